"""What the desk shows: an article with its statements marked in place, a statement, a fact, as plain values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_tools.models import ArticleSheet, Cell, Fact, Kind, Machine, Outlet, SheetStatement, Stance
from build_tools.models.sheet import UNNAMED
from build_tools.sheets.article_text import Text
from build_tools.sheets.edits.buffer import Background
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.edits.likeness import Terms, likeness, terms_of
from build_tools.sheets.stretches import CoveredStretch, covered_stretches

GLYPHS = "◆●▲■★✚"
KINDS = {
    Kind.DIRECT: "quoted",
    Kind.MIXED: "partly quoted",
    Kind.INDIRECT: "paraphrased",
    Kind.OWN_VOICE: "in its own voice",
}
NEAREST = 3
"""Passages offered for an empty cell."""


@dataclass(frozen=True)
class ArticleView:
    """An article with its marks."""

    id: str
    name: str
    glyph: str
    number: int
    headline: str
    paragraphs: tuple[tuple[CoveredStretch, ...], ...]
    """Its text; without one at hand, what the sheet shows of it."""
    has_text: bool


@dataclass(frozen=True)
class StatementOnDesk:
    """A statement as an editor sees it."""

    id: str
    article: str
    who: str
    speaker: str | None
    words: str
    kind: str
    own: bool
    entry: SheetStatement


@dataclass(frozen=True)
class CellOnDesk:
    """An article's side of a fact."""

    article: str
    outlet: str
    glyph: str
    number: int
    cell: Cell
    statements: tuple[StatementOnDesk, ...]
    nearest: tuple[StatementOnDesk, ...]


@dataclass(frozen=True)
class Desk:
    """An event's files with all that is shown of them."""

    known: Background
    files: DecisionFiles

    def outlet(self, article: str) -> Outlet | None:
        """Return an article's outlet's card."""
        sheet = self.files.sheets.get(article)
        return self.files.outlets.root.get(sheet.outlet) if sheet else None

    def name(self, article: str) -> str:
        """Return the name of an article's outlet; where two articles are of one outlet, with the article's id."""
        card, sheets = self.outlet(article), self.files.sheets
        name = card.name if card else sheets[article].outlet if article in sheets else article
        same = sum(article in sheets and sheet.outlet == sheets[article].outlet for sheet in sheets.values())
        return f"{name}, {article}" if same > 1 else name

    def glyph(self, article: str) -> tuple[str, int]:
        """Return an article's glyph, and the number of its colour."""
        order = list(self.files.sheets)
        at = order.index(article) if article in order else 0
        return GLYPHS[at % len(GLYPHS)], at % len(GLYPHS) + 1

    def statement(self, name: str) -> StatementOnDesk | None:
        """Return a statement; None where there is none of this id."""
        article = self.files.article_of(name)
        if article is None:
            return None
        entry = self.files.sheets[article].statements[name]
        person = self.files.people.root.get(entry.speaker or "")
        own = entry.kind is Kind.OWN_VOICE
        who = self.name(article) if own else person.name if person else entry.speaker or UNNAMED
        words = self._in_text(article, entry) or " … ".join(entry.words) or name
        return StatementOnDesk(name, article, who, entry.speaker, words, KINDS[entry.kind], own, entry)

    def _in_text(self, article: str, entry: SheetStatement) -> str:
        """Return all that a statement covers, not only what readers are shown of it; nothing without the text."""
        text = self._texts.get(article)
        return " … ".join(" ".join(text.text[start:end].split()) for start, end in entry.at) if text else ""

    @cached_property
    def _texts(self) -> dict[str, Text]:
        """The texts that the articles' sheets were made of: those at hand that are still the same."""
        return {article: text for article in self.files.sheets if (text := self.known.text_as_read(article))}

    # ---- facts ----

    def cells(self, fact: Fact) -> list[CellOnDesk]:
        """Return a fact's cells, in the order of the columns, with what comes nearest where one is empty."""
        views = []
        for article in self.files.sheets:
            cell = fact.cells.get(article, Cell(stance=Stance.UNCHECKED))
            glyph, number = self.glyph(article)
            cited = tuple(view for name in cell.statements if (view := self.statement(name)))
            nearest = () if cell.stance.is_told else self.nearest(fact, article)
            views.append(CellOnDesk(article, self.name(article), glyph, number, cell, cited, nearest))
        return views

    def nearest(self, fact: Fact, article: str) -> tuple[StatementOnDesk, ...]:
        """Return the statements of an article that have most content words in common with what a fact rests on."""
        cited = [name for cell in fact.cells.values() for name in cell.statements]
        return self.like(cited, [article])

    def like(self, statements: Iterable[str], articles: Sequence[str]) -> tuple[StatementOnDesk, ...]:
        """Return the statements of articles that are most like some others, by their content words."""
        terms = self._terms
        sought = frozenset(term for name in statements for term in terms.get(name, ()))
        found = []
        for article in articles:
            for name in self.files.sheets[article].statements:
                like = likeness(sought, terms.get(name, frozenset()))
                if like:
                    found.append((-like, name))
        return tuple(view for _, name in sorted(found)[:NEAREST] if (view := self.statement(name)))

    @cached_property
    def _terms(self) -> Terms:
        return terms_of(self.files.sheets, self.known)

    # ---- articles ----

    def articles(self) -> list[ArticleView]:
        """Return the event's articles, each statement marked in its place."""
        return [
            self._article(name, sheet, self._texts.get(name), self.known.machine(name))
            for name, sheet in self.files.sheets.items()
        ]

    def _article(self, name: str, sheet: ArticleSheet, text: Text | None, machine: Machine | None) -> ArticleView:
        glyph, number = self.glyph(name)
        if text is not None and machine is not None:
            paragraphs = tuple(
                covered_stretches(text.text, (start, end), sheet) for start, end, _ in machine.paragraphs
            )
        else:
            views = (self.statement(one) for one in sheet.statements)
            paragraphs = tuple((CoveredStretch(view.words, 0, (view.id,)),) for view in views if view)
        headline = sheet.metadata.headline.value if sheet.metadata.headline.is_known else ""
        return ArticleView(name, self.name(name), glyph, number, headline, paragraphs, text is not None)
