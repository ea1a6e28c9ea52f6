"""Pages in the manner of particular publishing systems, each with what is true of it: see `page_templates`.

Where `page_templates` has one trap a page, these have what a whole page of such a system has: its own class names, its
boxes between the paragraphs, notes of correction, authors' lines, the things that readers are asked to do.
"""

from __future__ import annotations

from dataclasses import replace

from page_template_kit import Built, by, canonical, doc, ps, system
from page_templates import Story, esc, ld, meta, news


@system
def blog_block_theme(s: Story) -> Built:
    """A blog system's block theme: graph, sharing, related posts, about the author, comments."""
    person = {"@type": "Person", "@id": f"{s.host}/#/p", "name": s.authors[0], "description": "Writes about boats."}
    graph = [
        {"@type": "Article", "@id": f"{s.url}#article", "isPartOf": {"@id": s.url}, "author": {"name": s.authors[0], "@id": f"{s.host}/#/p"},
         "headline": s.headline, "datePublished": s.time, "dateModified": s.later, "mainEntityOfPage": {"@id": s.url}, "wordCount": 180,
         "commentCount": 2, "publisher": {"@id": f"{s.host}/#organization"}, "articleSection": ["Harbour"], "inLanguage": "en-US"},
        {"@type": "WebPage", "@id": s.url, "url": s.url, "name": f"{s.headline} - {s.outlet}", "isPartOf": {"@id": f"{s.host}/#website"}, "datePublished": s.time},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": 1, "name": "Home", "item": s.host}, {"@type": "ListItem", "position": 2, "name": s.headline}]},
        {"@type": "WebSite", "@id": f"{s.host}/#website", "url": s.host, "name": s.outlet, "description": "News of the coast"},
        {"@type": "Organization", "@id": f"{s.host}/#organization", "name": s.outlet}, person,
    ]  # fmt: skip
    head = f"<title>{esc(s.headline)} &#8211; {s.outlet}</title>{canonical(s)}"
    head += meta(og__title=f"{s.headline} - {s.outlet}", og__site_name=s.outlet, article__published_time=s.time)
    head += (
        "<meta name='twitter:label1' content='Written by'>" + f"<meta name='twitter:data1' content='{s.authors[0]}'>"
    )
    head += ld({"@context": "https://schema.org", "@graph": graph})
    pull = f"<figure class='wp-block-pullquote'><blockquote><p>{esc(s.paragraphs[1][:60])}</p></blockquote></figure>"
    sign_up = "<div class='wp-block-group has-background'><h4 class='wp-block-heading'>Stay up to date</h4><p class='has-small-font-size'>Subscribe to our weekly bulletin and never miss a tide.</p></div>"
    image = "<figure class='wp-block-image size-large'><img src='p.jpg' alt=''><figcaption class='wp-element-caption'>The quay last spring. (Photo: N. Orr)</figcaption></figure>"
    tail = (
        "<div class='sharedaddy sd-sharing-enabled'><h3 class='sd-title'>Share this:</h3><ul><li><a href='#'>Click to share on Post (Opens in new window)</a></li></ul></div>"
        "<div id='jp-relatedposts' class='jp-relatedposts'><h3><em>Related</em></h3><p>Bakers want more flour, and they want it before the fair opens in June.</p></div>"
    )
    author = f"<div class='wp-block-post-author'><p class='wp-block-post-author__name'>{s.authors[0]}</p><p class='wp-block-post-author__bio'>{s.authors[0]} has written about boats since she was nine, mostly in the rain.</p></div>"
    nav = "<nav class='navigation post-navigation'><h2 class='screen-reader-text'>Post navigation</h2><a href='/p' rel='prev'>Previous: The bread runs out</a><a href='/n' rel='next'>Next: Flour at last</a></nav>"
    comments = "<section id='comments' class='wp-block-comments'><h2>Two thoughts on “the mill”</h2><ol><li><p>I have lived beside it for sixty years and I never once heard it sing, says Bob.</p></li></ol></section>"
    body = (
        f"<div class='wp-site-blocks'><header class='wp-block-template-part'><p class='wp-block-site-title'><a href='/'>{s.outlet}</a></p></header>"
        f"<main class='wp-block-group'><h1 class='wp-block-post-title'>{esc(s.headline)}</h1><div class='wp-block-post-date'><time datetime='{s.time}'>{s.day:%B %d, %Y}</time></div>"
        f"<div class='entry-content wp-block-post-content'>{ps(s, '<p class=has-text>{}</p>', {0: image, 2: pull, 3: sign_up})}{tail}</div>{author}{nav}{comments}</main>"
        "<footer class='wp-block-template-part'><p>Proudly powered by a blog system.</p></footer></div>"
    )
    return s, doc(head, body)


