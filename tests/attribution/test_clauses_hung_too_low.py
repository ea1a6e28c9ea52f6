"""Clauses that the parser hangs on the wrong word: behind a "that" and a noun, before their cue, behind a condition."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from build_tools.attribution.drafts import Mention
from build_tools.attribution.indirect.extents import corrected
from build_tools.attribution.indirect.subject_repairs import behind_a_comma
from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.joint_speakers import together
from build_tools.attribution.speakers.named import Speaker
from build_tools.attribution.words.cues import CueIndex

SAFE = "that the bridge was shaking"


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("Ada Penn noted in a memo that the bridge was shaking.", "Ada Penn", "noted", SAFE),
        ("Ada Penn did not say in a statement that the bridge was safe.", "Ada Penn", "did not say",
         "that the bridge was safe"),
        ("Ada Penn was expected to note in a memo that the bridge was shaking.", "Ada Penn", "was expected to note",
         SAFE),
        ("Drivers were warned by two men familiar with the works that the bridge was shaking.",
         "two men familiar with the works", "warned", SAFE),
        ("It is the view of the board that the bridge must change.", "board", "view", "that the bridge must change"),
        ("Ada Penn testified that water from the lock ran under the bridge.", "Ada Penn", "testified",
         "that water from the lock ran under the bridge"),
        ("Ada Penn is adamant that the bridge will open in May.", "Ada Penn", "adamant",
         "that the bridge will open in May"),
        ("The mayor has said that, should the wind drop, the boat will sail tonight.", "mayor", "said",
         "that, should the wind drop, the boat will sail tonight"),
        ("What Ada Penn, a retired cook, promised was that the bridge was shaking.", "Ada Penn", "promised", SAFE),
        ("All that Ada Penn disclosed was that the bridge was shaking.", "Ada Penn", "disclosed", SAFE),
        ("The council, saying that the bridge was shaking, withdrew its offer.", "council", "saying", SAFE),
        ("All that survivors boasted was that the bridge was shaking.", "survivors", "boasted", SAFE),
        ("What a court clerk alleged in court was that the bridge was shaking.", "court clerk", "alleged", SAFE),
        ("Judge Helen Marsh, stating that the bridge was shaking, withdrew her offer.", "Helen Marsh", "stating", SAFE),
        ("The builders would allege, if called, that the bridge was shaking.", "builders", "would allege", SAFE),
        ("Three boats were freed, announced the port.", "port", "announced", "Three boats were freed"),
        ("Whether the bridge would close, Ada Penn would not say.", "Ada Penn", "would not say",
         "Whether the bridge would close"),
        ("There was no word from the board on whether the bridge was safe.", "board", "There was no word",
         "whether the bridge was safe"),
    ],
)  # fmt: skip
def test_a_clause_is_what_its_cue_says(said, text, speaker, cue, content):
    found = [(s.speaker or s.introduced, s.cue, s.text) for s in said(text)]
    assert found == [(speaker, cue, content)]


def test_news_that_comes_from_somebody_is_theirs(said):
    (statement,) = said("Word came from the palace that the bridge was safe.")
    assert (statement.mention, statement.cue, statement.text) == ("the palace", "Word", "that the bridge was safe")


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Penn spoke of a letter that the board had hidden.", "a letter that the board had hidden"),
        ("Ada Penn warned of a fever in a town that the army had left.", "a fever in a town that the army had left"),
        ("Ada Penn announced in May a plan that the board had made.", "a plan that the board had made"),
        ("“It is late,” Ada Penn said in a letter that she sent on Monday.", "“It is late,”"),
    ],
)
def test_a_clause_about_a_noun_stays_with_it(said, text, content):
    assert [s.text for s in said(text)] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Ada Penn told reporters at a briefing that the mayor held on Friday.",
        "The board met in a hall that the town had built.",
        "Ada Penn asked the man that she had met about the boat.",
    ],
)
def test_nobody_says_what_a_thing_or_person_is_like(said, text):
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ada Penn was pressed after the vote on whether the bridge was safe.", "whether the bridge was safe"),
        ("The builders faced questions over whether the bridge was safe.", "whether the bridge was safe"),
        ("The question put to the board was whether the bridge was safe.", "whether the bridge was safe"),
    ],
)
def test_what_somebody_was_asked_is_nobodys_report(said, text, content):
    assert [(s.text, s.how, s.speaker) for s in said(text)] == [(content, "asked", None)]


@pytest.mark.parametrize(
    ("text", "how", "content"),
    [
        ("Ada Penn hung up before saying whether the bridge was safe.", "negated", "whether the bridge was safe"),
        ("Ada Penn sat down without having said that the bridge was safe.", "negated", "that the bridge was safe"),
        ("That is not to say that Ada Penn argued that the bridge was safe.", "negated", "that the bridge was safe"),
        ("Ada Penn was asked at the inquest whether the bridge was safe.", "asked", "whether the bridge was safe"),
    ],
)
def test_what_stands_around_a_report_unsays_it(said, text, how, content):
    assert [(s.how, s.text) for s in said(text)] == [(how, content)]


@pytest.mark.parametrize(
    "text", ["Ada Penn paused before saying that it was late.", "Before asking whether it was late, Ada Penn sat down."]
)
def test_what_somebody_did_before_saying_something_does_not_unsay_it(said, text):
    assert [s.how for s in said(text)] == [None]


def test_a_past_tense_taken_for_a_present_one_governs_all_the_same(said):
    (statement,) = said("Witnesses forgot to disclose that the bridge was safe.")
    assert (statement.cue, statement.how) == ("forgot to disclose", "negated")


def parsed(*words):
    """Return a passage of words, each with its tag, label and head."""
    tokens = [
        Token(i, text, text.lower(), text.lower(), tag, dep, head, 8 * i, 8 * i + len(text), 0)
        for i, (text, tag, dep, head) in enumerate(words)
    ]
    for token in tokens:
        if token.head != token.i:
            tokens[token.head].kids.append(token.i)
    return Passage(tokens, 1)


def test_a_participle_whose_subject_ends_the_passage_is_none_before_the_verb(lexicon):
    """'Late, shut closing Penn': a headline without a stop."""
    passage = parsed(
        ("Late", "RB", "advmod", 2),
        (",", ",", "punct", 2),
        ("shut", "VBD", "ROOT", 2),
        ("closing", "VBG", "advcl", 2),
        ("Penn", "NNP", "nsubj", 3),
    )
    behind_a_comma(passage, passage.tokens[2], CueIndex.of(lexicon))
    assert [token.head for token in passage.tokens] == [2, 2, 2, 2, 3]


def test_marks_alone_are_nothing_that_was_said():
    """'Said – as it rained': the parser took the dash for the clause."""
    passage = parsed(
        ("said", "VBD", "ROOT", 0),
        ("–", ":", "ccomp", 0),
        ("as", "IN", "mark", 4),
        ("it", "PRP", "nsubj", 4),
        ("rained", "VBD", "advcl", 0),
    )
    assert corrected(passage, passage.tokens[0], None, [1]) == []


def test_what_hangs_on_a_word_behind_it_is_no_further_part_of_a_list():
    passage = parsed(
        ("union", "NN", "conj", 2), ("and", "CC", "cc", 2), ("board", "NN", "nsubj", 3), ("said", "VBD", "ROOT", 3)
    )
    mention, nobody = Mention(0, 2, 2), SimpleNamespace(bearer=lambda _: None, at=lambda _: None)

    def name(passage, part):
        head = passage.tokens[part.head]
        return together(nobody, passage, part, head, name) or Speaker(head.text, "organisation", 0.9), None

    assert together(nobody, passage, mention, passage.tokens[2], name) is None
