"""What programs that keep articles as notes write into the text: the article's properties, a line each.

## Metadata                                above the text, a heading over them or none
- Author: [[Ada Quill]]
- URL: https://post.example/mill

id: 0f1e2d3c4b5a69788796a5b4c3d2e1f0      below it
source_url: https://post.example/mill
"""

from __future__ import annotations

import re
from typing import NamedTuple

from build_tools.models import Basis, Known, Metadata
from build_tools.reading.bylines import parse_byline
from build_tools.reading.dates import day_of

_FIELDS = {
    "author": "author", "authors": "author", "by": "author", "byline": "author",
    "full title": "headline", "title": "headline",
    "published": "date", "published on": "date", "date published": "date", "publication date": "date",
    "url": "url", "source": "url", "link": "url", "source url": "url", "source_url": "url",
}  # fmt: skip
_OTHERS = frozenset(
    {
        "archived", "category", "clipped", "created", "created_time", "date", "date saved", "document tags", "id",
        "rating", "read", "reading time", "saved", "site", "status", "summary", "tags", "topics", "type", "updated",
        "word count",
    }
)  # fmt: skip
"""What else such a list says of the note, and nothing of the article."""
_OF_WORKS = frozenset(str.split("cast director isbn label pages price publisher starring venue"))
"""What a list of the work says that an article is about: its author and title aren't the article's."""
_PROPERTY = re.compile(
    r"\s*(?:[-*] )?(?:\*\*|__)?(?P<key>[A-Za-z][A-Za-z _]{0,30}?) *(?:\*\*|__)?::?(?:\*\*|__)?\s+(?P<value>\S.*)"
)
_BARE = re.compile(r"[a-z_]{2,30}:(?: .*)?")
_FIRST_LINES = 40
_LAST_LINES = 60
_LONGEST_ABOVE = 25
"""Words of a line above the properties: a heading, a picture."""
_NOTE_ID = re.compile(r"id: [0-9a-f]{32}")
_HEADING = re.compile(
    r"#{1,4} (?:metadata|properties|full document|document|highlights(?: first synced by .*)?)\s*", re.IGNORECASE
)
_COVER = re.compile(r"!\[[^\[\]]{0,200}\]\([^()\s]{0,2000}\)\s*")
_BACK = re.compile(r" ?\(\[(?:view highlight|location \d+)\]\([^()\s]{0,2000}\)\)", re.IGNORECASE)
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]+)\]\]|\[([^\[\]]+)\]\([^()\s]*\)|<(https?://[^<>\s]+)>")
_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,1000}")


class Note(NamedTuple):
    """A note's text without its properties, and what they say of the article."""

    text: str
    metadata: Metadata
    left_out: tuple[str, ...]
    """The lines of properties."""


def read_note(source: str) -> Note:
    """Part a note's text from the properties above and below it."""
    lines = source.split("\n")
    values: dict[str, str] = {}
    first, after = _above(lines)
    above = lines[first:after]
    below = _below(lines)
    under = lines[below:]
    for line in (*above, *under):
        if found := _PROPERTY.fullmatch(line):
            field = _FIELDS.get(found["key"].lower())
            if field and (value := _value(field, found["value"])):
                values.setdefault(field, value)
    if first < after or below < len(lines):
        kept = [*(line for line in lines[:first] if not _COVER.fullmatch(line)), *lines[after:below]]
        lines = [_BACK.sub("", line) for line in kept if not _HEADING.fullmatch(line)]
    known = {key: Known(value=value, basis=Basis.STATED) for key, value in values.items()}
    left_out = tuple(line.strip(" -*\r") for line in (*above, *under) if line.strip())
    return Note("\n".join(lines), Metadata(**known), left_out)


def _above(lines: list[str]) -> tuple[int, int]:
    """Return where the properties above the text begin and end: two lines, and one of the article's."""
    first = next((at for at, line in enumerate(lines[:_FIRST_LINES]) if _is_property(line)), 0)
    after = first
    while after < len(lines) and (_is_property(lines[after]) or (after > first and _goes_on(lines, after))):
        after += 1
    here = lines[first:after]
    of_article = [line for line in here if (found := _PROPERTY.fullmatch(line)) and found["key"].lower() in _FIELDS]
    is_top = all(len(line.split()) <= _LONGEST_ABOVE for line in lines[:first])
    beside = (_PROPERTY.fullmatch(line) for line in lines[after : after + 2])
    of_work = any(found and found["key"].lower().strip() in _OF_WORKS for found in beside)
    return (first, after) if len(here) > 1 and of_article and is_top and not of_work else (0, 0)


def _goes_on(lines: list[str], at: int) -> bool:
    """Whether a blank line stands between two properties."""
    return not lines[at].strip() and at + 1 < len(lines) and _is_property(lines[at + 1])


def _is_property(line: str) -> bool:
    found = _PROPERTY.fullmatch(line)
    return found is not None and found["key"].lower() in (_FIELDS.keys() | _OTHERS)


def _below(lines: list[str]) -> int:
    """Return where the properties below the text begin, a program's own with the note's id among them."""
    at = len(lines)
    while at > max(0, len(lines) - _LAST_LINES) and (
        not lines[at - 1].strip() or _BARE.fullmatch(lines[at - 1].rstrip())
    ):
        at -= 1
    return at if any(_NOTE_ID.fullmatch(line.rstrip()) for line in lines[at:]) else len(lines)


def _value(field: str, written: str) -> str:
    """Return a field's value; '' where what is written is none."""
    written = _WIKI_LINK.sub(lambda found: found[1] or found[2] or found[3], written).strip(" *_")
    if field == "url":
        return written if _ADDRESS.fullmatch(written) else ""
    if field == "date":
        return day_of(written) or ""
    return ", ".join(parse_byline(f"By {written}").people) if field == "author" else written
