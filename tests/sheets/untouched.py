"""What of a YAML file a change left alone, told without the program's own editor: by PyYAML's nodes alone."""

from __future__ import annotations

from typing import Any

import yaml

Path = tuple[str | int, ...]


def changed_paths(before: str, after: str) -> dict[Path, str]:
    """Return the smallest entries whose values differ, each with what became of it: changed, gone or new."""
    found: dict[Path, str] = {}
    _differ(yaml.load(before, yaml.BaseLoader), yaml.load(after, yaml.BaseLoader), (), found)
    return found


def _differ(one: Any, two: Any, path: Path, found: dict[Path, str]) -> None:
    if one == two:
        return
    if isinstance(one, dict) and isinstance(two, dict) and one and two:
        for key in {**one, **two}:
            if key not in one or key not in two:
                found[*path, key] = "gone" if key in one else "new"
            else:
                _differ(one[key], two[key], (*path, key), found)
    elif isinstance(one, list) and isinstance(two, list) and len(one) == len(two) and isinstance(one[0], dict):
        for i, (a, b) in enumerate(zip(one, two, strict=True)):
            _differ(a, b, (*path, i), found)
    elif isinstance(one, list) and isinstance(two, list) and one and one == two[: len(one)]:
        found.update({(*path, i): "new" for i in range(len(one), len(two))})
    elif isinstance(one, list) and isinstance(two, list) and two and two == one[: len(two)]:
        found.update({(*path, i): "gone" for i in range(len(two), len(one))})
    else:
        found[path] = "changed"


def rest(text: str, changed: dict[Path, str]) -> str:
    """Return a text without the entries at some paths: without their lines, or within a line without their words.

    With a whole entry that is gone goes the comment right above it, unless it is the first; a comment behind a value
    that has changed stays.
    """
    holes: list[tuple[int, int]] = []
    _holes(text, yaml.compose(text), (), changed, holes)
    left, at = [], 0
    for start, end in sorted(holes):
        left.append(text[at : max(at, start)])
        at = max(at, end)
    return "".join(left) + text[at:]


def _holes(
    text: str, node: yaml.Node | None, path: Path, changed: dict[Path, str], holes: list[tuple[int, int]]
) -> None:
    if isinstance(node, yaml.SequenceNode):
        in_one_line = node.flow_style and any((*path, i) in changed for i in range(len(node.value) + 1))
        if in_one_line:
            holes.append((node.start_mark.index, node.end_mark.index))
            return
        for i, item in enumerate(node.value):
            if (*path, i) in changed:
                start = text.rfind("\n", 0, item.start_mark.index) + 1
                stop = text.find("\n", _end(text, item))
                holes.append((start, len(text) if stop < 0 else stop + 1))
            else:
                _holes(text, item, (*path, i), changed, holes)
    if not isinstance(node, yaml.MappingNode):
        return
    in_one_line = node.flow_style and any((*path, key.value) in changed for key, _ in node.value)
    for i, (key, value) in enumerate(node.value):
        here = (*path, key.value)
        if here not in changed:
            _holes(text, value, here, changed, holes)
        elif in_one_line:
            holes.append((node.start_mark.index, node.end_mark.index))
        else:
            whole = changed[here] == "gone" and isinstance(value, yaml.MappingNode) and not value.flow_style
            holes.append(
                _lines(text, key, value, keeps_comment=changed[here] == "changed", comment_above=whole and i > 0)
            )


def _end(text: str, node: yaml.Node) -> int:
    """Return where a value ends, white space left out."""
    last = node
    while isinstance(last, yaml.CollectionNode) and not last.flow_style and last.value:
        last = last.value[-1][1] if isinstance(last, yaml.MappingNode) else last.value[-1]
    return node.start_mark.index + len(text[node.start_mark.index : last.end_mark.index].rstrip())


def _lines(text: str, key: yaml.Node, value: yaml.Node, *, keeps_comment: bool, comment_above: bool) -> tuple[int, int]:
    start = key.start_mark.index
    end = max(key.end_mark.index + 1, _end(text, value))
    stop = text.find("\n", end)
    line = text.rfind("\n", 0, start) + 1
    if text[line:start].strip():  # the first key after a dash
        return start, len(text) if stop < 0 else stop
    while comment_above and line and text[text.rfind("\n", 0, line - 1) + 1 : line].lstrip().startswith("#"):
        line = text.rfind("\n", 0, line - 1) + 1
    behind = text[end : len(text) if stop < 0 else stop]
    return line, end if keeps_comment and "#" in behind else len(text) if stop < 0 else stop + 1
