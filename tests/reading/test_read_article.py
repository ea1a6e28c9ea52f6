"""A file → an Article; what can't be read is refused, and nothing is lost on the way."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models import Limits
from build_tools.models.ids import id_fault, make_id
from build_tools.models.problem import InputError
from build_tools.reading import parse_article, read_article

TEXT = "The pier opened on Monday.\n\n“At last,” said Ada Finch.\n\nAFP contributed reporting.\n"


def test_offsets_and_hash_are_of_the_text_as_decoded(tmp_path):
    path = tmp_path / "Pier Opens.txt"
    path.write_bytes(b"\xef\xbb\xbf" + TEXT.encode())
    article = read_article(path)
    assert article.text == TEXT
    assert article.id == "pier-opens"
    assert article.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [TEXT[start:end] for start, end in article.paragraphs] == TEXT.split("\n\n")[:2]
    assert article.metadata.credit.value == "AFP contributed reporting."


def test_the_id_given_is_taken(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    assert read_article(str(path), "pier").id == "pier"


def test_windows_line_ends_shift_offsets_and_change_nothing_else():
    unix, windows = parse_article(TEXT, "x"), parse_article(TEXT.replace("\n", "\r\n"), "x")
    assert [windows.text[a:b] for a, b in windows.paragraphs] == [unix.text[a:b] for a, b in unix.paragraphs]
    assert [cut.what for cut in windows.cuts] == [cut.what for cut in unix.cuts]
    assert windows.metadata == unix.metadata


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("none.txt", None, "no such file"),
        ("empty.txt", b"", "no words"),
        ("blank.txt", b" \n\n", "no words"),
        ("date.txt", b"2031-02-09\n", "no words"),
        ("dots.txt", b"...\n", "no words"),
        ("large.txt", b"word " * 500, "larger than"),
        ("page.html", b"<html><body></body></html>", "no article text"),
        ("page.md", b"<!-- nothing -->", "no article text"),
    ],
)
def test_what_has_nothing_to_read_is_refused(tmp_path, name, data, what):
    path = tmp_path / name
    if data is not None:
        path.write_bytes(data)
    with pytest.raises(InputError, match=what):
        read_article(path, limits=Limits(article_megabytes=0.001))


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(InputError, match="this is not a file"):
        read_article(tmp_path)


def test_a_file_that_may_not_be_read(tmp_path, monkeypatch):
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")

    def forbidden(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(path), "open", forbidden)
    with pytest.raises(InputError, match="Permission denied"):
        read_article(path)


LINES = st.sampled_from(
    [
        "“We need your support,” she said.", "“An opening without an end", "‘Sign up for our newsletter.’",
        "A Message from The Pier Post:", "Dear readers,", "Remind me later.", "AFP contributed reporting.",
        "Read more: Pier opens", "date 2031-02-09 It rained.", "By Ada Finch", "---", "headline: x",
        "The pier opened, she said. (Reporting by Ada Finch)", "", "   ",
    ]
)  # fmt: skip
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(LINES, max_size=14).map("\n".join),
    st.lists(LINES, max_size=14).map("\r\n".join),
)


@given(TEXTS)
def test_every_word_is_in_a_paragraph_or_in_a_cut_and_in_one_only(text):
    try:
        article = parse_article(text, "x")
    except InputError:
        return
    stretches = sorted([*article.paragraphs, *((cut.start, cut.end) for cut in article.cuts)])
    flat = [offset for stretch in stretches for offset in stretch]
    assert flat == sorted(flat), "stretches overlap"
    assert all(0 <= start < end <= len(text) for start, end in stretches)
    covered = {i for start, end in stretches for i in range(start, end)}
    lost = [c for i, c in enumerate(text) if i not in covered and c.strip()]
    assert not lost
    assert list(article.paragraphs) == sorted(article.paragraphs)
    assert all(cut.what and cut.reason for cut in article.cuts)


@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_a_clear_refusal(tmp_path_factory, data):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(data)
    try:
        assert read_article(path).paragraphs
    except InputError as error:
        assert all(problem.cure for problem in error.problems)


@pytest.mark.parametrize(
    "text",
    [
        "",
        ".",
        "A",
        "a--b",
        "-a",
        "../a",
        "/a",
        "a/b",
        "a\\b",
        "a.b",
        "a..b",
        "con",
        "NUL",
        "com1",
        "index",
        "x" * 81,
        "é",
    ],
)
def test_what_can_be_no_id(text):
    assert id_fault(text)


@given(st.text(max_size=100))
def test_an_id_made_of_any_text_is_one_or_empty(text):
    made = make_id(text)
    assert not made or id_fault(made) is None
    assert id_fault(text) is not None or text == Path(text).name
