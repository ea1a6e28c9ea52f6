"""Who somebody or some body is, where the article tells it once: by namesake, office, deed, kind or document."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line

_KELLS = "Ida Kell, 30, was there. Her father, Jon Kell, 61, said it was noon."


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (f"{_KELLS} “It was late,” the elder Kell said.", "Jon Kell"),
        (f"{_KELLS} “It was late,” the younger Kell said.", "Ida Kell"),
        ("Ida Kell was there.\nHer brother, Jon Kell, said it was noon. “It was late,” the younger Kell said.", "Jon Kell"),
        ("Mia Kell’s younger son, Rolf, is a cook. “It was late,” the younger Kell said.", "Rolf"),
        ("Jon Kell died in May. His widow, Ida Kell, runs the mill. “It was late,” Kell said.", "Ida Kell"),
        ("Jon Kell died in May. Kell’s widow, Ida Kell, wept. Kell’s widow said it was late.", "Ida Kell"),
    ],
)  # fmt: skip
def test_of_several_of_a_surname(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The head of the mission of the Council for Fair Ports, Annelise Tolm, said it was late.", "Annelise Tolm"),
        ("The spokesman for the Ministry of Roads, Igor Palm, said it was noon. He said it was late.", "Igor Palm"),
        ("President Olga Brand opened the dam. The head of state said it was late.", "Olga Brand"),
        ("Prime Minister Olga Brand opened the dam.\nThe head of government said it was late.", "Olga Brand"),
        ("The head of the port, Bo Hale, said it was noon.\nThe head of state said it was late.", "head of state"),
        ("Sgt Ed Quill fined two men. “It was late,” the sergeant said.", "Ed Quill"),
        ("The Rev Ada Moss blessed the boats. “It was late,” the vicar said.", "Ada Moss"),
        ("Political scientist Lev Oram spoke first. “It was late,” the expert noted.", "Lev Oram"),
        ("Lev Oram, who runs the Pier Café, spoke first.\n“It was late,” the café owner said.", "Lev Oram"),
        ("Lev Oram, who commanded the crew, spoke first.\n“It was late,” the former commander said.", "Lev Oram"),
        ("Dr Femi Ade runs the Penn clinic. Dr Lise Karp runs the hospital.\nThe head of the Penn clinic said it was late.", "Femi Ade"),
        ("Butcher Alan Sprig lost a pig. The butcher said it was late.", "Alan Sprig"),
        ("A diplomat close to the talks, Oskar Lind, said it was noon. The ambassador to Kent, Mia Holm, left.\nThe diplomat said it was late.", "Oskar Lind"),
        ("A nurse said it was late.\nIt rained all day.\nNurse Ivy Bright was on the ward.", "Ivy Bright"),
        ("A pilot held for a month was freed.\nSven op den Hoek, 44, walked home. “It was late,” the pilot said.", "Sven op den Hoek"),
        ("Ambassador Mia Holm met a diplomat from Sarn.\nThe diplomat said it was late.", "diplomat"),
        ("Mia Holm, the café owner, left.\nThe mill owner said it was late.", "mill owner"),
        ("Mia Holm, the café owner, left.\nThe owner said it was late.", "Mia Holm"),
        ("Mia Holm is the butcher in Dunmore. Sarn is far.\nThe butcher in Sarn said it was late.", "butcher in Sarn"),
        ("Mia Holm, head of the state water board, left.\nThe head of the state said it was late.", "head of the state"),
        ("A pilot met a nurse.\nSven Hoek, 44, walked home. The pilot said it was late.", "pilot"),
    ],
)  # fmt: skip
def test_a_role_that_is_told_once(said, text, speaker):
    statements = said(text)
    assert next(s for s in reversed(statements) if "late" in s.text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The rail operator North Line ran on. Port Halm closed.\nThe operator said it was late.", "North Line"),
        ("The campaign group Fair Fares left.\nThe group said it was late.", "Fair Fares"),
        ("The drivers’ union, Rail Hands, left. Marl Rail said it was noon.\nThe union said it was late.", "Rail Hands"),
        ("Marl Rail said it was noon. The drivers’ union, Rail Hands, said it was dark.\nThe firm said it was late.", "Marl Rail"),
        ("The Institute for Lake Studies left. Aid Now said it was noon.\nThe institute said it was late.", "Institute for Lake Studies"),
        ("The Halm Sentinel said it was noon.\nThe company said it was late.", "company"),
        ("Halm Infirmary said it was noon.\nThe company said it was late.", "company"),
        ("The mayor’s office said it was noon.\nThe federation said it was late.", "federation"),
        ("Lakemont Health grew.\nLakemont said it was late.", "Lakemont Health"),
        ("Aid Now said it was noon. The council sent a note on Friday. It said it was late.", "council"),
        ("Korvan Steel will close a furnace because it is late, Europe’s third steelmaker said.", "Korvan Steel"),
        ("AP said it was late.\nThe Airport Police left.", "AP"),
        ("Rail Hands is the largest union in Sarn. A teachers’ union met.\nThe union said it was late.", "union"),
        ("Marl Rail, the company that runs the line, left. A building company met.\nThe company said it was late.", "company"),
    ],
)  # fmt: skip
def test_what_a_body_is_said_to_be(said, text, speaker):
    assert next(s for s in reversed(said(text)) if "late" in s.text).speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Courier has seen an e-mail. It says it was late.", "e-mail"),
        ("The Courier has obtained a letter from the bishop, Ann Reed. It says it was late.", "Ann Reed"),
        ("The families replied with a letter. It said it was late.", "families"),
        ("Ida Kell wept as a statement by her was read. “It was late,” it said.", "Ida Kell"),
        ("She found a letter from her cousin, Ben Kell.\n“It was late,” it reads.", "Ben Kell"),
    ],
)
def test_it_is_a_document(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Bo Hale said it was noon.\nQuestions, too, for Nils Dorn. The Rovers coach shrugged. “It was late,” he said.", "Nils Dorn"),
        ("Ida Kell said it was noon.\nAnd Minister Mia Dorn? Not a word. “It was late,” she said.", "Mia Dorn"),
        ("One of the engineers laughed. “It was late,” he said.", "One of the engineers"),
        ("Bo Hale ran the pit. Then one of the miners spoke. He said it was late.", "one of the miners"),
        ("Ida Kell said it was noon.\nThe Post wrote to museum boss Mia Dorn. She did not respond to a request for comment.", "Mia Dorn"),
        ("Mia Dorn and Tom Hale fell out. They accused each other of lying late.", "Mia Dorn and Tom Hale"),
        ("“It was late,” an officer of the river unit, with nine years’ service, told the Post.", "officer of the river unit"),
        ("Six people were hurt late, one of them badly, a spokeswoman for Dunmore General said.", "spokeswoman for Dunmore General"),
    ],
)  # fmt: skip
def test_whom_the_paragraph_is_about(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_what_somebody_is_called_before_an_article_is_no_part_of_the_thing(said):
    assert said("The port described as absurd the claims of the guild.")[-1].text == "the claims of the guild"
