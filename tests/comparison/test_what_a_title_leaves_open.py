"""Whether a reader who has read nothing else understands a title: who is meant, what is pointed at, and which day."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, PEOPLE, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.claims import claims_of
from build_tools.comparison.drafting import draft_facts
from build_tools.comparison.full_names import full_names, has_shared_surname, in_full
from build_tools.comparison.loose_ends import begins_unintroduced, counts_from_an_unknown_day, loose_ends, unintroduced
from build_tools.models import Analysis, Comparison, Kind, NameUse, Person


@pytest.mark.parametrize(
    ("clause", "open_words"),
    [
        ("Tom Ferrow sold his boat", 0),
        ("Today, his neighbours urged him to leave", 1),
        ("The dockers say they were not paid", 0),
        ("they were not paid in Ostrand", 1),
        ("the keeper of the lock lost her job", 0),
        ("it is time for the council to go", 0),
        ("the council wanted it sold", 0),
        ("nobody wanted it sold", 1),
        ("those remarks are well over the line", 1),
        ("he answered letters of the dockers, and these letters were read out in Ostrand", 1),
        ("the dockers wrote letters, and these letters were read out", 0),
        ("this country needs a harbour", 0),
        ("the mayor respects that but wants a ferry", 1),
        ("with all respect, that’s a heap of nonsense", 1),
        ("the port is now so deep that ships can enter", 0),
    ],
)
def test_what_points_at_something_that_is_not_named(clause, open_words):
    assert loose_ends(clause) == open_words


@pytest.mark.parametrize(
    ("clause", "nouns"),
    [
        ("Tom Ferrow made the remarks in an interview", ["remarks"]),
        ("Tom Ferrow spoke of the cost of the war in Ostrand", []),
        ("the Harbour Board met the government", []),
        ("Ostrand Ferries says the company lost nine boats", []),
        ("The memorabilia includes a whistle", ["memorabilia"]),
        ("the largest ship in port was sold", []),
    ],
)
def test_what_the_sentences_before_introduced(clause, nouns):
    assert unintroduced(clause) == nouns


def test_what_a_clause_is_about_is_introduced_or_not():
    assert begins_unintroduced("The appointment came late for Ostrand")
    assert not begins_unintroduced("Tom Ferrow heard of the appointment late")


@pytest.mark.parametrize(
    ("clause", "unknown"),
    [("Tom Ferrow left last week", True), ("The ferry sank two days later", True), ("The ferry sank in 1987", False)],
)
def test_a_day_that_counts_from_another(clause, unknown):
    assert counts_from_an_unknown_day(clause) is unknown


def used(*names):
    return Analysis("courier", (), tuple(NameUse(name, "person", 1, 0, name.split()[-1]) for name in names))


@pytest.mark.parametrize(
    ("printed", "text", "full"),
    [
        (["Tom Ferrow", "Ferrow"], "Mr. Ferrow’s boat sank, Ferrow said", "Tom Ferrow’s boat sank, Ferrow said"),
        (["Tom Ferrow", "Ferrow"], "Sen. Ferrow met “Ferrow”", "Sen. Tom Ferrow met “Ferrow”"),
        (["Tom Ferrow", "Ferrow"], "The Ferrow bridge is shut", "The Ferrow bridge is shut"),
        (["Tom Ferrow", "Ferrow"], "Yesterday, Ferrow left", "Yesterday, Tom Ferrow left"),
        (["Tom Ferrow", "Ferrow"], "Thomas “Tom” Ferrow left", "Thomas “Tom” Ferrow left"),
        (["Tom Ferrow", "Ferrow"], "The Ferrow-Lind plan", "The Ferrow-Lind plan"),
        (["Tom Ferrow", "Ada Ferrow", "Ferrow"], "Ferrow sold it", "Ferrow sold it"),
        (["Tom Ferrow", "Thomas Ferrow", "Ferrow"], "Ferrow sold it", "Tom Ferrow sold it"),
        (["Harbour Law"], "the School of Law", "the School of Law"),
        (["Berg Gate House", "Berg", "House"], "the House met", "the House met"),
        (["Brisk"], "Brisk sold it", "Ann Brisk sold it"),
    ],
)
def test_a_surname_is_put_in_full_where_one_person_has_it(printed, text, full):
    assert in_full(text, full_names(PEOPLE, [used(*printed)])) == full


def test_a_surname_of_several_is_a_strangers():
    names = full_names({}, [used("Tom Ferrow", "Ada Ferrow", "Ferrow")])
    assert has_shared_surname("Mr. Ferrow sold the boat", names)
    assert not has_shared_surname("Tom Ferrow sold the boat", names)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "The dockers have waited for years. Now they are to be paid in Ostrand.",
            "The dockers have waited for years. Now they are to be paid in Ostrand",
        ),
        ("He came to Ostrand in May. Now they are to be paid in Ostrand.", "They are to be paid in Ostrand"),
    ],
)
def test_a_quotation_comes_with_the_sentence_before_it_that_names_what_it_leaves_open(said, title):
    quoted = {claim.quoted[1] for claim in claims_of(reported(f"“{said}”", kind=Kind.DIRECT), (), CALLED, most=40)}
    assert title in quoted


def test_two_parts_of_a_broken_quotation_are_quoted_with_a_gap():
    first, second = "“The law is on our side,”", "“The mayor respects that but wants a ferry.”"
    statement = replace(
        reported("x", kind=Kind.DIRECT), text=f"{first} … {second}", mention_span=None, cue_span=None,
        spans=((0, len(first)), (50, 50 + len(second))),
    )  # fmt: skip
    quoted = {claim.quoted[1] for claim in claims_of(statement, (), CALLED, most=40)}
    assert "The law is on our side … The mayor respects that but wants a ferry" in quoted


@pytest.mark.parametrize(
    ("told", "is_fact"),
    [
        ("Tom Ferrow of Ostrand sold the ferries of the town to Ada Lind.", True),
        ("Tom Ferrow of Ostrand sold the ferries to Ada Lind.", False),
        ("Tom Ferrow of Ostrand sold the ferries of the town last week.", False),
        ("Tom Ferrow of Ostrand did not respond to questions about the town.", False),
        ("Owner Tom Ferrow Sells Ostrand Ferries To Ada Lind.", False),
        ("Harbour master Tom Ferrow, whose boat, Halm, was sold in Ostrand.", False),
        ("Ferries were sold for the good of the whole town by their owner.", False),
    ],
    ids=["who and what", "which ferries", "which week", "the newsroom's own", "a headline", "no verb", "no name"],
)
def test_a_sentence_of_one_outlet_is_a_fact_where_it_can_be_understood_alone(told, is_fact):
    articles = [Analysis("courier", (own(told),)), Analysis("wire", ())]
    assert bool(draft_facts(Comparison(()), articles, {}, LEXICON).facts) is is_fact


def test_of_several_whom_nobody_has_met_and_of_a_person_the_person_speaks():
    named, nameless = (
        reported("that the ferry had been sold for years"),
        reported("that the ferry had been sold for years", mention="An ex-pilot", speaker=None),
    )
    scores = [claims_of(one, (), CALLED)[0].score for one in (named, nameless)]
    assert scores[0] > scores[1]


def test_officials_are_not_the_officials():
    claims = claims_of(reported("that the ferry sank", mention="The officials", speaker=None), (), CALLED)
    assert claims[0].text == "Officials said that the ferry sank"


def test_people_yml_goes_before_what_articles_print():
    people = {"a": Person(name="Annabel Brisk")}
    assert full_names(people, [used("Ann Brisk", "Ann Brisk", "Brisk")])["Brisk"] == "Annabel Brisk"
