"""What the last build left, and whether all of it is still so: then there is nothing to do, and it is reported again.

    command, variables, versions, Git's head      ┐            ┌─ as noted ─▶ what was reported
    what is of no event: sheets, program, site    ├─ snapshot ─┤
    each event: its inputs; its pages and site    ┘            └─ not so  ─▶ the run goes on, with what was seen: the
                                                           folders of an event that is as noted are never read

Of files it looks at what the system notes of them and at no content. It uses the standard library alone: what a build
needs takes longer to load than this takes. From the first event on of which an input was touched, a copy of this
process looks on (`meanwhile.py`) while this one loads that.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

from build_tools.pipeline.cache.meanwhile import meanwhile
from build_tools.pipeline.cache.noted_folders import INPUT, MADE, FolderNote, back_again, is_as_noted, note_of
from build_tools.pipeline.cache.snapshot import FolderSnapshot, Signature, signature, touched
from build_tools.pipeline.cache.store import Rows, store_of

MANIFEST = ".generated"
"""The list of generated pages, in content/pages; as `sheets.checks.hand_written` names it."""
LEFT, WHOLE = "left", "left by all"
"""The kinds of rows: what the last build left of an event, and what of no single one."""
MOST_LATEST = 20
_VARIABLES = ("ARTICLES", "SITE_URL", "CI", "GITHUB_", "GIT_")
"""How the variables begin that a build depends on."""


class EventNote(NamedTuple):
    """What the last build left of an event."""

    seen: str = ""
    """The signature of its inputs; empty where that can't be relied on."""
    inputs: FolderNote | None = None
    """The same by path, so that folders need not be read."""
    made: FolderNote | None = None
    """Its pages and site."""


class LastBuild(NamedTuple):
    """What a build left of no single event."""

    asked: str
    """The hash of its options, of the variables it depends on, and of Python's and the packages' versions."""
    rest: str
    """The signature of its inputs that are of no event."""
    made: str
    """The hash of the pages and the site that are of no event."""
    places: Sequence[str]
    """The folders of the project and of the texts."""
    report: Sequence[str]
    """The lines that a build with nothing to do reports."""
    latest: Sequence[str] = ()
    """Events that it looked at, or the first of them: who has edited one mostly goes on with it."""


_NOTHING = EventNote()
_NO_BUILD = LastBuild("", "", "", (), ())


class Look(NamedTuple):
    """What this run sees of an event."""

    seen: Signature
    """The signature of its inputs."""
    is_same: bool
    """Whether nobody has touched a file of it since the last build."""


