"""The command line: reads what was typed, runs the command, turns what goes wrong into words and an exit status.

The commands are in commands/, one module a group. Results go to standard output, everything else to standard error.
Exit status 0 when all went well, 1 when something is wrong with the input (each problem is reported with file, line
and cure), 2 for a wrong command line.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from build_tools.commands import analyse, editing, intake, site
from build_tools.commands.failures import reported
from build_tools.commands.terminal import open_standard_streams, print_any_text, report, say
from build_tools.models import Problem
from build_tools.pipeline.cache.unchanged import SinceLastBuild
from build_tools.pipeline.workers import WorkerLostError

ROOT = Path(__file__).resolve().parents[1]
"""The project that this package stands in: its lexicon, settings and sheets are used from wherever it is called."""


def parser() -> argparse.ArgumentParser:
    """Return what reads a command line: what was typed, with `run`, the function of the command."""
    parser = argparse.ArgumentParser(prog="python -m build_tools", description="Who said what, where, in which words.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND", dest="command")
    for group in (analyse, intake, site, editing):
        group.add_to(commands)
    return parser


def main(argv: Sequence[str] | None = None, before: SinceLastBuild | None = None) -> int:
    """Run one command.

    Args:
        argv: The words after the program's name; those of the process by default.
        before: What a build has seen already.

    Returns:
        The exit status.
    """
    if not open_standard_streams():
        return report([Problem("standard output", 0, 0, "it is closed", "send it to a file or to /dev/null")])
    print_any_text()
    if not _readable(ROOT):
        cure = "set PYTHONUTF8=1, or a locale with UTF-8"
        return report([Problem(str(ROOT), 0, 0, "this locale can't encode the name of the project's folder", cure)])
    arguments = parser().parse_args(argv)
    arguments.before = before
    try:
        return reported(lambda: _printed(lambda: arguments.run(ROOT, arguments)))
    except BrokenPipeError:  # the reader of our output has seen enough
        return 1
    except WorkerLostError as error:
        return report([Problem("build_tools", 0, 0, str(error), "run it again: what was finished is kept")])
    except KeyboardInterrupt:
        say("stopped; what was finished is kept")
        return 130


def _readable(folder: Path) -> bool:
    """Return whether the locale can read a folder's name: else templates and MkDocs fail on it one by one."""
    try:
        str(folder).encode()
    except UnicodeEncodeError:
        return False
    return True


def _printed(run: Callable[[], int]) -> int:
    """Run something, and insist that its results have gone out: a full disk refuses them only in the end."""
    try:
        status = run()
        sys.stdout.flush()
    except OSError:
        try:
            sys.stdout.flush()
        except OSError:  # else Python would try once more as it ends, and report it in its own way
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise
    return status
