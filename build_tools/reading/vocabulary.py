"""The English words that the parser's model knows, read as a list: nothing of the parser is loaded."""

from __future__ import annotations

import json
from functools import cache
from importlib.metadata import PackageNotFoundError, files

from build_tools.parser_model import MODEL


@cache
def vocabulary() -> frozenset[str]:
    """Return the words that the parser's model knows; none where it isn't installed."""
    try:
        found = [file for file in files(MODEL) or () if file.name == "strings.json"]
    except PackageNotFoundError:
        found = []
    return frozenset(word for file in found for word in json.loads(file.read_text(encoding="utf-8")))
