"""When and by whom an article was written may stand at its foot alone; what stands there of others is not its own."""

from __future__ import annotations

import pytest

from build_tools.reading import convert

TEXT = "<p>The tide mill at Saltreach turned again on Saturday after forty years of standing still, its trust said.</p>"
OTHER = "<h2>More mills</h2><p class='byline'>By Nell Other</p><p>Published 1 May 2019</p>"


def known(foot, above="", holder="article"):
    body = f"<{holder}><h1>Mill turns</h1>{above}{TEXT * 3}{foot}</{holder}>"
    made = convert(f"<html lang='en'><head><title>Mill turns</title></head><body>{body}".encode(), ".html")
    return {key: value.value for key, value in made.metadata if value.is_known and key in ("author", "date")}


@pytest.mark.parametrize(
    "foot",
    [
        "<footer><p>By Tilda Marsh</p><p>Published 4 May 2026</p></footer>",
        "<p class='byline'>Tilda Marsh</p><time datetime='2026-05-04T10:00'>Monday</time>",
        "<div>By <a rel='author'>Tilda Marsh</a> at <abbr class='published' title='2026-05-04T17:10'>5 pm</abbr></div>",
    ],
)
def test_it_is_read_where_nothing_stands_at_the_head(foot):
    assert known(foot + OTHER) == {"author": "Tilda Marsh", "date": "2026-05-04"}


def test_the_head_is_believed_first():
    assert known("<footer>By Nell Other, 1 May 2019</footer>", "<p>By Tilda Marsh</p><p>4 May 2026</p>") == {
        "author": "Tilda Marsh",
        "date": "2026-05-04",
    }


@pytest.mark.parametrize(
    "foot",
    [
        OTHER,
        "<aside><p>By Nell Other</p><time>1 May 2019</time></aside>",
        "<div class='related'><p class='byline'>Nell Other</p><time>1 May 2019</time></div>",
        "<ul><li>By Nell Other, <time>1 May 2019</time></li></ul>",
        "<p>Last updated 1 May 2019</p>",
        "<div class='author-bio'><p>By Nell Other</p></div>",
    ],
)
def test_what_is_of_others_is_not_its_own(foot):
    assert known(foot) == {}


def test_a_page_that_marks_no_article_has_no_foot():
    assert known("<p>By Nell Other</p><p>1 May 2019</p>", holder="div") == {}