@system
def chain_paper(s: Story) -> Built:
    """A chain's system: hashed classes, interstitial links in brackets, a correction, three authors."""
    s = by(s, "Tilda Marsh", "Owen Pike", "Séamus O’Dowd")
    links = "".join(
        f"<a href='/staff/{n}'>{name}</a>{', ' if n == 0 else ' and ' if n == 1 else ''}"
        for n, name in enumerate(s.authors)
    )
    head = f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{ld(news(s), {'@type': 'BreadcrumbList', 'itemListElement': []})}"
    link = (
        "<p class='interstitial-link block-margin-bottom'><a href='/o'>[ Bakers stop work across the county ]</a></p>"
    )
    ad = "<div class='pb-f-ads-ad'><div>Advertisement</div></div>"
    note = "<p class='c-paragraph'><i>Clarification: An earlier version of this story gave the wrong hour for the meeting. It is at seven.</i></p>"
    body = (
        f"<div id='fusion-app'><header class='masthead'><a href='/'>{s.outlet}</a><a href='/subscribe'>Subscribe</a></header><main><div class='c-stack b-headline'><h1 class='c-heading'>{esc(s.headline)}</h1></div>"
        f"<div class='b-byline'><span class='by'>By </span>{links}</div><time class='c-date' datetime='{s.time}'>{s.day:%B %d, %Y} at 11:30 p.m. EST</time>"
        f"<article class='c-body b-article-body'>{ps(s, '<p class=c-paragraph>{}</p>', {1: ad, 2: link, 4: ad})}{note}</article>"
        "<div class='b-results-list'><h2>Latest headlines</h2><a href='/1'>Flour arrives by barge</a><a href='/2'>A tower for sale</a></div></main></div>"
    )
    return s, doc(head, body)


@system
def node_system(s: Story) -> Built:
    """A system of nodes and fields, RDFa with prefixes, 'Submitted by … on …'."""
    body = (
        "<div class='dialog-off-canvas-main-canvas'><div class='block-system-branding-block'><a href='/'>Home</a></div><main role='main'>"
        f"<article about='/n/1' class='node node--type-article node--view-mode-full' typeof='schema:NewsArticle'>"
        f"<h1 class='page-title'><span property='schema:headline' class='field field--name-title'>{esc(s.headline)}</span></h1>"
        f"<footer class='node__meta'><div class='node__submitted'>Submitted by <span class='field--name-uid' rel='schema:author'><span lang='' typeof='schema:Person' property='schema:name' datatype=''>{s.authors[0]}</span></span> on <span class='field--name-created' property='schema:datePublished' content='{s.time}'>{s.day:%a, %m/%d/%Y} - 23:30</span></div></footer>"
        f"<div class='node__content'><div property='schema:text' class='clearfix text-formatted field field--name-body'>{ps(s)}</div>"
        "<div class='field field--name-field-tags field--label-above'><div class='field__label'>Tags</div><div class='field__items'><a href='/t/1'>Harbour</a> <a href='/t/2'>Council</a></div></div>"
        "<ul class='links inline'><li class='node-readmore'><a href='/login'>Log in</a> or <a href='/register'>register</a> to post comments</li></ul></div></article></main></div>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}",
        body,
        "lang='en' dir='ltr' prefix='schema: http://schema.org/'",
    )


