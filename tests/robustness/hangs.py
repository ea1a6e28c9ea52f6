"""What stops a test of one input that hangs."""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

WATCHDOG_SECONDS = 30


@contextmanager
def watchdog() -> Iterator[None]:
    """Fail where one input takes half a minute of the processor: that is a hang, however busy the machine is."""

    def bark(*_: object) -> None:
        raise TimeoutError(f"more than {WATCHDOG_SECONDS} s over one input")

    before = signal.signal(signal.SIGPROF, bark)
    signal.setitimer(signal.ITIMER_PROF, WATCHDOG_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
