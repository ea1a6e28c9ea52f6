"""Articles → analyses: the stages in order.

    Article ─parser─▶ passages ─reader (clauses, quotes, settle)─▶ drafts ─ownvoice─▶ own sentences
            ─assemble (speakers, provenance, terms, confidence)─▶ Analysis

An article in the cache is not parsed, and while all are there spaCy is not even imported.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.attribution.assemble import Room, statements
from build_tools.attribution.cache import Cache, version_of
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
from build_tools.models import Analysis, Article, Lexicon, Person, Problem
from build_tools.models.problem import InputError
from build_tools.workers import HERE, Workers

TOGETHER = 8
"""Articles parsed as one lot: enough to fill a batch, few enough to share out evenly."""


def attribute(
    articles: Iterable[Article],
    lexicon: Lexicon,
    people: Mapping[str, Person] | None = None,
    *,
    cache: Path | None = None,
    workers: Workers = HERE,
) -> Iterator[Analysis]:
    """Find who says what in articles, and what each outlet says itself.

    Args:
        articles: As read; attribution never looks at what was cut from them.
        lexicon: The cues.
        people: Persons known to the run by id; their variants and roles help to resolve speakers.
        cache: A folder to keep analyses in; none are kept without one.
        workers: Where the parsing is done; what is found is the same wherever that is.

    Yields:
        One Analysis an article, in order.

    Raises:
        OSError: The model's package is not installed.
        InputError: A worker has other code or another model.
        WorkerLostError: A worker is gone.
    """
    given = list(articles)
    kept = Cache.of(cache, lexicon, people or {}) if cache else None
    missing = [kept is None or article not in kept for article in given]
    parsed = _parsed([a for a, is_missing in zip(given, missing, strict=True) if is_missing], lexicon, people, workers)
    for article, is_missing in zip(given, missing, strict=True):
        made = None if is_missing or kept is None else kept.get(article)
        if made is None:
            made = next(parsed) if is_missing else next(_parsed([article], lexicon, people, HERE))
            if kept:
                kept.put(article, made)
        yield made


@dataclass(frozen=True)
class Lot:
    """Articles to be parsed together, with all that it takes."""

    articles: Sequence[Article]
    lexicon: Lexicon
    people: Mapping[str, Person]
    version: str
    """Of code, model, lexicon and people, as whoever asks has them."""


def _parsed(
    articles: Sequence[Article], lexicon: Lexicon, people: Mapping[str, Person] | None, workers: Workers
) -> Iterator[Analysis]:
    version = version_of(lexicon, people or {})
    lots = [
        Lot(articles[start : start + TOGETHER], lexicon, people or {}, version)
        for start in range(0, len(articles), TOGETHER)
    ]
    for analyses in workers.map(analyse_lot, lots, "articles read", [len(lot.articles) for lot in lots]):
        yield from analyses


_ONE_AT_A_TIME = threading.Lock()
"""Workers of a cluster may have threads, and spaCy's vocabulary is not made for several."""


def analyse_lot(lot: Lot) -> list[Analysis]:
    """Parse and analyse a lot of articles, wherever this runs.

    Raises:
        InputError: The code or the model here is not that of whoever asks: the same bytes could not be promised.
    """
    if version_of(lot.lexicon, lot.people) != lot.version:
        what = "a worker of the cluster has other code or another model"
        raise InputError([Problem("build_tools", 0, 0, what, "give it this commit, and run `make setup` there")])
    index = CueIndex.of(lot.lexicon)
    with _ONE_AT_A_TIME:
        return [analyse(article, passages, index, lot.people) for article, passages in parse(lot.articles)]


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
