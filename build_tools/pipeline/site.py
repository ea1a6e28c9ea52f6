"""The whole way in one step: articles → sheets → pages → site, once or at every change.

    extract ─▶ check ─▶ pages ─▶ MkDocs ─▶ policy
       ▲          │ errors: told, and shown on every page while serving
       └──────────┴── serve: a change under data/, content/articles or the templates starts again

MkDocs runs as a process of its own, by its command line, so that nothing here depends on its inner life; in `serve` it
watches content/pages and the theme, and reloads the browser when a page's bytes change.
"""

from __future__ import annotations

import datetime
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.models import Problem, Severity
from build_tools.models.problem import InputError
from build_tools.pipeline.cache import Cache
from build_tools.pipeline.check import check_changed
from build_tools.pipeline.extract import extract
from build_tools.pipeline.notice import mark_problems
from build_tools.pipeline.pages import Outcome, Wanted, update
from build_tools.pipeline.publishing.publish import publish
from build_tools.pipeline.publishing.whole import Order
from build_tools.pipeline.workers import HERE, Workers
from build_tools.sheets.checks.check import has_errors

if TYPE_CHECKING:
    from watchdog.observers.api import BaseObserver

Say = Callable[[str], None]
Tell = Callable[[Sequence[Problem]], object]

PAGES = Path("content", "pages")
SITE = Path("site")
WATCHED = ("data", "content/articles", "build_tools/pages")
THEME = "build_tools/theme"
"""What MkDocs watches besides the pages."""
CHANGES = frozenset({"created", "moved", "deleted"})
"""Of files and of folders: an event's folder that is renamed or moved away as a whole tells nothing of its files."""
RELEASED = Wanted()
_IN_EVENT = re.compile(r"(?:data/events|content/articles)/(?P<event>[^/]+)/")
SETTLE_SECONDS = 0.2
"""An editor's save is several file events; they are taken together once this long has been quiet."""


def prepare(
    root: Path, articles: Path | None, say: Say, workers: Workers = HERE, wanted: Wanted = RELEASED
) -> tuple[Outcome | None, list[Problem]]:
    """Do everything that comes before MkDocs.

    Args:
        root: The project.
        articles: Where texts are that may not be kept in the project, as <event>/<article>.txt.
        say: Where progress goes, a line at a time.
        workers: Where the articles are read.
        wanted: Which events are to have pages; those with an error are left out as well.

    Returns:
        What is on the pages, or None where an error of no single event leaves them as they were; and what is wrong.
    """
    cache = Cache(root, articles)
    try:
        problems = extract(root, articles_dir=articles, workers=workers, cache=cache)
    except InputError as error:  # settings, outlets or lexicon: the check goes on without them, and tells all
        problems = error.problems
    problems = sorted({*problems, *check_changed(root, articles_dir=articles, cache=cache)})
    faulty = faulty_events(problems)
    if None in faulty:
        return None, problems
    wanted = replace(wanted, left_out=sorted(event for event in faulty if event))
    outcome, unreadable = write_pages(root, say, cache, wanted)
    return outcome, [*problems, *unreadable]


def faulty_events(problems: Iterable[Problem]) -> set[str | None]:
    """Return the ids of the events that errors are in, None among them for an error that is in no single event."""
    files = {problem.file for problem in problems if problem.severity is Severity.ERROR}
    found = (_IN_EVENT.match(file) for file in files)
    return {match["event"] if match else None for match in found}


def write_pages(
    root: Path, say: Say, cache: Cache | None = None, wanted: Wanted = RELEASED
) -> tuple[Outcome | None, list[Problem]]:
    """Write the pages from the sheets alone; gives what is on them, or what kept them from being written."""
    try:
        done = update(root, root / PAGES, cache, wanted)
    except InputError as error:
        done = error.problems
    if not isinstance(done, Outcome):
        return None, done
    mark_problems(root, ())  # after the pages, so that a watching MkDocs takes both in one build
    written = done.written
    say(f"pages: {len(written.changed)} written, {len(written.removed)} removed, {len(written.kept)} as they were")
    return done, []


def run_mkdocs(
    root: Path,
    command: str,
    *options: str,
    epoch: int | None = None,
    address: str | None = None,
    shown: Sequence[str] = (),
) -> subprocess.Popen[bytes]:
    """Start MkDocs.

    Args:
        root: The project.
        command: build or serve.
        options: Further options of the command.
        epoch: What to date the files with (SOURCE_DATE_EPOCH), so that a date never comes from the clock.
        address: The site's public address, for canonical links and the sitemap (SITE_URL, which mkdocs.yml reads).
        shown: The only events to show (LEFT_OUT, which mkdocs.yml reads, has the others as patterns of .gitignore).
    """
    environment = {"NO_MKDOCS_2_WARNING": "1", **os.environ}
    if address:
        environment.setdefault("SITE_URL", f"{address.rstrip('/')}/")
    if shown:
        environment["LEFT_OUT"] = "\n".join(["/events/*", *(f"!/events/{event}/" for event in shown)])
    if epoch is not None:
        environment.setdefault("SOURCE_DATE_EPOCH", str(epoch))
    return subprocess.Popen([sys.executable, "-m", "mkdocs", command, *options], cwd=root, env=environment)


