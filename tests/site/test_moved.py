"""An address that a page once had leads on: the page there says where, and names the new place as its own."""

from __future__ import annotations

import pytest
from lxml import html

from build_tools.pages.event.moved import MOVED

EVENT = "events/kremlin-drones/"


@pytest.mark.parametrize("old", MOVED)
def test_an_old_address_leads_on(site, old):
    page = html.parse(site / EVENT / old / "index.html")
    (canonical,) = page.xpath("//link[@rel='canonical']/@href")
    assert canonical == f"https://wsw.example/{EVENT}{MOVED[old]}"
    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    (link,) = page.xpath("//main//p/a/@href")
    assert refresh == f"0; url={link}"
    assert link == f"../{MOVED[old]}"
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_what_it_leads_to_is_there(site):
    for new in MOVED.values():
        path, _, fragment = new.partition("#")
        text = (site / EVENT / path.partition("?")[0] / "index.html").read_text(encoding="utf-8")
        assert not fragment or f'id="{fragment}"' in text


@pytest.mark.browser
def test_a_browser_is_led_to_the_filter(open_page):
    page = open_page(f"{EVENT}only-in-one/")
    page.wait_for_url("**/side-by-side/?show=single")
    rows = page.locator(".wsw-row:visible").count()
    assert 0 < rows < page.locator(".wsw-row").count()
