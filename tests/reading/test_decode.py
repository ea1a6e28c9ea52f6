"""Bytes → text: which encodings are read, and what is refused in which words."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models import Limits
from build_tools.models.decode import decode
from build_tools.models.problem import InputError

SENTENCE = "“The gate is shut,” said Zoë Åkerblom – for good."


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(SENTENCE.encode(), "utf-8", id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + SENTENCE.encode(), "utf-8", id="UTF-8 with a byte order mark"),
        pytest.param(codecs.BOM_UTF16_LE + SENTENCE.encode("utf-16-le"), "utf-16", id="UTF-16, little end first"),
        pytest.param(codecs.BOM_UTF16_BE + SENTENCE.encode("utf-16-be"), "utf-16", id="UTF-16, big end first"),
        pytest.param(codecs.BOM_UTF32_LE + SENTENCE.encode("utf-32-le"), "utf-32", id="UTF-32"),
        pytest.param(SENTENCE.encode("windows-1252"), "windows-1252", id="Windows-1252, when it can't be UTF-8"),
    ],
)
def test_the_words_come_out_without_the_mark(data, encoding):
    assert decode(data, "a.txt") == (SENTENCE, encoding)


def test_line_ends_are_kept_since_offsets_count_them():
    assert decode(b"One.\r\nTwo.\rThree.\n", "a.txt").text == "One.\r\nTwo.\rThree.\n"


@pytest.mark.parametrize(
    ("data", "what", "place"),
    [
        pytest.param(b"A line.\nA b\0t", "NUL", (2, 4), id="NUL"),
        pytest.param(b"\x01\x02\x03 text \x04\x05", "control characters", (1, 1), id="control characters"),
        pytest.param(SENTENCE.encode("utf-16-le"), "NUL", (1, 4), id="UTF-16 without its mark"),
        pytest.param(b"%PDF-1.7 ...", "PDF", (0, 0), id="PDF"),
        pytest.param(b"PK\x03\x04 ...", "Word", (0, 0), id="Word"),
        pytest.param(b"{\\rtf1 ...", "RTF", (0, 0), id="RTF"),
        pytest.param(
            "“Yes,” “no,” “yes”\n“a”".encode() + b" \x93b\x94", "isn't UTF-8, though the rest", (2, 5), id="damaged"
        ),
        pytest.param(b"\x93Yes,\x94 \x81 no", "neither UTF-8 nor Windows-1252", (1, 8), id="neither"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0b", "says that it is utf-16", (0, 0), id="cut in the middle"),
        pytest.param(codecs.BOM_UTF8 + b"caf\xe9", "says that it is utf-8", (0, 0), id="a mark that lies"),
        pytest.param(b"long" * 300, "larger than 0.001 MB", (0, 0), id="too large"),
    ],
)
def test_what_is_no_text_is_refused_with_place_and_cure(data, what, place):
    with pytest.raises(InputError) as caught:
        decode(data, "a.txt", limits=Limits(article_megabytes=0.001))
    [problem] = caught.value.problems
    assert what in problem.what
    assert (problem.line, problem.column) == place
    assert problem.file == "a.txt"
    assert problem.cure


def test_one_stray_control_character_in_a_long_text_does_no_harm():
    assert decode(b"word " * 100 + b"\x0e", "a.txt").text.endswith("\x0e")


@given(st.binary(max_size=400))
def test_any_bytes_are_text_or_a_clear_refusal(data):
    try:
        text = decode(data, "a.txt").text
    except InputError as error:
        assert error.problems[0].cure
    else:
        assert "\0" not in text
        assert not text.startswith("\ufeff") or data.count(b"\xef\xbb\xbf") > 1 or len(data) > 5
