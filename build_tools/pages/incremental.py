"""Only what changed: an event whose inputs are as they were is not loaded, compared or rendered again.

    for each event: stamp ─┬─ kept, and its pages on disk untouched ─▶ its Listing
                           └─ else load ─▶ Book ─▶ pages ─▶ disk, Listing ─▶ kept
    all Listings ─▶ home, feeds, about ─▶ disk; pages of events that are gone are removed

One event at a time is in memory, whatever their number. What is written is what `render` would write.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from build_tools.models import Problem
from build_tools.pages.book import Book
from build_tools.pages.listing import EARLIEST, Listing
from build_tools.pages.render import of_event, of_site
from build_tools.pages.writer import Written, finish, manifest, put
from build_tools.sheets import Project, has_errors, load_project
from build_tools.sheets.files import Folder, event_ids
from build_tools.sheets.kept import Kept, code_of
from build_tools.sheets.write import lock


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did."""

    written: Written
    project: Project
    """The project without its events."""
    last_change: datetime.date
    """The last day that the data name: what a build from them is dated with."""


def update(root: Path, out: Path) -> Outcome | list[Problem]:
    """Write the pages of the events that changed, and those of the whole site.

    Args:
        root: The project.
        out: The folder of pages, content/pages.

    Returns:
        What was done; or what is wrong with the sheets. A faulty event keeps the pages it had, and so does the site.
        Another run that writes is waited for.
    """
    with lock(root):
        return _update(root, out)


def _update(root: Path, out: Path) -> Outcome | list[Problem]:
    project, problems = load_project(root, events=())
    if project is None or has_errors(problems):
        return problems
    kept = Kept(root, "pages", code=code_of("models", "comparison", "sheets", "pages"))
    stamps = {event: kept.stamp(Folder(root, event), None) for event in event_ids(root)}
    held = {event: record for event, stamp in stamps.items() if (record := _usable(kept.get(event, stamp), out))}
    changed = [event for event in stamps if event not in held]
    written: list[str] = []
    for event in changed:
        made = _Record.made(root, project, event, out, written)
        if isinstance(made, list):
            problems += made
            continue
        held[event] = made
        kept.put(event, stamps[event], made.as_json())
    ours = [path for record in held.values() for path in record.files]
    if problems:
        finish([*manifest(out), *ours], written, out)
        return sorted(problems)
    kept.keep_only(stamps)
    listings = [held[event].listing for event in stamps]
    site = of_site(project, listings)
    written += put(site, out)
    done = finish([*site, *ours], written, out)
    return Outcome(done, project, max([EARLIEST, *(listing.last_change for listing in listings)]))


@dataclass(frozen=True, slots=True)
class _Record:
    """One event as it was written."""

    listing: Listing
    files: Mapping[str, tuple[int, int]]
    """Its pages below `out`, each with size and time of change: a page that somebody touched is written again."""

    @classmethod
    def made(cls, root: Path, project: Project, event: str, out: Path, written: list[str]) -> _Record | list[Problem]:
        """Load, render and write an event, or say why it can't be; adds what changed on disk to `written`."""
        loaded, problems = load_project(root, events=(event,))
        if loaded is None or has_errors(problems):
            return problems
        book = Book(project, loaded.events[0])
        files = of_event(book)
        written += put(files, out)
        return cls(Listing.of(book), {path: _state(out / path) for path in files})

    def as_json(self) -> dict[str, Any]:
        return {"listing": self.listing.as_json(), "files": self.files}

    @classmethod
    def from_json(cls, held: Mapping[str, Any]) -> _Record:
        files = {path: (int(size), int(time)) for path, (size, time) in held["files"].items()}
        return cls(Listing.from_json(held["listing"]), files)

    def is_untouched(self, out: Path) -> bool:
        return all(_state(out / path) == state for path, state in self.files.items())


def _usable(held: object, out: Path) -> _Record | None:
    """Give a record that can be read and whose pages are on disk as they were written."""
    with suppress(AttributeError, KeyError, TypeError, ValueError, OSError):
        record = _Record.from_json(cast("dict[str, Any]", held))
        return record if record.is_untouched(out) else None
    return None


def _state(path: Path) -> tuple[int, int]:
    found = path.stat()
    return found.st_size, found.st_mtime_ns
