"""One article's fact sheet (the editor's) and its machine file (the machine's)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from build_tools.models.article import Cut, Metadata
from build_tools.models.event import Fact, Person, Stance
from build_tools.models.lexicon import DENIAL
from build_tools.models.settings import Sheet
from build_tools.models.statement import Kind, NameUse, NotSaid, Statement
from build_tools.models.text import Count, Offset, Span

StatementField = Literal[
    "kind", "at", "words", "speaker", "speakers", "mention", "candidate", "cue", "cue_class", "resolved_by",
    "confidence", "medium", "addressee", "day", "said", "how", "inside",
]  # fmt: skip
"""A key of a statement that the machine writes."""
HeadField = Literal[
    "outlet", "cut", "headline", "date", "url", "author", "credit", "language", "licence", "retrieved", "source_sha256",
]  # fmt: skip
"""A key of a sheet's head or of its metadata that the machine writes."""

UNNAMED = "unnamed"
"""What a sheet says for a speaker whom the machine or the editor leaves open."""


class SheetCut(Sheet):
    """What was cut from the text, where and why."""

    start: Annotated[Offset, Field(ge=0, description="Where it begins, in characters.")]
    end: Annotated[Offset, Field(ge=0, description="Where it ends.")]
    what: Annotated[str, Field(description="front-matter, date-prefix, credit, appeal …")]
    reason: Annotated[str, Field(description="Why.")] = ""
    words: Annotated[
        str, Field(description="Of an outlet’s own note of correction: its words, shown on the article’s page.")
    ] = ""


class SheetStatement(Sheet):
    """A statement as the editor sees and corrects it. Own-voice statements have neither speaker, mention nor cue."""

    kind: Annotated[Kind, Field(description="In quotation marks, partly, not at all, or the outlet’s own voice.")]
    at: Annotated[
        tuple[Span, ...], Field(description="Offsets of the content: [[start, end], …]. Filled in where left out.")
    ] = ()
    words: Annotated[
        tuple[str, ...],
        Field(description="Pieces of the content, word for word: quotations, and an excerpt where a fact cites it."),
    ] = ()
    speaker: Annotated[str | None, Field(description="An id of people.yml, or unnamed.")] = None
    speakers: Annotated[
        tuple[str, ...], Field(description="Ids of all who say it, where several do; `speaker` is the first of them.")
    ] = ()
    mention: Annotated[str | None, Field(description="The speaker’s words in the article: he, the spokesman.")] = None
    candidate: Annotated[
        str | None, Field(description="Whom the machine would name on more evidence: for you, never shown.")
    ] = None
    cue: Annotated[str | None, Field(description="The attributing word: said, claimed.")] = None
    cue_class: Annotated[str | None, Field(description="Its described class in the lexicon.")] = None
    resolved_by: Annotated[str | None, Field(description="How the speaker was found: full-name, pronoun, editor …")] = (
        None
    )
    confidence: Annotated[float | None, Field(ge=0, le=1, description="0 to 1, the machine’s.")] = None
    medium: Annotated[str | None, Field(description="Where it was said: on television.")] = None
    addressee: Annotated[str | None, Field(description="To whom: reporters.")] = None
    day: Annotated[str | None, Field(description="When, in the article’s words: Thursday.")] = None
    said: Annotated[bool, Field(description="false: the article says that it was not said, or not yet.")] = True
    how: Annotated[
        NotSaid | None, Field(description="Where it was not said: negated, unable, hypothetical or asked.")
    ] = None
    inside: Annotated[str | None, Field(description="Id of the statement it stands inside of.")] = None
    note: Annotated[str | None, Field(description="The editor’s remark; shown.")] = None
    settled: Annotated[
        tuple[StatementField, ...],
        Field(description="Keys you decided against the machine: not reported again."),
    ] = ()


