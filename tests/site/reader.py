"""What a reader does on a page, in a browser: search, filter, open what is folded; and what axe makes of it."""

from __future__ import annotations

SCHEMES = ("light", "dark")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def search_for(page, words):
    """Open the search as a reader does, and look for words.

    Material's search listens to keys, so the last letter is typed; the others are not, lest an answer to half a word
    be taken for the answer.
    """
    button = page.get_by_role("button", name="Search", exact=True)
    if button.is_visible():
        button.click()
    field = page.get_by_role("textbox", name="Search")
    field.click()
    last = max(n for n, letter in enumerate(words) if letter.isalnum())
    field.fill(words[:last])
    field.press_sequentially(words[last:])
    page.locator(".md-search-result__item").first.wait_for()


def open_search(page):
    search_for(page, "Peskov")


def open_drawer(page):
    """Open Material's drawer, which no button of ours opens, by its check box: it must do no harm."""
    page.evaluate("document.getElementById('__drawer').click()")


def set_filter(page):
    """Choose the first real option of each filter, where a page has filters; on a phone they are folded away."""
    for summary in page.locator(".wsw-tools summary:visible").all():
        summary.click()
    for field in page.locator("[data-wsw-filters] select:visible").all():
        field.select_option(index=1)


def unfold(page):
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")


STATES = {
    "search open": open_search,
    "drawer open": open_drawer,
    "filter set": set_filter,
    "unfolded": unfold,
}


def violations(page):
    """Return what axe finds on a page as it is."""
    from axe_playwright_python.sync_playwright import Axe

    options = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options).response["violations"]
    return [(one["id"], len(one["nodes"]), [node["html"][:160] for node in one["nodes"][:2]]) for one in found]
