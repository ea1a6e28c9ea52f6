"""Where everything lies, and one YAML file → its model, its tree and its problems.

    path ─models/yaml_tree.parse─▶ tree ─yaml/validate.validate─▶ model + problems

Nothing here looks at two files at once; event_files.py puts them together and checks/check.py compares them.
"""

from __future__ import annotations

import codecs
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Generic, TypeVar, cast

from pydantic import BaseModel

from build_tools.models import Outlet, Problem, Settings
from build_tools.models.accuracy import Accuracy, Measured, Naming, Newsroom
from build_tools.models.problem import InputError, cure_of
from build_tools.models.settings import Outlets
from build_tools.models.text import digest
from build_tools.models.yaml_tree import MAX_BYTES, Node, empty, parse
from build_tools.sheets.yaml.validate import as_problem, did_you_mean, locate, validate

Model = TypeVar("Model", bound=BaseModel)


@dataclass(frozen=True)
class Loaded(Generic[Model]):
    """One YAML file: its name, its model without the faulty parts, its tree, and what is wrong with it."""

    file: str
    model: Model | None
    root: Node | None
    problems: tuple[Problem, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing at all is wrong with it."""
        return not self.problems

    def node(self, *path: str | int) -> Node | None:
        """Return what was written at a path, faulty or not; None where nothing was."""
        node = self.root
        for part in path:
            node = node.child(part) if node else None
        return node

    def place(self, *path: str | int, key: bool = False) -> tuple[str, int, int]:
        """Return file, line and column of a value, for a Problem. See `validate.locate`."""
        return (self.file, *locate(self.root, path, key=key)) if self.root else (self.file, 1, 1)


@dataclass(frozen=True)
class SheetFile(Generic[Model]):
    """One YAML file as it stands on disk: where it lies, its bytes (None where it isn't there) and what they say."""

    path: Path
    data: bytes | None
    loaded: Loaded[Model]

    @property
    def model(self) -> Model | None:
        """What it says, without the faulty parts; None where it can't be used."""
        return self.loaded.model

    @property
    def text(self) -> str:
        """What it holds, without a byte order mark."""
        return (self.data or b"").decode("utf-8-sig")

    @property
    def sha256(self) -> str | None:
        """The hash of what it holds, None where it isn't there."""
        return None if self.data is None else hashlib.sha256(self.data).hexdigest()

    def is_as_written(self, written: str) -> bool:
        """Return whether it holds what the machine wrote, of which this is the `written_digest`."""
        return self.data is not None and written_digest(self.data.decode("utf-8", "replace")) == written

    @property
    def mark(self) -> str:
        """Its byte order mark, "" where it has none."""
        return "\ufeff" if (self.data or b"").startswith(codecs.BOM_UTF8) else ""


def written_digest(text: str) -> str:
    """Return the hash by which a file that the machine wrote is known again, also with Windows' line ends."""
    return digest(with_unix_line_ends(text))


def with_unix_line_ends(text: str) -> str:
    """Return a text with line ends as Unix has them."""
    return text.replace("\r\n", "\n")


@dataclass(frozen=True)
class Folder:
    """The places of one event's files."""

    root: Path
    event: str

    @property
    def path(self) -> Path:
        """The event's folder."""
        return self.root / "data" / "events" / self.event

    def sheet(self, article: str) -> Path:
        """Return an article's fact sheet."""
        return self.path / "articles" / f"{article}.yml"

    def machine(self, article: str) -> Path:
        """Return an article's machine file."""
        return self.path / "machine" / f"{article}.json"

    @property
    def drafts(self) -> Path:
        """The machine's file on the event as a whole: what it has suggested."""
        return self.path / "suggested.json"

    def sheets(self) -> list[str]:
        """Return the ids of the articles that have a sheet, sorted."""
        return _stems(self.path / "articles", ".yml")

    def machines(self) -> list[str]:
        """Return the ids of the articles that have a machine file, sorted."""
        return _stems(self.path / "machine", ".json")

    def text(self, article: str, texts: Path | None) -> Path | None:
        """Return the file of an article's text: in `texts`/<event>, else in content/articles/<event>; None without."""
        for base in (texts, self.root / "content" / "articles"):
            if base is not None and (path := base / self.event / f"{article}.txt").is_file():
                return path
        return None

    def texts(self, texts: Path | None) -> list[str]:
        """Return the ids of the articles whose text is at hand, sorted."""
        found: set[str] = set()
        for base in (texts, self.root / "content" / "articles"):
            if base is not None:
                found.update(_stems(base / self.event, ".txt"))
        return sorted(found)


def _stems(folder: Path | str, ending: str) -> list[str]:
    """Return the names of a folder's files without their ending, sorted; a folder that isn't there has none."""
    try:
        names = os.listdir(folder)  # noqa: PTH208 - asked for thousands of times
    except (FileNotFoundError, NotADirectoryError):
        return []
    return sorted(name.removesuffix(ending) for name in names if name.endswith(ending))


def event_ids(root: Path) -> list[str]:
    """Return the ids of the events that have a folder in data/events, sorted."""
    try:
        with os.scandir(root / "data" / "events") as entries:
            return sorted(entry.name for entry in entries if entry.is_dir())
    except FileNotFoundError:
        return []


def asked_for(events: Sequence[str] | None, there: Sequence[str]) -> tuple[list[str], list[Problem]]:
    """Return those of the events asked for (None: all) that are there, and an error for each other."""
    wanted, known = there if events is None else events, frozenset(there)
    missing = [(event, did_you_mean(event, there)) for event in wanted if event not in known]
    problems = [Problem("data/events", 0, 0, f"there is no event `{event}`", cure) for event, cure in missing]
    return [event for event in wanted if event in known], problems


def relative(root: Path, path: Path) -> str:
    """Return a file's name relative to the project, with forward slashes."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else path.as_posix()


def read_sheet(root: Path, path: Path, model: type[Model], *, required: bool = False) -> SheetFile[Model]:
    """Read one YAML file as it stands.

    Args:
        root: The project.
        path: The file.
        model: What it holds.
        required: Whether it is a problem if it is not there; else an absent file is as good as an empty one.

    Returns:
        The file with all its problems. Never raises for what the file holds.
    """
    file = relative(root, path)
    try:
        with path.open("rb") as opened:
            data = opened.read(MAX_BYTES + 1)
    except OSError as error:
        absent = isinstance(error, FileNotFoundError)
        if absent and not required:
            return SheetFile(path, None, Loaded(file, validate(model, empty(), "")[0], empty()))
        cure = "make it, or run `python -m build_tools extract`" if absent else cure_of(error)
        problem = Problem(file, 0, 0, f"can’t be read: {error.strerror}", cure)
        return SheetFile(path, None, Loaded(file, None, None, (problem,)))
    return SheetFile(path, data, cast("Loaded[Model]", _load_once(file, data, model)))


def load_file(root: Path, path: Path, model: type[Model]) -> Loaded[Model]:
    """Load one YAML file that must be there. See `read_sheet`."""
    return read_sheet(root, path, model, required=True).loaded


def load_optional(root: Path, path: Path, model: type[Model]) -> Loaded[Model]:
    """Load one YAML file that need not be there. See `read_sheet`."""
    return read_sheet(root, path, model).loaded


@lru_cache(maxsize=32)
def _load_once(file: str, data: bytes, model: type[BaseModel]) -> Loaded[BaseModel]:
    """Parse a YAML file; the stages of a run that ask for the same bytes share the result."""
    return load_bytes(file, data, model)


def load_bytes(file: str, data: bytes, model: type[Model]) -> Loaded[Model]:
    """Load what a YAML file holds; `file` is what the problems call it. See `load_file`."""
    tree, faults = parse(data)
    problems = [as_problem(file, fault) for fault in faults]
    if tree is None:
        return Loaded(file, None, None, tuple(problems))
    made, wrong = validate(model, tree, file)
    return Loaded(file, made, tree, tuple(sorted({*problems, *wrong})))


# ---- what belongs to the project as a whole ----


def read_settings(root: Path) -> Loaded[Settings]:
    """Load data/settings.yml; the defaults stand where it is not there."""
    return load_optional(root, root / "data" / "settings.yml", Settings)


def read_outlets(root: Path) -> Loaded[Outlets]:
    """Load data/outlets.yml."""
    return load_optional(root, root / "data" / "outlets.yml", Outlets)


def load_settings(root: Path) -> Settings:
    """Return the settings.

    Raises:
        InputError: With every problem of the file.
    """
    return _sound(read_settings(root)) or Settings()


def load_outlets(root: Path) -> dict[str, Outlet]:
    """Return the outlets' cards by id.

    Raises:
        InputError: With every problem of the file.
    """
    cards = _sound(read_outlets(root))
    return dict(cards.root) if cards else {}


def load_accuracy(root: Path) -> dict[str, Accuracy | Naming | Newsroom]:
    """Return the measured accuracy by gold set, as `make bench` stored it; nothing where nothing was stored.

    Raises:
        InputError: The file is not what `make bench` writes.
    """
    path = root / "data" / "accuracy.json"
    if not path.exists():
        return {}
    try:
        return dict(Measured.model_validate_json(path.read_bytes()).root)
    except (OSError, ValueError) as error:
        cure = "write it again: python benchmarks/attribution.py --store"
        raise InputError.of(relative(root, path), f"can’t be read: {str(error).splitlines()[0]}", cure) from error


def _sound(loaded: Loaded[Model]) -> Model | None:
    if loaded.problems:
        raise InputError(sorted(loaded.problems))
    return loaded.model
