"""How many died, were hurt or arrested, where a text says so plainly; and where a number counts something else."""

from __future__ import annotations

import pytest

from build_tools.comparison.words.details import tolls


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Twelve people were killed and 31 injured.", {"dead": {"12"}, "hurt": {"31"}}),
        ("The storm killed at least 12.", {"dead": {"12"}}),
        ("The death toll rose to 12.", {"dead": {"12"}}),
        ("On May 12 a man was killed.", {}),
        ("On May 12 two people died.", {"dead": {"2"}}),
        ("Two officers said a man died.", {}),
        ("Two men who were on the tram said nobody was hurt.", {}),
        ("None of the 40 people aboard was hurt.", {}),
        ("Between ten and 15 people were hurt.", {}),
        ("One or two people were killed.", {}),
        ("The other two men died.", {}),
        ("Twelve miners are feared dead.", {}),
        ("Twelve hours after the crash he died.", {}),
    ],
)
def test_only_plain_numbers_of_victims_are_counted(text, counted):
    assert tolls(text) == counted
