"""What stands on a page around its article: cut and listed, never taken for the article's words, never lost."""

# ruff: noqa: E501 - a table reads better with one case a line

from __future__ import annotations

import re

import pytest

from build_tools.reading import convert, parse_article, unmarked

LEDE = "The tide mill at Saltreach turned again on Saturday after forty years of standing still, its trust said."
NEXT = "The miller, Wilma Crake, said that the stones had been cleaned twice and that flour would be sold from May."
LAST = "The council meets on Tuesday to hear the trust, the bakers and the people who live along the reach."


def article(body, head=""):
    page = f"<html lang='en'><head><title>Mill turns</title>{head}</head><body><article>{body}</article></body></html>"
    return parse_article(convert(page.encode(), ".html").composed(), "mill")


def kept(read):
    return [" ".join(read.text[start:end].split()) for start, end in read.paragraphs]


def cuts(read):
    return [(c.what, unmarked(read.text[c.start : c.end])) for c in read.cuts if c.what != "front-matter"]


def words_of(thing, words=""):
    """Return HTML with the words that are given for it, else its own."""
    return thing, words or " ".join(re.sub(r"<[^>]+>", "", thing.replace("<br>", " ")).split())


def around(thing):
    """The article with a thing between its paragraphs."""
    return f"<h1>Mill turns</h1><p>{LEDE}</p>{thing}<p>{NEXT}</p><p>{LAST}</p>"


