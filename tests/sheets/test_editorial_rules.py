"""Errors that a reader who knows the articles would find are told: kinds of them, each in words of our own."""

from __future__ import annotations

from pathlib import Path

import pytest
from sheets_world import EVENT, FACTS, edit, lines

from build_tools.models import Settings
from build_tools.models.text import Span
from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.checks.editorial_rules import is_unbalanced

HARBOUR = "data/events/crane/articles/harbour.yml"
DENIED = (
    "stance: attributed\n        statements: [herald-4b631b]",
    "stance: denied\n        statements: [herald-4b631b]",
)


def edited(project: Path, file: str, *changes: tuple[str, str]) -> list:
    for old, new in changes:
        edit(project, file, old, new)
    return [problem for problem in check(project) if problem.file == file]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mira Hollin denies that it was inspected.", "error"),
        ("The harbour master’s denial is reported.", "error"),
        ("It was not inspected, according to Mira Hollin.", "warning"),
        ("It was inspected, and nobody was told, says Mira Hollin.", None),
        ("It was inspected in March, according to Mira Hollin.", None),
        ("She called it “never denied”, in March.", None),
        ("The Post: “it was inspected”. The Herald: She denied that it was.", None),
        (
            "It was inspected, according to the Herald. The Post seems to have it otherwise: She denied that it was.",
            None,
        ),
    ],
)
def test_a_fact_and_its_stance_must_not_both_deny(project: Path, text: str, told: str | None) -> None:
    was = "The crane was inspected in March, according to Mira Hollin."
    found = [p for p in edited(project, FACTS, (was, text), DENIED) if "a double negative" in p.what]
    assert [p.severity for p in found] == ([told] if told else [])


@pytest.mark.parametrize(
    ("precision", "told"),
    [
        ("“on Monday” (the Gazette)", None),
        ("“2 March” (the Gazette)", None),
        ("“in the small hours of the night” (the Gazette)", None),
        ("by the day of the articles", "no words quoted"),
        ("“soon” (the Gazette)", "no words quoted"),
        ("“on Wednesday” (the Gazette)", "is a Monday"),
    ],
)
def test_a_day_is_given_by_words_of_a_text(project: Path, precision: str, told: str | None) -> None:
    found = edited(project, EVENT, ("precision: on Monday", f"precision: {precision}"))
    days = [p for p in found if p.line == 19 and ("no words quoted" in p.what or "is a " in p.what)]
    assert bool(days) == bool(told), lines(found)
    assert not told or told in days[0].what


def test_a_day_may_be_a_limit(project: Path) -> None:
    found = edited(project, EVENT, ("precision: on Monday", "limit: by\n    precision: no text gives the day"))
    assert not [p for p in found if p.line == 19]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        (FACTS, "title: Nobody hurt", "title: Nobody “hurt"),
        (FACTS, "text: Nobody was hurt, the", "text: Nobody was hurt”, the"),
        (EVENT, "answer: Nobody.", "answer: “Nobody."),
        (EVENT, "text: A crane fell.", "text: A “crane ““fell."),
    ],
)
def test_quotation_marks_come_in_pairs(project: Path, file: str, old: str, new: str) -> None:
    assert [p.severity for p in edited(project, file, (old, new)) if "unpaired" in p.what] == ["error"]


@pytest.mark.parametrize(
    ("text", "unbalanced"),
    [
        ("“a” and “b”", False),
        ("", False),
        ("“a", True),
        ("a”", True),
        ("”a“", True),
        ('"a', True),
        ("‘a’ don’t", False),
    ],
)
def test_unpaired_quotation_marks_are_found(text: str, unbalanced: bool) -> None:
    assert is_unbalanced(text) is unbalanced


CITES = "statements: [herald-4b631b]"


