"""Letters and statements that an article prints in full, without marks."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line

HEADLINE = "The lock and its keeper\n"

LETTERS = {
    "signed": "Dear neighbours,\nI have kept the lock since May.\nIt leaks.\nYours sincerely,\nNora Vance",
    "signed with a role": "Dear Minister:\nI have kept the lock since May.\nIt leaks.\nKind regards,\nNora Vance, keeper",
    "signed without a close": "To the Editor:\nI have kept the lock since May.\nIt leaks.\nNora Vance, keeper",
    "to somebody with a title": "Dear Mr. Speaker,\nI have kept the lock since May.\nIt leaks.\nRespectfully,\nNora Vance",
    "sent": "Nora Vance sent this letter to the town.\nDear all,\nI have kept the lock since May.\nIt leaks.\nSincerely,",
}


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_a_letter_is_in_the_words_of_whoever_signs_or_sends_it(said, letter):
    statements = said(HEADLINE + letter)
    assert [(s.speaker, s.text, s.kind) for s in statements if s.voiced] == [
        ("Nora Vance", "I have kept the lock since May.", "direct"),
        ("Nora Vance", "It leaks.", "direct"),
    ]


def test_thanks_in_the_middle_close_no_letter(said):
    letter = "Dear neighbours,\nI have kept the lock since May.\nThanks, by the way, to all of you.\nIt leaks.\nYours,\nNora Vance"
    assert [s.text for s in said(HEADLINE + letter) if s.speaker == "Nora Vance"][-1] == "It leaks."


@pytest.mark.parametrize("letter", LETTERS.values(), ids=LETTERS)
def test_nothing_of_a_letter_is_in_the_outlets_voice(own, letter):
    assert [text for text in own(HEADLINE + letter) if "lock since" in text or "leaks" in text] == []


def test_a_statement_goes_on_as_long_as_it_speaks_of_itself(said, own):
    text = "The club published the following statement on Monday:\nWe are sorry. It was late.\nThe gate was shut.\n"
    text += "We shall pay.\nThe next game is on Friday."
    assert [s.text for s in said(text) if s.kind == "direct"] == [
        "We are sorry. It was late.",
        "The gate was shut.",
        "We shall pay.",
    ]
    assert {s.speaker for s in said(text) if s.kind == "direct"} == {"club"}
    assert "The next game is on Friday" in own(text)


@pytest.mark.parametrize(
    ("lead", "writer"),
    [
        ("The club published this statement on its website:", "club"),
        ("The club’s chief, Nora Vance, issued a statement on Monday:", "Nora Vance"),
        ("The club shared a video of the game:", None),
        ("The club shared a message by the union:", None),
    ],
)
def test_a_statement_that_is_issued_speaks_as_we(said, lead, writer):
    printed = [
        s.speaker for s in said(f"{lead}\nWe are sorry for the delay.\nThe gate was shut.") if s.kind == "direct"
    ]
    assert printed == ([writer] if writer else [])


@pytest.mark.parametrize(
    "text",
    [
        "Dear voters may pay more.\nWe asked Nora Vance.\nYours is the choice.\nNora Vance",
        "Dear me,\nit rained again on Sunday.\nThe lock was shut.\nWe shall see.",
    ],
)
def test_what_only_begins_as_a_letter_is_none(said, text):
    assert [s for s in said(text) if s.kind == "direct"] == []


def test_a_post_begins_with_its_name(said):
    text = HEADLINE + "Nora Vance @noravance: The lock is shut.\nOthers answered.\n@ottokinn: Ours is open."
    assert [(s.speaker or s.mention, s.text) for s in said(text)] == [
        ("Nora Vance", "The lock is shut."),
        ("@ottokinn", "Ours is open."),
    ]


def test_a_row_of_name_and_role_is_in_the_persons_words(said, own):
    text = HEADLINE + "Nora Vance, lock keeper: A black day. I shall stay.\nOtto Kinn, driver: It had to come."
    assert [(s.speaker, s.text) for s in said(text)] == [
        ("Nora Vance", "A black day. I shall stay."),
        ("Otto Kinn", "It had to come."),
    ]
    assert own(text) == ["The lock and its keeper"]


def test_a_heading_may_name_a_body(said):
    text = HEADLINE + "Bea Lott, baker\n“I saw the water rise.”\nThe council\n“We were told of it on Monday.”"
    assert [s.speaker for s in said(text)] == ["Bea Lott", "council"]


def test_a_statement_goes_on_in_its_list_and_to_its_end(said, own):
    text = (
        "TOLLWICK, 4 June — The Kestrel Mill published the following statement after two of its carts were lost:\n"
        "We are sorry for what happened.\nWe call on the port to:\n• open the lock;\n• light the lamp.\n"
        "“They were friends,” said the clerk, Ann Reed.\nThe mill has stood since 1850.\n\nENDS\n\nThe lamp was lit."
    )
    found = [(s.speaker, s.text) for s in said(text) if s.kind == "direct"]
    mill = [words for speaker, words in found if speaker == "Kestrel Mill"]
    assert mill[-4:] == [
        "We call on the port to:",
        "• open the lock;",
        "• light the lamp.",
        "The mill has stood since 1850.",
    ]
    assert ("Ann Reed", "“They were friends,”") in found
    assert own(text)[-1] == "The lamp was lit"


def test_in_full_points_to_the_sentence_before(said):
    text = "The lamp went out.\nKestrel Mill has put out a short statement. In full:\n“We are sorry. The lamp is lit.”"
    assert [(s.speaker, s.text) for s in said(text)] == [("Kestrel Mill", "“We are sorry. The lamp is lit.”")]
