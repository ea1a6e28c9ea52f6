"""The second fifteen of the pages: see `page_templates`."""

from __future__ import annotations

from page_templates import (
    NEWSLETTER,
    PICTURE,
    PULL,
    RELATED,
    Story,
    esc,
    head,
    ld,
    meta,
    news,
    other,
    page,
    paras,
    template,
)

MORE = True


@template()
def agency_copy(s: Story) -> str:
    """A reporter of an agency, in a site of islands and custom elements."""
    seen = f"<gu-island><div data-component='byline'>By {s.authors[0]}, Associated Press</div></gu-island>"
    body = f"<main><article><h1>{esc(s.headline)}</h1>{seen}<div class='article-body'>{paras(s)}"
    body += "<gu-island><div class='email-signup'><p>Free daily newsletter</p></div></gu-island></div></article></main>"
    return page(head(s) + meta(og__site_name=s.outlet, article__published_time=s.time), body)


@template()
def live_badge(s: Story) -> str:
    """A badge, a section, reading time and buttons around the heading."""
    top = "<span class='live-badge'>Live</span><a class='section-label' href='/n'>News</a>"
    tools = "<div class='share-bar'><a href='#'>Share</a><button>Save</button><span>4 min read</span></div>"
    body = f"<main><article>{top}<h1>{esc(s.headline)}</h1>{tools}{PICTURE}{paras(s)}</article></main>"
    return page(head(s) + ld(news(s)), body)


@template(3)
def three_authors_one_string(s: Story) -> str:
    """All authors in one string of the linked data."""
    a, b, c = s.authors
    return page(
        head(s) + ld(news(s, author=f"By {a}, {b} and {c}")), f"<article><h1>{esc(s.headline)}</h1>{paras(s)}</article>"
    )


@template()
def table_layout(s: Story) -> str:
    """A page of the nineties: tables for layout, no paragraphs, two line breaks between them."""
    text = "<br><br>".join(esc(text) for text in s.paragraphs)
    menu = "<td width='150'><font size='2'><a href='/'>Home</a><br><a href='/n'>News</a></font></td>"
    byline = f"<i>By {s.authors[0]}</i><br><br>"
    cell = f"<td><font size='5'><b>{esc(s.headline)}</b></font><br><br>{byline}{text}</td>"
    metas = f"<meta name='date' content='{s.day:%B %d, %Y}'>" + meta(og__site_name=s.outlet)
    return page(head(s) + metas, f"<table><tr>{menu}{cell}</tr></table>")


@template()
def divs_alone(s: Story) -> str:
    """A single-page application: classes like hashes, paragraphs in divs."""
    body = f"<div id='root'><div class='css-1a2b'><h1 class='css-9z'>{esc(s.headline)}</h1>"
    return page(
        head(s) + ld(news(s)), f"{body}<section class='css-3c'>{paras(s, 'div', class_='css-q1')}</section></div></div>"
    )


@template()
def endless_scroll(s: Story) -> str:
    """The next article follows on the same page."""
    following = f"<article><h1>Baker says bread will be dearer</h1>{'<p>The bread of the town will be dearer, the bakers said on Friday to all who came.</p>' * 6}</article>"
    return page(
        head(s) + ld(news(s), other(s)),
        f"<main><article><h1>{esc(s.headline)}</h1>{paras(s)}</article>{following}</main>",
    )


@template()
def accelerated(s: Story) -> str:
    """A page for phones, whose canonical address is the other one's."""
    body = (
        f"<article><h1>{esc(s.headline)}</h1><amp-img src='a'></amp-img>{paras(s)}<amp-ad type='x'></amp-ad></article>"
    )
    return page(head(s) + meta(og__url=f"{s.url}/amp") + ld(news(s, url=f"{s.url}/amp")), body)


@template()
def relative_canonical(s: Story) -> str:
    """The canonical address is only a path."""
    title = f"<title>{esc(s.headline)} :: {s.outlet}</title><link rel='canonical' href='/{s.url.split('/', 3)[3]}'>"
    metas = meta(og__url=s.url, og__title=s.headline, og__site_name=s.outlet, article__published_time=s.time)
    seen = f"<span class='article-author'>{s.authors[0]}</span>"
    return page(title + metas, f"<article><h1>{esc(s.headline)}</h1>{seen}{paras(s)}</article>")


