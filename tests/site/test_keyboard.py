"""Each kind of page walked by keyboard alone: in order, to everything, never trapped, always seen where one is."""

from __future__ import annotations

import itertools

import pytest

pytestmark = pytest.mark.browser

REACHABLE = """() => {
    const radio = one => one.type === "radio" && document.getElementsByName(one.name);
    const passed = one => radio(one) && one !== ([...radio(one)].find(each => each.checked) ?? radio(one)[0]);
    const all = document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']");
    window.stops = [...all].filter(one =>
        one.tabIndex >= 0 && !passed(one)
        && one.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }));
    return stops.length;
}"""
"""All that the Tab key must reach, in the order of the page; of radio buttons that is the chosen one or the first."""
RECORD = """() => {
    const stop = () => {
        const one = document.activeElement, style = getComputedStyle(one), box = one.getBoundingClientRect();
        const points = [[.5, .5], [.1, .5], [.9, .5], [.5, .2], [.5, .8]];
        const shown = points.some(([x, y]) => {
            const top = document.elementFromPoint(box.left + x * box.width, box.top + y * box.height);
            return top && (one.contains(top) || top.contains(one));
        });
        return {
            place: stops.indexOf(one), what: one.cloneNode().outerHTML, tag: one.tagName, shown,
            outlined: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        };
    };
    if (!window.walked)
        addEventListener("keyup", event => event.key === "Tab" && walked.push(stop()), { capture: true });
    window.walked = [];
}"""
"""Note at each press where the focus went: its place among all that is reachable, its outline, what covers it."""


def walk(page, held: str | None = None) -> list[dict]:
    """Press Tab, with another key held, until the focus has been everywhere or leaves the page; return every stop."""
    page.evaluate(RECORD)
    if held:
        page.keyboard.down(held)
    for _ in range(page.evaluate(REACHABLE)):
        page.keyboard.press("Tab")
    if held:
        page.keyboard.up(held)
    return list(itertools.takewhile(lambda stop: stop["tag"] != "BODY", page.evaluate("walked")))


@pytest.mark.parametrize("width", [1280, 390])
def test_tab_reaches_everything_in_order_and_goes_back_as_it_came(open_page, kinds, width):
    page = open_page("", width, reduced_motion="reduce")
    for path in kinds:  # each page is opened once: to open it takes longer than to walk it
        page.goto(page.home + path)
        forth = walk(page)
        assert_everything_is_reached_in_order(page, path, forth)
        page.locator("footer a").last.focus()
        back = walk(page, "Shift")
        assert_it_goes_back(page, path, back)
        assert not [stop["what"] for stop in forth if not stop["outlined"]], f"{path}: focus without outline"
        assert not [stop["what"] for stop in forth + back if not stop["shown"]], f"{path}: focus behind something"
        assert_the_first_stop_skips_to_the_content(page, path)


def assert_everything_is_reached_in_order(page, path, stops):
    passed = set(range(page.evaluate("stops.length"))) - {stop["place"] for stop in stops}
    assert not page.evaluate("places => places.map(place => stops[place].outerHTML)", sorted(passed)), path
    assert [stop["place"] for stop in stops] == sorted(stop["place"] for stop in stops), path


def assert_it_goes_back(page, path, stops):
    last = page.evaluate("stops.length") - 1
    places = [stop["place"] for stop in stops[:last] if 'type="radio"' not in stop["what"]]
    radio = page.evaluate("stops.findIndex(one => one.type === 'radio')")
    assert places == [place for place in range(last - 1, -1, -1) if place != radio], path


def assert_the_first_stop_skips_to_the_content(page, path):
    page.evaluate("stops[0].focus()")
    skip = page.locator(":focus")
    assert skip.inner_text().strip() == "Skip to content", path
    assert skip.is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert not page.evaluate("!!document.activeElement.closest('.md-header')"), path


@pytest.mark.parametrize("width", [1280, 390])
def test_search_opens_lists_and_closes_by_keyboard(open_page, width):
    page = open_page("events/kremlin-drones/", width)
    page.keyboard.press("/")
    page.keyboard.type("Volodin", delay=5)
    page.locator(".md-search-result__item").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.matches('.md-search-result__link')")
    page.keyboard.press("Escape")
    page.locator(".md-search__output").wait_for(state="hidden")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


def test_a_citation_is_opened_and_copied_by_keyboard(open_page):
    page = open_page("events/kremlin-drones/side-by-side/", permissions=["clipboard-read", "clipboard-write"])
    page.locator(".wsw-cite summary").first.focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copy").first.wait_for()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Copied").wait_for()
    assert "Who Said What" in page.evaluate("navigator.clipboard.readText()")
