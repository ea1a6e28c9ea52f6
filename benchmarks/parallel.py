"""What two processes, a cache and a Dask cluster of two workers make of reading fictional articles.

    python benchmarks/parallel.py [--articles 1000] [--rounds 1]

The same articles are extracted in one process, in two, on a cluster of two workers on this machine, again after all
sheets were deleted, and again with nothing changed; every sheet must come out with the same bytes. The runs of one and
of two processes take turns. On a machine with other work wall time says little: then CPU seconds do, and
`best s` is what two free processors would need for them: half of the work, or the busiest process alone.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import psutil
from local_cluster import cluster
from scale import make_project

PER_EVENT = 4
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Run:
    """One command: its wall time, and the CPU seconds of each of its processes."""

    def __init__(self, root: Path, *options: str) -> None:
        begun = time.perf_counter()
        events = sorted(path.name for path in (root / "content/articles").iterdir())  # drafts need a name
        command = [sys.executable, "-m", "build_tools", "extract", *events, *options]
        unset = ("ARTICLES", "PYTHONDONTWRITEBYTECODE")  # compiled modules are kept, as they are on anyone's machine
        environment = {key: value for key, value in os.environ.items() if key not in unset}
        process = subprocess.Popen(command, cwd=root, env=environment, **QUIET)
        self.used: dict[int, float] = {}
        while process.poll() is None:
            self._look(psutil.Process(process.pid))
            time.sleep(0.05)
        self.wall = time.perf_counter() - begun
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} failed")

    def _look(self, process: psutil.Process) -> None:
        try:
            for each in [process, *process.children(recursive=True)]:
                used = each.cpu_times()
                self.used[each.pid] = used.user + used.system
        except psutil.Error:
            pass  # it has just ended

    @property
    def cpu(self) -> float:
        """CPU seconds of all its processes."""
        return sum(self.used.values())

    @property
    def best(self) -> float:
        """What it would take on two processors that do nothing else."""
        return max(*self.used.values(), self.cpu / 2) if len(self.used) > 1 else self.cpu


def hashed(folder: Path) -> str:
    """Hash every name and every byte below a folder."""
    total = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            total.update(f"{path.relative_to(folder)}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def forget(root: Path, *, cache: bool) -> None:
    """Remove the sheets, and with `cache` also all that was kept."""
    shutil.rmtree(root / "data" / "events")
    (root / "data" / "events").mkdir()
    if cache:
        shutil.rmtree(root / ".cache", ignore_errors=True)


def main() -> None:
    """Measure, print a Markdown table, fail where bytes differ."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--rounds", type=int, default=1, help="turns of one and two processes")
    arguments = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="parallel-"))
    root = folder / "project"
    make_project(root, arguments.articles // PER_EVENT, PER_EVENT)
    found = set()
    print(f"{arguments.articles:,} articles\n\n| run | wall s | CPU s | best s |\n|---|--:|--:|--:|")

    def run(name: str, *options: str, cache: bool = True, keep: bool = False) -> Run:
        """Measure one extract and print its row; the cache and what was extracted are removed before it."""
        if not keep:
            forget(root, cache=cache)
        done = Run(root, *options)
        found.add(hashed(root / "data" / "events"))
        print(f"| {name} | {done.wall:.1f} | {done.cpu:.1f} | {done.best:.1f} |", flush=True)
        return done

    turns = [(run("one process", "--jobs", "1"), run("two processes", "--jobs", "2")) for _ in range(arguments.rounds)]
    sheets = run("sheets deleted", "--jobs", "1", cache=False)
    nothing = run("nothing changed", keep=True)
    forget(root, cache=True)  # before the cluster writes into .cache where it is
    with cluster(root) as dask:
        spread = run("a cluster of two workers", "--cluster", dask.address, keep=True)
    one, two = turns[-1]
    print(f"\nTwo processes: wall {one.wall / two.wall:.2f} times, best {one.best / two.best:.2f} times as fast.")
    print(f"Sheets deleted: CPU {one.cpu / sheets.cpu:.1f} times, wall {one.wall / sheets.wall:.1f} times as fast.")
    print(f"Nothing changed: CPU {one.cpu / nothing.cpu:.0f} times.")
    print(f"A cluster of two workers: wall {one.wall / spread.wall:.2f} times as fast.")
    shutil.rmtree(folder)
    if len(found) > 1:
        raise SystemExit("the sheets differ")
    print("The sheets have the same bytes in every run.")


if __name__ == "__main__":
    main()
