"""What comparison finds between articles."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How sure a match is. The machine never says `confirmed`: an editor does."""

    CONFIRMED = "confirmed"
    LIKELY = "likely"
    SUGGESTED = "suggested"
    SAME_PHRASE = "same-phrase"
    """The same words from another speaker (F13): a look-alike, not a match."""


@dataclass(frozen=True, slots=True, order=True)
class Side:
    """One statement of a match: the article's id and the statement's."""

    article: str
    statement: str


@dataclass(frozen=True, slots=True)
class Match:
    """Two statements of different articles taken to be the same utterance or assertion; `a` sorts before `b`."""

    a: Side
    b: Side
    tier: Tier
    score: float
    group: str
    """The id of the group of matches that this one belongs to; over three and more articles a group has many."""
    why: tuple[str, ...] = ()
    """The reasons in words: "same speaker", "shares 'decisions', 'Washington'"."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comparison found between the articles of one event."""

    matches: tuple[Match, ...]
