"""A sheet's text brought from what it says to what it shall say, down to the smallest value that differs.

    text, old values, new values ─▶ edits of single values ─▶ text, proved to say the new values

Whatever is the same in both keeps its bytes: comments, order, quotation marks, blank lines. A comment is only ever lost
with the entry that it stands in, and only where the whole entry is taken out.
"""

from __future__ import annotations

import codecs
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TypeVar

from pydantic import BaseModel

from build_tools.models import ArticleSheet, Event
from build_tools.models.settings import UNKNOWN
from build_tools.sheets.yaml.edit import Edit, Surgeon, comments
from build_tools.sheets.yaml.emit import Value, block, flow
from build_tools.sheets.yaml.parser import Key, Node, parse_text
from build_tools.sheets.yaml.validate import validate

Model = TypeVar("Model", bound=BaseModel)
Values = dict[str, "Value"]


class CommentInTheWayError(Exception):
    """A comment stands inside a value that is to be rewritten."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


def values_of(model: BaseModel) -> Values:
    """Return what a model holds in YAML's terms, without what it doesn't have."""
    values: Values = model.model_dump(mode="json", exclude_defaults=True)
    if isinstance(model, ArticleSheet):  # of which these are written, known or not
        values = {"statements": {}, **values, "metadata": model.metadata.model_dump(mode="json")}
        values = {name: values[name] for name in ArticleSheet.model_fields if name in values}
    if isinstance(model, Event):  # whether it is out is better said than left to be known
        values = {"status": model.status, **values}
    return {name: _as_written(value) for name, value in values.items()}


def _as_written(value: Value) -> Value:
    """Return a value as it is written: a day that nobody has stated is `unknown`."""
    if value is None:
        return UNKNOWN
    if isinstance(value, Mapping):
        return {name: _as_written(inner) for name, inner in value.items()}
    return [_as_written(inner) for inner in value] if isinstance(value, list) else value


def is_same(one: Value, two: Value) -> bool:
    """Return whether two values are the same, mappings in their order too."""
    return one == two and json.dumps(one) == json.dumps(two)


def revised(text: str, root: Node, model: type[Model], old: Values, new: Values) -> str | None:
    """Return the text of a sheet changed from its old values to new ones; None where it can't be.

    Args:
        text: The sheet, without a byte order mark.
        root: Its tree.
        model: What it holds.
        old: What it says, as `values_of` gives it.
        new: What it shall say; the order of mappings counts.

    Raises:
        CommentInTheWayError: A comment would be lost that is no part of what is taken out.
    """
    surgeon = _Reviser(text, root)
    surgeon.mapping(root, old, new, list(model.model_fields))
    changed = surgeon.finish()
    parsed = parse_text(changed)
    if parsed.root is None or parsed.faults:
        return None
    said, problems = validate(model, parsed.root, "")
    had = Counter(text[start:end] for start, end in comments(text, root) if not surgeon.takes_out(start))
    kept = Counter(changed[start:end] for start, end in comments(changed, parsed.root))
    wanted = model.model_validate(new)
    if problems or said is None or had - kept or _in_order(said) != _in_order(wanted):
        return None
    return changed


def rewritten(data: bytes, root: Node, old: BaseModel, new: BaseModel) -> str | None:
    """Return the text of a file changed from what it says to something else; None where that would cost a comment.

    Args:
        data: The file, in whatever style; a byte order mark stays.
        root: Its tree.
        old: What it says.
        new: What it shall say, of the same kind.
    """
    try:
        text = revised(data.decode("utf-8-sig"), root, type(new), values_of(old), values_of(new))
    except (CommentInTheWayError, ValueError):
        return None
    return None if text is None else ("\ufeff" if data.startswith(codecs.BOM_UTF8) else "") + text


def _in_order(model: BaseModel) -> str:
    """Return all that a model holds, with the order of its mappings."""
    return model.model_dump_json()


class _Reviser(Surgeon):
    """Makes the edits where two sets of values differ."""

    def __init__(self, text: str, root: Node) -> None:
        super().__init__(text, root)
        self._out: list[tuple[int, int]] = []
        """The stretches that are taken out with their comments."""

    def takes_out(self, at: int) -> bool:
        """Return whether what stands at an offset goes with an entry that is taken out."""
        return any(start <= at < end for start, end in self._out)

    # ---- mappings ----

    def mapping(self, node: Node, old: Mapping[str, Value], new: Mapping[str, Value], order: Sequence[str]) -> None:
        """Change a mapping's entries where they differ; `order` says where a new one of known name goes."""
        gone = [name for name in old if name not in new]
        added = {name: value for name, value in new.items() if name not in old}
        renamed = _renamed(old, new, gone, added)
        for name in gone:
            if name in node.keys and name not in renamed:
                self._take_out(node, name)
        for name, other in renamed.items():
            key = node.keys[name]
            self.edits.append(Edit(key.start, key.end, flow(other, inside=node.flow)))
            added.pop(other)
        for name, value in new.items():
            if name in old and not is_same(old[name], value):
                self._value(node, name, old[name], value, order)
        self._add_all(node, added, new, order)
        self._reorder(node, [name for name in old if name in new], [name for name in new if name in old])

    def _value(self, holder: Node, name: str, old: Value, new: Value, order: Sequence[str]) -> None:
        key = holder.keys.get(name)
        node = key.value if key else None
        if node and isinstance(old, Mapping) and isinstance(new, Mapping) and _has_in_common(node, old, new):
            self.mapping(node, old, new, [])
        elif node and isinstance(old, list) and isinstance(new, list) and node.items:
            self._list(holder, name, old, new)
        else:
            self._write(holder, name, new, order)

    def _write(self, holder: Node, name: str, value: Value, order: Sequence[str]) -> None:
        """Rewrite a value as a whole; refuse where a comment stands in it."""
        key = holder.keys.get(name)
        if key is not None:
            self._insist(self._colon(key), self._end(key))
        self.put(holder, name, value, order)

    def _insist(self, start: int, end: int) -> None:
        for begin, _ in self._comments:
            if start <= begin < end:
                raise CommentInTheWayError(self.text.count("\n", 0, begin) + 1)

    def _add_all(self, node: Node, added: Mapping[str, Value], new: Mapping[str, Value], order: Sequence[str]) -> None:
        """Put in new entries: of known names where the order says, others after the entry that they follow."""
        names = list(new)
        if not node.keys and added and node is not self.root:
            raise ValueError("an empty mapping is written as a whole")
        runs: dict[str | None, Values] = {}
        for name, value in added.items():
            if node.flow or name in order:
                self.put(node, name, value, order)
                continue
            before = [other for other in names[: names.index(name)] if other in node.keys]
            runs.setdefault(before[-1] if before else None, {})[name] = value
        for after, entries in runs.items():
            if after is None and node.keys:
                self.insert_first(node, entries)
            else:
                self.insert(node, node.keys[after] if after else None, entries)

    def _take_out(self, node: Node, name: str) -> None:
        """Take an entry out, with the comments in it and those right above it that are its own."""
        if len(node.keys) == 1 and node is not self.root:
            self.edits.append(Edit(node.start, self._end_of(node, node.start), "{}"))
            self._out.append((node.start, self._end_of(node, node.start)))
            return
        key = node.keys[name]
        start, end = (key.start, self._end(key)) if node.flow else self._lines(key, node)
        self._out.append((start, end))
        if node.flow:
            self.remove_from_flow(node, key)
        else:
            self.edits.append(Edit(start, end, ""))

    def _lines(self, key: Key, holder: Node) -> tuple[int, int]:
        """Return the whole lines of an entry, and of the comment that stands right above it if that is its own.

        The comment above the first entry is as likely the whole file's, and one above a single value the next one's.
        """
        start = self._line_start(key.start)
        first = min(other.start for other in holder.keys.values())
        has_own = key.start != first and bool(key.value.keys) and not key.value.flow
        while has_own and start and self.text[self._line_start(start - 1) : start].lstrip().startswith("#"):
            start = self._line_start(start - 1)
        after = self.text.find("\n", self._end(key))
        return start, len(self.text) if after < 0 else after + 1

    # ---- order ----

    def _reorder(self, node: Node, was: list[str], now: list[str]) -> None:
        """Put the entries that both have into their new order, by moving as few as possible."""
        if was == now:
            return
        stay = set(_longest_in_order([was.index(name) for name in now]))
        moved = [name for name in now if was.index(name) not in stay]
        if node.flow:
            raise ValueError("entries in one line can't be moved")
        for name in moved:
            start, end = self._lines(node.keys[name], node)
            words = self.text[start:end].replace("\r\n", "\n")
            at = self._place_after(node, now, name, moved)
            self.edits.append(Edit(start, end, ""))
            self._out.append((start, end))
            start_of_line = "" if not at or self.text[at - 1] == "\n" else "\n"
            self.edits.append(Edit(at, at, start_of_line + (words if words.endswith("\n") else f"{words}\n")))

    def _place_after(self, node: Node, now: list[str], name: str, moved: list[str]) -> int:
        """Return where an entry goes: after the nearest one before it that stays where it is."""
        before = [other for other in now[: now.index(name)] if other not in moved]
        if before:
            return self._lines(node.keys[before[-1]], node)[1]
        after = next(other for other in now[now.index(name) :] if other not in moved)
        return self._line_start(node.keys[after].start)

    # ---- lists ----

    def _list(self, holder: Node, name: str, old: list[Value], new: list[Value]) -> None:
        """Change a list item by item where that is enough, else rewrite it."""
        node = holder.keys[name].value
        if len(node.items) == len(old) == len(new) and all(isinstance(item, Mapping) for item in (*old, *new)):
            for item, was, now in zip(node.items, old, new, strict=True):
                if not is_same(was, now):
                    assert isinstance(was, Mapping)
                    assert isinstance(now, Mapping)
                    self.mapping(item, was, now, [])
        elif len(node.items) == len(old) < len(new) and new[: len(old)] == old:
            for value in new[len(old) :]:
                self._append(node, value)
        elif len(node.items) == len(old) and not node.flow and (kept := _what_is_left(old, new)):
            for i, item in enumerate(node.items):
                if i not in kept:
                    self._take_out_item(item)
        else:
            self._write(holder, name, new, [])

    def _append(self, node: Node, value: Value) -> None:
        if isinstance(value, str):
            self.append(node, value)
            return
        last = node.items[-1]
        if node.flow:
            end = self._end_of(last, last.start)
            self.edits.append(Edit(end, end, f", {flow(value, inside=True)}"))
            return
        line = self._line_start(last.start)
        dash = self.text.rindex("-", line, last.start) - line
        words = block("x", [value], dash - 2 if dash > 1 else 0).split("\n", 1)
        inner = words[1] if words[1] else f"- {flow(value)}\n"
        if dash < 2:
            inner = "".join(f"{one[2 - dash :]}\n" for one in inner.splitlines())
        at = self._line_end(self._end_of(last, last.start))
        self.edits.append(Edit(at, at, "\n" + inner.removesuffix("\n")))

    def _take_out_item(self, item: Node) -> None:
        start = self._line_start(item.start)
        after = self.text.find("\n", self._end_of(item, item.start))
        end = len(self.text) if after < 0 else after + 1
        self._out.append((start, end))
        self.edits.append(Edit(start, end, ""))


