"""MHTML, a page and all it needs in one message (RFC 2557) → its HTML, and where and when it was saved.

Parts often name no character set: then it is UTF-8, or what the page itself declares. Names and places of the parts are
text here and nothing else: no file is made of them.
"""

from __future__ import annotations

import email
import email.message
import re
from typing import NamedTuple

from build_tools.models.problem import InputError

_MOST_PARTS = 2_000
_MOST_OTHERS = 5
_FEWEST_BYTES = 200
"""Of a page that has more in it than a counter of visitors."""
_ADDRESS = re.compile(r"https?://[^\s<>\"']{1,2000}$")


class SavedPage(NamedTuple):
    """A page as it was saved."""

    data: bytes
    """Its HTML."""
    charset: str | None
    """The character set that its message names."""
    address: str | None
    """Where it came from."""
    others: tuple[str, ...] = ()
    """Where other pages in the file came from that are no part of this one: no frame in it shows them."""


def read_mhtml(data: bytes, name: str) -> SavedPage:
    """Return the page of an MHTML file.

    Raises:
        InputError: no message, or no page in it.
    """
    try:
        message = email.message_from_bytes(data)
        parts = [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False)]
    except (ValueError, RecursionError, LookupError):
        raise InputError.of(name, "this MHTML is broken", "save the page again, as HTML") from None
    pages = [part for part in parts if part.get_content_type() in ("text/html", "application/xhtml+xml")]
    if not pages:
        kind = "an e-mail without a page" if message.get("from") or message.get("subject") else "no MHTML"
        raise InputError.of(name, f"this is {kind} in it", "save the page as HTML, or its text as .txt")
    start = _text(message.get_param("start")).strip("<> ")
    root = next((part for part in pages if start and _text(part.get("Content-ID")).strip("<> ") == start), pages[0])
    payload = root.get_payload(decode=True)
    stated = (_text(root.get("Content-Location")), _text(message.get("Snapshot-Content-Location")))
    address = next((place.strip() for place in reversed(stated) if _ADDRESS.match(place.strip())), None)
    html = payload if isinstance(payload, bytes) else b""
    others = tuple(place for part in pages if part is not root and (place := _place_apart(part, html)))
    return SavedPage(html, root.get_content_charset(), address, others[:_MOST_OTHERS])


def _place_apart(part: email.message.Message, root: bytes) -> str:
    """Return where a page came from that the first page doesn't show in a frame; '' for a frame."""
    place, name = _text(part.get("Content-Location")).strip(), _text(part.get("Content-ID")).strip("<> ")
    payload = part.get_payload(decode=True)
    size = len(payload) if isinstance(payload, bytes) else 0
    is_frame = any(known and known.encode("utf-8", "replace") in root for known in (place, name))
    if is_frame or not _ADDRESS.match(place) or size < _FEWEST_BYTES:
        return ""
    return place


def _text(value: object) -> str:
    return str(value) if value is not None else ""
