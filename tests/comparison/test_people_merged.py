from __future__ import annotations

from dataclasses import replace

import pytest
from statements_by_hand import LEXICON, article, said

from build_tools.comparison.people.merging import merge_people, speaker_ids
from build_tools.comparison.people.person_roles import roles_of
from build_tools.models import NameUse

EAST = article(
    "east",
    said("Volodymyr Marchenko", "Ukrainian President Volodymyr Marchenko"),
    said("Ada Lind", "Kremlin spokeswoman Ada Lind"),
    said("Ada Lind", "she"),
    said("Ada Lind", "Ms. Lind"),
    said("Ada Lind", "Lind, head of the Dam Office,"),
    said("the Dam Office"),
    said("Ukraine"),
    said(None, "officials"),
)
WEST = article(
    "west",
    said("Vladimir Marchenko", "President Vladimir Marchenko"),
    said("Lind", "Lind"),
    said("Dam Office"),
    said("Kyiv"),
    said("Tom Berg"),
    said("Eva Berg"),
    said("Berg"),
    said("Dam critics"),
)


def test_a_role_is_listed_once_however_its_words_are_joined():
    mentions = {"Ada Lind, head of the Dockers’ Union": 2, "the Dockers’ Union’s head, Ada Lind": 1}
    assert roles_of(["Ada Lind"], mentions) == ("head of the Dockers’ Union",)


def test_variants_and_roles_of_one_person_are_merged():
    people = merge_people([EAST, WEST], LEXICON)
    marchenko = people["vladimir-marchenko"]
    assert marchenko.variants == ("Volodymyr Marchenko",)
    assert marchenko.roles == ("Ukrainian President",)  # which says "President" too
    assert marchenko.side == "Ukraine"
    lind = people["ada-lind"]
    assert lind.variants == ("Lind",)
    assert lind.roles == ("head of the Dam Office", "Kremlin spokeswoman")
    assert lind.side == "Russia"


@pytest.mark.parametrize(
    ("person", "kind"),
    [("dam-office", "office"), ("ukraine", "state"), ("dam-critics", "group"), ("ada-lind", "person")],
)
def test_a_person_has_a_kind(person, kind):
    assert merge_people([EAST, WEST], LEXICON)[person].kind == kind


@pytest.mark.parametrize(
    ("speaker", "mention", "kind"),
    [
        ("THB", "THB", "organisation"),
        ("the T.H.B.", "the T.H.B.", "organisation"),
        ("THB/NTV", "a THB/NTV poll", "organisation"),
        ("Morning Lantern", "the Morning Lantern", "organisation"),
        ("Keepers of the Dam", "Keepers of the Dam", "organisation"),
        ("Tom Berg", "the Rev. Tom Berg", "person"),
        ("Prince of Ness", "Prince of Ness", "person"),
        ("Lantern", "Lantern", "person"),
        ("Ada Lind’s lawyer", "Ada Lind’s lawyer", "person"),
        ("Ada Lind’s grieving family", "her grieving family", "group"),
        ("Ada Lind’s parents", "her parents", "group"),
        ("Ada Lind’s family office", "her family office", "office"),
        ("Family Council", "the Family Council", "organisation"),
        ("Ada Lind’s Children Foundation", "the foundation", "organisation"),
        ("Ada Parents", "Ada Parents", "person"),
    ],
)
def test_what_has_an_organisation_s_form_is_one(speaker, mention, kind):
    (found,) = merge_people([article("east", said(speaker, mention))], LEXICON).values()
    assert found.kind == kind


@pytest.mark.parametrize(("mention", "kind"), [("it", "organisation"), ("he", "person"), ("Lantern", "person")])
def test_what_is_called_it_is_no_person(mention, kind):
    (found,) = merge_people([article("east", said("Lantern"), said("Lantern", mention))], LEXICON).values()
    assert found.kind == kind


