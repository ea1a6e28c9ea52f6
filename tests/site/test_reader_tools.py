"""What a reader can do with a fact or statement: filter, keep the filter's address, cite, edit, report."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

import pytest

pytestmark = pytest.mark.browser

EVENT = "events/kremlin-drones/"
TABLE = f"{EVENT}side-by-side/"


def shown(page) -> int:
    return page.locator(".wsw-row:visible").count()


def test_filters_are_kept_in_the_address(open_page):
    page = open_page(TABLE)
    total = shown(page)
    page.get_by_role("combobox", name="Show").select_option("single")
    assert "show=single" in page.url
    alone = shown(page)
    assert 0 < alone < total
    page.reload()
    assert shown(page) == alone
    page.get_by_role("combobox", name="Speaker").select_option(label="John Kirby")
    page.get_by_role("combobox", name="Topic").select_option(index=2)
    address = urlsplit(page.url)
    assert {"show", "speaker", "topic"} <= parse_qs(address.query).keys()
    told = page.get_by_role("status").filter(has_text="details").inner_text()
    assert told == f"{shown(page)} of {total} details"
    page.goto(page.url)
    for name, chosen in (("Show", "single"), ("Speaker", "john-kirby")):
        assert page.get_by_role("combobox", name=name).input_value() == chosen
    for name in ("Show", "Speaker", "Topic"):
        page.get_by_role("combobox", name=name).select_option(index=0)
    assert urlsplit(page.url).query == ""
    assert shown(page) == total


def test_a_filter_that_the_address_makes_up_is_no_filter(open_page):
    page = open_page(f"{TABLE}?show=%3Cscript%3E&speaker=nobody")
    assert shown(page) == page.locator(".wsw-row").count()
    assert not page.wrong


def test_a_link_to_a_fact_that_a_filter_hides_still_lands_on_it(open_page):
    page = open_page(f"{TABLE}?show=single")
    hidden = page.locator(".wsw-row[hidden] h3").first.get_attribute("id")
    page.evaluate("id => { location.hash = id; }", hidden)
    page.locator(f"[id='{hidden}']").wait_for(state="visible")
    assert urlsplit(page.url).query == ""


@pytest.mark.parametrize(
    ("path", "words"),
    [
        (TABLE, ["RT, 4 May 2023"]),
        (f"{EVENT}articles/rt/", ["(RT’s words for what Dmitry Peskov said; 4 May 2023)"]),
    ],
    ids=["a fact", "a statement"],
)
def test_cite_copies_a_sentence_with_outlet_date_and_permalink(open_page, path, words):
    page = open_page(path, permissions=["clipboard-read", "clipboard-write"])
    cite = page.locator(".wsw-cite").first
    cite.locator("summary").click()
    cite.get_by_role("button", name="Copy").click()
    cite.get_by_role("button", name="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    for part in ["“", "Who Said What", *words]:
        assert part in copied
    assert re.search(rf"https://wsw\.example/{path}#[\w-]+$", copied)


@pytest.mark.parametrize("path", [TABLE, f"{EVENT}articles/rt/"], ids=["a fact", "a statement"])
def test_a_report_names_the_address_the_file_and_the_line(open_page, path, project):
    page = open_page(path)
    actions = page.locator(".wsw-actions").first
    report = urlsplit(actions.get_by_role("link", name="Report an error").get_attribute("href"))
    assert (report.scheme, report.path) == ("mailto", "desk@wsw.example")
    body = parse_qs(report.query)["body"][0]
    key = re.search(rf"Address: https://wsw\.example/{path}#([\w-]+)\n", body)[1]
    file, line = re.search(r"Sheet: (\S+):(\d+)\n", body).groups()
    assert key in (project.root / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    edit = unquote(actions.get_by_role("link", name="Edit").get_attribute("href"))
    assert edit.endswith(f"/{file}#L{line}")


@pytest.mark.parametrize("name", ["", "side-by-side/", "wording/", "sources/"])
def test_on_a_phone_the_navigation_shows_where_one_is(open_page, name):
    page = open_page(f"{EVENT}{name}", 390)
    page.wait_for_function("() => document.fonts.status === 'loaded'")
    left, right, room = page.locator(".wsw-sections [aria-current]").evaluate(
        """here => {
          const around = here.closest('nav').getBoundingClientRect(), box = here.getBoundingClientRect();
          return [box.left - around.left, box.right - around.left, around.width];
        }"""
    )
    assert left >= 0
    assert right <= 0.86 * room  # from there on the names fade
