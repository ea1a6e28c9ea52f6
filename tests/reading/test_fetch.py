"""One page by its address, from a server of these tests' own: what comes, what is told, what is refused."""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import http.server
import threading
import time
from typing import ClassVar

import pytest

from build_tools.models import Limits
from build_tools.models.problem import InputError
from build_tools.reading import convert
from build_tools.reading.forms import fetch as fetching
from build_tools.reading.forms.fetch import fetch
from build_tools.reading.forms.robots import may_fetch

PAGE = (
    "<html lang='en'><head><title>Mill turns</title></head><body><article><h1>Mill turns</h1>"
    "<p>The tide mill at Saltreach turned on Saturday, and the miller said “it grinds” to those who came.</p>"
    "</article></body></html>"
)
SMALL = Limits(page_megabytes=0.05, fetch_seconds=2)


class Site(http.server.BaseHTTPRequestHandler):
    """Answers as the test says."""

    pages: ClassVar[dict] = {}
    asked: ClassVar[list] = []

    def do_GET(self):
        self.asked.append((self.path, dict(self.headers)))
        answer = self.pages.get(self.path.split("?")[0])
        if answer is None:
            self.send_error(404)
        elif callable(answer):
            answer(self)
        else:
            status, headers, body = answer
            self.send_response(status)
            for key, value in headers.items():
                self.send_header(key, value)
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def site():
    """A server with no page yet; return its address and its pages."""
    handler = type("OneSite", (Site,), {"pages": {}, "asked": []})
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", handler
    server.shutdown()
    server.server_close()


def html(body=PAGE, status=200, **headers):
    given = {"Content-Type": "text/html; charset=utf-8", **{k.replace("_", "-"): v for k, v in headers.items()}}
    return status, given, body if isinstance(body, bytes) else body.encode()


def refusal(address, limits=SMALL):
    with pytest.raises(InputError) as caught:
        fetch(address, limits)
    [problem] = caught.value.problems
    assert problem.cure
    return problem.what


def test_a_page_comes_with_its_address_its_time_and_its_hash(site):
    address, handler = site
    handler.pages["/mill"] = html()
    source = fetch(f"{address}/mill#part", SMALL).source
    assert source.data == PAGE.encode()
    assert source.origin.address == f"{address}/mill"
    assert source.origin.sha256 == hashlib.sha256(PAGE.encode()).hexdigest()
    assert source.origin.retrieved.endswith("Z")
    metadata = convert(source.data, source.kind, origin=source.origin).metadata
    assert metadata.url.value == f"{address}/mill"
    assert metadata.source_sha256.value == source.origin.sha256


def test_it_asks_once_and_says_who_it_is(site):
    address, handler = site
    handler.pages["/mill"] = html()
    fetch(f"{address}/mill?a=ä b", SMALL)
    assert [path for path, _ in handler.asked] == ["/robots.txt", "/mill?a=%C3%A4%20b"]
    assert "WhoSaidWhat" in handler.asked[1][1]["User-Agent"]


def test_redirects_are_followed_and_reported(site):
    address, handler = site
    handler.pages |= {"/a": html("", 301, Location="/b"), "/b": html("", 307, Location="mill"), "/mill": html()}
    fetched = fetch(f"{address}/a", SMALL)
    assert fetched.source.origin.address == f"{address}/mill"
    assert fetched.notes == (f"redirected: {address}/a → {address}/b", f"redirected: {address}/b → {address}/mill")


@pytest.mark.parametrize(("body", "packed"), [(gzip.compress(PAGE.encode()), "gzip"), (PAGE.encode(), "identity")])
def test_packed_pages_are_unpacked(site, body, packed):
    address, handler = site
    handler.pages["/mill"] = html(body, Content_Encoding=packed)
    assert fetch(f"{address}/mill", SMALL).source.data == PAGE.encode()


def test_the_server_tells_the_character_set(site):
    address, handler = site
    handler.pages["/mill"] = (200, {"Content-Type": "text/html; charset=windows-1252"}, PAGE.encode("windows-1252"))
    source = fetch(f"{address}/mill", SMALL).source
    assert "“it grinds”" in convert(source.data, source.kind, origin=source.origin).text


