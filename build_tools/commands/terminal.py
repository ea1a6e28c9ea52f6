"""What a person at the terminal reads: lines and problems on standard error, questions, paths within the project."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

from build_tools.models import Problem, Severity
from build_tools.models.text import counted

MOST_WARNINGS = 20
"""So many are printed with each build; a large project has thousands, among which nobody would find an error."""


def say(line: str) -> None:
    """Print a line for the person at the terminal; standard output is for results."""
    print(line, file=sys.stderr)


def ask(question: str) -> str:
    """Put a question at the terminal, and return the line that is typed."""
    print(question, end=": ", file=sys.stderr, flush=True)
    return sys.stdin.readline()


def is_interactive() -> bool:
    """Return whether questions can be asked and answered at the terminal."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def report(problems: Sequence[Problem]) -> int:
    """Print problems, and return the exit status that they call for: 1 if one is an error."""
    for problem in sorted(problems, key=_errors_last):
        say(str(problem))
    return int(any(problem.severity is Severity.ERROR for problem in problems))


def brief(problems: Sequence[Problem], known: Collection[Problem] = ()) -> list[str]:
    """Return a line for each error and for the first warnings, and one that says where the others are listed.

    Warnings that are known, because they were there the last time, are among the others.
    """
    warnings = sorted(problem for problem in problems if problem.severity is Severity.WARNING)
    new = [problem for problem in warnings if problem not in known]
    left = set(warnings).difference(new[:MOST_WARNINGS])
    lines = [str(problem) for problem in sorted(set(problems).difference(left), key=_errors_last)]
    if left:
        lines.append(f"… and {counted(len(left), 'more warning')}: `extract` and `check` list them all")
    return lines


def _errors_last(problem: Problem) -> tuple[bool, Problem]:
    return problem.severity is Severity.ERROR, problem


def relative(root: Path, path: Path) -> str:
    """Return how a path is shown: within the project if it is there."""
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else str(path)


def open_standard_streams() -> bool:
    """Put /dev/null where a standard stream was closed before the start; return whether results have a place to go.

    Else the next file opened would take a closed stream's number, and what any program prints would end up in it.
    """
    is_open = sys.stdout is not None
    while (null := os.open(os.devnull, os.O_RDWR)) <= 2:
        pass
    os.close(null)
    sys.stdin = sys.stdin or open(0)  # noqa: SIM115 - open for as long as we run
    sys.stdout = sys.stdout or open(1, "w")  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w")  # noqa: SIM115
    return is_open


def print_any_text() -> None:
    r"""Print UTF-8 whatever the locale, and what even UTF-8 can't hold (half a pair, an odd file name) as \udc80.

    In JSON that is its own way of writing such a character.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
