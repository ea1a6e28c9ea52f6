"""Articles → analyses: the stages in order.

    Article ─parser─▶ passages ─clauses─▶ drafts ─quotes (marks)─▶ whole contents ─settle─▶
            ─speakers (persons)─▶ ─ownvoice─▶ ─assemble (provenance, terms, confidence)─▶ Analysis

An article in the cache is not parsed, and while all are there spaCy is not even imported.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_tools.attribution.assemble import Room, statements
from build_tools.attribution.cache import Cache
from build_tools.attribution.clauses import find
from build_tools.attribution.colons import labelled
from build_tools.attribution.cues import CueIndex
from build_tools.attribution.drafts import Draft, join
from build_tools.attribution.labels import names
from build_tools.attribution.marks import Quotation, quotations
from build_tools.attribution.ownvoice import own_sentences
from build_tools.attribution.parser import parse
from build_tools.attribution.persons import Cast, cast_of
from build_tools.attribution.quotes import attach, mend_mentions, stands_alone
from build_tools.attribution.settle import settle
from build_tools.attribution.speakers import Resolver
from build_tools.attribution.tokens import Passage
from build_tools.models import Analysis, Article, Lexicon, Person, Span

TOGETHER = 32
"""Articles looked up and parsed as one lot: enough to fill a batch, few enough that a stream keeps flowing."""


def attribute(
    articles: Iterable[Article],
    lexicon: Lexicon,
    people: Mapping[str, Person] | None = None,
    *,
    cache: Path | None = None,
) -> Iterator[Analysis]:
    """Find who says what in articles, and what each outlet says itself.

    Args:
        articles: As read; attribution never looks at what was cut from them.
        lexicon: The cues.
        people: Persons known to the run by id; their variants and roles help to resolve speakers.
        cache: A folder to keep analyses in; none are kept without one.

    Yields:
        One Analysis an article, in order.

    Raises:
        OSError: The model's package is not installed.
    """
    index = CueIndex.of(lexicon)
    kept = Cache.of(cache, lexicon, people or {}) if cache else None
    lot: list[Article] = []
    for article in articles:
        lot.append(article)
        if len(lot) == TOGETHER:
            yield from _lot(lot, index, people or {}, kept)
            lot = []
    yield from _lot(lot, index, people or {}, kept)


def _lot(lot: list[Article], index: CueIndex, people: Mapping[str, Person], kept: Cache | None) -> Iterator[Analysis]:
    found = [kept.get(article) if kept else None for article in lot]
    missing = iter(parse(article for article, analysis in zip(lot, found, strict=True) if analysis is None))
    for analysis in found:
        if analysis is not None:
            yield analysis
            continue
        article, passages = next(missing)
        made = analyse(article, passages, index, people)
        if kept:
            kept.put(article, made)
        yield made


def analyse(article: Article, passages: list[Passage], index: CueIndex, people: Mapping[str, Person]) -> Analysis:
    """Analyse one parsed article. See `attribute`."""
    every = quotations(article.text, article.paragraphs)
    outer = [q for q in every if q.depth == 0]
    by_paragraph: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_paragraph[passage.paragraph].append(passage)
    quoted: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in outer:
        quoted[quotation.paragraph].append(quotation)
    cast = cast_of(passages, people)
    drafts: list[Draft] = []
    own: list[tuple[int, Span]] = []
    last: Draft | None = None
    for number, paragraph in enumerate(article.paragraphs, 1):
        here, last = _paragraph(article.text, paragraph, by_paragraph[number], quoted[number], index, cast, last)
        drafts += here
        for passage in by_paragraph[number]:
            own += [(number, span) for span in own_sentences(passage, here, quoted[number])]
    cast.fade(join([*((q.start, q.end) for q in outer), *(s for d in drafts for s in d.spans)]))
    room = Room(article, by_paragraph, outer, index)
    return Analysis(article.id, statements(room, drafts, own, Resolver(cast)), names(passages, outer, cast))


def _paragraph(
    text: str,
    span: Span,
    passages: list[Passage],
    quoted: list[Quotation],
    index: CueIndex,
    cast: Cast,
    last: Draft | None,
) -> tuple[list[Draft], Draft | None]:
    """Settle one paragraph; also give the draft that a quotation in the next one would follow on from."""
    drafts = [d for p in passages for d in find(p, index) if not _in_quotation(d, quoted)]
    if passages and (label := labelled(passages[0], cast)):
        drafts.append(label)
    mend_mentions(quoted, drafts)
    left = attach(text, span, quoted, drafts, passages)
    drafts = settle([d for d in drafts if d.spans])
    for quotation in left[:1]:
        if last is None or not stands_alone(text, quotation, span) or not passages:
            continue
        source = last.carried_from or last
        carried = Draft(passages[0], -1, 0, 0, source.cue_class, "quote", [(quotation.start, quotation.end)])
        carried.has_quotes, carried.carried_from = True, source
        drafts.append(carried)
    speaking = [d for d in drafts if d.has_quotes or (text[: span[1]].rstrip().endswith(":") and d.takes_quotes)]
    return drafts, max(speaking, key=lambda d: d.end) if speaking else None


def _in_quotation(draft: Draft, quoted: list[Quotation]) -> bool:
    at = draft.passage.tokens[draft.anchor].start
    return any(q.start <= at < q.end for q in quoted)
