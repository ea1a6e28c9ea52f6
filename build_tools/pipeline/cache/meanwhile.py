"""Find something in a copy of this process while this one goes on; it uses the standard library alone.

this process ─fork─┬─ goes on ──────────────▶ asks ─▶ the names
                   └─ the copy finds names ─pipe─┘
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable


def meanwhile(find: Callable[[], Iterable[str]]) -> Callable[[], frozenset[str]]:
    """Begin to find names; return what waits for them.

    Where the system can't copy a process, or the copy is killed, they are found here, once somebody asks.
    """
    if not hasattr(os, "fork"):
        return lambda: frozenset(find())
    reading, writing = os.pipe()
    copy = os.fork()
    if copy == 0:
        try:
            with open(writing, "w", encoding="utf-8") as pipe:  # noqa: PTH123
                json.dump(list(find()), pipe)
        finally:
            os._exit(0)  # nothing of what the other process has begun is ended here
    os.close(writing)

    def found() -> frozenset[str]:
        with open(reading, "rb") as pipe:  # noqa: PTH123
            data = pipe.read()
        os.waitpid(copy, 0)
        try:
            return frozenset(json.loads(data))
        except ValueError:
            return frozenset(find())

    return found
