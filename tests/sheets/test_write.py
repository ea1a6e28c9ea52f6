"""Writing: at every instant the old file or the new one, and one writer at a time."""

from __future__ import annotations

import errno
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from sheets_world import EVENT_ID, HARBOUR, attribute, make_project, snapshot

from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.files.atomic import lock, recover, sweep, write, write_together

PROJECT = Path(__file__).resolve().parents[2]

# A process that extracts again and again, the texts swinging between two states.
WORKER = """
import sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from sheets_world import EVENT_ID, HARBOUR, attribute
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
root = Path(sys.argv[1])
print("ready", flush=True)
for turn in range(int(sys.argv[2]) if sys.argv[2].isdigit() else 10**6):
    text = HARBOUR if turn % 2 else HARBOUR + "\\nThe mayor wept.\\n"
    (root / "content/articles/crane/harbour.txt").write_text(text, encoding="utf-8")
    extract(Cache(root), events=[EVENT_ID], attribute=attribute)
"""


def start(root: Path, *, turns: str = "for ever") -> subprocess.Popen[bytes]:
    """Start a worker, and wait until it is at work."""
    folders = [str(PROJECT / folder) for folder in ("", "tests", "tests/sheets")]
    words = [sys.executable, "-c", WORKER, str(root), turns, *folders]
    process = subprocess.Popen(words, stdout=subprocess.PIPE)
    assert process.stdout and process.stdout.readline() == b"ready\n"
    return process


def test_a_file_is_written_only_if_that_changes_it(tmp_path: Path) -> None:
    path = tmp_path / "new" / "file.yml"
    assert write(path, "a: 1\r\n") and path.read_bytes() == b"a: 1\r\n"
    before = path.stat().st_mtime_ns
    assert not write(path, "a: 1\r\n") and path.stat().st_mtime_ns == before
    assert write(path, "a: 2\n") and [file.name for file in path.parent.iterdir()] == ["file.yml"]


def test_the_mode_of_a_file_and_a_link_to_it_are_kept(tmp_path: Path) -> None:
    path, link = tmp_path / "file.yml", tmp_path / "link.yml"
    write(path, "a: 1\n")
    path.chmod(0o640)
    link.symlink_to(path)
    write(link, "a: 2\n")
    assert link.is_symlink() and path.read_text() == "a: 2\n" and path.stat().st_mode & 0o777 == 0o640


def test_on_a_full_disk_no_file_and_no_folder_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path, data: bytes) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    (tmp_path / "articles").mkdir()
    monkeypatch.setattr(Path, "write_bytes", refuse)
    with pytest.raises(OSError, match="No space"):
        write(tmp_path / "articles" / "an-event" / "sheets" / "courier.txt", "The bridge is shut.")
    assert sorted(tmp_path.rglob("*")) == [tmp_path / "articles"]


def test_what_a_killed_writer_left_is_swept_away(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / ".facts.yml.unfinished").write_text("facts", encoding="utf-8")
    (tmp_path / "deep" / "facts.yml").write_text("facts: {}\n", encoding="utf-8")
    sweep(tmp_path)
    assert [path.name for path in (tmp_path / "deep").iterdir()] == ["facts.yml"]


@pytest.mark.parametrize("killed_after", [0, 1, 2, 3])
def test_files_that_belong_together_are_finished_by_the_next_run(
    tmp_path: Path, killed_after: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet, machine = tmp_path / "data" / "sheet.yml", tmp_path / "data" / "machine.json"
    write(sheet, "old")
    count = iter(range(killed_after))

    def put_in_place_until_killed(path: Path, target: Path) -> Path:
        if next(count, None) is None:
            raise KeyboardInterrupt
        return replace(path, target)

    replace = Path.replace
    monkeypatch.setattr(Path, "replace", put_in_place_until_killed)
    with suppress(KeyboardInterrupt):
        write_together(tmp_path, {sheet: "new", machine: "new"})
    monkeypatch.undo()
    recover(tmp_path)
    state = "old" if killed_after == 0 else "new"
    assert sheet.read_text() == state and machine.exists() is (state == "new")
    assert not (tmp_path / ".journal.json").exists()


def test_a_file_edited_after_the_kill_is_not_touched_by_the_recovery(tmp_path: Path) -> None:
    sheet = tmp_path / "data" / "sheet.yml"
    write(sheet, "edited")
    journal = '[["data/sheet.yml", "hash of what was there", "new"], ["data/x.json", null, "new"]]'
    write(tmp_path / ".journal.json", journal)
    recover(tmp_path)
    assert sheet.read_text() == "edited" and (tmp_path / "data" / "x.json").read_text() == "new"


def test_a_second_writer_waits_and_a_dead_one_s_lock_is_free(tmp_path: Path) -> None:
    holder = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time; sys.path.insert(0, sys.argv[2]); from pathlib import Path\n"
            "from build_tools.sheets.files.atomic import lock\n"
            "with lock(Path(sys.argv[1])): print('held', flush=True); time.sleep(60)",
            str(tmp_path),
            str(PROJECT),
        ],
        stdout=subprocess.PIPE,
    )
    assert holder.stdout and holder.stdout.readline() == b"held\n"
    holder.kill()
    holder.wait()
    with lock(tmp_path):
        assert (tmp_path / ".lock").exists()


def test_two_at_once_both_end_well_and_nothing_is_lost(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    both = [start(root, turns="3"), start(root, turns="3")]
    assert [process.wait(timeout=60) for process in both] == [0, 0]
    (root / "content/articles/crane/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    extract(Cache(root), events=[EVENT_ID], attribute=attribute)
    alone = make_project(tmp_path / "alone")
    extract(Cache(alone), events=[EVENT_ID], attribute=attribute)
    assert snapshot(root).keys() == set(snapshot(alone))
    assert {n: d for n, d in snapshot(root).items() if "harbour" in n or "herald" in n} == {
        n: d for n, d in snapshot(alone).items() if "harbour" in n or "herald" in n
    }
