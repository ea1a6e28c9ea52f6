from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article, says

from build_tools.comparison.matching.cells import cells_of_facts, cells_of_groups
from build_tools.comparison.matching.compare import compare
from build_tools.comparison.matching.conflicts import find_conflicts
from build_tools.models import Cell, Comparison, Fact, Opposed, Side, Stance
from build_tools.models.sheet import stance_of

DAM = "dam crack flood valve sluice engineer"
EAST = article(
    "east", ("own", DAM), ("Ada Lind", "boat regatta lake cup"), ("own", "crane harbour fall night repair storm")
)
WEST = article("west", ("Tom Berg", DAM, {"cue": "claimed"}), ("Eva Holm", "wage"))


@pytest.mark.parametrize(
    ("statements", "stance"),
    [
        ([], Stance.UNCHECKED),
        ([says("x", 1, "own", "")], Stance.ASSERTED),
        ([says("x", 1, "Ada Lind", "")], Stance.ATTRIBUTED),
        ([says("x", 1, "Ada Lind", "", described="denial")], Stance.DENIED),
        ([says("x", 1, "Ada Lind", "", described="denial"), says("x", 2, "Ada Lind", "")], Stance.ATTRIBUTED),
        ([says("x", 1, "own", ""), says("x", 2, "Ada Lind", "")], Stance.ASSERTED),
    ],
)
def test_a_stance_follows_from_the_statements(statements, stance):
    assert stance_of(statements) is stance


def fact(**cells):
    return Fact(
        title="T", text="T.", cells={a: Cell(stance=Stance.ATTRIBUTED, statements=ids) for a, ids in cells.items()}
    )


@pytest.mark.parametrize(
    ("a", "b", "about"),
    [
        ("40/number 40_crew/count", "50/number 50_crew/count", ["number"]),
        ("40/number 40_crew/count", "crew", []),
        ("40/number 40_crew/count", "12/number 12_car/count", []),
        ("6/number 6_day/count 10/number", "10/number 10_day/count", []),
        ("61/number 61/count", "30/number 30_year/count", []),
        ("43000/number 43000_$/count", "750000/number 750000_$/count", []),
        ("61/number 61/count", "7/number 7/count", []),
        ("40_crew/count 12_car/count", "40_crew/count 15_car/count", ["number"]),
        ("40_crew/count 3_crew/count", "50_crew/count", []),
        ("tuesday/day night/day", "wednesday/day morning/day", ["day"]),
        ("night/day", "morning/day", []),
        ("may/day 9/day", "may/day 8/day", []),
        ("june/day 9/day", "may/day 8/day", ["day"]),
        ("odesa/place in_odesa/where", "kharkiv/place in_kharkiv/where", ["place"]),
        ("odesa/place", "kharkiv/place in_kharkiv/where", []),
        ("odesa/place in_odesa/where", "kharkiv/place from_kharkiv/where", []),
        ("kyiv/place in_kyiv/where", "moscow/place in_moscow/where", []),
        (
            "40_crew/count odesa/place in_odesa/where",
            "50_crew/count kharkiv/place in_kharkiv/where",
            ["number", "place"],
        ),
    ],
)
def test_a_conflict_is_found_and_what_it_is_about(a, b, about):
    articles = [article("east", ("Ada Lind", a)), article("west", ("Ada Lind", b))]
    cells = {"fact": {"east": ("east-0",), "west": ("west-0", "gone")}}
    found = find_conflicts(cells, articles, LEXICON, Comparison(()))
    assert [clash.about for clash in found] == about


def test_a_place_that_the_other_article_has_too_is_no_contradiction():
    east, west = "odesa/place in_odesa/where", "kharkiv/place in_kharkiv/where"
    articles = [article("east", ("Ada Lind", east)), article("west", ("Ada Lind", west))]
    further = article("west", ("Ada Lind", west), ("Tom Berg", "odesa/place"))
    cells = {"fact": {"east": ("east-0",), "west": ("west-0",)}}
    assert find_conflicts(cells, articles, LEXICON, Comparison(()))
    assert not find_conflicts(cells, [articles[0], further], LEXICON, Comparison(()))


def test_a_denial_is_a_conflict_of_polarity():
    articles = [article("east", ("Ada Lind", "dam")), article("west", ("Ada Lind", "dam"))]
    opposed = Opposed(Side("east", "east-0"), Side("west", "west-0"), 0.5)
    cells = {"fact": {"east": ("east-0",), "west": ("west-0",)}}
    (clash,) = find_conflicts(cells, articles, LEXICON, Comparison((), opposed=(opposed,)))
    assert clash.about == "polarity"


def test_cells_come_from_groups_or_from_facts():
    comparison = compare([EAST, WEST], {}, LEXICON)
    assert list(cells_of_groups(comparison).values()) == [{"east": ("east-0",), "west": ("west-0",)}]
    assert cells_of_facts({"a": fact(east=("east-1",), west=())}) == {"a": {"east": ("east-1",)}}
