"""Take pictures of the built site, for looking at.

    python benchmarks/look.py OUT [PAGE...]

Every page at 1280 and 390 px, light and dark, from `site/` as `make site` left it; PAGE (for example
events/kremlin-drones/) picks some. `--paper` saves each as it prints on A4 as well; `--readme` takes the picture that
the README shows; `--guide` those of the desk that the guide for editors shows. Needs Chromium.
"""

from __future__ import annotations

import argparse
import functools
import http.server
import shutil
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal, NamedTuple

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parents[1]
WIDTHS = {1280: 900, 390: 844}
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
GUIDE = ROOT / "content" / "pages" / "about"
EXAMPLE = "fictional-bridge-closure"
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


def take_guide(browser: Browser) -> None:
    """Draft the worked example anew and take the pictures of the desk in the guide for editors: grey, and small."""
    sys.path.insert(0, str(ROOT / "benchmarks"))
    from desk import serve
    from PIL import Image

    from build_tools.pipeline.add import Request, add
    from build_tools.pipeline.added import draft

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        shutil.copytree(ROOT / "data" / "lexicon", root / "data" / "lexicon")
        for name in ("outlets.yml", "settings.yml"):
            shutil.copy(ROOT / "data" / name, root / "data" / name)
        add(root, ROOT / "content" / "articles" / EXAMPLE, Request(event=EXAMPLE))
        draft(root, EXAMPLE, None)
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.goto(serve(root).format(f"{EXAMPLE}/"))
        fact, statement = page.locator("#left a[data-at^='fact/']").first, page.locator("mark.somebody").nth(2)
        for name, link in {"desk-statement": "statement/", "desk-fact": "fact/"}.items():
            fact.click() if link == "fact/" else statement.click(modifiers=["Shift"])
            page.wait_for_function(f"() => document.querySelector('#desk').dataset.at.startsWith('{link}')")
            page.mouse.move(0, 0)
            page.screenshot(path=GUIDE / f"{name}.png", animations="disabled")
            picture = Image.open(GUIDE / f"{name}.png")
            grey = picture.convert("L").resize((960, 540), Image.Resampling.LANCZOS)
            grey.quantize(32).save(GUIDE / f"{name}.png", optimize=True)


def main() -> None:
    """Run as a program."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path, nargs="?", default=Path("pictures"))
    parser.add_argument("pages", nargs="*")
    parser.add_argument("--readme", action="store_true")
    parser.add_argument("--guide", action="store_true")
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
        if arguments.guide:
            take_guide(browser)
            return
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
