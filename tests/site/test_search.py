"""The search lands on the right statement, by either spelling of a name and by words from the middle of a quotation."""

from __future__ import annotations

import json
import re

import pytest
from lxml import html
from reader import search_for

STATEMENT = re.compile(r"/articles/([\w-]+)/(?:\?.*)?#(\1-[0-9a-f]{6})")
SOUGHT = {
    "Peskov": ("Dmitry Peskov", "Peskov"),
    "Kyiv": ("", "Kyiv|Kiev"),
    "Kiev": ("", "Kyiv|Kiev"),
    "Zelenskyy": ("Volodymyr Zelensky", "denied"),
    "UAV": ("Russian presidential press service", "UAVs"),
    "shaker of salt": ("Antony Blinken", "shaker of salt"),
    "Volodin": ("Vyacheslav Volodin", "weapons capable of"),
}
"""What is sought: who speaks in the statement that is found first, and what stands in it."""


@pytest.mark.browser
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("words", SOUGHT)
def test_search_lands_on_the_statement(open_page, width, words):
    as_sought(open_page("", width), words)


def as_sought(page, words):
    """Look for words as a reader does, and see where the first find leads."""
    search_for(page, words)
    hit = page.locator(".md-search-result__link[href*='#']")
    hit.first.wait_for(state="attached")
    first = STATEMENT.search(hit.first.get_attribute("href"))
    assert first, "the first place that is found is no statement"
    page.goto(first.string)
    key = first[2]
    heading = page.locator(f"[id='{key}']")
    assert heading.is_visible()
    assert heading.evaluate("one => one.getBoundingClientRect().top") >= 56, "hidden under the masthead"
    who, about = SOUGHT[words]
    assert who in heading.inner_text()
    assert re.search(about, page.locator("article.wsw-statement", has=heading).inner_text())
    assert not page.wrong


def test_the_filters_words_are_not_found(site):
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    assert not [doc["location"] for doc in docs if "Topics and filters" in doc["text"]]


def test_what_is_kept_out_of_the_search_stays_out(site, paths):
    """The theme's parser takes the first end tag of the same name for the end of what is excluded."""
    for path in paths:
        for excluded in html.parse(site / path / "index.html").xpath("//main//*[@data-search-exclude]"):
            assert not excluded.xpath(f".//{excluded.tag}"), (path, excluded.get("class"))


def test_a_quotation_is_found_where_its_article_has_it_alone(site):
    """So that a hit lands on the statement, not on one of the pages that repeat it."""
    docs = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    for words in ("shaker of salt", "weapons capable of stopping"):
        assert ["/articles/" in doc["location"] for doc in docs if words in doc["text"]] == [True]
