"""Reporting verbs and known spellings: data that an editor can read and extend."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

DENIAL = "denial"
"""The class of cues by which an outlet has somebody deny something."""
UNVOICED = frozenset({"belief", "intention", "emotion", "perception", "appearance"})
"""Classes of thoughts and of what seems: words are spoken only where they stand in quotation marks."""


class Cue(BaseModel):
    """A word that attributes, with its described class. A description, never a verdict."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

    lemma: str
    described: Annotated[str, Field(alias="class", description="neutral, denial, implies-doubt …")]
    frames: Annotated[tuple[str, ...], Field(description="The constructions the cue is read in.")] = ()
    voiced: Annotated[
        Literal["all", "clause", "quotation", "nothing"] | None,
        Field(
            description="Where it reports words spoken or written: always, with a clause, with marks; nothing: silence."
        ),
    ] = None
    note: str | None = None
    reference: str | None = None

    @property
    def voices(self) -> str:
        """Where it reports words spoken or written; by its class, where the entry itself does not say."""
        return self.voiced or ("quotation" if self.described in UNVOICED else "all")


class Governor(BaseModel):
    """Words of one class that stand over a report and decide whether it happened: refuse, fail, reluctant."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    makes: Annotated[
        Literal["said", "known", "fact", "unsaid", "done", "able", "unable", "chance", "hypothetical", "asked"],
        Field(description="What they make of the report below them."),
    ]
    verbs: Annotated[tuple[str, ...], Field(description="Lemmas, with particle or object: draw the line.")] = ()
    adjectives: tuple[str, ...] = ()
    nouns: Annotated[tuple[str, ...], Field(description="Lemmas.")] = ()
    prepositions: Annotated[tuple[str, ...], Field(description="Over a participle: instead of.")] = ()
    conjunctions: Annotated[tuple[str, ...], Field(description="That open a report's clause: in case.")] = ()
    clauses: Annotated[tuple[str, ...], Field(description="Over a clause: it is absurd that.")] = ()


class Spelling(BaseModel):
    """Spellings known to be one name: Kyiv, Kiev."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    house: Annotated[str, Field(description="The spelling that the site's own prose uses.")]
    forms: Annotated[tuple[str, ...], Field(description="Other spellings met in articles.")]
    what: Annotated[str, Field(description="place, person or organisation.")] = "place"


class State(BaseModel):
    """A state and the words that newsrooms use for it and its government: Ukraine, Ukrainian, Kyiv."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: str
    capital: Annotated[str | None, Field(description="The seat of government, which stands for it.")] = None
    others: Annotated[tuple[str, ...], Field(description="Demonyms, abbreviations, other names.")] = ()
    seats: Annotated[tuple[str, ...], Field(description="Houses that stand for its leadership: White House.")] = ()


class Lexicon(BaseModel):
    """All the lexicon's files together."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    cues: tuple[Cue, ...] = ()
    governors: tuple[Governor, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    states: tuple[State, ...] = ()
    thesaurus: Annotated[
        tuple[tuple[str, ...], ...],
        Field(description="Lemmas used for one another: strike, hit, attack."),
    ] = ()
