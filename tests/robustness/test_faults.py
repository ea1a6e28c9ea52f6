"""The machine fails: a clear line, exit status 1, nothing half-written, and the next run goes on."""

from __future__ import annotations

import errno
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from commands_run import ENVIRONMENT, hashes, run
from worked_example import EXAMPLE

from build_tools.commands.failures import refused

Call = Callable[..., subprocess.CompletedProcess[str]]
NO_ROOM = 2000
"""Bytes that a process may write into one file: to the program it is a full disk."""

NO_BYTECODE = {"PYTHONDONTWRITEBYTECODE": "1"}
"""Python itself would leave half a compiled module behind."""


def limit_files() -> None:
    """Let the process that is to be started write but little."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (NO_ROOM, NO_ROOM))


def assert_reports(done: subprocess.CompletedProcess[str], what: str, status: int = 1) -> None:
    """Assert that a command ended with a status and a clear message, and no traceback."""
    assert done.returncode == status, done.stderr
    assert what in done.stderr
    assert "Traceback" not in done.stderr


def unfinished(root: Path) -> list[str]:
    """Return what a writer left behind."""
    left = (path for path in root.rglob("*") if path.is_file())
    return [path.name for path in left if re.search(r"\.writing/|unfinished|\.tmp", path.as_posix())]


def planted(root: Path, code: str) -> dict[str, str]:
    """Return an environment in which every Python process runs this first."""
    (root / "planted").mkdir()
    (root / "planted" / "sitecustomize.py").write_text(code, encoding="utf-8")
    return {"PYTHONPATH": str(root / "planted")}


def test_a_full_disk_while_extracting_leaves_no_half_written_file(root: Path) -> None:
    before = hashes(root / "data")
    shutil.rmtree(root / "data" / "events" / EXAMPLE / "machine")
    damaged = hashes(root / "data")
    assert_reports(
        run(root, "extract", environment=NO_BYTECODE, preexec_fn=limit_files), "system error: File too large"
    )
    assert hashes(root / "data") == damaged
    assert unfinished(root) == []
    assert run(root, "extract").returncode == 0
    assert hashes(root / "data") == before


def test_a_full_disk_while_writing_pages_leaves_no_half_written_file(root: Path) -> None:
    assert_reports(run(root, "pages", environment=NO_BYTECODE, preexec_fn=limit_files), "system error: File too large")
    assert unfinished(root) == []
    assert run(root, "pages").returncode == 0


def test_output_that_cannot_be_written(root: Path, call: Call) -> None:
    (root / "content" / "pages" / "events").write_text("in the way", encoding="utf-8")
    assert_reports(call("pages"), "there is a file where a folder should be")
    assert (root / "content" / "pages" / "events").read_text(encoding="utf-8") == "in the way"


@pytest.mark.parametrize(
    ("words", "closed", "says", "status"),
    [
        ("check --format json", ">&-", "standard output: error: it is closed", 1),
        ("check --format json", ">/dev/full", "No space left on device", 1),
        ("check --format json", "2>&-", "", 0),
        ("pages --remove", "<&- 2>&-", "", 0),
        ("add --event a-lamp --outlet tollwick-courier -", "<&-", "standard input: error: no article text in it", 1),
    ],
)
def test_a_standard_stream_that_is_closed_or_full(root: Path, words: str, closed: str, says: str, status: int) -> None:
    command = ["/bin/sh", "-c", f'"{sys.executable}" -m build_tools {words} {closed}']
    done = subprocess.run(command, cwd=root, env=ENVIRONMENT, capture_output=True, text=True, check=False)
    assert_reports(done, says, status)
    if done.stdout:
        json.loads(done.stdout)


def test_pages_are_written_where_no_thread_may_start(root: Path) -> None:
    refuse = 'import threading\ndef start(self): raise RuntimeError("can\'t start new thread")\n'
    refuse += "threading.Thread.start = start\n"
    done = run(root, "pages", environment=planted(root, refuse))
    assert done.returncode == 0, done.stderr


def test_memory_that_does_not_suffice(root: Path) -> None:
    scarce = "import json\ndef dumps(*a, **k): raise MemoryError\njson.dumps = dumps\n"
    assert_reports(run(root, "check", "--format", "json", environment=planted(root, scarce)), "out of memory")


@pytest.mark.parametrize("file", ["facts.yml", "event.yml", "articles/wire.yml"])
def test_a_sheet_that_cannot_be_read(root: Path, call: Call, file: str) -> None:
    sheet = root / "data" / "events" / EXAMPLE / file
    sheet.unlink()
    sheet.mkdir()
    assert_reports(call("check"), f"{EXAMPLE}/{file}: error: can’t be read: Is a directory")


@pytest.mark.parametrize("command", ["extract", "check", "pages"])
def test_a_machine_file_that_cannot_be_read(root: Path, call: Call, command: str) -> None:
    machine = root / "data" / "events" / EXAMPLE / "machine" / "wire.json"
    machine.unlink()
    machine.mkdir()
    assert_reports(call(command), f"data/events/{EXAMPLE}/machine/wire.json: error: can’t be read: Is a directory")


@pytest.mark.parametrize("written", [None, "[]"])
@pytest.mark.parametrize(
    "command", [["extract"], ["build"], ["attribute", "--no-cache", f"content/articles/{EXAMPLE}/wire.txt"]]
)
def test_a_lexicon_without_a_verb_does_not_take_the_sheets_away(
    root: Path, call: Call, written: str | None, command: list[str]
) -> None:
    cues = root / "data" / "lexicon" / "en" / "cues.yml"
    cues.unlink()
    if written is not None:
        cues.write_text(written, encoding="utf-8")
    before = hashes(root / "data")
    assert_reports(call(*command), "data/lexicon/en/cues.yml: error: ")
    assert hashes(root / "data") == before


def test_a_text_that_cannot_be_read(root: Path, call: Call) -> None:
    text = root / "content" / "articles" / EXAMPLE / "wire.txt"
    text.unlink()
    text.symlink_to(root / "nowhere")
    before = hashes(root / "data")
    assert_reports(call("attribute", str(text)), "wire.txt: error: there is no such file")
    assert hashes(root / "data") == before


def test_a_cache_that_cannot_be_made(root: Path, call: Call) -> None:
    (root / ".cache").write_text("in the way", encoding="utf-8")
    assert_reports(call("extract"), "there is a file where a folder should be")
    assert (root / ".cache").read_text(encoding="utf-8") == "in the way"


def test_the_model_is_missing(root: Path) -> None:
    hidden = "import sys; sys.modules['spacy'] = None"
    text = str(root / "content" / "articles" / EXAMPLE / "wire.txt")
    done = run(root, "attribute", "--no-cache", text, environment=planted(root, hidden))
    assert_reports(done, "make setup")
    assert done.stdout == ""


def test_a_font_of_the_share_cards_is_missing(root: Path) -> None:
    font = root / "build_tools" / "pages" / "share_card" / "fonts" / "CardSerif-Regular.ttf"
    font.unlink()
    before = hashes(root / "data")
    assert_reports(run(root, "pages"), "build_tools/pages/share_card/fonts/CardSerif-Regular.ttf: error: a font")
    assert unfinished(root) == []
    assert hashes(root / "data") == before


def test_pages_need_no_model(root: Path) -> None:
    hidden = "import sys; sys.modules['spacy'] = sys.modules['lxml'] = None"
    assert run(root, "pages", environment=planted(root, hidden)).returncode == 0


def test_no_network_no_home_a_clock_before_1980(root: Path, tmp_path: Path) -> None:
    for path in root.rglob("*"):
        os.utime(path, (86_400, 86_400))
    old = "import socket, time\n"
    old += "def refuse(*a, **k): raise OSError('no network')\n"
    old += "socket.socket.connect = socket.getaddrinfo = refuse\n"
    old += "time.time = lambda: 86400.0\n"
    done = run(root, "build", environment={**planted(root, old), "HOME": "/nowhere", "TMPDIR": str(tmp_path)})
    assert done.returncode == 0, done.stderr
    assert (root / "site" / "index.html").is_file()


WITHOUT_LETTERS = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}


def test_a_locale_that_cannot_read_the_name_of_the_folder_says_how_to_go_on(root: Path) -> None:
    there = root.rename(root.with_name("żółw"))
    done = run(there, "build", environment=WITHOUT_LETTERS)
    assert done.returncode == 1
    assert "error: this locale can't encode the name of the project's folder (set PYTHONUTF8=1" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_locale_without_letters_prints_them_all_the_same(root: Path) -> None:
    text = root / "content" / "articles" / EXAMPLE / "courier.txt"
    odd = text.with_name("żółw “quoted”.txt")
    text.rename(odd)
    done = run(root, "attribute", "--no-cache", str(odd), environment=WITHOUT_LETTERS)
    assert done.returncode == 0, done.stderr
    assert "“" in done.stdout
    named = json.loads(done.stdout)["file"]
    assert os.fsencode(named.encode("ascii", "surrogateescape")).decode() == str(odd)


def test_killed_in_the_middle_the_next_run_goes_on(root: Path) -> None:
    before = hashes(root / "data")
    shutil.rmtree(root / "data" / "events" / EXAMPLE / "machine")
    process = subprocess.Popen([sys.executable, "-m", "build_tools", "extract"], cwd=root, env=ENVIRONMENT)
    lock = root / ".lock"
    while not lock.exists() and process.poll() is None:
        time.sleep(0.01)
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert run(root, "extract").returncode == 0
    assert hashes(root / "data") == before
    assert unfinished(root) == []


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            OSError(errno.ENOSPC, "No space left on device", "data/x.yml"),
            "data/x.yml: error: system error: No sp",
        ),
        (OSError(errno.EROFS, "Read-only file system", "site"), "work on a copy"),
        (PermissionError(errno.EACCES, "Permission denied", "site"), "permissions"),
        (OSError(errno.ECONNREFUSED, "Timed out", "tcp://a:1"), "tcp://a:1: error: system error: Timed out (check the"),
        (OSError("[E050] Can't find model"), "[E050] Can't find model (run: make setup)"),
    ],
)
def test_what_the_system_refuses_is_reported_with_a_cure(error: OSError, says: str) -> None:
    assert says in str(refused(error))