class SinceLastBuild:
    """What has changed since the last build: what this one finds, compared with what that one noted."""

    def __init__(self, root: Path, words: Sequence[str]) -> None:
        """Begin to look at a project; `words` are what was typed after the command's name."""
        self._root = root
        self._asked = _asked(root, [word for word in words if word == "--drafts"])  # wherever the work is done
        self._left = _left_by_all(store_of(root).get(WHOLE, ""))
        self.snapshot = FolderSnapshot()
        articles = os.environ.get("ARTICLES")
        self.text_folders = [*([str(Path(articles).resolve())] if articles else []), str(root / "content" / "articles")]
        self._places = [str(root), *self.text_folders]
        self._rest = self._rest_now()
        self._notes: dict[str, EventNote] = {}
        self._signatures: dict[str, Signature] = {}
        self._look: Callable[[], Mapping[str, Look]] = self._look_at_all

    def begin_to_look(self) -> None:
        """Look at the events, unless that is done, while what a build needs is loaded."""
        if "_looks" not in self.__dict__:
            self._look = meanwhile(self._look)

    @cached_property
    def _looks(self) -> Mapping[str, Look]:
        return self._look()

    @cached_property
    def seen(self) -> dict[str, Signature]:
        """The signature of each event's inputs."""
        return {event: look.seen for event, look in self._looks.items()}

    @cached_property
    def same(self) -> frozenset[str]:
        """The events of which nobody has touched a file since the last build, neither inputs nor pages nor the site."""
        return frozenset(event for event, look in self._looks.items() if look.is_same)

    def _look_at_all(self) -> dict[str, Look]:
        with back_again():
            return {event: Look(self._seen(event), self._is_same(event)) for event in self._events}

    def _seen(self, event: str) -> Signature:
        if event not in self._signatures:
            noted = self._left_of(event)
            is_as_left = noted.inputs and is_as_noted("", noted.inputs, INPUT)
            self._signatures[event] = Signature(noted.seen, True) if is_as_left else signature(self._inputs(event))
        return self._signatures[event]

    def _has_same_inputs(self, event: str) -> bool:
        return self._left_of(event).seen == self._seen(event).text

    def _is_same(self, event: str) -> bool:
        made = self._left_of(event).made
        return bool(made and self._has_same_inputs(event) and is_as_noted(f"{self._root}/", made, MADE))

    @cached_property
    def _events(self) -> frozenset[str]:
        """The ids of the events."""
        return frozenset(self.snapshot.folders(str(self._root / "data" / "events")))

    @cached_property
    def _rows(self) -> Rows:
        """What the last build left of each event."""
        return store_of(self._root).all(LEFT)

    def _left_of(self, event: str) -> EventNote:
        """Return what the last build left of an event, unless the project or the texts lay elsewhere."""
        if event not in self._notes:
            self._notes[event] = _note_of(self._rows.get(event) if self._left.places == self._places else None)
        return self._notes[event]

    def _inputs(self, event: str) -> list[os.DirEntry[str]]:
        return self.snapshot.files(*folders_of(self._root, event, self.text_folders))

    def report_if_unchanged(self) -> Sequence[str] | None:
        """Return the lines that the last build left to report; None where there may be something to do."""
        left = self._left
        if (left.asked, left.rest) != (self._asked, self._rest.text):
            return None
        if self._rows.keys() != self._events or left.made != self._made_of_no_event(self.snapshot):
            return None
        in_turn = [*(event for event in left.latest if event in self._events), *self._events]
        with back_again():
            are_same = all(map(self._has_same_inputs, in_turn)) and self.same == self._events  # ends at the first
        return left.report if are_same else None

    def note(self, seen: Mapping[str, Signature], made: Mapping[str, Mapping[str, str]], report: Sequence[str]) -> None:
        """Note what is left by this build.

        Args:
            seen: The signature of each event's inputs, as they are now.
            made: The files of the events' pages and site that this run looked at, by path below the project, with size
                and time of change. Those of the others are as they were.
            report: The lines that a build with nothing to do reports.
        """
        rows: list[tuple[str, str, str | None]] = [
            (LEFT, event, json.dumps(self._noted_now(event, seen[event], of_it))) for event, of_it in made.items()
        ]
        kept = {event for event in seen if event in made or event in self.same}
        rows += [(LEFT, event, None) for event in self._rows.keys() - kept]
        rest = self._rest.text if self._rest.is_settled else ""
        latest = [*made][:MOST_LATEST]
        left = LastBuild(self._asked, rest, self._made_of_no_event(FolderSnapshot()), self._places, report, latest)
        with suppress(OSError):
            store_of(self._root).change([*rows, (WHOLE, "", json.dumps(left))])

    def _rest_now(self) -> Signature:
        """Look at the inputs that are of no event: data, program, pages written by hand, texts without an event."""
        snapshot, data = self.snapshot, self._root / "data"
        files = snapshot.files(str(data), str(self._root / "build_tools"), but=[str(data / "events")])
        files += [
            file for file in snapshot.entries(str(self._root)) if file.name in ("mkdocs.yml", "requirements-site.txt")
        ]
        for folder in (str(data / "events"), *self.text_folders):
            for entry in snapshot.entries(folder):
                if not entry.is_dir(follow_symlinks=False):
                    files.append(entry)
                elif entry.name not in self._events:
                    files += snapshot.files(entry.path)
        ours = self._generated()
        files += [file for file in self._pages_of_no_event(snapshot) if file.path not in ours]
        return signature(file for file in files if "__pycache__" not in file.path)  # what is compiled is made of them

    def _noted_now(self, event: str, seen: Signature, made: Mapping[str, str]) -> EventNote:
        """Return what is noted of an event that this run has looked at."""
        pages, shown = (f"{place.relative_to(self._root).as_posix()}/{event}" for place in (self._pages, self._shown))
        note = EventNote(made=note_of(f"{self._root}/", [pages, shown], made, MADE, shared=[shown]))
        files = self._inputs(event)
        if not seen.is_settled or signature(files).text != seen.text:  # they were saved lately, or since
            return note
        with suppress(OSError):  # a link that leads nowhere
            states = {file.path: touched(file.stat()) for file in files}
            inputs = note_of("", folders_of(self._root, event, self.text_folders), states, INPUT)
            return note._replace(seen=seen.text, inputs=inputs)
        return note._replace(seen=seen.text)

    def _made_of_no_event(self, snapshot: FolderSnapshot) -> str:
        """Return the hash of the generated pages and the site that are of no event."""
        ours, events = self._generated(), self._folders_of_events(self._shown)
        pages = [file for file in self._pages_of_no_event(snapshot) if file.path in ours]
        return _hash(self._lines([*pages, *snapshot.files(str(self._shown.parent), but=events)]))

    def _pages_of_no_event(self, snapshot: FolderSnapshot) -> list[os.DirEntry[str]]:
        return snapshot.files(str(self._pages.parent), but=self._folders_of_events(self._pages))

    def _folders_of_events(self, place: Path) -> frozenset[str]:
        """Return the paths of the events' folders in a place, made as text: there are thousands."""
        return frozenset(f"{place}{os.sep}{event}" for event in self._events)

    def _generated(self) -> frozenset[str]:
        """Return the generated pages that are of no event, and the list of all that are generated."""
        pages, ours = self._pages.parent, [MANIFEST]
        with suppress(OSError, ValueError):
            first, _, events = (b"\n" + (pages / MANIFEST).read_bytes()).partition(b"\nevents/")
            last = events.rpartition(b"\nevents/")[2].partition(b"\n")[2]  # it is sorted: theirs stand together
            ours += b"\n".join((first, last)).decode().splitlines()
        return frozenset(str(pages / line) for line in ours if line)

    @property
    def _pages(self) -> Path:
        """The folder of the events' pages."""
        return self._root / "content" / "pages" / "events"

    @property
    def _shown(self) -> Path:
        """The folder of the events in the site."""
        return self._root / "site" / "events"

    def _lines(self, files: Iterable[os.DirEntry[str]]) -> list[str]:
        start = len(str(self._root)) + 1
        found = ((file.path[start:].replace(os.sep, "/"), file.stat(follow_symlinks=False)) for file in files)
        return [f"{path} {state.st_size} {state.st_mtime_ns}" for path, state in found]


