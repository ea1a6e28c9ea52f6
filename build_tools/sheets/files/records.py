"""An event's YAML as models, with the places of things in it."""

from __future__ import annotations

from dataclasses import dataclass

from build_tools.models import ArticleSheet, Corrections, Event, Facts, Problem
from build_tools.models.event import People
from build_tools.models.ids import id_fault
from build_tools.sheets.bundle import YamlPlace
from build_tools.sheets.files.folders import Folder, Loaded, load_file, load_optional
from build_tools.sheets.files.positions import Name, places_in_sheet, places_of


@dataclass(frozen=True)
class Sheets:
    """What an editor wrote of an event; articles as they came."""

    event: Event
    people: People
    facts: Facts
    corrections: Corrections
    articles: dict[str, ArticleSheet]
    places: dict[Name, YamlPlace]


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


def read(folder: Folder) -> tuple[Sheets | None, list[Problem]]:
    """Load what an editor wrote of an event, None where its event.yml can't be used; and what is wrong."""
    files = EventFiles.of(folder)
    problems = files.problems
    if files.event.model is None:
        return None, problems
    places = dict(places_of(files.event, files.people, files.facts, files.corrections))
    articles: dict[str, ArticleSheet] = {}
    for article in files.event.model.articles:
        if id_fault(article) is not None:  # no id, no path
            continue
        sheet = load_file(folder.root, folder.sheet(article), ArticleSheet)
        problems += sheet.problems
        if sheet.model is not None:
            articles[article] = sheet.model
            places |= places_in_sheet(article, sheet)
    sheets = Sheets(
        event=files.event.model,
        people=files.people.model or People({}),
        facts=files.facts.model or Facts(),
        corrections=files.corrections.model or Corrections(),
        articles=articles,
        places=places,
    )
    return sheets, problems
