"""Who said what: a page for each speaker with enough to say, both renderings together, in the order of the facts."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from own_events import own_pages, own_project

from build_tools.models import NameUse, Person
from build_tools.pages.event.who_said_what import SAMPLE, is_named, speaker
from build_tools.pages.views.book import PAGE_FROM, Book

EVENT = "fictional-bridge-closure"
SPEAKERS = f"events/{EVENT}/who-said-what/"


@pytest.fixture(scope="module")
def book():
    project = own_project()
    return Book(project, next(sheets for sheets in project.events if sheets.id == EVENT))


def test_who_says_enough_has_a_page_and_who_says_little_has_none(book):
    pages = {path.split("/")[-2] for path in own_pages() if re.fullmatch(rf"{SPEAKERS}[^/]+/index\.md", path)}
    many = {key for key, said in book.said_by.items() if len(said) >= PAGE_FROM}
    assert pages == many
    assert set(book.said_by) > many, "the example has a speaker who says little"


def test_a_speakers_page_holds_every_statement_of_theirs_once(book):
    for key, said in book.said_by.items():
        told = [t.statement.id for group in speaker(book, key).groups for u in group.utterances for t in u.tellings]
        assert sorted(told) == sorted(view.id for view in said), key


def test_statements_stand_in_the_order_of_the_facts_and_uncited_ones_last(book):
    for key in book.said_by:
        numbers = [group.fact.number if group.fact else 10_000 for group in speaker(book, key).groups]
        assert numbers == sorted(set(numbers)), key


def test_both_renderings_of_an_utterance_stand_together(book):
    paired = [u for group in speaker(book, "elena-drozdik").groups for u in group.utterances if u.paired]
    assert paired
    for utterance in paired:
        assert len({telling.statement.mark.article for telling in utterance.tellings}) == 2


def test_the_list_shows_a_sample_and_leads_to_the_page(book):
    view = speaker(book, "elena-drozdik")
    assert len(view.sample) == SAMPLE
    assert view.sample[0].paired
    listed = own_pages()[f"{SPEAKERS}index.md"].decode()
    assert f'<a href="elena-drozdik/">All {view.statements} statements' in listed


def test_the_page_says_what_each_outlet_calls_the_speaker(book):
    page = own_pages()[f"{SPEAKERS}elena-drozdik/index.md"].decode()
    assert 'title: "Elena Drozdik: ' in page
    for called in speaker(book, "elena-drozdik").called:
        for mention in called.mentions:
            assert f'<bdi class="wsw-words">{mention}</bdi>' in page


def test_names_lead_to_the_speakers_page(book):
    assert book.speaker_address("elena-drozdik") == f"{SPEAKERS}elena-drozdik/"
    few = next(key for key, said in book.said_by.items() if len(said) < PAGE_FROM)
    assert book.speaker_address(few) == f"{SPEAKERS}#{few}"


def test_of_several_renderings_the_one_with_the_likest_words_stands_beside(book):
    several = {key: others for key, others in book.counterparts.items() if len(others) > 1}
    assert several
    for key, others in several.items():
        mine = set(book.statements[key].words.text.casefold().split())
        alike = [(tier != "confirmed", -len(mine & set(o.words.text.casefold().split()))) for o, tier in others]
        assert alike == sorted(alike), key


@pytest.mark.parametrize(
    ("name", "kind", "printed", "expected"),
    [
        ("Ann Brisk", "person", "Ms. Brisk", True),
        ("Ann Brisk", "person", "Ostrand", False),
        ("Ann Brisk", "person", "Tom Brisk", None),
        ("Ann Brisk", "person", "Annie Brisk", True),
        ("Ann Brisk’s lawyer", "person", "Ms. Lund’s lawyer", None),
        ("Halm Ferries", "organisation", "Halm Ferries boss Ann Brisk, on leave", True),
        ("Halm Ferry Board", "organisation", "the Halm Ferry Board", True),
        ("Halm Ferry Board", "organisation", "the board", None),
        ("Halm FC", "organisation", "Halm", None),
        ("Halm FC", "organisation", "Ostrand", False),
        ("fire service", "organisation", "the rush-hour service", None),
        ("Ann Brisk’s lawyer", "organisation", "Ann Brisk", None),
        ("Engineers of Halm Ferries", "organisation", "Halm Ferries", None),
    ],
)
def test_a_name_is_printed_whole_or_nothing_is_said_of_it(name, kind, printed, expected):
    assert is_named(Person.model_validate({"name": name, "kind": kind}), [printed]) is expected


@pytest.mark.parametrize(
    ("status", "printed", "says"),
    [("released", "", "Not quoted in"), ("draft", "", "Not named in"), ("draft", "Ms. {}", "Named in")],
)
def test_a_draft_says_of_whoever_has_no_words_in_an_article_only_whether_it_names_them(book, status, printed, says):
    sheets = book.sheets
    key, silent = next(
        (key, article)
        for key, said in book.said_by.items()
        for article in book.marks
        if key in sheets.people and article not in {view.mark.article for view in said}
    )
    name = printed.format(sheets.people[key].name.split()[-1])
    analysis = replace(sheets.analyses[silent], names=(NameUse(name, "person", 1, 0),))
    event = sheets.event.model_copy(update={"status": status})
    drafted = replace(sheets, event=event, analyses={**sheets.analyses, silent: analysis})
    view = speaker(Book(book.project, drafted), key)
    assert [one.says for one in view.silent if silent in {mark.article for mark in one.marks}] == [says]
