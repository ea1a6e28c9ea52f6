"""Decisions on a cell, one article's side of a fact: the statements that it rests on, its stance, remarks on it."""

from __future__ import annotations

from typing import Any, Literal

from build_tools.models import Cell, Stance
from build_tools.sheets.edits.base import Decision, Id, Line, named, quoted
from build_tools.sheets.edits.buffer import EditBuffer, RefusedError
from build_tools.sheets.edits.evidence import (
    EMPTY,
    NOT_MENTIONED,
    UNCHECKED,
    cite,
    drop_sentence,
    drop_stale,
    stance_after,
)
from build_tools.sheets.edits.fields import set_fields


class Cite(Decision):
    """A fact rests on a statement: its article says it there."""

    do: Literal["cite"] = "cite"
    fact: Id
    statement: Id

    def make(self, draft: EditBuffer) -> None:
        """Put the statement into the cell of its article, whose stance follows."""
        cite(draft, self.fact, draft.article_of(self.statement), self.statement)

    def summary(self, draft: EditBuffer) -> str:
        title = draft.fact_model(self.fact).title
        return f"added {quoted(draft.said(self.statement))} to the fact {quoted(title)}"


class Uncite(Decision):
    """A fact doesn't rest on a statement."""

    do: Literal["uncite"] = "uncite"
    fact: Id
    statement: Id

    def make(self, draft: EditBuffer) -> None:
        """Take it out of its cell, whose stance follows."""
        for article, cell in draft.fact(self.fact)["cells"].items():
            if self.statement in cell.get("statements", []):
                left = [name for name in cell["statements"] if name != self.statement]
                cell.pop("confirmed", None)
                cell["stance"] = stance_after(draft, article, left) if left else NOT_MENTIONED
                if left:
                    cell["statements"] = left
                else:
                    for name in ("statements", "show"):
                        cell.pop(name, None)
                    drop_sentence(draft, self.fact, article)
                drop_stale(draft, self.fact)
                return
        raise RefusedError("the fact doesn’t rest on it")

    def summary(self, draft: EditBuffer) -> str:
        title = draft.fact_model(self.fact).title
        return f"removed {quoted(draft.said(self.statement))} from the fact {quoted(title)}"


class SetStance(Decision):
    """How an article has a fact."""

    do: Literal["stance"] = "stance"
    fact: Id
    article: Id
    stance: Stance
    note: Line | None = None

    def make(self, draft: EditBuffer) -> None:
        """Write the stance; what is not mentioned rests on nothing, and the machine's words on it go."""
        cells = draft.fact(self.fact)["cells"]
        draft.sheet(self.article)
        cell = {**cells.get(self.article, {}), "stance": self.stance.value}
        for name in ("confirmed", "nearest"):
            cell.pop(name, None)
        if self.stance.value in EMPTY:
            for name in ("statements", "show"):
                cell.pop(name, None)
        elif not cell.get("statements"):
            raise RefusedError("mark the words, or choose the statement, in which the article says it")
        if self.note is not None:
            set_fields(Cell, cell, {"note": self.note})
        rested = bool(cells.get(self.article, {}).get("statements"))
        cells[self.article] = cell
        if rested and self.stance.value in EMPTY:
            drop_sentence(draft, self.fact, self.article)
            drop_stale(draft, self.fact)

    def summary(self, draft: EditBuffer) -> str:
        title, stance = draft.fact_model(self.fact).title, self.stance.value.replace("-", " ")
        return f"{draft.called(self.article)} set to “{stance}” in {quoted(title)}"


class ConfirmCell(Decision):
    """An article's side of a fact is right as it stands."""

    do: Literal["confirm-cell"] = "confirm-cell"
    fact: Id
    article: Id

    def make(self, draft: EditBuffer) -> None:
        """Take out the cell's `confirmed: false`; one that is unchecked has been looked for and isn't there."""
        cell = draft.cell(self.fact, self.article)
        cell.pop("confirmed", None)
        if cell["stance"] == UNCHECKED:
            cell["stance"] = NOT_MENTIONED
            cell.pop("nearest", None)

    def summary(self, draft: EditBuffer) -> str:
        return f"{draft.called(self.article)} confirmed in {quoted(draft.fact_model(self.fact).title)}"


class WriteCell(Decision):
    """A remark on an article's side of a fact, or the words that its excerpt must show."""

    do: Literal["write-cell"] = "write-cell"
    fact: Id
    article: Id
    fields: dict[str, Any]

    def make(self, draft: EditBuffer) -> None:
        """Write the fields."""
        cell = draft.cell(self.fact, self.article)
        set_fields(Cell, cell, self.fields, barred=("stance", "statements", "nearest", "confirmed"))

    def summary(self, draft: EditBuffer) -> str:
        title = draft.fact_model(self.fact).title
        return f"{named(self.fields)} of {draft.called(self.article)} in {quoted(title)} saved"


CellDecision = Cite | Uncite | SetStance | ConfirmCell | WriteCell
