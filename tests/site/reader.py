"""What a reader does on a page, in a browser: search, filter, open what is folded; and what axe makes of it."""

from __future__ import annotations

import os

ALL = os.environ.get("SITE_CHECKS") == "all"
SCHEMES = {"light": "default", "dark": "slate"}
"""By the name that a browser asks for, the one that Material gives it."""
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OF_COLOURS = RULES if ALL else ["color-contrast", "link-in-text-block"]
"""The rules by which the two schemes of a page can differ."""


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


PAINTED_ALIKE = """() => {
    const under = new Map(), groups = new Map();
    const painted = one => {
        if (one && !under.has(one)) {
            const { backgroundColor, backgroundImage, opacity, mixBlendMode, position } = getComputedStyle(one);
            const own = [backgroundColor, backgroundImage, opacity, mixBlendMode, position];
            under.set(one, own.join() + painted(one.parentElement));
        }
        return under.get(one) ?? "";
    };
    for (const one of document.querySelectorAll("body *")) {
        const isText = [...one.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim());
        if (!one.checkVisibility({ visibilityProperty: true }) || !(isText || one.matches("input, select"))) continue;
        const { color, fontSize, fontWeight, textShadow } = getComputedStyle(one);
        const key = [color, fontSize, fontWeight, textShadow, painted(one)].join();
        groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const alike of groups.values())
        for (const one of [alike[0], alike.at(-1)]) one.setAttribute("data-contrast", "");
    axe.configure({ rules: [{ id: "color-contrast", selector: "[data-contrast]" }] });
}"""
"""Have axe measure the contrast of two texts of all that are painted alike: of a large page's time it takes 80 %."""


def violations(page, rules=RULES):
    """Return what axe finds on a page as it is, by sets of its rules or single ones."""
    from axe_playwright_python.base import AXE_SCRIPT

    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    if not ALL:
        page.evaluate(PAINTED_ALIKE)
    options = {"runOnly": rules, "resultTypes": ["violations"]}
    found = page.evaluate("async options => (await axe.run(options)).violations", options)
    return [(one["id"], len(one["nodes"]), [node["html"][:160] for node in one["nodes"][:2]]) for one in found]


def violations_of_both(page, scheme):
    """Return what axe finds on a page that is open in one scheme, and by its colours in the other."""
    (other,) = SCHEMES.keys() - {scheme}
    found = violations(page)
    show_in(page, other)
    found += violations(page, OF_COLOURS)
    show_in(page, scheme)
    return found


def show_in(page, scheme):
    """Show an open page in a scheme, as one that was opened so."""
    page.emulate_media(color_scheme=scheme)
    page.evaluate("name => document.body.setAttribute('data-md-color-scheme', name)", SCHEMES[scheme])


ENLARGED = {1280: 640, 390: 320}
"""A desk at 200 %, and the width of one at 400 %: enlarging narrows the window of a page that is open."""
WIDE = """() => [...document.querySelectorAll("body *")].filter(one =>
    one.scrollWidth > one.clientWidth + 1 && ["auto", "scroll"].includes(getComputedStyle(one).overflowX)
    && one.checkVisibility() && !one.matches("pre *, [role=region][tabindex='0']:is([aria-label], [aria-labelledby])")
).map(one => one.outerHTML.slice(0, 90))"""
"""What scrolls sideways and is neither code nor a named region that the keyboard reaches."""
SMALL = """() => {
    const texts = document.createTreeWalker(document.querySelector(".wsw"), NodeFilter.SHOW_TEXT);
    const small = new Set();
    while (texts.nextNode()) {
        const element = texts.currentNode.parentElement;
        const seen = texts.currentNode.textContent.trim() && element.getBoundingClientRect().width > 1;
        if (seen && parseFloat(getComputedStyle(element).fontSize) < 16) small.add(element.outerHTML.slice(0, 80));
    }
    return [...small];
}"""


def faults_of(open_page, paths, width, scheme, both=()):
    """Return what is wrong with pages, by path, for those with a fault: they open, fit, and axe finds nothing.

    Of some pages the colours of the other scheme are looked at too. One opened page does for all, since opening it is
    most of the work.
    """
    page, narrow = open_page("", width, scheme, reduced_motion="reduce"), ENLARGED[width]
    faults = {}
    for path in paths:
        page.goto(page.home + path)
        headings = page.locator("h1").count()
        found = [f"{headings} headings of the first level"] * (headings != 1)
        found += ["wider than its window"] * too_wide(page)
        found += violations_of_both(page, scheme) if ALL or path in both else violations(page)
        if width == 390:
            found += [f"letters smaller than 16 pixels: {html}" for html in page.evaluate(SMALL)]
        page.set_viewport_size({"width": narrow, "height": 900})
        found += [f"wider than {narrow} pixels"] * too_wide(page)
        if narrow == 320:  # WCAG 1.4.10: nothing but a table scrolls in two directions
            found += [f"scrolls sideways: {html}" for html in page.evaluate(WIDE)]
        page.set_viewport_size({"width": width, "height": 900})
        found += page.wrong
        page.wrong.clear()
        if found:
            faults[path] = found
    return faults


def too_wide(page) -> bool:
    return not page.evaluate("document.documentElement.scrollWidth <= innerWidth")
