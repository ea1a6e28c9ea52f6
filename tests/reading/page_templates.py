"""Thirty pages of fictional outlets, each built as one of the large publishing systems builds them, with what is true of it.

The words are made up; the structures, and the traps in them, are those of the web: linked data in graphs and by reference,
related articles described before the page's own, dates of updates, names of sites in headlines, bylines of every kind.
"""

from __future__ import annotations

import datetime
import html
import json
from collections.abc import Callable
from dataclasses import dataclass

_PLACES = ("Saltreach", "Penhallow", "Tollwick", "Ness End", "Weir Bank", "Marlow Cross")
_PEOPLE = ("Wilma Crake", "Ann Brisk", "Jory Pell", "Ines Calloway", "Tam Oduya", "Lena Vogt")
_AUTHORS = ("Tilda Marsh", "Owen Pike", "Lior Bell", "Mara Estwick", "Jonas Feld", "Ada Quist")
_OUTLETS = ("Salt Post", "The Tollwick Courier", "Penhallow Gazette", "The Lantern", "Ness News", "Weir Weekly")
_HEADS = (
    "Mill turns again after forty years at {place}",
    "Ferry & pier shut at {place} after storm",
    "‘It was never safe’: engineer’s letters on {place} lock come to light",
    "Council of {place} votes 7-2 for longer quay",
    "Bakers strike in {place} – and the bread runs out",
    "Who owns the tower of {place}?",
)
_PARAGRAPHS = (
    "The work at {place} began on Monday, when nobody was looking, and ended on Saturday before the whole town.",
    "“It sounds like my grandfather,” said {person}, who grew up beside it. “He sang at night, and badly.”",
    "The council had been told of the cracks in January, according to letters that the board published on Friday.",
    "{person} said that the stones had been cleaned twice, and that nobody had been paid for either time.",
    "A spokeswoman for the port, {other}, declined to answer questions but said the cost was “a private matter”.",
    "Some 400 people signed a letter against the plan; eleven of them have since moved away, the vicar said.",
    "In the harbour the boats lay three deep, because no pilot would take them out past the broken light.",
    "The next meeting is on Tuesday at seven. It is open to all, and there will be tea.",
)


@dataclass(frozen=True)
class Story:
    """What is true of a page."""

    number: int
    headline: str
    day: datetime.date
    authors: tuple[str, ...]
    outlet: str
    url: str
    paragraphs: tuple[str, ...]

    @property
    def time(self) -> str:
        """When it was published."""
        return f"{self.day.isoformat()}T23:30:00-05:00"

    @property
    def later(self) -> str:
        """When it was updated."""
        return f"{(self.day + datetime.timedelta(days=3)).isoformat()}T08:00:00+00:00"

    @property
    def host(self) -> str:
        """The site's address."""
        return "/".join(self.url.split("/")[:3])


