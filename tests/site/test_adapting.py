"""The pages adapt to the reader: on paper all is open, less motion is no motion, forced colours lose no mark."""

from __future__ import annotations

import itertools

import pytest
from reader import open_search

pytestmark = pytest.mark.browser

MARGIN_MM = 16
PAPER_MM = {"A4": 210, "Letter": 215.9}
EVENT = "events/kremlin-drones/"
FOLDED = """() => [...document.querySelectorAll(`
        details:not(.wsw-cite, .wsw-tools *) > :not(summary), .wsw-row, .wsw-statement`)]
    .filter(one => !one.checkVisibility({ contentVisibilityAuto: true }) || one.getBoundingClientRect().height === 0)
    .map(one => one.outerHTML.slice(0, 90))"""
OVER_THE_EDGE = """() => [...document.querySelectorAll("main *")]
    .filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
    .map((one) => one.outerHTML.slice(0, 80))"""
"""On paper nothing can be moved sideways: not even what lies in a box that could be on a screen."""

MOVING = """() => [...document.querySelectorAll("body *")].flatMap(one => ["", "::before", "::after"].map(part => {
    const { transitionDuration, animationName, animationDuration, scrollBehavior } = getComputedStyle(one, part);
    const still = transitionDuration.split(", ").every(time => time === "0s")
        && (animationName === "none" || animationDuration === "0s") && scrollBehavior === "auto";
    return still ? null : `${one.tagName}.${one.className}${part}`;
})).filter(Boolean)"""


def test_on_paper_everything_is_open_and_nothing_cut_off_at_the_side(open_page, kinds):
    page = open_page("")
    page.emulate_media(media="print")
    for path in kinds:
        page.goto(page.home + path)
        assert not page.evaluate(FOLDED), path
        for control in (".md-header", ".md-footer", ".wsw-tools", ".wsw-sections"):
            assert not page.locator(control).first.is_visible(), (path, control)
        for paper, millimetres in PAPER_MM.items():
            page.set_viewport_size({"width": int((millimetres - 2 * MARGIN_MM) / 25.4 * 96), "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (path, paper)
            assert page.evaluate(OVER_THE_EDGE) == [], (path, paper)
        page.set_viewport_size({"width": 1280, "height": 900})


def test_on_paper_addresses_are_written_out_once(open_page):
    page = open_page(f"{EVENT}sources/")
    page.emulate_media(media="print")
    links = page.locator("main a[href^='https:']").all()
    assert links
    for link in links:
        written = link.inner_text() + link.evaluate("one => getComputedStyle(one, '::after').content")
        assert written.count(link.get_attribute("href")) == 1, written


def test_less_motion_is_no_motion(open_page, kinds):
    page = open_page("", reduced_motion="reduce")
    for path in kinds:
        page.goto(page.home + path)
        assert not page.evaluate(MOVING), path
    open_search(page)
    assert not page.evaluate(MOVING)


def test_forced_colours_lose_no_mark(open_page):
    page = open_page(f"{EVENT}side-by-side/", forced_colors="active")
    for mark in ("mark.wsw-only", "mark.wsw-replaced"):
        line = page.locator(mark).first.evaluate("one => getComputedStyle(one).textDecorationLine")
        assert line == "underline", mark
    here = page.locator(".wsw-strip .here").first.evaluate("one => getComputedStyle(one).fill")
    rest = page.locator(".wsw-strip .rest").first.evaluate("one => getComputedStyle(one).fill")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert len({here, rest, paper}) == 3


def test_forced_colours_tell_the_current_section_from_the_others(open_page):
    page = open_page(f"{EVENT}side-by-side/", forced_colors="active")
    colour = "one => getComputedStyle(one).borderBottomColor"
    current = page.locator(".wsw-sections [aria-current]").evaluate(colour)
    other = page.locator(".wsw-sections a:not([aria-current])").first.evaluate(colour)
    assert current != other


@pytest.fixture
def overview(open_page):
    """The overview on a phone, in the site's fonts: a slow machine's first visit does without them."""
    page = open_page(EVENT, 390)
    page.reload()
    return page


def test_the_first_screen_of_a_phone_shows_how_each_begins_and_says_where_they_differ(overview):
    openings = overview.locator(".wsw-openings").bounding_box()
    assert openings["y"] + openings["height"] < 844
    assert overview.locator(".wsw-summary li", has_text="They differ most here").bounding_box()["y"] < 844


def test_the_overview_has_at_most_six_screens_of_a_phone(overview):
    assert overview.evaluate("document.documentElement.scrollHeight") <= 6 * 844


def test_at_320_pixels_nothing_lies_on_something_else(open_page):
    page = open_page(EVENT, 320)
    sides = page.locator(".wsw-pair__sides > .wsw-side").all()
    assert sides
    for side in sides:
        boxes = [box for part in side.locator("> *").all() if (box := part.bounding_box())]
        assert all(above["y"] + above["height"] <= below["y"] + 1 for above, below in itertools.pairwise(boxes))


def test_the_first_screen_of_a_phone_shows_the_first_words_side_by_side(open_page):
    page = open_page(f"{EVENT}side-by-side/", 390)
    assert page.locator(".wsw-row blockquote").first.bounding_box()["y"] < 844


def test_the_faces_are_those_of_the_site_also_on_the_first_page(open_page):
    page = open_page(EVENT)
    page.wait_for_load_state("networkidle")
    loaded = page.evaluate("[...document.fonts].filter(one => one.status === 'loaded').map(one => one.family)")
    assert {family.strip('"') for family in loaded} == {"Page Sans", "Page Serif"}


def test_a_feed_opened_in_a_browser_can_be_read(open_page):
    page = open_page("feed.xml")
    looks = "all => all.map(one => getComputedStyle(one).display)"
    for shown in ("item > title", "item > description", "item > pubDate"):
        assert set(page.locator(f"css={shown}").evaluate_all(looks)) == {"block"}
    assert set(page.locator("css=item > guid").evaluate_all(looks)) == {"none"}
