"""Figures tell the same as their table, and need no colour."""

from __future__ import annotations

import re

import pytest
from harbour_event import harbour

from build_tools.pages.event.emphasis import VoiceRow, figures_of
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book
from build_tools.pages.views.figures import Share, words_figure
from build_tools.pages.views.outlets import Mark

GAZETTE = Mark("gazette", "The Gazette", "◆", 1, 100, "", "", "en")


@pytest.mark.parametrize(
    ("quoted", "paraphrased", "value", "widths"),
    [(30, 20, "50%", (216, 144)), (0, 50, "50%", (0, 360)), (0, 0, "–", (0, 0))],
)
def test_quoted_words_stand_before_paraphrased_ones(quoted, paraphrased, value, widths):
    (row,) = words_figure("w", GAZETTE, [Share("Ada Lind", quoted, paraphrased, 100)], widest=0.5).rows
    assert row.value == value
    assert (row.quoted.width, row.paraphrased.width) == pytest.approx(widths)
    assert row.paraphrased.x == row.quoted.width


def test_each_figure_has_a_title_a_description_and_a_table():
    text = pages(harbour())["events/harbour-fire/wording/index.md"].decode()
    figures = re.findall(r'<svg class="wsw-svg".*?</svg>', text, re.DOTALL)
    assert figures
    for svg in figures:
        named = re.search(r'aria-labelledby="(\S+) (\S+)"', svg)
        assert named
        assert f'<title id="{named[1]}">' in svg
        assert f'<desc id="{named[2]}">' in svg
        assert "style=" not in svg
    assert "The same as a table" in text


def test_the_bar_of_all_others_together_fits_too():
    mark = next(iter(Book(harbour(), harbour().events[0]).marks.values()))
    shares = [Share(f"Speaker {n}", 0, 30 - n, 400) for n in range(20)]
    figures = figures_of([mark], [VoiceRow(s.name, False, ((mark, s),)) for s in shares])
    assert max(row.quoted.width + row.paraphrased.width for row in figures[0].rows) == pytest.approx(360)


@pytest.mark.parametrize(("outlets", "lines"), [(2, 2), (3, 2), (4, 1)])
def test_figures_of_one_row_keep_their_lines_and_others_show_only_whom_they_quote(outlets, lines):
    first = next(iter(Book(harbour(), harbour().events[0]).marks.values()))
    quoting, *others = marks = [first._replace(article=f"paper-{n}") for n in range(outlets)]
    rows = [
        VoiceRow("Ann Moss", False, tuple((mark, Share("Ann Moss", 5, 0, 10)) for mark in marks)),
        VoiceRow("Joe Reed", False, ((quoting, Share("Joe Reed", 5, 0, 10)),)),
    ]
    drawn = figures_of(marks, rows)
    assert [len(figure.rows) for figure in drawn] == [2, *[lines] * len(others)]
