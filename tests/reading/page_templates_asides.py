"""More pages in the manner of publishing systems, for the words that their makers put beside the article's."""

from __future__ import annotations

from dataclasses import replace

from page_template_kit import Built, by, canonical, doc, ps, system
from page_templates import Story, esc, ld, meta, news


@system
def magazine(s: Story) -> Built:
    """A magazine: a first letter set apart, a subscription in the middle, most popular, who writes."""
    box = "<aside class='cne-interlude-embed'><p>Subscribe to The Tide Letter, our weekly dispatch from the water.</p></aside>"
    popular = "<div class='popular'><h2>Most Popular</h2><div><div>Harbours</div><a href='/1'><h3>The Last Pilot of Ness End</h3></a><div>By Nell Orr</div></div></div>"
    first, *rest = s.paragraphs
    lead = f"<p class='has-dropcap'><span class='dropcap'>{first[0]}</span>{esc(first[1:])}</p>"
    body = f"<main><article><header><div class='rubric'>Letter from the Coast</div><h1 data-testid='ContentHeaderHed'>{esc(s.headline)}</h1><div data-testid='BylinesWrapper'><span>By <a href='/p'>{s.authors[0]}</a></span></div><time data-testid='ContentHeaderPublishDate' datetime='{s.time}'>{s.day:%B} {s.day.day}, 2021</time></header><div class='body__inner-container'>{lead}{ps(replace(s, paragraphs=tuple(rest)), between={1: box, 3: popular})}</div><div class='contributor-bio'><p>{s.authors[0]} is the author of “Nine Boats.”</p></div></article></main>"
    return s, doc(f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{ld(news(s))}", body)


@system
def short_and_bulleted(s: Story) -> Built:
    """A page of bullets: 'go deeper', 'sign up for', what comes next; the bullets are the article's."""
    items = "".join(f"<li>{esc(text)}</li>" for text in s.paragraphs[2:])
    body = (
        f"<main><article><h1 data-cy='story-headline'>{esc(s.headline)}</h1><div data-cy='byline'><a href='/p'>{s.authors[0]}</a></div><p>{esc(s.paragraphs[0])}</p><p><strong>Why it matters:</strong> {esc(s.paragraphs[1])}</p><ul>{items}</ul>"
        "<p><strong>Go deeper:</strong> <a href='/1'>Bakers stop work across the county</a></p><p><em>Sign up for our free Tide AM newsletter.</em></p></article></main>"
    )
    s = replace(s, paragraphs=(s.paragraphs[0], f"Why it matters: {s.paragraphs[1]}", *s.paragraphs[2:]))
    return s, doc(f"<title>{esc(s.headline)}</title>{canonical(s)}{ld(news(s))}", body)


@system
def subcontinental_daily(s: Story) -> Built:
    """A daily with an agency's copy: also read, first published, catch all the news on the app, a disclaimer."""
    also = "<p><strong>Also Read | <a href='/1'>Bakers stop work across the county, say officials</a></strong></p>"
    ad = "<div class='ad-slot'><span>Advertisement</span></div><div class='taboola'>You May Like</div>"
    body = (
        f"<div id='main'><div class='breadcrumb'><a href='/'>Home</a> / <a href='/n'>News</a></div><h1 class='hdg1'>{esc(s.headline)}</h1><div class='storyDetails'><div class='taglist'><span>By <a href='/p'>{s.authors[0]}</a></span></div><span class='dateTime'>{s.day:%b} {s.day.day}, 2021 11:30 PM IST</span></div>"
        f"<div class='storyDetail'>{ps(s, between={0: ad, 2: also})}<p><i>(With inputs from agencies)</i></p><p>(This story has not been edited by our staff and is auto-generated from a syndicated feed.)</p><p>Catch all the Coast News, Breaking News Events and Latest News Updates on The App.</p></div><div class='topics-container'><span>Topics</span><a href='/t'>Harbour</a></div></div>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} | {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}{ld(news(s))}", body
    )


@system
def note_at_the_top(s: Story) -> Built:
    """A note of the editors above, a list of corrections below under a heading of its own."""
    s = by(s, "Tilda Marsh", "Owen Pike")
    body = (
        f"<article><h1>{esc(s.headline)}</h1><p class='meta'>By Tilda Marsh, Senior Reporter, and Owen Pike | {s.day:%d %B %Y}</p><p><em>Editor’s Note: This article has been updated to reflect the council’s reply.</em></p>{ps(s)}"
        "<h3>Correction</h3><p>Because of a reporting error, an earlier version misstated the number of boats. There were nine, not eleven.</p></article>"
    )
    return s, doc(f"<title>{esc(s.headline)} – {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet)}", body)


@system
def regional_group(s: Story) -> Built:
    """A regional group: 'get the latest', ticks, a player's text, comments, what we use your data for."""
    box = "<div class='in-article'><div>Get the latest from the coast straight to your inbox</div><form><input placeholder='Enter email'><button>Sign Up</button></form><p>We use your sign-up to provide content in ways you’ve consented to and improve our understanding of you.</p></div>"
    body = (
        f"<article class='article-main'><h1 itemprop='headline'>{esc(s.headline)}</h1><p class='sub-title'></p><div class='byline'><div class='authors'>By<a class='publication-theme' href='/a'>{s.authors[0]}</a></div><ul class='time-info'><li><span class='time-container' data-a='x'>23:30, {s.day.day} {s.day:%b %Y}</span></li></ul></div>"
        f"<div class='article-body' itemprop='articleBody'>{ps(s, between={1: box})}<p><b>READ NEXT:</b></p><ul><li><p><a href='/1'>Bakers stop work across the county</a></p></li><li><p><a href='/2'>Flour arrives by barge</a></p></li></ul></div><div id='comments-standalone'>Comments</div></article>"
    )
    return s, doc(
        f"<title>{esc(s.headline)} - {s.outlet}</title>{canonical(s)}{meta(og__site_name=s.outlet, article__published_time=s.time)}",
        body,
    )


@system
def members_blog(s: Story) -> Built:
    """A blog for members: a teaser of the podcast, tip jar, footnotes below, the next and the last post."""
    pod = "<div><h4>Listen to the episode</h4><p>00:00 / 32:10</p></div>"
    notes = "<div class='footnotes'><hr><ol><li id='fn1'><p>The tower was sold twice that year. <a href='#r1'>↩</a></p></li></ol></div>"
    body = f"<div class='site'><main><article class='post'><h1 class='post-title'>{esc(s.headline)}</h1><div class='post-meta'>{s.day:%B} {s.day.day}, 2021 / {s.authors[0]} / 0 Comments</div>{ps(s, between={2: pod})}{notes}<div class='tip-jar'><h3>Like what you read?</h3><p>Buy me a coffee and help us keep this site free of advertisements.</p></div></article><div class='post-nav'><a href='/p'>← Previous post</a><a href='/n'>Next post →</a></div></main></div>"
    return replace(s, paragraphs=(*s.paragraphs, "The tower was sold twice that year.")), doc(
        f"<title>{esc(s.headline)} ~ {s.outlet}</title>{canonical(s)}{meta(og__title=s.headline, og__site_name=s.outlet, article__published_time=s.time)}{ld(news(s))}",
        body,
    )
