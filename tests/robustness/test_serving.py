"""Live editing: what is wrong shows at the terminal and on every page, serving goes on, a fixed sheet clears it."""

from __future__ import annotations

import errno
import http.client
import shutil
import socket
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace

import folders
import pytest
from commands_run import hashes
from folders import files
from worked_example import EXAMPLE

from build_tools import cli
from build_tools.commands import terminal
from build_tools.models import Problem, Severity
from build_tools.models.problem import InputError
from build_tools.pages import templating as environment
from build_tools.pipeline import site, watching
from build_tools.pipeline.cache import SERVED
from build_tools.pipeline.notice import notice
from build_tools.pipeline.publishing.address import Address, read_address
from build_tools.pipeline.publishing.serving import News, served

FACTS = f"data/events/{EXAMPLE}/facts.yml"
PAGES = "content/pages"
NOTICE = "The sheets have errors"


def once() -> None:
    """Do what `serve` does at a change."""
    assert cli.main(["serve", "--once"]) == 0


def edit(root: Path, file: str, old: str, new: str) -> Callable[[], None]:
    """Change a file; return what takes the change back."""
    path = root / file
    before = path.read_bytes()
    folders.edit(path, old, new)
    return lambda: path.write_bytes(before) and None


def shown(root: Path) -> dict[str, str]:
    """Ask for every page as a browser would while serving; return them by address."""
    folder = root / SERVED
    pages = [page.parent.relative_to(folder).as_posix() for page in folder.rglob("index.html")]
    with served(root, folder, Address("127.0.0.1", 0), News()) as address:
        return {page: urllib.request.urlopen(f"{address}{page}/").read().decode() for page in pages}


