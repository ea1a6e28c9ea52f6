"""A run looks at each folder once, but for what it writes itself; what others save meanwhile is for the next run."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sheets_world import SHEET, attribute, edit, lines

from build_tools.pipeline.check import check_changed
from build_tools.pipeline.extract import extract
from build_tools.pipeline.survey import Survey
from build_tools.sheets.checks.check import Common, check

FACTS = "data/events/crane/facts.yml"


def test_a_folder_is_looked_at_once(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    survey = Survey(project)
    extract(project, attribute=attribute, survey=survey)
    held = survey.state("crane", None)
    monkeypatch.setattr(os, "scandir", None)
    assert survey.state("crane", None) is held
    assert (survey.events, survey.led_out) == (["crane"], [])


def test_what_the_run_has_written_is_looked_at_again(project: Path) -> None:
    survey = Survey(project)
    before = survey.state("crane", None)
    (project / SHEET).unlink()
    survey.forget("crane")
    assert survey.state("crane", None).keys() == before.keys() - {str(project / SHEET)}


def test_extraction_forgets_what_it_writes(project: Path) -> None:
    survey = Survey(project)
    (project / SHEET).unlink()
    assert str(project / SHEET) not in survey.state("crane", None)
    extract(project, attribute=attribute, survey=survey)
    assert str(project / SHEET) in survey.state("crane", None)


def test_what_is_saved_during_a_run_is_for_the_next(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    survey = Survey(project)
    survey.state("crane", None)
    checked = Common.check

    def save_first(self: Common, event: str) -> object:
        edit(project, FACTS, "title: Nobody hurt", "titel: Nobody hurt")
        return checked(self, event)

    with monkeypatch.context() as patch:
        patch.setattr(Common, "check", save_first)
        assert "titel" in lines(check_changed(project, survey=survey))
    edit(project, FACTS, "titel: Nobody hurt", "title: Nobody hurt")  # taken back: nothing of it was kept
    assert lines(check_changed(project)) == lines(check(project))
