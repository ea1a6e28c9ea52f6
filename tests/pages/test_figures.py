"""Figures keep to their canvas, tell the same as their table, and need no colour."""

from __future__ import annotations

import re

import pytest
from harbour_event import harbour
from hypothesis import given
from hypothesis import strategies as st

from build_tools.pages.render import pages
from build_tools.pages.views.figures import WIDTH, Share, Told, places_figure, words_figure
from build_tools.pages.views.outlets import Mark

GAZETTE = Mark("gazette", "The Gazette", "◆", 1, 100, "", "", "en")
BUGLE = Mark("bugle", "The Bugle", "●", 2, 100, "", "", "en")

share = st.floats(0, 1, allow_nan=False)
stretches = st.lists(st.tuples(share, share).map(lambda pair: (min(pair), max(pair))), max_size=4)


@given(st.lists(stretches, min_size=1, max_size=5), st.text(max_size=200))
def test_every_bar_is_on_the_canvas(told, title):
    figure = places_figure("p", "Topic", [Told(title, ((GAZETTE, tuple(found)), (BUGLE, ()))) for found in told])
    lanes = [lane for row in figure.rows for lane in row.lanes]
    assert len(lanes) == 2 * len(told)
    for lane in lanes:
        assert 0 < lane.y < figure.height
        assert all(figure.lane_from <= bar.x and bar.x + bar.width <= WIDTH + 0.1 for bar in lane.bars)


def test_a_long_title_takes_two_lines_and_no_more():
    (row,) = places_figure("p", "Topic", [Told("word " * 40, ((GAZETTE, ()),))]).rows
    assert [line.text.endswith("…") for line in row.label] == [False, True]


@pytest.mark.parametrize(
    ("quoted", "paraphrased", "value", "widths"),
    [(30, 20, "50 %", (216, 144)), (0, 50, "50 %", (0, 360)), (0, 0, "–", (0, 0))],
)
def test_quoted_words_stand_before_paraphrased_ones(quoted, paraphrased, value, widths):
    (row,) = words_figure("w", GAZETTE, [Share("Ada Lind", quoted, paraphrased, 100)], widest=0.5).rows
    assert row.value == value
    assert (row.quoted.width, row.paraphrased.width) == pytest.approx(widths)
    assert row.paraphrased.x == row.quoted.width


def test_each_figure_has_a_title_a_description_and_a_table():
    text = pages(harbour())["events/harbour-fire/emphasis/index.md"].decode()
    figures = re.findall(r'<svg class="wsw-svg".*?</svg>', text, re.DOTALL)
    assert figures
    for svg in figures:
        named = re.search(r'aria-labelledby="(\S+) (\S+)"', svg)
        assert named
        assert f'<title id="{named[1]}">' in svg
        assert f'<desc id="{named[2]}">' in svg
        assert "style=" not in svg
    assert text.count("The same as a table") == 2
