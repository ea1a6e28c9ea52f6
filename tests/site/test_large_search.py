"""The search of a large site behaves as the usual one: the same words find the same statements, and nothing leaves."""

from __future__ import annotations

import html
import json
import re
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from reader import search_for
from served import served
from test_search import SOUGHT, STATEMENT
from tools import needed

from build_tools.models.problem import InputError
from build_tools.pipeline.publishing import large_search

HOSTILE = "<img src=x onerror=alert(1)>"


def searched(site: Path, to: Path) -> Path:
    """Copy the site, with a page of words that look like markup, and give it the other search."""
    needed(find_spec("pagefind_bin"), "Pagefind")
    copy = shutil.copytree(site, to)
    words = f"zzqx {html.escape(HOSTILE)}"
    main = (
        f'<main><h1 id="content">{words}</h1><h2 id="part"><a href="#part">A</a> {words}</h2><p>{words} end.</p></main>'
    )
    page = re.sub("<main.*</main>", lambda _: main, (copy / "404.html").read_text(encoding="utf-8"), flags=re.DOTALL)
    (copy / "hostile").mkdir()
    (copy / "hostile" / "index.html").write_text(page, encoding="utf-8")
    give_it_the_other_search(copy)
    return copy


def give_it_the_other_search(site: Path) -> None:
    """Do to a built site what a build does above a size: here its events' pages are in two shards."""
    held = json.loads((site / "search" / "search_index.json").read_bytes())
    boosts = {doc["location"]: doc["boost"] for doc in held["docs"] if "boost" in doc and "#" not in doc["location"]}
    pages: dict[str, dict[str, bytes]] = {"": {}, "0": {}, "1": {}}
    for number, file in enumerate(sorted(site.rglob("*.html"))):
        path = file.relative_to(site).as_posix()
        if boost := boosts.get(path.removesuffix("index.html")):
            file.write_bytes(large_search.weighed(file.read_bytes(), boost))
        pages[str(number % 2) if path.startswith("events/") else ""][path] = file.read_bytes()
    for shard, some in pages.items():
        for name, data in large_search.index(some.items(), is_first=not shard).items():
            file = site / "pagefind" / shard / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
    assert (site / large_search.WORKER).exists()
    (site / large_search.WORKER).write_bytes(large_search.worker(2))
    (site / "search" / "search_index.json").write_text(json.dumps({**held, "docs": []}))


@pytest.fixture(scope="module")
def large(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return searched(site, tmp_path_factory.mktemp("large") / "site")


@pytest.fixture(scope="module")
def address(large: Path):
    with served(large) as there:
        yield there


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    "words",
    [
        "Kyiv",
        "Kiev",
        # Pagefind's headings keep the other outlet's words, which stand in them for a reader's focus.
        pytest.param("UAV", marks=pytest.mark.xfail(strict=True)),
        "shaker of salt",
        "derailments",
    ],
)
def test_the_other_search_finds_the_statement_too(open_page, width, words):
    page = open_page("", width)
    search_for(page, words)
    found = page.locator(".md-search-result__link", has=page.locator("h2"))
    shown = [one.locator("h2").text_content() for one in found.all() if STATEMENT.search(one.get_attribute("href"))]
    assert [said for said in shown if SOUGHT[words][0] in said], shown
    assert not page.wrong


@pytest.mark.browser
def test_a_result_is_the_words_that_were_said(open_page):
    page = open_page("")
    search_for(page, "Volodin")
    found = page.locator(".md-search-result__link", has=page.locator("h2"))
    shown = [one for one in found.all() if STATEMENT.search(one.get_attribute("href"))]
    assert any("weapons capable of" in one.locator("h2").text_content() for one in shown)
    assert not page.wrong


@pytest.mark.browser
def test_words_that_look_like_markup_are_shown_as_words(open_page):
    page = open_page("")
    search_for(page, "zzqx")
    found = page.locator(".md-search-result__list")
    assert f"A zzqx {HOSTILE}" in found.locator("h2").all_text_contents()
    assert found.locator("h1, h2, p").count() == found.get_by_text(HOSTILE).count()
    assert found.locator("img").count() == 0
    assert not page.wrong


def test_no_reader_loads_the_index_of_every_page(large: Path, site: Path) -> None:
    held = json.loads((large / "search" / "search_index.json").read_text(encoding="utf-8"))
    assert held["docs"] == []
    assert held["config"] == json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["config"]


def test_the_same_site_gives_the_same_bytes(large: Path, site: Path, tmp_path: Path) -> None:
    again = searched(site, tmp_path / "site")
    files = [path.relative_to(large) for path in large.rglob("*") if path.is_file()]
    assert files
    assert all((large / file).read_bytes() == (again / file).read_bytes() for file in files)


def test_without_its_package_the_setting_is_told_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(InputError) as told:
        large_search.program()
    assert told.value.problems[0].cure == "run: make pagefind"
