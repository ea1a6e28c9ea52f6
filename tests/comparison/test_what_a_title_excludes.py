"""What can't stand under a title: another number, another time, what is not done yet or not asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from drafts_by_hand import own, reported
from statements_by_hand import LEXICON, says

from build_tools.comparison.drafting.tellings.contrasts import are_of_two_times, excludes, tells_another_number
from build_tools.comparison.words.concepts import vocabulary
from build_tools.models import Kind


@pytest.mark.parametrize(
    ("title", "here", "text", "there", "is_another"),
    [
        ("The army sent six boats", "6_boat/count", "We have eight boats", "8_boat/count", True),
        ("The army sent boats", "6_boat/count", "We have eight boats", "8_boat/count", False),
        ("The army sent six boats", "6_boat/count", "We sent six boats", "6_boat/count", False),
        ("The army sent six boats", "6_boat/count", "We sent eight crews", "8_crew/count", False),
        ("The army sent six boats", "6_boat/count", "We sent at least five boats", "5_boat/count", False),
        ("The army sent six boats", "6_boat/count", "Of 8 boats we sent 6", "8_boat/count", False),
        ("The army came at 6.40 p.m.", "6.40_p.m./count", "They came at 6:40 p.m.", "6:40_p.m./count", False),
    ],
)
def test_a_title_has_no_number_that_another_telling_excludes(title, here, text, there, is_another):
    one, other = says("east", 1, "Ann Brisk", here, text=title), says("west", 1, "Ann Brisk", there, text=text)
    assert tells_another_number(one, other, title, vocabulary(LEXICON)) is is_another


@pytest.mark.parametrize(
    ("title", "other", "is_out"),
    [
        ("Ann Brisk is expected to visit the port", "Brisk visited the port on Monday", True),
        ("Ann Brisk will be named head of the port", "Brisk was named head of the port", True),
        ("Ann Brisk will visit the port", "Brisk is to visit the port", False),
        ("Ann Brisk visited the port", "Brisk will visit the port", False),
        ("Ann Brisk is to sell the ferry", "Brisk has not been asked about the ferry", False),
    ],
)
def test_what_another_tells_as_done_is_no_cell_of_what_is_still_to_come(title, other, is_out):
    assert excludes(title, own(title), own(other), vocabulary(LEXICON)) is is_out


@pytest.mark.parametrize(
    ("cue", "asked", "other", "is_out"),
    [
        ("asked", "the young pilot to leave", "he had no word for the pilots of the port", True),
        ("urged", "Tom Holt to take a harder line with Halm over its toll", "his worries over the toll of Halm", True),
        ("urged", "Tom Holt to take a harder line with Halm over its toll", "a harder line was needed", False),
        ("called on", "the board to review the toll", "the toll had to be reviewed", False),
        ("asked", "the board whether to keep the toll", "the toll should stay", False),
        ("called for", "a law to bar ferries and to require pilots", "pilots would be required", False),
        ("said", "the board had to leave the port", "he had no word for the pilots of the port", False),
        ("urged", "more of the same", "much the same", False),
    ],
)
def test_who_asks_somebody_to_do_a_thing_is_told_by_what_has_a_word_of_it(cue, asked, other, is_out):
    one, told = reported(asked, cue=cue), reported(other)
    assert excludes(f"Ann Brisk {cue} {asked}", one, told, vocabulary(LEXICON)) is is_out


@pytest.mark.parametrize(
    ("title", "other", "is_out"),
    [
        ("Ann Brisk said the board would pass the toll", "that failure to pass the toll would close the port", True),
        ("Ann Brisk said failure to pass it would close the port", "that the board would pass the toll", True),
        ("Ann Brisk said failure to pass it would close the port", "that failing to pass the toll was a risk", False),
        ("Ann Brisk admitted her failure to pay the toll", "that she should pay the toll", False),
        ("Ann Brisk said failure to pay would cost her the port", "that she did not pay", False),
        ("Ann Brisk said failure to do so would close the port", "that a dozen ports do well", False),
        ("Ann Brisk said the port would fail to pass the toll", "that failure to pass the toll was a risk", False),
        ("Ann Brisk said the port would close", "that failure to pass the toll would close the port", False),
    ],
)
def test_what_a_failure_would_bring_is_not_told_by_what_will_be_done(title, other, is_out):
    assert excludes(title, reported(title), reported(other), vocabulary(LEXICON)) is is_out


@pytest.mark.parametrize(
    ("here", "there", "are_two"),
    [
        ("We met this afternoon, and the lines stay open", "We met tonight, and the lines stay open", True),
        ("We met tonight, and the lines stay open", "We met tonight. The lines stay open", False),
        ("We met tonight, and the lines stay open", "The lines stay open", False),
        ("This afternoon was long", "We met this afternoon", False),
    ],
)
def test_two_quotations_of_two_times_of_day_are_of_two_occasions(here, there, are_two):
    one, other = (reported(f"“{said}”", kind=Kind.DIRECT) for said in (here, there))
    assert are_of_two_times(one, other) is are_two
    assert not are_of_two_times(replace(one, kind=Kind.INDIRECT), other)
