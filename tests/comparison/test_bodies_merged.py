"""Bodies that speak in several articles: one entry each, whatever they are called by."""

from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article, said

from build_tools.comparison.people.bodies import is_short_for
from build_tools.comparison.people.merging import merge_people
from build_tools.comparison.words.concepts import vocabulary
from build_tools.models import NameUse, Spelling


@pytest.mark.parametrize(
    ("east", "west"),
    [("U.N. dam office", "United Nations dam office"), ("Dam Defence Ministry", "Dam Defense Ministry")],
)
def test_a_body_is_one_however_its_name_is_spelled(east, west):
    un = Spelling(house="United Nations", forms=("UN", "U.N."), what="organisation")
    lexicon = LEXICON.model_copy(update={"spellings": (un,)})
    assert len(merge_people([article("east", said(east)), article("west", said(west))], lexicon)) == 1


@pytest.mark.parametrize(
    ("statements", "people"),
    [
        ([said("council", "the council"), said("council", "the council")], ["council"]),
        ([said("council", "the council")], []),
        ([said("officials"), said("officials")], []),
        ([said("county's transport office", "the county's transport office")], ["county-s-transport-office"]),
        ([said("mayor's team", "the mayor's team")], []),
    ],
)
def test_a_public_body_that_speaks_more_than_once_needs_no_name(statements, people):
    assert list(merge_people([article("east", *statements)], LEXICON)) == people


@pytest.mark.parametrize(
    ("before", "mention", "roles"),
    [
        (said("the Dam Office"), "its director, Mia Storr", ("director of the Dam Office",)),
        (said("Dam Office", "It"), "Mia Storr, its chief executive", ("chief executive of Dam Office",)),
        (said("Tom Ax"), "its director, Mia Storr", ()),
        (said("the Dam Office"), "its friend Mia Storr", ()),
        (said(r"the Dam \goffice Office"), "its director, Mia Storr", (r"director of the Dam \goffice Office",)),
    ],
    ids=["the body that spoke before", "by a pronoun", "a person spoke before", "no officer", "with a backslash"],
)
def test_its_officer_is_one_of_the_body_that_spoke_right_before(before, mention, roles):
    found = merge_people([article("east", before, said("Mia Storr", mention))], LEXICON)
    assert found["mia-storr"].roles == roles


@pytest.mark.parametrize(
    ("one", "other", "bodies"),
    [
        ("Harbour Ministry", "Ministry of the Harbour", 1),
        ("county’s rescue service", "rescue service", 1),
        ("Halm’s Rescue Service", "Rescue Service", 2),
        ("Harbour Ministry", "Ministry of Dams", 2),
        ("Interior Ministry", "Ministry of Internal Affairs", 1),
        ("Foreign Ministry", "Ministry of Foreign Affairs", 1),
        ("Foreign Ministry", "Ministry of Internal Affairs", 2),
        ("Interior Ministry", "Internal Affairs Committee", 2),
        ("Halm Fire and Rescue Service", "the fire service", 1),
        ("Halm Fire and Rescue Service", "Ness Fire Service", 2),
        ("national weather service", "weather service", 1),
        ("county council", "council", 1),
        ("Halm Students’ Union", "union", 2),
        ("Norland’s foreign ministry", "foreign ministry", 2),
        ("Norland Foreign Ministry", "foreign ministry", 2),
        ("Norland’s security service", "security service", 2),
        ("Halm Health Office", "health service", 2),
        ("senior harbour officials", "harbour officials", 2),
        ("U.S. Department of Dams", "Dams Department", 1),
        ("Treasury Department", "Treasury", 1),
        ("Halm Police Department", "Halm Police", 1),
        ("U.S. Department of the Treasury", "Treasury", 2),
        ("Department of the Navy", "Navy", 2),
        ("Labor Department", "Labour Party", 2),
        ("Harbour Department", "Harbour Ministry", 2),
        ("Halm Treasury Department", "Treasury", 2),
        ("U.S. Navy", "Navy", 2),
        ("Federal Harbour Administration", "FHA", 1),
        ("Federal Harbour Administration", "F.H.A.", 1),
        ("Halm Point Residential", "Halm Point", 1),
        ("Coast Guard Academy", "Coast Guard", 2),
    ],
)
def test_a_body_has_one_entry_however_it_is_called(one, other, bodies):
    assert len(merge_people([article("east", said(one)), article("west", said(other), said(other))], LEXICON)) == bodies


def test_a_body_goes_by_the_name_that_is_used_most_of_those_as_full():
    lines = said("Ministry of Internal Affairs"), said("Interior Ministry"), said("Interior Ministry")
    (body,) = merge_people([article("east", *lines)], LEXICON).values()
    assert (body.name, body.variants) == ("Interior Ministry", ("Ministry of Internal Affairs",))


def test_what_has_no_telling_word_is_short_for_no_body():
    assert not is_short_for("its own and the", "Halm Fire Service", vocabulary(LEXICON).names)
    assert not is_short_for("the of", "Halm Fire Service", vocabulary(LEXICON).names)


def test_of_several_bodies_a_description_is_short_for_none():
    lines = said("Halm Fire and Rescue Service"), said("Ness Fire Service"), said("fire service")
    assert len(merge_people([article("east", *lines)], LEXICON)) == 3
    named = (NameUse("Ness Fire Service", "organisation", 1, 0),)
    assert len(merge_people([article("east", lines[0], lines[2], names=named)], LEXICON)) == 2
