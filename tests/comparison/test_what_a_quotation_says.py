"""A quotation in a title says what it is of and goes on to its point."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, PEOPLE, opened, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.quotations import is_slogan
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.drafting.titles.spoken_of import is_topic
from build_tools.models import Comparison, Group, Kind, Side, Tier


def quoted(said, *, name="courier-1", **more):
    return reported(f"“{said}.”", kind=Kind.DIRECT, name=name, **more)


@pytest.mark.parametrize(
    ("said", "says_nothing"),
    [
        ("Freedom means freedom for everyone", True),
        ("We are sorry, and sorry is not enough", True),
        ("We will not sell one ferry to anybody", False),
        ("We will never bow to Norland", False),
        ("We paid 40 crowns and nothing else", False),
    ],
)
def test_a_slogan_has_nothing_of_what_an_event_is_about(said, says_nothing):
    assert is_slogan(said, {"ferry", "port"}) is says_nothing


NEWS = "The old ferry of Ostrand sank near Halm"


def titles_beside_the_news(*statements):
    """Return the titles that are drafted of one group, in articles that open with a ferry that sank."""
    first = [own(f"{NEWS}.", f"{one.id[:-2]}-9") for one in statements]
    found = [opened(one.id[:-2], led, one) for led, one in zip(first, statements, strict=True)]
    groups = tuple(
        Group(f"g-{at}", Tier.LIKELY, tuple(Side(one.id[:-2], one.id) for one in told))
        for at, told in enumerate((first, statements))
    )
    facts = draft_facts(Comparison((), groups=groups), found, PEOPLE, LEXICON).facts.values()
    return [fact.title for fact in facts if not is_topic(fact.title)]


@pytest.mark.parametrize(
    ("said", "titles"),
    [
        ("Freedom means freedom for everyone alive", []),
        ("No ferry was ever safe for anyone alive", ["Ann Brisk: “No ferry was ever safe for anyone alive”"]),
    ],
)
def test_what_is_quoted_names_a_matter(said, titles):
    two = [replace(quoted(said, name=name), paragraph=5) for name in ("courier-1", "wire-1")]
    assert titles_beside_the_news(*two) == [NEWS, *titles]


@pytest.mark.parametrize(
    ("said", "leans"),
    [
        ("Mayor Berg has said that the port will never be sold to Norland", True),
        ("Mayor Berg has said that the port is for sale, and I believe it to be ours", False),
        ("I said that the port will never be sold to Norland", False),
    ],
)
def test_who_only_passes_on_what_another_said_has_not_come_to_the_point(said, leans):
    assert {claim.leans for claim in claims_of(quoted(said), (), CALLED)} == {leans}


def test_no_quotation_ends_before_its_because():
    head = "Cheap ferries bring more strangers to our port and hence less room for all of the pilots here in Ostrand"
    said = f"{head}, because we count the crews of Halm twice"
    assert head not in {claim.quoted[1] for claim in claims_of(quoted(said), (), CALLED)}
