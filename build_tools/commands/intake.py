"""`add` and `gather`: how articles come into the project."""

from __future__ import annotations

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.commands.options import add_articles_folder, add_command, add_workers, articles_folder, day, workers
from build_tools.commands.terminal import ask, is_interactive, relative, report, say
from build_tools.models import Problem, Severity

if TYPE_CHECKING:
    from build_tools.commands.options import Commands
    from build_tools.pipeline.add import Added

_ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://")

_METADATA = {
    "url": "address at the publisher",
    "date": "day of publication, YYYY-MM-DD",
    "headline": "headline as published",
    "author": "who wrote it: names, with commas between them",
    "licence": "licence: an SPDX identifier, or all-rights-reserved",
    "language": "en: read it as English, whatever language it seems to be in",
}
"""Options of `add` that say what is known of an article, with their help."""


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    _add_add(commands)
    gathered = add_command(
        commands, "gather", gather, "sort a folder of articles into events, and print each as one JSON object"
    )
    gathered.add_argument(
        "folder", metavar="FOLDER", help="where the articles are: text, HTML, MHTML, e-mail, PDF or Markdown"
    )
    gathered.add_argument(
        "--since", type=day, metavar="DAY", help="only events with an article from this day (YYYY-MM-DD) or later"
    )
    add_workers(gathered)


def _add_add(commands: Commands) -> None:
    command = add_command(
        commands, "add", add, "take an article into the project, by its address or from a file, and draft its sheet"
    )
    what = command.add_mutually_exclusive_group(required=True)
    what.add_argument("--from", dest="proposal", metavar="FILE", help="add an event that `gather` printed; - is stdin")
    what.add_argument(
        "sources",
        nargs="*",
        default=[],
        metavar="ADDRESS|FILE",
        help="https://…, a file (text, HTML, MHTML, e-mail, WARC, PDF, Markdown), a folder or archive of them, or - for"
        " what is piped in; several are added together, or none",
    )
    command.add_argument(
        "--event",
        metavar="ID",
        help="the event’s id, a part of its address: harbour-fire; with --from, which of several events to add",
    )
    command.add_argument(
        "--outlet", metavar="ID", help="the outlet’s id in data/outlets.yml; a new one gets a drafted card"
    )
    command.add_argument("--article", metavar="ID", help="the article’s id (default: made of the file’s name)")
    command.add_argument(
        "--type",
        choices=(".txt", ".html", ".md", ".mhtml", ".eml", ".pdf"),
        default=".txt",
        help="the format of standard input (default: %(default)s)",
    )
    for name, meaning in _METADATA.items():
        command.add_argument(f"--{name}", help=meaning)
    add_articles_folder(command)


def add(root: Path, arguments: argparse.Namespace) -> int:
    """Take in an article, or the event that `gather` proposes, and draft its sheets."""
    several = "--from adds several" if arguments.proposal is not None else "there are several here"
    one = [f"--{name}" for name in ("article", *_METADATA) if getattr(arguments, name) is not None]
    if one and len(arguments.sources) != 1:
        arguments.usage_error(f"{one[0]} describes one article, and {several}: leave it out")
    if arguments.proposal is not None:
        return _add_proposed(root, arguments)
    if arguments.event is None:
        arguments.usage_error("the following arguments are required: --event")
    if "-" in arguments.sources[1:] or (arguments.sources[0] == "-" and len(arguments.sources) > 1):
        arguments.usage_error("- is one article that is piped in: add it alone")
    return _add_one(root, arguments) if len(arguments.sources) == 1 else _add_several(root, arguments)


def _source(given: str) -> Path | str:
    """Return an address as it is, and anything else as a path."""
    return given if _ADDRESS.match(given) else Path(given)


def _add_several(root: Path, arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.add import Request, add_each
    from build_tools.sheets.files.folders import load_settings

    request = Request(arguments.event, arguments.outlet, ask=ask if is_interactive() else None)
    requests = [(_source(given), request) for given in arguments.sources]
    return _draft(root, arguments, request.event, add_each(root, request.event, requests, load_settings(root)))


def _add_one(root: Path, arguments: argparse.Namespace) -> int:
    from build_tools.models.decode import MEGABYTE
    from build_tools.pipeline.add import Request, add
    from build_tools.sheets.files.folders import load_settings

    settings = load_settings(root)
    [given] = arguments.sources
    is_piped = given == "-"
    most = int(settings.limits.page_megabytes * MEGABYTE)
    source = sys.stdin.buffer.read(most + 1) if is_piped else _source(given)
    known = {name: value for name in _METADATA if (value := getattr(arguments, name)) is not None}
    can_ask = not is_piped and is_interactive()
    request = Request(arguments.event, arguments.outlet, arguments.article, known, ask if can_ask else None)
    added = add(root, source, request, suffix=arguments.type, settings=settings)
    return _draft(root, arguments, request.event, added)


def _add_proposed(root: Path, arguments: argparse.Namespace) -> int:
    from build_tools.pipeline.add import Request, add_each
    from build_tools.pipeline.proposal import MOST_BYTES, read_proposal
    from build_tools.sheets.files.folders import load_outlets, load_settings

    name = "standard input" if arguments.proposal == "-" else arguments.proposal
    with sys.stdin.buffer if arguments.proposal == "-" else Path(arguments.proposal).open("rb") as file:
        chosen = read_proposal(name, file.read(MOST_BYTES + 1), arguments.event, load_outlets(root))
    requests = [
        (one.file, Request(chosen.event, arguments.outlet or one.outlet, one.article)) for one in chosen.articles
    ]
    added = add_each(root, chosen.event, requests, load_settings(root))
    for path in chosen.skipped:
        say(f"{path}: skipped, the same text as another")
    return _draft(root, arguments, chosen.event, added)


def _draft(root: Path, arguments: argparse.Namespace, event: str, added: Added) -> int:
    """Draft the event's sheets, and report what was added and what is left to do."""
    from build_tools.pipeline.added import draft, summary

    for line in added.notes:
        say(line)
    drafted, problems = draft(root, event, articles_folder(arguments), {*added.articles})
    for path in [*added.written, *drafted]:
        print(relative(root, path))
    status = report([*added.missing, *problems])
    for line in summary(root, event, added.articles):
        say(line)
    say("next: read what is drafted, with `make serve` open next to it; `make check` lists what is left to do")
    return status


def gather(root: Path, arguments: argparse.Namespace) -> int:
    """Print the events that a folder of articles is about."""
    from build_tools.pipeline.gather import gather
    from build_tools.sheets.files.folders import load_settings

    settings = load_settings(root)
    folder = Path(arguments.folder)
    running = workers(arguments, settings)
    events, problems = gather(root, folder, settings=settings, since=arguments.since, workers=running)
    for event in events:
        print(json.dumps(event, ensure_ascii=False))
    if not events and not problems:
        what, cure = "no article in this folder", "give the folder that the articles are in"
        if arguments.since:
            what, cure = f"no article in this folder is of {arguments.since} or later", "give an earlier day"
        problems.append(Problem(arguments.folder, 0, 0, what, cure, Severity.WARNING))
    return report(problems)
