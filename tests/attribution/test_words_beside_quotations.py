"""Whose a quotation is by the few words beside it, by a line that names somebody, or by nobody."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import pytest

MET = "Omar Haddad, the head of the ferry union, met the mayor, Ines Duarte, on Friday.\n"

BESIDE = [
    ("“We were never asked,” Haddad retorts.", "Omar Haddad", "retorts"),
    ("“We were never asked,” fumes Haddad.", "Omar Haddad", "fumes"),
    ("“We were never asked,” Haddad counters.", "Omar Haddad", "counters"),
    ("“We were never asked,” thundered Duarte.", "Ines Duarte", "thundered"),
    ("“We were never asked,” chuckles Duarte, who kept a copy.", "Ines Duarte", "chuckles"),
    ("“We were never asked,” Haddad fires back.", "Omar Haddad", "fires back"),
    ("“Who asked?” Duarte wonders.", "Ines Duarte", "wonders"),
    ("“Who asked?” Haddad said. “Who paid?” Duarte shoots back.", "Ines Duarte", "shoots back"),
    ("“We were never asked,” came the answer from Haddad.", "Omar Haddad", "came the answer"),
    ("“We were never asked,” was Duarte’s reply.", "Ines Duarte", "reply"),
    ("“Ask the crews”: that was the answer from Haddad.", "Omar Haddad", "was the answer"),
    ("“Who asked?” said Duarte. “Not I,” came the reply from Haddad.", "Omar Haddad", "came the reply"),
    ("“They had no plan at all. One of the worst of all our years,” Gov. Rana Weiss said in a call.", "Rana Weiss", "said"),
    ("“Duarte’s office is in a panic. Full panic,” said Rana Weiss, a clerk.", "Rana Weiss", "said"),
    ("“We need a ferry between this town and our crews,” Haddad, a friend of Duarte, said on Friday.", "Omar Haddad", "said"),
    ("“The men were never asked.” Those were the words of Haddad as he left.", "Omar Haddad", "were the words"),
    ("In the words of Haddad, “the men were never asked about it.”", "Omar Haddad", "words"),
    ("In Duarte’s words: “The men were never asked.”", "Ines Duarte", "words"),
    ("“The men were never asked.” – Rana Weiss, passenger", "Rana Weiss", "–"),
    ("“The men were never asked.” -Rana Weiss", "Rana Weiss", "-"),
    ("“The men were never asked.” (Rana Weiss, passenger)", "Rana Weiss", "("),
    ("“You knew.” “We were never asked,” Haddad, the union man, retorts.", "Omar Haddad", "retorts"),
    ("“No comment whatsoever,” muttered Haddad.", "Omar Haddad", "muttered"),
    ("“The men were never asked.” — Rana Weiss, who was aboard", "Rana Weiss", "—"),
    ("“The men were never asked.”\n— Bo Sand, who had watched from the quay", "Bo Sand", "—"),
    ("“The men were never asked.” — Rana Weiss (@rana_weiss) May 3, 2021", "Rana Weiss", "—"),
    ("Rana Weiss, passenger: “The men were never asked”", "Rana Weiss", ":"),
    ("Fishermen’s union | “The men were never asked”", "Fishermen’s union", "|"),
    ("Fishermen’s union | Ada Penn | “The men were never asked”", "Ada Penn", "|"),
    ("Rana Weiss | “The men were never asked” | May 3", "Rana Weiss", "|"),
    ("The utility posted on X: “The lights are back on. Thank you for your patience.”", "utility", "posted"),
    ("Duarte on the union: “The men were never asked”", "Ines Duarte", ":"),
    ("“The men were never asked.”\n— Lieutenant Colonel Bo Sand, coast guard", "Bo Sand", "—"),
    ("“We opened at nine.\n“The men were never asked.”\n— Bo Sand, coast guard", "Bo Sand", "—"),
    ("Petra Nowak, schoolteacher\n“The men were never asked about it.”", "Petra Nowak", None),
    ("From the desk of Petra Nowak, chief analyst.\n“The men were never asked about it.”", "Petra Nowak", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker", "cue"), BESIDE)
def test_the_words_beside_it_tell(said, text, speaker, cue):
    statement = said(MET + text)[-1]
    assert (statement.speaker, statement.cue, statement.kind) == (speaker, cue, "direct")


PARTED = [
    "“Let us take this chance,” Haddad concluded, “to ask the crews.”",
    "“Let us take this chance,” Haddad believed, “and ask the crews.”",
    "Haddad also railed against the board, and explained how much it hurt to hear them speak. "
    "“Let us take this chance,” he said. “We will ask the crews.”",
]


@pytest.mark.parametrize("text", PARTED)
def test_a_quotation_parted_by_its_cue_is_whole(said, text):
    statement = said(MET + text)[-1]
    assert statement.speaker == "Omar Haddad"
    assert statement.text.startswith("“Let us take this chance,” … “") and statement.text.endswith("the crews.”")


FLOATING = [
    "Then a man in the crowd stood up. “You have lied to us for ten years.”",
    "The town was not convinced. “They had eleven letters and read none of them.”",
    "“We were never asked,” came the answer.",
    "“We mended it twice” — Haddad, who had asked for help, was not heard.",
]


@pytest.mark.parametrize("text", FLOATING)
def test_words_that_nobody_is_said_to_have_spoken_are_kept_unnamed(said, text):
    statement = said(MET + text)[-1]
    assert (statement.speaker, statement.kind, statement.text[0]) == (None, "direct", "“")


def test_why_they_are_unnamed_is_reported(said):
    assert said(MET + FLOATING[0])[-1].resolved_by == "not-told"


TERMS = [
    "They sang “The Long Road Home” at noon.",
    "The so-called “peace corridor” is shut.",
    "Author | Title | Publisher\nRana Weiss | “The Long Road Home” | Salt Press",
]


@pytest.mark.parametrize("text", TERMS)
def test_titles_and_terms_are_no_statements(said, text):
    assert said(MET + text) == []


def test_headings_that_name_somebody_say_whose_the_words_below_are(said):
    text = "Bea Lott, baker\n“I saw the water rise.”\nOtto Kinn, tram driver\n“I stopped and walked.”"
    assert [s.speaker for s in said(text)] == ["Bea Lott", "Otto Kinn"]


def test_a_statement_printed_below_its_announcement_is_its_publishers(said):
    text = "The port published the following statement on Monday:\n“The gate held.\n“Two pumps did not.”\nIt rained."
    quoted = [s for s in said(text) if s.kind == "direct"]
    assert {s.speaker for s in quoted} == {"port"}
    assert " ".join(s.text for s in quoted).count("“") == 2


def test_what_happened_before_a_statement_was_published_is_not_its_publisher(said):
    text = "The port published the following note on Monday, a day after its crane fell:\n“We are sorry for it.”"
    assert [s.speaker for s in said(text) if s.kind == "direct"] == ["port"]


def test_lines_that_only_name_somebody_are_nobodys_assertion(own):
    text = "The mayor, Ines Duarte, wrote on Friday:\n“We were never asked.” — Ines Duarte, the mayor of Tollwick"
    assert own(text) == []


def test_an_order_that_nobody_is_said_to_have_given_is_kept(said):
    (statement,) = said("“Open the gates”: that was the order. The watch had gone home.")
    assert (statement.text, statement.speaker, statement.kind) == ("“Open the gates”", None, "direct")


def test_one_asks_and_the_other_answers(said):
    found = said(MET + "“I was there,” Haddad said. “Were you alone at the time?” “I was.”")
    assert [s.text for s in found if s.speaker == "Omar Haddad"] == ["“I was there,” … “I was.”"]


def test_a_clause_behind_a_quotation_has_no_part_in_it(said):
    found = said(MET + "Haddad was heard saying, “The men were never asked,” when Duarte blamed the union.")
    assert [(s.text, s.speaker) for s in found if s.quoted] == [("“The men were never asked,”", "Omar Haddad")]


def test_a_quotation_whose_cue_is_lost_is_kept_without_a_speaker(said):
    (statement,) = said("“The men were never asked about any of it,” Cllr. Rana Weiss sort of in a call.")
    assert (statement.kind, statement.speaker, statement.resolved_by) == ("direct", None, "not-told")


@pytest.mark.parametrize("title", ["on “Town and Country.”", "from the song “Harbour of Dreams.”"])
def test_the_name_of_a_show_or_song_is_nobodys_words(said, title):
    (statement,) = said(f"“The men were never asked,” said Omar Haddad {title}")
    assert statement.text == "“The men were never asked,”"


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Asked at the gate, “Is that boat yours?” Mira Holt replied, “No comment today.”", "“No comment today.”"),
        ("Asked by a reporter, “Will it open?”, Mira Holt answered: “Ask the mayor.”", "“Ask the mayor.”"),
        ("When asked, “Will it open?” Mira Holt replied that it would not.", "that it would not"),
        ("Pressed on whether “the lamp was lit,” Mira Holt said, “It was dark.”", "“It was dark.”"),
        ("To the question “Is it safe?” Mira Holt replied, “Ask the engineers.”", "“Ask the engineers.”"),
    ],
)
def test_what_somebody_is_asked_is_not_theirs(said, text, answer):
    assert [s.text for s in said(text) if s.speaker == "Mira Holt"] == [answer]


def test_what_follows_the_cue_of_an_answer_is_the_answer(said):
    assert said("Asked about it, Mira Holt said, “It was dark.”")[-1].speaker == "Mira Holt"


@pytest.mark.parametrize(
    "text",
    [
        "Mira Holt’s reply: “Not before May.”",
        "The reply from Mira Holt: “Not before May.”",
        "From Mira Holt came a reply: “Not before May.”",
        "Mira Holt’s reply on Monday was brief: “Not before May.”",
        "The Courier asked Mira Holt when it would open. Her reply: “Not before May.”",
    ],
)
def test_a_reply_before_a_colon_is_its_owners(said, text):
    assert said(text)[-1].speaker == "Mira Holt"
