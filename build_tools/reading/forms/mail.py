"""An e-mail as it was saved (RFC 5322): a newsletter's page or text, and what its header states of it.

A header is believed where the mail went to a list: such a mail says whose newsletter it is, and when it was sent. Of a
mail from one person to another, which may only pass an article on, it says nothing about that.
"""

from __future__ import annotations

import email
import email.errors
import email.header
import email.message
import email.utils
import re
from typing import NamedTuple

from build_tools.models import Basis, Known, Metadata
from build_tools.models.ids import make_id
from build_tools.models.problem import InputError
from build_tools.reading.bylines import is_name
from build_tools.reading.dates import day_of
from build_tools.reading.plain import plain

_MOST_PARTS = 2_000
_LONGEST = 300
"""Characters of a header's value."""
_OF_A_LIST = ("List-Id", "List-Unsubscribe", "List-Post")
"""What the header of a mail to a list has (RFC 2369, RFC 2919)."""
_SIGNATURE = b"\n-- \n"
"""The line that parts a signature from a text (RFC 3676, 4.3)."""
_TAGS = re.compile(rb"<style\b[^<]*+|<[^<>]*+>", re.IGNORECASE)
_FULLER = 3
"""How many times as many words a mail's text must have as its page, where it is read instead."""
_LONGEST_SIGNATURE = 60
"""Words, and no more than the text above it has: else it is what was forwarded, or the text itself."""
_FROM_AT = re.compile(r"(?P<who>.+?)\s+(?:from|at|@|\|)\s+(?P<outlet>.+)")
"""A sender such as “Lior Bell at Salt Post”."""
_OF_LETTERS = frozenset(
    str.split(
        "brief briefing bulletin daily digest letter morning news newsletter notes today update updates weekly wire"
    )
)
"""Words of a newsletter's name and no person's."""
_FORWARDED = re.compile(r"(?:fwd?|re|aw|wg)\s*:", re.IGNORECASE)
"""How the subject of an answer, or of a mail passed on, begins in English and German."""


class Mail(NamedTuple):
    """What a mail holds."""

    data: bytes
    kind: str
    """.html or .txt."""
    charset: str | None
    """The character set that its message names."""
    signature: str
    """What stood below the line that parts a signature from a text; '' for none."""
    others: int
    """How many more pages, or texts, stand in it beside this one."""
    metadata: Metadata
    outlet: str | None


def read_mail(data: bytes, name: str) -> Mail:
    """Return the page or the text of a mail.

    Raises:
        InputError: no mail, or neither a page nor a text in it.
    """
    try:
        message = email.message_from_bytes(data)
        parts = [part for _, part in zip(range(_MOST_PARTS), message.walk(), strict=False)]
    except (ValueError, RecursionError, LookupError):
        raise InputError.of(name, "this e-mail is broken", "save its text as .txt") from None
    is_mail = bool(message.keys())
    shown = [part for part in parts if is_mail and part.get_content_disposition() != "attachment"]
    pages, texts = (
        [(part, held) for part in shown if part.get_content_type() == of and (held := _payload(part))]
        for of in ("text/html", "text/plain")
    )
    if pages and texts and _FULLER * _words(pages[0][1]) < _words(texts[0][1]):
        pages = []  # it holds a picture, or says that the text is elsewhere
    if found := pages or texts:
        (part, held), kind = found[0], ".html" if pages else ".txt"
        body, signature = (held, b"") if pages else _parted(held)
        signed = plain(signature.decode("utf-8", "replace"))
        return Mail(body, kind, part.get_content_charset(), signed, len(found) - 1, *_stated(message))
    raise InputError.of(name, "there is neither a page nor a text in this e-mail", "save its text as .txt")


def _payload(part: email.message.Message) -> bytes:
    """Return what a part holds; nothing where that is white space, or more parts."""
    payload = part.get_payload(decode=True)
    return payload if isinstance(payload, bytes) and payload.strip() else b""


def _words(held: bytes) -> int:
    """Return how many words a part shows."""
    return len(_TAGS.sub(b" ", held).split())


def _parted(text: bytes) -> tuple[bytes, bytes]:
    """Part a text from the signature below it."""
    whole = text.replace(b"\r\n", b"\n")
    body, _, signature = whole.rpartition(_SIGNATURE)
    is_signature = len(signature.split()) <= min(_LONGEST_SIGNATURE, len(body.split()))
    return (body, signature) if is_signature else (whole, b"")


def _stated(message: email.message.Message) -> tuple[Metadata, str | None]:
    """Return what a newsletter's header states: its headline, its day, its author or its outlet."""
    subject = _header(message, "Subject")
    if not any(message.get(name) for name in _OF_A_LIST) or _FORWARDED.match(subject):
        return Metadata(), None
    who, outlet = _sender(*email.utils.parseaddr(_header(message, "From")))
    values = {
        "headline": subject,
        "date": day_of(_header(message, "Date")) or "",
        "author": who if is_name(who) else "",
    }
    known = {key: Known(value=value, basis=Basis.STATED) for key, value in values.items() if value}
    return Metadata(**known), make_id(outlet) or None


def _sender(name: str, address: str) -> tuple[str, str]:
    """Return the person and the outlet that a sender's name names; a name of two words may be either's."""
    if from_at := _FROM_AT.fullmatch(name):
        return from_at["who"], from_at["outlet"]
    local, _, host = address.casefold().partition("@")
    if not is_name(name) or "".join(name.casefold().split()) in host.replace("-", ""):
        return "", name
    parts = name.casefold().split()
    is_person = _OF_LETTERS.isdisjoint(parts) and any(part in local for part in parts)
    return (name if is_person else ""), ""


def _header(message: email.message.Message, name: str) -> str:
    """Return a header's value, decoded where it can be; '' where there is none."""
    given = message.get(name) or ""
    if isinstance(given, email.header.Header):  # bytes that aren't ASCII, as some programs send them
        given = b"".join(
            each if isinstance(each, bytes) else each.encode() for each, _ in email.header.decode_header(given)
        )
        given = given.decode("utf-8", "replace")
    value = given[: 10 * _LONGEST]
    try:
        return plain(str(email.header.make_header(email.header.decode_header(value))))[:_LONGEST]
    except (ValueError, LookupError, email.errors.MessageError):
        return plain(value)[:_LONGEST]
