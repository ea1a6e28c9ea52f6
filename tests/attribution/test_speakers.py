"""From the mention to who it is, and how that was found."""

from __future__ import annotations

import pytest

from build_tools.models import Person

INTRODUCTION = "Council spokeswoman Mira Holt said the bridge was shut. "


@pytest.mark.parametrize(
    ("text", "speaker", "by"),
    [
        ("Holt said it would open soon.", "Mira Holt", "surname"),
        ("“It will open soon,” she added.", "Mira Holt", "pronoun"),
        ("The spokeswoman said it would open soon.", "Mira Holt", "role"),
        ("The spokesperson said it would open soon.", "Mira Holt", "role"),
        ("Officials said it would open soon.", "Officials", "unnamed-source"),
        ("A U.S. official said it would open soon.", "U.S. official", "unnamed-source"),
        ("The council official said it would open soon.", "Mira Holt", "role"),
        ("The former official said it would open soon.", "former official", "unnamed-source"),
        ("The river rose, and Holt said it would open soon.", "Mira Holt", "surname"),
    ],
)
def test_a_speaker_is_found_and_how(said, text, speaker, by):
    statement = said(INTRODUCTION + "\n" + text)[-1]
    assert (statement.speaker, statement.resolved_by) == (speaker, by)


# ruff: noqa: E501 - a table reads better with one case a line


@pytest.mark.parametrize(
    ("text", "second", "content"),
    [
        ("Ada Penn said the pier was sound, Tom Reed that it would fall.", "Tom Reed", "that it would fall"),
        ("Ada Penn told the board it was late and Tom Reed that it was not.", "Tom Reed", "that it was not"),
        ("Ada Penn said it was safe, the surveyor that nobody should cross it.", "surveyor", "that nobody should cross it"),
        ("The union said the strike would go on, the firm that talks had ended.", "firm", "that talks had ended"),
        ("The mayor, Ada Penn, said taxes would rise, her deputy that they would fall.", "Ada Penn’s deputy", "that they would fall"),
    ],
)  # fmt: skip
def test_a_second_speaker_whose_verb_is_left_out(said, text, second, content):
    first, other = said(text)
    assert (other.speaker, other.text, other.cue) == (second, content, first.cue)
    assert second not in first.text and not first.text.endswith((",", "and"))


@pytest.mark.parametrize(
    "text",
    [
        "Ada Penn said she had met Tom Reed, the mayor that everybody feared.",
        "Ada Penn said she had met the mayor and the clerk that everybody liked.",
        "Ada Penn said the pier was sound, a claim that nobody believed.",
    ],
)
def test_a_clause_about_somebody_is_no_second_speaker(said, text):
    assert {s.speaker for s in said(text) if s.voiced} == {"Ada Penn"}


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Marc Duval met his host in Warsaw. The French president said it was late.", "French president"),
        ("President Marc Duval spoke in Paris. France was ready, he said. The French president said it was late.", "Marc Duval"),
        ("President Marc Duval spoke on Monday. The French president said it was late.", "Marc Duval"),
    ],
)  # fmt: skip
def test_a_president_is_that_of_the_state_which_an_article_names_most(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The clerk’s email, seen by the Gazette, reads: “Do not open the valve.”", "clerk"),
        ("Tom Reed said it was late.\nAda Penn will send aid, her office said.", "Ada Penn’s office"),
        ("Nurse Joy Abara, 29, wept. “There were no beds,” she said.", "Joy Abara"),
        ("Ada Penn and Tom Reed both said it was late.", "Ada Penn and Tom Reed"),
        ("“We knew nothing,” said Ada Penn, who asked not to be named.", "Ada Penn"),
    ],
)
def test_who_speaks_last(said, text, speaker):
    assert [s.speaker for s in said(text) if s.voiced][-1:] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("In the words of one neighbour, it sounded like a train.", "one neighbour"),
        ("In the words of one neighbour, “it sounded like a train in the wall.”", "one neighbour"),
        ("In the opinion of the court, the law was clear.", "court"),
    ],
)
def test_in_the_words_of_somebody(said, text, speaker):
    assert [s.speaker for s in said(text)] == [speaker]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The plan was dropped by Cllr. Penn, who said it was late.", "Penn"),
        ("Supt. Karl Lang said it was late.", "Karl Lang"),
        ("Det. Insp. Karl Lang told the court it was late.", "Karl Lang"),
        ("The ferry was met by Capt. Karl Lang, who said it was late.", "Karl Lang"),
        ("Msgr. Karl Lang said it was late.", "Karl Lang"),
        ("The Rt. Hon. Karl Lang said it was late.", "Karl Lang"),
        ("Brig. Gen. Karl Lang said it was late.", "Karl Lang"),
    ],
)
def test_the_point_of_a_title_ends_no_sentence(said, text, speaker):
    statement = said(text)[-1]
    assert (statement.speaker, statement.text) == (speaker, "it was late")


