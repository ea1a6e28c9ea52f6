"""Drafts → statements: overlaps settled, speakers named, all other fields filled in."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from build_tools.attribution.drafts import Draft, join
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.terms import terms
from build_tools.attribution.parsing.tokens import Passage
from build_tools.attribution.quotations.long_quotations import pieces
from build_tools.attribution.speakers.heard import heard_in_court
from build_tools.attribution.speakers.named import Speaker
from build_tools.attribution.speakers.resolver import Resolver
from build_tools.attribution.statements.confidence import confidence, evidence
from build_tools.attribution.statements.pieces import around, in_pieces, sentence
from build_tools.attribution.statements.plausible import LOOSE
from build_tools.attribution.statements.provenance import Provenance, provenance
from build_tools.attribution.statements.voiced import is_voiced
from build_tools.attribution.words.cues import CueIndex
from build_tools.models import Article, Kind, NotSaid, Span, Statement, Term, statement_id, word_runs
from build_tools.models.pronouns import FIRST_PERSON, SECOND_PERSON
from build_tools.models.text import WORD


@dataclass(frozen=True, slots=True)
class Room:
    """What all statements of one article are assembled from."""

    article: Article
    passages: Sequence[Passage]
    """In order."""
    quotations: Sequence[Quotation]
    """The outermost, in order."""
    index: CueIndex
    unnamed_below: float
    """The confidence that it takes to name a speaker."""

    def near(self, start: int, end: int) -> Sequence[Passage]:
        """Return the passages that reach into a stretch."""
        first = bisect.bisect_right(self.passages, start, key=lambda p: p.tokens[0].start) - 1
        last = bisect.bisect_left(self.passages, end, key=lambda p: p.tokens[0].start)
        return self.passages[max(first, 0) : last]

    def quoted(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Return the stretches of spans that stand in quotation marks."""
        found: list[Span] = []
        for start, end in spans:
            i = bisect.bisect_right(self.quotations, start, key=lambda q: q.start) - 1
            for q in self.quotations[max(i, 0) :]:
                if q.start >= end:
                    break
                a, b = max(start, q.inner[0]), min(end, q.inner[1])
                if a < b:
                    found.append((a, b))
        return tuple(join(found))


def statements(
    room: Room,
    drafts: Sequence[Draft],
    own_beside: Callable[[Collection[int]], Iterable[tuple[int, tuple[Span, ...]]]],
    resolver: Resolver,
) -> tuple[Statement, ...]:
    """Assemble the statements of an article, in the order of the text.

    Args:
        room: The article and what is known of it.
        drafts: In the order of the text; no two alike. Of a loose construction without a quotation nothing is made
            where the evidence would not name its speaker.
        own_beside: Returns the outlet's own sentences with their paragraphs, from the identities of the drafts that
            report words: that somebody plans or backs something, the outlet asserts itself.
        resolver: Names the speakers.
    """
    starts = [start for start, _ in room.article.paragraphs]
    speakers = _speakers(drafts, resolver)
    made: list[Statement] = []
    voiced: set[int] = set()
    for draft in (d for d in drafts if _is_believed(d, room.unnamed_below)):
        for spans in pieces(room.article.text, draft.spans) if draft.has_quotes else [draft.spans]:
            paragraph = bisect.bisect_right(starts, spans[0][0])
            made.append(_made(room, replace(draft, spans=spans), speakers[id(draft)], paragraph))
            voiced |= {id(draft)} if made[-1].voiced else set()
    made += [own_voice(room, spans, paragraph) for paragraph, spans in own_beside(voiced)]
    return _nested(_told_apart(room, sorted(made, key=lambda one: (one.start, -one.end))))


def _speakers(drafts: Iterable[Draft], resolver: Resolver) -> dict[int, Speaker]:
    """Return the speaker of each draft by its identity."""
    speakers: dict[int, Speaker] = {}
    for draft in sorted(drafts, key=_reading_order):
        source = draft.carried_from or draft  # which may have no content of its own: 'She posted this:'
        if id(source) not in speakers:
            speakers[id(source)] = resolver.resolve(source)
        speakers[id(draft)] = speakers[id(source)]
    return speakers


def _told_apart(room: Room, made: Iterable[Statement]) -> Iterator[Statement]:
    """Return the statements, those that are alike under ids of their own."""
    seen: Counter[str] = Counter()
    for statement in made:
        seen[statement.id] += 1
        times = seen[statement.id]
        again = statement_id(room.article.id, statement.text, statement.terms, times) if times > 1 else statement.id
        yield replace(statement, id=again) if times > 1 else statement


def _is_believed(draft: Draft, below: float) -> bool:
    """Whether a statement is made of a draft; what somebody could not find out counts, however loose its grammar."""
    unproved = draft.how is NotSaid.UNABLE and draft.cue_class == "implies-true"
    return draft.has_quotes or unproved or draft.frame not in LOOSE or evidence(draft) >= below


def _reading_order(draft: Draft) -> tuple[int, int]:
    """Where the speaker is named: mentions must be resolved in the order in which a reader meets them."""
    source = draft.carried_from or draft
    named = source.passage.tokens[source.mention.first].start if source.mention is not None else draft.start
    return (max(draft.start, named), 1) if draft.carried_from else (named, 0)


