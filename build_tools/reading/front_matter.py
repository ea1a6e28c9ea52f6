"""The front matter of an article's .txt: what is known about it, between two lines of three hyphens.

    ---
    outlet: the-daily
    date: 2023-05-04                                  # a bare value: stated
    headline: {value: A headline, basis: editor}
    ---

Read event by event, so that nothing in a stranger's file (deep nesting, aliases, tags) can do more than be refused;
every scalar is a string, as typed. Keys that aren't ours are skipped (other programs keep theirs here), unless they
look like a slip of one of ours.
"""

from __future__ import annotations

import datetime
import difflib
import json
import re
from dataclasses import dataclass
from typing import NamedTuple

import yaml

from build_tools.models import Basis, Known, Metadata, Problem
from build_tools.models.ids import id_fault
from build_tools.models.problem import InputError

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)(?:\r\n|\n|\r|^)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LONGEST = 8_000
"""Characters. Front matter is a few lines; what is longer is a text that begins with a rule."""
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""libyaml where it is built in: the other parser takes time squared on nested brackets."""
_OTHER_NAMES = {
    "title": "headline",
    "byline": "author",
    "authors": "author",
    "published": "date",
    "publish_date": "date",
    "date_published": "date",
    "link": "url",
    "canonical": "url",
    "source_url": "url",
    "lang": "language",
    "license": "licence",
}
_KEYS = ("outlet", *Metadata.model_fields)
_PARTS = ("value", "basis", "note")
_LONGEST_VALUE = 1_000
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<shown>[^\[\]|]+)\]\]")
"""As note-taking programs write a name: [[Ada Quill]], [[people/quill|Ada Quill]]."""
_ADDRESS = re.compile(r"https?://[^\s<>\"']+")


class FrontMatter(NamedTuple):
    """What front matter says, and where it ends in the text (0 where there is none)."""

    end: int
    metadata: Metadata
    outlet: str | None


NO_FRONT_MATTER = FrontMatter(0, Metadata(), None)


class _Scalar(NamedTuple):
    value: str
    line: int
    column: int


class _Entry(NamedTuple):
    key: _Scalar
    parts: dict[str, _Scalar]
    """Under 'value' a bare value, or the parts of {value, basis, note}."""


def read_front_matter(text: str, name: str) -> FrontMatter:
    """Read the front matter that a text begins with.

    Raises:
        InputError: with every fault in it, each with its line and column in the file.
    """
    block = _BLOCK.match(text[:_LONGEST]) if text.startswith("---") else None
    if block is None:
        return NO_FRONT_MATTER
    reader = _Reader(name)
    entries = reader.entries(block["yaml"])
    if entries is None:
        return NO_FRONT_MATTER
    known = {key: value for key, entry in entries.items() if (value := reader.known(key, entry))}
    if reader.problems:
        raise InputError(sorted(reader.problems))
    outlet = known.pop("outlet", None)
    return FrontMatter(block.end(), Metadata(**known), outlet.value if outlet else None)


def compose(text: str, metadata: Metadata, outlet: str | None) -> str:
    """Write a text with its front matter: the .txt that offsets refer to. The inverse of `read_front_matter`."""
    lines = [f"outlet: {outlet}"] if outlet else []
    for key in Metadata.model_fields:
        known: Known = getattr(metadata, key)
        if known.is_known:
            lines.append(f"{key}: {_typed(known)}")
    return "\n".join(["---", *lines, "---", "", text]) if lines or text.startswith("---") else text


def _typed(known: Known) -> str:
    """Write a value as YAML. A JSON string is a YAML string, whatever stands in it."""
    value = json.dumps(known.value, ensure_ascii=False)
    if known.basis is Basis.STATED and not known.note:
        return value
    note = f", note: {json.dumps(known.note, ensure_ascii=False)}" if known.note else ""
    return f"{{value: {value}, basis: {known.basis}{note}}}"


@dataclass
class _Reader:
    """Collects what is wrong while it reads, so that all of it is reported at once."""

    name: str

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []

    def _fault(self, at: _Scalar, what: str, cure: str) -> None:
        self.problems.append(Problem(self.name, at.line, at.column, what, cure))

    def entries(self, source: str) -> dict[str, _Entry] | None:
        """Return the entries whose keys are ours; None if this is no mapping at all (a text between two rules)."""
        try:
            events = list(yaml.parse(source, Loader=_LOADER))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            line, column = (mark.line + 2, mark.column + 1) if mark else (1, 1)
            self._fault(_Scalar("", line, column), f"front matter: {error.problem}", "fix the YAML, or quote the value")
            return {}
        except (yaml.YAMLError, UnicodeEncodeError) as error:  # a character that YAML doesn't allow has no mark
            self._fault(_Scalar("", 1, 1), f"front matter: {str(error).splitlines()[0]}", "take the character out")
            return {}
        body = events[2:-2]
        if not body:
            return {}
        entries = self._mapping(body[1:-1]) if isinstance(body[0], yaml.MappingStartEvent) else {}
        return entries if entries or self.problems else None

    def _mapping(self, events: list[yaml.Event]) -> dict[str, _Entry]:
        entries: dict[str, _Entry] = {}
        at = 0
        while at < len(events):
            key = _scalar(events[at])
            size = _size(events, at + 1)
            value = events[at + 1 : at + 1 + size]
            at += 1 + size
            if key is None:
                continue
            name = _OTHER_NAMES.get(key.value, key.value)
            if name == "source" and _is_address(value):
                name = "url"
            if name not in _KEYS:
                self._maybe_a_slip(key)
            elif name in entries:
                self._fault(key, f"{name!r} stands twice in the front matter", "keep one of them")
            elif parts := self._parts(key, value):
                entries[name] = _Entry(key, parts)
        return entries

    def _maybe_a_slip(self, key: _Scalar) -> None:
        if near := difflib.get_close_matches(key.value, _KEYS, n=1, cutoff=0.8):
            self._fault(key, f"unknown key {key.value!r} in the front matter", f"did you mean {near[0]!r}?")

    def _parts(self, key: _Scalar, events: list[yaml.Event]) -> dict[str, _Scalar]:
        if len(events) == 1 and (bare := _scalar(events[0])):
            return {"value": bare} if bare.value.strip() else {}
        inner = [_scalar(event) for event in events[1:-1]]
        found = [scalar for scalar in inner if scalar is not None]
        if len(found) == len(inner):
            if isinstance(events[0], yaml.SequenceStartEvent) and key.value in ("author", "authors"):
                return {"value": _Scalar(", ".join(scalar.value for scalar in found), key.line, key.column)}
            if isinstance(events[0], yaml.MappingStartEvent):
                parts = dict(zip((scalar.value for scalar in found[::2]), found[1::2], strict=False))
                if set(parts) <= set(_PARTS) and "value" in parts:
                    return parts
        self._fault(key, f"{key.value!r} has no plain value", "write a value, or {value: …, basis: …, note: …}")
        return {}

    def known(self, key: str, entry: _Entry) -> Known | None:
        """Check a value and how it is known."""
        at = entry.parts["value"]
        value = _WIKI_LINK.sub(r"\g<shown>", " ".join(at.value.split()))
        if value == "unknown":
            return None
        if len(value) > _LONGEST_VALUE:
            self._fault(at, f"{key!r} is longer than {_LONGEST_VALUE:,} characters", "shorten it")
            return None
        if key == "date":
            value = _day(value) or value
        if fault := value_fault(key, value):
            self._fault(at, *fault)
            return None
        basis = entry.parts.get("basis")
        if basis and basis.value not in set(Basis):
            self._fault(basis, f"unknown basis {basis.value!r}", f"write {', '.join(Basis)}")
            return None
        note = entry.parts.get("note")
        return Known(
            value=value, basis=Basis(basis.value) if basis else Basis.STATED, note=note.value if note else None
        )


def value_fault(key: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with a value of front matter, and the cure; None where nothing is."""
    if key == "outlet" and (fault := id_fault(value)):
        return f"{value!r} is not an outlet's id: {fault}", "write the outlet's id, as in data/outlets.yml"
    if key == "date" and _day(value) is None:
        return f"{value!r} is not a date", "write it as YYYY-MM-DD"
    if key == "url" and not _ADDRESS.fullmatch(value):
        return f"{value!r} is not a web address", "begin it with https://"
    if key == "language" and not _LANGUAGE.fullmatch(value):
        return f"{value!r} is not a language tag", "write en, or en-GB"
    return None


def _day(value: str) -> str | None:
    """Return the day of an ISO 8601 date or time; None if it is neither."""
    try:
        return datetime.datetime.fromisoformat(value).date().isoformat()
    except ValueError:
        return None


def _scalar(event: yaml.Event) -> _Scalar | None:
    if not isinstance(event, yaml.ScalarEvent) or event.start_mark is None:
        return None
    return _Scalar(event.value, event.start_mark.line + 2, event.start_mark.column + 1)


def _is_address(events: list[yaml.Event]) -> bool:
    bare = _scalar(events[0]) if len(events) == 1 else None
    return bare is not None and _ADDRESS.fullmatch(bare.value) is not None


def _size(events: list[yaml.Event], at: int) -> int:
    """Return how many of the parser’s events the node at `at` takes."""
    depth = 0
    for i in range(at, len(events)):
        depth += isinstance(events[i], yaml.CollectionStartEvent)
        depth -= isinstance(events[i], yaml.CollectionEndEvent)
        if depth == 0:
            return i - at + 1
    return len(events) - at