FURNITURE = [
    ("sign-up", '<div class="newsletter-signup"><p>The Reach in brief</p></div>'),
    ("sign-up", '<section id="mc4wp-form"><p>Every Friday, by mail.</p></section>'),
    ("sign-up", "<p>Sign up to our morning newsletter</p>"),
    ("sign-up", "<p>Get the day’s stories in your inbox.</p>"),
    ("sign-up", "<p>after newsletter promotion</p>"),
    ("notice", "<p>Privacy Notice: letters may hold offers.</p>"),
    ("notice", "<p>This is a developing story.</p>"),
    ("link", "<p><strong>Related:</strong> <a href='/x'>Ferry fares rise</a></p>"),
    ("link", "<p><a href='/x'>Ferry fares to rise again</a></p>"),
    ("link", "<ul><li><a href='/x'>Ferry fares to rise</a></li></ul>"),
    ("link", "<aside class='rich-link'><p>Ferry fares, one by one</p></aside>"),
    ("link", "<p>READ MORE: Ferry fares to rise</p>"),
    ("link", "<p>See also: Ferry fares to rise</p>"),
    ("aside", "<aside><p>A mill grinds a ton an hour.</p></aside>"),
    ("caption", "<figure><img src='x'><figcaption>The wheel.</figcaption></figure>"),
    ("caption", "<div class='wp-caption-text'>The wheel, cleaned.</div>"),
    ("caption", "<p>The wheel on Saturday. Photo: Lior Bell</p>"),
    ("share", "<div class='share-buttons'><span>Share by mail</span></div>"),
    ("topics", "<div class='entry-tags'><a href='/m'>Mills</a></div>"),
    ("topics", "<p>Explore more on these topics</p>"),
    ("label", "<span class='live-badge'>Live now</span>"),
    ("comment", "<div id='comments'><p>I never liked that mill.</p></div>"),
    ("advertisement", "<div class='ad-slot'><p>Buy bread.</p></div>"),
    ("advertisement", "<p>Advertisement</p>"),
    ("bio", "<div class='author-bio'><p>Tilda Marsh mills.</p></div>"),
    ("press-contact", "<p>Media contact: Ann Brisk, 0123</p>"),
    ("paywall", "<p>Subscribe to continue reading</p>"),
    ("paywall", "<div class='paywall-offer'><p>A pound a month.</p></div>"),
    ("credit", "<p>The post Mill turns appeared first on Salt Post.</p>"),
    ("deleted", "<p><del>It turned on Friday.</del></p>"),
    ("share", "<p>Comments are closed.</p>"),
    ("share", "<p>Comments (12)</p>"),
    ("share", "<p><a href='/in'>Log in</a> to post comments</p>"),
    ("share", "<div class='noprint'><p>Work with us!</p></div>"),
    ("sign-up", "<p>Like what we do? <a href='/m'>Become a member</a>.</p>"),
    ("sign-up", "<p>The Reach is glad to bring you news. Download the Reach app for more.</p>"),
    ("credit", "<p>(Reach24 with AFP and Reuters)</p>"),
    ("notice", "<p>You get this email because you asked.</p>"),
    ("notice", "<p>You can update your preferences here.</p>"),
    ("byline", "<div class='publication-metadata'>Published fredag 14 maj kl 16</div>"),
    ("sign-up", "<p>Join the Reach WhatsApp channel here.</p>"),
    ("paywall", "<p>Upgrade your account to read the story.</p>"),
    ("label", "<p>Load-Date: May 8, 2026</p>"),
    ("label", "<p>LENGTH: 1,204 words</p>"),
    ("label", "<p>Section: LOCAL NEWS; Pg. 4</p>"),
    ("notice", "<p>This e-mail was sent to you by the Post.</p>"),
    ("notice", "<p>Click here to unsubscribe from this list.</p>"),
    ("notice", "<p>Did a friend send you this?</p>"),
    ("label", "<p>Document SALTP00020260505em55000a1</p>"),
    ("label", "<dl><dt>From:</dt><dd>The Mills Office</dd><dt>Published</dt><dd>5 May 2026</dd></dl>", "The Mills Office"),
    ("date-line", "<div class='pub-dates'>Publié le : 10/06/2026 - 22:14</div>"),
    ("link", "<div class='asset'><div><h3><a href='/f'>Fares to rise</a></h3><p>It was said on Monday.</p></div></div>", "It was said on Monday."),
    (
        "sign-up",
        "<div><h4>The reach at seven</h4><p>We send what happened overnight.</p><form><button>Go</button></form></div>",
        "We send what happened overnight.",
    ),
    ("notice", "<div class='x-popup-box'><h4>The reach</h4><p>By mail, daily.</p></div>", "By mail, daily."),
    ("link", "<div data-qa='subscribe-promo'><div>Follow Reach news</div></div>"),
    ("share", "<ul class='story-tools'><li>Large font</li></ul>"),
    ("label", "<div class='p-location'>The Mill, Saltreach</div>"),
    ("link", "<p>Links<br>[1] https://post.example/a<br>[2] https://post.example/b</p>"),
    ("credit", "<p>Reporting by Yun-ha Min and Ada Quill; Editing by Jean-luc Roe</p>"),
    ("advertisement", "<p>Advertisement · Scroll to continue</p>"),
    ("share", "<p>Press enter or click to view image in full size</p>"),
    ("share", "<p>Show new updates (2)</p>"),
    ("share", "<p>3 new updates</p>"),
    ("share", "<div><a href='/l'>41</a> <a href='/c'>6</a> <a href='/s'>Share</a></div>"),
    ("share", "<div class='content_rating'><p>Star active</p></div>"),
    ("share", "<p>Login or Subscribe to participate in polls.</p>"),
    ("notice", "<div class='media-pholder--audio'><h4>Hear the wheel</h4></div>"),
    ("notice", "<p>No media source currently available</p>"),
    ("notice", "<p>You need JavaScript to see this.</p>"),
    ("notice", "<p>This is how we work with news. Read on.</p>"),
    ("notice", "<p>You currently have 0 referrals, so few.</p>"),
    ("call-out", "<p>Do you bake? Write to us at the Reach.</p>"),
    ("call-out", "<p>Found a mistake? Report it</p>"),
    ("sign-up", "<p>If you liked this, leave ten claps.</p>"),
    ("paywall", "<p>Get full access for a pound a week.</p>"),
    ("pull-quote", "<div class='quotebox'><h3>Flour would be sold from May</h3></div>"),
    ("pull-quote", "<div class='Quote'><blockquote>“Flour would be sold from May.”</blockquote><div>Wilma Crake</div></div>", "Wilma Crake"),
    ("link", "<div><div class='sum-title'><a href='/f'>Fares to rise</a></div><p>It was said on Monday.</p></div>", "It was said on Monday."),
    ("appeal", "<div><p>Our mug has all nine wheels on it.</p></div>"),
    ("appeal", "<section><h4>The quiz</h4><p>How fast does it turn? Try our quiz.</p></section>", "The quiz"),
    ("appeal", "<section><h3>Grind on</h3><p>We live on your donations alone.</p></section>", "Grind on"),
]  # fmt: skip
"""What the cut is called, HTML, and the words that are cut, where these are not all of them."""


