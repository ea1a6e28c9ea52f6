"""Runs of eight words, by which own words of an outlet are known again where its text is not at hand."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from build_tools.models.sheet import Passage
from build_tools.models.text import WORD, Span, fold

RUN = 8
"""Words in one run: shorter ones recur by chance."""


def run_words(text: str, span: Span | None = None) -> list[tuple[str, int, int]]:
    """Return the words of a text, or of a stretch of it, as runs know them, each with start and end."""
    found = WORD.finditer(text, *span) if span else WORD.finditer(text)
    return [(fold(match[0]).casefold(), match.start(), match.end()) for match in found]


def run_digest(run: Sequence[str]) -> str:
    """Return the digest of a run of words as `run_words` gives them."""
    return hashlib.sha256(" ".join(run).encode()).hexdigest()[:16]


def runs(text: str, span: Span) -> list[Passage]:
    """Return every run of eight words in a stretch of a text, in order."""
    found = run_words(text, span)
    return [
        Passage(run[0][1], run[-1][2], run_digest([word for word, _, _ in run]))
        for run in (found[i : i + RUN] for i in range(len(found) - RUN + 1))
    ]
