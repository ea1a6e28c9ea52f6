"""Where sentences and contents begin and end, whatever the typography; one row a slip or a construction."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import pytest

from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.quotations.quoted_sentences import own_sentence

SPANS = [
    ("The council said it was dry, and that Reed shut the gate.", "it was dry, and that Reed shut the gate"),
    ("Ada Penn said it was safe, but it seemed too early to open.", "it was safe, but it seemed too early to open"),
    ("Ada Penn said the port was safe, but it was too early to open it.", "the port was safe, but it was too early to open it"),
    ("Ada Penn said it was late, and it appeared that nobody came.", "it was late, and it appeared that nobody came"),
    (
        "Ada Penn told the paper that it was late, that the crew was ill and that nobody was to blame.",
        "that it was late, that the crew was ill and that nobody was to blame",
    ),
    ("Ada Penn said it was half-hidden by fog, and the co-owner left.", "it was half-hidden by fog, and the co-owner left"),
    ("Penn said the port would co-operate with the crew.", "the port would co-operate with the crew"),
    ("Penn said the crew had pre-ordered and re-tested it.", "the crew had pre-ordered and re-tested it"),
    ("Penn asked whether the council would re-elect him.", "whether the council would re-elect him"),
    ("Penn said the crew would fast-track it.", "the crew would fast-track it"),
    ("Angry locals branded the port “a disgrace”.", "the port “a disgrace”"),
    ("Ada Penn called the port a disgrace last week.", "the port a disgrace"),
    ("The mother-of-three told the Gazette: 'Walking away would be the easy option.'",
     "'Walking away would be the easy option.'"),
    ("The 52-year-old told reporters: 'Walking away would be easy.'", "'Walking away would be easy.'"),
    ("Ada Penn insists it won’t.", "it won’t"),
    ("Ada Penn insists the pier will not.", "the pier will not"),
    ("According to Ada Penn, the pier will fall; the crew has left.", "the pier will fall"),
    ("Ada Penn made it clear that the port would close.", "that the port would close"),
    ("Ada Penn made clear the port would close.", "the port would close"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "content"), SPANS)
def test_all_that_was_said_and_no_more(said, text, content):
    (statement,) = said(text)
    assert statement.text == content


@pytest.mark.parametrize(
    "text",
    [
        "“We were out,” said Ada Penn—“all of us.”",
        "“We were out,” Ada Penn said—“all of us.”",
        '"We were out," Ada Penn said—"all of us."',
        "“We were out,” Ada Penn said--“all of us.”",
        "“We were out,” Ada Penn said -- “all of us.”",
        "“We were out,” Ada Penn said-“all of us.”",
        "“We were out,” Ada Penn said – “all of us.”",
    ],
)
def test_a_dash_glued_to_a_word_or_a_mark(said, text):
    (statement,) = said(text)
    assert (statement.speaker, statement.kind, len(statement.spans)) == ("Ada Penn", "direct", 2)


@pytest.mark.parametrize(
    "text", ["““We were out,” Penn said.", "“We were out,”” Penn said.", '""We were out,"" Penn said.']
)
def test_marks_doubled_by_a_slip(said, text):
    (statement,) = said(text)
    assert (statement.speaker, statement.kind) == ("Penn", "direct")


@pytest.mark.parametrize(
    ("text", "speakers", "contents"),
    [
        ("Lanta said the raid ended at 5 p.m. Norring denied it.", ["Lanta", "Norring"], ["the raid ended at 5 p.m.", "it"]),
        ("The council said it was held in the U.S. Norway denied it.", ["council", "Norway"], ["it was held in the U.S.", "it"]),
        ("The talks ended at 9 a.m. Minister Ada Penn said they failed.", ["Ada Penn"], ["they failed"]),
        ("The council said the ship left the U.K. The crew denied it.", ["council", "crew"], ["the ship left the U.K.", "it"]),
        ("Ada Penn flew to the U.S. Marine experts said it was late.", ["Marine experts"], ["it was late"]),
        ("A man at the U.S. Customs Service said it was late.", ["man at the U.S. Customs Service"], ["it was late"]),
        ("The council said it would open at 5 p.m. Monday.", ["council"], ["it would open at 5 p.m. Monday"]),
        ("The council said it would open at 5 p.m. Moscow time.", ["council"], ["it would open at 5 p.m. Moscow time"]),
        ("The council said the U.S. Senate passed the plan.", ["council"], ["the U.S. Senate passed the plan"]),
    ],
)  # fmt: skip
def test_sentences_that_end_in_an_abbreviation(said, text, speakers, contents):
    found = said(text)
    assert [s.speaker for s in found] == speakers
    assert [s.text.rstrip(".") for s in found] == [content.rstrip(".") for content in contents]


@pytest.mark.parametrize(
    "text",
    [
        "“We looked twice.” “Nothing was found,” Ada Penn told reporters.",
        "“We looked twice.” “Nothing was found.” Ada Penn told reporters on Monday.",
    ],
)
def test_two_quotations_in_a_row_have_one_speaker(said, text):
    assert [(s.speaker, s.kind) for s in said(text)] == [("Ada Penn", "direct")]


def test_a_short_sentence_whose_stop_is_outside_its_marks(said):
    (statement,) = said('"The bolts are sound", Ada Penn said. "We looked twice".')
    assert (statement.speaker, len(statement.spans)) == ("Ada Penn", 2)


def test_an_abbreviation_in_brackets_ends_no_sentence(own):
    assert own("Ada Penn met Tom Reed (R-Wisc.) on the pier.") == ["Ada Penn met Tom Reed (R-Wisc.) on the pier"]


@pytest.mark.parametrize(
    ("between", "own"),
    [("\n\n", "He spoke: "), ("\n", "By the pier\nHe spoke: "), ("\n2,", "By the pier\n2,He spoke: ")],
)
def test_a_blank_line_ends_a_sentence_and_a_line_break_does_not(between, own):
    text = f"By the pier{between}He spoke: “No.”"
    start = text.index("“")
    quotation = Quotation(start, len(text), (start + 1, len(text) - 1), 1)
    (before, _) = own_sentence(text, quotation, (0, len(text)), [])
    assert text[slice(*before)] == own


@pytest.mark.parametrize(
    ("sentence", "speaker", "content"),
    [
        ("The lamp went out, Ann Reed says; the gate was shut.", "Ann Reed", "The lamp went out"),
        ("The bank kept it on, Ann Reed said; Bo Ames slept.", "Ann Reed", "The bank kept it on"),
        (
            "The port had said in a May letter that it expected “modest” delays.",
            "port",
            "that it expected “modest” delays",
        ),
        ("The port insisted at the time that it had acted on it.", "port", "that it had acted on it"),
        ("The port wrote a letter that it regretted.", None, None),
        ("Bo Ames appealed to his crew to remain calm.", "Bo Ames", "to remain calm"),
    ],
)
def test_content_is_found_past_a_noun_and_before_a_semicolon(said, sentence, speaker, content):
    found = [(s.speaker, s.text) for s in said(sentence) if s.voiced]
    assert found == ([(speaker, content)] if speaker else [])


def test_what_is_said_of_a_study_does_not_make_its_title_words(said):
    text = (
        "The study, “Sound and the rise of snails,” was paid for by the port, whose head, Ann Reed, said it was late."
    )
    assert [s.text for s in said(text)] == ["it was late"]
