"""What a run sees of the project, and what earlier runs made of the same, kept under the hash of all it was made of.

    an event's files ─signature, else digests─▶ state ─┐
    settings, lexicon, code, pins ─────────────────────┴─▶ record    what each stage made of the event
    an article's text, lexicon, code ──hash──────────────▶ Analyses  what attribution found in it

An event that is what its record was made of is not read again. A file that nobody has touched is not read; of
any other the content counts, never the time: a clone and a copy are what they hold.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TypeAlias

from build_tools.models import Problem
from build_tools.models.settings import Site
from build_tools.parser_model import model_version
from build_tools.pipeline.cache import ANALYSES
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.digests import CODE, digests_of, file_digest, files_below, key_of
from build_tools.pipeline.cache.records import EventRecord, Record, record_of, row_of
from build_tools.pipeline.cache.snapshot import FolderSnapshot, Signature, signature
from build_tools.pipeline.cache.store import Rows, store_of
from build_tools.pipeline.cache.unchanged import SinceLastBuild, folders_of
from build_tools.sheets.files.folders import Folder
from build_tools.sheets.files.symlinks import leading_out
from build_tools.sheets.history.forge import completed

RECORD, MADE = "record", "made"
"""The kinds of rows: what the stages made of an event, and what is kept of the whole by name."""

State: TypeAlias = Mapping[str, str]
"""The files of an event by path, with the SHA-256 of what each holds."""


class Cache:
    """What one run sees of the project, each folder once, and what earlier runs made of the same."""

    def __init__(self, root: Path, articles_dir: Path | None = None, before: SinceLastBuild | None = None) -> None:
        """Open the cache of a project; nothing is read before it is asked for.

        Args:
            root: The project.
            articles_dir: The folder of texts that the project may not hold, as <event>/<article>.txt.
            before: What the run has seen already.
        """
        self.root = root
        self.articles_dir = articles_dir
        self.analyses = Analyses(root / ANALYSES)
        self.before = before
        self.snapshot = before.snapshot if before else FolderSnapshot()
        self.same = before.same if before else frozenset[str]()
        """The events of which nobody has touched a file since the last build, neither sheets nor pages nor the site."""
        self._states: dict[str, State] = {}
        self._seen: dict[str, Signature] = dict(before.seen) if before else {}
        self._found: dict[str, EventRecord] = {}
        self._written: dict[str, str] = {}
        """Rows of records that this run has put in the place of those that it began with."""

    @cached_property
    def _records(self) -> Rows:
        """The records of all events, as they were when this run began."""
        return store_of(self.root).all(RECORD)

    @cached_property
    def leading_out(self) -> list[Problem]:
        """An error for each thing in the project's folders that leads out of them."""
        as_left = self.folders_as_left
        return leading_out(self.root, lambda folder: [] if folder in as_left else self.snapshot.entries(folder))

    @property
    def folders_as_left(self) -> frozenset[str]:
        """The folders of events that are known to be as the last build left them, and need not be read."""
        places = [str(self.root / place / "events") for place in ("data", "content/pages", "site")]
        places.append(str(self.root / "content" / "articles"))
        return frozenset(f"{place}{os.sep}{event}" for place in places for event in self.same)

    @cached_property
    def events(self) -> list[str]:
        """The ids of the events that have a folder in data/events, sorted."""
        return self.snapshot.folders(str(self.root / "data" / "events"))

    @property
    def events_at_hand(self) -> list[str]:
        """The ids of the events that have a folder in data/events or a text in content/articles, sorted."""
        texts, known = str(self.root / "content" / "articles"), {*self.events}
        names = [name for name in self.snapshot.folders(texts) if name not in known]
        return sorted({*known, *(name for name in names if self._named(f"{texts}/{name}", ".txt"))})

    @cached_property
    def shared(self) -> str:
        """The hash of what every record depends on: program, libraries, model, settings, outlets, lexicon, forge."""
        digests = digests_of(self.root)
        data = [str(self.root / "data" / name) for name in ("settings.yml", "outlets.yml")]
        data += files_below(str(self.root / "data" / "lexicon"), (".yml",))
        code = files_below(str(CODE), ("",), skip_folders=("theme", "__pycache__"))  # what is compiled is made of it
        pins = str(CODE.parent / "requirements-site.txt")  # another version of a library may work differently
        site = repr(completed(self.root, Site(), os.environ))  # by the forge, and written on every page
        return key_of(sys.version, model_version(), site, digests.of_all([*code, pins, *data]))

    # ---- an event's files ----

    def files(self, event: str) -> list[str]:
        """Return the paths of an event's files: its sheets, its machine files, the texts at hand."""
        sheets = [file.path for file in self.snapshot.files(str(Folder(self.root, event).path))]
        return [*sorted(path for path in sheets if path.endswith((".yml", ".json"))), *self.texts(event).values()]

    def texts(self, event: str) -> dict[str, str]:
        """Return the files of the texts at hand by the ids of their articles, sorted, as `Folder.text` finds them."""
        folders = [f"{base}/{event}" for base in self._text_folders]
        found: dict[str, str] = {}
        for folder in folders:
            found = {name: f"{folder}/{name}.txt" for name in self._named(folder, ".txt")} | found
        return {name: found[name] for name in sorted(found)}

    def sheets(self, event: str) -> list[str]:
        """Return the ids of the articles of an event that have a sheet, sorted."""
        return sorted(self._named(f"{self._events}{os.sep}{event}/articles", ".yml"))

    def state(self, event: str) -> State:
        """Return what an event's files hold."""
        if event not in self._states:
            self.seen(event)  # before they are read: what is saved meanwhile is seen by the next run
            self._states[event] = {path: file_digest(path) for path in self.files(event)}
        return self._states[event]

    def seen(self, event: str) -> Signature:
        """Return what tells whether anybody has touched one of an event's files."""
        if event not in self._seen:
            folders = folders_of(self.root, event, self._text_folders)
            self._seen[event] = signature(self.snapshot.files(*folders))
        return self._seen[event]

    def forget(self, event: str) -> None:
        """Look again at the files of an event, which this run has written."""
        self._states.pop(event, None)
        self._seen.pop(event, None)
        self._found.pop(event, None)
        folder = Folder(self.root, event).path
        self.snapshot.forget(str(folder))
        self.snapshot.forget(str(folder.parent), deep=False)
        self.__dict__.pop("events", None)

    def look_again(self) -> None:
        """Forget what this run saw: something was written that it didn't know of."""
        self.snapshot, self.same = FolderSnapshot(), frozenset()
        for seen in (self._states, self._seen, self._found):
            seen.clear()
        self.__dict__.pop("events", None)

    def is_current(self, event: str) -> bool:
        """Return whether an event's files still hold what this run saw."""
        now = Cache(self.root, self.articles_dir)
        return now.seen(event).text == self.seen(event).text or now.state(event) == self.state(event)

    def _named(self, folder: str, ending: str) -> list[str]:
        names = (entry.name for entry in self.snapshot.entries(folder))
        return [name.removesuffix(ending) for name in names if name.endswith(ending)]

    @cached_property
    def _events(self) -> str:
        return str(self.root / "data" / "events")

    @cached_property
    def _text_folders(self) -> list[str]:
        return [str(base) for base in (self.articles_dir, self.root / "content" / "articles") if base is not None]

    # ---- what was made of it ----

    def record(self, event: str) -> EventRecord:
        """Return what the stages made of the event as it is; an empty record where it is not known."""
        if event not in self._found:
            self._found[event] = self._record(event)
        return self._found[event]

    def _record(self, event: str) -> EventRecord:
        row = self._written.get(event) or self._records.get(event)
        found = None if row is None else record_of(row)
        if found is None or found.shared != self.shared:
            return EventRecord()
        seen = self.seen(event)
        if found.seen == seen.text:
            return found.made
        if found.state != self._hash(event):
            return EventRecord()
        if seen.is_settled:
            self._put(event, found.made)
        return found.made

    def keep(self, event: str, **made: object) -> None:
        """Add what a stage made of an event, unless somebody has saved one of its files since the run looked."""
        if self.is_current(event):
            self._found[event] = replace(self.record(event), **made)  # type: ignore[arg-type]
            self._put(event, self._found[event])

    def _put(self, event: str, made: EventRecord) -> None:
        seen = self.seen(event)
        with suppress(OSError):
            record = Record(self.shared, seen.text if seen.is_settled else "", self._hash(event), made)
            self._written[event] = row_of(record)
            store_of(self.root).change([(RECORD, event, self._written[event])])

    def _hash(self, event: str) -> str:
        state = sorted(f"{'/'.join(path.rsplit('/', 2)[1:])} {digest}" for path, digest in self.state(event).items())
        return key_of(*state)

    def get(self, name: str, key: str) -> str | None:
        """Return the JSON kept by this name if it was kept under this key, else None."""
        made_of, _, text = (store_of(self.root).get(MADE, name) or "").partition("\n")
        return text if made_of == key else None

    def put(self, name: str, key: str, text: str) -> None:
        """Keep JSON in place of the last of its name."""
        with suppress(OSError):
            store_of(self.root).change([(MADE, name, f"{key}\n{text}")])

    def close(self, megabytes: float | None = None) -> None:
        """Drop what belongs to no event and, where a size is given, the analyses used longest ago above that."""
        gone = self._records.keys() - {*self.events}
        if gone:
            with suppress(OSError):
                store_of(self.root).change([(RECORD, event, None) for event in gone])
        if megabytes is not None:
            self.analyses.trim(megabytes)
        digests_of(self.root).save()
