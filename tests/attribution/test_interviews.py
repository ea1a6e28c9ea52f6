"""Interviews and transcripts: answers are direct statements of whoever is interviewed, questions are none."""

from __future__ import annotations

import pytest

OPENING = "Nora Vance, who has run the Kestrel lock since 2008, talks to the Gazette about the flood.\n"
HEADLINE = "Nora Vance on the night of the flood\n"

FORMS = {
    "letters": "Q: When did you see it?\nA: At about four.\nQ: Whom did you call?\nA: Nobody. I had no line.",
    "letters with stops": "Q. When did you see it?\nA. At about four.\n"
    "Q. Whom did you call?\nA. Nobody. I had no line.",
    "words": "Question: When did you see it?\nAnswer: At about four.\n"
    "Question: Whom did you call?\nAnswer: Nobody. I had no line.",
    "capitals": "GAZETTE: When did you see it?\nVANCE: At about four.\n"
    "GAZETTE: Whom did you call?\nVANCE: Nobody. I had no line.",
    "initials": "TG: When did you see it?\nNV: At about four.\nTG: Whom did you call?\nNV: Nobody. I had no line.",
    "titles": "Gazette: When did you see it?\nMs. Vance: At about four.\n"
    "Gazette: Whom did you call?\nMs. Vance: Nobody. I had no line.",
    "roles": "Lia Brandt (Gazette): When did you see it?\nNora Vance, lock keeper: At about four.\n"
    "Brandt: Whom did you call?\nVance: Nobody. I had no line.",
    "times": "[00:01:10] Interviewer: When did you see it?\n[00:01:14] Vance: At about four.\n"
    "[00:02:01] Interviewer: Whom did you call?\n[00:02:09] Vance: Nobody. I had no line.",
    "labels alone": "GAZETTE 00:10\nWhen did you see it?\nVANCE 00:14\nAt about four.\n"
    "GAZETTE 00:20\nWhom did you call?\nVANCE 00:25\nNobody. I had no line.",
    "questions without labels": "Gazette: Ms. Vance, when did you see it?\nI saw it at about four.\n"
    "Whom did you call?\nNobody. I had no line.\nWill you stay?\nI shall.",
    "initials with stops": "Gazette: When did you see it?\nN.V.: At about four.\n"
    "Gazette: Whom did you call?\nN.V.: Nobody. I had no line.",
    "numbers": "1. When did you see it?\nI saw it at about four.\n2. Whom did you call?\nNobody. I had no line.",
    "prompts": "Tell us about that night.\nI saw it at about four.\nWhom did you call?\nNobody. I had no line.",
    "dashes and short answers": "– When did you see it?\n– At about four.\n– Who else?\n– Nobody. I had no line.",
    "dashes": "– When did you see it?\n– I saw it at about four.\n– Whom did you call?\n– Nobody. I had no line.",
}


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_answers_are_direct_statements_of_whoever_is_interviewed(said, form):
    statements = said(HEADLINE + OPENING + form)
    assert {(s.speaker, s.kind) for s in statements} == {("Nora Vance", "direct")}
    assert not [s for s in statements if "?" in s.text]
    assert any(s.text.endswith("Nobody. I had no line.") for s in statements)


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_nothing_of_it_is_in_the_outlets_voice(own, form):
    assert not [words for words in own(HEADLINE + OPENING + form) if "you" in words or "line" in words]


def test_an_answer_goes_on_in_the_next_paragraph_and_leaves_out_how_it_was_spoken(said):
    text = FORMS["capitals"].replace("Nobody. I", "Nobody. [Laughs] I") + "\nWe had asked for one for years."
    statements = said(HEADLINE + OPENING + text)
    assert [s.text for s in statements][-2:] == ["Nobody. … I had no line.", "We had asked for one for years."]


def test_what_the_outlet_adds_below_is_its_own(own):
    text = HEADLINE + OPENING + FORMS["letters"] + "\nThe interview has been shortened."
    assert own(text)[-1] == "The interview has been shortened"


def test_a_role_in_the_headline_is_interviewed_where_nobody_is_named(said):
    text = "Interview: the fire chief on the blaze\n" + FORMS["letters"]
    assert {s.speaker for s in said(text)} == {"fire chief"}
    text = "Interview: the head of the brigade on the blaze\n" + FORMS["letters"]
    assert {s.speaker for s in said(text)} == {"head of the brigade"}


@pytest.mark.parametrize(("asks", "answers"), [("The Beacon", "Vance"), ("BN", "NV")])
def test_a_dialogue_without_a_headline_and_with_nobody_introduced(said, asks, answers):
    text = f"{asks}: When did you see it?\n{answers}: At about four.\n{asks}: Whom did you call?\n{answers}: Nobody."
    assert [(s.speaker, s.text) for s in said(text)] == [(answers, "At about four."), (answers, "Nobody.")]


