"""Typical mistakes of editors: each is told with its file, its line and its cure, and none passes silently."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from sheets_world import EVENT, FACTS, PEOPLE, edit, lines

from build_tools.models import Problem, Severity
from build_tools.sheets.checks.check import check

CORRECTIONS = "data/events/crane/corrections.yml"
HARBOUR = "data/events/crane/articles/harbour.yml"
HERALD = "data/events/crane/articles/herald.yml"


class Mistake(NamedTuple):
    name: str
    file: str
    old: str
    new: str
    at: str
    """What stands in the line that must be told."""
    what: str
    cure: str


MISTAKES = [
    # what YAML does silently
    Mistake("a colon in a text", EVENT, "title: The fall", "title: Ostrand: the fall", "title:", "a colon followed by a space", "quotation marks"),
    Mistake("a # in a text", EVENT, "title: The fall of a crane", "title: Crane #1 falls", "title:", "what follows # would be lost", "quotation marks"),
    Mistake("a tab", PEOPLE, "  name: Mira", "\tname: Mira", "name: Mira", "a tab", "spaces"),
    Mistake("a quotation that goes on", EVENT, "answer: Nobody.", 'answer: "Nobody," he said', "answer:", "after a closing quotation mark", "other kind"),
    Mistake("a quotation never closed", EVENT, "answer: Nobody.", 'answer: "Nobody.', "answer:", "never closed", "close it"),
    Mistake("a bracket never closed", EVENT, "[harbour, herald]", "[harbour, herald", "articles:", "never closed", "]"),
    Mistake("a text beginning with @", EVENT, "answer: Nobody.", "answer: @ostrand says nobody", "answer:", "begins with @", "quotation marks"),
    Mistake("a text beginning with *", EVENT, "answer: Nobody.", "answer: *nobody* at all", "answer:", "begins with *", "quotation marks"),
    Mistake("a text beginning with &", EVENT, "answer: Nobody.", "answer: &nobody", "answer:", "an anchor", "quotation marks"),
    Mistake("a text beginning with !", EVENT, "answer: Nobody.", "answer: !nobody", "answer:", "a tag", "quotation marks"),
    Mistake("a text in braces", EVENT, "answer: Nobody.", "answer: {nobody}", "answer:", "should be a text", "quotation marks"),
    Mistake("a text in brackets", EVENT, "answer: Nobody.", "answer: [nobody]", "answer:", "should be a text", "quotation marks"),
    Mistake("no space after the colon", EVENT, "title: The fall of a crane", "title:The fall of a crane", "title:", "no space follows the colon", "space after"),
    Mistake("a list item too far in", EVENT, "  - when: 2026-03-03", "   - when: 2026-03-03", "- when: 2026-03-03", "a list", "same column"),
    Mistake("a key too far in", EVENT, "    text: The crane falls.", "     text: The crane falls.", "text: The crane falls.", "colon followed by a space", "quotation marks"),
    Mistake("a duplicate key", PEOPLE, "  roles: [docker]", "  roles: [docker]\n  name: Thomas", "name: Thomas", "is here twice, first in line 5", "keep one"),
    Mistake("a duplicate fact", FACTS, "  nobody-hurt:", "  inspected:", "  inspected:\n    title: Nobody", "twice", "keep one"),
    Mistake("a second document", EVENT, "topics:", "---\ntopics:", "---", "a second document", "---"),
    Mistake("a merge conflict", EVENT, "title: The fall of a crane", "<<<<<<< HEAD\ntitle: The fall of a crane\n=======\ntitle: A crane falls\n>>>>>>> spring", "<<<<<<< HEAD", "a merge conflict was left here", "keep one of the two"),
    # what the schema says
    Mistake("an unknown key", EVENT, "standfirst:", "standfrist:", "standfrist:", "unknown key `standfrist`", "`standfirst`"),
    Mistake("an unknown key in a cell", FACTS, "        stance: asserted", "        stanza: asserted", "stanza:", "unknown key `stanza`", "`stance`"),
    Mistake("a missing key", FACTS, "    title: Nobody hurt\n", "", "  nobody-hurt:", "the key `title` is missing", "add `title"),
    Mistake("an unknown stance", FACTS, "stance: not-mentioned", "stance: not mentioned", "stance: not mentioned", "can’t be `not mentioned`", "`not-mentioned`"),
    Mistake("no for false", EVENT, "articles:", "fictional: no\narticles:", "fictional:", "neither true nor false", "true or false"),
    Mistake("an empty text", EVENT, "answer: Nobody.", "answer:", "answer:", "is empty", "write its text"),
    Mistake("a text for a list", EVENT, "told_differently: [inspected]", "told_differently: inspected", "told_differently:", "should be a list", "[inspected]"),
    Mistake("a date the other way round", EVENT, "date: 2026-03-02", "date: 2.3.2026", "date: 2.3", "is not a date", "2023-05-04"),
    Mistake("a date that is none", EVENT, "reviewed: 2026-03-06", "reviewed: 2026-02-30", "reviewed:", "there is no 2026-02-30", "2023-05-04"),
    Mistake("a moment that is none", EVENT, "when: 2026-03-02", "when: Monday", "when: Monday", "is not a date", "2023-05-03"),
    Mistake("letters for a number", HARBOUR, "confidence: 0.9", "confidence: high", "confidence: high", "should be a number", "digits"),
    Mistake("a span of one number", HARBOUR, "at: [[0, 63]]", "at: [[0]]", "at: [[0]]", "two numbers", "[start, end]"),
    Mistake("a comma for a decimal point", HARBOUR, "confidence: 0.9", "confidence: 0,9", "confidence: 0,9", "should be a number", "digits"),
    Mistake("a number beyond its bounds", HARBOUR, "confidence: 0.9", "confidence: 90", "confidence: 90", "`confidence` can’t be `90`", "less than or equal to 1"),
    Mistake("a match of one", FACTS, "[harbour-811040, herald-4b631b]", "[harbour-811040]", "- statements", "can’t be a list", "at least 2"),
    Mistake("metadata left empty", HERALD, "headline: unknown", "headline:", "headline:", "`headline` is empty", "write its value"),
    # what refers to something
    Mistake("an unknown speaker", HARBOUR, "speaker: mira-hollin", "speaker: mira-holin", "mira-holin", "no person `mira-holin`", "`mira-hollin`"),
    Mistake("a missing speaker", HARBOUR, "    speaker: mira-hollin\n", "", "harbour-811040:", "has no speaker", "speaker: unnamed"),
    Mistake("a speaker of the outlet’s own voice", HARBOUR, "kind: own-voice\n", "kind: own-voice\n    speaker: tom-ferrow\n", "speaker: tom-ferrow", "own-voice", "take the speaker out"),
    Mistake("an unknown statement", FACTS, "[harbour-b8f148]", "[harbour-b8f149]", "b8f149", "no statement `harbour-b8f149`", "`harbour-b8f148`"),
    Mistake("another article’s statement", FACTS, "[harbour-b8f148]", "[herald-519a3f]", "[herald-519a3f]", "belongs to the article `herald`", "one of `harbour`’s"),
    Mistake("an unknown fact", EVENT, "told_differently: [inspected]", "told_differently: [inspektet]", "inspektet", "no fact `inspektet`", "`inspected`"),
    Mistake("an unknown article", EVENT, "[harbour, herald]", "[harbour, heralt]", "heralt", "no sheet of an article `heralt`", "`herald`"),
    Mistake("an unknown topic", FACTS, "topic: safety", "topic: safty", "safty", "no topic `safty`", "`safety`"),
    Mistake("a path for an article", EVENT, "[harbour, herald]", "[harbour, ../../../x]", "articles:", "no sheet of an article", "known are"),
    Mistake("an unknown outlet", HERALD, "outlet: herald", "outlet: heralt", "heralt", "no outlet `heralt`", "`herald`"),
    Mistake("a correction of nothing", CORRECTIONS, "target: inspected", "target: inspekted", "inspekted", "no fact or statement", "`inspected`"),
    Mistake("a match of nothing", FACTS, "- statements: [harbour-811040, herald-4b631b]", "- statements: [harbour-811040, herald-4b631c]", "- statements", "no statement", "`herald-4b631b`"),
    Mistake("a match within one article", FACTS, "- statements: [harbour-811040, herald-4b631b]", "- statements: [harbour-811040, harbour-b8f148]", "- statements", "one match", "different articles"),
    Mistake("a cell without statements", FACTS, "        statements: [harbour-b8f148]\n", "", "stance: asserted", "no statement is cited", "unchecked"),
    Mistake("not mentioned, but cited", FACTS, "stance: asserted", "stance: not-mentioned", "stance: not-mentioned", "cites statements", "asserted"),
    Mistake("a cell left out", FACTS, "      herald:\n        stance: not-mentioned\n", "", "cells:\n      harbour:\n        stance: asserted", "no cell for the article `herald`", "herald:"),
    # what doesn't make sense
    Mistake("reviewed before published", EVENT, "reviewed: 2026-03-06", "reviewed: 2026-03-01", "reviewed:", "before it was published", "which"),
    Mistake("published before it happened", EVENT, "published: 2026-03-05", "published: 2026-03-01", "published:", "before the event", "which"),
    Mistake("a correction before publication", CORRECTIONS, "date: 2026-03-09", "date: 2026-03-01", "date:", "before the publication", "which"),
    Mistake("an article’s day that is none", HERALD, "date: unknown", "date: {value: 2026-13-01, basis: stated}", "2026-13-01", "there is no day", "unknown"),
    Mistake("a value without its basis", HERALD, "date: unknown", "date: {value: 2026-03-03}", "date:", "needs a basis", ""),
    Mistake("an address that is none", HERALD, "url: unknown", "url: www.example.org", "url:", "is not an address", "https://"),
    Mistake("offsets turned round", HARBOUR, "at: [[0, 63]]", "at: [[63, 0]]", "[[63, 0]]", "not a range of the text", "start first"),
    Mistake("offsets beyond the end", HARBOUR, "at: [[264, 280]]", "at: [[264, 2800]]", "2800", "the text ends at", "correct"),
    Mistake("two people of one name", PEOPLE, "variants: [Ferrow]", "variants: [Mira Hollin]", "tom-ferrow:", "also belongs to `mira-hollin`", "one of the two"),
    Mistake("a person without a name", PEOPLE, "name: Tom Ferrow", 'name: ""', 'name: ""', "can’t be", "at least 1 character"),
    Mistake("an id that is none", FACTS, "  nobody-hurt:", "  Nobody hurt:", "  Nobody hurt:", "can’t be an id", "lower-case"),
    Mistake("an article listed twice", EVENT, "[harbour, herald]", "[harbour, herald, harbour]", "articles:", "listed twice", "take one out"),
    Mistake("a next review that is past", EVENT, "reviewed: 2026-03-06", "reviewed: 2026-03-06\nnext_review: 2026-03-01", "next_review:", "is not after the last", "move it on"),
    Mistake("a moment that rests on nothing", EVENT, "statements: [harbour-f23381]", "statements: [harbour-f23382]", "harbour-f23382", "no statement", "`harbour-f23381`"),
    Mistake("a voice of nobody", PEOPLE, "  roles: [docker]", "  roles: [docker]\n  voice: unoin", "voice: unoin", "no person `unoin`", "known are"),
    Mistake("a fact that rests on nothing", FACTS, "        stance: asserted\n        statements: [harbour-b8f148]", "        stance: not-mentioned", "  nobody-hurt:", "rests on no statement", "cite"),
    Mistake("a fact about an article that isn’t there", FACTS, "      herald:\n        stance: not-mentioned", "      heralt:\n        stance: not-mentioned", "      heralt:", "no article `heralt`", "`herald`"),
    Mistake("a statement inside itself", HARBOUR, "    speaker: mira-hollin", "    speaker: mira-hollin\n    inside: harbour-811040", "inside:", "inside itself", ""),
    Mistake("a statement inside of nothing", HARBOUR, "    speaker: mira-hollin", "    speaker: mira-hollin\n    inside: harbour-811041", "inside:", "no statement", "`harbour-811040`"),
    Mistake("offsets no text can have", HARBOUR, "at: [[0, 63]]", f"at: [[0, {2**64}]]", f"at: [[0, {2**64}]]", f"can’t be `{2**64}`", "1000000000"),
    Mistake("offsets of a cut no text can have", HARBOUR, "statements:\n", f"cut:\n  - {{start: 0, end: {2**64}, what: appeal}}\nstatements:\n", "start: 0", f"can’t be `{2**64}`", "1000000000"),
    Mistake("offsets that overlap", HARBOUR, "at: [[0, 63]]", "at: [[0, 63], [40, 63]]", "at: [[0, 63]", "overlap", "order"),
    Mistake("offsets in what was cut", HARBOUR, "statements:\n", "cut:\n  - {start: 0, end: 70, what: appeal}\nstatements:\n", "at: [[0, 63]]", "was cut", "`cut`"),
    Mistake("offsets that reach into what was cut", HARBOUR, "statements:\n", "cut:\n  - {start: 60, end: 70, what: appeal}\nstatements:\n", "at: [[0, 63]]", "was cut", "`cut`"),
    Mistake("a statement cited twice", FACTS, "[harbour-b8f148]", "[harbour-b8f148, harbour-b8f148]", "[harbour-b8f148, ", "cited twice", "take one out"),
    Mistake("a stance in capitals", FACTS, "stance: asserted", "stance: ASSERTED", "stance: ASSERTED", "can’t be `ASSERTED`", "`asserted`"),
    Mistake("another article’s id", HERALD, "  herald-519a3f:", "  harbour-519a3f:", "  harbour-519a3f:", "can’t be the id", "herald-"),
]  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake.name)
def test_a_mistake_is_reported_with_line_and_cure(project: Path, mistake: Mistake) -> None:
    path = project / mistake.file
    text = path.read_text(encoding="utf-8")
    assert mistake.old in text, "the test’s own text has changed"
    changed = text.replace(mistake.old, mistake.new, 1)
    path.write_text(changed, encoding="utf-8")
    line = changed[: changed.index(mistake.at)].count("\n") + 1

    problems = check(project)

    told = [p for p in problems if p.file == mistake.file and p.severity == "error" and mistake.what in p.what]
    assert told, lines(problems)
    assert told[0].line == line, lines(problems)
    assert mistake.cure in told[0].cure, lines(problems)


def test_the_finished_project_has_no_error(project: Path) -> None:
    assert not [problem for problem in check(project) if problem.severity == "error"]


def test_four_mistakes_in_one_sheet_are_reported_in_one_run(project: Path) -> None:
    path = project / HARBOUR
    text = path.read_text(encoding="utf-8")
    text = text.replace("    speaker: mira-hollin\n", "    speaker: nobody-known\n")
    text = text.replace("  date: unknown", "  date: {value: 2026-02-31, basis: stated}")
    text = text.replace("    kind: mixed", "    kind: mixed\n    wrods: []\n    kind: mixed")
    path.write_text(text, encoding="utf-8")

    told = {problem.line: problem for problem in check(project) if problem.severity == "error"}

    assert {
        _line(text, "nobody-known"),
        _line(text, "2026-02-31"),
        _line(text, "wrods"),
        _line(text, "wrods") + 1,
    } <= set(told)
    assert all(problem.cure and problem.column for problem in told.values())


def _line(text: str, needle: str) -> int:
    return text[: text.index(needle)].count("\n") + 1


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ("date: 2026-03-02", "date: yesterday", "`yesterday` is not a date"),
        ("date: 2026-03-02\n", "", "the key `date` is missing"),
        ("title: The fall of a crane", "title: [The fall]", "`title` should be a text and is a list"),
    ],
)
def test_a_faulty_title_or_day_hides_nothing_below_it(project: Path, old: str, new: str, what: str) -> None:
    edit(project, EVENT, old, new)
    edit(project, EVENT, "told_differently: [inspected]", "told_differently: [inspectd]")
    faulty, unknown = (problem for problem in check(project) if problem.severity is Severity.ERROR)
    assert what in faulty.what
    assert unknown.what == "there is no fact `inspectd`"


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"title: caf\xe9\n", "is not UTF-8"),
        ("title: x\n".encode("utf-16"), "UTF-16"),
        (b"title: \x07\n", "control character"),
        (b"a: [" * 60, "levels"),
        (b"- a\n- b\n", "should have keys"),
        (b"just words\n", "should have keys"),
        (b"", "is missing"),
        (b"a: &a [x]\nb: [*a, *a]\n", "an alias"),
    ],
)
def test_a_file_that_is_no_sheet_is_reported_and_never_a_traceback(project: Path, data: bytes, what: str) -> None:
    (project / EVENT).write_bytes(data)
    problems = check(project)
    assert any(problem.file == EVENT and what in problem.what for problem in problems), lines(problems)


@pytest.mark.parametrize("file", [EVENT, PEOPLE, FACTS, HARBOUR])
def test_a_folder_in_place_of_a_file_is_reported_with_its_cure(project: Path, file: str) -> None:
    (project / file).unlink()
    (project / file).mkdir()
    (told,) = [problem for problem in check(project) if problem.file == file]
    assert told.what.startswith("can’t be read") and "move it away" in told.cure


def test_where_nobody_is_in_people_yml_a_reference_says_what_to_do(project: Path) -> None:
    (project / PEOPLE).unlink()
    told = [problem for problem in check(project) if problem.what == "there is no person `mira-hollin`"]
    assert {problem.cure for problem in told} == {"there is no person at all yet: add one, or take this out"}


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (PEOPLE, "mira-hollin:\n\tname: x\n"),
        (PEOPLE, "- mira-hollin\n"),
        (FACTS, "- inspected\n"),
        (FACTS, "facts: [inspected]\n"),
        (FACTS, "inspected\n"),
    ],
)
def test_a_broken_file_is_reported_once_and_nothing_is_concluded_from_it(project: Path, file: str, text: str) -> None:
    (project / file).write_text(text, encoding="utf-8")
    errors = [problem for problem in check(project) if problem.severity == "error"]
    assert [problem.file for problem in errors] == [file], lines(errors)


def test_a_faulty_cell_is_reported_once_and_not_as_a_missing_one_as_well(project: Path) -> None:
    path = project / FACTS
    path.write_text(path.read_text(encoding="utf-8").replace("stance:", "stanze:", 1), encoding="utf-8")
    errors = [problem.what for problem in check(project) if problem.severity == "error"]
    assert errors == ["the key `stance` is missing", "unknown key `stanze`"]


def test_statements_that_can_t_be_read_are_not_reported_as_missing(project: Path) -> None:
    path = project / FACTS
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("statements: [harbour-b8f148]", "statements: harbour-b8f148"), encoding="utf-8")
    errors = [problem.cure for problem in check(project) if problem.severity == "error"]
    assert errors == ["write [harbour-b8f148]"]


def test_problems_come_sorted_by_file_and_line(project: Path) -> None:
    for file in (FACTS, EVENT, HARBOUR):
        path = project / file
        path.write_text(path.read_text(encoding="utf-8") + "zz: 1\nyy: 2\n", encoding="utf-8")
    problems = check(project)
    assert problems == sorted(problems) and len([p for p in problems if "unknown key" in p.what]) == 6


def test_files_that_nobody_reads_are_reported(project: Path) -> None:
    (project / "data/events/crane/poeple.yml").write_text("", encoding="utf-8")
    (project / "data/events/crane/articles/wire.yaml").write_text("", encoding="utf-8")
    told = {problem.file: problem.cure for problem in check(project) if problem.what == "this file is not read"}
    assert told == {
        "data/events/crane/poeple.yml": "known are corrections.yml, event.yml, facts.yml, people.yml",
        "data/events/crane/articles/wire.yaml": "sheets end in .yml",
    }


def test_folders_and_files_that_are_no_ids_are_reported(project: Path) -> None:
    (project / HERALD).rename(project / "data/events/crane/articles/The Herald.yml")
    (project / "data/events/crane").rename(project / "data/events/The Crane")
    told = {problem.what for problem in check(project) if "can’t be an id" in problem.what}
    assert told == {"the folder’s name `The Crane` can’t be an id", "the file’s name `The Herald` can’t be an id"}


def test_an_institution_s_voice_may_be_shared_by_several(project: Path) -> None:
    path = project / PEOPLE
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("  name:", "  voice: port-office\n  name:"), encoding="utf-8")
    assert not [problem for problem in check(project) if "port-office" in problem.what]


def test_settings_outlets_and_lexicon_are_checked_too(project: Path) -> None:
    (project / "data/settings.yml").write_text("excerpt_word: 20\n", encoding="utf-8")
    (project / "data/outlets.yml").write_text("harbour: {name: A}\nherald: {nam: B}\n", encoding="utf-8")
    (project / "data/lexicon/en").mkdir(parents=True)
    (project / "data/lexicon/en/cues.yml").write_text("- lema: say\n", encoding="utf-8")
    told = {(problem.file, problem.line) for problem in check(project) if "unknown key" in problem.what}
    assert told == {("data/settings.yml", 1), ("data/outlets.yml", 2), ("data/lexicon/en/cues.yml", 1)}


def test_an_unknown_event_is_reported_with_the_nearest(project: Path) -> None:
    assert check(project, events=["crain"]) == [
        Problem("data/events", 0, 0, "there is no event `crain`", "did you mean `crane`?")
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "what"),
    [
        (PEOPLE, "  roles: [docker]\n", "", "`tom-ferrow` has no role"),
        (FACTS, "    title: Nobody hurt\n", "    title: Nobody hurt\n    confirmed: false\n", "1 fact is the machine’s suggestion"),
        (EVENT, "when: 2026-03-03", "when: 2026-03-01", "2026-03-01 comes after 2026-03-02"),
        (EVENT, "[harbour, herald]", "[harbour]", "the sheet `herald` is not listed"),
        (HERALD, "date: unknown", "date: {value: 2026-03-01, basis: stated}", "the article is dated 2026-03-01"),
        (HARBOUR, "speaker: mira-hollin", "speaker: unnamed", "1 statement has no named speaker"),
        (HERALD, "herald", "herald", "no fact cites 1 of 3 statements"),
    ],
)  # fmt: skip
def test_what_is_only_worth_a_look_is_a_warning(project: Path, file: str, old: str, new: str, what: str) -> None:
    edit(project, file, old, new)
    told = [problem for problem in check(project) if what in problem.what]
    assert [problem.severity for problem in told] == ["warning"], lines(check(project))
