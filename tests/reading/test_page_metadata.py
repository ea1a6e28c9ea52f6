"""What a page states about its article: right or unknown. A case is a head, what stands above the text, and the truth."""

from __future__ import annotations

import json

import pytest

from build_tools.reading import convert, parse_article

HEADLINE = "Lamp goes out at Penhallow Ness"
TEXT = (
    "<p>The lamp at the ness went out on Sunday, and the keeper said that nobody in the town had seen why it did.</p>"
    "<p>“It was dark,” said Ines Calloway, who had kept the lamp for thirty years, “and then it was darker still.”</p>"
)
H1 = f"<h1>{HEADLINE}</h1>"


def ld(*things):
    return f'<script type="application/ld+json">{json.dumps(things[0] if len(things) == 1 else list(things))}</script>'


def news(**more):
    own = {"@type": "NewsArticle", "headline": HEADLINE, "datePublished": "2021-02-09T23:40:00-05:00"}
    return {**own, "author": {"@type": "Person", "name": "Tilda Marsh"}, **more}


def other(n):
    return {
        "@type": "NewsArticle", "headline": f"Bread is dearer {n}", "datePublished": f"2019-01-0{n}",
        "author": {"name": "Nell Other"}, "url": f"https://post.example/b{n}", "publisher": {"name": "Elsewhere"},
    }  # fmt: skip


def stated(head, above=H1, below=""):
    page = f"<html><head>{head}</head><body><article>{above}{TEXT}</article>{below}</body></html>"
    made = convert(page.encode(), ".html")
    article = parse_article(made.composed(), "x")
    known = {key: value.value for key, value in article.metadata if value.is_known and key != "language"}
    return known | ({"outlet": article.outlet} if article.outlet else {})


OWN = {"headline": HEADLINE, "date": "2021-02-09", "author": "Tilda Marsh"}
CANONICAL = '<link rel="canonical" href="https://post.example/lamp">'
PERSON = {"@type": "Person", "@id": "#p", "name": "Tilda Marsh"}

LINKED = [
    (CANONICAL + ld(other(1), news(url="https://post.example/lamp/"), other(2)), {**OWN, "url": "https://post.example/lamp"}),
    (CANONICAL + ld(other(1)), {"headline": HEADLINE, "url": "https://post.example/lamp"}),
    (ld([{"@graph": [{"@type": "http://schema.org/WebSite"}, news(**{"@type": "https://schema.org/NewsArticle"})]}]), OWN),
    (ld({"@graph": [news(author="#p"), PERSON]}), OWN),
    (ld({"@graph": [news(author=[{"@id": "#p"}]), PERSON]}), OWN),
    (ld({"@type": "WebPage", "mainEntity": news()}), OWN),
    (ld(news(hasPart=[other(1)], citation=other(2))), OWN),
    (ld({"@type": "ItemList", "itemListElement": [other(1), other(2)]}), {"headline": HEADLINE}),
    (ld(news(author="By Tilda Marsh, Senior Reporter")), OWN),
    (ld(news(author={"givenName": "Tilda", "familyName": "Marsh"})), OWN),
    (ld({key if key[0] == "@" else f"http://schema.org/{key}": value for key, value in news().items()}), OWN),
    (ld(news(author=[{"name": "Tilda Marsh"}, {"name": "Owen Pike"}])), {**OWN, "author": "Tilda Marsh, Owen Pike"}),
    (ld(news(author={"url": "https://a.example/b"})), {"headline": HEADLINE, "date": "2021-02-09"}),
    (ld(news(author={"name": "Staff"})), {"headline": HEADLINE, "date": "2021-02-09"}),
    (ld(news(author={"name": "Reuters"})), {"headline": HEADLINE, "date": "2021-02-09", "credit": "Reuters"}),
    (ld(news(datePublished="0001-01-01T00:00:00Z")), {"headline": HEADLINE, "author": "Tilda Marsh"}),
    (ld(news(datePublished=None, dateModified="2021-02-12")), {"headline": HEADLINE, "author": "Tilda Marsh"}),
    (ld(news(publisher={"name": "Penhallow Post"})), {**OWN, "outlet": "penhallow-post"}),
    (ld({"@type": "WebPage", "datePublished": "2021-02-09"}), {"headline": HEADLINE, "date": "2021-02-09"}),
    ('<script type="application/ld+json">//<![CDATA[\n' + json.dumps(news()) + "\n//]]></script>", OWN),
]  # fmt: skip


@pytest.mark.parametrize(("head", "truth"), LINKED)
def test_linked_data_are_read_in_all_their_forms(head, truth):
    assert stated(head) == truth


def metas(**values):
    return "".join(f'<meta name="{k.replace("__", ":")}" content="{v}">' for k, v in values.items())


