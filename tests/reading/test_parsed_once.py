"""A text that was read once is not gone through again, and makes the same article."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest

from build_tools import reading
from build_tools.models import Settings
from build_tools.models.problem import InputError
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.parsed_articles import CachingReader
from build_tools.reading import read_article

FRONT = (
    "---\nheadline: Crane falls\ndate: {value: 2031-04-07, basis: stated, note: from the page}\noutlet: herald\n---\n\n"
)
BODY = (
    "SKARHOLM (AP) — A crane fell into the harbour on Monday.\n\n“It swayed for an hour,” Mira Hollin said.\n\n"
    "Sign up for our newsletter to get the harbour’s news every morning.\n"
)
PAGE = f"<!doctype html><html><body><article>{''.join(f'<p>{line}</p>' for line in BODY.split(chr(10)))}</article>"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "herald.txt"
    path.write_text(BODY, "utf-8")
    return path


@pytest.fixture
def read(tmp_path: Path) -> CachingReader:
    return CachingReader(Settings(), Analyses(tmp_path / "kept"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
@pytest.mark.parametrize(
    "text", [BODY, FRONT + BODY, BODY.replace("\n\n", "\r\n\r\n"), f"{BODY}\n\nCorrection: \ud7ff"]
)
def test_what_is_kept_makes_the_same_article(text: str, encoding: str, file: Path, read: CachingReader) -> None:
    file.write_bytes(text.encode(encoding))
    whole = read_article(file, "herald")
    assert read(file, "herald") == whole
    with patch.object(reading, "read_article", None):
        assert read(file, "herald") == whole


def test_a_page_saved_as_text_is_read_as_a_page_each_time(file: Path, read: CachingReader) -> None:
    file.write_text(PAGE, "utf-8")
    assert read(file, "herald") == read(file, "herald") == read_article(file, "herald")
    assert "<p>" not in read(file, "herald").text


def test_the_same_words_are_another_article_in_a_markdown_file(file: Path, read: CachingReader) -> None:
    file.write_text(f"# Crane falls\n\n{BODY}", "utf-8")
    read(file, "herald")
    renamed = file.rename(file.with_suffix(".md"))
    assert read(renamed, "herald") == read_article(renamed, "herald")
    assert "# Crane" not in read(renamed, "herald").text


def test_the_text_itself_is_not_kept(file: Path, read: CachingReader) -> None:
    with patch.object(Analyses, "put", autospec=True) as put:
        read(file, "herald")
    assert put.called
    assert "swayed" not in repr(put.call_args)


@pytest.mark.parametrize("damage", [{"paragraphs": 3}, {}, [], {"paragraphs": [], "cuts": [[1]], "metadata": {}}])
def test_what_is_damaged_is_read_again(damage: object, file: Path, read: CachingReader) -> None:
    with patch.object(Analyses, "get", return_value=damage):
        assert read(file, "herald") == read_article(file, "herald")


@pytest.mark.parametrize("content", [b"---\nheadline: Crane falls\n---\n", b"\x00\x01\x02", b"%PDF-1.7\n"])
def test_what_is_refused_is_refused_each_time(content: bytes, file: Path, read: CachingReader) -> None:
    file.write_bytes(content)
    for _ in range(2):
        with pytest.raises(InputError):
            read(file, "herald")
