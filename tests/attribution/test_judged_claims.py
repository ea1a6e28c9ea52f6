"""A claim that somebody else judges in the same sentence is that one's statement, no part of the first one's."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("behind", "speaker", "content"),
    [
        ("a claim that the ministry denied", "ministry", "a claim"),
        ("a charge the ministry rejects", "ministry", "a charge"),
        ("something the ministry disputes", "ministry", "something"),
        ("an allegation denied by the ministry", "ministry", "an allegation"),
        ("a claim flatly contradicted by surveyors", "surveyors", "a claim"),
        ("a figure the ministry disputes, and left", "ministry", "a figure"),
    ],
)
def test_whoever_judges_a_claim_speaks_and_the_first_speaker_ends_before_it(said, behind, speaker, content):
    first, second = said(f"The dyke was never inspected, farmers said, {behind}.")
    assert (first.speaker, first.text) == ("farmers", "The dyke was never inspected")
    assert (second.speaker, second.text) == (speaker, content)


def test_what_is_said_behind_a_judged_claim_is_not_lost(said):
    first = said("Ann Penn said that the dyke was safe, a claim the union rejects, and that the mayor was wrong.")[0]
    assert (first.speaker, first.text) == ("Ann Penn", "that the dyke was safe … and that the mayor was wrong")


def test_what_another_denies_is_not_said_by_the_first_speaker(said):
    (statement,) = said("Ann Penn said that the dyke had not been checked in three years, which the ministry denies.")
    assert (statement.speaker, statement.text) == ("Ann Penn", "that the dyke had not been checked in three years")


def test_two_who_are_joined_speak_together_where_the_parser_lists_them_with_another_noun(said):
    statement = said(
        "Two people were shot in Tarn when guards fired on a crowd, clerks and porters said, an account that the "
        "authorities reject."
    )[0]
    assert statement.text == "Two people were shot in Tarn when guards fired on a crowd"
    assert statement.mention == "clerks and porters"


@pytest.mark.parametrize(
    "text", ["The ministry, a claimant denies, was late.", "Ann Penn saw the dyke the port denies."]
)
def test_a_noun_that_stands_for_no_claim_is_left_alone(said, text):
    assert said(text) == []
