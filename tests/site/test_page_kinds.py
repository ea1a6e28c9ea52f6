"""A walk through one page of each kind, as on a phone: it opens without an error, fits, and axe finds nothing."""

from __future__ import annotations

import pytest
from reader import faults_of

pytestmark = pytest.mark.browser


def test_no_fault_is_found_on_a_page_of_each_kind(open_page, kinds):
    assert faults_of(open_page, kinds, 390, "dark", both=kinds) == {}
