"""Check the events that changed; what was found about the others holds while nothing changed that they depend on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from build_tools.models import Problem
from build_tools.pipeline.cache import Cache
from build_tools.sheets.checks.check import Common
from build_tools.sheets.files.folders import asked_for


def check_changed(
    root: Path,
    *,
    events: Sequence[str] | None = None,
    articles_dir: Path | None = None,
    cache: Cache | None = None,
) -> list[Problem]:
    """Check events as `checks.check` does, taking from the cache what was found about those that are as they were.

    Args:
        root: The project.
        events: Ids of the events to check; all by default.
        articles_dir: The folder of texts that the project may not hold.
        cache: That of the run, if it has looked at the project already.

    Returns:
        All problems, sorted by file and line; warnings among them.
    """
    cache = cache or Cache(root, articles_dir)
    if cache.leading_out:
        return cache.leading_out
    common = Common.of(root, articles_dir)
    there, missing = asked_for(events, cache.events)
    problems = {*common.problems, *missing}
    for event in there:
        found = cache.record(event).checked
        if found is None:
            found = tuple(sorted(set(common.check(event))))
            cache.keep(event, checked=found)
        problems.update(found)
    cache.close()
    return sorted(problems)
