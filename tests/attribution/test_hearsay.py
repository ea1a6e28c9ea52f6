"""'Reportedly' beside a verb of saying leaves open whether something was said, but not who is said to have said it."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "mention", "cue"),
    [
        ("“The bridge is safe,” Ada Penn reportedly wrote on her own page.", "Ada Penn", "reportedly wrote"),
        ("Ada Penn reportedly said that the bridge was safe.", "Ada Penn", "reportedly said"),
        ("The mayor allegedly told aides: “The bridge is safe.”", "The mayor", "allegedly told"),
        ("Ada Penn has reportedly claimed that the bridge was safe.", "Ada Penn", "reportedly claimed"),
        ("Ada Penn has not reportedly said that the bridge was safe.", "Ada Penn", "has not reportedly said"),
        ("The bridge has reportedly been sold.", None, "reportedly"),
        ("The pilots reportedly left the port on Monday.", None, "reportedly"),
        ("The port reportedly wants four ferries by May.", None, "reportedly"),
        ("Reportedly, the pilots left the port on Monday.", None, "Reportedly"),
        ("Ada Penn said that the pilots reportedly left.", "Ada Penn", "said"),
    ],
)
def test_who_reportedly_says_something_is_known(said, text, mention, cue):
    first, *_ = said(text)
    assert (first.mention, first.cue) == (mention, cue)
