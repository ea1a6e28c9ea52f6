"""Who "Mr Reed" is in a family, and whom "he" means where somebody has just been brought in."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "text, words, speaker",
    [
        (
            "Kai Brandt, 15, was hurt when his moped hit a wall. His father, Rolf Brandt, said: “They chased him.”\n\n"
            "The moped was new, Mr Brandt said.",
            "The moped was new",
            "Rolf Brandt",
        ),
        (
            "Ida Brandt, 19, drowned on Friday. Her mother, Lena Brandt, said the beach had no guard.\n\n"
            "There was a sign, Ms Brandt said, but it had fallen.",
            "There was a sign",
            "Lena Brandt",
        ),
        (
            "Otto Brandt, 51, was killed at the quarry. Mr Brandt had said in May that the ropes were worn. "
            "His son, Sam Brandt, said nobody listened.",
            "the ropes were worn",
            "Otto Brandt",
        ),
        ("Otto Brandt, 51, was stabbed on Friday. Mr Brandt said he ran.", "he ran", "Otto Brandt"),
        ("Otto Brandt, 51, nearly drowned on Friday. Mr Brandt said he swam.", "he swam", "Otto Brandt"),
        ("Otto Brandt, 51, was not killed. His wife wept. Mr Brandt said he hid.", "he hid", "Otto Brandt"),
        ("Otto Brandt, 51, has died. Mr Brandt told the Post in May he was ill.", "he was ill", "Otto Brandt"),
    ],
)
def test_mr_is_neither_a_child_nor_the_dead(said, text, words, speaker):
    assert [s.speaker for s in said(text) if words in s.text] == [speaker]


def test_whose_son_is_told_of_is_not_the_son(said):
    text = (
        "The headteacher, Joan Pell, said parents were told.\n\n"
        "Kelly Brandt, whose son Kai, eight, was aboard, said she had it from a friend. “Nobody rang me,” she said."
    )
    assert [s.speaker for s in said(text) if "rang" in s.text] == ["Kelly Brandt"]


BEFORE = "“We told them,” said spokesman Jonas Lund.\n\n"


@pytest.mark.parametrize(
    "text, words, speaker",
    [
        (
            "Vasil Bergen ran the mill until 2024, when he resigned, he says, because he was told to sign a report. "
            "Then, he says, it broke.",
            "it broke",
            "Vasil Bergen",
        ),
        (
            "The last vote was that of Lyle Garrow, who taught shop in Halm. He voted no. “I had her boys,” he says.",
            "I had her boys",
            "Lyle Garrow",
        ),
        ("The mill was built by Lyle Garrow in 1920. He said it would open on Monday.", "open on Monday", "Jonas Lund"),
    ],
)
def test_who_has_just_been_brought_in_speaks(said, text, words, speaker):
    assert [s.speaker for s in said(BEFORE + text) if words in s.text] == [speaker]


def test_a_rep_is_a_person_whom_she_means(said):
    text = "“People ran,” said vendor Manny Ruiz.\n\nA rep for Lind denied that he hid. “He is at home,” she said."
    assert said(text)[-1].speaker == "rep for Lind"


def test_what_one_is_at_the_head_of_a_sentence_is_no_part_of_the_name(said):
    text = "The Comet knows.\n\nClubmate Ellie Mersh, 21, told the panel she saw needles. She said: “I froze.”"
    assert [(s.speaker, s.text) for s in said(text)[-2:]] == [
        ("Ellie Mersh", "she saw needles"),
        ("Ellie Mersh", "“I froze.”"),
    ]


def test_a_name_that_the_recogniser_takes_for_a_title(said):
    text = "Tell that to Teresa Olmedo, the state’s top bank cop, who said Friday that the bank was a zombie."
    assert [s.speaker for s in said(text)] == ["Teresa Olmedo"]


def test_first_may_end_a_name(said, own):
    text = "The Lake Agency (LA) said cash would come through Twin Rivers First, which bought the branches. "
    text += "The agency did not say when."
    assert [s.speaker for s in said(text)] == ["Lake Agency", "Lake Agency"]
    assert own("Twin Rivers First, a rival in Halm, swooped in.")[0].startswith("Twin Rivers First, a rival")


def test_reports_from_a_country_are_not_the_country_s(said):
    (statement,) = said("According to reports from Halvenia, nine people died in the town.")
    assert statement.speaker == "reports from Halvenia"
    (statement,) = said("According to a report from the Audit Office, he owed money.")
    assert statement.speaker == "Audit Office"


def test_whose_lawyers_they_are(said):
    text = "Cal Frome was banned. Agency boss Mike Ostrand hit back: “Nobody came to us.”\n\n"
    text += "Frome’s mum Donna, 48, said her son had not eaten. “He was a little lad,” she wept.\n\n"
    text += "His lawyers vowed to fight on."
    assert said(text)[-1].speaker == "Cal Frome’s lawyers"


def test_of_father_and_son_either_may_begin_a_paragraph(said):
    text = "Tom Penn, 24, was sacked. His father Rolf, a miner, has sold his car. “It’s only tin,” he said.\n\n"
    assert said(text)[-1].speaker == "Rolf"
    assert said(text + "He has a job in Halm where, he says, people are kind.")[-1].speaker is None


@pytest.mark.parametrize(
    "text, speaker",
    [
        ("The Right to Roam Alliance said it would sue.", "Right to Roam Alliance"),
        ("Lawyers for the Freedom to Farm Union say they will not.", "Lawyers for the Freedom to Farm Union"),
        ("The Coalition to Save Elm Park said the trees were healthy.", "Coalition to Save Elm Park"),
        ("In May a letter from Lunt to Sarn Council said the bridge was shut.", "Lunt"),
        ("A memo from Lunt to Sarn Bank warned that the loan was bad.", "Lunt"),
    ],
)
def test_a_cause_in_the_name_of_a_body(said, text, speaker):
    assert [s.speaker for s in said(text)] == [speaker]


def test_a_witness_needs_no_lawyer(said):
    text = "The treasurer, Dan Petty, was charged on Monday. Witness Hal Moore said he saw the cash. "
    assert said(text + "His attorneys said the charge was false.")[-1].speaker == "Dan Petty’s attorneys"


def test_of_two_ministries_neither_is_the_ministry(said):
    text = "The Ministry of Energy said it was safe. The Foreign Ministry said it was sorry. "
    assert said(text + "The ministry said it would wait.")[-1].speaker == "ministry"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Mayor Dan Oster said he would fight.\n\n"
            "Peter Quill, 66, fell and died, police said. His sister says it was wet.",
            "Peter Quill’s sister",
        ),
        (
            "Ilse Brandt told the Echo it was shut.\n\nZoo boss Mia Tolle has offered to go, friends claim. "
            "She was in Ness when it fell. She did not answer our calls.",
            "Mia Tolle",
        ),
        (
            "Jan Reed said it rained. A second passenger, who was hurt, said it was loud. He said it shook.",
            "second passenger",
        ),
        (
            "Reed’s wife, Ida Reed, disagrees: it is late, she says.\n\n"
            "One of the town’s surveyors agreed to talk. The damp, she says, was old.",
            "One of the town’s surveyors",
        ),
    ],
    ids=["whom a report is about", "whom several told of", "a passenger", "one of several"],
)
def test_who_was_told_of_last_is_meant(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize("phrase", ["One of the nurses", "One of the passengers", "A guest from Norland", "A nurse"])
def test_a_name_closes_what_somebody_is(said, phrase):
    assert said(f"{phrase}, Ida Lunn, said the door was locked.")[0].speaker == "Ida Lunn"
