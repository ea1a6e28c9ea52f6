"""“…,” the retired teacher said: a description for somebody named before, and when it is for somebody else."""

from __future__ import annotations

import pytest

_LEAD = "Dora Penn, 61, lives beside the weir.\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "“It never stops,” the retired teacher said.",
        "“It never stops,” fumed the dinner lady, of Mill Lane, Tollwick.",
        "“It never stops,” the Labour councillor told the meeting.",
        "“It never stops,” the Norwegian said.",
        "The ex-docker revealed the weir had flooded twice.",
        "The plumber raged: “It never stops.”",
        "The mother-of-two claimed the weir had flooded twice.",
        "“It never stops,” sighed Dora, of Mill Lane, Tollwick.",
        "Dora said the weir had flooded twice.",
    ],
)
def test_it_is_whoever_the_article_has_just_told_of(said, sentence):
    assert said(_LEAD + sentence)[-1].speaker == "Dora Penn"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(_LEAD + "“It never stops,” the coroner said.", "coroner", id="an office brings in its holder"),
        pytest.param(_LEAD + "“It never stops,” the angry man said.", "angry man", id="anybody"),
        pytest.param(
            _LEAD + "“It never stops,” said the plumber who mends it.", "plumber", id="the words say who is meant"
        ),
        pytest.param(
            _LEAD + "A plumber slept nearby. “It never stops,” the plumber said.", "plumber", id="brought in before"
        ),
        pytest.param(
            "Dora Penn and Ann Lund live there. “It never stops,” the retired teacher said.",
            "retired teacher",
            id="two persons",
        ),
        pytest.param(
            "Dora Penn’s daughter Ann Lund said it was wet.\nThe retired teacher claimed the weir had flooded twice.",
            "retired teacher",
            id="opens a paragraph behind two persons",
        ),
    ],
)
def test_it_is_somebody_else(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        (
            "Lady Brack said it was late. Lord Brack, who is married to Lady Brack, went home. He argued it was early.",
            ["Lady Brack", "Lord Brack"],
        ),
        (
            "Mr Carr said it was wet. Mrs Carr said it was dry. He added that it was cold.",
            ["Mr Carr", "Mrs Carr", "Mr Carr"],
        ),
        ("Baroness Quill said it was dark. She added that it was cold.", ["Baroness Quill", "Baroness Quill"]),
        ("Lord Reed said it was dark. Arun Reed, the peer, added that it was cold.", ["Arun Reed", "Arun Reed"]),
    ],
)
def test_a_form_of_address_tells_two_of_one_name_apart(said, text, speakers):
    assert [one.speaker for one in said(text)] == speakers
