"""Where the values, lines and comments of a sheet's text begin and end, so that the text around them can be changed."""

from __future__ import annotations

import re

from build_tools.models.yaml_tree import Key, Node

_COMMENT = re.compile(r"(?:^|(?<=\s))#[^\r\n]*", re.MULTILINE)
_HEADER = re.compile(r"[|>][^\r\n]*")

Extent = tuple[int, int]
"""Where something begins, and where it ends, in characters."""


class Layout:
    """The text of a sheet and its tree."""

    def __init__(self, text: str, root: Node) -> None:
        self.text = text
        self.root = root
        self.comments = _comments(text, root)
        """Where the comments are, in order."""

    def commented(self, *path: str, whole: bool = False) -> bool:
        """Return whether a comment is lost if the value at a path is rewritten or, `whole`, the entry removed."""
        holder: Node | None = self.root
        key: Key | None = None
        for part in path:
            key = holder.keys.get(part) if holder else None
            holder = key.value if key else None
        if key is None:
            return False
        start, end = key.start, self.end(key)
        if whole:
            start, end = self.line_start(start), self.line_end(end)
            above = self.line_start(start - 1)
            if self.is_comment(above):  # at the end of a line it is the entry's before
                start = above
        return self.first_comment(start, end) is not None

    def first_comment(self, start: int, end: int) -> int | None:
        """Return the offset of the first comment that begins in a stretch; None where none does."""
        return next((begin for begin, _ in self.comments if start <= begin < end), None)

    def colon(self, key: Key) -> int:
        """Return where the colon of a key ends."""
        return self.text.index(":", key.end) + 1

    def end(self, key: Key) -> int:
        """Return where a key's value ends, white space left out."""
        return self._end_of(key.value, self.colon(key))

    def end_of(self, node: Node) -> int:
        """Return where a value ends, white space left out."""
        return self._end_of(node, node.start)

    def _end_of(self, node: Node, least: int) -> int:
        if isinstance(node.data, dict | list) and not node.flow:
            return max([least, *map(self.end, node.keys.values()), *map(self.end_of, node.items)])
        return max(least, node.start + len(self.text[node.start : node.end].rstrip()))

    def is_empty(self, key: Key) -> bool:
        """Return whether nothing is written behind a key."""
        return not self.text[key.value.start : key.value.end].strip()

    def line_start(self, at: int) -> int:
        """Return where the line of an offset begins."""
        return self.text.rfind("\n", 0, max(at, 0)) + 1

    def line_end(self, at: int) -> int:
        """Return where the line of an offset ends, before its line break."""
        end = self.text.find("\n", at)
        if end < 0:
            return len(self.text)
        return end - (end > at and self.text[end - 1] == "\r")

    def next_line(self, at: int) -> int:
        """Return where the line after that of an offset begins; the end of the text where there is none."""
        return self.text.find("\n", at) + 1 or len(self.text)

    def is_comment(self, line: int) -> bool:
        """Return whether the line that begins at an offset holds a comment and nothing else."""
        return self.text[line : self.line_end(line)].lstrip().startswith("#")

    def above(self, line: int) -> int:
        """Return where the comment begins that stands right above a line; the line's own beginning without one."""
        while line and self.is_comment(self.line_start(line - 1)):
            line = self.line_start(line - 1)
        return line

    def lines(self, key: Key, holder: Node) -> Extent:
        """Return the whole lines of an entry, and of the comment that stands right above it if that is its own.

        The comment above the first entry is as likely the whole file's, and one above a single value the next one's.
        """
        start = self.line_start(key.start)
        is_first = key.start == min(other.start for other in holder.keys.values())
        if key.value.keys and not key.value.flow and not is_first:
            start = self.above(start)
        return start, self.next_line(self.end(key))


def _comments(text: str, root: Node) -> list[Extent]:
    found: list[Extent] = []
    at = 0
    for start, end in [*_scalars(text, root), (len(text), len(text))]:
        found += [m.span() for m in _COMMENT.finditer(text, at, start)]
        header = _HEADER.match(text, start, end)
        if header:
            found += [m.span() for m in _COMMENT.finditer(text, *header.span())]
        at = max(at, end)
    return found


def _scalars(text: str, root: Node) -> list[Extent]:
    spans: list[Extent] = []
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
