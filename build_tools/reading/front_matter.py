"""The front matter of an article's .txt: what is known about it, between two lines of three hyphens.

    ---
    outlet: the-daily
    date: 2023-05-04                                  # a bare value: stated
    headline: {value: A headline, basis: editor}
    ---

Without the hyphens two such lines and more, a headline's among them, are read too if a blank line follows.

Nothing in a stranger's file (deep nesting, aliases, tags) can do more than be refused; every scalar is a string, as
typed. Keys that aren't ours are skipped (other programs keep theirs here), unless they look like a slip of one of ours.
"""

from __future__ import annotations

import datetime
import difflib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from build_tools.models import Basis, Known, Metadata, Problem
from build_tools.models.ids import id_fault, make_id
from build_tools.models.problem import InputError
from build_tools.models.text import alternatives
from build_tools.models.yaml_faults import Fault
from build_tools.models.yaml_tree import NULLS, Key, Node, parse_text

_BLOCK = re.compile(
    r"---[ \t]*(?:\r\n|\n|\r)(?P<yaml>.*?)(?:\r\n|\n|\r|^)(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|\Z)",
    re.DOTALL | re.MULTILINE,
)
_LONGEST = 8_000
"""Characters. Front matter is a few lines; what is longer is a text that begins with a rule."""
_OTHER_NAMES = {
    "title": "headline",
    "by": "author",
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
_KEY = alternatives((*_KEYS, *_OTHER_NAMES, "source"))
_BARE = re.compile(
    rf"(?:(?:{_KEY})[ \t]*:[ \t]*\S[^\r\n]*(?:\r\n|\n|\r)){{2,20}}(?=[ \t]*(?:[\r\n]|\Z))", re.IGNORECASE
)
"""Lines such as “Title: Storm hits Halm”, up to a blank one."""
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


def read_front_matter(text: str, name: str) -> FrontMatter:
    """Read the front matter that a text begins with.

    Raises:
        InputError: with every fault in it, each with its line and column in the file.
    """
    block = _BLOCK.match(text[:_LONGEST]) if text.startswith("---") else None
    if block is None:
        return _read_bare(text)
    source = text[: block.end("yaml")]
    tree, faults = parse_text(source)
    if tree is None:
        what, cure = f"front matter: {faults[-1].what}", faults[-1].cure
        raise InputError([Problem(name, faults[-1].line, faults[-1].column, what, cure)])
    reader = _Reader(name, source)
    reader.twice(faults)
    entries = reader.entries(tree)
    known = {key: value for key, parts in entries.items() if parts and (value := reader.known(key, parts))}
    if reader.problems:
        raise InputError(sorted(reader.problems))
    if not entries:
        return NO_FRONT_MATTER  # a text between two rules
    outlet = known.pop("outlet", None)
    return FrontMatter(block.end(), Metadata(**known), outlet.value if outlet else None)


def _read_bare(text: str) -> FrontMatter:
    """Read lines of front matter that no hyphens stand around: what is no value of its key stays unknown."""
    block = _BARE.match(text[:_LONGEST])
    found: dict[str, str] = {}
    for line in block[0].splitlines() if block else ():
        written, _, value = line.partition(":")
        key, value = written.strip().casefold(), " ".join(value.split()).strip('"“”')
        key = "url" if key == "source" else _OTHER_NAMES.get(key, key)
        found.setdefault(key, (_day(value) or value) if key == "date" else value)
    known = {key: value for key, value in found.items() if value_fault(key, value) is None}
    if block is None or "headline" not in known:
        return NO_FRONT_MATTER
    outlet = known.pop("outlet", None)
    return FrontMatter(
        block.end(), Metadata(**{key: Known(value=v, basis=Basis.STATED) for key, v in known.items()}), outlet
    )


def compose(text: str, metadata: Metadata, outlet: str | None) -> str:
    """Write a text with its front matter: the .txt that offsets refer to. The inverse of `read_front_matter`."""
    lines = [f"outlet: {outlet}"] if outlet else []
    for key in Metadata.model_fields:
        known: Known = getattr(metadata, key)
        if known.is_known:
            lines.append(f"{key}: {_typed(known)}")
    return "\n".join(["---", *lines, "---", "", text]) if lines or text.startswith("---") or _BARE.match(text) else text


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
    source: str

    def __post_init__(self) -> None:
        self.problems: list[Problem] = []

    def _fault(self, at: Key | Node, what: str, cure: str) -> None:
        self.problems.append(Problem(self.name, at.line, at.column, what, cure))

    def twice(self, faults: Iterable[Fault]) -> None:
        """Report what the parser says at one of our keys: that it stands twice. Its other complaints are of sheets."""
        lines = self.source.splitlines()
        for fault in faults:
            key = lines[fault.line - 1][fault.column - 1 :].partition(":")[0].strip("\"' ")
            if _OTHER_NAMES.get(key, key) in _KEYS:
                self.problems.append(Problem(self.name, fault.line, fault.column, fault.what, fault.cure))

    def entries(self, tree: Node) -> dict[str, dict[str, Node]]:
        """Return the parts of each entry whose key is ours: under 'value' a bare value, none of an empty one."""
        entries: dict[str, dict[str, Node]] = {}
        for written, key in tree.keys.items():
            name = _OTHER_NAMES.get(written, written)
            if name == "source" and isinstance(key.value.data, str) and _ADDRESS.fullmatch(key.value.data):
                name = "url"
            if name not in _KEYS:
                self._maybe_a_slip(key)
            elif name in entries:
                self._fault(key, f"{name!r} stands twice in the front matter", "keep one of them")
            else:
                entries[name] = self._parts(key)
        return entries

    def _maybe_a_slip(self, key: Key) -> None:
        if near := difflib.get_close_matches(key.name, _KEYS, n=1, cutoff=0.8):
            self._fault(key, f"unknown key {key.name!r} in the front matter", f"did you mean {near[0]!r}?")

    def _parts(self, key: Key) -> dict[str, Node]:
        node, given = key.value, key.value.data
        if isinstance(given, str):
            return {"value": node} if given.strip() else {}
        if given is None and self.source[node.start : node.end] in NULLS:
            return {}
        parts = {part: inner.value for part, inner in node.keys.items()}
        if all(isinstance(inner.data, str) for inner in (*node.items, *parts.values())):
            if node.items and key.name in ("author", "authors"):
                return {"value": node}
            if "value" in parts and set(parts) <= set(_PARTS):
                return parts
        self._fault(key, f"{key.name!r} has no plain value", "write a value, or {value: …, basis: …, note: …}")
        return {}

    def known(self, key: str, parts: Mapping[str, Node]) -> Known | None:
        """Check a value and how it is known."""
        at, basis, note = parts["value"], parts.get("basis"), parts.get("note")
        given = ", ".join(map(str, at.data)) if isinstance(at.data, list) else str(at.data)
        value = _WIKI_LINK.sub(r"\g<shown>", " ".join(given.split()))
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
        if basis and basis.data not in set(Basis):
            self._fault(basis, f"unknown basis {basis.data!r}", f"write {', '.join(Basis)}")
            return None
        return Known(
            value=value, basis=Basis(str(basis.data)) if basis else Basis.STATED, note=str(note.data) if note else None
        )


def value_fault(key: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with a value of front matter, and the cure; None where nothing is."""
    if key == "outlet" and (fault := id_fault(value)):
        example = f": {made}, say" if (made := make_id(value)) else ""
        return f"{value!r} is not an outlet's id: {fault}", f"write the outlet's id, as in data/outlets.yml{example}"
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
