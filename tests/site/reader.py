"""What a reader does on a page, in a browser: search, choose a filter, open what is folded."""

from __future__ import annotations


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
    field.fill(words[:-1])
    field.press(words[-1])
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
    "plain": lambda _: None,
    "search open": open_search,
    "drawer open": open_drawer,
    "filter set": set_filter,
    "unfolded": unfold,
}