def folders_of(root: Path, event: str, text_folders: Sequence[str]) -> list[str]:
    """Return the folders that an event's inputs are in."""
    return [os.path.join(root, "data", "events", event), *(f"{folder}/{event}" for folder in text_folders)]  # noqa: PTH118


def _asked(root: Path, words: Sequence[str]) -> str:
    """Return the hash of a build's options, variables, Python, packages and commit."""
    variables = [f"{name}={value}" for name, value in sorted(os.environ.items()) if name.startswith(_VARIABLES)]
    folders = [Path(folder) for folder in sys.path if folder.endswith("-packages")]
    packages = [path.name for folder in folders if folder.is_dir() for path in folder.iterdir()]
    git = [_git(root, "rev-parse", "HEAD", "--is-shallow-repository"), _git(root, "remote", "get-url", "origin")]
    return _hash([sys.version, *words, *variables, *git], sorted(packages))


def _git(root: Path, *words: str) -> str:
    try:
        done = subprocess.run(["git", "-C", str(root), *words], capture_output=True, check=False)
    except OSError:
        return ""
    return done.stdout.decode("utf-8", "replace")


def _left_by_all(row: str | None) -> LastBuild:
    with suppress(ValueError, TypeError):
        return LastBuild(*json.loads(row or ""))
    return _NO_BUILD


def _note_of(row: str | None) -> EventNote:
    with suppress(ValueError, TypeError):
        seen, inputs, made = json.loads(row or "")
        return EventNote(seen, _folder_note(inputs), _folder_note(made))
    return _NOTHING


def _folder_note(noted: tuple[Any, int, Any] | None) -> FolderNote | None:
    """Take a note back from JSON.

    Raises:
        ValueError: It is an earlier version's.
    """
    return noted and FolderNote(dict(noted[0]), noted[1], dict(noted[2]))


def _hash(lines: Iterable[str], *more: Iterable[str]) -> str:
    text = "\n\n".join("\n".join(part) for part in (sorted(lines), *more))
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()
