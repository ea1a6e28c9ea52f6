"""What was spoken or written, beside what was only thought, meant or done; one row a construction."""

from __future__ import annotations

import pytest

VOICED = [
    "Ada Penn said the bridge was safe.",
    "Ada Penn denied involvement in the accident.",
    "Ada Penn accused the builders of lying.",
    "Ada Penn urged drivers to stay at home.",
    "Ada Penn called for an inquiry.",
    "Ada Penn vowed to rebuild the bridge.",
    "Ada Penn dismissed the report as thin.",
    "Ada Penn agreed that the bridge was old.",
    "Ada Penn announced a new ferry.",
    "Ada Penn expressed doubt about the ferry.",
    "Ada Penn demanded to know why the ferry was late.",
    "The museum confirmed that the painting was gone.",
    "Engineers found that the bolts were loose.",
    "The report shows that the bolts were loose.",
    "The judge ruled that the bridge must close.",
    "According to Ada Penn, the bridge is safe.",
    "Ada Penn believes the bridge is “as safe as any other one.”",
    "The bridge has reportedly been sold.",
    "Ada Penn urged restraint.",
    "Ada Penn called the decision to sell the ferry “reckless”.",
    "Ada Penn put the toll at forty.",
    "Ada Penn could not verify the claim.",
    "The jury heard that the ferry was late.",
    "Ada Penn has not identified the crew.",
    "The town issued a statement vowing to rebuild the bridge.",
]

UNVOICED = [
    "The crowd heard that the ferry was late.",
    "Ada Penn called her mother a lot.",
    "Critics labelled the bottles the same way.",
    "Ada Penn believes the bridge is safe.",
    "Ada Penn hopes to reopen the bridge.",
    "Ada Penn wants to close the bridge.",
    "Ada Penn plans to sell the old ferry.",
    "Ada Penn decided that the bridge was too old.",
    "Ada Penn ordered the crew to leave.",
    "Ada Penn backed the inquiry.",
    "Ada Penn found herself embroiled in a quarrel.",
    "Ada Penn refused to leave the hall.",
    "Ada Penn offered a new ferry.",
    "Ada Penn agreed to sell the ferry.",
    "Ada Penn knows that the bridge is old.",
    "Ada Penn approved the plan for the ferry.",
    "Ada Penn feared a second accident.",
    "Ada Penn painted the sea.",
    "Norvane recalls oat bars over fears of glass.",
    "The port called the emergency meeting for Friday.",
    "The storm threatened to tear down the bridge.",
    "The bridge is expected to close.",
    "The photographs show that the bolts were loose.",
]


@pytest.mark.parametrize("text", VOICED)
def test_words_were_spoken_or_written(said, text):
    assert [s.voiced for s in said(text)] == [True]


@pytest.mark.parametrize("text", UNVOICED)
def test_nobody_spoke_or_wrote(said, text):
    assert not any(s.voiced for s in said(text))


@pytest.mark.parametrize("text", UNVOICED)
def test_what_nobody_spoke_or_wrote_the_outlet_asserts_itself(own, text):
    assert own(text) == [text.strip(".")]


@pytest.mark.parametrize("text", VOICED)
def test_a_sentence_that_reports_words_is_not_the_outlets_own(own, text):
    assert own(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The bridge is old, as Tom Reed pointed out.", "The bridge is old"),
        ("As Tom Reed noted, the bridge is old.", "the bridge is old"),
        ("The policy of the port states that the bridge must close.", "that the bridge must close"),
    ],
)
def test_words_that_stand_around_the_cue(said, text, content):
    assert [(s.text.strip("."), s.voiced) for s in said(text)] == [(content, True)]


@pytest.mark.parametrize(
    "text",
    [
        "When the bell rang twice, Tom Reed sang at the door.",
        "The bolts were in such demand that the town ran out of them.",
        "The bridge was shut; in May, he started at the port.",
    ],
)
def test_what_stands_before_a_verb_is_not_always_said(said, text):
    assert not any(s.voiced for s in said(text))


@pytest.mark.parametrize("clause", ["whether it would work", "how it would be paid", "why it was shut"])
def test_to_question_something_in_a_clause_is_voiced(said, clause):
    (statement,) = said(f"Ada Penn questioned {clause}.")
    assert (statement.text, statement.voiced) == (clause, True)
