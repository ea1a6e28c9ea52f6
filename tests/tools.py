"""The programs that the built site is checked with. What is missing is skipped on a desk and fails in CI."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sys
from pathlib import Path
from types import ModuleType
from typing import TypeVar

import pytest

Found = TypeVar("Found")
VENV = Path(sys.prefix)


def needed(found: Found | None, name: str) -> Found:
    """Return what was found. Without it the test is skipped, but where CI relies on the test it fails."""
    if found is not None:
        return found
    say = f"{name} is missing: `make tools` installs it"
    if os.environ.get("CI") == "true":
        pytest.fail(say)
    pytest.skip(say)


def program(*names: str) -> str | None:
    """Find a program by its names: beside this Python, then on the path; the variable in capitals goes first."""
    own = os.environ.get(names[0].upper())
    beside = [str(file) for name in names if (file := VENV / "bin" / name).is_file()]
    return own or next(iter(beside), None) or next(filter(None, map(shutil.which, names)), None)


def chromium() -> str:
    """Return a Chromium."""
    return needed(program("chromium", "chromium-browser", "google-chrome"), "Chromium")


def lychee() -> str:
    """Return the link checker."""
    return needed(program("lychee"), "lychee")


def zensical() -> str:
    """Return the other engine that the site must build with."""
    return needed(program("zensical"), "Zensical")


def croissant() -> ModuleType:
    """Return the library that reads Croissant descriptions."""
    return importlib.import_module(needed(importlib.util.find_spec("mlcroissant"), "mlcroissant").name)


def nu() -> list[str]:
    """Return the command of the W3C's HTML checker: VNU_JAR names another than the one of `make tools`."""
    jar = Path(os.environ.get("VNU_JAR") or VENV / "vnu.jar")
    return [
        needed(program("java"), "Java"),
        "-jar",
        str(needed(jar if jar.is_file() else None, "The HTML checker Nu (vnu.jar)")),
    ]