@system
def cards_between(s: Story) -> Built:
    """An independent publishers' system: bookmark cards, sign-up cards, a call-out, upgrade box."""
    head = f"<title>{esc(s.headline)}</title>{canonical(s)}" + meta(
        og__site_name=s.outlet, og__type="article", og__title=s.headline, og__url=s.url, article__published_time=s.time, article__modified_time=s.later,
    ) + f"<meta name='twitter:label1' content='Written by'><meta name='twitter:data1' content='{s.authors[0]}'><meta name='twitter:label2' content='Filed under'><meta name='twitter:data2' content='Harbour'>"  # fmt: skip
    head += ld({"@context": "https://schema.org", "@type": "Article", "publisher": {"@type": "Organization", "name": s.outlet, "url": s.host},
                "author": {"@type": "Person", "name": s.authors[0], "url": f"{s.host}/author/x/", "sameAs": []}, "headline": esc(s.headline), "url": s.url,
                "datePublished": s.time, "dateModified": s.later, "description": s.paragraphs[0][:40]})  # fmt: skip
    bookmark = (
        "<figure class='kg-card kg-bookmark-card'><a class='kg-bookmark-container' href='/o'><div class='kg-bookmark-content'><div class='kg-bookmark-title'>The bread that ran out</div>"
        "<div class='kg-bookmark-description'>For two weeks in May nobody in the valley could buy a loaf, and everybody knew why.</div><div class='kg-bookmark-metadata'><span class='kg-bookmark-author'>Weir Weekly</span></div></div></a></figure>"
    )
    sign_up = "<div class='kg-card kg-signup-card'><h2 class='kg-signup-card-heading'>Sign up for more like this.</h2><p class='kg-signup-card-subheading'>One letter a week, on Sundays, from the harbour wall to your breakfast table.</p><form><input type='email'><button>Subscribe</button></form></div>"
    body = (
        f"<div class='gh-viewport'><header class='gh-navigation'><a class='gh-navigation-logo' href='/'>{s.outlet}</a></header><main class='gh-main'><article class='gh-article post'>"
        f"<header class='gh-article-header'><a class='gh-article-tag' href='/tag/x'>Harbour</a><h1 class='gh-article-title'>{esc(s.headline)}</h1><div class='gh-article-meta'><h4 class='gh-article-author-name'><a href='/author/x'>{s.authors[0]}</a></h4>"
        f"<div class='gh-article-meta-content'><time class='gh-article-meta-date' datetime='{s.day}'>{s.day:%b %d, %Y}</time><span class='gh-article-meta-length'><span class='bull'>—</span> 4 min read</span></div></div></header>"
        f"<section class='gh-content gh-canvas'>{ps(s, between={1: bookmark, 3: sign_up})}</section></article>"
        "<section class='gh-container'><h2 class='gh-container-title'>Read next</h2><article class='gh-card'><h3>Flour arrives by barge</h3><p class='gh-card-excerpt'>The first barge came in on the night tide with eleven tons of flour on board.</p></article></section></main>"
        "<div class='gh-footer'>© 2021. Published with care.</div></div>"
    )
    return s, doc(head, body)


