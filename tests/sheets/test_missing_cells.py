"""A fact without a cell for one of its event’s articles: `extract` drafts it again, `check` says what would go there.

It is no decision of an editor's: every fact has a cell for every article, and a merge may have lost one.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest
from sheets_world import EVENT, FACTS, SHEET, TEXTS, edit, facts, lines, put, read, run, snapshot

from build_tools.sheets.checks.check import check

HERALD = "data/events/crane/articles/herald.yml"
CELLS = {
    "with a match": (
        "      herald:\n        stance: attributed\n        statements: [herald-4b631b]\n",
        ("inspected", "herald", ("herald-4b631b",)),
    ),
    "not mentioned": (
        "      herald:\n        stance: not-mentioned\n",
        ("nobody-hurt", "herald", ()),
    ),
}


@pytest.mark.parametrize("with_texts", [True, False], ids=["with the texts", "without"])
@pytest.mark.parametrize(("cell", "expected"), CELLS.values(), ids=CELLS)
def test_a_cell_that_is_missing_is_drafted_again_and_marked(
    project: Path, cell: str, expected: tuple[str, str, tuple[str, ...]], with_texts: bool
) -> None:
    name, article, statements = expected
    before = facts(project).facts
    edit(project, FACTS, cell, "")
    if not with_texts:
        shutil.rmtree(project / "content")
    run(project)
    after = facts(project).facts
    made = after[name].cells[article]
    assert (made.statements, made.confirmed) == (statements, False)
    assert made.stance == ("attributed" if statements else "unchecked")  # never: not mentioned
    others = {key: value for key, value in before[name].cells.items() if key != article}
    assert {key: value for key, value in after[name].cells.items() if key != article} == others
    assert {key: value for key, value in after.items() if key != name} == {k: v for k, v in before.items() if k != name}
    assert not [problem for problem in check(project) if "no cell" in problem.what]
    whole = snapshot(project)
    shutil.rmtree(project / ".cache", ignore_errors=True)
    run(project)
    assert snapshot(project) == whole


def test_all_that_one_merge_lost_comes_back_at_once(project: Path) -> None:
    """One editor added an article, the other edited the facts: theirs are kept, and the machine's file of the first."""
    theirs = read(project, FACTS).replace("title: Nobody hurt", "title: No injuries")
    put(project, "content/articles/crane/post.txt", TEXTS["post"])
    run(project)
    put(project, FACTS, theirs)
    told = [problem for problem in check(project) if "no cell for the article `post`" in problem.what]
    assert len(told) == 3
    run(project)
    assert all("post" in fact.cells and not fact.cells["post"].confirmed for fact in facts(project).facts.values())
    assert facts(project).facts["inspected"].cells["post"].statements == ("post-b18a8d",)
    assert "title: No injuries" in read(project, FACTS)


def test_a_fact_that_an_editor_deleted_and_an_article_that_they_took_out_stay_away(project: Path) -> None:
    text = read(project, FACTS)
    start, end = text.index("  not-inspected:"), text.index("  nobody-hurt:")
    put(project, FACTS, text[:start] + text[end:].replace("      herald:\n        stance: not-mentioned\n", ""))
    edit(project, EVENT, "articles: [harbour, herald]", "articles: [harbour]")
    run(project)
    assert list(facts(project).facts) == ["inspected", "nobody-hurt"]
    assert list(facts(project).facts["nobody-hurt"].cells) == ["harbour"]


def test_the_check_names_the_statements_that_would_go_there_or_says_that_nobody_has_looked(project: Path) -> None:
    for cell, _ in CELLS.values():
        edit(project, FACTS, cell, "")
    told = {problem.what: problem.cure for problem in check(project) if "no cell" in problem.what}
    assert len(told) == 2, lines(check(project))
    matched = told["the fact `inspected` has no cell for the article `herald`"]
    assert "`herald: {stance: attributed, statements: [herald-4b631b]}`" in matched
    other = told["the fact `nobody-hurt` has no cell for the article `herald`"]
    assert "`herald: {stance: unchecked}`" in other and "nobody has looked" in other
    assert not any("not-mentioned" in cure for cure in told.values())


def with_a_hint(project: Path) -> str:
    """Have a confirmed fact's unchecked cell point at a statement that no fact cites; return the statement's id."""
    sheet = read(project, HERALD)
    nearest = next(name for name in re.findall(r"^  (herald-\w+):", sheet, re.M) if name not in read(project, FACTS))
    edit(project, FACTS, "stance: not-mentioned", f"stance: unchecked\n        nearest: {nearest}")
    run(project)
    assert facts(project).facts["nobody-hurt"].cells["herald"].nearest == nearest
    return nearest


def test_a_cell_no_longer_points_at_a_statement_that_the_text_has_not_any_more(project: Path) -> None:
    nearest = with_a_hint(project)
    put(project, "content/articles/crane/herald.txt", TEXTS["herald"].replace("A crane fell into", "A mast fell into"))
    run(project)
    assert nearest not in read(project, HERALD) and nearest not in read(project, FACTS)
    assert not [problem for problem in check(project) if nearest in problem.what]


def test_the_check_says_that_what_a_cell_points_at_was_deleted_and_what_to_do(project: Path) -> None:
    nearest = with_a_hint(project)
    edit(project, HERALD, f"  {nearest}:", f"  {nearest}-gone:")
    (told,) = [problem for problem in check(project) if problem.file == FACTS and nearest in problem.what]
    assert "take `nearest` out" in told.cure and "nearest:" in read(project, FACTS).splitlines()[told.line - 1]


@pytest.mark.parametrize(
    ("status", "words", "told"),
    [
        ("released", "Nobody was hurt", 1),
        ("draft", "Nobody was hurt", 0),
        ("released", "“Nobody was hurt”", 0),
    ],
    ids=["released", "a draft", "quoted"],
)
def test_own_words_on_which_no_fact_rests_are_reported_once_an_event_is_released(
    project: Path, status: str, words: str, told: int
) -> None:
    edit(project, FACTS, "stance: asserted\n        statements: [harbour-b8f148]", "stance: not-mentioned")
    edit(project, SHEET, "words: [Nobody was hurt.]", f"words: [{words}]")
    put(project, EVENT, f"status: {status}\n{read(project, EVENT)}")
    found = [one for one in check(project) if "released event cites 1 excerpt of own words" in one.what]
    assert [one.severity for one in found] == ["warning"] * told
