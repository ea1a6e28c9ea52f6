"""Whose words are whose inside a piece of a sheet: the speaker's in quotation marks, the outlet's outside them."""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.models import Kind, Machine, SheetStatement, Span
from build_tools.sheets.quotations import Sealed

_QUOTED = re.compile(r"“([^”]*)(?:”|$)|\"([^\"]*)(?:\"|$)|«([^»]*)(?:»|$)")


class Piece(NamedTuple):
    """One piece of a statement's words."""

    words: str
    at: Span | None
    """Where it stands in the article; None where no proof says so."""
    quoted: tuple[Span, ...]
    """The stretches of `words` that stand in quotation marks, without the marks."""


def pieces(name: str, entry: SheetStatement, machine: Machine | None) -> tuple[Piece, ...]:
    """Give a statement's pieces, each with the stretches that are quoted.

    Args:
        name: The statement's id.
        entry: The sheet's statement.
        machine: The article's machine file, whose proofs say where the pieces stand. It needs no text.
    """
    findings = Sealed(machine).find(name, entry) if machine else []
    places = {f.piece.path[1]: f.span for f in findings if f.piece.path[0] == "words"}
    found = next((s for s in machine.statements if s.id == name), None) if machine else None
    quoted = found.quoted if found else ()
    return tuple(
        Piece(words, places.get(i), _quoted(words, entry.kind, places.get(i), quoted))
        for i, words in enumerate(entry.words)
    )


def _quoted(words: str, kind: Kind, at: Span | None, quoted: tuple[Span, ...]) -> tuple[Span, ...]:
    marked = tuple(match.span(match.lastindex or 0) for match in _QUOTED.finditer(words))
    if marked:
        return marked
    whole = kind is Kind.DIRECT or (at is not None and any(s <= at[0] and at[1] <= e for s, e in quoted))
    return ((0, len(words)),) if whole else ()
