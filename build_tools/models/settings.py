"""Site-wide choices and the outlets' cards."""

from __future__ import annotations

import datetime
import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, RootModel, WithJsonSchema


class Sheet(BaseModel):
    """The base of all that an editor writes: unknown keys are errors, values don't change after loading."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True, defer_build=True)


UNKNOWN = "unknown"
"""Stands in the sheets for what nobody has stated."""


def _iso_day(given: object) -> object:
    if not isinstance(given, str):
        return given
    cure = "write year, month and day as 2023-05-04"
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", given):
        raise ValueError(f"`{given}` is not a date; {cure}")
    try:
        return datetime.date.fromisoformat(given)
    except ValueError:
        raise ValueError(f"there is no {given} in the calendar; {cure}") from None


def _true_or_false(given: object) -> object:
    if isinstance(given, str):
        if given not in ("true", "false"):
            raise ValueError(f"`{given}` is neither true nor false; write true or false")
        return given == "true"
    return given


Day = Annotated[datetime.date, BeforeValidator(_iso_day)]
"""A day, written 2023-05-04 and in no other way."""

KnownDay = Annotated[
    datetime.date | None,
    BeforeValidator(lambda given: None if given == UNKNOWN else _iso_day(given)),
    WithJsonSchema({"anyOf": [{"type": "string", "format": "date"}, {"const": UNKNOWN}]}),
]
"""A day, or `unknown`, which is None: what nobody has stated yet is not made up."""

Flag = Annotated[bool, BeforeValidator(_true_or_false)]
"""True or false, written so: `no` is a text in YAML 1.2."""


_WEB = r'https?://[^\s<>"/?#@\\]+(?:[/?#][^\s<>"]*)?'

WebAddress = Annotated[str, Field(pattern=f"^{_WEB}$")]
"""An address that a page may link to, and that the theme writes as it is: no other scheme, no markup, no password."""

ReplyAddress = Annotated[str, Field(pattern=rf'^(?:{_WEB}|mailto:[^\s<>"]+)$')]
"""Such an address, or one of mail."""


class Reference(Sheet):
    """Where a thing is said: a title and an address."""

    title: Annotated[str, Field(description="What it is: publisher, title, date.")]
    url: Annotated[WebAddress, Field(description="Its address.")]


class Outlet(Sheet):
    """An outlet's card: what the editor states of it, each with its reference."""

    name: Annotated[str, Field(description="The name as it is printed.")]
    country: Annotated[str | None, Field(description="Where it is made, in words.")] = None
    owner: Annotated[str | None, Field(description="Who owns it, in words.")] = None
    type: Annotated[str | None, Field(description="Newspaper, agency, broadcaster …")] = None
    languages: Annotated[tuple[str, ...], Field(description="BCP 47 tags: [en, ru].")] = ()
    note: Annotated[str | None, Field(description="What else a reader should know of it; shown.")] = None
    references: Annotated[tuple[Reference, ...], Field(description="Where what the card says is said.")] = ()


def _ending_in_one_slash(address: str) -> str:
    if "?" in address or "#" in address:
        raise ValueError(f"`{address}` goes on after its path; leave out what follows ? or #")
    return f"{address.rstrip('/')}/"


_Folder = Annotated[WebAddress, AfterValidator(_ending_in_one_slash)]
"""Such an address that others are made from by writing on: it ends in one slash, however it was written."""


class Site(Sheet):
    """Where the site lives and where its readers write to."""

    name: Annotated[str, Field(description="The title of the site.")] = "Who Said What"
    url: Annotated[_Folder | None, Field(description="The site's public address, with a slash at its end.")] = None
    repository: Annotated[WebAddress | None, Field(description="The project's page at its forge.")] = None
    edit: Annotated[WebAddress | None, Field(description="Edit address; {file} and {line} are filled in.")] = None
    report: Annotated[
        ReplyAddress | None, Field(description="mailto: or new-issue address; {title} and {body} are filled in.")
    ] = None
    publisher: Annotated[str | None, Field(description="Who answers for the site.")] = None


class Limits(Sheet):
    """How much is taken at a time, so that no input holds up or fills a machine."""

    article_megabytes: Annotated[
        float, Field(ge=0.001, le=100, description="The largest file read as one article; 2 are some 300,000 words.")
    ] = 2
    markdown_megabytes: Annotated[
        float,
        Field(ge=0.001, le=10, description="The largest read as Markdown, whose converter takes time squared."),
    ] = 0.06
    page_megabytes: Annotated[
        float,
        Field(ge=0.01, le=500, description="The largest saved page, PDF or fetched page: its pictures are inside."),
    ] = 30
    archive_megabytes: Annotated[
        float, Field(ge=0.01, le=10_000, description="What an archive may hold when it is unpacked, all in all.")
    ] = 300
    archive_files: Annotated[
        int, Field(ge=1, le=100_000, description="How many files of an archive or a folder are looked at.")
    ] = 2_000
    pdf_pages: Annotated[int, Field(ge=1, le=5_000, description="The most pages of a PDF read as one article.")] = 100
    fetch_seconds: Annotated[
        float, Field(ge=0.5, le=600, description="How long a page may take to come, all redirects among it.")
    ] = 30
    cache_megabytes: Annotated[
        float,
        Field(
            ge=0,
            le=1_000_000,
            description="What is kept of articles read and of events planned; 500 are some 20,000 articles.",
        ),
    ] = 500
    job_seconds: Annotated[
        float,
        Field(
            ge=10,
            le=86_400,
            description="How long reading eight articles, or those of an event, may take elsewhere.",
        ),
    ] = 300


LIMITS = Limits()
"""The limits of a project that sets none."""


SPEECH = (
    "neutral", "implies-true", "implies-doubt", "insistent", "evaluative", "concessive", "denial", "commissive",
    "directive",
)  # fmt: skip
"""The cue classes that report words said; the others (belief, intention, emotion …) report thoughts."""


class Settings(Sheet):
    """data/settings.yml."""

    site: Annotated[Site, Field(description="Where the site lives.")] = Site()
    excerpt_words: Annotated[int, Field(ge=0, description="The outlet's own words in one excerpt, at most.")] = 20
    quotation_words: Annotated[int, Field(ge=1, description="Words in one quotation, at most.")] = 60
    own_words_cap: Annotated[
        float, Field(ge=0, le=1, description="Share of an article's own words that may be reproduced.")
    ] = 0.5
    open_licences: Annotated[
        tuple[str, ...], Field(description="Licences under which an article's full text is published.")
    ] = ("CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "public-domain")
    sheet_classes: Annotated[
        tuple[str, ...], Field(description="Cue classes whose statements enter a sheet; with none, all do.")
    ] = SPEECH
    unnamed_below: Annotated[
        float, Field(ge=0, le=1, description="Below this confidence a speaker is left unnamed and flagged.")
    ] = 0.5
    any_language: Annotated[
        Flag, Field(description="Read articles in every language as if they were English, the one that is understood.")
    ] = False
    search: Annotated[
        Literal["auto", "material", "pagefind"],
        Field(description="What searches the site; auto takes pagefind (`make pagefind`) for a large one."),
    ] = "auto"
    search_megabytes: Annotated[
        float, Field(ge=0, le=1000, description="The largest index that auto lets every reader load whole.")
    ] = 3
    limits: Annotated[Limits, Field(description="How much is taken at a time.")] = LIMITS


class Outlets(RootModel[dict[str, Outlet]]):
    """data/outlets.yml: the cards by outlet id."""

    model_config = ConfigDict(frozen=True)
