"""What somebody would not name, go into or answer, and that a new project shows all that was not said."""

from __future__ import annotations

import pytest
from attributed_texts import article_of
from test_said_or_not import NOT_SAID

from build_tools.attribution import attribute
from build_tools.models import Kind, Settings

LEFT_UNSAID = [
    ("Ada Penn has not named the crew.", "has not named", "the crew"),
    ("Ada Penn declined to identify the driver.", "declined to identify", "the driver"),
    ("Ada Penn declined comment on the cost.", "declined comment", "the cost"),
    ("Ada Penn withheld comment on the report.", "withheld comment", "the report"),
    ("Ada Penn omitted any mention of the report.", "omitted any mention", "the report"),
    ("Ada Penn would not go into the details of the plan.", "would not go into the details", "the plan"),
    ("Ada Penn did not give a reason for the delay.", "did not give a reason", "the delay"),
    ("Ada Penn has stonewalled questions about the bolts.", "has stonewalled", "questions about the bolts"),
    ("Ada Penn refused to answer questions about the bolts.", "refused to answer", "questions about the bolts"),
    ("Ada Penn refused to rule out a strike.", "refused to rule out", "a strike"),
    ("Ada Penn stopped short of promising a new pier.", "stopped short of promising", "a new pier"),
    ("What Ada Penn never said was that it was late.", "never said", "that it was late"),
    ("Ada Penn would not say which.", "would not say", "which"),
    ("Ada Penn steered clear of saying who had paid.", "steered clear of saying", "who had paid"),
    ("Ada Penn was coy about the price of the mast.", "was coy", "the price of the mast"),
    ("Ada Penn would not be drawn on when the pumps failed.", "would not be drawn", "when the pumps failed"),
    ("Ada Penn had nothing to say about the price of the mast.", "had nothing to say", "the price of the mast"),
    ("No mention was made by Ada Penn of the price of the mast.", "No mention", "the price of the mast"),
    ("Ada Penn did not tell residents when the pumps would run.", "did not tell", "when the pumps would run"),
    ("There was no word from Ada Penn that the pumps failed.", "There was no word", "that the pumps failed"),
    ("Ada Penn did not return calls about the mast.", "did not return", "calls about the mast"),
    ("Ada Penn has not answered questions about it.", "has not answered", "questions about it"),
    ("Ada Penn gave no reason why the mast fell.", "gave no reason", "why the mast fell"),
    ("Ada Penn made no reference to the mast.", "made no reference", "the mast"),
    ("Ada Penn made no comment.", "made no comment", "comment"),
    ("Ada Penn declined comment.", "declined comment", "comment"),
    ("Ada Penn did not answer our letter.", "did not answer", "our letter"),
    ("Ada Penn stayed tight-lipped on whether it was late.", "stayed tight-lipped", "whether it was late"),
]


@pytest.mark.parametrize(("text", "cue", "content"), LEFT_UNSAID)
def test_what_somebody_left_unsaid(said, text, cue, content):
    (statement,) = said(text)
    assert (statement.said, statement.how, statement.cue) == (False, "negated", cue)
    assert (statement.text, statement.speaker, statement.voiced) == (content, "Ada Penn", True)


@pytest.mark.parametrize("text", [text for text, *_ in [*NOT_SAID, *LEFT_UNSAID]])
def test_what_was_not_said_is_believed_at_the_confidence_of_a_new_project(lexicon, text):
    below = Settings.model_fields["unnamed_below"].default
    (analysis,) = attribute([article_of(text)], lexicon, unnamed_below=below)
    (statement,) = (s for s in analysis.statements if s.kind is not Kind.OWN_VOICE)
    assert (statement.said, statement.voiced) == (False, True)


@pytest.mark.parametrize(
    "text",
    [
        "Police identified the driver.",
        "Ada Penn named the ship after her mother.",
        "Ada Penn gave a reason for the delay.",
        "Ada Penn went into the details of the plan.",
        "Ada Penn dropped a comment about the cost.",
        "Ada Penn deleted her comment on the cost.",
        "The port was guarded on all sides.",
        "The house was guarded on Monday by two men.",
        "Ada Penn was mute on the train.",
        "Ada Penn was vague on the phone.",
        "Ada Penn was silent on the radio.",
        "Ada Penn was coy on the television show.",
        "Ada Penn was reticent on Friday.",
        "Ada Penn was silent on Friday.",
        "The town was quiet on the eve of the vote.",
    ],
)
def test_it_counts_only_where_it_was_left_unsaid(said, text):
    assert [s for s in said(text) if s.voiced] == []


@pytest.mark.parametrize(
    "beside",
    [
        "outside the court",
        "after the hearing",
        "through a lawyer",
        "when reached by phone",
        "beyond the statement",
        "while the inquiry goes on",
        "on Monday",
        "for this story",
    ],
)
def test_where_and_when_nothing_was_said_is_not_what_was_left_unsaid(said, beside):
    (statement,) = said(f"Ada Penn declined to comment {beside}.")
    assert (statement.text, statement.said, statement.speaker) == ("to comment", False, "Ada Penn")


@pytest.mark.parametrize("verb", ["declined", "refused"])
def test_an_interview_is_left_ungiven(said, verb):
    (statement,) = said(f"Ada Penn {verb} to be interviewed for this story.")
    assert (statement.text, statement.said, statement.voiced) == ("to be interviewed", False, True)


def test_whom_and_what_nothing_was_said_to_is(said):
    (statement,) = said("Ada Penn declined to comment on the mast after the hearing.")
    assert statement.text == "the mast"


def test_a_comment_that_is_retracted_was_made(said):
    assert [s.said for s in said("Ada Penn retracted her comment that the bridge was safe.")] == [True]


def test_neither_of_two_says_when(said):
    (statement,) = said("Neither the port nor the union would say when work would resume.")
    assert (statement.text, statement.how) == ("when work would resume", "negated")


def test_the_name_of_a_body_is_no_condition(said):
    assert said("IF Metall said it was late.")[0].said
