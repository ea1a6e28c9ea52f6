"""A drafted standfirst: what happened beside the title, where outlets part, and else what one more tells first."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import drafted, event_of, opened, own, reported, source_of

from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.explainer.standfirst import how_many_report
from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.models import (
    About,
    Analysis,
    Basis,
    Cell,
    Conflict,
    Fact,
    Kind,
    Known,
    Metadata,
    NameUse,
    Stance,
    Tier,
)

BRIDGE = own("The council of Ostrand voted to close its old swing bridge.", "courier-1")


def standfirst_of(*articles, facts=(), sure=True):
    found = Drafted(facts=dict(facts), sure=frozenset(dict(facts)) if sure else frozenset())
    return event_of(list(articles), found).standfirst


def told_in(title, *articles, conflict=None, stance=Stance.ATTRIBUTED):
    """Return a fact that articles tell in their second statement."""
    cells = {one: Cell(stance=stance, statements=(f"{one}-2",)) for one in articles}
    about = Conflict(about=conflict, resolution=None) if conflict else None
    return Fact(title=title, text=f"{title}.", cells=cells, conflict=about)


def test_a_standfirst_has_no_tabloids_words():
    loud = own("Crooked councillors who would close a bridge in Ostrand sold a ferry to Lisa Holt.", "wire-1")
    calm = own("The harbour guild of Halm has lent nine cranes and a tug to Lisa Holt.", "wire-2")
    event = event_of([opened("courier", BRIDGE), opened("wire", loud, calm)], Drafted())
    assert event.standfirst == f"According to wire, the{calm.text.removeprefix('The')}"


def test_the_standfirst_says_what_another_outlet_opens_with():
    wire = own("Councillors who would close a bridge in Ostrand sold a ferry to Lisa Holt for 90 crowns.", "wire-1")
    event = event_of([opened("courier", BRIDGE), opened("wire", wire)], Drafted())
    assert event.title == "The council of Ostrand voted to close its old swing bridge"
    assert event.standfirst == (
        "Councillors who would close a bridge in Ostrand sold a ferry to Lisa Holt for 90 crowns, wire reports."
    )


def test_what_several_tell_comes_before_what_one_does():
    told = [reported("that the ferry line of Tollwick would carry more passengers", name=f"{one}-2") for one in "ab"]
    bridge = [replace(BRIDGE, id=f"{one}-1") for one in "ab"]
    articles = [opened(one, own, replace(said, paragraph=2)) for one, own, said in zip("ab", bridge, told, strict=True)]
    title = "Ann Brisk said that the ferry line of Tollwick would carry more passengers"
    assert standfirst_of(*articles, facts={"f-1": told_in(title, "a", "b")}.items()) == f"{title}, a and b both report."


@pytest.mark.parametrize(
    ("other", "how"),
    [
        ("Mrs. Ann Brisk never sailed the ferry of Tollwick to Halm.", "report in the same words"),
        ("Ann Brisk had once hoped to sail to Halm, and never sailed the ferry.", "both report"),
        ("Ann Brisk once sailed the ferry of Tollwick to Halm.", "both report"),
    ],
    ids=["a copy", "own words", "the opposite"],
)
def test_what_two_print_in_one_wording_counts_as_one_voice(other, how):
    title = "Ann Brisk never sailed the ferry of Tollwick to Halm"
    told = [
        replace(own(text, name=f"{one}-2"), paragraph=2) for one, text in zip("ab", (f"{title}.", other), strict=True)
    ]
    source = source_of([Analysis(one, (said,)) for one, said in zip("ab", told, strict=True)], Drafted())
    fact = told_in(title, "a", "b", stance=Stance.ASSERTED)
    assert how_many_report(fact, ["a", "b"], source) == how


def test_nothing_is_told_twice_and_nothing_that_leans_on_another_sentence():
    again = own("The council of Ostrand voted on Friday to close its swing bridge.", "wire-1")
    leaning = own("The captain told the widow that the offer of the guild was the last.", "wire-2")
    assert standfirst_of(opened("courier", BRIDGE), opened("wire", again, leaning)) == (
        "The event as courier and wire tell it."
    )


def test_who_asserts_what_another_attributes_is_told_where_nothing_contradicts():
    bridge, wire = replace(BRIDGE, id="wire-1"), own("The ferry of Lisa Holt sank twice off Halm in a storm.", "wire-2")
    wire = replace(wire, paragraph=8)
    attributed = reported("the ferry of Lisa Holt sank twice off Halm in a storm", name="courier-2")
    attributed = replace(attributed, paragraph=8)
    fact = told_in("The ferry of Lisa Holt sank twice off Halm in a storm", "courier", "wire")
    cells = {**fact.cells, "wire": Cell(stance=Stance.ASSERTED, statements=("wire-2",))}
    fact = fact.model_copy(update={"cells": cells, "difference": "Asserted in wire; attributed in courier."})
    articles = [
        Analysis("courier", (BRIDGE, attributed), (), (BRIDGE,)),
        Analysis("wire", (bridge, wire), (), (bridge,)),
    ]
    assert standfirst_of(*articles, facts=[("f-1", fact)]).endswith(
        "in a storm: wire states this in its own voice, courier attributes it to Ann Brisk."
    )


def test_a_noun_that_the_title_brought_in_needs_no_introduction():
    wire = own("The council of Ostrand heard on Friday that nobody in Halm would miss the bridge.", "wire-1")
    assert standfirst_of(opened("courier", BRIDGE), opened("wire", wire)) == (
        "The council of Ostrand heard on Friday that nobody in Halm would miss the bridge, wire reports."
    )


@pytest.mark.parametrize(
    ("clause", "inside"),
    [
        ("Councillors met", "councillors met"),  # printed in small letters elsewhere
        ("Hundreds of pilots met", "hundreds of pilots met"),
        ("The pilots met", "the pilots met"),
        ("Holt and the pilots met", "Holt and the pilots met"),
        ("Holt’s boat sank", "Holt’s boat sank"),
        ("Ann Brisk met them", "Ann Brisk met them"),
        ("Former Mayor Ann Brisk met them", "former Mayor Ann Brisk met them"),
        ("President Ann Brisk met them", "President Ann Brisk met them"),
    ],
)
def test_only_what_a_sentence_gave_a_capital_is_small_inside_another(clause, inside):
    told = own("Many councillors and a president went to see the pilots.")
    case = PrintedCase([Analysis("a", (told,), (NameUse("Lisa Holt", "person", 1, 0),))])
    assert case.inside(clause) == inside


@pytest.mark.parametrize(
    "background",
    [
        "Lisa Holt is a former mate of the council of Ostrand.",
        "Even though the council of Ostrand voted, Lisa Holt may.",
    ],
)
def test_who_somebody_is_and_half_a_sentence_are_left_out(background):
    articles = opened("courier", BRIDGE), opened("wire", own(background, "wire-1"))
    assert standfirst_of(*articles) == "The event as courier and wire tell it."


@pytest.mark.parametrize(
    ("own_words", "tier", "says"),
    [
        (
            "The bridge would close.",
            Tier.LIKELY,
            "wire states this in its own voice, courier attributes it to Ann Brisk.",
        ),
        ("The bridge would close.", Tier.SUGGESTED, "The event as courier and wire tell it."),
        # An outlet that names who says so attributes it as well, however its sentence was read.
        ("Ann Brisk said the bridge would close.", Tier.LIKELY, "The event as courier and wire tell it."),
    ],
)
def test_the_standfirst_says_only_where_tellings_surely_part(own_words, tier, says):
    one, other = reported("that the bridge would close"), own(own_words, "wire-1")
    assert event_of(*drafted(one, other, tier=tier)).standfirst == says


def test_a_headline_over_what_somebody_says_is_no_voice_of_the_outlets_own():
    one, headline = reported("that the bridge would close"), own("Old bridge would close", "wire-1")
    articles, found = drafted(one, headline)
    below = reported("that the old bridge would close on Monday", name="wire-2")
    articles = [articles[0], Analysis("wire", (headline, below))]
    metadata = Metadata(headline=Known(value=headline.text, basis=Basis.STATED))
    event = event_of(articles, found, metadata=metadata)
    assert not event.told_differently and "own voice" not in event.standfirst


@pytest.mark.parametrize(
    ("title", "said", "is_told"),
    [
        ("How many boats the council would sell", ("would sell 40 boats in May", "would sell 60 boats in May"), True),
        ("How many boats the council would sell", ("would sell 40 boats in May", "would sell the 40 boats"), False),
        ("Whether the council would sell boats", ("would sell 40 boats", "would not sell boats"), True),
        ("Whether the council would sell boats", ("would sell 40 boats", "would sell the boats"), False),
        ("Whether the boats were safe", ("saw that the boats were unsafe", "saw that the boats were not safe"), False),
    ],
    ids=["other numbers", "one has no number of its own", "one takes it back", "both say so", "both deny it"],
)
def test_what_a_title_asks_for_is_told_in_the_words_of_two_who_tell_it_otherwise(title, said, is_told):
    one = reported(f"that the council of Ostrand {said[0]}", name="courier-2")
    other = reported(f"that the council of Ostrand {said[1]}", name="wire-2")
    fact = told_in(title, "courier", "wire").model_copy(update={"difference": "Different."})
    found = standfirst_of(Analysis("courier", (one,)), Analysis("wire", (other,)), facts=[("f-1", fact)], sure=False)
    assert ("according to wire, Ann Brisk said that the council" in found) is is_told


@pytest.mark.parametrize(("about", "is_told"), [("number", True), ("polarity", True), (None, False)])
def test_where_outlets_contradict_each_other_each_is_given_its_words(about: About | None, is_told):
    one = reported("that the bridge of Ostrand would stand for 140 years", name="courier-2")
    other = reported("that the bridge of Ostrand would stand for 150 years", name="wire-2")
    fact = told_in("Ann Brisk said that the bridge of Ostrand would stand for 140 years", "courier", "wire",
                   conflict=about)  # fmt: skip
    found = standfirst_of(Analysis("courier", (one,)), Analysis("wire", (other,)), facts={"f-1": fact}.items())
    words = (
        "According to courier, Ann Brisk said that the bridge of Ostrand would stand for 140 years;"
        " according to wire, Ann Brisk said that the bridge of Ostrand would stand for 150 years."
    )
    assert (words in found) is is_told


def test_a_wording_is_given_only_to_outlets_that_print_it():
    told = "that the ferry line of Tollwick was “beyond repair” and would be shut"
    one = replace(reported(told, name="a-2", kind=Kind.MIXED), paragraph=2)
    other = reported(told.replace("“beyond repair”", "in ruins"), name="b-2", speaker=None, mention="he")
    articles = [
        opened("a", replace(BRIDGE, id="a-1"), one),
        opened("b", replace(BRIDGE, id="b-1"), replace(other, paragraph=2)),
    ]
    fact = told_in(f"Ann Brisk said {told}", "a", "b")
    assert standfirst_of(*articles, facts={"f-1": fact}.items()) == f"According to a, {fact.title}."


def test_what_several_report_below_comes_before_what_one_opens_with():
    wire = own("Councillors who would close a bridge in Ostrand sold a ferry to Lisa Holt for 90 crowns.", "b-1")
    told = "that the ferry line of Tollwick would carry more passengers"
    below = [replace(reported(told, name=f"{one}-2"), paragraph=9) for one in "ab"]
    articles = opened("a", replace(BRIDGE, id="a-1"), below[0]), opened("b", wire, below[1])
    fact = told_in(f"Ann Brisk said {told}", "a", "b")
    found = standfirst_of(*articles, facts={"f-1": fact}.items())
    assert found == f"{wire.text.rstrip('.')}, b reports. Ann Brisk said {told}, a and b both report."


@pytest.mark.parametrize(
    ("mention", "introduced"),
    [
        ("harbour master Ann Brisk", "Harbour master Ann Brisk said that the"),
        ("Ann Brisk, a spokeswoman for the port of Ostrand", "Ann Brisk, a spokeswoman for the port of Ostrand, said"),
        ("Ann Brisk, the group’s spokeswoman", "Ann Brisk said that the"),
        ("Ann Brisk, after the vote", "Ann Brisk said that the"),
        ("port boss Ann Brisk", "Ann Brisk said that the"),
    ],
)
def test_somebody_who_is_new_is_introduced_as_an_article_does(mention, introduced):
    told = "that the ferry line of Tollwick would carry more passengers"
    one = replace(reported(told, name="a-2", mention=mention), paragraph=2)
    other = replace(one, id="b-2", mention="Brisk")
    articles = opened("a", replace(BRIDGE, id="a-1"), one), opened("b", replace(BRIDGE, id="b-1"), other)
    facts = {"f-1": told_in(f"Ann Brisk said {told}", "a", "b")}
    assert standfirst_of(*articles, facts=facts.items()).startswith(introduced)


@pytest.mark.parametrize(("speaker", "reports"), [("ann-brisk", "a and b both report."), ("tom-berg", "a reports.")])
def test_words_are_reported_by_the_outlets_that_have_them_from_whom_the_sentence_names(speaker, reports):
    said = reported("“The ferry line of Tollwick will carry more passengers”", name="a-2", kind=Kind.DIRECT)
    other = replace(said, id="b-2", speaker=speaker, mention="he")
    articles = opened("a", replace(BRIDGE, id="a-1"), said), opened("b", replace(BRIDGE, id="b-1"), other)
    fact = told_in(f"Ann Brisk: {said.text}", "a", "b")
    assert standfirst_of(*articles, facts={"f-1": fact}.items()).endswith(f"passengers”, {reports}")


@pytest.mark.parametrize(
    ("outlets", "says"),
    [(1, "The event as o0 tells it."), (3, "They print one report, which counts as one voice.")],
)
def test_where_nothing_adds_to_the_title_the_standfirst_says_whose_texts_these_are(outlets, says):
    told = [reported("that the bridge would close", name=f"o{n}-1") for n in range(outlets)]
    assert event_of(*drafted(*told)).standfirst == says


@pytest.mark.parametrize(
    ("headline", "told"),
    [
        ("Council To Recognize Ice-Free Harbours", "Council to recognize ice-free harbours"),
        ("Council To Recognize Halm-Ostrand Treaty", "Council to recognize Halm-Ostrand treaty"),
        ("Council To Recognize Duty-Paid Harbours", "Council to recognize Duty-Paid harbours"),
        ("Council to recognize Ice-Free harbours", "Council to recognize Ice-Free harbours"),
        ("Council Backs Ferry, Loosening Toll Rules", "Council backs ferry, loosening toll rules"),
    ],
    ids=[
        "a compound in small letters below",
        "two names",
        "one that stands nowhere else",
        "no headline in capitals",
        "the second half of it told alone",
    ],
)
def test_a_compound_in_a_headline_has_the_letters_that_it_has_in_a_sentence(headline, told):
    text = own("The council named all ice-free harbours, and the harbours of the Halm-Ostrand treaty.")
    half = own("Loosening Toll Rules", "a-2")
    assert (
        PrintedCase([Analysis("a", (text, half), (NameUse("Halm-Ostrand", "place", 1, 0),))]).sentence(headline) == told
    )


@pytest.mark.parametrize(
    ("text", "shouts"),
    [
        ("A TENTH ferry has sunk", True),
        ("A THIRD ferry has sunk", True),
        ("A tenth ferry has sunk", False),
        ("A ferry of the HALMO has sunk", False),
        ("A ferry of the WHO has sunk", False),
        ("A Tenth ferry has sunk", False),
        ("The SS2000 has sunk", False),
    ],
)
def test_a_common_word_in_capitals_is_emphasis(text, shouts):
    told = own("They saw the tenth ferry and those who had sunk with the HALMO.")
    assert PrintedCase([Analysis("a", (told,))]).shouts(text) is shouts


@pytest.mark.parametrize(
    ("other", "says"),
    [
        (
            "At least 14 sailors died when the old ferry of Tollwick sank off Halm on Sunday.",
            "At least 12 sailors were killed when a ferry sank near Halm, courier reports. "
            "According to wire, at least 14 sailors died.",
        ),
        (
            "Divers found 12 dead sailors near the old ferry of Tollwick off Halm, the harbour of Ostrand, on Sunday.",
            "Divers found 12 dead sailors near the old ferry of Tollwick off Halm, the harbour of Ostrand, on Sunday, "
            "wire reports.",
        ),
    ],
)
def test_another_number_of_dead_comes_last(other, says):
    first = own("At least 12 sailors were killed when a ferry sank near Halm.", "courier-1")
    event = event_of([opened("courier", first), opened("wire", own(other, "wire-1"))], Drafted())
    assert event.standfirst == says


def test_who_says_so_stands_first_where_an_outlet_is_named_behind():
    lines = [
        "The council of Ostrand voted to close the old swing bridge",
        "The council of Ostrand voted to close its old bridge to carts, lorries, buses and boats of Tollwick",
    ]
    one = own(lines[0], "courier-1")
    said = reported(lines[1], name="wire-1", mention="the mayor")
    said = replace(said, mention_span=(120, 129), cue_span=(130, 134), spans=((0, len(lines[1])),))
    headline = Known(value="Council of Ostrand votes to close bridge", basis=Basis.STATED)
    event = event_of([opened("courier", one), opened("wire", said)], Drafted(), metadata=Metadata(headline=headline))
    assert event.standfirst == f"Ann Brisk said {lines[1][:1].lower()}{lines[1][1:]}, wire reports."


def test_what_a_sentence_told_and_victims_are_told_once():
    text = "{} sailors were killed by the cart of the mayor of Ostrand near the bridge of Halm, the port guild said."
    one, other = (own(text.format(count), f"{name}-1") for count, name in (("Two", "courier"), ("Three", "wire")))
    second = [replace(said, id=said.id.replace("-1", "-2"), paragraph=2) for said in (one, other)]
    fact = told_in("How many sailors were killed", "courier", "wire", conflict="number")
    articles = opened("courier", one, second[0]), opened("wire", other, second[1])
    told = standfirst_of(*articles, facts=[("f-1", fact)])
    assert (told.count("wo sailors"), told.count("hree sailors")) == (1, 1)


def test_where_outlets_part_in_several_numbers_lives_come_first():
    told = {
        "courier": ("The ferry of Ostrand was doing 12 knots.", "At least nine sailors died in the storm."),
        "wire": ("The ferry of Ostrand was doing 20 knots.", "At least 14 sailors died in the storm."),
    }
    articles = [
        Analysis(name, tuple(own(text, f"{name}-{n}") for n, text in enumerate(texts, 2)))
        for name, texts in told.items()
    ]
    speed = told_in("How fast the ferry was going", *told)
    lives = told_in("How many sailors died", *told)
    lives = lives.model_copy(
        update={"cells": {one: Cell(stance=Stance.ASSERTED, statements=(f"{one}-3",)) for one in told}}
    )
    facts = [
        (f"f-{n}", one.model_copy(update={"difference": "The numbers of courier and wire differ."}))
        for n, one in enumerate((speed, lives))
    ]
    part = standfirst_of(*articles, facts=facts, sure=False)
    assert "at least nine sailors died" in part and "knots" not in part
