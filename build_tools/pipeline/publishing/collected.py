"""What hook.py keeps of a part while MkDocs renders it, for parts.py: in this process, never on the disk.

MkDocs loads the hook by its path, as a module that nobody else knows; this one is the same for both.
"""

from __future__ import annotations

from typing import Any, NamedTuple


class Collected(NamedTuple):
    """What was kept of a part."""

    pages: dict[str, bytes]
    """The HTML of pages, by path below the site; of a part of events alone."""
    entries: dict[str, list[dict[str, Any]]]
    """Search entries by their page's address, of pages that Material's plugin was spared."""


_NOW = Collected({}, {})


def collected() -> Collected:
    """Return what is being collected."""
    return _NOW


def forget_collected() -> None:
    """Forget what was kept of the last part."""
    for each in _NOW:
        each.clear()
