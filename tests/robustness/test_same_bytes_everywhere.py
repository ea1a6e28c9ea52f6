"""Two builds of the same data give the same bytes, whoever makes them, where, when and in what language."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from commands_run import hashes, run
from worked_example import EXAMPLE, copy_project

Bytes = dict[str, dict[str, str]]
"""Hashes by folder and file."""

ELSEWHERE: dict[str, dict[str, str]] = {
    "a locale that is not UTF-8, half a day ahead": {
        "LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "TZ": "Pacific/Kiritimati",
    },
    "half a day behind, no home, an editor's umask": {"TZ": "Etc/GMT+12", "PYTHONHASHSEED": "7", "TMPDIR": "."},
    "other letters in the folder, another user, two processes": {
        "PYTHONHASHSEED": "99", "USER": "nobody", "LOGNAME": "nobody",
    },
}  # fmt: skip


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One state of the project for all tests here, even while somebody edits it."""
    return copy_project(tmp_path_factory.mktemp("source") / "p")


@pytest.fixture(scope="module")
def reference(source: Path, tmp_path_factory: pytest.TempPathFactory) -> Bytes:
    """The bytes of a build in ordinary circumstances."""
    root = copy_project(tmp_path_factory.mktemp("here") / "p", source=source)
    home = {"HOME": str(root), "LANG": "C.UTF-8", "TZ": "UTC", "PYTHONHASHSEED": "0"}
    return _built(root, home)


def _built(root: Path, environment: dict[str, str], *options: str) -> Bytes:
    """Build after the machine files were lost, so that every article is read again."""
    shutil.rmtree(root / "data" / "events" / EXAMPLE / "machine")
    done = run(root, "build", *options, environment=environment)
    assert done.returncode == 0, done.stderr
    return {folder: hashes(root / folder) for folder in ("data", "content/pages", "site")}


@pytest.mark.parametrize("name", ELSEWHERE)
def test_the_same_bytes_are_built_everywhere(name: str, source: Path, reference: Bytes, tmp_path: Path) -> None:
    folder = tmp_path / ("меньший мост ü" if "letters" in name else "elsewhere")
    root = copy_project(folder, source=source)
    _age(root)
    before = os.umask(0o002 if "umask" in name else 0o022)
    try:
        found = _built(root, ELSEWHERE[name], *(("--jobs", "2") if "processes" in name else ()))
    finally:
        os.umask(before)
    for part, files in reference.items():
        assert found[part].keys() == files.keys(), part
        assert [path for path in files if found[part][path] != files[path]] == [], part


def _age(root: Path) -> None:
    """Return files the times of another day each, as a clone or a copy does."""
    for number, path in enumerate(sorted(root.rglob("*"))):
        if path.is_file():
            day = time.time() - 86_400 * (number % 40)
            os.utime(path, (day, day))


def test_what_was_left_from_other_data_does_not_show(source: Path, reference: Bytes, tmp_path: Path) -> None:
    root = copy_project(tmp_path / "left", source=source)
    event, extra = (root / "data" / "events" / name for name in (EXAMPLE, "other-event"))
    shutil.copytree(event, extra)
    assert run(root, "pages").returncode == 0
    assert (root / "content" / "pages" / "events" / "other-event").is_dir()
    shutil.rmtree(extra)
    assert _built(root, {}) == reference


def test_a_clone_without_the_texts_makes_the_same_pages(source: Path, tmp_path: Path) -> None:
    """Where no licence lets a full text be shown, the texts are needed by nobody."""
    made = []
    for texts in (True, False):
        root = copy_project(tmp_path / f"texts-{texts}", texts=texts, source=source)
        settings = root / "data" / "settings.yml"
        shown = settings.read_text(encoding="utf-8")
        assert "open_licences: [" in shown
        settings.write_text(shown.replace("open_licences: [", "open_licences: [none-of-them] # ["), encoding="utf-8")
        assert run(root, "pages").returncode == 0
        made.append(hashes(root / "content" / "pages"))
    assert made[0] == made[1]
