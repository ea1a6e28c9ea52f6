"""The day of a drafted event is one that an article says, and no day of an article."""

from __future__ import annotations

import datetime

import pytest
from drafts_by_hand import event_of, opened, own

from build_tools.comparison.drafting.facts.drafted import Drafted
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
        ("The mayor of Ostrand, who resigned last night, was seen on the old swing bridge.", None),
        ("The council of Ostrand closed an old swing bridge that reopened on Wednesday.", None),
        ("A man accused of setting fire to the bridge of Ostrand on Wednesday was named.", None),
        ("Every Wednesday the council of Ostrand closes its old swing bridge to carts.", None),
        ("Ann Brisk of Ostrand, arrested on Wednesday, was seen on the old swing bridge.", None),
        (
            "The ferry of Ostrand, which had left Halm at noon, sank on Wednesday near the bridge.",
            datetime.date(2026, 5, 13),
        ),
        ("The mayor of Ostrand, Ann Brisk, closed the old swing bridge on Wednesday.", datetime.date(2026, 5, 13)),
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
        "what somebody did otherwise",
        "what befell a thing before",
        "what somebody is accused of",
        "every week",
        "what befell somebody before",
        "an aside that is over",
        "a name between commas",
    ],
)
def test_the_day_is_the_one_on_which_the_sentence_has_what_happened(sentence, day):
    articles = [opened("courier", own(sentence, "courier-1")), opened("wire", own(sentence, "wire-1"))]
    event = event_of(articles, Drafted(), metadata=FRIDAY)
    assert event.date == day
    assert event.published == datetime.date(2026, 5, 15)


SUED = "Landlords of Ostrand went to court on Wednesday to block a freeze imposed after a carter died."
DIED = "A carter of Ostrand died on Tuesday when the stairs of a rented house in Halm gave way under him."
WEPT = "Hundreds of carters of Ostrand wept on Wednesday at the house in Halm where a carter died on the stairs."


@pytest.mark.parametrize(
    ("sentences", "day"),
    [
        ((SUED, DIED), datetime.date(2026, 5, 12)),
        ((DIED, SUED), datetime.date(2026, 5, 12)),
        ((DIED, SUED, WEPT), None),
    ],
    ids=["what came of it first", "what happened first", "most tell what came of it"],
)
def test_the_day_is_not_that_of_what_came_of_it_and_unknown_where_articles_begin_with_two(sentences, day):
    articles = [opened(name, own(text, f"{name}-1")) for name, text in zip("abc", sentences, strict=False)]
    event = event_of(articles, Drafted(), metadata=FRIDAY)
    assert event.title.startswith("A carter of Ostrand died")
    assert event.date == day
