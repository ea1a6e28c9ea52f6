"""A page that a site sends in an article's place: not found, a check for robots, a question about cookies."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from build_tools.models import words
from build_tools.models.text import FEWEST_OF_HEADLINE
from build_tools.reading.plain import plain

if TYPE_CHECKING:
    from lxml.html import HtmlElement as Element

_SAYS = re.compile(
    r"\W*(?:(?:error )?40\d(?:\W+(?:(?:page )?not found|forbidden|unauthori[sz]ed|error))?"
    r"|(?:sorry,? )?(?:(?:this|the) )?(?:page|article|story)(?: you (?:requested|are looking for))?"
    r" (?:(?:(?:was|is) )?not found|(?:can(?:not|[’']t)|could(?: not|n[’']t)) be found|(?:is )?no longer available)"
    r"|not found|forbidden|access (?:to this page )?(?:has been )?denied"
    r"|just a moment|one moment,? please|attention required|pardon (?:our|the) interruption"
    r"|human verification|security check|are you (?:an? )?(?:human|robot)|verify (?:that )?you are (?:a )?human"
    r"|checking (?:your browser|if the site connection is secure)\b.{0,60}|enable javascript\b.{0,60}"
    r"|before you continue\b.{0,40}|we (?:value|respect|care about) your privacy"
    r"|(?:please )?(?:sign|log) ?in(?: (?:or|to) .{0,40})?|login|create an? (?:free )?account\b.{0,40}"
    r"|(?:cookie|privacy) (?:consent|settings|preferences))"
    r"\W*(?:\s[|–—·-]\s.{0,60})?$",
    re.IGNORECASE,
)
"""The title or heading of such a page, with the site's name behind it or without."""
_LONGEST = 120
"""Words of such a page."""


def said_instead(page: Element, lines: Sequence[str]) -> str | None:
    """Return the title or the heading by which a page says that it isn't the article; None where it may be.

    Args:
        page: the page as an lxml element.
        lines: the text that was found on it.
    """
    if sum(len(words(line)) for line in lines) > _LONGEST:
        return None
    titles = [plain(element.text_content()) for element in page.iter("title")]
    headings = [plain(element.text_content()) for element in page.iter("h1")]
    has_headline = any(
        len(words(heading)) >= FEWEST_OF_HEADLINE and title.startswith(heading)
        for heading in headings
        for title in titles
    )  # then the others are those of boxes: to sign in, about cookies
    return next((line for line in (titles if has_headline else [*titles, *headings]) if _SAYS.match(line)), None)
