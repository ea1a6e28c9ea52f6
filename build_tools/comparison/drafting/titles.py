"""The titles that an event's facts have already."""

from __future__ import annotations

import re

from build_tools.models import fold, words

_TAIL = 7
"""Words at the end of a title that two titles don't share where it can be helped."""
_FIRST_NAMES = re.compile(r"^(?:[A-Z][\w.’'-]*\s+)+(?=[A-Z][\w.’'-]*\s)")
"""What stands before a surname at the beginning of a title."""


class Titles:
    """The titles that facts have already: no two may say the same."""

    def __init__(self) -> None:
        self._whole: set[str] = set()
        self._tails: set[str] = set()
        self.words: set[str] = set()
        """Their words, in small letters: a noun among them is known to whoever reads the titles."""

    def add(self, title: str) -> None:
        """Note a title that is taken."""
        self._whole.add(_bare_title(title))
        self.words |= {*words(title.casefold())}
        self._tails.add(_tail(title))

    def has(self, title: str) -> bool:
        """Return whether a title is taken, stands in one or has one in it, whatever its speaker is called."""
        bare = _bare_title(title)
        return any(_stands_in(bare, taken) or _stands_in(taken, bare) for taken in self._whole)

    def has_end_of(self, title: str) -> bool:
        """Return whether a title ends as another does, whoever is said to say it."""
        return _tail(title) in self._tails


def _bare_title(title: str) -> str:
    """Return what two facts may not share: it counts once, whatever its speaker is called."""
    said = title.partition(": “")[2] or (title[1:] if title.startswith("“") else _FIRST_NAMES.sub("", title))
    return fold(said).replace("-", " ").casefold()


def _stands_in(title: str, other: str) -> bool:
    """Whether one title stands in another, whole words only: “sold the port” not in “sold the portable crane”."""
    return title in other and re.search(rf"(?<!\w){re.escape(title)}(?!\w)", other) is not None


def _tail(title: str) -> str:
    """Return what two facts had better not share: a clause, whoever is said to say it."""
    return " ".join(words(fold(title))[-_TAIL:]).casefold()
