"""Articles → analyses: the stages in order.

    Article ─parsing─▶ passages ─reader (indirect, quotations, layout)─▶ drafts ─own_voice─▶ own sentences
            ─statements (speakers, provenance, terms, confidence)─▶ Analysis

Nothing is kept here: `pipeline/attribute.py` asks only for articles whose analysis it doesn't have.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import takewhile

from build_tools.attribution.introductions import introductions
from build_tools.attribution.labels import names
from build_tools.attribution.layout.dialogue import dialogue_of
from build_tools.attribution.layout.printed import add_printed
from build_tools.attribution.parsing.marks import quotations
from build_tools.attribution.parsing.parser import parse
from build_tools.attribution.parsing.tokens import Passage
from build_tools.attribution.quotations.lost_speakers import name_headings
from build_tools.attribution.reader import Reader, blocks
from build_tools.attribution.speakers.persons import cast_of
from build_tools.attribution.speakers.resolver import Resolver
from build_tools.attribution.statements.assemble import Room, own_voice, statements
from build_tools.attribution.statements.own_voice import own_sentences, sentences
from build_tools.attribution.words.cues import CueIndex
from build_tools.attribution.words.states import states_by_word
from build_tools.models import Analysis, Article, Lexicon, Person, Span
from build_tools.models.statement import OPENING


@dataclass(frozen=True)
class Guide:
    """What articles are analysed by, the same for all of a run."""

    lexicon: Lexicon
    people: Mapping[str, Person] = field(default_factory=dict)
    """Persons known to the run by id; their variants and roles help to resolve speakers."""
    unnamed_below: float = 0.0
    """The confidence that it takes to name a speaker, from 0 (everybody is named) to 1."""


_POINT = re.compile(r"\s*[*•▪‣]\s")
"""How a point of a list begins."""
_ONE_AT_A_TIME = threading.Lock()
"""Workers of a cluster may have threads, and spaCy's vocabulary is not made for several."""


def attribute(
    articles: Iterable[Article],
    lexicon: Lexicon,
    people: Mapping[str, Person] | None = None,
    *,
    unnamed_below: float = 0.0,
) -> list[Analysis]:
    """Find who says what in articles, and what each outlet says itself.

    Args:
        articles: As read; attribution never looks at what was cut from them.
        lexicon: The cues.
        people: As in `Guide`.
        unnamed_below: As in `Guide`.

    Returns:
        One Analysis an article, in order.

    Raises:
        OSError: The model's package is not installed.
    """
    guide, index = Guide(lexicon, people or {}, unnamed_below), CueIndex.of(lexicon)
    with _ONE_AT_A_TIME:
        return [analyse(article, passages, index, guide) for article, passages in parse(list(articles))]


def analyse(article: Article, passages: list[Passage], index: CueIndex, guide: Guide) -> Analysis:
    """Analyse one parsed article. See `attribute`."""
    outer = [q for q in quotations(article.text, article.paragraphs) if q.depth == 0]
    cast = cast_of(passages, guide.people)
    dialogue = dialogue_of(article, passages, cast)
    add_printed(dialogue, article, passages, cast)
    reader = Reader(article.text, index, cast, dialogue)
    read = [(block, reader.read(block)) for block in blocks(article, passages, outer)]
    drafts = [draft for _, found in read for draft in found]
    name_headings(drafts, article.text)
    cast.fade([(q.start, q.end) for q in outer], drafts)
    room = Room(article, passages, outer, index, guide.unnamed_below)

    def own_beside(voiced: Collection[int]) -> list[tuple[int, tuple[Span, ...]]]:
        """Return the outlet's own sentences with their paragraphs. See `statements`."""
        return [
            (passage.paragraph, spans)
            for block, found in read
            for passage in block.passages
            for spans in own_sentences(passage, [one for one in found if id(one) in voiced], block.quotations)
            if not any(a < end and start < b for a, b in spans for start, end in reader.unasserted)
        ]

    made = statements(room, drafts, own_beside, Resolver(cast, states_by_word(guide.lexicon.states)))
    opened = _opened_by(article)
    opening = tuple(
        own_voice(room, (span,), passage.paragraph)
        for block, _ in read
        for passage in block.passages
        if passage.paragraph in opened
        for span in sentences(passage, block.quotations)
    )
    met = introductions(passages, outer, article.text)
    return Analysis(article.id, made, names(passages, outer, cast), opening, met)


def _opened_by(article: Article) -> range:
    """Return the paragraphs that an article opens with: an agency's points above the text are none of them."""
    points = takewhile(lambda paragraph: _POINT.match(article.text, *paragraph), article.paragraphs)
    first = 1 + sum(1 for _ in points)
    return range(first, first + OPENING)
