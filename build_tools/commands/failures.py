"""What keeps a command from going on, in words and with its cure, and the exit status for it."""

from __future__ import annotations

from collections.abc import Callable

from build_tools.commands.terminal import report
from build_tools.models import Problem
from build_tools.models.problem import InputError
from build_tools.models.refusal import refused

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
        return report(
            [Problem("build_tools", 0, 0, "there is not enough memory", "give it more, or less to read at once")]
        )
    except ImportError as error:
        name = (error.name or "Python").partition(".")[0]
        return report(
            [Problem(name, 0, 0, f"a package is missing: {error}", f"run: make {INSTALLED_BY.get(name, 'setup')}")]
        )
