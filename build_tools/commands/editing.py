"""`remove`, `desk` and `changes`: what an editor does with an event that is in the project."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.commands.options import add_articles_folder, add_command, articles_folder, named_events
from build_tools.commands.terminal import ask, relative, say

if TYPE_CHECKING:
    from build_tools.commands.options import Commands


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    removing = add_command(commands, "remove", remove, "take an event out of the project, after listing what goes")
    removing.add_argument("events", nargs=1, metavar="EVENT", help="the event’s id")
    removing.add_argument(
        "--texts", action="store_true", help="remove its article texts as well, which may be the only copy"
    )
    removing.add_argument("--yes", action="store_true", help="remove without asking first")

    opening = add_command(
        commands, "desk", desk, "edit in the browser, next to the articles; each decision changes the sheets"
    )
    opening.add_argument("event", nargs="?", metavar="EVENT", help="the event to begin with")
    opening.add_argument(
        "--address",
        default="127.0.0.1:8010",
        metavar="HOST:PORT",
        help="where the desk is served, on this machine only (default: %(default)s)",
    )
    add_articles_folder(opening)

    listing = add_command(commands, "changes", changes, "list in plain language what changed in data/")
    listing.add_argument("--format", choices=("text", "markdown"), default="text", help="how changes are printed")
    listing.add_argument(
        "rev", nargs="?", default="HEAD", metavar="REV", help="the Git revision to compare with (default: %(default)s)"
    )


def remove(root: Path, arguments: argparse.Namespace) -> int:
    """List what removing an event takes away, ask, and remove it."""
    from build_tools.pipeline.remove import naming, parts_of, remove

    named_events(root, arguments)  # refuses one that is not there
    parts = parts_of(root, arguments.events[0], texts=arguments.texts)
    for path in parts.removed:
        say(f"removes {relative(root, path)}")
    for path in parts.kept:
        say(f"keeps   {relative(root, path)} (--texts removes it too)")
    for place in naming(root, parts.event):
        say(f"links   {place} names the event’s pages: take the link out, or point it elsewhere")
    if not arguments.yes and not (sys.stdin.isatty() and ask("Remove these? [y/N]").strip().lower() in {"y", "yes"}):
        say("nothing was removed; --yes answers for you")
        return 1
    remove(root, parts)
    say("removed; the next build takes its pages off the site")
    return 0


def desk(root: Path, arguments: argparse.Namespace) -> int:
    """Open the editor's desk and show it until it is closed."""
    arguments.events = [arguments.event] if arguments.event else []
    named_events(root, arguments)
    from build_tools.desk.opening import run

    def opened(at: str) -> None:
        say("the desk is open at this address, for you alone; Ctrl+C closes it")
        print(at, flush=True)

    return run(root, articles_folder(arguments), arguments.address, arguments.event, opened)


def changes(root: Path, arguments: argparse.Namespace) -> int:
    """Print what changed in data/ since a revision."""
    from build_tools.sheets.history.changes import changes
    from build_tools.sheets.history.sentences import FORMATS

    print(FORMATS[arguments.format](changes(root, arguments.rev)), end="")
    return 0
