"""What one shared word is worth: by whom it is said, what was not said, and what a number counts."""

from __future__ import annotations

import pytest
from statements_by_hand import LEXICON, found, two

from build_tools.comparison.words.concepts import vocabulary
from build_tools.models import NotSaid, Term

UNSAID = {"said": False, "how": NotSaid.NEGATED}


@pytest.mark.parametrize(
    ("a", "b", "joins"),
    [
        # Somebody's only refusal in each article, in other words; what says no more than that is none.
        (("Ada Lind", "side", UNSAID), ("Ada Lind", "right", UNSAID), True),
        (("Ada Lind", "side", UNSAID), ("Ada Lind", "", UNSAID), False),
        (("Ada Lind", "side", UNSAID), ("Tom Gray", "right", UNSAID), False),
        (("Ada Lind", "side", UNSAID), ("Ada Lind", "right"), False),
        # One who is quoted once in each has rather said one thing than one who speaks at length.
        (("Ada Lind", "noise impact train deck"), ("Ada Lind", "train floor think end"), True),
        (("Ada Lind", "noise impact train deck"), ("own", "train floor think end"), False),
        # A topic's word, or a small number, in what two outlets say themselves.
        (("own", "teacher want limit"), ("own", "teacher join strike"), False),
        (("own", "1/number man board ferry"), ("own", "1/number hall burn"), False),
        (("own", "7/number 7_people/count die wall"), ("own", "7/number toll stand pupil"), False),
        (("own", "10/number 10_day/count notice give"), ("own", "10/number 10_minute/count run"), False),
    ],
)
def test_few_words_join_by_whom_they_are_said(a, b, joins):
    assert (("east-0", "west-0") in found(two(a, b))) is joins


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("7/number 7_december/count december/day", "7/number 7_dec./count dec./name", True),
        ("10/number 10_day/count", "10/number 10_week/count", False),
        ("10/number 10_guard/count", "10/number 10_soldier/count", True),
    ],
)
def test_numbers_of_times_are_compared_with_what_they_count(one, other, alike):
    words = vocabulary(LEXICON)
    one, other = (
        {word.exact for word in words.profile(tuple(Term(t.replace("_", " "), tag) for t, _, tag in split)).words}
        for split in ((w.partition("/") for w in line.split()) for line in (one, other))
    )
    assert bool(one & other - {"day", "week"}) is alike
