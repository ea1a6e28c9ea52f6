"""People whom `check` takes for one, and says to merge at the desk, are asked of there."""

from __future__ import annotations

from pathlib import Path

from build_tools.desk.waiting import waiting
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder

PEOPLE = """\
harbour-board: {name: Northshore Harbour Board, kind: organisation}
nhb: {name: NHB, kind: group, confirmed: false}
ann-brisk: {name: Ann Brisk, confirmed: false}
tom-brisk: {name: Tom Brisk, confirmed: false}
brisk: {name: Brisk, kind: organisation, confirmed: false}
"""


def test_whom_check_warns_of_is_asked_of(tmp_path: Path) -> None:
    folder = Folder(tmp_path, "harbour")
    folder.path.mkdir(parents=True)
    (folder.path / "event.yml").write_text(
        "{title: Harbour, standfirst: A harbour., date: unknown, published: unknown, reviewed: unknown, articles: []}\n"
    )
    (folder.path / "people.yml").write_text(PEOPLE)
    asked = [one.at for one in waiting(DecisionFiles.read(folder)) if one.at.startswith("same/")]
    assert asked == ["same/harbour-board/nhb"]
