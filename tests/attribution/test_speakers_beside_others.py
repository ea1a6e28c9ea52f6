"""Who speaks where somebody else stands nearer, was named later or has the same verb."""

from __future__ import annotations

import pytest


def _statement(statements, words):
    return next(s for s in statements if words in s.text)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("“A fable,” was how Reed described Berg’s claim that the lock was safe.", "fable", "Reed"),
        ("“A fable,” was how Reed described Berg’s claim that the lock was safe.", "that the lock was safe", "Berg"),
        ("“A fable,” was how the mayor summed up the plan.", "fable", "mayor"),
        ("“A fable,” was Ann Reed’s description of Tom Berg’s claim that it leaked.", "fable", "Ann Reed"),
        ("“A fable,” is what Ann Reed called Tom Berg’s claim that it leaked.", "fable", "Ann Reed"),
        ("A guard said it was dark. “Rats,” was his explanation.", "Rats", "guard"),
    ],
)
def test_what_somebody_calls_the_claim_of_another(said, text, words, speaker):
    assert _statement(said(text), words).speaker == speaker


@pytest.mark.parametrize(
    "text",
    [
        "Ann Reed left. “A coward” was the description of Tom Berg in the report.",
        "“Justice for all of us” is what the family wants.",
        "“Order in the port” was what the union fought for.",
    ],
)
def test_what_is_described_or_wanted_says_nothing(said, text):
    assert not [s for s in said(text) if s.speaker]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The lock, Reed told Berg, was safe.", "The lock … was safe"),
        ("The lock, Reed told Berg at a meeting in Halm, was safe.", "The lock … was safe"),
        ("The old lock, Reed warned the board in March, would not hold.", "The old lock … would not hold"),
        ("The board, said Reed, is “playing with water”.", "The board … is “playing with water”"),
        ("If the board had proof, said Ann Reed, it would sue.", "If the board had proof … it would sue"),
    ],
)
def test_speaker_and_cue_between_commas(said, text, content):
    (statement,) = said(text)
    assert (statement.speaker.split()[-1], statement.text) == ("Reed", content)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Hugo Lamm was out.\n“It broke,” said Bea Holm. Her husband was less calm. “It sank,” he said.",
            "Bea Holm’s husband",
        ),
        ("Mia Lamm was out.\nA woman opened the door. “It sank,” she said.", "woman"),
        ("Tom Berg left.\nA port spokesman said it was late. He denied that it had sunk.", "port spokesman"),
        ("Ada Lind said no. The baker, Tom Lind, disagreed: the horn had sounded, he said.", "Tom Lind"),
        ("Tom Berg, head of the union, said it was late. He said that the union would vote.", "Tom Berg"),
        ("The bride, Sophie Alder, was ill. “It sank,” sobbed the 29-year-old.", "Sophie Alder"),
        ("Mia Holm left.\nA baker said it was late. Her brother was calmer. “It sank,” he said.", "Her brother"),
        ("Mr Wick, asked about the lock, said that it sank. Tom Wick left.", "Tom Wick"),
        ("Lars Penn’s agent, Roz Carver, hit back. “It sank,” she said.", "Roz Carver"),
    ],
)
def test_he_is_whoever_was_just_told_of(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The ministry said no.\nTom Berg sent a text. It said: “Ask Jean.”", "Tom Berg"),
        ("Tom Berg handed the police a note. It said that he would sail.", None),
        ("Halm Council said no. The Port Authority said yes. The authority said it was late.", "Port Authority"),
        ("Chief Ann Reed said they came at noon. A man was found dead. “It is a tragedy,” he said.", None),
        ("Chief Ann Reed said they came at noon. A woman had drowned there. “It is a tragedy,” she said.", "Ann Reed"),
        ("His office said no. Her office disagreed: Reed had asked for time, it said.", "Her office"),
        (
            "Halm Foods sued Lund Motors. Its head, Ada Penn, said no. Lund Motors won. Its head said yes.",
            "Lund Motors’s head",
        ),
        ("Halm Foods sued. Its chief executive, Ada Penn, said no. Its chief executive said it was late.", "Ada Penn"),
        ("Ann Reed and Tom Berg left. Reed and Berg each accuse the other of theft.", "Ann Reed and Tom Berg"),
        ("Petter Hamre told the board that it was late. Hamre left.", "Petter Hamre"),
    ],
)
def test_whose_words_they_are(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Charles de Brume was ill. De Brume said it was late.", "Charles de Brume"),
        ("The minister, Charlotte de Wael, left. De Wael told the house it was late.", "Charlotte de Wael"),
        ("Charles de Brume was ill. The Brume Foundation said it was late.", "Brume Foundation"),
        ("President Bohdan Ruk left. His foreign ministry said it was late.", "foreign ministry"),
        ("President Bohdan Ruk left. His office said it was late.", "Bohdan Ruk’s office"),
        ("The ministry in Sarn, the capital of Ostmark, said it was late.", "ministry in Sarn"),
    ],
)
def test_one_person_or_body_has_one_name(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The Harbour Authority said it was safe. The HA said it was late.", "Harbour Authority"),
        ("Valley Water, or VW, runs nine dams. VW said it was late.", "Valley Water"),
        ("Halm District Council said it was safe. The authority said it was late.", "Halm District Council"),
        ("The Port Inspectorate said it was safe. The company said it was late.", "company"),
        ("The Port Inspectorate said it was safe. The watchdog said it was late.", "Port Inspectorate"),
    ],
)
def test_a_body_under_two_names(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ann Reed puts the delay down to rain.", "the delay down to rain"),
        ("The union put it down to short crews.", "short crews"),
    ],
)
def test_a_cause_that_somebody_gives(said, text, content):
    assert [s.text for s in said(text)] == [content]


