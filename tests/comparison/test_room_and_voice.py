from __future__ import annotations

import json

import pytest
from statements_by_hand import LEXICON, article, says

from build_tools.comparison.lines import match_line
from build_tools.comparison.prominence import Place, place, prominence
from build_tools.comparison.voice import voice_share
from build_tools.models import Machine, Match, Metadata, Person, Side, Tier

PARAGRAPHS = ((0, 100, 20), (101, 201, 30), (202, 302, 50))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], None),
        ([0], Place(1, 3, 0.0, 0.12)),
        ([1], Place(2, 3, 0.2, 0.177)),
        ([1, 1], Place(2, 3, 0.2, 0.177)),
        ([0, 2], Place(1, 3, 0.0, 0.12 + 0.003 + 0.29)),
        ([9], Place(3, 3, 1.0, 0.0)),
    ],
)
def test_place(numbers, expected):
    found = place([says("east", n, "Ada Lind", "") for n in numbers], PARAGRAPHS)
    if expected is None:
        assert found is None
    else:
        assert found is not None
        assert (found.paragraph, found.paragraphs) == (expected.paragraph, expected.paragraphs)
        assert found.at == pytest.approx(expected.at, abs=0.02)
        assert found.share == pytest.approx(expected.share, abs=0.02)


def test_no_words_no_place():
    assert place([says("east", 1, "Ada Lind", "")], ()) is None


def machine(name, *statements):
    return Machine(name, "0", 302, 100, 100, 0, PARAGRAPHS, Metadata(), (), statements)


def test_every_fact_has_a_row_for_every_article():
    machines = {"east": machine("east", says("east", 1, "Ada Lind", "")), "west": machine("west")}
    rows = prominence({"dam": {"east": ("east-1", "gone")}}, machines)
    assert [(r.key, r.article, r.place is None) for r in rows] == [("dam", "east", False), ("dam", "west", True)]


def test_words_by_speaker_and_article():
    counts = {"words": 10, "quoted_words": 4}
    east = article(
        "east",
        ("Ada Lind", "", counts),
        ("own", "", {"words": 7}),
        ("Ada Lind", "", counts | {"inside": "east-0"}),
        (None, "", counts),
    )
    west = article("west", ("Lind", "", counts), ("Tom Berg", "", {"words": 30}))
    people = {"lind": Person(name="Ada Lind", variants=("Lind",))}
    shares = voice_share([east, west], people, LEXICON)
    assert [(s.id, s.name, s.own, s.words) for s in shares] == [
        ("Tom Berg", "Tom Berg", False, 30),
        ("lind", "Ada Lind", False, 20),
        ("unnamed", "unnamed", False, 10),
        ("own-voice", "own-voice", True, 7),
    ]
    assert [(w.article, w.quoted, w.paraphrased, w.statements) for w in shares[1].by_article] == [
        ("east", 4, 6, 1),
        ("west", 4, 6, 1),
    ]


def test_a_match_is_one_line_of_json():
    match = Match(Side("east", "east-1"), Side("west", "west-2"), Tier.LIKELY, 0.7, "g-1", ("same speaker",))
    statements = {match.a: says("east", 1, "Ada Lind", ""), match.b: says("west", 2, "Ada Lind", "")}
    line = match_line(match, {"east": "e.txt", "west": "dir/w.txt"}, statements)
    assert json.loads(json.dumps(line)) == {
        "a": {"file": "e.txt", "id": "east-1", "start": 100, "end": 160, "spans": [[100, 160]]},
        "b": {"file": "dir/w.txt", "id": "west-2", "start": 200, "end": 260, "spans": [[200, 260]]},
        "tier": "likely",
        "group": "g-1",
        "score": 0.7,
        "why": ["same speaker"],
    }
