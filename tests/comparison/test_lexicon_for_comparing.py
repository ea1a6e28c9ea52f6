from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
import yaml

from build_tools.comparison.words.names import plain
from build_tools.models import Lexicon

DATA = Path(__file__).resolve().parents[2] / "data" / "lexicon" / "en"


@pytest.fixture(scope="module")
def lexicon():
    def read(name):
        return yaml.safe_load((DATA / name).read_text(encoding="utf-8"))

    return Lexicon(states=read("states.yml"), thesaurus=read("thesaurus.yml"))


def test_no_word_stands_for_two_states(lexicon):
    forms = [
        (plain(form), state.name)
        for state in lexicon.states
        for form in {state.name, *filter(None, [state.capital]), *state.others}
    ]
    counted = Counter(form for form, _ in set(forms))
    assert [form for form, count in counted.items() if count > 1] == []


def test_no_house_is_two_seats_or_a_state(lexicon):
    seats = [plain(seat) for state in lexicon.states for seat in state.seats]
    states = {plain(form) for s in lexicon.states for form in (s.name, s.capital or "", *s.others)}
    assert len(seats) == len(set(seats))
    assert not states & set(seats)


def test_thesaurus_lines_are_narrow_lower_case_and_not_repeated(lexicon):
    lines = lexicon.thesaurus
    assert len({frozenset(line) for line in lines}) == len(lines)
    for line in lines:
        assert 2 <= len(line) <= 8
        assert len(set(line)) == len(line)
        assert all(word == word.lower() for word in line)
