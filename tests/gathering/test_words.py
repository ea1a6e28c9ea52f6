"""Words as gathering compares them."""

from __future__ import annotations

import pytest

from build_tools.gathering.tokens import family, forms, names


@pytest.mark.parametrize(
    ("one", "other"),
    [("ferry", "ferries"), ("Strand", "stranded"), ("hail", "hails"), ("captain", "captain’s"), ("close", "closing")],
)
def test_inflected_forms_are_one_family(one: str, other: str) -> None:
    assert family(one) == family(other)


@pytest.mark.parametrize(
    ("one", "other"), [("bus", "bush"), ("glass", "glade"), ("news", "newt"), ("sing", "sings off")]
)
def test_other_words_are_not(one: str, other: str) -> None:
    assert family(one) != family(other)


def test_a_capital_counts_inside_a_sentence_alone() -> None:
    _, inside = forms("Divers came. Halcyon sank, and “Nobody knew,” said Varrow.\nBoats waited.")
    assert [form for form in inside if form[0].isupper()] == ["Varrow"]


def test_names_are_read_in_full() -> None:
    assert names("In court Inge Varrow of Skarholm met the Board of Trade. Then the Halcyon’s crew spoke.") == [
        "Inge Varrow of Skarholm",
        "Board of Trade",
        "Halcyon",
    ]
