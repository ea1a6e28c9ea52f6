"""An event's YAML as models, with the places of things in it; kept as JSON, so that one stage reads for the next.

    event, people, facts, corrections, articles/*.yml ─yaml12, validate─▶ Sheets ─▶ .cache/sheets
    .cache/sheets, while the files are as they were ────────────────────▶ Sheets

What has a fault is not kept: whoever reads it next has to tell.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

from pydantic import TypeAdapter

from build_tools.models import ArticleSheet, Corrections, Event, Facts, Problem
from build_tools.models.event import People
from build_tools.models.ids import id_fault
from build_tools.pipeline.records import Kept, State, code_of, state_of
from build_tools.sheets.bundle import Place
from build_tools.sheets.files.folders import Folder, Loaded, load_file, load_optional
from build_tools.sheets.files.positions import Name, places_in_sheet, places_of

MOST_KEPT = 64
"""Of an event with more articles nothing is kept, so that checking one takes no more memory than its largest sheet."""


@dataclass(frozen=True)
class Sheets:
    """What an editor wrote of an event; articles as they came."""

    event: Event
    people: People
    facts: Facts
    corrections: Corrections
    articles: dict[str, ArticleSheet]
    places: tuple[tuple[Name, Place], ...]


@dataclass(frozen=True)
class EventFiles:
    """An event's files but for the article sheets."""

    event: Loaded[Event]
    people: Loaded[People]
    facts: Loaded[Facts]
    corrections: Loaded[Corrections]

    @staticmethod
    def of(folder: Folder) -> EventFiles:
        """Load them."""
        return EventFiles(
            event=load_file(folder.root, folder.path / "event.yml", Event),
            people=load_optional(folder.root, folder.path / "people.yml", People),
            facts=load_optional(folder.root, folder.path / "facts.yml", Facts),
            corrections=load_optional(folder.root, folder.path / "corrections.yml", Corrections),
        )

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with each by itself."""
        return [*self.event.problems, *self.people.problems, *self.facts.problems, *self.corrections.problems]


@dataclass
class Reading:
    """What is read of an event, sheet by sheet, and kept in the end if nothing is wrong with any file."""

    folder: Folder
    files: EventFiles
    stamp: str
    articles: dict[str, ArticleSheet] = field(default_factory=dict)
    places: dict[Name, Place] = field(default_factory=dict)
    is_kept: bool = True
    """Whether nothing was wrong so far, and the event is not too large."""

    @staticmethod
    def of(folder: Folder) -> Reading:
        """Begin with what is no article sheet."""
        stamp = records(folder.root).stamp(folder, None)
        files = EventFiles.of(folder)
        places = places_of(files.event, files.people, files.facts, files.corrections)
        reading = Reading(folder, files, stamp, places=places)
        reading.is_kept = not files.problems and len(reading.listed) <= MOST_KEPT
        return reading

    @property
    def listed(self) -> list[str]:
        """The event's articles, as far as their names are ids and so no paths."""
        event = self.files.event.model
        return [article for article in event.articles if id_fault(article) is None] if event else []

    def add(self, article: str, sheet: Loaded[ArticleSheet]) -> None:
        """Take in the sheet of an article that is listed."""
        if sheet.model is not None:
            self.articles[article] = sheet.model
            self.places |= places_in_sheet(article, sheet)
        self.is_kept = self.is_kept and sheet.is_sound

    def sheets(self) -> Sheets | None:
        """Give all that was taken in; None where event.yml can't be used at all."""
        files = self.files
        if files.event.model is None:
            return None
        return Sheets(
            event=files.event.model,
            people=files.people.model or People({}),
            facts=files.facts.model or Facts(),
            corrections=files.corrections.model or Corrections(),
            articles=self.articles,
            places=tuple(self.places.items()),
        )

    def keep(self) -> None:
        """Keep it, if it is whole and nothing was changed meanwhile."""
        sheets, kept = self.sheets(), records(self.folder.root)
        if not self.is_kept or sheets is None or self.articles.keys() != set(self.listed):
            return
        if kept.stamp(self.folder, None) == self.stamp:
            kept.put_json(self.folder.event, self.stamp, _adapter().dump_json(sheets, exclude_defaults=True))


def read(folder: Folder, state: State | None = None) -> tuple[Sheets | None, list[Problem]]:
    """Give what an editor wrote of an event, None where its event.yml can't be used; and what is wrong.

    Args:
        folder: The event.
        state: What its files hold without texts that lie elsewhere, if somebody has looked already.
    """
    kept = records(folder.root)
    held = kept.get_json(folder.event, kept.stamp_in(state_of(folder, None) if state is None else state))
    if held is not None:
        return _adapter().validate_json(held), []
    reading = Reading.of(folder)
    problems = reading.files.problems
    for article in reading.listed:
        sheet = load_file(folder.root, folder.sheet(article), ArticleSheet)
        problems += sheet.problems
        reading.add(article, sheet)
    reading.keep()
    return reading.sheets(), problems


@lru_cache(maxsize=4)
def records(root: Path) -> Kept:
    """Open what is kept of a project's events."""
    return Kept(root, "sheets", code=code_of("models", "sheets", "pipeline"))


@cache
def _adapter() -> TypeAdapter[Sheets]:
    return TypeAdapter(Sheets)
