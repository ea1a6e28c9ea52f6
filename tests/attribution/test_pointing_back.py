"""'The port denied that.': what is denied stands in the sentence before."""

from __future__ import annotations

import pytest

BEFORE = "The union said that the pier was late. "


@pytest.mark.parametrize(
    ("answer", "speaker"),
    [("The port denied that.", "port"), ("Ada Penn denied this.", "Ada Penn"), ("Ada Penn rejected that.", "Ada Penn")],
)
def test_a_denial_has_the_words_that_it_points_to(said, answer, speaker):
    claim, denial = said(BEFORE + answer)
    assert (claim.speaker, denial.speaker, denial.cue_class) == ("union", speaker, "denial")
    assert denial.text == claim.text == "that the pier was late"
    assert (claim.id != denial.id, denial.inside) == (True, None)


@pytest.mark.parametrize(
    "text",
    [
        "The pier was late. The port denied that.",
        "“It is late,” Ada Penn said. The port denied that.",
        "The union said that it was late.\nThe port denied that.",
        "Ada Penn denied that it was late. The port confirmed that.",
        "Ada Penn did not say that it was late. The port confirmed that.",
    ],
)
def test_quoted_words_and_the_outlets_own_are_nobody_elses(said, text):
    assert not [s for s in said(text) if s.speaker == "port"]
