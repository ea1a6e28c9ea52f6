"""Columns are sorted by owner, then rank, then place, as numpy's own slower way has it."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from build_tools.gathering.sorting import by_owner, distinct, ranks_in_owner

_ELEMENTS = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 5)), max_size=60)


@given(_ELEMENTS)
def test_elements_are_in_the_order_of_owner_rank_and_place(elements: list[tuple[int, int]]) -> None:
    owners = np.array([owner for owner, _ in elements], np.int64)
    ranks = np.array([rank for _, rank in elements], np.int64)
    places = np.arange(len(elements))
    assert by_owner(owners, ranks).tolist() == np.lexsort((places, ranks, owners)).tolist()
    assert by_owner(owners).tolist() == np.lexsort((places, owners)).tolist()


@given(_ELEMENTS)
def test_the_elements_of_each_owner_are_numbered_from_zero(elements: list[tuple[int, int]]) -> None:
    owners = np.array(sorted(owner for owner, _ in elements), np.int64)
    expected = [owners.tolist()[:place].count(owner) for place, owner in enumerate(owners.tolist())]
    assert ranks_in_owner(owners, 10).tolist() == expected


@given(st.lists(st.integers(-9, 9)))
def test_values_are_in_order_each_once(values: list[int]) -> None:
    assert distinct(np.array(values, np.int64)).tolist() == sorted(set(values))
