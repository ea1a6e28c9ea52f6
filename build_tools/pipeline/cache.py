"""The one cache: what earlier runs made, kept under the hash of all that it was made of.

    an event's files ─signature, else digests─▶ state ─┐
    settings, lexicon, code, pins ─────────────────────┴─▶ record    what each stage made of the event
    an article's text, lexicon, code ──hash──────────────▶ Analyses  what attribution found in it

An event that is what its record was made of is not read again. A file that nobody has touched is not read; of
any other the content counts, never the time: a clone and a copy are what they hold. `.cache` may be deleted at any
time, and one that can't be written to only costs time. What was rendered of the pages is kept next to it
(publishing/packs.py), and what the last build left (unchanged.py); nothing else reads or writes `.cache`.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import time
import zlib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeAlias

from build_tools.models import Problem
from build_tools.models.settings import Site
from build_tools.parser_model import model_version
from build_tools.pipeline.look import SETTLED_NS, Look, Signature, signature
from build_tools.pipeline.records import EventRecord, Record, Records
from build_tools.pipeline.unchanged import Before, folders_of
from build_tools.sheets.files.atomic import write
from build_tools.sheets.files.folders import Folder
from build_tools.sheets.files.symlinks import leading_out
from build_tools.sheets.history.forge import completed

FOLDER = ".cache"
CODE = Path(__file__).resolve().parents[1]

State: TypeAlias = Mapping[str, str]
"""The files of an event by path, with the SHA-256 of what each holds."""


class Cache:
    """What one run sees of the project, each folder once, and what earlier runs made of the same."""

    def __init__(self, root: Path, articles_dir: Path | None = None, before: Before | None = None) -> None:
        """Open the cache of a project; nothing is read before it is asked for.

        Args:
            root: The project.
            articles_dir: The folder of texts that the project may not hold, as <event>/<article>.txt.
            before: What the run has seen already.
        """
        self.root = root
        self.articles_dir = articles_dir
        self.analyses = Analyses(root / FOLDER / "analyses")
        self.look = before.look if before else Look()
        self.same = before.same if before else frozenset[str]()
        """The events of which nobody has touched a file since the last build, neither sheets nor pages nor the site."""
        self._kept = root / FOLDER / "records"
        self._records = Records(root / FOLDER / "records" / "events")
        self._states: dict[str, State] = {}
        self._seen: dict[str, Signature] = dict(before.seen) if before else {}
        self._found: dict[str, EventRecord] = {}

    @cached_property
    def leading_out(self) -> list[Problem]:
        """An error for each thing in the project's folders that leads out of them."""
        as_left = self.folders_as_left
        return leading_out(self.root, lambda folder: [] if folder in as_left else self.look.entries(folder))

    @property
    def folders_as_left(self) -> frozenset[str]:
        """The folders of pages and site that are known to be as the last build left them, and need not be read."""
        places = [str(self.root / place / "events") for place in ("content/pages", "site")]
        return frozenset(f"{place}{os.sep}{event}" for place in places for event in self.same)

    @cached_property
    def events(self) -> list[str]:
        """The ids of the events that have a folder in data/events, sorted."""
        return self.look.folders(str(self.root / "data" / "events"))

    @property
    def text_events(self) -> list[str]:
        """The ids of the events that have a text in content/articles, sorted."""
        texts = str(self.root / "content" / "articles")
        return [name for name in self.look.folders(texts) if self._named(f"{texts}/{name}", ".txt")]

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
        sheets = [file.path for file in self.look.files(str(Folder(self.root, event).path))]
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
            self._states[event] = {path: _digest(path) for path in self.files(event)}
        return self._states[event]

    def seen(self, event: str) -> Signature:
        """Return what tells whether anybody has touched one of an event's files."""
        if event not in self._seen:
            folders = folders_of(self.root, event, self._text_folders)
            self._seen[event] = signature(self.look.files(*folders))
        return self._seen[event]

    def forget(self, event: str) -> None:
        """Look again at the files of an event, which this run has written."""
        self._states.pop(event, None)
        self._seen.pop(event, None)
        self._found.pop(event, None)
        folder = Folder(self.root, event).path
        self.look.forget(str(folder))
        self.look.forget(str(folder.parent), deep=False)
        self.__dict__.pop("events", None)

    def look_again(self) -> None:
        """Forget what this run saw: something was written that it didn't know of."""
        self.look, self.same = Look(), frozenset()
        for seen in (self._states, self._seen, self._found):
            seen.clear()
        self.__dict__.pop("events", None)

    def is_current(self, event: str) -> bool:
        """Return whether an event's files still hold what this run saw."""
        now = Cache(self.root, self.articles_dir)
        return now.seen(event).text == self.seen(event).text or now.state(event) == self.state(event)

    def _named(self, folder: str, ending: str) -> list[str]:
        names = (entry.name for entry in self.look.entries(folder))
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
        found = self._records.get(event)
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
            self._records.put(event, Record(self.shared, seen.text if seen.is_settled else "", self._hash(event), made))

    def _hash(self, event: str) -> str:
        state = sorted(f"{'/'.join(path.rsplit('/', 2)[1:])} {held}" for path, held in self.state(event).items())
        return key_of(*state)

    def get(self, name: str, key: str) -> bytes | None:
        """Return the JSON kept by this name if it was kept under this key and is undamaged, else None."""
        with suppress(OSError):
            seal, _, held = (self._kept / f"{name}.json").read_bytes().partition(b"\n")
            return held if seal == _seal(key, held) else None
        return None

    def put(self, name: str, key: str, held: bytes) -> None:
        """Keep JSON in place of the last of its name."""
        with suppress(OSError):
            write(self._kept / f"{name}.json", b"%b\n%b" % (_seal(key, held), held), lasting=False)

    def close(self, megabytes: float | None = None) -> None:
        """Drop what belongs to no event and, where a size is given, the analyses used longest ago above that."""
        with suppress(OSError):
            self._records.keep_only(self.events)
        if megabytes is not None:
            self.analyses.trim(megabytes)
        digests_of(self.root).save()