@pytest.mark.parametrize(
    ("text", "speaker", "by"),
    [
        ("The US warned that the port would close.", "US", "organisation"),
        ("A flood closed the pit.\nThe mine said that output would resume.", "mine", "organisation"),
        ("The ministry urged people to stay at home.\nIt added that a ferry would run.", "ministry", "it"),
        ("According to the port office, nobody was hurt. It warned of delays.", "port office", "it"),
        ("Ms. Anna Penn met the engineer Tom Reed. Penn and Reed agreed it was late.", "Anna Penn and Tom Reed", "coordinated"),
        ("Tom Reed, Anna Penn and Bo Sand said it was late.", "Tom Reed, Anna Penn and Bo Sand", "coordinated"),
        ("Three boats sank, Halm Fire and Rescue Service said.", "Halm Fire and Rescue Service", "organisation"),
        ("Halm Town Council and Ness City Council said it was late.", "Halm Town Council and Ness City Council", "coordinated"),
        ("Anna Penn waited. The harbour union and Penn said it was late.", "harbour union and Anna Penn", "coordinated"),
        ("The museum confirmed that it was late.", "museum", "description"),
        ("A clerk, told of the plan, called it a waste.", "clerk", "unnamed-source"),
        ("A letter sent on Friday and signed by six pilots arrived.\nThe letter says it was late.", "six pilots", "document"),
        ("It was on Friday that Mira Holt denied the claim.", "Mira Holt", "full-name"),
        ("The mayor, whose office said it was late, left.", None, "relative-clause"),
    ],
)  # fmt: skip
def test_a_body_goes_on_as_it_and_two_speak_as_one(said, text, speaker, by):
    statement = said(text)[-1]
    assert (statement.speaker, statement.resolved_by) == (speaker, by)


def test_he_is_not_a_woman_named_before(said):
    statement = said("Ms. Mira Holt said the bridge was shut.\nHe said a ferry would run.")[-1]
    assert (statement.mention, statement.speaker) == ("He", None)


def test_a_given_name_tells_he_from_she(said):
    text = "Tom Reed met the council.\nIts head, Susan Ames, led him in.\nHe said a ferry would run."
    assert said(text)[-1].speaker == "Tom Reed"


def test_a_role_in_the_opening_stands_for_the_name_to_come(said):
    text = "The bridge is shut, a ferry will run, her spokesman said on Monday.\nSpokesman Tom Reed spoke to reporters."
    assert (said(text)[0].speaker, said(text)[0].resolved_by) == ("Tom Reed", "role")


def test_somebody_introduced_without_a_name_comes_back_with_the_role_alone(said):
    text = "A spokesman for the Ferry Union said it was late.\n“A ferry will run,” the spokesman said."
    assert said(text)[-1].speaker == "spokesman for the Ferry Union"


@pytest.mark.parametrize(("cue", "speaker"), [("added", "Tom Reed"), ("said", "Tollwick governor")])
def test_whoever_has_just_spoken_goes_on_under_a_new_title(said, cue, speaker):
    text = f"“A ferry will run,” Tom Reed said.\n“It is late,” the Tollwick governor {cue}."
    assert said(text)[-1].speaker == speaker


def test_a_surname_spelt_otherwise_is_the_same_person(said):
    text = "Mayor Dana Kowalski arrived.\nKowalsky said a ferry would run."
    assert said(text)[-1].speaker == "Dana Kowalski"


