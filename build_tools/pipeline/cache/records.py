r"""What the stages made of an event, as a row of the store.

    shared \t seen \t state \t extracted \t checked \t pages, a field each

A stage that is done with an event writes its row, so that a run that is stopped keeps what was finished. What is made
of events is JSON, and is read only for those that somebody asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from build_tools.models.problem import Problem, Severity

_SEVERITIES = {severity.value: severity for severity in Severity}


class ListedFiles(Mapping[str, str]):
    """The hashes of files by path, taken apart only where one of them is asked for: there are thousands."""

    def __init__(self, paths: str, hashes: str) -> None:
        """Take the paths, with `//` between, and the hashes, with blanks between."""
        self._paths = paths
        self._hashes = hashes

    @cached_property
    def _hash_of(self) -> dict[str, str]:
        return dict(zip(self, self.values(), strict=False))

    def __getitem__(self, path: str) -> str:
        """Return the hash of a file."""
        return self._hash_of[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths.split("//") if self._paths else ())

    def __len__(self) -> int:
        return len(self._hash_of)

    def __bool__(self) -> bool:
        return bool(self._paths)

    def values(self) -> list[str]:  # type: ignore[override]
        """Return the hashes, in the order of the paths."""
        return self._hashes.split()


class PageSet(NamedTuple):
    """The pages that were made of an event, or of the site."""

    shows: str
    """What other pages show of it, as JSON in one line: it is read only where one of those pages is made again."""
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
    def of(fields: Sequence[str]) -> PageSet:
        """Take it back from its fields.

        Raises:
            ValueError: They are another version's.
        """
        shows, names, draft, paths, hashes, states = fields
        return PageSet(shows, names, bool(draft), ListedFiles(paths, hashes), states)


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


def row_of(record: Record) -> str:
    """Return a record as a row."""
    pages = record.made.pages.fields() if record.made.pages else ()
    return "\t".join((*record[:3], as_json(record.made.extracted), as_json(record.made.checked), *pages))


def record_of(row: str) -> Record | None:
    """Take a record back from its row; None where that is an earlier version's."""
    with suppress(ValueError, TypeError, AttributeError):
        shared, seen, state, extracted, checked, *of_pages = row.split("\t")
        pages = PageSet.of(of_pages) if any(of_pages) else None
        return Record(shared, seen, state, EventRecord(problems_of(extracted), problems_of(checked), pages))
    return None


def as_json(problems: Sequence[Problem] | None) -> str:
    """Return problems as JSON in one line; nothing for None."""
    if problems is None:
        return ""
    return json.dumps(
        [[one.file, one.line, one.column, one.what, one.cure, one.severity, one.kind] for one in problems]
    )


def problems_of(data: str) -> tuple[Problem, ...] | None:
    """Take problems back from what `as_json` made of them."""
    if not data:
        return None
    return tuple(
        [  # a list is made faster, and there are thousands
            Problem(file, line, column, what, cure, _SEVERITIES[severity], kind)
            for file, line, column, what, cure, severity, kind in json.loads(data)
        ]
    )
