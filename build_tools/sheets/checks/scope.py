"""What the rules of checking see of one event, and how they report what they find."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TypeVar

from pydantic import BaseModel

from build_tools.models import Corrections, Drafts, Event, Facts, Problem, Settings, Severity
from build_tools.models.event import People
from build_tools.models.yaml_tree import KeyPath
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.folders import Folder, Loaded
from build_tools.sheets.files.machine import load_drafts
from build_tools.sheets.files.texts import Texts
from build_tools.sheets.yaml.validate import did_you_mean, with_blanks

Model = TypeVar("Model", bound=BaseModel)

_BLANKS = {"title": "", "standfirst": "", "date": "unknown", "published": "unknown", "reviewed": "unknown"}
"""What stands in for a value of event.yml that can't be read, and says nothing."""


@dataclass
class Scope:
    """One event's files but for the article sheets, which pass one at a time and leave only their ids."""

    folder: Folder
    settings: Settings
    outlets: Collection[str] | None
    """Ids; None where the file is too broken to tell which there are."""
    files: EventFiles
    texts: Texts
    statements: dict[str, Collection[str] | None] = field(default_factory=dict)
    """By article the ids of its statements; None where its sheet is too broken to tell."""
    shown: set[tuple[str, str]] = field(default_factory=set)
    """Of the words that facts name to be shown, those that are in an excerpt: fact and words."""

    @cached_property
    def event(self) -> Loaded[Event]:
        """event.yml, with blanks for a faulty title or day, so that what stands below is checked in the same run."""
        loaded = self.files.event.loaded
        if loaded.model is not None or loaded.root is None:
            return loaded
        return replace(loaded, model=with_blanks(Event, loaded.root, _BLANKS))

    @property
    def people(self) -> Loaded[People]:
        """people.yml."""
        return self.files.people.loaded

    @property
    def facts(self) -> Loaded[Facts]:
        """facts.yml."""
        return self.files.facts.loaded

    @property
    def corrections(self) -> Loaded[Corrections]:
        """corrections.yml."""
        return self.files.corrections.loaded

    @cached_property
    def drafts(self) -> tuple[Drafts | None, list[Problem]]:
        """What the machine has suggested for the event, None where that can't be read; and what is wrong with it."""
        return load_drafts(self.folder.root, self.folder.drafts)

    @property
    def articles(self) -> list[str]:
        """The ids of the articles that have a sheet."""
        return list(self.statements)

    def fact_ids(self) -> Collection[str] | None:
        """Return the ids of the facts; None where the file is too broken to tell."""
        return keys(self.facts, "facts")

    def person_ids(self) -> Collection[str] | None:
        """Return the ids of the people; None where the file is too broken to tell."""
        return keys(self.people)

    def article_of(self, statement: str) -> str | None:
        """Return the article that has a statement of this id."""
        return next((article for article, ids in self.statements.items() if ids and statement in ids), None)


def keys(loaded: Loaded[Model], *path: str) -> Collection[str] | None:
    """Return the keys that stand in a file, faulty entries among them; None where there is no telling them.

    An entry that has a fault of its own is still there to be referred to. Of a file whose syntax is broken, or that has
    a list where its keys should be, nobody knows what it was meant to hold.
    """
    if loaded.root is None or isinstance(loaded.root.data, list | str):
        return None
    node = loaded.node(*path)
    if node is not None and isinstance(node.data, list | str):
        return None
    return node.keys.keys() if node else ()


def error(loaded: Loaded[Model], path: KeyPath, what: str, cure: str = "", *, key: bool = False) -> Problem:
    """Make an error at a value of a file, or at its key."""
    return Problem(*loaded.place(*path, key=key), what, cure)


def warning(loaded: Loaded[Model], path: KeyPath, what: str, cure: str = "", *, key: bool = False) -> Problem:
    """Make a warning at a value of a file, or at its key."""
    return Problem(*loaded.place(*path, key=key), what, cure, Severity.WARNING)


def refer(
    loaded: Loaded[Model], path: KeyPath, name: str, known: Collection[str] | None, noun: str
) -> Iterator[Problem]:
    """Report a reference to something that is not there.

    Args:
        loaded: The file that refers.
        path: Where in it.
        name: The id referred to.
        known: The ids there are; None where that can't be told, and then nothing is reported.
        noun: What is referred to: "person", "fact".
    """
    if known is not None and name not in known:
        cure = did_you_mean(name, known) or f"there is no {noun} at all yet: add one, or take this out"
        yield error(loaded, path, f"there is no {noun} `{name}`", cure)
