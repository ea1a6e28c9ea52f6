"""One page from the web, because a person asked for it: nothing else in this project ever asks the network.

The standard library's http.client serves, since what matters here is what it leaves to its caller: each address that a
name stands for is looked at before it is connected to, every step has its share of one deadline, and no byte more is
read or unpacked than may be. robots.txt is asked first. Redirects are followed and notes; from a public address none
leads to a private one, such as a router's or this machine's own: only a person who types such an address gets there.
"""

from __future__ import annotations

import contextlib
import datetime
import hashlib
import http.client
import ipaddress
import re
import socket
import ssl
import threading
import time
import zlib
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from build_tools.models import Limits
from build_tools.models.decode import MEGABYTE
from build_tools.models.problem import InputError
from build_tools.reading.forms.kinds import HEAD, ONE, kind_of_file, seems
from build_tools.reading.forms.robots import may_fetch
from build_tools.reading.forms.sources import Source
from build_tools.reading.origin import Origin

AGENT = "WhoSaidWhat"
_HEADERS = {
    "User-Agent": f"{AGENT} (fetches one page when a person asks for it)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.8,*/*;q=0.1",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_MOST_REDIRECTS = 10
_ROBOTS_BYTES = 500_000
"""RFC 9309 wants as much to be read."""
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_CHUNK = 65_536
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".html", "text/plain": ".txt", "application/pdf": ".pdf",
    "text/markdown": ".md", "multipart/related": ".mhtml",
}  # fmt: skip
_REFUSALS = {
    401: "requires a password",
    402: "asks to be paid",
    403: "doesn't let programs read this page",
    404: "has no such page",
    410: "has taken this page away",
    429: "has been asked too often",
    451: "may not show this page for legal reasons",
}
_GONE = (404, 410)
_SAVE = "open it in a browser, save the page, and add the file"
_IN_ADDRESS = "/?#%:@!$&'()*+,;=~-._[]"
"""What an address is shown with as it is; all else is percent-encoded."""
_FORBIDDEN = re.compile(r"[\x00-\x20\x7f\\]")


class Fetched(NamedTuple):
    """What came, and what is to be noted of the way."""

    source: Source
    notes: tuple[str, ...]


class _Answer(NamedTuple):
    status: int
    location: str
    kind: str
    charset: str | None
    body: bytes


def fetch(address: str, limits: Limits) -> Fetched:
    """Fetch a page.

    Args:
        address: its address, as a person typed it.
        limits: how large it may be, and how long it may take.

    Raises:
        InputError: it can't be had, or may not: with the reason.
    """
    return _Visit(address, limits).run()


