"""The same tree builds with Zensical, the successor of the theme's engine, where it is installed.

It is no dependency: `make tools` installs it; ZENSICAL names another program.
"""

from __future__ import annotations

import html
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from served import served
from test_search import ELSEWHERE, SOUGHT
from tools import zensical

ROOT = Path(__file__).parents[2]
TEXT = re.compile(r"<(script|style|svg)\b.*?</\1>|<[^>]*>", re.DOTALL)
OTHER_FIRST = {
    "Zelenskyy": "/who-said-what/#volodymyr-zelensky",
    "Peskov": "/side-by-side/#peskov-on-the-denials",
    "Volodin": "/side-by-side/#volodin-on-weapons",
    "May 9": "/kremlin-drones/#moment-7",
}
"""Where its first find is another than in Material's search: it has no weights, and of two headings with a word that
one comes first in which the word stands nearer to the beginning."""


@pytest.fixture(scope="module")
def other(site, tmp_path_factory):
    program = zensical()
    root = tmp_path_factory.mktemp("zensical")
    shutil.copytree(site.parent / "content", root / "content")
    shutil.copytree(ROOT / "build_tools" / "theme", root / "build_tools" / "theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    built = subprocess.run(
        [program, "build", "-f", "mkdocs.yml"], cwd=root, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stdout + built.stderr
    return root / "site"


def files(site: Path, pattern: str) -> set[str]:
    return {path.relative_to(site).as_posix() for path in site.rglob(pattern)}


@pytest.mark.parametrize("pattern", ["*.html", "*.csv", "*.json", "*.jsonld", "*.xml", "*.png", "*.txt"])
def test_the_same_files_are_built(site, other, pattern):
    ours = {path for path in files(site, pattern) if not path.startswith(("assets/", "search"))}
    assert ours <= files(other, pattern)


def test_the_pages_say_the_same(site, other, paths):
    for path in paths:
        mine, theirs = ((folder / path / "index.html").read_text(encoding="utf-8") for folder in (site, other))
        assert said(mine) == said(theirs), path


@pytest.mark.browser
@pytest.mark.parametrize(("width", "opener"), [(1280, ".md-search__button"), (390, ".wsw-searchbutton")])
def test_its_own_search_opens_from_the_masthead_and_finds(other, browser, width, opener):
    page = browser.new_page(viewport={"width": width, "height": 900})
    with served(other) as address:
        page.goto(address + "events/kremlin-drones/", wait_until="networkidle")
        page.locator(opener).click()
        page.keyboard.type("Volodin")
        # Its hits have whole addresses; the page's own links, which lead to the same fact, have short ones.
        hit = page.locator(f"a[href='{address}events/kremlin-drones/side-by-side/#volodin-on-weapons']")
        hit.wait_for()
        assert hit.inner_text().startswith("Volodin on weapons")
    page.close()


@pytest.mark.browser
def test_its_own_search_finds_the_words_first(other, browser):
    page = browser.new_page()
    with served(other) as address:
        page.goto(address, wait_until="networkidle")
        page.locator(".md-search__button").click()
        field, hit = page.get_by_role("combobox", name="Search"), page.get_by_role("option").first
        for words in {**SOUGHT, **ELSEWHERE}:
            field.fill(words)
            hit.wait_for()
            address_of_it, title = hit.get_attribute("href"), hit.locator("h2").inner_text()
            elsewhere = OTHER_FIRST.get(words) or ELSEWHERE.get(words)
            assert elsewhere in address_of_it if elsewhere else SOUGHT[words][0] in title, (words, title)
            field.fill("")
            hit.wait_for(state="detached")
    page.close()


def said(page: str) -> str:
    """Return the letters of a page's body, without the engine's own: one puts spans where the other has none."""
    body = page[page.index('<div class="wsw') : page.index('<footer class="md-footer')]
    return "".join(html.unescape(TEXT.sub("", body)).split())
