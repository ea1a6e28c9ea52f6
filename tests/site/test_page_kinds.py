"""A walk through one page of each kind, at both widths: it opens without an error, fits, and axe finds nothing."""

from __future__ import annotations

import pytest
from reader import faults_of

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_a_page_of_each_kind(open_page, kinds, width, scheme):
    assert faults_of(open_page, kinds, width, scheme) == {}
