"""The page of what is new: made from Git's whole history, left out where that is not at hand."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from harbour_event import BURNED, harbour
from repositories import begin, commit, git, shallow_clone

from build_tools.pages.render import of_site
from build_tools.pages.site.listing import Listing
from build_tools.pages.site.whats_new import make
from build_tools.pages.views.book import Book
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import update
from build_tools.sheets.history.change import Change, Thing
from build_tools.sheets.history.git import Commit
from build_tools.sheets.history.log import Since

BUGLE = BURNED.rpartition("-")[0]


def since(*changes: Change, day: str = "2026-03-09") -> Since:
    return Since(Commit("0123456789abcdef", day, "Mend <a> date"), changes)


def fact(name: str, field: str = "", **known: str | None) -> Change:
    """Return a change of a fact, or that it is new, with its id made of its title."""
    change = Change("", Thing.FACT, name.lower().replace(" ", "-"), field, name=name)
    return replace(change, **(known or ({} if field else {"before": None})))


def explainer(field: str, event: str = "") -> Change:
    return Change(event, Thing.EXPLAINER, "event", field)


def statement(target: str, field: str = "", **known: str | None) -> Change:
    return Change("", Thing.STATEMENT, target, field, name=target.partition("-")[0], **known)


ARTICLE = Change("", Thing.ARTICLE, "always", "headline")
"""Always among the changes, so that there is a page."""


def page(*history: Since) -> str:
    return make(history, ())["changes/index.md"].decode()


def lines(*changes: Change) -> list[str]:
    """Return the lines that a day's changes make."""
    return re.findall("^<li>(.*)</li>$", page(since(*changes)), re.MULTILINE)


def test_each_day_tells_what_its_commits_changed() -> None:
    made = page(since(fact("Nobody hurt")), since(fact("Shut")), since(fact("Earlier"), day="2026-03-01"))
    assert made.count("<h2 ") == 2
    assert '<h2 id="d-2026-03-09">9 March 2026</h2>' in made
    assert "<li>New: Nobody hurt, Shut</li>" in made and "<li>New: Earlier</li>" in made
    assert "Mend" not in made


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ([fact("Shut", after=None)], ["Taken out: Shut"]),
        ([fact("Shut", "text", before="“It was closed.”")], ["Reworded: Shut. Before: It was closed."]),
        ([fact("Shut", "suggestion", before="“Closed”")], ["Suggested by the program, not confirmed: Shut"]),
        (
            [replace(fact("Shut"), suggested=True), replace(fact("Open", "confirmed"), suggested=True), fact("Dry")],
            ["New: Dry", "Suggested by the program, not confirmed: Shut, Open"],
        ),
        ([replace(fact("Shut", "confirmed"), suggested=False)], ["Checked by an editor: Shut"]),
        ([fact("Shut", "difference"), fact("Open", "difference")], ["New note on what differs: Shut, Open"]),
        ([fact("Shut"), replace(fact("Shut", "stance"), kind=Thing.CELL)], ["New: Shut"]),
        ([replace(fact("Shut", "stance"), kind=Thing.CELL)], ["Based on other statements: Shut"]),
        ([fact("Shut", "conflict: resolution")], ["New note on what looks like a contradiction: Shut"]),
        (
            [explainer("standfirst"), explainer("timeline, no. 1: precision"), explainer("reviewed")],
            ["The explainer was revised: its introduction and the order of events."],
        ),
        ([explainer("reviewed")], ["The explainer was reviewed."]),
        ([explainer("next review")], []),
        (
            [
                *(statement(target, "speaker") for target in ("gazette-a", "gazette-b")),
                statement("gazette-a", before=None),
                statement("gazette-c-2", after=None),
            ],
            ["In gazette: 1 statement found, 1 statement taken out and 1 statement read anew."],
        ),
        ([statement("gazette-a", "settled"), statement("gazette-a", "candidate")], []),
        (
            [Change("", Thing.MATCH, "a-1", after="rejected", name=f"a-1 and {other}") for other in ("b-1", "c-1")],
            ["2 pairs of statements: an editor decided whether they are one remark."],
        ),
        ([Change("", Thing.PERSON, "ann-ames", field, name="Ann Ames") for field in ("roles", "name")], ["Who’s who: Ann Ames"]),
        (
            [Change("", Thing.CORRECTION, "a-fact", "update", "Shut", "Open", "2026-03-09", "it opened")],
            ["Update: a-fact. Before: Shut. After: Open. Why: it opened."],
        ),
        ([Change("", Thing.CORRECTION, "a-fact", "update", "Shut", None, "2026-03-09", "it opened")], ["Correction: a-fact, withdrawn"]),
        ([Change("", Thing.CORRECTION, "a-fact", "update", "Shut", after, "2026-03-09", "it opened") for after in ("Opne", None)], []),
        (
            [
                Change("", Thing.CORRECTION, "a-fact", "update", "Shut", "Open", "2026-03-09", "it did open"),
                Change("", Thing.CORRECTION, "a-fact", "update", "Shut", None, "2026-03-09", "it opened"),
            ],
            ["Update: a-fact. Before: Shut. After: Open. Why: it did open."],
        ),
        (
            [fact(f"Fact {number}", "cells") for number in range(9)],
            ["Based on other statements: Fact 0, Fact 1, Fact 2, Fact 3, Fact 4, Fact 5 and 3 more"],
        ),
    ],
)  # fmt: skip
def test_what_changed_is_reported_as_an_editor_would(changes: list[Change], told: list[str]) -> None:
    assert lines(*changes, ARTICLE) == [*told, "Details of an article: always"]


