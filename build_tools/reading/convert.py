"""HTML, Markdown and text as they come → plain text and what their makers state about it.

HTML goes through trafilatura, which knows an article's main text from the page around it; its metadata comes from what
the page itself states (JSON-LD, meta elements), never from a guess. Nothing is fetched, no script runs, no entity is
loaded. Markdown's syntax is taken off. Both come out as one line a paragraph, with blank lines between.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, NamedTuple

from build_tools.models import LIMITS, Basis, Known, Limits, Metadata, Problem
from build_tools.models.decode import decode, refuse_larger
from build_tools.models.problem import InputError
from build_tools.reading.front_matter import compose, read_front_matter
from build_tools.reading.page_metadata import page_metadata, page_outlet, plain

if TYPE_CHECKING:
    from markdown import Markdown

HTML = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text", ""})

_MARKDOWN_LINK = re.compile(
    r"!?\[([^\[\]]{0,1000})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\))?[^()\n]{0,200}\)|\[[^\[\]]{0,200}\])"
)
"""A link or picture, inline or by reference; the bounds keep the time linear."""
_LINK_PROCESSORS = ("link", "reference", "short_reference", "image_link", "image_reference", "short_image_ref")
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*"""
    rb"(windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|utf-8|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5)\b",
    re.IGNORECASE,
)
_MOST_ELEMENTS = 5_000
"""Of a page; a larger one gets no second opinion on what its main text is, which takes time squared."""
_NO_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))")
"""What opens no tag, for nothing closes it. HTMLParser would look for the end of each in all that follows."""
_WEB_READING = {"iso-8859-1": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""As browsers read these labels (WHATWG Encoding Standard, 4.2)."""


class Converted(NamedTuple):
    """What came out: the text without front matter, what is known about it, and the outlet's id if it is stated."""

    text: str
    metadata: Metadata
    outlet: str | None
    encoding: str = "utf-8"

    def composed(self) -> str:
        """Give the .txt that `add` writes of it: front matter, then the text."""
        return compose(self.text, self.metadata, self.outlet)


def convert(data: bytes, suffix: str, *, name: str = "standard input", limits: Limits = LIMITS) -> Converted:
    """Turn a file's bytes into plain text and metadata.

    Args:
        data: the bytes.
        suffix: the ending of the file's name, with its dot, which says the format; '' is text.
        name: the file's name, for messages.
        limits: how large it may be.

    Raises:
        InputError: another format, not text, or nothing to read in it.
    """
    suffix = suffix.lower()
    if suffix in HTML:
        converted = _from_html(data, name, limits)
    elif suffix in MARKDOWN:
        converted = _from_markdown(data, name, limits)
    elif suffix in TEXT:
        converted = _from_text(data, name, limits)
    else:
        raise _error(name, f"{suffix!r} is no format known here", "give .txt, .html or .md")
    if not converted.text.strip():
        raise _error(name, "no article text in it", "look whether the text is loaded by a script; save it as .txt")
    return converted


def _from_text(data: bytes, name: str, limits: Limits) -> Converted:
    text, encoding = decode(data, name, limits=limits)
    front = read_front_matter(text, name)
    body = text[front.end :].lstrip("\r\n") if front.end else text
    return Converted(body, front.metadata, front.outlet, encoding)


def _from_html(data: bytes, name: str, limits: Limits) -> Converted:
    import trafilatura

    declared = _CHARSET.search(data[:2048])
    label = declared[1].decode("ascii").lower() if declared else None
    source, encoding = decode(data, name, limits=limits, declared=_WEB_READING.get(label, label) if label else None)
    # lxml refuses a str whose XML declaration names an encoding, and looks for that in time squared.
    page = trafilatura.load_html(re.sub(r"^\s*<\?xml[^>]*>?", "", source))
    if page is None:
        raise _error(name, "this isn't HTML", "save the page again, or give its text as .txt")
    metadata, outlet = page_metadata(page), page_outlet(page)
    large = sum(1 for _ in page.iter()) > _MOST_ELEMENTS
    found = trafilatura.extract(page, output_format="txt", include_comments=False, include_tables=False, fast=large)
    text = "\n\n".join(line for line in map(plain, (found or "").split("\n")) if line)
    return Converted(text, metadata, outlet, encoding)


def _from_markdown(data: bytes, name: str, limits: Limits) -> Converted:
    refuse_larger(data, name, limits, "markdown_megabytes")  # the library takes time squared in the paragraphs
    source, encoding = decode(data, name, limits=limits)
    front = read_front_matter(source, name)
    try:
        rendered = _markdown().convert(_NO_TAG.sub("&lt;", _without_links(source[front.end :])))
    except RecursionError:
        raise _error(name, "the Markdown is nested too deeply", "give the text as .txt") from None
    blocks = _Blocks()
    blocks.feed(rendered)
    blocks.close()
    metadata = front.metadata
    if not metadata.headline.is_known and blocks.headline:
        metadata = metadata.model_copy(update={"headline": Known(value=blocks.headline, basis=Basis.STATED)})
    return Converted("\n\n".join(blocks.paragraphs()), metadata, front.outlet, encoding)


def _markdown() -> Markdown:
    """Give a converter that leaves links alone: it takes time cubed on a run of opening brackets."""
    import markdown

    converter = markdown.Markdown()
    for name in _LINK_PROCESSORS:
        converter.inlinePatterns.deregister(name)
    return converter


def _without_links(source: str) -> str:
    """Keep a link's words and drop its address; drop pictures."""
    return _MARKDOWN_LINK.sub(lambda link: "" if link[0].startswith("!") else link[1], source)


class _Blocks(HTMLParser):
    """Collects the words of each block of HTML, without those that a browser doesn't show."""

    INLINE = frozenset(
        re.findall(r"\w+", "a abbr b bdi bdo cite code del em i ins kbd mark q s small span strong sub sup u")
    )
    HIDDEN = frozenset({"script", "style", "template", "noscript", "iframe", "svg", "math", "object", "title"})

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.headline: str | None = None
        self._blocks: list[list[str]] = [[]]
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a block, or something that readers don't see."""
        if tag in self.HIDDEN:
            self._hidden.append(tag)
        elif tag == "br":
            self._blocks[-1].append(" ")
        elif tag not in self.INLINE:
            self._blocks.append([])

    def handle_endtag(self, tag: str) -> None:
        """End it; the first heading of the first rank is the headline."""
        if tag in self._hidden:
            del self._hidden[self._hidden.index(tag) :]
        elif tag not in self.INLINE:
            if tag == "h1" and self.headline is None:
                self.headline = plain("".join(self._blocks[-1])) or None
            self._blocks.append([])

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._blocks[-1].append(data)

    def parse_marked_section(self, i: int, report: int = 1) -> int:
        """Take `<![…]` for a comment, as browsers do; the inherited way asserts that it is well formed."""
        return self.parse_bogus_comment(i, bool(report))

    def paragraphs(self) -> list[str]:
        """Give the blocks that have words, white space folded."""
        return [words for block in self._blocks if (words := plain("".join(block)))]


def _error(name: str, what: str, cure: str) -> InputError:
    return InputError([Problem(name, 0, 0, what, cure)])
