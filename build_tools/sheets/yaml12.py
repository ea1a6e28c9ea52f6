"""YAML as people edit it: text → a tree of nodes that know where they stand, and every problem met on the way.

libyaml reads the events at C's speed; this module makes the values. It follows YAML 1.2 and leaves the typing to the
model that the values are for, so that `NO`, `14:30`, `010` and `2023-05-04` stay the text that was typed and become a
number or a date only where one is expected. Only an empty value, `~` and `null` mean "nothing".

What a fact sheet has no use for is refused, because it goes wrong silently: duplicate keys (the first is kept, reading
goes on), anchors and aliases, tags, a second document, and `text #1`, which loses its tail to a comment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias, cast

import yaml
from yaml.error import Mark
from yaml.events import (
    AliasEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
)

from build_tools.sheets.syntax import explain, unreadable

MAX_BYTES = 20_000_000
MAX_DEPTH = 32
"""No settings: the file of the settings is itself read within them."""

_BLANK = frozenset(" \t")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LOST_TAIL = re.compile(r"[ \t]+#[^\s#!]")
_SWALLOWED = re.compile(r"\n[ \t]*(- )")


Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""What YAML says before a model types it."""


class Fault(NamedTuple):
    """Something wrong at a place of one file; lines and columns count from 1."""

    line: int
    column: int
    what: str
    cure: str


@dataclass(slots=True)
class Key:
    """A key of a mapping: where it stands, and its value."""

    line: int
    column: int
    start: int
    end: int
    value: Node


@dataclass(slots=True)
class Node:
    """A value: its data in Python's terms, and where it stands; `start` and `end` are offsets into the text."""

    data: Data
    line: int
    column: int
    start: int
    end: int
    flow: bool = False
    """Whether it is written in brackets or braces."""
    keys: dict[str, Key] = field(default_factory=dict)
    items: list[Node] = field(default_factory=list)

    def child(self, part: str | int) -> Node | None:
        """Give the value under a key or at an index; None where there is none."""
        if isinstance(part, int):
            return self.items[part] if part < len(self.items) else None
        key = self.keys.get(part)
        return key.value if key else None


_NO_KEYS: dict[str, Key] = {}
_NO_ITEMS: list[Node] = []
"""What all scalars share, and nobody fills."""


class Parsed(NamedTuple):
    """A file's tree, None where its syntax is broken, and what is wrong with it."""

    root: Node | None
    faults: list[Fault]


def parse(data: bytes) -> Parsed:
    """Read one YAML document.

    Args:
        data: The file's bytes: UTF-8, with or without a byte order mark.

    Returns:
        The tree and the faults. A broken syntax ends the reading at once; everything else is gathered.
    """
    fault = unreadable(data, MAX_BYTES)
    if fault:
        return Parsed(None, [Fault(*fault)])
    return parse_text(data.decode("utf-8-sig"))


def parse_text(text: str) -> Parsed:
    """Read one YAML document from its text. See `parse`."""
    builder = _Builder(text)
    try:
        for event in _events(text):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return Parsed(None, [*builder.faults, Fault(*explain(error, text))])
    except _TooDeepError as error:
        return Parsed(None, [*builder.faults, error.fault])
    return Parsed(builder.root or Node(None, 1, 1, 0, 0), builder.faults)


def _events(text: str) -> Iterator[Event]:
    parser = yaml.CSafeLoader(text)
    try:
        while (event := parser.get_event()) is not None:
            yield event
    finally:
        parser.dispose()


def _start(event: Event) -> Mark:
    return cast("Mark", event.start_mark)


def _end(event: Event) -> Mark:
    return cast("Mark", event.end_mark)


class _TooDeepError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.what)
        self.fault = fault


