"""The explainer: what an editor writes about one event."""

from __future__ import annotations

import datetime
import re
from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, ConfigDict, Field, RootModel

from build_tools.models.settings import Day, Flag, KnownDay, Reference, Sheet


class Person(Sheet):
    """Someone who speaks or is spoken of: a person, an office, a state (people.yml)."""

    name: Annotated[str, Field(min_length=1, description="Canonical name, in house spelling.")]
    kind: Annotated[
        Literal["person", "office", "organisation", "state", "group"], Field(description="What speaks.")
    ] = "person"
    variants: Annotated[tuple[str, ...], Field(description="Other forms of the name met in the articles.")] = ()
    roles: Annotated[tuple[str, ...], Field(description="As the articles give them: Kremlin spokesman.")] = ()
    side: Annotated[str | None, Field(description="The state or body spoken for, as the articles say.")] = None
    voice: Annotated[
        str | None, Field(description="Id of the institution that this one speaks for with one voice.")
    ] = None
    note: Annotated[str | None, Field(description="Anything a reader should know; shown.")] = None
    confirmed: Annotated[Flag, Field(description="false while it is the machine's suggestion.")] = True


class People(RootModel[dict[str, Person]]):
    """people.yml: who's who, by id."""

    model_config = ConfigDict(frozen=True)


class Stance(StrEnum):
    """How an article has a fact."""

    ASSERTED = "asserted"
    ATTRIBUTED = "attributed"
    DENIED = "denied"
    NOT_MENTIONED = "not-mentioned"
    """An editor read the text and did not find it."""
    UNCHECKED = "unchecked"
    """The machine found no match and nobody has looked: no omission."""

    @property
    def is_told(self) -> bool:
        """Whether the article has the fact, in whatever way."""
        return self not in {Stance.NOT_MENTIONED, Stance.UNCHECKED}


class Original(Sheet):
    """The words as they were first said, known from outside the articles."""

    language: Annotated[str, Field(pattern=r"^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", description="BCP 47 tag: ru.")]
    words: Annotated[str, Field(min_length=1, description="What was said, in that language, word for word.")]
    translation: Annotated[str | None, Field(description="Our own translation; shown as ours.")] = None
    speaker: Annotated[str, Field(description="An id of people.yml.")]
    medium: Annotated[str | None, Field(description="Where it was said: daily briefing.")] = None
    day: Annotated[KnownDay, Field(description="The day it was said, or `unknown`.")]
    source: Annotated[Reference, Field(description="Where the words can be read or heard.")]
    note: Annotated[str | None, Field(description="A remark; shown.")] = None


Shown = Annotated[str, Field(min_length=1)]


class Cell(Sheet):
    """One article's side of a fact."""

    stance: Annotated[Stance, Field(description="How this article has the fact.")]
    statements: Annotated[tuple[str, ...], Field(description="Ids of the statements that it rests on.")] = ()
    show: Annotated[
        tuple[Shown, ...],
        Field(description="Words of the article that the excerpts must hold: the fact rests on them."),
    ] = ()
    nearest: Annotated[
        str | None, Field(description="In an unchecked cell: the id of this article's statement that comes nearest.")
    ] = None
    note: Annotated[str | None, Field(description="A remark on this cell; shown.")] = None
    confirmed: Annotated[
        Flag, Field(description="false while the machine suggests it for a fact that an editor confirmed.")
    ] = True


class Conflict(Sheet):
    """An apparent contradiction between the cells, and what the editor found."""

    about: Annotated[
        Literal["number", "day", "place", "polarity", "other"], Field(description="What seems to disagree.")
    ]
    resolution: Annotated[str | None, Field(description="What resolves it; none while it stands.")] = None


class Fact(Sheet):
    """One line of the matrix, in the editor's neutral words."""

    title: Annotated[str, Field(description="A few words: Where decisions are made.")]
    text: Annotated[str, Field(description="The fact in neutral words, with attribution for every contested word.")]
    topic: Annotated[str | None, Field(description="An id of the event's topics.")] = None
    cells: Annotated[dict[str, Cell], Field(description="One per article id.")]
    difference: Annotated[str | None, Field(description="What differs between the tellings, described.")] = None
    show: Annotated[
        tuple[Shown, ...], Field(description="Words that the excerpts of at least one cell must hold.")
    ] = ()
    original: Annotated[Original | None, Field(description="What was actually said, from outside the articles.")] = None
    conflict: Annotated[Conflict | None, Field(description="An apparent contradiction.")] = None
    confirmed: Annotated[Flag, Field(description="false while it is the machine's suggestion.")] = True

    @property
    def cited(self) -> frozenset[str]:
        """The ids of the statements that its cells rest on."""
        return frozenset(statement for cell in self.cells.values() for statement in cell.statements)


