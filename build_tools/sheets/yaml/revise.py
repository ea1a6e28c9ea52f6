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
from typing import NamedTuple, TypeVar

from pydantic import BaseModel

from build_tools.models import ArticleSheet, Event
from build_tools.models.settings import UNKNOWN
from build_tools.models.yaml_tree import Key, Node, parse_text
from build_tools.sheets.yaml.emit import Value, block, flow, list_item
from build_tools.sheets.yaml.layout import Extent, Layout
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
        ValueError: It is written in a form in which this can't be changed.
    """
    layout = Layout(text, root)
    reviser = _Reviser(layout, list(model.model_fields))
    reviser.mapping(root, old, new)
    changed = reviser.finish()
    parsed = parse_text(changed)
    if parsed.root is None or parsed.faults:
        return None
    said, problems = validate(model, parsed.root, "")
    had = Counter(text[start:end] for start, end in layout.comments if not reviser.takes_out(start))
    kept = Counter(changed[start:end] for start, end in Layout(changed, parsed.root).comments)
    wanted = model.model_validate(new)
    # As JSON, in which the order of mappings counts.
    if problems or said is None or had - kept or said.model_dump_json() != wanted.model_dump_json():
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


class _Edit(NamedTuple):
    """Put `words` in place of what stands from `start` to `end`."""

    start: int
    end: int
    words: str


class _Reviser:
    """Collects the edits by which a text says new values in place of old ones."""

    def __init__(self, layout: Layout, order: Sequence[str]) -> None:
        """Begin; `order` is that of the file's own keys."""
        self._layout = layout
        self._text = layout.text
        self._order = order
        self._edits: list[_Edit] = []
        self._out: list[Extent] = []

    def takes_out(self, at: int) -> bool:
        """Return whether what stands at an offset goes with an entry that is taken out."""
        return any(start <= at < end for start, end in self._out)

    def finish(self) -> str:
        """Return the text with all edits made, in the file's own line ends."""
        made: list[str] = []
        at = 0
        newline = "\r\n" if "\r\n" in self._text else "\n"
        for edit in sorted(self._edits, key=lambda edit: (edit.start, edit.end)):
            made += [self._text[at : edit.start], edit.words.replace("\n", newline)]
            at = max(at, edit.end)
        return "".join(made) + self._text[at:]

    def _put(self, start: int, end: int, words: str) -> None:
        self._edits.append(_Edit(start, end, words))

    def _insert_lines(self, at: int, lines: str) -> None:
        """Put whole lines where a line begins, or where the text ends without a line break."""
        if at and self._text[at - 1] != "\n":
            lines = "\n" + lines.removesuffix("\n")
        self._put(at, at, lines)

    def _drop(self, extent: Extent, words: str = "") -> None:
        """Take a stretch out with the comments in it."""
        self._out.append(extent)
        self._put(*extent, words)

    # ---- mappings ----

    def mapping(self, node: Node, old: Mapping[str, Value], new: Mapping[str, Value]) -> None:
        """Change a mapping's entries where they differ."""
        # What a file may leave out has a value, too, though it isn't written, or is written and counts as nothing.
        changed = {name: value for name, value in new.items() if not is_same(value, old.get(name))}
        added = {name: value for name, value in changed.items() if name not in node.keys}
        gone = [name for name in old if name not in new and name in node.keys]
        if (renamed := _renamed(old, new, gone, added)) is not None:
            key = node.keys[gone.pop()]
            self._put(key.start, key.end, flow(renamed, inside=node.flow))
            added.clear()
        for name in gone:
            self._take_out(node, name)
        for name, value in changed.items():
            if name in node.keys:
                self._value(node.keys[name], old.get(name), value, inside=node.flow)
        self._add(node, added, new)
        both = [name for name in new if name in old and name in node.keys]
        self._reorder(node, [name for name in old if name in both], both)

    def _value(self, key: Key, old: Value, new: Value, *, inside: bool) -> None:
        """Change a value where it differs, else replace it as a whole; `inside` braces it stays in its line."""
        node = key.value
        if isinstance(old, Mapping) and isinstance(new, Mapping) and _has_in_common(node, old, new):
            self.mapping(node, old, new)
        elif not (isinstance(old, list) and isinstance(new, list) and self._list(node, old, new)):
            self._write(key, new, inside=inside)

    def _write(self, key: Key, value: Value, *, inside: bool) -> None:
        """Replace a value; refuse where a comment stands in it."""
        colon, end = self._layout.colon(key), self._layout.end(key)
        comment = self._layout.first_comment(colon, end)
        if comment is not None:
            raise CommentInTheWayError(self._text.count("\n", 0, comment) + 1)
        words = f" {flow(value, inside=inside)}"
        if not inside:
            lines = block("x", value, key.column - 1).split(":", 1)[1].rstrip("\n")
            if "\n" not in lines or "#" not in self._text[end : self._layout.line_end(end)]:
                words = lines  # else a comment follows on this line: text that goes on below would swallow it
        is_in_line = not self._layout.is_empty(key) and "\n" not in self._text[colon : key.value.start]
        if is_in_line and "\n" not in words:
            self._put(key.value.start, end, words.strip())
        else:
            self._put(colon, end, words)

    def _add(self, node: Node, added: Mapping[str, Value], new: Mapping[str, Value]) -> None:
        """Put in new entries: those of the file's own keys where their order says, others after what they follow."""
        if not added:
            return
        keys = node.keys
        if not keys and node is not self._layout.root:
            raise ValueError("an empty mapping is written as a whole")
        if node.flow:
            at = max(map(self._layout.end, keys.values()), default=node.start + 1)
            self._put(at, at, (", " if keys else "") + flow(added)[1:-1])
            return
        if not keys:  # a file in which nothing stands yet
            self._insert_lines(len(self._text), "".join(block(name, value, 0) for name, value in added.items()))
            return
        first, last = (pick(keys.values(), key=lambda key: key.start) for pick in (min, max))
        top = self._layout.line_start(first.start)
        runs: dict[str | None, Values] = {}
        for name, value in added.items():
            is_own = node is self._layout.root and name in self._order
            names = self._order if is_own else list(new)
            before = [other for other in names[: names.index(name)] if other in keys]
            has_place_above = not is_own and not self._text[top : first.start].strip()
            follows = before[-1] if before else None if has_place_above else last.name
            runs.setdefault(follows, {})[name] = value
        for follows, entries in runs.items():
            at = self._layout.next_line(self._layout.end(keys[follows])) if follows else self._layout.above(top)
            lines = (block(name, value, first.column - 1) for name, value in entries.items())
            self._insert_lines(at, "".join(lines))

    def _take_out(self, node: Node, name: str) -> None:
        """Take an entry out, with the comments in it and those right above it that are its own."""
        key, layout = node.keys[name], self._layout
        if len(node.keys) == 1 and node is not layout.root:
            self._drop((node.start, layout.end_of(node)), "{}")
        elif not node.flow:
            self._drop(layout.lines(key, node))
        else:
            keys = sorted(node.keys.values(), key=lambda other: other.start)
            at = keys.index(key)
            self._out.append((key.start, layout.end(key)))
            if key is not keys[-1]:
                self._put(key.start, keys[at + 1].start, "")
            else:
                self._put(layout.end(keys[at - 1]) if at else key.start, layout.end(key), "")

    def _reorder(self, node: Node, was: list[str], now: list[str]) -> None:
        """Put the entries that both have into their new order, by moving as few as possible."""
        if was == now:
            return
        if node.flow:
            raise ValueError("entries in one line can't be moved")
        stay = {was[i] for i in _longest_in_order([was.index(name) for name in now])}
        for i, name in enumerate(now):
            if name not in stay:
                start, end = self._layout.lines(node.keys[name], node)
                lines = self._text[start:end].replace("\r\n", "\n").removesuffix("\n") + "\n"
                before = [other for other in now[:i] if other in stay]
                if before:
                    at = self._layout.lines(node.keys[before[-1]], node)[1]
                else:
                    follows = next(other for other in now[i:] if other in stay)
                    at = self._layout.line_start(node.keys[follows].start)
                self._drop((start, end))
                self._insert_lines(at, lines)

    # ---- lists ----

    def _list(self, node: Node, old: list[Value], new: list[Value]) -> bool:
        """Change a list item by item, if that is enough; return whether it is."""
        if not node.items or len(node.items) != len(old):
            return False
        if len(old) == len(new) and all(isinstance(one, Mapping) for one in (*old, *new)):
            for inner, was, now in zip(node.items, old, new, strict=True):
                if isinstance(was, Mapping) and isinstance(now, Mapping) and not is_same(was, now):
                    self.mapping(inner, was, now)
        elif len(old) < len(new) and new[: len(old)] == old:
            self._append(node, new[len(old) :])
        elif not node.flow and (left := _what_is_left(old, new)):
            for i, inner in enumerate(node.items):
                if i not in left:
                    self._drop(
                        (self._layout.line_start(inner.start), self._layout.next_line(self._layout.end_of(inner)))
                    )
        else:
            return False
        return True

    def _append(self, node: Node, values: Sequence[Value]) -> None:
        """Write items after the last one of a list, each as the editor has that."""
        last = node.items[-1]
        end = self._layout.end_of(last)
        if node.flow:
            self._put(end, end, "".join(f", {flow(value, inside=True)}" for value in values))
            return
        dash = self._text.rindex("-", 0, last.start)
        line = self._layout.line_start(dash)  # the item may begin on the line below
        before = self._text[line : last.start]  # the dash, as the editor puts it
        at = self._layout.line_end(end)
        for value in values:
            is_beside = isinstance(value, str) and "\n" not in before
            lines = f"{before}{flow(value)}" if is_beside else list_item(value, dash - line)
            self._put(at, at, "\n" + lines.removesuffix("\n"))


def _has_in_common(node: Node, old: Mapping[str, Value], new: Mapping[str, Value]) -> bool:
    """Whether a mapping can be changed entry by entry: one that has other entries alone is written as a whole."""
    if len(node.keys) == 1:
        return not new or old.keys() <= new.keys() or list(old.values()) == list(new.values())
    return bool(node.keys) and bool(new)


def _renamed(
    old: Mapping[str, Value], new: Mapping[str, Value], gone: Sequence[str], added: Mapping[str, Value]
) -> str | None:
    """Return the new name of the one key that has another name and nothing else: the same value at the same place."""
    if len(gone) != 1 or len(added) != 1:
        return None
    (name,), (other,) = gone, added
    is_it = list(old).index(name) == list(new).index(other) and old[name] == new[other]
    return other if is_it else None


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
