"""“…,” the retired teacher said: a description for somebody named before, and when it is for somebody else."""

from __future__ import annotations

import pytest

_VOTED = "Ada Penn voted on Friday.\n"
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
        pytest.param(_VOTED + "The sensor warned that rain was near.", "sensor", id="a thing"),
        pytest.param(_VOTED + "The order said the bridge must close.", "order", id="a paper"),
        pytest.param(_VOTED + "“It may not rain,” the forecast said.", "forecast", id="a thing that reports"),
        pytest.param(_VOTED + "“It may be late,” the shipping line said.", "shipping line", id="a firm"),
        pytest.param(_VOTED + "The Taliban said the road was closed.", "Taliban", id="a group"),
        pytest.param(_VOTED + "The Norwegian said she was well.", None, id="she may be another"),
        pytest.param(_VOTED + "The veteran analyst said it was late.", "veteran analyst", id="whom a report asks"),
        pytest.param("Ada Penn was robbed.\nThe robber said it was late.", "robber", id="who did it to her"),
        pytest.param("Ada Penn was held.\nThe retired teacher said it was late.", "retired teacher", id="done to her"),
        pytest.param("Guards held Ada Penn.\nThe Norwegian said it was late.", None, id="done to her by name"),
        pytest.param(
            "Ada Penn was treated.\nThe Norwegian surgeon said she was well.", "Norwegian surgeon", id="who treated her"
        ),
        pytest.param(
            "Ada Penn died.\nThe grieving father-of-two said it was sudden.", "grieving father-of-two", id="she is dead"
        ),
        pytest.param(
            "The late Ada Penn loved the weir.\nThe retired teacher said it was lovely.",
            "retired teacher",
            id="she is dead, by an adjective",
        ),
        pytest.param(
            "Ada Penn lost the case.\n“It is over,” the retired judge said.", "retired judge", id="of a court"
        ),
        pytest.param("Ada Penn sued a neighbour.\nThe plumber said it was late.", "plumber", id="another, unnamed"),
        pytest.param("Ada Penn, an architect, voted.\nThe plumber said it was late.", "plumber", id="of another trade"),
        pytest.param("Ada Penn’s boiler broke.\nThe plumber said it was old.", "plumber", id="beside what is hers"),
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
