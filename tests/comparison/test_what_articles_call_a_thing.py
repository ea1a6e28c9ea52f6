"""What "the bill", "the board" and "the HRB chairman" are in a title, as the articles call them elsewhere."""

from __future__ import annotations

import pytest
from drafts_by_hand import CALLED, PEOPLE, reported
from statements_by_hand import LEXICON
from test_what_a_reference_stands_for import later, met

from build_tools.comparison.drafting.claims.antecedents import as_others_introduce, with_antecedents
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.claims.speaker_names import holder_of
from build_tools.comparison.drafting.claims.usual_names import bodies_meant, usual_names
from build_tools.comparison.drafting.clauses.references import pointed_at
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.models import Analysis, Comparison, Group, Kind, NameUse, Person, Side, Tier


def articles(*introduced):
    """Return an article for each list of phrases that introduce something."""
    return [Analysis(f"a{at}", (), introductions=tuple(met(*phrases))) for at, phrases in enumerate(introduced)]


@pytest.mark.parametrize(
    ("introduced", "usual"),
    [
        ([["bill: a toll bill"], ["bill: the new toll bill of Ostrand"]], {"bill": "toll"}),
        ([["bill: the Brisk toll bill"], ["bill: the toll bill"]], {"bill": "toll"}),
        ([["debate: the Lantern debate", "debate: a mayoral debate"], ["debate: the Lantern debate"],
          ["debate: a mayoral debate"]], {"debate": "Lantern"}),
        # One article alone, if several call other things so.
        ([["plans: the harbour safety plans"], ["rules: the harbour safety rules"]],
         {"plans": "harbour safety", "rules": "harbour safety"}),
        # Called otherwise, by one alone, and by what says nothing of what it is, or judges.
        ([["bill: a toll bill"], ["bill: a trade bill"]], {}),
        ([["bill: a toll bill", "bill: a trade bill"], ["bill: the toll bill", "bill: the trade bill"]], {}),
        ([["bill: a new bill"], ["bill: the new bill"]], {}),
        ([["bill: a shameful bill"], ["bill: the shameful bill"]], {}),
        # Persons: there may be others.
        ([["mayor: a Whig mayor"], ["mayor: the Whig mayor"]], {}),
    ],
)  # fmt: skip
def test_what_articles_put_before_a_noun(introduced, usual):
    found = articles(*introduced)
    assert usual_names(found, PrintedCase(found)) == usual


@pytest.mark.parametrize(
    ("clause", "shown"),
    [
        ("Ann Brisk opposes the bill", "Ann Brisk opposes the toll bill"),
        ("Ann Brisk wants the bill passed", "Ann Brisk wants the toll bill passed"),
        ("Ann Brisk told whoever read her page of it", "Ann Brisk told whoever read her Chatter page of it"),
        # What is said anyhow, somebody's words, and another thing.
        ("Ann Brisk opposes a toll and the bill", "Ann Brisk opposes a toll and the bill"),
        ("Ann Brisk called it “the bill”", "Ann Brisk called it “the bill”"),
        ("Ann Brisk opposes the trade bill", "Ann Brisk opposes the trade bill"),
        ("Ann Brisk opposes the bill of Halm", "Ann Brisk opposes the bill of Halm"),
        ("Ann Brisk opposes her bill", "Ann Brisk opposes her bill"),
    ],
)
def test_a_thing_is_called_as_usual(clause, shown):
    assert with_antecedents(clause, [], is_own=False, usual={"bill": "toll", "page": "Chatter"}).text == shown


@pytest.mark.parametrize(
    ("names", "phrases", "meant"),
    [
        (["Ostrand Harbour Board"], [], {"board": "Ostrand Harbour Board"}),
        (["Harbour Board", "School Board"], [], {}),
        (["Whig Party"], ["party: a party at the port"], {}),
        (["Ann Brisk"], [], {}),
    ],
)
def test_which_body_a_noun_means(names, phrases, meant):
    uses = tuple(NameUse(name, "organisation", 1, 0) for name in names)
    assert bodies_meant([Analysis("a", (), uses, introductions=tuple(met(*phrases)))]) == {"a": meant}