def test_a_thing_put_down_is_no_statement(said):
    assert not said("Reed put the bag down at the door.")


def test_a_trial_is_told_by_somebody_unnamed(said):
    text = "Guard ‘heard a horn’, murder trial told\n\nA guard heard a horn, a jury was told on Monday."
    assert {s.speaker for s in said(text) if s.voiced} == {None}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Ann Reed, Bo Sand and Petra Lund said it was late.", "Ann Reed, Bo Sand and Petra Lund"),
        ("Engineers Ann Reed, Bo Sand and Petra Lund said it was late.", "Ann Reed, Bo Sand and Petra Lund"),
        (
            "In a letter to the board, Ann Reed, Bo Sand and Petra Lund said it was late.",
            "Ann Reed, Bo Sand and Petra Lund",
        ),
        ("Two of the pilots, Ann Reed and Bo Sand, said it was late.", "Ann Reed and Bo Sand"),
        (
            "Three of the crew – Ann Reed, Bo Sand and Petra Lund – said it was late.",
            "Ann Reed, Bo Sand and Petra Lund",
        ),
        ("The owners, Mia Holt and Petra Lund, said it was late.", "Mia Holt and Petra Lund"),
        (
            "The mayor, Ann Reed, the coach, Bo Sand, and the vicar, Petra Lund, said it was late.",
            "Ann Reed, Bo Sand and Petra Lund",
        ),
        ("Asked about Ann Reed, Bo Sand and Petra Lund said it was late.", "Bo Sand and Petra Lund"),
        ("Like Ann Reed, Bo Sand and Petra Lund said it was late.", "Bo Sand and Petra Lund"),
        ("The Dockers' Union walked out. The union and the company said it was late.", "Dockers' Union and company"),
        ("The union and the company said it was late. The Dockers' Union walked out.", "Dockers' Union and company"),
    ],
)
def test_all_who_speak_together_are_named(said, text, names):
    statement = said(text)[-1] if "Dockers" not in text else _statement(said(text), "it was late")
    assert statement.speaker == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Ann Reed, a pilot, trained.\n\nA vet, Al Morel, agreed.\n\nReed herself sat. She said it was late.",
            "Ann Reed",
        ),
        (
            "Mateu Castelar trained.\n\nA vet, Al Morel, agreed.\n\nCastelar himself sat. He said it was late.",
            "Mateu Castelar",
        ),
    ],
)
def test_a_name_before_himself_is_a_persons(said, text, speaker):
    assert said(text)[-1].speaker == speaker
