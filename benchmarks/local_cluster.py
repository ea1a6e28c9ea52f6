"""A Dask cluster on this machine, of real processes: a scheduler and two workers, for tests and measurements."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple


class Cluster(NamedTuple):
    """A running cluster."""

    address: str
    scheduler: subprocess.Popen[bytes]
    workers: list[subprocess.Popen[bytes]]


@contextmanager
def cluster(root: Path, workers: int = 2) -> Iterator[Cluster]:
    """Start a scheduler and workers of one thread each, which have the project in `root` installed.

    They are killed in the end: nothing of theirs is kept, and a worker would look for its scheduler for a while.
    """
    file = root / ".cache" / "scheduler.json"
    file.parent.mkdir(exist_ok=True)
    started: list[subprocess.Popen[bytes]] = []

    def start(command: str, *options: str) -> None:
        words = [sys.executable, "-m", f"distributed.cli.{command}", "--no-dashboard", "--scheduler-file", str(file)]
        quiet = subprocess.DEVNULL
        environment = {**os.environ, "PYTHONPATH": str(root)}
        started.append(subprocess.Popen([*words, *options], cwd=root, env=environment, stdout=quiet, stderr=quiet))

    start("dask_scheduler", "--host", "127.0.0.1", "--port", "0")
    for _ in range(workers):
        start("dask_worker", "--nthreads", "1", "--no-nanny")
    try:
        from distributed import Client

        with Client(scheduler_file=str(file), timeout=60) as client:
            client.wait_for_workers(workers, timeout=60)
            address = client.scheduler.address
        yield Cluster(address, started[0], started[1:])
    finally:
        for process in started:
            process.kill()
            process.wait()
        file.unlink(missing_ok=True)
