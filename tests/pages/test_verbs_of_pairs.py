"""Which pairs of statements show the verbs of two outlets: those of one person, whom both name."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from build_tools.comparison.wording.chosen_words import CuePair
from build_tools.models import Side
from build_tools.pages.event.wording import may_be_one, of_one_speaker


@pytest.mark.parametrize(
    ("one", "other", "is_shown"),
    [("ann-reed", "ann-reed", True), ("ann-reed", "bo-hale", False), ("ann-reed", None, False), (None, None, False)],
    ids=["one person", "two people", "nobody named in one", "nobody named"],
)
def test_verbs_are_set_side_by_side_where_both_name_one_speaker(one, other, is_shown):
    statements = {"courier-1": SimpleNamespace(person=one), "wire-1": SimpleNamespace(person=other)}
    pair = CuePair(Side("courier", "courier-1"), Side("wire", "wire-1"), sure=False)
    found = of_one_speaker(SimpleNamespace(statements=statements), [pair])
    assert found == ([pair] if is_shown else [])


@pytest.mark.parametrize(
    ("one", "other", "is_shown"),
    [
        (
            ("said", "neutral", "the joint was reported"),
            ("claimed", "implies-doubt", "a joint is reported"),
            True,
        ),
        (("accused", "evaluative", "the firm of lying"), ("blasted", "evaluative", "a filthy smear"), False),
        (("claimed", "implies-doubt", "an offer of crowns"), ("demanded", "directive", "an offer of crowns"), False),
        (("said", "neutral", "the gate must shut"), ("demanded", "directive", "the gate shut"), True),
    ],
    ids=["one remark", "two remarks", "a claim and a demand", "said and demanded"],
)
def test_what_may_be_one_remark_has_words_in_common_and_demands_throughout(one, other, is_shown):
    told = [
        SimpleNamespace(statement=SimpleNamespace(cue=cue, cue_class=kind, words=SimpleNamespace(text=text)))
        for cue, kind, text in (one, other)
    ]
    assert may_be_one(told) is is_shown
