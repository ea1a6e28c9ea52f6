"""YAML as people edit it: text → a tree of nodes that know where they stand, and every problem met on the way.

libyaml reads the events at C's speed; this module makes the values. It follows YAML 1.2 and leaves the typing to the
model that the values are for, so that `NO`, `14:30`, `010` and `2023-05-04` stay the text that was typed and become a
number or a date only where one is expected. Only an empty value, `~` and `null` mean "nothing".

What a fact sheet has no use for is refused, because it goes wrong silently: duplicate keys (the first is kept, reading
goes on), anchors and aliases, tags, a second document, and `text #1`, which loses its tail to a comment.
"""

from __future__ import annotations

import re
from enum import Enum, auto
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

from build_tools.models.yaml_faults import Fault, explain, unprintable, unreadable

MAX_BYTES = 20_000_000
MAX_DEPTH = 32
"""No settings: the file of the settings is itself read within them."""

_BLANK = frozenset(" \t")
NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_LOST_TAIL = re.compile(r"[ \t]+#[^\s#!]")
_SWALLOWED = re.compile(r"\n[ \t]*(- )")


Data: TypeAlias = "str | list[Data] | dict[str, Data] | None"
"""What YAML says before a model types it."""
KeyPath: TypeAlias = tuple[str | int, ...]
"""The way to a value: keys and indexes, from the top of a file or from whatever holds it."""


class _Stretch:
    """A stretch of the text: lines and columns count from 1, `start` and `end` are offsets."""

    __slots__ = ("_first", "_past")

    _first: Mark
    _past: Mark

    @property
    def line(self) -> int:
        """The line that it begins in."""
        return self._first.line + 1

    @property
    def column(self) -> int:
        """The column that it begins in."""
        return self._first.column + 1

    @property
    def start(self) -> int:
        """The offset of its first character."""
        return self._first.index

    @property
    def end(self) -> int:
        """The offset past its last character."""
        return self._past.index


class Key(_Stretch):
    """A key of a mapping: where it stands, and its value."""

    __slots__ = ("name", "value")

    name: str
    """Empty for what can't be a key."""
    value: Node

    def __init__(self, name: str, first: Mark, past: Mark) -> None:
        self.name = name
        self._first = first
        self._past = past


class Node(_Stretch):
    """A value: its data in Python's terms, and where it stands."""

    __slots__ = ("data",)

    flow = False
    """Whether it is written in brackets or braces."""
    keys: dict[str, Key] = {}  # noqa: RUF012 - what all scalars share, and nobody fills
    items: list[Node] = []  # noqa: RUF012

    def __init__(self, data: Data, first: Mark, past: Mark) -> None:
        self.data = data
        self._first = first
        self._past = past

    def child(self, part: str | int) -> Node | None:
        """Return the value under a key or at an index; None where there is none."""
        if isinstance(part, int):
            return self.items[part] if part < len(self.items) else None
        key = self.keys.get(part)
        return key.value if key else None


class _Collection(Node):
    """A mapping or a list."""

    __slots__ = ("flow", "items", "keys")

    def __init__(self, data: Data, first: Mark, *, flow: bool) -> None:
        super().__init__(data, first, first)
        self.flow = flow
        self.keys = {}
        self.items = []


def empty() -> Node:
    """Return what a file without a word holds."""
    beginning = Mark("", 0, 0, 0, None, 0)
    return Node(None, beginning, beginning)


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
        return Parsed(None, [fault])
    return parse_text(data.decode("utf-8-sig"))


_BREAK_OF_YAML_11 = re.compile("[\x85\u2028\u2029]")
"""What the parser takes for the end of a line, and neither YAML 1.2 nor an editor's line numbers do."""
_STAND_IN = {0x85: "\ufdd0", 0x2028: "\ufdd1", 0x2029: "\ufdd2"}
"""Code points that Unicode keeps out of texts, which the parser sees instead."""
_BACK = {ord(stand_in): chr(code) for code, stand_in in _STAND_IN.items()}


def parse_text(text: str) -> Parsed:
    """Read one YAML document from its text. See `parse`."""
    if fault := unprintable(text):
        return Parsed(None, [fault])
    builder = _Builder(text)
    odd = _BREAK_OF_YAML_11.search(text) is not None
    parser = yaml.CSafeLoader(text.translate(_STAND_IN) if odd else text)
    try:
        while (event := parser.get_event()) is not None:
            if odd and isinstance(event, yaml.ScalarEvent):
                event.value = event.value.translate(_BACK)
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        return Parsed(None, [*builder.faults, explain(error, text)])
    except _TooDeepError as error:
        return Parsed(None, [*builder.faults, error.fault])
    finally:
        parser.dispose()
    return Parsed(builder.root or empty(), builder.faults)


def _start(event: Event) -> Mark:
    return cast("Mark", event.start_mark)


def _end(event: Event) -> Mark:
    return cast("Mark", event.end_mark)


class _TooDeepError(Exception):
    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.what)
        self.fault = fault


class _Awaited(Enum):
    """What comes next in a collection."""

    KEY = auto()
    ITEM = auto()


_A_KEY, _AN_ITEM = _Awaited


