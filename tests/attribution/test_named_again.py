"""Somebody named before and meant again: by age, by a pronoun where nobody else is there, by initials."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "brought_in",
    [
        "Rita Lorne, 31, watched from the quay.",
        "Rita Lorne (31) watched from the quay.",
        "Rita Lorne, a 31-year-old welder, watched from the quay.",
        "They had warned 31-year-old Rita Lorne.",
        "Rita Lorne, 31, and Emil Stroud, 58, watched from the quay.",
    ],
)
@pytest.mark.parametrize("words", ["“It is late,” the 31-year-old said.", "The 31-year-old welder said it was late."])
def test_an_age_stands_for_the_only_person_of_that_age(said, brought_in, words):
    assert said(f"{brought_in}\n{words}")[-1].speaker == "Rita Lorne"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rita Lorne, 31, and Emil Stroud, 31, watched. The 31-year-old said it was late.", "31-year-old"),
        ("Rita Lorne, 31, watched. A 31-year-old said it was late.", "31-year-old"),
        ("Rita Lorne, 31, watched. The 44-year-old said it was late.", "44-year-old"),
        ("Rita Lorne and Emil Stroud watched. “It is late,” the 44-year-old said.", "44-year-old"),
    ],
)
def test_an_age_of_several_or_of_nobody_names_nobody(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize("more", [".", ", standing in what used to be the kitchen."])
def test_an_age_may_be_told_of_whoever_was_just_named_without_one(said, more):
    text = f"Rita Lorne was asleep when the wall gave way. “It is late,” the 68-year-old said{more}"
    assert said(text)[-1].speaker == "Rita Lorne"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Marlow Fenn runs the lock at Tessel. He said it was late.", "Marlow Fenn"),
        ("The doors shut at 9 p.m. Finch called it fair. “It is late,” she said.", "Finch"),
        ("Orvel and Tamsk met. She said it was late.", None),
        ("The banners said it was noon. It said it was late.", None),
    ],
)
def test_a_pronoun_stands_for_the_one_name_before_it_of_whatever_kind(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A. J. Merton said it was late.", "A. J. Merton"),
        ("A. J. Merton left. “It is late,” Merton said.", "A. J. Merton"),
    ],
)
def test_initials_belong_to_the_name(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A board hangs at the gate. The sign reads: “No entry after dusk.”", "sign"),
        ("The placards said it was late.", "placards"),
        ("A plaque by the well says it was late.", "plaque by the well"),
        ("A letter by the bishop says it was late.", "bishop"),
    ],
)
def test_what_is_written_on_something_is_told_by_it(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_an_age_is_told_of_whoever_was_named_last_and_spoke_last(said):
    text = "“It is early,” Ms Stroud said.\nRita Lorne, whose boat sank, says she heard nothing.\n"
    assert said(f"{text}“It is late,” says the 44-year-old welder.")[-1].speaker == "Rita Lorne"


@pytest.mark.parametrize("rank", ["Supt", "Insp", "Sgt", "Prof", "Dr", "Cllr"])
def test_a_rank_or_title_tells_apart_whom_one_surname_stands_for(said, rank):
    text = "Neighbour Emil Stroud, 67, said it was early.\n"
    text += f"{rank} Rolf Stroud, no relation, told the Courier that it was safe. “It is late,” {rank} Stroud said."
    assert [s.speaker for s in said(text)][-2:] == ["Rolf Stroud", "Rolf Stroud"]


@pytest.mark.parametrize("somebody", ["A barman", "A barwoman", "A plumber", "A docker"])
def test_a_pronoun_goes_on_for_somebody_with_a_trade_and_no_name(said, somebody):
    they = "she" if "woman" in somebody else "he"
    text = f"{somebody} who asked not to be named said it was late.\n“Everyone froze,” {they} said."
    assert said(text)[-1].speaker == somebody.split()[1]


@pytest.mark.parametrize(
    "body",
    ["Northline Buses", "Northline Buses, which made a profit,", "Orrin Blinds, which made a profit,", "Holm Ferries"],
)
def test_it_is_a_body_with_a_plural_name(said, body):
    text = (
        f"Harbour Union said it was early.\n{body} said it was deeply sorry. In a statement, it said the pay was fair."
    )
    assert said(text)[-1].speaker == body.split(",")[0]


def test_it_is_no_group_of_people(said):
    text = "Harbour Union said it was early. House Republicans said no. In a statement, it said the pay was fair."
    assert said(text)[-1].speaker == "Harbour Union"
