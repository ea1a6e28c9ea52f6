"""Articles → analyses: the stages in order.

    Article ─parser─▶ passages ─reader (clauses, quotes, settle)─▶ drafts ─ownvoice─▶ own sentences
            ─assemble (speakers, provenance, terms, confidence)─▶ Analysis

An article in the cache is not parsed, and while all are there spaCy is not even imported.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from build_tools.attribution.assemble import Room, statements
from build_tools.attribution.cache import Cache, Guide, version_of
from build_tools.attribution.cues import CueIndex
from build_tools.attribution.drafts import join
from build_tools.attribution.interviews import dialogue_of
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
from build_tools.pipeline.store import Store
from build_tools.pipeline.workers import HERE, Given, Workers

TOGETHER = 8
"""Articles parsed as one lot: enough to fill a batch, few enough to share out evenly."""


def attribute(  # noqa: PLR0913 - each is a choice of its own, named by whoever calls
    articles: Iterable[Article],
    lexicon: Lexicon,
    people: Mapping[str, Person] | None = None,
    *,
    unnamed_below: float = 0.0,
    cache: Path | None = None,
    workers: Workers = HERE,
) -> Iterator[Analysis]:
    """Find who says what in articles, and what each outlet says itself.

    Args:
        articles: As read; attribution never looks at what was cut from them.
        lexicon: The cues.
        people: Persons known to the run by id; their variants and roles help to resolve speakers.
        unnamed_below: The confidence that it takes to name a speaker, from 0 (everybody is named) to 1.
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
    guide = Guide(lexicon, people or {}, unnamed_below)
    version = version_of(guide)
    kept = Cache(Store(cache), version) if cache else None
    missing = [kept is None or article not in kept for article in given]
    lots = partial(_parsed, guide, version)
    parsed = lots([a for a, is_missing in zip(given, missing, strict=True) if is_missing], workers)
    for article, is_missing in zip(given, missing, strict=True):
        made = None if is_missing or kept is None else kept.get(article)
        if made is None:
            made = next(parsed) if is_missing else next(lots([article], HERE))
            if kept:
                kept.put(article, made)
        yield made


@dataclass(frozen=True)
class Lot:
    """Articles to be parsed together."""

    articles: Sequence[Article]
    version: str
    """Of code, model and guide, as whoever asks has them."""


def _parsed(guide: Guide, version: str, articles: Sequence[Article], workers: Workers) -> Iterator[Analysis]:
    lots = [Lot(articles[start : start + TOGETHER], version) for start in range(0, len(articles), TOGETHER)]
    sizes = [len(lot.articles) for lot in lots]
    for analyses in workers.map(Given(analyse_lot, guide), lots, "articles read", sizes):
        yield from analyses


_ONE_AT_A_TIME = threading.Lock()
"""Workers of a cluster may have threads, and spaCy's vocabulary is not made for several."""


def analyse_lot(guide: Guide, lot: Lot) -> list[Analysis]:
    """Parse and analyse a lot of articles, wherever this runs.

    Raises:
        InputError: The code or the model here is not that of whoever asks: the same bytes could not be promised.
    """
    if version_of(guide) != lot.version:
        what = "a worker of the cluster has other code or another model"
        raise InputError([Problem("build_tools", 0, 0, what, "give it this commit, and run `make setup` there")])
    index = CueIndex.of(guide.lexicon)
    with _ONE_AT_A_TIME:
        return [analyse(article, passages, index, guide) for article, passages in parse(lot.articles)]


def analyse(article: Article, passages: list[Passage], index: CueIndex, guide: Guide) -> Analysis:
    """Analyse one parsed article. See `attribute`."""
    outer = [q for q in quotations(article.text, article.paragraphs) if q.depth == 0]
    cast = cast_of(passages, guide.people)
    reader = Reader(article.text, index, cast, dialogue_of(article, passages, cast))
    read = [(block, reader.read(block)) for block in blocks(article, passages, outer)]
    drafts = [draft for _, found in read for draft in found]
    own = [
        (passage.paragraph, span)
        for block, found in read
        for passage in block.passages
        for span in own_sentences(passage, found, block.quotations)
        if not any(span[0] < end and start < span[1] for start, end in reader.unasserted)
    ]
    cast.fade(join([*((q.start, q.end) for q in outer), *(s for d in drafts for s in d.spans)]))
    room = Room(article, passages, outer, index, guide.unnamed_below)
    made = statements(room, drafts, own, Resolver(cast))
    return Analysis(article.id, made, names(passages, outer, cast))
