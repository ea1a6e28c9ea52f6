"""Side by side in the browser: which texts are compared, what a replaced word shows, filters in the address."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

TWO = "events/kremlin-drones/side-by-side/"
THREE = "events/fictional-bridge-closure/side-by-side/"


def shown(page):
    """Return the articles whose cells the first row shows, in order."""
    cells = page.locator(".wsw-row").first.locator(".wsw-cell:visible")
    return cells.evaluate_all("all => all.map(one => one.dataset.article)")


def test_a_wide_screen_shows_three_texts(open_page):
    assert shown(open_page(THREE)) == ["courier", "lantern", "wire"]


def boxes(row):
    """Return where the visible cells of a row stand, by article."""
    cells = row.locator(".wsw-cell:visible").all()
    return {cell.get_attribute("data-article"): cell.bounding_box() for cell in cells}


def test_a_phone_shows_every_text_below_one_another_or_two_side_by_side(open_page):
    page = open_page(THREE, 390)
    rows = {row.locator("h3").get_attribute("id"): row for row in page.locator(".wsw-row").all()}
    assert all(row.locator(".wsw-cell:visible").count() == 3 for row in rows.values())
    of_three = boxes(page.locator(".wsw-row:not(:has(.wsw-cell:not(.wsw-told)))").first)
    assert len({box["x"] for box in of_three.values()}) == 1
    assert len({box["y"] for box in of_three.values()}) == 3
    of_two = page.locator(".wsw-row:has(.wsw-told ~ .wsw-told):has(.wsw-cell:not(.wsw-told))").first
    left, right = (cell.bounding_box() for cell in of_two.locator(".wsw-told").all())
    assert left["y"] == right["y"]
    assert of_two.locator(".wsw-cell:not(.wsw-told)").bounding_box()["y"] >= left["y"] + left["height"]


def test_two_texts_need_no_choice(open_page):
    assert open_page(TWO).locator("[data-wsw-compare]").count() == 0


@pytest.mark.parametrize("width", [1280, 390])
def test_chosen_texts_are_kept_in_the_address(open_page, width):
    page = open_page(f"{THREE}?compare=lantern,wire", width)
    assert shown(page) == ["lantern", "wire"]
    page.get_by_role("checkbox", name="Courier").check()
    page.get_by_role("checkbox", name="Lantern").uncheck()
    assert shown(page) == ["courier", "wire"]
    assert page.url.endswith("?compare=courier,wire")


def test_words_are_marked_against_what_is_shown(open_page):
    page = open_page(f"{THREE}?compare=lantern,wire")
    marked = page.locator(".wsw-cell:visible:not(.wsw-bare):has(blockquote[data-against]:visible)").all()
    assert marked
    for cell in marked:
        against = cell.locator("blockquote[data-against]:visible").get_attribute("data-against")
        assert against in {"lantern", "wire"}
        assert against != cell.get_attribute("data-article")


@pytest.mark.parametrize("width", [1280, 390])
def test_a_replaced_word_shows_the_other_telling_on_focus(open_page, width):
    page = open_page(TWO, width)
    word = page.locator("mark[tabindex]:visible").first
    other = page.locator("mark[tabindex]:visible + .wsw-other").first
    assert not other.is_visible()
    word.focus()
    assert other.is_visible()
    assert "RT" in other.inner_text()
    box = other.bounding_box()
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
    page.keyboard.press("Escape")
    assert not other.is_visible()


def test_print_shows_the_other_telling_after_each_replaced_word(open_page):
    page = open_page(TWO)
    page.emulate_media(media="print")
    others = page.locator(".wsw-other").all()[:5]
    assert others
    assert all(other.is_visible() for other in others)


@pytest.mark.parametrize(
    ("query", "holds"),
    [
        ("show=single", lambda row: "single" in row["show"].split()),
        ("outlet=rt&show=voice", lambda row: "rt" in row["outlet"] and "voice" in row["show"].split()),
        ("speaker=john-kirby", lambda row: "john-kirby" in row["speaker"]),
        ("show=verb", lambda row: "verb" in row["show"].split()),
        ("show=conflict", lambda row: "conflict" in row["show"].split()),
    ],
)
def test_an_address_with_filters_shows_what_fits(open_page, query, holds):
    page = open_page(f"{TWO}?{query}")
    rows = page.locator(".wsw-row").evaluate_all("all => all.map(one => ({ ...one.dataset, hidden: one.hidden }))")
    assert 0 < sum(not row["hidden"] for row in rows) < len(rows)
    assert all(row["hidden"] != holds(row) for row in rows)


def test_a_link_to_a_row_that_the_filter_hides_shows_it(open_page):
    page = open_page(f"{TWO}?show=conflict")
    hidden = page.locator(".wsw-row[hidden] h3").first.get_attribute("id")
    page = open_page(f"{TWO}?show=conflict#{hidden}")
    assert page.locator(f"[id='{hidden}']").is_visible()
    assert "show=" not in page.url


def test_on_a_phone_the_filters_are_folded_until_one_is_set(open_page):
    page = open_page(TWO, 390)
    assert not page.get_by_role("combobox").first.is_visible()
    assert page.get_by_text("28 of 28 details").is_visible()
    page.get_by_text("Topics and filters").click()
    assert page.get_by_role("combobox").first.is_visible()
    assert open_page(f"{TWO}?show=conflict", 390).get_by_role("combobox").first.is_visible()


def test_on_a_phone_two_tellings_stand_side_by_side(open_page):
    page = open_page(TWO, 390)
    left, right = (cell.bounding_box() for cell in page.locator(".wsw-row").first.locator(".wsw-cell").all())
    assert left["y"] == right["y"]
    assert left["x"] + left["width"] <= right["x"]


def test_a_phone_prints_every_text(open_page):
    page = open_page(THREE, 390)
    page.emulate_media(media="print")
    assert shown(page) == ["courier", "lantern", "wire"]


def test_on_a_phone_the_words_come_before_what_is_said_of_them(open_page):
    page = open_page(TWO, 390)
    row = page.locator(".wsw-row").first
    words = row.locator("blockquote").first.bounding_box()
    assert words["y"] < row.locator(".wsw-difference").bounding_box()["y"]