@pytest.mark.parametrize(
    ("show", "told"),
    [
        ("was inspected in March", None),
        ("WAS INSPECTED", None),
        ("the harbour of Ostrand", "in no statement of this cell"),
        ("inspected in May", "the article doesn’t have them"),
    ],
)
def test_an_excerpt_holds_the_words_that_a_cell_rests_on(project: Path, show: str, told: str | None) -> None:
    found = [p for p in edited(project, FACTS, (CITES, f"{CITES}\n        show: [{show}]")) if "rests" in p.what]
    assert [told in p.cure for p in found] == ([True] if told else [])


@pytest.mark.parametrize(("show", "errors"), [("in March", 0), ("in May", 1)])
def test_one_of_the_cells_holds_the_words_that_a_fact_names(project: Path, show: str, errors: int) -> None:
    found = edited(project, FACTS, ("    topic: safety", f"    topic: safety\n    show: [{show}]"))
    assert len([p for p in found if "no excerpt" in p.what]) == errors


def test_a_reading_is_the_outlets_and_not_the_speakers(project: Path) -> None:
    found = edited(project, HARBOUR, ("cue: said", "cue: appeared to say"))
    assert [p.severity for p in found if "the outlet’s reading" in p.what] == ["warning"]


@pytest.mark.parametrize(
    ("original", "told"),
    [
        ("speaker: mira-hollin", None),
        ("speaker: mira-holin", "no person `mira-holin`"),
        ("speaker: mira-hollin\n      note: x\n      language: de", "no translation"),
    ],
)
def test_original_words_have_a_known_speaker_and_a_translation(project: Path, original: str, told: str | None) -> None:
    language = "" if "language" in original else "\n      language: en"
    given = (
        f"    original:\n      {original}{language}\n      words: It was inspected in March.\n      day: unknown\n"
        "      source: {title: Radio, url: https://radio.example/a}\n    topic: safety"
    )
    found = edited(project, FACTS, ("    topic: safety", given))
    assert [told in p.what for p in found if "person" in p.what or "translation" in p.what] == ([True] if told else [])


@pytest.mark.parametrize(("status", "severity"), [("draft", "warning"), ("released", "error")])
def test_unchecked_cells_are_counted(project: Path, status: str, severity: str) -> None:
    edited(project, EVENT, ("standfirst:", f"status: {status}\nstandfirst:"))
    found = edited(project, FACTS, ("stance: not-mentioned", "stance: unchecked"))
    assert [p.severity for p in found if "1 cell is unchecked" in p.what] == [severity]


@pytest.mark.parametrize(("stance", "errors"), [("unchecked", 0), ("not-mentioned", 1)])
def test_only_an_unchecked_cell_has_a_nearest_passage(project: Path, stance: str, errors: int) -> None:
    given = f"stance: {stance}\n        nearest: herald-4b631b"
    found = edited(project, FACTS, ("stance: not-mentioned", given))
    assert len([p for p in found if "`nearest` in a cell" in p.what]) == errors


def test_an_excerpt_is_drafted_around_the_words_to_show() -> None:
    from test_entries import TEXT_TO_SHOW, drafted

    settings = Settings(excerpt_words=6)
    plain = drafted(settings, show=())
    shown = drafted(settings, show=("long after midnight",))
    assert not any("midnight" in piece for piece in plain)
    assert any("long after midnight" in piece for piece in shown)
    assert sum(len(piece.split()) for piece in shown) <= 6
    places: list[Span] = [(TEXT_TO_SHOW.index(piece), len(piece)) for piece in shown]
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("status", "drafted", "is_error"),
    [("", True, True), ("status: draft\n", True, False), ("status: released\n", True, False), ("", False, False)],
)
def test_a_draft_whose_status_was_lost_is_not_published(
    project: Path, status: str, drafted: bool, is_error: bool
) -> None:
    """Facts that only the machine wrote, and no word on whether they are released."""
    path = project / FACTS
    if drafted:
        facts = path.read_text(encoding="utf-8").replace("    title:", "    confirmed: false\n    title:")
        path.write_text(facts, encoding="utf-8")
    problems = edited(project, EVENT, ("title:", f"{status}title:"))
    assert ("no `status`" in lines(problems)) is is_error
    assert has_errors(problems) is is_error
