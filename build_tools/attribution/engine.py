"""Articles → analyses: the stages in order.

    Article ─parser─▶ passages ─reader (clauses, quotes, settle)─▶ drafts ─ownvoice─▶ own sentences
            ─assemble (speakers, provenance, terms, confidence)─▶ Analysis

An article in the cache is not parsed, and while all are there spaCy is not even imported.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from build_tools.attribution.assemble import Room, statements
from build_tools.attribution.cache import Cache
from build_tools.attribution.cues import CueIndex
from build_tools.attribution.drafts import join
from build_tools.attribution.labels import names
from build_tools.attribution.marks import quotations
from build_tools.attribution.ownvoice import own_sentences
from build_tools.attribution.parser import parse
from build_tools.attribution.persons import cast_of
from build_tools.attribution.reader import Reader, blocks
from build_tools.attribution.speakers import Resolver
from build_tools.attribution.tokens import Passage
from build_tools.models import Analysis, Article, Lexicon, Person

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
    outer = [q for q in quotations(article.text, article.paragraphs) if q.depth == 0]
    cast = cast_of(passages, people)
    reader = Reader(article.text, index, cast)
    read = [(block, reader.read(block)) for block in blocks(article, passages, outer)]
    drafts = [draft for _, found in read for draft in found]
    own = [
        (passage.paragraph, span)
        for block, found in read
        for passage in block.passages
        for span in own_sentences(passage, found, block.quotations)
    ]
    cast.fade(join([*((q.start, q.end) for q in outer), *(s for d in drafts for s in d.spans)]))
    made = statements(Room(article, passages, outer, index), drafts, own, Resolver(cast))
    return Analysis(article.id, made, names(passages, outer, cast))
