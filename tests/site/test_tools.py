"""A missing tool: the test is skipped with a reason, but never in CI."""

from __future__ import annotations

import pytest
from tools import needed, program


def test_without_its_tool_a_test_is_skipped_with_the_cure(monkeypatch):
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="Harp is missing: `make tools`"):
        needed(program("harp-of-nowhere"), "Harp")


def test_without_its_tool_a_test_fails_in_ci(monkeypatch):
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Harp is missing"):
        needed(program("harp-of-nowhere"), "Harp")


def test_what_is_there_is_given():
    assert needed("harp", "Harp") == "harp"
