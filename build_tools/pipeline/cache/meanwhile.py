"""Find something in a copy of this process while this one goes on; it uses the standard library alone.

this process ─fork─┬─ goes on ────────────────▶ asks ─▶ what was found
                   └─ the copy looks ─▶ pipe ─┘
"""

from __future__ import annotations

import os
import pickle
from collections.abc import Callable
from typing import TypeVar, cast

Found = TypeVar("Found")


def meanwhile(find: Callable[[], Found]) -> Callable[[], Found]:
    """Begin to find something; return what waits for it.

    Where the system can't copy a process, or the copy is killed, it is found here, once somebody asks.
    """
    if not hasattr(os, "fork"):
        return find
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        try:
            with open(writing, "wb") as pipe:  # noqa: PTH123
                pickle.dump(find(), pipe)
        finally:
            os._exit(0)  # nothing of what the other process has begun is ended here
    os.close(writing)

    def found() -> Found:
        """Return what the copy found, waiting for it; look here if it was killed."""
        with open(reading, "rb") as pipe:  # noqa: PTH123
            data = pipe.read()
        os.waitpid(copy, 0)
        try:
            return cast("Found", pickle.loads(data))
        except (EOFError, pickle.UnpicklingError):
            return find()

    return found
