"""Articles that print one report are one voice, and every page counts them as one."""

from __future__ import annotations

from dataclasses import replace

import pytest
from harbour_event import harbour
from own_events import own_project

from build_tools.comparison.wording.passages import OwnRun
from build_tools.pages.render import pages
from build_tools.sheets.bundle import Project

SAME = (OwnRun(0, 40, "ab"), OwnRun(41, 80, "cd"))


def event_pages(project: Project, event: str, *printing: str) -> tuple[str, str, str]:
    """Render an event whose articles `printing` share all their own words: overview, side by side, wording."""
    (found,) = (one for one in project.events if one.id == event)
    machines = {key: replace(one, passages=SAME) if key in printing else one for key, one in found.machines.items()}
    written = pages(replace(project, events=(replace(found, machines=machines),)))
    folder = f"events/{event}"
    return tuple(written[f"{folder}/{page}index.md"].decode() for page in ("", "side-by-side/", "wording/"))


def test_where_all_print_one_report_no_page_says_that_several_report_it():
    overview, side_by_side, wording = event_pages(harbour(), "harbour-fire", "bugle", "gazette")
    assert "<strong>Both print one report</strong>, which counts as one voice: 1 of its 3 details" in overview
    assert "Both report" not in overview
    assert "Both outlets print one report: they count as one voice." in side_by_side
    assert "in one alone" not in side_by_side
    assert "One report, printed by two." in wording


@pytest.fixture(scope="module")
def two_of_three() -> tuple[str, str, str]:
    return event_pages(own_project(), "fictional-bridge-closure", "courier", "wire")


def test_what_only_copies_of_one_report_have_is_told_by_one(two_of_three):
    overview, side_by_side, _ = two_of_three
    assert "print one report, which counts as one voice." in overview
    assert "<strong>Only The Tollwick Courier (fictional) and Northshore Wire (fictional)</strong> have" in overview
    assert "in more than one report" in side_by_side
    assert "print one report: what only they have counts as one outlet’s." in side_by_side