class _Builder:
    """Makes the tree out of the events, without recursion."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.documents = 0
        self.open: list[Node] = []
        self.pending: list[tuple[str, Event] | None] = []
        """For each open mapping the key whose value comes next."""

    def take(self, event: Event) -> None:
        if type(event) is ScalarEvent:  # most are
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            self._place(self._scalar(event), event)
        elif isinstance(event, CollectionStartEvent):
            self._refuse_marks(event)
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._finish(event)
        elif isinstance(event, AliasEvent):
            self._fault(
                event,
                "an alias (*name) stands here",
                "write the value out; text that begins with * needs quotation marks",
            )
            self._place(self._node(event, None), event)
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents == 2:
                self._fault(event, "a second document begins here", "take out the line `---`: a sheet is one document")

    def _refuse_marks(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            cure = "write the value where it is used; text that begins with & needs quotation marks"
            self._fault(event, f"an anchor (&{event.anchor}) stands here", cure)
        if getattr(event, "tag", None) is not None:
            self._fault(event, "a tag (!…) stands here", "take it out; text that begins with ! needs quotation marks")

    def _scalar(self, event: ScalarEvent) -> Node:
        start, end = _start(event), _end(event)
        plain = not event.style
        if plain and end.index > start.index:
            if self.text[end.index : end.index + 1] in _BLANK and _LOST_TAIL.match(self.text, end.index):
                cure = "put the whole text in quotation marks; a comment has a space after its #"
                self.faults.append(Fault(end.line + 1, end.column + 2, "what follows # would be lost", cure))
            if end.line > start.line:
                self._refuse_swallowed(start, end)
        data = None if plain and event.value in NULLS else event.value
        return Node(data, start.line + 1, start.column + 1, start.index, end.index, False, _NO_KEYS, _NO_ITEMS)

    def _refuse_swallowed(self, start: Mark, end: Mark) -> None:
        """Refuse an unquoted text that takes in what was meant as the next item."""
        item = _SWALLOWED.search(self.text, start.index, end.index)
        if item:
            line = start.line + 1 + self.text.count("\n", start.index, item.start(1))
            column = item.start(1) - self.text.rfind("\n", 0, item.start(1))
            what = "this line is further in than the list and so belongs to the text above"
            self.faults.append(Fault(line, column, what, "begin each item with `- ` in the same column"))

    def _node(self, event: Event, data: Data) -> Node:
        start, end = _start(event), _end(event)
        return Node(data, start.line + 1, start.column + 1, start.index, end.index)

    def _begin(self, event: CollectionStartEvent) -> None:
        mapping = isinstance(event, MappingStartEvent)
        if len(self.open) >= MAX_DEPTH:
            mark = _start(event)
            what = f"more than {MAX_DEPTH} levels stand inside one another"
            raise _TooDeepError(Fault(mark.line + 1, mark.column + 1, what, "a sheet needs no more than six"))
        node = self._node(event, {} if mapping else [])
        node.flow = bool(event.flow_style)
        if not self._place(node, event):
            # A collection as a key: its content is read and left aside.
            node = self._node(event, node.data)
        self.open.append(node)
        self.pending.append(None)

    def _finish(self, event: Event) -> None:
        node = self.open.pop()
        self.pending.pop()
        if node.flow:
            node.end = _end(event).index
        else:
            last = node.items[-1] if node.items else None
            values = [key.value.end for key in node.keys.values()]
            node.end = max([node.start, *values, *([last.end] if last else [])])

    def _place(self, node: Node, event: Event) -> bool:
        """Put a node where it belongs; False where it stands as a key that can't be one."""
        if not self.open:
            if self.root is None:
                self.root = node
            return True
        parent = self.open[-1]
        if isinstance(parent.data, list):
            parent.data.append(node.data)
            parent.items.append(node)
            return True
        waiting = self.pending[-1]
        if waiting is None:
            usable = isinstance(event, ScalarEvent) and event.value != ""
            if not usable:
                self._fault(
                    event, "a key must be text", "put text that holds braces, brackets or `? ` in quotation marks"
                )
            self.pending[-1] = (cast("ScalarEvent", event).value if usable else "", event)
            return usable
        self.pending[-1] = None
        self._set(parent, waiting, node)
        return True

    def _set(self, parent: Node, waiting: tuple[str, Event], node: Node) -> None:
        name, event = waiting
        if not name:
            return
        mark = _start(event)
        if name in parent.keys:
            first = parent.keys[name].line
            self._fault(event, f"the key `{name}` stands here twice, first in line {first}", "keep one of the two")
            return
        parent.keys[name] = Key(mark.line + 1, mark.column + 1, mark.index, _end(event).index, node)
        cast("dict[str, Data]", parent.data)[name] = node.data

    def _fault(self, event: Event, what: str, cure: str) -> None:
        mark = _start(event)
        self.faults.append(Fault(mark.line + 1, mark.column + 1, what, cure))
