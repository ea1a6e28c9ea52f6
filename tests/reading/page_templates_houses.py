"""More pages in the manner of particular publishing systems: portals, chains, builders of sites, offices. See `system`."""

from __future__ import annotations

from dataclasses import replace

from page_template_kit import Built, by, canonical, doc, ps, system
from page_templates import Story, esc, ld, meta, news


@system
def portal_of_partners(s: Story) -> Built:
    """A portal that shows its partners' texts: the partner is named, the day in its own words, quotes of shares between."""
    ticker = "<div class='caas-xray-inline-tooltip'><button>MILL</button><span>+1.20%</span></div>"
    body = (
        f"<div class='caas-container'><article role='article'><div class='caas-inner-body'><header class='caas-header'><div class='caas-logo'><a href='/p' aria-label='{s.outlet}'><img alt='{s.outlet}'></a></div></header>"
        f"<header class='caas-title-wrapper'><h1 data-test-locator='headline'>{esc(s.headline)}</h1></header><div class='caas-content-byline-wrapper'><div class='caas-attr-item-author'><div class='caas-attr-meta-author'><span class='caas-author-byline-collapse'>{s.authors[0]}</span></div></div><div class='caas-attr-time-style'><time datetime='{s.time}'>{s.day:%a, %B} {s.day.day}, 2021 at 11:30 PM</time><span class='caas-attr-mins-read'>2 min read</span></div></div>"
        f"<div class='caas-body'>{ps(s, between={0: ticker})}<p><em>Sign up for the portal’s morning brief</em></p></div><div class='caas-readmore'><button>Story continues</button></div><div class='caas-footer'><a href='/t'>View comments (14)</a></div></div></article></div>"
    )
    return s, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{ld(news(s))}{meta(og__title=s.headline)}", body)


@system
def chain_of_local_dailies(s: Story) -> Built:
    """A chain: short class names, the byline with its paper, advertisements between, a show of pictures, how to reach the writer."""
    ad = "<aside class='gnt_em gnt_em__fp gnt_em_vp_a'><div>Advertisement</div></aside>"
    link = (
        "<div class='gnt_em gnt_em__r'><a href='/m'><strong>More:</strong> Bakers stop work across the county</a></div>"
    )
    texts = ps(s, template="<p class='gnt_ar_b_p'>{}</p>", between={0: ad, 2: link})
    body = (
        f"<main><article class='gnt_pr'><a class='gnt_ar_lbl' href='/n'>NEWS</a><h1 class='gnt_ar_hl' elementtiming='ar-headline'>{esc(s.headline)}</h1><div class='gnt_ar_by'><a class='gnt_ar_by_a' href='/s'>{s.authors[0]}</a><div class='gnt_ar_pb'>{s.outlet}</div></div>"
        f"<div class='gnt_ar_dt' aria-label='Published: 11:30 p.m. ET {s.day:%b}. {s.day.day}, 2021 Updated: 7:02 a.m. ET Dec. 30, 2021'></div><div class='gnt_ar_b'>{texts}"
        f"<p class='gnt_ar_b_p'><em>{s.authors[0]} covers harbours for {s.outlet}. Reach them at news@paper.example.</em></p></div></article></main>"
    )
    head = f"<title>{esc(s.headline)}</title>{canonical(s)}{meta(og__site_name=s.outlet, og__title=s.headline)}"
    return s, doc(head + ld(news(s, dateModified="2021-12-30T07:02:00Z")), body)


@system
def paper_with_assets(s: Story) -> Built:
    """A system of assets: the byline with an address for mail, paragraphs each in a box, subscriber's marks, tags and a bio."""
    box = "<div class='subscriber-only'></div><div class='tnt-ads-container'><span>Advertisement</span></div>"
    texts = ps(s, template="<div class='subscriber-preview'><p>{}</p></div>", between={1: box})
    body = (
        f"<article class='asset story' itemscope itemtype='https://schema.org/NewsArticle'><meta itemprop='datePublished' content='{s.time}'><meta itemprop='mainEntityOfPage' content='{s.url}'><header class='asset-header'><h1 class='headline' itemprop='name headline'><span itemprop='headline'>{esc(s.headline)}</span></h1>"
        f"<ul class='asset-byline list-inline'><li><span class='tnt-byline asset-byline' itemprop='author'>By {s.authors[0].upper()} news@paper.example</span></li><li class='hidden-print'><time datetime='{s.time}' class='asset-date text-muted'>{s.day:%b} {s.day.day}, 2021</time></li><li>0</li></ul></header>"
        f"<div class='asset-content subscriber-premium'>{texts}</div><div class='asset-tags'><h4>Tags</h4><ul><li><a href='/t'>Harbour</a></li><li><a href='/u'>Mills</a></li></ul></div></article>"
    )
    head = f"<title>{esc(s.headline)} | Local News | paper.example</title>{canonical(s)}{meta(og__site_name=s.outlet)}"
    return s, doc(head, body)


