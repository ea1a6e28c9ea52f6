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
from build_tools.sheets.files.folders import Folder, SheetFile, load_bytes, relative
from build_tools.sheets.files.machine import load_drafts
from build_tools.sheets.yaml.revise import Values, values_of

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
class DecisionFile(SheetFile[Any]):
    """One file that an editor may decide in, and what it holds."""

    kind: type[BaseModel]

    @property
    def text(self) -> str:
        """What it holds, without a byte order mark."""
        return (self.data or b"").decode("utf-8-sig")

    @property
    def model(self) -> Any:  # noqa: ANN401 - the model that its kind names
        """What it says; empty where it isn't there."""
        return self.loaded.model

    def values(self) -> Values:
        """Return what it says as plain values, a copy of its own."""
        return values_of(self.loaded.model) if self.loaded.model is not None else {}

    def holding(self, text: str) -> DecisionFile:
        """Return the file as it would be with another text; a byte order mark stays."""
        return _file(self.path, (self.mark + text).encode("utf-8"), self.loaded.file, self.kind)


@dataclass(frozen=True)
class DecisionFiles:
    """All files of an event that an editor may decide in, by name."""

    folder: Folder
    files: Mapping[str, DecisionFile] = field(default_factory=dict)

    @staticmethod
    def read(folder: Folder) -> DecisionFiles:
        """Read them as they stand."""
        names = [*OWN, *(f"{ARTICLES}{article}" for article in folder.sheets())]
        files = {name: _read(folder.root, folder.path / f"{name}.yml", _kind(name)) for name in names}
        files[OUTLETS] = _read(folder.root, folder.root / "data" / "outlets.yml", Outlets)
        return DecisionFiles(folder, files)

    def with_texts(self, texts: Mapping[str, str]) -> DecisionFiles:
        """Return them as they would be with other texts in some."""
        return replace(self, files={**self.files, **{n: self.files[n].holding(text) for n, text in texts.items()}})

    @property
    def event(self) -> Event:
        """event.yml. To be asked for only where it is sound."""
        model: Event = self.files["event"].model
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


def _kind(name: str) -> type[BaseModel]:
    return OWN.get(name, ArticleSheet)


def _read(root: Path, path: Path, kind: type[BaseModel]) -> DecisionFile:
    try:
        data: bytes | None = path.read_bytes()
    except FileNotFoundError:
        data = None
    return _file(path, data, relative(root, path), kind)


@lru_cache(maxsize=256)
def _file(path: Path, data: bytes | None, name: str, kind: type[BaseModel]) -> DecisionFile:
    """Parse a file; the same bytes are parsed once."""
    return DecisionFile(path, data, load_bytes(name, data or b"", kind), kind)
