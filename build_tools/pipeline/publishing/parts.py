"""A part of the site: a folder of its own for MkDocs, which renders it as it would within the whole.

    docs/index.md (a stand-in), docs/events/<event>/…  links to the changed pages of some events
    mkdocs.yml                                         INHERIT: the project's own; nav, docs_dir and hooks of the part
        ─mkdocs build --strict─▶ site/ ─policy─▶ RenderedFile, a page each

Of MkDocs this uses the command line, INHERIT, `hooks:` and, in hook.py, plugin events; it is loaded once a process.
"""

from __future__ import annotations

import contextlib
import html
import io
import json
import os
import posixpath
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from build_tools.pipeline import policy
from build_tools.pipeline.publishing.collected import collected, forget_collected
from build_tools.pipeline.publishing.links import links_and_anchors
from build_tools.pipeline.publishing.packs import Exports, RenderedFile, digest_of
from build_tools.pipeline.publishing.paths import EVENTS, INDEX, output_of, part_of

HOOK = Path(__file__).with_name("hook.py")
THEME = Path("build_tools", "theme")
_TOLD = re.compile(r"^INFO\b.*\n?", re.MULTILINE)
_BOOST = re.compile(r'"boost":([\d.]+)')
_LINKED = re.compile(r"([^\s()<>\[\]\"'#]+\.md)(?:#([^\s()<>\[\]\"']+))?")


class RenderError(Exception):
    """MkDocs, or the pages' policy, refused something; the message says what."""


class Surroundings(NamedTuple):
    """What the parts of one run share."""

    root: Path
    """The project: its mkdocs.yml, theme and content/pages."""
    address: str
    """SITE_URL, which mkdocs.yml reads."""
    epoch: int
    """SOURCE_DATE_EPOCH."""
    is_strict: bool = True
    """Whether what MkDocs warns of is an error."""

    @property
    def pages(self) -> Path:
        """The folder of pages."""
        return self.root / "content" / "pages"


def render_pages(
    around: Surroundings, sources: Mapping[str, bytes | None], whole: Collection[str] = ()
) -> dict[str, RenderedFile]:
    """Render pages of events.

    Args:
        around: What all parts share.
        sources: The pages' paths below content/pages, with what stands in them where they don't lie there.
        whole: The events of which these are all pages: one link to the folder does.

    Returns:
        What was made, by path below the site.

    Raises:
        RenderError: Something is wrong with a page.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = Path(folder).resolve()  # TMPDIR may be relative
        docs = work / "docs"
        docs.mkdir()
        (docs / "index.md").write_text("# Explainers\n", encoding="utf-8")
        for event in whole:
            _link(docs, around.pages, f"{EVENTS}/{event}")
        given = {}
        for source, data in sources.items():
            given[source] = (around.pages / source).read_bytes() if data is None else data
            if data is not None:
                (docs / source).parent.mkdir(parents=True, exist_ok=True)
                (docs / source).write_bytes(data)
            elif part_of(source) not in whole:
                _link(docs, around.pages, source)
        _configure(around, work, {"nav": ["index.md"], "extra": {"only_pages": True}})
        _run_mkdocs(around, work)
        output = _Output(work / "site")
        return {output_of(source): output.page(output_of(source), source, data) for source, data in given.items()}


def _link(docs: Path, pages: Path, path: str) -> None:
    (docs / path).parent.mkdir(parents=True, exist_ok=True)
    (docs / path).symlink_to(pages / path)


def render_site(around: Surroundings, linked: Mapping[str, Sequence[str]]) -> dict[str, RenderedFile]:
    """Render all that is no event: home, lists, about, the theme's own files, and what the parts are joined to.

    Args:
        around: What all parts share.
        linked: The pages of events that are linked to by their Markdown, with the places on them: others stand in for
            them.

    Returns:
        What was made, by path below the site; search index and sitemap without the events.

    Raises:
        RenderError: Something is wrong with a page.
    """
    with TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        work = Path(folder).resolve()  # TMPDIR may be relative
        docs, site = work / "docs", work / "site"
        docs.mkdir()
        for path in around.pages.iterdir():
            if path.name != EVENTS and not path.name.startswith("."):
                (docs / path.name).symlink_to(path)
        for page, anchors in linked.items():
            (docs / page).parent.mkdir(parents=True, exist_ok=True)
            places = "".join(f'<i id="{html.escape(anchor)}"></i>\n' for anchor in anchors)
            (docs / page).write_text(f"# An event\n\n{places}", encoding="utf-8")
        _configure(around, work, {})
        _run_mkdocs(around, work)
        output = _Output(site)
        sources = {output_of(source): source for source in _pages_below(docs)}
        made = {}
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            name = path.relative_to(site).as_posix()
            if name.startswith(f"{EVENTS}/"):
                continue
            if name.endswith(".html"):
                made[name] = output.page(name, sources.get(name, ""))
            else:
                made[name] = RenderedFile.file(path.read_bytes())
        return made


def named_pages(pages: Path) -> list[str]:
    """Return the events' pages, and places on them, that the other pages name: MkDocs makes links of them.

    A place is named as page#anchor.
    """
    found: set[str] = set()
    for source in _pages_below(pages):
        text = (pages / source).read_text(encoding="utf-8", errors="replace")
        folder = posixpath.dirname(source)
        for name, anchor in _LINKED.findall(text):
            page = posixpath.normpath(posixpath.join(folder, name))
            found.add(f"{page}#{anchor}" if anchor else page)
    return sorted(name for name in found if name.startswith(f"{EVENTS}/"))


def _pages_below(pages: Path) -> Iterator[str]:
    """Name the Markdown files that are no event's."""
    for folder, folders, names in os.walk(pages, followlinks=True):
        folders[:] = [name for name in folders if not name.startswith(".") and Path(folder, name) != pages / EVENTS]
        for name in names:
            if name.endswith(".md"):
                yield Path(folder, name).relative_to(pages).as_posix()


