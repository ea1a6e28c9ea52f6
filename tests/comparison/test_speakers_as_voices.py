from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, says

from build_tools.comparison.people.speakers import Relation, Voices, are_one_voice, relation
from build_tools.comparison.words.concepts import vocabulary
from build_tools.models import Person

PEOPLE = {
    "palace": Person(name="The Palace", kind="office"),
    "press-office": Person(name="Palace press office", kind="office", voice="palace"),
    "lind": Person(name="Ada Lind", variants=("Lind", "A. Lind")),
    "pilots": Person(name="pilots’ union", kind="organisation"),
    "head-of-pilots": Person(name="Mia Storr", roles=("head of the pilots’ union",)),
    "bank-analyst": Person(name="Ida Moor", roles=("Fjord Bank analyst",)),
    "bank-critic": Person(name="Ida Cole", roles=("critic of Fjord Bank",)),
    "loop": Person(name="Loop", kind="office", voice="loop"),
}


def related(a, b, people=None):
    voices = Voices(people or {}, vocabulary(LEXICON).names)
    return relation(voices.of(says("x", 1, a, "")), voices.of(says("y", 1, b, "")))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Ada Lind", "Lind", Relation.SAME),
        ("Ada Lind", "Tom Lind", Relation.DIFFERENT),
        ("Ada Lind", None, Relation.OPEN),
        (None, None, Relation.OPEN),
        ("own", "Ada Lind", Relation.OWN),
        ("own", "own", Relation.BOTH_OWN),
        ("Kremlin", "the Kremlin", Relation.SAME),
        ("Russia", "Moscow", Relation.SAME),
        ("Russian presidential press service", "Marchenko’s office", Relation.KIN),
        ("the Kremlin", "Russian presidential press service", Relation.KIN),
        ("the Kremlin", "the White House", Relation.DIFFERENT),
        ("Russian Foreign Ministry", "the Kremlin", Relation.DIFFERENT),
        ("Russian Foreign Ministry", "Russian Defence Ministry", Relation.DIFFERENT),
        ("Ada Lind", "the Kremlin", Relation.DIFFERENT),
        ("a White House spokesman", "the White House", Relation.SAME),
        ("aides to Ada Lind", "Ada Lind", Relation.DIFFERENT),
        ("spokesman for Mr Lind", "Ada Lind", Relation.DIFFERENT),
        ("spokesman for Mr Lind", "spokeswoman for Mr Lind", Relation.SAME),
        ("Anne d'Orval", "d'Orval", Relation.SAME),
        ("Pilots at Fjordways", "Fjordways", Relation.DIFFERENT),
    ],
)
def test_two_speakers_are_related_the_same_both_ways(a, b, expected):
    assert related(a, b) is expected
    assert related(b, a) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("Palace press office", "The Palace", Relation.SAME),
        ("press-office", "palace", Relation.SAME),
        ("lind", "A. Lind", Relation.SAME),
        ("lind", "Ada Lind", Relation.SAME),
        ("lind", "palace", Relation.DIFFERENT),
        ("head-of-pilots", "pilots", Relation.KIN),
        ("head-of-pilots", "the union", Relation.KIN),
        ("head-of-pilots", "dockers’ union", Relation.DIFFERENT),
        ("head-of-pilots", "palace", Relation.DIFFERENT),
        ("bank-analyst", "analysts at Fjord Bank", Relation.KIN),
        ("bank-analyst", "analysts at Sound Bank", Relation.DIFFERENT),
        ("bank-analyst", "analysts", Relation.DIFFERENT),
        ("bank-analyst", "Fjord Bank", Relation.DIFFERENT),
        ("bank-critic", "Fjord Bank", Relation.DIFFERENT),
        ("bank-critic", "critics of Fjord Bank", Relation.DIFFERENT),
        ("loop", "lind", Relation.DIFFERENT),
        ("lind", "Ada M. Lind", Relation.SAME),
    ],
)
def test_people_decide_where_they_know(a, b, expected):
    assert related(a, b, PEOPLE) is expected


@pytest.mark.parametrize("described", ["the young man", "Texas governor", "a statement", "Fox News host", "source"])
def test_a_description_names_nobody(described):
    assert related(described, "Ada Lind") is Relation.OPEN


@pytest.mark.parametrize(
    ("ids", "are_one"),
    [
        ({"lind"}, True),
        ({"pilots", "head-of-pilots"}, True),
        ({"pilots", "lind"}, False),
        ({"lind", "head-of-pilots"}, False),
        ({"pilots", "head-of-pilots", "lind"}, False),
        ({"pilots", "nobody known"}, False),
    ],
)
def test_a_body_and_its_officer_are_one_voice(ids, are_one):
    assert are_one_voice(ids, PEOPLE) is are_one
