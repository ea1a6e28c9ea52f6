"""More pages in the manner of publishing systems, most of all for what their makers say between and below the paragraphs."""

from __future__ import annotations

from dataclasses import replace

from page_template_kit import Built, by, canonical, doc, ps, system
from page_templates import Story, esc, ld, meta, news


@system
def second_wire(s: Story) -> Built:
    """An agency with numbered paragraphs, a summary, who edited, its standards, its licences."""
    s = by(s, "Tilda Marsh", "Owen Pike")
    s = replace(s, paragraphs=(f"SARN, May 3 (Reuters) - {s.paragraphs[0]}", *s.paragraphs[1:]))
    sign = "<p data-testid='promo-box'>The Daily Briefing newsletter provides all the news you need to start your day. Sign up <a href='/n'>here.</a></p>"
    text = "".join(
        f"<div data-testid='paragraph-{n}'>{esc(text)}</div>{sign if n == 2 else ''}"
        for n, text in enumerate(s.paragraphs)
    )
    body = (
        f"<main><article><header><h1 data-testid='Heading'>{esc(s.headline)}</h1><div>By <a rel='author' href='/a'>Tilda Marsh</a> and <a rel='author' href='/b'>Owen Pike</a></div><time><span>{s.day:%B} {s.day.day}, 2021</span><span>11:30 PM EST</span><span>Updated 2 days ago</span></time></header>"
        f"<div class='article-body__content'>{text}</div><p>Reporting by Tilda Marsh and Owen Pike in Sarn; Editing by Nell Orr</p><p>Our Standards: <a href='/t'>The Trust Principles., opens new tab</a></p><div><a href='/l'>Purchase Licensing Rights, opens new tab</a></div><div><h2>Read Next</h2><ul><li><a href='/1'>Bakers stop work, county says</a></li></ul></div></article></main>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, article__published_time=s.time)}",
        body,
    )


@system
def town_television(s: Story) -> Built:
    """A town's channel: times with strokes, a dateline with the station, rights, most read."""
    body = (
        f"<div class='page'><main><h1 class='headline'>{esc(s.headline)}</h1><div class='byline'><span>By </span><a href='/a'>{s.authors[0]}</a></div><div class='published-date-time'>Published: {s.day:%b}. {s.day.day}, 2021 at 11:30 PM EST<span> | </span>Updated: 2 hours ago</div><div class='share-icons'><span>Email This Link</span><span>Share on Pinterest</span></div>"
        f"<div class='article-body'>{ps(s, '<p class=text>{}</p>')}<p class='text'><i>Copyright 2021 Channel 9. All rights reserved.</i></p></div><div class='flex-feature'><h4>Most Read</h4><div class='item'><a href='/1'><img src='1'></a><div><a href='/1'>Bakers stop work across the county this morning</a></div></div></div><div class='flex-feature'><h4>Latest News</h4><div><a href='/2'>Flour arrives by barge</a></div></div></main></div>"
    )
    return s, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{ld(news(s))}", body)


@system
def capital_paper(s: Story) -> Built:
    """A capital's paper: numbers for a date, sign-up boxes with a sentence on terms, filed under."""
    box = "<div class='story-enhancement'><h2>Tide Table</h2><p>Get the best of the coast in your inbox every morning.</p><p>By signing up, you acknowledge and agree to our Privacy Policy and Terms of Service. You may unsubscribe at any time.</p><form><input></form></div>"
    body = (
        f"<main><article><p class='kicker'><a href='/h'>Harbours</a></p><h1 class='headline'>{esc(s.headline)}</h1><div class='story-meta'><p class='story-meta__authors'>By <span class='vcard'>{s.authors[0].upper()}</span></p><p class='story-meta__timestamp'><time datetime='{s.day} 23:30:00'>{s.day:%m/%d/%Y} 11:30 PM EST</time></p></div>"
        f"{ps(s, '<p class=story-text__paragraph>{}</p>', {1: box})}<ul class='story-tags'><li>Filed Under: </li><li><a href='/t'>Harbours,</a></li></ul></article></main>"
    )
    return s, doc(f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}", body)


