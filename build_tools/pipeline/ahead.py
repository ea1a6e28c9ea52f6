"""Check an event and make its pages where it was just read for extraction, so that its files are parsed once.

    plan ─┬─ files to be written ─▶ `check_changed` and `update` look at the event afterwards, as at any other
          └─ none ─▶ check ─┬─ errors ─▶ kept in the event's record
                            └─ none ───▶ pages ─▶ on disk, kept in the event's record

What is done here `check_changed` and `update` find done.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from build_tools.models import Problem
from build_tools.pages.writer import Writing
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.check import checked, common_of
from build_tools.pipeline.extract import Following
from build_tools.pipeline.load import load_project
from build_tools.pipeline.pages import EventTask, NewPages, Wanted, pages_of, put
from build_tools.pipeline.workers import Given
from build_tools.sheets.checks.check import Common, has_errors


class _Task(NamedTuple):
    common: Common
    pages: EventTask


class _Made(NamedTuple):
    checked: tuple[Problem, ...]
    pages: NewPages | None


@contextmanager
def follow(cache: Cache, writing: Writing, wanted: Wanted) -> Iterator[Following]:
    """Return what comes after extraction: nothing where an error of no single event would stop the build.

    Args:
        cache: What the run sees of the project, which is locked.
        writing: The run's writing of pages.
        wanted: Which events are to have pages.
    """
    common = common_of(cache)
    project, problems = load_project(cache.root, events=())
    if project is None or has_errors([*common.problems, *problems]):
        yield Following()
        return

    def take(made: _Made) -> dict[str, object]:
        pages = {} if made.pages is None else {"pages": put(writing, made.pages)}
        return {"checked": made.checked, **pages}

    with writing:
        yield Following(
            Given(_of_event, _Task(common, EventTask(project, wanted.drafts, cache.shared, cache.analyses))), take
        )
        writing.put_in_place()


def _of_event(task: _Task, event: str) -> _Made:
    """Check an event and make its pages. Other processes find it by its name."""
    found = checked(task.common, event)
    pages = None if has_errors(found) else pages_of(task.pages, event)
    return _Made(found, pages if isinstance(pages, NewPages) else None)
