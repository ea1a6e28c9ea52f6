"""Markdown → the lines of its text, by way of the page that it makes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

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
_CITE = re.compile(r"(?P<mark> {0,3}>[> ]*)(?:(?:—|―|–|--+)\s*[*_]{0,3}[^\W\d_a-z]|([*_])[^*_\n]{2,100}\2\s*$)")
"""A line of a quotation that only names whose it is: “> — Ann Reed”, “> *Ann Reed, clerk*”."""
_QUOTED = re.compile(r" {0,3}>[> ]*[^\s>]")
_TURN = re.compile(r"[*_]{0,3}(?:Q|A|Question|Answer)[*_]{0,3}[:.]")
_TASK = re.compile(r"(?m)^(?P<bullet>[ \t]*[-*+] )\[[ xX]\] (?=\S)")
_NUMBERED = re.compile(r"(?P<before>(?: {0,3}>)* {0,3})(?P<number>\d+)(?=\. +\S)")
"""A number that Markdown takes for a list's, and doesn't show."""
_ADDRESS = r"<[^>\s]*[./#:][^>\s]*>|[A-Za-z][\w+.-]*:\S+|[/#?]\S*|\.{1,2}/\S*|www\.\S+|\S+\.(?:html?|md|pdf|png|jpe?g)"
_DEFINITION = re.compile(
    rf'^[ ]{{0,3}}\[([^\[\]]*)\]:[ ]*(?:\n[ ]*)?({_ADDRESS})[ ]*(?:\n[ ]*)?((["\'])(.*)\4[ ]*|\((.*)\)[ ]*)?$',
    re.MULTILINE,
)
"""Markdown's definition of a link, the same groups, but only of an address: “[Brekke]: No.” is an answer."""
_HEADING = re.compile(r"(?:^|\n)(?P<level>#{1,6})(?=[ \t\n]|$)(?P<header>(?:\\.|[^\\#]|#+(?=[^#\n]))*?)#*(?:\n|$)")
"""Markdown's heading, the same groups, but with a gap: “#DamIsSafe” is a hashtag, as CommonMark has it."""
_LINK_PROCESSORS = ("link", "reference", "short_reference", "image_link", "image_reference", "short_image_ref")
_ANGLE = re.compile(
    r"<(?:[!?][^<>]*>|(?<=\]: <)[^\s<>]*[./#:][^\s<>]*>|[A-Za-z][\w+.-]{1,31}:[^\s<>]*>|[^\s<>@]{1,64}@[^\s<>]*>"
    r"|/?(?P<name>[A-Za-z][A-Za-z0-9]*)(?=[\s/>])[^<>]*>)?"
)
"""An opening bracket, with what it opens: a comment, an address, what looks like an element's tag, or nothing."""
_CLOSING = re.compile(r"</([A-Za-z][A-Za-z0-9]*)\s*>")
_NEWER_ELEMENTS = frozenset(
    {"bdi", "data", "dialog", "main", "nobr", "picture", "rb", "rtc", "search", "slot", "template"}
)
"""Elements of HTML that lxml doesn't list."""
_BRACKET = "\ufdd1"
"""Stands for an angle bracket that is text while Markdown is converted: no character of any text."""


class MarkdownText(NamedTuple):
    """The lines of a text, those that are cut among them, and its heading, if it has one."""

    lines: tuple[str, ...]
    headline: str | None


def read_markdown(source: str, name: str) -> MarkdownText:
    """Return the text of Markdown without its syntax.

    Raises:
        InputError: nested too deeply.
    """
    from build_tools.reading.html import load_page, read_page

    try:
        rendered = _markdown().convert(_with_brackets(_with_numbers(_apart(_without_links(source)))))
    except RecursionError:
        what = "the Markdown is nested too deeply"
        raise InputError.of(name, what, "give the text as .txt") from None
    page = load_page(f"<html><body><article>{rendered.replace(_BRACKET, '&lt;')}</article></body></html>")
    if page is None:
        return MarkdownText((), None)
    headings = [heading for element in page.iter("h1") if (heading := plain(element.text_content()))]
    return MarkdownText(read_page(page).lines, headings[0] if headings else None)


def _markdown() -> Markdown:
    """Return a converter that leaves links alone: it takes time cubed on a run of opening brackets."""
    import markdown
    from markdown.blockprocessors import HashHeaderProcessor, ReferenceProcessor

    class Headings(HashHeaderProcessor):
        RE = _HEADING

    class Definitions(ReferenceProcessor):
        RE = _DEFINITION

    converter = markdown.Markdown(extensions=["tables"])
    for name in _LINK_PROCESSORS:
        converter.inlinePatterns.deregister(name)
    converter.parser.blockprocessors.register(Headings(converter.parser), "hashheader", 70)
    converter.parser.blockprocessors.register(Definitions(converter.parser), "reference", 15)
    return converter


def _without_links(source: str) -> str:
    """Keep a link's words and drop its address; drop pictures, and the marks of notes but not the notes."""
    source = _MARKDOWN_LINK.sub(lambda link: "" if link[0].startswith("!") else link[1], source)
    source = _NOTE_MARK.sub(r"\g<begins>", source)
    return _STRUCK_OUT.sub(r"<del>\1</del>", source)


def _apart(source: str) -> str:
    """Set a line apart that says who speaks, below a quotation or in an interview: Markdown joins it to the words."""
    lines: list[str] = []
    for line in _TASK.sub(r"\g<bullet>", source).split("\n"):
        above = lines[-1] if lines else ""
        if (quoted := _CITE.match(line)) and _QUOTED.match(above):
            lines.append(quoted["mark"].rstrip())
        elif _TURN.match(line) and _TURN.match(above):
            lines.append("")
        lines.append(line)
    return "\n".join(lines)


def _with_brackets(source: str) -> str:
    """Keep an angle bracket that opens no tag of HTML: “<Brekke> No.” is an answer.

    Nor does a word like “<Mark>”, which is an element within a line, where nothing closes it.
    """
    from lxml.html.defs import empty_tags, tags

    from build_tools.reading.html.blocks import INLINE

    closed = {name.lower() for name in _CLOSING.findall(source)}
    elements = (tags | _NEWER_ELEMENTS) - (INLINE - empty_tags - closed)

    def kept(found: re.Match[str]) -> str:
        is_markup = found["name"].lower() in elements if found["name"] else len(found[0]) > 1
        return found[0] if is_markup else _BRACKET + found[0][1:]

    return _ANGLE.sub(kept, source)


def _with_numbers(source: str) -> str:
    """Keep the number that begins a line, a year or a day, unless it counts the items of a list from 0 or 1 on."""
    lines: list[str] = []
    count: int | None = None
    after_gap = after_number = False
    for line in source.split("\n"):
        found = _NUMBERED.match(line)
        number = int(found["number"][:9]) if found else None
        kept = number is not None and number > 1 and (count is None or number - count not in (0, 1))
        if found and kept:
            lines += [""] * after_number  # each stands alone, as it would as an item
        elif found:
            count = number
        elif after_gap and line[:1].strip():
            count = None
        lines.append(f"{found[0]}\\{line[found.end() :]}" if found and kept else line)
        after_gap, after_number = not line.strip(), kept
    return "\n".join(lines)
