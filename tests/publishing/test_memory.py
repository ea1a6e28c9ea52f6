"""What one lot of events leaves in memory: no more of MkDocs' pages, however many lots a process renders."""

from __future__ import annotations

import gc
from pathlib import Path

from sites import make_project

from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import Outcome, update
from build_tools.pipeline.publishing.parts import Surroundings
from build_tools.pipeline.publishing.render import RenderedEvent, Task, render_events


def test_pages_of_earlier_lots_leave_memory(tmp_path: Path) -> None:
    root = make_project(tmp_path, 2)
    outcome = update(Cache(root))
    assert isinstance(outcome, Outcome)
    lot = [RenderedEvent(event, files, None, None) for event, files in outcome.events.items()]
    left = []
    gc.disable()  # what Python would find by itself, sooner or later, doesn't count
    try:
        for _ in range(3):
            render_events(Task(Surroundings(root, "", 315532800), "key"), lot)
            left.append(sum(type(one).__module__ == "mkdocs.structure.pages" for one in gc.get_objects()))
    finally:
        gc.enable()
    assert left[0] == left[1] == left[2]