class _Output:
    """What MkDocs made of a part."""

    def __init__(self, site: Path) -> None:
        """Read what pages are taken together with: the search index, and the page that the theme alone makes."""
        self._site = site
        self._found = _search_entries(site)
        self._known = policy.known_scripts((site / policy.BLANK).read_bytes())

    def page(self, path: str, source: str, data: bytes = b"") -> RenderedFile:
        """Return a page by its path; `source` is the Markdown that it was made of, `data` what that held.

        Raises:
            RenderError: The policy keeps something on it from working.
        """
        kept = collected().pages.get(path)
        content, faults = policy.protected(kept or (self._site / path).read_bytes(), self._known)
        if faults:
            refused = (f"content/pages/{source}: {fault}: the pages’ policy blocks it" for fault in faults)
            raise RenderError("\n".join(refused))
        entries = self._found.get(path.removesuffix("index.html"), [])
        boost = _BOOST.search(entries[0]) if entries else None
        exports = Exports(",".join(entries), *links_and_anchors(content))
        return RenderedFile.page(source, digest_of(data), content, float(boost[1]) if boost else None, exports)


def _search_entries(site: Path) -> dict[str, list[str]]:
    """Return the entries of the search index by their page's address: those of the index, and those of hook.py."""
    found = {page: [*entries] for page, entries in collected().entries.items()}
    for entry in json.loads((site / INDEX).read_bytes())["docs"]:
        found.setdefault(entry["location"].partition("#")[0], []).append(entry)
    return {page: [json.dumps(entry, separators=(",", ":")) for entry in entries] for page, entries in found.items()}


def _configure(around: Surroundings, work: Path, own: Mapping[str, Any]) -> None:
    """Write a part's configuration: JSON, which is YAML too."""
    settings = {
        "INHERIT": str(around.root / "mkdocs.yml"),
        "docs_dir": str(work / "docs"),
        "site_dir": str(work / "site"),
        "theme": {"custom_dir": str(around.root / THEME)},
        "hooks": [str(HOOK)],
        **own,
    }
    (work / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")


def _run_mkdocs(around: Surroundings, work: Path) -> None:
    """Build a part by MkDocs' command line, within this process.

    Raises:
        RenderError: MkDocs failed; the message holds its output.
    """
    forget_collected()
    environment = {"NO_MKDOCS_2_WARNING": "1", "SITE_URL": around.address, "SOURCE_DATE_EPOCH": str(around.epoch)}
    with _environment(environment):
        from mkdocs.__main__ import cli

        output = io.StringIO()
        try:
            with contextlib.redirect_stderr(output), contextlib.redirect_stdout(output):
                strict = "--strict" if around.is_strict else "--no-strict"
                cli(["build", strict, "--config-file", str(work / "mkdocs.yml")], standalone_mode=False)
        except (Exception, SystemExit) as error:
            said = _TOLD.sub("", output.getvalue()).strip()
            raise RenderError(f"{said}\n{error}".strip()) from error


@contextlib.contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
