"""Ids: names that are safe as a file, a folder, an address and a YAML key, on every system."""

from __future__ import annotations

import re
import unicodedata

from build_tools.models.text import digest, fold, words

LONGEST_ID = 80
"""Characters. A path has several ids in it, and some systems end a path at 260."""

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "index", "unknown", "unnamed"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)
"""Device names that Windows opens instead of a file, the page of a folder, and words that the sheets give a meaning."""


def id_fault(text: str) -> str | None:
    """Return in words why a text can't be an id; None where it can.

    An id has lower-case Latin letters, digits and single hyphens between them: so no two ids differ in case alone,
    and none is a path.
    """
    if not _ID.fullmatch(text):
        return "an id has lower-case letters a-z, digits and single hyphens between them"
    if len(text) > LONGEST_ID:
        return f"an id has at most {LONGEST_ID} characters"
    if text in _RESERVED:
        return f"{text!r} has a meaning of its own to the system or the site"
    return None


def make_id(text: str) -> str:
    """Make an id out of any text, such as a file's name: 'The Daily News' → 'the-daily-news'.

    Returns '' where no letter of it can be kept.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    made = "-".join(re.findall(r"[a-z0-9]+", plain))[:LONGEST_ID].strip("-")
    return f"{made}-1" if made in _RESERVED else made


def statement_id(article_id: str, text: str, recurrence: int = 1) -> str:
    """Name a statement after its words, so that its id stays while they do: `rt-3f9c2a`.

    Marks, punctuation and case don't matter. `recurrence` counts statements of the same words in one article, from 1.
    """
    key = digest(" ".join(words(fold(text).casefold())))[:6]
    return f"{article_id}-{key}" if recurrence == 1 else f"{article_id}-{key}-{recurrence}"
