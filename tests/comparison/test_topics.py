"""What several drafted facts are about."""

from __future__ import annotations

import pytest

from build_tools.comparison.drafting.titles.topics import topics_of
from build_tools.models import Fact


def facts(*titles):
    return {f"f-{number}": Fact(title=title, text="", cells={}) for number, title in enumerate(titles)}


@pytest.mark.parametrize(
    ("one", "other", "topic"),
    [
        ("The port paid for Halm Bridge", "Rain closed Halm Bridge", {"halm-bridge": "Halm Bridge"}),
        ("Eve Lark: “I’m late”", "Tom Ferrow: “I’m early”", {}),
        ("The port shut on Monday", "Rain fell on Monday", {}),
    ],
)
def test_a_topic_is_a_name_in_two_titles_and_no_day_or_contraction(one, other, topic):
    assert topics_of(facts(one, other, "Ann Brisk sold the ferry"))[0] == topic
