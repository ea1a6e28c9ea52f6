"""Reports that are told whole: both halves of a lead, what a panel is told, what is taken back or left unsaid."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text, words",
    [
        (
            "At least 14 people were killed and some 6,000 forced from their homes after water released from a dam "
            "swept down the valley before dawn on Tuesday, officials said on Wednesday.",
            "At least 14 people were killed and some 6,000 forced from their homes after water released from a dam "
            "swept down the valley before dawn on Tuesday",
        ),
        ("Berg told the panel she had twice seen Holt with syringes.", "she had twice seen Holt with syringes"),
        ("The panel described Berg as honest.", "Berg as honest"),
        ("The loss of the pier, the council said, “is a blow to all”.", "The loss of the pier … “is a blow to all”"),
        ("On Monday, Ann Reed said, “things are bad”.", "“things are bad”"),
    ],
)
def test_nothing_is_cut_off(said, text, words):
    assert [s.text for s in said(text)] == [words]


def test_who_shut_a_bank_names_its_manager(said):
    text = "State regulators on Friday closed Old Mill Bank, a lender based in Halm, after customers withdrew $2 "
    text += "billion in two days, and named the Deposit Board as receiver."
    assert [s.speaker for s in said(text)] == ["State regulators"]


def test_what_is_withdrawn_is_said_no_more(said, own):
    text = "Halm Police has withdrawn a statement that no car was behind the boys."
    assert said(text) == []
    assert own(text) == [text[:-1]]


def test_no_comment_on_that(said):
    text = "Lind said the line had been cut. Petrak declined to comment on that."
    last = said(text)[-1]
    assert (last.speaker, last.cue, last.text, last.said) == ("Petrak", "declined to comment on", "that", False)


@pytest.mark.parametrize("question", ["What happens now?", "Where did the bike come from?", "Could it break again?"])
def test_a_question_asserts_nothing(own, question):
    text = f"The pier was shut on Monday.\n\n{question}\n\nThe council will meet on Friday."
    assert own(text) == ["The pier was shut on Monday", "The council will meet on Friday"]
