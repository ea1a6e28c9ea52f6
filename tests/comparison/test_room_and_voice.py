from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article, says

from build_tools.comparison.wording.prominence import PlaceInText, place, prominence, shifts, words_in
from build_tools.comparison.wording.voice import voice_differences, voice_share
from build_tools.models import Cell, Fact, Machine, Metadata, Person, Stance

PARAGRAPHS = ((0, 100, 20), (101, 201, 30), (202, 302, 50))


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ([], None),
        ([0], PlaceInText(1, 3, 0.0, 0.12)),
        ([1], PlaceInText(2, 3, 0.2, 0.177)),
        ([1, 1], PlaceInText(2, 3, 0.2, 0.177)),
        ([0, 2], PlaceInText(1, 3, 0.0, 0.12 + 0.003 + 0.29)),
        ([9], PlaceInText(3, 3, 1.0, 0.0)),
    ],
)
def test_where_in_an_article_a_fact_is_told(numbers, expected):
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


def test_a_stretch_of_words_for_every_statement():
    found = place([says("east", n, "Ada Lind", "") for n in (0, 2)], PARAGRAPHS)
    assert found is not None
    assert [round(start, 2) for start, _ in found.stretches] == [0.0, 0.5]
    assert sum(end - start for start, end in found.stretches) == pytest.approx(found.share)


def test_words_that_two_stretches_share_are_counted_once():
    assert words_in([(0, 100), (50, 100)], PARAGRAPHS) == words_in([(0, 100)], PARAGRAPHS) == 20


def test_what_is_told_first_here_and_last_there():
    machines = {
        "east": machine("east", says("east", 0, "Ada Lind", ""), says("east", 1, "Ada Lind", "")),
        "west": machine("west", says("west", 2, "Ada Lind", ""), says("west", 1, "Ada Lind", "")),
    }
    cells = {"dam": {"east": ("east-0",), "west": ("west-2",)}, "mill": {"east": ("east-1",), "west": ("west-1",)}}
    (shift,) = shifts(prominence(cells, machines), least=0.25)
    assert (shift.key, shift.first.article, shift.last.article) == ("dam", "east", "west")


@pytest.mark.parametrize(
    ("stances", "found"),
    [
        ({"east": Stance.ASSERTED, "west": Stance.ATTRIBUTED}, (("east",), ("west",), ())),
        ({"east": Stance.DENIED, "west": Stance.ASSERTED}, (("west",), (), ("east",))),
        ({"east": Stance.ASSERTED, "west": Stance.ASSERTED}, None),
        ({"east": Stance.ASSERTED, "west": Stance.NOT_MENTIONED}, None),
        ({"east": Stance.ATTRIBUTED, "west": Stance.DENIED}, None),
    ],
)
def test_asserted_here_and_attributed_there(stances, found):
    cells = {article: Cell(stance=stance) for article, stance in stances.items()}
    differences = voice_differences({"dam": Fact(title="The dam", text="It held.", cells=cells)})
    told = [(one.asserted, one.attributed, one.denied) for one in differences]
    assert told == ([found] if found else [])


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