def test_an_error_is_on_every_page_until_it_is_fixed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    once()
    right = files(project / PAGES / "events")
    mend = edit(project, FACTS, "stance:", "stanze:")
    once()
    assert "unknown key `stanze`" in capsys.readouterr().err
    assert files(project / PAGES / "events") == right, "the event’s pages stay as they last were right"
    pages = list((project / "content/pages").rglob("*.md"))
    found = shown(project).values()
    assert len(found) >= len(pages) > 10 and all(NOTICE in page for page in found)
    mend()
    once()
    assert notice(project) == "" and not any(NOTICE in page for page in shown(project).values())


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        ("data/settings.yml", "site:", "sites:", "unknown key `sites`"),
        ("data/outlets.yml", "  name:", "  nam:", "unknown key `nam`"),
        ("data/lexicon/en/cues.yml", "{lemma: seem", "{lema: seem", "unknown key `lema`"),
        (FACTS, "facts:", "facts: [", "a bracket that is never closed"),
        (f"data/events/{EXAMPLE}/event.yml", "title:", "\ttitle:", "a tab"),
    ],
)
def test_whichever_file_is_broken_it_is_shown_with_its_line(
    project: Path, file: str, old: str, new: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(project, file, old, new)
    once()
    assert f"{file}:" in notice(project) and told in notice(project)
    assert told in capsys.readouterr().err


ANYWHERE = ["serve", "--address", "127.0.0.1:0"]


def test_serving_goes_on_after_an_error(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []

    def editing(_: Path) -> Iterator[None]:
        """Break a sheet, then the settings, then mend both; note what the pages say before each."""
        mends = [edit(project, FACTS, "stance:", "stanze:")]
        yield
        seen.append(notice(project))
        mends.append(edit(project, "data/settings.yml", "site:", "sites:"))
        yield
        seen.append(notice(project))
        for mend in mends:
            mend()
        yield
        seen.append(notice(project))
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "changes", editing)
    assert cli.main(ANYWHERE) == 0
    assert "stanze" in seen[0]
    assert "stanze" in seen[1] and "sites" in seen[1], "all at once"
    assert seen[2] == ""


def test_code_that_changed_is_run_in_a_process_of_its_own(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[list[str]] = []

    def editing(_: Path) -> Iterator[None]:
        edit(project, "build_tools/pages/site/home.py", "CLAIM =", "CLAIM  =")
        (project / "build_tools/pages/site/home.py").touch()
        yield
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "changes", editing)
    monkeypatch.setattr(site, "subprocess", SimpleNamespace(run=lambda command, **_: started.append(command)))
    assert cli.main(ANYWHERE) == 0
    assert [command[1:5] for command in started] == [["-m", "build_tools", "serve", "--once"]]


def test_a_change_is_noticed_once_however_many_files_it_touches(project: Path) -> None:
    bursts = watching.changes(project)
    noticed: list[None] = []
    thread = threading.Thread(target=lambda: noticed.append(next(bursts)), daemon=True)
    thread.start()
    while not noticed and thread.is_alive():  # a file event is asynchronous: touch until it is seen
        for name in ("a.yml", "b.yml"):
            (project / "data" / name).write_text("x: 1\n")
        thread.join(5 * watching.SETTLE_SECONDS)  # longer than a burst may pause, or it would never end
    assert noticed == [None]


def noticing(watched: Iterator[None]) -> Callable[[], bool]:
    """Ask for the next burst in a thread; return what tells whether it came."""
    noticed = threading.Event()
    threading.Thread(target=lambda: (next(watched), noticed.set()), daemon=True).start()
    return lambda: noticed.wait(30)


def test_what_is_saved_while_a_build_runs_is_built_next(project: Path) -> None:
    watched = watching.changes(project)
    (project / "data" / "a.yml").write_text("x: 1\n")
    assert noticing(watched)(), "also what was saved during the first build, before anybody asked"
    (project / "data" / "a.yml").write_text("x: 2\n")
    assert noticing(watched)()


@pytest.mark.parametrize("to", ["data/events/another-name", "elsewhere"])
def test_a_folder_that_is_renamed_or_moved_away_is_noticed(project: Path, to: str) -> None:
    watched = watching.changes(project)
    (project / "data" / "events" / EXAMPLE).rename(project / to)
    assert noticing(watched)()


def test_data_that_was_deleted_and_checked_out_again_is_watched_again(project: Path, tmp_path: Path) -> None:
    watched = watching.changes(project)
    shutil.copytree(project / "data", tmp_path / "kept")
    shutil.rmtree(project / "data")
    assert noticing(watched)()
    shutil.copytree(tmp_path / "kept", project / "data")
    assert noticing(watched)()
    for _ in range(3):  # what the copying still tells has come by then
        time.sleep(2 * watching.SETTLE_SECONDS)
    (project / FACTS).write_text("facts: {}\n")
    assert noticing(watched)()


def test_serving_outlives_data_that_goes_and_comes_and_a_full_disk(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device", "served/index.html")

    def editing(_: Path) -> Iterator[None]:
        (project / "data").rename(tmp_path / "kept")
        yield
        assert "data" in capsys.readouterr().err
        (tmp_path / "kept").rename(project / "data")
        with monkeypatch.context() as patch:
            patch.setattr(site, "publish", full)
            yield
        assert "free some disk space" in capsys.readouterr().err
        yield
        assert "error" not in capsys.readouterr().err
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "changes", editing)
    assert cli.main(ANYWHERE) == 0


def test_nothing_is_made_while_content_is_moved_away(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def editing(_: Path) -> Iterator[None]:
        (project / "content").rename(tmp_path / "kept")
        yield
        assert "content/ is gone" in capsys.readouterr().err
        (tmp_path / "kept").rename(project / "content")  # to its place, not into another content/
        yield
        assert "error" not in capsys.readouterr().err
        raise KeyboardInterrupt

    monkeypatch.setattr(watching, "changes", editing)
    assert cli.main(ANYWHERE) == 0
    assert (project / "content/articles").is_dir()


@pytest.mark.parametrize(
    ("host", "status"),
    [
        *((host, 200) for host in ("127.0.0.1", "[::1]:80", "LocalHost:9")),
        *((host, 421) for host in ("elsewhere.example", "127.0.0.1.elsewhere.example", "127.0.0.1@elsewhere", "", "[")),
    ],
)
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_a_name_that_another_site_leads_here_gets_no_page(tmp_path: Path, host: str, status: int, method: str) -> None:
    (tmp_path / "a.txt").write_text("a draft")
    with served(tmp_path, tmp_path, Address("127.0.0.1", 0), News()) as address:
        asked = http.client.HTTPConnection(address.removeprefix("http://").rstrip("/"))
        asked.request(method, "/a.txt", headers={"Host": host})
        answer = asked.getresponse()
        assert answer.status == status
        assert (answer.read() == b"a draft") is (status == 200 and method == "GET")


def test_the_name_that_was_given_is_answered() -> None:
    assert Address("Desk.example", 8000).is_asked_by("desk.example:8000")


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("8000", "is not a host and a port"),
        (":8000", "is not a host and a port"),
        ("127.0.0.1:", "is not a host and a port"),
        ("127.0.0.1:99999", "is not a host and a port"),
        ("127.0.0.1:-1", "is not a host and a port"),
        ("127.0.0.1:٨٠٠٠", "is not a host and a port"),
        ("http://127.0.0.1:8000", "is not a host and a port"),
        ("::1:8000", "is not a host and a port"),
        ("[::1::]:8000", "is not a host and a port"),
        ("0.0.0.0:8000", "--public"),
        ("[::]:8000", "--public"),
        ("192.0.2.1:8000", "--public"),
        ("127.0.0.1.example.org:8000", "--public"),
    ],
)
def test_an_address_that_cannot_be_meant_is_reported_before_anything_is_built(
    project: Path, address: str, told: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(site, "serve", lambda *_: 0)  # what is let through would be shown until somebody stops it
    assert cli.main(["serve", "--address", address]) == 1
    said = capsys.readouterr().err
    assert said.startswith("--address: error: ") and told in said and said.count("\n") == 1
    assert not (project / ".cache").exists()


@pytest.mark.parametrize("address", ["nowhere.invalid:8000", "192.0.2.1:8000"])
def test_an_address_of_no_machine_or_another_is_reported(
    project: Path, address: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["serve", "--public", "--address", address]) == 1
    said = capsys.readouterr().err
    assert "served to other machines" in said and f"--address: error: `{address}`" in said
    assert not (project / ".cache").exists()


def test_a_port_in_use_is_reported_before_anything_is_built(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert cli.main(["serve", "--address", f"127.0.0.1:{taken.getsockname()[1]}"]) == 1
    assert "another program already uses this address" in capsys.readouterr().err
    assert not (project / ".cache").exists()


@pytest.mark.parametrize("address", ["127.0.0.1:0", "127.8.9.1:80", "localhost:65535", "LocalHost:1", "[::1]:8000"])
def test_addresses_of_this_machine_need_no_flag(address: str) -> None:
    assert str(read_address(address)) == address


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("{% if %}", "Expected an expression"),
        ("{{ nobody }}", "'nobody' is undefined"),
        ("{{ url.nothing }}", "no attribute 'nothing'"),
    ],
)
def test_a_fault_in_a_template_is_reported_at_its_line(
    project: Path, monkeypatch: pytest.MonkeyPatch, fault: str, told: str
) -> None:
    (project / "t.html").write_text(f"<p>\n{fault}\n</p>\n")
    monkeypatch.setattr(environment, "TEMPLATES", project)
    environment._environment.cache_clear()
    try:
        with pytest.raises(InputError) as raised:
            environment.fragment("t", "")
    finally:
        environment._environment.cache_clear()
    (problem,) = raised.value.problems
    assert (problem.file.endswith("t.html"), problem.line) == (True, 2) and told in problem.what


