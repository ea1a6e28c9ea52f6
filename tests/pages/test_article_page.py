"""The annotated article: marks in place with their reason, the others' renderings in the margin, what was cut."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from harbour_event import LAID, SET, harbour

from build_tools.models import Known
from build_tools.pages.render import pages

BUGLE = "events/harbour-fire/articles/bugle/index.md"


@pytest.fixture(scope="module")
def bare():
    return pages(harbour())[BUGLE].decode()


@pytest.fixture(scope="module")
def full():
    return pages(harbour(with_texts=True))[BUGLE].decode()


def test_a_mark_in_the_text_leads_to_its_statement_and_says_why(full):
    mark = re.search(rf'<a class="wsw-in [^>]*href="#{LAID}"[^>]*>.*?</a>', full, re.DOTALL)[0]
    why = re.sub("<[^>]+>", "", mark[mark.index("wsw-why") :]).partition(">")[2]
    assert why == "Wyn Odell, quoted; speaker: named by surname; claimed"


def test_the_other_rendering_stands_in_the_margin_and_both_are_marked(bare):
    statement = bare[bare.index(f'id="{LAID}"') :]
    statement = statement[: statement.index("</article>")]
    here, elsewhere = statement.split('<div class="wsw-elsewhere"')
    assert "[Gazette has “set”:]" in here
    assert "[The Bugle has “laid”:]" in elsewhere
    assert SET in elsewhere


def test_what_was_cut_is_folded_away_and_shown_only_where_the_licence_allows_it(bare, full):
    assert "date prefix, 4 characters: a date" in bare
    assert "wsw-cut" not in bare
    assert re.search(r"<details class=\"wsw-fold\"[^>]*>.*wsw-cut[^>]*>A wa<", full, re.DOTALL)


def test_what_is_unknown_is_reported_in_one_line(bare):
    assert "<dt>Unknown</dt> <dd>headline, author, credit, language and licence</dd>" in bare


def test_a_changed_statement_is_marked_at_its_place(bare):
    statement = bare[bare.index(f'id="{LAID}"') :]
    assert "updated 4 June 2031" in statement[: statement.index("</article>")]


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en-GB", 'lang="en-GB">'), ("fa", 'lang="fa" dir="rtl">'), ("uk", 'lang="uk">')],
)
def test_quoted_words_carry_their_language_and_its_direction(lang, said):
    project = harbour()
    sheets = project.events[0]
    bugle = sheets.articles["bugle"]
    metadata = bugle.metadata.model_copy(update={"language": Known(value=lang, basis="editor")})
    articles = {**sheets.articles, "bugle": bugle.model_copy(update={"metadata": metadata})}
    page = pages(replace(project, events=(replace(sheets, articles=articles),)))[BUGLE].decode()
    assert f'<h2 class="wsw-statement__words wsw-words" id="{LAID}" {said}' in page
    assert ('class="wsw-vh" data-search-exclude lang="en" dir="ltr">[Gazette has' in page) == (lang != "en-GB")
