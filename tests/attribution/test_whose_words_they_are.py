"""Whose words they are, where a role or a clause by the way could give them to somebody else."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "The talk show host Ada Penn closed the fair. Last year the host Tom Berg spoke there.\n"
            "“It leaks,” the Halm TV host said.",
            "leaks",
            "Ada Penn",
        ),
        ("Ada Penn denied it, as did Tom Berg, who told reporters: “It is a leak.”", "a leak", "Tom Berg"),
        ("Mayor Ada Penn put the number of homes lost at 60.", "60", "Ada Penn"),
        ("At the weir, Ada Penn, flanked by two aides, said it was late.", "late", "Ada Penn"),
        ("Ada Penn has run the insurer Halm Care since May. “It is late,” the head of the insurer said.", "late",
         "Ada Penn"),
    ],
)  # fmt: skip
def test_whose_words(said, text, words, speaker):
    assert next(s for s in said(text) if words in s.text).speaker == speaker


def test_what_happened_meanwhile_is_the_outlets(said):
    statements = said("The weir was hit by a barge, inspectors said on Friday, as the toll rose to five.")
    assert not any("toll" in s.text for s in statements if s.speaker)
