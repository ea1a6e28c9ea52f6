"""Broken YAML reported in plain words: libyaml's terse complaint → what is wrong, where, and the cure.

libyaml stops where it can't go on, often a line below the slip; where it also names the place at which the broken thing
began, that one is reported.
"""

from __future__ import annotations

import re
from typing import NamedTuple

import yaml


class Fault(NamedTuple):
    """Something wrong at a place of one file; lines and columns count from 1."""

    line: int
    column: int
    what: str
    cure: str


_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_AFTER_QUOTE = re.compile(r"""(?:^|[:\-,\[]\s+)(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*[^\s,\]}#:]""")

_UNSPACED = re.compile(r"(\s*(?:- )?[\w-]+):[^\s/]")

_QUOTE_IT = "put the whole text in quotation marks, or write >- and the text on the next line, indented"
_TABS = "indent with spaces, never with tabs"
_INDENT = "the keys of one entry begin in the same column; count the spaces at the beginning of this line"

# libyaml's words → ours. The first that fits is used. `began` takes the place where the thing began.
_COMPLAINTS: tuple[tuple[str, bool, str, str], ...] = (
    ("mapping values are not allowed", False, "a colon followed by a space inside a text", _QUOTE_IT),
    ("found a tab character", False, "a tab instead of spaces", _TABS),
    ("found unexpected end of stream", True, "a quotation mark that is never closed", "close it"),
    ("found unexpected document indicator", True, "a quotation mark that is never closed", "close it"),
    ("did not find expected alphabetic or numeric", True, "a text begins with * or &", _QUOTE_IT),
    ("did not find expected whitespace or line break", True, "a text begins with *, & or !", _QUOTE_IT),
    ("did not find expected ',' or ']'", True, "a bracket that is never closed", "close it with ]"),
    ("did not find expected ',' or '}'", True, "a brace that is never closed", "close it with }"),
    ("could not find expected ':'", True, "a line without a colon", "write `key: value`, with a space after the colon"),
    (
        "block sequence entries are not allowed",
        False,
        "a list begins on its key's line",
        "put each `- ` on a line of its own",
    ),
    (
        "did not find expected '-' indicator",
        False,
        "a list ends in the middle",
        "begin each item with `- ` in the same column",
    ),
    ("did not find expected key", False, "the indentation doesn’t fit", _INDENT),
    (
        "found unknown escape character",
        False,
        "a backslash in double quotation marks",
        "use single quotation marks: '…'",
    ),
    (
        "did not find expected hexdecimal number",
        False,
        "a backslash in double quotation marks",
        "use single quotation marks: '…'",
    ),
    ("while scanning a block scalar", False, "a text begins with | or >", _QUOTE_IT),
    ("did not find expected comment or line break", False, "a text begins with | or >", _QUOTE_IT),
    ("did not find expected <document start>", False, "text outside of any key", _INDENT),
    ("found undefined tag handle", False, "a text begins with !", _QUOTE_IT),
    (
        "exceeded maximum nesting depth",
        False,
        "too many nested levels",
        "a sheet needs no more than six",
    ),
    ("found unexpected ':'", False, "a colon inside brackets", "put the text in quotation marks"),
)

_CONFLICT = re.compile(r"^<{7} ", re.MULTILINE)
"""How Git marks where two versions part."""


def unreadable(data: bytes, limit: int) -> Fault | None:
    """Return why a file can't be read as text at all, or None where it can."""
    if len(data) > limit:
        return Fault(1, 1, f"the file is larger than {limit // 1_000_000} MB", "split the event")
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault(1, 1, "the file is UTF-16", "save it as UTF-8")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8", "replace")
        line, column = place(before, len(before))
        return Fault(line, column, f"the byte 0x{data[error.start]:02x} is not UTF-8", "save the file as UTF-8")
    return None


def unprintable(text: str) -> Fault | None:
    """Return the first character that YAML doesn't allow; None where all are."""
    control = _CONTROL.search(text)
    if control is None:
        return None
    line, column = place(text, control.start())
    return Fault(line, column, f"an invisible control character (U+{ord(control[0]):04X})", "delete it")


def place(text: str, offset: int) -> tuple[int, int]:
    """Return line and column, from 1, of an offset."""
    return text.count("\n", 0, offset) + 1, offset - (text.rfind("\n", 0, offset) + 1) + 1


def explain(error: yaml.MarkedYAMLError, text: str) -> Fault:
    """Report a syntax error with its cure.

    Args:
        error: As PyYAML raised it.
        text: The whole file, to look at the line.
    """
    if conflict := _CONFLICT.search(text):
        cure = "keep one of the two versions, and delete the lines that begin with <<<<<<<, ======= and >>>>>>>"
        return Fault(*place(text, conflict.start()), "a merge conflict was left here", cure)
    said = f"{error.problem or ''} / {error.context or ''}"
    mark = error.problem_mark or error.context_mark
    line, column = (
        (mark.line + 1, mark.column + 1) if mark and mark.index < len(text) else place(text, len(text.rstrip()))
    )
    if "cannot start any token" in said and mark:
        return Fault(line, column, *_wrong_beginning(text[mark.index : mark.index + 1]))
    unspaced = _UNSPACED.match(_lines(text)[line - 2]) if line > 1 and "not allowed" in said else None
    if unspaced:
        cure = "write `key: value`, with a space after the colon"
        return Fault(line - 1, unspaced.end(1) + 1, "no space follows the colon", cure)
    quoted = _after_quote(text, line)
    if quoted and "did not find expected" in said:
        cure = "put the whole text in the other kind: '\"Yes,\" he said'"
        return Fault(*quoted, "text goes on after a closing quotation mark", cure)
    for words, began, what, cure in _COMPLAINTS:
        if words in said:
            if began and error.context_mark:
                line, column = error.context_mark.line + 1, error.context_mark.column + 1
            return Fault(line, column, what, cure)
    cure = "look at the indentation and the quotation marks around this line"
    return Fault(line, column, f"broken YAML: {error.problem}", cure)


def _lines(text: str) -> list[str]:
    return re.split(r"\r\n|\r|\n", text)


def _wrong_beginning(character: str) -> tuple[str, str]:
    if character == "\t":
        return "a tab instead of spaces", _TABS
    return f"a text begins with {character}", _QUOTE_IT


def _after_quote(text: str, line: int) -> tuple[int, int] | None:
    """Find, at the line or the one above, text after a closed quotation: `"No," he said`."""
    lines = _lines(text)
    for number in (line, line - 1):
        if 1 <= number <= len(lines):
            found = _AFTER_QUOTE.search(lines[number - 1])
            if found:
                return number, found.end()
    return None
