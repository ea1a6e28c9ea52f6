"""Whose words are whose inside a piece of a sheet: the speaker's in quotation marks, the outlet's outside them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from build_tools.models import ArticleSheet, Kind, Machine, SheetStatement, Span
from build_tools.models.quotation_marks import QUOTED_IN_PIECE
from build_tools.models.text import is_within
from build_tools.sheets.checks.proofs import Proofs


class PlacedPiece(NamedTuple):
    """One piece of a statement's words."""

    words: str
    at: Span | None
    """Where it stands in the article; None where no proof says so."""
    quoted: tuple[Span, ...]
    """The stretches of `words` that stand in quotation marks, without the marks."""


def placed_pieces(sheet: ArticleSheet, machine: Machine | None) -> dict[str, tuple[PlacedPiece, ...]]:
    """Return, by statement, the pieces of its words, each with the stretches that are quoted.

    Args:
        sheet: The article's sheet.
        machine: Its machine file, whose proofs say where the pieces stand. It needs no text.
    """
    proofs = Proofs(machine) if machine else None
    found = {statement.id: statement.quoted for statement in machine.statements} if machine else {}
    return {
        name: _pieces(entry, proofs.places(name, entry) if proofs else [None] * len(entry.words), found.get(name, ()))
        for name, entry in sheet.statements.items()
    }


def _pieces(entry: SheetStatement, places: Sequence[Span | None], quoted: tuple[Span, ...]) -> tuple[PlacedPiece, ...]:
    return tuple(
        PlacedPiece(words, at, _quoted(words, entry.kind, at, quoted))
        for words, at in zip(entry.words, places, strict=True)
    )


def _quoted(words: str, kind: Kind, at: Span | None, quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    marked = tuple(match.span(match.lastindex or 0) for match in QUOTED_IN_PIECE.finditer(words))
    if marked:
        return marked
    whole = kind is Kind.DIRECT or (at is not None and is_within(at, quoted))
    return ((0, len(words)),) if whole else ()
