"""One article's fact sheet (the editor's) and its machine file (the machine's)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from build_tools.models.article import Cut, Metadata
from build_tools.models.settings import Sheet
from build_tools.models.statement import Kind, NameUse, Statement
from build_tools.models.text import Span


class SheetCut(Sheet):
    """What was cut from the text, where and why (F2)."""

    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    what: str
    reason: str = ""


class SheetStatement(Sheet):
    """A statement as the editor sees and corrects it. Own-voice statements have neither speaker, mention nor cue."""

    kind: Kind
    at: Annotated[
        tuple[Span, ...], Field(description="Offsets of the content: [[start, end], …]. Filled in where left out.")
    ] = ()
    words: Annotated[
        tuple[str, ...],
        Field(description="Pieces of the content, word for word: quotations, and an excerpt where a fact cites it."),
    ] = ()
    speaker: Annotated[str | None, Field(description="An id of people.yml, or unnamed.")] = None
    mention: str | None = None
    cue: str | None = None
    cue_class: str | None = None
    resolved_by: str | None = None
    confidence: Annotated[float | None, Field(ge=0, le=1)] = None
    medium: str | None = None
    addressee: str | None = None
    day: str | None = None
    inside: str | None = None
    note: str | None = None


class ArticleSheet(Sheet):
    """data/events/<event>/articles/<article>.yml."""

    outlet: Annotated[str, Field(description="An id of data/outlets.yml.")]
    metadata: Metadata = Metadata()
    cut: tuple[SheetCut, ...] = ()
    statements: dict[str, SheetStatement] = Field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proof:
    """That a piece of a sheet stands word for word in the article, provable without the text."""

    statement: str
    start: int
    end: int
    sha256: str
    """Of the folded words, the two offsets and the text's sha256, joined by spaces."""


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A run of the article's own words, known by its hash alone (F14)."""

    start: int
    end: int
    digest: str
    """The first eight bytes of the SHA-256 of the folded words, in hexadecimal."""


@dataclass(frozen=True, slots=True)
class Machine:
    """data/events/<event>/machine/<article>.json: the machine's last output, which a merge starts from.

    Never the text itself: statements carry no words here (`text` is empty, the words' hash is in the id and proofs).
    """

    article: str
    sha256: str
    characters: int
    words: int
    own_words: int
    """Words outside quotation marks, after the cuts."""
    own_words_reproduced: int
    """Of these, how many stand in the sheet (F31)."""
    paragraphs: tuple[tuple[int, int, int], ...]
    """Start, end and number of words of each."""
    metadata: Metadata
    cuts: tuple[Cut, ...]
    statements: tuple[Statement, ...]
    proofs: tuple[Proof, ...] = ()
    names: tuple[NameUse, ...] = ()
    passages: tuple[Passage, ...] = ()
    """Fingerprints of runs of own words, for finding shared passages (F14)."""
    drafted: ArticleSheet | None = None
    """The sheet as the machine last wrote it, each of its `words` as a hash: what a three-way merge starts from."""
