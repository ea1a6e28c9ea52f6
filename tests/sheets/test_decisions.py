"""What each decision writes, and what is refused, by example: a crane that fell in Ostrand."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from decisions_drawn import EVENT, background, files_of
from sheets_world import HERALD, edit, put, read

from build_tools.sheets.edits.decide import DECISION, Refusal, decide
from build_tools.sheets.edits.evidence import without_outlet
from build_tools.sheets.edits.steps import History, Step

FOLDER = f"data/events/{EVENT}"


def ids(sheet: str) -> set[str]:
    """Return the ids of the statements of a sheet."""
    return set(re.findall(r"^  (herald-[0-9a-f]{6}):$", sheet, re.MULTILINE))


def do(root: Path, **decision: Any) -> Step | Refusal | None:
    """Decide."""
    return History(background(root)).do(DECISION.validate_python(decision))


WRITES = [
    ({"do": "write-fact", "fact": "nobody-hurt", "fields": {"title": "No one hurt"}}, "facts.yml", "    title: No one hurt\n"),
    ({"do": "write-fact", "fact": "nobody-hurt", "fields": {"topic": "safety"}}, "facts.yml", "    topic: safety\n"),
    (
        {"do": "write-fact", "fact": "inspected", "fields": {"conflict": {"about": "day", "resolution": "Two days."}}},
        "facts.yml",
        "    conflict: {about: day, resolution: Two days.}\n",
    ),
    (
        {"do": "cite", "fact": "nobody-hurt", "statement": "herald-519a3f"},
        "facts.yml",
        "      herald:\n        stance: asserted\n        statements: [herald-519a3f]\n",
    ),
    ({"do": "cite", "fact": "nobody-hurt", "statement": "herald-519a3f"}, "articles/herald.yml", "words: ['A crane fell into"),
    (
        {"do": "stance", "fact": "inspected", "article": "herald", "stance": "denied", "note": "As a claim."},
        "facts.yml",
        "        stance: denied\n        statements: [herald-4b631b]\n        note: As a claim.\n",
    ),
    (
        {"do": "stance", "fact": "inspected", "article": "herald", "stance": "not-mentioned"},
        "facts.yml",
        "      herald:\n        stance: not-mentioned\n",
    ),
    (
        {"do": "write-cell", "fact": "inspected", "article": "herald", "fields": {"show": ["inspected in March"]}},
        "facts.yml",
        "        show: [inspected in March]\n",
    ),
    ({"do": "move-fact", "fact": "nobody-hurt", "before": "inspected"}, "facts.yml", "facts:\n  nobody-hurt:\n"),
    ({"do": "match", "statements": ["harbour-779bbf", "herald-fdc5a8"], "decision": "rejected", "note": "No."}, "facts.yml", "decision: rejected"),
    ({"do": "join", "one": "harbour-811040", "other": "herald-fdc5a8", "opposite": True}, "facts.yml", "      herald:\n        stance: denied\n"),
    ({"do": "merge-facts", "into": "inspected", "other": "nobody-hurt"}, "event.yml", "facts: [inspected]"),
    ({"do": "new-fact", "statements": ["harbour-8f6873"], "title": "Too late?"}, "facts.yml", "  too-late:\n    title: Too late?\n"),
    ({"do": "name-speaker", "statement": "harbour-8f6873", "speaker": "mira-hollin"}, "articles/harbour.yml", "resolved_by: editor"),
    ({"do": "name-speaker", "statement": "harbour-8f6873", "name": "Ada Quill", "role": "clerk"}, "people.yml", "ada-quill:\n"),
    ({"do": "said", "statement": "harbour-8f6873", "how": "negated"}, "articles/harbour.yml", "said: false\n    how: negated\n"),
    ({"do": "write-person", "person": "tom-ferrow", "fields": {"side": "The dockers"}}, "people.yml", "  side: The dockers\n"),
    ({"do": "merge-people", "into": "mira-hollin", "other": "tom-ferrow"}, "articles/herald.yml", "speaker: mira-hollin"),
    ({"do": "write-event", "fields": {"place": "Ostrand"}}, "event.yml", "place: Ostrand\n"),
    ({"do": "write-event", "fields": {"known": [{"text": "A crane lay there.", "facts": ["nobody-hurt"]}]}}, "event.yml", "A crane lay"),
    ({"do": "write-article", "article": "herald", "fields": {"author": "A. Writer"}}, "articles/herald.yml", "A. Writer"),
    ({"do": "release", "day": "2026-03-20"}, "event.yml", "reviewed: 2026-03-20\n"),
    (
        {
            "do": "mark-words",
            "article": "harbour",
            "words": "closed on Monday after a crane fell",
            "fact": "nobody-hurt",
        },
        "articles/harbour.yml",
        "    words: [closed on Monday after a crane fell]\n",
    ),
    (
        {"do": "mark-words", "article": "herald", "words": "looked at it for two whole", "speaker": "tom-ferrow"},
        "articles/herald.yml",
        "    kind: direct\n",
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "file", "words"), WRITES, ids=lambda given: given.get("do") if isinstance(given, dict) else ""
)
def test_a_decision_is_written_into_its_file(project: Path, decision: dict[str, Any], file: str, words: str) -> None:
    done = do(project, **decision)
    assert isinstance(done, Step), done
    assert words in read(project, f"{FOLDER}/{file}")


REFUSED = [
    ({"do": "drop-fact", "fact": "gone"}, "no fact “gone” any more"),
    ({"do": "uncite", "fact": "nobody-hurt", "statement": "harbour-b8f148"}, "rests on no statement"),
    ({"do": "cite", "fact": "nobody-hurt", "statement": "harbour-b8f148"}, "rests on it already"),
    ({"do": "cite", "fact": "nobody-hurt", "statement": "gone-1"}, "no statement “gone-1” any more"),
    ({"do": "stance", "fact": "nobody-hurt", "article": "herald", "stance": "asserted"}, "mark the words"),
    ({"do": "write-fact", "fact": "nobody-hurt", "fields": {"title": "  "}}, "can’t be empty"),
    ({"do": "write-fact", "fact": "nobody-hurt", "fields": {"cells": {}}}, "can’t be written here"),
    ({"do": "write-fact", "fact": "nobody-hurt", "fields": {"topic": "weather"}}, "no topic `weather`"),
    ({"do": "write-fact", "fact": "nobody-hurt", "fields": {"title": "Nobody hurt"}}, "nothing would change"),
    ({"do": "drop-person", "person": "tom-ferrow"}, "would lose the speaker"),
    ({"do": "drop-statement", "statement": "harbour-811040"}, "rests on it"),
    ({"do": "mark-words", "article": "harbour", "words": "the ship sank"}, "aren’t in the article"),
    ({"do": "mark-words", "article": "harbour", "words": "crane"}, "several times"),
    (
        {"do": "write-statement", "statement": "harbour-811040", "fields": {"words": ["made up words of nobody"]}},
        "not word for word",
    ),
    ({"do": "write-event", "fields": {"date": "2026-13-01"}}, "2026-13-01"),
    (
        {"do": "write-event", "fields": {"title": " ", "date": "2026-02-31", "published": "soon"}},
        "“title” can’t be empty; “date”: there is no 2026-02-31 in the calendar (write year, month and day as "
        "2023-05-04); “published”: `soon` is not a date (write year, month and day as 2023-05-04)",
    ),
    (
        {
            "do": "write-event",
            "fields": {"topics": {"Big": "Wind"}, "known": [{"text": "So", "facts": ["gone", "lost"]}]},
        },
        "no fact `lost`",
    ),
    ({"do": "write-event", "fields": {"articles": ["x"]}}, "can’t be written here"),
    ({"do": "release", "day": "2026-03-01"}, "the event was on 2026-03-02"),
    ({"do": "merge-facts", "into": "inspected", "other": "inspected"}, "that is the same fact"),
    ({"do": "name-speaker", "statement": "harbour-8f6873"}, "choose a person"),
    ({"do": "write-person", "person": "tom-ferrow", "fields": {"name": "Mira Hollin"}}, "keep it in one of the two"),
]


@pytest.mark.parametrize(
    ("decision", "why"), REFUSED, ids=lambda given: given.get("do") if isinstance(given, dict) else ""
)
def test_a_decision_that_cannot_be_is_refused(project: Path, decision: dict[str, Any], why: str) -> None:
    made = decide(background(project), files_of(project), DECISION.validate_python(decision))
    assert isinstance(made, Refusal)
    assert why in made.why


def test_the_first_known_field_of_an_article_changes_its_line_alone(project: Path) -> None:
    path = project / FOLDER / "articles" / "herald.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("\nstatements:", "\n\nstatements:"), encoding="utf-8")
    before = path.read_text(encoding="utf-8").splitlines()
    assert isinstance(do(project, do="write-article", article="herald", fields={"author": "A. Writer"}), Step)
    after = path.read_text(encoding="utf-8").splitlines()
    (changed,) = [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]]
    assert "A. Writer" in after[changed]


def test_what_check_refuses_the_desk_refuses_too(project: Path) -> None:
    edit(project, f"{FOLDER}/facts.yml", "title: Nobody hurt\n", "title: An injury is denied\n")
    cell = next(iter(files_of(project).facts.facts["nobody-hurt"].cells))
    made = decide(
        background(project),
        files_of(project),
        DECISION.validate_python({"do": "stance", "fact": "nobody-hurt", "article": cell, "stance": "denied"}),
    )
    assert isinstance(made, Refusal)
    assert "a double negative" in made.why


def test_a_released_event_has_no_suggestions(project: Path) -> None:
    edit(project, f"{FOLDER}/facts.yml", "    title: Nobody hurt\n", "    title: Nobody hurt\n    confirmed: false\n")
    done = do(project, do="release", day="2026-03-20")
    assert isinstance(done, Refusal)
    assert "1 fact still suggested" in done.why
    assert isinstance(do(project, do="confirm-fact", fact="nobody-hurt"), Step)
    assert "confirmed: false" not in read(project, f"{FOLDER}/facts.yml")
    assert isinstance(do(project, do="release", day="2026-03-20"), Step)


@pytest.mark.parametrize(
    ("target", "named"),
    [("event", "the explainer"), ("nobody-hurt", "“Nobody hurt”"), ("harbour-811040", "“")],
)
def test_a_correction_is_reported_with_what_it_corrects(project: Path, target: str, named: str) -> None:
    day = {"date": "2026-03-20", "kind": "update"}
    done = do(project, do="correct", fields={**day, "target": target, "was": "Two", "now": "Three", "why": "A count"})
    assert isinstance(done, Step), done
    assert done.told.startswith(f"update of {named}")


def test_what_a_text_says_of_an_outlet_is_taken_out_though_anothers_name_begins_with_it() -> None:
    names = {"post": "The Post", "gazette": "The Post Gazette"}
    files: Any = SimpleNamespace(
        outlets=SimpleNamespace(root={outlet: SimpleNamespace(name=name) for outlet, name in names.items()}),
        sheets={outlet: SimpleNamespace(outlet=outlet) for outlet in names},
    )
    text = "The Post has it. The Post Gazette denies it. The Posts were gone. The Post has it twice."
    without = "The Post has it. The Post Gazette denies it. The Posts were gone."
    assert without_outlet(files, text, "The Post") == without
    assert without_outlet(files, text, "The Post Gazette") == "The Post has it. The Post has it twice."


def test_a_draft_is_released_in_place(project: Path) -> None:
    edit(project, f"{FOLDER}/event.yml", "title:", "status: draft # until all is read\ntitle:")
    assert isinstance(do(project, do="release", day="2026-03-20"), Step)
    text = read(project, f"{FOLDER}/event.yml")
    assert text.startswith("status: released # until all is read\ntitle:")
    assert "published: 2026-03-05\n" in text  # with corrections in its log it was out before
    assert isinstance(do(project, do="write-event", fields={"place": "Ostrand"}), Step)
    assert read(project, f"{FOLDER}/event.yml").count("status:") == 1


def test_unchecked_stays_until_somebody_has_looked(project: Path) -> None:
    edit(project, f"{FOLDER}/facts.yml", "stance: not-mentioned", "stance: unchecked")
    edit(project, f"{FOLDER}/facts.yml", "    title: Nobody hurt\n", "    title: Nobody hurt\n    confirmed: false\n")
    assert isinstance(do(project, do="confirm-fact", fact="nobody-hurt"), Step)
    assert "stance: unchecked" in read(project, f"{FOLDER}/facts.yml")
    assert isinstance(do(project, do="confirm-cell", fact="nobody-hurt", article="herald"), Step)
    assert "stance: not-mentioned" in read(project, f"{FOLDER}/facts.yml")


def test_a_suggestion_that_rests_on_nothing_else_goes(project: Path) -> None:
    assert isinstance(do(project, do="new-fact", statements=["herald-519a3f"], title="It fell"), Step)
    assert "it-fell:" in read(project, f"{FOLDER}/facts.yml")
    assert isinstance(do(project, do="cite", fact="nobody-hurt", statement="herald-519a3f"), Step)
    assert "it-fell:" not in read(project, f"{FOLDER}/facts.yml")


def test_a_comment_inside_a_value_is_in_the_way(project: Path) -> None:
    edit(
        project,
        f"{FOLDER}/facts.yml",
        "        statements: [harbour-811040]",
        "        statements: # why?\n          - harbour-811040 # sure?",
    )
    done = do(project, do="cite", fact="inspected", statement="harbour-f23381")
    assert isinstance(done, Step)  # appended: the comments stay
    text = read(project, f"{FOLDER}/facts.yml")
    assert "# why?" in text
    assert "# sure?" in text


def test_an_item_follows_one_whose_dash_has_a_line_of_its_own(project: Path) -> None:
    facts = f"{FOLDER}/facts.yml"
    edit(project, facts, "  - statements: [harbour-811040", "  -\n    statements: [harbour-811040")
    made = do(project, do="match", statements=["harbour-779bbf", "herald-fdc5a8"], decision="rejected")
    assert isinstance(made, Step)
    after = (
        "  -\n    statements: [harbour-811040, herald-4b631b]\n    decision: confirmed\n  - statements: [harbour-779bbf"
    )
    assert after in read(project, facts)


def test_of_a_text_that_has_changed_since_it_was_read_no_words_are_taken(project: Path) -> None:
    put(project, f"content/articles/{EVENT}/herald.txt", f"Rain fell all day on the quays of the town.\n\n{HERALD}")
    before = read(project, f"{FOLDER}/articles/herald.yml")
    done = do(project, do="cite", fact="nobody-hurt", statement="herald-519a3f")
    assert read(project, f"{FOLDER}/articles/herald.yml") == before
    assert "Rain fell" not in str(done)


def test_a_broken_file_is_left_alone(project: Path) -> None:
    edit(project, f"{FOLDER}/facts.yml", "stance: attributed", "stanze: attributed")
    done = do(project, do="write-event", fields={"place": "Ostrand"})
    assert isinstance(done, Refusal)
    assert "fix this file first" in done.why


@pytest.mark.parametrize("file", [f"{FOLDER}/people.yml", f"{FOLDER}/articles/herald.yml", "data/outlets.yml"])
def test_a_folder_in_place_of_a_file_is_reported_and_nothing_is_written(project: Path, file: str) -> None:
    (project / file).unlink()
    (project / file).mkdir()
    before = read(project, f"{FOLDER}/event.yml")
    done = do(project, do="write-event", fields={"place": "Ostrand"})
    assert isinstance(done, Refusal) and f"fix this file first: {file}: error: can’t be read" in done.why
    assert read(project, f"{FOLDER}/event.yml") == before


def test_a_new_fact_has_no_quotation_mark_without_its_partner(project: Path) -> None:
    sheet = f"{FOLDER}/articles/herald.yml"
    before = ids(read(project, sheet))
    do(project, do="mark-words", article="herald", start=102, end=146)  # from within “was inspected in March” on
    (marked,) = ids(read(project, sheet)) - before
    assert isinstance(do(project, do="new-fact", statements=[marked]), Step)
    assert "inspected in March and was safe" in read(project, f"{FOLDER}/facts.yml")


@pytest.mark.parametrize("end", [69, 70], ids=["without its stop", "with its stop"])
def test_words_that_are_a_statement_already_become_no_second_one(project: Path, end: int) -> None:
    sheet = f"{FOLDER}/articles/herald.yml"
    before = read(project, sheet)
    start = HERALD.index("“Nobody looked") + 1
    assert isinstance(
        do(project, do="mark-words", article="herald", start=start, end=HERALD.index("” Tom") - (70 - end),
           speaker="tom-ferrow", fact="nobody-hurt"),
        Step,
    )  # fmt: skip
    assert ids(read(project, sheet)) == ids(before)


@pytest.mark.parametrize(
    ("cap", "words"),
    [("0.7", "A crane fell into the harbour of Ostrand"), ("0.5", "A crane fell"), ("0.3", "")],
    ids=["room for all", "room for less", "no room"],
)
def test_an_excerpt_keeps_within_the_cap_or_is_refused(project: Path, cap: str, words: str) -> None:
    (project / "data" / "settings.yml").write_text(f"own_words_cap: {cap}\n", encoding="utf-8")
    done = do(project, do="cite", fact="nobody-hurt", statement="herald-519a3f")
    if words:
        assert f"    words: [{words}]\n" in read(project, f"{FOLDER}/articles/herald.yml")
    else:
        assert isinstance(done, Refusal)
        assert "of the article’s own words are reproduced; the cap is 30%" in done.why