@pytest.mark.parametrize(("what", "thing", "words"), [(what, *words_of(*row)) for what, *row in FURNITURE])
def test_furniture_is_cut_and_listed(what, thing, words):
    read = article(around(thing))
    assert kept(read) == ["Mill turns", LEDE, NEXT, LAST]
    assert (what, words) in cuts(read)


def test_words_struck_here_and_there_are_listed_apart():
    read = article(around("<p>It was <del>forty</del> fourteen tons a <s>day</s>week.</p>"))
    assert "It was fourteen tons a week." in kept(read)
    assert ("deleted", "forty day") in cuts(read)


ARTICLES_OWN = [
    ("<div><p>From the bow you can see it, and nothing else.</p></div>",),
    ("<div><p>“We grind for our bakers,” she said.</p></div>",),
    ("<h2>What it means for your bread</h2>",),
    ("<div><ul><li>Bring your own bag.</li></ul></div>",),
    ("<div class='quote'><p>In my dreams it always ran.</p></div>",),
    ("<div class='q'><p>How is our flour?</p></div><p>Good.</p>" * 3, "How is our flour?"),
    (f"<p><a href='/a'><strong>{LAST[:-1]}, who wait.</strong></a></p>", f"{LAST[:-1]}, who wait."),
    ("<h2>‘A stop-gap’</h2>",),
    ("<p>A <a href='/x'>contract</a> was signed.</p>",),
    ("<table><tr><td>Flour</td><td>three tons</td></tr></table>", "Flour | three tons"),
    ("<table><tr><td>Trust</td><td>“It grinds”</td></tr></table>", "Trust: “It grinds”"),
    ("<table><tr><td><p>It grinds at low tide and rests at high.</p><p>It is open to all.</p></td></tr></table>", "It is open to all."),
    ("<dl><dt>Race</dt><dd>The water that drives a wheel.</dd></dl>", "The water that drives a wheel."),
    ("<dl><dt>Ann Brisk</dt><dd>“It grinds”</dd></dl>", "Ann Brisk: “It grinds”"),
    ("<dl><dd>5 May 2026</dd><dd>The wheel is mended.</dd></dl>", "The wheel is mended."),
    ("<ul><li>Ann Brisk, baker: “I bake”</li></ul>",),
    ("<p>She said <q>nobody warned us</q> and left.</p>", "She said “nobody warned us” and left."),
    ("<p>She said “<q>nobody warned us</q>” and left.</p>",),
    ("<p>He said <q>she said <q>no</q></q>.</p>", "He said “she said ‘no’”."),
    ("<p>It was <del>forty</del> <ins>fourteen</ins> tons.</p>", "It was fourteen tons."),
    ("<p>It was <s>forty</s> fourteen tons.</p>", "It was fourteen tons."),
    ("<p>It was a planned<br>act of kindness.</p>",),
    ("<p>One line.<br><br>Another line.</p>", "Another line."),
    ("<p>It grinds.<sup><a href='#n1'>1</a></sup> So it does.</p>", "It grinds. So it does."),
    ("<p>The first floor is the 1<sup>st</sup> of two.</p>",),
    ("<p>It holds 10<sup>6</sup> tons on 5 km<sup>2</sup>.</p>", "It holds 10⁶ tons on 5 km²."),
    ("<p>It took 10<sup>-3</sup> of them per m<sup>3</sup>.</p>", "It took 10⁻³ of them per m³."),
    ("<p>It took 10<sup><a href='#n1'>1</a></sup> of 110<sup>2</sup> men.<sup>3</sup></p>", "It took 10 of 110 men."),
    ("<p>A soft\u00adhyphen and a zero\u200bwidth space.</p>", "A softhyphen and a zerowidth space."),
    ("<div class='paywall'><p>What is paid for is here.</p></div>",),
    ("<blockquote><p>It grinds.</p><cite>Ann Brisk, baker</cite></blockquote>", "“It grinds.” — Ann Brisk, baker"),
    ("<blockquote>It grinds.<br><br>— Ann Brisk</blockquote>", "“It grinds.” — Ann Brisk"),
    ("<blockquote>It grinds.<br>— Ann Brisk, baker</blockquote>", "“It grinds.” — Ann Brisk, baker"),
    ("<blockquote><p>It grinds.<br>– <em>Ann Brisk</em></p></blockquote>", "“It grinds.” — Ann Brisk"),
    ("<blockquote>It grinds<br>— and it bakes.</blockquote>", "“It grinds — and it bakes.”"),
    ("<blockquote><p>It grinds. <a href='x'>pic.twitter.com/a1</a></p>— Ann Brisk (@brisk)</blockquote>", "“It grinds.” — Ann Brisk (@brisk)"),
    ("<blockquote><p>It grinds.</p><p class='attribution'>Ann Brisk</p></blockquote>", "“It grinds.” — Ann Brisk"),
    ("<blockquote><p><b>Ann Brisk, baker:</b> It grinds.</p></blockquote>", "Ann Brisk, baker: “It grinds.”"),
    ("<blockquote><p>It grinds.</p>Posted by <a>Ann Brisk</a> on <a>Sunday, May 3, 2026</a></blockquote>", "“It grinds.” — Ann Brisk"),
    ("<blockquote><p>“It grinds.”</p></blockquote>",),
    ("<blockquote><p><b class='speaker'>Brisk:</b> No.</p><p><b class='speaker'>Marsh:</b> Yes.</p></blockquote>", "Marsh: Yes."),
    ("<figure><blockquote>It grinds.</blockquote><figcaption>Ann Brisk</figcaption></figure>", "“It grinds.” — Ann Brisk"),
    ("<aside class='pullquote'><p>In my dreams it ran.</p></aside>",),
    ("<p>The app was closed.</p>",),
    ("<p>To unsubscribe, readers must call, the guild said.</p>",),
    ("<p>You can now unsubscribe at nine mills of ten.</p>",),
    ("<p>The trust calmed them by pledging a second wheel.</p>",),
    ("<p>This message was sent to all millers on Sunday.</p>",),
    ("<p>Download the app from the trust’s site.</p>",),
    ("<p>Comments on the trust’s plan are closed.</p>",),
    ("<p>Length: 40 feet</p>",),
    ("<p>Section: from the weir to the wheel</p>",),
    ("<p>Document authenticity</p>",),
    ("<p>Did someone send him the key?</p>",),
    ("<p>Is something wrong with the weir? Millers say no.</p>",),
    (
        "<table><tr><td><a href='/a'>Weir Rovers</a></td><td>2-1</td><td><a href='/b'>Reach Town</a></td></tr></table>",
        "Weir Rovers | 2-1 | Reach Town",
    ),
    ("<div><h4>What it costs</h4><p>We need ten tons, she said.</p></div>", "We need ten tons, she said."),
    ("<p>English.</p>",),
    ("<p>More.</p>",),
]  # fmt: skip
"""HTML, and a paragraph that stays of it, where that is not the same words."""