@system
def broadcaster(s: Story) -> Built:
    """A broadcaster's blocks: byline with a role, times ago, links in the middle, related topics."""
    own = news(
        s,
        author=[{"@type": "Person", "name": s.authors[0]}],
        publisher={"@type": "NewsMediaOrganization", "name": s.outlet},
    )
    own["@type"] = "ReportageNewsArticle"
    links = "<div data-component='unordered-list-block'><ul><li><a href='/1'>Who owns the mill now?</a></li><li><a href='/2'>In pictures: the flood of June</a></li></ul></div>"
    image = "<figure><div data-component='image-block'><img src='a' alt='A boat'><span class='visually-hidden'>Image source, </span><span role='text'>Nell Orr</span></div><figcaption data-component='caption-block'><span class='visually-hidden'>Image caption, </span>The boats lay three deep</figcaption></figure>"
    body = (
        f"<div id='main-wrapper'><header role='banner'><a href='/'>{s.outlet} homepage</a><nav><ul><li>Home</li><li>News</li></ul></nav></header><main id='main-content'><article>"
        f"<div data-component='headline-block'><h1 id='main-heading'>{esc(s.headline)}</h1></div><div data-component='byline-block'><time datetime='{s.time}'>3 hours ago</time><div data-testid='byline'><span class='name'>{s.authors[0]}</span><div>Coast correspondent</div></div><button>Share</button><button>Save</button></div>"
        f"{image}"
        + ps(
            s,
            "<div data-component='text-block'><p>{}</p></div>",
            {2: "<div data-component='subheadline-block'><h2>Three deep</h2></div>", 3: links},
        )
        + "<section data-component='links-block'><h2>More on this story</h2><a href='/3'>Storm shuts the ferry</a><p>4 March</p></section><section data-component='tag-list-block'><h2>Related topics</h2><ul><li><a href='/t'>Penhallow</a></li></ul></section></article></main></div>"
    )
    s = replace(s, paragraphs=(*s.paragraphs, "Three deep"))
    return s, doc(f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{ld(own)}", body, "lang='en-GB'")


@system
def wire_agency(s: Story) -> Built:
    """An agency's own page: capitals, a dateline, a sign-up module, bars of underscores, credit at the end."""
    s = by(s, "Tilda Marsh", "Owen Pike")
    first = f"SALTREACH, Maine (AP) — {s.paragraphs[0]}"
    s = replace(s, paragraphs=(first, *s.paragraphs[1:]))
    module = "<div class='HTMLModuleEnhancement'><p><a href='/nl'>Sign up for Morning Wire: Our flagship newsletter breaks down the biggest headlines of the day.</a></p></div>"
    related = "<div class='Enhancement' data-align-center><div class='PageList-items'><h2>Related Stories</h2><ul><li><h3><a href='/1'>Bakers stop work</a></h3></li><li><h3><a href='/2'>Flour arrives by barge</a></h3></li></ul></div></div>"
    body = (
        f"<div class='Page-content'><main class='Page-main'><bsp-figure><figure><img src='x'><figcaption><p>Boats at Saltreach on Friday. (AP Photo/Nell Orr)</p></figcaption></figure></bsp-figure><h1 class='Page-headline'>{esc(s.headline)}</h1>"
        f"<div class='Page-byline'><div class='Page-authors'>By&nbsp;<a class='Link' href='/a'>TILDA MARSH</a>&nbsp;and&nbsp;<a class='Link' href='/b'>OWEN PIKE</a></div><div class='Page-dateModified'>Updated <bsp-timestamp data-timestamp='1615'>9:32 AM EST, {s.day:%B} 28, 2021</bsp-timestamp></div></div>"
        f"<div class='RichTextStoryBody RichTextBody'>{ps(s, between={1: module, 2: related})}<p>___</p><p>Associated Press writer Nell Orr in Penhallow contributed to this report.</p><p>___</p><p>Follow AP’s coverage of the harbour at https://wire.example/hub/harbour</p></div></main></div>"
    )
    head = f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, article__published_time=s.time)}"
    return s, doc(head, body)


@system
def islands(s: Story) -> Built:
    """A daily of islands: section and site in the title, rich links, a newsletter, a note that it was amended."""
    rich = "<aside data-component='rich-link'><div>Storm shuts the ferry at Ness End</div><a href='/o'>Read more</a></aside>"
    letter = (
        "<gu-island name='EmailSignUpWrapper'><a href='#after'>skip past newsletter promotion</a><div><h2>Sign up to First Tide</h2><p>Our morning email breaks down the key stories of the day, telling you what’s happening and why it matters</p>"
        "<div><strong>Privacy Notice: </strong>Newsletters may contain info about charities, online ads, and content funded by outside parties.</div></div><p id='after'>after newsletter promotion</p></gu-island>"
    )
    amended = f"<div><ul><li><p><em>This article was amended on {s.day:%d %B} 2021. An earlier version said the work began on Sunday; it began on Monday.</em></p></li></ul></div>"
    body = (
        f"<main><article><div data-gu-name='media'><figure><img src='a'><figcaption>The mill in May. Photograph: Nell Orr/The Lantern</figcaption></figure></div><div data-gu-name='title'><a href='/s'>Harbours</a></div><div data-gu-name='headline'><h1>{esc(s.headline)}</h1></div>"
        f"<div data-gu-name='meta'><address aria-label='Contributor info'><div><a rel='author' href='/p'>{s.authors[0]}</a> in Sarn</div></address><details><summary>{s.day:%a} {s.day.day} {s.day:%b %Y} 23.30 EST</summary>Last modified on Mon 30 Aug 2021 09.00 BST</details><gu-island name='ShareCount'><span>12</span></gu-island></div>"
        f"<div data-gu-name='body'><div class='article-body-commercial-selector' id='maincontent'>{ps(s, between={1: rich, 2: letter})}</div>{amended}</div><div data-gu-name='submeta'><span>Explore more on these topics</span><ul><li><a href='/t'>Harbours</a></li><li><a href='/u'>news</a></li></ul></div></article></main>"
    )
    head = f"<title>{esc(s.headline)} | Harbours | {s.outlet}</title>{canonical(s)}{meta(og__title=s.headline, og__site_name=s.outlet, article__published_time=s.time)}"
    return s, doc(head, body)