@system
def public_radio(s: Story) -> Built:
    """Public radio: pictures that open, who hides a caption, a player, a transcript."""
    picture = "<div class='bucketwrap image large'><div class='imagewrap'><picture><img src='a'></picture><div class='enlarge-options'><button>Enlarge this image</button></div><div class='credit-caption'><div class='caption-wrap'><div class='caption'><p>Boats in the harbour on Friday. <b>Nell Orr for the radio</b> <b class='hide-caption'><b>hide caption</b></b></p></div></div><span class='credit'>Nell Orr for the radio</span><b class='toggle-caption'><b>toggle caption</b></b></div></div></div>"
    body = (
        f"<main><article class='story'><div class='storytitle'><h1>{esc(s.headline)}</h1></div><div class='story-meta'><div class='dateblock'><time datetime='{s.time}'><span class='date'>{s.day:%B} {s.day.day}, 2021</span><span class='time'>11:30 PM ET</span></time></div></div><div id='storybyline'><div class='byline-container'><p class='byline__name'><a rel='author' href='/p'>{s.authors[0]}</a></p></div></div>"
        f"<div class='audio-module'><h4>Listen · 3:52</h4><ul><li><a href='/d'>Download</a></li><li><a href='/t'>Transcript</a></li></ul></div><div id='storytext' class='storytext'>{ps(s, between={0: picture})}</div><div class='tags'><ul><li><a href='/1'>harbours</a></li></ul></div></article></main>"
    )
    return s, doc(f"<title>{esc(s.headline)} : {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}", body)


@system
def scholars_site(s: Story) -> Built:
    """Scholars write: a statement of interests, the university, how to republish."""
    body = (
        f"<main><article><header><h1 class='legacy entry-title'><strong itemprop='name'>{esc(s.headline)}</strong></h1><div class='timestamps'>Published: <time datetime='{s.time}' itemprop='datePublished'>{s.day:%B} {s.day.day}, 2021 11.30pm EST</time></div></header>"
        f"<div class='content-authors-group'><h4>Author</h4><ol><li class='vcard'><a href='/p' rel='author'><span class='fn author-name'>{s.authors[0]}</span></a><p class='role'>Lecturer in Harbours, University of Sarn</p></li></ol><section class='disclosure'><h4>Disclosure statement</h4><p>{s.authors[0]} does not work for, consult, own shares in or receive funding from any company that would benefit from this article.</p></section><section class='partners'><h4>Partners</h4><p>University of Sarn provides funding as a member of the site.</p></section></div>"
        f"<div itemprop='articleBody' class='content-body'>{ps(s)}</div><section class='republish'><p>We believe in the free flow of information</p><p>Republish our articles for free, online or in print.</p></section></article></main>"
    )
    return s, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{ld(news(s))}", body)


@system
def nonprofit(s: Story) -> Built:
    """A newsroom that lives on gifts: what it is above the text, a partner, a call for tips."""
    above = f"<p><em>{s.outlet} is a nonprofit newsroom that investigates harbours. <a href='/n'>Sign up to receive our biggest stories</a> as soon as they’re published.</em></p>"
    ask = "<div class='callout'><h3>Help us report on harbours</h3><p>Do you work on the docks? We want to hear from you. Fill out our short questionnaire, and a reporter may be in touch.</p></div>"
    body = (
        f"<article><h1>{esc(s.headline)}</h1><p class='byline'>by <a href='/a'>{s.authors[0]}</a></p><p class='timestamp'><time datetime='{s.time}'>{s.day:%b. %d, 2021, 11:30 p.m. EST}</time></p>{above}{ps(s, between={2: ask})}"
        "<p>If you value our reporting, please consider making a donation today. Your support makes our journalism possible.</p></article>"
    )
    return s, doc(f"<title>{esc(s.headline)} — {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}", body)


@system
def satellite_channel(s: Story) -> Built:
    """A satellite channel: links with a label over lines of links, a player's excuse, another site's content."""
    video = "<div class='sdc-article-video'><p>Please use Chrome browser for a more accessible video player</p></div>"
    more = "<p><strong>Read more:</strong><br><a href='/1'>Bakers stop work across the county</a><br><a href='/2'>Flour arrives by barge</a></p>"
    other_site = "<div><h3>This content is provided by <strong>Post</strong>, which may be using cookies and other technologies.</h3><p>To show you this content, we need your permission to use cookies.</p><button>Allow Cookies Once</button></div>"
    body = (
        f"<main><article><div class='sdc-article-header'><h1><span>{esc(s.headline)}</span></h1></div><div class='sdc-article-author'><p>By <a href='/p'>{s.authors[0]}</a>, coast correspondent</p></div><p class='sdc-article-date__date-time'>{s.day:%A} {s.day.day} {s.day:%B} 2021 23:30, UK</p>"
        f"<div class='sdc-article-body'>{ps(s, between={0: video, 2: more, 3: other_site})}<p><strong>Follow us on WhatsApp to be the first to hear</strong></p></div></article></main>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | Coast News | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, og__title=s.headline)}",
        body,
    )


