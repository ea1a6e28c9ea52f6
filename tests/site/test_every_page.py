"""Every page opens without an error, asks no other host, is blocked nowhere, fits its window, and axe finds nothing.

All that is looked at on one opened page, since opening it is most of the work.
"""

from __future__ import annotations

import pytest
from reader import SCHEMES, open_search, violations

pytestmark = pytest.mark.browser

WIDE = """() => [...document.querySelectorAll("body *")].filter(one =>
    one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)
    && one.checkVisibility() && !one.matches("pre *, [role=region][tabindex='0']:is([aria-label], [aria-labelledby])")
).map(one => one.outerHTML.slice(0, 90))"""
"""What scrolls sideways and is neither code nor a named region that the keyboard reaches."""


ENLARGED = {1280: 640, 390: 320}
"""A desk at 200 %, and the width of one at 400 %: enlarging narrows the window of a page that is open."""


def too_wide(page) -> bool:
    return not page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("width", ENLARGED)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_page(open_page, paths, width, scheme):
    page = open_page("", width, scheme, reduced_motion="reduce")
    faults = {}
    for path in paths:
        page.goto(page.home + path)
        assert page.locator("h1").count() == 1, path
        assert not page.wrong, path
        assert not too_wide(page), path
        faults[path] = violations(page)
        page.set_viewport_size({"width": ENLARGED[width], "height": 900})
        assert not too_wide(page), f"{path} at {ENLARGED[width]}"
        if ENLARGED[width] == 320:  # WCAG 1.4.10: nothing but a table scrolls in two directions
            assert not page.evaluate(WIDE), path
        page.set_viewport_size({"width": width, "height": 900})
    assert not {path: told for path, told in faults.items() if told}


@pytest.mark.parametrize("width", ENLARGED)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_that_is_not_there_opens_without_error(open_page, width, scheme):
    page = open_page("404.html", width, scheme)
    assert page.locator("h1").count() == 1
    assert not page.wrong


@pytest.mark.parametrize("width", [1280, 390])
def test_the_search_opens_without_error(open_page, kinds, width):
    page = open_page("", width)
    for path in [*kinds, "404.html"]:
        page.goto(page.home + path)
        open_search(page)
        assert not page.wrong, path
