"""Write the pages of events that changed; an event whose key is known is not loaded, compared or rendered again.

    for each event: its record ─┬─ has pages that are on disk untouched ─▶ what other pages show of it
                                └─ else load ─▶ Book ─▶ pages ─▶ disk, record
    what all events show: ─┬─ as it was, and the site's pages untouched
                           └─ else home, feeds, about ─▶ disk; pages of events that are gone are removed

One event at a time is in memory, whatever their number; what renders is imported only where something is rendered. What
is written is what `render` would write.
"""

from __future__ import annotations

import datetime
import itertools
import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pydantic import TypeAdapter

from build_tools.models import Problem
from build_tools.pages.writer import Writing, Written, manifest, state_of
from build_tools.pipeline.cache.digests import key_of
from build_tools.pipeline.cache.look import Signature
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.cache.records import PageSet
from build_tools.pipeline.load import load_event, load_project
from build_tools.pipeline.publishing.packs import digest_of
from build_tools.sheets.bundle import Project
from build_tools.sheets.checks.check import has_errors
from build_tools.sheets.files.atomic import lock
from build_tools.sheets.history.change import Change
from build_tools.sheets.history.log import Since, history

HIDDEN = PageSet("", "", is_draft=True, digests={}, touched={})
"""What is made of a draft where drafts are not shown."""
SITE, HISTORY = "_site", "_history"
"""Under which the pages of the whole site, and what commits changed, are kept; no event has such an id."""

_NO_NAMES = json.dumps({"anchors": {}, "names": {}})

_CHANGES = TypeAdapter(dict[str, tuple[Change, ...]])


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run wrote, and what is on the pages now."""

    written: Written
    project: Project
    """The project without its events."""
    last_change: datetime.date
    """The last day that the data name: what a build from them is dated with."""
    events: Mapping[str, Mapping[str, str]]
    """The hash of each file of each event, by path below the pages' folder."""
    seen: Mapping[str, Signature]
    """What tells whether anybody has touched an event's sheets since they were read."""
    as_left: Collection[str]
    """The events whose files are those that the last build left."""
    touched: Mapping[str, Mapping[str, str]]
    """Size and time of change of each file of each event, in one text."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are to have pages."""

    drafts: bool = False
    """Whether drafts are shown."""
    left_out: Collection[str] = ()
    """Ids of events that can't be shown, since something is wrong with them."""
    as_they_were: bool = False
    """Whether those keep the pages that they had: a person who edits them has one open."""


def update(root: Path, out: Path, cache: Cache | None = None, wanted: Wanted = Wanted()) -> Outcome | list[Problem]:
    """Write the pages of the events that changed, and those of the whole site.

    Args:
        root: The project.
        out: The folder of pages, content/pages.
        cache: That of the run, if it has looked at the project already.
        wanted: Which events are to have pages; released ones by default.

    Returns:
        What was done; or what is wrong with the sheets, and then all pages stay as they were.
        Another run that writes is waited for.
    """
    cache = cache or Cache(root)
    if cache.leading_out:
        return cache.leading_out
    with lock(root), Writing(out) as writing:
        return _update(out, writing, cache, wanted)


def _update(out: Path, writing: Writing, cache: Cache, wanted: Wanted) -> Outcome | list[Problem]:
    root = cache.root
    project, problems = load_project(root, events=())
    if project is None or has_errors(problems):
        return problems
    run = _Run(project, writing, wanted.drafts)
    made: dict[str, PageSet] = {}
    as_left = set()
    for event in [event for event in cache.events if event not in wanted.left_out]:
        pages = cache.record(event).pages
        if event in cache.same and pages is not None and _fits(pages, wanted.drafts):
            as_left.add(event)
        else:
            pages = _untouched(pages, out)
        if pages is None or not _fits(pages, wanted.drafts):
            rendered = _of_event(run, event)
            if not isinstance(rendered, PageSet):
                problems += rendered
                continue
            pages = rendered
            cache.keep(event, pages=pages)
        made[event] = pages
    events = {event: pages.digests for event, pages in made.items()}
    if wanted.as_they_were:
        for path in manifest(out):
            event = path.removeprefix("events/").partition("/")[0]
            if event in wanted.left_out and (out / path).is_file():
                events[event] = {**events.get(event, {}), path: digest_of((out / path).read_bytes())}
    ours = [path for files in events.values() for path in files]
    if problems:
        writing.finish([*manifest(out), *ours])
        return sorted(problems)
    site = _site(run, {event: pages for event, pages in made.items() if pages != HIDDEN}, out, cache)
    cache.close()
    done = writing.finish([*site.digests, *ours])
    shown = {event: files for event, files in events.items() if files}
    touched = {event: pages.touched for event, pages in made.items()}
    day = datetime.date.fromisoformat(json.loads(site.shows))
    return Outcome(done, project, day, shown, {event: cache.seen(event) for event in made}, as_left, touched)


