"""Links and names that would lead out of the project are refused: nothing outside is read into it or written to."""

from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

import pytest
from commands_run import hashes, run
from worked_example import EXAMPLE

from build_tools.models import Facts, Problem
from build_tools.models.problem import InputError
from build_tools.pipeline.cache import NOTED
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.pipeline.pages import update
from build_tools.sheets.checks.check import check
from build_tools.sheets.files.folders import load_bytes

SECRET = "The secret recipe is salt, Ada Quill said.\n"
TEXTS, SHEETS = f"content/articles/{EXAMPLE}", f"data/events/{EXAMPLE}"


def refuse_to_read(articles: Sequence[object], *_: object) -> list[object]:
    if articles:
        pytest.fail("nothing is to be read")
    return []


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    folder = tmp_path / "outside"
    folder.mkdir()
    (folder / "secret.txt").write_text(SECRET, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("link", "target"),
    [
        (f"{TEXTS}/evil.txt", "secret.txt"),
        ("content/articles/evil", "."),
        ("data/events/evil", "."),
        (f"{SHEETS}/machine", "."),
        (f"{SHEETS}/articles", "."),
        (f"{SHEETS}/facts.yml", "secret.txt"),
        ("data/lexicon/en/names.yml", "secret.txt"),
        ("content/pages/events", "."),
        ("content/pages", "."),
        (".cache", "."),
        (".cache/records", "."),
        (".cache/analyses/ab", "."),
        ("site", "."),
    ],
)
def test_a_link_out_of_the_project_is_not_followed(root: Path, outside: Path, link: str, target: str) -> None:
    path = root / link
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.symlink_to(outside / target)
    before, data = hashes(outside), hashes(root / "data")
    told = [*extract(Cache(root), attribute=refuse_to_read), *check(root)]
    written = update(Cache(root))
    assert isinstance(written, list)
    for problems in (told, written):
        assert any("a symbolic link leads out of" in p.what and p.file == link for p in problems)
    assert hashes(outside) == before
    assert hashes(root / "data") == data


@pytest.mark.parametrize("target", ["GNUmakefile", "build_tools/cli.py", ".git/hooks/post-merge", "content/pages"])
def test_a_link_to_what_is_no_sheet_of_ours(root: Path, target: str) -> None:
    sheet = root / SHEETS / "articles" / "wire.yml"
    sheet.unlink()
    sheet.symlink_to(root / target)
    (told,) = extract(Cache(root), attribute=refuse_to_read)
    assert told.what == "a symbolic link leads out of data/"
    assert not (root / "GNUmakefile").exists()


@pytest.mark.parametrize("command", ["extract", "check", "pages"])
def test_pipes_that_nobody_writes_to(root: Path, command: str) -> None:
    pipes = [f"{TEXTS}/wire.txt", f"{SHEETS}/facts.yml", f"{SHEETS}/machine/wire.json", "data/settings.yml"]
    for name in pipes:
        (root / name).unlink()
        os.mkfifo(root / name)
    done = run(root, command)
    assert done.returncode == 1
    for name in pipes:
        assert f"{name}: error: this is neither a file nor a folder (delete it)" in done.stderr


@pytest.mark.parametrize(
    "written",
    ["", "no JSON", "{}", '[["data/x.yml", null]]', '[["../out.yml", null, "x"]]', '[["/OUTSIDE/y.yml", null, "x"]]',
     '[["data/x.yml", null, "x"], ["Makefile", null, "all:"]]'],
)  # fmt: skip
def test_a_journal_that_is_not_ours(root: Path, outside: Path, written: str) -> None:
    journal = root / ".journal.json"
    journal.write_text(written.replace("/OUTSIDE", str(outside)), encoding="utf-8")
    before = hashes(root / "data")
    with pytest.raises(InputError, match="the journal of an interrupted run is damaged"):
        extract(Cache(root), attribute=refuse_to_read)
    assert hashes(root / "data") == before
    assert not (root / "Makefile").exists()
    assert [path.name for path in outside.iterdir()] == ["secret.txt"]


def test_nothing_in_the_cache_is_code(root: Path) -> None:
    assert run(root, "build").returncode == 0
    kinds = {path.name.partition(".")[2] for path in (root / ".cache").rglob("*") if path.is_file()}
    assert kinds <= {"json", "json.z", "pack", "search", "db", ""}, "anything else may be run by what reads it"
    with closing(sqlite3.connect(root / NOTED)) as noted:
        kinds = {kind for (kind,) in noted.execute("SELECT type FROM sqlite_master")}
        assert kinds == {"table", "index"}, "a trigger or a view acts by itself"
    for path in (root / ".cache").rglob("*.json"):
        unsealed = re.sub(rb"\A[0-9a-f]{64}", b"", path.read_bytes())
        json.loads(unsealed.rpartition(b"\n")[2])


def test_a_link_within_the_project_is_followed(root: Path) -> None:
    (root / TEXTS / "again.txt").symlink_to(root / TEXTS / "wire.txt")
    assert not [problem for problem in check(root) if "leads out" in problem.what]


@pytest.mark.parametrize("name", ["Wire", "con", "a b", "a\u202eb", "a\nb", "<img src=x onerror=alert(1)>", "x" * 100])
@pytest.mark.parametrize("place", [f"{TEXTS}/NAME.txt", "content/articles/NAME/a.txt"])
def test_a_name_that_is_no_id(root: Path, name: str, place: str) -> None:
    file = root / place.replace("NAME", name)
    shutil.rmtree(root / TEXTS)
    file.parent.mkdir(parents=True)
    file.write_text(SECRET, encoding="utf-8")
    before = hashes(root / "data")
    told = [problem for problem in extract(Cache(root), attribute=refuse_to_read) if "can’t be an id" in problem.what]
    assert len(told) == 1
    assert str(told[0]).isprintable()
    assert hashes(root / "data") == before


def test_what_is_reported_cannot_act_on_a_terminal() -> None:
    told = str(Problem("a\x1b[2J\n::error::b\u202e.txt", 0, 0, "x"))
    assert told == r"a\u001b[2J\u000a::error::b\u202e.txt: error: x"
    assert str(Problem("a.yml", 1, 1, "no key `##[add-mask]e`")) == r"a.yml:1:1: error: no key `\u0023#[add-mask]e`"


def test_a_sheet_of_many_thousand_unknown_keys_is_reported_in_time() -> None:
    many = "".join(f"k{number}: 1\n" for number in range(30_000))
    assert len(load_bytes("facts.yml", many.encode(), Facts).problems) == 30_000


def test_a_link_that_leads_to_itself_is_reported_as_what_cannot_be_read(root: Path) -> None:
    path = root / SHEETS / "people.yml"
    path.unlink()
    path.symlink_to(path.name)
    found = {(problem.file, problem.what) for problem in check(root)}
    assert (f"{SHEETS}/people.yml", "can’t be read: Too many levels of symbolic links") in found