def test_the_entries_of_an_articles_own_list_stay_though_each_leads_on():
    entry = "<div><h3><a href='/{0}'>Wheel {0}</a></h3><p>It has {0} blades of oak and turns on the tide.</p></div>"
    entries = "".join(map(entry.format, "678"))
    read = article(f"<article><h1>Three wheels</h1><p>{LEDE}</p><div>{entries}</div></article>")
    assert "It has 7 blades of oak and turns on the tide." in kept(read)


@pytest.mark.parametrize(("thing", "words"), [words_of(*row) for row in ARTICLES_OWN])
def test_what_is_the_articles_stays(thing, words):
    read = article(around(thing))
    assert words in kept(read)
    assert [paragraph for paragraph in kept(read) if paragraph in (LEDE, NEXT, LAST)] == [LEDE, NEXT, LAST]


def test_a_quotation_of_several_paragraphs_opens_each_and_closes_the_last():
    read = article(around("<blockquote><p>We grind.</p><p>We bake.</p></blockquote>"))
    assert kept(read)[2:4] == ["“We grind.", "“We bake.”"]


@pytest.mark.parametrize(
    "pull",
    [
        "<aside class='pullquote'><blockquote><p>the stones had been cleaned twice</p></blockquote></aside>",
        "<blockquote class='pull-quote'>the stones had been cleaned twice<footer>Wilma Crake</footer></blockquote>",
        "<div class='pull_quote'><p>The stones had been cleaned twice</p></div>",
        "<p>“the stones had been cleaned twice and that flour”</p>",
    ],
)
def test_a_quotation_that_repeats_the_article_is_cut(pull):
    read = article(around(pull))
    assert kept(read) == ["Mill turns", LEDE, NEXT, LAST]
    assert {what for what, _ in cuts(read)} == {"pull-quote"}


