"""A role that is somebody else's, what an office is also called, and subjects lost to a gloss."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line


@pytest.mark.parametrize(
    "introduced",
    [
        "The mayor’s spokesman, Tom Hale, said it was noon.",
        "Mayor’s spokesman Tom Hale said it was noon.",
        "Tom Hale, the husband of the mayor, said it was noon.",
        "Tom Hale, an aide to the mayor, said it was noon.",
        "Tom Hale, a lawyer for the mayor, said it was noon.",
    ],
)
def test_whoever_serves_the_mayor_is_not_the_mayor(said, introduced):
    assert said(f"{introduced}\nThe mayor said it was late.")[-1].speaker == "mayor"


@pytest.mark.parametrize(
    "introduced",
    [
        "Tom Hale, a member of the council and mayor of Kent, said it was noon.",
        "The mayor of Kent, Tom Hale, said it was noon.",
        "Tom Hale is the mayor of Kent.",
        "The crew wrote to the mayor, Tom Hale.",
        "Tom Hale, the union’s candidate for mayor and the town’s mayor, said it was noon.",
    ],
)
def test_an_office_of_ones_own_is_kept(said, introduced):
    assert said(f"{introduced}\nThe mayor said it was late.")[-1].speaker == "Tom Hale"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Rep. Ada Penn called it “a start”.\nThe congresswoman said it was late.", "Ada Penn"),
        ("Sen. Ada Penn called it “a start”.\nThe lawmaker said it was late.", "Ada Penn"),
        ("Tom Hale, the ambassador in Kent, said it was noon.\nThe diplomat said it was late.", "Tom Hale"),
        ("Former Rep. Tom Hale left.\nThe ex-congressman said it was late.", "Tom Hale"),
        ("Rep. Tom Hale called it “a start”.\nThe congresswoman said it was late.", "congresswoman"),
        ("Mayor Ada Penn said it was noon.\nThe diplomat said it was late.", "diplomat"),
        ("Ambassador Tom Hale said it was noon.\nA Western diplomat said it was dark.\nThe diplomat said it was late.", "Western diplomat"),
    ],
)  # fmt: skip
def test_an_office_has_other_names(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Penn, visiting a shelter in Kent, says the gates were “cut to the bone”.", "Ada Penn"),
        ("Reader Sue, from Kent, emails: “Our street is under a foot of water.”", "Reader Sue"),
        ("The town sued last June after a report by the Port Guild found that it was late.", "Port Guild"),
        ("The crew lined the streets around the hall - where the band played the songs - while chanting, “Let us in now.”", "crew"),
        ("Lawyers for the captain, Tom Hale, 58, said it was late.", "Lawyers for the captain, Tom Hale"),
    ],
)  # fmt: skip
def test_a_gloss_or_an_aside_takes_no_subject_away(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_what_leads_to_the_next_cue_is_no_part_of_what_was_said(said):
    text = "Ada Penn argued that towns have had years to act on their own and, for all her doubts, said nobody lost."
    assert [s.text for s in said(text)] == ["that towns have had years to act on their own", "nobody lost"]
