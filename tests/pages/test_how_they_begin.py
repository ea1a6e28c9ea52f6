"""The overview's top: each article's headline and first words, its day, and who has what."""

from __future__ import annotations

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from harbour_event import harbour
from own_events import own_pages

from build_tools.models import Kind, Known
from build_tools.pages.event.explainer import openings
from build_tools.pages.event.wording import paired
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book

OVERVIEW = "events/harbour-fire/index.md"


def dated(*days: object) -> str:
    """Return the overview of the harbour's event, its articles of these days."""
    project = harbour()
    sheets = project.events[0]
    articles = {}
    for (key, sheet), day in zip(sheets.articles.items(), days, strict=True):
        metadata = sheet.metadata.model_copy(update={"date": Known.model_validate(day)})
        articles[key] = sheet.model_copy(update={"metadata": metadata})
    return pages(replace(project, events=(replace(sheets, articles=articles),)))[OVERVIEW].decode()


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        ("2031-05-04", "Two articles of 4 May 2031 on an event of 3 May 2031: how each begins, and where they differ."),
        ("2031-05-03", "One event in two articles of 3 May 2031: how each begins, and where they differ."),
    ],
)
def test_a_day_that_all_share_is_said_once(articles, said):
    page = dated(articles, articles)
    assert said in page
    assert page.count("May 2031</span>") == 0


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        ("2031-05-05", "5 May 2031"),
        ("unknown", "date unknown"),
        ({"value": "2031-05-04", "basis": "inferred"}, "4 May 2031, inferred"),
    ],
)
def test_else_each_article_says_its_own(other, shown):
    page = dated("2031-05-04", other)
    assert "Two articles on an event of 3 May 2031: how each begins" in page
    assert f'<span class="wsw-n">{shown}</span>' in page


def test_first_words_are_not_those_that_the_headline_has_already():
    def begins(headline: str, *said: str, kind: Kind = Kind.DIRECT) -> str:
        article = SimpleNamespace(metadata=SimpleNamespace(headline=Known.model_validate(headline)))
        views = [SimpleNamespace(words=SimpleNamespace(text=words), runs=(), strip=None, kind=kind) for words in said]
        book = SimpleNamespace(
            marks={"bugle": None},
            sheets=SimpleNamespace(articles={"bugle": article}),
            of_article=lambda _: views,
            pair=None,
        )
        first = openings(book)[0].first  # type: ignore[arg-type]
        return first.statement.words.text if first else ""

    assert begins("Quay ‘was never safe’, say crews", "“was never safe”", "a crane fell") == "a crane fell"
    assert begins("Quay shut", "a crane fell", "nobody was hurt") == "a crane fell"
    assert begins("unknown", "“was never safe”") == "“was never safe”"
    assert begins("Cranes fell", "“Crane”") == "“Crane”"
    assert begins("unknown", "“as a rule”", "a crane of the port fell over", kind=Kind.MIXED).startswith("a crane")


def test_only_in_one_leads_to_what_only_that_one_has():
    found = re.findall(
        r'side-by-side/\?show=single&amp;outlet=([\w-]+)">(\d+)(?: details)?</a>', own_pages()[_DRONES].decode()
    )
    assert found == [("moscow-times", "7"), ("rt", "6")]


_DRONES = "events/kremlin-drones/index.md"


def test_marks_stay_at_the_words_that_they_belong_to():
    wording = [page.decode() for path, page in own_pages().items() if path.endswith("/wording/index.md")]
    around = [part for page in wording for part in re.findall(r'<span class="wsw-around">([^<]*)</span>', page)]
    assert around
    for page in wording:
        assert not re.search(r'\s<span class="wsw-around">[,.;:”’)]', page)
        assert not re.search(r"[“‘(]</span>\s", page)


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        (("anytime it ", "deems", " necessary,”"), "“anytime it deems necessary,”"),
        (("that the ", "town", " “clearly"), "that the town “clearly”"),
        (("the “", "old", " pier” is"), "the “old pier” is"),
        (("they ", "knew", ' it"'), '"they knew it"'),
        (('said "', "we", " knew"), 'said "we knew"'),
        (("of the ", "pier", ""), "of the pier"),
    ],
)
def test_words_cut_from_a_quotation_keep_both_its_marks(cut, shown):
    assert "".join(paired(*cut)) == shown


def test_the_book_of_an_event_without_words_has_no_beginnings():
    project = harbour()
    bare = {key: sheet.model_copy(update={"statements": {}}) for key, sheet in project.events[0].articles.items()}
    book = Book(project, replace(project.events[0], articles=bare))
    assert openings(book) == []


def test_reporting_words_of_one_speaker_are_marked_where_they_differ():
    page = own_pages()[_DRONES].decode()
    leads = re.findall(r'<p class="wsw-lead"[^>]*>(.*?)</p>', page)[:2]
    assert [re.findall(r'wsw-replaced" tabindex="0">.*?</span>(\w+)</mark>', lead) for lead in leads] == [
        ["said"],
        ["claimed"],
    ]
    assert "The Moscow Times has “said”" in leads[1]


def test_an_article_of_which_nothing_is_known_begins_last():
    def order(**headlines: str) -> list[object]:
        known = {key: Known.model_validate(text or "unknown") for key, text in headlines.items()}
        articles = {key: SimpleNamespace(metadata=SimpleNamespace(headline=one)) for key, one in known.items()}
        book = SimpleNamespace(
            marks={key: key for key in headlines},
            sheets=SimpleNamespace(articles=articles),
            of_article=lambda _: [],
        )
        return [one.mark for one in openings(book)]  # type: ignore[arg-type]

    assert order(echo="", bugle="Quay shut", gazette="Quay open") == ["bugle", "gazette", "echo"]
    assert order(echo="", bugle="Quay shut") == []  # one alone tells of no difference
    assert order(bugle="Quay shut") == ["bugle"]


def test_of_three_articles_each_reporting_word_of_the_speaker_is_marked():
    page = own_pages()["events/fictional-bridge-closure/index.md"].decode()
    leads = re.findall(r'<p class="wsw-lead"[^>]*>(.*?)</p>', page)[:3]
    found = [re.findall(r'wsw-replaced" tabindex="0">.*?</span>(\w+)</mark>', lead) for lead in leads]
    assert found == [["announced"], [], ["said"]]
