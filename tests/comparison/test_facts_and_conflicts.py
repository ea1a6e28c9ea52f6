from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article, says

from build_tools.comparison.cells import cells_of_facts, cells_of_groups, stance_of
from build_tools.comparison.conflicts import find_conflicts
from build_tools.comparison.facts import draft_facts
from build_tools.comparison.matching import compare
from build_tools.models import Cell, Comparison, Fact, Opposed, Person, Side, Stance

DAM = "dam crack flood valve sluice engineer"
EAST = article(
    "east", ("own", DAM), ("Ada Lind", "boat regatta lake cup"), ("own", "crane harbour fall night repair storm")
)
WEST = article("west", ("Tom Berg", DAM, {"cue": "claimed"}), ("Eva Holm", "wage"))


@pytest.mark.parametrize(
    ("statements", "stance"),
    [
        ([], Stance.NOT_MENTIONED),
        ([says("x", 1, "own", "")], Stance.ASSERTED),
        ([says("x", 1, "Ada Lind", "")], Stance.ATTRIBUTED),
        ([says("x", 1, "Ada Lind", "", described="denial")], Stance.DENIED),
        ([says("x", 1, "Ada Lind", "", described="denial"), says("x", 2, "Ada Lind", "")], Stance.ATTRIBUTED),
        ([says("x", 1, "own", ""), says("x", 2, "Ada Lind", "")], Stance.ASSERTED),
    ],
)
def test_stance(statements, stance):
    assert stance_of(statements) is stance


def test_a_fact_is_drafted_from_a_group_with_a_cell_for_each_article():
    comparison = compare([EAST, WEST], {}, LEXICON)
    facts = draft_facts(comparison, [EAST, WEST], {"berg": Person(name="Tom Berg")}, LEXICON)
    (name, first), *_ = facts.items()
    assert name.startswith("f-")
    assert not first.confirmed
    assert {a: c.stance for a, c in first.cells.items()} == {"east": Stance.ASSERTED, "west": Stance.ATTRIBUTED}
    assert first.difference == "asserted in east; attributed in west."
    assert "attributes it to Tom Berg (“claimed”)" in first.text


def test_a_draft_calls_outlets_and_speakers_by_their_names():
    articles = [article("east", ("Ada Lind", f"{DAM} odesa/place")), article("west", ("Ada Lind", DAM))]
    (only,) = draft_facts(compare(articles, {}, LEXICON), articles, {}, LEXICON, {"east": "The East"}).values()
    assert only.text.startswith("Draft: The East attributes it to Ada Lind")
    assert "west attributes it to" in only.text
    assert only.title.startswith("Ada Lind: ")


def test_an_own_voice_sentence_is_a_fact_of_its_own():
    comparison = compare([EAST, WEST], {}, LEXICON)
    facts = draft_facts(comparison, [EAST, WEST], {}, LEXICON)
    single = facts["f-east-2"]
    assert single.cells["west"] == Cell(stance=Stance.NOT_MENTIONED)
    assert single.cells["east"].statements == ("east-2",)
    assert "west does not mention it in the text we hold" in single.text
    assert single.difference is None


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
        ("61/number 61/count", "30/number 30_year/count", []),
        ("61/number 61/count", "7/number 7/count", []),
        ("40_crew/count 12_car/count", "40_crew/count 15_car/count", ["number"]),
        ("40_crew/count 3_crew/count", "50_crew/count", []),
        ("1978/number dead", "1979/number dead", ["number"]),
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
def test_conflicts(a, b, about):
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


def test_a_draft_says_on_what_the_tellings_clash():
    articles = [
        article("east", ("Ada Lind", f"{DAM} 40/number 40_crew/count")),
        article("west", ("Ada Lind", f"{DAM} 50/number 50_crew/count")),
    ]
    comparison = compare(articles, {}, LEXICON)
    (only,) = draft_facts(comparison, articles, {}, LEXICON).values()
    assert only.conflict is not None
    assert only.conflict.about == "number"


def test_cells():
    comparison = compare([EAST, WEST], {}, LEXICON)
    assert list(cells_of_groups(comparison).values()) == [{"east": ("east-0",), "west": ("west-0",)}]
    assert cells_of_facts({"a": fact(east=("east-1",), west=())}) == {"a": {"east": ("east-1",)}}