CORRECTIONS = [
    "Correction: the wheel has ten arms, not twelve.",
    "CORRECTION, May 4: The wheel has ten arms. We said twelve.",
    "Correction (4 May 2031): The wheel has ten arms.",
    "Clarification: A previous version of this story said that the wheel was new.",
    "Editor’s note: The headline of this story has been changed.",
    "Editors' note: An earlier version named the wrong miller.",
    "This article was amended on 4 May 2031. An earlier version said twelve arms.",
    "This story has been corrected to show that the wheel has ten arms.",
    "This piece was updated on Sunday to add the miller’s reply.",
    "An earlier version of this article misstated the number of arms.",
    "A previous version of this report said “twelve arms”. It is “ten”.",
    "In an earlier version of this story we said that the wheel was new.",
    "Due to an editing error, the wheel was said to be new.",
    "The headline of this article was changed on Sunday.",
    "We have corrected this article: the wheel has ten arms.",
    "This article originally said that the miller had resigned. She has not.",
    "UPDATE: This post has been updated with the trust’s answer.",
    "Corrections and clarifications: the mill stands at Saltreach.",
    # as agencies write them
    "This version corrects that the wheel was cast in 1961, not 1916, in the second paragraph.",
    "(This story corrects the name of the mill in paragraph 4)",
    "(This May 4 story has been corrected to show that the mill was empty)",
    "This story has been refiled to fix a typo in the headline.",
    # of a headline, a caption, an earlier piece
    "A previous headline said that the mill had burned down. It had not.",
    "A caption with an earlier version named the wrong miller.",
    "An earlier version misnamed the miller. She is Tilda Marsh.",
    "The print version of this article misspelled the miller’s name.",
    "An article on Monday about the mill misstated the age of its wheel. It is 90 years old.",
    "The story originally said that the wheel had twelve arms.",
    "We wrongly reported that the wheel had twelve arms.",
    "Due to incorrect information from the trust, an earlier version of this story gave the wrong year.",
    "A correction was made on May 4, 2031: the wheel has ten arms.",
    "After publication, this article was changed to make clear that the mill was empty.",
    "For the record: the wheel has ten arms, not twelve.",
    "The Salt Post regrets the error.",
]


@pytest.mark.parametrize("note", CORRECTIONS)
@pytest.mark.parametrize("place", ["end", "middle", "page"])
def test_a_note_of_correction_is_kept_apart(note, place):
    order = [LEDE, NEXT, note] if place == "end" else [LEDE, note, NEXT]
    if place == "page":
        read = article(f"<h1>Mill turns</h1><p>{LEDE}</p><p>{NEXT}</p><p><em>{note}</em></p><p>{LAST}</p>")
    else:
        read = parse_article("\n\n".join(order), "mill")
    assert [what for what, _ in cuts(read)] == ["correction"]
    assert note not in kept(read)


@pytest.mark.parametrize(
    "report",
    [
        "The board issued a correction on Friday and said that an earlier version of its report was wrong.",
        "Corrections officers at the jail said on Monday that nobody had been hurt.",
        "The newspaper’s editor noted that the story had been amended twice.",
        "“This article was amended,” said Ann Brisk, who edits the Salt Post.",
        "Clarification of the rules came on Friday, when the board met.",
        "An earlier report said that three were hurt, the miller told the trust.",
        "The story of the mill was corrected by the miller, the trust said.",
        "This version of events was disputed by the miller, who was there.",
        "An article in the Salt Bugle misstated the facts, the miller said.",
        "The miller regrets the error of her youth, and says so.",
        "A tweet from the police wrongly identified the miller as the baker.",
        "The review, published in May, wrongly stated that the weir was safe.",
        "A correction issued by the trust on Friday cost the mill dear.",
        "The newsletter of the trust was sent on Friday, the miller said, and nobody read it.",
        "Live music was played at the mill on Saturday, and the bakers sang.",
        "Privacy was what she missed, the miller said.",
        "The photo of the wheel was taken on Saturday by the miller herself.",
        "Subscribers to the trust’s fund said they had paid twice.",
        "Tilda Marsh is a reporter who was arrested at the mill, the police said.",
    ],
)
def test_a_report_about_such_things_is_the_articles(report):
    read = parse_article(f"{LEDE}\n\n{report}\n\n{NEXT}", "mill")
    assert report in kept(read)


