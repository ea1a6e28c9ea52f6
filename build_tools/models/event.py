"""The explainer: what an editor writes about one event."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, RootModel

from build_tools.models.settings import Day, Flag, Reference, Sheet


class Person(Sheet):
    """Someone who speaks or is spoken of: a person, an office, a state (people.yml)."""

    name: Annotated[str, Field(description="Canonical name, in house spelling.")]
    kind: Literal["person", "office", "organisation", "state", "group"] = "person"
    variants: Annotated[tuple[str, ...], Field(description="Other forms of the name met in the articles.")] = ()
    roles: Annotated[tuple[str, ...], Field(description="As the articles give them: Kremlin spokesman.")] = ()
    side: Annotated[str | None, Field(description="The state or body spoken for, as the articles say.")] = None
    voice: Annotated[
        str | None, Field(description="Id of the institution that this one speaks for with one voice.")
    ] = None
    note: str | None = None


class People(RootModel[dict[str, Person]]):
    """people.yml: who's who, by id."""

    model_config = ConfigDict(frozen=True)


class Stance(StrEnum):
    """How an article has a fact."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    DENIED = "denied"
    NOT_MENTIONED = "not-mentioned"


class Cell(Sheet):
    """One article's side of a fact."""

    stance: Stance
    statements: Annotated[tuple[str, ...], Field(description="Ids of the statements that it rests on.")] = ()
    note: str | None = None


class Conflict(Sheet):
    """An apparent contradiction between the cells, and what the editor found (F9)."""

    about: Literal["number", "day", "place", "polarity", "other"]
    resolution: Annotated[str | None, Field(description="What resolves it; none while it stands.")] = None


class Fact(Sheet):
    """One line of the matrix, in the editor's neutral words."""

    title: Annotated[str, Field(description="A few words: Where decisions are made.")]
    text: Annotated[str, Field(description="The fact in neutral words, with attribution for every contested word.")]
    topic: Annotated[str | None, Field(description="An id of the event's topics.")] = None
    cells: Annotated[dict[str, Cell], Field(description="One per article id.")]
    difference: Annotated[str | None, Field(description="What differs between the tellings, described.")] = None
    conflict: Conflict | None = None
    confirmed: Annotated[Flag, Field(description="false while it is the machine's suggestion.")] = True


class MatchDecision(Sheet):
    """An editor's word on a match, never proposed again."""

    statements: Annotated[tuple[str, ...], Field(min_length=2)]
    decision: Literal["confirmed", "rejected"]
    note: str | None = None


class Facts(Sheet):
    """facts.yml."""

    facts: dict[str, Fact] = Field(default_factory=dict)
    matches: tuple[MatchDecision, ...] = ()


class Point(Sheet):
    """Something known or not known, with the facts it rests on."""

    text: str
    facts: tuple[str, ...] = ()


class Question(Sheet):
    """A question a reader has, answered from the facts."""

    question: str
    answer: str
    facts: tuple[str, ...] = ()


_MOMENT = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:[T ](\d\d:\d\d))?)?)?")


def _moment(given: str) -> str:
    cure = "write 2023-05-03, or 2023-05-03T02:27, or only 2023-05 or 2023"
    match = _MOMENT.fullmatch(given)
    if not match:
        raise ValueError(f"`{given}` is not a date with or without a time; {cure}")
    year, month, day, time = match.groups()
    try:
        datetime.datetime.fromisoformat(f"{year}-{month or '01'}-{day or '01'}T{time or '00:00'}")
    except ValueError:
        raise ValueError(f"there is no {given} in the calendar; {cure}") from None
    return given


class Moment(Sheet):
    """A point of the timeline, as reported."""

    when: Annotated[
        str,
        AfterValidator(_moment),
        Field(description="ISO 8601 date, with time where reported; shown beside `precision`."),
    ]
    precision: Annotated[str, Field(description="In words: in the night between Tuesday and Wednesday.")]
    text: str
    statements: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()


class Event(Sheet):
    """event.yml."""

    title: str
    short: Annotated[str | None, Field(description="A short title for breadcrumbs.")] = None
    standfirst: str
    date: Annotated[Day, Field(description="The day of the event.")]
    place: str | None = None
    fictional: Annotated[Flag, Field(description="A worked example about nothing that ever happened.")] = False
    published: Day
    reviewed: Day
    next_review: Day | None = None
    articles: Annotated[tuple[str, ...], Field(description="Article ids in the order of the columns.")]
    topics: dict[str, str] = Field(default_factory=dict)
    told_differently: Annotated[tuple[str, ...], Field(description="Facts told most differently, first first.")] = ()
    known: tuple[Point, ...] = ()
    unknown: tuple[Point, ...] = ()
    questions: dict[str, Question] = Field(default_factory=dict)
    timeline: tuple[Moment, ...] = ()
    glossary: dict[str, str] = Field(default_factory=dict)
    references: tuple[Reference, ...] = ()


class Correction(Sheet):
    """One entry of the log (F27)."""

    date: Day
    kind: Literal["update", "clarification", "correction"]
    target: Annotated[str, Field(description="The id of a fact or statement, or event.")]
    was: str
    now: str
    why: str


class Corrections(Sheet):
    """corrections.yml."""

    corrections: tuple[Correction, ...] = ()
