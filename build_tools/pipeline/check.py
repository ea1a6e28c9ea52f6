"""Check the events that changed; what was found about the others holds while nothing changed that they depend on."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from build_tools.models import Problem
from build_tools.pipeline.cache.digests import digests_of, key_of
from build_tools.pipeline.cache.parsed_lexicon import recall_lexicon
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.cache.records import as_json, problems_of
from build_tools.pipeline.workers import HERE, Given, Workers
from build_tools.sheets.checks.check import Common
from build_tools.sheets.checks.hand_written import files_by_hand, hand_written
from build_tools.sheets.files.folders import asked_for

BY_HAND = "_by_hand"
"""Under which the faults of pages written by hand are kept; no event has such an id."""


def check_changed(
    cache: Cache,
    *,
    events: Sequence[str] | None = None,
    workers: Workers = HERE,
    common: Common | None = None,
) -> list[Problem]:
    """Check events as `checks.check` does, taking from the cache what was found about those that are as they were.

    Args:
        cache: What this run sees of the project, its texts elsewhere included.
        events: Ids of the events to check; all by default.
        workers: Where events are checked; on this machine, for theirs are its files.
        common: What all events are checked by, if somebody has read it already.

    Returns:
        All problems, sorted by file and line; warnings among them.
    """
    if cache.leading_out:
        return cache.leading_out
    common = common or common_of(cache)
    there, missing = asked_for(events, cache.events)
    known = {event: cache.record(event).checked for event in there}
    problems = [*common.problems, *missing, *itertools.chain.from_iterable(filter(None, known.values()))]
    stale = [event for event, found in known.items() if found is None]
    found_in = workers.here().map(Given(checked, common), stale, "events checked", [1] * len(stale))
    for event, found in zip(stale, found_in, strict=True):
        cache.keep(event, checked=found)
        problems += found
    cache.close()
    return sorted(dict.fromkeys(problems))  # an event's are sorted, which a set would lose


def checked(common: Common, event: str) -> tuple[Problem, ...]:
    """Return what is wrong with an event. Other processes find it by its name."""
    return tuple(sorted(set(common.check(event))))


def common_of(cache: Cache) -> Common:
    """Return what all events of a project are checked by."""
    recall_lexicon(cache)
    return Common.of(cache.root, cache.articles_dir, _by_hand(cache))


def _by_hand(cache: Cache) -> Sequence[Problem]:
    """Return what is wrong with the pages written by hand; Markdown is loaded only where one of them changed."""
    digests = digests_of(cache.root)
    pages_folder = str(cache.root / "content" / "pages")
    files = [entry.path for entry in cache.snapshot.files(pages_folder, but=cache.folders_as_left)]
    by_hand = map(str, files_by_hand(cache.root, files))
    key = key_of(cache.shared, *(f"{path} {digests.of(path)}" for path in by_hand))
    kept = cache.get(BY_HAND, key)
    problems = None if kept is None else problems_of(kept)
    if problems is None:
        problems = tuple(hand_written(cache.root))
        cache.put(BY_HAND, key, as_json(problems))
    return problems
