"""The text of a drafted fact: who has it in whose words, and who seems to have it otherwise."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, PEOPLE, drafted, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.drafting.tellings.telling import ArticleTelling, leaves_open, text_of
from build_tools.comparison.matching.stances import stances_of
from build_tools.models import (
    Analysis,
    Comparison,
    Group,
    Kind,
    Side,
    Stance,
    Term,
    Tier,
)


def test_a_text_says_who_has_it_and_how():
    _, found = drafted(
        reported("that the bridge would close"),
        reported("that the bridge would close", name="wire-1"),
        own("It was bound to close, the bridge.", "lantern-1"),
    )
    (fact,) = found.facts.values()
    assert fact.text == (
        "Ann Brisk said that the bridge would close, according to The Courier and The Wire. "
        "The Lantern has it in its own voice."
    )
    assert fact.difference == "Asserted in The Lantern; attributed in The Courier and The Wire."
    assert not fact.confirmed


def test_an_outlet_whose_words_have_a_not_of_their_own_is_quoted_with_them():
    _, found = drafted(
        reported("that the guild would pay for the ferry"),
        reported("that the guild would not pay for the ferry", name="wire-1"),
    )
    (fact,) = found.facts.values()
    assert fact.text == (
        "Ann Brisk said that the guild would not pay for the ferry, according to The Wire. "
        "The Courier: Ann Brisk said that the guild would pay for the ferry."
    )


@pytest.mark.parametrize(
    ("mention", "attributed"), [("he", ""), ("the harbour chief", ", attributed to Tom Berg")], ids=["a guess", "known"]
)
def test_a_guess_at_who_he_is_is_not_given_as_an_outlets_attribution(mention, attributed):
    said = "“The ferry was sold for a song by the port.”"
    one = reported(said, kind=Kind.DIRECT)
    _, found = drafted(one, reported(said, kind=Kind.DIRECT, mention=mention, speaker="tom-berg", name="wire-1"))
    (fact,) = found.facts.values()
    assert fact.text.endswith(f"The Wire has the same words{attributed}.")


@pytest.mark.parametrize(
    ("courier", "wire", "text"),
    [
        ("reportedly said", "said", "Ann Brisk said, according to The Wire: {}. The Courier has the same words, which "
         "Ann Brisk reportedly said."),
        ("said", "allegedly wrote", "Ann Brisk said, according to The Courier: {}. The Wire has the same words, which "
         "Ann Brisk reportedly said."),
        ("reportedly said", "reportedly wrote",
         "Ann Brisk reportedly said, according to The Courier and The Wire: {}."),
        ("said", "wrote", "Ann Brisk said, according to The Courier and The Wire: {}."),
    ],
)  # fmt: skip
def test_what_somebody_reportedly_said_is_not_told_as_said(courier, wire, text):
    said = "“The ferry was sold for a song by the port”"
    one, other = (
        reported(said, kind=Kind.DIRECT, cue=c, name=n) for c, n in ((courier, "courier-1"), (wire, "wire-1"))
    )
    (fact,) = drafted(one, other)[1].facts.values()
    assert fact.text == text.format(said)


@pytest.mark.parametrize(("cue", "alike"), [("said", True), ("asked", False), ("noted", True)])
def test_who_asks_is_not_said_to_say(cue, alike):
    one = reported("whether the ferry of Ostrand was sold by the port")
    _, found = drafted(one, reported("whether the ferry of Ostrand was sold by the port", name="wire-1", cue=cue))
    (fact,) = found.facts.values()
    assert ("The Courier and The Wire" in fact.text) is alike


def test_what_somebody_promises_to_do_needs_no_clause():
    _, found = drafted(
        reported("to publish every contract of Ostrand", cue="promised"),
        reported("to publish all contracts of Ostrand", cue="vowed", name="wire-1"),
    )
    assert [fact.title for fact in found.facts.values()] == ["Ann Brisk promised to publish every contract of Ostrand"]


def test_a_title_has_what_the_others_tell_too():
    _, found = drafted(
        reported("the filter of Halm had been blocked and that all owners would be paid"),
        reported("the filter of Halm had been blocked by sand", name="wire-1"),
    )
    assert [fact.title for fact in found.facts.values()] == ["Ann Brisk said the filter of Halm had been blocked"]


def test_a_report_has_its_subject():
    assert not claims_of(reported("would save the port of Ostrand a million a year"), (), CALLED)


def test_what_somebody_surely_rejects_is_no_contradiction():
    one = reported("that Ostrand may not charge a toll")
    other = replace(reported("the toll of Ostrand", cue="rejected", name="wire-1"), cue_class="denial")
    _, found = drafted(one, other)
    (fact,) = found.facts.values()
    assert "seems to have it otherwise" not in fact.text


def test_two_articles_of_one_outlet_are_one_voice():
    told = [own("The bridge of Ostrand was bound to close.", f"{name}-1") for name in ("courier", "wire")]
    articles = [Analysis(one.id.split("-")[0], (one,)) for one in told]
    comparison = Comparison(
        (), (Group("g-1", Tier.LIKELY, tuple(Side(a.article, a.statements[0].id) for a in articles)),)
    )
    outlets = dict.fromkeys(("courier", "wire"), "The Wire")
    (fact,) = draft_facts(comparison, articles, PEOPLE, LEXICON, outlets=outlets).facts.values()
    assert fact.text == "The bridge of Ostrand was bound to close, The Wire reports in its own voice."


@pytest.mark.parametrize(
    ("other", "told"),
    [
        ("The bridge of Ostrand was bound to close.", "The Courier and The Wire report in the same words."),
        ("Soon the bridge of Ostrand had to close.", "The Courier and The Wire report each in its own voice."),
    ],
)
def test_a_copy_is_no_second_voice(other: str, told: str):
    _, found = drafted(own("The bridge of Ostrand was bound to close."), own(other, "wire-1"))
    (fact,) = found.facts.values()
    assert fact.text.endswith(f" close, {told}")


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (
            "Old bridges are closed every year in Tollwick.",
            "The Wire may tell the same: Old bridges are closed every year in Tollwick.",
        ),
        (
            "Reports say old bridges are closed every year in Tollwick.",
            "The Wire may tell the same: Reports say old bridges are closed every year in Tollwick.",
        ),
        (
            "The bridges of Tollwick are not closed every year.",
            "The Wire: The bridges of Tollwick are not closed every year.",
        ),
    ],
)
def test_what_is_merely_suggested_is_put_beside_the_claim_and_not_into_it(other: str, told: str):
    _, found = drafted(reported("that the bridge of Tollwick would close"), own(other, "wire-1"), tier=Tier.SUGGESTED)
    (fact,) = found.facts.values()
    assert fact.text == f"Ann Brisk said that the bridge of Tollwick would close, according to The Courier. {told}"


def test_an_outlet_whose_words_are_not_shown_has_a_claim_only_if_it_has_its_words():
    other = own("Ostrand bridge: closure and long wait", "wire-1")
    _, found = drafted(own("The bridge of Ostrand was bound to close."), other)
    (fact,) = found.facts.values()
    assert fact.text.endswith("The Wire may have it too.")


@pytest.mark.parametrize(
    ("other", "has"),
    [
        ("called the plan to close it “a gift to the ferry owners”", "The Wire has it too."),
        ("the owners and a plan to close bridges in Ostrand", "The Wire may have it too."),
    ],
    ids=["the quoted words", "some of the words"],
)
def test_who_has_the_quoted_words_of_the_same_speaker_has_it(other: str, has: str):
    one = reported("the plan to close the bridge of Ostrand “a gift to the ferry owners”", cue="called")
    _, found = drafted(one, reported(other, cue="raged at", name="wire-1"), tier=Tier.SUGGESTED)
    (fact,) = found.facts.values()
    assert fact.text.endswith(has)


def test_who_gives_the_words_of_somebody_whom_another_quotes_attributes_them():
    one, other = reported("that the old bridge would close"), reported("that it would close", name="wire-1")
    besides = own("The old bridge would close.", "wire-2")
    assert stances_of({"courier": [one], "wire": [other, besides]})["wire"] is Stance.ATTRIBUTED
    for alone in ([besides], [replace(other, speaker="stv"), besides]):
        assert stances_of({"courier": [one], "wire": alone})["wire"] is Stance.ASSERTED


def test_no_outlet_is_given_a_wording_that_only_another_printed():
    short = {"terms": (Term("bridge"), Term("late")), "kind": Kind.DIRECT}
    _, found = drafted(
        reported("“The old bridge is years too late.”", **short),
        reported("“The bridge comes late.”", name="wire-1", **short),
    )
    (fact,) = found.facts.values()
    first, second = fact.text.split("”. ")
    assert ("The Courier" in first) != ("The Wire" in first)
    assert "Ann Brisk said “The " in second and fact.text.count("“") == 2


SAID = "“The old bridge of Ostrand is safe and never was in danger.”"


@pytest.mark.parametrize(
    ("other", "told"),
    [
        (reported(SAID, kind=Kind.DIRECT), "said, according to The Courier and The Wire: "),
        # Its own "not" stands in another sentence.
        (reported(f"{SAID} “We do not close it.”", kind=Kind.DIRECT), "said, according to The Courier and The Wire: "),
        (
            reported("“The old bridge of Ostrand is safe and was never in danger.”", kind=Kind.DIRECT),
            "The Wire has almost the same words.",
        ),
        (
            reported("“The old bridge in Ostrand is safe and never was in danger, I am sure.”", kind=Kind.DIRECT),
            "The Wire has almost the same words.",
        ),
        (
            reported("her faith in “the old bridge of Ostrand,”", cue="declared", kind=Kind.MIXED),
            "The Wire quotes a part of it: “the old bridge of Ostrand”.",
        ),
    ],
)
def test_a_text_does_not_repeat_a_quotation_and_says_who_has_a_part_of_it(other, told):
    _, found = drafted(reported(SAID, kind=Kind.DIRECT), replace(other, id="wire-1"))
    (fact,) = found.facts.values()
    assert told in fact.text and fact.text.count("safe") == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("that the guild would surely buy a ferry", "that the guild hoped for a ferry but stopped short of an offer"),
        ("that the guild would buy 40 ferries", "that the guild would buy ferries"),
        ("that the guild found no map on board", "that the guild found no rust on board"),
    ],
)
def test_no_outlet_is_said_to_report_what_it_has_in_part(one: str, other: str):
    _, found = drafted(reported(one), reported(other, name="wire-1"))
    (fact,) = found.facts.values()
    assert f"Ann Brisk said {one}, according to The Courier. The Wire: Ann Brisk said {other}." == fact.text


def test_the_same_words_of_somebody_whom_an_outlet_leaves_unnamed_are_not_repeated():
    _, found = drafted(
        reported(SAID, kind=Kind.DIRECT),
        reported(SAID, kind=Kind.DIRECT, speaker=None, mention="she", name="wire-1"),
    )
    (fact,) = found.facts.values()
    assert fact.text.endswith("The Wire has the same words.")


def test_an_outlets_sentence_around_somebodys_words_asserts_nothing():
    articles = [
        Analysis("courier", (reported("that the bridge of Ostrand must stay"),)),
        Analysis("wire", (reported("that the bridge must stay", name="wire-1"),)),
        Analysis(
            "lantern", (own("The letter of Ostrand ends with Brisk claiming, “The bridge must stay.”", "lantern-2"),)
        ),
    ]
    members = tuple(Side(a.article, s.id) for a in articles for s in a.statements)
    comparison = Comparison((), groups=(Group("g-1", Tier.LIKELY, members),))
    (fact,) = draft_facts(comparison, articles, PEOPLE, LEXICON).facts.values()
    assert fact.cells["lantern"].stance is Stance.UNCHECKED and fact.difference is None


def test_a_telling_that_neither_can_be_shown_nor_has_a_claims_words_is_no_cell_of_it():
    _, found = drafted(
        reported("that she had never apologised to the two young pilots"),
        reported("him to name a young boatman of the yard", cue="asked", name="wire-1"),
    )
    assert not found.facts


def test_an_outlet_that_says_not_where_the_claim_does_not_is_not_said_to_have_it():
    other = own("In May of all years the bridge of Ostrand was not bound to close", "wire-1")
    _, found = drafted(own("The bridge of Ostrand was bound to close."), other)
    assert all("The Wire has it" not in fact.text for fact in found.facts.values())


def test_the_few_words_that_give_no_clause_are_shown_where_they_tell_it_otherwise():
    claim = Claim("courier-1", "Two dockers were hurt", 1.0, is_own=True)
    lead = ArticleTelling("courier", Stance.ASSERTED, (), (None,), [claim], sure=True, printed="Two dockers were hurt")
    other = ArticleTelling(
        "wire", Stance.ATTRIBUTED, ("Ann Brisk",), ("ann-brisk",), [], sure=True, printed="eight hurt", otherwise=True
    )
    assert text_of(lead, claim, [lead, other], CALLED) == (
        "Two dockers were hurt, The Courier reports in its own voice. "
        "The Wire seems to have it otherwise, attributed to Ann Brisk: “eight hurt”."
    )


@pytest.mark.parametrize(
    ("text", "is_open"),
    [
        ("The bridge shut on Monday, according to the Courier. The Wire may have it too.", True),
        ("The bridge shut on Monday, the Courier reports. The Wire may tell the same: It closed.", True),
        ("The bridge shut on Monday, the Courier reports. The Wire has it too.", False),
    ],
)
def test_a_text_that_says_may_leaves_open_whether_all_have_it(text, is_open):
    assert leaves_open(text) == is_open
