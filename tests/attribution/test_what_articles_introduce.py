"""The phrases in which an article introduces a thing, by which a draft calls it."""

from __future__ import annotations

import pytest
from attributed_texts import article_of

from build_tools.attribution import attribute
from build_tools.attribution.introductions import introductions
from build_tools.attribution.parsing.tokens import Passage, Token


@pytest.mark.parametrize(
    ("text", "noun", "phrases"),
    [
        ("Dockers sent a letter to the council.", "letter", ["a letter to the council", "a letter"]),
        ("They signed a letter attacking tolls in the harbour.", "letter",
         ["a letter attacking tolls in the harbour", "a letter attacking tolls", "a letter"]),
        ("They signed a letter, which was lost.", "letter", ["a letter"]),
        ("The board read the long letter.", "letter", ["the long letter"]),
        ("Dockers found e-mails sent by the harbour board.", "e-mails",
         ["e-mails sent by the harbour board", "e-mails"]),
        ("The board read Ann Reed’s letter.", "letter", ["Ann Reed’s letter"]),
        ("The board read the letter.", "letter", []),
        ("The board read her letter.", "letter", []),
        ("The board read no letter.", "letter", []),
        ("The board asked for any letter to the mayor.", "letter", []),
        ("The board asked whether a letter had come.", "letter", []),
        ("Ann Reed is a pilot from Tollwick.", "pilot", []),
        ("“Dockers sent a letter to the council,” Reed said.", "letter", ["a letter"]),
        ("New rules on ferries hurt Tollwick.", "rules", ["new rules on ferries", "new rules"]),
        ("Dockers sent a letter to the council on Monday.", "letter", ["a letter to the council", "a letter"]),
        ("Reed met a pilot from Halm.", "pilot", ["a pilot"]),
        ("Reed bought a company in Halm.", "company", ["a company"]),
        ("Reed bought the Halm company.", "company", []),
        ("“Read the Halm letter,” Reed said.", "letter", []),
        ("Dockers sent another letter.", "letter", ["another letter"]),
        ("Dockers filled a letter box.", "letter", []),
        ("Reed told of a clash at the Halm bridge in which two guards died.", "bridge", ["the Halm bridge"]),
        ("Reed saw an old bridge on which two guards died.", "bridge",
         ["an old bridge on which two guards died", "an old bridge"]),
    ],
)  # fmt: skip
def test_the_phrases_that_introduce_a_thing(lexicon, text, noun, phrases):
    analysis = attribute([article_of(text)], lexicon)[0]
    assert [one.text for one in analysis.introductions if one.noun == noun] == phrases
    assert all(text.casefold().startswith(one.text.casefold(), one.start) for one in analysis.introductions)


def test_a_mark_that_hangs_on_nothing_belongs_to_no_noun():
    text = "” ferries sail"
    mark = Token(0, "”", "”", "”", "''", "punct", 0, 0, 1, 0)
    noun = Token(1, "ferries", "ferries", "ferry", "NNS", "nsubj", 2, 2, 9, 0)
    verb = Token(2, "sail", "sail", "sail", "VBP", "ROOT", 2, 10, 14, 0)
    (found,) = introductions([Passage([mark, noun, verb], 1)], [], text)
    assert found.text == "ferries"
