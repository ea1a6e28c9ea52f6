"""Which facts an explainer opens with where its editor has chosen none, and what is no rewording of one remark."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from harbour_event import LAID, NOBODY, TEXTS, harbour

from build_tools.models import Stance, words
from build_tools.pages.event.differences import MOST, contrast, told_differently
from build_tools.pages.event.wording import is_inflection, is_one_phrase
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import CellView, FactView, Telling, denial_first, most_alike_first
from build_tools.pages.views.words import WordRun, have_much_in_common


class BookOf(SimpleNamespace):
    """What of a book is asked for; two that are equal are two, as books are."""

    __hash__ = object.__hash__


def cell(shared: str, differs: str = "") -> SimpleNamespace:
    runs = (WordRun(shared), *([WordRun(differs, mark="only")] if differs else ()))
    telling = SimpleNamespace(runs=runs)
    return SimpleNamespace(against=lambda _: telling)


def fact(name: str, *cells: SimpleNamespace, difference: str = "", in_other_words: bool = False) -> SimpleNamespace:
    return SimpleNamespace(id=name, cells=cells, differing=cells, difference=difference, in_other_words=in_other_words)


SAME = fact("the same words", cell("the bridge is shut"), cell("the bridge is shut"))
APART = fact("hardly a word in common", cell("it", "was laid by strangers"), cell("it", "burned in the night"))
RETOLD = fact(
    "one moment retold", cell("the crane fell on", "a warehouse at noon"), cell("the crane fell on", "Monday it")
)
ALONE = fact("in one alone", cell("nobody was hurt"), SimpleNamespace(against=lambda _: None))
OTHER = fact("in other words", cell("the quay was shut"), cell("nobody may moor"), in_other_words=True)
VOICE = fact("said here, attributed there", cell("it fell"), difference="asserted in one; attributed in the other")


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ([SAME, APART, RETOLD, ALONE], ["one moment retold", "hardly a word in common"]),
        ([VOICE, RETOLD], ["one moment retold", "said here, attributed there"]),
        ([SAME, ALONE], []),
        ([SAME, OTHER, RETOLD], ["one moment retold", "in other words"]),
        ([OTHER, VOICE, RETOLD], ["one moment retold", "said here, attributed there"]),
    ],
)
def test_what_shows_a_difference_best_comes_first(facts, first):
    book = BookOf(event=SimpleNamespace(told_differently=()), facts={f.id: f for f in facts})
    assert [f.id for f in told_differently(book)] == first


def test_the_editor_s_choice_goes_before_all():
    book = BookOf(event=SimpleNamespace(told_differently=("the same words",)), facts={SAME.id: SAME, RETOLD.id: RETOLD})
    assert told_differently(book) == [SAME]


def test_no_more_than_a_few_are_shown():
    facts = {str(n): fact(str(n), *RETOLD.cells) for n in range(MOST + 2)}
    assert len(told_differently(BookOf(event=SimpleNamespace(told_differently=()), facts=facts))) == MOST


@pytest.mark.parametrize(
    ("decision", "said"),
    [((), "worded differently throughout"), (({"statements": (LAID, NOBODY), "decision": "rejected"},), "")],
    ids=["nobody decided", "two remarks"],
)
def test_two_remarks_are_not_called_one_worded_differently(decision, said):
    project = harbour()
    sheets = project.events[0]
    cells = {
        article: {"stance": "attributed", "statements": [told]}
        for article, told in zip(TEXTS, (LAID, NOBODY), strict=True)
    }
    facts = {"who-laid-it": {**sheets.facts.facts["who-laid-it"].model_dump(), "cells": cells}}
    rewritten = sheets.facts.model_validate({"facts": facts, "matches": decision})
    assert Book(project, replace(sheets, facts=rewritten)).facts["who-laid-it"].wording == said


@pytest.mark.parametrize(
    ("one", "other", "much"),
    [
        ("that the quay was shut", "Nobody may moor, and the quay was shut at noon for good.", True),
        ("shut the quay", "nobody may moor there", False),
        ("the old quay", "an old quay of no use to anybody", True),
        ("the quay of stone is shut", "the port of Halm was closed", False),
    ],
)
def test_what_shares_a_run_of_words_or_most_of_the_shorter_is_not_worded_differently_throughout(one, other, much):
    assert have_much_in_common(words(one), words(other)) == have_much_in_common(words(other), words(one)) == much


@pytest.mark.parametrize(
    ("one", "other", "phrase"),
    [
        ("We had six seconds to get off the quay", "Six seconds. I have watched it a hundred times.", False),
        ("the quay was shut", "“The quay was shut for good,” he was told", True),
        ("six seconds", "six seconds", False),
    ],
)
def test_a_word_or_two_in_common_make_no_phrase_that_two_people_share(one, other, phrase):
    assert is_one_phrase(words(one), words(other)) == phrase


@pytest.mark.parametrize(
    ("fact", "said"),
    [
        ({"confirmed": True}, "worded differently throughout"),
        ({"confirmed": False}, ""),
        ({"confirmed": False, "difference": "The numbers differ."}, ""),
    ],
)
def test_of_what_only_the_program_joined_other_words_make_no_difference_of_wording(fact, said):
    project = harbour()
    sheets = project.events[0]
    cells = {
        article: {"stance": "attributed", "statements": [told]}
        for article, told in zip(TEXTS, (LAID, NOBODY), strict=True)
    }
    rewritten = {**sheets.facts.facts["who-laid-it"].model_dump(), "difference": None, "cells": cells, **fact}
    facts = sheets.facts.model_validate({"facts": {"who-laid-it": rewritten}})
    view = Book(project, replace(sheets, facts=facts)).facts["who-laid-it"]
    assert (view.wording, view.in_other_words) == (said, bool(fact["confirmed"]))


class Cell(NamedTuple):
    """As much of a cell as its order needs."""

    tellings: tuple[SimpleNamespace, ...]


def test_of_what_nobody_has_confirmed_the_tellings_most_alike_lead():
    def said(*texts: str) -> Cell:
        views = (SimpleNamespace(id=text, words=SimpleNamespace(text=text)) for text in texts)
        return Cell(tuple(SimpleNamespace(statement=view) for view in views))

    cells = most_alike_first(
        [said("It opens on Monday, at nine, as every year"), said("it opens soon", "it opens on Monday, at nine")]
    )
    leads = [cell.tellings[0].statement.id for cell in cells]
    assert leads == ["It opens on Monday, at nine, as every year", "it opens on Monday, at nine"]


@pytest.mark.parametrize(
    ("a", "b", "form"),
    [
        ("bridge", "bridges", True),
        ("closing", "close", True),
        ("Tollwick’s", "Tollwick", True),
        ("raid", "attack", False),
        ("believes", "we know full well that", False),
    ],
)
def test_a_form_of_the_same_word_is_no_other_word(a, b, form):
    assert is_inflection(a, b) is form


def tells(says: str, cue: str, *runs: WordRun, neutral: bool = False) -> SimpleNamespace:
    text = "".join(run.text for run in runs)
    kind = "neutral" if neutral else "denial" if cue == "denied" else ""
    statement = SimpleNamespace(cue=cue, cue_class=kind, not_said="", words=SimpleNamespace(text=text))
    telling = SimpleNamespace(runs=runs, statement=statement)
    mark = SimpleNamespace(article=text)
    return SimpleNamespace(says=says, tellings=(telling,), mark=mark, against=lambda _: telling)


def fact_of(
    *cells: SimpleNamespace,
    conflicts: tuple[SimpleNamespace, ...] = (),
    confirmed: bool = True,
    asks_whether: bool = False,
    difference: str = "",
) -> SimpleNamespace:
    asked = {"asks_whether": asks_whether, "difference": difference}
    return SimpleNamespace(cells=cells, differing=cells, conflicts=conflicts, confirmed=confirmed, **asked)


def swap(words: str, other: str) -> WordRun:
    return WordRun(words, mark="replaced", other=other)


SAID = "citing", "said"
LONG = ("the eels of the lower mill pond", "every fish between here and Ostle")


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        (tells(*SAID, swap("stolen", "lost")), tells(*SAID, swap("lost", "stolen")),
         ["stolen", "lost"]),
        (tells(*SAID, swap(*LONG), swap("taken", "fled")),
         tells(*SAID, swap(*LONG[::-1]), swap("fled", "taken")), ["taken", "fled"]),
        (tells(*SAID, swap(*LONG)), tells("citing", "sneered", swap(*LONG[::-1])), ["said", "sneered"]),
        (tells(*SAID, swap("this", "it")), tells("citing", "told", swap("it", "this")), ["said", "told"]),
        (tells(*SAID, swap("a failure to", "he thinks it will")),
         tells("citing", "told", swap("he thinks it will", "a failure to")), ["said", "told"]),
        (tells(*SAID, swap("to us, neither in", "in writing in")),
         tells("citing", "told", swap("in writing in", "to us, neither in")), ["said", "told"]),
        (tells(*SAID, swap("eel", "eels")), tells("in its own voice", "", swap("eels", "eel")), ["", ""]),
        (tells(*SAID), tells("denied by", "said"), ["", ""]),
        (tells(*SAID), tells(*SAID), []),
        (tells(*SAID), SimpleNamespace(against=lambda _: None), []),
    ],
)  # fmt: skip
def test_a_difference_is_summed_up_in_a_few_words_of_each(one, other, shown):
    assert [words for _, words in contrast(fact_of(one, other)).sides] == shown


@pytest.mark.parametrize(
    ("verb", "other", "shown"),
    [
        ("guessed", "no eels were counted", ["the eels were counted", "no eels were counted"]),
        ("denied", "that they were counted", ["the eels were counted", "denied that they were counted"]),
        ("guessed", "no eels were counted by anybody who was at the mill", ["counted", "guessed"]),
    ],
    ids=["brief", "by its verb", "too long to show"],
)
def test_whether_a_thing_is_so_is_summed_up_in_the_answers_of_both(verb, other, shown):
    cells = tells("citing", "counted", WordRun("that the eels were counted")), tells("citing", verb, WordRun(other))
    assert [words for _, words in contrast(fact_of(*cells, asks_whether=True)).sides] == shown


def test_a_denial_leads_where_all_else_says_that_a_thing_is_so():
    def said(*texts: str) -> CellView:
        views = (
            SimpleNamespace(id=text, cue_class="", not_said="", words=SimpleNamespace(text=text)) for text in texts
        )
        tellings = tuple(Telling(view, ()) for view in views)  # type: ignore[arg-type]
        return CellView(SimpleNamespace(), Stance.ATTRIBUTED, "", "", (), tellings, "")  # type: ignore[arg-type]

    held, denied = "the papers were false", "the papers were not false"
    for cells, first in (
        ([said(held, denied), said(held, denied)], [held, denied]),
        ([said(denied), said(held, denied)], [denied, held]),
        ([said(held), said(held)], [held, held]),
    ):
        assert [one.tellings[0].statement.id for one in denial_first(cells)] == first


def test_two_verbs_show_no_difference_of_what_nobody_has_confirmed():
    one, other = tells("citing", "calling", WordRun("the report wrong")), tells("denied by", "refuting", WordRun("it"))
    assert [words for _, words in contrast(fact_of(one, other)).sides] == ["calling", "refuting"]
    assert [words for _, words in contrast(fact_of(one, other, confirmed=False)).sides] == ["", ""]


def test_neutral_verbs_show_no_difference():
    one, other = tells("citing", "said", neutral=True), tells("citing", "told", neutral=True)
    assert contrast(fact_of(one, other)).sides == ()


@pytest.mark.parametrize(
    ("told", "eels", "shown"),
    [
        ("9 eels", "9", ["9", "some 40"]),
        ("nine of its eels", "9", ["nine", "some 40"]),
        ("9 eels", "7", ["counted", "guessed"]),  # not in its words
    ],
)
def test_numbers_that_disagree_are_what_differs(told, eels, shown):
    one, other = tells("citing", "counted", WordRun(told)), tells("citing", "guessed", WordRun("some 40"))
    numbers = SimpleNamespace(sides=((one.mark, eels), (other.mark, "40")))
    found = contrast(fact_of(one, other, conflicts=(numbers,)))
    assert [words for _, words in found.sides] == shown


@pytest.mark.parametrize(
    ("other", "shown"),
    [("at least 23 people died, the guild says", ["nine", "at least 23"]), ("nobody was told of 23 eels", [])],
    ids=["of one thing", "of another"],
)
def test_the_amounts_that_a_drafted_fact_asks_for_are_what_differs(other, shown):
    cells = tells("citing", "said", WordRun("nine people died in 4 days")), tells("citing", "said", WordRun(other))
    found = contrast(fact_of(*cells, difference="The numbers of one and two differ.", confirmed=False))
    assert [words for _, words in found.sides] == shown


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("The weir held, according to the Bugle.", "According to the Bugle."),
        ("The weir held.", ""),
        ("The weir held back the flood.", "The weir held back the flood."),
        ("A weir was tried.", "A weir was tried."),
    ],
)
def test_a_draft_does_not_say_its_title_twice(text, left):
    assert FactView.beyond_title.fget(SimpleNamespace(title="The weir held", text=text)) == left
