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
