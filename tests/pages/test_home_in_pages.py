"""The list of explainers in pages: all of them once, newest first, on pages that don't grow with their number."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace

import pytest
from harbour_event import harbour

from build_tools.pages.event.differences import told_differently
from build_tools.pages.site.home import PER_PAGE, address, make
from build_tools.pages.site.listing import Listing
from build_tools.pages.views.book import Book


@pytest.fixture(scope="module")
def project():
    return harbour()


@pytest.fixture(scope="module")
def listing(project) -> Listing:
    return Listing.of(Book(project, project.events[0]))


def many(listing: Listing, count: int) -> list[Listing]:
    """So many events, each a day younger than the one before."""
    first = datetime.date(2026, 1, 1)
    return [
        replace(
            listing,
            id=f"event-{number}",
            published=first + datetime.timedelta(days=number),
            card=listing.card.replace("events/harbour-fire/", f"events/event-{number}/"),
        )
        for number in range(count)
    ]


@pytest.mark.parametrize(("events", "pages"), [(0, 1), (1, 1), (PER_PAGE, 1), (PER_PAGE + 1, 2), (5 * PER_PAGE, 5)])
def test_a_page_holds_so_many_explainers(project, listing, events, pages):
    assert set(make(project, many(listing, events))) == {f"{address(n)}index.md" for n in range(1, pages + 1)}


def test_every_explainer_is_on_one_page_newest_first(project, listing):
    files = make(project, many(listing, 3 * PER_PAGE - 1))
    linked = []
    for number in (1, 2, 3):
        text = files[f"{address(number)}index.md"].decode()
        root = "" if number == 1 else r"\.\./\.\./"
        linked += re.findall(rf'<h2[^>]*><a href="{root}events/(event-\d+)/">', text)
    assert linked == [f"event-{number}" for number in reversed(range(3 * PER_PAGE - 1))]


def test_pages_lead_to_one_another(project, listing):
    files = make(project, many(listing, 9 * PER_PAGE))
    text = files["explainers/5/index.md"].decode()
    named = re.findall(r'<a href="([^"]+)"(?: aria-current="page")? aria-label="Page \d', text)
    assert named == ["../../", "../3/", "../4/", "./", "../6/", "../7/", "../9/"]
    assert "Page 5 of 9" in text
    assert 'aria-current="page" aria-label="Page 5 of 9"' in text


def test_a_page_does_not_grow_with_their_number(project, listing):
    few, more = (make(project, many(listing, count))["index.md"] for count in (3 * PER_PAGE, 100 * PER_PAGE))
    assert abs(len(more) - len(few)) < 400


def test_one_page_has_no_list_of_pages(project, listing):
    assert b"Pages of explainers" not in make(project, many(listing, 3))["index.md"]


@pytest.mark.parametrize("same", [False, True])
def test_a_card_does_not_say_its_title_twice(project, same):
    sheets = project.events[0]
    lead = next(iter(told_differently(Book(project, sheets))))
    title = lead.title if same else sheets.event.title
    event = sheets.event.model_copy(update={"title": title})
    card = Listing.of(Book(project, replace(sheets, event=event))).card
    assert card.count(f">{title}</a>") == 1
    assert ("wsw-pair__title" in card) is not same
