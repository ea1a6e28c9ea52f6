"""What an outlet makes of things, its forecasts and a tabloid's words: told as its word, and in no role."""

from __future__ import annotations

import pytest
from drafts_by_hand import CALLED, own
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.drafting.titles.topics import topics_of
from build_tools.comparison.people.person_roles import roles_of
from build_tools.comparison.words.verdicts import is_verdict
from build_tools.models import Analysis, Comparison, Fact

OUTLETS = {"courier": "The Courier", "wire": "The Wire"}


def facts_of(*statements):
    articles = [Analysis("courier", statements)]
    return [*draft_facts(Comparison(()), articles, {}, LEXICON, outlets=OUTLETS).facts.values()]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("The harbour court appears ready to block the sale of three ferries", True),
        ("Ann Brisk ripped the roof off an Ostrand hotel with a speech on the toll", True),
        ("The winner of the vote will be a likely favourite in June", True),
        ("Pilots have denied the claims and no clear evidence has been produced", True),
        ("The port is thought to have more safe berths than Halm", True),
        ("Tom Holt blasted the harbour board", True),
        ("The notorious owner left the port", True),
        ("The port of Ostrand will close on 3 May", False),
        ("A blast in the port killed two pilots on Monday", False),
        ("Ann Brisk called the toll “massive” and “shameful”", False),
        ("The harbour court is ready", False),
        ("Five pilots found evidence of a leak", False),
        ("The council is considering the sale of a ferry", False),
        ("The ferry is considerably longer", False),
        ("Brisk left Ostrand in May", False),
        ("The board sold a ship called the Shameless Lady", True),
        ("The mast of the ferry was ripe with rust", False),
        ("The council may sell the ferry", True),
    ],
)
def test_a_verdict_and_a_forecast_are_told_from_what_happened(text, is_one):
    assert is_verdict(text) is is_one


@pytest.mark.parametrize(
    ("sentence", "by"),
    [
        ("Ann Brisk will be a likely favourite to win the June 25 vote on the harbour of Ostrand.",
         ", according to The Courier"),
        ("Ann Brisk won the June 25 vote on the harbour of Ostrand by 40 votes.", ""),
    ],
)  # fmt: skip
def test_one_outlets_forecast_is_no_bare_fact(sentence, by):
    (fact,) = facts_of(own(sentence))
    assert fact.title == sentence.rstrip(".") + by
    assert fact.text.startswith(f"{fact.title}{'.' if by else ','}")


def test_the_outlet_in_a_title_is_no_topic():
    told = ("Ann Brisk may sell a ferry, according to The Wire", "Tom Holt could lose a vote, according to The Wire")
    facts = {f"f-{n}": Fact(title=one, text=one, cells={}, confirmed=False) for n, one in enumerate((*told, "No more"))}
    assert topics_of(facts) == ({}, {})


def test_a_title_prints_no_word_large_but_a_quotation_as_it_stands():
    loud = own("Ann Brisk of Ostrand sold a TENTH ferry of the port to Halm on Monday.")
    calm = own("The tenth ferry of Ostrand has cost the port 40 million crowns since May.", "courier-8")
    assert [fact.title for fact in facts_of(loud, calm)] == [calm.text.rstrip(".")]


def test_the_plainer_of_two_tellings_is_the_clearer():
    plain, loaded = (
        claims_of(own(f"Ann Brisk, the {word} of Halm, left the port on Monday."), (), CALLED)[0].score
        for word in ("pilot", "crooked pilot")
    )
    assert plain > loaded


@pytest.mark.parametrize(
    ("mention", "role"),
    [
        ("Bombastic conservative radio host Ann Brisk", "conservative radio host"),
        ("crooked ferry magnate and mayor Ann Brisk", "ferry magnate and mayor"),
        ("disgraced former mayor Ann Brisk", "former mayor"),
        ("former harbour mayor Ann Brisk", "former harbour mayor"),
        ("fire chief Ann Brisk", "fire chief"),
    ],
)
def test_a_role_is_without_what_a_tabloid_thinks_of_its_holder(mention, role):
    assert roles_of(["Ann Brisk"], {mention: 1}) == (role,)
