"""Lines of a text that stand in it but aren't the article's: how they are marked, read back, and why they were cut.

A page's furniture is kept among the article's words, a line each: `[cut: sign-up] Get the morning briefing`. An
editor who takes the mark away gives the line back to the article.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"\[cut: (?P<what>[a-z]+(?:-[a-z]+){0,3})\] ")

REASONS = {
    "advertisement": "the place of an advertisement",
    "appeal": "speaks to the reader: asks for money, letters or attention",
    "aside": "stands beside the article on its page",
    "bio": "tells who the author is",
    "byline": "a line that names the author",
    "call-out": "asks readers for what they know or think",
    "caption": "the words under a picture",
    "comment": "readers' comments",
    "correction": "the outlet's own note of correction",
    "date-line": "a line that holds a date and nothing else",
    "deleted": "the page strikes it out",
    "label": "a label above or within the article",
    "language": "a paragraph in another language than the article's",
    "link": "points to another text of the outlet",
    "mail-header": "the lines above the mail that it came in",
    "menu": "a menu of the page",
    "notice": "tells the outlet's terms",
    "other-article": "another article on the same page",
    "outside": "stands outside of the article on its page",
    "page": "the head or foot of a printed page",
    "paywall": "offers a subscription where the text stops: this may be a part of the article",
    "press-contact": "whom journalists may ask",
    "pull-quote": "repeats words of the article",
    "share": "buttons to share the article",
    "sign-up": "asks the reader to sign up or subscribe",
    "topics": "the topics it is filed under",
}
"""Why a line was cut, by what it is."""


def marked(what: str, text: str) -> str:
    """Mark a line as cut."""
    return f"[cut: {what}] {text}"


def mark_of(line: str) -> str | None:
    """Return what a line is marked as; None where it isn't."""
    found = _MARK.match(line)
    return found["what"] if found else None


def unmarked(line: str) -> str:
    """Return a line's own words, without its mark."""
    return _MARK.sub("", line, count=1)
