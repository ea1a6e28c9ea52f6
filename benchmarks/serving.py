"""How long a saved change of the YAML takes to be on the page with `make serve`, for one event among all.

    python benchmarks/serving.py [TIMES] [--project DIR]

A copy of the project is served, or another one as it lies there: one of many events, as `benchmarks/scale.py --keep`
leaves it. A fact's title is changed, the sheet is broken, and fixed, a few times over; each time the explainer is
asked for until it shows the change (a browser that waits for news asks in the same moment). On a machine that does
other work, CPU seconds of the whole chain, one process after the other, tell more than those of the clock; to them come
0.2 s for the editor's save to settle. Bound at 200 events: 2 s.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
EVENT = "kremlin-drones"
NOTICE = "The sheets have errors"
PATIENCE = 900


def main() -> int:
    """Serve a project, change, break and fix it, and print what each took."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("times", type=int, nargs="?", default=5)
    parser.add_argument("--project", type=Path, help="the project that is served; a copy of this one by default")
    given = parser.parse_args()
    if given.project:
        took = _serve(
            given.project, min(path.name for path in (given.project / "data" / "events").iterdir()), given.times
        )
    else:
        with tempfile.TemporaryDirectory() as folder:
            _copy(Path(folder) / "project")
            took = _serve(Path(folder) / "project", EVENT, given.times)
    for what, found in zip(("a changed fact", "an error", "the error fixed"), zip(*took, strict=True), strict=True):
        seconds, cpu = zip(*found, strict=True)
        print(
            f"{what} is on the page after {statistics.median(seconds):.1f} s median, {max(seconds):.1f} s at most;"
            f" CPU {statistics.median(cpu):.1f} s median, {max(cpu):.1f} s at most ({given.times} times)"
        )
    return 0


def _serve(root: Path, event: str, times: int) -> list[tuple[Took, Took, Took]]:
    """Serve a project and have an event's facts changed; return what each change took."""
    facts = root / "data" / "events" / event / "facts.yml"
    port = _free_port()
    page = f"http://127.0.0.1:{port}/events/{event}/side-by-side/"
    command = [sys.executable, "-m", "build_tools", "serve", "--address", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            _until(page, lambda html: "</html>" in html)
            time.sleep(2)
            return [_turn(facts, page, turn, server.pid) for turn in range(times)]
        finally:
            server.send_signal(signal.SIGINT)


Took = tuple[float, float]
"""Seconds by the clock, and of CPU."""


def _turn(facts: Path, page: str, turn: int, server: int) -> tuple[Took, Took, Took]:
    whole = facts.read_text(encoding="utf-8")
    mark = f"Mark{turn}"
    changed = whole.replace("title: ", f"title: {mark} ", 1)
    broken = changed.replace("stance: ", "stanze: ", 1)

    def save(text: str, shows: Callable[[str], bool]) -> Took:
        """Save the facts, and return what it took until the page shows what it should."""
        wall, cpu = time.perf_counter(), _cpu(server)
        facts.write_text(text, encoding="utf-8")
        _until(page, shows)
        took = time.perf_counter() - wall, _cpu(server) - cpu
        time.sleep(1)
        return took

    return (
        save(changed, lambda html: mark in html),
        save(broken, lambda html: NOTICE in html and mark in html),
        save(whole, lambda html: NOTICE not in html and mark not in html),
    )


def _cpu(process: int) -> float:
    """Return the CPU seconds of a process and its children so far, from /proc; 0 where there is none."""
    try:
        fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK") + sum(_cpu(int(child)) for child in children)


def _until(page: str, shows: Callable[[str], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError), urllib.request.urlopen(page, timeout=10) as answer:
            if shows(answer.read().decode()):
                return
        time.sleep(0.05)
    raise SystemExit(f"{page} did not show the change within {PATIENCE} s")


def _copy(to: Path) -> None:
    """Copy what a build needs."""
    for name in ("build_tools", "content/pages", "data"):
        shutil.copytree(ROOT / name, to / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "content/articles", to / "content/articles")
    shutil.copy(ROOT / "mkdocs.yml", to)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


if __name__ == "__main__":
    sys.exit(main())