class MatchDecision(Sheet):
    """An editor's word on a match, never proposed again."""

    statements: Annotated[tuple[str, ...], Field(min_length=2, description="Ids, one of each article.")]
    decision: Annotated[
        Literal["confirmed", "rejected"], Field(description="Whether they are one utterance or assertion.")
    ]
    original: Annotated[Original | None, Field(description="What was actually said, from outside the articles.")] = None
    note: Annotated[str | None, Field(description="Why.")] = None


class Facts(Sheet):
    """facts.yml."""

    facts: dict[str, Fact] = Field(default_factory=dict, description="The facts by id, in the order of the page.")
    matches: Annotated[tuple[MatchDecision, ...], Field(description="Matches decided.")] = ()


class Point(Sheet):
    """Something known or not known, with the facts it rests on."""

    text: Annotated[str, Field(description="One or two sentences.")]
    facts: Annotated[tuple[str, ...], Field(description="Ids of the facts it rests on.")] = ()


class Question(Sheet):
    """A question a reader has, answered from the facts."""

    question: Annotated[str, Field(description="As a reader would ask it.")]
    answer: Annotated[str, Field(description="In the editor’s words.")]
    facts: Annotated[tuple[str, ...], Field(description="Ids of the facts it rests on.")] = ()


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
        Field(description="ISO 8601 date, with time where reported; shown with `precision`."),
    ]
    limit: Annotated[
        Literal["by", "after"] | None,
        Field(description="by: no later than `when`, after: no earlier; where no text gives the day itself."),
    ] = None
    precision: Annotated[str, Field(description="In words: in the night between Tuesday and Wednesday.")]
    text: Annotated[str, Field(description="What is said to have happened, according to whom.")]
    statements: Annotated[tuple[str, ...], Field(description="Ids of the statements it rests on.")] = ()
    facts: Annotated[tuple[str, ...], Field(description="Ids of the facts it rests on.")] = ()


class Event(Sheet):
    """event.yml."""

    status: Annotated[
        Literal["draft", "released"], Field(description="A draft is not on the published site; an editor releases it.")
    ] = "released"
    confirmed: Annotated[Flag, Field(description="False while title and standfirst are the machine’s suggestion.")] = (
        True
    )
    title: Annotated[str, Field(description="The headline of the explainer.")]
    short: Annotated[str | None, Field(description="A short title for breadcrumbs.")] = None
    standfirst: Annotated[str, Field(description="Two or three sentences under it.")]
    date: Annotated[KnownDay, Field(description="The day of the event, or `unknown`.")]
    place: Annotated[str | None, Field(description="Where it happened.")] = None
    fictional: Annotated[Flag, Field(description="A worked example about nothing that ever happened.")] = False
    published: Annotated[KnownDay, Field(description="The day the explainer was first published, or `unknown`.")]
    reviewed: Annotated[KnownDay, Field(description="The day it was last reviewed, or `unknown`.")]
    next_review: Annotated[Day | None, Field(description="The day it is to be reviewed next.")] = None
    articles: Annotated[tuple[str, ...], Field(description="Article ids in the order of the columns.")]
    topics: dict[str, str] = Field(default_factory=dict, description="Titles of topics by id.")
    told_differently: Annotated[tuple[str, ...], Field(description="Facts told most differently, in order.")] = ()
    known: Annotated[tuple[Point, ...], Field(description="What we know.")] = ()
    unknown: Annotated[tuple[Point, ...], Field(description="What we don’t know.")] = ()
    questions: dict[str, Question] = Field(default_factory=dict, description="Readers’ questions by id.")
    timeline: Annotated[tuple[Moment, ...], Field(description="What happened when, in order.")] = ()
    labels: dict[str, tuple[str, ...]] = Field(
        default_factory=dict,
        description="What is called by several names, in our words, and the articles’ words for it.",
    )
    glossary: dict[str, str] = Field(default_factory=dict, description="Terms and what they mean here.")
    references: Annotated[
        tuple[Reference, ...], Field(description="What the explainer uses besides the articles.")
    ] = ()


class Correction(Sheet):
    """One entry of the log."""

    date: Annotated[Day, Field(description="The day of the change.")]
    kind: Annotated[
        Literal["update", "clarification", "correction"],
        Field(description="New facts, clearer words, or an error corrected."),
    ]
    target: Annotated[str, Field(description="The id of a fact or statement, or event.")]
    was: Annotated[str, Field(description="What it said.")]
    now: Annotated[str, Field(description="What it says.")]
    why: Annotated[str, Field(description="The reason.")]


class Corrections(Sheet):
    """corrections.yml."""

    corrections: Annotated[tuple[Correction, ...], Field(description="Newest last.")] = ()
