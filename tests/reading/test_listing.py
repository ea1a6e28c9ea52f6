"""A front page, a section or a list of results leads to articles and is none: it is refused as that."""

from __future__ import annotations

import pytest

from build_tools.models.problem import InputError
from build_tools.reading import convert
from build_tools.reading.origin import Origin

TEASERS = [
    ("/mill", "Tide mill turns again", "The tide mill at Saltreach turned after forty years of standing still."),
    ("/bread", "Bread is dearer again", "The bakers of Verrano raised the price of bread for the third time."),
    ("/lamp", "Lamp goes out at Penhallow", "The lamp went out on Sunday, and nobody in the town had seen it."),
    ("/quay", "Weir Bank gets a longer quay", "The council voted seven to two for a quay that is a third longer."),
    ("/ferry", "Ferry fares to rise in May", "The fares of all ferries rise by a tenth in May, the guild announced."),
]  # fmt: skip
ABOUT = (
    "<p>The Salt Post has been printed in Saltreach since 1887, and some twenty thousand people read it every day.</p>"
)
LEDE = "<p>The tide mill at Saltreach turned again on Saturday, and its trust said that it would turn on.</p>"

CARDS = "".join(f"<article><h2><a href='{at}'>{title}</a></h2><p>{text}</p></article>" for at, title, text in TEASERS)
FLAT = "".join(f"<h3><a href='{at}'>{title}</a></h3><p>{text}</p>" for at, title, text in TEASERS)
ENTRIES = FLAT.replace("href='/", "href='?post=")
LINES = "".join(f"<li><a href='{at}'>{title}</a></li>" for at, title, _ in TEASERS)
SITE = '<meta property="og:type" content="website">'
TITLE = "<title>Old mill at rest</title>"
RESULTS = '<script type="application/ld+json">{"@type": "CollectionPage"}</script>'


def refusal(body, head="", address="https://saltpost.example/town/"):
    page = f"<html lang='en'><head><title>Salt Post</title>{head}</head><body>{body}</body></html>"
    try:
        convert(page.encode(), ".html", origin=Origin(address))
    except InputError as error:
        return error.problems[0].what
    return None


def test_a_live_blog_that_says_nothing_of_its_address_is_read():
    entries = FLAT.replace("href='/", "href='/live/reach?post=")
    assert refusal(f"<h1>A day on the reach, hour by hour</h1>{entries}", address=None) is None
    assert refusal(f"<h1>The reach</h1>{entries}", address=None) is not None


@pytest.mark.parametrize(
    ("body", "head", "address"),
    [
        (f"<h1>Salt Post</h1>{CARDS}", SITE, "https://saltpost.example/"),
        (f"<main>{FLAT}</main>", "", "https://saltpost.example/"),
        (f"<ul>{LINES}</ul>{ABOUT}", "", "https://www.saltpost.example/en/index.html"),
        (f"<h1>Town</h1><main>{CARDS}</main>", "", "https://saltpost.example/town/"),
        (f"<h1>Town</h1>{ABOUT}<main>{FLAT}</main>", SITE, "https://saltpost.example/town/"),
        (f"<h1>Results for “mill”</h1>{ABOUT}<ul>{LINES}</ul>", RESULTS, "https://saltpost.example/find?q=mill"),
        (f"<h1>Results</h1>{CARDS}", SITE.replace("website", "article"), "https://saltpost.example/?q=mill"),
    ],
)
def test_a_page_that_leads_to_articles_is_refused(body, head, address):
    what = refusal(body, head, address)
    assert what is not None
    assert what.startswith("this seems to be a front page or a list, not an article: it leads to 5 others (“Tide mill")


@pytest.mark.parametrize(
    ("body", "head", "address"),
    [
        (f"<h1>Mill turns</h1>{LEDE}{CARDS}", "", "https://saltpost.example/mill"),
        (f"<h1>Mill turns</h1>{LEDE}<ul>{LINES}</ul>", "", "https://saltpost.example/mill"),
        (f"<article><h1>Mill turns</h1>{LEDE}<a href='/x'>More of the mill</a></article>{CARDS}", "", "https://a.example/m"),
        (f"<h1>Mill turns</h1>{LEDE * 4}{CARDS}", SITE, "https://saltpost.example/mill"),
        (f"<h1>Mill turns</h1>{LEDE * 9}{CARDS}", SITE, "https://mill.example/"),
        (f"<h1>Mill turns</h1>{LEDE}{CARDS}", SITE.replace("website", "article"), "https://mill.example/"),
        (f"<h1>Mill turns after forty years</h1>{LEDE * 2}{CARDS}", SITE, "https://saltpost.example/mill"),
        (f"<div><h2><a href='/old-mill'>Old mill at rest</a></h2>{LEDE * 2}</div>{LINES}", TITLE, "https://a.example/m"),
        (f"<div><h2><a href='/m'>Old mill</a></h2>{LEDE * 2}</div>{LINES}", "", "https://a.example/m"),
        (f"<h1>Mill turns</h1><div>{LEDE * 2}<h3><a href='/x'>How a mill turns</a></h3></div>{LINES}", "", "https://a.example/m"),
        (f"<h1>Tide mill: live</h1>{ENTRIES}", "", "https://a.example/live"),
    ],
)  # fmt: skip
def test_an_article_among_such_cards_is_read(body, head, address):
    assert refusal(body, head, address) is None


def test_a_front_page_of_whole_posts_is_refused_and_a_saved_page_of_them_is_not():
    posts = "".join(f"<article><h2><a href='{at}'>{title}</a></h2>{LEDE * 3}</article>" for at, title, _ in TEASERS)
    assert "it holds 5 articles (“Tide mill" in (refusal(posts, "", "https://saltpost.example/") or "")
    assert refusal(posts, "", "https://saltpost.example/town") is None


def test_an_hour_before_each_title_makes_no_difference():
    assert "leads to 5 others" in (refusal(f"<h1>Latest</h1><ol>{LINES.replace('<li>', '<li>10:05 ')}</ol>") or "")
