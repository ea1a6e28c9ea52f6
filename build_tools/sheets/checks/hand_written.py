"""What people put into content/pages: pages lead where the sheets may lead, and take nobody anywhere by themselves.

    content/pages/** ─┬─ *.md ─┬─ front matter ─▶ no key that is for generated pages
                      │        └─ Markdown ─▶ HTML, as MkDocs makes it ─▶ plain elements, addresses
                      └─ other files ─▶ of a kind that shows, and runs nothing

HTML is taken only in a form that every parser reads alike, so that nothing is an element to a browser alone. An address
is judged as a browser reads it: entities resolved, tabs and line ends taken out. What the pages' policy blocks
(`pipeline/policy.py`), such as a picture from elsewhere, is an error here.
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path, PurePath
from urllib.parse import urlsplit

from pydantic import TypeAdapter

from build_tools.models import Problem
from build_tools.models.settings import ReplyAddress
from build_tools.sheets.files.folders import relative

PAGES = Path("content", "pages")
MANIFEST = ".generated"
"""Lists the generated files, a path a line; all others are put there by hand."""
EXTENSIONS: dict[str, dict[str, object]] = {"md_in_html": {}, "footnotes": {}, "tables": {"use_align_attribute": True}}
"""Those of mkdocs.yml that make HTML of what is written, with their settings."""
_PAGE = ".md"
_SHOWN = (
    ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".pdf", ".csv", ".json", ".txt", ".zip", ".mp3", ".ogg",
    ".mp4", ".webm", ".vtt", ".woff2",
)  # fmt: skip
"""Endings of what may lie beside the pages: it goes to the site as it is, and no browser runs anything in it."""
_BARE = frozenset(("CNAME",))
"""Files without an ending that a forge's Pages read."""
_RESERVED = {
    "moved": "would take readers to another page by itself",
    "template": "would put another file in its place",
    "feed": "is for pages that have a feed",
    "image": "is for pages that have a share card",
    "tags": "would go into the search as HTML",
}
_PLAIN = """
a abbr address article aside audio b bdi bdo blockquote br button caption cite code col colgroup data dd del details dfn
div dl dt em fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label legend li main
mark meter nav ol output p picture pre progress q rp rt ruby s samp section small source span strong sub summary sup
table tbody td tfoot th thead time tr track u ul var video wbr
"""
_ELEMENTS = frozenset(_PLAIN.split())
"""Those of pages: none that runs something, leads elsewhere, or whose inside is read otherwise than the rest."""
_WHY_NOT = {
    "meta": "which could take readers elsewhere by itself",
    "base": "which makes every link of the page lead elsewhere",
}
_MARKUP = re.compile(
    r"""
    </ [a-z][a-z0-9]* \s* > |
    <!-- (?!-?>) (?:(?!--).)* --> |
    < (?P<tag>[a-z][a-z0-9]*)
      (?P<attributes>(?: \s++ [a-z][\w:.-]*+ (?: = (?: "[^"<>]*+" | '[^'<>]*+' | [^\s"'<>=`]++ ) )? )*+)
      \s*+ /? >
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL | re.ASCII,
)
"""The tags and comments in which old and new parsers find the same end."""
_ATTRIBUTE = re.compile(r"""([a-z][\w:.-]*)(?:=(?:"([^"]*)"|'([^']*)'|(\S+)))?""", re.IGNORECASE | re.ASCII)
_ADDRESSES = frozenset(
    ("href", "xlink:href", "src", "action", "formaction", "data", "poster", "background", "ping", "cite", "longdesc")
)
_SENT = frozenset(("action", "formaction"))
_LOADED = frozenset(("src", "srcset", "data", "poster", "background", "ping"))
_LEADS_OUT = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}")
_TAKEN_OUT = dict.fromkeys(map(ord, "\t\n\r"))
_AROUND = "".join(map(chr, range(33)))
"""What a browser takes off both ends of an address: the URL Standard's C0 controls and the space."""
_CURE = "an address begins with https:// or mailto:, one of this site with neither a scheme nor //"
_CURE_OF_LOADED = "put the file beside the page and give its name, or link to it"

_Found = tuple[str, str, str]
"""The words that stand where something is wrong, what it is, and the cure."""


