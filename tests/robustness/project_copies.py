"""Copies of the project with the worked example alone, for tests that build, break or poison them."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

PROJECT = Path(__file__).parents[2]
EXAMPLE = "fictional-bridge-closure"
ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "NO_MKDOCS_2_WARNING": "1"}
"""What every run is given; nothing of the tester's own settings."""


def copy_project(to: Path, *, texts: bool = True, source: Path = PROJECT) -> Path:
    """Copy what a build needs, without anything built; gives the folder. `source` is the project or a copy of it."""
    shutil.copytree(source / "build_tools", to / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    about = Path("content", "pages", "about")
    shutil.copytree(source / about, to / about, ignore=shutil.ignore_patterns("benchmark"))  # generated
    for folder in ("data/lexicon", f"data/events/{EXAMPLE}", *((f"content/articles/{EXAMPLE}",) if texts else ())):
        shutil.copytree(source / folder, to / folder)
    for file in ("mkdocs.yml", "data/outlets.yml", "data/settings.yml"):
        shutil.copy(source / file, to / file)
    return to


def run(
    root: Path, *words: str, environment: Mapping[str, str] | None = None, **options: object
) -> subprocess.CompletedProcess[str]:
    """Run a command of the project in a process of its own, as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "build_tools", *words],
        cwd=root,
        env={**ENVIRONMENT, **(environment or {})},
        capture_output=True,
        encoding="utf-8",
        errors="replace",
        timeout=300,
        check=False,
        **options,
    )


def hashes(folder: Path) -> dict[str, str]:
    """Return every file below a folder by its relative path, with the hash of its bytes."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}
