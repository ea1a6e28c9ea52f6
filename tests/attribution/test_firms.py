"""A firm with somebody's surname speaks for itself, and goes by its name without what it is."""

from __future__ import annotations

import pytest

_OF_THE_FAMILY = "Ann Pellmar, of the founding family, said she was against it.\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        pytest.param(
            f"Dairy group Pellmar said it would sell.\n{_OF_THE_FAMILY}Pellmar said the price was low.",
            "Pellmar",
            id="named beside what it is",
        ),
        pytest.param(
            f"Pellmar shares fell on Monday.\n{_OF_THE_FAMILY}Pellmar said the price was low.",
            "Pellmar",
            id="its shares",
        ),
        pytest.param(
            f"Pellmar’s shares fell on Monday, and Pellmar’s chairwoman left.\n{_OF_THE_FAMILY}"
            "Pellmar said the price was low.",
            "Pellmar",
            id="what firms have, before anybody is named in full",
        ),
        pytest.param(
            "Tom Reed spoke first.\nBerlin retailer Reed said it was over.",
            "Tom Reed",
            id="somebody named in full before",
        ),
        pytest.param(
            "Ann Reed said she was sorry.\nThe company Reed founded said it would close.\nReed said it was over.",
            "Ann Reed",
            id="somebody who founded one is none",
        ),
        pytest.param(
            "Ann Reed said she would stand.\nReed’s campaign chairman and Reed’s board left.\nReed said it was over.",
            "Ann Reed",
            id="a candidate is none",
        ),
        pytest.param(
            "Ann Reed, a film producer, left on Friday.\nFilm producer Reed said the pier was safe.",
            "Ann Reed",
            id="a calling is no firm",
        ),
        pytest.param(
            "Stuart Little said the pier was safe.\nLittle said it would hold.", "Stuart Little", id="called Little"
        ),
    ],
)
def test_a_firm_is_nobody_of_its_name(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_who_is_addressed_is_no_firm(said):
    text = f"Dairy group Pellmar said it would sell.\n{_OF_THE_FAMILY}Ms Pellmar said the price was low."
    assert [one.speaker for one in said(text)] == ["Pellmar", "Ann Pellmar", "Ann Pellmar"]


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("Dairy group Kestrel", "Kestrel"),
        ("The carmaker Volland", "Volland"),
        ("Pension giant Ardent Trust", "Ardent Trust"),
        ("Swedish retailer Nordby", "Nordby"),
        ("The Kestrel Group", "Kestrel Group"),
    ],
)
def test_a_firm_goes_by_its_name(said, phrase, name):
    assert said(f"{phrase} said on Monday that it would close a plant.")[0].speaker == name


@pytest.mark.parametrize(
    ("before", "noun", "name"),
    [
        ("The Tessel Guard said a barge was lost. Halm Freight’s barge sank.", "company", "Halm Freight"),
        ("The Dam Office closed it. The Dam Office said it was wet. Coal giant Dravik denied it.", "firm", "Dravik"),
        ("The Halm Echo says it broke. Solway Glass, a supplier in Ness, made it.", "company", "Solway Glass"),
        ("The shop’s owner, Halden Sports, says it is shut.", "company", "Halden Sports"),
    ],
)
def test_the_company_is_what_was_named_as_a_firm(said, before, noun, name):
    assert said(f"{before} The {noun} says that nobody was hurt.")[-1].speaker == name


@pytest.mark.parametrize(
    ("whole", "short"),
    [("Harbour Point Residential", "Harbour Point"), ("Tarran Stone", "Tarran"), ("Crowe & Lind", "Crowe & Lind")],
)
def test_a_firm_is_one_under_its_short_name(said, whole, short):
    assert said(f"{whole} bought the flats. {short} said on Monday that it knew.")[-1].speaker == whole


def test_a_firm_of_somebody_goes_by_its_name(said):
    assert said("Reed’s firm, Crowe & Lind, did not reply to questions.")[-1].speaker == "Crowe & Lind"
    assert said("The firm, Crowe & Lind, did not reply to questions.")[-1].speaker == "Crowe & Lind"


def test_a_body_that_owns_something_may_be_it(said):
    text = "The plant’s owner, Norvane Foods, says it is shut. It says a dryer burned."
    assert [one.speaker for one in said(text)] == ["Norvane Foods", "Norvane Foods"]
