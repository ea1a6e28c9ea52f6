"""Damage to what a project's runs have noted, as a fault of the disk or a killed machine leaves it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest


def spoil(file: Path, kind: str, name: str) -> None:
    """Damage one row."""
    with closing(sqlite3.connect(file)) as noted, noted:
        asked = "UPDATE noted SET text = text || '!' WHERE kind = ? AND name = ?"
        assert noted.execute(asked, (kind, name.encode())).rowcount == 1


def make_older(file: Path) -> None:
    """Make it one that an earlier version has written, of which this one knows nothing."""
    with closing(sqlite3.connect(file)) as noted, noted:
        noted.execute("DROP TABLE noted")
        noted.execute("CREATE TABLE noted (event TEXT)")


def add_a_trigger(file: Path) -> None:
    """Add to it what would act by itself."""
    with closing(sqlite3.connect(file)) as noted, noted:
        noted.execute("CREATE TRIGGER forge AFTER INSERT ON noted BEGIN UPDATE noted SET text = 'forged'; END")


def _with(content: Callable[[bytes], bytes]) -> Callable[[Path], object]:
    return lambda file: file.write_bytes(content(file.read_bytes()))


DAMAGE = [
    pytest.param(_with(lambda _: b""), id="empty"),
    pytest.param(_with(lambda _: b"{}"), id="something else"),
    pytest.param(_with(lambda held: held[: len(held) // 2]), id="half of it"),
    pytest.param(_with(lambda held: held[:100] + b"\xff" * (len(held) - 100)), id="overwritten"),
    pytest.param(make_older, id="of an earlier version"),
    pytest.param(add_a_trigger, id="with a trigger"),
    pytest.param(Path.unlink, id="gone"),
]
"""What may become of the whole file."""