def test_what_no_page_shows_is_not_told_to_readers() -> None:
    assert make([since(Change("", Thing.FILE, "data/settings.yml"), Change("", Thing.CONFIDENCE, "a-1"))], ()) == {}


@pytest.mark.parametrize(("outlet", "shown"), [("bugle", True), ("crier", False)])
def test_an_outlet_that_only_drafts_name_is_not_told_of(outlet: str, shown: bool) -> None:
    project = harbour()
    change = Change("", Thing.OUTLET, outlet, name="Its Name", before=None)
    assert bool(make([since(change)], [Listing.of(Book(project, project.events[0]))])) is shown


def test_what_changed_is_grouped_by_event_and_leads_to_it_while_it_is_there() -> None:
    project = harbour()
    event = project.events[0]
    changes = [explainer("questions", name) for name in ("", event.id)]
    text = make([since(*changes)], [Listing.of(Book(project, event))])["changes/index.md"].decode()
    assert f'<a href="../events/{event.id}/">{event.event.title}</a>' in text
    assert "<h3>All explainers</h3>" in text


def test_of_an_explainer_that_was_taken_out_nothing_else_is_told() -> None:
    """Neither then nor of the days before: whoever takes one out, or makes it a draft again, means all of it."""
    said = replace(fact("The dyke leaks", "text", before="“It was mined.”"), event="gone")
    correction = Change("gone", Thing.CORRECTION, "leak", "update", "It leaks.", "It is dry.", "2026-03-01", "Dry.")
    released = replace(explainer("", "gone"), before=None)
    before = since(said, correction, released, day="2026-03-01")
    taken_out = page(since(replace(explainer("", "gone"), after=None)), before)
    assert taken_out.count("<li>The explainer was taken out.</li>") == 1
    assert "dyke" not in taken_out and "leak" not in taken_out and "mined" not in taken_out
    assert make([before], ()) == {}