METAS = [
    (metas(author="By Tilda Marsh and Owen Pike"), {"author": "Tilda Marsh, Owen Pike"}),
    (metas(author="TILDA MARSH"), {"author": "Tilda Marsh"}),
    (metas(author="Tilda O’Neill-Šimková, José da Silva"), {"author": "Tilda O’Neill-Šimková, José da Silva"}),
    (metas(author="admin"), {}),
    (metas(author="@tilda"), {}),
    (metas(author="https://social.example/tilda"), {}),
    (
        metas(og__site_name="penhallow.example") + ld(news(publisher={"name": "Penhallow Post"})),
        {**OWN, "outlet": "penhallow-post"},
    ),
    (metas(author="Penhallow Post Staff", og__site_name="Penhallow Post"), {"outlet": "penhallow-post"}),
    (metas(author="Penhallow Post", og__site_name="The Penhallow Post"), {"outlet": "the-penhallow-post"}),
    (metas(date="February 9, 2021"), {"date": "2021-02-09"}),
    (metas(date="Tue, 09 Feb 2021 23:40:00 -0500"), {"date": "2021-02-09"}),
    (metas(date="03/04/2021"), {}),
    (metas(date="13/04/2021"), {"date": "2021-04-13"}),
    (metas(date="1970-01-01"), {}),
    (metas(pdate="20210209", citation_author="Tilda Marsh"), {"date": "2021-02-09", "author": "Tilda Marsh"}),
    (metas(article__published_time="2021-02-09T23:40:00-0500", article__modified_time="2021-02-12"), {"date": "2021-02-09"}),
    (metas(og__url="https://post.example/lamp#top"), {"url": "https://post.example/lamp"}),
    ('<link rel="canonical" href="/lamp">' + metas(og__url="https://post.example/x"), {"url": "https://post.example/lamp"}),
    ('<link rel="canonical" href="javascript:alert(1)">', {}),
    ('<link rel="canonical" href="https://post.example/">' + metas(og__url="https://post.example/lamp"), {"url": "https://post.example/lamp"}),
    (metas(twitter__label1="Written by", twitter__data1="Tilda Marsh"), {"author": "Tilda Marsh"}),
    (metas(author="Marsh, Tilda"), {"author": "Tilda Marsh"}),
    (metas(author="Tilda Marsh Penhallow Post", og__site_name="Penhallow Post"), {"author": "Tilda Marsh", "outlet": "penhallow-post"}),
    (f"<title>{HEADLINE} | Penhallow Post</title>" + metas(og__url="https://www.penhallowpost.example/x"), {"outlet": "penhallow-post", "url": "https://www.penhallowpost.example/x"}),
    (f"<title>{HEADLINE} | Penhallow Post</title>" + metas(og__url="https://news.example/x"), {"url": "https://news.example/x"}),
]  # fmt: skip


@pytest.mark.parametrize(("head", "truth"), METAS)
def test_meta_elements_state_what_linked_data_do_not(head, truth):
    assert stated(head) == {"headline": HEADLINE, **truth}


ABOVE = [
    ("<p>By Tilda Marsh in Penhallow and Owen Pike in Ness End</p>", {"author": "Tilda Marsh, Owen Pike"}),
    ("<p>By Tilda Marsh, Owen Pike, and Tam van der Weir Jr.</p>", {"author": "Tilda Marsh, Owen Pike, Tam van der Weir Jr."}),
    ("<p>By TILDA MARSH / Penhallow Post</p>", {"author": "Tilda Marsh"}),
    ("<p>TILDA MARSH<br>Associated Press</p>", {"author": "Tilda Marsh", "credit": "Associated Press"}),
    ("<p>By Tilda Marsh with Owen Pike, Ness End</p>", {"author": "Tilda Marsh, Owen Pike"}),
    ("<div class='byline'><span>By</span> <a>Tilda Marsh</a><span>Harbour reporter</span></div>", {"author": "Tilda Marsh"}),
    ("<div>Tilda Marsh · 9 February 2021 · 3 min read</div>", {"author": "Tilda Marsh", "date": "2021-02-09"}),
    ("<p class='meta'>Tilda Marsh<br>Tuesday, February 9, 2021 • 6:20 PM</p>", {"date": "2021-02-09"}),
    ("<p class='date'>Updated 12 February 2021. Published 9 February 2021</p>", {"date": "2021-02-09"}),
    ("<p>Updated: February 12, 2021</p>", {}),
    ("<div class='quote'><p>It was dark.</p><span class='quote-author'>Owen Pike</span></div>", {}),
    ("<time class='updated' datetime='2021-02-12'>x</time><time class='published' datetime='2021-02-09'>y</time>", {"date": "2021-02-09"}),
    ("<p>Out <data itemprop='datePublished' value='2021-02-09'>on a Tuesday</data></p>", {"date": "2021-02-09"}),
    ("<time datetime='2021-02-09T10:00Z'>2 hours ago</time>", {"date": "2021-02-09"}),
    ("<p>First published on <time>9 February 2021</time>.</p>", {"date": "2021-02-09"}),
    ("<p>Its lens was last seen to by the board on <time datetime='2019-03-01'>1 March 2019</time>.</p>", {}),
    ("<p>UPDATED: Feb. 12, 2021 at 7:02 a.m. | PUBLISHED: Feb. 9, 2021 at 6:31 p.m.</p>", {"date": "2021-02-09"}),
    ("<p>Posted on February 9th, 2021 at 5pm by Tilda Marsh</p>", {"author": "Tilda Marsh", "date": "2021-02-09"}),
    ("<div class='byline'>by <a rel='author'>Tilda Marsh</a>, Ness Post, and Owen Pike, Salt Post</div>", {"author": "Tilda Marsh, Owen Pike"}),
    ("<div class='byline'><a rel='author'>Tilda Marsh</a>, edited by Owen Pike and Lior Bell</div>", {"author": "Tilda Marsh"}),
    ("<div><span>Town</span> <span>9 Feb, 2021</span></div>", {"date": "2021-02-09"}),
    ("<p>Sun, 02/14/2021 - 09:41</p>", {"date": "2021-02-14"}),
    ("<p>Publié le : <time datetime='2021-02-09'>09/02/2021</time></p><p>Modifié le : <time datetime='2021-02-12'>12/02/2021</time></p>", {"date": "2021-02-09"}),
    ("<details><summary>Tue 9 Feb 2021 11.00 GMT</summary>Last modified on Fri 12 Feb 2021 09.12 GMT</details>", {"date": "2021-02-09"}),
]  # fmt: skip


