"""Reading: a file → an Article, with every cut on record and every offset counted in the text as decoded."""

from __future__ import annotations

from build_tools.reading.convert import Converted, convert
from build_tools.reading.corrections import Corrected, corrected
from build_tools.reading.forms.kinds import HEAD, ONE, TEXT, kind_of_file, seems
from build_tools.reading.forms.sources import Source, Sources, is_shown
from build_tools.reading.front_matter import compose, value_fault
from build_tools.reading.marked import unmarked
from build_tools.reading.not_taken import NotTaken
from build_tools.reading.read import article_of, parse_article, read_article, read_with_notes

__all__ = [
    "HEAD", "ONE", "TEXT", "Converted", "Corrected", "NotTaken", "Source", "Sources", "article_of",
    "compose", "convert", "corrected", "is_shown", "kind_of_file", "parse_article", "read_article",
    "read_with_notes", "seems", "unmarked", "value_fault",
]  # fmt: skip
