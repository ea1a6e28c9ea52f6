"""An article that joins an event brings suggestions: into files that nobody edited as if all articles had come at once,
beside an editor's words only as marked pieces, and never again what they took out.
"""

from __future__ import annotations

import difflib
import itertools
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from sheets_world import (
    EVENT,
    EVENT_ID,
    FACTS,
    HARBOUR,
    OUTLETS,
    PEOPLE,
    TEXTS,
    attribute,
    edit,
    facts,
    lines,
    put,
    read,
    snapshot,
)

from build_tools.models import Event, Fact, Severity
from build_tools.models.event import People
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.files.folders import load_file


def bring(root: Path, *articles: str, texts: Mapping[str, str] = TEXTS) -> str:
    """Put articles' texts into the project, extract, and return what is reported."""
    for article in articles:
        put(root, f"content/articles/crane/{article}.txt", texts[article])
    return lines(extract(Cache(root), events=[EVENT_ID], attribute=attribute))


def citing(root: Path, statement: str) -> tuple[str, Fact]:
    """Return the one fact that cites a statement, with its id."""
    [found] = [
        (name, fact)
        for name, fact in facts(root).facts.items()
        if any(statement in cell.statements for cell in fact.cells.values())
    ]
    return found


def people(root: Path) -> People:
    return load_file(root, root / PEOPLE, People).model or People({})


