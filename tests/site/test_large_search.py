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
from test_search import ELSEWHERE, SOUGHT, STATEMENT, first_hit
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
    searched = {doc["location"].partition("#")[0] for doc in held["docs"]} | {"hostile/"}
    pages: dict[str, dict[str, bytes]] = {"": {}, "0": {}, "1": {}}
    for number, file in enumerate(sorted(site.rglob("*.html"))):
        path = file.relative_to(site).as_posix()
        if path.removesuffix("index.html") not in searched:
            continue
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
@pytest.mark.parametrize(
    ("width", "words"),
    [
        (1280, words)
        for words in ("Kyiv", "Kiev", "UAV", "shaker of salt", "derailments", "approved by the US", "terorist")
    ]
    + [(390, "UAV")],
)
def test_a_find_is_the_statement_with_its_speaker_and_outlet_below(open_page, width, words):
    page = open_page("", width)
    hit = first_hit(page, words).locator("a").first
    said, who = SOUGHT[words]
    assert STATEMENT.search(hit.get_attribute("href"))
    assert said in hit.inner_text()
    assert who in hit.locator(".wsw-hit").inner_text()
    assert not page.wrong


@pytest.mark.browser
@pytest.mark.parametrize("words", ELSEWHERE)
def test_a_speaker_a_fact_and_a_day_come_before_statements(open_page, words):
    address = first_hit(open_page(""), words).locator("a").first.get_attribute("href").partition("?")[0]
    assert ELSEWHERE[words].partition("#")[0] in address


@pytest.mark.browser
def test_words_that_look_like_markup_are_shown_as_words(open_page):
    page = open_page("")
    search_for(page, "zzqx")
    found = page.locator(".md-search-result__list")
    assert f"A zzqx {HOSTILE}" in found.locator("h1").all_text_contents()
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


def test_without_its_package_the_setting_is_reported_with_the_cure(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    with pytest.raises(InputError) as told:
        large_search.program()
    assert told.value.problems[0].cure == "run: make pagefind"


@pytest.mark.browser
def test_what_a_page_says_of_its_own_filters_is_not_found(open_page):
    page = open_page("")
    search_for(page, "No fact fits")
    assert "No fact fits" not in " ".join(page.locator(".md-search-result__item").all_text_contents())