@system
def subscribers_paper(s: Story) -> Built:
    """A daily that shows a stub: by with a place in brackets, times to read, the share of the article that is left."""
    shown = s.paragraphs[:3]
    s = replace(s, paragraphs=shown)
    left = "<section class='capping'><p class='capping__title'>You have 64.3% of this article left to read.</p><p>The rest is for subscribers only.</p><a href='/s'>Subscribe to continue reading</a></section>"
    body = (
        f"<main><section class='article article--single'><section class='article__wrapper'><header class='article__header'><h1 class='article__title'>{esc(s.headline)}</h1>"
        f"<section class='meta meta__social'><p class='meta__author'>By <a class='article__author-link' href='/a'>{s.authors[0]}</a> (Sarn, special correspondent)</p><p class='meta__date'>Published on {s.day:%B} {s.day.day}, 2021, at 11:30 pm (Sarn), updated on November 30, 2021, at 9:00 am</p><p class='meta__reading-time'><span>Time to</span> 3 min.</p></section></header>"
        f"<article class='article__content'>{''.join(f'<p class=article__paragraph>{esc(text)}</p>' for text in shown)}{left}</article></section></section></main>"
    )
    head = f"<title>{esc(s.headline)}</title>{canonical(s)}{meta(og__title=s.headline, og__site_name=s.outlet)}{ld(news(s, isAccessibleForFree='False'))}"
    return s, doc(head, body)


@system
def phone_page(s: Story) -> Built:
    """A page for phones with menus of its own, ads in custom elements, an accordion of related stories."""
    head = f"<title>{esc(s.headline)}</title>{canonical(s)}<script async src='https://cdn.example/v0.js'></script><style amp-custom>p{{}}</style>{ld(news(s))}"
    ad = "<amp-ad width=300 type='x'><div fallback>Ad could not load</div></amp-ad>"
    body = (
        f"<amp-sidebar id='menu' layout='nodisplay'><ul><li><a href='/'>Home</a></li><li><a href='/w'>Weather</a></li></ul></amp-sidebar><header class='amp-header'><a href='/'>{s.outlet}</a></header><article class='amp-wp-article'><header class='amp-wp-article-header'><h1 class='amp-wp-title'>{esc(s.headline)}</h1>"
        f"<div class='amp-wp-meta amp-wp-byline'>By <span class='amp-wp-author author vcard'>{s.authors[0]}</span></div><div class='amp-wp-meta amp-wp-posted-on'><time datetime='{s.time}'>3 months ago</time></div></header>"
        f"<div class='amp-wp-article-content'>{ps(s, between={1: ad, 3: ad})}<amp-social-share type='email'></amp-social-share></div><footer class='amp-wp-article-footer'><div class='amp-wp-meta amp-wp-tax-category'>Categories: <a href='/c'>Harbour</a></div><div class='amp-wp-meta amp-wp-comments-link'><a href='/c'>Leave a Comment</a></div></footer></article>"
        "<amp-accordion><section><h4>Related stories</h4><ul><li><a href='/o'>Bakers stop work</a></li></ul></section></amp-accordion><footer class='amp-wp-footer'><p>Back to top</p></footer>"
    )
    return s, doc(head, body, "amp lang='en'")


@system
def live_coverage(s: Story) -> Built:
    """A live blog: each entry with its hour and its own author, described in the linked data one by one."""
    entries = [
        {
            "@type": "BlogPosting",
            "headline": f"Entry {n}",
            "datePublished": f"2021-02-0{n + 1}T10:00:00Z",
            "author": {"@type": "Person", "name": "Nell Other"},
            "articleBody": text,
        }
        for n, text in enumerate(s.paragraphs)
    ]
    own = news(s, liveBlogUpdate=entries, coverageStartTime=s.time)
    own["@type"] = "LiveBlogPosting"
    posts = "".join(
        f"<article class='live-post' id='post-{n}'><time class='live-post__time' datetime='2021-12-0{n + 1}T10:4{n}:00Z'>10:4{n}am</time><div class='live-post__body'><p>{esc(text)}</p></div><button>Share</button></article>"
        for n, text in enumerate(s.paragraphs)
    )
    body = f"<main><div class='live-header'><span class='live-flag'>Live</span><h1>{esc(s.headline)}</h1><p class='byline'>By {s.authors[0]}</p></div><div class='live-posts'>{posts}</div><button>Load more</button></main>"
    return s, doc(f"<title>{esc(s.headline)} – live | {s.outlet}</title>{canonical(s)}{ld(own)}", body)


