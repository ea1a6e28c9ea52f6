"""What the check has read of an event is kept for the pages, while its files are as they were and nothing is wrong."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sheets_world import SHEET, edit, lines

from build_tools.pipeline.load import load_project
from build_tools.sheets.checks.check import check
from build_tools.sheets.files import records as reading

FACTS = "data/events/crane/facts.yml"


def record(root: Path) -> Path:
    return root / ".cache" / "sheets" / "crane.json"


def anew(root: Path) -> object:
    """Load the project with nothing kept."""
    shutil.rmtree(root / ".cache", ignore_errors=True)
    return load_project(root)


def test_the_pages_get_what_they_would_have_read(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = anew(project)
    shutil.rmtree(project / ".cache")
    check(project)
    monkeypatch.setattr(reading, "load_file", None)  # nothing is read again
    assert load_project(project) == expected


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (FACTS, "title: Nobody hurt", "title: Nobody was hurt"),
        (FACTS, "# a remark", "# another"),
        (SHEET, "    speaker: mira-hollin", "    speaker: unnamed"),
        ("data/events/crane/event.yml", "articles: [harbour, herald]", "articles: [harbour]"),
    ],
)
def test_a_change_is_read(project: Path, file: str, old: str, new: str) -> None:
    with (project / FACTS).open("a", encoding="utf-8") as facts:
        facts.write("# a remark\n")
    check(project)
    load_project(project)
    edit(project, file, old, new)
    assert load_project(project) == anew(project)


@pytest.mark.parametrize(
    "damage", [lambda held: held.replace(b"Nobody", b"Anybody"), lambda held: held[:-9], lambda _: b"\0"]
)
def test_a_damaged_record_is_not_believed(project: Path, damage: Callable[[bytes], bytes]) -> None:
    check(project)
    before = load_project(project)
    record(project).write_bytes(damage(record(project).read_bytes()))
    assert load_project(project) == before


def test_a_fault_is_told_each_time(project: Path) -> None:
    edit(project, FACTS, "stance: asserted", "stance: asserted\n        stanse: denied")
    check(project)
    told = {lines(load_project(project)[1]) for _ in range(2)}
    assert len(told) == 1 and "stanse" in told.pop()
    assert not record(project).exists()


def test_a_listed_article_without_a_sheet_is_told_each_time(project: Path) -> None:
    (project / SHEET).unlink()
    check(project)
    assert all("harbour.yml" in lines(load_project(project)[1]) for _ in range(2))


def test_of_a_large_event_nothing_is_kept(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(project / ".cache")
    monkeypatch.setattr(reading, "MOST_KEPT", 1)
    check(project)
    assert not record(project).exists()
