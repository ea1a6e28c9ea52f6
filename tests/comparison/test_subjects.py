"""The "he" with whom an outlet's own sentence begins has a name where two articles leave it to the same person."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import CALLED, own, reported

from build_tools.comparison.drafting.titles.subjects import is_of_another, with_subjects
from build_tools.models import Analysis, Comparison, Match, Side, Tier

NAMES = CALLED._replace(full={"Brisk": "Ann Brisk", "Berg": "Tom Berg"})
WEST = ("Brisk won in May.", "She had been a pilot in Halm.")


@pytest.mark.parametrize(
    ("east", "tier", "begins"),
    [
        (("Mrs. Brisk, 43, took over.", "She was a pilot in Halm."), Tier.LIKELY, "Ann Brisk was"),
        (("Brisk took over.", "In 1997 she left.", "She was a pilot in Halm."), Tier.LIKELY, "Ann Brisk was"),
        (("The lock is shut.", "Brisk was a pilot in Halm."), Tier.LIKELY, "Brisk was"),
        (("Brisk took over.", "From 1990 to 1997, she was a pilot."), Tier.LIKELY, "From 1990 to 1997, Ann Brisk was"),
        (("Berg won in June.", "He was a pilot in Halm."), Tier.LIKELY, "He was"),
        (("Berg met Brisk.", "She was a pilot in Halm."), Tier.LIKELY, "She was"),
        (("The lock is shut.", "She was a pilot in Halm."), Tier.LIKELY, "She was"),
        (("Brisk took over.", "She was a pilot in Halm."), Tier.SUGGESTED, "She was"),
        (("Brisk took over.", "She and Berg were pilots in Halm."), Tier.LIKELY, "She and"),
    ],
)
def test_who_begins_a_sentence(east, tier, begins):
    articles = [
        Analysis(name, tuple(replace(own(text, f"{name}-{at}"), paragraph=2) for at, text in enumerate(texts)))
        for name, texts in (("east", east), ("west", WEST))
    ]
    sides = (Side("east", f"east-{len(east) - 1}"), Side("west", "west-1"))
    told = with_subjects(articles, Comparison((Match(*sides, tier, 0.5, "g-1", (), ()),)), NAMES)
    assert told[sides[0]].text.startswith(begins)
    assert told[sides[1]].text.startswith("Ann Brisk had" if "Brisk" in begins else "She had")


@pytest.mark.parametrize(
    ("sentence", "another"),
    [
        ("Berg opposes tolls on ferries.", True),
        ("Berg, whom Brisk wants to replace, opposes tolls on ferries.", False),
        ("Brisk opposes tolls on ferries.", False),
        ("Tolls on ferries are unpopular.", False),
    ],
)
def test_an_outlets_sentence_on_another_person_is_beside_what_somebody_says(sentence, another):
    assert is_of_another(own(sentence), reported("that she opposes tolls"), NAMES) is another
