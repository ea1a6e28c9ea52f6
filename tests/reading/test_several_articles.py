"""A saved file with several articles: the one that it is about is read; where it is about none, that is told."""

from __future__ import annotations

import pytest

from build_tools.models.problem import InputError
from build_tools.reading import convert, parse_article

MILL = (
    "The tide mill of Saltreach stood still on Monday after its wheel broke, the trust said in a statement.",
    "Wilma Crake said that the wheel had been looked at in March and that nobody had complained of it since.",
)
BREAD = (
    "The bakers of Verrano raised the price of bread on Friday for the third time in a year, their guild announced.",
    "Ada Quill said that flour had become dearer since the mill stood still and that the council had sent no help.",
)
HOUR = ("Two boats were sent to the mill at nine, the harbour office told those who waited on the quay for news.",)


TOLD_BY_HEADLINE = [("Mill stands still", MILL, BREAD), ("Bread dearer", BREAD, MILL)]


def story(heading: str, paragraphs: tuple[str, ...], tag: str = "article") -> str:
    return f"<{tag}>{heading}{''.join(f'<p>{text}</p>' for text in paragraphs)}</{tag.partition(' ')[0]}>"


def page(title: str, body: str, head: str = "") -> bytes:
    return f"<html><head><title>{title}</title>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize("tag", ["article", "div class='story'", "section class='post'"])
@pytest.mark.parametrize(("title", "kept", "other"), TOLD_BY_HEADLINE)
def test_the_headline_tells_which_one_it_is(
    tag: str, title: str, kept: tuple[str, ...], other: tuple[str, ...]
) -> None:
    body = story("<h2>Mill stands still</h2>", MILL, tag) + story("<h2>Bread dearer</h2>", BREAD, tag)
    made = convert(page(title, body), ".html")
    article = parse_article(made.composed(), "x")
    read = [article.text[start:end] for start, end in article.paragraphs]
    assert read == [title, *kept]
    cut = [article.text[c.start : c.end] for c in article.cuts]
    assert all(any(text in one for one in cut) for text in other)
    assert made.notes == ()


@pytest.mark.parametrize("above", ["", "<h1>The Verrano Post</h1>"])
def test_a_page_that_is_about_none_of_them_says_so(above: str) -> None:
    body = story("<h2><a href='/mill'>Mill stands still</a></h2>", MILL)
    body += story("<h2><a href='/bread'>Bread dearer</a></h2>", BREAD)
    [note] = convert(page("The Verrano Post", above + body), ".html").notes
    assert "holds 2 articles (“Mill stands still”; “Bread dearer”)" in note


@pytest.mark.parametrize(
    "link", ["{}", "<a href='#post-1'>{}</a>", "<a href='?post=1'>{}</a>", "<a href='/live/mill?post=1'>{}</a>"]
)
def test_the_entries_of_a_live_blog_are_one_article(link: str) -> None:
    entries = "".join(story(f"<h2>{link.format(hour)}</h2>", HOUR * 2) for hour in ("Wheel broke", "Boats sent"))
    made = convert(
        page("Mill stands still: live", f"<main><h1>Mill stands still today: live</h1>{entries}</main>"), ".html"
    )
    assert made.notes == ()
    assert made.text.count("Two boats") == 4


def mhtml(second: str, place: str, body: str = "") -> bytes:
    parts = [(page("Mill", story("<h1>Mill</h1>", MILL) + body).decode(), "https://post.example/mill"), (second, place)]
    message = "From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=cut\r\n\r\n"
    for html, where in parts:
        message += f"--cut\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {where}\r\n\r\n{html}\r\n"
    return f"{message}--cut--\r\n".encode()


def test_a_second_page_in_an_mhtml_is_told() -> None:
    second = page("Bread", story("<h1>Bread</h1>", BREAD)).decode()
    [note] = convert(mhtml(second, "https://post.example/bread"), ".mhtml").notes
    assert note == "another page in this file was left out: https://post.example/bread"


def test_frames_of_a_page_in_an_mhtml_are_no_pages() -> None:
    place = "https://advert.example/frame"
    second = page("Advert", story("<h1>Buy</h1>", BREAD)).decode()
    assert convert(mhtml(second, place, f"<iframe src='{place}'></iframe>"), ".mhtml").notes == ()
    assert convert(mhtml("<html><body>1</body></html>", "https://count.example/1"), ".mhtml").notes == ()


@pytest.mark.parametrize(
    ("title", "h1"),
    [
        ("404 Not Found", ""),
        ("Page not found – The Verrano Post", "Sorry"),
        ("The Verrano Post", "The page you are looking for can’t be found."),
        ("Just a moment...", ""),
        ("The Verrano Post", "We value your privacy"),
        ("Are you a robot?", ""),
        ("Sign in – The Verrano Post", ""),
        ("The Verrano Post", "Log in to continue"),
    ],
)
def test_a_page_that_is_sent_in_an_articles_place_is_refused(title: str, h1: str) -> None:
    body = f"<h1>{h1}</h1><p>Go back to the first page, or look for what you need. We are sorry for the trouble.</p>"
    with pytest.raises(InputError, match="sent instead of the article"):
        convert(page(title, body), ".html")


@pytest.mark.parametrize(
    "title",
    ["404 boats wait at Verrano", "Not found: the miller’s cat", "Before you vote", "Login of a thousand boats"],
)
def test_a_short_article_with_such_words_in_its_headline_is_read(title: str) -> None:
    assert convert(page(title, story(f"<h1>{title}</h1>", MILL)), ".html").text


@pytest.mark.parametrize("said", ["Sign in", "We value your privacy"])
def test_a_short_article_with_a_box_that_asks_something_is_read(said: str) -> None:
    title = "Mill at Verrano turns again"
    body = f"<div><h1>{said}</h1></div>{story(f'<h1>{title}</h1>', MILL)}"
    assert convert(page(f"{title} – The Verrano Post", body), ".html").text
