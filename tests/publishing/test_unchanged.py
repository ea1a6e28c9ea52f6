"""A build that has nothing to do tells so at once; whatever was touched, added or taken away, it looks again."""

from __future__ import annotations

import json
import os
import shutil
import signal
from collections.abc import Callable
from pathlib import Path

import pytest
from damaging import DAMAGE, spoil

from build_tools.pipeline.cache import NOTED, noted_folders, snapshot, unchanged
from build_tools.pipeline.cache.meanwhile import meanwhile
from build_tools.pipeline.cache.store import store_of
from build_tools.pipeline.cache.unchanged import SinceLastBuild

FILES = {
    "mkdocs.yml": "site_name: News",
    "build_tools/cli.py": "pass",
    "data/settings.yml": "search: auto",
    "data/events/fire/facts.yml": "facts: {}",
    "data/events/flood/facts.yml": "facts: {}",
    "content/articles/fire/gazette.txt": "It burned.",
    "content/articles/storm/gazette.txt": "It blew.",
    "content/pages/.generated": "events/fire/index.md\nevents/flood/index.md\nindex.md\n",
    "content/pages/index.md": "# Home",
    "content/pages/about/index.md": "# About",
    "content/pages/events/fire/index.md": "# Fire",
    "content/pages/events/flood/index.md": "# Flood",
    "site/index.html": "<p>Home",
    "site/events/fire/index.html": "<p>Fire",
    "site/events/flood/index.html": "<p>Flood",
}
TOLD = ["site: 0 files written, 0 removed; open site/index.html"]


def begin(root: Path, *words: str) -> SinceLastBuild:
    return SinceLastBuild(root, words)


def left(root: Path, event: str) -> dict[str, str]:
    """Return what is left of an event, as a run that has looked at it takes it down."""
    files = [root / folder / "events" / event / name for folder, name in (("content/pages", "index.md"), ("site", ""))]
    files[1] /= "index.html"
    states = [(file, file.stat()) for file in files if file.exists()]
    return {file.relative_to(root).as_posix(): f"{state.st_size} {state.st_mtime_ns}" for file, state in states}


def note(root: Path, before: SinceLastBuild, *looked_at: str) -> None:
    before.note(before.seen, {event: left(root, event) for event in looked_at}, TOLD)


