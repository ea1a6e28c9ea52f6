"""A title with its name, or a number told by the way, makes no one thing of two; a supposition is no sure telling."""

from __future__ import annotations

import pytest
from drafts_from_text import english, facts_of

from build_tools.attribution import attribute
from build_tools.comparison.matching.compare import compare
from build_tools.comparison.people.merging import merge_people
from build_tools.models import Tier
from build_tools.reading import parse_article

pytest.importorskip("spacy", reason="attribution needs the extract extra")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Director Mira Falk has not been seen in Halm since Tuesday.",
         "The director of the mill, Mira Falk, has been dismissed."),
        ("The ship cost $280 million, not including $87 million for the engines.",
         "Brun Works, based in Sarn, won the $87 million contract in 2023."),
    ],
)  # fmt: skip
def test_one_title_or_one_number_told_by_the_way_joins_nothing(one, other):
    rest = "\n\nThe weather was fine in Sarn. Ida Rehn sold eels at the market."
    joint = [fact for fact in facts_of(one + rest, other) if len([c for c in fact.cells.values() if c.statements]) > 1]
    assert not joint


@pytest.mark.parametrize(
    ("one", "tier"),
    [("The harbour closed for the winter.", True), ("If the harbour closes for the winter, pay falls.", False)],
)
def test_what_one_only_supposes_is_likely_nothing_that_another_tells(one, tier):
    lexicon = english()
    found = list(
        attribute([parse_article(one, "east"), parse_article("The harbour closed for the winter.", "west")], lexicon)
    )
    matches = compare(found, merge_people(found, lexicon), lexicon).matches
    assert any(match.tier is Tier.LIKELY for match in matches) == tier