def _digest(path: str) -> str:
    """Return the SHA-256 of a file's content; "" where there is none."""
    with suppress(OSError), open(path, "rb") as file:  # noqa: PTH123 - done thousands of times
        return hashlib.sha256(file.read(_MOST)).hexdigest()
    return ""


def key_of(*parts: str) -> str:
    """Return the hash under which something is kept that depends on these parts and on nothing else."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()


def _seal(key: str, held: bytes) -> bytes:
    """Bind what is kept to its key: neither damage nor another key leaves the seal."""
    return hashlib.sha256(key.encode() + held).hexdigest().encode()


# ---- analyses, by what an article holds ----


_LEVEL = 1
"""Of compression: a record takes a fifth of its room, and the least time."""

_SEAL_SIZE = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Analyses:
    """A folder of compressed JSON by key. Several processes may use it at once."""

    folder: Path

    def __contains__(self, key: str) -> bool:
        """Return whether something is kept under a key; only `get` tells whether it can be read."""
        return self._path(key).is_file()

    def get(self, key: str) -> Any | None:  # noqa: ANN401 - whatever was put there
        """Return what was kept under a key, None where there is nothing or it is damaged."""
        path = self._path(key)
        try:
            held = path.read_bytes()
            seal, packed = held[:_SEAL_SIZE], held[_SEAL_SIZE:]
            record = json.loads(zlib.decompress(packed)) if seal == hashlib.sha256(packed).digest() else None
        except (OSError, ValueError, zlib.error):
            return None
        with suppress(OSError):
            os.utime(path)  # used: `trim` removes what was not for longest
        return record

    def put(self, key: str, record: object) -> None:
        """Keep a record.

        Raises:
            OSError: It can't be written.
        """
        packed = zlib.compress(json.dumps(record).encode(), _LEVEL)
        path = self._path(key)
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_suffix(f".{os.getpid()}.tmp")  # several processes may put the same
        try:
            half.write_bytes(hashlib.sha256(packed).digest() + packed)
            half.replace(path)
        except OSError:
            half.unlink(missing_ok=True)
            raise

    def trim(self, megabytes: float) -> None:
        """Remove the records used longest ago until the folder holds at most so much."""
        kept = []
        for entry in Look().files(str(self.folder)):
            with suppress(FileNotFoundError):  # another run trims as well
                state = entry.stat()
                kept.append((state.st_mtime_ns, entry.path, state.st_size))
        over = sum(size for *_, size in kept) - megabytes * 1_000_000
        for _, path, size in sorted(kept):
            if over <= 0:
                break
            Path(path).unlink(missing_ok=True)
            over -= size

    def _path(self, key: str) -> Path:
        return self.folder / key[:2] / f"{key[2:]}.json.z"


# ---- digests of files ----


Touched: TypeAlias = tuple[int, int, int, int]
"""Size, time of change of the content and of the record, number."""

_MOST = 200_000_000
"""Bytes of a file that are hashed: no limit lets in a larger one, so what follows is read by nobody."""


class Digests:
    """The SHA-256 of files, remembered while nobody touches them.

    A digest is trusted where a file's size, number and both its times are the same: the time of its content and that of
    its record, which no program can set back. A file changed so lately that a second change might bear the same time is
    hashed but not remembered, as Git does with its index.
    """

    def __init__(self, file: Path) -> None:
        """Open the digests kept in a file, which need not be there."""
        self._file = file
        self._known: dict[str, tuple[Touched, str]] = {}
        with suppress(OSError, ValueError, TypeError, AttributeError):
            for path, (size, content, record, number, digest) in json.loads(file.read_bytes()).items():
                self._known[path] = (size, content, record, number), digest
        self._saved = dict(self._known)

    def of(self, path: str) -> str:
        """Return the SHA-256 of a file's content; "" where there is none."""
        try:
            state = os.stat(path)  # noqa: PTH116 - asked for thousands of times
        except OSError:
            return ""
        touched = state.st_size, state.st_mtime_ns, state.st_ctime_ns, state.st_ino
        known = self._known.get(path)
        if known is not None and known[0] == touched:
            return known[1]
        digest = _digest(path)
        if not digest:
            return ""
        self._known[path] = touched, digest
        return digest

    def of_all(self, paths: Iterable[str]) -> str:
        """Return one hash of the names and contents of files; an absent one counts by its name."""
        return key_of(*(f"{os.path.basename(path)} {self.of(path)}" for path in paths))  # noqa: PTH119

    def save(self) -> None:
        """Remember what may be trusted in the next run; a folder that can't be written to only costs time."""
        if self._known == self._saved:
            return
        settled = time.time_ns() - SETTLED_NS
        lines = {path: [*t, digest] for path, (t, digest) in self._known.items() if max(t[1], t[2]) < settled}
        with suppress(OSError):
            write(self._file, json.dumps(lines), lasting=False)
        self._saved = dict(self._known)


@lru_cache(maxsize=4)
def digests_of(root: Path) -> Digests:
    """Return a project's digests; all stages of one run share them."""
    return Digests(root / FOLDER / "digests.json")


def files_below(folder: str, endings: tuple[str, ...], *, skip_folders: Sequence[str] = ()) -> list[str]:
    """Return the files below a folder, by path, sorted; links to folders are not followed.

    Args:
        folder: Where to look; one that isn't there has no files.
        endings: How the files' names end.
        skip_folders: Names of folders that are passed over.
    """
    found: list[str] = []
    with suppress(FileNotFoundError, NotADirectoryError), os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in skip_folders:
                    found += files_below(entry.path, endings, skip_folders=skip_folders)
            elif entry.name.endswith(endings):
                found.append(entry.path)
    return sorted(found)