@pytest.fixture(params=[0, 10**12], ids=["a while ago", "just now"])
def built(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> Path:
    """A project that was built; the pages' folders are known by their times, or were changed so lately by their names.

    Of the inputs nobody has touched anything for a while.
    """
    monkeypatch.setattr(snapshot, "SETTLED_NS", 0)
    monkeypatch.setattr(noted_folders, "SETTLED_NS", request.param)
    monkeypatch.delenv("ARTICLES", raising=False)
    root = tmp_path / "project"
    for file, text in FILES.items():
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(text)
    (root / ".cache").mkdir()
    note(root, begin(root), "fire", "flood")
    return root


def test_a_build_with_nothing_to_do_tells_what_the_last_one_left(built: Path) -> None:
    assert begin(built).report_if_unchanged() == TOLD
    assert begin(built).same == {"fire", "flood"}


@pytest.mark.parametrize("file", [file for file in FILES if "generated" not in file])
@pytest.mark.parametrize(
    "touch", [lambda path: path.write_text("other"), Path.touch, Path.unlink], ids=["changed", "touched", "gone"]
)
def test_any_file_that_was_touched_is_noticed(built: Path, file: str, touch: Callable[[Path], object]) -> None:
    touch(built / file)
    assert begin(built).report_if_unchanged() is None


@pytest.mark.parametrize(
    "file",
    [
        "data/events/fire/articles/post.yml",
        "data/events/frost/event.yml",
        "data/lexicon/en/cues.yml",
        "content/articles/fire/post.txt",
        "content/articles/frost/post.txt",
        "content/pages/about/more.md",
        "content/pages/events/fire/more.md",
        "content/pages/events/frost/index.md",
        "site/events/frost/index.html",
        "site/more.html",
        "build_tools/more.py",
    ],
)
def test_any_file_that_came_is_noticed(built: Path, file: str) -> None:
    (built / file).parent.mkdir(parents=True, exist_ok=True)
    (built / file).write_text("new")
    assert begin(built).report_if_unchanged() is None


def test_python_may_compile_the_program(built: Path) -> None:
    for name in ("cli.pyc", "theme-1.cache"):
        (built / "build_tools" / "__pycache__").mkdir(exist_ok=True)
        (built / "build_tools" / "__pycache__" / name).write_text("compiled")
    assert begin(built).report_if_unchanged() == TOLD


def test_another_command_variable_or_place_of_texts_is_noticed(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert begin(built, "--drafts").report_if_unchanged() is None
    assert begin(built, "--jobs", "2").report_if_unchanged() == TOLD
    for name in ("SITE_URL", "ARTICLES", "GITHUB_REPOSITORY"):
        with monkeypatch.context() as patch:
            patch.setenv(name, "https://news.example/")
            assert begin(built).report_if_unchanged() is None
    monkeypatch.setattr(unchanged, "_git", lambda *_: "another commit")
    assert begin(built).report_if_unchanged() is None


def test_only_the_events_that_nobody_touched_need_no_look(built: Path) -> None:
    (built / "site/events/fire/index.html").write_text("<p>Mine")
    assert begin(built).same == {"flood"}
    before = begin(built)
    note(built, before, "fire")
    assert begin(built).report_if_unchanged() == TOLD, "of the other the note goes on"


def test_what_was_made_is_looked_at_while_a_build_is_loaded(built: Path) -> None:
    (built / "data/events/fire/facts.yml").write_text("facts: {a: {}}")
    before = begin(built)
    assert before.report_if_unchanged() is None
    before.begin_to_look()
    assert before.same == {"flood"}


@pytest.mark.parametrize("end", [lambda: None, lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: 1 / 0])
@pytest.mark.parametrize("can_copy", [True, False])
def test_what_is_looked_for_is_found_whatever_becomes_of_the_copy_that_looks(
    end: Callable[[], object], can_copy: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = os.getpid()
    if not can_copy:
        monkeypatch.delattr(os, "fork")

    def find() -> list[str]:
        if os.getpid() != here:
            end()
        return ["fire", "flood"]

    assert meanwhile(find)() == ["fire", "flood"]


def test_what_was_saved_a_moment_ago_is_looked_at_again(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (built / "data/events/fire/facts.yml").write_text("facts: {a: {}}")
    monkeypatch.setattr(snapshot, "SETTLED_NS", 10**12)
    note(built, begin(built), "fire", "flood")
    monkeypatch.setattr(snapshot, "SETTLED_NS", 0)
    assert begin(built).report_if_unchanged() is None


def test_what_is_saved_during_a_build_is_noticed_by_the_next(built: Path) -> None:
    for file in ("data/settings.yml", "content/pages/about/index.md", "data/events/fire/facts.yml"):
        before = begin(built)
        assert before.seen
        (built / file).write_text(f"saved while it ran {file}")
        note(built, before, "fire", "flood")
        assert begin(built).report_if_unchanged() is None, file


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_or_lost_note_only_costs_time(built: Path, damage: Callable[[Path], object]) -> None:
    damage(built / NOTED)
    assert begin(built).report_if_unchanged() is None and begin(built).same == frozenset()
    before = begin(built)
    note(built, before, "fire", "flood")
    assert begin(built).report_if_unchanged() == TOLD


def test_a_damaged_row_costs_the_time_of_its_event(built: Path) -> None:
    spoil(built / NOTED, unchanged.LEFT, "fire")
    assert begin(built).report_if_unchanged() is None and begin(built).same == {"flood"}
    spoil(built / NOTED, unchanged.WHOLE, "")
    assert begin(built).report_if_unchanged() is None


def test_a_link_in_the_place_of_a_page_or_folder_is_noticed(built: Path, tmp_path: Path) -> None:
    page = built / "site/events/fire/index.html"
    page.rename(tmp_path / "page.html")
    page.symlink_to(tmp_path / "page.html")
    assert begin(built).same == {"flood"}


def test_a_copy_of_a_project_is_not_taken_for_the_one_that_was_built(built: Path, tmp_path: Path) -> None:
    copy = shutil.copytree(built, tmp_path / "copy", copy_function=shutil.copy2)
    assert begin(copy).same == frozenset() and begin(built).same == {"fire", "flood"}


def test_texts_that_are_no_longer_named_are_missed(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "texts/fire").mkdir(parents=True)
    (tmp_path / "texts/fire/post.txt").write_text("It burns.")
    monkeypatch.setenv("ARTICLES", str(tmp_path / "texts"))
    note(built, begin(built), "fire", "flood")
    assert begin(built).same == {"fire", "flood"}
    monkeypatch.delenv("ARTICLES")
    assert "fire" not in begin(built).same


def test_folders_of_events_that_nobody_touched_are_not_read(built: Path) -> None:
    (built / "data/events/fire/facts.yml").write_text("facts: {a: {}}")
    before = begin(built)
    assert before.same == {"flood"}
    (built / "data/events/flood/more.yml").write_text("later")
    assert "more.yml" in {file.name for file in before.snapshot.files(str(built / "data/events/flood"))}


def test_an_earlier_version_s_note_counts_as_none(built: Path) -> None:
    paths, hashed = "data/events/fire/facts.yml//data/events/fire", 7
    store_of(built).change([(unchanged.LEFT, "fire", json.dumps(["seen", [paths, hashed, {}], [paths, hashed, {}]]))])
    assert begin(built).report_if_unchanged() is None
    assert begin(built).same == {"flood"}


def test_who_looks_comes_back_to_the_working_folder(
    built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert begin(built).report_if_unchanged() == TOLD
    assert Path.cwd() == tmp_path / "here"
    (tmp_path / "here").rmdir()  # and nothing comes of it where that is gone
    assert begin(built).same == {"fire", "flood"}
