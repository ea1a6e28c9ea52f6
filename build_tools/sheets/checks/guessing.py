"""Which digests of an article's own words the machine file may hold without letting anybody read the article from it.

A digest of eight words tells whether a guess of them is right. Where the sheet gives most of them in clear, the rest is
soon guessed, and a word that was guessed helps to guess the next: so whole sentences could be read, run by run.
"""

from __future__ import annotations

from collections.abc import Iterable

from build_tools.models import Machine, OwnRun, Span
from build_tools.sheets.checks.own_words import OwnWords

MOST_GUESSED = 3
"""Words in a row that may be guessed."""
FEWEST_SAFE = 6
"""Words of one run that nobody guesses: a dictionary has more orders of them than can be tried."""


def spans_in_clear(machine: Machine) -> Iterable[Span]:
    """Return where the words stand that the sheet or the machine file gives in clear."""
    yield from ((proof.start, proof.end) for proof in machine.proofs)
    for statement in machine.statements:
        yield from (span for span in (statement.mention_span, statement.cue_span) if span)


def not_to_be_guessed(
    passages: Iterable[OwnRun], text: str, own: Iterable[Span], shown: Iterable[Span]
) -> tuple[OwnRun, ...]:
    """Return the runs by which no more than a few words in a row can be guessed.

    Args:
        passages: Runs of the article's own words.
        text: The article's.
        own: The stretches of it outside quotation marks.
        shown: Where the words stand that are given in clear.
    """
    hidden = _hidden(OwnWords(text, own), len(text), shown)
    counted = ((one, sum(hidden[one.start : one.end])) for one in passages)
    return tuple(one for one, number in counted if number == 0 or number >= FEWEST_SAFE)


def _hidden(article: OwnWords, length: int, shown: Iterable[Span]) -> bytearray:
    """Mark where each word begins that stands among more than a few that are not given in clear."""
    given, hidden = bytearray(length), bytearray(length)
    for start, end in shown:
        given[start:end] = b"\1" * (end - start)
    stretch: list[int] = []
    for word, at, _ in article.words:  # the last is a border
        if word and not given[at]:
            stretch.append(at)
            continue
        for start in stretch if len(stretch) > MOST_GUESSED else ():
            hidden[start] = 1
        stretch = []
    return hidden
