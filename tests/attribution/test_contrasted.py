"""Who is named beside a speaker to say that it was not they."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tom Berg, not Ada Penn, said the bridge was safe.", "Tom Berg"),
        ("Not Ada Penn but Tom Berg said the bridge was safe.", "Tom Berg"),
        ("It was Tom Berg, not Ada Penn, who said the bridge was safe.", "Tom Berg"),
        ("It was the mayor, rather than the board, who said the bridge was safe.", "mayor"),
        ("It was Tom Berg and not the mayor who said the bridge was safe.", "Tom Berg"),
        ("The board, as opposed to the mayor, said the bridge was safe.", "board"),
        ("“The bridge is safe,” said Tom Berg, not Ada Penn.", "Tom Berg"),
        ("Ada Penn, not yet 30, said the bridge was safe.", "Ada Penn"),
    ],
)
def test_who_is_set_apart_from_a_speaker_does_not_speak(said, text, speaker):
    assert [one.speaker for one in said(text)] == [speaker]
