"""What the program finds contradictory is shown with each outlet's value, beside what the editor made of it."""

from __future__ import annotations

import pytest

from build_tools.comparison.matching.conflicts import Discrepancy
from build_tools.models import Cell, Conflict, Fact, Side, Stance
from build_tools.pages.views.conflicts import conflicts_of
from build_tools.pages.views.outlets import Mark

MARKS = {name: Mark(name, name.title(), "◆", 1, 100, "", "", "en") for name in ("east", "north", "west")}
EAST, NORTH, WEST = (Side(name, f"{name}-0") for name in MARKS)


TOLD = {"east": "denied by Ann Bell", "west": "citing Bo Carr"}


def fact(conflict=None, **stances):
    return Fact(title="T", text="T.", cells={a: Cell(stance=s) for a, s in stances.items()}, conflict=conflict)


@pytest.mark.parametrize(
    ("conflict", "resolution", "decided"),
    [
        (None, "", False),
        (Conflict(about="number"), "", True),
        (Conflict(about="number", resolution="One counted cars."), "One counted cars.", True),
    ],
)
def test_the_values_stand_beside_the_editors_finding(conflict, resolution, decided):
    discrepancies = [
        Discrepancy("f", "number", EAST, WEST, ("20",), ("40",)),
        Discrepancy("f", "number", NORTH, WEST, ("30",), ("40",)),
    ]
    (shown,) = conflicts_of(fact(conflict), discrepancies, MARKS, TOLD)
    assert [(mark.article, has) for mark, has in shown.sides] == [("east", "20"), ("north", "30"), ("west", "40")]
    assert (shown.about, shown.resolution, shown.decided) == ("a number", resolution, decided)


def test_a_conflict_about_anything_else_leaves_it_to_the_reason_to_say_about_what():
    (shown,) = conflicts_of(fact(Conflict(about="other", resolution="All in one, many in the other.")), (), MARKS, TOLD)
    assert (shown.about, shown.resolution) == ("", "All in one, many in the other.")


def test_days_and_places_are_written_with_capitals():
    (shown,) = conflicts_of(fact(), [Discrepancy("f", "day", EAST, WEST, ("tuesday",), ("wednesday",))], MARKS, TOLD)
    assert [has for _, has in shown.sides] == ["Tuesday", "Wednesday"]


def test_numbers_are_in_order_of_size_and_large_ones_have_their_commas():
    discrepancy = Discrepancy("f", "number", EAST, WEST, ("400000", "90"), ("1906",))
    (shown,) = conflicts_of(fact(), [discrepancy], MARKS, TOLD)
    assert [has for _, has in shown.sides] == ["90 and 400,000", "1906"]


@pytest.mark.parametrize(
    ("title", "values"),
    [("How many pilots were hurt", ["11", "4"]), ("T", ["11 and 23", "4 and 9"])],
    ids=["a number of those is asked for", "no number is"],
)
def test_of_several_numbers_that_differ_the_one_asked_for_is_shown(title, values):
    discrepancies = [
        Discrepancy("f", "number", EAST, WEST, ("11",), ("4",), "pilot"),
        Discrepancy("f", "number", EAST, WEST, ("23",), ("9",), "person"),
    ]
    (shown,) = conflicts_of(fact().model_copy(update={"title": title}), discrepancies, MARKS, TOLD)
    assert [has for _, has in shown.sides] == values


def test_the_editors_conflict_comes_first_and_another_one_after_it():
    discrepancies = [Discrepancy("f", "number", EAST, WEST, ("20",), ("40",))]
    shown = conflicts_of(fact(Conflict(about="day")), discrepancies, MARKS, TOLD)
    assert [(one.about, one.decided) for one in shown] == [("the day", True), ("a number", False)]


@pytest.mark.parametrize(
    ("east", "west", "found"),
    [
        (Stance.DENIED, Stance.ATTRIBUTED, ["denied by Ann Bell", "citing Bo Carr"]),
        (Stance.DENIED, Stance.DENIED, []),
        (Stance.DENIED, Stance.NOT_MENTIONED, []),
        (Stance.ASSERTED, Stance.ATTRIBUTED, []),
    ],
)
def test_only_what_one_tells_and_another_has_as_denied_alone_is_a_contradiction(east, west, found):
    assert [has for one in conflicts_of(fact(east=east, west=west), (), MARKS, TOLD) for _, has in one.sides] == found


@pytest.mark.parametrize(
    ("west", "between_speakers"),
    [("citing Bo Carr", True), ("in its own voice", False), ("denied, in its own voice", False)],
)
def test_a_speakers_denial_is_not_the_outlets(west, between_speakers):
    denied = fact(east=Stance.DENIED, west=Stance.ATTRIBUTED)
    (shown,) = conflicts_of(denied, (), MARKS, {**TOLD, "west": west})
    assert shown.between_speakers is between_speakers


def test_what_a_draft_finds_is_the_programs():
    draft = fact(Conflict(about="polarity", resolution=None)).model_copy(update={"confirmed": False})
    (shown,) = conflicts_of(draft, [Discrepancy("f", "polarity", EAST, WEST, ("denied",), ("told",))], MARKS, TOLD)
    assert not shown.decided
    assert not shown.between_speakers
