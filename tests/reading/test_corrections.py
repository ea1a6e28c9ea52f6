"""What an outlet's note of correction sets right, parted from what it said before."""

from __future__ import annotations

import pytest

from build_tools.reading import corrected

NOTES = {
    "two sentences": (
        "This article was amended on 3 May 2026. An earlier version said that the mill has twelve arms. It has ten.",
        "It has ten", "the mill has twelve arms",
    ),
    "a semicolon": (
        "An earlier version of this article said the work began on Sunday; it began on Monday.",
        "it began on Monday", "the work began on Sunday",
    ),
    "the right one first": (
        "Correction: The mill has ten arms. We had said “twelve”.", "The mill has ten arms", "“twelve”",
    ),
    "one against the other": (
        "Correction: the fire broke out on Monday and not on Tuesday.", "the fire broke out on Monday", "on Tuesday",
    ),
    "misstated": (
        "CORRECTION (June 3): A previous version of this story misstated the height of the tower. It is 31 metres.",
        "It is 31 metres", "the height of the tower",
    ),
    "quoted wrongly": (
        "Because of an editing error, an earlier version quoted Pell as saying “the oars were mine”."
        " He said “the oars were fine”.",
        "He said “the oars were fine”", "Pell as saying “the oars were mine”",
    ),
    "to say": (
        "This story has been corrected to say that the ferry carried 140 people.", "the ferry carried 140 people", "",
    ),
    "only what it said": (
        "Editor’s note: The headline has been changed. It said the pilot had drowned.", "", "the pilot had drowned",
    ),
    "nothing set right": ("This article was updated on 3 May.", "", ""),
    "a denial is no contrast": (
        "An earlier version said that Dr. Crake had resigned. She has not resigned.", "She has not resigned",
        "Dr. Crake had resigned",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("note", "now", "before"), NOTES.values(), ids=NOTES)
def test_the_right_value_is_parted_from_the_wrong_one(note, now, before):
    assert corrected(note) == (now, before)
