"""The whole way in one step: articles → sheets → pages → site, once or at every change.

extract ─▶ check ─▶ pages ─▶ publish ─▶ site/, or what `serve` shows
▲          │ errors: reported, and shown on every page while serving
└──────────┴── serve: a change under data/, content/articles, the templates or the theme starts again
"""

from __future__ import annotations

import gc
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from build_tools.models import Problem, Severity
from build_tools.models.problem import InputError
from build_tools.pipeline.cache import NOTED, SERVED
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.cache.store import store_of
from build_tools.pipeline.check import check_changed, common_of
from build_tools.pipeline.extract import extract
from build_tools.pipeline.load import load_project
from build_tools.pipeline.notice import mark_problems
from build_tools.pipeline.pages import Outcome, PagesAhead, Wanted, update
from build_tools.pipeline.publishing.placing import Put
from build_tools.pipeline.publishing.publish import publish
from build_tools.pipeline.publishing.whole import Order
from build_tools.pipeline.workers import HERE, Workers
from build_tools.sheets.checks.check import Common, has_errors
from build_tools.sheets.checks.hand_written import PAGES

if TYPE_CHECKING:
    from build_tools.pipeline.publishing.address import Address

Say = Callable[[str], None]
Report = Callable[[Sequence[Problem]], object]

SITE = Path("site")
RELEASED = Wanted()
_IN_EVENT = re.compile(r"(?:data/events|content/articles)/(?P<event>[^/]+)/")


def load_what_renders() -> None:
    """Load what is imported only where pages are made: time that passes anyway while the events are looked at."""
    import mkdocs.__main__
    import mkdocs.commands.build  # noqa: F401

    import build_tools.pages.render  # noqa: F401

    gc.freeze()  # none of it is garbage


def prepare(
    cache: Cache, say: Say, workers: Workers = HERE, wanted: Wanted = RELEASED
) -> tuple[Outcome | None, list[Problem]]:
    """Do everything that comes before the site is rendered.

    Args:
        cache: What this run sees of the project.
        say: Where progress goes, a line at a time.
        workers: Where the articles are read, and the events checked and written.
        wanted: Which events are to have pages; those with an error are left out as well.

    Returns:
        What is on the pages, or None where an error of no single event leaves them as they were; and what is wrong.
    """
    common = None if cache.leading_out else common_of(cache)
    ahead = None if common is None else _pages_ahead(cache, common, wanted)
    try:
        problems = extract(cache, workers=workers, common=common, ahead=ahead)
    except InputError as error:  # settings, outlets or lexicon: the check goes on without them, and reports all
        problems = error.problems
    wrong = check_changed(cache, workers=workers, common=common)
    if store_of(cache.root).is_lost():
        say(f"{NOTED} could not be read and was removed: all events are read again")
    problems = sorted(dict.fromkeys([*problems, *wrong]))  # both are sorted, which a set would lose
    faulty = faulty_events(problems)
    if None in faulty:
        return None, problems
    wanted = replace(wanted, left_out=sorted(event for event in faulty if event))
    outcome, unreadable = write_pages(cache, say, wanted, workers, ahead.changed if ahead else ())
    return outcome, [*problems, *unreadable]


def _pages_ahead(cache: Cache, common: Common, wanted: Wanted) -> PagesAhead | None:
    """Return what writes the pages of events as they are checked; None where an error is in no single event."""
    project, problems = load_project(cache.root, events=())
    return None if project is None or has_errors([*common.problems, *problems]) else PagesAhead(cache, project, wanted)


def faulty_events(problems: Iterable[Problem]) -> set[str | None]:
    """Return the ids of the events that errors are in, None among them for an error that is in no single event."""
    files = {problem.file for problem in problems if problem.severity is Severity.ERROR}
    found = (_IN_EVENT.match(file) for file in files)
    return {match["event"] if match else None for match in found}


def write_pages(
    cache: Cache, say: Say, wanted: Wanted = RELEASED, workers: Workers = HERE, changed: Sequence[str] = ()
) -> tuple[Outcome | None, list[Problem]]:
    """Write the pages from the sheets alone; return what is on them, or what kept them from being written.

    See `update`.
    """
    try:
        done = update(cache, wanted, workers, changed)
    except InputError as error:
        done = error.problems
    if not isinstance(done, Outcome):
        return None, done
    written = done.written
    say(f"pages: {len(written.changed)} written, {len(written.removed)} removed, {len(written.kept)} unchanged")
    return done, []


class Built(NamedTuple):
    """What a build did."""

    status: int
    """The exit status."""
    problems: list[Problem]
    """What is wrong with the input."""
    note: Callable[[Sequence[str]], None] | None = None
    """Notes what is left, so that the next build knows whether it has work to do; takes the lines to report then."""


