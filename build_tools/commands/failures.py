"""What keeps a command from going on, in words and with its cure, and the exit status for it."""

from __future__ import annotations

import errno
from collections.abc import Callable

from build_tools.commands.terminal import report
from build_tools.models import Problem
from build_tools.models.problem import InputError

CURES = {
    errno.ENOSPC: "free some disk space; no half-written file was left",
    errno.EDQUOT: "free some of your quota; no half-written file was left",
    errno.EFBIG: "the system limits how large a file may be; no half-written file was left",
    errno.EROFS: "the disk is read-only; work on a copy of the project",
    errno.EACCES: "check the permissions of the file and its folder",
    errno.EPERM: "check the permissions of the file and its folder",
    errno.EISDIR: "there is a folder where a file should be; move it away",
    errno.ENOTDIR: "there is a file where a folder should be; move it away",
    errno.EEXIST: "there is a file where a folder should be; move it away",
    errno.EADDRINUSE: "something else uses the address; give another: --address",
}
"""What to do about an error of the operating system, by its number."""

INSTALLED_BY = {
    "starlette": "desk",
    "uvicorn": "desk",
    "wordfreq": "gather",
    "dask": "cluster",
    "distributed": "cluster",
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
        return report([Problem("build_tools", 0, 0, "out of memory", "free some, or process fewer articles at once")])
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
    return Problem(file, 0, 0, f"system error: {error.strerror}", CURES.get(error.errno, ""))
