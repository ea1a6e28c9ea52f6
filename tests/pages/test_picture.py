"""The whole event in one picture: ribbons, lines and stubs keep to the canvas, and a table has the same."""

from __future__ import annotations

import itertools
import re
from dataclasses import replace

import pytest
from harbour_event import harbour
from own_events import own_project

from build_tools.pages.event.explainer import drawn
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book
from build_tools.pages.views.picture import WIDTH

PAGE = "events/harbour-fire/index.md"


def book(articles=2):
    """Return the harbour's event, with so many more articles that say nothing."""
    project = harbour()
    sheets = project.events[0]
    more = {f"silent-{n}": sheets.articles["bugle"].model_copy(update={"statements": {}}) for n in range(articles - 2)}
    machines = {**sheets.machines, **{key: replace(sheets.machines["bugle"], statements=()) for key in more}}
    return Book(project, replace(sheets, articles={**sheets.articles, **more}, machines=machines))


@pytest.mark.parametrize("articles", range(2, 9))
def test_all_of_it_is_on_the_canvas(articles):
    shown = drawn(book(articles), [])
    assert len(shown.ribbons) == articles
    for ribbon in shown.ribbons:
        assert ribbon.x >= 0 and ribbon.x + ribbon.width <= WIDTH
        assert shown.top + ribbon.height <= shown.height
        for stretch in ribbon.stretches:
            assert shown.top <= stretch.y and stretch.y + stretch.height <= shown.top + ribbon.height + 2.1
    xs = [float(x) for thread in shown.threads for x in re.findall(r"(?<![\d.])[\d.]+", thread.path)]
    assert all(0 <= x <= max(WIDTH, shown.height) for x in xs)
    edges = [(ribbon.x, ribbon.x + ribbon.width) for ribbon in shown.ribbons]
    assert all(left[1] < right[0] for left, right in itertools.pairwise(edges))


@pytest.mark.parametrize(
    ("articles", "words"), [(1, "One article, drawn from its first word"), (3, "Three articles, each drawn from its")]
)
def test_its_words_count_the_articles(articles, words):
    shown = book(max(articles, 2))
    if articles == 1:
        shown = Book(shown.project, replace(shown.sheets, articles={"bugle": shown.sheets.articles["bugle"]}))
    assert drawn(shown, []).says.startswith(words)


def test_more_articles_than_can_be_told_apart_are_not_drawn():
    assert drawn(book(9), []) is None


def test_paragraphs_are_as_long_as_they_are():
    ribbon = drawn(book(), []).ribbons[0]
    words = [count for *_, count in book().sheets.machines["bugle"].paragraphs]
    edges = [28.0, *ribbon.breaks, 28.0 + ribbon.height]
    heights = [b - a for a, b in itertools.pairwise(edges)]
    assert heights == pytest.approx([ribbon.height * count / sum(words) for count in words], abs=0.2)


def test_each_fact_is_a_line_or_a_stub_of_its_kind():
    kinds = {thread.fact.id: thread.kind for thread in drawn(book(), [book().facts["who-laid-it"]]).threads}
    assert kinds == {"it-burned": "only", "who-laid-it": "chosen", "nobody-there": "unchecked"}


def test_the_table_has_every_fact_that_is_drawn_and_every_other():
    shown = drawn(book(), [])
    assert [row.fact.id for row in shown.rows] == list(book().facts)
    assert ["paragraph 1 of 3", "not mentioned"] in [[where for _, where in row.cells] for row in shown.rows]
    text = pages(harbour())[PAGE].decode()
    assert "The picture as a table" in text
    for thread in shown.threads:
        assert f'aria-label="{thread.fact.title}: {thread.says}"' in text


def test_speakers_have_letters_of_their_own_and_the_rest_one_together():
    for sheets in own_project().events:
        shown = drawn(Book(own_project(), sheets), [])
        letters = [voice.letter for voice in shown.voices]
        assert len(letters) == len(set(letters))
        assert all(bool(voice.number) == (voice.letter != "…") for voice in shown.voices)
