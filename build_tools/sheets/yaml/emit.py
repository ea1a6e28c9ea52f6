"""Values → YAML as an editor would have written it: few marks, short lines, one look.

Long text becomes a folded block (`>-`), in which no character needs quotation marks; short text stays plain where YAML
reads it back as the same text, in 1.1 and in 1.2, and is quoted otherwise. The same value always gives the same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

import yaml

WIDTH = 116
"""Characters in a line of a folded block."""

Value = None | str | int | float | bool | Sequence["Value"] | Mapping[str, "Value"]

_PLAIN = re.compile(r"[^\W_][^\n\r\t]*")
_UNSAFE = re.compile(r": |:$| #|[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_UNSAFE_IN_FLOW = re.compile(r"[\[\]{},?]|:(?=\S)")
"""What YAML 1.1 and 1.2 don't both take for text in brackets: PyYAML ends a plain text at a question mark there."""
_WORDS = re.compile(r"[^\s\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff]+(?: [^\s\x00-\x1f\x7f-\x9f\ufeff\ufffe\uffff]+)*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_RESOLVER = yaml.resolver.Resolver()
_TEXT = "tag:yaml.org,2002:str"
_DATE = "tag:yaml.org,2002:timestamp"


def block(key: str, value: Value, indent: int) -> str:
    """Return a key and its value as lines of a block mapping, ending in a line break.

    Args:
        key: The key.
        value: Text, number, list or mapping; numbers in lists, and mappings of short values in lists, stay in one line.
        indent: The column of the key, from 0.
    """
    return f"{' ' * indent}{scalar(key)}:{_after_key(value, indent)}"


def _after_key(value: Value, indent: int) -> str:
    if isinstance(value, str) and _is_long(value, indent):
        return f" {_folded(value, indent + 2)}"
    if isinstance(value, Mapping) and value and (indent == 0 or not _is_short(value)):
        return "\n" + "".join(block(key, inner, indent + 2) for key, inner in value.items())
    if isinstance(value, Sequence) and not isinstance(value, str) and value and not _all_numbers(value):
        if all(isinstance(item, str) for item in value) and len(flow(value)) + indent < WIDTH - 40:
            return f" {flow(value)}\n"
        return "\n" + "".join(list_item(item, indent + 2) for item in value)
    return f" {flow(value)}\n"


def list_item(value: Value, indent: int) -> str:
    """Return an item of a block list as lines, ending in a line break; `indent` is the column of its dash, from 0."""
    start = " " * indent + "- "
    if isinstance(value, str) and _is_long(value, indent):
        return f"{start}{_folded(value, indent + 2)}"
    if isinstance(value, Mapping) and not _is_short(value):
        lines = "".join(block(key, inner, indent + 2) for key, inner in value.items())
        return start + lines[indent + 2 :]
    return f"{start}{flow(value)}\n"


def flow(value: Value, *, inside: bool = False) -> str:
    """Return a value in one line; `inside` says that it stands in brackets or braces."""
    if isinstance(value, str):
        return scalar(value, inside=inside)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(k, inside=True)}: {flow(v, inside=True)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(flow(item, inside=True) for item in value) + "]"
    return json.dumps(value)


def scalar(text: str, *, inside: bool = False) -> str:
    """Return a text in one line: plain where that is safe, in single or double quotation marks where not."""
    plain = (
        _PLAIN.fullmatch(text)
        and not text.endswith(" ")
        and not _UNSAFE.search(text)
        and not (inside and _UNSAFE_IN_FLOW.search(text))
        and _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) in (_TEXT, _DATE)  # type: ignore[no-untyped-call]
    )
    if plain:
        return text
    if _CONTROL.search(text):
        return _CONTROL.sub(lambda control: f"\\u{ord(control[0]):04x}", json.dumps(text, ensure_ascii=False))
    return "'" + text.replace("'", "''") + "'"


def _is_long(text: str, indent: int) -> bool:
    """Whether a text is better folded: long, and made of words with single spaces between them."""
    return len(text) + indent > WIDTH - 26 and bool(_WORDS.fullmatch(text))


def _folded(text: str, indent: int) -> str:
    lines: list[str] = []
    for word in text.split(" "):
        if lines and len(lines[-1]) + 1 + len(word) + indent <= WIDTH:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return ">-\n" + "".join(f"{' ' * indent}{line}\n" for line in lines)


def _is_short(value: Mapping[str, Value]) -> bool:
    """Whether a mapping fits one line: a few scalars."""
    return all(not isinstance(v, Mapping | list | tuple) for v in value.values()) and len(flow(value)) < WIDTH - 26


def _all_numbers(value: Sequence[Value]) -> bool:
    return all(
        isinstance(item, int | float) or (isinstance(item, list | tuple) and _all_numbers(item)) for item in value
    )
