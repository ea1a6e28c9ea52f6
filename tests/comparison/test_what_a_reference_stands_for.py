"""What "the letter" in a title is: the phrase in which its article introduced it, where that is sure."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import PEOPLE, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.antecedents import with_antecedents
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import Analysis, Comparison, Group, Introduction, Kind, Side, Tier


def met(*phrases):
    """Return phrases as introductions; each is written "NOUN: phrase", and several forms of one are parted by "/"."""
    found = []
    for at, written in enumerate(phrases):
        noun, _, forms = written.partition(": ")
        found += [Introduction(noun, form, at) for form in forms.split(" / ")]
    return found


@pytest.mark.parametrize(
    ("clause", "phrases", "shown"),
    [
        ("Ann Brisk read the letter", ["letter: a letter to the council of Ostrand / a letter"],
         "Ann Brisk read the letter to the council of Ostrand"),
        ("The letter: “We will not pay”", ["letter: a letter signed by 40 dockers"],
         "The letter signed by 40 dockers: “We will not pay”"),
        ("The rules would hurt Ostrand", ["rules: new rules on mercury / new rules"],
         "The rules on mercury would hurt Ostrand"),
        ("Ann Brisk read the letter", ["letter: Tom Ferrow’s letter"], "Ann Brisk read Tom Ferrow’s letter"),
        ("Ann Brisk left the debate", ["debate: the Lantern debate"], "Ann Brisk left the Lantern debate"),
        ("Ann Brisk read the letter", ["letter: a letter in Ostrand", "letter: the letter"],
         "Ann Brisk read the letter in Ostrand"),
        ("Ann Brisk read the letters", ["letters: several letters to Halm"], "Ann Brisk read the letters to Halm"),
        # A shorter form, where the longer one has its own "the crew" in it.
        ("The vote was lost in Ostrand", ["vote: a vote on tolls after the quarrel / a vote on tolls"],
         "The vote on tolls was lost in Ostrand"),
        # Persons, and what speaks, as they were first met.
        ("Ann Brisk asked the young man to leave", ["man: a young man"], "Ann Brisk asked a young man to leave"),
        ("The reporter: “Who pays?”", ["reporter: an angry reporter"], "A reporter: “Who pays?”"),
        ("The letter was sent to Ostrand by 40 dockers", ["letter: a letter sent by 40 dockers"],
         "A letter was sent to Ostrand by 40 dockers"),
        # What somebody else says doesn't get an outlet's adjectives.
        ("Ann Brisk read the letter", ["letter: a shameful letter to Ostrand"], "Ann Brisk read the letter to Ostrand"),
    ],
)  # fmt: skip
def test_a_reference_is_shown_as_it_was_introduced(clause, phrases, shown):
    assert with_antecedents(clause, met(*phrases), is_own=False).text == shown


@pytest.mark.parametrize(
    ("clause", "phrases"),
    [
        ("Ann Brisk read the letter", []),
        # Two of them.
        ("Ann Brisk read the letter", ["letter: a letter to Ostrand", "letter: a letter to Halm"]),
        ("Ann Brisk read the letter", ["letter: a letter to Ostrand", "letter: a letter"]),
        ("Ann Brisk read the letter", ["letter: the Ostrand letter", "letter: the Halm letter"]),
        ("Ann Brisk read the letter", ["letter: a letter to Ostrand", "letter: the Halm letter"]),
        ("Ann Brisk read the letter", ["letter: a letter to Ostrand", "letter: another letter"]),
        # Another number, another word.
        ("Ann Brisk read the letters", ["letter: a letter to Ostrand"]),
        ("Ann Brisk read the old letter", ["letter: a letter to Ostrand"]),
        # What would need an introduction itself, points elsewhere, or says nothing.
        ("Ann Brisk read the letter", ["letter: a letter to the crew"]),
        ("Ann Brisk read the letter", ["letter: a letter that he sent to Ostrand"]),
        ("Ann Brisk read the letter", ["letter: a letter sent Monday"]),
        ("Ann Brisk read the letters", ["letters: more letters to Ostrand"]),
        ("The rules would hurt Ostrand", ["rules: rules"]),
        # What the clause says already, quoted words, and a word that goes on.
        ("Ann Brisk said “the letter” was late", ["letter: a letter to Ostrand"]),
        ("Ann Brisk kept the letter opener", ["letter: a letter to Ostrand"]),
        ("The letter to Halm was late", ["letter: a letter to Ostrand"]),
        ("Ann Brisk read the letter from Halm", ["letter: a letter to Ostrand"]),
        # Of what is meant in a doubt or a denial "a" would be any.
        ("Ann Brisk doubted that the mishap mattered", ["mishap: a mishap"]),
    ],
)
def test_a_reference_stays_as_printed_where_it_is_not_sure(clause, phrases):
    assert with_antecedents(clause, met(*phrases), is_own=False).text == clause


def drafted_with(introduced, *statements):
    """Draft of statements that are one group, in articles that introduce something."""
    articles = [Analysis(s.id.split("-")[0], (s,), introductions=tuple(introduced)) for s in statements]
    members = tuple(sorted(Side(a.article, a.statements[0].id) for a in articles))
    comparison = Comparison((), groups=(Group("g-1", Tier.LIKELY, members),))
    found = draft_facts(comparison, articles, PEOPLE, LEXICON, outlets={"courier": "The Courier", "wire": "The Wire"})
    return next(iter(found.facts.values()))


def test_title_and_text_of_a_fact_say_which_letter():
    said = "the letter would cost Ostrand nine ferries"
    two = [later(reported(said)), later(reported(said, name="wire-1"))]
    fact = drafted_with(met("letter: a letter from the harbour board of Halm"), *two)
    assert fact.title == "Ann Brisk said the letter from the harbour board of Halm would cost Ostrand nine ferries"
    assert fact.text == f"{fact.title}, according to The Courier and The Wire."


def test_a_document_that_speaks_is_the_one_of_its_own_sentence():
    said = "“We will not pay for nine ferries in Ostrand”"
    two = [
        replace(
            later(reported(said, mention="The letter", speaker=None, kind=Kind.DIRECT, name=f"{article}-1")),
            mention_span=(50, 60),
        )
        for article in ("courier", "wire")
    ]
    own_letter = Introduction("letter", "The letter of 40 dockers", 50)
    fact = drafted_with([*met("letter: a letter from Halm"), own_letter], *two)
    assert fact.title == "The letter of 40 dockers: “We will not pay for nine ferries in Ostrand”"


def test_an_outlet_keeps_its_own_adjectives():
    one = later(own("The letter cost Ostrand nine ferries on Monday", "courier-1"))
    fact = drafted_with(met("letter: a shameful letter to Halm"), one, replace(one, id="wire-1"))
    assert fact.title == "The shameful letter to Halm cost Ostrand nine ferries on Monday"


def test_a_document_is_the_body_s_that_speaks_in_it():
    said = "“We will not pay for nine ferries in Ostrand”"
    told = [
        reported(said, mention="The letter", speaker="stv", kind=Kind.DIRECT, name=f"{article}-1")
        for article in ("courier", "wire")
    ]
    assert drafted_with([], *told).title == "The STV’s letter: “We will not pay for nine ferries in Ostrand”"


def later(statement):
    """Return a statement further down in its article."""

    def moved(span):
        return (span[0] + 50, span[1] + 50) if span else None

    return replace(
        statement,
        spans=tuple(map(moved, statement.spans)),
        cue_span=moved(statement.cue_span),
        mention_span=moved(statement.mention_span),
    )
