"""Articles → analyses: the stages in order.

    Article ─parser─▶ passages ─clauses─▶ drafts ─quotes (marks)─▶ whole contents ─settle─▶
            ─speakers (persons)─▶ ─ownvoice─▶ ─assemble (provenance, terms, confidence)─▶ Analysis

An article in the cache is not parsed, and while all are there spaCy is not even imported.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise, takewhile
from pathlib import Path

from build_tools.attribution.assemble import Room, statements
from build_tools.attribution.cache import Cache
from build_tools.attribution.clauses import find
from build_tools.attribution.colons import labelled, signed
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


@dataclass(frozen=True, slots=True)
class Block:
    """What is read at once: a paragraph, or a piece of one that was too long to be parsed whole.

    Rules compare all that a block holds with one another; that none grows beyond a piece keeps time linear.
    """

    span: Span
    passages: tuple[Passage, ...]
    """One; none where the paragraph has no letters."""
    quotations: tuple[Quotation, ...]
    """The outermost that reach into it."""


def blocks(article: Article, passages: Iterable[Passage], outer: Iterable[Quotation]) -> Iterator[Block]:
    """Give the blocks of an article in order."""
    by_paragraph: dict[int, list[Passage]] = defaultdict(list)
    for passage in passages:
        by_paragraph[passage.paragraph].append(passage)
    quoted: dict[int, list[Quotation]] = defaultdict(list)
    for quotation in outer:
        quoted[quotation.paragraph].append(quotation)
    for number, (start, end) in enumerate(article.paragraphs, 1):
        pieces = by_paragraph[number]
        borders = [start, *(p.tokens[0].start for p in pieces[1:]), end]
        waiting = deque(quoted[number])
        for n, (first, last) in enumerate(pairwise(borders)):
            within = takewhile(lambda q, last=last: q.start < last, waiting)  # type: ignore[misc]
            yield Block((first, last), tuple(pieces[n : n + 1]), tuple(within))
            while waiting and waiting[0].end <= last:
                waiting.popleft()


@dataclass(slots=True)
class Reader:
    """Reads an article's paragraphs in order, and remembers what a quotation in the next one may follow on from."""

    text: str
    index: CueIndex
    cast: Cast
    _last: Draft | None = None
    """The draft that spoke last in the paragraph before."""
    _open: list[Quotation] = field(default_factory=list)
    """Quotations without a speaker yet that were never closed: they go on in the next paragraph."""

    def read(self, block: Block) -> list[Draft]:
        """Find the drafts of one block, in the order of the text. Must be called in the order of the blocks."""
        span, passages = block.span, block.passages
        quoted = [q for q in block.quotations if q.start >= span[0]]
        drafts = [d for p in passages for d in find(p, self.index) if not _in_quotation(d, block.quotations)]
        if passages and (label := labelled(passages[0], self.cast)):
            drafts.append(label)
        if passages and (signature := signed(passages[-1], quoted)):
            drafts.append(signature)
        mend_mentions(quoted, drafts)
        left = attach(self.text, span, quoted, drafts, passages)
        drafts = settle([d for d in drafts if d.spans])
        self._join_open(quoted, drafts)
        for quotation in left[:1]:
            if passages and stands_alone(self.text, quotation, span):
                self._follow_on(quotation, passages[0], drafts)
        ends_in_colon = self.text[span[0] : span[1]].rstrip().endswith(":")
        speaking = [d for d in drafts if d.frame != "signed" and (d.has_quotes or (ends_in_colon and d.takes_quotes))]
        if speaking:
            self._last = max(speaking, key=lambda d: d.end)
        elif not self._open:
            self._last = None
        return drafts

    def _join_open(self, quoted: list[Quotation], drafts: list[Draft]) -> None:
        """Give what stands in the paragraphs before, opened and never closed, to whoever ends the quotation."""
        if not self._open or not quoted:
            return
        owner = next((d for d in drafts if any(a <= quoted[0].start < b for a, b in d.spans)), None)
        if owner is not None:
            owner.spans = join([*((q.start, q.end) for q in self._open), *owner.spans])
            self._open = []

    def _follow_on(self, quotation: Quotation, passage: Passage, drafts: list[Draft]) -> None:
        """A quotation alone in its paragraph: the last speaker goes on, or it waits for its cue."""
        if self._last is None:
            self._open = [*self._open, quotation] if quotation.continues else []
            return
        source = self._last.carried_from or self._last
        carried = Draft(passage, -1, 0, 0, source.cue_class, "quote", [(quotation.start, quotation.end)])
        carried.has_quotes, carried.carried_from = True, source
        drafts.append(carried)


def _in_quotation(draft: Draft, quoted: Sequence[Quotation]) -> bool:
    at = draft.passage.tokens[draft.anchor].start
    return any(q.start <= at < q.end for q in quoted)
