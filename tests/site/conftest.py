"""The site, built once from the project's committed data, served on loopback, opened in a real browser."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tools import chromium

from build_tools.pages.render import render
from build_tools.policy import protect
from build_tools.sheets import load_project

ROOT = Path(__file__).parents[2]


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """Build the committed project with its own settings in a folder of its own."""
    root = tmp_path_factory.mktemp("site")
    project, problems = load_project(ROOT)
    assert project is not None, problems
    shutil.copytree(ROOT / "content" / "pages", root / "content" / "pages")
    render(project, root / "content" / "pages")
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    theme = f"custom_dir: {ROOT / 'build_tools' / 'theme'}"
    (root / "mkdocs.yml").write_text(re.sub(r"custom_dir: \S+", lambda _: theme, config), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "-f", str(root / "mkdocs.yml")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stderr
    assert protect(root / "site") == ()
    return root / "site"


@pytest.fixture(scope="session")
def paths(site: Path) -> list[str]:
    """Give the address of every page, relative to the site."""
    found = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    return ["" if path == "." else f"{path}/" for path in found]


@pytest.fixture(scope="session")
def address(site: Path):
    """Serve the site."""

    def handler(*arguments: object) -> Quiet:
        return Quiet(*arguments, directory=str(site))

    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def browser():
    """Start Chromium."""
    program = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield running
        running.close()


@pytest.fixture
def open_page(browser, address):
    """Give a function that opens a page and keeps what went wrong on it in `page.wrong`."""
    contexts = []

    def opened(path: str, width: int = 1280, scheme: str = "light", *, javascript: bool = True):
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=javascript
        )
        contexts.append(context)
        page = context.new_page()
        page.wrong, page.home = [], address
        page.on("console", lambda message: page.wrong.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: page.wrong.append(str(error)))
        page.on("request", lambda request: _same_host(page, request.url, address))
        page.goto(address + path)
        return page

    yield opened
    for context in contexts:
        context.close()


def _same_host(page, url: str, address: str) -> None:
    if not url.startswith((address, "data:", "blob:")):
        page.wrong.append(f"a request to another host: {url}")