@system
def foreign_service(s: Story) -> Built:
    """A foreign service: agencies' short names at the end, who edited, a weekly letter while you're here."""
    body = (
        f"<main><article><header><span class='kicker'>Society</span><h1>{esc(s.headline)}</h1><div class='author-details'><a class='author' href='/a'>{s.authors[0]}</a></div><div class='publication-info'><time>{s.day:%m/%d/%Y}</time><span class='sr-only'>{s.day:%B} {s.day.day}, 2021</span></div></header>"
        f"<div class='rich-text'>{ps(s)}<p>tm/op <em>(AP, dpa)</em></p><p><em>Edited by: Nell Orr</em></p><p><em><strong>While you’re here:</strong> Every Tuesday, our editors round up what is happening on the coast. <a href='/n'>You can sign up here for the weekly email newsletter, Tide Briefing.</a></em></p></div></article></main>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} – {s.outlet} – {s.day:%m/%d/%Y}</title>{canonical(s)}{meta(og__site_name=s.outlet, og__title=s.headline)}{ld(news(s))}",
        body,
    )


@system
def financial_paper(s: Story) -> Built:
    """A financial paper: free updates above, an editor's digest between, a load that failed, rights below."""
    digest = "<div class='n-content-layout'><p>Unlock the Editor’s Digest for free</p><p>Nell Orr, editor of the paper, selects her favourite stories in this weekly newsletter.</p></div>"
    failed = "<p>Some content could not load. Check your internet connection or browser settings.</p>"
    body = (
        f"<article id='article-body'><h1 class='o-topper__headline'><span>{esc(s.headline)}</span></h1><div class='o-topper__byline'><a href='/a'>{s.authors[0]}</a> in Sarn</div><time class='o-date' datetime='{s.time}'>{s.day:%B} {s.day.day} 2021</time><div class='share-nav'><span>current progress 0%</span></div>{digest}"
        f"{ps(s, between={1: failed})}<p><em>Copyright The Paper Limited 2021. All rights reserved.</em></p><p>Reuse this content <span>(opens in new window)</span> <span>Jump to comments section</span></p><div><h2>Follow the topics in this article</h2><ul><li><a href='/1'>Harbours</a> <button>Add to myDigest</button></li></ul></div></article>"
    )
    return s, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{ld(news(s))}", body)


@system
def site_builder(s: Story) -> Built:
    """A builder of sites: hooks for names, recent posts, views and comments counted."""
    body = (
        f"<div id='SITE_CONTAINER'><main><article><div data-hook='post'><div><span data-hook='user-name'>{s.authors[0]}</span><ul><li><span data-hook='time-ago'>{s.day:%b} {s.day.day}, 2021</span></li><li><span data-hook='time-to-read'>3 min read</span></li></ul></div><h1 data-hook='post-title'><span>{esc(s.headline)}</span></h1><div><p>Updated: Nov 30, 2021</p></div>"
        f"<div data-hook='post-description'>{ps(s)}</div><div data-hook='post-footer'><div>55 views</div><div>0 comments</div></div></div></article><section><p>Recent Posts</p><a href='/all'>See All</a><article><a href='/1'><h2>Flour arrives by barge</h2></a></article></section></main></div>"
    )
    head = f"<title>{esc(s.headline)}</title>{canonical(s)}{meta(og__title=s.headline, og__site_name=s.outlet, article__published_time=s.time, article__modified_time=s.later)}"
    return s, doc(
        head
        + ld(
            {
                "@context": "https://schema.org/",
                "@type": "BlogPosting",
                "mainEntityOfPage": {"@type": "WebPage", "@id": s.url},
                "headline": s.headline,
                "datePublished": s.time,
                "dateModified": s.later,
                "author": {"@type": "Person", "name": s.authors[0]},
                "publisher": {"@type": "Organization", "name": s.outlet},
            }
        ),
        body,
    )