def _base(room: Room, spans: tuple[Span, ...], paragraph: int, spoken: bool = False) -> dict[str, object]:
    text = " … ".join(room.article.text[a:b] for a, b in spans)
    quoted = spans if spoken else room.quoted(spans)
    near = room.near(spans[0][0], spans[-1][1])
    bag = tuple(sorted((*terms(near, spans), *_runs(room.article.text, quoted))))
    return {
        "id": statement_id(room.article.id, text, bag),
        "spans": spans,
        "text": text,
        "paragraph": paragraph,
        "quoted": quoted,
        "terms": bag,
        "around": around(near, spans),
        "sentence": sentence(near, spans),
        "pieces": in_pieces(room.article.text, near, spans, quoted),
        "words": sum(1 for a, b in spans for _ in WORD.finditer(room.article.text, a, b)),
        "quoted_words": sum(1 for a, b in quoted for _ in WORD.finditer(room.article.text, a, b)),
    }


def _runs(text: str, quoted: Sequence[Span]) -> Iterator[Term]:
    """Hashes of the runs of words in quotation marks: the same phrase elsewhere is recognised by them."""
    for start, end in quoted:
        for digest in word_runs(text[start:end]):
            yield Term(digest, "run")


def own_voice(room: Room, spans: tuple[Span, ...], paragraph: int) -> Statement:
    """Return stretches of an article as what its outlet says itself.

    What else their sentence has are the words of others, and nothing to compare the outlet's with.
    """
    base = _base(room, spans, paragraph) | {"around": (), "sentence": None}
    return Statement(kind=Kind.OWN_VOICE, confidence=0.9, **base)  # type: ignore[arg-type]


def _made(room: Room, draft: Draft, speaker: Speaker, paragraph: int) -> Statement:
    base = _base(room, tuple(draft.spans), paragraph, draft.spoken)
    words, quoted = base["words"], base["quoted_words"]
    kind = Kind.INDIRECT if not quoted else Kind.DIRECT if quoted == words else Kind.MIXED
    source = draft.carried_from or draft
    text = room.article.text
    # Where even the words of the mention are doubtful, they are no more than a hint to the editor.
    doubtful = _is_doubtful(draft, speaker, room.unnamed_below)
    named = not doubtful and speaker.sure >= room.unnamed_below
    found_span = _mention_span(source)
    mention_span = None if doubtful else found_span
    where = provenance(draft, text, _takes_hearer(room.index, draft)) if not draft.carried_from else Provenance()
    cue_tokens = source.passage.tokens
    first, last = source.group or (source.cue_first, source.cue_last)
    cue_span = (cue_tokens[first].start, cue_tokens[last].end) if source.anchor >= 0 else None
    made = Statement(
        kind=kind,
        speaker=speaker.name if named else None,
        names=speaker.names if named else (),
        role=speaker.role if named else None,
        candidate=_flat(text, found_span) if doubtful else None,
        mention=_flat(text, mention_span),
        mention_span=mention_span,
        cue=_flat(text, cue_span),
        cue_span=cue_span,
        cue_class="neutral" if heard_in_court(source) else source.cue_class or None,
        resolved_by="carry-over" if draft.is_carried and speaker.name else speaker.by,
        confidence=confidence(draft, speaker),
        chain=tuple(link for inner in draft.chain if (link := _link(text, inner))),
        medium=where.medium,
        addressee=where.addressee,
        day=where.day,
        said=draft.how is None,
        how=draft.how,
        **base,  # type: ignore[arg-type]
    )
    return made if is_voiced(draft, speaker, made.quoted_words) else replace(made, voiced=False)


_MORE_NAMELESS, _MORE_PRONOUN = 0.2, 0.05
"""How much more evidence it takes to show a mention that nobody was found for, and a pronoun."""


def _is_doubtful(draft: Draft, speaker: Speaker, below: float) -> bool:
    """Whether even the words of a mention are too doubtful to be shown.

    Outside quotations "they", "it" or a thing that nobody was found for tells little where it is right, and "he" is
    wrong more often than a name.
    """
    wanted = below
    if below and draft.mention is not None and not draft.has_quotes:
        head = draft.passage.tokens[draft.mention.head]
        nameless = speaker.name is None and head.low not in FIRST_PERSON | SECOND_PERSON
        wanted += _MORE_NAMELESS if nameless else _MORE_PRONOUN if head.tag == "PRP" else 0.0
    return evidence(draft) < wanted


def _flat(text: str, span: Span | None) -> str | None:
    return " ".join(text[span[0] : span[1]].split()) if span else None


def _link(text: str, inner: Draft) -> str | None:
    """Return an attribution inside another in the text's words: 'Moscow believes'."""
    first, last = inner.group or (inner.cue_first, inner.cue_last)
    cue = inner.passage.tokens[first].start, inner.passage.tokens[last].end
    mention = _flat(text, _mention_span(inner))
    return f"{mention} {_flat(text, cue)}" if mention else None


def _mention_span(draft: Draft) -> Span | None:
    if draft.mention is None:
        return None
    tokens = draft.passage.tokens
    return tokens[draft.mention.first].start, tokens[draft.mention.last].end


def _takes_hearer(index: CueIndex, draft: Draft) -> bool:
    if draft.anchor < 0:
        return False
    cue = index.single.get(draft.passage.tokens[draft.anchor].lemma)
    return cue is not None and "hearer" in cue.frames


def _nested(made: Iterable[Statement]) -> tuple[Statement, ...]:
    """Note on each statement the smallest other that holds it whole."""
    result: list[Statement] = []
    outer: list[Statement] = []
    for statement in made:
        outer = [o for o in outer if o.end > statement.start]
        outside = [o for o in outer if o.kind is not Kind.OWN_VOICE and o.spans != statement.spans]
        holders = [o for o in outside if any(a <= statement.start and statement.end <= b for a, b in o.spans)]
        inside = min(holders, key=lambda o: o.end - o.start).id if holders else None
        done = replace(statement, inside=inside) if inside else statement
        result.append(done)
        outer.append(done)
    return tuple(result)
