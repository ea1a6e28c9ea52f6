"""Commands run in a copy of the project, and the hashes of what they leave."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from folders import files

ENVIRONMENT = {"PATH": os.environ.get("PATH", ""), "NO_MKDOCS_2_WARNING": "1"}
"""What every run is given; nothing of the tester's own settings."""


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
    """Return every file below a folder by its path there, with the hash of its bytes."""
    return {path: hashlib.sha256(data).hexdigest() for path, data in files(folder).items()}
