"""Pages: the sheets in, real Markdown files and data files out. See render.py for how data flows."""

from __future__ import annotations

from build_tools.pages.incremental import Outcome, update
from build_tools.pages.notice import mark_problems
from build_tools.pages.render import render
from build_tools.pages.writer import Written, remove

__all__ = ["Outcome", "Written", "mark_problems", "remove", "render", "update"]
