"""Take pictures of the built site, for looking at.

    python benchmarks/look.py OUT [PAGE...]

Every page at 1280 and 390 px, light and dark, from `site/` as `make site` left it; PAGE (for example
events/kremlin-drones/) picks some. `--paper` saves each as it prints on A4 as well; `--readme` takes the picture that
the README shows. Needs Chromium.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
WIDTHS = {1280: 900, 390: 844}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
README_PAGE = "events/kremlin-drones/side-by-side/"


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing: the pictures are the output."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on the loopback interface and give its address."""
    handler = functools.partial(_Quiet, directory=str(folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


class Look(NamedTuple):
    """How a page is looked at."""

    width: int
    scheme: Literal["light", "dark"]
    whole: bool


def take(browser: Browser, address: str, file: Path, look: Look) -> None:
    """Save one picture."""
    page = browser.new_page(viewport={"width": look.width, "height": WIDTHS[look.width]}, color_scheme=look.scheme)
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.screenshot(path=file, full_page=look.whole)
    page.close()


def print_out(browser: Browser, address: str, file: Path) -> None:
    """Save a page as it prints."""
    page = browser.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.pdf(path=file, format="A4", prefer_css_page_size=True)
    page.close()


def _name(page: str) -> str:
    return page.strip("./").replace("/", "_") or "home"


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?", default=Path("pictures"))
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--readme", action="store_true")
    parser.add_argument(
        "--first-screen", action="store_true", help="what is seen without scrolling, not the whole page"
    )
    parser.add_argument("--paper", action="store_true", help="PDFs as well")
    arguments = parser.parse_args()
    site = ROOT / "site"
    pages = arguments.pages or sorted(f"{file.parent.relative_to(site)}/" for file in site.rglob("index.html"))
    with sync_playwright() as playwright, served(site) as address:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("google-chrome"), args=["--no-sandbox"]
        )
        if arguments.readme:
            take(browser, address + README_PAGE, ROOT / "docs" / "side-by-side.png", Look(1280, "light", whole=False))
            return
        arguments.out.mkdir(parents=True, exist_ok=True)
        for page in pages:
            for width in WIDTHS:
                for scheme in SCHEMES:
                    look = Look(width, scheme, whole=not arguments.first_screen)
                    take(browser, address + page, arguments.out / f"{_name(page)}-{width}-{scheme}.png", look)
            if arguments.paper:
                print_out(browser, address + page, arguments.out / f"{_name(page)}.pdf")


if __name__ == "__main__":
    main()
