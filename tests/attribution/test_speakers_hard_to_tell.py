"""Speakers in the ways of news of every kind: a name behind a clause, ministers by the dozen, somebody without a name."""

from __future__ import annotations

import pytest
from attributed_texts import article_of

from build_tools.attribution import attribute
from build_tools.models import Kind

# ruff: noqa: E501 - a table reads better with one case a line


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A man who used to work at the dam, Graham Pell, said it was late.", "Graham Pell"),
        ("A woman who has lived there for forty years, Joan Birch, said it was late.", "Joan Birch"),
        ("A weaver named Joan Birch had warned that it was late.", "Joan Birch"),
        ("Coach Joan Birch, asked if she would go, laughed and said it was late.", "Joan Birch"),
        (
            "Asked how real the plan is, Joan Birch, who would have to leave the firm in order to run, said it was "
            "late.",
            "Joan Birch",
        ),
        ("When asked how genuine the offer is, Joan Birch, who made it, said it was late.", "Joan Birch"),
        ("One of those rescued, Hana Sato, said it was late.", "Hana Sato"),
        ("The first person on the scene, plumber Dev Patel, said it was late.", "Dev Patel"),
        ("Ostrava’s foreign minister, Anneke Draper, claimed in parliament that it was late.", "Anneke Draper"),
    ],
)
def test_a_name_between_commas_is_that_of_the_subject(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_behind_a_person_a_name_between_commas_may_be_that_ones(said):
    text = "A man who was once married to the neighbour, Ann Reed, said it was late."
    assert said(text)[-1].speaker != "Ann Reed"


@pytest.mark.parametrize(
    "words",
    [
        "The missing men are Emil Byrne, 24, and Jonas Weir, 32, the Seamen’s Association said.",
        "Those hurt were Joan Birch, 40, and Dev Patel, 51, the Seamen’s Association said.",
    ],
)
def test_whoever_is_named_at_the_end_of_a_list_does_not_speak(said, words):
    (statement,) = said(words)
    assert (statement.speaker, statement.text) == ("Seamen’s Association", words.partition(", the Seamen")[0])


def test_his_spokeswoman_speaks_for_whom_she_speaks_of(said):
    text = (
        "Peter Lund apologised on Friday. “I am sorry,” he said.\n"
        "The mayor, Rolf Adey, did see the report, his spokeswoman confirmed, but “was told that it was late”."
    )
    assert said(text)[-1].speaker == "Rolf Adey’s spokeswoman"


MINISTERS = (
    "Ostravan Foreign Minister Pavel Dvoran said it was early. His Kellandic counterpart, Astrid Noll, said it was noon.\n"
    "Ostrava's Environment Minister, Jana Holub, told parliament it was dark.\n"
)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Ostravan foreign minister said it was late.", "Pavel Dvoran"),
        ("The Kellandic minister said it was late.", "Astrid Noll"),
        ("“It is late,” the environment minister said.", "Jana Holub"),
        ("The Polish minister said it was late.", "Polish minister"),
    ],
)
def test_each_of_several_ministers_keeps_the_office(said, text, speaker):
    assert said(MINISTERS + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A former trustee, who left in March, said it was early. “It is late,” he said.", "former trustee"),
        ("A teacher said it was early. “It is late,” she said.", "teacher"),
        ("A reporter asked whether it was early. “It is late,” he said.", "Tom Reed"),
        ("A spokesman said it was early.\nHe said it was late.", "Tom Reed"),
    ],
)
def test_whoever_has_just_spoken_without_a_name_goes_on_behind_the_words(said, text, speaker):
    assert said("Tom Reed said it was noon.\n" + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("16:42 Police in Skarne say it is late.", "Police in Skarne"),
        ("The aviation regulator, which audits rest records every two years, said it was late.", "aviation regulator"),
        ("Broker Penn & Co said it was late.", "Broker Penn & Co"),
        ("Came the water first, says Dot Hanley, and then the smell.", "Dot Hanley"),
    ],
)
def test_what_is_no_part_of_a_speakers_name(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize("paper", ["the Courier", "the Morning Star", "Radio Nord"])
def test_what_a_paper_is_told_is_said(said, paper):
    (statement,) = said(f"Amir Sadeghi told {paper} he had objected in writing.")
    assert (statement.speaker, statement.text) == ("Amir Sadeghi", "he had objected in writing")


def test_a_subject_whose_verb_was_taken_for_a_plural_is_he(said):
    text = "“Rubbish,” says Tom Baks.\nHenk Vermaas walked in. Asked about it, Vermaas shrugs. “It is late,” he says."
    assert said(text)[-1].speaker == "Henk Vermaas"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Orr called that “theatre”.", "that “theatre”"),
        ("Ann Orr branded the plan “theatre”.", "the plan “theatre”"),
        ("It was a deal that Ann Orr called “a gift to the port”.", "that … “a gift to the port”"),
    ],
)
def test_what_something_is_called_in_marks_was_spoken(said, text, content):
    (statement,) = said(text)
    assert (statement.text, statement.voiced) == (content, True)


