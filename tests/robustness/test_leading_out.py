"""Links and names that would lead out of the project are refused: nothing outside is read into it or written to."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from project_copies import EXAMPLE, copy_project, hashes

from build_tools.models import Facts, Problem
from build_tools.pages.incremental import update
from build_tools.sheets import check, extract
from build_tools.sheets.files import load_bytes

SECRET = "The secret recipe is salt, Ada Quill said.\n"
TEXTS, SHEETS = f"content/articles/{EXAMPLE}", f"data/events/{EXAMPLE}"


def refuse_to_read(*_: object) -> list[object]:
    pytest.fail("nothing is to be read")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "p")


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
        ("data/lexicon/names.yml", "secret.txt"),
        ("content/pages/events", "."),
        ("content/pages", "."),
    ],
)
def test_a_link_out_of_the_project(root: Path, outside: Path, link: str, target: str) -> None:
    path = root / link
    if path.is_dir():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    path.symlink_to(outside / target)
    before, data = hashes(outside), hashes(root / "data")
    told = [*extract(root, attribute=refuse_to_read), *check(root)]
    written = update(root, root / "content" / "pages")
    assert isinstance(written, list)
    for problems in (told, written):
        assert any("leads out of the project" in p.what and p.file == link for p in problems)
    assert hashes(outside) == before
    assert hashes(root / "data") == data


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
    told = [problem for problem in extract(root, attribute=refuse_to_read) if "can’t be an id" in problem.what]
    assert len(told) == 1
    assert str(told[0]).isprintable()
    assert hashes(root / "data") == before


def test_what_is_told_cannot_act_on_a_terminal() -> None:
    told = str(Problem("a\x1b[2J\n::error::b\u202e.txt", 0, 0, "x"))
    assert told == r"a\u001b[2J\u000a::error::b\u202e.txt: error: x"


def test_a_sheet_of_many_thousand_unknown_keys_is_told_in_time() -> None:
    many = "".join(f"k{number}: 1\n" for number in range(30_000))
    assert len(load_bytes("facts.yml", many.encode(), Facts).problems) == 30_000
