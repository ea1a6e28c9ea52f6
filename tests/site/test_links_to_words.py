"""A link to an article's words leads to them in a real browser, whatever they are, and to the right ones of several."""

from __future__ import annotations

import html

import pytest
from served import served

from build_tools.pages.views.links import text_fragment

pytestmark = pytest.mark.browser

FILLER = "<p>" + "Rain fell on the quay all day and nobody said a word of it. " * 60 + "</p>"
KINDS = {
    "plain": ("", "the harbour stays closed until further notice", ""),
    "a comma": ("", "closed, sealed and guarded", ""),
    "a hyphen": ("", "a well-thought-out answer of a half-hearted kind", ""),
    "an en dash": ("", "goals – means – and so on", ""),
    "an em dash": ("", "nobody—nobody at all—was there", ""),
    "a non-breaking hyphen": ("", "the sub\u2011committee of the harbour", ""),
    "an ampersand": ("", "Odell & Sons of Porth", ""),
    "an apostrophe": ("", "the harbour’s own boat", ""),
    "numbers and a per cent sign": ("", "rose by 12.5% to 1,400 crowns", ""),
    "a question": ("", "who would pay for it?", ""),
    "long": ("", "one two three four five six seven eight nine ten eleven twelve", ""),
    "another script": ("", "решения принимаются не здесь", ""),
    "quoted, and elsewhere without marks": ("Odell called it ", "“laughable,”", " and left"),
    "twice, told apart by what follows": ("the mayor ", "said so", " again on Friday"),
}
DECOYS = "<p>The plan was laughable to many. The clerk said so on Monday, and they all said so.</p>"


@pytest.mark.parametrize("kind", KINDS)
def test_a_link_leads_to_the_words(browser, tmp_path, kind):
    before, words, after = KINDS[kind]
    there = f'<p id="there">So {html.escape(before + words + after)}, it was told.</p>'
    body = f"<!doctype html><meta charset=utf-8><title>A</title>{DECOYS}{FILLER}{there}{FILLER}"
    (tmp_path / "article.html").write_text(body, encoding="utf-8")
    page = browser.new_page(viewport={"width": 800, "height": 600})
    with served(tmp_path) as address:
        page.goto(text_fragment(f"{address}article.html", words, before, after))
        page.wait_for_function("scrollY > 0", timeout=5000)
        top = page.locator("#there").bounding_box()["y"]
    page.close()
    assert 0 <= top <= 600


def test_without_its_words_a_page_stays_at_its_top(browser, tmp_path):
    (tmp_path / "article.html").write_text(f"<!doctype html><title>A</title>{FILLER}{FILLER}", encoding="utf-8")
    page = browser.new_page(viewport={"width": 800, "height": 600})
    with served(tmp_path) as address:
        page.goto(text_fragment(f"{address}article.html", "words that nobody wrote"))
        page.wait_for_timeout(300)
        assert page.evaluate("scrollY") == 0
    page.close()
