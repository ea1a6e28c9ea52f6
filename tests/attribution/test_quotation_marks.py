"""Quotation marks paired by type and paragraph; apostrophes are none."""

from __future__ import annotations

import pytest

from build_tools.attribution.parsing.marks import quotations


def found(text):
    paragraphs, at = [], 0
    for line in text.split("\n"):
        paragraphs.append((at, at + len(line)))
        at += len(line) + 1
    return [(text[q.inner[0] : q.inner[1]], q.depth, q.continues) for q in quotations(text, paragraphs)]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ('"We shall see," she said.', ["We shall see,"]),
        ("“We shall see,” she said.", ["We shall see,"]),
        ('“We shall see," she said.', ["We shall see,"]),
        ("''We shall see,'' she said.", ["We shall see,"]),
        ("«We shall see», she said.", ["We shall see"]),
        ("„We shall see“, she said.", ["We shall see"]),
        ("„We shall see“ she told the paper. „Or not“", ["We shall see", "Or not"]),
        ("»We shall see«, she said. »Soon.«", ["We shall see", "Soon."]),
        ("She said: »We shall see.«", ["We shall see."]),
        ("News » Sport » The bridge is shut", []),
        ("»Read more about the bridge", []),
        ("‘We shall see,’ she said.", ["We shall see,"]),
        ("'We shall see,' she said.", ["We shall see,"]),
        ("'The workers' rights are at stake,' she said.", ["The workers' rights are at stake,"]),
        ("‘It’s the people’s bridge,’ she said.", ["It’s the people’s bridge,"]),
        ("It's the people's bridge, in the '90s as now.", []),
        ("In ‘08 the Smiths' dog barked.", []),
        ("“No,” he said, “never.”", ["No,", "never."]),
        ("“He is here,“ said Ames. “Good.”", ["He is here,", "Good."]),
        ('A stray " mark stands here alone.', []),
        ('"It is shut. "Ames met the "old" guard.', ["It is shut. ", "old"]),
        ('"We met. "And then we left," he said.', ["And then we left,"]),
        ("”It is shut,” she said.", ["It is shut,"]),
        ("She said: ”It is shut.” ”Why?” he asked.", ["It is shut.", "Why?"]),
        ("”It is shut“, she said.", ["It is shut"]),
        ("The bar is 3 ” wide, she says.", []),
        ('<post author="ames">It is shut</post>', []),
        ('""', []),
        ("A comma, then “an opener never closed.", []),
    ],
)
def test_marks_are_paired(text, inner):
    assert [words for words, _, _ in found(text)] == inner


def test_nested_quotations_know_their_depth():
    assert found("“She told me ‘never again’ twice,” he said.") == [
        ("She told me ‘never again’ twice,", 0, False),
        ("never again", 1, False),
    ]


def test_a_quotation_without_a_closer_goes_on_in_the_next_paragraph():
    text = "“We closed the bridge.\n“It was not safe,” Ames said."
    assert found(text) == [("We closed the bridge.", 0, True), ("It was not safe,", 0, False)]


@pytest.mark.parametrize(
    "text",
    [
        "“It fell.\nWe ran.\nNobody slept.” They left.",
        '"It fell.\nWe ran.\nNobody slept." They left.',
        "“It fell “like a tree.” It was dark.\nWe ran.\nNobody slept.” They left.",
    ],
)
def test_paragraphs_up_to_a_closing_mark_belong_to_what_was_opened_before_them(text):
    outer = [(words[:4], goes_on) for words, depth, goes_on in found(text) if depth == 0]
    assert outer == [("It f", True), ("We r", True), ("Nobo", False)]


def test_a_lost_closing_mark_takes_no_paragraphs_with_it():
    text = "“It fell, Ann Oke said.\nThe town slept.\nShe called it “a shock”."
    assert [words for words, _, _ in found(text)] == ["It fell, Ann Oke said.", "a shock"]


def test_what_follows_such_a_closing_mark_is_paired_as_anywhere():
    text = "“It held for a while.\nIt fell at last.” Then “she paused and “ran.”"
    assert [(words, depth) for words, depth, _ in found(text)][1:] == [("It fell at last.", 0), ("ran.", 0)]


def test_an_opener_without_closer_at_the_start_reaches_to_the_end_of_its_paragraph():
    assert found("“We closed the bridge.\nThe river rose.") == [("We closed the bridge.", 0, False)]


@pytest.mark.slow
def test_a_quarter_of_a_megabyte_of_marks_is_read_in_one_pass():
    # With work that grows with the square of the length this would take hours.
    assert quotations("\"“”'’‘«»" * 32_000, [(0, 256_000)]) == []
    assert len(quotations("“No.” " * 42_000, [(0, 252_000)])) == 42_000
