"""Statements that share words inside quotation marks: one utterance, a phrase of two speakers, or nothing."""

from __future__ import annotations

import pytest
from statements_by_hand import FILLER, LEXICON, article, found, two

from build_tools.comparison.matching.compare import compare
from build_tools.models import Kind, Tier


def test_a_split_quotation_matches_the_whole_twice():
    whole = "river dam crack engineer sluice gate pump basement cellar museum archive"
    comparison = compare(
        [
            article("east", ("Ada Lind", whole), *FILLER),
            article(
                "west",
                ("Ada Lind", "river dam crack engineer sluice"),
                ("Ada Lind", "gate pump basement cellar museum archive"),
            ),
        ],
        {},
        LEXICON,
    )
    assert found(comparison) == {("east-0", "west-0"), ("east-0", "west-1")}
    (group,) = comparison.groups
    assert len(group.members) == 3


@pytest.mark.parametrize(
    ("runs", "speaker", "tier"),
    [(1, "Ada Lind", Tier.SUGGESTED), (3, "Ada Lind", Tier.LIKELY), (3, "Tom Berg", Tier.SAME_PHRASE)],
)
def test_quoted_words_in_a_row_tell_where_the_words_are_common(runs, speaker, tier):
    line = " ".join(["do", "not/negation", *(f"{n}aa/run" for n in range(runs))])
    comparison = two(("Ada Lind", f"{line} river flood town"), (speaker, f"{line} holiday lake swim"))
    assert found(comparison, tier) == {("east-0", "west-0")}


def test_five_common_words_in_a_row_are_no_utterance():
    row = "do have/verb-negated not/negation 1aa/run 2aa/run"
    comparison = two(("Ada Lind", f"{row} river flood town"), ("Ada Lind", f"{row} holiday lake swim"))
    assert found(comparison, Tier.SUGGESTED) == {("east-0", "west-0")}


@pytest.mark.parametrize(("other", "number"), [("come/verb 1aa/run 2aa/run", 2), ("resignation come/verb 2aa/run", 1)])
def test_common_words_that_are_all_that_was_quoted_are_one_utterance(other, number):
    """One quotes "It should have come sooner", the other that or "should have come sooner"."""
    whole = {"kind": Kind.DIRECT, "words": 5, "quoted_words": 5}
    comparison = two(
        ("Ada Lind", "come/verb 1aa/run 2aa/run", whole),
        ("Ada Lind", other, {"kind": Kind.MIXED, "words": 7, "quoted_words": 3 + number}),
    )
    assert found(comparison, Tier.LIKELY) == {("east-0", "west-0")}


def test_six_quoted_words_in_a_row_name_a_speaker_whom_one_article_leaves_unnamed():
    line = "talk sluice 1aa/run 2aa/run 3aa/run"
    assert found(two(("Ada Lind", line), (None, line)), Tier.LIKELY) == {("east-0", "west-0")}
    long = "river flood town gate pump museum archive cellar"
    slogan = two(("Ada Lind", f"{line} {long}"), (None, f"{line} holiday lake swim boat regatta tent camp"))
    assert not found(slogan, Tier.LIKELY)


@pytest.mark.parametrize(("longer", "phrase"), [("1aa/run 2aa/run", True), ("2aa/run 3aa/run", False)])
def test_a_short_quotation_that_stands_whole_in_another_speakers_is_the_same_phrase(longer, phrase):
    comparison = two(("Ada Lind", "sluice 1aa/run"), ("Tom Berg", f"sluice {longer}"))
    assert bool(found(comparison, Tier.SAME_PHRASE)) is phrase


@pytest.mark.parametrize(("runs", "tier"), [(5, Tier.LIKELY), (4, Tier.SAME_PHRASE)])
def test_a_long_quotation_is_one_utterance_whoever_is_said_to_speak(runs, tier):
    line = "ferry timetable promise keep " + " ".join(f"{n}ab/run" for n in range(runs))
    comparison = two(("Ada Lind", line, {"kind": Kind.DIRECT}), ("Tom Berg", f"{line} winter", {"kind": Kind.DIRECT}))
    assert found(comparison, tier) == {("east-0", "west-0")}


def test_one_speaker_who_comes_back_to_a_subject_in_other_quoted_words_says_something_else():
    quoted = {"kind": Kind.DIRECT, "quoted_words": 9, "words": 9}
    comparison = two(
        ("Ada Lind", "licence ferry clerk cousin 1aa/run", quoted),
        ("Ada Lind", "licence ferry hospital lawyer 2aa/run", quoted),
    )
    assert not found(comparison, Tier.LIKELY)


def test_what_somebody_only_believes_was_said_where_it_stands_in_quotation_marks():
    line = "river dam crack engineer sluice gate"
    thinks = {"described": "belief", "cue": "believes"}
    assert found(two(("Ada Lind", line, thinks), ("Ada Lind", line)), Tier.SUGGESTED)
    quoted = thinks | {"kind": Kind.DIRECT, "quoted_words": 6, "words": 6}
    assert found(two(("Ada Lind", line, quoted), ("Ada Lind", line)), Tier.LIKELY)