@system
def details_in_a_list(s: Story) -> Built:
    """A system whose details stand in a definition list: by whom, when, how often it was hit."""
    body = (
        f"<div id='content'><div class='item-page' itemscope itemtype='https://schema.org/Article'><meta itemprop='inLanguage' content='en-GB'/><div class='page-header'><h2 itemprop='headline'>{esc(s.headline)}</h2></div><dl class='article-info muted'><dt class='article-info-term'>Details</dt><dd class='createdby' itemprop='author' itemscope itemtype='https://schema.org/Person'>Written by <span itemprop='name'>{s.authors[0]}</span></dd><dd class='category-name'>Category: <a href='/c'>News</a></dd><dd class='published'><time datetime='{s.time}' itemprop='datePublished'>Published: {s.day:%d %B %Y}</time></dd><dd class='hits'>Hits: 342</dd></dl>"
        f"<div itemprop='articleBody'>{ps(s)}</div><ul class='pager pagenav'><li class='previous'><a href='/p'>Prev</a></li><li class='next'><a href='/n'>Next</a></li></ul></div></div>"
    )
    return s, doc(f"<title>{s.outlet} - {esc(s.headline)}</title>{canonical(s)}{meta(og__site_name=s.outlet)}", body)


@system
def carousel_within(s: Story) -> Built:
    """A carousel between the paragraphs with its first and last words, ads that the story goes on after."""
    carousel = "<div><div>Skip to end of carousel</div><h3>More on harbours</h3><div><a href='/1'><h4>Bakers stop work across the county</h4></a></div><div><a href='/2'><h4>Flour arrives by barge</h4></a></div><div>End of carousel</div></div>"
    ad = "<div><span>Story continues below advertisement</span></div>"
    body = f"<main><header><h1 id='main-content' data-testid='headline'><span>{esc(s.headline)}</span></h1><div data-testid='authors'>By <a data-testid='author-name' href='/p'>{s.authors[0]}</a></div><div data-testid='display-date'>{s.day:%B} {s.day.day}, 2021 at 11:30 p.m. EST</div></header><div class='article-body'>{ps(s, between={0: ad, 1: carousel})}</div><div><span>Share</span><span>341 Comments</span></div></main>"
    return s, doc(f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{ld(news(s))}", body)


@system
def authors_in_a_list(s: Story) -> Built:
    """Linked data with an ordered list of authors, line breaks in its strings, an HTML comment around it."""
    s = by(s, "Tilda Marsh", "Jean-Luc de la Tour")
    own = news(s)
    own["author"] = {
        "@list": [{"@type": "Person", "name": "Tilda Marsh"}, {"@type": "Person", "name": "Jean-Luc de la Tour"}]
    }
    data = ld(own).replace(">{", "><!--\n{", 1).replace("}</script", "}\n--></script", 1)
    return s, doc(
        f"<title>{s.outlet} | {esc(s.headline)}</title>{canonical(s)}{data}",
        f"<article><h1>{esc(s.headline)}</h1><div class='authors'>Tilda Marsh, Jean-Luc de la Tour</div>{ps(s)}</article>",
    )


@system
def letter_to_supporters(s: Story) -> Built:
    """A note from the author at the end, supporters' boxes in the middle, an announcement above."""
    box = "<div class='c-support'><h3>Keep the coast in the news</h3><p>Become a member and help us stay where the boats are. It takes less than a minute.</p><a href='/m'>Support us</a></div>"
    end = f"<hr><p><strong>Note from the author:</strong></p><p><em>Hi, this is {s.authors[0]}, the author of this piece. I hope you found it useful. Please consider becoming a member of our community so that we can keep reporting.</em></p>"
    body = f"<main><article class='c-post'><div class='c-post-header'><h1>{esc(s.headline)}</h1><div class='c-post-header__author'>by <a href='/a'>{s.authors[0]}</a></div><div class='c-post-header__date'>{s.day:%B} {s.day.day}, 2021 11:30 pm</div><div class='c-post-header__read'>3 min read</div></div><div class='c-content'>{ps(s, between={2: box})}{end}</div></article></main>"
    return s, doc(
        f"<title>{esc(s.headline)}</title>{canonical(s)}{meta(og__site_name=s.outlet, article__published_time=s.time)}",
        body,
    )
