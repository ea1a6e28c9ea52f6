"""Write the pages of events that changed; an event whose key is known is not loaded, compared or rendered again.

    for each event: its record ─┬─ has pages that are on disk untouched ─▶ what other pages show of it
                                │  (an earlier run's, or made when it was checked)
                                └─ else load ─▶ Book ─▶ pages, in processes if it pays ─▶ disk, record
    what all events show: ─┬─ as it was, and the site's pages untouched
                           └─ else home, feeds, about ─▶ disk; pages of events that are gone are removed

A few events at a time are in memory, whatever their number; what renders is imported only where something is rendered.
What is written is what `render` would write.
"""

from __future__ import annotations

import base64
import datetime
import itertools
import json
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import TypeAdapter

from build_tools.models import Problem
from build_tools.pages.writer import Writing, Written, manifest, state_of
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.digests import key_of
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.cache.records import PageSet
from build_tools.pipeline.cache.snapshot import Signature
from build_tools.pipeline.load import load_event, load_project
from build_tools.pipeline.publishing.packs import digest_of
from build_tools.pipeline.workers import HERE, Given, Workers
from build_tools.sheets.bundle import Project
from build_tools.sheets.checks.check import has_errors
from build_tools.sheets.checks.hand_written import PAGES
from build_tools.sheets.files.atomic import lock
from build_tools.sheets.history.change import Change
from build_tools.sheets.history.log import Since, history

if TYPE_CHECKING:
    from build_tools.pages.share_card.contents import Card

HIDDEN = PageSet("", "", is_draft=True, digests={}, states="")
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
    made: Mapping[str, PageSet]
    """The pages of each event."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which events are to have pages."""

    drafts: bool = False
    """Whether drafts are shown."""
    left_out: Collection[str] = ()
    """Ids of events that can't be shown, since something is wrong with them."""
    as_they_were: bool = False
    """Whether those keep the pages that they had: a person who edits them has one open."""


class PagesAhead:
    """Writes the pages of events before `update` does, which finds them as if an earlier run had.

    To be used in a `with` block, while the lock is held.
    """

    def __init__(self, cache: Cache, project: Project, wanted: Wanted) -> None:
        """Begin; `project` is without its events."""
        self.of = Given(_pages_of, _Task(project, wanted.drafts, cache.shared, cache.analyses))
        """Makes an event's pages, in whatever process."""
        self.changed: list[str] = []
        """What was written."""
        self._cache = cache

    def __enter__(self) -> PagesAhead:
        self._writing = Writing(self._cache.root / PAGES)
        return self

    def put(self, event: str, new: object) -> None:
        """Write what `of` has made of an event that is as it was then."""
        if isinstance(new, _NewPages):
            self._cache.keep(event, pages=_put(self._writing, new))

    def __exit__(self, *_: object) -> None:
        with self._writing:
            self._writing.put_in_place()
        self.changed = self._writing.changed


def update(
    cache: Cache,
    wanted: Wanted = Wanted(),
    workers: Workers = HERE,
    changed: Sequence[str] = (),
) -> Outcome | list[Problem]:
    """Write the pages of the events that changed, and those of the whole site.

    Args:
        cache: What this run sees of the project.
        wanted: Which events are to have pages; released ones by default.
        workers: Where the pages of events are made.
        changed: The pages that `PagesAhead` has written.

    Returns:
        What was done; or what is wrong with the sheets, and then all pages stay as they were.
        Another run that writes is waited for.
    """
    if cache.leading_out:
        return cache.leading_out
    root, out = cache.root, cache.root / PAGES
    with lock(root), Writing(out, changed) as writing:
        project, problems = load_project(root, events=())
        if project is None or has_errors(problems):
            return problems
        return _update(_Run(project, out, writing, cache, wanted, workers.here()), problems)


def _update(run: _Run, problems: list[Problem]) -> Outcome | list[Problem]:
    out, writing, cache, wanted = run.out, run.writing, run.cache, run.wanted
    made, as_left = _kept(run)
    stale = [event for event in cache.events if event not in made and event not in wanted.left_out]
    task = Given(_pages_of, _Task(run.project, wanted.drafts, cache.shared, cache.analyses))
    for event, new in zip(stale, run.workers.map(task, stale, "events written", [1] * len(stale)), strict=True):
        if isinstance(new, _NewPages):
            made[event] = _put(writing, new)
            cache.keep(event, pages=made[event])
        else:
            problems += new
    made = {event: made[event] for event in cache.events if event in made}
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
    site = _site(run, {event: pages for event, pages in made.items() if pages != HIDDEN})
    cache.close()
    done = writing.finish([*site.digests, *ours])
    shown = {event: files for event, files in events.items() if files}
    day = datetime.date.fromisoformat(json.loads(site.shows))
    return Outcome(done, run.project, day, shown, {event: cache.seen(event) for event in made}, as_left, made)


def _kept(run: _Run) -> tuple[dict[str, PageSet], set[str]]:
    """Return the pages that are on disk as they are wanted, and the events whose files are those of the last build."""
    made, as_left = {}, set()
    for event in [event for event in run.cache.events if event not in run.wanted.left_out]:
        pages = run.cache.record(event).pages
        if pages is None or not _fits(pages, run.wanted.drafts):
            continue
        if event in run.cache.same:
            as_left.add(event)
        elif not _is_untouched(pages, run.out):
            continue
        made[event] = pages
    return made, as_left


