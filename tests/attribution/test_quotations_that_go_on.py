"""Whose a quotation without a tag is: of whoever was announced or spoke right before; of nobody where none did."""

from __future__ import annotations

import pytest


def test_a_paragraph_that_a_cue_announces_is_said(said):
    found = said("The mayor, Ada Penn, added:\n\nIt is typical of them. They know nothing.\n\nThe bell rang at noon.")
    assert [(s.speaker, s.text) for s in found] == [("Ada Penn", "It is typical of them. They know nothing.")]


def test_a_quotation_over_two_paragraphs_is_one_statement(said):
    (statement,) = said("“We closed the bridge in the night.\n\n“It was not safe,” Ada Penn said.")
    assert statement.text == "“We closed the bridge in the night. … “It was not safe,”"
    assert (statement.speaker, statement.paragraph, len(statement.spans)) == ("Ada Penn", 1, 2)


def test_a_quotation_alone_in_its_paragraph_follows_on(said):
    first, second = said("“We closed the bridge,” Ada Penn said.\n“It was not safe at all.”")
    assert (second.text, second.speaker, second.resolved_by) == ("“It was not safe at all.”", "Ada Penn", "carry-over")
    assert second.confidence < first.confidence


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Penn posted this on Monday:\n“It was not safe at all.”", "Ada Penn"),
        ("Full text of the council’s statement:\n“It was not safe at all.”", "council"),
        ("Statement by the Harrow Looms company:\n“It was not safe at all.”", "Harrow Looms company"),
        ("Ada Penn had the following answer to all of them:\n“It was not safe at all.”", "Ada Penn"),
        ("Ada Penn said the bridge was old. “It was not safe at all for anybody.”", "Ada Penn"),
        ("Ada Penn said the bridge was old.\n“It was not safe at all for anybody in the town.”", "Ada Penn"),
    ],
)
def test_a_quotation_without_a_cue_follows_on_words_without_marks(said, text, speaker):
    last = said(text)[-1]
    assert (last.speaker, last.resolved_by, str(last.kind)) == (speaker, "carry-over", "direct")


def test_a_heading_in_marks_is_nobodys(said):
    assert [s.text for s in said("Ada Penn said the bridge was old.\n“Safe at last”")] == ["the bridge was old"]


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “iron lady” crossed the bridge at noon.",
        "Her novel “The Long Bridge” sold well in the town.",
        "The so-called “Iron Lady” of the town wrote “The Long Bridge” in 2010.",
        "The river rose in the night and the old bridge fell.",
    ],
)
def test_scare_quotes_titles_and_plain_sentences_are_nobodys_words(said, text):
    assert said(text) == []