@pytest.mark.parametrize(("speaker", "kind"), [("Lantern", "organisation"), ("Ada Lantern", "person")])
def test_what_begins_an_organisation_s_name_is_one(speaker, kind):
    names = (NameUse("Lantern Ferries", "organisation", 1, 0), NameUse(speaker, "person", 2, 0))
    (found,) = merge_people([article("east", said(speaker), names=names)], LEXICON).values()
    assert found.kind == kind


def test_what_the_half_of_a_firms_name_is_read_as_says_nothing_of_the_firm():
    names = (NameUse("Castle Ferries", "organisation", 1, 0), NameUse("Castle", "person", 3, 0))
    lines = said("Castle Ferries", "Castle Ferries"), said("Castle Ferries", "Castle")
    (found,) = merge_people([article("east", *lines, names=names)], LEXICON).values()
    assert found.kind == "organisation"


@pytest.mark.parametrize(
    ("speaker", "mention", "also", "times", "kind"),
    [
        ("Norland", "Norland", "organisation", 1, "organisation"),
        ("Norland", "Norland", "person", 1, "organisation"),
        ("Norland", "Norland", "person", 2, "person"),
        ("Norland", "she", "person", 1, "person"),
        ("Norland", "she", "organisation", 1, "person"),
        ("Norland", "Mayor Norland", "organisation", 1, "person"),
        ("Ada Norland", "Ada Norland", "organisation", 1, "person"),
        ("Ada Norland", "Ada Norland", "person", 1, "person"),
    ],
)
def test_a_country_that_the_lexicon_does_not_know_is_no_person(speaker, mention, also, times, kind):
    names = NameUse(speaker, "place", 2, 0), NameUse(speaker, also, times, 0)
    (found,) = merge_people([article("east", said(speaker, mention), names=names)], LEXICON).values()
    assert found.kind == kind


@pytest.mark.parametrize("mention", ["Mr. Lantern", "she", "Mayor Lantern"])
def test_whoever_bears_the_first_word_of_an_organisation_s_name_is_a_person(mention):
    names = (NameUse("Lantern Foundation", "organisation", 1, 0), NameUse("Lantern", "person", 2, 0))
    (found,) = merge_people([article("east", said("Lantern"), said("Lantern", mention), names=names)], LEXICON).values()
    assert found.kind == "person"


def test_an_office_once_held_is_no_fuller_form_of_the_office():
    lines = said("Ada Lind", "Mayor Ada Lind"), said("Ada Lind", "former mayor of Halm Ada Lind")
    (lind,) = merge_people([article("east", *lines)], LEXICON).values()
    assert lind.roles == ("former mayor of Halm", "Mayor")


@pytest.mark.parametrize(
    "speaker", ["on Tuesday", "in Tollwick", "for Berg", "against Berg", "Many", "only two Republicans", "Those states"]
)
def test_what_begins_with_a_preposition_or_counts_is_nobody(speaker):
    assert merge_people([article("east", said(speaker))], LEXICON) == {}


@pytest.mark.parametrize(
    ("speaker", "is_somebody"),
    [
        ("Ada Lind’s visit to Halm", False),
        ("Halm Ferries’ appeal", False),
        ("Ada Lind's stance", False),
        ("Ada Lind’s lawyer", True),
        ("Ada Lind’s office", True),
        ("Halm’s airport", True),
        ("Halm’s board of governors", True),
        ("Halm’s Ferry Works", True),
        ("Teachers’ Alliance of Halm", True),
        ("pilots’ union", True),
    ],
)
def test_what_somebody_has_or_does_is_nobody(speaker, is_somebody):
    assert bool(merge_people([article("east", said(speaker), said(speaker))], LEXICON)) is is_somebody


def test_a_role_before_a_name_is_no_part_of_it():
    port = article("port", said("harbour master Ada Lind"), said("Skipper Tom Berg"), said("Captain Ole van der Berg"))
    people = merge_people([port, article("ness", said("Ada Lind"), said("Tom Berg", "Tom Berg, the skipper"))], LEXICON)
    assert {name: (person.name, person.roles) for name, person in people.items()} == {
        "ada-lind": ("Ada Lind", ("harbour master",)),
        "ole-van-der-berg": ("Ole van der Berg", ("Captain",)),
        "tom-berg": ("Tom Berg", ("Skipper",)),
    }
    assert "Skipper Tom Berg" in people["tom-berg"].variants