def hand_written(root: Path) -> list[Problem]:
    """Return what is wrong with the files that people put into content/pages, in a page at its line."""
    problems: list[Problem] = []
    for path in files_by_hand(root):
        file = relative(root, path)
        if path.suffix != _PAGE:
            problems += _of_another_kind(file, path)
            continue
        try:
            found = _faults(path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError:
            problems.append(Problem(file, 0, 0, "this is not UTF-8", "save it as UTF-8"))
            continue
        problems += [Problem(file, line, 1, what, cure) for line, what, cure in found]
    return problems


def files_by_hand(root: Path, files: Iterable[str] | None = None) -> list[Path]:
    """Return the files that people put into content/pages, sorted; hidden ones, which no site gets, are left out.

    Args:
        root: The project.
        files: All files below content/pages, for a run that has looked at them already.
    """
    folder = str(root / PAGES)
    if files is None:
        files = (f"{path}/{name}" for path, _, names in os.walk(folder) for name in names)
    start = len(folder) + 1
    shown = {file[start:] for file in files if "/." not in file[start - 1 :]}
    by_hand = shown.difference(_generated(root / PAGES))
    return [path for path in (root / PAGES / name for name in sorted(by_hand)) if path.is_file()]


def _generated(folder: Path) -> list[str]:
    try:
        return (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return []


def _of_another_kind(file: str, path: PurePath) -> Iterator[Problem]:
    """Report a file beside the pages that could do more than be shown: HTML, SVG and scripts, settings of a server."""
    if path.suffix.lower() not in _SHOWN and path.name not in _BARE:
        what = f"a file of the kind `{path.suffix or path.name}` would go to the site as it is, unchecked"
        yield Problem(file, 0, 0, what, f"write pages as {_PAGE}, keep pictures as .png, .jpg or .webp, or take it out")


@lru_cache(maxsize=256)
def _faults(text: str) -> tuple[tuple[int, str, str], ...]:
    """Return the faults of one page: line, what is wrong and the cure."""
    from markdown import Markdown
    from mkdocs.utils.meta import get_data

    body, front = get_data(text)
    lines = [html.unescape(line) for line in text.splitlines()]
    found = [(key, f"the key `{key}` {what}", "take it out") for key, what in _RESERVED.items() if key in front]
    if "<" in str(front.get("title", "")):
        found.append(("title:", "the title would go into the search as HTML", "write it without `<`"))
    found += _in_markup(Markdown(extensions=list(EXTENSIONS), extension_configs=EXTENSIONS).convert(body))
    return tuple(sorted({(_line_of(lines, sought), what, cure) for sought, what, cure in found}))


def _line_of(lines: list[str], sought: str) -> int:
    """Return the first line that holds something, the first of all where it is spread over several."""
    first = html.unescape(sought).split("\n", 1)[0].strip()
    places = (number for number, line in enumerate(lines, 1) if first and first.lower() in line.lower())
    return next(places, 1)


def _in_markup(text: str) -> Iterator[_Found]:
    """Judge each tag and comment of a page, and the addresses in it."""
    at = text.find("<")
    while at >= 0:
        found = _MARKUP.match(text, at)
        if found is None:
            cure = "write it as Markdown, `<` in a text as `&lt;`, and `>` in a value as `&gt;`"
            yield text[at : at + 20].split(">", 1)[0], "this is no plain HTML: browsers may read it otherwise", cure
            return  # where it ends is not known
        if (tag := (found["tag"] or "").lower()) and tag not in _ELEMENTS:
            why = _WHY_NOT.get(tag, "which Markdown and plain HTML do without")
            article = "an" if tag[0] in "aeiou" else "a"
            yield f"<{tag}", f"{article} `<{tag}>` element, {why}, does not belong on a page", "take it out"
        else:
            for name, *values in _ATTRIBUTE.findall(found["attributes"] or ""):
                yield from _in_attribute(name.lower(), "".join(values))
        at = text.find("<", found.end())


def _in_attribute(name: str, written: str) -> Iterator[_Found]:
    value = html.unescape(written)
    if name.startswith("on"):
        yield name, f"`{name}` runs a script, which the pages’ policy blocks", "take it out"
    if name == "style":
        yield name, f"`{name}` sets a style, which the pages’ policy blocks", "take it out"
    addresses = [value] if name in _ADDRESSES else []
    if name == "srcset":
        addresses = [part.split()[0] for part in value.split(",") if part.split()]
    for address in addresses:
        if what := _address_fault(name, address):
            yield address, what, _CURE_OF_LOADED if name in _LOADED else _CURE


def _address_fault(name: str, written: str) -> str:
    """Return what is wrong with an address; empty where nothing is."""
    address = written.translate(_TAKEN_OUT).strip(_AROUND)
    if not _LEADS_OUT.match(address):
        return ""
    if name in _SENT:
        return f"a form sends what readers type to `{address[:80]}`, outside of this site"
    try:
        _ADDRESS.validate_python(address)
        urlsplit(address).port  # noqa: B018 - raises where host or port is none
    except ValueError:  # pydantic's among them
        return f"`{address[:80]}` is not an address that a page may link to"
    if name in _LOADED:
        return f"the page loads `{address[:80]}` from elsewhere, which the pages’ policy blocks"
    return ""


_ADDRESS: TypeAdapter[str] = TypeAdapter(ReplyAddress)
