"""The roles of who's who: what somebody is, without when and how they spoke."""

from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article, said

from build_tools.comparison.people.merging import merge_people
from build_tools.comparison.people.person_roles import roles_of


def test_whom_an_article_introduces_before_they_speak_has_the_role_too():
    lines = [("Ada Lind", "", {"mention": "Lind", "role": "Dam Office director"}), ("Ada Lind", "", {"mention": "she"})]
    (lind,) = merge_people([article("east", *lines)], LEXICON).values()
    assert lind.roles == ("Dam Office director",)


def test_a_tabloid_s_word_for_somebody_is_no_role_beside_another():
    assert roles_of(["Ada Lind"], {"Treasury boss Ada Lind": 2, "Treasury Secretary Ada Lind": 1}) == (
        "Treasury Secretary",
    )
    assert roles_of(["Ada Lind"], {"port boss Ada Lind": 1}) == ("port boss",)
    assert roles_of(["Ada Lind"], {"plucky mother of four Ada Lind": 1}) == ("mother of four",)
    assert roles_of(["Ada Lind"], {"one board member, Ada Lind": 1}) == ("board member",)


def test_a_programme_s_title_stays_whole_in_a_role():
    people = merge_people([article("east", said("Ada Lind", '"Tonight" show host Ada Lind'))], LEXICON)
    assert people["ada-lind"].roles == ('"Tonight" show host',)


@pytest.mark.parametrize(
    ("mention", "roles"),
    [
        ("Ada Lind, since the dam was closed", ()),
        ("a more cheerful Ada Lind", ()),
        ("Ada Lind, newly elected head of the Dam Office", ("newly elected head of the Dam Office",)),
        ("her deputy's adviser, Sen. Ada Lind", ()),
        ("Dam Office counsel, Sen. Ada Lind", ("Dam Office counsel",)),
        ('Tonight" show host Ada Lind', ("show host",)),
        ("Tollwick, a town ruled by dam commissioner Ada Lind", ("dam commissioner",)),
        ("Added Ada Lind", ()),
        ("Ada Lind, aware of this", ()),
        ("Ada Lind, R-Ky.", ("R-Ky.",)),
        ("Sen. Ada Lind, R-Ky.", ("Senator, R-Ky.",)),
        ("then the director of the Dam Office, Ada Lind", ("then director of the Dam Office",)),
        ("Ada Lind, adviser to the council here", ("adviser to the council",)),
        ("Lind-Berg, head of the Dam Office", ("head of the Dam Office",)),
        ("Former Rep. Ada Lind", ()),
        ("the old pilot over the weekend, Ada Lind", ("old pilot",)),
        ("the old pilot on Monday, Ada Lind", ("old pilot",)),
        ("the old pilot last Friday, Ada Lind", ("old pilot",)),
        ("Ada Lind, a retired pilot whose boat sank in April", ("retired pilot",)),
        ("Ada Lind of Tollwick", ()),
        ("Ada Lind, of the Dam Office", ("of the Dam Office",)),
        ("Lind’s letter to the council", ()),
        ("the mayor’s plan", ()),
        ("the mayor’s niece, Ada Lind", ("mayor’s niece",)),
        ("Ada Lind, 44, keeper of the dam", ("keeper of the dam",)),
        ("the council’s former dam keeper, Ada Lind", ("council’s former dam keeper",)),
        ("Several officials including harbour master Ada Lind", ("harbour master",)),
        ("dam office spokesman Colonel Ada Lind", ("dam office spokesman",)),
        ("Attorney General Ada Lind", ("Attorney General",)),
        ("Local MP Ada Lind", ("Local MP",)),
        ("Tollwick Police Captain Ada Lind", ("Tollwick Police Captain",)),
        ("Ada Lind, a dam inspector who was there on Friday", ("dam inspector",)),
    ],
)
def test_a_role_says_who_somebody_is_and_not_when_or_how_they_spoke(mention, roles):
    name = "Ada Lind-Berg" if "Lind-" in mention else "Ada Lind"
    (found,) = merge_people([article("east", said(name, mention))], LEXICON).values()
    assert found.roles == roles


def test_a_place_in_a_role_is_no_state_spoken_for():
    roles = ("head of the Kyiv bureau of the Dam Watch", "Ukrainian ambassador")
    people = merge_people(
        [article("east", *(said(n, f"{n}, {r}") for n, r in zip(("Ada Lind", "Tom Ax"), roles)))], LEXICON
    )
    assert [person.side for person in people.values()] == [None, "Ukraine"]


def test_what_is_part_of_a_surname_is_no_role():
    analyses = [article("east", said("Ilse von Lind", "Ms von Lind"), said("Ilse von Lind", "Minister Ilse von Lind"))]
    assert merge_people(analyses, LEXICON)["ilse-von-lind"].roles == ("Minister",)


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("the port boss, Ada Lind", "port boss"),
        ("The prison chaplain, Father Ada Lind", "prison chaplain"),
        ("the village poet Ada Lind", "village poet"),
    ],
)
def test_a_role_is_what_somebody_is_without_the_form_of_address(mention, role):
    assert roles_of(["Ada Lind"], {mention: 1}) == (role,)


def test_lady_is_no_role():
    assert roles_of(["Ada Lind"], {"Lady Ada Lind": 1}) == ()


@pytest.mark.parametrize(
    ("body", "mention", "roles"),
    [
        ("the Dam Office", "Its director, Ada Lind", ("director of the Dam Office",)),
        ("the Dam Office", "Its chief investigator, Ada Lind", ()),
        ("health officials", "its director, Ada Lind", ()),
    ],
    ids=["its own", "the office goes on", "not of several"],
)
def test_its_officer_is_that_of_the_body_which_spoke_right_before(body, mention, roles):
    people = merge_people([article("east", said(body), said("Ada Lind", mention))], LEXICON)
    assert people["ada-lind"].roles == roles


@pytest.mark.parametrize(
    ("mention", "roles"),
    [("the deal President Lind", ("President",)), ("union President Lind", ("union President",))],
)
def test_a_word_that_happens_to_stand_before_an_office_is_no_part_of_it(mention, roles):
    assert roles_of(["Ada Lind"], {mention: 1}) == roles
