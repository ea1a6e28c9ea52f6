from __future__ import annotations

import json
from dataclasses import replace

from statements_by_hand import says

from build_tools.comparison.matching.lines import lines, spans_of
from build_tools.models import SENTENCE, Comparison, Match, Meeting, Opposed, Piece, Side, Tier

EAST, WEST = Side("east", "east-1"), Side("west", "west-2")
LONG = replace(says("east", 1, "Ada Lind", ""), pieces=(Piece(((100, 120),), ()), Piece(((121, 160),), ())))
STATEMENTS = {EAST: LONG, WEST: says("west", 2, "Ada Lind", "")}
FILES = {"east": "e.txt", "west": "dir/w.txt"}


def test_each_piece_that_meets_is_a_line_with_the_id_of_the_statement_and_the_utterance():
    meetings = (Meeting((0,), (), 0.7, "u-1"), Meeting((1,), (), 0.4, "u-1"))
    match = Match(EAST, WEST, Tier.LIKELY, 0.7, "g-1", ("same speaker",), meetings, "u-1")
    first, second = lines(Comparison((match,)), FILES, STATEMENTS)
    assert json.loads(json.dumps(first)) == {
        "a": {"file": "e.txt", "id": "east-1", "start": 100, "end": 120, "spans": [[100, 120]]},
        "b": {"file": "dir/w.txt", "id": "west-2", "start": 200, "end": 260, "spans": [[200, 260]]},
        "tier": "likely",
        "group": "g-1",
        "score": 0.7,
        "why": ["same speaker"],
        "utterance": "u-1",
    }
    assert (second["a"]["spans"], second["score"], second["utterance"]) == ([[121, 160]], 0.4, "u-1")


def test_an_opposition_is_a_line_of_its_own_tier():
    opposed = Opposed(EAST, WEST, 0.5, ("one denies it",), "g-2", meeting=Meeting((1,), (), 0.5, ""))
    (line,) = lines(Comparison((), opposed=(opposed,)), FILES, STATEMENTS)
    assert (line["tier"], line["a"]["spans"], line["utterance"]) == ("opposed", [[121, 160]], None)


def test_a_part_that_an_edited_statement_no_longer_has_is_the_whole():
    told = replace(LONG, sentence=(90, 170))
    assert spans_of(told, SENTENCE) == ((90, 170),)
    assert spans_of(replace(told, sentence=None), SENTENCE) == ((100, 160),)
    assert spans_of(told, (7,)) == ((100, 160),)
