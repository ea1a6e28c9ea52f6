"""Generated pages, saved pages, archives, PDFs and answers of servers: read or refused with a cure; no traceback, no
hang.

FUZZ_EXAMPLES says how many of each (200 by default; `make fuzz` takes 20,000).
"""

from __future__ import annotations

import gzip
import io
import itertools
import json
import os
import random
import socket
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from hangs import watchdog
from hypothesis import given, settings
from hypothesis import strategies as st
from injections import INJECTIONS

from build_tools.models import Limits, Problem
from build_tools.models.problem import InputError
from build_tools.reading import Sources, convert, parse_article
from build_tools.reading.bylines import parse_byline
from build_tools.reading.dates import days_in
from build_tools.reading.forms import pdf
from build_tools.reading.forms.fetch import fetch
from build_tools.reading.forms.robots import may_fetch

T = TypeVar("T")
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200"))
FUZZ = settings(max_examples=EXAMPLES, derandomize=True)
SMALL = Limits(page_megabytes=0.2, archive_megabytes=0.5, archive_files=20, fetch_seconds=1)

TAGS = (
    "article main div p h1 h2 blockquote q cite del s sup table tr td th dl dt dd ul li figure figcaption aside nav br"
    " a span"
)
CLASSES = "newsletter-signup related byline entry-content pullquote comments sidebar caption paywall correction author"
ATTRIBUTES = (
    "",
    " hidden",
    ' style="display:none"',
    ' itemprop="articleBody"',
    ' rel="author"',
    ' itemscope typeof="x"',
    ' href="#"',
)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=20), st.sampled_from(["NewsArticle",
    "https://a.example/b"])), lambda inner: st.one_of( st.lists(inner, max_size=4), st.dictionaries(
    st.sampled_from(["@type", "@id", "@graph", "mainEntity", "headline", "author", "name", "datePublished", "url",
    "publisher", "itemListElement"]), inner, max_size=6, ), ), max_leaves=20,
)  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(INJECTIONS),
    st.sampled_from(
        [
            "“", "”", "said", " Ada Quill ", ". ", "By Ada Quill", "12 March 2031", "Correction: ", "[cut: x] ",
            "\n", "ß", "дом",
        ]
    ),
    st.text(max_size=30),
)  # fmt: skip


def _many(drawn: st.SearchStrategy[T], most: int) -> st.SearchStrategy[list[T]]:
    """Return lists of up to so many, each length as likely as the other; `st.lists` draws few that are long."""
    return st.integers(0, most).flatmap(lambda size: st.lists(drawn, min_size=size, max_size=size))


_OPENED = [f"<{tag} class='{name}'{more}>" for tag in TAGS.split() for name in CLASSES.split() for more in ATTRIBUTES]
_PIECES = st.one_of(
    st.sampled_from(_OPENED),
    st.sampled_from([f"</{tag}>" for tag in TAGS.split()]),
    st.sampled_from([f"<{tag}>" for tag in TAGS.split()]),
    WORDS,
    WORDS,
)
"""Elements opened and closed, and words. Each is drawn at once: to draw its parts took longer than to read the page."""
_PAGE = "<html><head><script type='application/ld+json'>{}</script></head><body>{}</body></html>"
PAGES = st.builds(_PAGE.format, st.one_of(VALUES.map(json.dumps), WORDS), _many(_PIECES, 40).map("".join))
"""Pages of elements opened and closed in any order."""


def read_or_refused(sources: Iterator[object] | list[object]) -> list[Problem]:
    """Read every article of what was given; return why one was refused."""
    try:
        for source in sources:
            made = convert(source.data, source.kind, name=source.name, limits=SMALL, origin=source.origin)
            parse_article(made.composed(), "x", any_language=True).text.encode()
    except InputError as error:
        return error.problems
    return []


@FUZZ
@given(PAGES)
def test_any_page_is_read_or_refused(page: str) -> None:
    with watchdog():
        try:
            made = convert(page.encode("utf-8", "replace"), ".html")
            article = parse_article(made.composed(), "x", any_language=True)
        except InputError as error:
            assert all(problem.cure for problem in error.problems)
        else:
            assert article.text == made.composed()


def _zip() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("../a.txt", "The mill turned, she said.\n" * 9)
        archive.writestr("b/c.html", "<html><p>The mill turned, she said.</p></html>")
    return stream.getvalue()


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        member = tarfile.TarInfo("../a.txt")
        member.size = 27
        archive.addfile(member, io.BytesIO(b"The mill turned, she said.\n"))
    return stream.getvalue()


_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><p>The mill turned, she said.</p></html>"
_WARC = (
    b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/b\r\nWARC-Date: 2031-05-03T10:00:00Z\r\n"
    b"WARC-Record-ID: <urn:uuid:1>\r\nContent-Type: application/http; msgtype=response\r\n"
    b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(_HTTP), _HTTP)
)
_MHTML = (
    b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\n"
    b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a.example/b\r\n\r\n"
    b"<html><p>The mill =E2=80=9Cturned=E2=80=9D, she said.</p></html>\r\n--x--\r\n"
)
_MAIL = (
    b"From: Salt Post <a@salt.example>\r\nSubject: =?utf-8?q?Mill?= turns\r\nList-Id: <a>\r\n"
    b"Date: Sat, 07 Mar 2026 23:50:12 -0500\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\n"
    b"Content-Type: text/plain\r\n\r\nThe mill turned.\r\n--x\r\nContent-Type: text/html\r\n"
    b"Content-Transfer-Encoding: base64\r\n\r\nPHA+VGhlIG1pbGwgdHVybmVkLCBzaGUgc2FpZC48L3A+\r\n--x--\r\n"
)
SEEDS = {
    "a.zip": _zip(), "a.tar": _tar(), "a.tar.gz": gzip.compress(_tar()), "a.warc": _WARC,
    "a.warc.gz": gzip.compress(_WARC), "a.mhtml": _MHTML, "a.eml": _MAIL,
    "a.html": b"<html><p>The mill turned, she said.</p></html>",
}  # fmt: skip


