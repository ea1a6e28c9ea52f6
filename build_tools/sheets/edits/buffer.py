"""What a decision works on: the event's files as plain values, and what else is known of the event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from build_tools.models import ArticleSheet, Fact, Machine, Settings, SheetStatement
from build_tools.models.ids import free_id, id_fault, make_id
from build_tools.sheets.article_text import Text
from build_tools.sheets.edits.decision_files import ARTICLES, DecisionFiles
from build_tools.sheets.files.folders import Folder
from build_tools.sheets.files.machine import load_machine
from build_tools.sheets.files.texts import Texts
from build_tools.sheets.yaml.revise import values_of


class RefusedError(Exception):
    """A decision that doesn't hold, and why, in plain words."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(frozen=True)
class Background:
    """What is known of an event besides its sheets: settings, and machine files and texts, read when asked for."""

    folder: Folder
    settings: Settings
    articles_dir: Path | None = None
    """Where texts lie that the project may not hold."""

    def machine(self, article: str) -> Machine | None:
        """Return an article's machine file; None where there is none, or it is damaged."""
        path = self.folder.machine(article)
        return _machine(path, path.read_bytes()) if path.is_file() else None

    def text(self, article: str) -> Text | None:
        """Return an article's text; None where it is not at hand, or can't be decoded."""
        return self._texts.get(article)

    def text_as_read(self, article: str) -> Text | None:
        """Return an article's text if it is the one that the machine read: the sheet's offsets hold in no other."""
        machine, text = self.machine(article), self.text(article)
        return text if text and machine and machine.sha256 == text.sha256 else None

    @cached_property
    def _texts(self) -> Texts:
        return Texts(self.folder, self.articles_dir, self.settings.limits)


@lru_cache(maxsize=64)
def _machine(path: Path, data: bytes) -> Machine | None:
    """Read a machine file; the same bytes are read once."""
    return load_machine(path.parent, path)[0]


@dataclass
class EditBuffer:
    """The files as a decision finds them, and the values that it changes in them.

    What is asked for by an id, and is not there any more, raises RefusedError: somebody else has taken it out.
    """

    files: DecisionFiles
    known: Background
    settings: Settings
    """The project's, with the length that excerpts are to have here."""
    values: dict[str, dict[str, Any]] = field(default_factory=dict)
    """By file, those that were asked for."""

    def of(self, name: str) -> dict[str, Any]:
        """Return a file's values, to be changed."""
        if name not in self.files.files:
            raise RefusedError(f"there is no file {name}.yml in this event")
        if name not in self.values:
            model = self.files.files[name].model
            self.values[name] = values_of(model) if model is not None else {}
        return self.values[name]

    # ---- what is there ----

    def facts(self) -> dict[str, Any]:
        """Return the facts by id, to be changed."""
        facts: dict[str, Any] = self.of("facts").setdefault("facts", {})
        return facts

    def fact(self, name: str) -> dict[str, Any]:
        """Return one fact, to be changed."""
        if name not in self.facts():
            raise RefusedError(f"there is no fact “{name}” any more")
        fact: dict[str, Any] = self.facts()[name]
        return fact

    def cell(self, fact: str, article: str) -> dict[str, Any]:
        """Return an article's cell of a fact, to be changed."""
        cells: dict[str, dict[str, Any]] = self.fact(fact)["cells"]
        if article not in cells:
            raise RefusedError("there is no such cell any more")
        return cells[article]

    def fact_model(self, name: str) -> Fact:
        """Return a fact as it was."""
        return self.files.facts.facts[name]

    def person(self, name: str) -> dict[str, Any]:
        """Return one person, to be changed."""
        people = self.of("people")
        if name not in people:
            raise RefusedError(f"there is no person “{name}” any more")
        person: dict[str, Any] = people[name]
        return person

    def article_of(self, statement: str) -> str:
        """Return the article of a statement."""
        article = self.files.article_of(statement)
        if article is None:
            raise RefusedError(f"there is no statement “{statement}” any more")
        return article

    def statement(self, name: str) -> dict[str, Any]:
        """Return a statement's values, to be changed."""
        values: dict[str, Any] = self.of(ARTICLES + self.article_of(name))["statements"][name]
        return values

    def entry(self, name: str) -> SheetStatement:
        """Return a statement as it was."""
        return self.sheet(self.article_of(name)).statements[name]

    def sheet(self, article: str) -> ArticleSheet:
        """Return an article's sheet as it was."""
        if article not in self.files.sheets:
            raise RefusedError(f"there is no article “{article}” in this event")
        return self.files.sheets[article]

    def called(self, article: str) -> str:
        """Return the name of an article's outlet; the article's id where that is not known."""
        sheet = self.files.sheets.get(article)
        card = self.files.outlets.root.get(sheet.outlet) if sheet else None
        return card.name if card else article

    def said(self, statement: str) -> str:
        """Return the words of a statement for an editor to know it by: those of the article, else those it shows."""
        article = self.article_of(statement)
        entry, text = self.entry(statement), self.known.text_as_read(article)
        whole = text.text[entry.at[0][0] : entry.at[0][1]] if text and entry.at else ""
        return whole or next(iter(entry.words), statement)

    def references(self) -> Iterator[list[str]]:
        """Yield each list of facts' ids in event.yml, to be changed."""
        event = self.of("event")
        if "told_differently" in event:
            yield event["told_differently"]
        points = [point for key in ("known", "unknown", "timeline") for point in event.get(key, ())]
        yield from (one["facts"] for one in (*points, *event.get("questions", {}).values()) if "facts" in one)

    def new_id(self, words: str, taken: dict[str, Any], otherwise: str) -> str:
        """Return an id made of words that nothing else has."""
        made = "-".join(make_id(words).split("-")[:6]) or otherwise
        return free_id(made if id_fault(made) is None else otherwise, taken)
