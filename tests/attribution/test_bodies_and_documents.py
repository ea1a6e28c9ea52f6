"""Organisations that are 'it' or 'the group', documents that speak for whoever issued them, offices of somebody."""

from __future__ import annotations

import pytest

BODIES = [
    ("The Transport Ministry said the bridge was shut.\nIt added that a ferry would run.", "Transport Ministry", "it"),
    ("The Transport Ministry said it was late.\nThe ministry said a ferry would run.",
     "Transport Ministry", "description"),
    ("Drivers met the Transport Ministry.\nThe ministry said a ferry would run.", "Transport Ministry", "description"),
    ("The Ferry Workers Union met.\nThe organization said a ferry would run.", "Ferry Workers Union", "group"),
    ("The group said a ferry would run.", "group", "description"),
    ("Anna Holt met the unions.\nHer office said a ferry would run.", "Anna Holt’s office", "description"),
]  # fmt: skip

DOCUMENTS = [
    ("The Transport Ministry spoke.\nA statement from the Transport Ministry said a ferry would run.",
     "Transport Ministry"),
    ("The Transport Ministry said the bridge was shut.\nThe statement added that a ferry would run.",
     "Transport Ministry"),
    ("The Ferry Workers Union released a new ad.\nThe union met on Monday.\nThe ad says a ferry would run.",
     "Ferry Workers Union"),
    ("Anna Holt sent a letter to the council.\nThe letter says a ferry would run.", "Anna Holt"),
    ("Anna Holt's letter says a ferry would run.", "Anna Holt"),
    ("Anna Holt rejected a report.\nThe report says a ferry would run.", None),
    ("A new poll says a ferry would run.", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "by"), BODIES)
def test_organisations(said, text, speaker, by):
    statement = said(text)[-1]
    assert (statement.speaker, statement.resolved_by) == (speaker, by)


@pytest.mark.parametrize(("text", "speaker"), DOCUMENTS)
def test_documents_speak_for_whoever_issued_them(said, text, speaker):
    statement = said(text)[-1]
    assert (statement.speaker, statement.resolved_by) == (speaker, "document")


def test_a_thing_is_nobody(said):
    statement = said("The prospect of a flood suggests that a ferry would run.")[-1]
    assert (statement.mention, statement.speaker) == ("The prospect of a flood", None)


def test_what_is_called_something_may_be_taken_for_a_time_by_the_parser(said):
    statement = said("Anna Holt, for the record, called the night “a solid win for Tollwick” and went home.")[-1]
    assert statement.text.startswith("the night “a solid win for Tollwick”")
