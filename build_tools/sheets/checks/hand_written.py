"""Pages that people write in Markdown: they lead where the sheets may lead, and take nobody anywhere by themselves.

    content/pages/**/*.md ─┬─ front matter ─▶ no key that is for generated pages
                           └─ Markdown ─▶ HTML, as MkDocs makes it ─▶ elements and addresses

An address is judged as a browser reads it: entities resolved, tabs and line ends taken out. That a script runs, or that
a picture comes from elsewhere, is kept off by the pages' policy (`pipeline/policy.py`).
"""

from __future__ import annotations

import html
import os
import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from build_tools.models import Problem
from build_tools.models.settings import ReplyAddress
from build_tools.sheets.files.folders import relative

PAGES = Path("content", "pages")
MANIFEST = ".generated"
"""Lists the generated pages, a path a line; all others are written by hand."""
EXTENSIONS = ("attr_list", "md_in_html", "footnotes", "tables")
"""Those of mkdocs.yml that make HTML of what is written."""
_RESERVED = {"moved": "would take readers to another page by itself", "template": "would put another file in its place"}
_ELEMENTS = {
    "meta": "a `<meta>` element, which could take readers elsewhere by itself",
    "base": "a `<base>` element, which makes every link of the page lead elsewhere",
}
_ADDRESSES = frozenset(
    ("href", "xlink:href", "src", "action", "formaction", "data", "poster", "background", "ping", "cite")
)
_SENT = frozenset(("action", "formaction"))
_LEADS_OUT = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|[/\\]{2}")
_TAKEN_OUT = dict.fromkeys(map(ord, "\t\n\r"))
_AROUND = "".join(map(chr, range(33)))
"""What a browser takes off both ends of an address: the URL Standard's C0 controls and the space."""
_CURE = "an address begins with https:// or mailto:, one of this site with neither a scheme nor //"


def hand_written(root: Path) -> list[Problem]:
    """Return what is wrong with the pages that people wrote, each at its line."""
    problems: list[Problem] = []
    for path in pages_by_hand(root):
        file = relative(root, path)
        try:
            told = _faults(path.read_bytes().decode("utf-8-sig"))
        except UnicodeDecodeError:
            problems.append(Problem(file, 0, 0, "this is not UTF-8", "save it as UTF-8"))
            continue
        problems += [Problem(file, line, 1, what, cure) for line, what, cure in told]
    return problems


def pages_by_hand(root: Path, files: Iterable[str] | None = None) -> list[Path]:
    """Return the pages that people wrote, sorted.

    Args:
        root: The project.
        files: All files below content/pages, for a run that has looked at them already.
    """
    folder = str(root / PAGES)
    if files is None:
        files = (f"{path}/{name}" for path, _, names in os.walk(folder) for name in names)
    generated = {f"{folder}/{path}" for path in _generated(root / PAGES)}
    by_hand = {file for file in files if file.endswith(".md")} - generated
    return [path for path in map(Path, sorted(by_hand)) if path.is_file()]


def _generated(folder: Path) -> frozenset[str]:
    try:
        return frozenset((folder / MANIFEST).read_text(encoding="utf-8").splitlines())
    except (OSError, UnicodeDecodeError):
        return frozenset()


@lru_cache(maxsize=256)
def _faults(text: str) -> tuple[tuple[int, str, str], ...]:
    """Return the faults of one page: line, what is wrong and the cure."""
    from markdown import Markdown
    from mkdocs.utils.meta import get_data

    body, front = get_data(text)
    lines = [html.unescape(line) for line in text.splitlines()]
    found = [(key, f"the key `{key}` {what}", "take it out") for key, what in _RESERVED.items() if key in front]
    page = _Page()
    page.feed(Markdown(extensions=list(EXTENSIONS)).convert(body))
    page.close()
    return tuple(sorted({(_line_of(lines, sought), what, cure) for sought, what, cure in (*found, *page.found)}))


def _line_of(lines: list[str], sought: str) -> int:
    """Return the first line that holds something, the first of all where it is spread over several."""
    first = sought.split("\n", 1)[0].strip()
    places = (number for number, line in enumerate(lines, 1) if first and first.lower() in line.lower())
    return next(places, 1)


class _Page(HTMLParser):
    """Collects what is wrong with a page's elements, each with the words that stand where it was written."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Judge an element and its addresses."""
        if tag in _ELEMENTS:
            self.found.append((f"<{tag}", f"{_ELEMENTS[tag]} does not belong on a page", "take it out"))
        for name, value in attrs:
            for address in _addresses(name, value or ""):
                what = _fault(name, address)
                if what:
                    self.found.append((address, what, _CURE))


def _addresses(name: str, value: str) -> Iterator[str]:
    if name in _ADDRESSES:
        yield value
    elif name == "srcset":
        yield from (part.split()[0] for part in value.split(",") if part.split())


def _fault(name: str, written: str) -> str:
    """Return what is wrong with an address; empty where nothing is."""
    address = written.translate(_TAKEN_OUT).strip(_AROUND)
    if not _LEADS_OUT.match(address):
        return ""
    if name in _SENT:
        return f"a form sends what readers type to `{address[:80]}`, outside of this site"
    try:
        _ADDRESS.validate_python(address)
    except ValidationError:
        return f"`{address[:80]}` is not an address that a page may link to"
    return ""


_ADDRESS: TypeAdapter[str] = TypeAdapter(ReplyAddress)
