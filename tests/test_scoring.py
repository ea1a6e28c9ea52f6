"""The scorer counts as it says: by words, one to one, with names that may be shorter or longer."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from scoring import PairFigures, jaccard, same_name, score, score_pairs, tokens

TEXT = "“The gate is shut,” said Ada Finch, “for good.” She denied that it leaks. Rain fell."
SPLIT = [[0, 19], [36, 47]]
DENIAL = [[59, 72]]


def gold(**more):
    statements = [
        {
            "id": "A1",
            "start": 0,
            "end": 47,
            "spans": SPLIT,
            "mention": "Ada Finch",
            "speaker": "Ada Finch",
            "kind": "direct",
        },
        {"id": "A2", "start": 59, "end": 72, "mention": "She", "speaker": "Ada Finch", "kind": "indirect", **more},
    ]
    return {"article": "a", "text": TEXT, "statements": statements}


def made(spans, mention="Ada Finch", speaker="Ada Finch", kind="direct"):
    return SimpleNamespace(spans=spans, mention=mention, speaker=speaker, kind=kind)


def test_contents_are_words_and_marks_never_matter():
    assert [TEXT[i : i + 3] for i in sorted(tokens(TEXT, [[1, 18]]))] == ["The", "gat", "is ", "shu"]
    assert tokens(TEXT, [[0, 20]]) == tokens(TEXT, [[1, 18]])
    assert jaccard(frozenset(), frozenset()) == 0


@pytest.mark.parametrize(
    ("found", "attrib", "named"),
    [
        ([made(SPLIT), made(DENIAL, "She")], 2, 2),
        ([made(SPLIT, "Finch"), made(DENIAL, "she", None)], 2, 1),
        ([made(SPLIT, "the Finch", "Tom Pike"), made(DENIAL, "He")], 1, 1),
        ([made([[0, 19]])], 1, 1),
        ([made([[36, 47]])], 0, 0),
        ([made(SPLIT), made(SPLIT)], 1, 1),
        ([made(SPLIT, kind="own-voice")], 0, 0),
    ],
    ids=["all right", "unnamed", "a wrong name", "most of it", "too little of it", "twice the same", "own voice"],
)
def test_what_counts_as_right(found, attrib, named):
    figures = score(gold(), found)
    assert (figures.attrib, figures.named) == (attrib, named)


def test_optional_gold_is_neither_missed_nor_held_against_anybody():
    with_it, without = (
        score(gold(optional=True), [made(SPLIT), made(DENIAL)]),
        score(gold(optional=True), [made(SPLIT)]),
    )
    assert with_it.counts() == without.counts()
    assert with_it.attrib_f1 == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Finch", "Ada Finch", True),
        ("President Ada Finch", "Finch", True),
        ("Ada Finch’s", "ada finch", True),
        ("the", "the", True),
        ("Tom Finch", "Ada Finch", False),
        (None, "Ada Finch", False),
        ("word " * 21 + "Ada Finch", "Ada Finch", False),
    ],
)
def test_one_name_holds_the_words_of_the_other(one, other, same):
    assert same_name(one, other) is same


def test_pairs_are_counted_by_the_gold_that_their_sides_stand_for():
    golds = [
        gold(),
        {
            **gold(),
            "article": "b",
            "statements": [{"id": "B1", "start": 0, "end": 47}, {"id": "B2", "start": 59, "end": 72}],
        },
    ]
    pairs = {"same": [["A1", "B1"]], "also_ok": [], "never": [["A2", "B1"]]}
    matches = [
        (("a", SPLIT), ("b", [[0, 47]])),
        (("a", DENIAL), ("b", [[0, 47]])),
        (("a", DENIAL), ("b", DENIAL)),
        (("a", [[73, 84]]), ("b", DENIAL)),
    ]
    assert score_pairs(golds, pairs, matches) == PairFigures(same=1, recalled=1, right=1, wrong=1, look_alikes=1)
