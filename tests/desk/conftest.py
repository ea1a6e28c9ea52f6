"""The fixtures of the tests of the desk."""

from __future__ import annotations

from opened_desk import desk, drafted, finished, fresh, open_desk

__all__ = ["desk", "drafted", "finished", "fresh", "open_desk"]
