"""One outlet's text on an event, as read from a file."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, model_serializer, model_validator

from build_tools.models.settings import UNKNOWN
from build_tools.models.text import Span


class Basis(StrEnum):
    """How a piece of metadata is known."""

    STATED = "stated"
    """The article or its page says so."""
    EDITOR = "editor"
    """The editor says so."""
    INFERRED = "inferred"
    """Concluded from something else, which the note names. A proposal, never shown as stated."""


class Known(BaseModel):
    """A value and how it is known. In YAML `unknown`, a bare value (basis: editor), or {value, basis, note}."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    value: str = UNKNOWN
    basis: Basis | None = None
    note: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _bare_value(cls, given: object) -> object:
        if isinstance(given, (datetime.date, int)):
            given = str(given)
        if isinstance(given, str):
            return {"value": given} if given == UNKNOWN else {"value": given, "basis": Basis.EDITOR}
        return given

    @model_validator(mode="after")
    def _has_a_basis(self) -> Known:
        if (self.value == UNKNOWN) != (self.basis is None):
            raise ValueError("a known value needs a basis (stated, editor or inferred), an unknown one has none")
        return self

    @property
    def is_known(self) -> bool:
        """Whether there is a value at all."""
        return self.value != UNKNOWN

    @property
    def is_found(self) -> bool:
        """Whether the machine found it, and no editor wrote it."""
        return self.basis not in (None, Basis.EDITOR)


OF_FETCHING = ("retrieved", "source_sha256")
"""What is known of articles that were fetched alone: left out of a sheet where it is unknown."""


class Metadata(BaseModel):
    """What is known about an article besides its words."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    headline: Annotated[Known, Field(description="The headline as published.")] = Known()
    date: Annotated[Known, Field(description="The day of publication, YYYY-MM-DD.")] = Known()
    url: Annotated[Known, Field(description="The address at the publisher, https://…")] = Known()
    author: Annotated[Known, Field(description="The byline.")] = Known()
    credit: Annotated[Known, Field(description="A credit to an agency or another outlet.")] = Known()
    language: Annotated[Known, Field(description="BCP 47 tag, for example en.")] = Known()
    licence: Annotated[Known, Field(description="SPDX identifier, or all-rights-reserved.")] = Known()
    retrieved: Annotated[Known, Field(description="When the page was fetched, in UTC: 2026-11-28T05:10:00Z.")] = Known()
    source_sha256: Annotated[Known, Field(description="SHA-256 of the bytes that were fetched.")] = Known()

    @model_serializer(mode="plain")
    def _all_fields(self) -> dict[str, Any]:
        given = {name: getattr(self, name) for name in type(self).model_fields}
        return {name: _plain(known) for name, known in given.items() if known.is_known or name not in OF_FETCHING}


def _plain(known: Known) -> str | dict[str, str]:
    if not known.is_known:
        return UNKNOWN
    given = {"value": known.value, "basis": str(known.basis)}
    return given | ({"note": known.note} if known.note else {})


@dataclass(frozen=True, slots=True)
class Cut:
    """A stretch taken out of the text before anything else reads it, kept for review."""

    start: int
    end: int
    what: str
    """front-matter, date-prefix, credit, appeal, sign-up …"""
    reason: str = ""
    """In words, for the editor: why the machine thought so."""


@dataclass(frozen=True, slots=True)
class Article:
    """One outlet's text: `text` as decoded, and `paragraphs`, the spans of it that are left after the cuts."""

    id: str
    text: str
    sha256: str
    paragraphs: tuple[Span, ...]
    cuts: tuple[Cut, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    outlet: str | None = None
    """The outlet's id, where front matter or the command line names it."""
    encoding: str = "utf-8"
    """What the file was read as: utf-8, utf-16, utf-32, windows-1252 …, or what a page declares."""