@system
def rich_text_modules(s: Story) -> Built:
    """Public radio’s system: rich text with modules in it, authors’ cards, a player, a support box."""
    module = "<div class='Enhancement' data-align-right><div class='Enhancement-item'><ps-promo class='PromoB'><div class='PromoB-title'><a href='/r'>Flour arrives by barge</a></div></ps-promo></div></div>"
    body = (
        f"<main><article class='ArtP-mainContent'><div class='ArtP-lead'></div><h1 class='ArtP-headline'>{esc(s.headline)}</h1><div class='ArtP-metaContent'><div class='ArtP-byline'><span class='ArtP-bylinePrefix'>{s.outlet} | </span><span class='ArtP-authorName'>By <a href='/p'>{s.authors[0]}</a></span></div><div class='ArtP-timestamp'>Published {s.day:%B} {s.day.day}, 2021 at 11:30 PM EST</div></div>"
        f"<div class='ArtP-audioPlayer'><span>Listen</span><span>•</span><span>3:51</span></div><div class='ArtP-articleBody RichTextArticleBody'>{ps(s, between={2: module})}</div><div class='ArtP-tags'><span>Tags</span><a href='/t'>Harbours</a></div><div class='ArtP-contributors'><div class='AuthorBio'><a href='/p'>{s.authors[0]}</a><div>{s.authors[0]} reports on boats and the people who mend them.</div><a href='/p'>See stories by {s.authors[0]}</a></div></div></article></main>"
    )
    data = news(s, author=[{"@type": "Person", "name": s.authors[0], "url": f"{s.host}/p"}])
    return s, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{meta(og__site_name=s.outlet)}{ld(data)}", body)


@system
def office_of_government(s: Story) -> Built:
    """A government’s page: from whom, when, updates, a form that asks whether it was useful; no author."""
    ask = "<div class='gem-c-feedback'><h2>Is this page useful?</h2><button>Yes</button><button>No</button><button>Report a problem with this page</button></div>"
    body = (
        f"<main id='content' class='news-article'><div class='gem-c-heading'><span class='govuk-caption-xl'>Press release</span><h1 class='gem-c-heading__text govuk-heading-l'>{esc(s.headline)}</h1></div><div class='gem-c-metadata'><dl><dt class='gem-c-metadata__term'>From:</dt><dd><a href='/o'>{s.outlet}</a></dd><dt>Published</dt><dd>{s.day.day} {s.day:%B} 2021</dd></dl></div>"
        f"<div class='gem-c-govspeak govuk-govspeak'><div class='govspeak'>{ps(s)}</div></div><div class='gem-c-share-links'><h2>Share this page</h2><ul><li><a href='/f'>Share on one</a></li></ul></div><div class='gem-c-published-dates'>Published {s.day.day} {s.day:%B} 2021</div>{ask}</main>"
    )
    told = replace(s, authors=())
    data = {"@type": "NewsArticle", "headline": s.headline, "datePublished": s.time, "mainEntityOfPage": s.url,
            "author": {"@type": "Organization", "name": s.outlet}, "publisher": {"@type": "Organization", "name": s.outlet}}  # fmt: skip
    return told, doc(f"<title>{esc(s.headline)} - GOV</title>{canonical(s)}{ld(data)}", body)


