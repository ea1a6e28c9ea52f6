"""What the outlet asserts itself, and the names and words that it uses."""

from __future__ import annotations

import pytest
from attributed_texts import article_of

from build_tools.attribution import attribute
from build_tools.models import Kind, Term

TEXT = (
    "The old bridge fell at noon. Mira Holt said nobody was hurt.\n"
    "“We are lucky,” she said. The river had been rising since Monday."
)


def test_sentences_that_nobody_is_said_to_have_said(own):
    assert own(TEXT) == ["The old bridge fell at noon", "The river had been rising since Monday"]


@pytest.mark.parametrize(
    ("text", "asserted"),
    [
        ("The bridge fell, Mira Holt said. It had stood for years.", ["It had stood for years"]),
        ("According to Mira Holt, the bridge fell. It had stood for years.", ["It had stood for years"]),
        ("Mira Holt called the bridge “a disgrace.” It had stood for years.", ["It had stood for years"]),
        ("“It fell.” It had stood for years, Mira Holt said.", []),
        ("The bridge fell after rain.", ["The bridge fell after rain"]),
        (
            "Marsh asked her rivals for $30 for dams, a plea that Holt met.",
            ["Marsh asked her rivals for $30 for dams, a plea that Holt met"],
        ),
        ("The bridge fell after rain. See the plans below, and tell us about it.", ["The bridge fell after rain"]),
        (
            "Please, please, please. The bridge fell after rain.",
            ["Please, please, please", "The bridge fell after rain"],
        ),
        ("Holt met the crews on Monday and promised help.", ["Holt met the crews on Monday"]),
        ("Drivers voted to strike on Monday, demanding more pay.", ["Drivers voted to strike on Monday"]),
        ("The mayor left the hall at noon, insisting that it was over.", ["The mayor left the hall at noon"]),
        ("Holt said the crews were tired and demanded more pay.", []),
        ("If Holt came back on Monday and said it fell, nobody would listen.", []),
        ("Holt would not be drawn and said that the bridge fell.", []),
        ("Who | On the bridge", []),
        (
            "The bridge, which Holt says was sound, fell on Monday, and two cars sank.",
            ["The bridge … fell on Monday, and two cars sank"],
        ),
        ("Holt, who says it was sound, left the town on Monday.", ["Holt … left the town on Monday"]),
        ("If the port says it was sound, the bridge will open again.", []),
        ("It was the first time, Holt said, that a bridge had fallen.", []),
        ("The plan helps those drivers who say it is late.", []),
        ("The so-called “iron lady” crossed the bridge.", ["The so-called “iron lady” crossed the bridge"]),
        ("The crew crossed the so-called “iron lady”.", ["The crew crossed the so-called “iron lady”"]),
    ],
)
def test_attributed_content_is_never_the_outlets(own, text, asserted):
    assert own(text) == asserted


def test_a_quotation_whose_speaker_is_unknown_is_not_the_outlets(own):
    assert own("“We are lucky to be alive.”") == []


def test_names_are_counted_in_and_out_of_quotation_marks(lexicon):
    text = "Anna Holt crossed the wooden bridge. “The wooden bridge is old,” Holt said in Tollwick."
    (analysis,) = attribute([article_of(text)], lexicon)
    uses = {(n.text, n.what): (n.own, n.quoted) for n in analysis.names}
    assert uses["wooden bridge", "term"] == (1, 1)
    assert uses["Anna Holt", "person"] == (1, 0)


@pytest.mark.parametrize("verb", ["refused to swim", "was unable to swim", "was unwilling to swim"])
def test_what_somebody_would_or_could_not_do_is_negated(said, verb):
    terms = said(f"Ada Penn said that the boy {verb}.")[0].terms
    assert {Term("swim", "verb-negated"), Term("not", "negation")} <= set(terms)


def test_terms_are_lemmas_with_their_kind_and_negation(said):
    (statement,) = said("Mira Holt said two boats did not reach France on Monday.")
    assert {Term("2", "number"), Term("boat"), Term("reach", "verb-negated"), Term("not", "negation"),
            Term("france", "place"), Term("monday", "day")} <= set(statement.terms)  # fmt: skip
    assert list(statement.terms) == sorted(statement.terms)


def test_a_month_is_a_day_and_no_auxiliary(said):
    (statement,) = said("Mira Holt said the boats may sail in May.")
    assert [term for term in statement.terms if term.lemma == "may"] == [Term("may", "day")]


def test_without_negates_its_object_and_not_the_verb_before_it(said):
    statement = said("Ada Penn said that the guards charged without a reason.")[0]
    assert {Term("charge"), Term("reason", "verb-negated"), Term("not", "negation")} <= set(statement.terms)


