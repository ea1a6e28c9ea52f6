"""Bytes → text.

A byte order mark decides; else UTF-8; else, where nothing in the file looks like UTF-8, Windows-1252. Line ends are
kept as they are, since all offsets count them. What isn't text is refused with the place and the cure.
"""

from __future__ import annotations

import codecs
import re
from pathlib import Path
from typing import NamedTuple

from build_tools.models import LIMITS, Limits, Problem
from build_tools.models.problem import InputError

MEGABYTE = 1_000_000

_MARKS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive, or a Word or OpenDocument file"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"{\\rtf", "a rich-text (RTF) file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MOST_CONTROLS = 0.01
"""Share of control characters above which a file isn't text. A stray one (a form feed's neighbour) is no harm."""


class Decoded(NamedTuple):
    """A text, and the encoding that it was read in: utf-8, utf-16, utf-32, windows-1252 or what a page declares."""

    text: str
    encoding: str


class FalseLabelError(InputError):
    """Bytes that aren't in the encoding that they claim."""


def decode(data: bytes, name: str, *, limits: Limits = LIMITS, declared: str | None = None) -> Decoded:
    """Turn a file's bytes into text, its byte order mark dropped and its line ends kept.

    Args:
        data: the bytes.
        name: the file's name, for messages.
        limits: how large an article may be.
        declared: an encoding that the bytes claim for themselves (HTML), tried after the byte order marks.

    Raises:
        FalseLabelError: not in the encoding declared, or that their byte order mark names.
        InputError: too large, not text, or in no encoding known here.
    """
    refuse_larger(data, name, limits, "article_megabytes")
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise InputError.of(name, f"this is {what}, not text", "save the article's text as plain text in UTF-8")
    decoded = _decode(data, name, declared)
    _refuse_binary(decoded.text, name)
    return decoded


def decode_file(path: Path, limits: Limits, name: str = "") -> Decoded:
    """Turn a file into text, reading no more of it than shows that it is too large. See `decode`.

    Args:
        path: the file.
        limits: how large it may be.
        name: what messages call it; its path by default.
    """
    with path.open("rb") as file:
        return decode(file.read(most_bytes(limits)), name or str(path), limits=limits)


def refuse_larger(data: bytes, name: str, limits: Limits, setting: str) -> None:
    """Refuse more bytes than one of the limits allows; the message names it, since only its editor can raise it."""
    megabytes: float = getattr(limits, setting)
    if len(data) > megabytes * MEGABYTE:
        cure = f"put each article into a file of its own, or raise `{setting}` under `limits` in data/settings.yml"
        raise InputError.of(name, f"the file is larger than {megabytes:g} MB", cure)


def most_bytes(limits: Limits) -> int:
    """Return how many bytes of a file need reading: a byte over the limit shows that it is too large."""
    return int(limits.article_megabytes * MEGABYTE) + 1


def _decode(data: bytes, name: str, declared: str | None) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return Decoded(_strictly(data, encoding, name), encoding.removesuffix("-sig"))
    if declared:
        return Decoded(_strictly(data, declared, name), declared)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        return Decoded(_western(data, name, error), "windows-1252")


def _western(data: bytes, name: str, error: UnicodeDecodeError) -> str:
    """Read bytes that aren't UTF-8 as Windows-1252; but UTF-8 that took harm is refused: nobody knows its words."""
    salvaged = data.decode("utf-8", "surrogateescape")
    strange = sum("\udc80" <= character <= "\udcff" for character in salvaged)
    whole = sum(character > "\x7f" for character in salvaged) - strange
    line, column = _place(data[: error.start].decode("utf-8", "replace"))
    cure = "save the file again as UTF-8"
    if whole > strange:
        what = f"byte {data[error.start]:#04x} isn't UTF-8, though the rest of the file is"
        raise InputError([Problem(name, line, column, what, cure)])
    try:
        return data.decode("windows-1252")
    except UnicodeDecodeError as western:
        what = f"byte {data[western.start]:#04x} is neither UTF-8 nor Windows-1252"
        line, column = _place(data[: western.start].decode("windows-1252"))
        raise InputError([Problem(name, line, column, what, cure)]) from None


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        where = f"at byte {error.start:,}"
        what = f"the file says that it is {encoding.removesuffix('-sig')}, but isn't {where}"
        raise FalseLabelError.of(name, what, "save the file again as UTF-8") from None


def _refuse_binary(text: str, name: str) -> None:
    nul = text.find("\0")
    controls = len(_CONTROL.findall(text))
    if nul < 0 and controls <= _MOST_CONTROLS * len(text):
        return
    first = _CONTROL.search(text)
    line, column = _place(text[: nul if nul >= 0 else first.start() if first else 0])
    what = "the file holds NUL bytes, so it isn't text" if nul >= 0 else "control characters: this isn't text"
    cure = "save the article's text as plain text in UTF-8"
    raise InputError([Problem(name, line, column, what, cure)])


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what follows a stretch that begins the file."""
    lines = re.split(r"\r\n|\r|\n", before)
    return len(lines), len(lines[-1]) + 1
