"""A byline parted into people, agency and place; what may be a place is nobody."""

from __future__ import annotations

import pytest

from build_tools.reading.bylines import parse_byline, with_given_names_first


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
        ("By Tilda Marsh, PBC Checks, and Owen Pike, PBC News", ("Tilda Marsh", "Owen Pike")),
        ("By Tilda Marsh Penhallow Radio", ()),
        ("By Tilda MARSH", ("Tilda MARSH",)),
        ("By HWANG Su-bin and LEBLANC Tilda", ("HWANG Su-bin", "LEBLANC Tilda")),
        ("By OKA Rin", ("OKA Rin",)),
        ("By PBC Mornings", ()),
        ("By TON Sport", ()),
        ("Tilda Marsh From PBC", ("Tilda Marsh",)),
        ("Von Tilda Marsh", ("Tilda Marsh",)),
    ],
)
def test_a_byline_names_people_and_nothing_else(line, people):
    assert parse_byline(line).people == people


def test_where_they_wrote_from_is_reported():
    assert parse_byline("By Tilda Marsh, New York").place == "New York"


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Marsh, Tilda", "Tilda Marsh"),
        ("van der Weir, Tam; Pike, Owen J.", "Tam van der Weir; Owen J. Pike"),
        ("Marsh, Tilda and Pike, Owen", "Tilda Marsh; Owen Pike"),
        ("Tilda Marsh, Owen Pike", "Tilda Marsh, Owen Pike"),
        ("Marsh, Staff", "Marsh, Staff"),
        ("Tilda Marsh", "Tilda Marsh"),
    ],
)
def test_a_catalogues_form_has_the_given_name_behind(author, names):
    assert with_given_names_first(author) == names
