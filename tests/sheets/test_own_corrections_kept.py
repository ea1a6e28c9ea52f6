"""An outlet's note of correction: its words in the sheet, none of them in the machine file, proved by check."""

from __future__ import annotations

import pytest

from build_tools.models import Settings
from build_tools.reading import parse_article
from build_tools.sheets.merge.entries import Rules, sheet_of
from build_tools.sheets.merge.three_way import hashed, merge

NOTE = "Correction: the mill has ten arms. We had said “twelve”."
TEXT = f"The mill turned on Saturday, and the miller said that it grinds.\n\n{NOTE}\n"


def sheet():
    return sheet_of(parse_article(TEXT, "mill"), [], "post", Rules(Settings(), {}))


def test_the_note_is_in_the_sheet_word_for_word():
    [cut] = sheet().cut
    assert (cut.what, cut.words) == ("correction", NOTE)
    assert TEXT[cut.start : cut.end] == NOTE


def test_the_machine_file_holds_none_of_its_words():
    assert [cut.words for cut in hashed(sheet()).cut] == [""]


@pytest.mark.parametrize("words", ["", "The mill has ten arms."])
def test_an_editors_change_of_its_words_is_kept_and_no_conflict(words):
    mine = sheet().model_copy(update={"cut": (sheet().cut[0].model_copy(update={"words": words}),)})
    merged = merge(hashed(sheet()), sheet(), mine)
    assert merged.sheet.cut[0].words == words
    assert merged.disputes == []
