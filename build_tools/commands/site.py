"""`extract`, `check`, `pages`, `build` and `serve`: from the articles to the site."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.commands.failures import reported
from build_tools.commands.options import (
    add_articles_folder,
    add_command,
    add_events,
    add_workers,
    articles_folder,
    named_events,
    workers,
)
from build_tools.commands.terminal import brief, report, say
from build_tools.models import Problem, Severity
from build_tools.models.text import counted

if TYPE_CHECKING:
    from build_tools.commands.options import Commands


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    extracting = add_command(
        commands, "extract", extract, "read the articles, find who said what, draft or merge the sheets"
    )
    checking = add_command(commands, "check", check, "check the sheets: schema, references, every quotation")
    paging = add_command(commands, "pages", pages, "write the pages of all events from the sheets")
    building = add_command(commands, "build", build, "extract, check, write the pages and render the site into site/")
    serving = add_command(
        commands, "serve", serve, "build the site, show it in a browser, and build it again at every change"
    )
    for over_events in (extracting, checking):
        add_events(over_events)
    add_events(paging, "has to be there; the pages of the others are written as well")
    for with_texts in (extracting, checking, building, serving):
        add_articles_folder(with_texts)
    for spread in (extracting, building):
        add_workers(spread)
    checking.add_argument(
        "--format", choices=("text", "github", "json"), default="text", help="how problems are printed"
    )
    checking.add_argument("--require-text", action="store_true", help="report an article without its text as an error")
    paging.add_argument("--remove", action="store_true", help="remove the generated pages and nothing else")
    building.add_argument("--drafts", action="store_true", help="include events that no editor has released")
    serving.add_argument(
        "--address",
        default="127.0.0.1:8000",
        metavar="HOST:PORT",
        help="where the site is served (default: %(default)s)",
    )
    serving.add_argument("--public", action="store_true", help="allow an address that other machines can reach")
    serving.add_argument("--once", action="store_true", help=argparse.SUPPRESS)  # what serve runs at a change


def extract(root: Path, arguments: argparse.Namespace) -> int:
    """Read the articles, and draft or merge the sheets."""
    from build_tools.pipeline.cache.project import Cache
    from build_tools.pipeline.extract import extract

    texts, events = articles_folder(arguments), named_events(root, arguments)
    return report(extract(Cache(root, texts), events=events, workers=workers(arguments)))


def check(root: Path, arguments: argparse.Namespace) -> int:
    """Check the sheets, and print what is wrong in the format asked for."""
    from build_tools.pipeline.cache.project import Cache
    from build_tools.pipeline.check import check_changed
    from build_tools.sheets.checks.check import FORMATS, check, has_errors, verdict

    events, texts = named_events(root, arguments), articles_folder(arguments)
    if arguments.require_text:
        problems = check(root, events=events, articles_dir=texts, require_text=True)
    else:
        problems = check_changed(Cache(root, texts), events=events)
    formatted = FORMATS[arguments.format](problems)
    if arguments.format == "text":
        say(formatted + verdict(problems))
    else:
        print(formatted)
    return int(has_errors(problems))


def pages(root: Path, arguments: argparse.Namespace) -> int:
    """Write the pages, or remove them."""
    from build_tools.pages.writer import remove
    from build_tools.pipeline import site
    from build_tools.pipeline.cache.project import Cache
    from build_tools.sheets.checks.hand_written import PAGES

    named_events(root, arguments)  # refuses one that is not there
    if arguments.remove:
        remove(root / PAGES)
        return 0
    _, problems = site.write_pages(Cache(root), say)
    return report(problems)


def build(root: Path, arguments: argparse.Namespace) -> int:
    """Build the site from all there is."""
    from build_tools.pipeline import site
    from build_tools.pipeline.cache.project import Cache

    site.load_what_renders()
    cache = Cache(root, articles_folder(arguments), arguments.before)
    built = site.build(cache, say, workers(arguments), drafts=arguments.drafts)
    status, problems = built.status, built.problems
    lines = brief(problems)
    for line in lines:
        say(line)
    wrong = int(any(problem.severity is Severity.ERROR for problem in problems))
    if wrong:
        errors = sum(problem.severity is Severity.ERROR for problem in problems)
        faulty = site.faulty_events(problems)
        without = "" if None in faulty else f"; the site is built without {', '.join(sorted(filter(None, faulty)))}"
        say(f"{counted(errors, 'error')}{without}")
    if status and not wrong:
        say("the site is not built: what MkDocs or the pages’ policy says stands above these warnings")
    if built.note is not None:
        built.note(lines)
    return wrong or status


def serve(root: Path, arguments: argparse.Namespace) -> int:
    """Build the site, show it, and build it again at every change."""
    from build_tools.pipeline import site
    from build_tools.pipeline.publishing.address import PUBLIC, read_address

    publish = _publisher(root, articles_folder(arguments))
    if arguments.once:
        return publish()
    address = read_address(arguments.address, public=arguments.public)
    if not address.is_on_loopback:
        say(f"served to other machines, as --public asks: {PUBLIC}")
    return site.serve(root, articles_folder(arguments), address, lambda: reported(publish), say)


def _publisher(root: Path, texts: Path | None) -> Callable[[], int]:
    """Return what publishes the site once; it lists a warning only the first time."""
    from build_tools.pipeline import site

    known: set[Problem] = set()

    def report_new(problems: Sequence[Problem]) -> None:
        for line in brief(problems, known):
            say(line)
        known.clear()
        known.update(problems)

    def publish() -> int:
        site.publish_and_mark(root, texts, report_new, say)
        return 0

    return publish