@template()
def list_of_types(s: Story) -> str:
    """Several types at once, a creator for an author, in an array with the site."""
    own = news(s)
    own["@type"] = ["NewsArticle", "WebPage"]
    own["creator"] = own.pop("author")
    data = ld({"@type": "WebSite", "name": s.outlet, "url": s.host}, own)
    return page(head(s) + data, f"<main><article><h1>{esc(s.headline)}</h1>{paras(s)}{NEWSLETTER}</article></main>")


@template()
def broken_linked_data(s: Story) -> str:
    """Linked data that is none; Dublin Core holds the truth."""
    metas = f"<meta name='DC.date.issued' content='{s.day}'><meta name='DC.creator' content='{s.authors[0]}'>"
    metas += f"<meta name='DC.publisher' content='{s.outlet}'><script type='application/ld+json'>{{\"@type\": NewsArticle,</script>"
    return page(head(s) + metas, f"<article><h1>{esc(s.headline)}</h1>{paras(s)}</article>")


@template()
def newsletter_platform(s: Story) -> str:
    """A newsletter's web version: buttons to subscribe between the paragraphs."""
    asks = "<div class='subscription-widget-wrap'><p>Thanks for reading! Subscribe for free to receive new posts.</p></div>"
    text = "".join(f"<p>{esc(text)}</p>{asks if n == 2 else ''}" for n, text in enumerate(s.paragraphs))
    own = news(s, isAccessibleForFree=True)
    return page(
        head(s, "{headline} - by {outlet}") + ld(own),
        f"<article class='post'><h1 class='post-title'>{esc(s.headline)}</h1>{text}</article>",
    )


@template()
def soft_paywall(s: Story) -> str:
    """Classes that speak of the paywall on paragraphs that everyone sees."""
    body = f"<article><h1>{esc(s.headline)}</h1><div class='paywall'>{paras(s, class_='paywall')}</div></article>"
    return page(head(s) + ld(news(s, isAccessibleForFree=False)), body)


@template()
def breadcrumbs_and_topics(s: Story) -> str:
    """Breadcrumbs above, topics and an author's line below, related stories in between."""
    crumbs = "<ol class='breadcrumb'><li><a href='/'>Home</a></li><li><a href='/n'>Harbour</a></li></ol>"
    related = "<p><strong>Read more:</strong> <a href='/o'>Baker says bread “will be dearer”</a></p>"
    text = "".join(f"<p>{esc(text)}</p>{related if n == 3 else ''}" for n, text in enumerate(s.paragraphs))
    bio = f"<div class='author-bio'><p>{s.authors[0]} writes about the harbour. Before, the sea was on the radio for years.</p></div>"
    tags = "<div class='tags'><a href='/t'>Harbour</a><a href='/u'>Storms</a></div>"
    return page(
        head(s) + ld(news(s)), f"<main>{crumbs}<article><h1>{esc(s.headline)}</h1>{text}{tags}{bio}</article></main>"
    )


@template()
def numeric_date(s: Story) -> str:
    """A day that can only be read in one way, and a site's name before the headline."""
    metas = f"<meta name='publish-date' content='{s.day:%d/%m/%Y}'><meta name='author' content='{s.authors[0]}'>"
    metas += meta(og__title=f"{s.outlet}: {s.headline}", og__site_name=s.outlet)
    return page(head(s, "{outlet} | {headline}") + metas, f"<article><h1>{esc(s.headline)}</h1>{paras(s)}</article>")


@template()
def pull_quote_and_lists(s: Story) -> str:
    """A pull quote, a list of links and a table of contents within the text."""
    first, *rest = (f"<p>{esc(text)}</p>" for text in s.paragraphs)
    pull = PULL.format(esc(s.paragraphs[0].split(",")[0]))
    links = (
        "<ul class='related-links'><li><a href='/a'>Bread is dearer</a></li><li><a href='/b'>So is flour</a></li></ul>"
    )
    body = f"<article><h1>{esc(s.headline)}</h1>{first}{pull}{rest[0]}{links}{''.join(rest[1:])}</article>{RELATED}"
    return page(head(s) + ld([news(s)]), body)
