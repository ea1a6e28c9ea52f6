r"""What the stages made of each event, in one file: a line an event, of which the last one counts.

    seal \t event \t shared \t seen \t state \t extracted \t checked \t pages, a field each \n

A stage that is done with an event adds a line, so that a run that is stopped keeps what was finished. A line is sealed:
one that is damaged or half-written is as good as absent. What is made of events is JSON, and is read only for those
that somebody asks for.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from build_tools.models.problem import Problem, Severity
from build_tools.pipeline.cache.digests import sealed, unsealed
from build_tools.sheets.files.atomic import write

_SEVERITIES = {severity.value: severity for severity in Severity}
_WASTE = 64
"""Lines that may be superseded before the file is written anew, on top of one for each event."""


class PageSet(NamedTuple):
    """The pages that were made of an event, or of the site."""

    shows: str
    """What other pages show of it, as JSON in one line: it is read only where one of those pages is made anew."""
    names: str
    """What of that the page of what is new alone shows, as JSON."""
    is_draft: bool
    digests: Mapping[str, str]
    """The hashes of its files by path."""
    states: str
    """Size and time of change of each of them, with commas between: a file that somebody touched is written again."""

    @property
    def state_of(self) -> dict[str, str]:
        """Size and time of change of each file by path."""
        return dict(zip(self.digests, self.states.split(","), strict=False))

    def fields(self) -> tuple[str, str, str, str, str, str]:
        """Return its parts, each in one line: paths and hashes as two texts, which are read fastest."""
        draft = "draft" if self.is_draft else ""
        return self.shows, self.names, draft, "//".join(self.digests), " ".join(self.digests.values()), self.states

    @staticmethod
    def of(fields: Sequence[bytes]) -> PageSet:
        """Take it back from its fields.

        Raises:
            ValueError: They are another version's.
        """
        shows, names, draft, paths, hashes, states = [field.decode() for field in fields]
        digests = dict(zip(paths.split("//"), hashes.split(), strict=False))
        return PageSet(shows, names, bool(draft), digests, states)


@dataclass(frozen=True)
class EventRecord:
    """What the stages made of an event; None for a stage that has not run."""

    extracted: tuple[Problem, ...] | None = None
    """What extraction reported when it had nothing left to write."""
    checked: tuple[Problem, ...] | None = None
    pages: PageSet | None = None


class Record(NamedTuple):
    """A record with what it was made of."""

    shared: str
    """The hash of what all records depend on."""
    seen: str
    """The signature of the event's files; empty where it can't be relied on."""
    state: str
    """The hash of what they contained."""
    made: EventRecord


class Records:
    """The records of a project."""

    def __init__(self, file: Path) -> None:
        """Open them; nothing is read before it is asked for."""
        self._file = file
        self._count = 0

    @cached_property
    def _lines(self) -> dict[bytes, bytes]:
        """The line of each event."""
        data = b""
        with suppress(OSError):
            data = self._file.read_bytes()
        lines = {}
        for line in data.split(b"\n"):
            parts = line.split(b"\t", 2)
            if len(parts) == 3:
                lines[parts[1]] = line
                self._count += 1
        return lines

    def get(self, event: str) -> Record | None:
        """Return an event's record; None where there is none, or it is damaged."""
        line = self._lines.get(_name(event))
        if line is None:
            return None
        fields = unsealed(line)
        if fields is None:
            return None
        with suppress(ValueError, TypeError, AttributeError):  # an earlier version's
            _, _, shared, seen, state, extracted, checked, *of_pages = fields.split(b"\t")
            pages = PageSet.of(of_pages) if any(of_pages) else None
            made = EventRecord(problems_of(extracted), problems_of(checked), pages)
            return Record(shared.decode(), seen.decode(), state.decode(), made)
        return None

    def put(self, event: str, record: Record) -> None:
        """Add a record, which counts from now on.

        Raises:
            OSError: It can't be written.
        """
        pages = record.made.pages.fields() if record.made.pages else ()
        made = (as_json(record.made.extracted), as_json(record.made.checked), *pages)
        fields = b"\t".join([_name(event), *(field.encode() for field in (*record[:3], *made))])
        line = sealed(b"\t" + fields)  # the tab parts the seal from the name, by which a line is found
        self._lines[_name(event)] = line
        self._count += 1
        self._file.parent.mkdir(parents=True, exist_ok=True)
        with self._file.open("ab") as file:
            file.write(b"\n%b\n" % line)  # after what a killed run may have left half-written

    def keep_only(self, events: Collection[str]) -> None:
        """Forget all other events, and lines that no longer count once there are many.

        Raises:
            OSError: They can't be written.
        """
        kept = set(map(_name, events))
        gone = self._lines.keys() - kept
        for name in gone:
            del self._lines[name]
        if gone or self._count > 2 * len(self._lines) + _WASTE:
            self._count = len(self._lines)
            write(self._file, b"".join(b"%b\n" % line for line in self._lines.values()), lasting=False)


def _name(event: str) -> bytes:
    """Return an event's name in one line without tabs, whatever its folder is called."""
    return json.dumps(event).encode()


def as_json(problems: Sequence[Problem] | None) -> str:
    """Return problems as JSON in one line; nothing for None."""
    if problems is None:
        return ""
    return json.dumps(
        [[one.file, one.line, one.column, one.what, one.cure, one.severity, one.kind] for one in problems]
    )


def problems_of(data: bytes) -> tuple[Problem, ...] | None:
    """Take problems back from what `as_json` made of them."""
    if not data:
        return None
    return tuple(
        [  # a list is made faster, and there are thousands
            Problem(file, line, column, what, cure, _SEVERITIES[severity], kind)
            for file, line, column, what, cure, severity, kind in json.loads(data)
        ]
    )