@pytest.mark.parametrize(
    ("clause", "shown"),
    [
        ("Ann Brisk said that the board was late", "Ann Brisk said that the Ostrand Harbour Board was late"),
        ("The board paid", "The Ostrand Harbour Board paid"),
        ("Ann Brisk said “the board” was late", "Ann Brisk said “the board” was late"),
        ("Ann Brisk left the board of Halm", "Ann Brisk left the board of Halm"),
        ("The Ostrand Harbour Board said the board was late", "The Ostrand Harbour Board said the board was late"),
    ],
)
def test_a_body_is_called_by_its_name(clause, shown):
    bodies = {"board": "Ostrand Harbour Board"}
    assert with_antecedents(clause, [], is_own=False, bodies=bodies).text == shown


@pytest.mark.parametrize(
    ("mention", "roles", "name"),
    [
        ("the HRB chairman", ["chairman of the Halm River Board"], "Ann Brisk"),
        ("The Halm mayor", ["mayor of Halm"], "Ann Brisk"),
        ("the Halm mayor", ["former mayor of Halm"], None),
        ("the Halm mayor", ["mayor of Ostrand"], None),
        ("the Halm ferry", ["mayor of Halm"], None),
        ("a Halm mayor", ["mayor of Halm"], None),
    ],
)
def test_who_has_an_office(mention, roles, name):
    people = {"ann": Person(name="Ann Brisk", roles=tuple(roles)), "tom": Person(name="Tom Berg", roles=("pilot",))}
    assert holder_of(mention, people) == name


def test_another_article_says_what_is_meant():
    said = "that the letters would cost Ostrand nine ferries"
    told = [later(reported(said)), later(reported(said, name="wire-1"))]
    introduced = {"wire": tuple(met("letters: several letters to the mayors of Norland"))}
    found = [Analysis(s.id[:-2], (s,), introductions=introduced.get(s.id[:-2], ())) for s in told]
    members = tuple(Side(a.article, a.statements[0].id) for a in found)
    drafted = draft_facts(Comparison((), groups=(Group("g-1", Tier.LIKELY, members),)), found, PEOPLE, LEXICON)
    assert [fact.title for fact in drafted.facts.values()] == [
        "Ann Brisk said that the letters to the mayors of Norland would cost Ostrand nine ferries"
    ]


@pytest.mark.parametrize(
    ("told", "title"),
    [
        ("that the alarm system would cost Ostrand nine ferries",
         "Ann Brisk said that the alarm system would cost Ostrand nine ferries"),
        ("that the system of Halm would cost Ostrand nine ferries",
         "Ann Brisk said that the system of Halm would cost Ostrand nine ferries"),
        # An adjective that judges, and what says no more.
        ("that the shameful system would cost Ostrand nine ferries",
         "Ann Brisk said that the system would cost Ostrand nine ferries"),
        ("that the new system would cost Ostrand nine ferries",
         "Ann Brisk said that the system would cost Ostrand nine ferries"),
    ],
)  # fmt: skip
def test_a_thing_is_called_as_another_article_has_it_in_the_same_statement(told, title):
    claim = claims_of(reported("that the system would cost Ostrand nine ferries"), (), CALLED)[0]
    assert as_others_introduce(claim, [reported(told, name="wire-1")], CALLED).shown == title


def test_nobodys_quoted_words_tell_what_a_thing_is():
    claim = claims_of(reported("that the system would cost Ostrand nine ferries"), (), CALLED)[0]
    quoted = reported("“The truth is that the toy system would cost us.”", kind=Kind.DIRECT, name="wire-1")
    assert as_others_introduce(claim, [quoted], CALLED) == claim


@pytest.mark.parametrize(("said", "nouns"), [("We leaked these e-mails to Halm", ["e-mails"])])
def test_a_noun_with_a_hyphen_is_one(said, nouns):
    assert pointed_at(said) == nouns
