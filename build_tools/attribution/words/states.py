"""States by all the words that newsrooms use for them: 'Polish', 'Warsaw' and 'Poland' are one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from itertools import pairwise

from build_tools.models.lexicon import State

States = Mapping[str, str]
"""A word in small letters → the state's name."""


@cache
def states_by_word(states: tuple[State, ...]) -> States:
    """Return the states of the lexicon by name, capital, seat and adjective."""
    found: dict[str, str] = {}
    for state in states:
        for word in (state.name, state.capital, *state.others, *state.seats):
            if word:
                found[word.lower()] = state.name
    return found


def states_in(words: Iterable[str], states: States) -> frozenset[str]:
    """Return the states that words name, two words taken together as well: 'united states'."""
    listed = [word.lower() for word in words]
    pairs = [f"{a} {b}" for a, b in pairwise(listed)]
    return frozenset(states[word] for word in (*listed, *pairs) if word in states)
