"""Text → paragraphs: lines, blank lines and wrapped lines."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.reading.paragraphs import paragraphs

WRAPPED = """The mill on the upper weir is to be
rebuilt stone by stone, the trust
that owns it said on Monday.

Work begins in May and will last
for two summers, said the builder,
who has never built a mill.
"""


def pieces(text):
    return [text[start:end] for start, end in paragraphs(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("One.\nTwo.\nThree.", ["One.", "Two.", "Three."], id="a line each"),
        pytest.param("One.\n\nTwo.\n\n\nThree.\n", ["One.", "Two.", "Three."], id="blank lines between"),
        pytest.param("One.\n \t\nTwo.", ["One.", "Two."], id="a line of white space is blank"),
        pytest.param("  One. \n\tTwo.\u00a0\n", ["One.", "Two."], id="white space at the ends is nobody's"),
        pytest.param("One.\r\n\r\nTwo.\rThree.", ["One.", "Two.", "Three."], id="any line end"),
        pytest.param(
            "One.\u2029Two.\u2028Three.\x0cFour.", ["One.", "Two.", "Three.", "Four."], id="Unicode's line ends"
        ),
        pytest.param(
            "Headline\n\nA long line.\nAnother line.\nA third one.",
            ["Headline", "A long line.", "Another line.", "A third one."],
            id="blank line after the headline only",
        ),
        pytest.param("", [], id="nothing"),
        pytest.param(
            "Ada Penn Quits As Gazette Editor\n5 May 2026\n\nAda Penn has quit the Gazette after nine years.",
            ["Ada Penn Quits As Gazette Editor", "5 May 2026", "Ada Penn has quit the Gazette after nine years."],
            id="a day below a long headline",
        ),
        pytest.param(" \n \n", [], id="nothing but white space"),
    ],
)
def test_a_text_is_cut_into_paragraphs(text, expected):
    assert pieces(text) == expected


def test_wrapped_lines_are_one_paragraph_with_their_breaks_inside():
    assert [" ".join(piece.split()) for piece in pieces(WRAPPED)] == [
        "The mill on the upper weir is to be rebuilt stone by stone, the trust that owns it said on Monday.",
        "Work begins in May and will last for two summers, said the builder, who has never built a mill.",
    ]


COPIED = """Headline of a story

May 4, 2031
The mill on the upper weir is to be rebuilt stone by
stone, the trust that owns it said on Monday. It has
waited for eleven long summers now,
and the town with it, for somebody who would do
the work.
Work begins in May and will last for two summers, said
the builder, who has never built a mill. He has taken on nine
people from the valley, most of whom have
worked on walls and on weirs but not on a wheel as
large as this one.
What of the fish?
They will pass by a ladder of forty steps, the trust
said.
"""


def test_paragraphs_copied_from_a_page_end_with_a_sentence_on_a_short_line():
    assert [" ".join(piece.split())[-12:] for piece in pieces(COPIED)] == [
        "e of a story", "May 4, 2031", "do the work.", "as this one.", "of the fish?", " trust said.",
    ]  # fmt: skip


def test_long_lines_are_never_taken_for_wrapped_ones():
    line = "A paragraph of many words, as most texts on the web have them, each on a line of its own. " * 3
    text = f"{line}\n{line}\n\n{line}\n{line}"
    assert len(pieces(text)) == 4


def test_line_ends_shift_offsets_and_change_nothing_else():
    windows = WRAPPED.replace("\n", "\r\n")
    assert [re.sub(r"\r\n", "\n", piece) for piece in pieces(windows)] == pieces(WRAPPED)


@given(st.text(alphabet=st.sampled_from("ab. “”'\"\n\r\t\u2028\u00a0"), max_size=200))
def test_spans_lie_in_order_and_nothing_but_white_space_outside(text):
    spans = paragraphs(text)
    flat = [offset for span in spans for offset in span]
    assert flat == sorted(flat)
    assert all(start < end and text[start:end] == text[start:end].strip() for start, end in spans)
    covered = {i for start, end in spans for i in range(start, end)}
    assert not any(character.strip() for i, character in enumerate(text) if i not in covered)
