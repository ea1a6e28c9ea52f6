"""What stands above and below an article's text as people save it: read for what it states, and no part of the text."""

from __future__ import annotations

import pytest

from build_tools.reading import convert, parse_article

HEADLINE = "Mill turns again after a year of silence"
TEXT = [
    "The tide mill of Sarn turned again on Monday, a year after the storm that broke its wheel and its gate.",
    "“It was so quiet that we heard the swallows,” said Ada Quill, the miller, who had slept there for a week.",
    "The council meets on Tuesday to hear the trust, the bakers and the people who live along the reach.",
]


def read(text, suffix=".txt"):
    article = parse_article(convert(text.encode(), suffix).composed(), "x")
    known = {key: value.value for key, value in article.metadata if value.is_known}
    return known, [article.text[start:end] for start, end in article.paragraphs]


def page(head, *, title=HEADLINE, foot=""):
    paragraphs = "".join(f"<p>{line}</p>" for line in TEXT)
    return f"<html><head><title>{title}</title></head><body>{head}{paragraphs}{foot}</body></html>"


@pytest.mark.parametrize(
    ("above", "known"),
    [
        ("post.example\n", {}),
        ("Ada Bell\n4–5 minutes\n", {"author": "Ada Bell"}),
        ("The Post · 6 Jun 2026 · 3 · By Ada Bell\n", {"author": "Ada Bell", "date": "2026-06-06"}),
        ("Submitted by abell on Sat, 06/06/2026 - 09:00\n", {"date": "2026-06-06"}),
        ("Aired June 6, 2026 - 19:00 ET\n", {"date": "2026-06-06"}),
    ],
)
def test_lines_about_the_article_are_read(above, known):
    first = f"{above}{HEADLINE}" if above.startswith("post.") else f"{HEADLINE}\n\n{above}"
    found, paragraphs = read("\n\n".join([first, *TEXT]))
    assert found == {"headline": HEADLINE, **known}
    assert paragraphs == [HEADLINE, *TEXT]


@pytest.mark.parametrize(
    "above",
    [
        ["Sarn-Mill, 2nd Ld-Writethru", "URGENT"],
        ["Sarn-Mill,lead"],
        ["BC-Sarn-mill/1st Ld"],
        ["PRESS RELEASE"],
        ["PRESS RELEASE", "FOR IMMEDIATE RELEASE"],
        ["REGION Mill", "AP"],
        ["Sarn-Mill", "Reuters"],
    ],
)
def test_what_an_agency_writes_above_its_headline_is_cut(above):
    found, paragraphs = read("\n\n".join([*above, HEADLINE, *TEXT, "ends"]))
    assert found["headline"] == HEADLINE
    assert paragraphs == [HEADLINE, *TEXT]


def test_a_text_of_nothing_but_an_agencys_flags_is_read():
    assert read("URGENT\n\nBULLETIN\n\nFLASH")[1] == ["URGENT", "BULLETIN", "FLASH"]


def test_whoever_posted_a_text_is_no_headline():
    for above in (["Ada Quill", "@quill@mast.example"], ["Ada Quill (@quill.example)"]):
        assert "headline" not in read("\n\n".join([*above, *TEXT]))[0]


def test_a_paper_with_its_place_is_no_headline():
    assert "headline" not in read("\n\n".join(["The Post (Sarn)", "June 6, 2026 Saturday", HEADLINE, *TEXT]))[0]
    assert read("\n\n".join(["Mill turns (Update)", *TEXT]))[0]["headline"] == "Mill turns (Update)"


@pytest.mark.parametrize(
    ("line", "known"),
    [
        ("<p>By Ada Bell, 6 June 2026</p>", {"author": "Ada Bell", "date": "2026-06-06"}),
        ("<div>By Ada Bell · June 6, 2026</div>", {"author": "Ada Bell", "date": "2026-06-06"}),
        (
            "<p><em>By Ada Bell, Staff Reporter | June 6, 2026 | Updated June 8, 2026</em></p>",
            {"author": "Ada Bell", "date": "2026-06-06"},
        ),
        ("<p>By Ada Bell, updated 8 June 2026</p>", {"author": "Ada Bell"}),
    ],
)
def test_a_day_beside_the_author_is_that_of_publication(line, known):
    found, paragraphs = read(page(f"<h1>{HEADLINE}</h1>{line}"), ".html")
    assert {key: found[key] for key in found if key in ("author", "date")} == known
    assert paragraphs[-3:] == TEXT


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (f"<p class=MsoTitle>{HEADLINE}</p>", "x"),
        (f"<p class='c1 title'><span>{HEADLINE}</span></p>", "Untitled document"),
        (f"<h1>Sarn Diary</h1><h3>{HEADLINE}</h3>", f"Sarn Diary: {HEADLINE}"),
        (f"<font size=5><b>{HEADLINE}</b></font>", f"The Post: {HEADLINE}"),
        (f"<h2>{HEADLINE}</h2>", f"{HEADLINE} « Sarn Street Blog"),
        (f"<h1>\u200e{HEADLINE}\u200e</h1>", HEADLINE),
    ],
)
def test_the_headline_is_what_stands_over_the_text(head, title):
    assert read(page(head, title=title), ".html")[0]["headline"] == HEADLINE


