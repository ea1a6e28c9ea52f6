"""Articles that have another's words are told from those that tell an event in their own."""

from __future__ import annotations

import pytest
from made_up import FERRY, dated, proposals

from build_tools.gathering import Originality

LONG = FERRY["courier"] + (
    "\n\nThe line has run three ferries between Skarholm and the mainland since the bridge was closed for repairs in "
    "spring, and none of them has ever been out of service for longer than a single afternoon.\n\n"
    "Passengers will be carried by bus round the fjord until the hull has been looked at from inside and out."
)


def telling(second: str, first: str = LONG) -> Originality:
    """How the second of two articles on an event tells it."""
    made, _ = proposals({"a": dated(first, "2031-04-07"), "b": dated(second, "2031-04-08")})
    assert len(made) == 1
    return made[0].members[1].overlap.telling


@pytest.mark.parametrize(
    ("second", "expected"),
    [
        (LONG, Originality.SAME_TEXT),
        (LONG.replace("midnight", "one o’clock") + "\n\nThe line declined to comment.", Originality.NEAR_DUPLICATE),
        (
            "SKARHOLM (AP) - " + LONG.partition("\n\n")[2] + "\n\n" + FERRY["wire"].partition("\n\n")[2],
            Originality.WIRE_COPY,
        ),
        (
            "On the island nobody talks of anything else these days.\n\n"
            + LONG.partition("\n\n")[2]
            + "\n\n"
            + FERRY["wire"].partition("\n\n")[2]
            + "\n\nWhether the school will have to close for want of teachers, who all live across the water, is "
            "to be decided next week by a meeting of parents.",
            Originality.SHARED_TEXT,
        ),
        (FERRY["lantern"], Originality.INDEPENDENT),
        (FERRY["wire"], Originality.INDEPENDENT),
    ],
    ids=["word for word", "a few words changed", "an agency's, cut and added to", "taken over", "own", "another own"],
)
def test_how_an_article_tells_its_event(second: str, expected: Originality) -> None:
    assert telling(second) is expected


def test_quoting_the_same_speech_is_no_copying() -> None:
    speech = (
        "“We saw the lighthouse far too late, and when we saw it there was nothing left to be done but to brace "
        "ourselves and to hope that the hull would hold until the boats of Skarholm had reached us in the dark,” "
    )
    first = FERRY["courier"] + "\n\n" + speech + "Varrow said."
    second = FERRY["lantern"] + "\n\n" + speech + "the captain added."
    assert telling(second, first) is Originality.INDEPENDENT


def test_a_copy_is_said_to_be_of_the_earlier_text() -> None:
    changed = LONG.replace("midnight", "one o’clock")
    made, _ = proposals({"late": dated(LONG, "2031-04-09"), "early": dated(changed, "2031-04-07")})
    late, early = made[0].members
    assert early.overlap.telling is Originality.INDEPENDENT
    assert late.overlap.telling is Originality.NEAR_DUPLICATE and late.overlap.of == early.number
    assert 0.6 < late.overlap.share <= 1