def story(number: int, authors: int = 1) -> Story:
    """Make the story of a page."""
    place, outlet = _PLACES[number % 6], _OUTLETS[(number * 5 + number // 6) % 6]
    names = {"place": place, "person": _PEOPLE[(number * 7) % 6], "other": _PEOPLE[(number * 7 + 3) % 6]}
    start = number % 3
    texts = tuple(text.format(**names) for text in _PARAGRAPHS[start : start + 6])
    host = outlet.lower().replace(" ", "-")
    return Story(
        number,
        _HEADS[(number + number // 6) % 6].format(place=place),
        datetime.date(2021, 1 + number % 12, 13 + number % 15),
        tuple(_AUTHORS[(number + n) % 6] for n in range(authors)),
        outlet,
        f"https://www.{host}.example/news/{number}/a-story-of-{place.lower().replace(' ', '-')}",
        texts,
    )


def esc(text: str) -> str:
    """Write a text as HTML."""
    return html.escape(text)


def ld(*data: object) -> str:
    """Write linked data."""
    given = data[0] if len(data) == 1 else list(data)
    return f'<script type="application/ld+json">{json.dumps(given)}</script>'


def meta(**values: str) -> str:
    """Write meta elements by property: two underscores are a colon."""
    return "".join(f'<meta property="{k.replace("__", ":")}" content="{esc(v)}">' for k, v in values.items())


def paras(s: Story, tag: str = "p", **attributes: str) -> str:
    """Write the paragraphs."""
    given = "".join(f' {key.rstrip("_")}="{value}"' for key, value in attributes.items())
    return "".join(f"<{tag}{given}>{esc(text)}</{tag}>" for text in s.paragraphs)


def page(head: str, body: str, lang: str = "en-GB") -> str:
    """Write a page."""
    chrome = "<header><nav><ul><li><a href='/'>Home</a></li><li><a href='/n'>News</a></li></ul></nav></header>"
    foot = "<footer><p>© 2021. All rights reserved. Terms of use and privacy.</p></footer>"
    return f"<!DOCTYPE html><html lang='{lang}'><head><meta charset='utf-8'>{head}</head><body>{chrome}{body}{foot}</body></html>"


def news(s: Story, **more: object) -> dict[str, object]:
    """Describe the article as linked data."""
    people: list[object] = [{"@type": "Person", "name": name} for name in s.authors]
    return {
        "@context": "https://schema.org", "@type": "NewsArticle", "headline": s.headline, "datePublished": s.time,
        "dateModified": s.later, "author": people, "mainEntityOfPage": {"@type": "WebPage", "@id": s.url},
        "publisher": {"@type": "Organization", "name": s.outlet}, **more,
    }  # fmt: skip


def other(s: Story, n: int = 1) -> dict[str, object]:
    """Describe a related article, of another day and author."""
    return {
        "@type": "NewsArticle", "headline": f"Baker says bread will be dearer, again {n}", "datePublished": "2019-01-02",
        "author": {"@type": "Person", "name": "Nell Other"}, "url": f"{s.host}/news/other-{n}",
    }  # fmt: skip


def head(s: Story, title: str = "{headline} | {outlet}") -> str:
    """Write the title and the canonical address."""
    text = title.format(headline=s.headline, outlet=s.outlet)
    return f"<title>{esc(text)}</title><link rel='canonical' href='{s.url}'>"


NEWSLETTER = (
    "<div class='newsletter-signup'><h3>Get the morning briefing</h3><p>Sign up to our newsletter and get the news in your"
    " inbox every morning.</p><form><input type='email'><button>Sign up</button></form></div>"
)
RELATED = "<aside class='related'><h2>Most read</h2><ul><li><a href='/o'>Baker says bread “will be dearer”</a></li></ul></aside>"
PULL = "<aside class='pullquote'><blockquote><p>{0}</p></blockquote></aside>"
PICTURE = "<figure><img src='a.jpg' alt='A boat'><figcaption>A boat on Friday. Photo: Sam Lens</figcaption></figure>"
Builder = Callable[[Story], str]
TEMPLATES: dict[str, tuple[int, Builder]] = {}
"""The builders by name, each with how many authors its story has."""


def template(authors: int = 1) -> Callable[[Builder], Builder]:
    """Take a builder into the templates."""

    def take(builder: Builder) -> Builder:
        TEMPLATES[builder.__name__] = (authors, builder)
        return builder

    return take


def pages() -> list[tuple[str, Story, str]]:
    """Return each template's name, its story and its page."""
    from page_templates_more import MORE  # noqa: F401 - takes the rest of them in

    built = []
    for number, (name, (authors, builder)) in enumerate(TEMPLATES.items()):
        own = story(number, authors)
        built.append((name, own, builder(own)))
    return built


@template(2)
def graph_with_references(s: Story) -> str:
    """A blog system with a graph in which everything is named by its id."""
    ids = [f"{s.host}/#/schema/person/{n}" for n in range(len(s.authors))]
    graph = [
        {"@type": "WebPage", "@id": s.url, "url": s.url, "name": s.headline, "datePublished": s.time},
        {"@type": "Article", "@id": f"{s.url}#article", "isPartOf": {"@id": s.url}, "author": [{"@id": i} for i in ids],
         "headline": s.headline.replace("&", "&#038;").replace("‘", "&#8216;").replace("’", "&#8217;"),
         "datePublished": s.time, "dateModified": s.later, "publisher": {"@id": f"{s.host}/#org"}},
        {"@type": "Organization", "@id": f"{s.host}/#org", "name": s.outlet, "url": s.host},
        *({"@type": "Person", "@id": i, "name": n} for i, n in zip(ids, s.authors, strict=True)),
    ]  # fmt: skip
    body = f"<div class='entry-meta'><span class='posted-on'>{s.day:%B %d, %Y}</span></div>"
    body = f"<main><article class='post hentry'><h1 class='entry-title'>{esc(s.headline)}</h1>{body}{PICTURE}"
    content = f"<div class='entry-content'>{paras(s)}{NEWSLETTER}</div>"
    facebook = meta(article__author="https://www.facebook.com/someone", og__site_name=s.outlet)
    return page(
        head(s) + facebook + ld({"@context": "https://schema.org", "@graph": graph}),
        f"{body}{content}</article></main>{RELATED}",
    )


@template()
def related_described_first(s: Story) -> str:
    """Related articles are described before the page's own one."""
    data = ld(other(s, 1), other(s, 2), news(s))
    return page(head(s) + data, f"<main><article><h1>{esc(s.headline)}</h1>{paras(s)}</article>{RELATED}</main>")


@template()
def only_others_described(s: Story) -> str:
    """Linked data tells of other articles alone; the own one has meta elements."""
    metas = meta(
        og__title=f"{s.headline} - {s.outlet}", og__site_name=s.outlet, og__url=s.url, article__published_time=s.time
    )
    metas += f"<meta name='author' content='By {s.authors[0]}, Senior Reporter'>"
    items = {"@type": "ItemList", "itemListElement": [{"@type": "ListItem", "item": other(s, n)} for n in (1, 2)]}
    return page(head(s) + metas + ld(items), f"<article><h1>{esc(s.headline)}</h1>{paras(s)}</article>")


@template()
def main_entity(s: Story) -> str:
    """A page whose main entity is the article, its type written as an address."""
    own = news(s)
    own["@type"] = "https://schema.org/ReportageNewsArticle"
    data = ld({"@context": "http://schema.org", "@type": "WebPage", "url": s.url, "mainEntity": own})
    return page(head(s, "{headline}") + data, f"<div role='main'><h1>{esc(s.headline)}</h1>{paras(s)}{RELATED}</div>")


@template(2)
def microdata(s: Story) -> str:
    """Everything in microdata, a related article too."""
    authors = "".join(
        f"<span itemprop='author' itemscope itemtype='https://schema.org/Person'><a itemprop='name'>{name}</a></span>, "
        for name in s.authors
    )
    rest = "<li itemscope itemtype='https://schema.org/NewsArticle'><a itemprop='headline'>Bread dearer</a><time itemprop='datePublished' datetime='2019-01-02'></time><span itemprop='author'>Nell Other</span></li>"
    body = (
        "<article itemscope itemtype='https://schema.org/NewsArticle'>"
        f"<h1 itemprop='headline'>{esc(s.headline)}</h1><p>By {authors}</p>"
        f"<meta itemprop='dateModified' content='{s.later}'><meta itemprop='datePublished' content='{s.time}'>"
        f"<span itemprop='publisher' itemscope itemtype='https://schema.org/Organization'><meta itemprop='name' content='{s.outlet}'></span>"
        f"<div itemprop='articleBody'>{paras(s)}</div></article>"
    )
    return page(head(s), f"<main>{body}<aside><ul>{rest}</ul></aside></main>")


@template()
def rdfa(s: Story) -> str:
    """RDFa Lite on the elements."""
    body = (
        "<div vocab='https://schema.org/' typeof='NewsArticle'>"
        f"<h1 property='headline'>{esc(s.headline)}</h1><div><span property='author' typeof='Person'><span property='name'>"
        f"{s.authors[0]}</span></span> <time property='datePublished' datetime='{s.time}'>{s.day:%d %B %Y}</time></div>"
        f"<div property='articleBody'>{paras(s)}</div></div>"
    )
    return page(head(s) + meta(og__site_name=s.outlet), body)


@template()
def open_graph_alone(s: Story) -> str:
    """Open Graph and nothing else; the site's name in every title."""
    metas = meta(
        og__title=f"{s.headline} – {s.outlet}", og__site_name=s.outlet, og__url=f"{s.url}?utm_source=x",
        article__modified_time=s.later, article__published_time=s.time, article__author=s.authors[0],
    )  # fmt: skip
    return page(head(s, "{headline} – {outlet}") + metas, f"<article><h2>{esc(s.headline)}</h2>{paras(s)}</article>")


@template(2)
def rfc_2822_date(s: Story) -> str:
    """A date as mail writes it, and a byline in capitals."""
    metas = f"<meta name='pubdate' content='{s.day:%a, %d %b %Y} 23:30:00 -0500'>" + meta(og__site_name=s.outlet)
    byline = f"<div class='byline'>BY {' AND '.join(s.authors).upper()}</div>"
    return page(head(s) + metas, f"<article><h1>{esc(s.headline)}</h1>{byline}{paras(s)}</article>")


@template(2)
def written_date_and_with(s: Story) -> str:
    """No metadata at all but the title and what readers see."""
    a, b = s.authors
    seen = f"<p class='byline'>By {a} with {b}, {_PLACES[(s.number + 2) % 6]}</p><p class='date'>{s.day:%d %B %Y}, 6:15am</p>"
    return page(
        head(s) + meta(og__site_name=s.outlet), f"<article><h1>{esc(s.headline)}</h1>{seen}{paras(s)}</article>"
    )


@template()
def updated_first(s: Story) -> str:
    """The day of the update stands before that of publication."""
    day = s.day + datetime.timedelta(days=3)
    times = f"<p class='timestamp'>Updated {day:%d %B %Y}, 09:12 GMT</p><p class='timestamp'>Published {s.day:%d %B %Y}, 11:00 GMT</p>"
    body = (
        f"<article><h1>{esc(s.headline)}</h1><div class='author-name'>{s.authors[0]}</div>{times}{paras(s)}</article>"
    )
    return page(head(s) + meta(og__site_name=s.outlet), body)


@template()
def placeholder_date(s: Story) -> str:
    """Linked data with fields that were never filled; the truth is in the page."""
    data = ld(news(s, datePublished="0001-01-01T00:00:00Z", dateModified="", author={}))
    seen = f"<address><a rel='author' href='/a'>{s.authors[0]}</a></address><time datetime='{s.time}' pubdate>{s.day}</time>"
    return page(head(s) + data, f"<main><article><h1>{esc(s.headline)}</h1>{seen}{paras(s)}</article></main>")


@template()
def microformats(s: Story) -> str:
    """hentry and vcard."""
    seen = f"<span class='byline author vcard'><a class='url fn n' href='/a'>{s.authors[0]}</a></span>"
    seen += (
        f"<abbr class='published' title='{s.time}'>{s.day:%d %B %Y}</abbr><span class='updated'>{s.later[:10]}</span>"
    )
    body = f"<div class='hentry'><h1 class='entry-title'>{esc(s.headline)}</h1>{seen}<div class='entry-content'>{paras(s)}</div></div>"
    comments = (
        "<div id='comments'><p>I never liked that town, and I said so for years to anyone who would listen.</p></div>"
    )
    return page(
        head(s) + meta(og__site_name=s.outlet),
        f"<div id='content'>{body}{comments}</div><div id='sidebar'>{RELATED}</div>",
    )


@template()
def logo_in_a_heading(s: Story) -> str:
    """The site's name is a heading of the first rank as well."""
    data = ld(news(s))
    return page(
        head(s) + data,
        f"<div class='top'><h1>{s.outlet}</h1></div><article><h1>{esc(s.headline)}</h1>{paras(s)}</article>",
    )


@template()
def truncated_headline(s: Story) -> str:
    """Linked data with the headline cut short, as long ones are."""
    data = ld(news(s, headline=s.headline[:24] + "…"))
    return page(
        head(s) + data, f"<article><h1>{esc(s.headline)}</h1>{paras(s)}{PULL.format(s.paragraphs[0])}</article>"
    )


@template()
def author_is_the_desk(s: Story) -> str:
    """The outlet stands where the author belongs; the byline names the author."""
    data = ld(news(s, author={"@type": "Organization", "name": s.outlet}))
    seen = f"<p class='byline'>By {s.authors[0]} | {s.outlet}</p>"
    return page(head(s) + data, f"<article><h1>{esc(s.headline)}</h1>{seen}{paras(s)}</article>")
