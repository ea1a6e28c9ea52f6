"""Long quotations → pieces of whole sentences, each short enough to be cited by itself.

A fact cites what somebody said on one thing; a statement printed in full, or an answer of an interview, says many.
"""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.models import Span
from build_tools.models.sentences import sentence_spans
from build_tools.models.text import WORD

LONGEST = 80
"""Words of a statement, wherever a sentence ends in time."""

SHORTEST = 10
"""Words of a last piece; a shorter one stays with the piece before it."""


def pieces(text: str, spans: Sequence[Span]) -> list[list[Span]]:
    """Part the spans of a statement so that each piece has at most LONGEST words, if its sentences allow it.

    Args:
        text: The article's text.
        spans: The statement's, in order.

    Returns:
        The pieces' spans; one piece where the statement is short.
    """
    if sum(1 for a, b in spans for _ in WORD.finditer(text, a, b)) <= LONGEST:
        return [list(spans)]
    made: list[tuple[int, list[Span]]] = []
    for sentence in (each for span in spans for each in sentence_spans(text, *span)):
        count = len(WORD.findall(text, *sentence))
        if made and made[-1][0] + count <= LONGEST:
            before, held = made[-1]
            joined = _joined(text, held, sentence)
            made[-1] = before + count, joined
        else:
            made.append((count, [sentence]))
    if len(made) > 1 and made[-1][0] < SHORTEST:
        count, last = made.pop()
        for sentence in last:
            made[-1] = made[-1][0], _joined(text, made[-1][1], sentence)
    return [held for _, held in made]


def _joined(text: str, held: list[Span], sentence: Span) -> list[Span]:
    """Join a sentence to the one before where only white space parts them."""
    start, end = held[-1]
    if text[end : sentence[0]].strip():
        return [*held, sentence]
    return [*held[:-1], (start, sentence[1])]
