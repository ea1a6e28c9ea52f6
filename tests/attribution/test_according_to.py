"""'According to the owner, the company Pellworth, …': who is named behind the role, and what is told."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "According to the owner of the tug, the company Pellworth, there were nine aboard.",
            "Pellworth",
            "there were nine aboard",
        ),
        (
            "There were nine aboard, according to the owner of the tug, the company Pellworth.",
            "Pellworth",
            "There were nine aboard",
        ),
        (
            "The tug was insured, according to its owner, the company Pellworth, which is based in Osk.",
            "Pellworth",
            "The tug was insured",
        ),
        (
            "According to the head of the port, the engineer Ann Reed, the crane was new.",
            "Ann Reed",
            "the crane was new",
        ),
        ("According to the firm's director, Ann Reed, 44, it was old.", "Ann Reed", "it was old"),
        ("According to police, Ann Reed, 44, had left.", "police", "Ann Reed, 44, had left"),
        (
            "According to the mayor, Ann Reed, who led it, was paid twice.",
            "mayor",
            "Ann Reed, who led it, was paid twice",
        ),
        (
            "According to the mayor, the bridge, the road and the quay were shut.",
            "mayor",
            "the bridge, the road and the quay were shut",
        ),
    ],
)
def test_a_name_behind_a_role_is_no_part_of_what_is_told(said, text, speaker, content):
    (statement,) = said(text)
    assert (statement.speaker, statement.text) == (speaker, content)
