"""Text pasted from a browser or a phone: what stood around the article there is cut, and its address is kept."""

from __future__ import annotations

import pytest

from build_tools.models import Basis
from build_tools.reading import convert, parse_article

HEADLINE = "Tide mill turns again at Saltreach"
LEDE = "The tide mill at Saltreach turned again on Saturday after forty years of standing still, its trust said."
NEXT = "The miller, Wilma Crake, said that the stones had been cleaned twice and that flour would be sold."
LAST = "The council meets on Tuesday to hear the trust, the bakers and the people who live along the reach."
ADDRESS = "https://saltpost.example/mill-turns"


def read(*lines: str):
    made = convert("\n\n".join(lines).encode(), ".txt")
    article = parse_article(made.composed(), "mill")
    kept = [" ".join(article.text[start:end].split()) for start, end in article.paragraphs]
    return article, kept


PASTED = [
    ("a kicker", ["WORLD", HEADLINE, LEDE, NEXT, LAST]),
    ("coverage between", [HEADLINE, LEDE, "RELATED COVERAGE", "Ferry fares to rise", "Bread is dearer", NEXT, LAST]),
    ("topics at the end", [HEADLINE, LEDE, NEXT, LAST, "Related Topics", "Mills"]),
    ("more of the outlet", [HEADLINE, LEDE, NEXT, LAST, "More from Salt Post", "Ferry fares to rise", "Bread"]),
    ("a phone's line", [HEADLINE, LEDE, NEXT, LAST, "Sent from my iPhone"]),
    ("its address", [HEADLINE, LEDE, NEXT, LAST, ADDRESS]),
    ("the author's own line", [HEADLINE, "By Lior Bell", LEDE, NEXT, LAST, "LIOR BELL", "Bell covers mills for us."]),
    ("posted by", [HEADLINE, "Posted on May 5, 2026 by admin", LEDE, NEXT, LAST]),
    ("a player", [HEADLINE, "2-Minute Listen", LEDE, NEXT, LAST]),
    ("coverage followed", [HEADLINE, LEDE, NEXT, LAST, "Follow the Post’s coverage of mills: https://saltpost.example/m"]),
    ("a letter read online", ["May 5, 2026 | Read Online | Sign Up", HEADLINE, LEDE, NEXT, LAST, "Terms of Service"]),
    ("a name above the day", [HEADLINE, "Lior Bell", "May 5, 2026", LEDE, NEXT, LAST]),
    ("a page's menu", ["Menu", "Sign in", "Subscribe", "Save", "Print", HEADLINE, "By Lior Bell", LEDE, NEXT, LAST]),
    ("a viewer", [HEADLINE, LEDE, "View image in fullscreen", NEXT, "SKIP ADVERTISEMENT", LAST]),
    ("a numbered slug", ["2 COURTS Mill Substitute", HEADLINE, "By Lior Bell", LEDE, NEXT, LAST, "end"]),
    ("a slug", ["BC-EU--Saltreach-Mill,1st Ld-Writethru,0371", HEADLINE, "By Lior Bell", LEDE, NEXT, LAST, "(MORE)"]),
    ("a lead", ["Salt-mill,lead", HEADLINE, LEDE, NEXT, LAST, "lb/kd (Tide wire)", "AP-NY-05-04-26 1012EDT<"]),
    ("where to reach the reporter", [HEADLINE, LEDE, NEXT, LAST, "((lior.bell@agency.example; +44 20 7000 0000;))"]),
    ("a phone's app", [HEADLINE, LEDE, NEXT, LAST, "Subscribe: @saltpost", "Shared via the Salt Post app"]),
    ("an export", ["1 of 41 DOCUMENTS", HEADLINE, "BYLINE: Lior Bell", LEDE, NEXT, LAST, "LANGUAGE: ENGLISH"]),
    ("another export", [HEADLINE, "Lior Bell", "311 words", "English", LEDE, NEXT, LAST]),
    ("a page's first lines", ["Skip to content", "Home", "News", "Salt and sea", HEADLINE, LEDE, NEXT, LAST]),
    ("rights", [HEADLINE, LEDE, NEXT, LAST, "Copyright by the Salt Post 2026", "Copyright 2026 Salt Post"]),
    ("that it was corrected", [HEADLINE, LEDE, "Corrected on May 5: the spelling of a name.", NEXT, LAST]),
    ("a player that asks", [HEADLINE, LEDE, "This post may use cookies.", "This map requires JavaScript.", NEXT, LAST]),
    ("a press office", [HEADLINE, LEDE, NEXT, LAST, "For media enquiries please call the mill"]),
    ("an account", [HEADLINE, LEDE, NEXT, LAST, "Already have an account? Log in"]),
    ("a pledge", [HEADLINE, LEDE, NEXT, LAST, "Tell the Salt Letter that you value it by pledging a subscription."]),
]  # fmt: skip


def test_the_header_of_an_agencys_copy_is_read_without_its_flags():
    header = f"^{HEADLINE}<\n^Eds: UPDATES with quotes. ADDS byline.<\n^By LIOR BELL=\n^Associated Press Writer=\n"
    article, kept = read(header, f"SALTREACH (AP) _ {LEDE}", NEXT, LAST)
    assert kept == [HEADLINE, f"SALTREACH (AP) — {LEDE}", NEXT, LAST]
    assert article.metadata.author.value == "Lior Bell"