@pytest.mark.parametrize(("above", "truth"), ABOVE)
def test_the_lines_at_the_head_of_an_article(above, truth):
    assert stated("", H1 + above) == {"headline": HEADLINE, **truth}


@pytest.mark.parametrize(
    "below",
    [
        "<div class='related-card'><span class='byline'>By Nell Other</span><time datetime='2019-01-01'>x</time></div>",
        "<aside><time datetime='2019-01-01'>x</time><a rel='author'>Nell Other</a></aside>",
        "<footer>© 9 March 2019, by Nell Other</footer>",
    ],
)
def test_what_stands_around_an_article_is_not_its_own(below):
    assert stated("", H1, below) == {"headline": HEADLINE}


TITLES = [
    f"<title>{HEADLINE} - Penhallow Post</title>" + metas(og__site_name="Penhallow Post"),
    f"<title>Penhallow Post | Harbour | {HEADLINE}</title>" + metas(og__site_name="Penhallow Post"),
    f"<title>{HEADLINE} | Harbour | Penhallow Post</title>",
    f"<title>{HEADLINE} - Post</title><link rel='canonical' href='https://www.post.example/a/b'>",
    f"<title>{HEADLINE} &#8211; Penhallow Post</title>" + metas(application_name="Penhallow Post"),
    metas(og__title=f"{HEADLINE} :: Penhallow Post", og__site_name="the Penhallow Post"),
]


@pytest.mark.parametrize("head", TITLES)
def test_the_name_of_the_site_is_cut_from_a_headline(head):
    assert stated(head, "")["headline"] == HEADLINE


def test_entities_in_values_are_decoded():
    head = ld(news(headline="Lamp &amp;amp; horn go out &#8216;at once&#8217;"))
    assert stated(head, "")["headline"] == "Lamp & horn go out ‘at once’"


SITE = metas(og__site_name="Penhallow Post", og__url="https://penhallowpost.example/lamp")
TITLES = [
    "{} (Penhallow Post)",
    "{} – penhallowpost.example",
    "Penhallow Post: {}",
    "{} / Penhallow Post",
    "{} » Town | Penhallow Post",
    "{} @ Penhallow Post",
    "{}. Penhallow Post",
    "{} - Penhallow Post - the town’s own paper",
    "{} – Penhallow Post – 9 May 2021",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_sites_name_is_cut_from_a_title_in_whatever_form_it_stands(title):
    head = SITE + metas(og__title=title.format(HEADLINE)) + f"<title>{title.format(HEADLINE)}</title>"
    assert stated(head, "")["headline"] == HEADLINE


@pytest.mark.parametrize(
    "headline", ["Lamp out (for good)", "Keeper: nobody saw it", "Lamp out - and the town with it"]
)
def test_what_is_no_sites_name_stays_in_a_headline(headline):
    assert stated(SITE + metas(og__title=headline), "")["headline"] == headline


WHOLE = (
    f"{HEADLINE} in the storm, as it did in the winter, the keeper of the harbour says, which the pilots deny at once"
)
CUT = WHOLE[: WHOLE.index(" the pilots")]


@pytest.mark.parametrize(
    ("linked", "title", "headline"),
    [
        (CUT, WHOLE, WHOLE),
        (f"{HEADLINE}…", WHOLE, WHOLE),
        (f"{HEADLINE} in the st...", f"{WHOLE} - Penhallow Post", WHOLE),
        (HEADLINE, WHOLE, HEADLINE),
        (CUT, f"{CUT} - Penhallow Post", CUT),
        (f"{HEADLINE}…", f"{HEADLINE}… - Penhallow Post", f"{HEADLINE}…"),
    ],
)
def test_a_headline_that_was_cut_for_others_is_taken_whole(linked, title, headline):
    assert stated(ld(news(headline=linked)) + metas(og__title=title), "")["headline"] == headline
