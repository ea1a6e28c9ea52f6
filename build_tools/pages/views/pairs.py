"""Statements laid side by side, word by word: two of them, and the tellings of a fact."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.models import Lexicon
from build_tools.pages.views.facts import CellView, Telling
from build_tools.pages.views.held_words import HeldWords
from build_tools.pages.views.statements import StatementView
from build_tools.pages.views.words import aligned

MOST_COMPARED = 4
"""Up to this many articles each is marked against every other; the pairs grow with the square of their number."""


@dataclass(frozen=True)
class Pairs:
    """The pairs of an event's statements; several pages show the same, so each is compared once."""

    held: HeldWords
    lexicon: Lexicon
    _known: dict[tuple[str, str], tuple[Telling, Telling]] = field(default_factory=dict)

    def of(self, a: StatementView, b: StatementView) -> tuple[Telling, Telling]:
        """Lay two statements side by side; bare where a sheet holds no words of one."""
        if (a.id, b.id) not in self._known:
            self._known[a.id, b.id] = self._compared(a, b)
        return self._known[a.id, b.id]

    def _compared(self, a: StatementView, b: StatementView) -> tuple[Telling, Telling]:
        if not (a.words.text and b.words.text):
            return Telling(a, a.runs), Telling(b, b.runs)
        beside = (self.held.ngrams_beside[view.mark.article] for view in (a, b))
        runs_a, runs_b = aligned(a.words, b.words, self.lexicon, *beside)
        return Telling(a, runs_a, b.mark), Telling(b, runs_b, a.mark)

    def marked(self, cells: Sequence[CellView]) -> tuple[CellView, ...]:
        """Mark the words of each cell's first telling against the first cell's, and the first's against the second's.

        Few enough articles are also marked against all the others, for readers who choose other columns.
        """
        firsts = {
            i: cell.tellings[0].statement
            for i, cell in enumerate(cells)
            if cell.tellings and cell.tellings[0].statement.words.text
        }
        marked: dict[int, list[Telling]] = {i: [] for i in firsts}
        for a, b in itertools.combinations(firsts, 2):
            if a == next(iter(firsts)) or len(cells) <= MOST_COMPARED:
                for i, telling in zip((a, b), self.of(firsts[a], firsts[b]), strict=True):
                    marked[i].append(telling)
        found = list(cells)
        for i, (first, *otherwise) in ((i, tellings) for i, tellings in marked.items() if tellings):
            found[i] = found[i]._replace(tellings=(first, *found[i].tellings[1:]), otherwise=tuple(otherwise))
        return tuple(found)