def build(
    root: Path, articles: Path | None, say: Say, workers: Workers = HERE, *, drafts: bool = False
) -> tuple[int, list[Problem]]:
    """Build the site once, without the events that have an error, and without drafts unless they are asked for.

    Returns:
        The exit status, and what is wrong with the input.
    """
    outcome, problems = prepare(root, articles, say, workers, Wanted(drafts))
    if outcome is None:
        return 1, problems
    done = publish(order_of(root, outcome), root / SITE, workers)
    say(f"site: {len(done.put.written)} files written, {len(done.put.removed)} removed")
    if done.advice:
        say(done.advice)
    return 0, problems


def order_of(root: Path, outcome: Outcome) -> Order:
    """Return what is to be published of a project."""
    settings = outcome.project.settings
    address = os.environ.get("SITE_URL") or settings.site.url or ""
    address = f"{address.rstrip('/')}/" if address else ""
    return Order(root, outcome.events, address, outcome.last_change, settings.search, settings.search_megabytes)


def serve(
    root: Path, articles: Path | None, address: str, prepare_once: Callable[[], object], events: Sequence[str] = ()
) -> int:
    """Build, show the site at an address, and build again at every change, until interrupted.

    Args:
        root: The project.
        articles: As in `prepare`.
        address: Host and port.
        prepare_once: Does what comes before MkDocs and tells what is wrong; never raises for what the input holds.
        events: The events to show, by id; all by default. MkDocs renders every page it shows at every change, so on a
            site of hundreds of events one is shown in a second and all in a minute.
    """
    watched = changes(root)  # from now on, so that nothing is missed that is saved during the first build
    prepare_once()
    mkdocs = run_mkdocs(root, "serve", "--dev-addr", address, "--watch", THEME, shown=events)
    anew = [sys.executable, "-m", "build_tools", "serve", "--once", "--articles", str(articles or "")]
    code = _code(root)
    try:
        for _ in watched:
            if mkdocs.poll() is not None:
                return mkdocs.returncode
            if _code(root) == code:
                prepare_once()
            else:  # this process still runs the old code
                subprocess.run(anew, cwd=root, check=False)
    except KeyboardInterrupt:
        pass
    finally:
        mkdocs.terminate()
        mkdocs.wait()
        mark_problems(root, ())
    return 0


def _code(root: Path) -> dict[Path, int]:
    """Give the program's files with their times of change."""
    return {path: path.stat().st_mtime_ns for path in (root / "build_tools").rglob("*.py")}


def prepare_and_mark(root: Path, articles: Path | None, tell: Tell, say: Say) -> None:
    """Do what comes before MkDocs; show what is wrong at the terminal and on the pages."""
    _, problems = prepare(root, articles, say, wanted=Wanted(drafts=True, as_they_were=True))
    tell(problems)
    if has_errors(problems):
        mark_problems(root, [problem for problem in problems if problem.severity is Severity.ERROR])


def seconds(day: datetime.date) -> int:
    """Give a day's beginning in seconds since 1970: what a build from the same data is dated with."""
    return int(datetime.datetime.combine(day, datetime.time(), datetime.UTC).timestamp())


def changes(root: Path) -> Iterator[None]:
    """Watch what a build is made from, from now on; gives an iterator that yields once for each burst of changes.

    What is changed while the receiver builds counts. So does what the build itself writes (machine files, drafted
    sheets), which costs one look at a project where nothing is to be done.
    """
    from watchdog.events import FileSystemEvent, FileSystemEventHandler
    from watchdog.observers import Observer

    changed = threading.Event()

    class Handler(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            counts = event.event_type in CHANGES or (event.event_type == "modified" and not event.is_directory)
            if counts and "__pycache__" not in str(event.src_path):  # Python's own, made by the first build
                changed.set()

    observer = Observer()
    for folder in WATCHED:
        if (root / folder).is_dir():
            observer.schedule(Handler(), str(root / folder), recursive=True)
    observer.start()
    return _bursts(changed, observer)


def _bursts(changed: threading.Event, observer: BaseObserver) -> Iterator[None]:
    try:
        while True:
            changed.wait()
            while changed.is_set():
                changed.clear()
                time.sleep(SETTLE_SECONDS)
            yield
    finally:
        observer.stop()
        observer.join()