@pytest.mark.parametrize(
    ("pages", "what"),
    [
        ({"/mill": html("", 302, Location="/mill")}, "in a circle"),
        ({"/mill": html("", 302, Location="/b"), "/b": html("", 302, Location="/mill")}, "in a circle"),
        ({"/mill": html("", 302)}, "without saying where to"),
        ({"/mill": html("", 302, Location="file:///etc/passwd")}, "/mill → file:///etc/passwd"),
        ({"/mill": html("", 302, Location="http://[::1")}, "leads to something that isn't an address"),
        ({"/mill": html(PAGE, Content_Length="9999")}, "the connection ended before the page was complete"),
        ({"/mill": html("")}, "sends an empty page"),
        ({"/mill": html("", 302, Location="http://user:word@example.org/")}, "a password in this address"),
        ({"/mill": html("", 403)}, "doesn't let programs read"),
        ({"/mill": html("", 402)}, "asks to be paid"),
        ({"/mill": html("", 404)}, "has no such page"),
        ({"/mill": html("", 503)}, "can't give it now"),
        ({"/mill": html("", 503), "/robots.txt": html("", 500)}, "robots.txt can't be read"),
        ({"/mill": html(), "/robots.txt": html("User-agent: *\nDisallow: /mi")}, "asks programs not to fetch"),
        ({"/mill": html("x" * 60_000)}, "larger than 0.05 MB"),
        ({"/mill": html(gzip.compress(b"x" * 5_000_000), Content_Encoding="gzip")}, "larger than 0.05 MB"),
        ({"/mill": html(PAGE, Content_Encoding="br")}, "compresses its pages in a format that isn't supported"),
        ({"/mill": html(b"\x89PNG\r\n\x1a\n", Content_Type="image/png")}, "it is a picture"),
        ({"/mill": html(b"{}", Content_Type="application/json")}, "it is data (JSON)"),
        ({"/mill": html(gzip.compress(PAGE.encode())[:-12] + b"zz", Content_Encoding="deflate")}, "can't be read"),
    ],
)
def test_what_cannot_be_had_is_reported(site, pages, what):
    address, handler = site
    handler.pages |= pages
    assert what in refusal(f"{address}/mill")


def test_more_than_ten_redirects_are_refused(site):
    address, handler = site
    handler.pages |= {f"/{n}": html("", 302, Location=f"/{n + 1}") for n in range(20)}
    assert "more than 10 redirects" in refusal(f"{address}/0")


def endless(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    with contextlib.suppress(OSError):
        while True:
            handler.wfile.write(b"x" * 1000)


def dripping(handler):
    handler.send_response(200)
    handler.end_headers()
    with contextlib.suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b"x")
            handler.wfile.flush()
            time.sleep(0.2)


def heads_without_end(handler):
    with contextlib.suppress(OSError):
        for _ in range(100):
            handler.wfile.write(b"HTTP/1.1 100 Continue\r\n\r\n")
            handler.wfile.flush()
            time.sleep(0.2)


@pytest.mark.parametrize(
    ("answer", "what"),
    [(endless, "larger than"), (dripping, "took longer than"), (heads_without_end, "took longer than")],
)
def test_an_endless_answer_ends(site, answer, what):
    address, handler = site
    handler.pages["/mill"] = answer
    assert what in refusal(f"{address}/mill", Limits(page_megabytes=0.05, fetch_seconds=1))


@pytest.mark.parametrize(
    "address",
    [
        "ftp://example.org/a",
        "https://",
        "http://[::1",
        "https://user:word@example.org/",
        "javascript://a/b",
        "http://a\\b/",
    ],
)
def test_what_is_no_address_of_a_page(address):
    assert refusal(address)


def test_a_redirect_from_the_web_into_a_private_network_is_refused(site, monkeypatch):
    address, handler = site
    handler.pages |= {"/mill": html("", 302, Location=f"{address}/private"), "/private": html()}
    asked = []

    def is_public(ip):
        asked.append(ip)
        return len(asked) <= 3  # the address that was typed, its robots.txt and the page

    monkeypatch.setattr(fetching, "is_public", is_public)
    assert "into a private network" in refusal(f"{address}/mill")


@pytest.mark.parametrize(
    ("address", "is_public"),
    [("127.0.0.1", False), ("10.1.2.3", False), ("169.254.169.254", False), ("::1", False), ("::ffff:10.0.0.1", False),
     ("fe80::1%eth0", False), ("100.64.0.1", False), ("224.0.0.1", False), ("93.184.216.34", True)],
)  # fmt: skip
def test_which_addresses_are_public(address, is_public):
    assert fetching.is_public(address) is is_public


@pytest.mark.parametrize(
    ("robots", "path", "may"),
    [
        ("", "/a", True),
        ("User-agent: *\nDisallow:", "/a", True),
        ("User-agent: *\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", True),
        ("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/c", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", False),
        ("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?c", True),
        ("User-agent: other\nDisallow: /", "/a", True),
        ("User-agent: other\nUser-agent: WhoSaidWhat\nDisallow: /", "/a", False),
        ("User-agent: *\nDisallow: /\n\nUser-agent: whosaidwhat\nAllow: /", "/a", True),
        ("user-agent:*\ndisallow:/%C3%A4 # umlaut", "/ä", False),
        ("Disallow: /", "/a", True),
        ("User-agent: *\nAllow: /a\nDisallow: /a", "/a", True),
        ("User-agent: *\nDisallow: " + "*a" * 200 + "b", "/" + "a" * 1000, True),
    ],
)
def test_robots_files_are_obeyed(robots, path, may):
    assert may_fetch(robots, "WhoSaidWhat", f"https://mill.example{path}") is may
