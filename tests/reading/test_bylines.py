"""A byline parted into people, agency and place; what may be a place is nobody."""

from __future__ import annotations

import pytest

from build_tools.reading.bylines import parse_byline


@pytest.mark.parametrize(
    ("line", "people"),
    [
        ("By Tilda Marsh, New York", ("Tilda Marsh",)),
        ("By Tilda Marsh, Weir Bank", ("Tilda Marsh",)),
        ("By Tilda Marsh, Owen Pike, and Lior Bell", ("Tilda Marsh", "Owen Pike", "Lior Bell")),
        ("By Tilda Marsh in Sarn and Owen Pike in Tollwick", ("Tilda Marsh", "Owen Pike")),
        ("By J.R.R. Pike", ("J.R.R. Pike",)),
        ("By Tilda Marsh Jr. and Owen Pike III", ("Tilda Marsh Jr.", "Owen Pike III")),
        ("TILDA McMARSH", ("Tilda McMarsh",)),
        ("Words: Tilda Marsh; Photos: Nell Orr", ("Tilda Marsh",)),
        ("TILDA MARSH AND OWEN PIKE", ("Tilda Marsh", "Owen Pike")),
        ("By Tilda Marsh Senior Correspondent", ("Tilda Marsh",)),
        ("By OWEN PIKE and LIOR BELL CHIEF PHOTOGRAPHER", ("Owen Pike", "Lior Bell")),
        ("From Tilda Marsh in Sarn", ("Tilda Marsh",)),
        ("By Harbour Times Political Editor", ()),
        ("By Our Correspondent", ()),
        ("By the Editorial Board", ()),
        ("By Tilda Marsh Harbour correspondent", ()),
    ],
)
def test_a_byline_names_people_and_nothing_else(line, people):
    assert parse_byline(line).people == people


def test_where_they_wrote_from_is_reported():
    assert parse_byline("By Tilda Marsh, New York").place == "New York"
