"""The share card: what stands on it, its size, that it is always the same, and never written in boxes."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from harbour_event import EVENT, harbour, without_words
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageFont

from build_tools.models.settings import Site
from build_tools.pages.render import pages
from build_tools.pages.share_card.card import card_of
from build_tools.pages.share_card.contents import Card, Half
from build_tools.pages.share_card.draw import (
    FONTS,
    HEIGHT,
    WIDTH,
    DrawnWord,
    balanced,
    draw,
    shortened,
    width,
    wrapped,
)
from build_tools.pages.share_card.letters import COVERED, covered
from build_tools.pages.views.book import Book
from build_tools.pages.views.outlets import GLYPHS
from build_tools.pages.views.words import WordRun

CARD = "events/harbour-fire/card.png"


def event_named(title: str):
    project = harbour()
    event = EVENT.model_copy(update={"title": title})
    return replace(project, events=(replace(project.events[0], event=event),))


def card(project) -> Card | None:
    return card_of(Book(project, project.events[0]))


def test_it_is_a_png_of_the_size_that_readers_of_open_graph_show():
    image = Image.open(io.BytesIO(pages(harbour())[CARD]))
    assert (image.format, image.size) == ("PNG", (WIDTH, HEIGHT)) == ("PNG", (1200, 630))
    assert len(pages(harbour())[CARD]) < 100_000
    assert not image.info.keys() & {"date", "Creation Time", "Software"}


def test_a_card_is_drawn_to_the_same_bytes_every_time():
    assert pages(harbour())[CARD] == pages(harbour())[CARD]


def test_the_moment_told_most_differently_stands_on_it():
    found = card(harbour())
    assert (found.title, found.about) == ("Fire in the harbour", "Who laid it")
    assert found.kicker == "Fictional · Porth · 3 May 2031"
    assert [side.name for side in found.sides] == ["The Bugle", "Gazette"]
    assert [side.who for side in found.sides] == ["Wyn Odell claimed", "Wyn Odell told"]
    assert ("laid", "replaced") in {(run.text, run.mark) for run in found.sides[0].runs}


def test_without_words_the_outlets_stand_on_it():
    found = card(without_words(harbour()))
    assert found.about == ""
    assert [side.name for side in found.sides] == ["The Bugle", "Gazette"]
    assert all("words, 4 May 2031" in side.who for side in found.sides)
    assert draw(found)


@pytest.mark.parametrize("title", ["火災", "حريق", "שריפה", "Fire 🔥", "a\u202eb", "e\u0301\u0301"])
def test_a_title_that_cannot_be_written_makes_no_card(title):
    files = pages(event_named(title))
    assert CARD not in files
    assert b"image:" not in files["events/harbour-fire/index.md"]


@pytest.mark.parametrize("title", ["Ørsted – “Łódź”", "Пожар в порту", "Φωτιά", "Cafe\u0301", "Hỏa hoạn"])
def test_latin_greek_and_cyrillic_titles_are_written(title):
    files = pages(event_named(title))
    assert CARD in files
    assert b'image: "events/harbour-fire/card.png"' in files["events/harbour-fire/index.md"]


@pytest.mark.parametrize("face", ["CardSerif-Regular", "CardSans-Regular", "CardSans-Bold"])
def test_every_letter_said_to_be_covered_is_in_the_fonts(face):
    font = ImageFont.truetype(FONTS / f"{face}.ttf", 40, layout_engine=ImageFont.Layout.BASIC)
    lacking = bytes(font.getmask("\U0001f525"))
    letters = [chr(code) for block in COVERED for code in block if covered(chr(code)) and not chr(code).isspace()]
    assert len(letters) > 500
    assert not [letter for letter in letters if bytes(font.getmask(letter)) == lacking]


@pytest.mark.parametrize("face", ["CardSerif-Regular", "CardSans-Regular", "CardSans-Bold"])
def test_no_mark_runs_into_the_letter_after_it(face):
    font = ImageFont.truetype(FONTS / f"{face}.ttf", 100, layout_engine=ImageFont.Layout.BASIC)
    over = {mark: font.getbbox(mark)[2] - font.getlength(mark) for mark in '“”„‘’«»…"%'}
    assert max(over.values()) <= 1, over


def test_the_site_has_a_card_unless_its_name_cannot_be_written():
    assert "card.png" in pages(harbour())
    files = pages(harbour(site=Site(name="誰が")))
    assert "card.png" not in files
    assert b"image:" not in files["index.md"]


@pytest.mark.parametrize("number", range(1, len(GLYPHS) + 1))
def test_long_words_and_the_glyph_of_each_outlet_fit(number):
    long = Half(number, "A newspaper of a very long name indeed" * 3, "who" * 60, (WordRun("word " * 90, mark="only"),))
    unbroken = Half(number, "x" * 200, "", (WordRun("y" * 400, mark="replaced"),))
    image = Image.open(io.BytesIO(draw(Card("Site", "", "Title " * 60, "about " * 60, (long, unbroken)))))
    margin = image.convert("RGB").crop((WIDTH - 40, 0, WIDTH, HEIGHT))
    assert len(margin.getcolors()) == 1, "something runs over the edge"


WORDS = st.lists(st.text("abcdefghij", min_size=1, max_size=30), min_size=1, max_size=40)


@given(WORDS, st.integers(200, 1000))
def test_wrapped_lines_hold_all_words_and_fit(texts, most):
    words = [DrawnWord(text) for text in texts]
    lines = wrapped(words, "CardSans-Bold", 30, most)
    flat = [word.text for line in lines for word in line]
    assert len(flat) == len(texts)
    assert all(a == b or a.endswith("…") for a, b in zip(flat, texts, strict=True))
    assert all(width(" ".join(word.text for word in line), "CardSans-Bold", 30) <= most for line in lines)
    assert len(balanced(words, "CardSans-Bold", 30, len(lines), most)) <= len(lines)
    assert len(shortened(lines, 2)) <= 2
