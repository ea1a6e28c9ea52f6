"""Reading: a file → an Article, with every cut on record and every offset counted in the text as decoded."""

from __future__ import annotations

from build_tools.reading.convert import Converted, convert
from build_tools.reading.forms.sources import Source, Sources
from build_tools.reading.front_matter import compose, value_fault
from build_tools.reading.marked import unmarked
from build_tools.reading.read import parse_article, read_article

__all__ = [
    "Converted",
    "Source",
    "Sources",
    "compose",
    "convert",
    "parse_article",
    "read_article",
    "unmarked",
    "value_fault",
]
