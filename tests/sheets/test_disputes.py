"""What an editor and the machine both changed: told by every check until it is settled."""

from __future__ import annotations

import re
from pathlib import Path
from typing import get_args

import pytest
from sheets_world import HARBOUR, SHEET, disputes, edit, read, run

from build_tools.models import ArticleSheet, Metadata, SheetStatement
from build_tools.models.sheet import HeadField, StatementField
from build_tools.sheets.checks.check import check


@pytest.fixture
def disputed(project: Path) -> Path:
    """A project in which the editor and the machine have both named another speaker."""
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed")
    edit(project, "data/events/crane/people.yml", "mira-hollin:", "master-hollin:")
    run(project)
    return project


def test_a_dispute_is_reported_by_every_check_until_it_is_settled(disputed: Path) -> None:
    told = ["`speaker`: the sheet says “unnamed”, the machine now says “master-hollin”"]
    assert disputes(disputed) == told
    run(disputed, HARBOUR + "\nThe mayor wept.\n")
    assert disputes(disputed) == told, "a later extraction doesn't forget it"


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("the machine’s value", "    speaker: unnamed", "    speaker: master-hollin"),
        ("the editor’s", "    speaker: unnamed", "    speaker: unnamed\n    settled: [speaker]"),
    ],
)
def test_a_dispute_is_settled_by_choosing(disputed: Path, name: str, old: str, new: str) -> None:
    edited = edit(disputed, SHEET, old, new)
    assert disputes(disputed) == []
    run(disputed, HARBOUR + "\nThe mayor wept.\n")
    assert disputes(disputed) == [] and read(disputed).startswith(edited.rstrip())


def test_a_dispute_about_words_shows_none_that_are_not_in_the_sheet(project: Path) -> None:
    edit(project, SHEET, "- The crane was inspected in March and nothing", "- The crane was inspected in March #")
    path = project / SHEET
    path.write_text(re.sub(r"- The crane was inspected in March #.*", "- The crane was inspected", read(project)))
    (project / "data/settings.yml").write_text("own_words_cap: 1.0\nquotation_words: 10\n", encoding="utf-8")
    told = run(project)
    assert "`words`: the sheet says “The crane was inspected”" in told
    assert disputes(project) == [
        "`words`: the sheet says “The crane was inspected”, the machine now says “other words”"
    ]


def test_every_key_that_the_machine_writes_can_be_settled() -> None:
    written = SheetStatement.model_fields.keys() - {"note", "settled"}
    assert set(get_args(StatementField)) == written
    head = (ArticleSheet.model_fields.keys() | Metadata.model_fields.keys()) - {"metadata", "settled", "statements"}
    assert set(get_args(HeadField)) == head


def test_a_settled_key_that_is_none_is_reported_with_the_nearest(project: Path) -> None:
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: mira-hollin\n    settled: [speeker]")
    assert [(p.what, p.cure) for p in check(project) if p.severity == "error"] == [
        ("an item of `settled` can’t be `speeker`", "did you mean `speaker`?")
    ]