def _fits(pages: PageSet, drafts: bool) -> bool:
    """Whether an event's pages are those of a run that shows drafts, or of one that doesn't."""
    if pages == HIDDEN:
        return not drafts
    return drafts or not pages.is_draft


def _site(run: _Run, events: Mapping[str, PageSet], out: Path, cache: Cache) -> PageSet:
    """Return the pages of the whole site: those on disk if nothing that they show has changed."""
    accuracy = cache.root / "data" / "accuracy.json"
    commits = _history(cache)
    measured = accuracy.read_text(encoding="utf-8") if accuracy.is_file() else ""
    told = {change.event for since in commits or () for change in since.changes}
    # What only the page of what is new shows of an event counts for those that it tells of.
    shown = [(pages.shows, pages.names if event in told else _NO_NAMES) for event, pages in events.items()]
    key = key_of(cache.shared, *itertools.chain(*shown), repr(commits), measured)
    kept = cache.get(SITE, key)
    pages = _untouched(None if kept is None else PageSet.from_json(*kept.split(b"\n")), out)
    if pages is None:
        pages = _of_site(run, [{**json.loads(shows), **json.loads(names)} for shows, names in shown], commits)
        cache.put(SITE, key, "\n".join(pages.as_json()).encode())
    return pages


def _history(cache: Cache) -> list[Since] | None:
    """Return the commits that changed something; what is known of one is not asked of Git again."""
    kept = cache.get(HISTORY, cache.shared)
    known = {} if kept is None else _CHANGES.validate_json(kept)
    commits = history(cache.root, known=known)
    if commits is None:
        return None
    now = {since.commit.sha: since.changes for since in commits}
    if now != known:
        cache.put(HISTORY, cache.shared, _CHANGES.dump_json(now))
    return [since for since in commits if since.changes]


class _Run(NamedTuple):
    """What the steps of a run share."""

    project: Project
    """Without its events."""
    writing: Writing
    drafts: bool


def _of_event(run: _Run, event: str) -> PageSet | list[Problem]:
    """Load, render and write an event, or return what is wrong with it."""
    from build_tools.pages.render import of_event
    from build_tools.pages.site.listing import NAMES, Listing
    from build_tools.pages.views.book import Book

    project = run.project
    sheets, problems = load_event(project.root, event, project.settings, project.lexicon)
    if sheets is None or has_errors(problems):
        return problems
    if sheets.event.status == "draft" and not run.drafts:
        return HIDDEN
    book = Book(project, sheets)
    shows = Listing.of(book).as_json()
    names = json.dumps({name: shows.pop(name) for name in NAMES})
    return _put(run, of_event(book), shows, names, is_draft=sheets.event.status == "draft")


def _of_site(run: _Run, shown: Sequence[Mapping[str, Any]], history: Sequence[Since] | None) -> PageSet:
    """Render and write the pages of the whole site from what its events show."""
    from build_tools.pages.render import of_site
    from build_tools.pages.site.listing import EARLIEST, Listing

    listings = [Listing.from_json(held) for held in shown]
    last = max([EARLIEST, *(listing.last_change for listing in listings)])
    return _put(run, of_site(run.project, listings, history), last.isoformat())


def _put(run: _Run, files: Mapping[str, bytes], shows: object, names: str = "", *, is_draft: bool = False) -> PageSet:
    run.writing.put(files)
    digests = {path: digest_of(data) for path, data in files.items()}
    return PageSet(json.dumps(shows), names, is_draft, digests, {path: run.writing.state(path) for path in files})


def _untouched(pages: PageSet | None, out: Path) -> PageSet | None:
    """Return pages that are on disk as they were written, else None."""
    if pages is None:
        return None
    with suppress(OSError):
        return pages if all(state_of(f"{out}/{path}") == state for path, state in pages.touched.items()) else None
    return None
