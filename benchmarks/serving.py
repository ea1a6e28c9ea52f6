"""How long a saved change of the YAML takes to be on the page with `make serve`, for the first event.

    python benchmarks/serving.py [TIMES]

A copy of the project is served. A fact's title is changed, the sheet is broken, and mended, a few times over; each time
the explainer is asked for until it shows the change (the browser, told by MkDocs, asks in the same moment). Bound
(issue "Fact sheets that editors trust"): 3 s.
"""

from __future__ import annotations

import contextlib
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
PAGE = f"events/{EVENT}/side-by-side/"
NOTICE = "The sheets need mending"
PATIENCE = 120


def main() -> int:
    """Serve a copy, change, break and mend it, and print what each took."""
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 5
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "project"
        _copy(root)
        facts = root / "data" / "events" / EVENT / "facts.yml"
        port = _free_port()
        command = [sys.executable, "-m", "build_tools", "serve", "--address", f"127.0.0.1:{port}"]
        with subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
            page = f"http://127.0.0.1:{port}/{PAGE}"
            try:
                _until(page, lambda html: "</html>" in html)
                time.sleep(2)  # the watchers start after the first build
                took = [_turn(facts, page, turn) for turn in range(times)]
            finally:
                server.send_signal(signal.SIGINT)
    for what, seconds in zip(("a changed fact", "an error", "the error mended"), zip(*took, strict=True), strict=True):
        told = f"{statistics.median(seconds):.1f} s median, {max(seconds):.1f} s at most"
        print(f"{what} is on the page after {told} ({times} times)")
    return 0


def _turn(facts: Path, page: str, turn: int) -> tuple[float, float, float]:
    whole = facts.read_text(encoding="utf-8")
    mark = f"Mark{turn}"
    changed = whole.replace("title: ", f"title: {mark} ", 1)
    broken = changed.replace("stance: ", "stanze: ", 1)
    return (
        _save(facts, changed, page, lambda html: mark in html),
        _save(facts, broken, page, lambda html: NOTICE in html and mark in html),
        _save(facts, whole, page, lambda html: NOTICE not in html and mark not in html),
    )


def _save(facts: Path, text: str, page: str, shows: Callable[[str], bool]) -> float:
    begin = time.perf_counter()
    facts.write_text(text, encoding="utf-8")
    _until(page, shows)
    took = time.perf_counter() - begin
    time.sleep(1)
    return took


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
