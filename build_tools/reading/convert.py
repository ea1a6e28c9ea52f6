"""HTML, Markdown and text as they come → plain text and what their makers state about it.

A page's article is told from the page around it, and its metadata comes from what the page itself states, never from
a guess: see `html`. Nothing is fetched, no script runs, no entity is loaded. Markdown becomes a page first. Both come
out as one line a paragraph, with blank lines between; what isn't the article's stays in place, marked as cut.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from build_tools.models import LIMITS, Basis, Known, Limits, Metadata, Problem
from build_tools.models.decode import decode, refuse_larger
from build_tools.models.problem import InputError
from build_tools.reading.front_matter import compose, read_front_matter
from build_tools.reading.plain import plain

if TYPE_CHECKING:
    from markdown import Markdown

HTML = frozenset({".html", ".htm", ".xhtml"})
MARKDOWN = frozenset({".md", ".markdown"})
TEXT = frozenset({".txt", ".text", ""})

_MARKDOWN_LINK = re.compile(
    r"!?\[([^\[\]]{0,1000})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\))?[^()\n]{0,200}\)|\[[^\[\]]{0,200}\])"
)
"""A link or picture, inline or by reference; the bounds keep the time linear."""
_NOTE_MARK = re.compile(r"(?m)(?P<begins>^ {0,3})?\[\^[^\[\]\s]{1,50}\](?(begins):[ \t]*)")
"""A note's mark in the text, or before the note itself."""
_STRUCK_OUT = re.compile(r"~~(?=\S)([^~\n]{1,500}?)(?<=\S)~~")
_LINK_PROCESSORS = ("link", "reference", "short_reference", "image_link", "image_reference", "short_image_ref")
_CHARSET = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*"""
    rb"(windows-125\d|iso-8859-\d{1,2}|koi8-[ru]|utf-8|shift_jis|euc-jp|euc-kr|gb2312|gbk|gb18030|big5)\b",
    re.IGNORECASE,
)
_NO_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))")
"""What opens no tag, for nothing closes it: it is text."""
_WEB_READING = {"iso-8859-1": "windows-1252", "gb2312": "gb18030", "gbk": "gb18030"}
"""As browsers read these labels (WHATWG Encoding Standard, 4.2)."""


class Converted(NamedTuple):
    """What came out: the text without front matter, what is known about it, and the outlet's id if it is stated."""

    text: str
    metadata: Metadata
    outlet: str | None
    encoding: str = "utf-8"
    told: tuple[str, ...] = ()
    """What is worth knowing of how it was read, in a line each."""

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
    from build_tools.reading.html import load_page, page_metadata, page_outlet, read_page

    declared = _CHARSET.search(data[:2048])
    label = declared[1].decode("ascii").lower() if declared else None
    source, encoding = decode(data, name, limits=limits, declared=_WEB_READING.get(label, label) if label else None)
    page = load_page(source)
    if page is None:
        raise _error(name, "this isn't HTML", "save the page again, or give its text as .txt")
    metadata, outlet = page_metadata(page), page_outlet(page)
    text = "\n\n".join(read_page(page).lines)
    return Converted(text, metadata, outlet, encoding)


def _from_markdown(data: bytes, name: str, limits: Limits) -> Converted:
    from build_tools.reading.html import load_page, read_page

    refuse_larger(data, name, limits, "markdown_megabytes")  # the library takes time squared in the paragraphs
    source, encoding = decode(data, name, limits=limits)
    front = read_front_matter(source, name)
    try:
        rendered = _markdown().convert(_NO_TAG.sub("&lt;", _without_links(source[front.end :])))
    except RecursionError:
        raise _error(name, "the Markdown is nested too deeply", "give the text as .txt") from None
    page = load_page(f"<html><body><article>{rendered}</article></body></html>")
    if page is None:
        return Converted("", front.metadata, front.outlet, encoding)
    metadata = front.metadata
    headings = [heading for element in page.iter("h1") if (heading := plain(element.text_content()))]
    if not metadata.headline.is_known and headings:
        metadata = metadata.model_copy(update={"headline": Known(value=headings[0], basis=Basis.STATED)})
    return Converted("\n\n".join(read_page(page).lines), metadata, front.outlet, encoding)


def _markdown() -> Markdown:
    """Give a converter that leaves links alone: it takes time cubed on a run of opening brackets."""
    import markdown

    converter = markdown.Markdown(extensions=["tables"])
    for name in _LINK_PROCESSORS:
        converter.inlinePatterns.deregister(name)
    return converter


def _without_links(source: str) -> str:
    """Keep a link's words and drop its address; drop pictures, and the marks of notes but not the notes."""
    source = _MARKDOWN_LINK.sub(lambda link: "" if link[0].startswith("!") else link[1], source)
    source = _NOTE_MARK.sub(r"\g<begins>", source)
    return _STRUCK_OUT.sub(r"<del>\1</del>", source)


def _error(name: str, what: str, cure: str) -> InputError:
    return InputError([Problem(name, 0, 0, what, cure)])
