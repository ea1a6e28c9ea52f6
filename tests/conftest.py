"""For all tests."""

from __future__ import annotations

import pytest
from hypothesis import settings

settings.register_profile("untimed", deadline=None)  # slow is no fault: it tells how busy the machine is
settings.load_profile("untimed")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the browser's, which take longest, so that no process is left with one of them at the end."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is None)
