"""Indirect statements: from a cue to its content by the sentence's grammar.

    token ─cues.match─▶ Hit ─frames tried in turn─▶ Draft(content, mention)

Each frame of the lexicon is one small function here. They only propose: `quotes` joins the proposals with what stands
in quotation marks, and `assemble` settles overlaps.
"""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.attribution import extents, mentions
from build_tools.attribution.accordings import according, host_of
from build_tools.attribution.cues import CueIndex, Hit
from build_tools.attribution.drafts import Draft, Mention, spans_of
from build_tools.attribution.tokens import Passage, Token, word_set

Content = tuple[str, list[int]]
"""The frame it was found by, and the content's token indices."""

_NEED_A_SPEAKER = frozenset({"object", "object-tail", "object-to", "to", "preposition"})
"""Constructions too loose to be believed where nobody is named."""

_SAYING = ("that", "quote", "object-as", "object-complement", "prep-to")
"""Constructions that mark a word of speech: one of them after a comma tells of the speaker, not of what is said."""

_OF_THE_MATTER = word_set("for to from against over with about of into between among toward towards regarding because")
"""Prepositions that say what a matter is about; 'in', 'on' and 'at' more often say where and when it was told."""

_TIME_MARKS = word_set("while when after before")
_BREAKS = frozenset({",", "—", "–", "-"})

_ASPECTS = word_set("begin start continue stop keep go")
"""Verbs whose participle tells what is done, not what is said."""

_VIEW_NOUNS = word_set("view opinion word telling account estimation reckoning judgment judgement eye mind")


def find(passage: Passage, index: CueIndex) -> Iterator[Draft]:
    """Propose a draft for each cue of a passage that has a content by grammar, or could take a quotation."""
    hits = {t.i: hit for t in passage.tokens if (hit := index.match(passage, t))}
    passage.tellers = frozenset(i for i in hits if passage.tokens[i].is_verb)
    passage.cues = frozenset(i for i in passage.tellers if hits[i].takes("that"))
    passage.sayers = frozenset(i for i in passage.tellers if any(map(hits[i].takes, _SAYING)))
    for token in passage.tokens:
        if token.low == "according" and (draft := according(passage, token)):
            yield draft
            continue
        hit = hits.get(token.i)
        if hit is None:
            continue
        if token.is_verb:
            yield from _verb(passage, token, hit)
        elif token.is_noun:
            yield from _noun(passage, token, hit)
        elif token.tag.startswith("RB"):
            yield from _adverb(passage, token, hit)
        else:
            yield from _adjective(passage, token, hit)


def _draft(passage: Passage, token: Token, hit: Hit, content: Content, mention: Mention | None) -> Draft:
    frame, indices = content
    return Draft(
        passage=passage,
        anchor=token.i,
        cue_first=token.i,
        cue_last=hit.last,
        cue_class=hit.cue.described,
        frame=frame,
        spans=spans_of(passage, indices),
        mention=mention,
        takes_quotes=hit.takes("quote"),
    )


def _verb(passage: Passage, verb: Token, hit: Hit) -> Iterator[Draft]:
    if verb.dep in ("aux", "auxpass", "amod", "compound") or _is_purpose(passage, verb):
        return
    mention = mentions.of_verb(passage, verb)
    content = _raised(passage, verb, hit) or _verb_content(passage, verb, hit)
    if content and content[0] == "raised":
        mention = mentions.agent(passage, verb)
    if mention and (hit.takes("that") or hit.takes("quote")) and (content is None or content[0] == "that"):
        content = _around_parenthesis(passage, verb, mention) or content or _before_tag(passage, verb, mention)
    if content and mention is None and content[0] in _NEED_A_SPEAKER:
        content = None
    if content is None and not hit.takes("quote"):
        return
    if content and mention:
        content = content[0], [i for i in content[1] if not mention.first <= i <= mention.last]
    if content and content[0] == "that":
        content = "that", extents.mended(passage, verb, mention, content[1])
    draft = _draft(passage, verb, hit, content or ("quote", []), mention)
    if draft.spans or draft.takes_quotes:
        yield draft


