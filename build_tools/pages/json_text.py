"""JSON as files and as data blocks of a page; characters that are no text are removed from every value."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from build_tools.pages.templating import clean

_ESCAPED_CONTROL = re.compile(r"\\u00[01]|\\[bf]")
_SPACED = json.JSONEncoder(ensure_ascii=False)
_TIGHT = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def json_file(value: Mapping[str, object]) -> bytes:
    """Write an object as a JSON file: UTF-8, keys in the order given, a line for each record of a list.

    So a record that changed is one line in a comparison, and the file is half as long as with a line for each value.
    """
    return f"{_laid_out(value)}\n".encode()


def json_block(value: object) -> Markup:
    r"""Write a value for a `<script>` that holds data: on one line, and no word of it can end the element or open one.

    >>> json_block({"text": "</script><b>"})
    Markup('{"text":"\\u003c/script\\u003e\\u003cb\\u003e"}')
    """
    written = _dumped(value, _TIGHT)
    # Inside JSON these signs stand in strings only, where the escape means the same.
    return Markup(written.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))


def _laid_out(value: object) -> str:
    if isinstance(value, Mapping) and any(isinstance(item, list | Mapping) for item in value.values()):
        return "{\n" + ",\n".join(f"{_dumped(key)}: {_laid_out(item)}" for key, item in value.items()) + "\n}"
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(map(_dumped, value)) + "\n]"
    return _dumped(value)


def _dumped(value: object, encoder: json.JSONEncoder = _SPACED) -> str:
    """Write a value on one line. Only what holds characters that are no text is gone through piece by piece."""
    written = encoder.encode(value)
    if written.isprintable() and not _ESCAPED_CONTROL.search(written):
        return written
    return encoder.encode(cleaned(value))


def cleaned(value: object) -> object:
    """Take characters that are no text out of every string of a value; tuples become lists."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [cleaned(item) for item in value]
    return value
