"""'The ministry' where an article has two, 'a group' where a body has the word in its name."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Ministry of Salt closed a pit.\nThe ministry said it was late.", "Ministry of Salt"),
        ("Osk's Ministry of Salt was shut on Monday. The ministry said it was late.", "Osk's Ministry of Salt"),
        ("Pilots met the salt ministry. The ministry said it was late.", "salt ministry"),
        (
            "The Salt Ministry said no.\nThe Canal Ministry shut a lock. The ministry said it was late.",
            "Canal Ministry",
        ),
        (
            "The Salt Ministry said no.\nThe ministry said it was noon.\nThe Canal Ministry shut a lock. "
            "It was cold.\nThe lock had been old. The Ministry of Salt said it was late.",
            "Ministry of Salt",
        ),
    ],
)
def test_the_ministry_is_the_only_one_that_may_be_meant(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "The salt ministry said no. The canal ministry said 40 had been held. The ministry said it was late.",
        "The canal ministry shut a lock on Monday. The salt ministry denied it. The ministry said it was late.",
        "The salt ministry said no.\nIt had asked the canal ministry for guards. The ministry said it was late.",
        "The Salt Ministry said no.\nThe Canal Ministry said yes.\nThe ministry said it was late.",
    ],
)
def test_of_two_it_stays_the_ministry(said, text):
    assert said(text)[-1].speaker == "ministry"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Embassy of Osmark said no. Osmark says it was late.", "Osmark"),
        ("The Bank of Osmark cut its rate. Osmark later said it was late.", "Osmark"),
        ("Osk belongs to Pell Group. A group calling itself Grey Wick said it was late.", "Grey Wick"),
        ("Osk belongs to Pell Group. A group said it was late.", "group"),
        ("A firm known as Osk Lines said it was late.", "Osk Lines"),
        (
            "Medway said files were lost. Medway shut its site. Medway has paid. Medway told its clients.\n"
            "Its parent is Pell Group. The leak was found on Monday, the company said.",
            "Medway",
        ),
        ("Mayor Tom Reed said no. University spokesman said it was late.", "university spokesman"),
        ("Police spokesman Tom Reed said no. University spokesman said it was late.", "university spokesman"),
        ("Hospital spokeswoman said it was late.", "hospital spokeswoman"),
        ("Harbour Police spokesman Tom Reed said no. The police spokesman said it was late.", "Tom Reed"),
    ],
)
def test_whose_name_has_the_word_is_not_always_meant(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The lefty Standard-Courier said it was late.", "Standard-Courier"),
        ("Lefty Standard-Courier said it was late.", "Standard-Courier"),
        ("The right-wing Osk Examiner reported that it was late.", "Osk Examiner"),
        ("The far-left Daily Torch wrote that it was late.", "Daily Torch"),
        ("The troubled Osk Council said it was late.", "Osk Council"),
        ("Lefty Ann Reed said it was late.", "Ann Reed"),
        ("The self-styled Osk Council said it was late.", "self-styled Osk Council"),
        ("Western Osmark said it was late.", "Western Osmark"),
    ],
)
def test_what_an_outlet_thinks_of_a_body_is_no_part_of_its_name(said, text, speaker):
    assert said(text)[-1].speaker == speaker
