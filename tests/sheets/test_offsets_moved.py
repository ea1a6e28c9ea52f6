"""Offsets that an editor wrote move along with the article's text, where that is certain."""

from __future__ import annotations

from pathlib import Path

import pytest
from sheets_world import HARBOUR, SHEET, TEXT, disputes, edit, lines, read, run

from build_tools.sheets.checks.check import check

OWN = "  harbour-own:\n    kind: own-voice\n    at: [[{0}, {1}]]\n"


def add_own(project: Path, words: str, *, quoted: bool) -> None:
    start = HARBOUR.index(words)
    entry = OWN.format(start, start + len(words)) + (f"    words: [{words}]\n" if quoted else "")
    with (project / SHEET).open("a", encoding="utf-8") as file:
        file.write(entry)
    run(project)


@pytest.mark.parametrize("quoted", [True, False])
@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("put in before", "The harbour of", "Yesterday the harbour of"),
        ("put in after", "too late.", "too late for the docks."),
        ("taken out before", "of Ostrand ", ""),
        ("nothing of it", "Nobody was hurt.", "Nobody was hurt."),
    ],
)
def test_an_editors_own_offsets_move_with_the_text(project: Path, name: str, old: str, new: str, quoted: bool) -> None:
    words = "for two years"
    add_own(project, words, quoted=quoted)
    changed = HARBOUR.replace(old, new)
    assert not [line for line in run(project, changed).splitlines() if line.startswith(SHEET) and "harbour-own" in line]
    start = changed.index(words)
    assert OWN.format(start, start + len(words)) in read(project)
    assert not [problem for problem in check(project) if problem.severity == "error"], lines(check(project))


def test_offsets_that_an_editor_corrected_move_too_and_are_no_dispute(project: Path) -> None:
    edit(project, SHEET, "at: [[300, 329]]", "at: [[305, 329]]")
    assert "`at`" not in run(project, "So. " + HARBOUR)
    assert "at: [[309, 333]]" in read(project) and disputes(project) == []


def test_a_paragraph_that_moved_takes_an_editors_quotation_along(project: Path) -> None:
    add_own(project, "for two years", quoted=True)
    first, *rest, last = HARBOUR.rstrip("\n").split("\n\n")
    changed = "\n\n".join([last, *rest, first]) + "\n"
    run(project, changed)
    start = changed.index("for two years")
    assert OWN.format(start, start + 13) in read(project)


def test_offsets_that_nothing_bears_out_stay_and_are_reported(project: Path) -> None:
    add_own(project, "for two years", quoted=False)
    changed = HARBOUR.replace("for two years", "for all of two years")
    (project / TEXT).write_text(changed, encoding="utf-8")
    start = HARBOUR.index("for two years")
    assert "the text has changed around the statement `harbour-own`" in run(project)
    assert OWN.format(start, start + 13) in read(project)
