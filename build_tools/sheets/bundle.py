"""What the sheets hand to the pages: everything known of the project and of one event, already validated."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_tools.models import (
    Analysis,
    ArticleSheet,
    Comparison,
    Corrections,
    Event,
    Facts,
    Lexicon,
    Machine,
    Outlet,
    Person,
    Settings,
)


class YamlPlace(NamedTuple):
    """Where in the YAML a value stands, for edit links and messages."""

    file: str
    """Relative to the project, with forward slashes."""
    line: int


@dataclass(frozen=True)
class EventSheets:
    """One event with all its sheets; mappings keep the order of `event.articles` or of the file."""

    id: str
    event: Event
    people: Mapping[str, Person]
    articles: Mapping[str, ArticleSheet]
    facts: Facts
    corrections: Corrections
    machines: Mapping[str, Machine]
    comparison: Comparison
    analyses: Mapping[str, Analysis] = field(default_factory=dict)
    """The sheets' statements as comparison takes them: the machine's with the editor's corrections over them.

    A speaker is an id of `people` where the sheet says so, else a name; `text` holds only what the sheet may hold.
    """
    untold: tuple[tuple[str, ...], ...] = ()
    """Of each match of a draft that no drafted fact tells the ids of a statement of each article."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """Full text by article, only where its licence allows publication."""
    places: Mapping[tuple[str, ...], YamlPlace] = field(default_factory=dict)
    """('facts', id), ('statements', article, id), ('people', id), ('event',) … → where it stands."""

    @property
    def is_untouched(self) -> bool:
        """Whether it is a draft of which no editor has confirmed anything yet."""
        people = (person.confirmed for person in self.people.values())
        facts = (fact.confirmed for fact in self.facts.facts.values())
        decided = bool(self.facts.matches)
        return self.event.status == "draft" and not (self.event.confirmed or decided or any(people) or any(facts))


@dataclass(frozen=True)
class Project:
    """The whole project as the pages see it."""

    root: Path
    settings: Settings
    outlets: Mapping[str, Outlet]
    lexicon: Lexicon
    events: tuple[EventSheets, ...]
