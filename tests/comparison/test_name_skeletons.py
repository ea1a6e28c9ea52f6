from __future__ import annotations

import pytest
from hypothesis import given as for_all
from hypothesis import strategies as st
from statements_by_hand import LEXICON

from build_tools.comparison.words.names import consonants, given, name_map, same_person, skeleton, surname


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zelensky", "Zelenskyy"),
        ("Zelensky", "Zelenskiy"),
        ("Sergey", "Sergei"),
        ("Odessa", "Odesa"),
        ("Müller", "Muller"),
    ],
)
def test_spellings_of_one_name_have_one_skeleton(a, b):
    assert skeleton(a) == skeleton(b)


@pytest.mark.parametrize(("a", "b"), [("Volodymyr", "Vladimir"), ("Kharkiv", "Kharkov"), ("Kyiv", "Kiev")])
def test_given_names_and_places_meet_in_their_consonants(a, b):
    assert skeleton(a) != skeleton(b)
    assert consonants(a) == consonants(b)


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("Volodymyr Marchenko", "Vladimir Marchenko", True),
        ("President Marchenko", "Volodymyr Marchenko", True),
        ("V. Marchenko", "Volodymyr Marchenko", True),
        ("Olha Marchenko", "Volodymyr Marchenko", False),
        ("Volodymyr Marchenko", "Volodymyr Makarenko", False),
        ("", "Volodymyr Marchenko", False),
    ],
)
def test_two_names_are_or_are_not_one_persons(a, b, same):
    assert same_person(a, b) is same
    assert same_person(b, a) is same


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("U.S. Senator Ada Lind", "U", "Lind"),
        ("Ada Lind’s", "Ada", "Lind"),
        ("Lind", "", "Lind"),
        ("Mayor Tom van der Berg", "Tom", "Berg"),
        ("The President", "The", "President"),
        ("", "", ""),
    ],
)
def test_parts_of_a_name(name, first, last):
    assert (given(name), surname(name)) == (first, last)


def test_states_are_found_by_capital_demonym_and_spelling():
    names = name_map(LEXICON)
    assert {names.state(word) for word in ("Kiev", "Kyiv", "Ukrainian", "ukraine")} == {"Ukraine"}
    assert names.state("U.S.") == "United States"
    assert names.state("Lind") is None
    assert names.spelled("KIEV") == "Kyiv"
    assert names.seats["kremlin"] == "Russia"


@for_all(st.text())
def test_any_text_has_a_skeleton_that_stays_one(text):
    assert skeleton(skeleton(text)) == skeleton(skeleton(skeleton(text)))
    assert consonants(text) == consonants(text.upper()) or not text.isascii()
