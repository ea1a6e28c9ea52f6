"""Headings for what outlets tell alike of an earlier year."""

from __future__ import annotations

import pytest
from drafts_by_hand import PEOPLE, own
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import Analysis, Comparison

COURIER = "In 1987 a smaller wave at Tarn Gate killed three anglers of Halm."
WIRE = "It has happened before: three fishermen drowned at Tarn Gate in 1987 when a wave hit their boat."


def titles(*told):
    articles = [Analysis(f"a{n}", (own(text, f"a{n}-1"),)) for n, text in enumerate(told)]
    found = draft_facts(Comparison(()), articles, PEOPLE, LEXICON).facts.values()
    return [
        (fact.title, sum(cell.stance.is_told for cell in fact.cells.values())) for fact in found if len(fact.cited) > 1
    ]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ((COURIER, WIRE), ("What happened at Tarn Gate in 1987", 2)),
        ((COURIER, WIRE, "The wave of 1987 was lower, old people in Halm say."), ("What happened in 1987", 3)),
        ((COURIER, "The anglers of 1987 had been warned, and three of them fled."), ("What happened in 1987", 2)),
    ],
    ids=["a place that both name", "a third that has a word of theirs", "the same number"],
)
def test_what_outlets_tell_of_one_earlier_year_is_headed_by_it(told, title):
    assert titles(*told) == [title]


@pytest.mark.parametrize(
    "other",
    [
        "Three fishermen drowned at Tarn Gate in 1988 when a wave hit their boat.",
        "A wave broke a pier of Ostrand in 1987.",
        "In 1987 the port built three cranes.",
    ],
    ids=["another year", "no number and no name in common", "no word in common"],
)
def test_one_year_is_no_one_matter(other):
    assert titles(COURIER, other) == []


def test_who_died_in_an_earlier_year_is_none_of_those_who_died_now():
    now = ("Two sailors of Halm died in the storm.", "Five sailors of Halm died in the storm.")
    articles = [
        Analysis(f"a{n}", (own(text, f"a{n}-1"), own(before, f"a{n}-2")))
        for n, (text, before) in enumerate(zip(now, (COURIER, WIRE), strict=True))
    ]
    found = draft_facts(Comparison(()), articles, PEOPLE, LEXICON).facts.values()
    cited = {fact.title: fact.cited for fact in found if len(fact.cited) > 1}
    assert cited["What happened at Tarn Gate in 1987"] == {"a0-2", "a1-2"}
    assert all(ids == {"a0-1", "a1-1"} for title, ids in cited.items() if not title.startswith("What"))
