"""Extraction as an editor meets it: drafted once, merged ever after, and nothing of theirs lost on the way."""

from __future__ import annotations

import difflib
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import pytest
from sheets_world import HARBOUR, attribute, lines, make_project, snapshot

from build_tools.models import ArticleSheet, Metadata, SheetStatement
from build_tools.models.problem import InputError
from build_tools.models.sheet import HeadField, StatementField
from build_tools.sheets import check, extract, has_errors, load_project
from build_tools.sheets.machine_file import machine_of

SHEET = "data/events/crane/articles/harbour.yml"
TEXT = "content/articles/crane/harbour.txt"


def run(root: Path) -> str:
    return lines(extract(root, attribute=attribute))


def edit(root: Path, name: str, old: str, new: str) -> str:
    path = root / name
    text = path.read_bytes().decode()
    assert old in text
    path.write_bytes(text.replace(old, new, 1).encode())
    return path.read_bytes().decode()


def read(root: Path, name: str = SHEET) -> str:
    return (root / name).read_bytes().decode()


# ---- drafting ----


def test_everything_that_is_missing_is_drafted_and_checks(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "data/settings.yml").write_text("own_words_cap: 1\n", encoding="utf-8")
    assert run(root) == ""
    names = {Path(name).name for name in snapshot(root)}
    assert {"people.yml", "facts.yml", "corrections.yml", "harbour.yml", "herald.json"} <= names
    assert not [problem for problem in check(root) if problem.severity == "error"], lines(check(root))


def test_an_event_is_drafted_from_the_articles_alone(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "data/events/crane/event.yml").unlink()
    (root / "data/settings.yml").write_text("own_words_cap: 1\n", encoding="utf-8")
    run(root)
    told = {problem.what: str(problem.severity) for problem in check(root) if "unknown" in problem.what}
    assert told == dict.fromkeys(("`date` is unknown", "`published` is unknown", "`reviewed` is unknown"), "warning")
    assert not has_errors(check(root))


def test_a_deleted_sheet_is_made_again_byte_for_byte(project: Path) -> None:
    before = snapshot(project)
    for name in (SHEET, "data/events/crane/machine/herald.json"):
        (project / name).unlink()
        run(project)
        assert snapshot(project) == before


def test_once_nothing_is_to_do_nothing_is_even_parsed(project: Path) -> None:
    before = snapshot(project)

    def refuse(*_: object) -> list[object]:
        raise AssertionError("nothing has changed: nothing is to be parsed")

    assert extract(project, attribute=refuse) == []  # type: ignore[arg-type]
    shutil.rmtree(project / ".cache")
    run(project)
    assert snapshot(project) == before


def test_no_words_of_an_uncited_statement_enter_a_sheet(project: Path) -> None:
    assert "    at: [[300, 329]]\n    speaker: tom-ferrow\n" in read(project)
    assert "the warning had come too late" not in "".join(map(str, snapshot(project).values()))


def test_a_citation_brings_an_excerpt_and_its_end_takes_it_away(project: Path) -> None:
    before = read(project)
    edit(project, "data/events/crane/facts.yml", "[harbour-779bbf]", "[harbour-779bbf, harbour-8f6873]")
    run(project)
    assert "words: [the warning had come too late]" in read(project)
    edit(project, "data/events/crane/facts.yml", "[harbour-779bbf, harbour-8f6873]", "[harbour-779bbf]")
    run(project)
    assert read(project) == before


def test_excerpts_keep_within_the_cap_where_the_licence_is_not_open(project: Path) -> None:
    (project / "data/settings.yml").write_text("own_words_cap: 0.3\n", encoding="utf-8")
    run(project)
    assert not [problem for problem in check(project) if "own words" in problem.what]
    assert "[The harbour of Ostrand" not in read(project)


