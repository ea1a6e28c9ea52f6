"""The site, built once from the project's committed data, served on loopback, opened in a real browser.

It is built as one that is published: with an address, an editor and a desk to report to, so that every link a reader
can have is checked.
"""

from __future__ import annotations

import dataclasses
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from filelock import FileLock
from protecting import protect
from served import served

from build_tools.models.settings import Site
from build_tools.pages.render import pages
from build_tools.pages.writer import write
from build_tools.pipeline.load import load_project
from build_tools.sheets.bundle import Project

ROOT = Path(__file__).parents[2]
PUBLISHED = Site(
    url="https://wsw.example/",
    repository="https://forge.example/wsw",
    edit="https://forge.example/wsw/edit/{file}#L{line}",
    report="mailto:desk@wsw.example?subject={title}&body={body}",
)
TELL_OF_THE_POLICY = """
document.addEventListener("securitypolicyviolation", e => console.error("policy:", e.violatedDirective, e.blockedURI));
"""


@pytest.fixture(scope="session")
def project() -> Project:
    """Read the committed project, and publish it."""
    read, problems = load_project(ROOT)
    assert read is not None, problems
    return dataclasses.replace(read, settings=read.settings.model_copy(update={"site": PUBLISHED}))


@pytest.fixture(scope="session")
def site(project, tmp_path_factory) -> Path:
    """Build the project, once for all processes of a run."""
    shared = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        shared = shared.parent
    root = shared / "site-under-test"
    with FileLock(shared / "site-under-test.lock"):
        if not (root / "is-built").exists():
            build(project, root)
            (root / "is-built").touch()
    return root / "site"


def build(project: Project, root: Path) -> None:
    """Build the project's site in a folder."""
    shutil.copytree(ROOT / "content" / "pages", root / "content" / "pages")
    write(pages(project), root / "content" / "pages")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    theme = f"custom_dir: {ROOT / 'build_tools' / 'theme'}"
    (root / "mkdocs.yml").write_text(re.sub(r"custom_dir: \S+", lambda _: theme, config), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "SITE_URL": PUBLISHED.url}
    built = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert protect(root / "site") == ()


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """Return the address of every page, relative to the site, but for those that only lead on."""
    pages = (path for path in site.rglob("index.html") if 'http-equiv="refresh"' not in path.read_text("utf-8"))
    found = sorted(path.parent.relative_to(site).as_posix() for path in pages)
    return ["" if path == "." else f"{path}/" for path in found]


@pytest.fixture(scope="session")
def address(site: Path):
    """Serve the site."""
    with served(site) as there:
        yield there


@pytest.fixture
def open_page(browser, address):
    """Return a function that opens a page and keeps what went wrong on it in `page.wrong`.

    Further options are Playwright's of a browser context.
    """
    contexts = []

    def opened(path: str, width: int = 1280, scheme: str = "light", **options: object):
        context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
        contexts.append(context)
        page = context.new_page()
        page.wrong, page.home = [], address
        page.on("console", lambda message: page.wrong.append(message.text) if message.type == "error" else None)
        page.add_init_script(TELL_OF_THE_POLICY)
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("request", lambda request: _same_host(page, request.url, address))
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def kinds(paths, site) -> list[str]:
    """Return one page of each kind, of those alike the largest."""

    def size(path: str) -> int:
        return (site / path / "index.html").stat().st_size

    return sorted({kind(path): path for path in sorted(paths, key=size)}.values())


def kind(path: str) -> str:
    """Name a page's kind: its address but for what is an event's, an article's or a person's id.

    >>> kind("events/harbour-fire/articles/bugle/")
    'events/*/articles/*/'
    """
    return re.sub(r"(?<=events/)[^/]+|(?<=articles/)[^/]+|(?<=who-said-what/)[^/]+", "*", path)


def _same_host(page, url: str, address: str) -> None:
    if not url.startswith((address, "data:", "blob:")):
        page.wrong.append(f"a request to another host: {url}")
