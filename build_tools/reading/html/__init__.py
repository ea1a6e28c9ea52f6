"""An HTML page → the article on it, what isn't the article's with its reason, and what the page states about it."""

from __future__ import annotations

from build_tools.reading.html.listing import is_front, titles_of_list
from build_tools.reading.html.metadata import is_stated_article, page_metadata, page_outlet
from build_tools.reading.html.page import PageText, load_page, read_page
from build_tools.reading.html.sent_instead import said_instead

__all__ = [
    "PageText", "is_front", "is_stated_article", "load_page", "page_metadata", "page_outlet", "read_page",
    "said_instead", "titles_of_list",
]  # fmt: skip
