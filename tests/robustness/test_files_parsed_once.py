"""A build parses an event's files once for all its stages, and makes what the stages make one after another."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest
from worked_example import EXAMPLE, copy_project

from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.check import check_changed
from build_tools.pipeline.extract import extract
from build_tools.pipeline.pages import Outcome, Wanted, update
from build_tools.pipeline.site import prepare
from build_tools.sheets.files import folders

SOUND = ("event-0", "event-1", "event-2", "event-3")
FAULTY, DRAFT = "faulty", "draft"


def make_project(to: Path) -> Path:
    """Make a project of released events, one of them with an error, and a draft."""
    root = copy_project(to, texts=False)
    events = root / "data/events"
    for name in (*SOUND, FAULTY, DRAFT):
        shutil.copytree(events / EXAMPLE, events / name)
    for file, old, new in (
        (events / FAULTY / "facts.yml", "statements: [", "statements: [nobody-said-this, "),
        (events / DRAFT / "event.yml", "status: released", "status: draft"),
    ):
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return root


def contents(root: Path) -> dict[Path, bytes]:
    files = (path for folder in ("data", "content") for path in (root / folder).rglob("*") if path.is_file())
    return {path.relative_to(root): path.read_bytes() for path in files}


def test_a_build_makes_what_its_stages_make_one_after_another(tmp_path: Path) -> None:
    whole, staged = make_project(tmp_path / "whole"), make_project(tmp_path / "staged")
    outcome, problems = prepare(Cache(whole), lambda _: None)
    found = sorted({*extract(staged), *check_changed(staged)})
    done = update(staged, wanted=Wanted(left_out=[FAULTY]))
    assert isinstance(done, Outcome) and outcome is not None
    assert problems == found and any(FAULTY in problem.file for problem in found)
    assert outcome.written == done.written
    assert {*outcome.events} == {*SOUND, EXAMPLE}
    assert contents(whole) == contents(staged)


def test_each_file_of_an_event_is_parsed_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_project(tmp_path / "p")
    parsed: Counter[str] = Counter()
    load = folders.load_bytes

    def counted(file: str, data: bytes, model: type) -> folders.Loaded:
        parsed[file] += 1
        return load(file, data, model)

    folders._load_once.cache_clear()
    monkeypatch.setattr(folders, "load_bytes", counted)
    prepare(Cache(root), lambda _: None)
    read = {file: count for file, count in parsed.items() if file.startswith("data/events/")}
    assert {Path(file).parts[2] for file in read} == {*SOUND, EXAMPLE, FAULTY, DRAFT}
    assert set(read.values()) == {1}