@pytest.mark.parametrize(
    ("change", "page", "name"),
    [
        (Change("", Thing.FACT, "it-burned", "difference"), "side-by-side/#it-burned", "A warehouse burned"),
        (Change("", Thing.STATEMENT, BURNED, "cue", name=BUGLE), f"sources/#{BUGLE}", "The Bugle"),
        (
            Change("", Thing.PERSON, "wyn-odell", "roles", name="Wyn Odell"),
            "who-said-what/#wyn-odell",
            "Wyn Odell",
        ),
    ],
)
def test_a_change_leads_to_where_it_stands(change: Change, page: str, name: str) -> None:
    project = harbour()
    event = project.events[0]
    gone = Change("", Thing.FACT, "gone", "difference")
    told = [since(replace(change, event=event.id), replace(gone, event=event.id))]
    text = make(told, [Listing.of(Book(project, event))])["changes/index.md"].decode()
    found = re.search(f'<a href="../events/{event.id}/{page}">([^<]*)</a>', text)
    assert found and found[1] == name
    assert re.search("(: |, )gone", text)


def test_a_long_line_is_shortened() -> None:
    made = page(since(fact("A", "text", before=f"“{'word ' * 200}”")))
    assert "word …</li>" in made and made.count("word ") < 60


def test_words_of_the_data_are_text_and_no_markup() -> None:
    made = page(since(fact("<img src=x>")))
    assert "&lt;img src=x&gt;" in made and "<img" not in made


def test_many_lines_are_counted() -> None:
    told = [fact(f"F{number}", "text", before="“a”") for number in range(50)]
    made = page(since(*told))
    assert "F14." in made and "F15." not in made and "And 35 more changes." in made


@pytest.mark.parametrize("history", [None, []])
def test_without_history_there_is_neither_page_nor_link(history: list[Since] | None) -> None:
    site = of_site(harbour(), (), history)
    assert "changes/index.md" not in site and b"What is new" not in site["index.md"]
    assert b"What is new" in of_site(harbour(), (), [since(fact("A"))])["index.md"]


# ---- from a real history ----


EVENT = (
    "{{status: {}, title: The {}, standfirst: It leaks., date: unknown, published: unknown,"
    " reviewed: unknown, articles: []}}\n"
)


def test_a_whole_clone_has_the_page_and_a_shallow_one_has_not(tmp_path: Path) -> None:
    root = tmp_path / "project"
    event = root / "data/events/dyke/event.yml"
    event.parent.mkdir(parents=True)
    event.write_text(EVENT.format("released", "dyke"), encoding="utf-8")
    begin(root)
    event.unlink()
    event.parent.rmdir()
    commit(root, "Take it out")
    shallow = shallow_clone(root, tmp_path / "shallow")
    for at, there in ((root, True), (shallow, False)):
        for _ in range(2):  # the second time from what was kept
            assert not isinstance(update(Cache(at)), list)
            new = at / "content/pages/changes/index.md"
            assert new.exists() is there
            assert not there or "The explainer was taken out." in new.read_text(encoding="utf-8")


def test_an_event_that_is_a_draft_again_is_not_named(tmp_path: Path) -> None:
    dyke, mole = (tmp_path / f"data/events/{name}/event.yml" for name in ("dyke", "mole"))
    states = {
        ("released", "released"): {"dyke", "mole"},
        ("draft", "released"): {"mole"},
        ("draft", "draft"): set(),
        (None, "draft"): {"dyke"},  # once it is gone, readers are told that it was taken out
        ("draft", None): {"mole"},
    }
    git(tmp_path, "init", "--quiet")
    for state, named in states.items():
        for file, status in zip((dyke, mole), state, strict=True):
            file.parent.mkdir(parents=True, exist_ok=True)
            if status is None:
                file.unlink()
                file.parent.rmdir()
            else:
                file.write_text(EVENT.format(status, file.parent.name), encoding="utf-8")
        commit(tmp_path, "Change it")
        assert not isinstance(update(Cache(tmp_path)), list)
        pages = "".join(one.read_text("utf-8") for one in (tmp_path / "content/pages").rglob("*.md"))
        assert {name for name in ("dyke", "mole") if name in pages} == named
