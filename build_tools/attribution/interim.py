"""Interim by the lead, uncommitted: unblocks the others until A's first version."""

from __future__ import annotations

import re
from collections import Counter

from build_tools.attribution.marks import quotations
from build_tools.attribution.parser import parse
from build_tools.models import Analysis, Kind, NameUse, Statement, Term, statement_id, words

CLS = {
    "neutral": "say tell add state report write announce remark comment continue explain respond reply answer note-x describe call allude observe-x testify confirm",
    "implies-doubt": "claim allege assert contend accuse",
    "insistent": "insist maintain reiterate stress emphasize repeat",
    "evaluative": "deride dismiss praise criticize blast slam condemn",
    "implies-true": "note point reveal acknowledge",
    "denial": "deny reject refute",
    "commissive": "vow promise pledge",
    "directive": "urge warn ask demand call-x",
    "concessive": "admit concede",
    "belief": "believe think hope expect want plan",
}
CUES = {w: c for c, ws in CLS.items() for w in ws.split()}
PRON = {"he", "she", "it", "they"}


def attribute(articles, lexicon, people=None, cache=None, jobs=1, **_):
    for article, passages in parse(articles):
        yield one(article, passages)


def one(article, passages):
    text = article.text
    quotes = [q for q in quotations(text, article.paragraphs) if q.depth == 0]
    last_person = None
    full = {}
    roles = {}
    out = []
    used = []

    def resolve(p, tok, idx):
        nonlocal last_person
        a, b = p.extent(tok, frozenset(k for k in tok.kids if p.tokens[k].dep in ("relcl", "acl", "punct", "advcl")))
        toks = p.tokens[a : b + 1]
        mention = text[toks[0].start : toks[-1].end].strip(' ,“”"')
        if tok.low in PRON:
            if tok.low == "it":
                org = [o for o in out if o.speaker and o.resolved_by == "organisation"]
                return mention, (toks[0].start, toks[-1].end), org[-1].speaker if org else None, "pronoun"
            return mention, (toks[0].start, toks[-1].end), last_person, "pronoun"
        ents = []
        for t in toks:
            if t.entity == "PERSON":
                if t.entity_start or not ents:
                    ents.append([])
                ents[-1].append(t.text)
        ents = [[w for w in e if w[0].isalnum()] for e in ents]
        ents = [e for e in ents if e]
        if ents:
            best = ents[-1] if len(ents) == 1 or tok.text in ents[-1] else max(ents, key=len)
            name = " ".join(best)
            if len(best) > 1:
                full[best[-1]] = name
                by = "full-name"
            else:
                name, by = full.get(best[-1], name), "surname"
            if by == "full-name":
                for t in toks:
                    if t.low.startswith("spokes"):
                        roles[t.low] = name
            last_person = name
            return mention, (toks[0].start, toks[-1].end), name, by
        if tok.low in roles or tok.low.startswith("spokes"):
            nm = roles.get(tok.low) or next(iter(roles.values()), None)
            if nm is None:
                later = re.search(r"spokesman ([A-Z]\w+ [A-Z]\w+)", text)
                nm = later and later[1]
            last_person = nm or last_person
            return mention, (toks[0].start, toks[-1].end), nm, "role"
        name = re.sub(r"^(The|the|A|a) ", "", mention)
        return mention, (toks[0].start, toks[-1].end), name, "organisation"

    def subject(p, v, seen=0):
        s = p.kid(v, "nsubj", "nsubjpass")
        if s:
            if s.low in ("who", "which", "that") and v.dep == "relcl":
                return p.head(v)
            return s
        if seen > 4:
            return None
        if v.dep == "relcl" or v.dep == "acl":
            return p.head(v)
        if v.dep in ("conj", "xcomp", "advcl", "ROOT", "pcomp", "prep", "ccomp"):
            h = p.head(v)
            if h.i != v.i:
                return subject(p, h, seen + 1)
        return None

    def emit(p, spans, v, subj, kind=None, cls="neutral", carry=None):
        spans = [s for s in spans if s[1] > s[0]]
        if not spans or any(a < y and x < b for a, b in spans for x, y in used):
            return
        used.extend(spans)
        qs = []
        for a, b in spans:
            for q in quotes:
                x, y = max(a, q.inner[0]), min(b, q.inner[1])
                if x < y:
                    qs.append((x, y))
        body = " … ".join(text[a:b] for a, b in spans)
        nw = len(words(body))
        qw = sum(len(words(text[a:b])) for a, b in qs)
        k = Kind.DIRECT if qw and qw >= nw else Kind.MIXED if qw else Kind.INDIRECT
        if subj is not None:
            mention, mspan, speaker, by = resolve(p, subj, 0)
        elif carry:
            mention, mspan, speaker, by = None, None, carry, "carry-over"
        else:
            mention = mspan = speaker = by = None
        if kind is Kind.OWN_VOICE:
            k, speaker, mention, mspan, by = kind, None, None, None, None
        bag = sorted(
            {
                Term(t.lemma if not t.is_name else t.low, "name" if t.is_name else "")
                for t in p.tokens
                if any(a <= t.start < b for a, b in spans)
                and (t.is_verb or t.is_noun or t.tag[:2] in ("JJ", "CD", "RB"))
                and t.low not in ("be", "is", "was")
            }
        )
        out.append(
            Statement(
                id="",
                spans=tuple(spans),
                text=body,
                kind=k,
                paragraph=p.paragraph,
                speaker=speaker,
                mention=mention,
                mention_span=mspan,
                cue=v.text if v is not None else None,
                cue_span=(v.start, v.end) if v is not None else None,
                cue_class=cls if v is not None else None,
                resolved_by=by,
                confidence=0.8,
                quoted=tuple(qs),
                terms=tuple(bag),
                words=nw,
                quoted_words=qw,
            )
        )

    def trim(a, b):
        while a < b and text[a] in " ,.;:\n":
            a += 1
        while b > a and text[b - 1] in " ,;:\n":
            b -= 1
        return a, b

    for p in passages:
        claimed = set()
        pq = [q for q in quotes if q.paragraph == p.paragraph]
        sentences = {}
        for t in p.tokens:
            sentences.setdefault(t.sentence, []).append(t)
        for v in p.tokens:
            acc = v.low == "according"
            if not acc and not (v.is_verb and v.lemma in CUES):
                continue
            if any(q.inner[0] <= v.start < q.inner[1] for q in pq):
                continue
            cls = "neutral" if acc else CUES[v.lemma]
            sent = sentences[v.sentence]
            if acc:
                to = p.kid(v, "prep")
                subj = to and p.kid(to, "pobj")
                if not subj:
                    continue
                a, b = p.extent(v)
                spans = [trim(sent[0].start, p.tokens[a].start), trim(p.tokens[b].end, sent[-1].end)]
                emit(p, spans, v, subj, cls=cls)
                claimed.add(v.sentence)
                continue
            subj = subject(p, v)
            comp = p.kid(v, "ccomp") or (p.kid(v, "xcomp") if cls not in ("neutral",) or v.lemma in ("call",) else None)
            if (
                (comp is None
                and cls in ("denial", "evaluative", "insistent", "implies-doubt"))
                or v.lemma in ("describe",)
            ):
                comp = comp or p.kid(v, "dobj")
            near = [
                q
                for q in pq
                if any(
                    abs(q.end - sent[0].start) < 3 or (q.start <= sent[-1].end and q.end >= sent[0].start) for _ in (0,)
                )
            ]
            wholes = [
                q
                for q in near
                if len(words(text[q.inner[0] : q.inner[1]])) >= 3 and (text[max(0, q.inner[1] - 1)] in ",.?!")
            ]
            if wholes and (comp is None or any(q.start <= p.tokens[comp.i].start < q.end for q in wholes)):
                emit(p, [q.inner for q in wholes], v, subj, cls=cls)
                claimed.add(v.sentence)
                continue
            if comp is not None and subj is not None:
                a, b = p.extent(comp)
                s, e = trim(p.tokens[a].start, p.tokens[b].end)
                if s > 0 and text[s - 1] in '“"':
                    s -= 1
                emit(p, [(s, e)], v, subj, cls=cls)
                claimed.add(v.sentence)
        if (
            pq
            and not any(q.inner[0] < y and x < q.inner[1] for q in pq for x, y in used)
            and pq[0].start - p.tokens[0].start <= 0
            and out
        ):
            prev = [o for o in out if o.kind is not Kind.OWN_VOICE]
            emit(
                p,
                [q.inner for q in pq if q.inner[1] - q.inner[0] > 25],
                None,
                None,
                carry=prev[-1].speaker if prev else None,
            )
        for n, sent in sentences.items():
            span = trim(sent[0].start, sent[-1].end)
            if (
                n not in claimed
                and not any(span[0] < y and x < span[1] for x, y in used)
                and len(sent) > 4
                and not any(q.start < span[1] and span[0] < q.end for q in pq)
            ):
                emit(p, [span], None, None, kind=Kind.OWN_VOICE)
    out.sort(key=lambda s: (s.start, s.end))
    seen = Counter()
    done = []
    from dataclasses import replace

    for s in out:
        base = statement_id(article.id, s.text)
        seen[base] += 1
        done.append(replace(s, id=statement_id(article.id, s.text, seen[base])))
    names = Counter()
    for p in passages:
        cur = []
        for t in [*p.tokens, None]:
            if t is not None and t.entity in ("PERSON", "GPE", "ORG", "LOC") and not (t.entity_start and cur):
                cur.append(t)
                continue
            if cur:
                q = any(x.inner[0] <= cur[0].start < x.inner[1] for x in quotes)
                names[
                    (
                        " ".join(c.text for c in cur),
                        {"PERSON": "person", "GPE": "place", "LOC": "place"}.get(cur[0].entity, "organisation"),
                        q,
                    )
                ] += 1
            cur = [t] if t is not None and t.entity in ("PERSON", "GPE", "ORG", "LOC") else []
    uses = tuple(
        NameUse(n, w, names[(n, w, False)], names[(n, w, True)], n.split()[-1])
        for n, w in sorted({(n, w) for n, w, _ in names})
    )
    return Analysis(article.id, tuple(done), uses)
