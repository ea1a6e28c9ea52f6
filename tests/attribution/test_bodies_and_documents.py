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
    ("The union, Oarlock, said a ferry would run.", "Oarlock", "organisation"),
    ("Oarlock Rights, a lobby group, said a ferry would run.", "Oarlock Rights", "organisation"),
    ("Its parent company, Oarlock Lines, said a ferry would run.", "Oarlock Lines", "organisation"),
    ("The regulator, Oarlock, met.\nThe regulator, Oarlock, said no.\nThe regulator said a ferry would run.",
     "Oarlock", "description"),
    ("The bridge was shut by the council, Water for All, which said a ferry would run.",
     "Water for All", "relative-clause"),
    ("The Oarsmen’s Guild said a ferry would run.", "Oarsmen’s Guild", "organisation"),
    ("The Sailors’ Guild met.\nThe Sailors’ Guild said a ferry would run.", "Sailors’ Guild", "organisation"),
    ("Engineers Without Borders met.\nSailors Beyond Borders said a ferry would run.",
     "Sailors Beyond Borders", "unnamed-source"),
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
    ("Anna Holt rejected a report.\nThe report says a ferry would run.", "report"),
    ("A new poll says a ferry would run.", "new poll"),
    ("The Transport Ministry spoke.\nThe Gazette has seen the letter, which says a ferry would run.", "letter"),
    ("A letter signed by forty teachers reached the council.\nThe letter says a ferry would run.", "forty teachers"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "by"), BODIES)
def test_an_organisation_is_found_as_speaker(said, text, speaker, by):
    statement = said(text)[-1]
    assert (statement.speaker, statement.resolved_by) == (speaker, by)


@pytest.mark.parametrize(("text", "speaker"), DOCUMENTS)
def test_documents_speak_for_whoever_issued_them_else_for_themselves(said, text, speaker):
    statement = said(text)[-1]
    relative = statement.mention == "which"
    assert (statement.speaker, statement.resolved_by) == (speaker, "relative-clause" if relative else "document")


ABBREVIATED = [
    "The Port Safety Agency (PSA) met on Monday.\nThe PSA said a ferry would run.",
    "The Port Safety Agency (PSA) said a ferry would run.",
    "The Port Safety Agency met on Monday.\nThe PSA said a ferry would run.",
]


@pytest.mark.parametrize("text", ABBREVIATED)
def test_a_body_and_its_abbreviation_are_one(said, text):
    assert said(text)[-1].speaker == "Port Safety Agency"


ACTED = [
    (
        "Mayor Anna Holt met the crew. Kestrel Shipping raised its prices. It said a ferry would run.",
        "Kestrel Shipping",
    ),
    ("Anna Holt spoke first. In a statement, the port said it was late. It said a ferry would run.", "port"),
]


@pytest.mark.parametrize(("text", "speaker"), ACTED)
def test_it_is_what_acted_or_spoke_right_before_and_never_a_person(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_a_body_acts_in_whoever_speaks_for_it(said):
    text = (
        "The Port Safety Agency (PSA) said it was late. The MRB’s chairwoman, Jill Hart, said the bell had been found. "
        "The agency said it would take a year."
    )
    assert said(text)[-1].speaker == "MRB"


def test_a_thing_is_nobody(said):
    statement = said("The prospect of a flood suggests that a ferry would run.")[-1]
    assert (statement.mention, statement.speaker) == ("The prospect of a flood", None)


def test_what_is_called_something_may_be_taken_for_a_time_by_the_parser(said):
    statement = said("Anna Holt, for the record, called the night “a solid win for Tollwick” and went home.")[-1]
    assert statement.text.startswith("the night “a solid win for Tollwick”")


@pytest.mark.parametrize("gathering", ["this week's Halm school board meeting", "last month's inquest"])
def test_a_document_from_a_gathering_speaks_for_itself(said, gathering):
    (statement,) = said(f"The pumps were old, according to a report from {gathering}.")
    assert statement.speaker == f"report from {gathering}"


def test_a_document_from_a_court_is_the_courts(said):
    (statement,) = said("The pumps were old, according to a letter from the Halm County Court.")
    assert statement.speaker == "Halm County Court"