def added(before: str, after: str) -> list[str]:
    """Return the lines that are new; insists that no other line has changed."""
    changes = [line for line in difflib.ndiff(before.splitlines(), after.splitlines()) if line[0] in "+-"]
    assert all(line.startswith("+ ") for line in changes), "\n".join(changes)
    return [line[2:] for line in changes]


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A project with outlets and settings, and no event yet."""
    put(tmp_path, "data/outlets.yml", OUTLETS)
    put(tmp_path, "data/settings.yml", "own_words_cap: 1.0\n")
    return tmp_path


@pytest.fixture
def drafted(empty: Path) -> Path:
    """A project whose event was drafted from two articles, and which nobody has edited."""
    bring(empty, "harbour", "herald")
    return empty


# ---- where nobody has edited ----


@pytest.mark.parametrize("order", list(itertools.permutations(TEXTS)))
def test_articles_that_come_one_by_one_leave_the_same_bytes_as_all_at_once(
    empty: Path, tmp_path_factory: pytest.TempPathFactory, order: tuple[str, ...]
) -> None:
    other = Path(shutil.copytree(empty, tmp_path_factory.mktemp("at-once") / "project"))
    for article in order:
        bring(empty, article)
    bring(other, *TEXTS)
    assert snapshot(empty) == snapshot(other)


def test_who_has_another_id_since_an_article_joined_speaks_in_the_others_as_before(
    empty: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    post = "".join(
        f"\n\nMiranda Hollin said that the {what} of Ostrand was sound." for what in ("quay", "lift", "lock")
    )
    texts = {**TEXTS, "post": TEXTS["post"].replace("Mira ", "Miranda ") + post}
    other = Path(shutil.copytree(empty, tmp_path_factory.mktemp("at-once") / "project"))
    bring(empty, "harbour", "herald", texts=texts)
    assert "mira-hollin" in people(empty).root
    bring(empty, "post", texts=texts)
    bring(other, *texts, texts=texts)
    assert "miranda-hollin" in people(empty).root
    assert snapshot(empty) == snapshot(other)


def test_what_was_drafted_is_marked_and_passes_the_check(drafted: Path) -> None:
    assert not has_errors(check(drafted)), lines(check(drafted))
    told = [problem.what for problem in check(drafted) if "the machine’s suggestion" in problem.what]
    assert told == [
        "title and standfirst are the machine’s suggestion",
        "3 facts are the machine’s suggestion",
        "2 entries are the machine’s suggestion",
    ]
    assert not any(entry.confirmed for entry in [*facts(drafted).facts.values(), *people(drafted).root.values()])


def test_a_file_that_is_deleted_is_drafted_from_all_articles(drafted: Path) -> None:
    whole = snapshot(drafted)
    for name in (FACTS, PEOPLE, EVENT):
        (drafted / name).unlink()
        bring(drafted)
        assert snapshot(drafted) == whole


# ---- where an editor has ----


def test_a_finished_event_gets_marked_cells_facts_and_people_and_nothing_else(project: Path) -> None:
    before = {name: read(project, name) for name in (FACTS, PEOPLE, EVENT)}
    assert bring(project, "post") == ""
    assert added(before[PEOPLE], read(project, PEOPLE)) == ["lena-orsk:", "  name: Lena Orsk", "  confirmed: false"]
    assert read(project, EVENT) == before[EVENT].replace("[harbour, herald]", "[harbour, herald, post]")
    new = added(before[FACTS], read(project, FACTS))
    assert new[:4] == [
        "      post:",
        "        stance: attributed",
        "        statements: [post-b18a8d]",
        "        confirmed: false",
    ]
    assert all(line.startswith("      post: {stance: unchecked,") for line in new[4:6])
    assert [line for line in new if line.startswith("  f-")] == ["  f-post-9ae671:"]
    (error,) = [problem for problem in check(project) if problem.severity is Severity.ERROR]
    assert "a released event may hold none" in error.what  # an editor has to look before it is out again
    told = [problem.what for problem in check(project) if "the machine’s suggestion" in problem.what]
    assert told == [
        "3 cells are the machine’s suggestion",
        "1 fact is the machine’s suggestion",
        "1 entry is the machine’s suggestion",
    ]


def test_a_second_run_changes_nothing(project: Path) -> None:
    bring(project, "post")
    before = snapshot(project)
    shutil.rmtree(project / ".cache")
    assert bring(project) == "" and snapshot(project) == before


def test_an_article_joins_where_the_texts_of_the_others_are_not_at_hand(project: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(project, tmp_path / "without"))
    bring(project, "post")
    shutil.rmtree(other / "content")
    assert "texts not available" in bring(other, "post")
    for name in (FACTS, PEOPLE, EVENT, "data/events/crane/suggested.json"):
        assert read(other, name) == read(project, name)


def test_where_nothing_tells_what_was_suggested_the_editor_has_decided_on_it_all(project: Path) -> None:
    before = snapshot(project)
    (project / "data/events/crane/suggested.json").unlink()
    assert bring(project) == "" and snapshot(project) == before


def test_a_suggestion_left_as_it_was_follows_the_machine_under_its_id(drafted: Path) -> None:
    edit(drafted, FACTS, "matches: []", "matches: [] # none yet")
    name, before = citing(drafted, "harbour-811040")
    ids = list(facts(drafted).facts)
    bring(drafted, "post")
    assert list(facts(drafted).facts) == [*ids, "f-post-9ae671"]
    same, after = citing(drafted, "harbour-811040")
    assert same == name and "The Ostrand Post" in after.text and "The Ostrand Post" not in before.text
    assert after.cells["post"].statements == ("post-b18a8d",) and after.cells["post"].confirmed
    assert "matches: [] # none yet" in read(drafted, FACTS)


TOUCHES = {
    "put into words": ("title: {title}", "title: Inspected"),
    "commented": ("title: {title}", "title: {title} # sure?"),
    "given another id": ("  {id}:\n", "  inspected:\n"),
}


@pytest.mark.parametrize(("old", "new"), TOUCHES.values(), ids=TOUCHES)
def test_a_suggestion_that_an_editor_touched_is_theirs(drafted: Path, old: str, new: str) -> None:
    name, fact = citing(drafted, "harbour-811040")
    given = {"id": name, "title": f"'{fact.title}'" if ":" in fact.title else fact.title}
    new = new.format(**given)
    edit(drafted, FACTS, old.format(**given), new)
    before = citing(drafted, "harbour-811040")
    bring(drafted, "post")
    name, fact = citing(drafted, "harbour-811040")
    assert (name, fact.title, fact.text) == (before[0], before[1].title, before[1].text)
    assert fact.cells["post"].statements == ("post-b18a8d",) and new in read(drafted, FACTS)


def test_a_fact_that_an_editor_deleted_does_not_come_back(drafted: Path) -> None:
    text = read(drafted, FACTS)
    start = text.index(f"  {citing(drafted, 'harbour-811040')[0]}:")
    end = text.index("\n  f-", start + 4) + 1
    (drafted / FACTS).write_text(text[:start] + text[end:], encoding="utf-8")
    bring(drafted, "post")
    cited = {one for fact in facts(drafted).facts.values() for cell in fact.cells.values() for one in cell.statements}
    assert not cited & {"harbour-811040", "herald-4b631b", "post-b18a8d"}
    assert "post-9ae671" in cited


def test_a_person_whom_an_editor_took_out_does_not_come_back(drafted: Path) -> None:
    text = read(drafted, PEOPLE)
    (drafted / PEOPLE).write_text(text.replace("mira-hollin:\n  name: Mira Hollin\n  confirmed: false\n", ""))
    assert "not in people.yml: Mira Hollin" in bring(drafted, "post")
    assert list(people(drafted).root) == ["tom-ferrow", "lena-orsk"]


def test_a_match_that_an_editor_rejected_is_not_suggested_as_a_fact(drafted: Path) -> None:
    decision = "matches:\n  - statements: [harbour-811040, herald-4b631b]\n    decision: rejected"
    edit(drafted, FACTS, "matches: []", decision)
    bring(drafted, "post")
    for fact in facts(drafted).facts.values():
        cited = {one for cell in fact.cells.values() for one in cell.statements}
        assert not {"harbour-811040", "herald-4b631b"} <= cited
    assert decision in read(drafted, FACTS)


def test_an_article_that_an_editor_took_out_of_the_event_stays_out(project: Path) -> None:
    bring(project, "post")
    edit(project, EVENT, "[harbour, herald, post]", "[harbour, herald]")
    put(project, "content/articles/crane/harbour.txt", HARBOUR + "\nThe mayor wept.\n")
    bring(project)
    assert "articles: [harbour, herald]" in read(project, EVENT)


def test_a_text_that_changed_brings_suggestions_too(project: Path) -> None:
    put(project, "content/articles/crane/harbour.txt", HARBOUR + "\nLena Orsk said that the port was safe.\n")
    bring(project)
    assert not people(project).root["lena-orsk"].confirmed
    assert "speaker: lena-orsk" in read(project, "data/events/crane/articles/harbour.yml")


LAYOUTS: dict[str, Callable[[str], str]] = {
    "Windows line ends": lambda text: text.replace("\n", "\r\n"),
    "a byte order mark": lambda text: "\ufeff" + text,
    "no last line break": lambda text: text.rstrip("\n"),
    "blank lines and comments": lambda text: text.replace("\n  not-", "\n\n  # the docker\n  not-").replace(
        "matches:", "# decided\n\nmatches:"
    ),
}


@pytest.mark.parametrize("change", LAYOUTS.values(), ids=LAYOUTS)
def test_whatever_the_layout_every_byte_of_the_editors_stays(project: Path, change: Callable[[str], str]) -> None:
    for name in (FACTS, PEOPLE, EVENT):
        (project / name).write_bytes(change(read(project, name)).encode())
    before = {name: read(project, name) for name in (FACTS, PEOPLE)}
    assert bring(project, "post") == ""
    for name, text in before.items():
        assert added(text, read(project, name))
        assert ("\r\n" in text) == ("\r\n" in read(project, name))
    assert load_file(project, project / EVENT, Event).model.articles == ("harbour", "herald", "post")  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("name", "empty_text"),
    [(FACTS, ""), (FACTS, "facts: {}\n"), (FACTS, "# to come\n"), (PEOPLE, ""), (PEOPLE, "{}\n")],
)
def test_a_file_in_which_nothing_stands_yet_is_filled(drafted: Path, name: str, empty_text: str) -> None:
    (drafted / "data/events/crane/suggested.json").unlink()
    (drafted / name).write_text(empty_text, encoding="utf-8")
    bring(drafted, "post")
    assert "post-9ae671" in read(drafted, FACTS) and "Lena Orsk" in read(drafted, PEOPLE)
    assert empty_text.startswith("#") is read(drafted, name).startswith("# to come")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[harbour, herald]", "[harbour, herald, post]"),
        ("['harbour', \"herald\",] # both", "['harbour', \"herald\", post,] # both"),
        ("[\n  harbour,\n  herald,\n]", "[\n  harbour,\n  herald, post,\n]"),
        ("\n- harbour\n- herald", "\n- harbour\n- herald\n- post"),
        (
            "\n  -   harbour # first\n\n  -   herald # next",
            "\n  -   harbour # first\n\n  -   herald # next\n  -   post",
        ),
    ],
)
def test_a_list_gets_its_article_in_the_editors_style(project: Path, before: str, after: str) -> None:
    edit(project, EVENT, "articles: [harbour, herald]", f"articles: {before}")
    text = read(project, EVENT)
    bring(project, "post")
    assert read(project, EVENT) == text.replace(before, after)


CELLS = """    cells:
      harbour:
        stance: asserted
        statements: [harbour-b8f148]
      herald:
        stance: not-mentioned
