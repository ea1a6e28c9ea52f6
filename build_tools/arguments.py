"""What can be typed: the commands of the command line with their arguments. What each does is in cli.py.

The names and meanings are stable: people pipe them.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re

ADDRESS = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}://")
"""What makes an argument of `add` an address."""
KNOWN = {
    "url": "address at the publisher",
    "date": "day of publication, YYYY-MM-DD",
    "headline": "as published",
    "licence": "SPDX identifier, or all-rights-reserved",
    "language": "en: take it for English, whatever it looks like",
}
"""What `add` can be told of an article."""


def parser() -> argparse.ArgumentParser:
    """Return what reads a command line: the command's name becomes `command`, the rest what the options are called."""
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="Who said what, where, in which words.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")

    def command(name: str, says: str) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=says, description=says)

    attribute = command("attribute", "print who said what in each file, one JSON object a file")
    compare = command("compare", "print which statements of several files match, one JSON object a match")
    for over_files in (attribute, compare):
        _over_files(over_files)
    add = command("add", "take an article into the project, by its address or from a file, and draft its sheet")
    _to_add(add)

    gather = command("gather", "sort a folder of articles into events, and print each as one JSON object")
    gather.add_argument("folder", metavar="FOLDER", help="where the articles are: text, HTML or Markdown")
    gather.add_argument(
        "--since", type=_day, metavar="DAY", help="only events with an article of that day (YYYY-MM-DD) or later"
    )

    extract = command("extract", "read the articles, find who said what, draft or merge the sheets")
    check = command("check", "check the sheets: schema, references, every quotation")
    pages = command("pages", "write the pages from the sheets")
    build = command("build", "everything, in order; the site is then in site/")
    serve = command("serve", "everything, shown in a browser and done again at every change")
    remove = command("remove", "take an event out of the project, after listing what goes")
    desk = command("desk", "decide in the browser, beside the articles; the sheets are changed where you decide")
    changes = command("changes", "tell in plain language what changed in data/")

    for over_events in (extract, check, pages):
        over_events.add_argument("events", nargs="*", metavar="EVENT", help="all of them by default")
    remove.add_argument("events", nargs=1, metavar="EVENT")
    remove.add_argument("--texts", action="store_true", help="its article texts too, which may be the only copy")
    remove.add_argument("--yes", action="store_true", help="without asking")
    build.add_argument("--drafts", action="store_true", help="with the events that no editor has released")
    for with_texts in (add, extract, check, build, serve, desk):
        with_texts.add_argument(
            "--articles",
            metavar="DIR",
            default=os.environ.get("ARTICLES"),
            help="where texts are that may not be kept here, as <event>/<article>.txt (default: ARTICLES)",
        )
    for over_articles in (attribute, compare, gather, extract, build):
        _spread(over_articles)
    check.add_argument("--format", choices=("text", "github", "json"), default="text")
    check.add_argument("--require-text", action="store_true", help="an article without its text is an error")
    pages.add_argument("--remove", action="store_true", help="remove the generated pages and nothing else")
    serve.add_argument("--address", default="127.0.0.1:8000", metavar="HOST:PORT", help="where it is shown")
    serve.add_argument("--public", action="store_true", help="also at an address that other machines can reach")
    serve.add_argument("--once", action="store_true", help=argparse.SUPPRESS)  # what serve runs at a change
    desk.add_argument("event", nargs="?", metavar="EVENT", help="the event to begin with")
    desk.add_argument("--address", default="127.0.0.1:8010", metavar="HOST:PORT", help="on this machine alone")
    changes.add_argument("--format", choices=("text", "markdown"), default="text")
    changes.add_argument("rev", nargs="?", default="HEAD", metavar="REV", help="since when; HEAD by default")
    return parser


def _over_files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+", metavar="FILE", help="text, HTML or Markdown")
    parser.add_argument("--no-cache", action="store_true", help="neither use nor keep results")


def _spread(parser: argparse.ArgumentParser) -> None:
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--jobs", type=_positive, metavar="N", help="processes; by default one a processor, if there is enough to do"
    )
    where.add_argument("--cluster", type=_scheduler, metavar="tcp://HOST:PORT", help="a Dask scheduler to read at")


def checked(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> argparse.Namespace:
    """Return arguments that go together; end with the right words where they don't."""
    if arguments.command == "add":
        one = [f"--{name}" for name in ("article", *KNOWN) if getattr(arguments, name) is not None]
        if arguments.proposal is None and arguments.event is None:
            parser.error("the following arguments are required: --event")
        if arguments.proposal is not None and one:
            parser.error(f"{one[0]} is of one article; --from adds several")
    return arguments


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes; give 1 or more")
    return int(text)


def _day(text: str) -> datetime.date:
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write it as 2026-05-04") from None


def _scheduler(text: str) -> str:
    if not re.fullmatch(r"(?:tcp|tls)://[^\s/]+:\d+", text):
        raise argparse.ArgumentTypeError(f"{text!r} is no scheduler's address; give tcp://host:port")
    return text


def _to_add(parser: argparse.ArgumentParser) -> None:
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--from", dest="proposal", metavar="FILE", help="add an event that `gather` printed; - is stdin")
    what.add_argument(
        "file",
        nargs="?",
        metavar="ADDRESS|FILE",
        help="https://…, a file (text, HTML, MHTML, WARC, PDF, Markdown), a folder or archive of them, or - for what is"
        " piped in",
    )
    parser.add_argument(
        "--event", metavar="ID", help="an id makes the address: harbour-fire; with --from, which of several"
    )
    parser.add_argument("--outlet", metavar="ID", help="an id of data/outlets.yml; for a new one a card is drafted")
    parser.add_argument("--article", metavar="ID", help="the article's own id; made of the file's name by default")
    parser.add_argument(
        "--type", choices=(".txt", ".html", ".md", ".mhtml", ".pdf"), default=".txt", help="what standard input is"
    )
    for name, meaning in KNOWN.items():
        parser.add_argument(f"--{name}", help=meaning)
