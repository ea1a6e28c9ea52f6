"""Where a sentence may be cut for a title, and what is no whole sentence: a title has the point in it."""

from __future__ import annotations

import pytest
from drafts_by_hand import CALLED, own, reported, source_of
from test_event_titles import opening, title_of

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.clauses.completeness import is_complete
from build_tools.comparison.drafting.clauses.cutting import first_of_two, shortened
from build_tools.comparison.drafting.explainer.event_title import event_title
from build_tools.comparison.drafting.explainer.first_sentences import Firsts
from build_tools.comparison.drafting.explainer.leads import Lead, Reach
from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.comparison.drafting.titles.titles import Titles


def cuts(clause):
    """Return what a clause is cut to at any length."""
    return {head for length in (14, 20, 26) for head, cut in shortened(clause, length) if cut}


@pytest.mark.parametrize(
    ("clause", "head"),
    [
        ("Ann Brisk joined several other owners Tuesday in calling on the port to give up the toll, as the council of "
         "Ostrand continued to hold its ground and vowed to go to court",
         "Ann Brisk joined several other owners Tuesday in calling on the port to give up the toll"),
        ("Letters released by the port on Monday revealed a fierce quarrel over the toll in the wake of the storm that "
         "sank three ferries in a night",
         "Letters released by the port on Monday revealed a fierce quarrel over the toll"),
    ],
)  # fmt: skip
def test_what_goes_on_at_the_same_time_or_came_before_may_be_left_out(clause, head):
    assert head in cuts(clause)


@pytest.mark.parametrize(
    ("clause", "head"),
    [
        ("The harbour court appeared closely divided on Tuesday during arguments over the theory put forth by the "
         "owners of three ferries", "The harbour court appeared closely divided on Tuesday"),
        ("A poll released Monday in the Courier shows Ann Brisk leading Tom Holt, 49 percent to 44 percent, in Ostrand",
         "A poll released Monday in the Courier shows Ann Brisk leading Tom Holt"),
        ("The council of the port appointed on Monday Ann Brisk of Tollwick, as the new head of all of its pilots "
         "in the bay", "The council of the port appointed on Monday Ann Brisk of Tollwick"),
    ],
)  # fmt: skip
def test_the_point_of_a_sentence_is_never_cut_off(clause, head):
    assert head not in cuts(clause)


@pytest.mark.parametrize(
    ("clause", "is_whole"),
    [
        ("The harbour fund will be spent in 2036 and under current law", False),
        ("The ferries sail in summer and in winter", True),
        ("Ann Brisk was asked to dwell on the fact that eight years ago", False),
        ("Ann Brisk spoke of the fact that eight ferries sank", True),
    ],
)
def test_a_beginning_of_a_second_clause_is_no_end(clause, is_whole):
    assert is_complete(clause) is is_whole


@pytest.mark.parametrize(
    ("clause", "says_it"),
    [
        ("Ann Brisk released a statement late Tuesday", False),
        ("Ann Brisk released a statement on the toll late Tuesday", True),
        ("Close to forty pilots have signed a letter from Captain Tom Berg, Pilot of Halm", False),
        ("Close to forty pilots have signed a letter that calls the toll unfair", True),
        ("The owners hit back on Tuesday with a television commercial", False),
        ("The owners hit back on Tuesday with a commercial against the toll", True),
        ("The pilots of Halm issued their own resolution Monday evening", False),
        ("The port sent a letter of thanks to the pilots", True),
        ("Ann Brisk criticised the toll in a letter", True),
        ("The port published a 40-page report on Monday", True),
        ("Ann Brisk told the Courier in an interview that plans to sail by June", False),
        ("Ann Brisk told the Courier in an interview that she plans to sail by June", True),
        ("Ann Brisk praised in a statement a company that plans to build ferries", True),
        ("Ann Brisk, 68, of Tollwick, got three", False),
        ("Ann Brisk took the ferry at three", True),
    ],
)
def test_that_somebody_wrote_something_says_nothing_without_what(clause, says_it):
    assert is_complete(clause) is says_it


@pytest.mark.parametrize(
    ("clause", "leans"),
    [
        ("Ann Brisk of the port showed no sign of backing down on Monday", True),
        ("Ann Brisk of the port refused to back down from her claim", False),
        ("Ann Brisk and Tom Holt said they would not take part", True),
        ("Ann Brisk won a race in which forty ferries took part", False),
    ],
)
def test_a_deed_of_which_a_sentence_before_told_in_what_leans(clause, leans):
    (claim, *_) = claims_of(own(f"{clause}."), (), CALLED)
    assert claim.leans is leans


def test_what_a_letter_or_a_ruling_says_is_never_cut_off():
    clause = (
        "Monday’s vote comes after a long-awaited ruling by the harbour court of Ostrand, which overturned a part of "
        "the toll that the pilots of the bay had fought for years"
    )
    assert not [head for head in cuts(clause) if head.endswith("Ostrand")]
    dated = clause.replace("a long-awaited ruling by", "a night of talks at")
    assert [head for head in cuts(dated) if head.endswith("Ostrand")]


def test_the_second_half_of_a_subject_names_nobody():
    half = reported("the port to close", speaker="present Halm pilots", mention="present Halm pilots", cue="urged")
    assert not claims_of(half, (), CALLED)