"""
IN_BRACES = """    cells: {harbour: {stance: asserted, statements: [harbour-b8f148]},
            herald: {stance: not-mentioned}} # both
"""


def test_cells_in_braces_get_theirs_in_braces(project: Path) -> None:
    edit(project, FACTS, CELLS, IN_BRACES)
    bring(project, "post")
    cell = "herald: {stance: not-mentioned}, post: {stance: unchecked, confirmed: false}} # both"
    assert cell in read(project, FACTS)


def test_while_a_sheet_is_broken_nothing_is_suggested_and_afterwards_it_is(project: Path) -> None:
    sheet = project / "data/events/crane/articles/herald.yml"
    whole, before = sheet.read_bytes(), read(project, FACTS)
    sheet.write_bytes(whole + b"nonsense: 1\n")
    assert "nonsense" in bring(project, "post") and read(project, FACTS) == before
    sheet.write_bytes(whole)
    assert bring(project) == "" and "post-b18a8d" in read(project, FACTS)


def test_one_text_under_two_ids_is_reported(drafted: Path) -> None:
    bring(drafted, "post", texts={"post": TEXTS["harbour"]})
    [told] = [problem for problem in check(drafted) if "same text" in problem.what]
    assert (told.what, told.severity) == ("the article `post` has the same text as `harbour`", Severity.WARNING)


@pytest.mark.parametrize("damaged", ["<<<<<<< ours\n", "null", ""])
def test_what_the_machine_suggested_is_read_before_a_build_needs_it(drafted: Path, damaged: str) -> None:
    put(drafted, "data/events/crane/suggested.json", damaged)
    assert any(
        problem.file.endswith("suggested.json") for problem in check(drafted) if problem.severity is Severity.ERROR
    )
