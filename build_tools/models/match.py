"""What comparison finds between articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

About = Literal["number", "day", "place", "polarity"]
"""What two tellings of one fact disagree on."""


class Tier(StrEnum):
    """How sure a match is. The machine never says `confirmed`: an editor does."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    SUGGESTED = "suggested"
    SAME_PHRASE = "same-phrase"
    """The same words from another speaker: a look-alike, not a match."""
    OPPOSED = "opposed"
    """One fact, told the opposite way."""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One statement of a match: the article's id and the statement's."""

    article: str
    statement: str


Part = tuple[int, ...]
"""Which pieces of a statement: their places in `Statement.pieces`; empty for the whole of it."""

SENTENCE: Part = (-1,)
"""The part that is the whole sentence a statement stands in, with who speaks and the cue."""


@dataclass(frozen=True, slots=True, order=True)
class Meeting:
    """Where two statements meet: a piece of each that tells the same."""

    a: Part
    b: Part
    score: float
    utterance: str
    """The id of the utterance over all articles: `u-3f9c2a`. Neighbouring pieces of one quotation are one utterance,
    two claims that one outlet prints apart are two."""


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements of different articles taken to be the same utterance or assertion; `a` sorts before `b`."""

    a: Side
    b: Side
    tier: Tier
    score: float
    group: str
    """The id of the group that holds both; empty for a suggestion that stands for itself, and for a phrase."""
    why: tuple[str, ...] = ()
    """The reasons in words: "same speaker", "both have 'decisions', 'Washington'"."""
    meetings: tuple[Meeting, ...] = ()
    """Where they meet, in the order of the text; empty where they meet as wholes."""
    utterance: str = ""
    """The id of the utterance over all articles that the strongest meeting belongs to; empty for another's phrase."""
    probability: float = 1.0
    """How likely the two tell the same, as weighed, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of two and more articles that are one utterance or assertion.

    Consistent: no two of its voices differ, and none denies what another asserts. An outlet's own voice may stand
    beside one speaker's: what one outlet asserts, the other attributes. Only a group of the tier `opposed` contradicts
    itself: it holds both tellings of one fact, and which members contradict each other is in `Comparison.opposed`.
    """

    id: str
    """Made of the members' ids alone: `g-3f9c2a`."""
    tier: Tier
    """That of the best match in it; `opposed` where it holds an opposition."""
    members: tuple[Side, ...]
    """Sorted."""
    parts: tuple[Part, ...] = ()
    """Of each member in order what of it belongs here; a statement may be in two groups with different parts."""
    utterance: str = ""
    """The id of the utterance; empty for the tier `opposed`, whose members are of two."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two statements of one fact told the opposite way; `a` sorts before `b`."""

    a: Side
    b: Side
    score: float
    why: tuple[str, ...] = ()
    group: str = ""
    """The id of the group that holds both; empty where each is in another group already."""
    about: About = "polarity"
    sure: bool = False
    """Whether the same words stand with a negation between them; else an editor has to decide."""
    meeting: Meeting | None = None
    """Where they meet; None where they meet as wholes. Its utterance is empty where two persons speak."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """For a statement without a match in another article: the nearest one there."""

    side: Side
    other: Side
    score: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comparison found between the articles of one event, each tuple sorted."""

    matches: tuple[Match, ...]
    groups: tuple[Group, ...] = ()
    opposed: tuple[Opposed, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    """By statement and other article, where the two have no match; the nearest of all articles first."""