def _has_in_common(node: Node, old: Mapping[str, Value], new: Mapping[str, Value]) -> bool:
    """Whether a mapping can be changed entry by entry: one that has other entries alone is written as a whole."""
    if len(node.keys) == 1:
        return not new or old.keys() <= new.keys() or _is_renamed(old, new)
    return bool(node.keys) and bool(new)


def _is_renamed(old: Mapping[str, Value], new: Mapping[str, Value]) -> bool:
    return list(old.values()) == list(new.values())


def _renamed(
    old: Mapping[str, Value], new: Mapping[str, Value], gone: Sequence[str], added: Mapping[str, Value]
) -> dict[str, str]:
    """Return the keys that have another name and nothing else: the same value at the same place."""
    if len(gone) != 1 or len(added) != 1 or list(old).index(gone[0]) != list(new).index(next(iter(added))):
        return {}
    (name,), (other,) = gone, added
    return {name: other} if old[name] == new[other] else {}


def _longest_in_order(numbers: Sequence[int]) -> list[int]:
    """Return the longest run of numbers that rise, not necessarily side by side (patience sorting, by squares)."""
    best: list[list[int]] = []
    for i, number in enumerate(numbers):
        before = [best[j] for j in range(i) if numbers[j] < number]
        best.append([*max(before, key=len, default=[]), number])
    return max(best, key=len, default=[])


def _what_is_left(old: Sequence[Value], new: Sequence[Value]) -> list[int]:
    """Return which items of a list are left, where the new one is the old one without some; nothing where it isn't."""
    left: list[int] = []
    for value in new if len(new) < len(old) else ():
        start = left[-1] + 1 if left else 0
        if value not in old[start:]:
            return []
        left.append(old.index(value, start))
    return left
