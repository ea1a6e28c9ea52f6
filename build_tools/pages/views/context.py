"""What stands around quoted words, as far as a sheet holds it: for annotations, and for links to words that recur.

A file of data and a link give away no more of an article than its page does: context is made only of pieces, mentions
and cues that stand right next to the words, or of the whole text where its licence allows it.
"""

from __future__ import annotations

from collections.abc import Mapping

from build_tools.models import Machine, Span
from build_tools.sheets.pieces import PlacedPiece

BESIDE = 32
"""Characters of prefix and suffix: what annotation clients commonly take."""
_MARKS = "“”‘’\"'«»„"


def exact(piece: PlacedPiece) -> str:
    """Return a piece's words as they stand at its place: a quotation mark that the place leaves out is left out."""
    words = piece.words
    if piece.at:
        over = len(words) - (piece.at[1] - piece.at[0])
        if over > 0 and words[0] in _MARKS:
            words, over = words[1:], over - 1
        if over == 1 and words[-1] in _MARKS:
            words = words[:-1]
    return words


def held_characters(
    placed: Mapping[str, tuple[PlacedPiece, ...]], machine: Machine | None, text: str
) -> Mapping[int, str]:
    """Return, by offset, the characters of an article that its sheet holds.

    Args:
        placed: The pieces of its statements, with where they stand.
        machine: Says where the mentions and cues stand.
        text: The whole text where its licence allows publication, else nothing.
    """
    if text:
        return dict(enumerate(text))
    known: list[tuple[Span | None, str | None]] = [(p.at, exact(p)) for group in placed.values() for p in group]
    for statement in machine.statements if machine else ():
        if statement.id in placed:
            known += [(statement.mention_span, statement.mention), (statement.cue_span, statement.cue)]
    held: dict[int, str] = {}
    for span, words in known:
        if span and words and span[1] - span[0] == len(words):
            held |= dict(enumerate(words, span[0]))
    return held


def beside(held: Mapping[int, str], span: Span) -> tuple[str, str]:
    """Return the held characters right before and right after a stretch, as far as they go without a gap."""
    first, last = span
    start, end = first, last
    while start - 1 in held and first - start < BESIDE:
        start -= 1
    while end in held and end - last < BESIDE:
        end += 1
    return "".join(held[i] for i in range(start, first)), "".join(held[i] for i in range(last, end))