def test_a_correction_in_a_box_within_the_article_is_one():
    read = article(around(f"<aside><h4>Clarification</h4><p>{CORRECTIONS[9]}</p></aside>"))
    assert {what for what, _ in cuts(read)} == {"correction"}


@pytest.mark.parametrize("line", ["The Salt Post      Page 2 of 3", "Page 2 of 3"])
def test_the_foot_of_a_printed_page_is_cut_from_a_pasted_text(line):
    read = parse_article("\n\n".join((LEDE, line, NEXT)), "mill")
    assert [what for what, _ in cuts(read)] == ["page"]


def test_a_heading_over_a_correction_goes_with_it():
    read = parse_article(f"{LEDE}\n\n{NEXT}\n\nCorrection\n\nThe wheel has ten arms, not twelve.", "mill")
    assert [what for what, _ in cuts(read)] == ["correction", "correction"]


def test_a_line_about_the_author_after_the_last_words_is_cut():
    read = article(
        around("")[:-4] + "</p><p><em>Tilda Marsh covers mills and says the sea is “a second home”.</em></p>",
        '<meta name="author" content="Tilda Marsh">',
    )
    assert cuts(read)[-1][0] == "bio"


def test_what_the_page_hides_is_no_word_of_it_and_makes_it_a_part():
    hidden = f"<div style='display:none'><p>{LAST} {NEXT}</p></div><div class='paywall-prompt'>Subscribe now.</div>"
    read = article(f"<h1>Mill turns</h1><p>{LEDE}</p><p>{NEXT}</p>{hidden}")
    assert kept(read) == ["Mill turns", LEDE, NEXT]
    assert "paywall" in [what for what, _ in cuts(read)]


def test_an_editor_gives_a_line_back_by_taking_its_mark_away():
    read = article(around("<aside><p>A mill grinds a ton an hour.</p></aside>"))
    given_back = parse_article(read.text.replace("[cut: aside] ", ""), "mill")
    assert "A mill grinds a ton an hour." in kept(given_back)


def test_a_heading_of_the_second_rank_that_is_the_headline_opens_the_article():
    page = (
        "<html lang='en'><head><title>Mill turns again</title><meta property='og:title' content='Mill turns again'>"
        "</head><body><div><h2>Mill turns again</h2><ul><li>It stood for forty years</li></ul>"
        f"<div itemprop='articleBody'><p>{LEDE}</p><p>{NEXT}</p></div></div></body></html>"
    )
    read = parse_article(convert(page.encode(), ".html").composed(), "mill")
    assert kept(read) == ["Mill turns again", "It stood for forty years", LEDE, NEXT]


def test_another_article_on_the_page_is_not_this_one():
    other = (
        f"<article><h2>Ferry stops</h2><p>{LAST.replace('council', 'ferry board')}</p><p>{LAST} It does.</p></article>"
    )
    page = f"<html lang='en'><body><main><article>{around('')}</article>{other}</main></body></html>"
    read = parse_article(convert(page.encode(), ".html").composed(), "mill")
    assert kept(read) == ["Mill turns", LEDE, NEXT, LAST]


def test_the_cards_of_other_articles_are_cut_however_many_where_they_stand_apart():
    cards = "".join(f"<div><h4><a href='/{n}'>Ferry fares rise {n}</a></h4><p>{NEXT}</p></div>" for n in range(6))
    page = f"<html><body><div><h1>Mill turns</h1><p>{LEDE}</p></div><div class='x'>{cards}</div></body></html>"
    assert kept(parse_article(convert(page.encode(), ".html").composed(), "mill")) == ["Mill turns", LEDE]


def test_the_linked_entries_of_a_list_are_its_own():
    cards = "".join(f"<div><h2><a href='/{n}'>The mill {n}</a></h2><p>{NEXT} {n}</p></div>" for n in range(6))
    assert len(kept(article(f"<h1>Mill turns</h1><p>{LEDE}</p>{cards}<p>{LAST}</p>"))) == 9


def test_titles_and_first_words_below_a_heading_that_says_more_news_are_cut():
    flat = "".join(f"<h3><a href='/{n}'>Ferry fares rise {n}</a></h3><p>{NEXT}</p>" for n in range(5))
    assert kept(article(f"<h1>Mill turns</h1><p>{LEDE}</p><h2>More news</h2>{flat}")) == ["Mill turns", LEDE]
