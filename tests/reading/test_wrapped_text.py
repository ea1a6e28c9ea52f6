"""Text whose lines somebody broke by hand: they are joined to paragraphs, and lines that are paragraphs stay."""

from __future__ import annotations

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
