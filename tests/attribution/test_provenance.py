"""Medium, addressee and day, where the cue's own clause says so."""

from __future__ import annotations

import pytest

TO_WHOM = [
    ("Mira Holt told reporters that the bridge was shut.", "reporters"),
    ("“It is shut,” Mira Holt told MSNBC.", "MSNBC"),
    ("Mira Holt told a crowd of supporters in Tollwick that the bridge was shut.", "a crowd of supporters in Tollwick"),
    ("Mira Holt informed the council that the bridge was shut.", "the council"),
    ("Mira Holt confirmed to AFP that the bridge was shut.", "AFP"),
    ("Speaking to reporters in Tollwick, Mira Holt said the bridge was shut.", "reporters in Tollwick"),
    ("Mira Holt asked reporters to leave.", None),  # what she asks of them
    ("“It is shut,” Mira Holt said to applause.", None),
]

MEDIA = [
    ("Mira Holt said in a statement that the bridge was shut.", "in a statement"),
    ("In a statement, Mira Holt said the bridge was shut.", "In a statement"),
    ("“It is shut,” Mira Holt wrote on Telegram.", "on Telegram"),
    ("“It is shut,” Mira Holt wrote in a post on Telegram.", "in a post on Telegram"),
    ("Mira Holt said on MSNBC that the bridge was shut.", "on MSNBC"),
    ("“It is shut,” Mira Holt said in an interview with the Tollwick Gazette.",
     "in an interview with the Tollwick Gazette"),
    ("“It is shut,” Mira Holt said at a press conference.", "at a press conference"),
    ("Mira Holt told reporters during a daily briefing that the bridge was shut.", "during a daily briefing"),
    ("Mira Holt told the council in a letter that the bridge was shut.", "in a letter"),
    ("Mira Holt wrote in the Tollwick Gazette that the bridge was shut.", "in the Tollwick Gazette"),
    ("Mira Holt was quoted by AFP as saying that the bridge was shut.", "by AFP"),
    ("“It is shut,” Interfax quoted Mira Holt as saying.", "Interfax"),
    ("According to a statement from the council, the bridge was shut.", "a statement from the council"),
    ("“It is shut,” Mira Holt said in Tollwick.", None),
    ("A former manager at Kestrel Shipping said that the bridge was shut.", None),  # where the manager worked
    ("Analysts at Tollwick Bank estimate that the bridge was shut.", None),
    ("Mira Holt said the bridge had been shut on television.", None),  # that is where it was shut
]  # fmt: skip

DAYS = [
    ("Mira Holt said Thursday the bridge was shut.", "Thursday"),
    ("Mira Holt said on Thursday that the bridge was shut.", "Thursday"),
    ("Mira Holt on Thursday said the bridge was shut.", "Thursday"),
    ("On Thursday, Mira Holt said the bridge was shut.", "Thursday"),
    ("Mira Holt said yesterday that the bridge was shut.", "yesterday"),
    ("Mira Holt said on March 3 that the bridge was shut.", "March 3"),
    ("Speaking to reporters on Friday, Mira Holt said the bridge was shut.", "Friday"),
    ("Mira Holt said the bridge had been shut on Thursday.", None),  # that is when it was shut
]

TOGETHER = [
    ("Mira Holt told reporters at a press conference on Monday that the bridge was shut.",
     ("at a press conference", "reporters", "Monday")),
    ("“It is shut,” Mira Holt said in an email to AFP.", ("in an email to AFP", "AFP", None)),
    ("In a statement released on Tuesday, Mira Holt said the bridge was shut.", ("In a statement", None, "Tuesday")),
    ("In an interview with the Tollwick Gazette on Monday, Mira Holt said the bridge was shut.",
     ("In an interview with the Tollwick Gazette", None, "Monday")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "addressee"), TO_WHOM)
def test_the_addressee_of_a_statement_is_found(said, text, addressee):
    assert said(text)[0].addressee == addressee


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_the_medium_of_a_statement_is_found(said, text, medium):
    (statement,) = said(text)
    assert statement.medium == medium


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_the_day_of_a_statement_is_found(said, text, day):
    (statement,) = said(text)
    assert statement.day == day


@pytest.mark.parametrize(("text", "told"), TOGETHER)
def test_addressee_medium_and_day_are_told_apart(said, text, told):
    (statement,) = said(text)
    assert (statement.medium, statement.addressee, statement.day) == told


@pytest.mark.parametrize("text", [
    "Mira Holt was quoted by AFP as saying that the bridge was shut.",
    "“It is shut,” Interfax quoted Mira Holt as saying.",
    "Interfax quoted Mira Holt as saying that the bridge was shut.",
])  # fmt: skip
def test_who_is_quoted_speaks_not_who_quotes(said, text):
    assert [s.speaker for s in said(text)] == ["Mira Holt"]
