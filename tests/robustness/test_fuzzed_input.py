"""Generated hostile articles and sheets: a result or a clear refusal, never a traceback, never a hang.

FUZZ_EXAMPLES says how many of each (200 by default; `make fuzz` takes 20,000).
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hangs import watchdog
from hypothesis import example, given, settings
from hypothesis import strategies as st
from injections import INJECTIONS
from worked_example import PROJECT

from build_tools.attribution import attribute
from build_tools.models import Event, Facts
from build_tools.models.problem import InputError
from build_tools.reading import convert, read_article
from build_tools.reading.read import parse_article
from build_tools.sheets.files.folders import load_bytes
from build_tools.sheets.files.lexicon import load_lexicon

EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200"))
FUZZ = settings(max_examples=EXAMPLES, derandomize=True)
LEXICON = load_lexicon(PROJECT)

PIECES = st.one_of(
    st.sampled_from(INJECTIONS),
    st.sampled_from(
        ["“", "”", "‘", "’", '"', "'", "said", " Ada Quill ", "told reporters", ", ", ".\n\n", "\r\n", "\n"]
    ),
    st.sampled_from(
        ["according to", "«", "»", "…", "—", "\x00", "\u202e", "\u200b", "\ud800", "\ufeff", "\u2028", "e\u0301"]
    ),
    st.sampled_from(
        ["---\n", "headline: ", "Advertisement\n", "(Reuters) - ", "🙂", "٣", "中文", " " * 300, "a" * 300]
    ),
    st.text(max_size=40),
)
ARTICLES = st.lists(PIECES, max_size=40).map("".join)
SHEETS = st.lists(
    st.one_of(
        st.sampled_from(
            ["title: ", "facts:\n", "  ", "- ", "{", "}", "[", "]", "&a ", "*a ", "!!python/object:os.system "]
        ),
        st.sampled_from(
            ["<<: ", "? ", "| \n", ">-\n", "%YAML 9\n", "---\n", "...\n", "\t", "'", '"', '"\\ud800"', "\\x00"]
        ),
        st.sampled_from(["date: 2026-02-31\n", "articles: [../../etc]\n", ": ", "#", "~", "\n", "1e999", "0x", ".nan"]),
        PIECES,
    ),
    max_size=60,
).map("".join)


@FUZZ
@given(ARTICLES)
@example("Half a pair \ud800 stands here, Ada Quill said.")
@example("told reporters\ud800\u200b")  # signs after a title that the parser takes for names
def test_any_text_is_attributed_or_refused(text: str) -> None:
    with watchdog():
        try:
            article = parse_article(text, "a")
        except InputError as refused:
            assert all(problem.what for problem in refused.problems)
            return
        (found,) = attribute([article], LEXICON)
    for statement in found.statements:
        assert statement.text == " … ".join(text[start:end] for start, end in statement.spans)


@FUZZ
@given(st.one_of(st.binary(max_size=2000), ARTICLES.map(lambda text: text.encode("utf-16", "surrogatepass"))))
@pytest.mark.parametrize("suffix", [".txt", ".html", ".md"])
def test_any_bytes_are_converted_or_refused(suffix: str, data: bytes) -> None:
    with watchdog():
        try:
            convert(data, suffix)
        except InputError as refused:
            assert all(problem.what for problem in refused.problems)


@FUZZ
@given(SHEETS)
@pytest.mark.parametrize("model", [Event, Facts])
def test_any_sheet_is_loaded_or_its_faults_are_reported(model: type[Event] | type[Facts], text: str) -> None:
    with watchdog():
        loaded = load_bytes("x.yml", text.encode("utf-8", "surrogatepass"), model)
    assert loaded.model is not None or loaded.problems
    assert all(problem.what for problem in loaded.problems)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a" * 50_000_000, "larger"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"\x00" * 4000, "control|text"),
    ],
)
def test_what_is_no_article_is_refused(data: bytes, says: str, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(data)
    with pytest.raises(InputError, match=says):
        read_article(file)


def test_a_line_of_a_million_letters_is_read() -> None:
    text = "“We are ready,” Ada Quill said. " * 31_250
    with watchdog():
        article = parse_article(text, "a")
    assert article.paragraphs


@pytest.mark.parametrize("attribute", [" a{}='x'", " a{}='>'", "/a{}", "a{}='x'", ' a{}="'])
def test_an_element_of_many_attributes_is_read(attribute: str) -> None:
    attributes = "".join(attribute.format(number) for number in range(150_001))
    page = f"<html><body><p {attributes}>The mill turned on Monday, she said.</p></body></html>"
    with watchdog():
        assert "The mill turned" in convert(page.encode(), ".html").text


def test_yaml_that_grows_is_refused_before_it_grows() -> None:
    bomb = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    loaded = load_bytes("x.yml", bomb.encode(), Event)
    assert any("alias" in problem.what for problem in loaded.problems)
    deep = load_bytes("x.yml", b"[" * 100_000, Event)
    assert any("levels" in problem.what for problem in deep.problems)
