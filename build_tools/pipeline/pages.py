"""Only what changed: an event whose inputs are as they were is not loaded, compared or rendered again.

    for each event: stamp ─┬─ kept, and its pages on disk untouched ─▶ its Listing
                           └─ else load ─▶ Book ─▶ pages ─▶ disk, Listing ─▶ kept
    all Listings: stamp ─┬─ kept, and untouched
                         └─ else home, feeds, about ─▶ disk, kept; pages of events that are gone are removed

One event at a time is in memory, whatever their number; what renders is imported only where something is rendered. What
is written is what `render` would write.
"""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple, cast

from build_tools.models import Problem
from build_tools.pages.share_card.drawn import NO_EVENT, pictures
from build_tools.pages.writer import Writing, Written, manifest, state_of
from build_tools.pipeline.compared import comparisons
from build_tools.pipeline.load import load_event, load_project
from build_tools.pipeline.records import Kept, State, code_of
from build_tools.pipeline.survey import Survey
from build_tools.sheets.bundle import Project
from build_tools.sheets.checks.check import has_errors
from build_tools.sheets.files.atomic import lock
from build_tools.sheets.files.folders import Folder
from build_tools.sheets.files.records import records
from build_tools.sheets.history.log import Since, history

SITE = "_site"
"""Under which the pages of the whole site are kept; no event has such an id."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did."""

    written: Written
    project: Project
    """The project without its events."""
    last_change: datetime.date
    """The last day that the data name: what a build from them is dated with."""


def update(root: Path, out: Path, survey: Survey | None = None) -> Outcome | list[Problem]:
    """Write the pages of the events that changed, and those of the whole site.

    Args:
        root: The project.
        out: The folder of pages, content/pages.
        survey: What the run has seen so far.

    Returns:
        What was done; or what is wrong with the sheets. A faulty event keeps the pages it had, and so does the site.
        Another run that writes is waited for.
    """
    survey = survey or Survey(root)
    if survey.led_out:
        return survey.led_out
    with lock(root), Writing(out) as writing:
        return _update(root, out, writing, survey)


def _update(root: Path, out: Path, writing: Writing, survey: Survey) -> Outcome | list[Problem]:
    project, problems = load_project(root, events=())
    if project is None or has_errors(problems):
        return problems
    kept = Kept(root, "pages", code=code_of("models", "reading", "comparison", "sheets", "pages", "pipeline"))
    stamps = {event: kept.stamp_in(survey.state(event, None)) for event in survey.events}
    held = {event: record for event, stamp in stamps.items() if (record := _untouched(kept.get(event, stamp), out))}
    run = _Run(project, writing)
    for event in [event for event in stamps if event not in held]:
        made = _of_event(run, event, survey.state(event, None))
        if isinstance(made, list):
            problems += made
            continue
        held[event] = made
        if kept.stamp(Folder(root, event), None) == stamps[event]:  # nobody saved a file meanwhile
            kept.put(event, stamps[event], made._asdict())
    ours = [path for record in held.values() for path in record.files]
    if problems:
        writing.finish([*manifest(out), *ours])
        return sorted(problems)
    shown = [held[event].shows for event in stamps]
    accuracy = root / "data" / "accuracy.json"
    told = history(root)
    seen = json.dumps(shown) + repr(told)
    stamp = kept.stamp_of(_hash(seen.encode() + (accuracy.read_bytes() if accuracy.is_file() else b"")))
    site = _untouched(kept.get(SITE, stamp), out)
    if site is None:
        site = _of_site(run, shown, told)
        kept.put(SITE, stamp, site._asdict())
    kept.keep_only([*stamps, SITE])
    comparisons(root).keep_only(stamps)
    records(root).keep_only(stamps)
    pictures(root).keep_only([*stamps, NO_EVENT])
    done = writing.finish([*site.files, *ours])
    return Outcome(done, project, datetime.date.fromisoformat(site.shows["last_change"]))


class _Run(NamedTuple):
    """What the steps of a run share."""

    project: Project
    """Without its events."""
    writing: Writing


class _Record(NamedTuple):
    """One event, or the site, as it was written."""

    shows: Mapping[str, Any]
    """What depends on it: an event's Listing; the last day that the whole site's data name. In JSON's terms."""
    files: Mapping[str, Sequence[int]]
    """Its pages, each with size and time of change: a page that somebody touched is written again."""


def _of_event(run: _Run, event: str, state: State) -> _Record | list[Problem]:
    """Load, render and write an event, or say why it can't be."""
    from build_tools.pages.render import of_event
    from build_tools.pages.site.listing import Listing
    from build_tools.pages.views.book import Book

    project = run.project
    sheets, problems = load_event(project.root, event, project.settings, project.lexicon, state)
    if sheets is None or has_errors(problems):
        return problems
    book = Book(project, sheets)
    return _put(run, of_event(book), Listing.of(book).as_json())


def _of_site(run: _Run, shown: Sequence[Mapping[str, Any]], told: Sequence[Since] | None) -> _Record:
    """Render and write the pages of the whole site from what its events show."""
    from build_tools.pages.render import of_site
    from build_tools.pages.site.listing import EARLIEST, Listing

    listings = [Listing.from_json(held) for held in shown]
    last = max([EARLIEST, *(listing.last_change for listing in listings)])
    return _put(run, of_site(run.project, listings, told), {"last_change": last.isoformat()})


def _put(run: _Run, files: Mapping[str, bytes], shows: Mapping[str, Any]) -> _Record:
    run.writing.put(files)
    return _Record(shows, {path: run.writing.state(path) for path in files})


def _untouched(held: object, out: Path) -> _Record | None:
    """Give a record whose pages are on disk as they were written."""
    if held is None:
        return None
    record = _Record(**cast("dict[str, Any]", held))
    with suppress(OSError):
        return record if all(state_of(f"{out}/{path}") == state for path, state in record.files.items()) else None
    return None


def _hash(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
