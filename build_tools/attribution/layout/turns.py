"""The lines of an interview or transcript: who takes each turn, by its label alone.

Q: When did you learn of it?          letters
AO: On Sunday night.                  initials
Ann Oke, engineer: On Sunday night.   names, with titles, roles and times
[00:12:31] OKE: On Sunday night.

paragraphs ─turns_of─▶ Turn(paragraph, label, where the words begin)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.attribution.parsing.tokens import word_set
from build_tools.attribution.words.body_nouns import ROLES
from build_tools.attribution.words.names import PARTICLES
from build_tools.models import Span
from build_tools.models.titles import TITLES

_TIME = r"[\[(]?\d{1,2}:\d{2}(?::\d{2})?[\])]?"
_LETTER = re.compile(r"(?P<label>Q|A|Question|Answer|QUESTION|ANSWER)[ .]?\d{0,2} ?(?:[.:)]|[–—-] ) ?\s*(?=\S)")
_LABEL = re.compile(
    rf"(?:{_TIME}\s*[–—-]?\s*)?(?P<label>[^\W\d_][^:?!“”\"\n]{{0,70}}?)(?:,? ?{_TIME})?(?:\s*:\s+|\s+[–—]\s+)(?=\S)"
)
_RECORD = re.compile(
    r"(?P<label>(?:(?:Mr|Ms|Mrs|Dr|Senator|Chairman|Chairwoman|Representative)\.? |The )[A-Z][A-Z’'-]*[A-Z]{2,})"
    r"(?: of [A-Z]\w+)?\. (?=\S)"
)
"""'Mr. HOLT. When did you arrive?', as parliaments print it."""
_ALONE = re.compile(rf"(?:{_TIME}\s*[–—-]?\s*)?(?P<label>[^\W\d_][^:?!“”\"\n]{{0,50}}?)(?:[ ,]+{_TIME})?:?")

LONGEST_LABEL = 6
"""Words of a name with its titles; what follows a comma or stands in brackets is its role."""

_INITIALS = re.compile(r"(?:[A-Z]\.){2,4}")
"""'H.M.'."""

_SMALL = PARTICLES | word_set("and & the")


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that somebody speaks, by its label."""

    paragraph: int
    """Counted from 1."""
    label: str
    at: int
    """Where the label begins."""
    start: int
    """Where the words begin; the end of the paragraph where they follow in the next."""

    @property
    def is_in_capitals(self) -> bool:
        """Whether its name is written as transcripts write those who speak: 'MS. PENN', 'Ms. PENN'."""
        return name_of(self.label).split()[-1].isupper()


def turns_of(text: str, paragraphs: Sequence[Span]) -> list[Turn]:
    """Return the paragraphs that begin with a label, in order; which of them are turns, only the whole shows."""
    return list(_labelled(text, paragraphs))


def _labelled(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    turns = list(_behind_the_first(text, paragraphs))
    match = _LABEL.match(text, *paragraphs[0]) if turns and turns[0].paragraph == 2 else None
    known = {_last_word(turn.label) for turn in turns}
    if match and is_label(match["label"]) and _last_word(match["label"]) in known:
        yield Turn(1, match["label"], match.start("label"), match.end())
    yield from turns


def _behind_the_first(text: str, paragraphs: Sequence[Span]) -> Iterator[Turn]:
    """The first paragraph may be a headline: 'Reed: it is late'."""
    letters = {m["label"][0].upper() for start, end in paragraphs if (m := _LETTER.match(text, start, end))}
    for number, (start, end) in enumerate(paragraphs, 1):
        if len(letters) > 1 and (match := _LETTER.match(text, start, end)):
            yield Turn(number, match["label"][0].upper(), start, match.end())
        elif number > 1 and (match := _RECORD.match(text, start, end)):
            yield Turn(number, match["label"], start, match.end())
        elif number > 1 and (match := _LABEL.match(text, start, end)) and is_label(match["label"]):
            yield Turn(number, match["label"], match.start("label"), match.end())
        elif number > 1 and (match := _ALONE.fullmatch(text, start, end)) and is_label(match["label"]):
            yield Turn(number, match["label"], match.start("label"), end)


def _last_word(label: str) -> str:
    return name_of(label).split()[-1].lower()


def name_of(label: str) -> str:
    """Return a label without the role behind a comma or in brackets."""
    return re.split(r",| \(", label, maxsplit=1)[0].strip()


def is_label(label: str) -> bool:
    """Return whether words may be a turn's label: a name with its titles, and a role behind a comma or in brackets."""
    name = name_of(label)
    words = name.split()
    sentence = label.endswith(".") or name.endswith(".")
    if not 1 <= len(words) <= LONGEST_LABEL or (sentence and not _INITIALS.fullmatch(label)):
        return False
    begins = words[0][:1].isupper() or (words[0] in PARTICLES and words[-1][:1].isupper())  # 'van der Berg'
    return begins and all(_may_stand(word) for word in words)


def _may_stand(word: str) -> bool:
    low = word.lower().rstrip(".")
    return word[:1].isupper() or low in _SMALL or low in TITLES or low in ROLES
