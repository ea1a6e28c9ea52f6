"""What runs note in rows: each is what was put there last, or absent; damage to some costs no other."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from damaging import DAMAGE, spoil
from worked_example import PROJECT

from build_tools.pipeline.cache.store import Store

FIRE, FLOOD = "a fire \udcff", "a flood"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    file = tmp_path / "kept" / "noted.db"
    Store(file).change([("record", "fire", FIRE), ("record", "flood", FLOOD), ("left", "fire", "")])
    return file


def test_rows_are_known_by_kind_and_name(file: Path) -> None:
    store = Store(file)
    assert dict(store.all("record")) == {"fire": FIRE, "flood": FLOOD}
    assert dict(store.some("record", ["flood", "storm"])) == {"flood": FLOOD}
    assert (store.get("left", "fire"), store.get("left", "flood"), dict(store.all("rendered"))) == ("", None, {})


def test_a_row_is_replaced_and_taken_away_by_itself(file: Path) -> None:
    store = Store(file)
    store.change([("record", "fire", "another fire"), ("record", "flood", None), ("record", "storm", None)])
    assert dict(store.all("record")) == {"fire": "another fire"}
    assert dict(store.all("left")) == {"fire": ""}


def test_what_is_taken_away_is_nowhere_in_the_file(file: Path) -> None:
    Store(file).change([("record", "flood", None)])
    assert FLOOD.encode() not in file.read_bytes()


def test_any_name_of_a_folder_is_a_name(file: Path) -> None:
    name = os.fsdecode(b"\xff\n\t")
    Store(file).change([("record", name, "odd")])
    assert Store(file).get("record", name) == Store(file).all("record")[name] == "odd"


def test_a_damaged_row_is_absent_and_the_others_are_there(file: Path) -> None:
    spoil(file, "record", "fire")
    assert [Store(file).all("record").get(name) for name in ("fire", "flood")] == [None, FLOOD]
    assert Store(file).get("record", "fire") is None


@pytest.mark.parametrize("row", ["NULL", "7", "'text'"])
def test_a_row_of_another_kind_of_value_is_absent(file: Path, row: str) -> None:
    with closing(sqlite3.connect(file)) as noted, noted:
        noted.execute(f"UPDATE noted SET text = {row}")
        noted.execute("UPDATE noted SET name = 7 WHERE name = ?", (b"flood",))
    assert [Store(file).all("record").get(name) for name in ("fire", "flood")] == [None, None]


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_lost_file_is_begun_anew(file: Path, damage: Callable[[Path], object]) -> None:
    damage(file)
    store = Store(file)
    assert store.get("record", "fire") is None
    store.change([("record", "fire", "again")])
    assert dict(Store(file).all("record")) == {"fire": "again"}


def test_damage_is_told_once(file: Path) -> None:
    file.write_bytes(b"no database at all" * 100)
    store = Store(file)
    assert not store.all("record")
    assert (store.is_lost(), store.is_lost()) == (True, False)
    assert not store.all("record")
    assert not store.is_lost(), "what is not there is not damaged"


def test_a_folder_in_its_place_only_costs_time(tmp_path: Path) -> None:
    (tmp_path / "noted.db").mkdir()
    store = Store(tmp_path / "noted.db")
    assert not store.all("record")
    with pytest.raises(OSError, match="unable to open"):
        store.change([("record", "fire", FIRE)])
    assert not store.is_lost()


def test_the_file_may_be_deleted_at_any_time(file: Path) -> None:
    store = Store(file)
    assert store.get("record", "fire") == FIRE
    shutil.rmtree(file.parent)
    assert store.get("record", "fire") is None
    store.change([("record", "fire", FIRE)])
    assert store.get("record", "fire") == FIRE


WRITER = """
import sys
from itertools import count
from pathlib import Path
from build_tools.pipeline.cache.store import Store
store = Store(Path(sys.argv[1]))
for number in count():
    store.change([(kind, str(name), f"{number} " * 3000) for kind in ("record", "left") for name in range(8)])
"""


def test_killed_anywhere_all_rows_that_are_changed_together_are_of_one_change(tmp_path: Path) -> None:
    file = tmp_path / "noted.db"
    for number in range(10):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(file)], cwd=PROJECT)
        end = time.monotonic() + 60
        while not Store(file).all("left") and time.monotonic() < end:
            time.sleep(0.01)
        time.sleep(0.013 * number)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        store = Store(file)
        texts = {store.get(kind, str(name)) for kind in ("record", "left") for name in range(8)}
        assert len(texts) == 1 and None not in texts
        assert not store.is_lost()
