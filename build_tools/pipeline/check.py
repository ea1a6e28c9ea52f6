"""Check the events that changed; what was found about the others holds while nothing changed that they depend on."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from build_tools.models import Problem
from build_tools.models.problem import ORDER
from build_tools.pipeline.cache.digests import digests_of, key_of
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.cache.records import as_json, problems_of
from build_tools.sheets.checks.check import Common
from build_tools.sheets.checks.hand_written import hand_written, pages_by_hand
from build_tools.sheets.files.folders import asked_for

BY_HAND = "_by_hand"
"""Under which the faults of pages written by hand are kept; no event has such an id."""


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
    common = Common.of(root, articles_dir, _by_hand(cache))
    there, missing = asked_for(events, cache.events)
    problems = {*common.problems, *missing}
    for event in there:
        found = cache.record(event).checked
        if found is None:
            found = tuple(sorted(set(common.check(event))))
            cache.keep(event, checked=found)
        problems.update(found)
    cache.close()
    return sorted(problems, key=ORDER)


def _by_hand(cache: Cache) -> Sequence[Problem]:
    """Return what is wrong with the pages written by hand; Markdown is loaded only where one of them changed."""
    digests = digests_of(cache.root)
    pages_folder = str(cache.root / "content" / "pages")
    files = [entry.path for entry in cache.look.files(pages_folder, but=cache.folders_as_left)]
    pages = map(str, pages_by_hand(cache.root, files))
    key = key_of(cache.shared, *(f"{path} {digests.of(path)}" for path in pages))
    kept = cache.get(BY_HAND, key)
    problems = None if kept is None else problems_of(kept)
    if problems is None:
        problems = tuple(hand_written(cache.root))
        cache.put(BY_HAND, key, as_json(problems).encode())
    return problems
