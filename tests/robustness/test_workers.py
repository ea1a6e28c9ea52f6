"""Many articles, read in one process, in several, on a cluster: the same bytes, however the run ends or goes on."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest
from commands_run import ENVIRONMENT, hashes, run
from local_cluster import cluster
from worked_example import EXAMPLE, copy_project

from build_tools.cli import main
from build_tools.pipeline import workers
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.pipeline.pages import Outcome, update
from build_tools.pipeline.workers import ENOUGH, HERE, Workers, progress

COPIES = 3
"""Events like the worked example, of three articles each: several lots of articles."""
EVENTS = [EXAMPLE, *(f"event-{number}" for number in range(COPIES))]


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of several events of which nothing was read yet."""
    root = copy_project(tmp_path_factory.mktemp("unread") / "p")
    texts = root / "content" / "articles"
    for number in range(COPIES):
        shutil.copytree(texts / EXAMPLE, texts / f"event-{number}")
        for text in (texts / f"event-{number}").glob("*.txt"):  # what was read once isn't read again
            with text.open("a", encoding="utf-8") as file:
                file.write(f"\nThe bridge stayed shut for {number + 2} days.\n")
    shutil.rmtree(root / "data" / "events")
    (root / "data" / "events").mkdir()
    return root


@pytest.fixture(scope="module")
def expected(unread: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What one process makes of it."""
    root = shutil.copytree(unread, tmp_path_factory.mktemp("one") / "p")
    assert run(root, "extract", *EVENTS, "--jobs", "1").returncode == 0
    return hashes(root / "data")


@pytest.fixture
def root(unread: Path, tmp_path: Path) -> Path:
    return shutil.copytree(unread, tmp_path / "p")


def test_two_processes_write_the_same_pages(tmp_path: Path) -> None:
    written = []
    for jobs in (1, 2):
        root = copy_project(tmp_path / str(jobs))
        for name in ("bridge-again", "bridge-once-more"):
            shutil.copytree(root / "data/events" / EXAMPLE, root / "data/events" / name)
        done = update(Cache(root), workers=Workers(jobs=jobs))
        assert isinstance(done, Outcome)
        assert set(done.events) == {"bridge-again", "bridge-once-more", EXAMPLE}
        written.append(hashes(root / "content/pages"))
    assert written[0] == written[1]


def test_the_articles_of_a_large_event_are_handed_out_in_lots(
    root: Path, expected: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    monkeypatch.setattr(sys.modules["build_tools.pipeline.extract"], "LARGE", 3)
    monkeypatch.setattr(workers, "progress", lambda *given: told.append(given) or progress(*given))
    extract(Cache(root), events=EVENTS, workers=Workers(jobs=2))
    assert told[:2] == [("articles read", 3 * (COPIES + 1)), ("articles read, compared and written", 3 * (COPIES + 1))]
    assert hashes(root / "data") == expected


def test_a_cluster_of_two_workers_makes_the_same_bytes(root: Path, expected: dict[str, str]) -> None:
    with cluster(root) as dask:
        done = run(root, "extract", *EVENTS, "--cluster", dask.address)
    assert done.returncode == 0, done.stderr
    assert hashes(root / "data") == expected


def test_a_cluster_that_lost_a_worker_goes_on_with_the_other(root: Path, expected: dict[str, str]) -> None:
    with cluster(root) as dask:
        dask.workers[0].kill()
        done = run(root, "extract", *EVENTS, "--cluster", dask.address)
    assert done.returncode == 0, done.stderr
    assert hashes(root / "data") == expected


def test_a_worker_with_other_code_is_refused(root: Path, tmp_path: Path) -> None:
    other = shutil.copytree(root, tmp_path / "other")
    with (other / "build_tools" / "attribution" / "engine.py").open("a", encoding="utf-8") as code:
        code.write("# changed\n")
    with cluster(other) as dask:
        done = run(root, "extract", *EVENTS, "--cluster", dask.address)
    assert done.returncode == 1
    assert "a worker of the cluster runs different code" in done.stderr
    assert "Traceback" not in done.stderr
    assert hashes(root / "data" / "events") == {}


def test_a_cluster_that_is_not_there_is_reported(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "CONNECT_SECONDS", 1)
    with pytest.raises(OSError, match=r"Timed out|connect"):
        list(Workers(cluster="tcp://127.0.0.1:9").map(abs, [1], "numbers", [1]))


# ---- a run that is stopped ----


def stopped(root: Path, stop: Callable[[subprocess.Popen[str]], None]) -> tuple[int, str]:
    """Start reading in two processes, and stop it once something was finished."""
    words = [sys.executable, "-m", "build_tools", "extract", *EVENTS, "--jobs", "2"]
    # A shell has whatever it starts in the background ignore Ctrl-C: these tests, and the processes that they start.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    process = subprocess.Popen(
        words, cwd=root, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True, start_new_session=True
    )
    signal.signal(signal.SIGINT, before)
    while process.poll() is None and not any((root / ".cache" / "analyses").glob("*/*.json.z")):
        time.sleep(0.01)
    stop(process)
    _, told = process.communicate(timeout=120)
    return process.returncode, told


def interrupt(process: subprocess.Popen[str]) -> None:
    """Do what Ctrl-C does: every process of the terminal gets it."""
    os.killpg(process.pid, signal.SIGINT)


def kill_a_worker(process: subprocess.Popen[str]) -> None:
    psutil.Process(process.pid).children()[0].kill()


@pytest.mark.parametrize(
    ("stop", "status", "says"),
    [(interrupt, 130, "what was finished is kept"), (kill_a_worker, 1, "a process was killed")],
)
def test_a_stopped_run_ends_clean_and_the_next_makes_the_same_bytes(
    root: Path, expected: dict[str, str], stop: Callable[[subprocess.Popen[str]], None], status: int, says: str
) -> None:
    code, told = stopped(root, stop)
    assert "Traceback" not in told
    assert (code, says in told) == (status, True), told
    assert [path for path in root.rglob(".*") if re.search("unfinished|tmp", path.name)] == []
    # A file written anew is another file; reading one sets its time, by which the cache knows what is in use.
    kept = {path: path.stat().st_ino for path in (root / ".cache" / "analyses").rglob("*.json.z")}
    assert run(root, "extract", *EVENTS, "--jobs", "2").returncode == 0
    assert hashes(root / "data") == expected
    assert kept, "something was finished before"
    assert all(path.stat().st_ino == file for path, file in kept.items()), "what was finished was read again"


# ---- no more than is needed ----


def test_few_articles_start_no_process_and_nothing_new_loads_no_library(root: Path) -> None:
    (root / "planted").mkdir()
    refuse = "import sys\nfor name in {}: sys.modules[name] = None\n"
    site = root / "planted" / "sitecustomize.py"
    environment = {"PYTHONPATH": str(root / "planted")}
    site.write_text(refuse.format(["joblib", "dask", "distributed"]), encoding="utf-8")
    assert run(root, "extract", *EVENTS, environment=environment).returncode == 0
    site.write_text(refuse.format(["joblib", "dask", "distributed", "spacy", "lxml"]), encoding="utf-8")
    done = run(root, "extract", *EVENTS, environment=environment)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("given", "size", "pays"),
    [
        (Workers(), ENOUGH - 1, False),
        (Workers(), ENOUGH, True),
        (Workers(jobs=2), 2, True),
        (HERE, 10**6, False),
        (Workers(cluster="tcp://a:1"), 1, True),
        (Workers(cluster="tcp://a:1").here(), 1, False),
    ],
)
def test_when_work_is_handed_out(given: Workers, size: int, pays: bool) -> None:
    assert given.pays(size) is pays


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--jobs", "0"], "not a number of processes"),
        (["--jobs", "many"], "not a number of processes"),
        (["--cluster", "localhost"], "tcp://host:port"),
        (["--jobs", "2", "--cluster", "tcp://127.0.0.1:8786"], "not allowed with"),
    ],
)
def test_a_wrong_number_or_address_is_reported(words: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["extract", *words])
    assert says in capsys.readouterr().err


# ---- progress ----


@pytest.mark.parametrize("terminal", [False, True])
def test_progress_is_shown_now_and_then(
    terminal: bool, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: terminal, raising=False)
    monkeypatch.setattr(workers, "LOG_SECONDS", 3600)
    monkeypatch.setattr(workers, "TERMINAL_SECONDS", 0)
    with progress("articles read", 120) as bar:
        bar.update(30)
    told = capsys.readouterr().err
    assert ("articles read" in told and "30/120" in told) is terminal
