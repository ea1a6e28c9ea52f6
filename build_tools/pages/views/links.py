"""Links that let a reader follow, cite, correct and report: each names the id, the file and the line."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import quote

from build_tools.models.settings import Site
from build_tools.sheets.bundle import YamlPlace

_WEB = re.compile(r"https?://", re.IGNORECASE)
_AROUND = " “”\"'‘’.,"
_CONTEXT_WORDS = 3
_FRAGMENT_WORDS = 4
"""Words of each end of a passage that a text fragment names; fewer are found in the wrong place, more go stale."""


class Actions(NamedTuple):
    """What a reader can do with a fact or statement."""

    permalink: str
    """Relative to the site."""
    cite: str
    """A sentence with outlet, date and permalink."""
    place: str = ""
    """File and line in the sheets: "data/events/x/facts.yml:12"."""
    edit: str = ""
    report: str = ""


def actions(site: Site, permalink: str, cite: str, place: YamlPlace | None, what: str) -> Actions:
    """Make the links of one fact or statement.

    Args:
        site: The settings that hold the addresses; what they don't name is left out.
        permalink: The thing's address, relative to the site.
        cite: The sentence that cites it, to which the address is added.
        place: Where it stands in the sheets.
        what: What it is, in words, for the report's title.
    """
    absolute = f"{site.url or ''}{permalink}" if site.url else f"/{permalink}"
    stands = f"{place.file}:{place.line}" if place else ""
    return Actions(
        permalink=permalink,
        cite=f"{cite} {site.name}, {absolute}",
        place=stands,
        edit=_filled(site.edit, file=place.file, line=str(place.line)) if place else "",
        report=_filled(
            site.report,
            title=f"Error in {what}",
            body=f"Address: {absolute}\nSheet: {stands}\n\nWhat is wrong, and how do you know?\n",
        ),
    )


def _filled(template: str | None, **values: str) -> str:
    """Fill an address template; a value is percent-encoded, slashes of a file kept."""
    if not template:
        return ""
    for name, value in values.items():
        template = template.replace("{" + name + "}", quote(value, safe="/" if name == "file" else ""))
    return template


def web(url: str) -> str:
    """Return an address back if a browser may follow it, otherwise nothing: a sheet's `javascript:` is no link."""
    return url if _WEB.match(url) else ""


def text_fragment(url: str, passage: str, before: str = "", after: str = "") -> str:
    """Return the address of the exact words at the publisher (WICG Scroll to Text Fragment).

    Names the first and last words of the passage; dashes, commas and ampersands are percent-encoded, for they are the
    directive's own signs.

    Args:
        url: The article's address.
        passage: The words.
        before: What stands right before them, where they alone may stand elsewhere too; with their quotation mark it
            becomes the directive's prefix.
        after: What stands right after them; the suffix.
    """
    if not web(url):
        return ""
    bare = passage.strip(_AROUND)
    words = bare.split()
    ends = [bare]
    if len(words) > 2 * _FRAGMENT_WORDS:
        ends = [" ".join(words[:_FRAGMENT_WORDS]), " ".join(words[-_FRAGMENT_WORDS:])]
    at = passage.find(bare)
    prefix = _last(before + passage[:at]) if before.strip() else ""
    suffix = _first(passage[at + len(bare) :] + after) if after.strip() else ""
    parts = (
        [f"{_encoded(prefix)}-"] * bool(prefix) + list(map(_encoded, ends)) + [f"-{_encoded(suffix)}"] * bool(suffix)
    )
    return f"{url.split('#', maxsplit=1)[0]}#:~:text={','.join(parts)}"


def _last(text: str) -> str:
    """Return the last few whole words of a text; its first may be cut."""
    return " ".join(text.split()[-_CONTEXT_WORDS:])


def _first(text: str) -> str:
    return " ".join(text.split()[:_CONTEXT_WORDS])


def _encoded(words: str) -> str:
    return quote(words, safe="").replace("-", "%2D")
