"""JSON as files and as data blocks of a page; text that no file needs is taken out of every value."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from build_tools.pages.environment import clean

_NO_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""Inside JSON these signs stand in strings only, where the escape means the same."""


def json_file(value: object) -> bytes:
    """Write a value as a JSON file: UTF-8, one space a level, keys in the order given."""
    return (json.dumps(cleaned(value), ensure_ascii=False, indent=1) + "\n").encode()


def json_block(value: object) -> Markup:
    r"""Write a value for a `<script>` that holds data: on one line, and no word of it can end the element or open one.

    >>> json_block({"text": "</script><b>"})
    Markup('{"text":"\\u003c/script\\u003e\\u003cb\\u003e"}')
    """
    written = json.dumps(cleaned(value), ensure_ascii=False, separators=(",", ":"))
    return Markup(written.translate(_NO_MARKUP))


def cleaned(value: object) -> object:
    """Take characters that are no text out of every string of a value; tuples become lists."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {key: cleaned(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [cleaned(item) for item in value]
    return value