@system
def wiki_of_news(s: Story) -> Built:
    """A wiki: edit links, a day in bold above the text, sister links, sources below, categories."""
    sources = "<h2><span class='mw-headline' id='Sources'>Sources</span><span class='mw-editsection'><span>[</span><a href='/e'>edit</a><span>]</span></span></h2><ul><li><a href='/x'>“Mill stands”</a> — <i>The Other Paper</i>, 2021</li></ul>"
    body = (
        f"<div id='content' class='mw-body'><h1 id='firstHeading' class='firstHeading'><span class='mw-page-title-main'>{esc(s.headline)}</span></h1><div id='siteSub'>From {s.outlet}, the free news source you can write</div><div class='mw-parser-output'><p><strong class='published'><span id='publishDate' class='value-title' title='{s.day.isoformat()}'>{s.day:%A, %B} {s.day.day}, 2021</span></strong></p>"
        f"{ps(s)}<div class='thumb tright'><div class='thumbcaption'>The wheel in March.</div></div>{sources}<div class='noprint'><a href='/b'>Bookmark-new.svg</a></div></div><div id='catlinks'><a href='/c'>Categories</a>: <ul><li><a href='/d'>Published</a></li><li><a href='/h'>Harbours</a></li></ul></div></div>"
    )
    told = replace(s, authors=())
    data = {"@type": "Article", "name": s.headline, "url": s.url, "datePublished": s.time,
            "author": {"@type": "Organization", "name": "Contributors to the wiki"}, "publisher": {"@type": "Organization", "name": s.outlet}, "headline": s.headline}  # fmt: skip
    return told, doc(f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{ld(data)}", body)


@system
def builder_with_blocks(s: Story) -> Built:
    """A builder of sites: blocks around each stretch of text, the author twice, the newer and the older post below."""
    first, rest = s.paragraphs[:2], s.paragraphs[2:]
    block = "<div class='sqs-block html-block sqs-block-html'><div class='sqs-block-content'><div class='sqs-html-content'>{}</div></div></div>"
    image = "<div class='sqs-block image-block'><figure><div class='image-caption-wrapper'><figcaption class='image-caption'><p>The wheel in March.</p></figcaption></div></figure></div>"
    texts = [
        block.format("".join(f"<p class='' style='white-space:pre-wrap;'>{esc(p)}</p>" for p in part))
        for part in (first, rest)
    ]
    body = (
        f"<main><article class='h-entry entry hentry'><div class='blog-item-top-wrapper'><div class='blog-item-meta-wrapper'><div class='blog-item-category-wrapper'><a href='/c'>Harbours</a></div><span>{s.day.day} {s.day:%b}</span><span class='blog-author-name'>Written By <a href='/a'>{s.authors[0]}</a></span></div><div class='blog-item-title'><h1 class='entry-title entry-title--large p-name' itemprop='headline'>{esc(s.headline)}</h1></div></div>"
        f"<div class='blog-item-content e-content'>{texts[0]}{image}{texts[1]}</div><div class='blog-item-author-profile-wrapper'><span>{s.authors[0]}</span></div></article><section class='item-pagination'><a href='/n'><div class='item-pagination-prev-next'>Previous</div><h2>Flour arrives by barge</h2></a><a href='/o'><div>Next</div><h2>Bakers stop work across the county</h2></a></section></main>"
    )
    head = f"<title>{esc(s.headline)} — {s.outlet}</title>{canonical(s)}<meta itemprop='name' content='{esc(s.headline)} — {s.outlet}'><meta itemprop='datePublished' content='{s.time}'><meta itemprop='author' content='{s.authors[0]}'>{meta(og__site_name=s.outlet, og__title=f'{s.headline} — {s.outlet}')}"
    return s, doc(head, body)


@system
def wire_of_releases(s: Story) -> Built:
    """A wire for press releases: news provided by, a dateline with the wire's mark, about, contact, source; no author."""
    line = f"OSTRAND, {s.day:%b}. {s.day.day}, 2021 /NewsMill/ -- {s.paragraphs[0]}"
    told = replace(s, authors=(), paragraphs=(line, *s.paragraphs[1:]))
    lead = f"<p><span class='xn-location'>OSTRAND</span>, <span class='xn-chron'>{s.day:%b}. {s.day.day}, 2021</span> /NewsMill/ -- {esc(s.paragraphs[0])}</p>"
    rest = "".join(f"<p>{esc(text)}</p>" for text in s.paragraphs[1:])
    body = (
        f"<main><article class='news-release'><header><h1>{esc(s.headline)}</h1></header><section class='release-meta'><span>News provided by</span><a href='/o'><strong>{s.outlet}</strong></a><p class='mb-no'>{s.day:%b} {s.day.day}, 2021, 23:30 ET</p><span>Share this article</span></section>"
        f"<section class='release-body'>{lead}{rest}<p>SOURCE {s.outlet}</p></section></article></main>"
    )
    data = {"@type": "NewsArticle", "headline": s.headline, "datePublished": s.time, "url": s.url,
            "author": {"@type": "Organization", "name": s.outlet}, "publisher": {"@type": "Organization", "name": s.outlet}}  # fmt: skip
    return told, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{ld(data)}", body)


@system
def extension_of_a_content_system(s: Story) -> Built:
    """A town’s paper on a system of extensions: a list’s classes on the single view, back links, files to load down."""
    s = by(s, *s.authors)
    body = (
        f"<div class='frame frame-type-list'><div class='news news-single'><div class='article' itemscope itemtype='http://schema.org/Article'><div class='header'><h1 itemprop='headline'>{esc(s.headline)}</h1></div><div class='footer'><p><span class='news-list-date'><time itemprop='datePublished' datetime='{s.day.isoformat()}'>{s.day:%d.%m.%Y}</time></span> <span class='news-list-category'>Harbours</span> <span class='news-list-author' itemprop='author' itemscope itemtype='http://schema.org/Person'>Created by <span itemprop='name'>{s.authors[0]}</span></span></p></div>"
        f"<div class='teaser-text' itemprop='description'>{'<p>' + esc(s.paragraphs[0]) + '</p>'}</div><div class='news-text-wrap' itemprop='articleBody'>{''.join(f'<p>{esc(p)}</p>' for p in s.paragraphs[1:])}</div><div class='news-backlink-wrap'><a href='/back'>Back</a></div><div class='news-related-wrap'><div class='news-related news-related-files'><h4>Files</h4><ul><li><span class='news-related-files-link'><a href='/f.pdf'>plan.pdf</a></span><span class='news-related-files-size'>1 MB</span></li></ul></div></div></div></div></div>"
    )
    return s, doc(f"<title>{esc(s.headline)}: {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}", body)


@system
def generator_of_static_pages(s: Story) -> Built:
    """A static site: contents, reading time, a permalink on each heading, newer and older, a licence in the foot."""
    anchor = "<h2 id='what-now'>What now <a class='anchor' aria-hidden='true' href='#what-now'>#</a></h2>"
    body = (
        f"<header><nav><a href='/'>{s.outlet}</a></nav></header><main class='main'><article class='post-single'><header class='post-header'><div class='breadcrumbs'><a href='/'>Home</a> » <a href='/p'>Posts</a></div><h1 class='post-title entry-hint-parent'>{esc(s.headline)}</h1><div class='post-meta'><span title='{s.day} 23:30:00 +0000 UTC'>{s.day:%B} {s.day.day}, 2021</span> · 2 min · 371 words · {s.authors[0]}</div></header>"
        f"<div class='toc'><details><summary><span class='details'>Table of Contents</span></summary><ul><li><a href='#what-now'>What now</a></li></ul></details></div><div class='post-content'>{ps(s, between={1: anchor})}</div><footer class='post-footer'><ul class='post-tags'><li><a href='/t'>mills</a></li></ul><nav class='paginav'><a class='prev' href='/1'><span class='title'>« Prev</span><br><span>Flour arrives by barge</span></a><a class='next' href='/2'><span class='title'>Next »</span><br><span>Bakers stop work across the county</span></a></nav></footer></article></main><footer class='footer'><span>© 2021 {s.outlet}</span><span>Powered by Stones</span></footer>"
    )
    data = {"@type": "BlogPosting", "headline": s.headline, "name": s.headline, "datePublished": s.time, "dateModified": s.later, "author": {"@type": "Person", "name": s.authors[0]},
            "mainEntityOfPage": {"@type": "WebPage", "@id": s.url}, "publisher": {"@type": "Organization", "name": s.outlet}}  # fmt: skip
    told = replace(s, paragraphs=(*s.paragraphs[:2], "What now", *s.paragraphs[2:]))
    return told, doc(f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{ld(data)}", body)
