"""A drafted standfirst: what all or most outlets have, and how they part."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import PEOPLE, drafted, event_of, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting import draft_facts
from build_tools.models import Analysis, Comparison, Group, Kind, Match, Side, Tier


def test_the_standfirst_says_only_where_tellings_surely_part():
    one, other = reported("that the bridge would close"), own("The bridge of Tollwick would close.", "wire-1")
    for tier, said in (
        (Tier.LIKELY, "They part in how: "),
        (Tier.SUGGESTED, "They may part in how they tell this (asserted in The Wire; attributed in The Courier): "),
    ):
        articles, found = drafted(one, other, tier=tier)
        event = event_of(articles, found)
        assert said in event.standfirst
    articles, found = drafted(one, replace(one, id="wire-1"))
    event = event_of(articles, found)
    assert event.standfirst == "courier and wire both have this: Ann Brisk said that the bridge would close."


def test_the_standfirst_says_where_a_quoted_wording_is_not_everybodys():
    one = reported("that the bridge was “rotten to the bone” and shut", kind=Kind.MIXED)
    for content, how in (
        ("that the bridge was “rotten to the bone” and shut", "have this: "),
        (f"that the bridge {'of the old town ' * 9}was rotten and shut", "have this, each in its own words: "),
    ):
        articles, found = drafted(one, replace(reported(content, name="wire-1"), kind=one.kind))
        event = event_of(articles, found)
        assert how in event.standfirst


@pytest.mark.parametrize(
    ("outlets", "begins"),
    [
        ({}, "courier and wire both have this, and no match was found in herald: "),
        (dict.fromkeys(("courier", "wire"), "The Wire"),
         "The Wire has this in more than one article: "),
        (dict.fromkeys(("courier", "herald"), "The Wire"), "The Wire and wire both have this: "),
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
    assert event.standfirst.startswith(f"{begins}Ann Brisk said that the bridge would close.")


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
    assert event.standfirst == "courier and wire both have this: Ann Brisk said that the ferry of Tollwick was sold."
