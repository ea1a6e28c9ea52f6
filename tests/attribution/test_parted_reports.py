"""Reports whose verb stands apart from what decides whether it was said: a phrase, a comma or another verb between."""

from __future__ import annotations

import pytest

SAFE = "that the bridge was safe"


@pytest.mark.parametrize(
    ("text", "cue", "how"),
    [
        # An auxiliary apart from its verb
        ("Ada Penn has not, as of Friday, said that the bridge was safe.", "has not, as of Friday, said", "negated"),
        ("Ada Penn did not in the end claim that the bridge was safe.", "did not in the end claim", "negated"),
        ("Ada Penn will on Monday claim that the bridge was safe.", "will on Monday claim", "hypothetical"),
        ("The mayor at no stage argued that the bridge was safe.", "at no stage argued", "negated"),
        # … and before its subject
        ("Has a voice of the crews ever said that the bridge was safe?", "Has a voice of the crews ever said", "asked"),
        ("Had the chair of the port said that the bridge was safe, it would be open.", "Had the chair of the port said",
         "hypothetical"),
        # What governs the first of several infinitives
        ("Ada Penn refused to resign or to say that the bridge was safe.", "refused to resign or to say", "negated"),
        ("Ada Penn declined to be filmed or to say that the bridge was safe.", "declined to be filmed or to say",
         "negated"),
        ("Ada Penn did little to calm the crews or explain that the bridge was safe.",
         "did little to calm the crews or explain", "negated"),
        ("Ada Penn wants to resign and say that the bridge was safe.", "wants to resign and say", "hypothetical"),
        # A phrase behind what governs an infinitive
        ("Ada Penn declined through a lawyer to maintain that the bridge was safe.",
         "declined through a lawyer to maintain", "negated"),
        ("Ada Penn is not in a position yet to say that the bridge was safe.", "is not in a position yet to say",
         "unable"),
        # … or nothing before it
        ("Declining to say that the bridge was safe, Ada Penn left.", "Declining to say", "negated"),
    ],
)  # fmt: skip
def test_what_stands_apart_counts(said, text, cue, how):
    (statement,) = said(text)
    assert (statement.cue, statement.text, statement.how) == (cue, SAFE, how)


@pytest.mark.parametrize(
    "text",
    [
        "The port has tugs, aides said that the bridge was safe.",
        "The mayor has not; officials say that the bridge was safe.",
        "Having no tugs, Ada Penn said that the bridge was safe.",
        "The mayor of Tarn at one point said that the bridge was safe.",
        "The chair did the sums and claims that the bridge was safe.",
        "The chair did not read the report, which claims that the bridge was safe.",
        "Ada Penn refused to resign and said that the bridge was safe.",
        "Ada Penn continued to smile and to insist that the bridge was safe.",
        "Ada Penn managed to attend and to say that the bridge was safe.",
        "Ada Penn took the stage to sing and say that the bridge was safe.",
        "Tom Reed refused the offer to sing, to say that the bridge was safe.",
        "Ada Penn failed to win, and went on to say that the bridge was safe.",
        "Stopping to say that the bridge was safe, Ada Penn smiled.",
        "After refusing to sit, Ada Penn said that the bridge was safe.",
    ],
)
def test_what_belongs_to_another_verb_does_not(said, text):
    found = [s for s in said(text) if s.text == SAFE]
    assert [s.said for s in found] == [True]


@pytest.mark.parametrize(
    ("text", "cue", "content", "how", "speaker"),
    [
        ("“The bridge was safe” is not what Ada Penn said.", "is not what Ada Penn said", "“The bridge was safe”",
         "negated", "Ada Penn"),
        ("“The bridge was safe” – that is what Ada Penn said.", "said", "“The bridge was safe”", None, "Ada Penn"),
        ("Whether the bridge was safe could not be verified.", "could not be verified", "Whether the bridge was safe",
         "unable", None),
        ("That the bridge was safe was never announced by the port.", "was never announced",
         "That the bridge was safe", "negated", "port"),
        ("It was not the mayor of Tarn who said that the bridge was safe.", "It was not the mayor of Tarn who said",
         SAFE, "negated", "mayor of Tarn"),
        ("It was Ada Penn who said that the bridge was safe.", "said", SAFE, None, "Ada Penn"),
        ("Was it Reed who said that the bridge was safe?", "Was it Reed who said", SAFE, "asked", "Reed"),
        ("No one objected when Ada Penn said that the bridge was safe.", "said", SAFE, None, "Ada Penn"),
        ("No wonder Ada Penn said that the bridge was safe.", "said", SAFE, None, "Ada Penn"),
        ("Ada Penn did not say when the bridge would open.", "did not say", "when the bridge would open", "negated",
         "Ada Penn"),
    ],
)  # fmt: skip
def test_what_is_said_before_or_between(said, text, cue, content, how, speaker):
    assert [(s.cue, s.text, s.how, s.speaker) for s in said(text)] == [(cue, content, how, speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "That is what Ada Penn said.",
        "Was it Ada Penn who built the bridge?",
        "This was not what Ada Penn said.",
        "The council was advised by the firm.",
        "The mayor was briefed by the police.",
    ],
)
def test_without_content_nothing_is_reported(said, text):
    assert not said(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The mayor was driven to the dam and told that it was safe.", [None]),
        ("The crew were searched and asked by police whether the dam was safe.", ["police"]),
        ("The crew were held overnight and warned not to talk.", []),
        ("The mayor was arrested and told reporters that the dam was safe.", ["mayor"]),
        ("The mayor was cheered and said that the dam was safe.", ["mayor"]),
    ],
)
def test_who_is_told_is_nobody_who_speaks(said, text, speakers):
    assert [one.speaker for one in said(text)] == speakers


def test_a_question_put_again_is_asked(said):
    (statement,) = said("Ada Penn was asked repeatedly whether the bridge was safe.")
    assert (statement.how, statement.text) == ("asked", "whether the bridge was safe")
