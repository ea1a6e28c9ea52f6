"""The built site as readers meet it: no error, no other host, either spelling found, everything without JavaScript."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser

EVENT = "events/kremlin-drones/"
STATEMENT = re.compile(r"/articles/([\w-]+)/(?:\?.*)?#(\1-[0-9a-f]{6})")


def search_for(page, words):
    """Open the search as a reader does, and type: Material's search listens to keys."""
    button = page.locator(".wsw-searchbutton")
    if button.is_visible():
        button.click()
    field = page.get_by_role("textbox", name="Search")
    field.click()
    field.press_sequentially(words, delay=5)
    page.locator(".md-search-result__item").first.wait_for()


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_page_opens_without_error_and_fits(open_page, paths, width, scheme):
    page = open_page("", width, scheme)
    for path in paths:
        page.goto(page.home + path)
        assert not page.wrong, path
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), f"{path} is wider than {width}"
        assert page.locator("h1").count() == 1, path


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("sought", ["Peskov", "Kiev", "Kyiv", "shaker of salt", "Volodin"])
def test_search_lands_on_a_statement(open_page, width, sought):
    page = open_page("", width)
    search_for(page, sought)
    hit = page.locator(".md-search-result__link[href*='/articles/'][href*='#']")
    hit.first.wait_for(state="attached")
    found = [link for link in hit.evaluate_all("all => all.map(one => one.href)") if STATEMENT.search(link)]
    assert found
    page.goto(found[0])
    key = STATEMENT.search(found[0])[2]
    heading = page.locator(f"[id='{key}']")
    assert heading.is_visible()
    assert heading.evaluate("one => one.getBoundingClientRect().top") >= 56, "hidden under the masthead"
    assert not page.wrong


def test_filters_are_kept_in_the_address(open_page):
    page = open_page(f"{EVENT}side-by-side/")
    rows = page.locator(".wsw-row")
    total = rows.count()
    page.get_by_role("combobox", name="Show").select_option("single")
    assert "show=single" in page.url
    shown = page.locator(".wsw-row:visible").count()
    assert 0 < shown < total
    page.reload()
    assert page.locator(".wsw-row:visible").count() == shown
    page.get_by_role("combobox", name="Speaker").select_option(label="John Kirby")
    assert "speaker=john-kirby" in page.url
    assert page.locator("output").inner_text().endswith(f"of {total} facts")


def test_without_javascript_every_fact_and_statement_is_readable(open_page, paths):
    page = open_page("", javascript=False)
    reached, waiting = set(), [""]
    while waiting:
        path = waiting.pop()
        if path in reached:
            continue
        reached.add(path)
        page.goto(page.home + path)
        hidden = page.locator("main :is(h2, h3)[id]:not(:visible)")
        assert not hidden.evaluate_all("all => all.filter(one => !one.closest('details')).map(one => one.id)"), path
        links = page.locator("a[href]").evaluate_all(
            "all => all.filter(one => one.host === location.host).map(one => one.pathname.slice(1))"
        )
        waiting += [link for link in links if link == "" or link.endswith("/")]
    assert reached >= set(paths)


def test_citation_names_the_outlet_and_the_permalink(open_page):
    page = open_page(f"{EVENT}side-by-side/")
    page.locator(".wsw-cite summary").first.click()
    cited = page.locator(".wsw-cite__text").first.inner_text()
    assert "Who Said What" in cited
    assert "side-by-side/#" in cited


def test_print_opens_what_is_folded(open_page):
    page = open_page(EVENT)
    page.emulate_media(media="print")
    for pair in page.locator(".wsw-fold .wsw-pair").all():
        assert pair.is_visible()
    assert not page.locator(".md-header").is_visible()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (390, "dark")])
def test_axe_finds_nothing_on_any_kind_of_page(open_page, paths, width, scheme):
    kinds = [path for path in paths if "events/" not in path or path.startswith(EVENT)]
    kinds += [path for path in paths if "fictional" in path and "/articles/" in path][-1:]
    assert not violations(open_page("", width, scheme), kinds)


@pytest.mark.parametrize("state", ["search open", "filter set", "folds open"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "dark"), (390, "light")])
def test_axe_finds_nothing_in_other_states(open_page, width, scheme, state):
    wanted = {"search open": "", "filter set": "side-by-side/?show=single", "folds open": ""}
    assert not violations(open_page("", width, scheme), [EVENT + wanted[state]], state)


def violations(page, paths, state="plain"):
    """Run axe with the rules of WCAG 2.2 AA and its best practices on each page, in a state."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
    found = []
    for path in paths:
        page.goto(page.home + path)
        if state == "search open":
            search_for(page, "Peskov")
            page.wait_for_timeout(400)  # axe must not meet the output half faded in
        if state == "folds open":
            page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        for violation in Axe().run(page, options=options).response["violations"]:
            nodes = [node["html"][:160] for node in violation["nodes"][:2]]
            found.append((path, violation["id"], len(violation["nodes"]), nodes))
    return found
