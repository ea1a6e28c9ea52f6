"""A quoted fragment is part of the sentence that it stands in: the content runs through it, and ends where it ends."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        (
            "The council vowed that the town will answer the letter “whenever and wherever it sees fit,” while senior "
            "engineer Ada Quill has called for the use of “tools that nobody has tried.”",
            "vowed",
            "that the town will answer the letter “whenever and wherever it sees fit,”",
        ),
        (
            "The mayor described the late ferry as “a planned insult” and an attack on the islands by the county.",
            "described",
            "the late ferry as “a planned insult” and an attack on the islands by the county",
        ),
        (
            "The clerk dismissed moves by county and town officials to “bury” Monday’s report as “stale,” insisting "
            "that “we read every page of it.”",
            "insisting",
            "that “we read every page of it.”",
        ),
        (
            "She promised a “patient” reply to the report that would not harm the islands and hinted at a vote.",
            "promised",
            "a “patient” reply to the report that would not harm the islands",
        ),
    ],
)
def test_a_content_runs_through_its_fragments_and_no_further(said, text: str, cue: str, content: str) -> None:
    assert [s.text for s in said(text) if s.cue == cue] == [content]


def test_a_clause_of_contrast_has_its_own_speaker(said) -> None:
    found = said("The council vowed to wait, while engineer Ada Quill has called for “tools that nobody has tried.”")
    assert {s.cue: s.speaker for s in found} == {"vowed": "council", "called for": "Ada Quill"}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The clip ends with her waving, “we built it and we shall keep it for our sons.”", "“we built it and we shall keep it for our sons.”"),
        ("A typical comment on the film: “that crane... no other word for it.”", "“that crane... no other word for it.”"),
        ("The law bars whoever “takes part in the sale of any part of a public pier or quay”.", "“takes part in the sale of any part of a public pier or quay”"),
    ],
)  # fmt: skip
def test_words_of_others_are_kept_where_nobody_is_said_to_have_spoken_them(said, text: str, words: str) -> None:
    assert [(s.text, s.kind, s.voiced) for s in said(text)] == [(words, "direct", True)]


def test_a_title_in_marks_is_nobody_s_words(said) -> None:
    assert said("He played “Through the Fire and Flames of the Old North Pier” on Monday.") == []


@pytest.mark.parametrize(
    "text",
    [
        "In a talk shown Thursday on the “Dawn” show, Tom Reed said that he had doubts.",
        "In his “Dawn” interview, Tom Reed told the host that he had doubts.",
        "Tom Reed, known from the series “Northland,” told reporters that he had doubts.",
        "Tom Reed appeared on “Northland” on Tuesday and told the host that he had doubts.",
        "The bill would repeal the “walk on” law, and Tom Reed said that he had doubts.",
        "The “diggers” insist that he had doubts.",
    ],
)
def test_a_term_or_name_in_marks_is_no_part_of_what_is_said_beside_it(said, text: str) -> None:
    assert [(s.text, s.kind) for s in said(text)] == [("that he had doubts", "indirect")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Tom Reed answered with “Never.”", "“Never.”"),
        ("Asked if he was sorry, Tom Reed said simply “Never” and hung up.", "“Never”"),
        ("On the pier the crowd shouted “Shame” as he left.", "“Shame”"),
        ("The port, Tom Reed said on Tuesday, is “finished.”", "The port … is “finished.”"),
        ("Tom Reed used the words “toy bridge” to describe it.", "“toy bridge”"),
    ],
)
def test_a_short_quotation_with_its_own_cue_is_somebody_s_words(said, text: str, words: str) -> None:
    assert words in [s.text for s in said(text)]