@FUZZ
@given(
    st.sampled_from(sorted(SEEDS)),
    st.lists(st.tuples(st.integers(0, 10_000), st.integers(0, 3), st.binary(max_size=6)), min_size=1, max_size=8),
)
def test_damaged_files_are_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, name: str, harms: list[tuple[int, int, bytes]]
) -> None:
    data = bytearray(SEEDS[name])
    for place, kind, piece in harms:
        at = place % (len(data) + 1)
        if kind == 0:
            data[at : at + len(piece)] = piece
        elif kind == 1:
            data[at:at] = piece
        elif kind == 2:
            del data[at : at + 1 + len(piece)]
        else:
            data += data[at : at + 64]
    path = _folder(tmp_path_factory) / name
    path.write_bytes(bytes(data))
    with watchdog():
        refused = read_or_refused(Sources(SMALL).of_path(path))
    assert all(problem.what and problem.cure for problem in refused)


_FOLDERS: list[Path] = []


def _folder(factory: pytest.TempPathFactory) -> Path:
    if not _FOLDERS:
        _FOLDERS.append(factory.mktemp("harmed"))
    return _FOLDERS[0]


_LINES = _many(st.tuples(WORDS, st.integers(0, 2**32)), 30)
"""Lines of a PDF, each with a number that gives its page and its place: to draw the places took longer than to read."""


def _placed(words: str, number: int) -> list[object]:
    """Return a line at a place that a number gives, often one that others have, too."""
    chance = random.Random(number)
    return [
        words,
        *(chance.choice((0.0, 50.0, 300.0, chance.uniform(-1e4, 1e4))) for _ in range(3)),
        chance.uniform(0, 100),
    ]


@FUZZ
@given(_LINES)
def test_any_lines_of_a_pdf_are_read_or_refused(lines: list[tuple[str, int]]) -> None:
    pages = [[_placed(words, number) for words, number in lines if number % 4 == page] for page in range(4)]
    result = {"pages": [{"height": 600, "lines": placed} for placed in pages if placed], "title": ""}
    with pytest.MonkeyPatch.context() as patch, watchdog():
        patch.setattr(pdf, "_read_apart", lambda *_: result)
        try:
            pdf.read_pdf(b"", "a.pdf", SMALL)
        except InputError as error:
            assert all(problem.cure for problem in error.problems)


_HEADS = st.sampled_from(
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.0 302 Found\r\nLocation: /a\r\n",
        b"HTTP/1.1 100 Continue\r\n\r\n",
        b"Content-Length: 5\r\n",
        b"Content-Length: -1\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Type: text/html\r\n",
        b"Location: http://[\r\n",
        b"\r\n",
        b"ffffff\r\n",
        b"0\r\n\r\n",
        b"<html><p>The mill turned, she said.</p>",
        b"X" * 70_000,
    ]
)


@FUZZ
@given(st.lists(st.one_of(_HEADS, st.binary(max_size=30)), max_size=12))
def test_any_answer_of_a_server_is_read_or_refused(pieces: list[bytes]) -> None:
    _ANSWER[0] = b"".join(pieces)
    with watchdog():
        try:
            refused = read_or_refused([fetch(f"{_server()}/a", SMALL).source])
            assert all(problem.what and problem.cure for problem in refused)
        except InputError as error:
            assert all(problem.cure for problem in error.problems)


_ANSWER: list[bytes] = [b""]
_SERVERS: list[str] = []


def _server() -> str:
    """Return the address of a server that answers with the bytes at hand, whatever is asked."""
    if not _SERVERS:
        listening = socket.create_server(("127.0.0.1", 0))
        _SERVERS.append(f"http://127.0.0.1:{listening.getsockname()[1]}")

        def serve() -> None:
            for _ in itertools.count():
                connection, _ = listening.accept()
                with connection:
                    connection.settimeout(2)
                    try:
                        asked = connection.recv(10_000)
                        connection.sendall(b"HTTP/1.1 404 No\r\n\r\n" if b"robots.txt" in asked else _ANSWER[0])
                    except OSError:
                        continue

        threading.Thread(target=serve, daemon=True).start()
    return _SERVERS[0]


ROBOTS = st.lists(
    st.sampled_from(["*", "$", "/", "a", "User-agent: *\n", "Disallow: ", "Allow: ", "#", ":", "\n", "%C3"]),
    max_size=60,
).map("".join)


@FUZZ
@given(st.text(max_size=200), ROBOTS)
def test_any_byline_date_and_robots_file_is_parsed(line: str, robots: str) -> None:
    with watchdog():
        parse_byline(line)
        assert all(len(day) == 10 for day in days_in(line))
        may_fetch(robots + line, "WhoSaidWhat", f"https://a.example/{line}")  # raises nothing
