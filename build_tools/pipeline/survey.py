"""What one run has seen of the project's folders: each is looked at once, whichever stages ask.

    extract ─┐
    check ───┼─▶ Survey ─▶ an event's files with their hashes; links that lead out of the project
    pages ───┘

A stage that writes an event's files has them looked at again. What somebody saves meanwhile is for the next run: what
is kept of this one is kept under what the files held when it was made of them.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from build_tools.models import Problem
from build_tools.pipeline.records import State, state_of
from build_tools.sheets.files.folders import Folder, event_ids
from build_tools.sheets.files.symlinks import leading_out


class Survey:
    """One run's look at the project."""

    def __init__(self, root: Path) -> None:
        """Begin; nothing is looked at before somebody asks."""
        self._root = root
        self._states: dict[str, dict[Path | None, State]] = {}

    @cached_property
    def led_out(self) -> list[Problem]:
        """An error for each thing in the project's folders that leads out of them."""
        return leading_out(self._root)

    @cached_property
    def events(self) -> list[str]:
        """The ids of the events that have a folder in data/events, sorted."""
        return event_ids(self._root)

    def state(self, event: str, texts: Path | None) -> State:
        """Give what an event's files hold, as `kept.state_of` does."""
        seen = self._states.setdefault(event, {})
        if texts not in seen:
            seen[texts] = state_of(Folder(self._root, event), texts)
        return seen[texts]

    def forget(self, event: str) -> None:
        """Look again at the files of an event, which this run has written."""
        self._states.pop(event, None)
        self.__dict__.pop("events", None)