@pytest.mark.parametrize(
    ("content", "unsaid"),
    [("nobody had said that the bridge would close", ["say"]), ("she had said that the bridge would not close", [])],
)
def test_words_that_tell_of_what_was_not_said_are_marked(said, content, unsaid):
    (statement, *_) = said(f"Mira Holt insisted that {content}.")
    assert [term.lemma for term in statement.terms if term.tag == "unsaid"] == unsaid


def test_what_is_called_nothing_is_not_negated(said):
    (statement,) = said("“Ten years is nothing,” Ada Penn said.")
    assert "negation" not in {term.tag for term in statement.terms}


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Mira Holt said thirty-eight boats sank off the pier.", {"38"}),
        ("Mira Holt said twenty-one boats and eight cars sank.", {"21", "8"}),
        ("Mira Holt said between forty and fifty boats sank.", {"40", "50"}),
        ("Mira Holt said some 400,000 tonnes of salt sank.", {"400000"}),
    ],
)
def test_numbers_in_words_are_numbers(text, numbers, said):
    (statement,) = said(text)
    assert {term.lemma for term in statement.terms if term.tag == "number"} == numbers


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Mira Holt said two dockers were hurt.", {"2 docker"}),
        ("Mira Holt said the repair would cost 4.2 million crowns.", {"4.2million crown"}),
        ("Mira Holt said the hall would need $4.2 million in repairs.", {"4.2million $"}),
        ("Mira Holt said they had lost millions of crowns.", set()),
    ],
)
def test_a_number_is_told_with_what_it_counts(said, text, counts):
    (statement,) = said(text)
    assert {term.lemma for term in statement.terms if term.tag == "count"} == counts


def test_what_a_court_heard_is_somebodys_who_is_not_named(said):
    (heard,) = said("The repairs would have cost nine million crowns, the inquiry heard.")
    assert (heard.kind, heard.speaker, heard.cue) == (Kind.INDIRECT, None, "heard")
    assert heard.cue_class == "neutral"  # no perception of somebody's, and so it enters the sheet


def test_an_agencys_points_are_not_what_its_article_opens_with(lexicon):
    points = "* Port of Halm shuts\n\n* Union blames the board\n\n"
    (analysis,) = attribute([article_of(f"{points}The port of Halm shut on Friday.")], lexicon)
    assert [one.text for one in analysis.opening] == ["The port of Halm shut on Friday"]


@pytest.mark.parametrize(
    ("text", "main"),
    [
        (
            "Mayor Ann Reed of Osk resigned on Monday after a tape in which she appears to promise permits came out.",
            "Mayor Ann Reed of Osk resigned on Monday",
        ),
        (
            "The council sacked its chief on Friday over a letter in which he told staff to lie.",
            "The council sacked its chief on Friday",
        ),
        (
            "The trial was halted on Monday when a juror told the judge that she knew Reed.",
            "The trial was halted on Monday",
        ),
        ("The dam burst on Sunday, days after engineers said it was safe.", "The dam burst on Sunday"),
        (
            "Although police said nobody was hurt, four people were taken to hospital.",
            "four people were taken to hospital",
        ),
        (
            "The shares fell 8% on Friday after the firm said profit would halve, and the bank cut its rating.",
            "The shares fell 8% on Friday … and the bank cut its rating",
        ),
    ],
)
def test_a_lead_is_asserted_without_the_report_that_says_why_or_when(own, text, main):
    assert own(text) == [main]


@pytest.mark.parametrize(
    "text", ["Reed would go if the board says it leaks.", "The rise that Reed says is unfair was passed."]
)
def test_a_report_on_which_a_sentence_hangs_leaves_nothing_to_assert(own, text):
    assert own(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The company has not commented.",
        "The port had no immediate comment.",
        "Ann Reed could not be reached on Friday.",
        "We did not hear back from the bank.",
        "The owner's lawyer declined comment.",
        "Neither the union nor the port commented.",
        "There was no response from the embassy.",
        "Messages left with the port went unanswered.",
        "The firm has yet to comment.",
        "Ann Reed was unavailable for comment on Sunday.",
    ],
)
def test_that_somebody_said_nothing_is_no_assertion(own, text):
    assert own(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The village could not be reached by road.",
        "Ann Reed was not available for the match on Sunday.",
        "Ann Reed, who has not commented, is due in court on Monday.",
        "A pilot was shot dead near the lock; nobody has been charged.",
        "By law firms must report a leak within three days.",
    ],
)
def test_what_only_looks_like_silence_is_asserted(own, text):
    assert own(text) == [text.rstrip(".")]
