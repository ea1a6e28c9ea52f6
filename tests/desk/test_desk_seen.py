"""Every screen of the desk: accessible, without a need to scroll sideways, and reachable by keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from opened_desk import EXAMPLE, Opened
from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]
SCREENS = [
    "", "people", "explainer", "outlet/northshore-wire", "article/wire", "release", "correction/", "history", "done",
]  # fmt: skip


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def places(page: Page) -> list[str]:
    """Return a screen of each kind."""
    facts = page.locator("#left a[data-at^='fact/']").first.get_attribute("data-at") or ""
    statement = (page.locator("mark.somebody").first.get_attribute("data-s") or "").split()[0]
    people = [one.get_attribute("data-at") or "" for one in page.locator("#left a[data-at^='same/']").all()]
    return [*SCREENS, facts, f"statement/{statement}", *people[:1]]


def test_each_screen_is_accessible_and_within_the_window(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    for at in places(page):
        page.goto(f"{desk.address}/{EXAMPLE}/?at={at}")
        for one in page.locator("#middle details").all():
            one.evaluate("one => { one.open = true; }")
        for width, colours in ((1280, "light"), (820, "dark")):
            page.set_viewport_size({"width": width, "height": 900})
            page.emulate_media(color_scheme=colours)
            found = Axe().run(page)
            assert found.violations_count == 0, (at, found.generate_report())
            wide = page.evaluate(
                "() => [document.body, ...document.querySelectorAll('#desk > *')]"
                ".filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.id)"
            )
            assert wide == [], at


def test_an_editor_decides_with_keys_alone(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    at = page.locator("#desk").get_attribute("data-at")
    page.keyboard.press("?")
    assert page.locator("dialog#help").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("j")
    page.wait_for_function("at => document.querySelector('#desk').dataset.at !== at", arg=at)
    page.keyboard.press("k")
    page.wait_for_function("at => document.querySelector('#desk').dataset.at === at", arg=at)
    page.keyboard.press("w")
    assert page.evaluate("() => document.activeElement.tagName") == "MARK"
    first = page.evaluate("() => document.activeElement.dataset.o")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("() => document.activeElement.dataset.o") != first
    page.keyboard.press("o")
    page.wait_for_function("() => document.querySelector('#desk').dataset.at.startsWith('statement/')")
    page.keyboard.press("h")
    page.wait_for_function("() => document.querySelector('#desk').dataset.at === 'history'")


def test_what_is_typed_outlives_the_saving_of_another_field(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    page.locator("#left a[data-at^='fact/']").first.click()
    page.wait_for_function("() => document.querySelector('#desk').dataset.fact")
    with page.expect_response(lambda answer: "/decide" in answer.url):  # the title is saved while the text is typed
        page.keyboard.press("e")
        page.keyboard.insert_text("A title")
        page.keyboard.press("Tab")
        page.keyboard.press("Control+A")
        page.keyboard.insert_text("The beginning")
    page.wait_for_function("() => /saved/.test(document.querySelector('#said').textContent)")
    page.keyboard.insert_text(" and the end.")
    with page.expect_response(lambda answer: "/decide" in answer.url):
        page.keyboard.press("Control+Enter")
    facts = (desk.root / f"data/events/{EXAMPLE}/facts.yml").read_text(encoding="utf-8")
    assert "title: A title\n" in facts
    assert "text: The beginning and the end.\n" in facts


def test_shift_and_click_opens_a_statement_wherever_one_clicked_before(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    page.locator("#right article p").first.click(position={"x": 2, "y": 2})
    mark = page.locator("#right mark.somebody").nth(3)
    mark.click(modifiers=["Shift"])
    name = (mark.get_attribute("data-s") or "").split()[0]
    page.wait_for_function("at => document.querySelector('#desk').dataset.at === at", arg=f"statement/{name}")
    assert page.evaluate("() => getSelection().isCollapsed")
    assert page.locator("#mark").is_hidden()


def test_words_are_marked_by_hand_and_by_keys(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    page.locator("#left a[data-at^='fact/']").first.click()
    page.wait_for_function("() => document.querySelector('#desk').dataset.fact")
    page.evaluate(
        """() => {
          const runs = [...document.querySelectorAll('#right article span[data-o]')];
          const run = runs.find(one => one.textContent.trim().length > 20);
          const range = document.createRange();
          range.setStart(run.firstChild, 1);
          range.setEnd(run.firstChild, run.textContent.length - 1);
          getSelection().removeAllRanges();
          getSelection().addRange(range);
          run.dispatchEvent(new MouseEvent('mouseup', { bubbles: true }));
        }"""
    )
    words = page.locator("#mark textarea").input_value()
    assert len(words) > 15
    version = page.locator("#desk").get_attribute("data-version")
    page.keyboard.press("Control+Enter")
    page.wait_for_function("seen => document.querySelector('#desk').dataset.version !== seen", arg=version)
    assert "marked in" in page.locator("#said").inner_text()
    page.locator("#middle").focus()
    page.keyboard.press("u")
    page.wait_for_function("seen => document.querySelector('#desk').dataset.version === seen", arg=version)
    assert page.locator("#said").inner_text().startswith("Undone")


def test_a_finger_opens_a_statement_and_marks_words(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    mark = page.locator("#right mark.somebody").nth(2)
    name = (mark.get_attribute("data-s") or "").split()[0]
    mark.evaluate(
        "mark => mark.dispatchEvent(new PointerEvent('contextmenu', "
        "{ bubbles: true, cancelable: true, pointerType: 'touch' }))"  # what a long press makes
    )
    page.wait_for_function("at => document.querySelector('#desk').dataset.at === at", arg=f"statement/{name}")
    page.get_by_role("button", name="Mark words").click()
    assert page.locator("#mark textarea").is_visible()


def test_the_title_that_waits_is_ready_to_be_written(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    page.goto(f"{desk.address}/{EXAMPLE}/?at=explainer")
    assert page.evaluate("() => document.activeElement.name") == "fields.title"


def test_the_readers_page_shows_what_was_decided(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    page.locator("#left a[data-at^='fact/']").first.click()
    page.wait_for_function("() => document.querySelector('#desk').dataset.fact")
    page.locator("#middle [name='fields.title']").fill("A title of the editor’s own")
    with page.expect_response(lambda answer: "/decide" in answer.url):
        page.keyboard.press("Control+Enter")
    page.locator("#middle").focus()
    with page.expect_popup() as opened:
        page.keyboard.press("v")
    opened.value.wait_for_load_state()
    assert "A title of the editor’s own" in opened.value.content()


def test_what_changed_on_disk_is_shown_before_it_is_decided(desk: Opened, page: Page) -> None:
    page.goto(desk.start())
    page.locator("#left a[data-at^='fact/']").first.click()
    page.wait_for_function("() => document.querySelector('#desk').dataset.fact")
    facts = desk.root / f"data/events/{EXAMPLE}/facts.yml"
    saved = facts.read_text(encoding="utf-8") + "# typed in a text editor\n"
    facts.write_text(saved, encoding="utf-8")
    page.keyboard.press("a")
    page.wait_for_function("() => /changed on disk/.test(document.querySelector('#said').textContent)")
    assert facts.read_text(encoding="utf-8") == saved
    page.keyboard.press("a")
    page.wait_for_function("() => /confirmed/.test(document.querySelector('#said').textContent)")
    assert facts.read_text(encoding="utf-8").endswith("# typed in a text editor\n")


def test_the_scripts_are_small() -> None:
    import gzip
    from pathlib import Path

    import build_tools.desk

    scripts = (Path(build_tools.desk.__file__).parent / "static").glob("*.js")
    assert sum(len(gzip.compress(script.read_bytes())) for script in scripts) < 30_000
