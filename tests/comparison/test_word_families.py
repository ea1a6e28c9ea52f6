from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, terms

from build_tools.comparison.words.concepts import FAMILY, SAME, STATE, SYNONYM, vocabulary, word_likeness
from build_tools.comparison.words.stems import stem
from build_tools.models import Lexicon, Term


@pytest.mark.parametrize(
    "family",
    [
        "retaliate retaliatory retaliation", "decide decision", "define definition", "involve involvement",
        "respond response", "danger dangerous", "expand expansion", "permit permission",
    ],
)  # fmt: skip
def test_words_of_one_family_have_one_stem(family):
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize("pair", ["police policy", "office officer", "universe university", "act art", "2023 2024"])
def test_words_of_different_families_have_different_stems(pair):
    a, b = pair.split()
    assert stem(a) != stem(b)


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        (Term("decision"), Term("decision"), SAME),
        (Term("kiev", "place"), Term("kyiv", "name"), SAME),
        (Term("zelensky", "name"), Term("zelenskyy", "name"), SAME),
        (Term("decision"), Term("decide"), FAMILY),
        (Term("kiev", "place"), Term("ukrainian", "place"), STATE),
        (Term("us", "place"), Term("washington", "name"), STATE),
        (Term("goal"), Term("target"), SYNONYM),
        (Term("goal"), Term("decision"), 0.0),
        (Term("2", "number"), Term("3", "number"), 0.0),
    ],
)
def test_how_nearly_two_words_are_the_same(a, b, near):
    words = vocabulary(LEXICON)
    assert word_likeness(words.word(a), words.word(b)) == near
    assert word_likeness(words.word(b), words.word(a)) == near


def test_a_profile_counts_negations_and_keeps_negated_verbs():
    profile = vocabulary(Lexicon()).profile(
        terms("not/negation not/negation validate/verb-negated claim claim 2/number")
    )
    assert [word.exact for word in profile.words] == ["2", "claim", "validate"]
    assert profile.negations == 2
    assert profile.negated == {stem("validate")}
    assert profile.numbers == {"2"}
