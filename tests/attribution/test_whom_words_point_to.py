"""Whom a title, a role or a pronoun points to where the nearest name is somebody else's."""

from __future__ import annotations

import pytest

# ruff: noqa: E501 - a table reads better with one case a line


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Director of Harbour Safety Joan Birch said it was late.", "Joan Birch"),
        ("Then-Deputy Assistant Secretary for Port Security Joan Birch testified that it was late.", "Joan Birch"),
        (
            "Director of Harbour Safety Joan Birch issued a statement on Friday. She called the plan “late.”",
            "Joan Birch",
        ),
        ("A spokesman for Senator Joan Birch said it was late.", "spokesman for Senator Joan Birch"),
        ("A lawyer for Mayor Joan Birch said it was late.", "lawyer for Mayor Joan Birch"),
    ],
)
def test_a_name_closes_the_office_before_it(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("President Holt said it was noon.\nHis wife, Mia Holt, said it was dark.\nThe president said it was late.", "Holt"),
        ("Mia Holt, a daughter of Senator Dan Holt, said it was noon.\nFormer Senator Holt said it was late.", "Dan Holt"),
        ("Ann Reed, a surgeon, said it was noon.\nDr. Reed said it was late.", "Ann Reed"),
        ("Ann Reed said it was noon.\nGovernor Reed said it was late.", "Ann Reed"),
    ],
)  # fmt: skip
def test_a_title_tells_relatives_apart(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Vice President Mia Holt said it was noon.\nThe president said it was late.", "president"),
        ("Vice President Mia Holt said it was noon.\nThe vice president said it was late.", "Mia Holt"),
        ("Deputy Mayor Joan Birch said it was noon.\nThe mayor said it was late.", "mayor"),
        ("Mayor Joan Birch said it was noon.\nThe mayor said it was late.", "Joan Birch"),
        ("Reed’s lawyer Joan Birch said it was noon.\nThe court fined Carl Moss. His lawyer said it was late.", "Carl Moss’s lawyer"),
        ("Carl Moss’s lawyer Joan Birch said it was noon.\nThe court fined Carl Moss. His lawyer said it was late.", "Joan Birch"),
        ("Carl Moss was jailed. Prosecutor Ida Reuss said it was just.\nHis lawyer said it was late.", "Carl Moss’s lawyer"),
        ("Sarnland’s foreign minister, Ida Reuss, said it was noon.\nTollmark’s foreign minister said it was late.", "Tollmark’s foreign minister"),
        ("The Labour Party’s leader, Ann Reed, said it was noon.\nLabour’s leader said it was late.", "Ann Reed"),
        ("Carl Moss said it was noon.\nReuss’s counterpart said it was dark. “It is late,” he said.", "Reuss’s counterpart"),
        ("Magnus Moss said it was noon.\nZofia Birch said it was dark. “It is late,” he said.", "Magnus Moss"),
        ("Judge Carl Moss was held on Friday. His lawyer said it was late.", "Carl Moss’s lawyer"),
        ("Ida Reuss said it was noon.\nJoan Birch has sold nine ships, port records show. Her office said it was late.", "Joan Birch’s office"),
    ],
)  # fmt: skip
def test_a_role_is_not_that_of_a_deputy_or_of_somebody_elses_man(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Carl Moss has been attacked by some church leaders ever since he said it was late.", "Carl Moss"),
        ("Dag Lund named no names, save for a swipe at one rival (presumably Senator Carl Moss).\n“It is late,” he said.", "Dag Lund"),
        ("Carl Moss explained how Tom Reed came to the port.\n“It is late,” he said.", "Carl Moss"),
        ("Mayor Joan Birch said Carl Moss was wrong. He said Birch was late.", None),
        ("Carl Moss met Dan Holt.\nMoss left at noon. He said his wife, Mia Moss, was late.", "Carl Moss"),
        ("President Carl Moss was in Kent.\nTom Reed said it was noon.\nThe president stepped in when he warned that it was late.", "Carl Moss"),
        ("Dan Holt said it was noon.\nThe vote drew a sharp rebuke from Todd Ames. “It is late,” he said.", "Todd Ames"),
        ("Dan Holt said it was noon.\nThe vote met with a rebuke from Todd Ames. “It is late,” he said.", "Todd Ames"),
        ("Dan Holt said it was noon.\nThe ship came from Todd Ames. “It is late,” he said.", "Dan Holt"),
        ("Carl Moss stole a letter from Todd Ames. “It is late,” he said.", "Carl Moss"),
        ("Dan Holt said it was noon.\nTodd Ames resigned. Ames, however, kept to his claim that it was late.", "Todd Ames"),
    ],
)  # fmt: skip
def test_he_is_the_man_the_sentence_is_about(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“You are late,” he told Reed.", "Ned Farrow"),
        ("“You are late,” he told the deputy mayor.", "Ned Farrow"),
        ("“You are late,” he said to Mr. Reed.", "Ned Farrow"),
        ("He told Mr. Reed that the ferry was late.", "Ned Farrow"),
    ],
)
def test_nobody_speaks_to_himself(said, text, speaker):
    met = "Councillor Ned Farrow kept interrupting on Monday. Deputy Mayor Dan Reed smiled. "
    assert said(met + text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“It is dark,” said Carl Moss, a candidate in Kent’s 4th District, who said it was late.", "Carl Moss"),
        ("The case drew the ire of Judge Joan Birch, who said it was late.", "Joan Birch"),
        ("He met the mayor of Tollwick, who said it was late.", "mayor of Tollwick"),
        ("The board received a letter signed by all twelve nurses, which said it was late.", "letter"),
    ],
)
def test_who_is_a_person_and_which_is_none(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("The cable warned that the Sarn Brigade was lost. It said the gates were open.", "cable"),
        ("Kestrel News published the video on Friday. It shows that the gates were open.", None),
        ("The Finance Ministry said it was noon. The group said it was late.", "group"),
        ("The Dockers’ Federation said it was noon. The company said it was late.", "company"),
        ("Kent Council said it was noon. The firm said it was late.", "firm"),
        ("The Dockers’ Federation said it was noon. The federation said it was late.", "Dockers’ Federation"),
        ("The Harbour Union said it was noon. The group said it was late.", "Harbour Union"),
        (
            "The Audit Office said it was noon.\nOfficials at Harbour Patrol said it was dark. The agency said it was late.",
            "Harbour Patrol",
        ),
    ],
)
def test_it_and_the_group_are_whoever_can_be_meant(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("WHO says the fever is over.", "WHO"),
        ("WHO has warned that the fever may return.", "WHO"),
        ("WHO says it is late?", None),
        ("It was Joan Birch WHO said it was late.", None),
    ],
)
def test_a_body_in_capitals_is_no_pronoun(said, text, speaker):
    found = said(text)
    assert (found[-1].speaker if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Dan Holt, who came on late, wept. “I am fit,” said the midfielder.", "Dan Holt"),
        ("Told of it, Dan Holt smiled. “I am fit,” the Norwegian said.", "Dan Holt"),
        ("Dan Holt saw Paul Reed. Paul Reed wept. “I am fit,” said the midfielder.", "midfielder"),
        ("Dan Holt wept. “He is fit,” said the officer.", "officer"),
        ("Dan Holt sold the club on Monday. “He was good to us,” the goalkeeper said.", "goalkeeper"),
        ("Dan Holt sold the club on Monday. “She was good to us,” the goalkeeper said.", "Dan Holt"),
        ("Dan Holt wept. “He is fit,” the insurer said.", "insurer"),
        ("Bo Reed slept.\nDan Holt, in a video, asked for calm. “Be calm,” the 66-year-old said.", "Dan Holt"),
        ("Dan Holt, whose boat sank and who called it “late and useless,” slept.", "Dan Holt"),
        ("The trust said it was noon. In a letter it accused the board of delay and said it was late.", "trust"),
    ],
)
def test_a_description_stands_for_the_one_person_of_the_paragraph(said, text, speaker):
    assert said(text)[-1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ("Prosecuting, Orsova Vane KC said it was late.", "Orsova Vane", "it was late"),
        ("It was disputed by Dagny Aune, a former engineer, who wrote that it was late.", "Dagny Aune", "it was late"),
        ("“We wish her luck,” was all Mr Holt would say.", "Holt", "“We wish her luck,”"),
        ("Mr Holt did not speak of it. “We wish her luck,” was all he would say.", "Holt", "“We wish her luck,”"),
        (
            "Ann Holt resigned.\nReed’s sister denied that it was late. “We knew,” she said.",
            "Reed’s sister",
            "“We knew,”",
        ),
        ("The coast guard, which put the toll at four, left on Monday. It did not say why.", "coast guard", "why"),
        ("The port’s spokesman said it was late. It had warned that it would be.", None, "it would be"),
        ("The turnout was put at 3,000 by police.", "police", "The turnout"),
        (
            "Two sailors, who asked not to be named because they fear reprisals, said it was late.",
            "Two sailors",
            "it was",
        ),
        ("Storm Ottoline hit the coast. “It is late,” she said.", None, "“It is late,”"),
        ("Storm Reid said it was safe. “It is late,” Reid said.", "Storm Reid", "“It is late,”"),
        ("During the storm Ada Penn said it was safe. She said the cost was high.", "Ada Penn", "the cost"),
        (
            "Holt said crews had been “treated badly” and urged the board to publish its logs.",
            "Holt",
            "the board to publish its logs",
        ),
    ],
)
def test_what_stands_around_words_says_whose_they_are(said, text, speaker, words):
    found = said(text)[-1]
    assert (found.speaker, words in found.text) == (speaker, True)
    assert found.said is not text.endswith("why.")
