"""An article's text, in which words are looked for to the letter.

Typography and white space are folded, and an index map leads back to the offsets. Nothing is ever matched roughly:
"would" and "would not" are 99 % alike. Likeness serves only to tell an editor what the article has instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from build_tools.models import Span, fold, fold_map
from build_tools.models.text import WORD, is_within

_MARKS = " \"'"
"""What may stand around words without being a part of them, folded."""
_JOINTS = tuple("'’ʼ-‐‑")
"""What joins two parts to one word."""
_CLITIC = re.compile(r"['’](?:s|ve|ll|re|d|m)\b", re.IGNORECASE)
"""A word of its own though written together with the one before it: of "we've said" the speaker is "we", and "'ve said"
the cue."""


def comparable(words: str) -> str:
    """Return words as they are compared: folded, without the marks around them."""
    return fold(words).strip(_MARKS)


@dataclass(frozen=True)
class Text:
    """An article's text, folded once and searched many times."""

    text: str
    sha256: str

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        folded, offsets = fold_map(self.text)
        return folded, [*offsets, len(self.text)]

    def places(self, words: str, within: Iterable[Span] = ()) -> list[Span]:
        """Return the spans at which words stand, whole words only, in the order of the text.

        Args:
            words: What is sought, folded or not.
            within: Where to look; everywhere by default.
        """
        sought = comparable(words)
        spans = list(within)
        if not sought:
            return []
        offsets = self._folded[1]
        # No match begins or ends within a character: an ellipsis is three dots and not one.
        raw = [
            (offsets[start], offsets[end - 1] + 1)
            for start, end in self._all(sought)
            if (start == 0 or offsets[start - 1] < offsets[start]) and offsets[end - 1] < offsets[end]
        ]
        return [span for span in raw if _whole(self.text, *span) and (not spans or is_within(span, spans))]

    def _all(self, sought: str) -> Iterator[Span]:
        folded = self._folded[0]
        at = folded.find(sought)
        while at >= 0:
            yield at, at + len(sought)
            at = folded.find(sought, at + 1)

    def nearest(self, words: str, within: Iterable[Span] = ()) -> str:
        """Return the words of the text that are most like those sought; '' where none are. For messages alone."""
        spans = list(within) or [(0, len(self.text))]
        sought = WORD.findall(fold(words))
        best: tuple[float, str] = (0.0, "")
        for start, end in spans:
            here = [(fold(m[0]), m.start(), m.end()) for m in WORD.finditer(self.text, start, end)]
            score, first, last = _window(sought, [word for word, _, _ in here])
            if score > best[0]:
                best = score, " ".join(self.text[here[first][1] : here[last][2]].split())
        return best[1]


_NUMBER_GOES_ON = re.compile(r"(?<=\d)[.,:](?=\d)")


def splits_number(text: str, end: int) -> bool:
    """Return whether a number goes on behind its first figures: "74" of "74,000", "10" of "10:30"."""
    return bool(_NUMBER_GOES_ON.match(text, end))


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends between words: no "would" of "wouldn't", no "violent" of "non-violent"."""
    return _ends(text, end) and _begins(text, start)


def _begins(text: str, start: int) -> bool:
    if start and splits_number(text, start - 1):
        return False
    joined = text[start].isalnum() and _joined(text[max(0, start - 2) : start][::-1])
    return not joined or bool(start and _CLITIC.match(text, start - 1))


def _ends(text: str, end: int) -> bool:
    if splits_number(text, end):
        return False
    return not text[end - 1].isalnum() or not _joined(text[end : end + 2]) or bool(_CLITIC.match(text, end))


def whole_words(span: Span, text: str) -> Span | None:
    """Return a stretch without the parts of words at its ends, which no proof finds; None where nothing is left.

    >>> whole_words((0, 13), "clouds half-hidden")
    (0, 6)
    """
    start, end = span
    while start < end and not _begins(text, start):
        rest = re.search(r"\s+", text[start:end])
        start = start + rest.end() if rest else end
    while start < end and not _ends(text, end):
        kept = re.search(r"\s+\S*$", text[start:end])
        end = start + kept.start() if kept else start
    return (start, end) if start < end else None


def _joined(neighbours: str) -> bool:
    """Whether a word goes on: with a letter, or with an apostrophe or hyphen and then a letter."""
    return neighbours[:1].isalnum() or (neighbours[:1] in _JOINTS and neighbours[1:].isalnum())


def _window(sought: Sequence[str], words: Sequence[str]) -> tuple[float, int, int]:
    """Find the run of words most like those sought: how like, its first word and its last."""
    one, other = [word.casefold() for word in sought], [word.casefold() for word in words]
    longest = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    if not longest.size:
        return 0.0, 0, 0
    low, high = max(0, longest.b - longest.a - 3), longest.b + len(sought) - longest.a + 3
    blocks = SequenceMatcher(None, one, other[low:high], autojunk=False).get_matching_blocks()[:-1]
    first = max(low, low + blocks[0].b - blocks[0].a)
    last = min(len(words), low + blocks[-1].b + blocks[-1].size + len(sought) - blocks[-1].a - blocks[-1].size) - 1
    return sum(block.size for block in blocks) / max(len(sought), 1), first, max(first, last)
