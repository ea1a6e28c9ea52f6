"""An event's own files as they are: people.yml, facts.yml, event.yml, corrections.yml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from build_tools.models import Corrections, Event, Facts, Person, Problem
from build_tools.models.event import People
from build_tools.models.text import digest
from build_tools.sheets.checks.citations import named_in
from build_tools.sheets.files.folders import Folder, Model, SheetFile, load_bytes, load_optional, relative


def is_sealed(data: bytes, sealed: str) -> bool:
    """Return whether a sheet is as the machine wrote it; a checkout with Windows' line ends is."""
    return digest(unix(data.decode("utf-8", "replace"))) == sealed


def unix(text: str) -> str:
    """Return a text with one kind of line end."""
    return text.replace("\r\n", "\n")


def read(folder: Folder, name: str, model: type[Model]) -> SheetFile[Model]:
    """Read one of an event's own files, which need not be there."""
    path = folder.path / name
    if not path.exists():
        return SheetFile(path, None, load_optional(folder.root, path, model))
    data = path.read_bytes()
    return SheetFile(path, data, load_bytes(relative(folder.root, path), data, model))


@dataclass(frozen=True)
class Files:
    """An event's own files."""

    people: SheetFile[People]
    facts: SheetFile[Facts]
    event: SheetFile[Event]
    corrections: SheetFile[Corrections]

    @classmethod
    def of(cls, folder: Folder) -> Files:
        """Read them."""
        return cls(
            read(folder, "people.yml", People),
            read(folder, "facts.yml", Facts),
            read(folder, "event.yml", Event),
            read(folder, "corrections.yml", Corrections),
        )

    @property
    def faults(self) -> list[Problem]:
        """What keeps the machine from telling what their editor meant."""
        faults = [*self.people.loaded.problems, *self.facts.loaded.problems]
        unreadable = (one.loaded for one in (self.event, self.corrections) if one.loaded.root is None)
        return faults + [problem for loaded in unreadable for problem in loaded.problems]

    @property
    def are_there(self) -> bool:
        """Whether none is missing."""
        return None not in (self.people.data, self.facts.data, self.event.data, self.corrections.data)

    @property
    def people_there(self) -> Mapping[str, Person]:
        """The people that they hold."""
        return self.people.loaded.model.root if self.people.loaded.model else {}

    @property
    def named(self) -> frozenset[str]:
        """Every id that the explainer and the log of corrections name: what has it must not vanish."""
        return named_in(self.event.loaded.root, self.corrections.loaded.root)
