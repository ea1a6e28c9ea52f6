"""A web archive (WARC, ISO 28500) → the pages in it that a server sent, each with its address, its time and its digest.

Digests are checked on the bytes as they were sent, before any decoding; a record whose digest doesn't hold is noted and
left.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from typing import IO, Any, NamedTuple

from build_tools.models import Limits
from build_tools.models.decode import MEGABYTE
from build_tools.models.problem import InputError
from build_tools.reading.forms.limited import BROKEN


class ArchivedPage(NamedTuple):
    """A page as a web archive holds it."""

    data: bytes
    address: str
    """Where it came from."""
    retrieved: str
    """When, in UTC; empty where the archive doesn't say."""
    charset: str | None
    """The character set that its server named."""
    opened: bool
    """Whether it was asked for on its own, by a request that names no page it came from."""


def read_warc(stream: IO[bytes], name: str, limits: Limits, notes: list[str]) -> list[ArchivedPage]:
    """Return the pages of a web archive; what is left out is noted.

    Args:
        stream: the archive, unpacked and limited.
        name: what messages call it.
        limits: how large a page may be, and how many are looked at.
        notes: takes a line for each page that is left out.

    Raises:
        InputError: no web archive, or a broken one.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    most = int(limits.page_megabytes * MEGABYTE)
    seen = 0
    pages: list[ArchivedPage] = []
    opened: set[str] = set()
    try:
        for record in _quietly(iter(ArchiveIterator(stream, check_digests=True))):
            if _opens_a_page(record):
                opened.add(_address(record))
            if not _is_page(record):
                continue
            seen += 1
            if seen > limits.archive_files:
                notes.append(f"{name}: more than {limits.archive_files:,} pages; the rest was not looked at")
                break
            address = _address(record)
            data = record.content_stream().read(most + 1)
            if len(data) > most:
                notes.append(f"{name}: {address} is larger than {limits.page_megabytes:g} MB, and was left out")
            elif record.digest_checker is not None and record.digest_checker.passed is False:
                notes.append(f"{name}: {address} isn’t what was archived: its digest differs, and it was left out")
            else:
                retrieved = record.rec_headers.get_header("WARC-Date") or ""
                pages.append(ArchivedPage(data, address, retrieved, _charset(record), opened=False))
    except (ArchiveLoadFailed, AttributeError, LookupError, TypeError, *BROKEN) as error:
        # warcio raises the last four itself where a record's type or headers took harm
        if isinstance(error, InputError):
            raise
        what = "this web archive is broken" if seen else "this is not a web archive, though its name says so"
        raise InputError.of(name, what, "save the page again, as HTML") from None
    return [page._replace(opened=page.address in opened) for page in pages]


def _quietly(records: Iterator[Any]) -> Iterator[Any]:
    """Return records without what warcio writes to the terminal with them: bytes of the archive, as they are."""
    while True:
        with contextlib.redirect_stderr(io.StringIO()):
            record = next(records, None)
        if record is None:
            return
        yield record


def _address(record: Any) -> str:  # noqa: ANN401 - the library has no types
    return (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")


def _opens_a_page(record: Any) -> bool:  # noqa: ANN401
    """Whether a record is a request that no page made: for one of its frames, or from one of its links."""
    if record.rec_type != "request" or record.http_headers is None:
        return False
    asked = record.http_headers.get_header
    return not asked("Referer") and (asked("Sec-Fetch-Dest") or "document") == "document"


def _is_page(record: Any) -> bool:  # noqa: ANN401
    """Whether a record is a page as a server sent it, or as a browser kept it: no request, no revisit, no error."""
    kind, headers = record.rec_type, record.http_headers
    if kind == "resource":
        of = record.rec_headers.get_header("Content-Type") or ""
    elif kind == "response" and headers is not None and headers.get_statuscode() == "200":
        of = headers.get_header("Content-Type") or ""
    else:
        return False
    return of.split(";")[0].strip().lower() in ("text/html", "application/xhtml+xml")


def _charset(record: Any) -> str | None:  # noqa: ANN401
    headers = record.http_headers
    of = (headers.get_header("Content-Type") or "") if headers is not None else ""
    return of.lower().partition("charset=")[2].split(";")[0].strip("\"' ") or None