@pytest.mark.parametrize("name", ["Tom Berg Jr.", "Tom Berg Sr.", "Tom Berg III"])
def test_whoever_is_named_after_a_father_is_a_person(name):
    assert [person.name for person in merge_people([article("north", said(name))], LEXICON).values()] == [name]


def test_a_surname_that_two_persons_bear_belongs_to_neither():
    people = merge_people([EAST, WEST], LEXICON)
    assert {"tom-berg", "eva-berg", "berg"} <= set(people)


@pytest.mark.parametrize(
    ("forms", "mention", "also", "entries"),
    [
        (("Tom Berg", "Eva Lind"), "Tom", "", {"tom-berg", "eva-lind"}),
        (("Tom Berg", "Tom Lind"), "Tom", "", {"tom-berg", "tom-lind", "tom"}),
        (("Tom Berg",), "Tom", "Tom Orr", {"tom-berg", "tom"}),
        (("Tom Berg",), "Mr Tom", "", {"tom-berg", "tom"}),
        (("Eva Lind",), "Tom", "", {"eva-lind", "tom"}),
    ],
    ids=["the only Tom", "two who speak", "one who is only named", "a surname", "nobody else"],
)
def test_a_given_name_is_of_the_only_one_in_the_event_who_bears_it(forms, mention, also, entries):
    east = article("east", *(said(form) for form in forms))
    if also:
        east = replace(east, names=(NameUse(also, "person", 1, 0),))
    west = article("west", said("Tom", mention))
    people = merge_people([east, west], LEXICON)
    assert {*people} == entries
    assert speaker_ids([east, west], people, LEXICON)["Tom"] == ("tom" if "tom" in entries else "tom-berg")


def test_the_order_of_articles_changes_nothing():
    assert merge_people([EAST, WEST], LEXICON) == merge_people([WEST, EAST], LEXICON)


def test_speakers_find_their_entry_and_an_ambiguous_one_does_not():
    people = {k: p for k, p in merge_people([EAST, WEST], LEXICON).items() if k != "berg"}
    ids = speaker_ids([EAST, WEST], people, LEXICON)
    assert ids["Lind"] == ids["Ada Lind"] == "ada-lind"
    assert ids["Volodymyr Marchenko"] == ids["Vladimir Marchenko"]
    assert ids["Dam Office"] == ids["the Dam Office"]
    assert "Berg" not in ids


def test_two_speakers_of_one_id_get_two():
    people = merge_people([article("east", said("Zoë Ax"), said("Zoe-Ax Office"), said("Zoé Ax Office"))], LEXICON)
    assert len(people) == len(set(people)) >= 2


@pytest.mark.parametrize(
    "speaker",
    [
        "several engineers, among them Tom Berg",
        "officials – including the minister who opened the dam",
        "the notice from Mr. Lind's office about the dam",
        "young man",
        "the harbour master's team",
        "an organisation",
        "a Tollwick group",
        "Other lawmakers",
        "Economists",
        "Critics",
        "States",
        "multiple sources",
    ],
)
def test_a_description_is_no_entry(speaker):
    assert merge_people([article("east", said(speaker))], LEXICON) == {}


def test_what_reports_under_one_name_is_a_newspaper_and_a_body_has_all_of_its_name():
    paper = ("Lantern", "dam", {"mention": "Lantern", "cue": "reported"})
    body = said("Harbour Pilots' Service", "National Conference of Harbour Pilots' Service")
    people = merge_people([article("east", paper, body)], LEXICON)
    assert {(p.name, p.kind) for p in people.values()} >= {("Lantern", "organisation")}
    assert "National Conference of Harbour Pilots' Service" in {p.name for p in people.values()}


