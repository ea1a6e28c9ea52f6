"""What was said after all, though its sentence looks like one of those that say that it was not."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text",
    [
        "Not until May did Ada Penn say that the bridge was safe.",
        "The crew walked out in a dispute over rules that Ada Penn says are dangerous.",
        "No sooner had Ada Penn said that the bridge was safe than it fell.",
        "Ada Penn could not help saying that the bridge was safe.",
        "Not only did Ada Penn say that the bridge was safe, she wrote it down.",
        "Ada Penn broke her silence to say that the bridge was safe.",
        "It was not just Ada Penn who said that the bridge was safe.",
        "Nobody but Ada Penn said that the bridge was safe.",
        "Ada Penn never tires of saying that the bridge was safe.",
        "Ada Penn grew tired of saying that the bridge was safe.",
        "Ada Penn is not alone in saying that the bridge was safe.",
        "Ada Penn made no secret of her belief that the bridge was safe.",
        "Ada Penn has never made a secret of her belief that the bridge was safe.",
        "Ada Penn could not say often enough that the bridge was safe.",
        "Not until May had Ada Penn said that the bridge was safe.",
        "Long before then had Ada Penn warned that the bridge was old.",
        "The plan is dubious because Ada Penn said that the bridge was safe.",
        "The future of the bridge is in doubt after Ada Penn said that the bridge was safe.",
        "The idea is absurd because the mayor announced that the bridge was safe.",
        "Ada Penn looked ridiculous when she said that the bridge was safe.",
        "Ada Penn became a legend when she said that the bridge was safe.",
        "There is no evidence, since Ada Penn told the crew that the bridge was safe.",
        "The mistaken engineer who said that the bridge was safe resigned.",
        "The man who said that the bridge was safe is a legend.",
        "The doubtful mayor, who said that the bridge was safe, resigned.",
        "The debate in which Ada Penn said that the bridge was safe went on.",
        "For the moment Ada Penn denies that the bridge was safe.",
        "At the moment Ada Penn says that the bridge was safe.",
        "By the end of the day Ada Penn says that the bridge was safe.",
        "At once Ada Penn says that the bridge was safe.",
        "When Ada Penn says that the bridge is safe, she means it.",
        "Ada Penn can, she said, mend the bridge.",
        "Ada Penn will not, her aide said on Monday, close the bridge.",
        "Ada Penn, rarely at a loss, said that the bridge was safe.",
        "Ada Penn has neither wife nor child and said that the bridge was safe.",
        "The Courier can reveal that the bridge was unsafe.",
        "But bridge boss Ada Penn hit back: “That is a lie from a man we had to sack.”",
        "It should be noted that Ada Penn said on Monday that the bridge was safe.",
        "What Ada Penn did say was that the bridge was safe.",
        "All Ada Penn would say was that the bridge was safe.",
        "The one thing that Ada Penn would say is that the bridge was safe.",
        "Ada Penn has never withdrawn her allegation that the bridge was safe.",
        "Ada Penn has never withdrawn the allegation that the bridge was safe.",
        "It fell to Ada Penn to announce that the bridge was safe.",
        "It was left to Ada Penn to say that the bridge was safe.",
        "Ada Penn saw no reason to worry, saying that the bridge was safe.",
        "Nobody clapped as Ada Penn protested that the bridge was safe.",
        "There is no denying that Ada Penn said that the bridge was safe.",
        "Despite an assurance from Ada Penn that the bridge was safe, it was shut.",
        "Ada Penn waited until Friday to say that the bridge was safe.",
        "Ada Penn waited two years to say that the bridge was safe.",
        "As Ada Penn never tires of saying, the bridge was safe.",
        "No boat sailed after Ada Penn agreed that the bridge was safe.",
        "Never one for tact, Ada Penn said that the bridge was safe.",
        "Never before has Ada Penn so plainly said that the bridge was safe.",
        "“No comment,” muttered Ada Penn.",
        "The bridge is safe, warned Ada Penn.",
        "Ada Penn said that the bridge was safe, then left the room.",
    ],
)
def test_words_that_look_like_a_negation_of_what_was_said(said, text):
    (statement,) = (s for s in said(text) if s.voiced)
    assert statement.said


@pytest.mark.parametrize(
    "text",
    [
        "The plan is unlikely to say the least.",
        "Needless to say, the plan is late.",
        "Suffice it to say that the plan is late.",
        "It is no exaggeration to say that the bridge is late.",
        "The harbour could hardly be said to have recovered.",
        "It must not be forgotten that the bridge is old.",
        "The firm bought a boat to show that the bridge was closed.",
    ],
)
def test_turns_of_phrase_in_which_nobody_says_anything(said, text):
    assert said(text) == []


@pytest.mark.parametrize("act", ["refused to withdraw", "stood by"])
def test_a_claim_that_somebody_does_not_withdraw_is_made(said, act):
    (statement,) = (s for s in said(f"Ada Penn {act} her claim that the bridge was old.") if s.voiced)
    assert (statement.text, statement.speaker, statement.said) == ("that the bridge was old", "Ada Penn", True)


def test_who_claims_not_to_know_something_claims_it(said):
    (statement,) = said("Ada Penn claimed not to know that the bridge was shut.")
    assert (statement.cue, statement.said, statement.text) == ("claimed", True, "not to know that the bridge was shut")


@pytest.mark.parametrize(
    "text",
    [
        "Ada Penn denies having said that the bridge was safe.",
        "Ada Penn denies, in a note to the council seen by the Gazette, having told anyone that the bridge was safe.",
    ],
)
def test_who_denies_having_said_something_denies_it(said, text):
    (statement,) = said(text)
    assert (statement.cue, statement.said, statement.cue_class) == ("denies", True, "denial")


def test_an_answer_of_one_word_is_said(said):
    answer = said("Asked whether the bridge was safe, Ada Penn said no.")[-1]
    assert (answer.text, answer.speaker, answer.said) == ("no", "Ada Penn", True)


def test_a_verb_beside_a_negated_one_is_not_negated_itself(said):
    (statement,) = said("Ada Penn did not wait for the vote and said that the bridge was safe.")
    assert (statement.said, statement.cue) == (True, "said")


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("Ada Penn did not fail to mention that the bridge was old.", "did not fail to mention"),
        ("Ada Penn did not hesitate to say that the bridge was old.", "did not hesitate to say"),
        ("Ada Penn did not only say that the bridge was old.", "did not only say"),
        ("Ada Penn did not say until Friday that the bridge was old.", "did not say until Friday"),
        ("Ada Penn cannot stress enough that the bridge was old.", "cannot stress enough"),
        ("Ada Penn could not emphasise enough that the bridge was old.", "could not emphasise enough"),
        ("Ada Penn would later say that the bridge was old.", "would later say"),
        ("Ada Penn could only say that the bridge was old.", "could only say"),
        ("Ada Penn liked to say that the bridge was old.", "liked to say"),
        ("Ada Penn had to admit that the bridge was old.", "had to admit"),
        ("Ada Penn went on to say that the bridge was old.", "went on to say"),
        ("Ada Penn was the first to say that the bridge was old.", "say"),
        ("Ada Penn forced herself to admit that the bridge was old.", "admit"),
        ("If, as the board maintains, the bridge is old, the toll is too high.", "maintains"),
        ("But, as the board noted in May, the bridge is old.", "noted"),
        ("The board made it plain on Monday that the bridge was old.", "made it plain"),
        ("Ada Penn has not once but twice said that the bridge was old.", "said"),
        ("Ada Penn has barely finished saying that the bridge was old.", "saying"),
        ("Ada Penn was not the only one to say that the bridge was old.", "say"),
        ("The police can confirm that the bridge was old.", "can confirm"),
        ("No. 10 said that the bridge was old.", "said"),
        ("No fewer than ten engineers said that the bridge was old.", "said"),
        ("Ada Penn denied that the bridge was old.", "denied"),
    ],
)
def test_what_was_said_after_all(said, text, cue):
    (statement,) = said(text)
    assert (statement.said, statement.how, statement.cue) == (True, None, cue)


def test_an_infinitive_without_a_main_verb_that_ends_a_text(said):
    assert [s.text for s in said("To say that the weir leaked, brave Ada Penn was")] == ["that the weir leaked"]


@pytest.mark.parametrize(
    "asked", ["Asked at a hearing if she had lied", "Asked at a news conference whether the firm had lied"]
)
def test_an_answer_behind_a_question_and_its_occasion_is_said(said, asked):
    question, answer = said(f"{asked}, the mayor said that the bridge was safe.")
    assert (question.how, answer.how, answer.text) == ("asked", None, "that the bridge was safe")


def test_what_somebody_went_on_to_is_no_report(said):
    text = "Ada Penn went on offense this week against Mia Holt, whose fund is a “piggy bank.”"
    assert [one.cue for one in said(text) if one.cue == "went on"] == []
