"""Two who tell the same of another number of the same things."""

from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, article

from build_tools.comparison.matching.compare import compare

CRANE = "docker hurt crane fall yard monday/day"
FILLER = (("Ola Vik", "regatta lake cup boat sail"), ("Jon Dahl", "wage strike offer talk"))


@pytest.mark.parametrize(
    ("east", "west", "about"),
    [
        (f"2/number 2_docker/count {CRANE}", f"3/number 3_docker/count {CRANE}", ["number"]),
        (f"2/number 2_docker/count {CRANE}", f"2/number 2_docker/count {CRANE}", []),
        (f"2/number 2_docker/count {CRANE}", f"12/number 12_year/count {CRANE}", []),
        (f"2/number 2_docker/count 3/number 3/count {CRANE}", f"3/number 3_docker/count {CRANE}", []),
        ("2/number 2_people/count hurt fire", "12/number 12_people/count live house fire street rent", []),
        ("61/number 61_year/count captain", "30/number 30_year/count captain sea sail pilot", []),
    ],
    ids=[
        "two dockers, three dockers",
        "the same number",
        "another thing",
        "who has both numbers",
        "hurt and living there",
        "an age and a length of service",
    ],
)
def test_another_number_of_the_same_is_an_apparent_contradiction_and_never_sure(east, west, about):
    found = compare(
        [article("east", ("Ada Lind", east), *FILLER), article("west", ("Tom Berg", west), *FILLER)], {}, LEXICON
    )
    assert [one.about for one in found.opposed] == about
    assert not any(one.sure for one in found.opposed)