@pytest.mark.parametrize(
    "form",
    [
        "— Were you afraid?\n— No. I was busy.\n— And then?\n— Then I slept.\nNora Vance spoke to our reporter.",
        "Nora Vance keeps the lock. The Gazette spoke to her.\nWere you afraid?\nNo. I was busy. Then I slept.",
        "MIA BRANDT, HOST: Good evening. Were you afraid?\nNORA VANCE: No. I was busy.\n"
        "BRANDT: And then?\nVANCE: Then I slept.",
    ],
    ids=["dashes from the first line", "one question without a label", "a host in the first line"],
)
def test_short_interviews(said, form):
    statements = said(form)
    assert {s.speaker.title() for s in statements} == {"Nora Vance"}
    assert " ".join(s.text for s in statements) == "No. I was busy. Then I slept."


def test_a_question_that_a_column_asks_itself_begins_no_interview(said):
    text = "Nora Vance spoke to the council.\nWhat does it mean for the town?\nI fear that we shall all pay more."
    assert [s.text for s in said(text) if s.speaker == "Nora Vance"] == []


@pytest.mark.parametrize(
    "form",
    [
        "CHAIR REED: The meeting is open.\nMS. VANCE: The gate was shut.\nCHAIR REED: Thank you.\nMR. KINN: I saw it.",
        "Ms. REED. The meeting is open.\nMs. VANCE. The gate was shut.\nMs. REED. Thank you.\nMr. KINN. I saw it.",
    ],
)
def test_one_who_speaks_once_in_a_transcript_is_not_the_one_before(said, form):
    speakers = [(s.speaker.rpartition(" ")[2].title(), s.text) for s in said("From the record\n" + form)]
    assert speakers[1] == ("Vance", "The gate was shut.")
    assert speakers[3] == ("Kinn", "I saw it.")


@pytest.mark.parametrize("name", ["van der Berg", "de Souza", "DE SOUZA"])
def test_a_label_may_begin_with_a_particle_in_small_letters(said, name):
    text = f"Reed: Is the gate shut?\n{name}: It was open at four.\nReed: Who had the key?\n{name}: Nobody had it."
    statements = [(s.speaker, s.text) for s in said("From the record\n" + text)]
    assert (name, "It was open at four.") in statements
    assert (name, "Nobody had it.") in statements


@pytest.mark.parametrize("turns", [1, 2])
def test_whoever_was_asked_may_be_named_at_the_end(said, turns):
    form = "\n".join(["Q. When did you see it?\nA. At about four. I was asleep."] * turns)
    assert {s.speaker for s in said(form + "\nNora Vance, the lock keeper, spoke to the Gazette.")} == {"Nora Vance"}


def test_names_in_full_at_first_and_initials_after(said):
    text = "Lia Brandt: When did you see it?\nNora Vance: At about four.\n"
    text += "LB: Whom did you call?\nNV: Nobody. I had no line."
    statements = said(HEADLINE + OPENING + text)
    assert [(s.speaker, s.text) for s in statements] == [
        ("Nora Vance", "At about four."),
        ("Nora Vance", "Nobody. I had no line."),
    ]


def test_questions_from_the_first_line_on_need_no_label(said):
    text = "Why did you stay?\nI had the key.\nDid it hold?\nMy door did.\nWere you alone?\nNobody else was with me.\n"
    turns = said(text + "Nora Vance has run the Kestrel lock since 2008.")
    assert [s.text for s in turns] == ["I had the key.", "My door did.", "Nobody else was with me."]
    assert {s.speaker for s in turns} == {"Nora Vance"}


def test_an_outlet_named_before_an_interview_is_not_interviewed(said):
    text = "Nora Vance has run the lock for years. She told the Gazette of the flood.\n" + FORMS["prompts"]
    text += "\nWill you stay?\nI shall."
    assert {s.speaker for s in said(text) if s.kind == "direct"} == {"Nora Vance"}


def test_somebody_whom_the_outlet_met_is_interviewed(said):
    text = "Nora Vance keeps the lock. We met her on Monday.\nWhen did you see it?\nAt four. My son rang me.\n"
    statements = said(text + "Were you warned?\nNot once. The mayor says that he rang me.")
    assert [(s.speaker, s.text) for s in statements] == [
        ("Nora Vance", "At four. My son rang me."),
        ("Nora Vance", "Not once. The mayor says that he rang me."),
    ]


def test_several_answer_and_the_moderator_asks(said):
    text = """The panel
Mia Lindqvist and Otto Brenner met on Sunday. Jo Marsh was the moderator.
Jo Marsh: Who will pay?
Mia Lindqvist (Greens): We will tax second homes.
Otto Brenner (Liberals): That is not enough.
Jo Marsh: And the road?
Lindqvist: It can wait."""
    assert [s.speaker for s in said(text)] == ["Mia Lindqvist", "Otto Brenner", "Mia Lindqvist"]


