"""What a claim is made of: a short clause that stands by itself; what would mislead gives none."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, own, reported
from hypothesis import given
from hypothesis import strategies as st

from build_tools.comparison.drafting.claims.claim import Standing
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.clauses.sentences import LENGTHS
from build_tools.models import (
    Kind,
    NotSaid,
    Person,
    Piece,
    words,
)


@pytest.mark.parametrize(
    ("statement", "title"),
    [
        (reported("that the bridge would close"), "Ann Brisk said that the bridge would close"),
        (reported("“the old bridge is safe,”", kind=Kind.DIRECT), "Ann Brisk: “the old bridge is safe”"),
        (reported("“And the old bridge is safe.”", kind=Kind.DIRECT), "Ann Brisk: “The old bridge is safe”"),
        (reported("the offer of a loan", cue="rejected"), "Ann Brisk rejected the offer of a loan"),
        (reported("that trains to Kiev stop here"), "Ann Brisk said that trains to Kyiv stop here"),
        (reported("“we were in Kiev at last”", kind=Kind.DIRECT), "Ann Brisk: “we were in Kiev at last”"),
        (
            reported("that the ferry would sail", cue="did not say", said=False, how=NotSaid.NEGATED),
            "Ann Brisk did not say that the ferry would sail",
        ),
        (reported("that the tower was sold", speaker="stv", mention="the STV"), "The STV said that the tower was sold"),
        (own("Two dockers were hurt at the gate."), "Two dockers were hurt at the gate"),
        (own("At least two dockers were hurt at the gate."), "At least two dockers were hurt at the gate"),
        (own("His wife, Ann Brisk, sold the ferry to a museum."), "Ann Brisk sold the ferry to a museum"),
        (reported("what had become of the ferry", cue="asked"), "Ann Brisk asked what had become of the ferry"),
        (own("140 dockers were moved to the ferry."), "140 dockers were moved to the ferry"),
        (
            reported("that the bridge would close", speaker="doctors at the hospital", mention="doctors at the hospital"),
            "Doctors at the hospital said that the bridge would close",
        ),
        (
            own("Two dockers were hurt at the gate on Monday, which had been closed for years after the great flood."),
            "Two dockers were hurt at the gate on Monday",
        ),
        (reported("the first bricks were thrown at 7:40 p.m."), "Ann Brisk said the first bricks were thrown at 7:40 p.m."),
        (reported("that both lines had been cut", cue="told", addressee="the Bell"), "Ann Brisk said that both lines had been cut"),
        (own("But the BBC was told of Halm in time."), "The BBC was told of Halm in time"),
        (own("The IT firm of Halm closed the old port."), "The IT firm of Halm closed the old port"),
        (own("The US closed the old port of Halm."), "The US closed the old port of Halm"),
        (own("A fire broke out in the mine of Halm."), "A fire broke out in the mine of Halm"),
        # What hangs on a sentence that is left out, and what stands between a verb and its preposition.
        (reported("Ostrand to buy pumps", cue="urging", apart=40), "Ann Brisk urged Ostrand to buy pumps"),
        (reported("a new toll on ferries", cue="proposing", apart=40), "Ann Brisk proposed a new toll on ferries"),
        (reported("that Ostrand pay the pilots", cue="demanding"), "Ann Brisk demanded that Ostrand pay the pilots"),
        (reported("that a pump was sold", cue="implying"), "Ann Brisk implied that a pump was sold"),
        (reported("a new bridge", cue="called Wednesday for"), "Ann Brisk called for a new bridge"),
        (reported("that the port had paid", cue="crowed"), "Ann Brisk said that the port had paid"),
        (reported("that the port had paid", cue="show", mention="Port filings", speaker="Port filings"), "Port filings show that the port had paid"),
        (reported("that her boats were “locked in”", cue="shouting", kind=Kind.MIXED, apart=90),
         "Ann Brisk shouted that her boats were “locked in”"),
        (reported("that the port is open", cue="informed"), "Ann Brisk said that the port is open"),
        (
            reported("that the port is open", cue="insist", mention="The pilots of Ostrand", speaker=None),
            "The pilots of Ostrand insist that the port is open",
        ),
        # What is the speaker's own.
        (reported("her handling of the flood in Ostrand", cue="defended"), "Ann Brisk defended her handling of the flood in Ostrand"),
        (reported("her sister’s stance on tolls", cue="criticized"), "Ann Brisk criticized her sister’s stance on tolls"),
        (reported("its ferries were late at night", mention="The STV", speaker="stv"), "The STV said its ferries were late at night"),
        (reported("that Tom Reed lied", mention="The Ostrand letter", cue="says", speaker=None), "The Ostrand letter says that Tom Reed lied"),
        # A long statement: its main clause, else the whole of it.
        (
            reported(
                "that the ferry is late most days and has cost the harbour board of the old town a third of its income"
            ),
            "Ann Brisk said that the ferry is late most days",
        ),
        (
            reported(
                "that the board of the harbour would buy the two old ferries from the heirs of the owner of the yard"
            ),
            "Ann Brisk said that the board of the harbour would buy the two old ferries from the heirs of the "
            "owner of the yard",
        ),
        (own("There was one problem: Two of the pumps had never been mended."), "Two of the pumps had never been mended"),
        (own("The case of Brisk v. Tollwick was closed on Friday."), "The case of Brisk v. Tollwick was closed on Friday"),
        (own("TOLLWICK, Norland – Two of the pumps were mended."), "Two of the pumps were mended"),
        (reported("“We mended the old pump. ... It holds … for now.”", kind=Kind.DIRECT), "Ann Brisk: “We mended the old pump”"),
        (reported("“It’s time to mend the old pump.”", kind=Kind.DIRECT), "Ann Brisk: “It’s time to mend the old pump”"),
        (reported("“I’m tired of the old pump.”", kind=Kind.DIRECT), "Ann Brisk: “I’m tired of the old pump”"),
        (reported("‘I can't wait to see the pump.’", kind=Kind.DIRECT), "Ann Brisk: “I can't wait to see the pump”"),
        (reported("“Most engineers recommend a pump.”", kind=Kind.DIRECT), "Ann Brisk: “Most engineers recommend a pump”"),
        (reported("the pump “is (for now) the best in town”"), "Ann Brisk said the pump “is (for now) the best in town”"),
        (
            reported("“We want pumps because (the mayor) believes in the pump.”", kind=Kind.DIRECT),
            "Ann Brisk: “We want pumps because (the mayor) believes in the pump”",
        ),
        (
            reported("“Nobody in town called Halm ‘the pump of the mayor.’”", kind=Kind.DIRECT),
            "Ann Brisk: “Nobody in town called Halm ‘the pump of the mayor’”",
        ),
        (reported("that a guard who smelled smoke called Ostrand"), "Ann Brisk said that a guard who smelled smoke called Ostrand"),
        (reported("that the pump belongs to all"), "Ann Brisk said that the pump belongs to all"),
        (
            reported("“We ran off. The smoke of the pump was too thick.”", kind=Kind.DIRECT),
            "Ann Brisk: “We ran off. The smoke of the pump was too thick”",
        ),
        # Of a long quotation a whole clause; what an outlet left out of one is marked as it marks it.
        (
            reported(
                "“The ferries of Ostrand are older than any other boat and cost the town a fortune every "
                "year, while nobody will pay for new boats.”",
                kind=Kind.DIRECT,
            ),
            "Ann Brisk: “The ferries of Ostrand are older than any other boat and cost the town a fortune every year”",
        ),
        (
            reported(
                "“As harbour master, I’ll end the war on Ostrand and I’ll fight for the pilots of the town and all "
                "of their families.”",
                kind=Kind.DIRECT,
            ),
            "Ann Brisk: “As harbour master, I’ll end the war on Ostrand”",
        ),
        (reported("“As I said on Friday, the tolls of Ostrand are wrong.”", kind=Kind.DIRECT), "Ann Brisk: “The tolls of Ostrand are wrong”"),
        (
            reported('the port needs a "package of tolls ... to pay for pumps."', kind=Kind.MIXED),
            "Ann Brisk said the port needs a “package of tolls … to pay for pumps”",
        ),
        (reported("Norland to lower the tolls", cue="urged"), "Ann Brisk urged Norland to lower the tolls"),
        (reported("the council of Norland", cue="criticizing"), "Ann Brisk criticized the council of Norland"),
        (
            reported("two guards who “are said to be both late and tired”", cue="pointed to", kind=Kind.MIXED),
            "Ann Brisk pointed to two guards who “are said to be both late and tired”",
        ),
        (reported("that the tolls rose", speaker="courier", mention="The Courier"), "The Ostrand Courier said that the tolls rose"),
        (reported("that the tolls rose", speaker="courier", mention="that"), "The Ostrand Courier said that the tolls rose"),
        (reported("“The mayor should go, and he should do so today”", kind=Kind.DIRECT), "Ann Brisk: “The mayor should go”"),
        (reported("the toll as absurd", cue="dismissed"), "Ann Brisk dismissed the toll as absurd"),
        (reported("a new pump", mention="some engineers", speaker=None, cue="demanded"), "Some engineers demanded a new pump"),
    ],
)  # fmt: skip
def test_a_claim_in_a_short_clause(statement, title):
    assert claims_of(statement, (), CALLED)[0].text == title


@pytest.mark.parametrize(
    ("speaker", "named"),
    [
        ("Ostrand official", "An Ostrand official"),
        ("unnamed official", "An unnamed official"),
        ("Tollwick harbour spokesman", "A Tollwick harbour spokesman"),
        ("union official", "A union official"),
        ("European official", "A European official"),
        ("FBI official", "An FBI official"),
        ("NATO official", "A NATO official"),
        ("U.N. official", "A U.N. official"),
    ],
)
def test_a_speaker_without_an_article_gets_the_one_that_it_is_spoken_with(speaker, named):
    (claim, *_) = claims_of(reported("that the bridge would close", speaker=speaker, mention="his aide"), (), CALLED)
    assert claim.text == f"{named} said that the bridge would close"


@pytest.mark.parametrize(
    "statement",
    [
        own("It was closed for a week in the spring."),
        own("Those dockers were hurt at the gate."),
        own("The harbour board of Halm told us of the fire."),
        own("Was the bridge safe for the dockers?"),
        own("A bridge without a name"),
        own("The planned bridge of the harbour board."),
        own("Harbour master Ann Brisk, once thought to be a rival of the mayor."),
        own("Engineer Ann Brisk, recently resigned director Tom Berg, and Ada Lind."),
        own("The other two were sold in the spring."),
        own("The crane fell on “two of the dockers."),
        own("Harbour Day – as it is known was thought up by the mayor of Tollwick."),
        reported("that “the bridge is … safe for all"),
        reported("her resignation", cue="called for"),
        reported("a question about the storm in Ostrand", cue="responded to"),
        reported("“If somebody asks you for a loan.”", kind=Kind.DIRECT),
        reported(
            "that if the council of the town gave in to the harbour board, the bridge would be sold to it for a song "
            "and a ferry put in its place by and by"
        ),
        reported("that the bridge would close", speaker=None, mention="she"),
        reported("that the bridge would close", said=False, how=NotSaid.ASKED, cue="did not ask"),
        own("Ann Brisk, who leads the council, does not believe it."),
    ],
)
def test_what_would_mislead_gives_no_claim(statement):
    assert claims_of(statement, (), CALLED) == []


def quoted(*stretches, parts=(), gap=20):
    """Return a quotation of several stretches this far apart, with these characters of the first as its pieces."""
    starts = [sum(map(len, stretches[:number])) + gap * number for number in range(len(stretches))]
    spans = tuple((start, start + len(words_)) for start, words_ in zip(starts, stretches, strict=True))
    pieces = tuple(Piece((span,), ()) for span in parts)
    return replace(
        reported("x", kind=Kind.DIRECT), text=" … ".join(stretches), spans=spans, pieces=pieces, mention_span=None,
        cue_span=None,
    )  # fmt: skip


@pytest.mark.parametrize("at", [0, 1])
def test_a_piece_torn_from_its_clause_is_not_quoted_without_it(at):
    whole = "“Nobody believes that (our old) Tollwick is going to beat the Norlanders.”"
    torn = whole.index("Tollwick")
    statement = quoted(whole, parts=((1, torn - 1), (torn, len(whole) - 1)))
    quotations = {claim.quoted[1] for claim in claims_of(statement, (at,), CALLED) if claim.quoted}
    assert quotations == {"Nobody believes that (our old) Tollwick is going to beat the Norlanders"}


@pytest.mark.parametrize(
    ("first", "second", "title"),
    [
        ("“If a dam breaks,”", "“you have nothing left.”", "If a dam breaks, you have nothing left"),
        ("“Is it true,”", "“that Norland sold two ferries?”", "Is it true that Norland sold two ferries?"),
        (
            "“I am not ashamed of the old pump,”",
            "“but I want a new one.”",
            "I am not ashamed of the old pump, but I want a new one",
        ),
        ("“The law of Norland is worn,”", "“We want a new one.”", "The law of Norland is worn"),
    ],
)
def test_a_sentence_that_its_speaker_parts_is_quoted_whole_and_two_are_never_joined(first, second, title):
    claims = [one for one in claims_of(quoted(first, second), (), CALLED) if not one.leans]
    assert [one.quoted[1] for one in claims if one.quoted] == [title]


def test_words_that_stand_far_apart_are_not_quoted_as_one_sentence():
    statement = quoted("“Your plan is worse than the charter of Halm,”", "“to help deepen your knowledge.”", gap=130)
    titles = [one.quoted[1] for one in claims_of(statement, (), CALLED) if one.quoted]
    assert titles == ["Your plan is worse than the charter of Halm"]


def test_a_sentence_that_is_parted_twice_is_quoted_whole():
    statement = quoted("“If a dam of ours breaks,”", "“you have nothing left,”", "“not even a boat.”")
    titles = [one.quoted[1] for one in claims_of(statement, (), CALLED) if one.quoted]
    assert titles == ["If a dam of ours breaks, you have nothing left, not even a boat"]


SENTENCE = st.lists(
    st.sampled_from(["the", "bridge", "was", "half-hidden", "“safe”", "“", "”", ",", "if", "and", "who", "—", "not"]),
    min_size=1, max_size=40,
).map(" ".join)  # fmt: skip


@given(SENTENCE, st.sampled_from(list(Kind)))
def test_a_claim_is_short_has_its_marks_in_pairs_and_no_word_of_its_own(content, kind):
    statement = own(content.capitalize()) if kind is Kind.OWN_VOICE else reported(content, kind=kind)
    for claim in claims_of(statement, (), CALLED):
        assert len(words(claim.text)) <= max(LENGTHS)
        assert claim.text.count("“") == claim.text.count("”")
        allowed = {word.casefold() for word in words(f"{content} Ann Brisk said Kyiv")}
        assert {word.casefold() for word in words(claim.text)} <= allowed
        assert not re.search(r"half$|\bhalf(?!-)", claim.text)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("it's “not that simple”", False),
        ("that wasn’t the right way to run a port", False),
        ("he did not know who could have sold it", False),
        ("he had bought the ferry and sold it", True),
        ("one of them should not be harbour master", False),
        ("one of the pilots should not be harbour master", True),
        ("a day after the council voted to close the bridge", False),
        ("a day after the vote, the council closed the bridge", True),
        ("the council should have done last week", False),
        ("the council had done nothing for the port", True),
    ],
)
def test_a_report_that_points_at_another_sentence_is_no_claim(content, told):
    assert bool(claims_of(reported(content), (), CALLED)) is told


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Thank you all, and good night to the people of Ostrand", False),
        ("I don’t want that to be the headline of the year", False),
        ("Take ten of them, the harbour, the quay and the mill", False),
        ("Let’s say there is no ferry in the port of Ostrand", False),
        ("Suppose the council had sold the port of Ostrand", False),
        ("The port of Ostrand will never be sold to anybody", True),
    ],
)
def test_a_quotation_that_says_nothing_by_itself_is_no_claim(words, told):
    claims = claims_of(reported(f"“{words}.”", kind=Kind.DIRECT), (), CALLED)
    assert bool(claims) is told


@pytest.mark.parametrize("known", [True, False])
def test_a_body_that_speaks_needs_no_capitals_to_be_known(known):
    people = {"union": Person(name="pilots’ union", kind="organisation")} if known else {}
    statement = reported("that a crane fell", mention="the pilots’ union", speaker="union")
    (claim, *_) = claims_of(statement, (), CALLED._replace(people=people))
    assert claim.is_nameless is not known


@pytest.mark.parametrize(
    ("content", "is_told"),
    [
        ("carries 900 cars a day", False),
        ("was closed for a week", False),
        ("the bridge of Ostrand holds 900 cars a day", True),
        ("Ostrand holds 900 cars a day", True),
    ],
)
def test_what_is_told_according_to_somebody_has_a_subject(content, is_told):
    end = len(content)
    statement = replace(
        reported(content, cue="according to", mention="Ann Brisk"),
        spans=((0, end),), cue_span=(end + 2, end + 14), mention_span=(end + 15, end + 24),
    )  # fmt: skip
    assert bool(claims_of(statement, (), CALLED)) is is_told


@pytest.mark.parametrize(
    ("said", "leans"),
    [
        ("The town of Ostrand lost a ferry here", True),
        ("Nobody in Ostrand will sell a ferry over there", True),
        ("There is a ferry in the port of Ostrand", False),
        ("In Ostrand there were nine ferries on Friday", False),
        ("Is there a ferry to Ostrand on Friday?", False),
    ],
)
def test_a_quotation_that_points_at_a_place_leans_on_what_stands_before_it(said, leans):
    (claim, *_) = claims_of(reported(f"“{said}”", kind=Kind.DIRECT), (), CALLED)
    assert claim.leans is leans


@pytest.mark.parametrize(("known", "standing"), [((), Standing.NEARLY), (("bridge",), Standing.ALONE)])
def test_a_thing_that_its_reader_has_met_may_stand_in_a_title_and_does_not_begin_it(known, standing):
    (claim, *_) = claims_of(own("Pilots raised the bridge at noon and shut it again."), (), CALLED)
    (about_it, *_) = claims_of(own("The bridge stopped half open for nearly five hours."), (), CALLED)
    assert (claim.standing(known), about_it.standing(known)) == (standing, Standing.LEANING)


@pytest.mark.parametrize(
    ("names", "speaker"),
    [
        (("Norland Attorney General", "Ann Brisk"), "Ann Brisk"),
        (("Tom Ferrow", "Ann Brisk"), "Tom Ferrow and Ann Brisk"),
        (("Tom Baker", "Ann Brisk"), "Tom Baker and Ann Brisk"),
    ],
)
def test_an_office_beside_a_name_is_no_second_speaker(names, speaker):
    people = {name: Person(name=name) for name in names}
    statement = replace(reported("that a crane fell in Ostrand"), names=names, speaker=" and ".join(names))
    (claim, *_) = claims_of(statement, (), CALLED._replace(people=people))
    assert claim.text == f"{speaker} said that a crane fell in Ostrand"


@pytest.mark.parametrize(("known", "standing"), [((), Standing.LEANING), (("ferry",), Standing.ALONE)])
def test_quoted_words_may_point_at_what_their_reader_has_met(known, standing):
    (claim, *_) = claims_of(reported("“Nobody in Ostrand wants this ferry back.”", kind=Kind.DIRECT), (), CALLED)
    assert claim.standing(known) is standing


@pytest.mark.parametrize(
    ("between", "title"),
    [(30, "Ann Brisk said she will sell the ferry by June"), (2, None)],
    ids=["with more words between", "right behind"],
)
def test_what_is_reported_before_a_quotation_of_its_own_is_a_claim(between, title):
    report, quoted = "she will sell the ferry by June", "“Nobody wants it.”"
    statement = reported(f"{report} … {quoted}", kind=Kind.MIXED)
    end = statement.start + len(report)
    spans = ((statement.start, end), (end + between, end + between + len(quoted)))
    claims = claims_of(replace(statement, spans=spans), (), CALLED)
    assert (claims[0].text if claims else None) == title


@pytest.mark.parametrize(("noun", "standing"), [("ferry", Standing.NEARLY), ("measure", Standing.LEANING)])
def test_a_noun_that_stands_for_what_was_told_before_says_nothing_by_itself(noun, standing):
    (claim, *_) = claims_of(own(f"Delegates in Ostrand backed the {noun} by nine votes to three."), (), CALLED)
    assert claim.standing() is standing


def test_a_claim_with_a_name_comes_before_one_that_keeps_it_back():
    told = "Ostrand chose a former mayor to lead the harbour board", "Ostrand chose Ann Brisk to lead the harbour board"
    without, named = (claims_of(own(f"{one} of Norland."), (), CALLED)[0].score for one in told)
    assert named > without