def test_a_person_named_with_the_employer_is_that_person():
    east = article("east", said("the Lantern's Ada Lind"), said("Dam Office President Tom Ax"), said("Tom Ax"))
    assert {p.name: p.kind for p in merge_people([east], LEXICON).values()} == {
        "Ada Lind": "person",
        "Tom Ax": "person",
    }


@pytest.mark.parametrize(
    "speaker",
    ["spokesman for Mr Lind", "Aides to Mr. Lind", "senior Lind official", "friend of the late Ada Lind"],
)
def test_whoever_speaks_for_somebody_is_not_that_person(speaker):
    analyses = [article("east", said("Ada Lind"), said(speaker))]
    people = merge_people(analyses, LEXICON)
    assert people["ada-lind"].variants == ()
    assert speaker not in speaker_ids(analyses, people, LEXICON)


@pytest.mark.parametrize("name", ["Anne d'Orval", "Luc d’Orval"])
def test_a_surname_may_begin_with_what_is_written_small(name):
    (person,) = merge_people([article("east", said(name))], LEXICON).values()
    assert (person.name, person.kind) == (name, "person")


@pytest.mark.parametrize("form", ["person close to the board", "Someone briefed on the talks", "man who saw it"])
def test_somebody_unnamed_is_nobody_to_list(form):
    assert not merge_people([article("east", said(form), said(form))], LEXICON)


def test_a_relative_is_a_person_and_what_a_letter_says_makes_nobody_a_body():
    letter = ("Tom Berg", "", {"mention": "It", "resolved_by": "document"})
    people = merge_people([article("east", said("Ada Lind’s son"), letter)], LEXICON)
    assert {person.kind for person in people.values()} == {"person"}


def test_engineers_of_a_firm_are_not_the_firm_and_a_firm_with_its_trade_is_no_person():
    told = said("Engineers of Redel", "Engineers of Redel"), said("Redel", "The grid operator, Redel")
    people = merge_people([article("east", *told)], LEXICON)
    assert {person.name: person.kind for person in people.values()}.get("Redel") == "organisation"
    assert speaker_ids([article("east", *told)], people, LEXICON)["Engineers of Redel"] == "engineers-of-redel"


@pytest.mark.parametrize(
    ("speaker", "mention", "what", "is_somebody"),
    [
        ("Tests", "Tests", "term", False),
        ("Halm", "As my colleagues report", "place", False),
        ("Halm", "Halm", "place", True),
        ("Police", "Police", "term", True),
        ("Brisk", "Brisk", "term", True),
        ("east", "The East", "organisation", False),
        ("Ada Lind's office about the visit", "Ada Lind's office about the visit", "term", False),
        ("last year's BRC keynote speech", "last year's BRC keynote speech", "term", False),
    ],
)
def test_a_word_that_only_stands_where_a_speaker_would_is_nobody(speaker, mention, what, is_somebody):
    told = article("east", said(speaker, mention), said(speaker, mention), names=(NameUse(speaker, what, 1, 0),))
    assert bool(merge_people([told], LEXICON)) is is_somebody


@pytest.mark.parametrize(
    ("one", "other", "name"),
    [
        ("Ada Lind", "Ada Lind of the pilots' union ADL", "Ada Lind"),
        ("Lind's campaign", "Ada Lind’s campaign", "Ada Lind’s campaign"),
        ("HALM UNITED", "Halm United", "Halm United"),
    ],
)
def test_one_under_two_names_is_one(one, other, name):
    people = merge_people([article("east", said(one)), article("west", said(other))], LEXICON)
    assert [person.name for person in people.values()] == [name]


def test_half_of_a_bodys_name_is_nobody():
    asked = ("Deaf and Blind Union", "dam", {"names": ("Deaf", "Blind Union")})
    told = article("east", asked, names=(NameUse("Deaf", "term", 1, 0),))
    assert not {"Deaf", "Blind Union"} & {person.name for person in merge_people([told], LEXICON).values()}
