"""A walk through one page of each kind, at both widths: it opens without an error, fits, and axe finds nothing."""

from __future__ import annotations

import pytest
from reader import violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_page_of_each_kind(open_page, kinds, width, scheme):
    page = open_page("", width, scheme, reduced_motion="reduce")
    for path in kinds:
        page.goto(page.home + path)
        assert page.locator("h1").count() == 1, path
        assert not page.wrong, path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), path
        assert not violations(page), path
