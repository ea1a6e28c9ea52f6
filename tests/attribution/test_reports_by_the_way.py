"""Reports that the sentence makes little of: between commas, in a relative clause, by a noun, behind a misread verb."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line

FOUND = [
    ("Instead, Ada Penn told the Gazette, her policy would be to wait.", "Ada Penn", "Instead her policy would be to wait"),
    ("Though that move was smooth, Ada Penn said, replacing the mayor would be harder.", "Ada Penn", "Though that move was smooth replacing the mayor would be harder"),
    ("Ada Penn met the crews. People like Osk, she said.", "Ada Penn", "People like Osk"),
    ("Teachers walked out over practices that their union says endanger pupils.", "their union", "that endanger pupils"),
    ("Nurses walked out to protest against shifts that their union says endanger patients.", "their union", "that endanger patients"),
    ("The Pilots' Guild claims crews are exhausted.", "Pilots' Guild", "crews are exhausted"),
    ("The Nurses' Guild claims managers have ignored 300 complaints.", "Nurses' Guild", "managers have ignored 300 complaints"),
    ("The prosecutor, Dag Penn, who has led the case since May, told reporters outside the courthouse he would appeal.", "Dag Penn", "he would appeal"),
    ("Her co-author, Felix Obi, a chemist, said the enzyme had not been seen before.", "Felix Obi", "the enzyme had not been seen before"),
    ("Reed is seizing upon a Varna Gazette report that Penn had a loss of nine million crowns.", "Varna Gazette", "that Penn had a loss of nine million crowns"),
    ("According to the chair of the board, Lena Penn, the plant will close.", "Lena Penn", "the plant will close"),
    ("The count was clear, according to the head of the observer mission of the Northern League, Anton Sund.", "Anton Sund", "The count was clear"),
    ("According to the mayor, Lena Penn, who led the board, was paid twice.", "mayor", "Lena Penn, who led the board, was paid twice"),
    ("Sailors were often insulted, according to show insiders.", "show insiders", "Sailors were often insulted"),
    ("The reports of missing crews were not confirmed by any other source, a high-ranking source in the Sea Ministry pointed out.", "high-ranking source in the Sea Ministry", "The reports of missing crews were not confirmed by any other source"),
    ("Ada Penn pointed to quays in coastal towns that would not open.", "Ada Penn", "quays in coastal towns that would not open"),
    ("Ada Penn was told by the port she was late.", "port", "she was late"),
    ("The port lost nine boats, by one estimate.", None, "The port lost nine boats"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "content"), FOUND, ids=[case[0][:40] for case in FOUND])
def test_a_report_by_the_way_has_its_speaker_and_words(said, text, speaker, content):
    statements = said(text)
    assert [(s.speaker, s.text.replace(" … ", " ").rstrip(",")) for s in statements] == [(speaker, content)]


@pytest.mark.parametrize(
    "text",
    [
        "The city hired a lawyer to argue that the fine was unfair.",
        "The union sent an envoy to say that it was ready.",
        "On Monday, he said.",
        "The engineer Ada Penn denied that.",
        "The worst fire in the port's history claimed nine lives at Osk Quay.",
        "Ada Penn claimed benefits for two years.",
        "Two hours later, she said.",
        "By one vote, the port lost nine boats.",
        "A Varna Gazette story about the port won a prize.",
        "The insurance claims adjusters are busy.",
        "On Sunday, Penn told the crew, most of whom left, to wait.",
        "Ada Penn told the inquest about the night he died.",
        "Ada Penn told reporters of the day she vanished.",
        "Ada Penn told the crew at the place he fell that it was late.",
    ],
)
def test_what_looks_like_one_is_none(said, text):
    assert said(text) == []