def _fits(pages: PageSet, drafts: bool) -> bool:
    """Whether an event's pages are those of a run that shows drafts, or of one that doesn't."""
    if pages == HIDDEN:
        return not drafts
    return drafts or not pages.is_draft


def _site(run: _Run, events: Mapping[str, PageSet]) -> PageSet:
    """Return the pages of the whole site: those on disk if nothing that they show has changed."""
    cache = run.cache
    accuracy = cache.root / "data" / "accuracy.json"
    commits = _history(cache, set(cache.events) - events.keys())
    measured = accuracy.read_text(encoding="utf-8") if accuracy.is_file() else ""
    told = {change.event for since in commits or () for change in since.changes}
    # What only the page of what is new shows of an event counts for those that it tells of.
    shown = [(pages.shows, pages.names if event in told else _NO_NAMES) for event, pages in events.items()]
    key = key_of(cache.shared, *itertools.chain(*shown), repr(commits), measured)
    kept = cache.get(SITE, key)
    pages = None if kept is None else PageSet.of(json.loads(kept))
    if pages is None or not _is_untouched(pages, run.out):
        pages = _of_site(run, [{**json.loads(shows), **json.loads(names)} for shows, names in shown], commits)
        cache.put(SITE, key, json.dumps(pages.fields()))
    return pages


def _history(cache: Cache, hidden: Collection[str]) -> list[Since] | None:
    """Return the commits that changed something; what is known of one is not asked of Git again.

    Args:
        cache: That of the run.
        hidden: Events that are there and not on the site, such as drafts: nothing is told of them, whatever they were.
    """
    kept = cache.get(HISTORY, cache.shared)
    known = {} if kept is None else _CHANGES.validate_json(kept)
    commits = history(cache.root, known=known)
    if commits is None:
        return None
    now = {since.commit.sha: since.changes for since in commits}
    if now != known:
        cache.put(HISTORY, cache.shared, _CHANGES.dump_json(now).decode())
    told = (replace(one, changes=tuple(c for c in one.changes if c.event not in hidden)) for one in commits)
    return [since for since in told if since.changes]


class _Run(NamedTuple):
    """What the steps of a run share."""

    project: Project
    """Without its events."""
    out: Path
    writing: Writing
    cache: Cache
    wanted: Wanted
    workers: Workers


class _Task(NamedTuple):
    """What it takes to make the pages of any event."""

    project: Project
    drafts: bool
    shared: str
    """The hash of program and settings."""
    kept: Analyses
    """Where the pictures of cards are kept as well."""


class _NewPages(NamedTuple):
    """Pages that are not written yet; see `PageSet`."""

    shows: str
    names: str
    is_draft: bool
    files: Mapping[str, bytes]


def _pages_of(task: _Task, event: str) -> _NewPages | list[Problem]:
    """Load an event and make its pages, or return what is wrong with it. Other processes find it by its name."""
    from build_tools.pages.render import of_event
    from build_tools.pages.site.listing import NAMES, Listing
    from build_tools.pages.views.book import Book

    project = task.project
    sheets, problems = load_event(project.root, event, project.settings, project.lexicon)
    if sheets is None or has_errors(problems):
        return problems
    is_draft = sheets.event.status == "draft"
    if is_draft and not task.drafts:
        return _NewPages(HIDDEN.shows, HIDDEN.names, HIDDEN.is_draft, {})
    book = Book(project, sheets)
    shows = Listing.of(book).as_json()
    names = {name: shows.pop(name) for name in NAMES}
    return _NewPages(json.dumps(shows), json.dumps(names), is_draft, of_event(book, partial(_drawn, task)))


def _drawn(task: _Task, card: Card) -> bytes:
    """Draw a card, unless it was drawn before: most edits change no card, and to load Pillow and draw takes long."""
    from build_tools.pages.share_card.card import drawn

    key = key_of("card", task.shared, repr(card))
    kept = task.kept.get(key)
    if isinstance(kept, str):
        return base64.b64decode(kept)
    picture = drawn(card)
    with suppress(OSError):
        task.kept.put(key, base64.b64encode(picture).decode())
    return picture


def _of_site(run: _Run, shown: Sequence[Mapping[str, Any]], history: Sequence[Since] | None) -> PageSet:
    """Render and write the pages of the whole site from what its events show."""
    from build_tools.pages.render import of_site
    from build_tools.pages.site.listing import EARLIEST, Listing

    listings = [Listing.from_json(each) for each in shown]
    last = max([EARLIEST, *(listing.last_change for listing in listings)])
    return _put(
        run.writing, _NewPages(json.dumps(last.isoformat()), "", False, of_site(run.project, listings, history))
    )


def _put(writing: Writing, new: _NewPages) -> PageSet:
    """Write pages, and return what is noted of them."""
    writing.put(new.files)
    digests = {path: digest_of(data) for path, data in new.files.items()}
    states = ",".join(writing.state(path) for path in new.files)
    return PageSet(new.shows, new.names, new.is_draft, digests, states)


def _is_untouched(pages: PageSet, out: Path) -> bool:
    """Return whether pages are on disk as they were written."""
    with suppress(OSError):
        return ",".join(state_of(f"{out}/{path}") for path in pages.digests) == pages.states
    return False
