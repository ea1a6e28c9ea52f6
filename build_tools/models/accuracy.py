"""How often the machine is right: measured by `make bench`, stored, shown on the site."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, RootModel


class _Stored(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True, populate_by_name=True)


class Band(_Stored):
    """Statements of like confidence, and how many of them name somebody wrong."""

    least: Annotated[float, Field(alias="from", description="The lowest confidence in the band.")]
    most: Annotated[float, Field(alias="to", description="The highest.")]
    statements: int
    wrong: Annotated[float, Field(description="Wrong speakers, per cent.")]


class Accuracy(_Stored):
    """Attribution measured against one gold set."""

    articles: int
    statements: Annotated[int, Field(description="Attributions that people marked in them.")]
    attrib: Annotated[float, Field(description="F1 of attributions with content and speaker right, per cent.")]
    direct: Annotated[float, Field(description="The same of quotations in marks alone.")]
    noise: Annotated[float, Field(description="Half the 95 % interval of `attrib`, by bootstrap over articles.")]
    wrong: Annotated[float, Field(description="Statements on gold content that name somebody else, per cent.")]
    unnamed: Annotated[float, Field(description="Those that name nobody, per cent.")]
    reliability: Annotated[tuple[Band, ...], Field(description="Bands of confidence, surest first.")]


class Naming(_Stored):
    """Naming measured where people noted the full name behind each quoted phrase."""

    articles: int
    phrases: int
    speakers: Annotated[int, Field(description="Phrases whose speaker's name was noted.")]
    covered: Annotated[float, Field(description="Phrases inside a statement of at most 80 words, per cent.")]
    named: Annotated[float, Field(description="Speakers named as noted, per cent.")]
    misnamed: Annotated[float, Field(description="Speakers named otherwise, per cent.")]


class Newsroom(_Stored):
    """Sourced statements as newsrooms list them: what somebody said or wrote."""

    articles: int
    rows: Annotated[int, Field(description="Statements that people listed.")]
    found: Annotated[float, Field(description="Of these found, per cent.")]
    on_a_row: Annotated[float, Field(alias="on a row", description="Statements of ours that are listed, per cent.")]
    another_name: Annotated[float, Field(alias="another name", description="Persons named otherwise, per cent.")]


class Measured(RootModel[dict[str, Accuracy | Naming | Newsroom]]):
    """data/accuracy.json: by the name of the gold set."""

    model_config = ConfigDict(frozen=True)
