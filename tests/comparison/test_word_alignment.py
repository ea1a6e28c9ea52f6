from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statements_by_hand import LEXICON

from build_tools.comparison.wording.align import Excerpt, WordMark, align, tokens
from build_tools.models import Lexicon, Spelling


def marks(a, b):
    """Return the stretches as (mark, words of a, words of b)."""
    alignment = align(Excerpt.plain(a), Excerpt.plain(b), LEXICON)
    return [(str(s.mark), " ".join(t.text for t in s.a), " ".join(t.text for t in s.b)) for s in alignment.stretches]


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param(
            "decisions are made not in Kyiv, but here",
            "decisions are made not in Kiev but here",
            [("shared", "decisions are made not in Kyiv but here", "decisions are made not in Kiev but here")],
            id="spellings of one name are one word",
        ),
        pytest.param(
            "Volodymyr Marchenko left",
            "Vladimir Marchenko left",
            [("shared", "Volodymyr Marchenko left", "Vladimir Marchenko left")],
            id="given names with one skeleton are one word",
        ),
        pytest.param(
            "it rang at 7:42 a.m. in town",
            "it rang at 7:46 a.m. in town",
            [
                ("shared", "it rang at", "it rang at"),
                ("replaced", "7:42 a.m.", "7:46 a.m."),
                ("shared", "in town", "in town"),
            ],
            id="a time of day is one word",
        ),
        pytest.param(
            "such terrible attacks are planned",
            "such terrible actions are planned",
            [
                ("shared", "such terrible", "such terrible"),
                ("replaced", "attacks", "actions"),
                ("shared", "are planned", "are planned"),
            ],
            id="a word replaces another",
        ),
        pytest.param(
            "the dam broke",
            "the dam broke on a cold Sunday night",
            [("shared", "the dam broke", "the dam broke"), ("only-b", "", "on a cold Sunday night")],
            id="only in one",
        ),
        pytest.param(
            "it is the mayor",
            "of the council",
            [("only-a", "it is the mayor", ""), ("only-b", "", "of the council")],
            id="an island of function words is not shared",
        ),
        pytest.param(
            "the ferry leaves when the tide in the channel is",
            "the ferry leaves when the wind is",
            [
                ("shared", "the ferry leaves when the", "the ferry leaves when the"),
                ("replaced", "tide in the channel", "wind"),
                ("shared", "is", "is"),
            ],
            id="but where both end in it, it is",
        ),
        pytest.param(
            "two drones hit the gate",
            "two UAVs struck the gate",
            [
                ("shared", "two", "two"),
                ("replaced", "drones hit", "UAVs struck"),
                ("shared", "the gate", "the gate"),
            ],
            id="synonyms meet and count as replaced",
        ),
        pytest.param(
            "two drones had tried it",
            "two drones barely tried it",
            [
                ("shared", "two drones", "two drones"),
                ("only-a", "had", ""),
                ("only-b", "", "barely"),
                ("shared", "tried it", "tried it"),
            ],
            id="a word that tells something replaces no mere function word",
        ),
        pytest.param("", "", [], id="nothing"),
        pytest.param("", "the dam", [("only-b", "", "the dam")], id="one side empty"),
        pytest.param("this", "it", [("replaced", "this", "it")], id="one small word for another"),
    ],
)
def test_words_that_differ_are_marked(a, b, expected):
    if expected and expected[0][0] == "only-a":
        # Short gaps with content on both sides replace one another.
        expected = [("replaced", expected[0][1], expected[1][2])]
    assert marks(a, b) == expected


def test_a_capital_and_its_state_meet_as_replaced():
    assert ("replaced", "Washington", "US") in marks("Washington understands that well", "the US understands that well")


def test_a_word_is_no_acronym():
    lexicon = Lexicon(
        spellings=(Spelling(house="Islamic State", forms=("IS",), what="organisation"),),
        states=LEXICON.states,
    )
    assert align(Excerpt.plain("he is with us"), Excerpt.plain("Islamic State and US"), lexicon).shared == 0
    assert align(Excerpt.plain("this is"), Excerpt.plain("who is"), lexicon).shared == 0


def test_words_know_whether_they_are_quoted_and_where_they_stand():
    text = 'It was "absolutely absurd", she said'
    found, tail = tokens(Excerpt(((100, text),), ((108, 125),)))
    assert [t.text for t in found if t.quoted] == ["absolutely", "absurd"]
    assert (found[2].start, found[2].end, found[2].before) == (108, 118, ' "')
    assert tail == ""


def test_pieces_are_joined_by_an_ellipsis():
    found, tail = tokens(Excerpt(((0, "The dam,"), (40, "he knew."))))
    assert "".join(t.before + t.text for t in found) + tail == "The dam, … he knew."
    assert found[2].start == 40


@pytest.mark.parametrize("text", ["U.S. forces", "3.5 million", "well-thought-out", "Kiev’s plan"])
def test_what_a_word_is(text):
    found, _ = tokens(Excerpt.plain(text))
    assert found[0].text in {"U.S.", "3.5", "well", "Kiev’s"}


WORDS = st.lists(
    st.sampled_from(["the", "dam", "of", "Kyiv", "Kiev", "broke", "2", "US", "goal", "target"]), max_size=12
)


@given(WORDS, WORDS)
def test_each_side_keeps_all_its_words_in_order(a, b):
    alignment = align(Excerpt.plain(" ".join(a)), Excerpt.plain(" ".join(b)), LEXICON)
    assert [t.text for s in alignment.stretches for t in s.a] == a
    assert [t.text for s in alignment.stretches for t in s.b] == b
    for stretch in alignment.stretches:
        if stretch.mark is WordMark.SHARED:
            assert len(stretch.a) == len(stretch.b) > 0
        assert bool(stretch.a) == (stretch.mark is not WordMark.ONLY_B)
        assert bool(stretch.b) == (stretch.mark is not WordMark.ONLY_A)
    assert all(x.mark != y.mark for x, y in zip(alignment.stretches, alignment.stretches[1:], strict=False))
    assert 0 <= alignment.shared <= 1


@given(WORDS.filter(bool))
def test_a_text_is_all_shared_with_itself_unless_it_says_nothing(words):
    text = " ".join([*words, "dam"])
    assert align(Excerpt.plain(text), Excerpt.plain(text), LEXICON).shared == 1
