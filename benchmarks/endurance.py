"""Builds the worked example many times in a row, and in two folders at once: no drift, nothing left over.

    python benchmarks/endurance.py [--times 20]

Each time the texts change a little, as an editor's would, and back again. In the end every file outside .cache has the
bytes of the first build, no file was added, and the cache is as large as after the first round.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from worked_example import EXAMPLE, copy_project


def start(root: Path) -> subprocess.Popen[bytes]:
    """Begin a build."""
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "NO_MKDOCS_2_WARNING": "1"}
    environment.pop("ARTICLES", None)
    words = [sys.executable, "-m", "build_tools", "build"]
    return subprocess.Popen(words, cwd=root, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def build(*roots: Path) -> None:
    """Build in every folder at once."""
    for root, process in [(root, start(root)) for root in roots]:
        if process.wait() != 0:
            raise SystemExit(f"a build failed in {root}")


def state(root: Path) -> dict[str, str]:
    """Return the hash of every file but those of the cache and what Python and Jinja compile."""
    files = (path for path in sorted(root.rglob("*")) if path.is_file())
    names = {path.relative_to(root).as_posix(): path for path in files}
    return {
        name: hashlib.sha256(path.read_bytes()).hexdigest()
        for name, path in names.items()
        if not name.startswith(".cache/") and "/__pycache__/" not in name
    }


def cached(root: Path) -> tuple[int, int]:
    """Return the files and bytes of the cache."""
    files = [path for path in (root / ".cache").rglob("*") if path.is_file()]
    return len(files), sum(path.stat().st_size for path in files)


def endure(folder: Path, times: int) -> list[str]:
    """Build so many times; return what went wrong."""
    one, other = copy_project(folder / "one"), copy_project(folder / "two")
    build(one, other)
    first, faults, size = state(one), [], (0, 0)
    text = one / "content" / "articles" / EXAMPLE / "wire.txt"
    whole = text.read_bytes()
    for number in range(1, times + 1):
        text.write_bytes(whole + b"\nA line more.\n" if number % 2 else whole)
        build(one, other) if number in (1, times) else build(one)
        if number == 2:
            size = cached(one)
        if number % 2 == 0 and (now := state(one)) != first:
            changed = {name for name in {*first, *now} if first.get(name) != now.get(name)}
            faults.append(f"build {number}: {', '.join(sorted(changed)[:5])}")
        print(f"build {number}: {len(state(one))} files, cache {cached(one)[1] / 1e6:.1f} MB", flush=True)
    text.write_bytes(whole)
    build(one)
    if state(one) != first or state(other) != first:
        faults.append("the two folders are not as after the first build")
    if cached(one)[0] > size[0]:
        faults.append(f"the cache grew from {size[0]} to {cached(one)[0]} files")
    return faults


def main() -> None:
    """Build, and fail where something drifted."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=20)
    with tempfile.TemporaryDirectory(prefix="endurance-") as folder:
        faults = endure(Path(folder), parser.parse_args().times)
    print("\n".join(faults) or "The same files with the same bytes; nothing left over.")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