@system
def old_blog(s: Story) -> Built:
    """A blog of the two thousands: the site's name in the first heading, line breaks, a gadget column, comments."""
    text = "<br /><br />".join(esc(each) for each in s.paragraphs)
    body = (
        f"<div class='content-outer'><div class='header-inner'><h1 class='title'><a href='/'>{s.outlet}</a></h1><p class='description'>Notes from the coast, since 2004</p></div><div class='main-outer'><div class='column-center-inner'><h2 class='date-header'><span>{s.day:%A, %B %d, %Y}</span></h2>"
        f"<div class='post hentry' itemprop='blogPost' itemscope='itemscope' itemtype='http://schema.org/BlogPosting'><meta itemprop='blogId' content='1'/><h3 class='post-title entry-title' itemprop='name'>{esc(s.headline)}</h3><div class='post-body entry-content' id='post-body-1' itemprop='description articleBody'>{text}<div style='clear: both;'></div></div>"
        f"<div class='post-footer'><div class='post-footer-line'>Posted by <span class='fn' itemprop='author' itemscope='itemscope' itemtype='http://schema.org/Person'><a href='/p' rel='author'><span itemprop='name'>{s.authors[0]}</span></a></span> at <meta content='{s.url}' itemprop='url'/><a class='timestamp-link' href='{s.url}' rel='bookmark'><abbr class='published' itemprop='datePublished' title='{s.time}'>11:30 PM</abbr></a></div><div class='post-footer-line'>Labels: <a href='/l' rel='tag'>harbour</a></div></div></div>"
        "<div class='comments' id='comments'><h4>1 comment:</h4><dl id='comments-block'><dt>Bob said...</dt><dd class='comment-body'><p>I have lived beside it for sixty years and never heard it sing, not once in my life.</p></dd></dl></div></div>"
        "<div class='column-right-inner'><div class='widget BlogArchive'><h2>Blog Archive</h2><ul><li><a href='/1'>The bread runs out</a></li></ul></div><div class='widget Profile'><h2>About Me</h2><p>I walk the harbour every morning with my dog and I write down what the boats are called.</p></div></div></div></div>"
    )
    return s, doc(
        f"<title>{s.outlet}: {esc(s.headline)}</title><link href='{s.url}' rel='canonical'/>{meta(og__site_name=s.outlet, og__title=s.headline)}",
        body,
    )


@system
def nothing_stated(s: Story) -> Built:
    """A hand-made page: a title, bold words, paragraphs that aren't closed."""
    text = "<p>".join(esc(each) for each in s.paragraphs)
    s = replace(s, url="", outlet="")
    return (
        s,
        f"<html><head><title>{esc(s.headline)}</title></head><body bgcolor=white><h1>{esc(s.headline)}</h1><p><b>By {s.authors[0]}</b><p>{s.day:%d %B %Y}<p>{text}<hr><a href='index.html'>Back to the list</a></body></html>",
    )


@system
def wrong_charset(s: Story) -> Built:
    """Says that it is UTF-8, and is Windows-1252; tables for layout."""
    body = f"<table width='600'><tr><td colspan='2'><img src='logo.gif' alt='{s.outlet}'></td></tr><tr><td valign='top'><a href='/'>Home</a><br><a href='/n'>News</a></td><td><h1>{esc(s.headline)}</h1><p class='byline'>By {s.authors[0]}</p>{ps(s)}</td></tr><tr><td colspan='2'>Copyright 2021</td></tr></table>"
    made = doc(
        f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}<meta name='date' content='{s.day:%d %b %Y}'>",
        body,
    )
    return s, made.encode("cp1252")


