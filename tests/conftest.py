"""For all tests: what is slow, and the one browser of a process."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings
from tools import chromium

settings.register_profile(
    "project",
    max_examples=int(os.environ.get("WSW_CASES", "50")),
    deadline=None,  # slow is no fault, here and below: it shows how busy the machine is
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("project")

SLOW = {"robustness", "site"}
"""Folders of tests that `make test` leaves to `make test-all`."""
QUICK = {"test_page_kinds.py"}
"""But for these: one walk through a page of each kind."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what is slow; begin with what needs a browser, which takes longest."""
    for item in items:
        if item.path.parent.name in SLOW and item.path.name not in QUICK:
            item.add_marker(pytest.mark.slow)
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)


@pytest.fixture(scope="session")
def browser():
    """Start Chromium, once a process: Playwright's synchronous interface allows no second one beside it."""
    program = chromium()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        yield running
        running.close()
