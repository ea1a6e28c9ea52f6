"""Markdown → the lines of its text, by way of the page that it makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from build_tools.models import Problem
from build_tools.models.problem import InputError
from build_tools.reading.plain import plain

if TYPE_CHECKING:
    from markdown import Markdown

_MARKDOWN_LINK = re.compile(
    r"!?\[([^\[\]]{0,1000})\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,200}\))?[^()\n]{0,200}\)|\[[^\[\]]{0,200}\])"
)
"""A link or picture, inline or by reference; the bounds keep the time linear."""
_NOTE_MARK = re.compile(r"(?m)(?P<begins>^ {0,3})?\[\^[^\[\]\s]{1,50}\](?(begins):[ \t]*)")
"""A note's mark in the text, or before the note itself."""
_STRUCK_OUT = re.compile(r"~~(?=\S)([^~\n]{1,500}?)(?<=\S)~~")
_LINK_PROCESSORS = ("link", "reference", "short_reference", "image_link", "image_reference", "short_image_ref")
_NO_TAG = re.compile(r"<(?=[^<>]*(?:<|\Z))")
"""What opens no tag, for nothing closes it: it is text."""


class MarkdownText(NamedTuple):
    """The lines of a text, those that are cut among them, and its heading, if it has one."""

    lines: tuple[str, ...]
    headline: str | None


def read_markdown(source: str, name: str) -> MarkdownText:
    """Return the text of Markdown without its syntax.

    Args:
        source: the Markdown, without front matter.
        name: what messages call it.

    Raises:
        InputError: nested too deeply.
    """
    from build_tools.reading.html import load_page, read_page

    try:
        rendered = _markdown().convert(_NO_TAG.sub("&lt;", _without_links(source)))
    except RecursionError:
        what = "the Markdown is nested too deeply"
        raise InputError([Problem(name, 0, 0, what, "give the text as .txt")]) from None
    page = load_page(f"<html><body><article>{rendered}</article></body></html>")
    if page is None:
        return MarkdownText((), None)
    headings = [heading for element in page.iter("h1") if (heading := plain(element.text_content()))]
    return MarkdownText(read_page(page).lines, headings[0] if headings else None)


def _markdown() -> Markdown:
    """Return a converter that leaves links alone: it takes time cubed on a run of opening brackets."""
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