def _is_purpose(passage: Passage, verb: Token) -> bool:
    """'A group set up to highlight …': what a thing is for; nobody has said it."""
    return verb.dep in ("advcl", "acl", "relcl") and any(k.tag == "TO" for k in passage.kids(verb, "aux"))


def _around_parenthesis(passage: Passage, verb: Token, mention: Mention) -> Content | None:
    """'It may, officials say, take weeks': cue and speaker between commas; all the rest of the sentence is content."""
    tokens = passage.tokens
    first, last = min(mention.first, verb.i), max(mention.last, verb.i)
    if last - first > mention.last - mention.first + 3:
        return None
    if first < 2 or tokens[first - 1].text not in (",", "—", "–", "-") or last + 2 >= len(tokens):
        return None
    if tokens[last + 1].text not in (",", "—", "–", "-"):
        return None
    after = tokens[last + 2]
    # 'The mayor, whose office declined to comment, left' has a clause between its commas and no parenthesis.
    relative = verb.tag in ("VBG", "VB") or tokens[first].tag in ("WP", "WP$", "WDT")
    if relative or after.sentence != verb.sentence or after.tag in ("VBG", "WP", "WDT", "``"):
        return None
    sentence = [t for t in tokens if t.sentence == verb.sentence]
    if sentence[0].i >= first - 1:
        return None
    anonymous = after.low == "on" and tokens[after.i + 1 : after.i + 2] and tokens[after.i + 1].low == "condition"
    return "that", [t.i for t in sentence if t.i < first or (t.i > last and not anonymous)]


def _before_tag(passage: Passage, verb: Token, mention: Mention) -> Content | None:
    """'Talks will resume, an aide said on Friday.': where the parser lost the clause, what stands before the tag."""
    tokens = passage.tokens
    first, last = min(mention.first, verb.i), max(mention.last, verb.i)
    if first < 4 or tokens[first - 1].text != "," or verb.tag not in ("VBD", "VBZ", "VBP"):
        return None
    rest = [t for t in tokens[last + 1 : last + 10] if t.sentence == verb.sentence]
    if len(rest) > 7 or any(t.is_verb or t.text in (",", ":", "“", '"') for t in rest):
        return None
    before = [t.i for t in tokens[: first - 1] if t.sentence == verb.sentence]
    if before and tokens[before[0]].is_verb:
        return None  # 'Asked about it, she said no'
    return ("that", before) if any(tokens[i].is_verb for i in before) else None


