"""One event's files as they stand on disk: bytes, trees and values, read again only where a file has changed."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from build_tools.models import ArticleSheet, Corrections, Drafts, Event, Facts, Problem
from build_tools.models.event import People
from build_tools.models.settings import Outlets
from build_tools.sheets.files.folders import Folder, SheetFile, load_bytes, read_sheet, relative
from build_tools.sheets.files.machine import load_drafts

OWN: Mapping[str, type[BaseModel]] = {
    "event": Event,
    "people": People,
    "facts": Facts,
    "corrections": Corrections,
}
"""The event's own files by name; an article's sheet goes by the article's id after `articles/`."""
OUTLETS = "outlets"
"""The project's cards, which a decision may change too."""
ARTICLES = "articles/"


@dataclass(frozen=True)
class DecisionFiles:
    """All files of an event that an editor may decide in, by name."""

    folder: Folder
    files: Mapping[str, SheetFile[Any]] = field(default_factory=dict)

    @staticmethod
    def read(folder: Folder) -> DecisionFiles:
        """Read them as they stand."""
        names = [*OWN, *(f"{ARTICLES}{article}" for article in folder.sheets())]
        files = {name: _read(folder.root, folder.path / f"{name}.yml", name) for name in names}
        files[OUTLETS] = _read(folder.root, folder.root / "data" / "outlets.yml", OUTLETS)
        return DecisionFiles(folder, files)

    def with_texts(self, texts: Mapping[str, str]) -> DecisionFiles:
        """Return them as they would be with other texts in some, whose byte order marks stay."""
        changed = {name: (self.files[name], (self.files[name].mark + text).encode()) for name, text in texts.items()}
        made = {name: _file(file.path, data, file.loaded.file, kind_of(name)) for name, (file, data) in changed.items()}
        return replace(self, files={**self.files, **made})

    @property
    def event(self) -> Event:
        """event.yml. To be asked for only where it is sound."""
        model: Event = self.files["event"].model  # type: ignore[assignment]
        return model

    @property
    def people(self) -> People:
        """people.yml."""
        return self.files["people"].model or People({})

    @property
    def facts(self) -> Facts:
        """facts.yml."""
        return self.files["facts"].model or Facts()

    @property
    def outlets(self) -> Outlets:
        """data/outlets.yml."""
        return self.files[OUTLETS].model or Outlets({})

    @cached_property
    def drafts(self) -> Drafts:
        """What the machine suggested."""
        return load_drafts(self.folder.root, self.folder.drafts)[0] or Drafts()

    @cached_property
    def sheets(self) -> dict[str, ArticleSheet]:
        """The articles' sheets by id: those listed first, in the order of the columns."""
        there = {n.removeprefix(ARTICLES): f.model for n, f in self.files.items() if n.startswith(ARTICLES) and f.model}
        listed = [article for article in self.event.articles if article in there] if self.files["event"].model else []
        return {article: there[article] for article in dict.fromkeys([*listed, *there])}

    def article_of(self, statement: str) -> str | None:
        """Return the article that has a statement of this id."""
        return next((article for article, sheet in self.sheets.items() if statement in sheet.statements), None)

    @property
    def faults(self) -> list[Problem]:
        """What keeps a file from being used, of all files."""
        return [problem for file in self.files.values() for problem in file.loaded.problems]

    @property
    def version(self) -> str:
        """A hash of all that they hold: another one as soon as a byte differs."""
        lines = "".join(f"{name} {file.sha256}\n" for name, file in sorted(self.files.items()))
        return hashlib.sha256(lines.encode()).hexdigest()[:16]


def kind_of(name: str) -> type[BaseModel]:
    """Return what a file of this name holds."""
    return Outlets if name == OUTLETS else OWN.get(name, ArticleSheet)


def _read(root: Path, path: Path, name: str) -> SheetFile[Any]:
    try:
        data: bytes | None = path.read_bytes()
    except FileNotFoundError:
        data = None
    except OSError:
        return read_sheet(root, path, kind_of(name))  # which says why it can't be read
    return _file(path, data, relative(root, path), kind_of(name))


@lru_cache(maxsize=256)
def _file(path: Path, data: bytes | None, name: str, kind: type[BaseModel]) -> SheetFile[Any]:
    """Parse a file; the same bytes are parsed once."""
    return SheetFile(path, data, load_bytes(name, data or b"", kind))
