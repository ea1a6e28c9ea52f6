"""Titles that take no side where outlets tell another number, another day or place, or the opposite."""

from __future__ import annotations

import pytest

from build_tools.comparison.drafting.titles.neutral_titles import neutral_title, tells_one_of, toll_title


@pytest.mark.parametrize(
    ("clause", "value", "noun", "title"),
    [
        ("six guards climbed in through a skylight", "6", "guard", "How many guards climbed in through a skylight"),
        ("at least 14 pilots were moved to a school", "14", "pilot", "How many pilots were moved to a school"),
        ("the navy had lost four boats", "4", "boat", "How many boats the navy had lost"),
        ("there were six boats in the harbour", "6", "boat", "How many boats there were in the harbour"),
        ("the storm cut power to 400 homes", "400", "home", "How many homes the storm cut power to"),
        ("the storm cut power to 400 homes in Halm", "400", "home", "How many homes in Halm the storm cut power to"),
        ("the navy had lost four boats, the court was told", "4", "boat", "How many boats the navy had lost"),
        ("the ship carried 12 tanks of acid", "12", "tank", "How many tanks of acid the ship carried"),
        ("the court sentenced Ann Brisk to four years in prison", "4", "",
         "How many years in prison the court sentenced Ann Brisk to"),
        ("thieves took a painting worth 3 million crowns from the hall", "3million", "crown",
         "Thieves took a painting from the hall"),
        ("the offer was worth 3 million crowns", "3million", "crown", "How much the offer was worth"),
        ("a reward of 250 crowns has been offered by the guild", "250", "crown",
         "A reward has been offered by the guild"),
        ("the guild expects losses of 12 million crowns over the week", "12million", "crown",
         "The guild expects losses"),
        ("the flood would cost the town 12 million crowns a day", "12million", "crown",
         "How much the flood would cost the town"),
        ("the ferry was insured for 6 million crowns", "6million", "crown", "How much the ferry was insured for"),
        ("fares rose 9 percent in the quarter", "9", "percent", "How much fares rose in the quarter"),
        ("12 percent of the pilots had backed the bridge", "12", "percent",
         "What share of the pilots had backed the bridge"),
        ("the drivers will strike for five days", "5", "day", "How long the drivers will strike"),
        ("the boiler had been cleaned every week", "week", "", "How often the boiler had been cleaned"),
        ("the boiler had been cleaned daily", "day", "", "How often the boiler had been cleaned"),
        ("the mill was built in 1974", "1974", "", "When the mill was built"),
        ("the ferry struck rocks at about 5.40 a.m.", "about 5.40 a.m", "", "When the ferry struck rocks"),
        ("a fifth of the boats were lost", "a fifth", "", "How many of the boats were lost"),
        ("sales of looms had fallen by a fifth", "a fifth", "", "How much sales of looms had fallen"),
        ("the depth of the snow on the roof was about 25 centimetres", "25", "centimetre",
         "The depth of the snow on the roof"),
        ("the number of people ill with fever has risen to 23", "23", "people", "The number of people ill with fever"),
    ],
)  # fmt: skip
def test_a_number_is_asked_for_in_the_words_of_the_clause(clause, value, noun, title):
    assert neutral_title(clause, {value}, {noun} - {""}, "number") == title


@pytest.mark.parametrize(
    ("clause", "value", "about", "title"),
    [
        ("the mill shut its gates on Saturday", "saturday", "day", "When the mill shut its gates"),
        ("the mill shut on Saturday and stayed closed for a week", "saturday", "day", "When the mill shut"),
        ("the mill was inspected in May", "may", "day", "When the mill was inspected"),
        ("the town would hold a day of mourning on Friday", "friday", "day",
         "When the town would hold a day of mourning"),
        ("the talks were held in Ostrava on Monday", "ostrava", "place", "Where the talks were held on Monday"),
        ("the gate of the mill was locked", "", "polarity", "Whether the gate of the mill was locked"),
    ],
)  # fmt: skip
def test_a_day_a_place_and_whether_it_is_so_are_asked_for(clause, value, about, title):
    assert neutral_title(clause, {value} - {""}, set(), about) == title


@pytest.mark.parametrize(
    ("clause", "value", "noun", "about"),
    [
        ("a 79-year-old pilot died", "79", "year", "number"),
        ("the ferry, which carried 40 passengers, sank", "40", "passenger", "number"),
        ("the carter was not seen with six horses", "6", "horse", "number"),
        ("the court fined Ann Brisk 400 for it", "400", "", "number"),
        ("the port would run one bus in four", "1", "bus", "number"),
        ("on Sunday at the mill 14 guards", "14", "guard", "number"),
        ("he left, and 14 guards stayed", "14", "guard", "number"),
        ("the lock would close by Monday", "monday", "", "day"),
        ("the Friday sailing was full", "friday", "", "day"),
        ("the gate was not locked", "", "", "polarity"),
        ("the board praised “a mill of 40 looms”", "40", "loom", "number"),
        ("'The gate was locked,'", "", "", "polarity"),
        ("it’s there on a list, with a date", "", "", "polarity"),
        ("the claim of the mayor", "", "", "polarity"),
        ("640 pilots, 91 per cent, voted for it", "640", "pilot", "number"),
        ("640 pilots voted for it, or 91 per cent", "640", "pilot", "number"),
        ("the guild lost 640 pilots, most of them old, in a week", "640", "pilot", "number"),
        ("12 boats (four of them new) were sunk", "12", "boat", "number"),
    ],
)
def test_what_cannot_be_asked_for_in_the_words_of_the_clause_gives_no_title(clause, value, noun, about):
    assert not neutral_title(clause, {value} - {""}, {noun} - {""}, about)


def test_how_many_died_is_told_in_a_verb_that_all_have_or_in_a_plain_one():
    assert toll_title("dead", "miner", ["Six miners were killed", "has killed nine miners"]) == (
        "How many miners were killed"
    )
    assert toll_title("dead", "", ["Six people were killed", "Nine dead in storm"]) == "How many people died"


def test_a_number_stands_in_a_text_as_a_whole():
    assert tells_one_of("six boats sank", {"6"})
    assert not tells_one_of("60 boats sank on Sunday", {"6", "friday"})
