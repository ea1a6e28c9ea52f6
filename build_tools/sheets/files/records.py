"""An event's YAML as models, with the places of things in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.models import ArticleSheet, Corrections, Event, Facts, Person, Problem
from build_tools.models.event import People
from build_tools.models.ids import id_fault
from build_tools.sheets.bundle import YamlPlace
from build_tools.sheets.files.folders import Folder, SheetFile, load_file, read_sheet
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
    """An event's files but for the article sheets, as they stand."""

    event: SheetFile[Event]
    people: SheetFile[People]
    facts: SheetFile[Facts]
    corrections: SheetFile[Corrections]

    @staticmethod
    def of(folder: Folder, *, new: bool = False) -> EventFiles:
        """Read them; of a `new` event none need be there, of others event.yml must."""
        root, path = folder.root, folder.path
        return EventFiles(
            event=read_sheet(root, path / "event.yml", Event, required=not new),
            people=read_sheet(root, path / "people.yml", People),
            facts=read_sheet(root, path / "facts.yml", Facts),
            corrections=read_sheet(root, path / "corrections.yml", Corrections),
        )

    @property
    def problems(self) -> list[Problem]:
        """What is wrong with each by itself."""
        files = (self.event, self.people, self.facts, self.corrections)
        return [problem for file in files for problem in file.loaded.problems]

    @property
    def unreadable(self) -> list[Problem]:
        """What keeps the machine from knowing what their editor meant."""
        broken = (file for file in (self.event, self.corrections) if file.loaded.root is None)
        return [problem for file in (self.people, self.facts, *broken) for problem in file.loaded.problems]

    @property
    def are_there(self) -> bool:
        """Whether none is missing."""
        return None not in (self.people.data, self.facts.data, self.event.data, self.corrections.data)

    @property
    def person_by_id(self) -> Mapping[str, Person]:
        """The people that they hold."""
        return self.people.loaded.model.root if self.people.loaded.model else {}


def read(folder: Folder) -> tuple[Sheets | None, list[Problem]]:
    """Load what an editor wrote of an event, None where its event.yml can't be used; and what is wrong."""
    files = EventFiles.of(folder)
    problems, event = files.problems, files.event.loaded.model
    if event is None:
        return None, problems
    places = places_of(files.event.loaded, files.people.loaded, files.facts.loaded, files.corrections.loaded)
    articles: dict[str, ArticleSheet] = {}
    for article in event.articles:
        if id_fault(article) is not None:  # no id, no path
            continue
        sheet = load_file(folder.root, folder.sheet(article), ArticleSheet)
        problems += sheet.problems
        if sheet.model is not None:
            articles[article] = sheet.model
            places |= places_in_sheet(article, sheet)
    sheets = Sheets(
        event=event,
        people=files.people.loaded.model or People({}),
        facts=files.facts.loaded.model or Facts(),
        corrections=files.corrections.loaded.model or Corrections(),
        articles=articles,
        places=places,
    )
    return sheets, problems