class ArticleSheet(Sheet):
    """data/events/<event>/articles/<article>.yml."""

    outlet: Annotated[str, Field(description="An id of data/outlets.yml.")]
    metadata: Annotated[Metadata, Field(description="What is known about the article.")] = Metadata()
    cut: Annotated[tuple[SheetCut, ...], Field(description="What was cut from the text.")] = ()
    settled: Annotated[
        tuple[HeadField, ...], Field(description="Keys you decided against the machine: not reported again.")
    ] = ()
    statements: dict[str, SheetStatement] = Field(default_factory=dict, description="Who said what, by id.")


Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


@dataclass(frozen=True, slots=True)
class Proof:
    """That a piece of a sheet stands word for word in the article, provable without the text."""

    statement: str
    start: int
    end: int
    sha256: str
    """Of the folded words, the two offsets and the text's sha256, joined by spaces."""


@dataclass(frozen=True, slots=True, order=True)
class OwnRun:
    """A run of the article's own words, known by its hash alone."""

    start: int
    end: int
    digest: str
    """Of the folded words, slow to compute: see `models/runs.py`."""


@dataclass(frozen=True, slots=True)
class Machine:
    """data/events/<event>/machine/<article>.json: the machine's last output, which a merge starts from.

    Never the text itself: statements carry no words here (`text` is empty; proofs hold hashes of what the sheet gives).
    """

    article: str
    sha256: Sha256
    characters: Count
    words: Count
    """As a word processor counts them: between white space, after the cuts."""
    own_words: Count
    """Words outside quotation marks, after the cuts."""
    own_words_reproduced: Count
    """Of these, how many stand in the sheet's `words`. Mentions and cues, which say who speaks, don't count."""
    paragraphs: tuple[tuple[int, int, int], ...]
    """Start, end and number of words of each."""
    metadata: Metadata
    cuts: tuple[Cut, ...]
    statements: tuple[Statement, ...]
    proofs: tuple[Proof, ...] = ()
    names: tuple[NameUse, ...] = ()
    passages: tuple[OwnRun, ...] = ()
    """Fingerprints of runs of own words, for finding shared passages."""
    drafted: ArticleSheet | None = None
    """The sheet as the machine last wrote it: what a three-way merge starts from. Of its `words` it holds
    hashes, and only of those that the sheet still gives."""
    disputed: tuple[str, ...] = ()
    """Fields that editor and machine both changed, as 'metadata/date' or 'statements/ID/speaker'."""
    sheet_sha256: str = ""
    """Of the sheet as the machine wrote it: while it holds, nobody has edited the sheet. Empty once somebody has."""


class Drafts(Sheet):
    """data/events/<event>/suggested.json: what the machine suggested for the event as a whole.

    An entry stays here when its editor deletes it from a sheet: so it is never suggested again.
    """

    articles: dict[str, str] = Field(default_factory=dict, description="SHA-256 of each text that was compared.")
    people: dict[str, Person] = Field(default_factory=dict, description="By id, as the machine last wrote them.")
    facts: dict[str, Fact] = Field(default_factory=dict, description="By id, as the machine last wrote them.")
    untold: tuple[tuple[str, ...], ...] = Field(
        default=(), description="Of each match that no drafted fact tells the ids of a statement of each article."
    )
    edits: str = Field(default="", description="SHA-256 of what editors said of speakers when facts were drafted.")
    sealed: dict[str, str] = Field(
        default_factory=dict, description="SHA-256 of each file of the event that the machine wrote and nobody edited."
    )


def stance_of(statements: Iterable[Statement | SheetStatement], *, empty: Stance = Stance.UNCHECKED) -> Stance:
    """Return how one article has a fact, from the statements that its cell rests on.

    What it asserts anywhere in its own voice it asserts; what it has only as denials it has as denied.

    Args:
        statements: as attribution found them or as a sheet has them.
        empty: of a cell without any; an editor who takes the last away says `not-mentioned`.
    """
    found = list(statements)
    if not found:
        return empty
    if any(one.kind is Kind.OWN_VOICE for one in found):
        return Stance.ASSERTED
    return Stance.DENIED if all(one.cue_class == DENIAL for one in found) else Stance.ATTRIBUTED
