"""A title is for whoever has read nothing else: it names what it is of, and each outlet under it bears it out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, drafted, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.quotations import speaks_to_a_hearer
from build_tools.comparison.drafting.clauses.completeness import lacks_its_object
from build_tools.comparison.drafting.clauses.references import pointed_at, unintroduced, unresolved
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import Analysis, Comparison, Group, Kind, Match, Meeting, Side, Tier

NAMED = "that the old ferry of Ostrand sank near Halm in a storm of May"


def titles(*statements):
    _, found = drafted(*statements)
    return [fact.title for fact in found.facts.values()]


def cells(*statements):
    _, found = drafted(*statements)
    (fact,) = found.facts.values()
    return {article: cell.statements for article, cell in fact.cells.items() if cell.stance.is_told}


@pytest.mark.parametrize(
    ("clause", "nouns"),
    [
        ("Ann Brisk described the anger directed at pilots", []),
        ("Ann Brisk regretted the careful decisions and mistakes she has made", []),
        ("Ann Brisk will be the second female captain from Halm", []),
        ("Ann Brisk asked for the sale and purchase of cranes to end", []),
        ("Ann Brisk joked about the incident on Chatter", ["incident"]),
        ("Ann Brisk cleared the children's and adult shelves of Ostrand", []),
    ],
)
def test_what_is_singled_out_and_what_is_not(clause, nouns):
    assert unintroduced(clause) == nouns


@pytest.mark.parametrize(
    ("clause", "is_open"),
    [
        ("Whigs left out the part about ferries", True),
        ("Whigs left out the part of the law on ferries", False),
        ("The note released by each office was short", True),
        ("Ann Brisk will run in the state’s Whig primary", True),
        ("Ann Brisk, a Whig, will run in the state’s Whig primary", True),
        ("Ann Brisk went to court in Norland and the state’s lawyers left", False),
    ],
)
def test_a_part_is_of_something_and_each_one_of_some(clause, is_open):
    assert bool(unresolved(clause)) is is_open


@pytest.mark.parametrize(
    ("clause", "is_open"),
    [
        ("Ann Brisk of the Halm ferry line put it at 40 crowns", True),
        ("Engineers fear it could sink", True),
        ("Ann Brisk blamed the crane and sold it", False),
        ("The harbour has ways to shut it off", False),
        ("The board of Ostrand then suspended Ann Brisk", True),
    ],
)
def test_whoever_does_something_to_it_is_not_it(clause, is_open):
    assert bool(unresolved(clause)) is is_open


@pytest.mark.parametrize(
    ("clause", "lacks"),
    [
        ("Ann Brisk will say in May whether to run", True),
        ("Ann Brisk will say in May whether to run for mayor", False),
        ("Ann Brisk blamed the pilots", True),
        ("Ann Brisk blamed the pilots for the delay", False),
        ("Ann Brisk called for an independent inquiry", True),
        ("Ann Brisk called for an inquiry into the fire", False),
        ("Ann Brisk called the port’s position “a wonder”", True),
        ("Ann Brisk called the port’s position on tolls “a wonder”", False),
        ("Ann Brisk asked members to join her", True),
        ("Ann Brisk asked members of the union to join her", False),
        ("The surge of support for the ferry came", True),
        ("The pilots of Halm were told by officials", True),
        ("The ferry came to Halm", False),
    ],
)
def test_a_title_says_of_what(clause, lacks):
    assert lacks_its_object(clause) is lacks


@pytest.mark.parametrize(
    ("said", "is_left_open"),
    [
        ("I regret my reaction and I apologise to all pilots", True),
        ("I regret my reaction to the strike", False),
        ("We have learned something since I served in Halm", True),
        ("We have learned something about ferries", False),
        ("We leaked these letters to Halm", True),
        ("These days no ferry sails to Halm", False),
    ],
)
def test_a_quotation_says_what_its_hearer_knew(said, is_left_open):
    assert speaks_to_a_hearer(said) is is_left_open


@pytest.mark.parametrize(
    ("said", "nouns"), [("We leaked these letters to Halm", ["letters"]), ("They row as well as the other side", [])]
)
def test_what_quoted_words_point_at(said, nouns):
    assert pointed_at(said) == nouns


def test_an_outlet_that_tells_little_of_a_title_is_not_counted_for_it():
    far = "that the harbour board met all pilots at noon to discuss wages, leave and a new crane"
    assert not titles(reported(NAMED), reported(far, name="wire-1"))
    assert titles(reported(NAMED), reported("the old ferry of Ostrand sank in a storm", name="wire-1"))


def test_an_outlet_with_another_place_is_not_counted_for_a_title():
    met = [
        reported(f"that she had met the crew of the ferry at noon in {place}", name=name)
        for name, place in (("courier-1", "Halmford"), ("wire-1", "Halmwood"))
    ]
    assert not titles(*met)
    of_there = [
        reported(f"that she had met the crew of the ferry at noon {place}", name=name)
        for name, place in (("courier-1", "in Halmland"), ("wire-1", "with the Halmlandic mayor"))
    ]
    assert titles(*of_there)


def test_an_outlets_own_words_around_somebodys_are_no_telling_of_them():
    beside = replace(own("Tom Berg would not buy the old ferry of Ostrand.", "wire-2"))
    said = reported("that she would buy the old ferry of Ostrand")
    told = cells(said, replace(said, id="wire-1"), beside)
    assert told["wire"] == ("wire-1",)


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("that Tom Berg has done more for the port then any other mayor of Ostrand", True),
        ("that Tom Berg has done more for the port than any other mayor of Ostrand", False),
        ("that pilots who live in Ostrand beside men who sail will strike in May", True),
    ],
)
def test_a_title_repeats_no_slip_and_nests_no_clause(text, leans):
    assert claims_of(reported(text), (), CALLED)[0].leans is leans


def test_whoever_asks_somebody_to_do_something_for_her_is_she():
    text = "members to join her for a meeting in Ostrand"
    assert titles(reported(text, cue="asked"), reported(text, cue="asked", name="wire-1")) == [
        f"Ann Brisk asked {text}"
    ]


def test_the_end_of_a_long_sentence_that_a_speaker_takes_for_known_is_quoted():
    end = "there’s something wrong in the world when gulls may nest freely but our crews can’t sail in May"
    said = f"“I’m not ashamed to say that I’m a sailor, but you don’t need to be in the boat to know {end}.”"
    told = [reported(said, kind=Kind.DIRECT, name=name) for name in ("courier-1", "wire-1")]
    assert titles(*told) == [f"Ann Brisk said “{end}”"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ann Brisk and other Whigs are thought to have nine seats more than Tories in Ostrand.",
        "Ann Brisk took the blame for the May 3 storm in a talk with 20 reporters of Ostrand.",
        "Ann Brisk may win the Whig primary with 40 votes more than Tom Berg of Ostrand.",
        "Ann Brisk hit back at 40 pilots on Monday from her villa in Ostrand.",
    ],
    ids=["nobody says who thinks so", "a storm that a day alone tells apart", "which primary", "in a tabloid's words"],
)
def test_what_one_outlet_alone_leaves_open_is_no_fact(sentence):
    articles = [Analysis("courier", (own(sentence),)), Analysis("wire", ())]
    assert not draft_facts(Comparison(()), articles, {}, LEXICON).facts


def test_an_example_of_what_stands_before_it_is_no_title():
    told = (
        own("For instance, Ostrand did not close the old bridge."),
        own("For instance, Ostrand did not close the old bridge.", "b"),
    )
    assert titles(*told) == []
    plain = own("Ostrand did not close the old bridge."), own("Ostrand did not close the old bridge.", "b")
    assert titles(*plain) == ["Ostrand did not close the old bridge"]


def test_what_is_quoted_of_another_sentence_is_not_counted_for_a_title():
    both = (
        "“The old ferry of Ostrand sank near Halm in May. The board of Ostrand hid the leak from the pilots of Halm.”"
    )
    first = "“The old ferry of Ostrand sank near Halm in May.”"
    second = "“The board of Ostrand hid the leak from the pilots of Halm.”"
    said = [reported(text, kind=Kind.DIRECT, name=name) for text, name in ((both, "courier-1"), (second, "wire-1"))]
    assert titles(*said) == ["Ann Brisk: " + second.replace(".”", "”")]
    said[1] = replace(said[1], text=first)
    assert titles(*said) == ["Ann Brisk: " + first.replace(".”", "”")]


def test_an_outlet_s_sentence_on_another_body_is_not_counted_for_a_title():
    senate, house = (f"The {body} of Ostrand turned down the bill on ferries" for body in ("Senate", "Chamber"))
    assert not titles(own(senate, "courier-1"), own(f"{house} and on cranes.", "wire-1"))
    assert titles(own(senate, "courier-1"), own(f"{senate} and on cranes.", "wire-1"))


def test_what_somebody_was_asked_is_not_what_they_said():
    said = "that Halm was weak in its answer to the raid on the consulate of Ostrand"
    asked = "a question about the raid on the consulate of Ostrand"
    for other, joint in ((said, True), (asked, False)):
        one, two = reported(said), reported(other, name="wire-1", cue="took")
        sides = Side("courier", "courier-1"), Side("wire", "wire-1")
        meeting = Match(*sides, Tier.SUGGESTED, 0.5, "g-1", (), (Meeting((), (), 0.5, "u-1"),), "u-1", 0.6)
        found = Comparison((meeting,), (Group("g-1", Tier.SUGGESTED, sides, parts=((), ())),))
        articles = [Analysis(side.article, (told,)) for side, told in zip(sides, (one, two), strict=True)]
        facts = draft_facts(found, articles, CALLED.people, LEXICON).facts.values()
        assert any(len(fact.cited) > 1 for fact in facts) is joint
