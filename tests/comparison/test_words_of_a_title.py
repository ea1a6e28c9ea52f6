"""Whether a statement has enough of a title's words to stand under it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.titles.title_words import Nearness, leaves_out, meets
from build_tools.comparison.words.concepts import vocabulary
from build_tools.models import (
    Kind,
)


@pytest.mark.parametrize(
    ("title", "other", "leaves"),
    [
        ("The ruling brings trouble for pilots who live in Halm", "The council will pay pilots who live in Halm", True),
        ("The ruling brings trouble for pilots who live in Halm", "The pilots of Halm had trouble", False),
        ("Dozens of pilots came to the Halm-by-Sea pier", "Halm-by-Sea Day was the idea of a governor", True),
        ("Dozens of pilots came to the Halm-by-Sea pier", "Pilots met in Halm-by-Sea", False),
        ("Ann Brisk sold a ferry", "Ann Brisk Sells Ferry Of Halm", False),
        ("Ann Brisk left", "Ann Brisk went home from Halm", False),
    ],
)
def test_a_title_of_an_outlets_own_shares_more_than_names_and_of_whom_it_speaks(title, other, leaves):
    assert leaves_out(title, own(other), is_own=True) is leaves


@pytest.mark.parametrize(
    ("east", "west", "joint"),
    [
        ({}, {"kind": Kind.DIRECT}, False),
        ({}, {}, True),
        ({"kind": Kind.DIRECT}, {"kind": Kind.DIRECT}, True),
        ({"kind": Kind.DIRECT}, {}, True),
        ({"speaker": "ann-brisk"}, {"kind": Kind.DIRECT, "speaker": "ann-brisk"}, True),
    ],
)
def test_somebodys_very_words_tell_no_report_of_nobody_known(east, west, joint):
    text = "the pilots of Halm sold the old ferry"
    one, other = (replace(reported(text), **{"speaker": None} | more) for more in (east, west))
    near = Nearness(0.6, is_fact=True, has_match=True, is_of_one_voice=False)
    assert meets(one, other, text, near, vocabulary(LEXICON)) is joint


@pytest.mark.parametrize(("whom", "joint"), [("the young man", False), ("the old ferry", True)])
def test_what_two_tell_of_a_man_is_not_one_thing_for_being_of_him(whom, joint):
    one, other = reported(f"{whom} to leave", cue="asked"), reported(f"that {whom} hurt her", name="wire-1")
    near = Nearness(0.3, is_fact=False, has_match=False, is_of_one_voice=True)
    small = {"to", "that", "the", "her"}
    one, other = (replace(s, terms=tuple(t for t in s.terms if t.lemma not in small)) for s in (one, other))
    assert meets(one, other, f"Ann Brisk asked {whom} to leave", near, vocabulary(LEXICON)) is joint
