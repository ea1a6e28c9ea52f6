"""A note in which an outlet corrects itself: on the article's page in its words, and nowhere as a statement."""

from __future__ import annotations

from harbour_event import harbour

from build_tools.models.sheet import SheetCut
from build_tools.pages.render import pages

BUGLE = "events/harbour-fire/articles/bugle/index.md"
NOTE = "Correction: the fire broke out on Monday & not on <b>Tuesday</b>."


def with_cut(cut):
    project = harbour()
    [event] = project.events
    sheet = event.articles["bugle"]
    event.articles["bugle"] = sheet.model_copy(update={"cut": (*sheet.cut, cut)})
    return pages(project)[BUGLE].decode()


def test_it_is_shown_as_the_outlets_own():
    page = with_cut(SheetCut(start=900, end=960, what="correction", reason="a note", words=NOTE))
    assert "Corrected by The Bugle:" in page
    assert "the fire broke out on Monday &amp; not on &lt;b&gt;Tuesday&lt;/b&gt;." in page


def test_the_value_that_it_sets_right_is_shown_beside_the_one_before():
    page = with_cut(SheetCut(start=900, end=960, what="correction", reason="a note", words=NOTE))
    right, before = page.split("<strong>Right:</strong>")[1].split("<strong>Before:</strong>")
    assert "the fire broke out on Monday &amp; not" not in right
    assert "on &lt;b&gt;Tuesday&lt;/b&gt;" in before.split("</p>")[0]


def test_a_text_that_stops_at_a_paywall_is_reported_as_a_part():
    page = with_cut(SheetCut(start=900, end=960, what="paywall", reason="an offer"))
    assert "a part: the text we hold stops where a subscription is offered" in page


def test_an_article_without_a_correction_shows_none():
    assert "Corrected by" not in pages(harbour())[BUGLE].decode()
