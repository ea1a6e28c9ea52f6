"""Names with suffixes, ranks, particles and hyphens, and surnames that the recogniser takes for something else."""

from __future__ import annotations

import pytest

NAMES = [
    ("Maj. Gen. Carl Voss Jr., the head of the harbour guard, arrived.\nVoss said it was late.", "Carl Voss Jr."),
    ("Carl Voss, Jr., the mayor, arrived.\nVoss said it was late.", "Carl Voss Jr."),
    ("Rep. Amy Dale II (R-Sarn) arrived.\nDale said it was late.", "Amy Dale II"),
    ("Senator Peter Lund III arrived.\nLund said it was late.", "Peter Lund III"),
    ("Mayor Kira Holt-Denning spoke to parents.\nHolt-Denning said it was late.", "Kira Holt-Denning"),
    ("Kira Ortiz-Núñez, the mayor, spoke to parents.\nOrtiz-Nunez said it was late.", "Kira Ortiz-Núñez"),
    ("The minister, Ingrid van der Berg, arrived.\nVan der Berg said it was late.", "Ingrid van der Berg"),
    ("Ingrid van der Berg, the minister, arrived.\nVan der Berg said it was late.", "Ingrid van der Berg"),
    ("Adm. Noel Pratt Sr. arrived.\nPratt said it was late.", "Noel Pratt Sr."),
    ("Adm. Noel Pratt Sr. said it was late.", "Noel Pratt Sr."),
    ("Admiral Joan Harker arrived.\nHarker said it was late.", "Joan Harker"),
    ("Sir Hugo de la Mare, K.C., arrived.\nDe la Mare said it was late.", "Hugo de la Mare"),
    ("Dr. Carl Voss Sr. said it was early. Dr. Carl Voss Jr., his son, said it was late.", "Carl Voss Jr."),
    ("Marko Ilvar, the president, arrived.\nIlvar said it was late.", "Marko Ilvar"),
    ("The coroner, Ivy Brand, arrived.\nBrand said it was late.", "Ivy Brand"),
    ("The board picked Gerald “Sandy” Holt, the engineer.\nHolt said it was late.", "Gerald Holt"),
    ('The board picked the engineer Gerald "Mo" Holt on Friday.\nHolt said it was late.', "Gerald Holt"),
    ("Prime Minister Theresa May said this week that it was late.", "Theresa May"),
    ("Governor Tunde Okafor-Bello said it was late.", "Tunde Okafor-Bello"),
    ("Alhaji Sani Bello, the head of the union, said it was late.", "Sani Bello"),
    ("Barrister Sipho Dlamini said it was late.", "Sipho Dlamini"),
    ("Historian Lachlan Reith arrived.\nReith said it was late.", "Lachlan Reith"),
    ("The opposition’s Anders Fjell said it was late.", "Anders Fjell"),
    ("The panel’s chairman, Lord Rathbone, said it was early.\nRathbone said it was late.", "Lord Rathbone"),
    ("The vote was seen by Neil Garrity, 54, and his dog.\nMr Garrity said it was late.", "Neil Garrity"),
    ("Dilys Penn, head of the weavers’ union, claimed that it was early.\nPenn said it was late.", "Dilys Penn"),
    ("Carl Voss Sr. said it was early. His son, Carl Voss Jr., arrived.\nVoss Jr. said it was late.", "Carl Voss Jr."),
    ("Carl Voss Jr. said it was early. His father, Carl Voss Sr., sat.\nVoss Sr. said it was late.", "Carl Voss Sr."),
    ("Hon. Amy Dale, MLA, said it was late.", "Amy Dale"),
    ("Stephen King, the novelist, arrived.\nKing said it was late.", "Stephen King"),
]


@pytest.mark.parametrize(("text", "speaker"), NAMES)
def test_the_surname_alone_is_the_person(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_a_body_that_bears_a_surname_is_no_person(said):
    text = "Joan Harker, the mayor, arrived.\nThe Harker Foundation said it was late."
    assert said(text)[-1].speaker == "Harker Foundation"


def test_a_name_that_the_recogniser_cut_at_a_particle_is_whole(said):
    text = (
        "Letter row: minister says strait will stay open\n\n“It will stay open,” General Bo O'Sand said on Monday. "
        "He said that the letter, which bears the name of Deputy Prime Minister Karel van der Meulen, was not "
        "authentic, but he did not rule out that an earlier draft had existed.\n"
        "The deputy prime minister said it was late."
    )
    assert said(text)[-1].speaker == "Karel van der Meulen"


def test_a_bare_role_over_two_who_hold_it_is_neither(said):
    text = (
        "Minister says lock will stay open\n\nTollwick has no plan to close the lock, its guard said on Monday.\n"
        "Foreign Minister Bo Sand met Finance Minister Ann Reed."
    )
    assert said(text)[0].speaker not in ("Bo Sand", "Ann Reed")


TRIAL = (
    "Prosecutor Dinah Weekes said that Neil Garrity, 54, had a taste for cruises.\nThe nurse, Lorna Garrity, wept.\n"
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Mr Garrity denied eleven counts.", "Neil Garrity"),
        ("Ms Garrity denied eleven counts.", "Lorna Garrity"),
        ("Ms Weekes said it was late.", "Dinah Weekes"),
    ],
)
def test_the_form_of_address_tells_two_of_one_surname_apart(said, text, speaker):
    assert said(TRIAL + text)[-1].speaker == speaker


def test_one_name_behind_a_body_is_where_it_stands(said):
    text = "A teacher at Government Secondary School, Umuezi, who gave no name, said it was late.\nUmuezi is a town."
    assert said(text)[0].speaker.startswith("teacher at Government Secondary School")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Minister of State for Harbours Arun Reed spoke on Monday.\nMr. Reed said it was late.", "Arun Reed"),
        ("Councilmember Teresa Sand-Oe (Ward 3), who wrote it, spoke.\nSand-Oe said it was late.", "Teresa Sand-Oe"),
        ("Amber Holt, whose twins go there, said it was noon. Her husband wept.\nRick Holt slept.", "Amber Holt"),
        ("Physio Sam Oda fears it is his knee. “It is late,” Oda said.", "Sam Oda"),
        ("Port Collector R. Sundararaman clarified that it was noon. She said it was late.", "R. Sundararaman"),
        ("Harbour Master and Labour candidate Ann Reed said it was late.", "Ann Reed"),
    ],
)
def test_a_name_is_found_whole_behind_an_office_or_a_hyphen(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Penn told his daughter Carla, 52.\nFurious Carla said it was late.", "Carla"),
        ("Heartbroken Odile said: “It is late.”", "Odile"),
        ("Tearful Carla Reed, 44, said it was late.", "Carla Reed"),
        ("The self-titled Halm's Toughest Sheriff said it was late.", "self-titled Halm's Toughest Sheriff"),
        ("The Gazette's Ernest King said it was late.", "Ernest King"),
        ("Ernest Reed said it was late.", "Ernest Reed"),
        ("Happy Lund said it was late.", "Happy Lund"),
        ("Young Reed said it was late.", "Young Reed"),
        ("Marvellous Ncube said it was late.", "Marvellous Ncube"),
        ("Grand Duke Karel Lund said it was late.", "Karel Lund"),
    ],
)
def test_what_a_writer_thinks_of_somebody_is_no_part_of_the_name(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_a_role_ends_where_its_sentence_begins(said):
    (statement,) = said("The talks ended at 11 a.m. Minister Ada Penn said they had failed.")
    assert (statement.speaker, statement.role) == ("Ada Penn", "Minister")
