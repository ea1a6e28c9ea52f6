"""A page's title → the headline in it, without the site's name or host and the section's name before or behind it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import urlsplit

from build_tools.models.text import FEWEST_OF_HEADLINE
from build_tools.reading.html.linked_data import heading_key

SEPARATOR = re.compile(r"\s+(?:[|–—»›«‹:·•/~-]|::|\|\||--)\s+|\s*[|»]\s*")
"""What parts a headline from a section's and a site's name: “Lamp goes out | Town | Penhallow Post”."""
_AFTER_A_MARK = re.compile(r"(?:[.,]|\s@)\s+(?P<name>[^.,@]{2,60})$")
_LEADING = re.compile(r"(?P<name>[^:]{2,60}):\s+(?=\S)")
_BRACKETED = re.compile(r"\s*[(\[](?P<name>[^()\[\]]{2,60})[)\]]$")
"""Where a site's name may stand without one: “Lamp goes out. Post”, “Post: Lamp goes out”, “Lamp goes out (Post)”."""
_MOST_OF_NAME = 3
"""Words of a site's name, where nothing but its look tells that it is one."""
_SECTION = 2
"""Words of a section's name between a headline and a site's name."""
_LONGEST_FOR_SEARCH = 110
"""Characters that search engines once asked for: systems cut the headline in linked data there, between words."""


def without_site(heading: str, sites: Iterable[str], address: str) -> str:
    """Cut the site's name, and the section before it, from the end or the beginning of a heading.

    Args:
        heading: a page's title, or what stands over its article.
        sites: the names that the page gives its site; where it gives none, a name is known by its look.
        address: the page's own address, whose host may name the site too; '' where it isn't known.
    """
    keys = {form for site in sites for key in [heading_key(site)] for form in (key, key.removeprefix("the "))}
    host = _host(address)

    def is_site(part: str) -> bool:
        key = heading_key(part)
        return key in keys or key.removeprefix("the ") in keys or is_host(part, address)

    behind = _BRACKETED.search(heading) or _AFTER_A_MARK.search(heading)
    if behind and is_site(behind["name"]):
        return heading[: behind.start()]
    leading = _LEADING.match(heading)
    if leading and is_site(leading["name"]):
        return heading[leading.end() :]
    parts = SEPARATOR.split(heading)
    if len(parts) < 2:
        return heading
    marks = [match[0] for match in SEPARATOR.finditer(heading)]
    if not keys and len(parts[0].split()) >= FEWEST_OF_HEADLINE:
        return _without_names(parts, marks, address if host else "")
    first, last = 0, len(parts)
    place = next((i for i in range(len(parts) - 1, -1, -1) if is_site(parts[i])), None)
    if place == 0:
        first = 1
        if last > 2 and "|" in marks[0] and len(parts[1].split()) <= _SECTION:
            first = 2
    elif place is not None:
        last = place  # what stands behind the site's name is a day, or what it says of itself
        if last > 1 and "|" in marks[last - 1] and len(parts[last - 1].split()) <= _SECTION:
            last -= 1
    return _rejoined(parts[first:last], marks[first : last - 1])


def site_in_title(title: str, address: str) -> str:
    """Return the site's name at a title's end, or before its colon, if it is that of the page's address; else ''."""
    *before, last = SEPARATOR.split(title)
    leading = _LEADING.match(title)
    names = (last if before else "", leading["name"] if leading else "")
    return next((name for name in names if name and is_host(name, address)), "")


def whole_of(part: str, headings: Iterable[str]) -> str:
    """Return the first heading that goes on where a headline was cut, for search engines or with dots; else it."""
    cut = part.removesuffix("…").removesuffix("...").rstrip()
    return next((heading for heading in headings if heading.startswith(cut) and _goes_on(part, cut, heading)), part)


def _goes_on(part: str, cut: str, heading: str) -> bool:
    """Return whether what a heading has behind a headline is more of it, not dots or a site's name."""
    rest = heading[len(cut) :]
    if not part or not rest.strip(" .…") or rest.lstrip()[0] in ".…" or SEPARATOR.match(rest):
        return False
    return cut != part or (rest[0].isspace() and len(cut) <= _LONGEST_FOR_SEARCH <= len(cut) + len(rest.split()[0]))


def is_host(part: str, address: str) -> bool:
    """Return whether a name is that of an address's host: `The Courier`, `courier.example`."""
    host = _host(address)
    joined = heading_key(part).replace(" ", "").removeprefix("the")
    return bool(host) and joined in {host.partition(".")[0].replace("-", ""), re.sub(r"\W", "", host)}


def _host(address: str) -> str:
    """Return an address's host without www; '' for one of a single word."""
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        return ""
    return host if "." in host else ""


def _rejoined(parts: list[str], marks: list[str]) -> str:
    return "".join(part + mark for part, mark in zip(parts, [*marks, ""], strict=True)).strip()


def _without_names(parts: list[str], marks: list[str], address: str) -> str:
    """Cut what looks like the names of a site and its section off a title, where the page doesn't tell its name."""
    last = len(parts)
    while last > 1:
        part, is_stroke = parts[last - 1], "|" in marks[last - 2]
        is_name = len(part.split()) <= _MOST_OF_NAME and all(
            word[:1].isupper() or word in ("of", "the") for word in part.split()
        )
        if not is_name or not (is_stroke or (last == 2 and (not address or is_host(part, address)))):
            break
        last -= 1
    return _rejoined(parts[:last], marks[: last - 1])
