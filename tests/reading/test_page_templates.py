"""Thirty pages as large publishing systems build them: each field right or unknown, none wrong; the text whole."""

from __future__ import annotations

import pytest
from page_scores import FIELDS, score_text, scored, verdicts
from page_template_kit import systems
from page_templates import pages

from build_tools.reading import convert, parse_article

PAGES = pages()
SYSTEMS = systems()


def read(page):
    return parse_article(convert(page if isinstance(page, bytes) else page.encode(), ".html").composed(), "x")


def found_in(article):
    values = {key: known.value for key, known in article.metadata if known.is_known}
    paragraphs = [article.text[start:end] for start, end in article.paragraphs]
    return {
        "headline": values.get("headline"), "date": values.get("date"), "author": values.get("author"),
        "outlet": article.outlet, "address": values.get("url"), "text": paragraphs,
    }  # fmt: skip


@pytest.mark.parametrize(("name", "story", "page"), PAGES, ids=[name for name, _, _ in PAGES])
def test_no_field_of_a_page_is_wrong(name, story, page):
    found = found_in(read(page))
    wrong = {field: found[field] for field, verdict in verdicts(story, found).items() if verdict == "wrong"}
    assert wrong == {}


@pytest.mark.parametrize(("name", "story", "page"), SYSTEMS, ids=[name for name, _, _ in SYSTEMS])
def test_every_field_of_a_systems_page_is_right(name, story, page):
    found = found_in(read(page))
    true = {"outlet": story.outlet, "address": story.url}
    judged = verdicts(story, found)
    left = {field: found[field] for field, verdict in judged.items() if verdict != "right" and true.get(field, "-")}
    assert left == {}


def test_nothing_is_stated_where_the_page_states_nothing():
    found = next(found_in(read(page)) for name, _, page in SYSTEMS if name == "nothing_stated")
    assert (found["outlet"], found["address"]) == (None, None)


def test_nearly_all_fields_are_right():
    assert len(PAGES) == 30
    counted = [verdict for _, story, page in PAGES for verdict in verdicts(story, found_in(read(page))).values()]
    assert len(counted) == 30 * len(FIELDS)
    assert counted.count("right") >= 165


def test_the_articles_words_are_found_and_no_others_taken_in():
    shares = [score_text(story, found_in(read(page))["text"]) for _, story, page in PAGES]
    found, taken = scored(shares)
    assert found >= 0.995
    assert taken <= 0.005
