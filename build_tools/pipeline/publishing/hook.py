"""What MkDocs does otherwise in a part of the site, by its own plugin events; the bytes stay the same.

    finished body ──on_page_markdown──▶ kept aside ──on_page_content──▶ the page's content
    its search entries ─────────────────────────────────on_page_content──┐
    where only pages are wanted their HTML ────────────────on_post_page──┴─▶ collected.py

MkDocs loads this file by its path (`hooks:` of a part's configuration). The main mkdocs.yml has no hooks: MkDocs alone
makes the same pages of the whole tree, only slower.
"""

from __future__ import annotations

import re
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import jinja2
from mkdocs.plugins import event_priority

from build_tools.pipeline.publishing.collected import collected
from build_tools.pipeline.publishing.search_entries import UnusualError, search_entries

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

COMPILED = Path(__file__).with_name("__pycache__")
"""Compiled templates are code, so they lie where Python keeps its own: nothing in .cache is ever run."""

_REWRITTEN_TEXTS = ("\t", "\r", "\x02", "\x03", "markdown=")
"""What Markdown would change in a block of HTML, or read as more than HTML: white space that it tidies, its own marks,
a block that asks to be read as Markdown."""
_REWRITTEN_PATTERNS = [re.compile(pattern) for pattern in ("\n +\n", "<(?!/?[a-zA-Z])", "&(?!#?[0-9a-zA-Z]+;)")]
"""Likewise: lines of blanks, comments and declarations, an ampersand that begins no character. Each begins with a
character of its own, which is found a hundred times faster than one of several."""
_DIV = re.compile("<(/?)div[ >]")
_FOR_THE_PLUGIN = re.compile(r"data-search-\w+=")
"""What Material's plugin takes out of a body."""


class _Templates(jinja2.FileSystemLoader):
    """A theme's templates, for pages alone: MkDocs takes what else the theme lists, thousands of icons, for files."""

    def list_templates(self) -> list[str]:
        """List nothing."""
        return []


@event_priority(100)
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Keep compiled templates from one process to the next, those too that Material's plugin asks for at once.

    The theme's own files are left out where only pages are wanted: they come with the site's part.
    """
    make = config.theme.get_env
    COMPILED.mkdir(exist_ok=True)

    def get_env() -> jinja2.Environment:
        env = make()
        env.bytecode_cache = jinja2.FileSystemBytecodeCache(str(COMPILED), "theme-%s.cache")
        if config.extra.get("only_pages"):
            env.loader = _Templates(config.theme.dirs)
        return env

    config.theme.get_env = get_env  # type: ignore[method-assign]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Leave out what is no page where only pages are wanted: an event’s other files need no MkDocs."""
    if config.extra.get("only_pages"):
        for file in [file for file in files if not file.is_documentation_page()]:
            files.remove(file)
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Take a body that is HTML already past the Markdown converter, which would give it back unchanged."""
    body = markdown.strip()
    if "title" not in page.meta or not is_finished(body):
        return None
    page.finished_body = body  # type: ignore[attr-defined]
    page.render = partial(_not_converted, page)  # type: ignore[method-assign]
    return ""


def _not_converted(page: Page, *_: object) -> None:
    """Stand in for MkDocs' converting, which makes a converter for each page."""
    page.content = ""


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Return the finished body, and note its search entries here, so that Material's plugin has nothing to do."""
    body: str | None = getattr(page, "finished_body", None)
    if body is None:
        return html
    with suppress(UnusualError):
        found = search_entries(body, page.url, page.meta)
        collected().entries[page.url] = found
        page.meta["search"] = {**(page.meta.get("search") or {}), "exclude": True}
        if not _FOR_THE_PLUGIN.search(body):
            page.body_aside = body  # type: ignore[attr-defined]
            return ""
    return body


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Set a page's body, which the plugin would have gone through for attributes that it takes out."""
    page.content = getattr(page, "body_aside", page.content)


@event_priority(-100)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Keep a page's HTML here, where only pages are wanted: what is empty MkDocs doesn't write."""
    if not config.extra.get("only_pages"):
        return output
    collected().pages[page.file.dest_uri] = output.encode("utf-8", errors="xmlcharrefreplace")
    return ""


def is_finished(body: str) -> bool:
    """Return whether Markdown would return a body as it is: one <div> with nothing in it that Markdown rewrites."""
    if not (body.startswith("<div class=") and body.endswith("</div>")):
        return False
    if any(text in body for text in _REWRITTEN_TEXTS) or any(pattern.search(body) for pattern in _REWRITTEN_PATTERNS):
        return False
    depth = 0
    for match in _DIV.finditer(body):
        depth += -1 if match[1] else 1
        if depth == 0:
            return match.end() == len(body)
    return False
