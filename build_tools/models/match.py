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
    """The reasons in words: "same speaker", "both have 'decisions', 'Washington'"."""


@dataclass(frozen=True, slots=True)
class Group:
    """Statements of two and more articles that are one utterance or assertion.

    Consistent: no two of its voices differ, and none denies what another asserts. An outlet's own voice may stand
    beside one speaker's: what one outlet asserts, the other attributes.
    """

    id: str
    """Made of the members' ids alone: `g-3f9c2a`."""
    tier: Tier
    """That of the best match in it."""
    members: tuple[Side, ...]
    """Sorted."""
    asserted_and_attributed: bool = False
    """Whether one article asserts in its own voice what another attributes: a finding of its own."""


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two statements with the same content of which one denies what the other tells; `a` sorts before `b`."""

    a: Side
    b: Side
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Nearest:
    """For a statement without a match: the nearest one of another article and why they were not joined (F8)."""

    side: Side
    other: Side | None
    """None where no other article shares a content word."""
    score: float
    why_not: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that comparison found between the articles of one event, each tuple sorted."""

    matches: tuple[Match, ...]
    groups: tuple[Group, ...] = ()
    opposed: tuple[Opposed, ...] = ()
    nearest: tuple[Nearest, ...] = ()
