"""Checking only what changed: what was found about an event the last time holds while nothing that counts changed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, cast

from build_tools.models import Problem
from build_tools.pipeline.records import Kept, code_of
from build_tools.pipeline.survey import Survey
from build_tools.sheets.checks.check import Common
from build_tools.sheets.files.folders import Folder, asked_for


def check_changed(
    root: Path,
    *,
    events: Sequence[str] | None = None,
    articles_dir: Path | None = None,
    survey: Survey | None = None,
) -> list[Problem]:
    """Check events as `check` does, taking what was found the last time for those that are as they were.

    `survey` is what the run has seen so far.
    """
    survey = survey or Survey(root)
    if survey.led_out:
        return survey.led_out
    kept = Kept(root, "check", code=code_of("models", "reading", "comparison", "sheets", "pipeline"))
    common = Common.of(root, articles_dir)
    there, missing = asked_for(events, survey.events)
    problems = {*common.problems, *missing}
    for event in there:
        stamp = kept.stamp_in(survey.state(event, articles_dir))
        found = _problems(kept.get(event, stamp))
        if found is None:
            found = sorted(set(common.check(event)))
            if kept.stamp(Folder(root, event), articles_dir) == stamp:  # nobody saved a file meanwhile
                kept.put(event, stamp, [asdict(one) for one in found])
        problems.update(found)
    kept.keep_only(survey.events)
    return sorted(problems)


def _problems(record: object) -> list[Problem] | None:
    """Take problems back from JSON's terms; None where nothing is kept."""
    found = cast("Sequence[dict[str, Any]] | None", record)
    if found is None:
        return None
    return [Problem.of(one) for one in found]