def _verb_content(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    if mentions.quoted(passage, verb):
        return None  # 'quoted her as saying': the content is what she says
    passive = passage.kid(verb, "nsubjpass", "auxpass") is not None
    for frame in (_clause, _passive_object if passive else _object, _infinitive, _gerund, _preposition, _hung_too_low):
        content = frame(passage, verb, hit)
        if content:
            return content
    return None


def _clause(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """He said (that) it was late; "It was late", he said; asked whether; urged them to leave."""
    clauses = list(passage.kids(verb, "ccomp", "csubj"))
    clauses.sort(key=lambda k: k.i < verb.i)  # 'X did this, then says that': what follows is the content
    for kid in clauses:
        infinitive = any(k.tag == "TO" and k.dep == "aux" for k in passage.kids(kid))
        if infinitive:
            if hit.takes("object-to") or hit.takes("to"):
                return "object-to", _clause_tokens(passage, verb, kid)
            continue
        subject = passage.kid(kid, "nsubj", "nsubjpass", "expl", "csubj")
        if subject is None and (kid.tag == "VBG" or (kid.tag == "VBN" and kid.i < verb.i)):
            continue  # 'Asked about it, she said …' tells when
        finite = kid.is_verb or passage.kid(kid, "cop", "aux") is not None
        if not finite and (hit.takes("object-complement") or hit.takes("object")):
            return "object", _clause_tokens(passage, verb, kid)
        if hit.takes("that") or (hit.takes("quote") and kid.i < verb.i):
            return "that", _clause_tokens(passage, verb, kid)
        if hit.takes("object-complement") or hit.takes("object"):
            return "object", _clause_tokens(passage, verb, kid)
    return None


def _clause_tokens(passage: Passage, verb: Token, kid: Token) -> list[int]:
    """The clause, without a coordinated main verb that the parser hung into it and without trailing 'while' clauses."""
    left_out = {verb.i, *_raised_out(passage, verb, kid), *_asides_at_end(passage, kid)}
    indices = passage.below(kid, frozenset(left_out))
    if kid.i > verb.i:
        indices = [i for i in indices if i > verb.i]
    return indices


def _raised_out(passage: Passage, verb: Token, kid: Token) -> frozenset[int]:
    """What the parser hung below a content and belongs to the cue's own sentence; noted as raised to the cue."""
    left_out: set[int] = set()
    for i in passage.below(kid):
        token = passage.tokens[i]
        if i <= kid.i:
            continue
        if token.dep == "advcl" and _is_aside(passage, token):
            left_out.add(i)
            if passage.kid(token, "nsubj") is None:
                passage.raised[i] = verb.i
        elif token.dep == "conj" and _speaks_beside(passage, verb, token):
            left_out.add(i)
            left_out.update(k.i for k in passage.kids(passage.head(token), "cc") if k.i < i)
        elif token.dep == "conj" and extents.other_tense(passage, verb, kid, token):
            left_out.add(i)
            left_out.update(k.i for k in passage.kids(passage.head(token), "cc") if k.i < i)
        elif token.dep == "conj" and _belongs_above(passage, verb, token):
            left_out.add(i)
            passage.raised[i] = verb.i
            left_out.update(k.i for k in passage.kids(passage.head(token), "cc") if k.i < i)
    return frozenset(left_out)


def _asides_at_end(passage: Passage, content: Token) -> frozenset[int]:
    """The relative clause after a comma that ends a content: 'blamed Ames, who has denied it' is the writer's."""
    last = passage.extent(content)[1]
    return frozenset(
        i
        for i in passage.below(content)
        if passage.tokens[i].dep in ("relcl", "appos")
        and passage.extent(passage.tokens[i])[1] >= last - 1
        and passage.tokens[passage.extent(passage.tokens[i])[0] - 1].text in _BREAKS
    )


def _circumstances(passage: Passage, content: Token) -> frozenset[int]:
    """'Refused to speak when she left': when and why something was done with words, not what was said."""
    return frozenset(
        i
        for i in passage.below(content)
        if passage.tokens[i].dep == "advcl"
        and any(k.low in _TIME_MARKS for k in passage.kids(passage.tokens[i], "mark", "advmod"))
    )


def _speaks_beside(passage: Passage, verb: Token, conj: Token) -> bool:
    """'Half said it was late, and a third said it was not': a second speaker with a cue and a clause of their own."""
    subject = passage.kid(conj, "nsubj")
    if conj.i not in passage.cues or conj.tag != verb.tag or passage.kid(conj, "ccomp") is None:
        return False
    return subject is not None and (subject.tag != "PRP" or conj.lemma == verb.lemma)


def _belongs_above(passage: Passage, verb: Token, conj: Token) -> bool:
    """'He said it was late but urged calm': a finite verb without subject, in the cue's own tense."""
    finite = passage.kid(conj, "aux") or conj
    if not conj.is_verb or finite.tag != verb.tag or passage.kid(conj, "nsubj", "nsubjpass"):
        return False
    auxiliary = passage.kid(conj, "aux", "auxpass")
    first = passage.kid(passage.head(conj), "aux", "auxpass") or passage.head(conj)
    if {first.tag, finite.tag} == {"VBZ", "VBP"}:
        return True  # 'they say the bridge is safe and have called for calm': one is singular, one is not
    if auxiliary is not None:
        before = passage.tokens[auxiliary.i - 1] if auxiliary.i else auxiliary
        return auxiliary.lemma == "do" and auxiliary.tag == verb.tag and before.low == "but"
    subject = passage.kid(passage.head(conj), "nsubj")
    if (
        conj.i in passage.cues
        and passage.kid(conj, "ccomp")
        and (subject is None or subject.tag == "PRP" or passage.head(conj).tag != conj.tag)
    ):
        return True
    if conj.i in passage.tellers and subject is not None and subject.tag == "PRP":
        return True  # 'he said he was sorry and called for calm': two things that he did with words
    modal = any(k.tag == "MD" for k in passage.kids(passage.head(conj), "aux"))
    if modal and auxiliary is None and conj.tag in ("VBD", "VBZ"):
        return True  # 'a reply that would not wait and hinted at more': after "would", "hinted" can't be its equal
    before = passage.tokens[conj.i - 1] if conj.i else conj
    while before.tag == "RB" and before.i:
        before = passage.tokens[before.i - 1]
    comma = before.i > 0 and passage.tokens[before.i - 1].text == ","
    return before.low == "but" or (before.low in ("and", "then", "or") and comma)


def _is_aside(passage: Passage, clause: Token) -> bool:
    """Whether a clause after a comma is the writer's own telling: 'calling it late', 'while others called for calm'."""
    first = passage.extent(clause)[0]
    if clause.tag == "VBG":
        return clause.i in passage.sayers and clause.i > 0 and passage.tokens[clause.i - 1].text == ","
    contrast = passage.tokens[first].low in ("while", "whereas") and first > 0 and passage.tokens[first - 1].text == ","
    return contrast and clause.i in passage.tellers and passage.kid(clause, "nsubj") is not None


def _gerund(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Suggested closing the bridge; said closing it would help, where the parser took the subject for a complement."""
    if not hit.takes("that") or verb.lemma in _ASPECTS:
        return None
    for kid in passage.kids(verb, "xcomp"):
        if kid.tag == "VBG" and kid.i > verb.i and not passage.kid(kid, "mark"):
            return "that" if passage.kid(kid, "ccomp") else "object", passage.below(kid)
    return None


def _infinitive(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Vowed to retaliate; plans to stay."""
    if not (hit.takes("to") or hit.takes("object-to")):
        return None
    for kid in passage.kids(verb, "xcomp"):
        apart = passage.tokens[verb.i + 1].text == ","  # ', he said, on condition of anonymity to speak freely'
        if any(k.tag == "TO" for k in passage.kids(kid, "aux")) and not apart:
            return "to", passage.below(kid, _asides_at_end(passage, kid) | _circumstances(passage, kid))
    return None


def _raised(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """The talks seem to have failed; she is expected to resign: the subject is part of the content."""
    passive = passage.kid(verb, "auxpass") is not None
    if not hit.takes("raised") and not passive:
        return None
    subject = passage.kid(verb, "nsubj", "nsubjpass")
    clause = passage.kid(verb, "xcomp", "oprd", "acomp")
    if subject is None or clause is None or subject.low == "there" or (clause.i in passage.tellers and not passive):
        return None
    if passive and not any(k.tag == "TO" for k in passage.kids(clause, "aux")):
        return None
    return "raised", sorted({*passage.below(subject), *passage.below(clause)})


def _object(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Denied involvement; called it a mistake; accused them of lying; described it as late; urged them to leave."""
    if hit.last > verb.i and hit.takes("object") and (content := _after_particle(passage, hit)):
        tail = [i for i in _object_tail(passage, verb, hit, passage.tokens[hit.last]) if i > hit.last]
        return ("object-tail" if tail else content[0]), sorted({*content[1], *tail})
    target = passage.kid(verb, "dobj")
    tail = _object_tail(passage, verb, hit, target)
    if target is None:
        return _named_whole(passage, verb, hit, tail)
    if hit.takes("hearer"):
        if not tail:
            told = passage.kid(verb, "dative") is not None and hit.takes("object")
            return ("object", passage.below(target)) if told else None
        return "object-to", [*(i for i in passage.below(target) if i > verb.i), *tail]
    if not hit.takes("object") and not tail:
        return None
    indices = [
        *passage.below(
            target, _asides(passage, target) | _asides_at_end(passage, target) | _raised_out(passage, verb, target)
        ),
        *tail,
    ]
    if not tail:
        indices = _with_what_follows(passage, verb, indices)
    return ("object-tail" if tail else "object"), sorted(set(indices))


def _named_whole(passage: Passage, verb: Token, hit: Hit, tail: list[int]) -> Content | None:
    """'Called the night a win', 'called the report “late”': what is called and what it is called, parsed as one."""
    if not tail or not hit.takes("object-complement") or any(k.tag in ("WP", "WDT") for k in passage.kids(verb)):
        return None
    apart = tail[0] > verb.i + 1 or len(list(passage.kids(verb, "oprd"))) > 1
    relative = verb.dep in ("relcl", "acl") and not any(k.tag == "WRB" for k in passage.kids(verb, "advmod"))
    active = verb.tag != "VBN" or passage.kid(verb, "nsubj") is not None
    says_it = not relative and active and len(tail) > 1
    return ("object-tail", list(range(verb.i + 1, tail[-1] + 1))) if apart or says_it else None


def _with_what_follows(passage: Passage, verb: Token, indices: list[int]) -> list[int]:
    """'Proposed money for schools to hire nurses': phrases right behind an object that the parser hung on the verb."""
    for kid in passage.kids(verb, "prep", "advcl", "xcomp"):
        first, last = passage.extent(kid)
        infinitive = kid.dep != "prep" and any(k.tag == "TO" for k in passage.kids(kid, "aux"))
        if first == indices[-1] + 1 and (infinitive or (kid.dep == "prep" and kid.low in _OF_THE_MATTER)):
            indices = [*indices, *range(first, last + 1)]
    return indices


def _asides(passage: Passage, noun: Token) -> frozenset[int]:
    """Relative clauses after a comma: what the writer adds about a thing, not what is said of it."""
    return frozenset(k.i for k in passage.kids(noun, "relcl") if passage.tokens[passage.extent(k)[0] - 1].text == ",")


def _after_particle(passage: Passage, hit: Hit) -> Content | None:
    """Called for calm; scoffed at the idea; called for talks to begin: what hangs on the cue's last word."""
    particle = passage.tokens[hit.last]
    if passage.kid(particle, "pobj", "pcomp"):
        return "preposition", [i for i in passage.below(particle) if i > particle.i]
    clause = passage.head(particle)
    if particle.dep == "mark" and clause.i > particle.i:
        return "preposition", [i for i in passage.below(clause) if i > particle.i]
    return None


def _object_tail(passage: Passage, verb: Token, hit: Hit, target: Token | None) -> list[int]:
    tail: list[int] = []
    prepositions = hit.prepositions("object-")
    for kid in passage.kids(verb):
        if target is not None and kid.i <= target.i:
            continue
        if (
            (kid.dep in ("prep", "dative") and kid.low in prepositions)
            or (kid.dep == "xcomp" and hit.takes("object-to"))
            or (kid.dep in ("oprd", "attr", "acomp") and (hit.takes("object-complement") or hit.takes("object")))
        ):
            tail.extend(passage.below(kid))
        elif tail and kid.dep == "dobj" and passage.tokens[(first := passage.extent(kid)[0]) - 1].dep == "cc":
            # 'described it as a plot and an attempt on her life': the second half, hung on the verb.
            tail.extend(range(first - 1, passage.extent(kid)[1] + 1))
    if target is not None and not tail:
        # 'accused the builders of lying': hung on the noun instead of the verb.
        within = [k for k in passage.kids(target, "prep") if k.low in prepositions]
        tail = [i for k in within for i in passage.below(k)]
    return tail


def _passive_object(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """The plan was criticised by unions; he was accused of lying by them."""
    if not any(f.startswith("object") for f in hit.cue.frames) or mentions.agent(passage, verb) is None:
        return None
    patient = passage.kid(verb, "nsubjpass")
    if patient is None:
        return None
    return "passive", sorted({*passage.below(patient), *_object_tail(passage, verb, hit, None)})


def _preposition(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Called for calm; spoke of a plot."""
    wanted = hit.prepositions()
    for prep in passage.kids(verb, "prep"):
        if prep.low in wanted and prep.i > verb.i:
            inner = [i for i in passage.below(prep) if i > prep.i]
            tail = [i for k in passage.kids(verb, "xcomp") if k.i > prep.i for i in passage.below(k)]
            if inner:
                return "preposition", sorted({*inner, *tail})
    return None


def _hung_too_low(passage: Passage, verb: Token, hit: Hit) -> Content | None:
    """Told reporters at a briefing that it was shut."""
    indices = extents.hung_too_low(passage, verb) if hit.takes("that") else []
    return ("that", indices) if indices else None


def _noun(passage: Passage, noun: Token, hit: Hit) -> Iterator[Draft]:
    """Read X's claim that …; a promise by X to …; the answer was that …."""
    mention = mentions.of_noun(passage, noun)
    content = _noun_content(passage, noun, hit, mention is not None)
    if content:
        yield _draft(passage, noun, hit, content, mention)
        return
    head = passage.head(noun)
    if noun.dep == "pobj" and noun.lemma in _VIEW_NOUNS and head.low in ("in", "by") and mention:
        host = host_of(passage, passage.head(head))
        indices = passage.below(host, frozenset({head.i}))
        yield _draft(passage, noun, hit, ("view", indices), mention)


def _noun_content(passage: Passage, noun: Token, hit: Hit, named: bool) -> Content | None:
    for kid in passage.kids(noun, "acl", "ccomp", "relcl"):
        marks = {k.low for k in passage.kids(kid, "mark", "aux", "nsubj", "dobj")}
        subject = passage.kid(kid, "nsubj", "nsubjpass", "expl")
        if hit.takes("noun-that") and "that" in marks and subject is not None and subject.low != "that":
            return "noun-that", passage.below(kid)
        if hit.takes("noun-to") and any(k.tag == "TO" for k in passage.kids(kid, "aux")) and named:
            return "noun-to", passage.below(kid)
    if not named:
        return None
    verb = passage.head(noun)
    if noun.dep == "nsubj" and verb.lemma == "be" and (clause := passage.kid(verb, "ccomp")):
        return "noun-that", passage.below(clause)
    wanted = hit.prepositions("noun-")
    for prep in passage.kids(noun, "prep"):
        if prep.low in wanted:
            return "noun-of", [i for i in passage.below(prep) if i > prep.i]
    return None


def _adjective(passage: Passage, adjective: Token, hit: Hit) -> Iterator[Draft]:
    """Read 'she is confident that …', 'they were afraid of …'."""
    verb = passage.head(adjective)
    if adjective.dep not in ("acomp", "attr", "oprd", "conj") or not verb.is_verb:
        return
    mention = mentions.of_verb(passage, verb)
    if mention is None:
        return
    content: Content | None = None
    for kid in passage.kids(adjective, "ccomp", "xcomp", "prep"):
        if kid.dep == "ccomp" and hit.takes("adj-that"):
            content = "adj-that", passage.below(kid)
        elif kid.dep == "xcomp" and hit.takes("adj-to"):
            content = "adj-to", passage.below(kid)
        elif kid.low in hit.prepositions("adj-"):
            content = "adj-of", [i for i in passage.below(kid) if i > kid.i]
        if content:
            yield _draft(passage, adjective, hit, content, mention)
            return


def _adverb(passage: Passage, adverb: Token, hit: Hit) -> Iterator[Draft]:
    """Has reportedly left: a clause laid at somebody's door, whose is not said."""
    host = passage.head(adverb)
    if host.is_verb:
        yield _draft(passage, adverb, hit, ("adverb", passage.below(host, frozenset({adverb.i}))), None)
