"""Medium, addressee and day, where the cue's own clause says so."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "medium", "addressee", "day"),
    [
        ("Mira Holt told reporters that the bridge was shut.", None, "reporters", None),
        ("“It is shut,” Mira Holt told the BBC.", None, "the BBC", None),
        ("Mira Holt said in a statement that the bridge was shut.", "in a statement", None, None),
        ("Mira Holt said on Telegram that the bridge was shut.", "on Telegram", None, None),
        ("Mira Holt said Thursday the bridge was shut.", None, None, "Thursday"),
        ("Mira Holt said on Thursday that the bridge was shut.", None, None, "Thursday"),
        ("Mira Holt said the bridge had been shut on Thursday.", None, None, None),
    ],
)
def test_where_to_whom_and_when(said, text, medium, addressee, day):
    (statement,) = said(text)
    assert (statement.medium, statement.addressee, statement.day) == (medium, addressee, day)
