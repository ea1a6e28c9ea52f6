"""Changing a sheet's text where its values change, and nowhere else.

    text, old values, new values ─▶ edits (from, to, words) ─▶ text

An editor's comments, order, quotation marks, blank lines and odd indentation are bytes between and inside values that
don't change; they are never written again, so they can't be lost. What can't be changed without touching a comment is
said beforehand by `commented`, and the caller leaves it alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.sheets.yaml.emit import Value, block, flow
from build_tools.sheets.yaml.parser import Key, Node

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)
_HEADER = re.compile(r"[|>][^\r\n]*")

Path = tuple[str, ...]


class Edit(NamedTuple):
    """Put `words` in place of what stands from `start` to `end`."""

    start: int
    end: int
    words: str


def comments(text: str, root: Node) -> list[tuple[int, int]]:
    """Return the spans of all comments of a file, in order."""
    found: list[tuple[int, int]] = []
    at = 0
    for start, end in [*_scalars(text, root), (len(text), len(text))]:
        found += [m.span() for m in _COMMENT.finditer(text, at, start)]
        header = _HEADER.match(text, start, end)
        if header:
            found += [m.span() for m in _COMMENT.finditer(text, *header.span())]
        at = max(at, end)
    return found


def _scalars(text: str, root: Node) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    waiting = [root]
    while waiting:
        node = waiting.pop()
        waiting += node.items
        for key in node.keys.values():
            spans.append((key.start, key.end))
            waiting.append(key.value)
        if not isinstance(node.data, dict | list) and node.end > node.start:
            # A block scalar's end takes in blank lines and, with them, nothing but white space.
            spans.append((node.start, node.start + len(text[node.start : node.end].rstrip())))
    return sorted(spans)


class Surgeon:
    """Collects the edits that turn one text of a sheet into another."""

    def __init__(self, text: str, root: Node) -> None:
        self.text = text
        self.root = root
        self.edits: list[Edit] = []
        self._comments = comments(text, root)

    # ---- looking ----

    def commented(self, *path: str, whole: bool = False) -> bool:
        """Return whether a comment is lost if the value at a path is rewritten or, `whole`, the entry removed."""
        holder: Node | None = self.root
        key: Key | None = None
        for part in path:
            key = holder.keys.get(part) if holder else None
            holder = key.value if key else None
        if key is None:
            return False
        start, end = key.start, self._end(key)
        if whole:
            start, end = self._line_start(start), self._line_end(end)
            above = self._line_start(start - 1)
            if self.text[above:start].lstrip().startswith("#"):  # at the end of a line it is the entry's before
                start = above
        return any(start <= begin < end for begin, _ in self._comments)

    def _colon(self, key: Key) -> int:
        return self.text.index(":", key.end) + 1

    def _end(self, key: Key) -> int:
        """Where a key's value ends, white space left out."""
        return self._end_of(key.value, self._colon(key))

    def _end_of(self, node: Node, floor: int) -> int:
        if isinstance(node.data, dict | list) and not node.flow:
            ends = [self._end(key) for key in node.keys.values()]
            return max([floor, *ends, *(self._end_of(item, item.start) for item in node.items)])
        return max(floor, node.start + len(self.text[node.start : node.end].rstrip()))

    def _line_start(self, at: int) -> int:
        return self.text.rfind("\n", 0, max(at, 0)) + 1

    def _line_end(self, at: int) -> int:
        """Where the line of an offset ends, before its line break."""
        end = self.text.find("\n", at)
        if end < 0:
            return len(self.text)
        return end - (end > at and self.text[end - 1] == "\r")

    # ---- cutting ----

    def put(self, holder: Node, name: str, value: Value, order: Sequence[str]) -> None:
        """Write a value: in place of the old one, or as a new key where the order of keys says."""
        key = holder.keys.get(name)
        if key is None:
            self._add(holder, name, value, order)
        elif holder.flow:
            start = self._colon(key) if self._is_empty(key) else key.value.start
            space = " " if self._is_empty(key) else ""
            self.edits.append(Edit(start, max(start, key.value.end), space + flow(value, inside=True)))
        else:
            self._replace(key, value)

    def _is_empty(self, key: Key) -> bool:
        return not self.text[key.value.start : key.value.end].strip()

    def _replace(self, key: Key, value: Value) -> None:
        colon, end = self._colon(key), self._end(key)
        words = block("x", value, key.column - 1).split(":", 1)[1].rstrip("\n")
        one_line = "\n" not in words
        if not one_line and "#" in self.text[end : self._line_end(end)]:
            # A comment follows on this line: text that goes on below would swallow it.
            words, one_line = f" {flow(value)}", True
        if one_line and not self._is_empty(key) and "\n" not in self.text[colon : key.value.start]:
            self.edits.append(Edit(key.value.start, end, words.strip()))
        else:
            self.edits.append(Edit(colon, end, words))

    def _add(self, holder: Node, name: str, value: Value, order: Sequence[str]) -> None:
        if holder.flow:
            last = max((self._end(key) for key in holder.keys.values()), default=holder.start + 1)
            comma = ", " if holder.keys else ""
            self.edits.append(Edit(last, last, f"{comma}{name}: {flow(value, inside=True)}"))
            return
        before = [other for other in order[: order.index(name)] if other in holder.keys] if name in order else []
        self.insert(holder, holder.keys[before[-1]] if before else None, {name: value})

    def insert(self, holder: Node, after: Key | None, entries: Mapping[str, Value]) -> None:
        """Write new keys into a block mapping after one of its keys; after the last where none is given."""
        keys = list(holder.keys.values())
        if not keys:  # a file in which nothing stands yet
            words = "".join(block(name, value, 0) for name, value in entries.items())
            newline = "\n" if self.text and not self.text.endswith("\n") else ""
            self.edits.append(Edit(len(self.text), len(self.text), newline + words))
            return
        anchor = after or max(keys, key=lambda key: key.start)
        indent = keys[0].column - 1
        words = "".join(block(name, value, indent) for name, value in entries.items())
        at = self.text.find("\n", self._end(anchor)) + 1
        if at:
            self.edits.append(Edit(at, at, words))
        else:  # the last line has no line break
            self.edits.append(Edit(len(self.text), len(self.text), "\n" + words.rstrip("\n")))

    def insert_first(self, holder: Node, entries: Mapping[str, Value]) -> None:
        """Write new keys into a block mapping before its first key and the comment that stands right above it."""
        first = min(holder.keys.values(), key=lambda key: key.start)
        at = self._line_start(first.start)
        while self.text[self._line_start(at - 1) : at].lstrip().startswith("#"):
            at = self._line_start(at - 1)
        words = "".join(block(name, value, first.column - 1) for name, value in entries.items())
        self.edits.append(Edit(at, at, words))

    def append(self, holder: Node, text: str) -> None:
        """Write a text after the last item of a list that has one."""
        last = holder.items[-1]
        end = self._end_of(last, last.start)
        if holder.flow:
            self.edits.append(Edit(end, end, f", {flow(text, inside=True)}"))
        else:
            before = self.text[self._line_start(last.start) : last.start]  # the dash, as the editor puts it
            at = self._line_end(end)
            self.edits.append(Edit(at, at, f"\n{before}{flow(text)}"))

    def remove_from_flow(self, holder: Node, key: Key) -> None:
        """Take a key and its value out of a mapping in braces."""
        keys = sorted(holder.keys.values(), key=lambda other: other.start)
        at = keys.index(key)
        if at + 1 < len(keys):
            self.edits.append(Edit(key.start, keys[at + 1].start, ""))
        elif at:
            self.edits.append(Edit(self._end(keys[at - 1]), self._end(key), ""))
        else:
            self.edits.append(Edit(key.start, self._end(key), ""))

    def finish(self) -> str:
        """Return the text with all edits made, in the file's own line ends."""
        made: list[str] = []
        at = 0
        newline = "\r\n" if "\r\n" in self.text else "\n"
        for edit in sorted(self.edits, key=lambda edit: (edit.start, edit.end)):
            made += [self.text[at : edit.start], edit.words.replace("\n", newline)]
            at = max(at, edit.end)
        return "".join(made) + self.text[at:]
