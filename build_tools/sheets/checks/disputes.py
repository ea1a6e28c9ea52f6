"""What the editor and the machine disagree on: both changed a field since they last agreed.

The editor's value stands. The field's name is kept in the machine file, so that `check` reports the dispute until it is
settled: by taking the machine's value, or by naming the field in `settled`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from build_tools.models import ArticleSheet, Machine, Problem, SheetStatement, fold
from build_tools.models.text import digest
from build_tools.sheets.checks.scope import warning
from build_tools.sheets.files.folders import Loaded

FieldPath = tuple[str, ...]
"""('outlet',), ('metadata', name) or ('statements', id, name)."""


class Dispute(NamedTuple):
    """A field that both changed, or that a comment keeps from being changed, and what each says."""

    path: FieldPath
    editors: object
    machines: object

    def as_problem(self, loaded: Loaded[ArticleSheet]) -> Problem:
        """Return it as a warning at its place in the sheet."""
        name = self.path[-1]
        what = f"`{name}`: the sheet says {_shown(self.editors)}, the machine now says {_shown(self.machines)}"
        cure = f"the sheet’s stays; take the machine’s if it is right, else add `settled: [{name}]`"
        return warning(loaded, self.path, what, cure)


def word_hashes(words: Sequence[str]) -> tuple[str, ...]:
    """Return words as hashes, fit for the machine file."""
    return tuple(digest(fold(piece))[:16] for piece in words)


WITHHELD = ("",)
"""What the machine file has in place of the hashes of drafted words that the sheet doesn't give: with such a hash one
could try out what an editor has cut off an excerpt."""


def settled(sheet: ArticleSheet) -> frozenset[FieldPath]:
    """Return the fields in which an editor has decided against the machine."""
    whole = {(name,) if name in ("outlet", "cut") else ("metadata", name) for name in sheet.settled}
    inner = {("statements", id_, name) for id_, entry in sheet.statements.items() for name in entry.settled}
    return frozenset(whole | inner)


def disputes(sheet: ArticleSheet, machine: Machine) -> Iterator[Dispute]:
    """Return the disputes that were open at the last merge and still are."""
    for path in (tuple(name.split("/")) for name in machine.disputed):
        mine, theirs = _at(sheet, path), _at(machine.drafted, path)
        if mine is None or theirs is None or path in settled(sheet):
            continue
        (editors,), (machines,) = mine, theirs
        words = path[-1] == "words"
        if (word_hashes(editors) if words else editors) != machines:
            yield Dispute(path, editors, ("other words",) if words else machines)


def _at(sheet: ArticleSheet | None, path: FieldPath) -> tuple[Any] | None:
    """Return the value at a path, in a tuple since a value may be None; None where there is no such path."""
    holder: ArticleSheet | SheetStatement | object | None = sheet
    if holder is not None and path[0] == "statements":
        holder = sheet.statements.get(path[1]) if sheet else None
    elif holder is not None and path[0] == "metadata":
        holder = sheet.metadata if sheet else None
    return None if holder is None else (getattr(holder, path[-1], None),)


def _shown(value: object) -> str:
    if value is None or value == ():
        return "nothing"
    if isinstance(value, tuple):
        inner = [str(list(item)) if isinstance(item, tuple) else str(item) for item in value]
        return f"“{' | '.join(inner)}”"
    return f"“{getattr(value, 'value', value)}”"
