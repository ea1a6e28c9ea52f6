"""A change of the data in plain language, from Git."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import os
from pathlib import Path

import pytest
from repositories import begin, commit, shallow_clone
from sheets_world import EVENT, EVENT_ID, FACTS, SHEET, attribute, edit, put

from build_tools.models.problem import InputError
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.history.change import Change, Thing
from build_tools.sheets.history.changes import changes
from build_tools.sheets.history.log import history
from build_tools.sheets.history.sentences import as_markdown, as_text, sentence


@pytest.fixture
def repository(project: Path) -> Path:
    begin(project, "data")
    return project


@pytest.mark.parametrize(
    ("name", "old", "new", "told"),
    [
        (FACTS, "stance: not-mentioned", "stance: asserted\n        statements: [herald-519a3f]",
         "Fact “Nobody hurt”: The Ostrand Herald’s cell is now ‘asserted’, citing herald-519a3f; it was ‘not mentioned’."),
        (FACTS, "title: Nobody hurt", "title: No one hurt", "Fact “No one hurt”: its title is now “No one hurt”; it was “Nobody hurt”."),
        (FACTS, "    decision: confirmed", "    decision: rejected", "The match of harbour-811040 and herald-4b631b is rejected."),
        (FACTS, "  - statements: [harbour-811040, herald-4b631b]\n    decision: confirmed\n", "",
         "The match of harbour-811040 and herald-4b631b is undecided again."),
        (FACTS, "statements: [harbour-b8f148]", "statements: [harbour-b8f148]\n        note: Its last line.",
         "Fact “Nobody hurt”: the note on The Harbour Gazette’s cell is now “Its last line.”; it was empty."),
        (FACTS, "title: Nobody hurt", "confirmed: false\n    title: Nobody hurt", "Fact “Nobody hurt” is a suggestion again."),
        (FACTS, "stance: not-mentioned", "stance: not-mentioned\n        confirmed: false",
         "Fact “Nobody hurt”: The Ostrand Herald’s cell is a suggestion again: ‘not mentioned’."),
        (SHEET, "speaker: mira-hollin", "speaker: unnamed", "Statement harbour-811040: its speaker is now “unnamed”; it was “mira-hollin”."),
        (SHEET, "headline: unknown", "headline: A crane falls", "Article harbour: its headline is now “A crane falls” (editor); it was unknown."),
        (EVENT, "answer: Nobody.", "answer: No one.", "The explainer’s questions, hurt: answer is now “No one.”; it was “Nobody.”."),
        (EVENT, "title: The fall", "confirmed: false\ntitle: The fall", "The explainer’s title and standfirst are a suggestion again."),
        (EVENT, "precision: on Monday", "precision: on Monday morning",
         "The explainer’s timeline, no. 1: precision is now “on Monday morning”; it was “on Monday”."),
        ("data/events/crane/people.yml", "roles: [docker]", "roles: [docker, witness]",
         "Person tom-ferrow: roles are now “docker”, “witness”; they were “docker”."),
        ("data/events/crane/corrections.yml", "why: A slip of ours.", "why: A slip.",
         "A correction of 2026-03-09, inspected: “The crane was inspected in May.” now reads “The crane was inspected in March.”: A slip."),
        ("data/outlets.yml", "name: The Harbour Gazette", "name: Harbour Gazette",
         "Outlet harbour: name is now “Harbour Gazette”; it was “The Harbour Gazette”."),
        ("data/settings.yml", "own_words_cap: 1.0", "own_words_cap: 0.9", "data/settings.yml was changed."),
    ],
)  # fmt: skip
def test_a_change_is_reported_in_a_sentence(repository: Path, name: str, old: str, new: str, told: str) -> None:
    edit(repository, name, old, new)
    assert told in [sentence(change) for change in changes(repository)]


def test_a_confidence_that_the_machine_changed_all_over_is_one_line(repository: Path) -> None:
    path = repository / SHEET
    path.write_text(path.read_text(encoding="utf-8").replace("confidence: 0.9", "confidence: 0.8"), encoding="utf-8")
    told = [sentence(change) for change in changes(repository)]
    assert told == ["The machine’s confidence in 3 statements has changed, harbour-811040 the first."]


def test_what_joins_is_reported_as_the_machines_suggestion(repository: Path) -> None:
    text = "Lena Orsk said that the crane was safe.\n\nA second crane fell.\n"
    put(repository, "content/articles/crane/quay.txt", text)  # of an outlet that has no card yet
    extract(Cache(repository), events=[EVENT_ID], attribute=attribute)
    told = as_text(changes(repository))
    assert "- Fact “Nobody hurt”: quay’s cell is new, as the machine’s suggestion: ‘unchecked’.\n" in told
    commit(repository, "Let the Quay join", "data")
    for name in (FACTS, "data/events/crane/people.yml"):
        path = repository / name
        path.write_text(path.read_text(encoding="utf-8").replace("confirmed: false", "confirmed: true"), "utf-8")
    told = as_text(changes(repository))
    assert "- Fact “Nobody hurt”: quay’s cell is confirmed: ‘unchecked’.\n" in told
    assert "- Person lena-orsk is confirmed.\n" in told


def test_a_suggestion_that_reads_otherwise_is_one_line(repository: Path) -> None:
    edit(repository, FACTS, "title: Nobody hurt", "confirmed: false\n    title: Nobody hurt")
    commit(repository, "Doubt it", "data")
    edit(repository, FACTS, "title: Nobody hurt\n    text: Nobody", "title: No one hurt\n    text: No one")
    told = [sentence(change) for change in changes(repository)]
    assert told == ["Fact “No one hurt”, the machine’s suggestion, has changed; it was “Nobody hurt”."]


def test_a_changed_comment_or_style_is_no_change(repository: Path) -> None:
    edit(repository, FACTS, "title: Nobody hurt", "title: 'Nobody hurt' # or injured")
    assert changes(repository) == []
    assert as_text([]) == "Nothing has changed in the data.\n"


def test_what_is_new_and_what_is_gone_is_reported(repository: Path) -> None:
    (repository / "data/events/crane/articles/herald.yml").unlink()
    edit(repository, FACTS, "  nobody-hurt:", "  no-one-hurt:")
    put(repository, "data/lexicon/en/names.yml", "[]\n")
    put(repository, "data/events/flood/event.yml", (repository / EVENT).read_text(encoding="utf-8"))
    told = as_text(changes(repository))
    for line in (
        "Article herald was taken out, with 3 statements.",
        "Fact “Nobody hurt” was taken out.",
        "Fact “Nobody hurt” is new.",
        "data/lexicon/en/names.yml is new.",
        "flood\n- The explainer “The fall of a crane” is new.",
    ):
        assert line in told


def test_as_a_comment_what_the_data_say_is_no_markup_and_calls_nobody() -> None:
    hostile = "“<img src=x> [a](b) `c` @everyone #1 a_b”"
    assert as_markdown([Change("crane", Thing.OUTLET, "herald", "name", "empty", hostile)]) == (
        "## What changes in the data\n\n### crane\n\n"
        r"- Outlet herald: name is now “\<img src=x\> \[a\](b) \`c\` @<!-- -->everyone #<!-- -->1 a\_b”; it was empty."
        "\n"
    )
    assert as_markdown([]) == "Nothing changes in the data.\n"


def test_a_comment_is_never_longer_than_forges_take() -> None:
    told = as_markdown([Change("crane", Thing.FACT, "hurt", "text", "word " * 500, f"{n}") for n in range(500)])
    assert len(told) < 60_000 and "And 380 more" in told


def test_history_tells_commit_by_commit_newest_first(repository: Path) -> None:
    edit(repository, SHEET, "speaker: mira-hollin", "speaker: unnamed")
    commit(repository, "Leave her unnamed", "data")
    (repository / "README.md").write_text("x", encoding="utf-8")
    commit(repository, "Say hello", "README.md")
    told = history(repository)
    assert told is not None
    assert [since.commit.subject for since in told] == ["Leave her unnamed", "Begin"]
    assert [change.target for change in told[0].changes] == ["harbour-811040"]


def commit_with_status(root: Path, status: str, title: str) -> None:
    """Commit the event as a draft or released, with another title of a fact."""
    text = (root / EVENT).read_text(encoding="utf-8")
    lines_ = [line for line in text.splitlines(keepends=True) if not line.startswith("status:")]
    put(root, EVENT, "".join([*lines_, f"status: {status}\n"]))
    edit(root, FACTS, "title: Nobody hurt", f"title: Nobody hurt {title}")
    commit(root, status, "data")


def test_the_site_s_history_tells_nothing_of_a_draft(repository: Path) -> None:
    """What an editor works on before the release is theirs, though it is committed; nor does the release show it."""
    before = len(history(repository) or ())
    for number, status in enumerate(["draft", "draft", "released", "released", "draft", "draft"]):
        commit_with_status(repository, status, f"({number})")
    told = [since.changes for since in history(repository) or ()][:-before]
    drafted, taken_back, worked_on, released, again, first = told
    assert (drafted, again, first) == ((), (), taken_back)
    assert [(c.kind, c.is_new, c.is_gone) for c in released] == [(Thing.EXPLAINER, True, False)]
    assert [(c.kind, c.is_new, c.is_gone) for c in taken_back] == [(Thing.EXPLAINER, False, True)]
    assert [(c.kind, c.field) for c in worked_on] == [(Thing.FACT, "title")]


def test_an_event_that_begins_as_a_draft_is_not_told(repository: Path) -> None:
    put(repository, "data/events/mill/event.yml", (repository / EVENT).read_text("utf-8") + "status: draft\n")
    put(repository, "data/events/mill/facts.yml", (repository / FACTS).read_text("utf-8"))
    commit(repository, "Add the mill", "data")
    assert next(since.changes for since in history(repository) or ()) == ()


def test_a_shallow_clone_has_no_history(repository: Path, tmp_path: Path) -> None:
    commit(repository, "Second", "data")
    assert history(shallow_clone(repository, tmp_path / "clone")) is None


def test_a_change_holds_what_it_was_and_is(repository: Path) -> None:
    edit(repository, FACTS, "title: Nobody hurt", "title: No one hurt")
    (change,) = changes(repository)
    assert (change.kind, change.event, change.field) == (Thing.FACT, "crane", "title")
    assert (change.before, change.after, change.name) == ("“Nobody hurt”", "“No one hurt”", "No one hurt")


@pytest.mark.parametrize("rev", ["no-such", "--help", "HEAD~9"])
def test_an_unknown_commit_is_reported(repository: Path, rev: str) -> None:
    with pytest.raises(InputError, match="there is no commit"):
        changes(repository, rev)


@pytest.mark.parametrize(
    ("subject", "day"),
    [
        ("Put\u2028right", "2026-01-02"),
        ("A page\x0cfeed, a\x85 next line, and \x1e", "2026-01-02"),
        ("<script>alert(1)</script> {{ 7*7 }}", "5138-11-16"),
    ],
)
def test_no_subject_of_a_commit_breaks_the_history(repository: Path, subject: str, day: str) -> None:
    edit(repository, FACTS, "title: Nobody hurt", "title: No one hurt")
    committed = f"{day}T12:00:00+0000" if day < "2100" else "@99999999999 +0000"
    commit(repository, subject, "data", committed=committed)
    since = history(repository)[0]
    assert (since.commit.subject, since.commit.day) == (subject, day)


def test_a_commit_of_a_year_that_no_calendar_has_is_left_out(repository: Path) -> None:
    edit(repository, FACTS, "title: Nobody hurt", "title: No one hurt")
    commit(repository, "From the year 10000", "data", committed="@253402344000 +0000")
    found = [since.commit for since in history(repository)]
    assert found and all(len(one.day) == len("2026-01-02") for one in found)
    assert "From the year 10000" not in [one.subject for one in found]


def test_a_name_of_a_sheet_in_another_encoding_breaks_nothing(repository: Path) -> None:
    odd = repository / os.fsdecode(b"data/events/crane/caf\xe9.yml")
    odd.write_text("a: 1\n", encoding="utf-8")
    edit(repository, FACTS, "title: Nobody hurt", "title: No one hurt")
    commit(repository, "Change", "data")
    assert len(history(repository)[0].changes) == 1
    assert len(changes(repository, "HEAD~1")) == 1
    assert changes(repository) == []


def test_of_a_sheet_that_cant_be_read_nothing_else_is_told(repository: Path) -> None:
    edit(repository, FACTS, "title: Nobody hurt", "title: Nobody: hurt")
    assert as_text(changes(repository)).splitlines()[-1].endswith(f"{FACTS} can’t be read: `check` says why.")
    assert len(changes(repository)) == 1


def test_what_lies_outside_is_not_reported(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = tmp_path_factory.mktemp("outside") / "secret.yml"
    secret.write_text("facts: {secret: {title: The recipe, text: Salt., cells: {}}}\n", encoding="utf-8")
    (repository / FACTS).unlink()
    (repository / FACTS).symlink_to(secret)
    with pytest.raises(InputError, match=r"facts\.yml: error: a symbolic link leads out of data/"):
        changes(repository)
