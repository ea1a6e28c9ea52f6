"""Runs of eight words, by which an outlet's own words are recognised where its text is not at hand.

Their digests lie open in machine files, next to the content words of the statements. A digest that is quick to compute
would let anybody try orders of those words until one fits; this one is slow on purpose.
"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from typing import NamedTuple

from build_tools.models.sheet import OwnRun
from build_tools.models.text import WORD, Span, fold

RUN = 8
"""Words in one run: shorter ones recur by chance."""
ROUNDS = 500
"""Of PBKDF2 (RFC 8018): some 0.2 ms a run, so that guessing costs a thousand times what one hash costs."""
_SALT = b"who said what: runs of eight words"


def run_words(text: str, span: Span | None = None) -> list[tuple[str, int, int]]:
    """Return the words of a text, or of a stretch of it, as runs know them, each with start and end."""
    found = WORD.finditer(text, *span) if span else WORD.finditer(text)
    return [(fold(match[0]).casefold(), match.start(), match.end()) for match in found]


@lru_cache(maxsize=1 << 14)
def run_digest(run: str) -> str:
    """Return the digest of a run, its words as `run_words` gives them joined by spaces: slow to compute."""
    return hashlib.pbkdf2_hmac("sha256", run.encode(), _SALT, ROUNDS, 6).hex()


class Run(NamedTuple):
    """Eight words in a row of a text."""

    start: int
    end: int
    words: str

    @property
    def order(self) -> str:
        """The key by which runs are chosen: quick to compute, the same for the same words, never stored."""
        return hashlib.sha256(self.words.encode()).hexdigest()[:16]

    @property
    def passage(self) -> OwnRun:
        """The run as a machine file stores it."""
        return OwnRun(self.start, self.end, run_digest(self.words))


def runs(text: str, span: Span) -> list[Run]:
    """Return every run of eight words in a stretch of a text, in order."""
    found = run_words(text, span)
    return [
        Run(run[0][1], run[-1][2], " ".join(word for word, _, _ in run))
        for run in (found[i : i + RUN] for i in range(len(found) - RUN + 1))
    ]
