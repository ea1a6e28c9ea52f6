"""Options that several commands have, and what they stand for.

The names and meanings are stable: people pipe them.
"""

from __future__ import annotations

import argparse
import datetime
import os
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from build_tools.models import Problem, Settings
from build_tools.models.problem import InputError
from build_tools.pipeline.workers import Workers

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

Run = Callable[[Path, argparse.Namespace], int]
"""What a command does in a project's folder with what was typed; returns the exit status."""


def add_command(commands: Commands, name: str, run: Run, says: str) -> argparse.ArgumentParser:
    """Add a command with its one line of help, and return its parser."""
    parser = commands.add_parser(name, help=says, description=says)
    parser.set_defaults(run=run, usage_error=parser.error)
    return parser


def add_events(parser: argparse.ArgumentParser, meaning: str = "an event’s id (default: all events)") -> None:
    """Add the events that a command is for, with their help; `named_events` reads them."""
    parser.add_argument("events", nargs="*", metavar="EVENT", help=meaning)


def named_events(root: Path, arguments: argparse.Namespace) -> list[str] | None:
    """Return the events named, or None for all.

    Raises:
        InputError: One of them has neither sheets nor articles to make them from.
    """
    from build_tools.sheets.files.folders import event_ids
    from build_tools.sheets.yaml.validate import did_you_mean

    texts = [root / "content" / "articles", Path(getattr(arguments, "articles", None) or root / "content" / "articles")]
    known = sorted({*event_ids(root), *(entry.name for folder in texts for entry in folder.glob("*/"))})
    unknown = [name for name in arguments.events if name not in known]
    if unknown:
        what = "there is no such event"
        raise InputError([Problem(f"data/events/{n}", 0, 0, what, did_you_mean(n, known)) for n in unknown])
    return arguments.events or None


def add_articles_folder(parser: argparse.ArgumentParser) -> None:
    """Add the folder of texts that may not be kept in the project; `articles_folder` reads it."""
    parser.add_argument(
        "--articles",
        metavar="DIR",
        default=os.environ.get("ARTICLES"),
        help="folder of article texts kept outside the project, as <event>/<article>.txt (default: $ARTICLES)",
    )


def articles_folder(arguments: argparse.Namespace) -> Path | None:
    """Return the folder of article texts that may not be kept in the project, if one is named.

    Raises:
        InputError: It is not a folder.
    """
    if not arguments.articles:
        return None
    folder = Path(arguments.articles).resolve()
    if not folder.is_dir():
        raise InputError.of(
            str(arguments.articles), "this is not a folder", "name the one that holds <event>/<article>.txt"
        )
    return folder


def add_workers(parser: argparse.ArgumentParser) -> None:
    """Add how work is spread over processes or a cluster; `workers` reads it."""
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "--jobs",
        type=_positive,
        metavar="N",
        help="number of processes (default: one per processor, where there is enough to do)",
    )
    where.add_argument(
        "--cluster", type=_scheduler, metavar="tcp://HOST:PORT", help="the Dask scheduler of a cluster to work on"
    )


def workers(arguments: argparse.Namespace, settings: Settings | None = None) -> Workers:
    """Return where work runs; with settings, each piece of it for as long as they allow."""
    named = Workers(arguments.jobs, arguments.cluster)
    return replace(named, job_seconds=settings.limits.job_seconds) if settings else named


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is not a number of processes; give 1 or more")
    return int(text)


def _scheduler(text: str) -> str:
    if not re.fullmatch(r"(?:tcp|tls)://[^\s/]+:\d+", text):
        raise argparse.ArgumentTypeError(f"{text!r} is not a scheduler's address; give tcp://host:port")
    return text


def day(text: str) -> datetime.date:
    """Return the day that an option names.

    Raises:
        argparse.ArgumentTypeError: It names none.
    """
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2026-05-04") from None