@system
def no_class_names(s: Story) -> Built:
    """Related stories in the middle, pull quotes and notes that nothing but their words gives away."""
    related = "<div><h4>Related</h4><ul><li><a href='/1'>Bakers stop work across the county</a></li><li><a href='/2'>Flour arrives by barge at last</a></li></ul></div>"
    read = "<p><strong>READ: </strong><a href='/3'>Who owns the tower of Tollwick, and who pays for it?</a></p>"
    linked = "<p><a href='/4'>Ten harbours to see before they silt up</a></p>"
    note = "<p><em>Editor’s note: A previous version of this story misspelled the name of the spokeswoman.</em></p>"
    body = f"<div><div><div><h1>{esc(s.headline)}</h1><div><span>{s.authors[0]}</span></div><div><span>{s.day:%B} {s.day.day}, 2021</span></div></div>{note}<div>{ps(s, between={0: related, 2: read, 4: linked})}</div></div></div>"
    return s, doc(f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{ld(news(s))}", body)


@system
def lists_of_voices(s: Story) -> Built:
    """Voices in a list, a definition list, a table and a block quotation within another."""
    voices = (
        "<ul><li><strong>Ann Brisk, port director:</strong> “We closed the lock when we were told to close the lock.”</li><li><strong>Jory Pell, pilot:</strong> “Nobody told the pilots.”</li></ul>"
        "<dl><dt>Wilma Crake</dt><dd>“I heard it before I saw it.”</dd></dl><table><tr><th>Who</th><th>What they said</th></tr><tr><td>The vicar</td><td>“Eleven have moved away.”</td></tr></table>"
        "<blockquote><p>The board wrote to the council in January:</p><blockquote><p>The cracks are wider than a hand.</p></blockquote></blockquote>"
    )
    words = (
        "Ann Brisk, port director: “We closed the lock when we were told to close the lock.”", "Jory Pell, pilot: “Nobody told the pilots.”", "Wilma Crake: “I heard it before I saw it.”",
        "Who What they said", "The vicar: “Eleven have moved away.”", "The board wrote to the council in January:", "The cracks are wider than a hand.",
    )  # fmt: skip
    body = f"<main><article><h1>{esc(s.headline)}</h1><p class='byline'>By {s.authors[0]}</p>{ps(s, between={2: voices})}</article></main>"
    return replace(s, paragraphs=(*s.paragraphs, *words)), doc(
        f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{ld(news(s))}", body
    )


@system
def corrected_at_both_ends(s: Story) -> Built:
    """A note above the text and one below it, a bio, a call for tips, where it appeared in print."""
    above = "<div class='article-note'><p><strong>CORRECTION (June 3, 2021):</strong> An earlier version of this article said that 40 people signed the letter. The number is 400.</p></div>"
    below = (
        "<p><em>This story has been updated to correct the name of the pilot’s boat.</em></p>"
        f"<p><em>{s.authors[0]} is a reporter covering harbours. Before, she was at Weir Weekly. She can be reached at t.marsh@salt.example.</em></p>"
        "<p>Do you have information about the lock? Write to tips@salt.example.</p>"
        f"<p>A version of this article appears in print on {s.day:%B} {s.day.day}, 2021, Section A, Page 4 of the coastal edition with the headline: The Lock. Order Reprints | Today’s Paper | Subscribe</p>"
    )
    body = f"<main><article><p>Advertisement</p><p>Supported by</p><h1>{esc(s.headline)}</h1><p>Listen to this article · 5:03 min <a href='/h'>Learn more</a></p><p>By <span>{s.authors[0]}</span></p><p><time datetime='{s.time}'>{s.day:%b. %d, %Y}</time></p>{above}<section name='articleBody'>{ps(s, '<div class=css-53u6y8><p class=css-at9mc1>{}</p></div>')}</section>{below}<div><span>See more on: </span><a href='/t'>Harbours</a></div></article></main>"
    return s, doc(f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{ld(news(s))}", body)


@system
def essays_platform(s: Story) -> Built:
    """A platform for essays: follow, listen, share; the author's name as creator; dates in words."""
    own = {"@context": "http://schema.org", "@type": "NewsArticle", "url": s.url, "dateCreated": s.time, "datePublished": s.time, "dateModified": s.later, "headline": s.headline, "name": s.headline, "identifier": "abc", "author": {"@type": "Person", "name": s.authors[0], "url": f"{s.host}/@x"}, "creator": [s.authors[0]], "publisher": {"@type": "Organization", "name": s.outlet}, "mainEntityOfPage": s.url}  # fmt: skip
    body = (
        f"<div id='root'><div><div><a href='/'>Open in app</a><a href='/up'>Sign up</a><a href='/in'>Sign in</a></div><article><section><div><h1 class='pw-post-title' data-testid='storyTitle'>{esc(s.headline)}</h1><div><a data-testid='authorName' rel='noopener' href='/@x'>{s.authors[0]}</a><span>·</span><a href='/f'>Follow</a></div><div><span data-testid='storyReadTime'>4 min read</span><span aria-hidden='true'>·</span><span data-testid='storyPublishDate'>{s.day:%b %d, %Y}</span></div>"
        f"<div><div>--</div><div>3</div><button>Listen</button><button>Share</button></div>{ps(s, '<p class=pw-post-body-paragraph>{}</p>')}</div></section></article><div><a href='/tag/1'>Harbours</a><a href='/tag/2'>Boats</a></div><div><h2>Written by {s.authors[0]}</h2><p>I write about harbours, and about what people leave in them when the tide is out.</p><span>1.2K Followers</span></div></div></div>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | by {s.authors[0]} | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, og__title=s.headline)}{ld(own)}",
        body,
    )


@system
def cable_channel(s: Story) -> Built:
    """A channel's page: a source before the first words, ‘Updated’ above, links between, paragraphs of its own kind."""
    between = "<div class='related-content related-content--article'><a href='/o'><span>Related article</span><span>Bakers stop work across the county, and nobody minds until noon on Sunday</span></a></div>"
    first = s.paragraphs[0]
    rest = ps(
        replace(s, paragraphs=s.paragraphs[1:]),
        "<p class='paragraph inline-placeholder vossi-paragraph'>{}</p>",
        {1: between},
    )
    body = (
        f"<div class='layout__main'><div class='headline'><h1 class='headline__text inline-placeholder' id='maincontent'>{esc(s.headline)}</h1><div class='headline__sub-container'><div class='headline__byline'><div class='byline__names'>By <a class='byline__link' href='/p'><span class='byline__name'>{s.authors[0]}</span></a>, {s.outlet}</div></div><div class='headline__sub-text'><div class='timestamp vossi-timestamp'> Updated 9:12 AM EST, Tue November 30, 2021 </div></div></div></div>"
        f"<div class='article__content'><div class='source inline-placeholder'><cite class='source__cite'><span class='source__location'></span><span class='source__text'>{s.outlet}</span>&nbsp;&mdash;&nbsp;</cite></div><p class='paragraph inline-placeholder'>{esc(first)}</p>{rest}<p class='paragraph'><em>{s.outlet}’s Nell Orr and Bob Vane contributed to this report.</em></p></div></div>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{ld(news(s, author=[{'@type': 'Person', 'name': s.authors[0]}]))}",
        body,
    )


@system
def world_channel(s: Story) -> Built:
    """A channel's page with a list of other stories in the middle, numbered for those who hear it."""
    more = (
        "<div class='more-on'><h2 class='more-on__heading'>Recommended Stories</h2><span class='screen-reader-text'>list of 2 items</span><ul><li><span class='screen-reader-text'>list 1 of 2</span><article class='article-card'><a href='/1'><h3>Bakers stop work across the county</h3></a></article></li>"
        "<li><span class='screen-reader-text'>list 2 of 2</span><article class='article-card'><a href='/2'><h3>Flour arrives by barge</h3></a></article></li></ul><span class='screen-reader-text'>end of list</span></div>"
    )
    body = (
        f"<main id='main-content-area'><div class='article-header'><div class='topics'><a href='/n'>News</a><span>|</span><a href='/h'>Harbours</a></div><header><h1>{esc(s.headline)}</h1></header></div><div class='article-info-block'><div class='article-author-name'><span>By </span><a class='author-link' href='/a'>{s.authors[0]}</a></div>"
        f"<div class='date-simple'><span class='screen-reader-text'>Published On {s.day.day} {s.day:%b %Y}</span><span aria-hidden='true'>{s.day.day} {s.day:%b %Y}</span></div><div class='article__social'><button>Click here to share on social media</button></div></div><div class='wysiwyg wysiwyg--all-content'>{ps(s, between={1: more})}</div><div class='article-source'><span>Source: {s.outlet} and news agencies</span></div></main>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | Harbours News | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, og__title=s.headline)}",
        body,
    )
