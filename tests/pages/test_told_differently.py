"""Which facts an explainer opens with where its editor has chosen none."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from build_tools.pages.event.explainer import MOST, told_differently
from build_tools.pages.views.words import WordRun


def cell(shared: str, differs: str = "") -> SimpleNamespace:
    runs = (WordRun(shared), *([WordRun(differs, mark="only")] if differs else ()))
    return SimpleNamespace(tellings=(SimpleNamespace(runs=runs),))


def fact(name: str, *cells: SimpleNamespace, difference: str = "") -> SimpleNamespace:
    return SimpleNamespace(id=name, cells=cells, difference=difference)


SAME = fact("the same words", cell("the bridge is shut"), cell("the bridge is shut"))
APART = fact("hardly a word in common", cell("it", "was laid by strangers"), cell("it", "burned in the night"))
RETOLD = fact(
    "one moment retold", cell("the crane fell on", "a warehouse at noon"), cell("the crane fell on", "Monday it")
)
ALONE = fact("in one alone", cell("nobody was hurt"), SimpleNamespace(tellings=()))
VOICE = fact("said here, attributed there", cell("it fell"), difference="asserted in one; attributed in the other")


@pytest.mark.parametrize(
    ("facts", "first"),
    [
        ([SAME, APART, RETOLD, ALONE], ["one moment retold", "hardly a word in common"]),
        ([VOICE, RETOLD], ["one moment retold", "said here, attributed there"]),
        ([SAME, ALONE], []),
    ],
)
def test_what_shows_a_difference_best_comes_first(facts, first):
    book = SimpleNamespace(event=SimpleNamespace(told_differently=()), facts={f.id: f for f in facts})
    assert [f.id for f in told_differently(book)] == first


def test_the_editor_s_choice_goes_before_all():
    book = SimpleNamespace(
        event=SimpleNamespace(told_differently=("the same words",)), facts={SAME.id: SAME, RETOLD.id: RETOLD}
    )
    assert told_differently(book) == [SAME]


def test_no_more_than_a_few_are_shown():
    facts = {str(n): fact(str(n), *RETOLD.cells) for n in range(MOST + 2)}
    assert len(told_differently(SimpleNamespace(event=SimpleNamespace(told_differently=()), facts=facts))) == MOST
