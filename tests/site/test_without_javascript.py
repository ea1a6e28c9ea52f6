"""Without JavaScript every fact and every statement is reached by links alone, stands there and can be read."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.browser

READ = """() => {
    for (const added of document.querySelectorAll("mark :is(.wsw-vh, .wsw-other)")) added.remove();
    return Object.fromEntries([...document.querySelectorAll("main [id]")].map(one => [one.id, [
        one.checkVisibility(),
        [one.closest(".wsw-par, .wsw-row") ?? one, ...document.querySelectorAll(`main a[href="#${one.id}"]`)]
            .filter(each => each.checkVisibility()).map(each => each.innerText).join(" "),
    ]]));
}"""
"""Of everything with an id: whether it's seen, and what can be read of the fact or statement that it heads, there and
in the text where it is marked. What a mark adds about the other telling is left out."""


@pytest.fixture(scope="module")
def reached(browser, address) -> dict[str, dict[str, tuple[bool, str]]]:
    """Follow every link from the front page on, without JavaScript; return what stands on each page."""
    page = browser.new_context(java_script_enabled=False).new_page()
    found, waiting = {}, [""]
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        page.goto(address + path)
        found[path] = page.evaluate(READ)
        links = page.locator("a[href]").evaluate_all(
            """all => all.map(one => new URL(one.href.baseVal ?? one.href, location))
                .filter(one => one.host === location.host).map(one => one.pathname.slice(1))"""
        )
        waiting += [link for link in links if link == "" or link.endswith("/")]
    page.context.close()
    return found


def plain(text: str) -> str:
    """Leave the letters and digits: marks and spaces are set otherwise on a page than in a sheet."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())


def test_every_page_is_reached(reached, paths):
    assert set(reached) >= set(paths)


def test_every_fact_is_read(reached, project):
    for event in project.events:
        page = reached[f"events/{event.id}/side-by-side/"]
        for key, fact in event.facts.facts.items():
            seen, text = page[key]
            assert seen, key
            assert plain(fact.text) in plain(text), key


def test_every_statement_is_read(reached, project):
    for event in project.events:
        for article, sheet in event.articles.items():
            page = reached[f"events/{event.id}/articles/{article}/"]
            for key, statement in sheet.statements.items():
                seen, text = page[key]
                assert seen, key
                for words in statement.words:
                    assert plain(words) in plain(text), key


@pytest.mark.parametrize("width", [1280, 390])
def test_filters_are_links_to_the_topics(open_page, width):
    page = open_page("events/kremlin-drones/side-by-side/", width, java_script_enabled=False)
    if width == 390:
        page.get_by_text("Topics and filters").click()
    assert not page.get_by_role("combobox").first.is_visible()
    topic = page.get_by_role("navigation", name="Topics").locator("a[href^='#']").last
    topic.click()
    assert page.locator(f"{topic.get_attribute('href')}:target").is_visible()