@pytest.mark.parametrize(
    ("mention", "named", "begins"),
    [
        ("The Ostrand chairman", "that a bridge of Ostrand would close", "Ann Brisk said"),
        ("An Ostrand official", "that a bridge of Ostrand would close", "Ann Brisk said"),
        ("An Ostrand official", "that something would close", "An Ostrand official said"),
    ],
)
def test_a_title_names_who_acts_rather_than_an_office(mention, named, begins):
    articles = opening(
        reported("that the old bridge of Ostrand would close", speaker=None, mention=mention),
        reported(named, mention="Ann Brisk"),
        reported("that the old bridge would close", mention="Tom Holt", speaker=None),
    )
    assert title_of(articles).text.startswith(begins)


def test_words_without_a_speaker_are_a_quotation_and_no_two_titles_differ_in_their_marks():
    assert Lead(Claim("", "“Do you support the toll?”", 1.0, is_own=False), ("courier",), 1).is_quotation
    titles = Titles()
    titles.add("Ann Brisk: “Today’s toll is a mistake”")
    titles.add("The tax-free port opened")
    assert titles.has("“Today's toll is a mistake”") and titles.has("Tom Holt: “Today's toll is a mistake”")
    assert titles.has("The tax free port opened")


def test_a_long_title_is_better_than_two_names():
    long = "Letters released by the port in May revealed that the owners of all the ferries of Ostrand and Tollwick "
    long += "had for years known of the cracks of the three oldest boats"
    lead = Lead(Claim("", long, 1.0, is_own=True), ("courier",), 1, weight=1.0, reach=Reach.LONG)
    source = source_of(opening(own(long)), Drafted())
    assert event_title(source, Firsts([lead], [])).text == long
    short = lead._replace(claim=lead.claim._replace(text="The port released letters"), weight=0.6, reach=Reach.PLAIN)
    assert event_title(source, Firsts([lead, short], [])).text == short.text


@pytest.mark.parametrize(
    ("sentence", "end"),
    [
        ("The council of Ostrand has shut the old bridge, but a part of the crew who worked there on Friday stays.",
         "but a part of the crew"),
        ("The Ostrand Courier reported on Friday that the council, one of the oldest in all of Norland, had gone.",
         "in all of Norland"),
        ("The council of Ostrand will shut the bridge – in spite of all the letters – if nobody pays for a new one.",
         "shut the bridge"),
        ("The council of Ostrand has told all of its pilots of the May 3, 2019, storm which sank the old ferry.",
         "May 3, 2019"),
        ("A group of nine old pilots hired by a company in Halm, Norl., has sent the council of Ostrand a letter.",
         "company in Halm"),
    ],
)  # fmt: skip
def test_no_clause_ends_before_what_its_end_waits_for(sentence, end):
    assert not [claim for claim in claims_of(own(sentence), (), CALLED) if claim.text.endswith(end)]


@pytest.mark.parametrize(
    ("clause", "head"),
    [
        ("The dockers of Ostrand acted with restraint when they threw stones at the ferries after the final, the "
         "chief of the dockers insisted on Monday as calls grew", "The dockers of Ostrand acted with restraint"),
        ("The crane of Ostrand was painted twice in May while nobody looked, according to the old foreman of the yard",
         "The crane of Ostrand was painted twice in May"),
    ],
)  # fmt: skip
def test_who_says_so_is_never_cut_off(clause, head):
    assert not [cut for cut in cuts(clause) if cut.startswith(head) and "insisted" not in cut and "acc" not in cut]


@pytest.mark.parametrize(
    ("clause", "first"),
    [
        ("the filter was blocked and that all would be refunded", ["the filter was blocked"]),
        ("a plan to cut costs and that he rejected", []),
        ("neither ship was lost and that was luck", []),
        ("the filter was blocked and that would be repaired", []),
    ],
)
def test_the_first_of_two_thoughts_stands_alone(clause, first):
    assert [*first_of_two(clause)] == first


@pytest.mark.parametrize(
    ("clause", "head"),
    [
        ("The council of Ostrand announced Thursday that when it comes to the toll, it will treat all pilots alike",
         "The council of Ostrand announced Thursday that when it comes to the toll"),
        ("The council of Ostrand said on Monday that if the old ferry sinks, nobody will pay the pilots for it",
         "The council of Ostrand said on Monday that if the old ferry sinks"),
        ("The council of Ostrand warned on Monday that as the water rises, all the pilots of the bay will leave",
         "The council of Ostrand warned on Monday that as the water rises"),
    ],
)  # fmt: skip
def test_what_leads_up_to_the_point_is_no_clause_by_itself(clause, head):
    assert head not in cuts(clause)


@pytest.mark.parametrize(
    "clause",
    [
        "The council of Ostrand said on Monday that all ferries would sail",
        "The council of Ostrand said when the old ferry had sunk",
        "The council of Ostrand said that if nobody paid, the ferry would sink",
    ],
)
def test_a_clause_that_leads_up_to_nothing_may_end(clause):
    assert clause in cuts(f"{clause}, which the pilots of the bay had called for at all their meetings since the storm")


def test_what_is_measured_up_to_a_deed_keeps_the_deed():
    clause = "The Ostrand ferry lost its rudder 112 seconds after it left the port of Halm with 40 dockers and a crane"
    assert not any(head.endswith("seconds") for head in cuts(clause))
