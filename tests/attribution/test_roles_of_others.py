"""A role that is somebody else's, what an office is also called, relatives, and subjects lost to a gloss."""

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
        ("Tarvik will close, its chief executive said.\nCEO Tom Hale told us it was late.", "Tom Hale"),
        ("Tom Hale, chief executive of Tarvik, said it was noon.\nThe CEO said it was late.", "Tom Hale"),
        ("Sales executive Tom Hale said it was noon.\nThe CEO said it was late.", "CEO"),
        ("Chief Financial Officer Tom Hale said it was noon.\nThe chief executive said it was late.", "chief executive"),
        ("Mayor Ada Penn said it was noon.\nThe diplomat said it was late.", "diplomat"),
        ("Tom Hale, a foreign student, said it was noon.\nThe diplomat said it was late.", "diplomat"),
        ("Union representative Tom Hale said it was noon.\nThe congressman said it was late.", "congressman"),
        ("Ada Penn, the union’s representative, said it was noon.\nThe lawmaker said it was late.", "lawmaker"),
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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dan Kell left. His wife, Mia, said it was noon.\nHis wife said it was late.", "Mia"),
        ("Dan Kell left. Kell’s wife, Ann Kell, said it was noon. Kell’s wife said it was late.", "Ann Kell"),
        ("Governor Ada Penn’s husband, Tom Hale, met Mia Bell. Bell sighed. Her husband said it was late.", "Mia Bell’s husband"),
        ("My wife said it was late.", "My wife"),
        ("Dan Kell left. His first wife, Mia, said it was noon.\nHis wife said it was late.", "Dan Kell’s wife"),
        ("Ada Penn met Dan Kell. His brother, Tom Hale, left. Penn waved. Her brother said it was late.", "Ada Penn’s brother"),
        ("Tom Hale, husband of Ada Penn, left. Mia Bell sighed. Her husband said it was late.", "Mia Bell’s husband"),
        ("The mayor’s husband, Tom Hale, was hurt. Mia Bell fell ill. Her husband said it was late.", "Mia Bell’s husband"),
    ],
)  # fmt: skip
def test_a_relative_is_named_where_no_other_is_meant(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize("who", ["Bath’s mayor", "The mayor of Bath"])
def test_the_mayor_of_one_town_is_not_the_mayor_of_another(said, who):
    text = "The mayor of Leeds, Ola Brand, met the mayor of Bath. "
    assert said(f"{text}{who} said the road was shut.")[-1].speaker != "Ola Brand"
    assert said(f"{text}The mayor of Leeds said the road was shut.")[-1].speaker == "Ola Brand"
