"""From the mention to who it is, and how that was found."""

from __future__ import annotations

import pytest

from build_tools.models import Person

INTRODUCTION = "Council spokeswoman Mira Holt said the bridge was shut. "


@pytest.mark.parametrize(
    ("text", "speaker", "by"),
    [
        ("Holt said it would open soon.", "Mira Holt", "surname"),
        ("“It will open soon,” she added.", "Mira Holt", "pronoun"),
        ("The spokeswoman said it would open soon.", "Mira Holt", "role"),
        ("Officials said it would open soon.", "Officials", "unnamed-source"),
        ("A U.S. official said it would open soon.", "U.S. official", "unnamed-source"),
    ],
)
def test_resolved(said, text, speaker, by):
    statement = said(INTRODUCTION + "\n" + text)[-1]
    assert (statement.speaker, statement.resolved_by) == (speaker, by)


def test_it_is_the_organisation_that_spoke_last(said):
    statement = said("The Transport Ministry said the bridge was shut.\nIt added that a ferry would run.")[-1]
    assert (statement.speaker, statement.resolved_by) == ("Transport Ministry", "it")


def test_he_is_not_a_woman_named_before(said):
    statement = said("Ms. Mira Holt said the bridge was shut.\nHe said a ferry would run.")[-1]
    assert (statement.mention, statement.speaker) == ("He", None)


def test_a_relative_clause_speaks_for_its_antecedent(said):
    statement = said("The crowd cheered for Anna Holt, who said the bridge was shut.")[-1]
    assert (statement.mention, statement.speaker, statement.resolved_by) == ("who", "Anna Holt", "relative-clause")


def test_nobody_is_guessed(said):
    (statement,) = said("They said the bridge was shut.")
    assert statement.speaker is None
    assert statement.mention == "They"


def test_people_known_to_the_run_give_a_surname_its_full_name(said):
    people = {"holt": Person(name="Mira Holt", variants=("Holt",), roles=("council spokeswoman",))}
    (statement,) = said("Holt said the bridge was shut.", people)
    assert statement.speaker == "Mira Holt"


def test_somebody_named_inside_a_quotation_is_not_the_next_he(said):
    text = "Mr. Tom Reed said: “Mr. Paul Ames knows the river.”\n“The bridge is old,” he said."
    assert said(text)[-1].speaker == "Tom Reed"


def test_confidence_falls_with_the_evidence(said):
    named = said("Mira Holt said the bridge was shut.")[0].confidence
    pronoun = said(INTRODUCTION + "\nShe said it was late.")[-1].confidence
    nobody = said("They said the bridge was shut.")[0].confidence
    assert 1 > named > pronoun > nobody > 0
