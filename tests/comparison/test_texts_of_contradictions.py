"""What a drafted fact's text says of who tells the opposite, and of who merely denies it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import PEOPLE, drafted, event_of, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import (
    Analysis,
    Comparison,
    Group,
    Opposed,
    Side,
    Stance,
    Term,
    Tier,
)


def test_both_sides_of_a_contradiction_are_one_fact_with_the_conflict():
    one, other = reported("that the cable had snapped"), reported("that the cable had not snapped", name="wire-1")
    sides = Side("courier", one.id), Side("wire", other.id)
    opposed = (Opposed(*sides, 0.9, group="g-1", about="polarity", sure=True),)
    articles, found = drafted(one, other, tier=Tier.OPPOSED, opposed=opposed)
    (fact,) = found.facts.values()
    assert fact.conflict is not None and fact.conflict.about == "polarity"
    event = event_of(articles, found)
    assert event.status == "draft" and event.reviewed is None and not event.known
    assert event.told_differently == ("f-1",)
    assert [question.facts for question in event.questions.values()] == [("f-1",)]


@pytest.mark.parametrize(
    ("speaker", "mention", "is_conflict"),
    [("ann-brisk", "Brisk", True), ("stv", "the STV", False), (None, "a pilot", False), (None, "she", True)],
)
def test_a_quarrel_of_two_speakers_is_no_contradiction_of_two_outlets(speaker, mention, is_conflict):
    one = reported("that the cable of the Ostrand ferry had snapped")
    other = reported("that the cable had not snapped", speaker=speaker, mention=mention, name="wire-1")
    opposed = (Opposed(Side("courier", one.id), Side("wire", other.id), 0.9, group="g-1", about="polarity", sure=True),)
    _, found = drafted(one, other, tier=Tier.OPPOSED, opposed=opposed)
    assert any(fact.conflict for fact in found.facts.values()) is is_conflict


def test_what_one_says_and_another_denies_is_one_fact_that_asks_whether_it_is_so():
    one = reported("that the cable of the Ostrand ferry had snapped")
    other = reported("that the cable had not snapped", speaker="stv", mention="the STV", name="wire-1")
    opposed = (Opposed(Side("courier", one.id), Side("wire", other.id), 0.9, group="g-1", about="polarity", sure=True),)
    _, found = drafted(one, other, tier=Tier.OPPOSED, opposed=opposed)
    (fact,) = found.facts.values()
    assert fact.title == "Whether the cable of the Ostrand ferry had snapped"
    assert all(cell.statements for cell in fact.cells.values()) and fact.conflict is None
    assert fact.text == (
        "The Courier: Ann Brisk said that the cable of the Ostrand ferry had snapped. "
        "The Wire: The STV said that the cable had not snapped."
    )


@pytest.mark.parametrize(
    "other",
    [
        reported("that he had not sold the crane", terms=(Term("crane"), Term("not", "negation")), name="wire-1"),
        reported("that the crane was sold", cue="disputed", name="wire-1"),
    ],
)
def test_a_denial_is_none_of_what_the_others_say_is_not_so(other):
    denial = replace(reported("that he had sold the crane", cue="denied"), cue_class="denial")
    _, found = drafted(denial, other)
    (fact,) = found.facts.values()
    assert {cell.stance for cell in fact.cells.values()} == {Stance.ATTRIBUTED}
    assert fact.difference is None


def test_who_rejects_another_version_does_not_deny_their_own():
    hollow = replace(reported("that version", cue="rejected"), cue_class="denial", terms=(Term("version"),))
    _, found = drafted(hollow, reported("that the guard had shouted twice", name="wire-1"))
    (fact,) = found.facts.values()
    assert {cell.stance for cell in fact.cells.values()} == {Stance.ATTRIBUTED}
    assert fact.difference is None


def test_whoever_tells_the_opposite_is_said_to_say_otherwise():
    one, other = (
        reported("that the bridge of Tollwick is safe"),
        reported("that no bridge there is safe", name="wire-1"),
    )
    articles, sides = (
        [Analysis("courier", (one,)), Analysis("wire", (other,))],
        (
            Side("courier", "courier-1"),
            Side("wire", "wire-1"),
        ),
    )
    comparison = Comparison(
        (), (Group("g-1", Tier.OPPOSED, sides, ((), ())),), (Opposed(*sides, 0.5, (), "g-1", sure=True),)
    )
    (fact,) = draft_facts(comparison, articles, PEOPLE, LEXICON).facts.values()
    assert fact.text == (
        "Ann Brisk said that the bridge of Tollwick is safe, according to courier. "
        "wire seems to have it otherwise: Ann Brisk said that no bridge there is safe."
    )


def test_a_suggested_denial_is_a_question():
    one = reported("that the guard had slept")
    denial = reported("that the guard had slept", cue="denied", name="wire-1")
    _, found = drafted(one, replace(denial, cue_class="denial", speaker="p-b"), tier=Tier.SUGGESTED)
    (fact,) = found.facts.values()
    assert fact.cells["wire"].stance is Stance.DENIED
    assert fact.title == "Whether the guard had slept" and "may tell the same" not in fact.text
    assert fact.text.endswith("The Wire: Ann Brisk denied that the guard had slept.")
