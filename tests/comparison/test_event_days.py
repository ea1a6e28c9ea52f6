"""The day of a drafted event is one that an article says, and no day of an article."""

from __future__ import annotations

import datetime

import pytest
from drafts_by_hand import event_of, opened, own

from build_tools.comparison.drafting.drafted import Drafted
from build_tools.models import Basis, Known, Metadata

FRIDAY = Metadata(date=Known(value="2026-05-15", basis=Basis.STATED))


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        (
            "The council of Ostrand voted on Wednesday to close its old swing bridge to carts.",
            datetime.date(2026, 5, 13),
        ),
        ("The council of Ostrand voted to close its old swing bridge to carts.", None),
        ("The council of Ostrand closed its old swing bridge to carts, the mayor said on Wednesday.", None),
        ("The mayor said on Wednesday that the council of Ostrand had closed its old swing bridge.", None),
        ("The mayor told reporters Wednesday the council of Ostrand had closed its old swing bridge.", None),
        ("The council of Ostrand will close its old swing bridge to carts on Wednesday.", None),
        ("The council of Ostrand met on Monday and on Wednesday to close its old swing bridge.", None),
        (
            "The council of Ostrand voted on Wednesday night to close its bridge, after a walk that would tire a mule.",
            None,
        ),
        (
            "The council of Ostrand voted on Wednesday night to close its bridge, after a walk that tired a mule.",
            datetime.date(2026, 5, 13),
        ),
        ("Two people of Ostrand died after a fall from its old swing bridge on Wednesday.", None),
        (
            "Two people fell from the bridge of Ostrand shortly before dawn on Wednesday, the mayor said on Thursday.",
            datetime.date(2026, 5, 13),
        ),
        ("The council of Ostrand last night closed its old swing bridge to carts.", datetime.date(2026, 5, 14)),
        ("The council of Ostrand closed its old swing bridge to carts this morning.", datetime.date(2026, 5, 15)),
        ("The mayor said yesterday that the council of Ostrand had closed its old swing bridge.", None),
        ("The mayor last night said that the council of Ostrand had closed its old swing bridge.", None),
        ("The council of Ostrand closed a swing bridge yesterday that it had opened on Monday.", None),
    ],
    ids=[
        "the day of the deed",
        "no day",
        "when it was said",
        "when it was said first",
        "when it was told",
        "still to come",
        "two days",
        "what may be still to come behind the day",
        "after the day, what was before",
        "the day of what came before",
        "before a time of day, and the day when it was said",
        "counted from the article's: last night",
        "counted from the article's: this morning",
        "when it was said: yesterday",
        "when it was said: last night",
        "one counted and one named",
    ],
)
def test_the_day_is_the_one_on_which_the_sentence_has_what_happened(sentence, day):
    articles = [opened("courier", own(sentence, "courier-1")), opened("wire", own(sentence, "wire-1"))]
    event = event_of(articles, Drafted(), metadata=FRIDAY)
    assert event.date == day
    assert event.published == datetime.date(2026, 5, 15)