NONE = [
    "What happened?\nThe power went out at noon.\nWho is affected?\nHouseholds.\nWhen will it be back?\nSoon.",
    "What happened?\nThe US shut the port at noon.\nWho is hit?\nHalf of its ships are from the US.\n"
    "When will it open?\nThe US has not decided.",
    "Adults: 12 pounds\nChildren: 6 pounds\nDogs: free",
    "Monday: fog\nTuesday: rain\nMonday: sun",
    "1. Who built the lock?\nA: Monks\nB: Millers\nC: Nobody\n2. When?\nA: 1611\nB: 1750\nC: 1902",
]


@pytest.mark.parametrize("text", NONE)
def test_questions_that_the_outlet_answers_and_lists_are_no_interviews(said, text):
    assert said(HEADLINE + OPENING + text) == []


COLUMNS = [
    "Have you walked along the lock this spring?\nI have, twice, and got my boots wet.\n"
    "Would you let your children swim there?\nI would not.\nDo you miss the old mill?\nI do, on Sundays.",
    "Rosa Linde, the mayor, opened it. I met her there.\nHave you walked along the lock?\nI have, and got wet.\n"
    "Would you let your children swim?\nI would not.\nDo you miss the old mill?\nI do, on Sundays.",
    "Rosa Linde, the mayor, opened it.\nHave you ever asked who built it?\nI have, and I know.\n"
    "Did you ever swim in it?\nI did not.\nDo you miss the old mill?\nI do, on Sundays.",
    "Your questions on the lock\nWhat does it cost?\nWe have asked the county: nothing.\n"
    "Must you pay?\nNo, and we will say so if that changes.",
]


@pytest.mark.parametrize("text", COLUMNS)
def test_a_writer_who_asks_and_answers_without_a_guest_writes_a_column(said, text):
    assert not [s for s in said("A spring by the water\nThe lock is green again.\n" + text) if s.kind == "direct"]


def test_a_quotation_with_a_tag_below_an_answer_is_whose_the_tag_says(said):
    text = (
        "**Courier: Who signed for the pier?**\n\nI did, and I would do it again.\n\n**Courier: And the bolts?**\n\n"
        "I never saw them.\n\n“We shall mend it,” said Rosa Tindle.\n"
    )
    quoted = [s for s in said(text.replace("**", "")) if s.text.startswith("“We")]
    assert [(s.speaker, s.text) for s in quoted] == [("Rosa Tindle", "“We shall mend it,”")]


def test_answers_that_quote_others_are_the_guests(said, own):
    text = (
        "‘We were sold a map of nowhere’\n\nThe sailor Nora Vance spent a year at sea. Here she talks to Lia Brandt.\n"
        "You have called maps “guesses”. What did you mean?\n"
        "My uncle used to say, “Show me who paid.” He knew.\n"
        "And who paid for this one?\nThe port. But the mayor told me that the money was gone. I saw no paper.\n"
        "The mayor has always denied that.\nShe denied it to me as well. I wrote it down.\n"
        "Have you met her since?\nHer son wrote to me. He said I was “late”. I replied that I was early.\n"
        "What happens now?\nI wait. “Wait,” said the letter."
    )
    answers = [s for s in said(text) if s.kind == "direct"]
    assert [s.speaker for s in answers] == ["Nora Vance"] * 6
    assert answers[0].text == "‘We were sold a map of nowhere’"
    assert not any("denied that" in words for words in own(text))


MEETING = (
    "‘A lock is no museum’\nGerda Holm runs the locks of Ansby. We met her at the gate.\n"
    "Three people were hurt. Who is to blame?\nLet’s wait for the report. The gate had passed every test.\n"
    "The union says it warned you in May.\nA letter came. It spoke of lights.\n"
    "Its head, Bo Karl, calls you cold.\nBo has a vote to win. On most things we agree.\n"
    "Did the board offer them money?\nThe board has offered to pay for treatment.\n"
    "The mayor wants flats here.\nThe mayor says that every spring.\n"
    "Would the town not gain from them?\nAsk those who work there.\n"
    "Will you be here in a year?\nThat’s up to the council.\n"
    "Bo Karl said later that the letter named the brakes."
)


def test_somebody_whom_the_outlet_met_need_not_say_i(said, own):
    answers = [s for s in said(MEETING) if s.kind == "direct"]
    assert {s.speaker for s in answers} == {"Gerda Holm"}
    assert [s.text.split()[0] for s in answers if "museum" not in s.text] == [
        "Let’s",
        "A",
        "Bo",
        "The",
        "The",
        "Ask",
        "That’s",
    ]
    assert not [words for words in own(MEETING) if "treatment" in words or "you" in words]
    assert said(MEETING)[-1].speaker == "Bo Karl"


def test_a_short_paragraph_of_a_long_answer_is_no_remark_of_the_interviewers(said):
    text = (
        "Ada Penn met us for an interview in May.\nHow did it begin?\nIt began with a boat.\n"
        "It took nine years and cost a fortune.\nThen the boat sank.\nAre you sorry?\nNo, I am not.\n"
        "Why not?\nIt was a good boat, and I loved it."
    )
    answers = [s.text for s in said(text) if s.kind == "direct" and s.speaker == "Ada Penn"]
    assert "It took nine years and cost a fortune." in answers
