"""An event of many articles: beside each statement the nearest others, so that pages grow with the articles alone."""

from __future__ import annotations

import dataclasses
import re
from itertools import combinations

import pytest
from harbour_event import LAID, harbour

from build_tools.models import Comparison, Match, Side, Tier
from build_tools.pages.event import article, explainer
from build_tools.pages.event.article import MOST_ELSEWHERE, NEAREST
from build_tools.pages.share_card.card import card_of
from build_tools.pages.views.book import Book


def copied(name: str, number: int) -> str:
    return f"paper-{number}-{name.rsplit('-', 1)[1]}"


def told_by(number: int) -> Book:
    """Make the book of an event in which so many articles tell what the Bugle does, in the same words."""
    project = harbour()
    sheets = project.events[0]
    sheet, machine = sheets.articles["bugle"], sheets.machines["bugle"]
    articles, machines = {}, {}
    for n in range(number):
        said = {copied(key, n): statement for key, statement in sheet.statements.items()}
        articles[f"paper-{n}"] = sheet.model_copy(update={"statements": said})
        found = tuple(dataclasses.replace(s, id=copied(s.id, n)) for s in machine.statements)
        machines[f"paper-{n}"] = dataclasses.replace(machine, article=f"paper-{n}", statements=found, proofs=())
    laid = [Side(f"paper-{n}", copied(LAID, n)) for n in range(number)]
    fact = sheets.facts.facts["who-laid-it"]
    cells = {side.article: {"stance": "attributed", "statements": [side.statement]} for side in laid}
    fact = fact.model_validate({**fact.model_dump(), "cells": cells})
    everything = dataclasses.replace(
        sheets,
        event=sheets.event.model_copy(update={"articles": tuple(articles)}),
        articles=articles,
        machines=machines,
        facts=sheets.facts.model_copy(update={"facts": {"who-laid-it": fact}, "matches": ()}),
        comparison=Comparison(tuple(Match(a, b, Tier.LIKELY, 1.0, "g-1") for a, b in combinations(laid, 2))),
        texts={},
    )
    return Book(project, everything)


def beside(book: Book) -> str:
    """Return what stands beside the statement that all tell, on the first article's page."""
    page = article.make(book)["events/harbour-fire/articles/paper-0/index.md"].decode()
    statement = page[page.index(f'id="{copied(LAID, 0)}"') :]
    return statement[statement.index("wsw-elsewhere") : statement.index("</article>")]


@pytest.mark.parametrize(("number", "said"), [(2, ""), (8, "Two of eight articles")])
def test_a_share_card_without_words_says_that_there_are_more_articles(number, said):
    book = told_by(number)
    bare = dataclasses.replace(book.sheets, facts=book.sheets.facts.model_copy(update={"facts": {}}))
    assert card_of(Book(book.project, bare)).about == said


@pytest.mark.parametrize("number", [2, 3, 8])
def test_of_up_to_eight_articles_all_others_stand_beside_a_statement(number):
    assert beside(told_by(number)).count("<blockquote") == number - 1 <= MOST_ELSEWHERE
    assert "wsw-more" not in beside(told_by(number))


def test_of_more_the_nearest_do_and_a_link_leads_to_all():
    shown = beside(told_by(12))
    assert shown.count("<blockquote") == NEAREST
    link = re.search(r'<p class="wsw-more"[^>]*><a href="([^"]*)">([^<]*)</a></p>', shown)
    assert link.groups() == ("../../side-by-side/#who-laid-it", "And 8 more articles, together")


def test_the_pages_of_articles_grow_no_faster_than_the_articles():
    def weight(number: int) -> float:
        return sum(map(len, article.make(told_by(number)).values())) / number

    assert weight(60) < 1.1 * weight(20)


def test_of_more_than_three_articles_those_that_tell_it_are_shown():
    sheets = told_by(5).sheets
    fact = sheets.facts.facts["who-laid-it"]
    cells = {**fact.model_dump()["cells"], "paper-0": {"stance": "not-mentioned"}}
    facts = {"who-laid-it": fact.model_validate({**fact.model_dump(), "cells": cells, "difference": "Two words."})}
    event = sheets.event.model_copy(update={"told_differently": ("who-laid-it",)})
    sheets = dataclasses.replace(sheets, event=event, facts=sheets.facts.model_copy(update={"facts": facts}))
    page = next(iter(explainer.make(Book(harbour(), sheets)).values())).decode()
    pair = page.split('<article class="wsw-pair"')[1].split("</article>")[0]
    assert pair.index("Not mentioned: ") > pair.rindex("<blockquote")
    assert "And 1 more article," in pair


@pytest.mark.parametrize(("number", "has_key"), [(2, False), (3, True), (8, True)])
def test_where_the_picture_has_no_room_for_names_a_key_tells_whose_glyph_is_whose(number, has_key):
    page = next(iter(explainer.make(told_by(number)).values())).decode()
    assert ('<ul class="wsw-key" aria-label="Outlets">' in page) is has_key


def test_the_only_point_is_not_called_one_of_one():
    book = told_by(3)
    facts = book.sheets.facts
    fact = facts.facts["who-laid-it"]
    two = fact.model_copy(update={"cells": {key: cell for key, cell in fact.cells.items() if key != "paper-2"}})
    sheets = dataclasses.replace(book.sheets, facts=facts.model_copy(update={"facts": {"who-laid-it": two}}))
    page = explainer.make(Book(book.project, sheets))["events/harbour-fire/index.md"].decode()
    assert "<strong>The one detail found</strong> is in more than one" in page


@pytest.mark.parametrize(
    ("has_facts", "says"),
    [
        (True, "<strong>The program found 1 of 1 detail</strong> in more than one"),
        (False, "<strong>The program found no detail</strong>"),
    ],
)
def test_a_draft_counts_what_the_program_found(has_facts, says):
    book = told_by(2)
    facts = book.sheets.facts if has_facts else book.sheets.facts.model_copy(update={"facts": {}})
    event = book.sheets.event.model_copy(
        update={"status": "draft", **({} if has_facts else {"told_differently": (), "known": ()})}
    )
    sheets = dataclasses.replace(book.sheets, facts=facts, event=event)
    assert says in explainer.make(Book(book.project, sheets))["events/harbour-fire/index.md"].decode()
