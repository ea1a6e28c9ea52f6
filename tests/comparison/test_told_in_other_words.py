"""From text to match: what two short articles tell in other words, the opposite way, or of other things."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.attribution import attribute
from build_tools.comparison.matching.cells import cells_of_groups
from build_tools.comparison.matching.compare import compare
from build_tools.comparison.matching.conflicts import find_conflicts
from build_tools.models import Tier
from build_tools.reading import parse_article
from build_tools.sheets.files.lexicon import load_lexicon

pytest.importorskip("spacy", reason="attribution needs the extract extra")

JOINED = {Tier.LIKELY, Tier.SUGGESTED, Tier.CONFIRMED}


@pytest.fixture(scope="module")
def english():
    return load_lexicon(Path(__file__).resolve().parents[2], cues=True)


def read(one, other, lexicon):
    """Compare two articles of a sentence or two."""
    analyses = list(attribute([parse_article(one, "east"), parse_article(other, "west")], lexicon))
    return analyses, compare(analyses, {}, lexicon)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "Mira Falk, the warden, said that the gate was locked.",
            "Mira Falk, the warden, said the gate was not locked.",
        ),
        ("Olaf Brun, a surgeon, said that three miners were burned.", "Olaf Brun, a surgeon, said nobody was burned."),
        (
            "Hugo Stahl, the treasurer, said the club had sold 40 paintings.",
            "Hugo Stahl, the treasurer, denied that the club had sold 40 paintings.",
        ),
    ],
)
def test_the_same_words_with_a_negation_between_them_are_opposed(one, other, english):
    _, comparison = read(one, other, english)
    assert not [match for match in comparison.matches if match.tier in JOINED]
    (opposed,) = comparison.opposed
    (group,) = comparison.groups
    assert opposed.sure
    assert (group.tier, opposed.group) == (Tier.OPPOSED, group.id)
    assert opposed.meeting is not None
    assert opposed.meeting.utterance


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Mira Falk, the warden, did not say that the gate was locked.", "Mira Falk said that the gate was locked."),
        ("The council has not confirmed that nine goats died.", "The council confirmed that nine goats died."),
    ],
)
def test_what_was_not_said_joins_nothing_that_was(one, other, english):
    _, comparison = read(one, other, english)
    assert not comparison.matches
    assert not comparison.opposed


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The guide, Pia Roth, was 44, police said.", "The guide, Pia Roth, had climbed for 20 years, police said."),
        ("A lorry hit the Old Toll House, police said.", "A lorry hit a house in Marrow, police said."),
        (
            "A lorry left the road shortly before nine on Monday, police said.",
            "A lorry left the road on Monday and three of its tyres burst, police said.",
        ),
        ("The mill said that 30 looms stood still.", "The mill said that 30 looms and 12 presses stood still."),
        ("Pia Roth said the crew had seen nothing but fog.", "“What the crew saw was fog,” Pia Roth said."),
        ("Pia Roth said no one but the crew saw the fog.", "Pia Roth said the crew saw the fog."),
        ("Pia Roth said that the crew saw none other than the owner.", "Pia Roth said that the crew saw the owner."),
    ],
)
def test_other_things_are_no_contradiction(one, other, english):
    analyses, comparison = read(one, other, english)
    assert not comparison.opposed
    assert not find_conflicts(cells_of_groups(comparison), analyses, english, comparison)


def test_a_number_of_the_same_things_is_a_contradiction(english):
    one = "Pia Roth, the foreman, said that 30 looms stood still at the mill on Monday."
    analyses, comparison = read(one, one.replace("30", "50"), english)
    (clash,) = find_conflicts(cells_of_groups(comparison), analyses, english, comparison)
    assert (clash.about, clash.values_a, clash.values_b) == ("number", ("30",), ("50",))


SIGNED = "“I will not sign the harbour treaty,” said Olaf Brun, the envoy."
CHECKED = "“The dyke will hold. We checked every sluice on Sunday. Nobody has to go,” said Ines Karo, an engineer."
RESIGN = "Opposition leader Pia Roth said the envoy must resign."
UNCHECKED = "The dyke was never checked, farmers said, a claim the port denied."


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        (SIGNED, "Olaf Brun, the envoy, said that he would refuse to sign the harbour treaty.", [True]),
        (CHECKED, "Ines Karo, an engineer, said that every sluice had been checked on Sunday.", [True]),
        (RESIGN, "Opposition leader Pia Roth accused the port of greed.", []),
        (UNCHECKED, "Nobody paid the dockers, the union said, a claim the mill denied.", []),
    ],
)
def test_one_utterance_is_joined_however_reported_and_neither_speaker_nor_claim_joins_others(
    one, other, joined, english
):
    _, comparison = read(one, other, english)
    assert [match.tier in JOINED for match in comparison.matches] == joined


def test_a_sentence_of_a_long_quotation_is_what_meets_and_the_statement_is_shown(english):
    whole = "“The dyke will hold. We checked every sluice on Sunday. Nobody has to leave,” said Ines Karo, an engineer."
    analyses, comparison = read(whole, "“We checked every sluice on Sunday,” Ines Karo, an engineer, said.", english)
    (match,) = comparison.matches
    assert match.a.statement == analyses[0].statements[0].id
    assert match.meetings[0].a == (1,)