def test_a_headline_that_begins_with_a_word_in_two_parts_is_no_slug():
    headline = "Long-idle, much-loved tide mill turns again"
    lines = [headline, "Its stones were cleaned twice", LEDE, NEXT, LAST]
    assert read(*lines)[1] == lines


@pytest.mark.parametrize(("name", "lines"), PASTED, ids=[name for name, _ in PASTED])
def test_what_stood_around_it_is_cut(name, lines):
    article, kept = read(*lines)
    assert kept == [HEADLINE, LEDE, NEXT, LAST]
    assert article.metadata.headline.value == HEADLINE


@pytest.mark.parametrize(
    "lines",
    [
        ["Flooded", "River rises to its highest in ten years", LEDE, NEXT, LAST],
        [HEADLINE, LEDE, "Read more: Ferry fares to rise", "What the council wants", NEXT, LAST],
        ["Half-ground, half-eaten", "By Lior Bell", LEDE, NEXT, LAST],
        ["Stop-and-go (and stop)", LEDE, NEXT, LAST],
        [HEADLINE, LEDE, "Shared with the whole quay", NEXT, LAST],
        [
            HEADLINE,
            LEDE,
            NEXT,
            "Language: it is what parts the two shores, as each has kept its own for years.",
            LAST,
        ],
        [HEADLINE, LEDE, NEXT, "Graphic: scenes from the mill on film, which some parents would not let pass.", LAST],
        [HEADLINE, LEDE, "Copyright law changed in 2019, and the miller’s song became free.", NEXT, LAST],
        [HEADLINE, LEDE, "Corrected for inflation: the wheel cost nine million crowns.", NEXT, LAST],
        [HEADLINE, LEDE, "This map requires some patience: the reach moves with each tide.", NEXT, LAST],
        [HEADLINE, LEDE, "This video may have been faked, the police said on Friday.", NEXT, LAST],
        [HEADLINE, LEDE, "For press information the town pays nine thousand crowns a year.", NEXT, LAST],
        [HEADLINE, LEDE, "Already a member of the guild, the miller bought a second stone.", NEXT, LAST],
        [HEADLINE, LEDE, "Paid by the sack", NEXT, LAST],
        [HEADLINE, LEDE, NEXT, "Bell covers the well at night, said the miller, who lives next to it.", LAST],
    ],
)
def test_a_headline_and_a_heading_within_the_text_stay(lines):
    _, kept = read(*lines)
    assert kept == [line for line in lines if not line.startswith(("Read more", "By "))]


@pytest.mark.parametrize("address", ["https://salt.example/m", "www.salt.example"])
def test_lines_below_an_address_are_no_list_of_links(address):
    below = ["Forty years of waiting end", "Flour to be sold from May"]
    _, kept = read(HEADLINE, address, *below, LEDE, NEXT, LAST)
    assert kept == [HEADLINE, *below, LEDE, NEXT, LAST]


def test_a_title_below_two_such_headings_is_cut_once():
    lists = ["Related coverage", "Ferry fares to rise", "Bread is dearer", "Related Topics", "Mills", "Harbours"]
    article, kept = read(HEADLINE, LEDE, *lists, NEXT, LAST)
    assert kept == [HEADLINE, LEDE, NEXT, LAST]
    begins = [cut.start for cut in article.cuts]
    assert len(begins) == len(set(begins))


def test_an_obituary_by_a_namesake_keeps_its_end():
    _, kept = read(HEADLINE, "By Lior Bell", LEDE, NEXT, "Bell joined the choir late in life.")
    assert kept[-1] == "Bell joined the choir late in life."


@pytest.mark.parametrize("lines", [(HEADLINE, LEDE, NEXT, ADDRESS), (ADDRESS, HEADLINE, LEDE, NEXT)])
def test_an_address_above_or_below_it_is_proposed_as_its_own(lines):
    article, _ = read(*lines)
    assert (article.metadata.url.value, article.metadata.url.basis) == (ADDRESS, Basis.INFERRED)


@pytest.mark.parametrize("lines", [(HEADLINE, LEDE, ADDRESS, *[NEXT] * 8), (ADDRESS, LEDE, NEXT, ADDRESS + "/2")])
def test_of_several_addresses_or_one_within_the_text_none_is(lines):
    article, _ = read(*lines)
    assert not article.metadata.url.is_known


WRAPPED = """   The tide mill at Saltreach turned again on Saturday after forty
years of standing still, and the miller said that with its {} in
the hall it would not stand still again for as long as she lived.
   The council meets on Tuesday to hear the trust, the bakers and
the people who live there.
"""


@pytest.mark.parametrize(("parts", "word"), [("telepho-\nne", "telephone"), ("half-\nhidden", "half-hidden")])
def test_a_word_broken_at_a_lines_end_is_joined(parts, word):
    assert f"with its {word} in the hall" in convert(WRAPPED.format(parts).encode(), ".txt").text
