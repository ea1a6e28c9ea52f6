"""The search lands on the right statement, by either spelling of a name and by words from the middle of a quotation."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html
from reader import search_for

EXCLUDED = "//main//*[@data-search-exclude]"
STATEMENT = re.compile(r"/articles/([\w-]+)/(?:\?.*)?#(\1-[\w-]+)")
SOUGHT = {
    "Kyiv": ("Kyiv", "Dmitry Peskov in The Moscow Times"),
    "Kiev": ("All of Kiev’s decisions", "Dmitry Peskov in RT"),
    "Zelenskyy": ("", "Volodymyr Zelensky in "),
    "UAV": ("two Ukrainian UAVs", "The Russian presidential press service in RT"),
    "shaker of salt": ("very large shaker of salt", "Antony Blinken in The Moscow Times"),
    "terorist": ("terrorist", " in "),
    '"had nothing to do with"': ("had nothing to do with", "John Kirby in "),
    "“had nothing to do with”": ("had nothing to do with", "John Kirby in "),
    "approved by the US": ("approved by the US", "Dmitry Peskov in RT"),
    "derailments": ("train derailments", "Russia in The Moscow Times"),
    "May 9": ("May 9", "Dmitry Peskov in The Moscow Times"),
}
"""What is sought: what the statement that is found first says, and who says it in which outlet."""
ELSEWHERE = {
    "Peskov": "/who-said-what/dmitry-peskov/",
    "Volodin": "/who-said-what/#vyacheslav-volodin",
    "Who picks the targets": "/side-by-side/#who-picks-the-targets",
    "4 May": "/kremlin-drones/#moment-4",
}
"""What is sought and found first where speakers, facts and moments stand."""


def first_hit(page, words):
    """Look for words as a reader does; return the first find."""
    search_for(page, words)
    return page.locator(".md-search-result__item").first


@pytest.mark.browser
@pytest.mark.parametrize("words", SOUGHT)
def test_a_find_is_the_quotation_with_its_speaker_and_outlet_below(open_page, words):
    page = open_page("")
    hit = first_hit(page, words)
    said, who = SOUGHT[words]
    link = hit.locator("a").first
    assert STATEMENT.search(link.get_attribute("href")), link.get_attribute("href")
    assert said in link.inner_text()
    assert who in link.locator(".wsw-hit").inner_text()
    assert page.get_by_role("textbox", name="Search").input_value() == words


@pytest.mark.browser
@pytest.mark.parametrize("words", ELSEWHERE)
def test_a_speaker_a_fact_and_a_day_come_before_statements(open_page, words):
    address = first_hit(open_page(""), words).locator("a").first.get_attribute("href").partition("?")[0]
    assert ELSEWHERE[words].partition("#")[0] in address


@pytest.mark.browser
def test_a_day_finds_what_happened_on_it(open_page):
    found = first_hit(open_page(""), "4 May").locator("a").first
    assert re.search(r"/events/kremlin-drones/(?:\?.*)?#moment-4$", found.get_attribute("href"))
    assert found.inner_text().startswith("4 May 2023")
    assert "Peskov tells reporters" in found.locator(".wsw-hit").inner_text()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
def test_a_find_lands_on_its_statement(open_page, width):
    page = open_page("", width)
    found = STATEMENT.search(first_hit(page, "shaker of salt").locator("a").first.get_attribute("href"))
    page.goto(found.string)
    heading = page.locator(f"[id='{found[2]}']")
    assert heading.is_visible()
    assert heading.evaluate("one => one.getBoundingClientRect().top") >= 56, "hidden under the masthead"
    assert "shaker of salt" in heading.inner_text()
    assert not page.wrong


def test_the_worker_is_asked_for_by_the_page(site):
    """The theme names its own by a hash; ours stands in its place."""
    page = (site / "index.html").read_text(encoding="utf-8")
    (named,) = re.findall(r'"search": "(assets/javascripts/workers/[^"]+)"', page)
    assert (site / named).read_text(encoding="utf-8").startswith("/* Stands in the theme's search worker's place")


def test_finds_are_not_called_documents(site):
    page = (site / "index.html").read_text(encoding="utf-8")
    assert '"search.result.other": "# found"' in page
    assert "matching document" not in page


def test_the_filters_words_are_not_found(site):
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [doc["location"] for doc in docs if "Topics and filters" in doc["text"]]


def test_what_is_kept_out_of_the_search_stays_out(site, paths):
    """The theme's parser takes the first end tag of the same name for the end of what is excluded."""
    found = [one for path in paths for one in html.parse(site / path / "index.html").xpath(EXCLUDED)]
    assert found
    for excluded in found:
        assert not excluded.xpath(f".//{excluded.tag}"), (excluded.base, excluded.get("class"))


def test_a_quotation_is_found_where_its_article_has_it_alone(site):
    """So that a hit lands on the statement, not on one of the pages that repeat it."""
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    for words in ("with a “very large shaker", "weapons capable of stopping"):
        assert ["/articles/" in doc["location"] for doc in docs if words in doc["title"]] == [True]
