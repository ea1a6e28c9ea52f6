"""Words that a line's end breaks are made whole; those with a hyphen of their own keep it."""

from __future__ import annotations

import pytest
from saved_files import written
from test_pdf import pdf

from build_tools.reading import read_article
from build_tools.reading.forms.broken_words import joined_lines, printed_words

HYPHENS = {"hyphen-minus": "-", "U+2010": "\u2010", "as pdfium gives it": "\u0002", "U+FFFE": "\ufffe"}
CASES = [
    ("the har", "bour of Sarn", "the harbour of Sarn"),
    ("the coun", "cil’s reply", "the council’s reply"),
    ("a half", "hidden mill", "a half-hidden mill"),
    ("a state", "owned port", "a state-owned port"),
    ("the Franco", "German barge", "the Franco-German barge"),
    ("in the mid", "1990s", "in the mid-1990s"),
    ("a chief-inspec", "tor wrote", "a chief-inspector wrote"),
    ("the anti", "corruption office", "the anti-corruption office"),
    ("in pre", "and post-war Sarn", "in pre- and post-war Sarn"),
    ("a two", "to three-week strike", "a two- to three-week strike"),
    ("a five", "and-a-half-year wait", "a five-and-a-half-year wait"),
    ("sold in", "to bondage", "sold into bondage"),
    ("of Switzerl", "and", "of Switzerland"),
    ("from 5", "6 May", "from 5-6 May"),
]


@pytest.mark.parametrize(("above", "below", "whole"), CASES)
@pytest.mark.parametrize("hyphen", HYPHENS.values(), ids=HYPHENS.keys())
def test_a_word_at_a_lines_end(hyphen: str, above: str, below: str, whole: str) -> None:
    assert joined_lines([above + hyphen, below], frozenset()) == whole


@pytest.mark.parametrize(
    ("printed", "whole"),
    [
        ("The quern-stone turned.", "the quern-stone"),
        ("The quernstone turned.", "the quernstone"),
        ("Two quern- and two millstones", "the quernstone"),
    ],
)
def test_what_the_document_prints_elsewhere_decides(printed: str, whole: str) -> None:
    assert joined_lines(["the quern-", "stone"], printed_words([printed])) == whole


def test_a_soft_hyphen_is_never_a_words_own() -> None:
    assert joined_lines(["a half\u00ad", "hidden mill"], frozenset()) == "a halfhidden mill"


def test_a_dash_at_a_lines_end_is_none() -> None:
    assert joined_lines(["the mill -", "shut since May -", "“turned”"], frozenset()) == (
        "the mill - shut since May - “turned”"
    )


@pytest.mark.parametrize("hyphen", ["-", "\u00ad"])
def test_in_a_pdf_each_line_keeps_its_place(tmp_path, hyphen) -> None:
    lines = [
        (40, 500, "Tide mill turns again"),
        (40, 460, f"   The tide mill at Saltreach turned again on Satur{hyphen}"),
        (40, 448, f"day after forty years of standing still, and its trust{hyphen}"),
        (40, 436, "backed council had contradicted nobody in all that time."),
        (40, 412, f"   The miller said that she had cleaned the stones of har{hyphen}"),
        (40, 400, "bours twice."),
    ]
    text = read_article(written(tmp_path, "mill.pdf", pdf([lines])), "mill").text
    assert "on Saturday after forty" in text
    assert "stones of harbours twice" in text
    assert "in all that time.\n" in text
