"""What keeps a command from going on, in words and with its cure, and the exit status for it."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.commands.terminal import report
from build_tools.models import Problem
from build_tools.models.problem import InputError, cure_of

INSTALLED_BY = {
    "starlette": "desk",
    "uvicorn": "desk",
    "wordfreq": "gather",
    "dask": "cluster",
    "distributed": "cluster",
    "joblib": "cluster",
}
"""The Makefile's target that installs a package which only some commands need."""


def reported(run: Callable[[], int]) -> int:
    """Run something and return its exit status; where it can't go on, report why and return 1.

    Raises:
        BrokenPipeError: Nobody reads the output any more.
    """
    try:
        return run()
    except InputError as error:
        return report(error.problems)
    except BrokenPipeError:
        raise
    except OSError as error:
        return report([refused(error)])
    except MemoryError:
        cure = "close other programs, or process fewer articles at once"
        return report([Problem("build_tools", 0, 0, "out of memory", cure)])
    except ImportError as error:
        name = (error.name or "Python").partition(".")[0]
        return report(
            [Problem(name, 0, 0, f"a package is missing: {error}", f"run: make {INSTALLED_BY.get(name, 'setup')}")]
        )


def refused(error: OSError) -> Problem:
    """Return the problem that an error of the operating system is."""
    if error.errno is None:  # a library's own, with its reason in words
        return Problem("build_tools", 0, 0, str(error), "run: make setup")
    file = str(error.filename2 or error.filename or "build_tools")
    what = "there is no such file" if isinstance(error, FileNotFoundError) else f"system error: {error.strerror}"
    return Problem(file, 0, 0, what, cure_of(error))
