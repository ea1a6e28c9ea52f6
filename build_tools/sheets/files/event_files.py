"""The YAML files of an event, but for its articles' sheets, as they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.models import Corrections, Event, Facts, Person, Problem
from build_tools.models.event import People
from build_tools.sheets.files.folders import Folder, SheetFile, read_sheet


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
        return self.people.model.root if self.people.model else {}
