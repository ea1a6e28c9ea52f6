"""Whether a reader who has read nothing else understands a title: who is meant, what is pointed at, and which day."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, PEOPLE, drafted, own, reported
from statements_by_hand import LEXICON

from build_tools.comparison.drafting.claims.claim import Standing
from build_tools.comparison.drafting.claims.full_names import as_met, full_names, has_shared_surname, in_full
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.clauses.references import (
    begins_introduced,
    known_to_hearers,
    unintroduced,
    unresolved,
    unresolved_in_speech,
)
from build_tools.comparison.drafting.facts.draft_facts import draft_facts
from build_tools.comparison.people.person_roles import keeps_a_name_back
from build_tools.models import Analysis, Comparison, Group, Kind, NameUse, Person, Side, Tier


@pytest.mark.parametrize(
    ("clause", "left_open"),
    [
        ("Tom Ferrow sold his boat", []),
        ("The dockers of Ostrand say they were not paid", []),
        ("they were not paid in Ostrand", ["they"]),
        ("the keeper of the lock lost her job", []),
        ("it is time for the council of Ostrand to go", []),
        ("it was closed for a week", ["it"]),
        ("when it comes to ferries, Ostrand has none", []),
        ("Tom Ferrow wanted it back", ["it"]),
        ("Ostrand Ferries says it lost nine boats", []),
        ("nobody wanted it sold", ["it"]),
        ("Mr. Ferrow left her", ["her"]),
        ("Tom Ferrow thinks a ferry can be theirs", ["theirs"]),
        ("Tom Ferrow and Ann Brisk sold their boat", []),
        ("The Harbour Board sold their boat", []),
        ("Tom Ferrow dropped his claim to it", ["it"]),
        ("Tom Ferrow met Ann Brisk and took her home with him", []),
        ("his wish was that she leave", ["his", "she"]),
        ("Ann Brisk has done more for Ostrand than any of the other pilots", []),
    ],
)
def test_a_pronoun_that_stands_for_nobody_whom_a_clause_names(clause, left_open):
    assert unresolved(clause) == left_open


@pytest.mark.parametrize(
    ("clause", "left_open"),
    [
        ("those remarks are well over the border", ["those"]),
        ("he answered letters of the dockers, and these letters were read out", ["he"]),
        ("this country needs a harbour", []),
        ("the mayor of Ostrand respects that but wants a ferry", ["that"]),
        ("with all respect, that’s a heap of nonsense", [", that’s"]),
        ("Ann Brisk used that boat on Monday", ["used that boat"]),
        ("Officials in Halm say that Ann Brisk was born in that town", []),
        ("Ann Brisk moved to that town", ["to that town"]),
        ("In May the ferry left for that island", ["for that island"]),
        ("Officials in Halm used that town hall", ["used that town"]),
        ("Ann Brisk hoped that boats would come", []),
        ("the port of Ostrand is now so deep that ships can enter", []),
        ("Tom Ferrow bought another ferry", ["another"]),
        ("Tom Ferrow sold his old colleague’s boat", ["his old colleague"]),
        ("Tom Ferrow met his old colleague Ann Brisk", []),
        ("Others in Ostrand disagree", ["Others"]),
        ("Both were sold to Ada Lind", ["Both"]),
        ("Both Ada Lind and Tom Ferrow were there", []),
        ("Tom Ferrow said so on Monday", ["said so"]),
        ("Ostrand is one of those places that never change", []),
        ("Ann Brisk was asked to pay a little more", ["more"]),
    ],
)
def test_what_points_at_another_sentence(clause, left_open):
    assert unresolved(clause) == left_open


@pytest.mark.parametrize(
    ("clause", "nouns"),
    [
        ("Tom Ferrow made the remarks in an interview", ["remarks"]),
        ("Tom Ferrow spoke of the cost of the war in Ostrand", []),
        ("the Harbour Board met the government", []),
        ("Ostrand Ferries says the company lost nine boats", []),
        ("The memorabilia includes a whistle", ["memorabilia"]),
        ("The ruling creates problems for the town of Ostrand", ["ruling"]),
        ("Ann Brisk wrote a letter, but the letter was lost", []),
        ("Ann Brisk asked the young man to leave", ["man"]),
        ("Ann Brisk was the first woman to lead it", []),
        ("the largest ship in port was sold", []),
        ("the largest ship was sold", ["ship"]),
        ("Monday’s vote was close", ["Monday’s "]),
        ("the master met Monday in the hall", ["master", "hall"]),
        ("Tom Ferrow attacked the slow and costly Ostrand line", []),
        ("The trouble is that Ostrand has no port", []),
        ("The Tollwick senator left the hall of Ostrand", ["senator"]),
        ("The Harbour Radio video was released", ["video"]),
        ("The pilots’ union met in Ostrand", []),
        ("The pilots’ song was heard in Ostrand", ["song"]),
        ("The cuts he named would hurt Ostrand", ["cuts"]),
    ],
)
def test_what_the_sentences_before_introduced(clause, nouns):
    assert unintroduced(clause) == nouns


@pytest.mark.parametrize(
    ("said", "open_", "known"),
    [
        ("Ferries left this harbour yesterday", [], ["harbour", "yesterday"]),
        ("This harbour needs ferries", ["This"], []),
        ("Ostrand needs this", ["this"], []),
        ("Ostrand won’t talk of this anymore", ["this"], []),
        ("Ferries of Ostrand are safer than the other side", [], ["side"]),
        ("Ostrand wants such ferries", ["such"], []),
        ("he sold the ferries", ["he"], ["ferries"]),
    ],
)
def test_what_the_hearers_of_quoted_words_knew(said, open_, known):
    assert unresolved_in_speech(said) == open_
    assert known_to_hearers(said) == known


@pytest.mark.parametrize(
    ("clause", "days"),
    [
        ("Tom Ferrow left last week", ["last week"]),
        ("Ferries sank two days later", ["later"]),
        ("Ferries sank in 1987", []),
        ("Ferries sank on Monday", []),
    ],
)
def test_a_day_that_counts_from_another(clause, days):
    assert unresolved(clause) == days


@pytest.mark.parametrize(
    ("said", "quoted"),
    [
        ("The port of Ostrand is narrow and shallow, and that’s a shame.", "The port of Ostrand is narrow and shallow"),
        ("You sold the old port of Ostrand for a song.", None),
        ("Ostrand, you say, has sold the old port.", None),
        ("Then the old port of Ostrand was sold.", None),
        ("Did you really sell the old port of Ostrand?", None),
        ("Tom Ferrow has it.", None),
    ],
    ids=[
        "what is said of the whole",
        "somebody spoken to",
        "somebody answered",
        "one of a list",
        "somebody asked",
        "names and nothing more",
    ],
)
def test_a_quotation_says_something_to_whoever_reads_it_alone(said, quoted):
    claims = claims_of(reported(f"“{said}”", kind=Kind.DIRECT), (), CALLED)
    assert [claim.quoted[1] for claim in claims if claim.standing() is Standing.ALONE] == ([quoted] if quoted else [])


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
        (["Ada Law", "Law"], "the Ostrand School of Law met Law", "the Ostrand School of Law met Ada Law"),
        (["Berg Gate House", "Berg", "House"], "the House met", "the House met"),
        (["Brisk"], "Brisk sold it", "Ann Brisk sold it"),
    ],
)
def test_a_surname_is_put_in_full_where_one_person_has_it(printed, text, full):
    assert in_full(text, full_names(PEOPLE, [used(*printed)])) == full


def test_a_firm_is_not_put_in_full():
    firm = Analysis("wire", (), (NameUse("Ferrow", "organisation", 3, 0, "Ferrow"),))
    assert (
        in_full("Ferrow sold the boat", full_names({}, [used("Tom Ferrow", "Ferrow"), firm])) == "Ferrow sold the boat"
    )


def test_a_surname_of_several_is_a_strangers():
    names = full_names({}, [used("Tom Ferrow", "Ada Ferrow", "Ferrow")])
    assert has_shared_surname("Mr. Ferrow sold the boat", names)
    assert not has_shared_surname("Tom Ferrow sold the boat", names)
    daughter = full_names({"tom": Person(name="Tom Ferrow")}, [used("Ada Ferrow", "Ada", "Ferrow", "Tom Ferrow")])
    assert has_shared_surname("Ferrow sold the boat", daughter)


@pytest.mark.parametrize(
    ("said", "title"),
    [
        (
            "Dockers in Norland have waited for years. Now they are to be paid in Ostrand.",
            "Dockers in Norland have waited for years. Now they are to be paid in Ostrand",
        ),
        (
            "Norland law protected the ferries. Mayor Brisk likes that but wants a tunnel.",
            "Norland law protected the ferries. Mayor Brisk likes that but wants a tunnel",
        ),
    ],
)
def test_a_quotation_comes_with_the_sentence_before_it_that_names_what_it_leaves_open(said, title):
    quoted = {claim.quoted[1] for claim in claims_of(reported(f"“{said}”", kind=Kind.DIRECT), (), CALLED)}
    assert title in quoted


@pytest.mark.parametrize(
    ("told", "is_fact"),
    [
        ("Tom Ferrow sold nine ferries of Ostrand to Ada Lind.", True),
        ("Tom Ferrow of Ostrand was a little too keen to please Ada Lind.", False),
        ("Tom Ferrow of Ostrand sold the ferries to Ada Lind.", False),
        ("Tom Ferrow of Ostrand sold the ferries of the town last week.", False),
        ("Tom Ferrow of Ostrand did not respond to questions about the town.", False),
        ("Owner Tom Ferrow Sells Ostrand Ferries To Ada Lind.", False),
        ("Tom Ferrow, 61, of Ostrand is married to Ada Lind of the Harbour Board of Norland.", True),
        ("The charge against Tom Ferrow of Ostrand carries a fine of 900 crowns.", True),
        ("Harbour master Tom Ferrow, whose boat, Halm, was sold in Ostrand.", False),
        ("Ferries were sold for the good of the whole town by their owner.", False),
        ("It is hard to tell how often Tom Ferrow sailed to Ostrand.", False),
        ("Moored in Ostrand was a ferry of Tom Ferrow and of Ada Lind.", False),
    ],
    ids=[
        "who and what", "a verdict", "which ferries", "which week", "the newsroom's own", "a headline", "many names",
        "a verb before its object", "no verb", "no name", "named late", "subject last",
    ],
)  # fmt: skip
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


def test_whoever_reads_a_title_has_not_met_the_officials():
    for mention, standing in (("The officials", Standing.LEANING), ("Officials", Standing.ALONE)):
        claims = claims_of(reported("that ferries sank", mention=mention, speaker=None), (), CALLED)
        assert [claim.standing() for claim in claims] == [standing]


def test_people_yml_goes_before_what_articles_print():
    people = {"a": Person(name="Annabel Brisk")}
    assert full_names(people, [used("Ann Brisk", "Ann Brisk", "Brisk")])["Brisk"] == "Annabel Brisk"


def test_words_that_another_article_has_from_a_spokesman_are_not_put_in_the_mouth_of_whom_he_speaks_for():
    people = {**PEOPLE, "tom-berg": Person(name="Tom Berg")}
    words_ = "“Ferries of Ostrand cost a small fortune.”"
    hers = reported(words_, kind=Kind.DIRECT, mention="She")
    for mention, title in (("Tom Berg, her spokesman,", "Tom Berg"), ("she", "Ann Brisk")):
        his = reported(words_, kind=Kind.DIRECT, mention=mention, name="wire-1")
        his = replace(his, speaker="tom-berg" if title == "Tom Berg" else "ann-brisk")
        articles = [Analysis("courier", (hers,)), Analysis("wire", (his,))]
        group = Group("g-1", Tier.LIKELY, (Side("courier", "courier-1"), Side("wire", "wire-1")))
        (fact,) = draft_facts(Comparison((), (group,)), articles, people, LEXICON).facts.values()
        assert fact.title == f"{title}: {words_[:-2]}”"


@pytest.mark.parametrize(
    ("said", "half"),
    [
        ("Ferries of Ostrand are old. But Tollwick needs them all year.", "Ferries of Ostrand are old"),
        ("Ferries of Ostrand are old. But Tollwick needs them all year.", "Tollwick needs them all year"),
        ("Ferries of Ostrand are old. We must also say that Tollwick loves them.", "Ferries of Ostrand are old"),
        ("Ostrand has no quarrel with pilots. Ostrand has a quarrel with ferries.", "Ostrand has no quarrel with pilots"),
        ("Ostrand has no quarrel with pilots,” … “Ostrand has a quarrel with ferries. “So it has.", "Ostrand has no quarrel with pilots"),
        ("boats of Ostrand are never late", "boats of Ostrand are never late"),
        ("Boats of Ostrand -- the old ones -- are sold", "Boats of Ostrand -- the old ones -- are sold"),
    ],
)  # fmt: skip
def test_no_quotation_is_cut_before_its_point(said, half):
    claims = claims_of(reported(f"“{said}”", kind=Kind.DIRECT), (), CALLED)
    assert half not in {claim.quoted[1] for claim in claims if claim.standing() is Standing.ALONE}


def test_no_clause_is_cut_from_what_the_next_sentence_turns_round():
    granted = "There are, of course, those who think Ostrand should sell its ferries, and they may make their case"
    for after, quoted in ((" But none of them should be its mayor.", False), (" The council meets on Monday.", True)):
        claims = claims_of(reported(f"“{granted} in court.{after}”", kind=Kind.DIRECT), (), CALLED)
        assert any(claim.is_cut for claim in claims) is quoted


def test_a_but_is_quoted_with_what_it_turns_round():
    claims = claims_of(
        reported("“Ferries of Ostrand are old. But Tollwick needs them all year.”", kind=Kind.DIRECT), (), CALLED
    )
    alone = [claim.quoted[1] for claim in claims if claim.standing() is Standing.ALONE]
    assert alone == ["Ferries of Ostrand are old. But Tollwick needs them all year"]


def test_whom_a_quotation_inside_a_report_calls_him_is_not_its_speaker():
    assert claims_of(reported("that nobody “will let me near him in Ostrand”"), (), CALLED) == []


def test_a_title_is_not_wider_than_what_another_outlet_tells():
    _, found = drafted(
        reported("that all ferries of Ostrand were sold"),
        reported("that nearly all ferries of Ostrand were sold", name="wire-1"),
    )
    assert [fact.title for fact in found.facts.values()] == [
        "Ann Brisk said that nearly all ferries of Ostrand were sold"
    ]


@pytest.mark.parametrize(
    ("clause", "is_about_it"),
    [
        ("The missing men were sought in Ostrand", True),
        ("The missing men are Tom Ferrow, 24, and Jan Holt", False),
        ("The missing men were named by their families as Tom Ferrow and Jan Holt", False),
        ("The Tollwick senator sold the ferry", True),
        ("The Harbour Board sold the ferry", False),
    ],
)
def test_whom_a_sentence_names_or_says_who_it_is_nobody_needs_to_have_met(clause, is_about_it):
    assert begins_introduced(clause) is is_about_it


@pytest.mark.parametrize(
    ("text", "met"),
    [
        ("Tom met Ann Briskley", "Tom met Ann Briskley"),
        ("Tom met Ann Brisk’s aide", "Tom met Brisk’s aide"),
        ("Ann Brisk-Lee met Tom", "Ann Brisk-Lee met Tom"),
        ("Eva Holt left", "Eva Holt, a pilot, left"),
        ("Eva Holt of Ostrand left", "Eva Holt of Ostrand left"),
        ("Ada Lind left", "iPhone maker Ada Lind left"),
    ],
)
def test_whoever_was_named_goes_by_a_surname_and_another_is_introduced(text, met):
    introduced = {"Eva Holt": "Eva Holt, a pilot,", "Ada Lind": "iPhone maker Ada Lind"}
    assert as_met(text, "Brisk left", {"Brisk": "Ann Brisk"}, introduced) == met


@pytest.mark.parametrize(
    ("text", "is_kept_back"),
    [
        ("A chief of staff left", True),
        ("A chief of staff, Ann Brisk, left", False),
        ("A former pilot of Ostrand, Ann Brisk, left", False),
        ("A former pilot of Ostrand left, and Ann Brisk stayed", True),
    ],
)
def test_a_name_behind_an_office_is_not_kept_back(text, is_kept_back):
    assert keeps_a_name_back(text) is is_kept_back


def test_what_leads_to_a_sentence_is_none():
    assert not claims_of(
        own("Following Ann Brisk’s remarks in Ostrand that expressed support for the ferry."), (), CALLED
    )
