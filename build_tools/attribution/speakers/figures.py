"""Whom and what an article names: persons, organisations, and where "he" may stand for one."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Figure:
    """A person met in the article."""

    name: str
    surname: str
    roles: set[str] = field(default_factory=set)
    """Lower-case words of titles and appositions."""
    held: set[str] = field(default_factory=set)
    """Those of them that are their own: of 'the mayor’s spokesman' no 'mayor'."""
    offices: set[str] = field(default_factory=set)
    """Those right before the name: 'president'."""
    given: set[str] = field(default_factory=set)
    """Given names in small letters: more than one where people.yml knows variants."""
    described_as: set[str] = field(default_factory=set)
    """Common nouns that say what they are, roles or not: 'deckhand'."""
    role: str = ""
    """The phrase that introduces them, as printed: 'Kremlin spokesman'."""
    address: str = ""
    """The form of address before the name, as printed: 'Lord'."""
    gender: str = ""
    age: str = ""
    is_dead: bool = False
    """Whether the article tells that they died."""
    is_accused: bool = False
    """Whether it tells that they were charged, sued, banned …"""
    places: list[int] = field(default_factory=list)
    """Offsets of the mentions."""


@dataclass(frozen=True, slots=True)
class Body:
    """A mention of an organisation."""

    at: int
    name: str
    acts: bool
    """As subject or apposition."""
    is_guess: bool = False
    """Whether it may be a person, acting alone: the recogniser saw nothing in the name."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person is named in a sentence that "he" may stand for."""

    at: int
    figure: Figure
    rank: int
    """2 as the subject of its sentence, 1 as that of a clause or beside one, 0 elsewhere."""
    ends: int
    """Where its sentence ends."""
    undergoes: bool = False
    """Whether something is done to them, or they die: who speaks next of a deed is rather the other party."""
    owns: bool = False
    """Whether somebody of theirs is the subject: 'Reed’s mother'."""
    past: bool = False
    """Whether the sentence tells of an earlier time: 'Last year Reed had …'."""