@pytest.mark.parametrize(
    "foot",
    [
        "<p>Source URL: https://post.example/mill</p>",
        "<p>Printed on 1 July 2026</p>",
        "<div title='footer'><p>Page 1 of 2</p></div>",
        "<p>Email the reporter at ada@post.example</p>",
        "<div class='wp-block-post-terms'><a href='/a'>mills</a>, <a href='/b'>Sarn</a></div>",
        "<h2>Comments</h2><ol class='wp-block-comment-template'><li><p>I saw it too!</p></li></ol>",
        "<p>THIS IS A RUSH TRANSCRIPT. THIS COPY MAY BE UPDATED.</p>",
        "<p>To continue reading, subscribe for £2 a week.</p>",
    ],
)
def test_what_the_page_adds_is_cut(foot):
    assert read(page(f"<h1>{HEADLINE}</h1>", foot=foot), ".html")[1] == [HEADLINE, *TEXT]


@pytest.mark.parametrize(
    "sentence",
    [
        "To continue reading was all that the miller wanted when the water came up the stairs.",
        "To keep reading, he said, is to keep sane.",
        "To keep reading alive, the town must open the library, said the miller.",
        "To continue reading in the cold was “no joke”, pupils said.",
        "Terms of the lease end in May.",
        "Printed on thin paper, the pamphlet sold for a penny.",
    ],
)
def test_a_sentence_that_begins_so_stays(sentence):
    assert read("\n\n".join([HEADLINE, *TEXT, sentence]))[1][-1] == sentence


def test_a_byline_right_above_wrapped_lines_is_read():
    wrapped = (
        "The tide mill of Sarn turned again on Monday, a year after\nthe storm that broke its wheel and its gate.\n"
    )
    found, paragraphs = read(f"{HEADLINE}\n\nBy Ada Bell\n{wrapped}\n{wrapped}")
    assert found["author"] == "Ada Bell"
    assert paragraphs[1] == " ".join(wrapped.split())


def test_lines_right_below_a_headline_are_read():
    above = (
        f"{HEADLINE}\nBy Ada Bell, dpa\nUpdated 5:12 AM EDT, Fri June 7, 2026\nPublished 9:00 PM EDT, Thu June 6, 2026"
    )
    found, paragraphs = read("\n\n".join([above, *TEXT]))
    assert (found["headline"], found["author"], found["date"]) == (HEADLINE, "Ada Bell", "2026-06-06")
    assert paragraphs == [HEADLINE, *TEXT]


def test_of_two_names_above_a_text_one_may_be_the_outlet():
    found, _ = read("\n\n".join([HEADLINE, "Ada Bell · Salt Gazette · May 13, 2026", *TEXT]))
    assert found.get("author") in (None, "Ada Bell")


def test_a_title_of_one_word_is_a_file_name():
    found, _ = read(page(f"<p><font size=5><b>{HEADLINE}</b></font></p>", title="cutting"), ".html")
    assert found["headline"] == HEADLINE


def test_a_mail_that_was_passed_on_is_read_below_its_header():
    header = "---------- Forwarded message ---------\nFrom: The Post <n@post.example>\nSubject: Mill\nTo: <a@a.example>"
    found, paragraphs = read("\n\n".join(["Have a look at this!", header, HEADLINE, "By Ada Bell", *TEXT]))
    assert (found["headline"], found["author"]) == (HEADLINE, "Ada Bell")
    assert paragraphs == [HEADLINE, *TEXT]


def test_a_subject_in_raw_bytes_is_read():
    mail = f"From: The Post <n@post.example>\nSubject: Mill’s wheel turns\nList-Id: <a>\n\n{TEXT[0]}\n\n{TEXT[1]}\n"
    assert read(mail, ".eml")[0]["headline"] == "Mill’s wheel turns"


def test_a_newsletter_with_a_name_of_two_words_is_no_author():
    mail = f"From: Sarn Brief <brief@post.example>\nSubject: {HEADLINE}\nList-Id: <a>\n\nBy Ada Bell\n\n"
    assert read(mail + "\n\n".join(TEXT), ".eml")[0].get("author") == "Ada Bell"


@pytest.mark.parametrize(
    ("line", "is_cut"),
    [
        ("Varna Today staff", True),
        ("Old Harbour Gazette newsroom", True),
        ("Varna staff", False),
        ("Old Harbour Staff", False),
        ("Varna Today staff left.", False),
        ("The staff", False),
    ],
)
def test_a_line_of_an_outlets_staff_below_the_headline_is_no_text(line, is_cut):
    text = (
        f"Bridge shut after crack found\n\n{line}\n\nThe bridge was shut on Monday, the port said.\n\nIt stays shut.\n"
    )
    article = parse_article(text, "today")
    assert (line not in [text[a:b] for a, b in article.paragraphs]) is is_cut