class _Visit:
    """The way from an address to its page."""

    def __init__(self, address: str, limits: Limits) -> None:
        self._typed = address
        self._limits = limits
        self._most = int(limits.page_megabytes * MEGABYTE)
        self._end = time.monotonic() + limits.fetch_seconds
        self._notes: list[str] = []
        self._may_be_private = False
        self._robots: dict[tuple[str, str], str] = {}

    def run(self) -> Fetched:
        """Follow the redirects to the page."""
        url = self._parsed(self._typed)
        self._may_be_private = not all(is_public(ip) for ip in self._resolved(url))
        seen: set[str] = set()
        for _ in range(_MOST_REDIRECTS + 1):
            here = urlunsplit(url)
            if here in seen:
                raise self._error("its redirects lead in a circle", _SAVE)
            seen.add(here)
            self._ask_robots(url)
            answer = self._get(url, self._most)
            if answer.status not in _REDIRECTS:
                return self._fetched(here, answer)
            if not answer.location:
                raise self._error(f"the server answers {answer.status} without saying where to", _SAVE)
            try:
                there = urljoin(here, answer.location)
            except ValueError:
                raise self._error("a redirect leads to something that isn't an address", _SAVE) from None
            self._notes.append(f"redirected: {here} → {quote(there, safe=_IN_ADDRESS)}")
            url = self._parsed(there)
        raise self._error(f"more than {_MOST_REDIRECTS} redirects", _SAVE)

    def _fetched(self, here: str, answer: _Answer) -> Fetched:
        if answer.status != 200:
            what = _REFUSALS.get(answer.status, "can't give it now" if answer.status >= 500 else "doesn't give it")
            cure = "check the address" if answer.status in _GONE else _SAVE
            raise self._error(f"the server {what} (HTTP {answer.status})", cure)
        if not answer.body:
            raise self._error("the server sends an empty page", _SAVE)
        stem = [part for part in urlsplit(here).path.split("/") if part]
        suffix = _KINDS.get(answer.kind, "")
        kind = kind_of_file(answer.body[:HEAD], suffix)
        if kind is None or kind not in ONE or (not suffix and kind in ("", ".txt") and answer.kind):
            what = seems(answer.body[:HEAD], "").what
            raise self._error(f"this is not an article: it is {what} ({answer.kind or 'of no stated kind'})", _SAVE)
        retrieved = datetime.datetime.now(datetime.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        origin = Origin(here, answer.charset, retrieved, hashlib.sha256(answer.body).hexdigest())
        return Fetched(Source(here, stem[-1] if stem else "", answer.body, kind, origin), tuple(self._notes))

    def _parsed(self, address: str) -> SplitResult:
        """Part an address, its host and path as they go over the wire."""
        try:
            parts = urlsplit(address.strip())
            port = parts.port
            host = (parts.hostname or "").encode("idna").decode("ascii")
        except (ValueError, UnicodeError):
            raise self._error("this is not an address", "copy it from the browser's address line") from None
        if parts.scheme not in ("http", "https") or not host:
            raise self._error(f"{parts.scheme or 'this'} is not the address of a page", "begin it with https://")
        if parts.username is not None or parts.password is not None:
            raise self._error(
                "there is a name or a password in this address", "take it out, or save the page in a browser"
            )
        if _FORBIDDEN.search(parts.netloc):
            raise self._error("this is not an address", "copy it from the browser's address line")
        netloc = f"[{host}]" if ":" in host else host
        path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
        query = quote(parts.query, safe="/?%:@!$&'()*+,;=~-._[]")
        return SplitResult(parts.scheme, netloc + (f":{port}" if port else ""), path, query, "")

    def _resolved(self, url: SplitResult) -> list[str]:
        """Return the addresses of a host; none of them may be private where a public page led there."""
        port = url.port or (443 if url.scheme == "https" else 80)
        try:
            found = socket.getaddrinfo(url.hostname, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise self._error(
                f"no server was found at {url.hostname}", "check the address and the network connection"
            ) from None
        return list(dict.fromkeys(str(each[4][0]) for each in found))

    def _ask_robots(self, url: SplitResult) -> None:
        key = (url.scheme, url.netloc)
        if key not in self._robots:
            answer = self._get(url._replace(path="/robots.txt", query=""), _ROBOTS_BYTES, is_cut=True)
            if answer.status >= 500:
                raise self._error(f"the site's robots.txt can't be read (HTTP {answer.status})", _SAVE)
            self._robots[key] = answer.body.decode("utf-8", "replace") if answer.status == 200 else ""
        if not may_fetch(self._robots[key], AGENT, urlunsplit(url)):
            raise self._error("the site's robots.txt asks programs not to fetch this page", _SAVE)

    def _get(self, url: SplitResult, most: int, *, is_cut: bool = False) -> _Answer:
        """Ask for an address once.

        Args:
            url: the address.
            most: how many bytes are taken.
            is_cut: whether more than these are left, rather than refused.
        """
        target = url.path + (f"?{url.query}" if url.query else "")
        try:
            with self._connected(url) as connection:
                connection.request("GET", target, headers=_HEADERS)
                response = connection.getresponse()
                return self._answer(response, most, is_cut=is_cut)
        except ssl.SSLError as error:
            reason = getattr(error, "verify_message", "") or error.reason or "no reason given"
            raise self._error(
                f"its certificate isn't valid: {reason}", "check the address, and the clock of this machine"
            ) from None
        except (OSError, http.client.HTTPException, zlib.error, ValueError) as error:
            if time.monotonic() >= self._end - 0.05:
                seconds = f"{self._limits.fetch_seconds:g} seconds"
                cure = f"{_SAVE}; or raise `fetch_seconds` under `limits` in data/settings.yml"
                raise self._error(f"it took longer than {seconds}", cure) from None
            what = error.strerror if isinstance(error, OSError) and error.strerror else _reason(error)
            raise self._error(f"the page can't be fetched: {what}", _SAVE) from None

    @contextlib.contextmanager
    def _connected(self, url: SplitResult) -> Iterator[http.client.HTTPConnection]:
        """Connect to an address that was looked at; whatever it sends, the connection ends at the deadline."""
        port = url.port or (443 if url.scheme == "https" else 80)
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        addresses = self._resolved(url)
        if not self._may_be_private and not all(map(is_public, addresses)):
            raise self._error(f"a redirect leads from the web into a private network ({url.hostname})", _SAVE)
        wire = socket.create_connection((addresses[0], port), timeout=left)
        if url.scheme == "https":
            secure = ssl.create_default_context()
            wire = secure.wrap_socket(wire, server_hostname=url.hostname, do_handshake_on_connect=False)
        watch = threading.Timer(left, _shut, [wire])
        watch.daemon = True
        watch.start()
        try:
            if isinstance(wire, ssl.SSLSocket):
                wire.do_handshake()
            connection = http.client.HTTPConnection(url.hostname or "", port, timeout=left)
            connection.sock = wire
            yield connection
        finally:
            watch.cancel()
            wire.close()

    def _answer(self, response: http.client.HTTPResponse, most: int, *, is_cut: bool) -> _Answer:
        kind = (response.headers.get_content_type() if response.headers.get("Content-Type") else "").lower()
        charset = response.headers.get_content_charset()
        location = response.headers.get("Location", "")
        if response.status in _REDIRECTS:
            return _Answer(response.status, location, kind, charset, b"")
        if response.status != 200:
            return _Answer(response.status, "", kind, charset, b"")
        length = response.headers.get("Content-Length", "")
        if length.isdecimal() and len(length) < 16 and int(length) > most and not is_cut:
            raise self._too_large()
        body = self._body(response, most)
        if len(body) > most and not is_cut:
            raise self._too_large()
        return _Answer(200, "", kind, charset, body[:most])

    def _body(self, response: http.client.HTTPResponse, most: int) -> bytes:
        """Read a body, unpacked as it comes, and no further than a byte over what may be taken."""
        packed = (response.headers.get("Content-Encoding") or "identity").strip().lower()
        if packed not in ("identity", "gzip", "x-gzip", "deflate", ""):
            raise self._error(
                f"the server compresses its pages in a format that isn't supported ({packed[:20]})", _SAVE
            )
        unpack = (
            zlib.decompressobj(wbits=47 if packed.endswith("gzip") else 15) if packed not in ("identity", "") else None
        )
        pieces: list[bytes] = []
        size = 0
        while size <= most and (chunk := response.read1(_CHUNK)):
            if time.monotonic() > self._end:
                raise TimeoutError
            piece = unpack.decompress(chunk, most + 1 - size) if unpack else chunk
            pieces.append(piece)
            size += len(piece)
        if time.monotonic() > self._end:
            raise TimeoutError
        if size <= most and (response.length or (unpack and not unpack.eof)):
            raise http.client.IncompleteRead(b"")
        return b"".join(pieces)

    def _too_large(self) -> InputError:
        what = f"the page is larger than {self._limits.page_megabytes:g} MB"
        return self._error(what, "raise `page_megabytes` under `limits` in data/settings.yml")

    def _error(self, what: str, cure: str) -> InputError:
        notes = f" ({'; '.join(self._notes[-3:])})" if self._notes else ""
        return InputError.of(self._typed, f"{what}{notes}", cure)


def is_public(address: str) -> bool:
    """Whether an address is one of the open web: no loopback, no private network, no link of this machine's."""
    try:
        found = ipaddress.ip_address(address.split("%", maxsplit=1)[0])
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_global and not found.is_multicast


def _reason(error: Exception) -> str:
    """Return in words why an answer can't be read."""
    if isinstance(error, http.client.IncompleteRead):
        return "the connection ended before the page was complete"
    return "its answer isn't HTTP" if isinstance(error, http.client.BadStatusLine) else "its answer can't be read"


def _shut(connection: socket.socket) -> None:
    with contextlib.suppress(OSError):
        connection.shutdown(socket.SHUT_RDWR)
