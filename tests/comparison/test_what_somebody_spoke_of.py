"""Where no clause is understood alone that several outlets have of one speaker, a fact says what was spoken of."""

from __future__ import annotations

import pytest
from drafts_by_hand import PEOPLE, reported, source_of
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.explainer.leads import leads
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import Analysis, Comparison, Group, Kind, NameUse, Side, Tier


def drafted(courier, wire, phrase="harbour pilots", **more):
    told = [
        reported(text, name=f"{outlet}-1", **{"kind": Kind.DIRECT, **more})
        for outlet, text in (("courier", courier), ("wire", wire))
    ]
    articles = [Analysis(s.id.split("-")[0], (s,), (NameUse(phrase, "term", 1, 0),)) for s in told]
    members = tuple(Side(a.article, a.statements[0].id) for a in articles)
    comparison = Comparison((), groups=(Group("g-1", Tier.LIKELY, members),))
    return articles, draft_facts(comparison, articles, PEOPLE, LEXICON, outlets={"courier": "Courier", "wire": "Wire"})


@pytest.mark.parametrize(
    ("courier", "wire", "title"),
    [
        ("“They hate harbour pilots of Ostrand.”", "“He said they hate harbour pilots of Ostrand.”",
         "What Ann Brisk said about “harbour pilots of Ostrand”"),
        ("“They hate the harbour pilots of Ostrand.”", "“He said they hate harbour pilots of Ostrand.”",
         "What Ann Brisk said about the harbour pilots of Ostrand"),
        ("“They hate harbour pilots.”", "“He said they hate harbour pilots.”", None),
        ("“They hate harbour pilots of Ostrand.”", "“He said they hate harbour pilots of Halm.”", None),
        ("“They hate these harbour pilots.”", "“He said they hate harbour pilots.”", None),
        ("“They are harbour pilots.”", "“He said they were harbour pilots.”", None),
        ("“They hate harbour pilots.”", "“He said they hate all pilots.”", None),
    ],
    ids=["quoted by both", "with its article", "without a name", "of two places", "points at another sentence",
         "says what they are", "in one alone"],
)  # fmt: skip
def test_a_phrase_that_two_outlets_have_of_one_speaker_says_what_it_is_about(courier, wire, title):
    _, found = drafted(courier, wire)
    assert next((fact.title for fact in found.facts.values()), None) == title


def test_its_text_claims_no_more():
    articles, found = drafted("“They hate harbour pilots of Halm.”", "“He said they hate harbour pilots of Halm.”")
    (fact,) = found.facts.values()
    assert fact.text == "Ann Brisk spoke of “harbour pilots of Halm”, according to Courier and Wire."
    assert not any(one.fact for one in leads(source_of(articles, found)))


@pytest.mark.parametrize("phrase", ["pilots", "his remarks"])
def test_a_word_that_says_nothing_by_itself_is_no_topic(phrase):
    _, found = drafted(f"“They hate {phrase}.”", f"“He said they hate {phrase}.”", phrase)
    assert not found.facts