# ---- merging ----


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
    (project / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    run(project)
    changes = [line for line in difflib.ndiff(before.splitlines(), read(project).splitlines()) if line[0] in "+-"]
    assert changes == ["+   harbour-3b8795:", "+     kind: own-voice", "+     at: [[332, 347]]"], "\n".join(changes)


def test_untouched_fields_follow_the_machine_and_touched_ones_stay(project: Path) -> None:
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: tom-ferrow")
    moved = HARBOUR.replace("The harbour of", "Yesterday the harbour of")
    (project / TEXT).write_text(moved, encoding="utf-8")
    run(project)
    after = read(project)
    assert "at: [[76, 151]]" in after and "at: [[66, 141]]" not in after
    assert "    speaker: tom-ferrow\n    mention: Mira Hollin" in after
    assert "harbour-f23381" in after, "the timeline cites it"


def test_a_sheet_that_nobody_edited_is_as_if_drafted_anew(project: Path) -> None:
    parts = HARBOUR.split("\n\n")
    (project / TEXT).write_text("\n\n".join([parts[2], parts[0], parts[3], parts[1]]) + "\n", encoding="utf-8")
    run(project)
    merged = read(project)
    (project / SHEET).unlink()
    run(project)
    assert read(project) == merged


def test_a_conflict_is_told_with_both_values_and_nothing_is_written(project: Path) -> None:
    edited = edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed")
    edit(project, "data/events/crane/people.yml", "mira-hollin:", "master-hollin:")
    told = run(project)
    assert "`speaker`: the sheet says “unnamed”, the machine now says “master-hollin”" in told
    assert read(project) == edited
    assert run(project) == ""


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
    (project / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    run(project)
    assert "harbour-b8f148" not in read(project) and "harbour-3b8795" in read(project)


@pytest.mark.parametrize(
    ("name", "change", "stays"),
    [
        ("untouched and uncited", lambda text: text, False),
        ("edited", lambda text: text.replace("mention: Ferrow", "mention: Ferrow\n    note: sure?"), True),
        ("commented", lambda text: text.replace("cue: denied", "cue: denied # sure?"), True),
        ("commented above", lambda text: text.replace("  harbour-8f6873:", "  # sure?\n  harbour-8f6873:"), True),
    ],
)
def test_a_statement_no_longer_found(project: Path, name: str, change: Callable[[str], str], stays: bool) -> None:
    (project / SHEET).write_text(change(read(project)), encoding="utf-8")
    (project / TEXT).write_text(
        HARBOUR.replace("Ferrow denied that the warning had come too late.", ""), encoding="utf-8"
    )
    told = run(project)
    assert ("harbour-8f6873" in read(project)) is stays
    assert ("no longer found" in told) is stays
    assert any("no longer found" in problem.what for problem in check(project)) is stays


def test_a_cited_statement_no_longer_found_stays(project: Path) -> None:
    (project / TEXT).write_text(HARBOUR.replace("Nobody was hurt. ", ""), encoding="utf-8")
    assert "`harbour-b8f148` is no longer found" in run(project)
    assert "harbour-b8f148" in read(project)


def test_windows_line_ends_and_a_byte_order_mark_are_kept(project: Path) -> None:
    data = b"\xef\xbb\xbf" + read(project).replace("\n", "\r\n").encode()
    (project / SHEET).write_bytes(data)
    (project / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    assert run(project) == ""
    after = (project / SHEET).read_bytes()
    assert after.startswith(data[:200]) and b"harbour-3b8795" in after
    assert after.count(b"\n") == after.count(b"\r\n")


def test_statements_in_braces_are_merged_too(project: Path) -> None:
    text = read(project)
    start = text.index("statements:")
    flow = "statements: {harbour-b8f148: {kind: own-voice, at: [[1, 2]], note: 'mine'}} # all\n"
    (project / SHEET).write_text(text[:start] + flow, encoding="utf-8")
    (project / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    run(project)
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
        patch.setattr(sys.modules["build_tools.sheets.plan"], "machine_of", machine_of_while_somebody_edits)
        assert "saved while `extract` ran" in run(project)
    assert saved and "speaker: unnamed" in read(project) and "harbour-3b8795" in read(project)


# ---- what is left alone ----


@pytest.mark.parametrize(
    ("name", "broken"),
    [
        (SHEET, "outlet: harbour\n\tx: 1\n"),
        (SHEET, "outlet: harbour\nunknown_key: 1\n"),
        ("data/events/crane/people.yml", "a: {nam: x}\n"),
        ("data/events/crane/facts.yml", "facts: [\n"),
        ("data/events/crane/machine/harbour.json", "{}"),
    ],
)
def test_nothing_is_written_beside_a_broken_file(project: Path, name: str, broken: str) -> None:
    (project / name).write_text(broken, encoding="utf-8")
    (project / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    before = snapshot(project)
    assert f"{name}:" in run(project)
    changed = {file for file, data in snapshot(project).items() if data != before.get(file)}
    assert not {file for file in changed if "harbour" in file or file == name}


def test_an_article_without_text_is_left_alone_and_that_is_said_in_one_line(project: Path) -> None:
    shutil.rmtree(project / "content")
    before = snapshot(project)
    assert run(project) == (
        "data/events/crane: warning: texts not at hand, files left alone: harbour, herald"
        " (name their folder: --articles DIR, or ARTICLES=DIR)"
    )
    assert snapshot(project) == before


def test_texts_may_lie_elsewhere(project: Path, tmp_path: Path) -> None:
    before = snapshot(project)
    shutil.move(project / "content/articles", tmp_path / "texts")
    assert extract(project, articles_dir=tmp_path / "texts", attribute=attribute) == []
    assert snapshot(project) == before


def test_a_text_that_is_none_is_told_and_the_others_are_read(project: Path) -> None:
    (project / TEXT).write_bytes(b"\x00\x01\x02" * 50)
    (project / "content/articles/crane/herald.txt").write_text("The mayor wept.\n", encoding="utf-8")
    assert "harbour.txt" in run(project)
    assert "[[0, 15]]" in read(project, "data/events/crane/articles/herald.yml")


def test_a_speaker_whom_an_editor_takes_out_of_people_yml_stays_unnamed_and_is_told(project: Path) -> None:
    before = read(project, "data/events/crane/people.yml")
    (project / TEXT).write_text(HARBOUR + "\nLena Orsk said that the port was safe.\n", encoding="utf-8")
    run(project)
    (project / "data/events/crane/people.yml").write_text(before, encoding="utf-8")
    assert "nobody’s name here: Lena Orsk" in run(project)
    assert "speaker: unnamed\n    mention: Lena Orsk" in read(project)


def test_an_unknown_event_and_broken_settings_are_told(project: Path) -> None:
    assert "there is no event `crain`" in lines(extract(project, events=["crain"], attribute=attribute))
    (project / "data/settings.yml").write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(InputError, match="nonsense"):
        extract(project, attribute=attribute)


# ---- the same without texts ----


def test_the_project_is_the_same_with_and_without_texts(project: Path) -> None:
    with_texts, problems = load_project(project)
    shutil.rmtree(project / "content")
    without, _ = load_project(project)
    assert problems == [] and with_texts == without
    assert with_texts is not None and with_texts.events[0].places["facts", "inspected"].line == 2


def test_an_open_licence_brings_the_full_text_unless_it_has_changed(project: Path) -> None:
    edit(project, SHEET, "licence: unknown", "licence: CC0-1.0")
    loaded, _ = load_project(project)
    assert loaded is not None and loaded.events[0].texts == {"harbour": HARBOUR}
    (project / TEXT).write_text(HARBOUR + "More.\n", encoding="utf-8")
    loaded, _ = load_project(project)
    assert loaded is not None and loaded.events[0].texts == {}


def test_corrections_of_an_editor_lie_over_what_the_machine_found(project: Path) -> None:
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed")
    with (project / SHEET).open("a", encoding="utf-8") as file:
        file.write("  harbour-own:\n    kind: own-voice\n    at: [[264, 280]]\n    words: [Nobody was hurt.]\n")
    loaded, _ = load_project(project)
    assert loaded is not None
    found = {statement.id: statement for statement in loaded.events[0].analyses["harbour"].statements}
    assert found["harbour-811040"].speaker is None and found["harbour-811040"].terms
    assert found["harbour-779bbf"].speaker == "tom-ferrow"
    assert found["harbour-own"].paragraph == 4 and found["harbour-own"].words == 3


# ---- disputes ----


def disputes(root: Path) -> list[str]:
    return [problem.what for problem in check(root) if "the machine now says" in problem.what]


@pytest.fixture
def disputed(project: Path) -> Path:
    """A project in which the editor and the machine have both named another speaker."""
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: unnamed")
    edit(project, "data/events/crane/people.yml", "mira-hollin:", "master-hollin:")
    run(project)
    return project


def test_a_dispute_is_told_by_every_check_until_it_is_settled(disputed: Path) -> None:
    told = ["`speaker`: the sheet says “unnamed”, the machine now says “master-hollin”"]
    assert disputes(disputed) == told
    (disputed / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    run(disputed)
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
    (disputed / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    run(disputed)
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


def test_a_settled_key_that_is_none_is_told_with_the_nearest(project: Path) -> None:
    edit(project, SHEET, "    speaker: mira-hollin", "    speaker: mira-hollin\n    settled: [speeker]")
    assert [(p.what, p.cure) for p in check(project) if p.severity == "error"] == [
        ("an item of `settled` can’t be `speeker`", "did you mean `speaker`?")
    ]


# ---- offsets of an editor's own, when the text changes ----

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
    (project / TEXT).write_text(changed, encoding="utf-8")
    assert "harbour-own" not in run(project)
    start = changed.index(words)
    assert OWN.format(start, start + len(words)) in read(project)
    assert not [problem for problem in check(project) if problem.severity == "error"], lines(check(project))


def test_offsets_that_an_editor_corrected_move_too_and_are_no_dispute(project: Path) -> None:
    edit(project, SHEET, "at: [[300, 329]]", "at: [[305, 329]]")
    (project / TEXT).write_text("So. " + HARBOUR, encoding="utf-8")
    assert "`at`" not in run(project)
    assert "at: [[309, 333]]" in read(project) and disputes(project) == []


def test_a_paragraph_that_moved_takes_an_editors_quotation_along(project: Path) -> None:
    add_own(project, "for two years", quoted=True)
    first, *rest, last = HARBOUR.rstrip("\n").split("\n\n")
    changed = "\n\n".join([last, *rest, first]) + "\n"
    (project / TEXT).write_text(changed, encoding="utf-8")
    run(project)
    start = changed.index("for two years")
    assert OWN.format(start, start + 13) in read(project)


def test_offsets_that_nothing_bears_out_stay_and_are_told(project: Path) -> None:
    add_own(project, "for two years", quoted=False)
    changed = HARBOUR.replace("for two years", "for all of two years")
    (project / TEXT).write_text(changed, encoding="utf-8")
    start = HARBOUR.index("for two years")
    assert "the text has changed around the statement `harbour-own`" in run(project)
    assert OWN.format(start, start + 13) in read(project)
