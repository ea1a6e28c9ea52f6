"""A drafted standfirst: what all or most outlets report, and where they part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import PEOPLE, drafted, event_of, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafted import Drafted
from build_tools.comparison.drafting import draft_facts
from build_tools.models import (
    Analysis,
    Basis,
    Comparison,
    Group,
    Kind,
    Known,
    Match,
    Metadata,
    NameUse,
    Person,
    Side,
    Tier,
)

NO_MATCH = "No match was found between what courier and wire tell."
MORE_PEOPLE = {
    "brisk": PEOPLE["ann-brisk"],
    "ferrow": Person(name="Tom Ferrow"),
    "eve": Person(name="Eve Lark"),
    "max": Person(name="Max Lark"),
}


@pytest.mark.parametrize(
    ("tier", "ends"),
    [
        (Tier.LIKELY, "report this. wire states it in its own voice, courier attributes it."),
        (Tier.SUGGESTED, "tell of this."),
    ],
)
def test_the_standfirst_says_only_where_tellings_surely_part(tier, ends):
    one, other = reported("that the bridge would close"), own("Ann Brisk said the bridge would close.", "wire-1")
    articles, found = drafted(one, other, tier=tier)
    assert event_of(articles, found).standfirst == f"courier and wire both {ends}"


def test_no_outlet_is_said_to_report_that_somebody_says_what_it_asserts():
    one, other = reported("that the bridge would close"), own("The old bridge would close.", "wire-1")
    event = event_of(*drafted(one, other))
    assert "both report" not in event.standfirst and "No match" not in event.standfirst
    assert event.standfirst.endswith("in its own voice, courier attributes it.")


def test_a_headline_over_what_somebody_says_is_no_voice_of_the_outlets_own():
    one, headline = reported("that the bridge would close"), own("Old bridge would close", "wire-1")
    articles, found = drafted(one, headline)
    below = reported("that the old bridge would close on Monday", name="wire-2")
    articles = [articles[0], Analysis("wire", (headline, below))]
    metadata = Metadata(headline=Known(value=headline.text, basis=Basis.STATED))
    event = event_of(articles, found, metadata=metadata)
    assert not event.told_differently and "own voice" not in event.standfirst


def test_the_standfirst_does_not_repeat_the_title():
    one = reported("that the bridge would close")
    articles, found = drafted(one, replace(one, id="wire-1"))
    event = event_of(articles, found)
    assert event.title == "Ann Brisk said that the bridge would close"
    assert event.standfirst == "courier and wire both report this. They print one report, which counts as one voice."


def test_the_standfirst_says_where_a_quoted_wording_is_not_everybodys():
    one = reported("that the bridge was “rotten to the bone” and shut", kind=Kind.MIXED)
    for content, how in (
        ("that the bridge was “rotten to the bone” and shut", "both report this."),
        (f"that the bridge {'of the old town ' * 9}was rotten and shut", "both report this, each in its own words."),
    ):
        articles, found = drafted(one, replace(reported(content, name="wire-1"), kind=one.kind))
        event = event_of(articles, found)
        assert how in event.standfirst


@pytest.mark.parametrize(
    ("outlets", "begins"),
    [
        ({}, "courier and wire both report this; no match was found in herald."),
        (dict.fromkeys(("courier", "wire"), "The Wire"),
         "The Wire reports this in more than one article; no match was found in herald."),
        (dict.fromkeys(("courier", "herald"), "The Wire"), "The Wire and wire both report this."),
    ],
    ids=["three outlets", "two articles of one outlet", "the other article is of one of the two"],
)  # fmt: skip
def test_where_nothing_is_everybodys_the_standfirst_tells_what_most_have(outlets, begins):
    told = {name: reported("that the bridge would close", name=f"{name}-1") for name in ("courier", "wire")}
    other = own("The council of Ostrand met in the old hall on Friday.", "herald-1")
    articles = [Analysis(name, (one,)) for name, one in (told | {"herald": other}).items()]
    sides = tuple(Side(name, one.id) for name, one in told.items())
    comparison = Comparison((Match(*sides, Tier.LIKELY, 0.9, "g-1"),), (Group("g-1", Tier.LIKELY, sides, ((), ())),))
    found = draft_facts(comparison, articles, PEOPLE, LEXICON)
    event = event_of(articles, found, outlets)
    assert event.standfirst.startswith(begins)


def two_facts(*told, tiers=(Tier.LIKELY, Tier.LIKELY)):
    """Draft an event of two outlets that tell two facts each, the first in the first paragraph."""
    articles = []
    for name in ("courier", "wire"):
        statements = [replace(reported(one, name=f"{name}-{n}"), paragraph=1 + 4 * n) for n, one in enumerate(told)]
        articles.append(Analysis(name, tuple(statements)))
    groups = tuple(
        Group(f"g-{n}", tier, tuple(Side(a.article, a.statements[n].id) for a in articles))
        for n, tier in enumerate(tiers)
    )
    return event_of(articles, draft_facts(Comparison((), groups=groups), articles, PEOPLE, LEXICON))


def test_the_standfirst_adds_to_the_title_where_there_is_more_to_tell():
    event = two_facts("that the bridge of Ostrand would close", "that the ferry of Tollwick was sold")
    assert event.title == "Ann Brisk said that the bridge of Ostrand would close"
    assert event.standfirst.startswith(
        "Ann Brisk said that the ferry of Tollwick was sold, courier and wire both report."
    )


def quoting(article, resolved_by="surname", **remarks):
    """Return an article that quotes persons so many times, and prints their names."""
    told = [
        reported(f"“The bridge of {article} is number {n}.”", speaker=person, mention=MORE_PEOPLE[person].name,
                 kind=Kind.DIRECT, name=f"{article}-{person}-{n}", resolved_by=resolved_by)
        for person, times in remarks.items()
        for n in range(times)
    ]  # fmt: skip
    names = tuple(NameUse(MORE_PEOPLE[one].name, "person", times, 0) for one, times in remarks.items())
    return Analysis(article, tuple(replace(one, paragraph=9) for one in told), names)


@pytest.mark.parametrize(
    ("articles", "says"),
    [
        ((quoting("courier", brisk=2, ferrow=2), quoting("wire", brisk=2)),
         "courier and wire both name Ann Brisk. Only courier quotes Tom Ferrow."),
        ((quoting("courier", ferrow=2), quoting("wire", brisk=3, eve=2)),
         f"{NO_MATCH} Only courier quotes Tom Ferrow; only wire quotes Ann Brisk and Eve Lark."),
        ((quoting("courier", brisk=3, ferrow=2), quoting("wire", brisk=2, ferrow=3)),
         f"{NO_MATCH} courier quotes Ann Brisk most, wire Tom Ferrow."),
        ((quoting("courier", "full-name", ferrow=1), quoting("wire", brisk=1)),
         f"{NO_MATCH} Only courier quotes Tom Ferrow."),
        # One remark may be given to the wrong person, and two of one surname may be one.
        ((quoting("courier", ferrow=1), quoting("wire", brisk=1)),
         NO_MATCH),
        ((quoting("courier", max=2), quoting("wire", eve=2)),
         NO_MATCH),
    ],
    ids=["one quotes somebody", "each quotes others", "another most", "by full name", "once", "one surname"],
)  # fmt: skip
def test_where_no_fact_is_told_differently_the_standfirst_says_who_quotes_whom(articles, says):
    assert event_of(articles, Drafted(), people=MORE_PEOPLE).standfirst == says


@pytest.mark.parametrize(
    ("outlets", "says"),
    [
        (1, "The event as o0 tells it."),
        (3, "o0, o1 and o2 all report this. They print one report, which counts as one voice."),
        (8, "All 8 outlets report this. They print one report, which counts as one voice."),
    ],
)
def test_of_many_outlets_the_standfirst_gives_the_number(outlets, says):
    told = [reported("that the bridge would close", name=f"o{n}-1") for n in range(outlets)]
    articles, found = drafted(*told)
    assert event_of(articles, found).standfirst == says


def test_whom_one_outlet_alone_quotes_is_told_with_the_role():
    people = MORE_PEOPLE | {"eve": Person(name="Eve Lark", roles=("head of the pilots’ union",))}
    one = reported("that the bridge would close")
    other = replace(
        reported("“the ferry is late”", mention="Eve Lark", speaker="eve", kind=Kind.DIRECT, name="wire-1"),
        resolved_by="full-name",
    )
    articles = [Analysis("courier", (one,)), Analysis("wire", (other,))]
    event = event_of(articles, Drafted(), people=people)
    assert "nly wire quotes Eve Lark (head of the pilots’ union)" in event.standfirst
