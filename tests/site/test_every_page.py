"""Every page opens without an error, asks no other host, is blocked nowhere, fits its window, and axe finds nothing.

Every page is looked at wide and light, narrow and dark (those of `test_page_kinds.py` there); of each kind one in the
other scheme too, where colours alone can differ. `SITE_CHECKS=all` looks at every page in all four, by every rule.
"""

from __future__ import annotations

import pytest
from reader import SCHEMES, faults_of, open_search

pytestmark = pytest.mark.browser


def test_no_fault_is_found_on_any_page_wide_and_light(open_page, paths, kinds):
    assert faults_of(open_page, paths, 1280, "light", both=kinds) == {}


def test_no_fault_is_found_on_the_others_narrow_and_dark(open_page, paths, kinds):
    assert faults_of(open_page, [path for path in paths if path not in kinds], 390, "dark") == {}


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", SCHEMES)
def test_a_page_that_is_not_there_opens_without_error(open_page, width, scheme):
    page = open_page("404.html", width, scheme)
    assert page.locator("h1").count() == 1
    assert not page.wrong


@pytest.mark.parametrize("width", [1280, 390])
def test_the_search_opens_without_error(open_page, kinds, width):
    """Look at a page of each depth: the search is the same on all pages but for its way to the index."""
    page = open_page("", width)
    for path in [*{path.count("/"): path for path in kinds}.values(), "404.html"]:
        page.goto(page.home + path)
        open_search(page)
        assert not page.wrong, path
