"""Side by side: against which telling the words are marked, and which values a row gives the filters."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harbour_event import harbour
from own_events import own_project

from build_tools.pages.event.side_by_side import topics
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book


@pytest.fixture(scope="module")
def three():
    """Return the book of the event that three articles tell."""
    project = own_project()
    return Book(project, next(sheets for sheets in project.events if len(sheets.articles) == 3))


def told(fact):
    return [cell for cell in fact.cells if cell.tellings and cell.tellings[0].statement.words.text]


def test_the_first_is_marked_against_the_second_and_every_other_against_the_first(three):
    for fact in three.facts.values():
        first, *others = told(fact)
        if others:
            assert first.tellings[0].against == others[0].mark
            assert {cell.tellings[0].against for cell in others} == {first.mark}


def test_of_three_articles_each_is_marked_against_both_others(three):
    whole = [fact for fact in three.facts.values() if len(told(fact)) == 3]
    assert whole
    for fact in whole:
        for cell in told(fact):
            versions = [cell.tellings[0], *cell.otherwise]
            assert {version.against for version in versions} == {c.mark for c in told(fact)} - {cell.mark}
            assert {"".join(run.text for run in version.runs) for version in versions} == {
                cell.tellings[0].statement.words.text
            }


def test_of_two_articles_there_is_one_version():
    book = Book(harbour(), harbour().events[0])
    assert not any(cell.otherwise for fact in book.facts.values() for cell in fact.cells)


@pytest.mark.parametrize(
    ("fact", "filters"),
    [
        ("it-burned", {"show": "differences single checked", "topic": "other", "outlet": "bugle"}),
        ("who-laid-it", {"show": "differences verb conflict shared checked", "topic": "cause", "speaker": "wyn-odell"}),
        ("nobody-there", {"show": "waiting", "outlet": "gazette", "speaker": "ines-tarrow"}),
    ],
)
def test_a_row_names_the_values_that_let_it_through(fact, filters):
    found = Book(harbour(), harbour().events[0]).facts[fact].filters
    assert found.items() >= filters.items()


@pytest.mark.parametrize(
    ("order", "names"),
    [
        (["it-burned", "who-laid-it", "nobody-there"], ["Details", "The cause"]),
        (["who-laid-it", "it-burned", "nobody-there"], ["The cause", "Other details"]),
    ],
)
def test_what_has_no_topic_stands_last_unless_the_first_of_all_has_none(order, names):
    project = harbour()
    sheets = project.events[0]
    facts = sheets.facts.model_copy(update={"facts": {name: sheets.facts.facts[name] for name in order}})
    book = Book(project, replace(sheets, facts=facts))
    assert [topic.name for topic in topics(book, list(book.facts.values()))] == names


@pytest.mark.parametrize(("more", "wide"), [(0, False), (2, False), (3, True)])
def test_more_articles_than_fit_scroll_under_their_heads(more, wide):
    project = harbour()
    sheets = project.events[0]
    silent = sheets.articles["bugle"].model_copy(update={"statements": {}})
    articles = {**sheets.articles, **{f"silent-{n}": silent for n in range(more)}}
    found = pages(replace(project, events=(replace(sheets, articles=articles),)))
    grid = found["events/harbour-fire/side-by-side/index.md"].decode()
    assert ('class="wsw-matrix wsw-matrix--wide"' in grid) == wide
    assert ("data-wsw-compare" in grid) == (more > 0)
    assert grid.count('role="columnheader"') == 3 + more
    assert ('data-without="No match found, not checked:"' in grid) == wide
