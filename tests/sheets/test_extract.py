"""Extraction as an editor meets it: what is missing is drafted, what is broken is left alone, nothing is done twice."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from sheets_world import EVENT_ID, HARBOUR, SHEET, TEXT, attribute, edit, lines, make_project, read, run, snapshot

from build_tools.models.problem import InputError
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.pipeline.load import load_project
from build_tools.sheets.checks.check import check, has_errors


def test_everything_that_is_missing_is_drafted_and_checks(tmp_path: Path) -> None:
    root = make_project(tmp_path)
    (root / "data/settings.yml").write_text("own_words_cap: 1\n", encoding="utf-8")
    edit(root, "data/events/crane/event.yml", "title:", "status: draft\ntitle:")
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
    assert told == dict.fromkeys(("`date` is unknown", "`published` is unknown"), "warning")
    assert not has_errors(check(root))


def test_a_deleted_sheet_is_made_again_byte_for_byte(project: Path) -> None:
    before = snapshot(project)
    for name in (SHEET, "data/events/crane/machine/herald.json"):
        (project / name).unlink()
        run(project)
        assert snapshot(project) == before


def test_a_text_that_cannot_be_read_is_named_by_its_path_in_the_project(project: Path) -> None:
    (project / TEXT).write_bytes(b"Holt said\0 nothing.")
    assert [problem.file for problem in extract(Cache(project), attribute=attribute) if "NUL" in problem.what] == [TEXT]


def test_a_fault_in_the_facts_is_reported_until_it_is_fixed(project: Path) -> None:
    run(project)
    edit(project, "data/events/crane/facts.yml", "decision: confirmed", "decision: refused")
    assert "facts.yml" in run(project)
    assert "facts.yml" in run(project)


def test_a_run_with_nothing_to_do_parses_nothing(project: Path) -> None:
    before = snapshot(project)

    def refuse(*_: object) -> list[object]:
        raise AssertionError("nothing has changed: nothing is to be parsed")

    assert extract(Cache(project), attribute=refuse) == []  # type: ignore[arg-type]
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
        "data/events/crane: warning: texts not available, files left unchanged: harbour, herald"
        " (name their folder: --articles DIR, or ARTICLES=DIR)"
    )
    assert snapshot(project) == before


def test_that_is_said_again_without_a_look_at_the_folders_of_an_event_that_nobody_touched(project: Path) -> None:
    (project / "content/articles/crane/herald.txt").unlink()
    first, again = extract(Cache(project), attribute=attribute), Cache(project)
    again.same = frozenset({EVENT_ID})
    assert extract(again, attribute=attribute) == first
    assert "files left unchanged: herald" in lines(first)


def test_texts_may_lie_elsewhere(project: Path, tmp_path: Path) -> None:
    before = snapshot(project)
    shutil.move(project / "content/articles", tmp_path / "texts")
    assert extract(Cache(project, tmp_path / "texts"), events=[EVENT_ID], attribute=attribute) == []
    assert snapshot(project) == before


def test_a_text_that_is_none_is_reported_and_the_others_are_read(project: Path) -> None:
    (project / TEXT).write_bytes(b"\x00\x01\x02" * 50)
    (project / "content/articles/crane/herald.txt").write_text("The mayor wept.\n", encoding="utf-8")
    assert "harbour.txt" in run(project)
    assert "[[0, 15]]" in read(project, "data/events/crane/articles/herald.yml")


def test_a_speaker_whom_an_editor_takes_out_of_people_yml_stays_unnamed_and_is_reported(project: Path) -> None:
    before = read(project, "data/events/crane/people.yml")
    run(project, HARBOUR + "\nLena Orsk said that the port was safe.\n")
    (project / "data/events/crane/people.yml").write_text(before, encoding="utf-8")
    assert "not in people.yml: Lena Orsk" in run(project)
    assert "speaker: unnamed\n    mention: Lena Orsk" in read(project)


def test_an_unknown_event_and_broken_settings_are_reported(project: Path) -> None:
    assert "there is no event `crain`" in lines(extract(Cache(project), events=["crain"], attribute=attribute))
    (project / "data/settings.yml").write_text("nonsense: 1\n", encoding="utf-8")
    with pytest.raises(InputError, match="nonsense"):
        extract(Cache(project), events=[EVENT_ID], attribute=attribute)


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
