"""White space and characters that no text may hold: what every part of reading a page does in the same way."""

from __future__ import annotations

import html
import re

_INVISIBLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});")


def visible(text: str) -> str:
    """Take out control characters, halves of surrogate pairs, soft hyphens and the like."""
    return _INVISIBLE.sub("", text)


def plain(text: str) -> str:
    """Fold white space and take out control characters, halves of surrogate pairs, soft hyphens and the like."""
    return " ".join(visible(text).split())


def unescaped(text: str) -> str:
    """Decode entities that stand in a value as text, as in linked data; twice, for some pages escape twice."""
    for _ in range(2):
        if not _ENTITY.search(text):
            break
        text = html.unescape(text)
    return plain(text)
