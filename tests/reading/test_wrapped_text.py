"""Text whose lines somebody broke by hand: they are joined to paragraphs, and lines that are paragraphs stay."""

from __future__ import annotations

import textwrap

import pytest

from build_tools.reading import convert, parse_article

WRAPPED = """   The mill turns
   The tide mill at Saltreach turned again on Saturday after forty years of
standing still, its trust said. "It grinds," said the miller, "and it grinds
well."
   The council meets on Tuesday to hear the trust, the bakers and the people
who live there.
"""
SHORT_LINES = """The tide mill at Saltreach turned again on Saturday after forty years of
standing still, its trust said. "It grinds," said the miller, "and it grinds
well."
The council meets on Tuesday to hear the trust, the bakers and the people who
live there.
"""


@pytest.mark.parametrize("text", [WRAPPED, WRAPPED.replace("   ", "\t"), WRAPPED.replace("   ", "\n"), SHORT_LINES])
def test_paragraphs_wrapped_by_hand_are_joined(text):
    made = convert(text.encode(), ".txt")
    lines = made.text.strip().split("\n\n")
    assert lines[-1].endswith("the bakers and the people who live there.")
    assert lines[-2].endswith('"and it grinds well."')
    assert "wrapped by hand" in made.notes[0]
    assert len(parse_article(text, "mill").paragraphs) == len(lines)


def filled_up(paragraph, width):
    """Set a paragraph in lines of one width, as typewriters and text programs fill them up with spaces."""
    *full, last = textwrap.wrap(paragraph, width)
    return "\n".join([*(line.replace(" ", "  ", width - len(line)) for line in full), last])


def test_lines_filled_up_to_their_width_are_joined_and_a_headline_may_be_wider():
    headline = "Mill turns again at Saltreach after forty years of standing still, trust says"
    read = [" ".join(part.split()) for part in WRAPPED.replace("\n   ", "\n\n").split("\n\n")[1:]]
    typed = "\n\n".join([headline, *(filled_up(part, 50) for part in read)])
    assert convert(typed.encode(), ".txt").text.strip().split("\n\n") == [headline, *read]


def test_a_text_typed_with_a_blank_line_after_each_line_is_joined():
    typed = SHORT_LINES.strip().replace("\n", "\n\n") + "\n"
    assert convert(typed.encode(), ".txt").text == convert(SHORT_LINES.encode(), ".txt").text


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("It  grinds.  It grinds well.\n", "It grinds. It grinds well.\n"),
        ("It gr\u200binds, the mil\u00adler said.\n", "It grinds, the miller said.\n"),
        ("Mill     turns\n", "Mill     turns\n"),
        ("> It grinds, he said.\n>\n>> It does not.\n", "It grinds, he said.\n\nIt does not.\n"),
        ("> It grinds.\nHe wrote that.\n", "> It grinds.\nHe wrote that.\n"),
    ],
)
def test_what_is_typed_for_looks_is_left_out(typed, read):
    assert convert(typed.encode(), ".txt").text == read


@pytest.mark.parametrize("above", ["", "---------- Forwarded message ---------\n", "Begin forwarded message:\n\n"])
def test_the_lines_above_a_mail_are_cut(above):
    mail = f"{above}From: Ola Brekke <o@sarn.example>\nTo: desk@sarn.example\nSubject: The mill\n\n{WRAPPED}"
    article = parse_article(mail, "mill")
    assert "".join(cut.what for cut in article.cuts).startswith("mail-header")
    assert not any("sarn.example" in mail[start:end] for start, end in article.paragraphs)


def test_lines_that_only_look_like_a_mails_stay():
    text = "To: be or not.\nThe mill turned, she said.\nSubject: none.\n"
    assert parse_article(text, "mill").cuts == ()


@pytest.mark.parametrize(
    "text",
    [
        "Mill turns\nThe tide mill turned, she said.\nThe council meets.\n",
        "Q: Does it turn?\nA: It does.\nQ: And grind?\nA: It does that as well.\n",
        "One.\n\nTwo.\n",
    ],
)
def test_lines_that_are_paragraphs_stay(text):
    assert convert(text.encode(), ".txt").text == text
