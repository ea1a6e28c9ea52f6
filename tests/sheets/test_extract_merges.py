"""A sheet that somebody edited: what they wrote stays to the byte, what they left as it was follows the machine."""

from __future__ import annotations

import difflib
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from folders import files
from sheets_world import HARBOUR, SHEET, TEXT, edit, read, run

from build_tools.pipeline.machine_files import machine_of
from build_tools.sheets.checks.check import check


def test_what_an_editor_wrote_survives_to_the_byte(project: Path) -> None:
    path = project / SHEET
    text = read(project).replace("outlet: harbour", "# ours\noutlet:   'harbour'   # the Gazette")
    text = text.replace("    speaker: mira-hollin", "\n    # asked her\n    speaker: unnamed")
    text = text.replace("  harbour-811040:\n", "\n  harbour-811040:\n    note: |\n      Two\n\n      lines.\n")
    path.write_text(text, encoding="utf-8")
    shutil.rmtree(project / ".cache")
    run(project)
    assert read(project) == text


def test_one_new_statement_is_all_that_the_diff_shows(project: Path) -> None:
    edit(project, SHEET, "statements:\n", "statements:   # who said what\n\n  # the first\n")
    edit(project, SHEET, "    speaker: mira-hollin", '    speaker:    "mira-hollin"  # harbour master')
    edit(
        project,
        SHEET,
        "    words:\n      - The crane was inspected",
        "    words:\n          - >-\n            The crane was inspected",
    )
    before = read(project)
    run(project, HARBOUR + "\nThe mayor wept.\n")
    changes = [line for line in difflib.ndiff(before.splitlines(), read(project).splitlines()) if line[0] in "+-"]
    assert changes == ["+   harbour-3b8795:", "+     kind: own-voice", "+     at: [[332, 347]]"], "\n".join(changes)


def test_a_comment_above_the_first_statement_stays_with_it(project: Path) -> None:
    edit(project, SHEET, "statements:\n", "statements:\n  # the first\n")
    before = read(project)
    run(project, "The mayor wept.\n\n" + HARBOUR)
    after = read(project)
    assert after.index("harbour-3b8795:") < after.index("  # the first\n  harbour-f23381:")
    assert "  # the first\n  harbour-f23381:" in before


def test_untouched_fields_follow_the_machine_and_touched_ones_stay(project: Path) -> None:
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: tom-ferrow")
    moved = HARBOUR.replace("The harbour of", "Yesterday the harbour of")
    run(project, moved)
    after = read(project)
    assert "at: [[76, 151]]" in after and "at: [[66, 141]]" not in after
    assert "    speaker: tom-ferrow\n    mention: Mira Hollin" in after
    assert "harbour-f23381" in after, "the timeline cites it"


def test_a_sheet_that_nobody_edited_is_as_if_drafted_anew(project: Path) -> None:
    parts = HARBOUR.split("\n\n")
    run(project, "\n\n".join([parts[2], parts[0], parts[3], parts[1]]) + "\n")
    merged = read(project)
    (project / SHEET).unlink()
    run(project)
    assert read(project) == merged


def test_a_conflict_is_reported_with_both_values_as_long_as_it_lasts_and_nothing_is_written(project: Path) -> None:
    edited = edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed")
    edit(project, "data/events/crane/people.yml", "mira-hollin:", "master-hollin:")
    told = run(project)
    assert "`speaker`: the sheet says “unnamed”, the machine now says “master-hollin”" in told
    assert read(project) == edited
    assert run(project) == told


def test_a_deleted_statement_stays_deleted(project: Path) -> None:
    text = read(project)
    start, end = text.index("  harbour-b8f148:"), text.index("  harbour-8f6873:")
    (project / SHEET).write_text(text[:start] + text[end:], encoding="utf-8")
    edit(
        project,
        "data/events/crane/facts.yml",
        "stance: asserted\n        statements: [harbour-b8f148]",
        "stance: not-mentioned",
    )
    run(project, HARBOUR + "\nThe mayor wept.\n")
    assert "harbour-b8f148" not in read(project) and "harbour-3b8795" in read(project)


