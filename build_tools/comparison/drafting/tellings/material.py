"""What facts are drafted from: the statements of all articles, and where two of them seem to contradict each other."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.claims.speaker_names import DraftNames
from build_tools.comparison.drafting.clauses.references import names_in
from build_tools.comparison.drafting.clauses.sentences import unquoted
from build_tools.comparison.drafting.tellings.overlap import is_overstated
from build_tools.comparison.words.concepts import Vocabulary
from build_tools.models import Analysis, Cell, Fact, Side, Stance, Statement
from build_tools.models.match import About


class Material(NamedTuple):
    """All that facts are drafted from."""

    analyses: Sequence[Analysis]
    statements: Mapping[Side, Statement]
    called: DraftNames
    nearest: Mapping[tuple[Side, str], str]
    """By side and other article, the nearest statement there."""
    earlier: Mapping[frozenset[str], Fact]
    """Facts drafted before, by what they cite: their words serve where the articles' are not at hand."""
    vocabulary: Vocabulary
    """Which words are one."""
    case: PrintedCase
    """How the articles print words inside their sentences."""

    def by_article(self, sides: Iterable[Side]) -> dict[str, list[Statement]]:
        """Return the statements of each article; an article that has none is there as well."""
        told: dict[str, list[Statement]] = {a.article: [] for a in self.analyses}
        for side in sides:
            told[side.article].append(self.statements[side])
        return told

    def claims(self, side: Side) -> list[Claim]:
        """Return what a statement claims, the clearest first."""
        return claims_of(self.statements[side], (), self.called)

    def cell(self, article: str, stance: Stance, sides: Collection[Side], suggested: str | None = None) -> Cell:
        """Return an article's cell in a fact; an unchecked one with what comes nearest.

        Args:
            article: The article.
            stance: How it has the fact, if it has.
            sides: The statements that the fact rests on.
            suggested: Its statement that was merely suggested for it: nearer than what no match was found for.
        """
        told = tuple(side.statement for side in sides if side.article == article)
        if told:
            return Cell(stance=stance, statements=told)
        nearest = (self.nearest.get((side, article)) for side in sides)
        return Cell(stance=Stance.UNCHECKED, nearest=suggested or next(filter(None, nearest), None))

    def told_before(self, cited: Set[str]) -> Fact | None:
        """Return the fact drafted before that rests on most of some statements, and on no other."""
        found = [(len(ids), fact) for ids, fact in self.earlier.items() if ids <= cited]
        return max(found, key=lambda pair: (pair[0], pair[1].title))[1] if found else None

    def is_sober(self, title: str, printed: str) -> bool:
        """Return whether a title says no "all" where articles say "nearly all", and prints no word large.

        It names somebody or something: "Sentencing has been set" has a capital and no name.
        """
        return not (is_overstated(title, printed) or self.case.shouts(unquoted(title)) or self._is_of_nobody(title))

    def _is_of_nobody(self, title: str) -> bool:
        first, *others = names_in(title) or [""]
        return bool(first) and not others and title.startswith(first) and self.case.is_small(first)


class Clash(NamedTuple):
    """Two statements that seem to contradict each other."""

    a: Side
    b: Side
    about: About
    values: frozenset[str] = frozenset()
    """What they say, where that is known: "12", "tuesday"."""
    slot: str = ""
    """What both are told of, where nothing else joins them: "dead", "price"."""
    beside: frozenset[Side] = frozenset()
    """What else answers the same question."""
    asks: str = ""
    """The question, where none of their clauses has to give it."""
