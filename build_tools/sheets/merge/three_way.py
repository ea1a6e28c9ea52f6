"""The three-way merge: what the machine last wrote, what it would write now, what the editor made of it.

    base (the machine file's `drafted`) ┐
    new  (what extract would write)     ├─▶ the merged sheet, disputes, what is gone
    sheet (the editor's file)           ┘

Field by field: what the editor left as it was follows the machine; what the editor touched stays. Where both changed
one field, the editor's stands and both values are reported, each time until it is settled. A statement that the editor
deleted stays deleted; one that the machine no longer finds stays if it is edited, commented or cited.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from build_tools.models import ArticleSheet, Metadata, SheetStatement
from build_tools.models.sheet import SheetCut
from build_tools.sheets.checks.disputes import WITHHELD, Dispute, settled, word_hashes


class Commented(Protocol):
    """Whether replacing a value, or removing its entry `whole`, would cost the editor a comment."""

    def __call__(self, *path: str, whole: bool = False) -> bool:
        """Return whether it would cost one, for the value at a path."""


@dataclass(frozen=True)
class MergeContext:
    """What a merge depends on besides the three sheets."""

    cited: Collection[str] = ()
    """Ids of the statements that something cites: they stay."""
    disputed: Collection[str] = ()
    """The fields on which editor and machine disagreed at the last merge, as the machine file names them."""
    commented: Commented = lambda *_, whole=False: False


@dataclass
class Merged:
    """The outcome of a merge."""

    sheet: ArticleSheet
    drafted: ArticleSheet
    """The base of the next merge: what the machine would write now, and what it once wrote of statements kept."""
    disputes: list[Dispute] = field(default_factory=list)


def hashed(sheet: ArticleSheet) -> ArticleSheet:
    """Return a sheet with its words as hashes, fit for the machine file."""
    statements = {name: _hashed(entry) for name, entry in sheet.statements.items()}
    return sheet.model_copy(update={"statements": statements, "cut": _without_words(sheet.cut)})


def withheld(drafted: ArticleSheet, sheet: ArticleSheet) -> ArticleSheet:
    """Return what the machine drafted, without the hashes of words that don't stand in the sheet."""
    statements = {name: _withheld(entry, sheet.statements.get(name)) for name, entry in drafted.statements.items()}
    return drafted.model_copy(update={"statements": statements})


def _withheld(drafted: SheetStatement, mine: SheetStatement | None) -> SheetStatement:
    shown = word_hashes(mine.words) if mine else ()
    return drafted if set(drafted.words) <= set(shown) else drafted.model_copy(update={"words": WITHHELD})


def _without_words(cuts: Sequence[SheetCut]) -> tuple[SheetCut, ...]:
    """Return cuts without the words of the outlet's notes: their places tell them apart."""
    return tuple(cut.model_copy(update={"words": ""}) for cut in cuts)


def _hashed(entry: SheetStatement) -> SheetStatement:
    return entry.model_copy(update={"words": word_hashes(entry.words)})


def merge(
    base: ArticleSheet | None,
    new: ArticleSheet,
    sheet: ArticleSheet,
    context: MergeContext | None = None,
) -> Merged:
    """Merge the machine's new output into an editor's sheet.

    Args:
        base: What the machine last wrote, with hashed words; None where that is not known, and then every value of
            the sheet counts as the editor's.
        new: What the machine would write now.
        sheet: The editor's sheet.
        context: What else the merge depends on; nothing by default.
    """
    context = context or MergeContext()
    disputes: list[Dispute] = []
    take = _Field(disputes, context, settled(sheet))
    header: dict[str, Any] = {
        name: take((name,), base and getattr(base, name), getattr(new, name), getattr(sheet, name), known=bool(base))
        for name in ("outlet", "cut")
    }
    header["metadata"] = Metadata(
        **{
            name: take(
                ("metadata", name),
                base and getattr(base.metadata, name),
                getattr(new.metadata, name),
                getattr(sheet.metadata, name),
                known=bool(base),
            )
            for name in Metadata.model_fields
        }
    )
    statements, kept = _statements(base, new, sheet, take)
    merged = sheet.model_copy(update={**header, "statements": statements})
    drafted = hashed(new)
    drafted = drafted.model_copy(update={"statements": {**drafted.statements, **kept}})
    return Merged(merged, withheld(drafted, merged), disputes)


@dataclass
class _Field:
    """Decides one field after another, and notes the disputes."""

    disputes: list[Dispute]
    context: MergeContext
    settled: frozenset[tuple[str, ...]]

    def __call__(self, path: tuple[str, ...], base: Any, new: Any, mine: Any, *, known: bool) -> Any:  # noqa: ANN401
        """Return the value that the field shall have."""
        # The machine file holds words as hashes alone: so they are compared.
        now, then, editors = (word_hashes(new), base, word_hashes(mine)) if path[-1] == "words" else (new, base, mine)
        if path[-1] == "words" and then == WITHHELD:
            then = now  # an editor changed the words, so that theirs stay whatever was drafted
        if path == ("cut",):
            now, then, editors = _without_words(new), base and _without_words(base), _without_words(mine)
        if editors == now or not known:
            return mine
        removed = new is None or new == ()
        if editors == then and not self.context.commented(*path, whole=removed):
            return new
        if path not in self.settled and (now != then or "/".join(path) in self.context.disputed):
            self.disputes.append(Dispute(path, mine, new))
        return mine


def _statements(
    base: ArticleSheet | None, new: ArticleSheet, sheet: ArticleSheet, take: _Field
) -> tuple[dict[str, SheetStatement], dict[str, SheetStatement]]:
    """Merge the statements; return them in the order for the sheet, and what the base keeps of those that are gone."""
    then = base.statements if base else {}
    merged: dict[str, SheetStatement] = {}
    kept: dict[str, SheetStatement] = {}
    for name, mine in sheet.statements.items():
        if name in new.statements:
            merged[name] = _entry(name, then.get(name), new.statements[name], mine, take)
        elif name not in then:
            merged[name] = mine  # the editor's own
        elif _stays(name, then[name], mine, take.context):
            merged[name], kept[name] = mine, then[name]
    added = [name for name in new.statements if name not in sheet.statements and name not in then]
    return {name: merged.get(name) or new.statements[name] for name in _order(list(merged), new, added)}, kept


def _stays(name: str, then: SheetStatement, mine: SheetStatement, context: MergeContext) -> bool:
    """Whether a statement that the machine no longer finds stays: cited, edited, or with a comment."""
    return name in context.cited or _hashed(mine) != then or context.commented("statements", name, whole=True)


def _entry(
    name: str, base: SheetStatement | None, new: SheetStatement, mine: SheetStatement, take: _Field
) -> SheetStatement:
    fields = {
        field: take(
            ("statements", name, field),
            base and getattr(base, field),
            getattr(new, field),
            getattr(mine, field),
            known=base is not None,
        )
        for field in SheetStatement.model_fields
    }
    return mine.model_copy(update=fields)


def _order(sheet: list[str], new: ArticleSheet, added: list[str]) -> list[str]:
    """Put each added statement after the one that precedes it in the article; the editor's order stays."""
    order = list(sheet)
    before: str | None = None
    for name in new.statements:
        if name in added:
            order.insert(order.index(before) + 1 if before else 0, name)
        if name in order:
            before = name
    return order
