"""Articles kept as notes: the properties that a program wrote above or below the text are read, and no words of it."""

from __future__ import annotations

import pytest

from build_tools.reading import convert

TEXT = "The mill turned again on Monday.\n\n“It was quiet,” Ada Quill said."
ADDRESS = "https://post.example/mill"
KNOWN = {"headline": "Mill turns again", "author": "Ada Quill", "url": ADDRESS}


def read(source):
    converted = convert(source.encode(), ".md")
    known = {key: value.value for key, value in converted.metadata if value.is_known}
    lines = converted.text.split("\n\n")
    return known, [line for line in lines if not line.startswith("[cut: ")]


@pytest.mark.parametrize(
    "properties",
    [
        f"Author: Ada Quill\nURL: {ADDRESS}",
        f"Author : Ada Quill\nURL : {ADDRESS}",
        f"title:: Mill turns again\nauthor:: [[Ada Quill]]\nurl:: {ADDRESS}",
        f"**Author:** Ada Quill\n**Source:** <{ADDRESS}>\n**Status:** read",
        f"- Author: [[Ada Quill]]\n- Full Title: Mill turns again\n- Category: #articles\n- URL: {ADDRESS}",
        f"![cover](https://a.example/b.png)\n\n## Metadata\n- Author: [[people/quill|Ada Quill]]\n- URL: {ADDRESS}\n\n"
        "## Full Document",
    ],
)
def test_properties_above_the_text_are_read(properties):
    known, lines = read(f"# Mill turns again\n\n{properties}\n\n{TEXT}")
    assert known == KNOWN
    assert lines == ["Mill turns again", *TEXT.split("\n\n")]


def test_properties_below_the_text_are_read():
    under = f"id: {'0123456789abcdef' * 2}\ncreated_time: 2026-05-04T10:00:00.000Z\nsource_url: {ADDRESS}\ntype_: 1"
    known, lines = read(f"# Mill turns again\n\n{TEXT}\n\n{under}")
    assert known == {"headline": "Mill turns again", "url": ADDRESS}
    assert lines[1:] == TEXT.split("\n\n")


def test_highlights_lose_the_links_back():
    highlights = "\n".join(
        f"- {line} ([View Highlight](https://a.example/{n}))" for n, line in enumerate(TEXT.split("\n\n"))
    )
    _, lines = read(
        f"# Mill turns again\n\n## Metadata\n- Author: Ada Quill\n- URL: {ADDRESS}\n\n## Highlights\n{highlights}"
    )
    assert lines[1:] == TEXT.split("\n\n")


def test_what_is_left_out_is_listed():
    text = convert(f"# Mill\n\nAuthor: Ada Quill\nSummary: It turns.\n\n{TEXT}".encode(), ".md").text
    assert "[cut: label] Summary: It turns." in text


@pytest.mark.parametrize(
    "text",
    [
        "Author: Ada Quill",
        "Question: Who turned it?\nAnswer: The wind.",
        "Brekke: No.\nSource: a miller.",
        "Title: The Lamp\nAuthor: Ian Moss\nPublisher: Wick Books",
        "The mill turned.\n\nid: the miller’s own.",
        "The mill, which had stood still since the flood of the spring, turned again on Monday, to the surprise of all"
        " who had come to see it.\n\nAuthor: nobody.\nTitle: none.",
    ],
)
def test_words_of_an_article_are_no_properties(text):
    assert " ".join(read(text)[1]).split() == text.split()
