"""Which amounts a statement tells: of what, how exactly, in which time, and what has become of those counted."""

from __future__ import annotations

import math

import pytest
from statements_by_hand import LEXICON, says

from build_tools.comparison.matching.figures import PROBABLE, are_of_one_matter, differences, figures
from build_tools.comparison.words.concepts import vocabulary
from build_tools.comparison.words.quantities import quantities


def told(text, counts=""):
    return quantities(says("east", 1, "Ann Brisk", " ".join(f"{one}/count" for one in counts.split()), text=text))


@pytest.mark.parametrize(
    ("text", "counts", "state", "number"),
    [
        ("Twelve people were killed", "12_people", "dead", (12, 12)),
        ("The storm killed at least 12", "12", "dead", (12, math.inf)),
        ("The death toll rose to 12", "12", "dead", (12, 12)),
        ("On May 12 two people died", "2_people", "dead", (2, 2)),
        ("Two people were trampled to death", "2_people", "dead", (2, 2)),
        ("Between ten and 15 people were hurt", "15_people", "hurt", (10, 15)),
        ("One or two people were killed", "2_people", "dead", (1, 2)),
        ("Police detained 31", "31", "arrested", (31, 31)),
    ],
)
def test_victims_are_counted_by_what_has_become_of_them(text, counts, state, number):
    (one,) = told(text, counts)
    assert (one.state, one.thing, (one.low, one.high)) == (state, "", number)


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("On May 12 a man was killed", "12"),
        ("Two officers said a man died", "2_officer"),
        ("Two men who were on the tram said nobody was hurt", "2_man"),
        ("None of the 40 people aboard was hurt", "40_people"),
        ("The other two men died", "2_man"),
        ("Twelve miners are feared dead", "12_miner"),
        ("Twelve hours after the crash he died", "12_hour"),
        ("Five of the miners died", "5"),
        ("Three men were sentenced to death", "3_man"),
        ("Two friends of the girl killed on the pier spoke", "2_friend"),
        ("Ten people, all workers at the mill where Olaf Brun, 50, died", "10_people"),
    ],
)
def test_some_none_and_other_numbers_are_no_toll(text, counts):
    assert not [one for one in told(text, counts) if one.state and not one.is_part and not one.restrictions]


def test_a_power_of_ten_is_no_ten():
    assert not told("The mill ground 10⁶ grains")
    assert [one.low for one in told("The mill ground 10 grains", "10_grain")] == [10]


@pytest.mark.parametrize(
    ("one", "other", "are_one"),
    [
        ("a quarter of the boats", "25 % of the boats", True),
        ("a quarter of the boats", "one in four boats", True),
        ("one boat in five", "a fifth of the boats", True),
        ("one boat in five", "a third of the boats", False),
        ("nearly nine in ten boats", "87 percent of the boats", True),
        ("about 9 per cent", "some 10 percent", True),
        ("9 percent", "9.2 percent", True),
        ("9 percent", "11 percent", False),
        ("cleaned daily", "cleaned every day", True),
        ("cleaned daily.", "cleaned twice a week", False),
        ("at 7 p.m.", "at 7.00pm", True),
        ("at about 5.40 a.m.", "around 5.15am", False),
        ("between 2.30am and 3.30am", "at 3:10 a.m.", True),
        ("40 boats", "forty boats", True),
        ("about 40 boats", "43 boats", True),
        ("about 1.9 million boats", "2.1 million boats", False),
        ("about 1.9 million boats", "1.95 million boats", True),
        ("40 boats at the very least", "43 boats", True),
        ("at least 12 boats", "11 boats", False),
        ("1,200 boats", "1,230 boats", True),
        ("nine boats", "ten boats", False),
        ("three hundred boats", "300 boats", True),
        ("two hundred and twelve boats", "212 boats", True),
        ("half a million boats", "500,000 boats", True),
        ("two thousand boats", "2,000 boats", True),
        ("two thousand boats", "3,000 boats", False),
        ("a dozen boats", "13 boats", True),
        ("$710mn", "$710 million", True),
        ("£9m", "9 million pounds", True),
        ("70 boats a day", "490 boats a week", True),
        ("70 boats a day", "70 boats a week", False),
        ("six weeks", "42 days", True),
        ("60 centimetres", "0.6 metres", True),
        ("60 centimetres", "25 cm", False),
    ],
)
def test_an_amount_is_the_same_however_it_is_written(one, other, are_one):
    a, b = told(one)[-1], told(other)[-1]
    assert (a.measure, a.thing, bool(a.per)) == (b.measure, b.thing, bool(b.per))
    assert a.excludes(b) is not are_one


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("It rose from 1.5.2023 to 5% of all boats", ["5"]),
        ("The rate of section 1.2.3–5 % of all boats", ["5"]),
        (f"It had 1{'0' * 400} boats and 12 crews", ["12"]),
    ],
    ids=["a day before a share", "a section before a share", "more digits than a float holds"],
)
def test_digits_that_are_no_number_are_no_amount(text, numbers):
    assert [one.number for one in told(text)] == numbers


ARMY = ("the army had sent six boats", "army send boat 6_boat/count")


@pytest.mark.parametrize(
    ("here", "there", "differ"),
    [
        (ARMY, ("our army has eight boats at sea", "army boat sea 8_boat/count"), True),
        (ARMY, ("our army has six boats at sea", "army boat sea 6_boat/count"), False),
        (ARMY, ("our army has eight trucks at sea", "army truck sea 8_truck/count"), False),
        (ARMY, ("the guild has eight boats at sea", "guild boat sea 8_boat/count"), False),
        (ARMY, ("eight of the army’s boats are at sea", "army boat sea 8_boat/count"), False),
        (ARMY, ("the army had not sent eight boats", "army boat send/verb-negated 8_boat/count"), False),
        (ARMY, ("the army had sent eight boats last year", "army boat send year 8_boat/count"), False),
        (ARMY, ("the army had sent at least five boats", "army boat send 5_boat/count"), False),
        (
            ("fares rose 9 percent for children", "fare rise child 9_percent/count"),
            ("fares rose 11 percent for adults", "fare rise adult 11_percent/count"),
            False,
        ),
        (
            ("steel exports rose 9 percent", "steel export rise 9_percent/count"),
            ("food exports rose 11 percent", "food export rise 11_percent/count"),
            False,
        ),
        (
            ("half of the firm’s boats leak", "firm boat leak"),
            ("a third of the firm’s boats leak", "firm boat leak"),
            True,
        ),
    ],
)
def test_two_amounts_differ_where_their_clauses_are_of_one_matter(here, there, differ):
    words = vocabulary(LEXICON)
    one, other = (figures(says("east", 1, "Ann Brisk", terms, text=text), words) for text, terms in (here, there))
    assert any(are_of_one_matter(found, PROBABLE) for found in differences(one, other)) is differ


def test_at_least_is_of_the_number_behind_it():
    dead, hurt = told("Four bakers were killed and at least 61 hurt")
    assert (dead.is_closed, hurt.is_closed) == (True, False)