class _Builder:
    """Makes the tree out of the events, without recursion. Most are scalars, half of these keys: their way is short."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.root: Node | None = None
        self.faults: list[Fault] = []
        self.documents = 0
        self.open: list[Node] = []
        self.awaited: list[Key | _Awaited] = []
        """For each open collection what comes next: a key, an item, or the value of a key."""

    def take(self, event: Event) -> None:
        """Put an event into the tree, or note what is wrong with it."""
        if type(event) is ScalarEvent:
            value: str = event.value
            if event.anchor is not None or event.tag is not None:
                self._refuse_marks(event)
            first, past = cast("tuple[Mark, Mark]", (event.start_mark, event.end_mark))
            plain = not event.style
            if plain and value:
                self._refuse_lost(first, past)
            if self.awaited and self.awaited[-1] is _A_KEY:
                self.awaited[-1] = Key(value, first, past)
                if not value:
                    self._refuse_key(event)
            else:
                self._put(Node(None if plain and value in NULLS else value, first, past))
        elif isinstance(event, CollectionStartEvent):
            self._refuse_marks(event)
            self._begin(event)
        elif isinstance(event, yaml.CollectionEndEvent):
            self._finish(event)
        elif isinstance(event, AliasEvent):
            cure = "write the value out; text that begins with * needs quotation marks"
            self._fault(event, "an alias (*name), which sheets can’t use", cure)
            if not self._take_for_key(event):
                self._put(Node(None, _start(event), _end(event)))
        elif isinstance(event, DocumentStartEvent):
            self.documents += 1
            if self.documents == 2:
                self._fault(event, "a second document begins here", "take out the line `---`: a sheet is one document")

    def _refuse_marks(self, event: NodeEvent) -> None:
        if event.anchor is not None:
            cure = "write the value where it is used; text that begins with & needs quotation marks"
            self._fault(event, f"an anchor (&{event.anchor}), which sheets can’t use", cure)
        if getattr(event, "tag", None) is not None:
            self._fault(
                event,
                "a tag (!…), which sheets can’t use",
                "take it out; text that begins with ! needs quotation marks",
            )

    def _refuse_lost(self, first: Mark, past: Mark) -> None:
        """Refuse an unquoted text that loses its tail to a comment, or takes in what was meant as the next item."""
        index = past.index
        if self.text[index : index + 1] in _BLANK and _LOST_TAIL.match(self.text, index):
            cure = "put the whole text in quotation marks; a comment has a space after its #"
            self.faults.append(Fault(past.line + 1, past.column + 2, "what follows # would be lost", cure))
        if past.line > first.line:
            self._refuse_swallowed(first, past)

    def _refuse_swallowed(self, start: Mark, end: Mark) -> None:
        item = _SWALLOWED.search(self.text, start.index, end.index)
        if item:
            line = start.line + 1 + self.text.count("\n", start.index, item.start(1))
            column = item.start(1) - self.text.rfind("\n", 0, item.start(1))
            what = "this line is indented further than the list, so it belongs to the text above"
            self.faults.append(Fault(line, column, what, "begin each item with `- ` in the same column"))

    def _begin(self, event: CollectionStartEvent) -> None:
        if len(self.open) >= MAX_DEPTH:
            mark = _start(event)
            what = f"more than {MAX_DEPTH} nested levels"
            raise _TooDeepError(Fault(mark.line + 1, mark.column + 1, what, "a sheet needs no more than six"))
        is_mapping = isinstance(event, MappingStartEvent)
        node = _Collection({} if is_mapping else [], _start(event), flow=bool(event.flow_style))
        if not self._take_for_key(event):  # else its content is read and left aside
            self._put(node)
        self.open.append(node)
        self.awaited.append(_A_KEY if is_mapping else _AN_ITEM)

    def _finish(self, event: Event) -> None:
        """End a collection: a flow one with its bracket, a block with its last value."""
        node = self.open.pop()
        self.awaited.pop()
        if node.flow:
            node._past = _end(event)
        elif node.keys or node.items:
            last = node.items[-1] if node.items else next(reversed(node.keys.values())).value
            node._past = last._past

    def _take_for_key(self, event: Event) -> bool:
        """Refuse what stands where a key must and is no text; its value is read and left aside."""
        if not self.awaited or self.awaited[-1] is not _A_KEY:
            return False
        self.awaited[-1] = Key("", _start(event), _end(event))
        self._refuse_key(event)
        return True

    def _refuse_key(self, event: Event) -> None:
        cure = "put text that holds braces, brackets or `? ` in quotation marks"
        self._fault(event, "a key must be text", cure)

    def _put(self, node: Node) -> None:
        """Put a value where it belongs."""
        if not self.open:
            if self.root is None:
                self.root = node
            return
        parent = self.open[-1]
        awaited = self.awaited[-1]
        if isinstance(awaited, Key):
            self.awaited[-1] = _A_KEY
            self._set(parent, awaited, node)
        else:
            cast("list[Data]", parent.data).append(node.data)
            parent.items.append(node)

    def _set(self, parent: Node, key: Key, node: Node) -> None:
        if not key.name:
            return
        first = parent.keys.setdefault(key.name, key)
        if first is not key:
            what = f"the key `{key.name}` is here twice, first in line {first.line}"
            self.faults.append(Fault(key.line, key.column, what, "keep one of the two"))
            return
        key.value = node
        cast("dict[str, Data]", parent.data)[key.name] = node.data

    def _fault(self, event: Event, what: str, cure: str) -> None:
        mark = _start(event)
        self.faults.append(Fault(mark.line + 1, mark.column + 1, what, cure))
