"""Pages in the manner of publishing systems whose trap is in what they state of themselves: graphs, entities, RDFa."""

from __future__ import annotations

import json
from dataclasses import replace

from page_template_kit import Built, canonical, doc, ps, system
from page_templates import Story, esc, ld, meta, news, other


@system
def several_in_one_graph(s: Story) -> Built:
    """A graph with three articles in it; the page's own comes second, and is named by nothing but its address."""
    own = news(s)
    own.pop("@context")
    graph = [other(s, 1), own, other(s, 2), {"@type": "WebSite", "name": s.outlet}]
    body = f"<main><article><h1>{esc(s.headline)}</h1>{ps(s)}</article><section><h2>More from {s.outlet}</h2><article><h3>Baker says bread will be dearer, again 1</h3><p>The bread of the town will be dearer, the bakers said on Friday to all who came.</p></article></section></main>"
    return s, doc(
        f"<title>{esc(s.headline)} « {s.outlet}</title>{canonical(s)}{ld({'@context': 'https://schema.org', '@graph': graph})}",
        body,
    )


@system
def escaped_twice(s: Story) -> Built:
    """A headline with entities within entities, and the site's name behind a colon."""
    s = replace(s, headline="Bell & Sons’ “safe” lock isn’t – and 7 < 9, say pilots")
    twice = (
        s.headline.replace("&", "&amp;")
        .replace("’", "&#8217;")
        .replace("“", "&ldquo;")
        .replace("”", "&rdquo;")
        .replace("<", "&lt;")
    )
    body = f"<article><h1>{esc(s.headline)}</h1><p class='post-byline'>Posted by {s.authors[0]} on {s.day:%B} {s.day.day}, 2021</p>{ps(s)}</article>"
    return s, doc(
        f"<title>{esc(twice)} : {s.outlet}</title>{canonical(s)}{meta(og__title=twice, og__site_name=s.outlet)}{ld(news(s, headline=twice))}",
        body,
    )


@system
def open_graph_for_sharing(s: Story) -> Built:
    """Open Graph is all there is, its headline made shorter for sharing; a picture list below."""
    head = f"<title>{esc(s.headline)} • {s.outlet}</title>" + meta(
        og__title=s.headline,
        og__site_name=s.outlet,
        og__url=s.url,
        og__description=s.paragraphs[0][:50],
        article__published_time=s.time,
        article__author=s.authors[0],
    )
    gallery = "<div class='gallery-grid'><figure><img src='1'><figcaption>One. The lock at noon. © Nell Orr</figcaption></figure><figure><img src='2'><figcaption>Two. The lock at night. © Nell Orr</figcaption></figure></div>"
    body = f"<div class='wrap'><div class='title'>{esc(s.headline)}</div><div class='txt'>{ps(s)}</div>{gallery}<div class='btns'><a href='#'>Tweet</a> <a href='#'>Share</a> <a href='#'>Print</a></div></div>"
    return s, doc(head, body)


@system
def rdfa_in_full(s: Story) -> Built:
    """RDFa with full addresses and values in attributes; a related article beside it."""
    beside = "<aside><div typeof='http://schema.org/NewsArticle'><a property='http://schema.org/headline' href='/o'>Bread dearer</a><span property='http://schema.org/datePublished' content='2019-01-02'></span></div></aside>"
    body = (
        f"<div typeof='http://schema.org/NewsArticle' resource='{s.url}'><h1 property='http://schema.org/headline'>{esc(s.headline)}</h1><span property='http://schema.org/author' content='{s.authors[0]}'></span><span property='http://schema.org/datePublished' content='{s.time}'></span><span property='http://schema.org/dateModified' content='{s.later}'></span>"
        f"<div property='http://schema.org/publisher' typeof='http://schema.org/Organization'><meta property='http://schema.org/name' content='{s.outlet}'></div><div property='http://schema.org/articleBody'>{ps(s)}</div></div>{beside}"
    )
    return s, doc(f"<title>{esc(s.headline)} » {s.outlet}</title>{canonical(s)}", body)


@system
def data_of_an_app(s: Story) -> Built:
    """An app that writes its state into the page; a byline with the update's day; a list of steps is the article's."""
    state = f"<script id='__NEXT_DATA__' type='application/json'>{json.dumps({'props': {'article': {'headline': 'No', 'body': list(s.paragraphs)}}})}</script>"
    steps = "<ol><li>Close the lock.</li><li>Count the boats twice.</li></ol>"
    body = f"<div id='__next'><main><div class='e1'><h1 class='e2'>{esc(s.headline)}</h1><div class='e3'><div class='e4'>By <a class='e5' href='/n'>{s.authors[0]}</a></div><p class='e6'>Updated Nov. 30, 2021 9:00 am ET</p></div><section class='e7'>{ps(s, '<p class=e8 data-type=paragraph>{}</p>', {4: steps})}</section></div></main></div>{state}"
    return replace(s, paragraphs=(*s.paragraphs, "Close the lock.", "Count the boats twice.")), doc(
        f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, article__published_time=s.time)}",
        body,
    )
