"""Offsets into a text that has changed → offsets into the text as it now is, where that is certain.

    statements found in both texts ─▶ fixed stretches, each with how far it moved ─▶ an editor's `at`, moved along

A stretch moves with the statement it lies in, or with its neighbours where those before and after it moved equally far.
Where they did not, its words decide, if they stand at one place alone. What no longer is certain stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from build_tools.models import Machine, SheetStatement, Span, Statement, fold
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.proofs import Proofs
from build_tools.sheets.checks.quotations import SHORTEST, find, only_words


class _Fixed(NamedTuple):
    """A stretch of the old text that is in the new one, and how many characters further on."""

    start: int
    end: int
    by: int


@dataclass(frozen=True)
class Moves:
    """What is known of how an article's text has changed."""

    then: Machine
    """What the machine made of the old text."""
    text: Text
    """The new text."""
    fixed: tuple[_Fixed, ...]

    def of_machine(self, entry: SheetStatement) -> SheetStatement:
        """Return what the machine wrote with the offsets that it would have in the new text."""
        return _put(entry, self._along(entry.at))

    def of_editor(self, name: str, entry: SheetStatement) -> SheetStatement | None:
        """Return an editor's statement with its offsets moved; None where that is not certain."""
        along = self._along(entry.at)
        if along and self._holds(_put(entry, along)):
            return _put(entry, along)
        by = self._by_words(name, entry)
        return None if by is None else _put(entry, tuple((start + by, end + by) for start, end in entry.at))

    def _holds(self, entry: SheetStatement) -> bool:
        return all(finding.span for finding in find(only_words(entry), self.text))

    def _along(self, spans: Sequence[Span]) -> tuple[Span, ...]:
        """Move stretches along with what stands around them; () where that moved unequally."""
        by = [self._shift(span) for span in spans]
        if None in by:
            return ()
        return tuple((start + (n or 0), end + (n or 0)) for (start, end), n in zip(spans, by, strict=True))

    def _shift(self, span: Span) -> int | None:
        around = next((one for one in self.fixed if one.start <= span[0] and span[1] <= one.end), None)
        if around:
            return around.by
        before = max((one for one in self.fixed if one.end <= span[0]), key=lambda one: one.end, default=None)
        after = min((one for one in self.fixed if one.start >= span[1]), key=lambda one: one.start, default=None)
        if before is None or after is None:  # it lies beyond the old text, as what was lost with an earlier one may
            return None
        return before.by if before.by == after.by else None

    @cached_property
    def _proofs(self) -> Proofs:
        return Proofs(self.then)

    def _by_words(self, name: str, entry: SheetStatement) -> int | None:
        """Return how far a statement's words moved, if all moved equally far and to places that are theirs alone."""
        moved: set[int] = set()
        for words, then in zip(entry.words, self._proofs.places(name, entry), strict=True):
            places = self.text.places(words)
            if then is None or len(places) != 1 or len(fold(words)) < SHORTEST:
                return None
            moved.add(places[0][0] - then[0])
        return moved.pop() if len(moved) == 1 else None


def _put(entry: SheetStatement, spans: tuple[Span, ...]) -> SheetStatement:
    return entry.model_copy(update={"at": spans}) if spans else entry


def moves(then: Machine | None, now: Iterable[Statement], text: Text) -> Moves | None:
    """Find out what moved how far in a text.

    Args:
        then: What the machine made of the old text.
        now: What it finds in the new one.
        text: The new text.

    Returns:
        None where the text is the same, or the old one is not known.
    """
    if then is None or then.sha256 == text.sha256:
        return None
    found = {statement.id: statement.spans for statement in now}
    pairs = [(old, new) for one in then.statements for old, new in zip(one.spans, found.get(one.id, ()), strict=False)]
    fixed = [_Fixed(*old, new[0] - old[0]) for old, new in pairs if old[1] - old[0] == new[1] - new[0]]
    end = then.characters
    return Moves(then, text, (_Fixed(0, 0, 0), *fixed, _Fixed(end, end, len(text.text) - end)))
