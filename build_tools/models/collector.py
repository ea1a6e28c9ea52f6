"""Work that makes many objects and next to no cycles, done without Python's looking for cycles."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterator


@contextlib.contextmanager
def collector_off() -> Iterator[None]:
    """Look for no garbage in cycles meanwhile: looking through tens of thousands of new objects costs up to a fifth."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