def test_a_template_that_is_lost_is_reported() -> None:
    with pytest.raises(InputError) as raised:
        environment.fragment("lost", "")
    (problem,) = raised.value.problems
    assert (problem.file, problem.line) == ("build_tools/pages/templates", 0) and "'lost.html'" in problem.what


def test_while_serving_a_warning_is_reported_once() -> None:
    warning = Problem("a.yml", 1, 1, "odd", "", Severity.WARNING)
    assert terminal.brief([warning], known={warning}) == ["… and 1 more warning: `extract` and `check` list them all"]


def test_what_is_served_is_what_a_build_makes_and_a_page_waits_for_the_next(tmp_path: Path) -> None:
    folder = tmp_path / "served"
    (folder / "a").mkdir(parents=True)
    (folder / "a" / "index.html").write_text("<html><body>A page</body></html>")
    (folder / "data.csv").write_text("a,b")
    before, news = hashes(folder), News()
    with served(tmp_path, folder, Address("127.0.0.1", 0), news) as address:

        def get(path: str) -> str:
            return urllib.request.urlopen(address + path).read().decode()

        assert get("a/") == '<html><body>A page<script src="/_wait.js" defer></script></body></html>'
        assert get("data.csv") == "a,b"
        assert "location.reload" in get("_wait.js")
        seen = get("_wait")
        threading.Timer(0.2, news.announce).start()
        assert get(f"_wait?{seen}") != seen
        for lost in ("b/", "../secret", "%2e%2e/secret"):
            with pytest.raises(urllib.error.HTTPError):
                get(lost)
    assert hashes(folder) == before