def test_who_vouches_for_a_quotation_does_not_speak_it(said):
    text = "“A ferry will run,” Tom Reed said, according to a recording of the meeting."
    assert said(text)[-1].speaker == "Tom Reed"


@pytest.mark.parametrize(
    "text",
    [
        "Tom Reed said he could not confirm it, but urged drivers to stay.",
        "Tom Reed met the council and urged drivers to stay.",
        "Tom Reed, who met the council, urged drivers to stay.",
        "Tom Reed left on Monday, urging drivers to stay.",
    ],
)
def test_a_verb_without_a_subject_inherits_one(said, text):
    assert {s.speaker for s in said(text)} == {"Tom Reed"}


def test_a_relative_clause_speaks_for_its_antecedent(said):
    statement = said("The crowd cheered for Anna Holt, who said the bridge was shut.")[-1]
    assert (statement.mention, statement.speaker, statement.resolved_by) == ("who", "Anna Holt", "relative-clause")


def test_a_speaker_who_could_be_several_stays_unnamed(said):
    (statement,) = said("They said the bridge was shut.")
    assert statement.speaker is None
    assert statement.mention == "They"


PEOPLE = {
    "holt": Person(name="Mira Holt", variants=("Holt", "Mirela Holt"), roles=("council spokeswoman",)),
    "ministry": Person(name="Transport Ministry", kind="office", variants=("ministry", "Ministry of Transport")),
}


@pytest.mark.parametrize(
    ("text", "speaker", "role"),
    [
        ("Holt said the bridge was shut.", "Mira Holt", "council spokeswoman"),
        ("Mirela Holt said the bridge was shut.", "Mira Holt", "council spokeswoman"),
        ("The council spokeswoman said the bridge was shut.", "Mira Holt", "council spokeswoman"),
        ("The spokeswoman said the bridge was shut.", "spokeswoman", None),  # whose is not said: it may be another
        ("The ministry said the bridge was shut.", "Transport Ministry", None),
        ("The Ministry of Transport said the bridge was shut.", "Transport Ministry", None),
    ],
)
def test_people_known_to_the_run_lend_their_variants_and_roles(said, text, speaker, role):
    (statement,) = said(text, PEOPLE)
    assert (statement.speaker, statement.role) == (speaker, role)


def test_somebody_named_inside_a_quotation_is_not_the_next_he(said):
    text = "Mr. Tom Reed said: “Mr. Paul Ames knows the river.”\n“The bridge is old,” he said."
    assert said(text)[-1].speaker == "Tom Reed"


def test_confidence_falls_with_the_evidence(said):
    named = said("Mira Holt said the bridge was shut.")[0].confidence
    pronoun = said(INTRODUCTION + "\nShe said it was late.")[-1].confidence
    nobody = said("They said the bridge was shut.")[0].confidence
    assert 1 > named > pronoun > nobody > 0


OTTEN = "German transport minister Karl Otten met four mayors. His spokeswoman, Mira Holt, came along.\n"
ROLES = [
    ("Poland’s transport minister said it was late.", "Poland’s transport minister"),
    ("The Polish transport minister said it was late.", "Polish transport minister"),
    ("The German minister said it was late.", "Karl Otten"),
    ("Berlin’s transport minister said it was late.", "Karl Otten"),
    ("The transport minister said it was late.", "Karl Otten"),
    ("The Transport Minister said it was late.", "Karl Otten"),
    ("The spokeswoman said it was late.", "Mira Holt"),
]


@pytest.mark.parametrize(("text", "speaker"), ROLES)
def test_the_country_of_a_role_agrees_with_the_persons(said, text, speaker):
    assert said(OTTEN + text)[-1].speaker == speaker


OF_PLACES = "The mayor of Tollwick, Tom Reed, said that the pier was old. The mayor of Sarn said hers was older.\n"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("", "mayor of Sarn"),
        ("The mayor of Tollwick said it was late.", "Tom Reed"),
        ("The mayor said it was late.", "mayor of Sarn"),
        ("The mayor of Tollwick smiled. “We mend,” Reed said. The mayor said it was late.", "Tom Reed"),
    ],
)
def test_the_place_of_a_role_agrees_with_the_persons(said, text, speaker):
    assert said(OF_PLACES + text)[-1].speaker == speaker


