"""Checking only what changed: what was found about an event the last time holds while nothing that counts changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from build_tools.models import Problem, Severity
from build_tools.sheets.check import check
from build_tools.sheets.files import Folder, event_ids
from build_tools.sheets.kept import Kept, code_of


def check_changed(root: Path, *, articles_dir: Path | None = None) -> list[Problem]:
    """Check all events as `check` does, taking what was found the last time for those that are as they were."""
    kept = Kept(root, "check", code=code_of("models", "reading", "comparison", "sheets"))
    there = event_ids(root)
    problems: set[Problem] = set()
    changed: dict[str, str] = {}
    for event in there:
        stamp = kept.stamp(Folder(root, event), articles_dir)
        held = _problems(kept.get(event, stamp))
        if held is None:
            changed[event] = stamp
        else:
            problems.update(held)
    shared = set(check(root, events=()))
    for event, stamp in changed.items():
        own = set(check(root, events=(event,), articles_dir=articles_dir)) - shared
        kept.put(event, stamp, [asdict(one) for one in sorted(own)])
        problems |= own
    kept.keep_only(there)
    return sorted(problems | shared)


def _problems(record: object) -> list[Problem] | None:
    """Take problems back from JSON's terms; None where nothing is kept."""
    found = cast("Sequence[dict[str, Any]] | None", record)
    if found is None:
        return None
    return [Problem(**{**one, "severity": Severity(one["severity"])}) for one in found]