def _published(written: int, removed: int) -> str:
    return f"site: {written} files written, {removed} removed; open {SITE}/index.html"


def build(cache: Cache, say: Say, workers: Workers = HERE, *, drafts: bool = False) -> Built:
    """Build the site once, without the events that have an error, and without drafts unless they are asked for.

    Args:
        cache: What this run sees of the project.
        say: Where progress goes, a line at a time.
        workers: Where articles are read and events rendered.
        drafts: Whether drafts are shown.
    """
    root, before = cache.root, cache.before
    outcome, problems = prepare(cache, say, workers, Wanted(drafts))
    if outcome is None:
        return Built(1, problems)
    done = publish(order_of(root, outcome), root / SITE, workers, outcome.as_left)
    say(_published(len(done.put.written), len(done.put.removed)))
    if done.advice:
        say(done.advice)
    problems = [*problems, *done.broken]
    if before is None or faulty_events(problems) or done.broken:  # those are to be reported each time
        return Built(0, problems)

    def note(lines: Sequence[str]) -> None:
        pages = len(outcome.written.changed) + len(outcome.written.kept)
        first = [f"pages: 0 written, 0 removed, {pages} unchanged", _published(0, 0)]
        before.note(outcome.seen, _left(outcome, done.put), [*first, *filter(None, [done.advice]), *lines])

    return Built(0, problems, note)


def _left(outcome: Outcome, put: Put) -> dict[str, dict[str, str]]:
    """Return what is left of the events that a run has looked at, as `SinceLastBuild.note` takes it."""
    left = {}
    for event in outcome.seen:
        if event not in outcome.as_left or event in put.states:
            pages, site = outcome.made[event].state_of, put.states.get(event, {})
            left[event] = {f"{PAGES.as_posix()}/{path}": state for path, state in pages.items()}
            left[event] |= {f"{SITE.name}/{path}": state for path, state in site.items()}
    return left


def order_of(root: Path, outcome: Outcome) -> Order:
    """Return what is to be published of a project."""
    settings = outcome.project.settings
    address = os.environ.get("SITE_URL") or settings.site.url or ""
    address = f"{address.rstrip('/')}/" if address else ""
    return Order(root, outcome.events, address, outcome.last_change, settings.search, settings.search_megabytes)


def serve(root: Path, articles: Path | None, address: Address, publish_once: Callable[[], object], say: Say) -> int:
    """Publish into a folder of its own, show that at an address, and publish again at every change, until interrupted.

    Args:
        root: The project.
        articles: Where texts are that may not be kept in the project, as <event>/<article>.txt.
        address: Where it is shown.
        publish_once: Does `publish_and_mark` and reports what is wrong; never raises for what the input holds.
        say: Where the address goes.

    Raises:
        InputError: The address can't be used; this is reported before anything is built.
    """
    from build_tools.pipeline.publishing.serving import News, served
    from build_tools.pipeline.watching import changes

    watched = changes(root)  # from now on, so that nothing is missed that is saved during the first build
    once = [sys.executable, "-m", "build_tools", "serve", "--once", "--articles", str(articles or "")]
    code, news = _code(root), News()
    try:
        with served(root, root / SERVED, address, news) as shown:
            publish_once()
            say(f"shown at {shown} until you press Ctrl-C")
            for _ in watched:
                if not (root / "content").is_dir():
                    say("content/ is gone: nothing is built until it is back")
                elif _code(root) == code:
                    publish_once()
                else:  # this process still runs the old code
                    subprocess.run(once, cwd=root, check=False)
                news.announce()
    except KeyboardInterrupt:
        pass
    finally:
        mark_problems(root, ())
    return 0


def _code(root: Path) -> dict[Path, int]:
    """Return the program's files with their times of change."""
    return {path: path.stat().st_mtime_ns for path in (root / "build_tools").rglob("*.py")}


def publish_and_mark(root: Path, articles: Path | None, report: Report, say: Say) -> None:
    """Publish what `serve` shows, drafts included; show what is wrong at the terminal and on the pages."""
    outcome, problems = prepare(Cache(root, articles), say, wanted=Wanted(drafts=True, as_they_were=True))
    if outcome is not None:
        try:
            done = publish(order_of(root, outcome)._replace(is_strict=False), root / SERVED)
            problems = [*problems, *done.broken]
        except InputError as error:
            problems = [*problems, *error.problems]
    report(problems)
    mark_problems(root, [problem for problem in problems if problem.severity is Severity.ERROR])
