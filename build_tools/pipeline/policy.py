"""What a page may load and run: a Content-Security-Policy in each page of the built site.

    site/404.html ──▶ the theme's own inline scripts
    site/**/*.html ──those of them on the page──▶ hashes ──▶ <meta http-equiv="Content-Security-Policy"> in its head

Everything comes from the site's own host. Of inline scripts only the theme's run, each known by its hash; which they
are is read from the page of errors, on which no word of an article or an editor stands. Any other inline script gets no
hash and is reported, and so are styles and event handlers in attributes. So even a quotation that got past every escape
could run nothing and call nobody. It is written after MkDocs, which knows no hashes while it renders.

Standard: Content Security Policy Level 3 (W3C). In a meta element `frame-ancestors` and reporting have no effect; they
are left to the server.
"""

from __future__ import annotations

import base64
import hashlib
import itertools
import re
from collections.abc import Iterable
from functools import lru_cache
from html.parser import HTMLParser
from typing import NamedTuple, TypeAlias

DIRECTIVES = (
    ("default-src", "'none'"),
    ("script-src", "'self'"),
    ("style-src", "'self'"),
    ("img-src", "'self' data:"),  # the theme's style sheet holds its icons as data
    ("font-src", "'self'"),
    ("media-src", "'self'"),  # what lies beside pages written by hand
    ("connect-src", "'self'"),  # the search index
    ("worker-src", "'self'"),  # the search runs in a worker
    ("manifest-src", "'self'"),
    ("base-uri", "'none'"),
    ("form-action", "'self'"),
)
_RUNS = frozenset(
    ("", "module", "text/javascript", "application/javascript", "text/ecmascript", "application/ecmascript")
)
"""Types of script that browsers run; any other is a block of data."""
BLANK = "404.html"
"""The page that the theme alone makes."""
_STYLE = re.compile(rb"style\s*=")
_SCRIPT = re.compile(rb"<script\b.*?</script\s*>", re.DOTALL)
_HANDLER = re.compile(rb"on[^\s\"'<>/=]*\s*=")
_BEFORE_ATTRIBUTES = frozenset(b" \t\n\f\"'/")
_ROOT = re.compile(r'new URL\("[^"]*",\s*location\)')
_META = re.compile(rb'\n<meta http-equiv="Content-Security-Policy" content="[^"]*">')
_FIRST = re.compile(rb"<meta charset=[^>]*>", re.IGNORECASE)
_HEAD = re.compile(rb"<head[^>]*>", re.IGNORECASE)


Known: TypeAlias = frozenset[str]
"""The theme's own inline scripts."""


def known_scripts(blank: bytes) -> Known:
    """Return the theme's own inline scripts; `blank` is the page that the theme alone makes."""
    return frozenset(_same(script) for script in read(blank).scripts)


def protected(page: bytes, known: Known) -> tuple[bytes, list[str]]:
    """Return a page with its policy, and what the policy keeps from working there."""
    found = read(page)
    blocked = [*found.blocked, *(_STRANGE for script in found.scripts if _same(script) not in known)]
    written = _with_policy(page, policy(script for script in found.scripts if _same(script) in known))
    if written is None:
        return page, [*blocked, "no head to write the policy into"]
    return written, blocked


_STRANGE = "an inline script that is not the theme’s"


@lru_cache
def _same(script: str) -> str:
    """Make the theme's script that names the way to the site's root the same on every page."""
    return _ROOT.sub("new URL()", script)


def policy(scripts: Iterable[str]) -> str:
    """Return the policy of a page with these inline scripts.

    >>> policy([]).split("; ")[1]
    "script-src 'self'"
    """
    hashes = sorted({_hashed(script) for script in scripts})
    allowed = {"script-src": " ".join(("'self'", *hashes))}
    return "; ".join(f"{name} {allowed.get(name, value)}" for name, value in DIRECTIVES)


class Inline(NamedTuple):
    """The inline scripts of a page, and what else of it stands inline and will not work."""

    scripts: tuple[str, ...]
    blocked: tuple[str, ...]


def read(page: bytes) -> Inline:
    """Read what stands inline in a page, which is UTF-8. Line ends are taken as browsers take them.

    Of a page without comments, styles and anything like a handler, which is nearly every page, only the scripts are
    parsed, those that pages share once: that is a hundred times faster. Whatever looks like a script counts as one, so
    nothing is skipped.
    """
    if b"\r" in page:
        page = page.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    found = [_parsed(part) for part in _scripts(page) or (page,)]
    return Inline(*(tuple(itertools.chain.from_iterable(each)) for each in zip(*found, strict=True)))


def _scripts(page: bytes) -> list[bytes]:
    """Return the scripts of a page that has nothing else to look at; nothing where it may have."""
    small = page.lower()  # of ASCII's letters, the only ones that HTML takes for one another
    if b"<!--" in small or b"<style" in small or _STYLE.search(small):
        return []
    if any(small[match.start() - 1] in _BEFORE_ATTRIBUTES for match in _HANDLER.finditer(small)):
        return []
    spans = [match.span() for match in _SCRIPT.finditer(small)]
    return [page[a:b] for a, b in spans] if len(spans) == small.count(b"<script") else []


@lru_cache(maxsize=32)
def _parsed(html: bytes) -> Inline:
    parser = _Parser()
    parser.feed(html.decode())
    parser.close()
    return Inline(tuple(parser.scripts), tuple(parser.blocked))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.scripts: list[str] = []
        self.blocked: list[str] = []
        self._open: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a script that runs, and attributes that the policy blocks."""
        given = dict(attrs)
        if tag == "script" and "src" not in given and (given.get("type") or "").strip().lower() in _RUNS:
            self._open = []
        if tag == "style":
            self.blocked.append("an inline style sheet")
        self.blocked += [f"the attribute `{name}` of <{tag}>" for name in given if name == "style" or name[:2] == "on"]

    def handle_data(self, data: str) -> None:
        """Take in a script's text."""
        if self._open is not None:
            self._open.append(data)

    def handle_endtag(self, tag: str) -> None:
        """Close a script."""
        if tag == "script" and self._open is not None:
            self.scripts.append("".join(self._open))
            self._open = None


@lru_cache
def _hashed(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode('utf-8')).digest()).decode()}'"


def _with_policy(page: bytes, content: str) -> bytes | None:
    """Put the policy right after the character set, before anything is loaded; None where there is no head."""
    bare = _META.sub(b"", page, count=1)
    place = _FIRST.search(bare) or _HEAD.search(bare)
    if place is None:
        return None
    meta = f'\n<meta http-equiv="Content-Security-Policy" content="{content}">'.encode()
    return bare[: place.end()] + meta + bare[place.end() :]
