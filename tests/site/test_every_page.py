"""Every page opens without an error, asks no other host, is blocked nowhere and fits its window, down to 320 pixels."""

from __future__ import annotations

import pytest
from reader import open_search

pytestmark = pytest.mark.browser

WIDE = """() => [...document.querySelectorAll("body *")].filter(one =>
    one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)
    && one.checkVisibility() && !one.matches("pre *, [role=region][tabindex='0']:is([aria-label], [aria-labelledby])")
).map(one => one.outerHTML.slice(0, 90))"""
"""What scrolls sideways and is neither code nor a named region that the keyboard reaches."""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_opens_without_error(open_page, paths, width, scheme):
    page = open_page("", width, scheme)
    for path in [*paths, "404.html"]:
        page.goto(page.home + path)
        assert page.locator("h1").count() == 1, path
        assert not page.wrong, path


@pytest.mark.parametrize("width", [1280, 390])
def test_the_search_opens_without_error(open_page, kinds, width):
    page = open_page("", width)
    for path in [*kinds, "404.html"]:
        page.goto(page.home + path)
        open_search(page)
        assert not page.wrong, path


@pytest.mark.parametrize("width", [1280, 640, 390, 320], ids=["desk", "desk at 200 %", "phone", "desk at 400 %"])
def test_no_page_is_wider_than_its_window(open_page, paths, width):
    page = open_page("", width)
    for path in paths:
        page.goto(page.home + path)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        if width == 320:  # WCAG 1.4.10: nothing but a table scrolls in two directions
            assert not page.evaluate(WIDE), path