def test_she_is_the_woman_without_a_name_who_has_just_spoken(said):
    text = "Inspector Kuro Wend said it was late.\n"
    text += "The driver’s sister said he slept. “He never left,” she told a friend."
    assert said(text)[-1].speaker == "driver’s sister"


def test_he_is_the_man_named_whom_a_role_may_stand_for(said):
    text = "Karl Otten met his voters on Monday.\nThe combative congressman said it was late. He said it was over."
    assert said(text)[-1].speaker == "Karl Otten"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The crane fell onto the quay, the harbour chief, Nora Haddon, said.", "Nora Haddon"),
        ("On Telegram, the governor, Ned Farrow, wrote that two piers were gone.", "Ned Farrow"),
    ],
)
def test_a_role_and_a_name_before_the_cue_speak(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_a_role_in_hyphens_and_capitals_is_its_holder(said):
    text = "The Port’s Director-General said it was late.\n“We learn,” the director-general, Ann Brisk, said."
    assert {s.speaker for s in said(text)} == {"Ann Brisk"}


SEVERAL = [
    ("The pundits Mia Holt and Tom Reed have said they will not come.", ("Mia Holt", "Tom Reed")),
    ("Ann Lund, Bo Sand and Petra Nowak said that the lights went out.", ("Ann Lund", "Bo Sand", "Petra Nowak")),
    ("The Ferry Union and the harbour board said that it was safe.", ("Ferry Union", "harbour board")),
    ("Norway and Sweden said that they would pay.", ("Norway", "Sweden")),
    ("“We will pay,” said Mia Holt and Tom Reed.", ("Mia Holt", "Tom Reed")),
    ("Tom Reed, 44, and Mia Holt, 39, both of Tollwick, denied it.", ("Tom Reed", "Mia Holt")),
    ("Tom Reed, a pilot, and Mia Holt, a nurse, denied it.", ("Tom Reed", "Mia Holt")),
    ("The port’s spokesman, Tom Reed, and the harbour board denied it.", ("Tom Reed", "harbour board")),
    ("Mia Holt said that it was safe.", ()),
    ("Mia Holt, 39, who lives in Tollwick, said that it was safe.", ()),
    ("The board of trade and industry said that it was safe.", ()),
]


@pytest.mark.parametrize(("text", "names"), SEVERAL)
def test_each_of_several_speakers_is_named(said, text, names):
    assert said(text)[0].names == names


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Harold Voss is the mayor. Aides to Mr. Voss said the lock was shut.", "Aides to Mr. Voss"),
        ("Harold Voss is the mayor. Neighbours of Mr. Voss said it was late.", "Neighbours of Mr. Voss"),
        ("The leader of the port’s opposition, Britta Sund, said it was late.", "Britta Sund"),
        ("Ann Holt said it was late, and recalled the envoy, Jonk Pieter. She said it was over.", "Ann Holt"),
        ("According to a clerk, who asked not to be named, the lock was shut.", "clerk"),
    ],
)
def test_whoever_stands_beside_somebody_is_not_that_person(said, text, speaker):
    assert said(text)[-1].speaker == speaker


def test_who_asked_for_no_name_is_no_part_of_what_is_said(said):
    (statement,) = said("According to a clerk, who asked not to be named, the lock was shut in May.")
    assert statement.text == "the lock was shut in May"


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("The port said it would look into the crash, as the mayor said both lamps had been lit.", "it would look into the crash", "both lamps had been lit"),
        ("The union said its view was the same, though a senior official said it was open to talks.", "its view was the same", "it was open to talks"),
        ("The board said the pier was safe, although Ada Penn said it would fall.", "the pier was safe", "it would fall"),
    ],
)  # fmt: skip
def test_what_another_says_in_the_same_sentence_is_not_the_first_speakers(said, text, first, second):
    one, other = said(text)
    assert (one.text, other.text) == (first, second)
    assert one.speaker != other.speaker


def test_a_comparison_with_what_the_speaker_said_before_stays_with_it(said):
    (statement,) = said("The board said the pier was safe, as it had said in May that it would be.")
    assert statement.text == "the pier was safe, as it had said in May that it would be"