@pytest.mark.parametrize(
    ("name", "change", "stays"),
    [
        ("untouched and uncited", lambda text: text, False),
        ("edited", lambda text: text.replace("mention: Ferrow", "mention: Ferrow\n    note: sure?"), True),
        ("commented", lambda text: text.replace("cue: denied", "cue: denied # sure?"), True),
        (
            "the one before is commented",
            lambda text: text.replace("\n  harbour-8f6873:", " # sure?\n  harbour-8f6873:"),
            False,
        ),
        ("commented above", lambda text: text.replace("  harbour-8f6873:", "  # sure?\n  harbour-8f6873:"), True),
    ],
)
def test_a_statement_no_longer_found_stays_where_an_editor_had_a_hand_in_it(
    project: Path, name: str, change: Callable[[str], str], stays: bool
) -> None:
    (project / SHEET).write_text(change(read(project)), encoding="utf-8")
    (project / TEXT).write_text(
        HARBOUR.replace("Ferrow denied that the warning had come too late.", ""), encoding="utf-8"
    )
    told = run(project)
    assert ("harbour-8f6873" in read(project)) is stays
    assert ("no longer found" in told) is stays
    assert any("no longer found" in problem.what for problem in check(project)) is stays


def test_a_cited_statement_no_longer_found_stays(project: Path) -> None:
    assert "`harbour-b8f148` is no longer found" in run(project, HARBOUR.replace("Nobody was hurt. ", ""))
    assert "harbour-b8f148" in read(project)


def test_windows_line_ends_and_a_byte_order_mark_are_kept(project: Path) -> None:
    data = b"\xef\xbb\xbf" + read(project).replace("\n", "\r\n").encode()
    (project / SHEET).write_bytes(data)
    assert run(project, HARBOUR + "\nThe mayor wept.\n") == ""
    after = (project / SHEET).read_bytes()
    assert after.startswith(data[:200]) and b"harbour-3b8795" in after
    assert after.count(b"\n") == after.count(b"\r\n")


def test_a_checkout_with_windows_line_ends_is_no_edit(project: Path) -> None:
    """Sheets that the machine wrote stay so, byte for byte, and follow it when the article changes."""
    machine = project / "data/events/crane/machine/harbour.json"
    sealed = machine.read_bytes()
    assert b"sheet_sha256" in sealed
    for path in (project / "data/events").rglob("*.yml"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    before = files(project / "data")
    run(project)
    assert files(project / "data") == before
    assert run(project, HARBOUR.replace("Ferrow denied that", "Ferrow said that")) == ""
    assert "cue: denied" not in read(project) and b"sheet_sha256" in machine.read_bytes()


def test_statements_in_braces_are_merged_too(project: Path) -> None:
    text = read(project)
    start = text.index("statements:")
    flow = "statements: {harbour-b8f148: {kind: own-voice, at: [[1, 2]], note: 'mine'}} # all\n"
    (project / SHEET).write_text(text[:start] + flow, encoding="utf-8")
    run(project, HARBOUR + "\nThe mayor wept.\n")
    assert read(project)[start:] == (
        "statements: {harbour-b8f148: {kind: own-voice, at: [[1, 2]], note: 'mine'}, "
        "harbour-3b8795: {kind: own-voice, at: [[332, 347]]}} # all\n"
    )


def test_without_a_machine_file_every_value_is_the_editors(project: Path) -> None:
    edited = edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed")
    (project / "data/events/crane/machine/harbour.json").unlink()
    run(project)
    assert read(project) == edited
    assert not [problem for problem in check(project) if problem.severity == "error"]


def test_what_an_editor_saves_while_extract_runs_is_not_overwritten_but_merged(project: Path) -> None:
    saved: list[str] = []

    def machine_of_while_somebody_edits(*given: Any) -> Any:
        if not saved:
            saved.append(edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed"))
        return machine_of(*given)

    (project / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys.modules["build_tools.pipeline.plan"], "machine_of", machine_of_while_somebody_edits)
        assert "changed while `extract` was running" in run(project)
    assert saved and "speaker: unnamed" in read(project) and "harbour-3b8795" in read(project)