def test_a_short_sentence_in_marks_between_sentences_is_not_lost(said):
    (statement,) = said("Lena Koss put down the phone. “It’s over.” The line was dead.")
    assert (statement.text, statement.speaker) == ("“It’s over.”", None)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A shopkeeper in Mill Lane said it was late.", "shopkeeper in Mill Lane"),
        ("His co-author said it was late.", "His co-author"),
        ("DSP Lea Otis said it was late.", "Lea Otis"),
        ("Mohammed bin Rashid al-Fahd said it was late.", "Mohammed bin Rashid al-Fahd"),
        ("Emeka Azubuike is arguing with a spring. Azubuike, 67, waits. He said it was late.", "Emeka Azubuike"),
        ("Brisk, of the harbour office, said it was late.", "Brisk"),
        ("Dockers at the quay, half a mile away, said it was late.", "Dockers at the quay"),
        ("Kim Airways said it was late. He said it was noon.", None),
        ("Officials in Tollwick, 40 miles to the north, said it was late.", "Officials in Tollwick"),
    ],
)
def test_where_a_name_begins_and_ends(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Goran Pell, a cooper of Harrow Quay, left. The cooper said it was late.", "Goran Pell"),
        ("Cooper Goran Pell met cooper Ada Penn. The weaver said it was late.", "weaver"),
        ("Goran Pell, who runs a press, met a cooper. The press said it was late.", "press"),
        ("Goran Pell met Ada Penn. The former said it was late.", "Goran Pell"),
        ("Goran Pell met Ada Penn. The latter said it was late.", "Ada Penn"),
        ("Goran Pell met Ada Penn and Tom Reed. The latter said it was late.", None),
        ("“It is late,” said Smt. Leela Bhat, 58, a weaver.", "Leela Bhat"),
    ],
)
def test_a_word_that_has_said_what_somebody_is_stands_for_them(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_a_prime_minister_is_no_other_minister(said):
    text = "Vestria’s energy minister, Marek Dolny, said it was early. Vestria’s prime minister said it was late."
    assert said(text)[-1].speaker == "Vestria’s prime minister"


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Joan Birch ended the hearing by saying that it was late.", "Joan Birch"),
        ("Carl Moss left the board because he said it was late.", "he"),
        ("He says the pier is unsafe; she denies that it is.", "He"),
        ("Carl Moss gave hints of a closure.", "Carl Moss"),
        ("If you know that the pier has been unsafe for years, call us.", "you"),
        ("Carl Moss has the support of the union.", None),
    ],
)
def test_whoever_a_verb_further_up_names_is_shown(lexicon, text, mention):
    (analysis,) = attribute([article_of(text)], lexicon, unnamed_below=0.5)
    assert next((s.mention for s in analysis.statements if s.kind is not Kind.OWN_VOICE), None) == mention


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Under questioning by the counsel to the inquiry, Rolf Lane, Holt agreed that it was late.", "Holt"),
        ("Asked by the board’s lawyer, Rolf Lane, Mira Holt conceded that it was late.", "Mira Holt"),
        ("Answering the union’s lawyer, Ned Gray, the surgeon, insisted that it was late.", "Ned Gray"),
        ("In a letter to the mayor, Ann Reed, the union leader, said that it was late.", "Ann Reed"),
        ("Asked about the mayor, Ann Reed said that it was late.", "Ann Reed"),
    ],
)
def test_who_acts_stands_behind_the_name_of_who_asked(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(("who", "speaker"), [("The American", None), ("The Vatican", "Vatican"), ("Iran", "Iran")])
def test_one_citizen_is_no_government(said, who, speaker):
    assert said(f"{who} said it was late.")[-1].speaker == speaker
