"""axe finds nothing on any page: WCAG 2.2 AA and its best practices, both schemes, both widths, every state.

Pages are checked as they open elsewhere (test_page_kinds.py, test_every_page.py), in their other states one page of
each kind that they change: search and drawer lie over any page alike. `SITE_CHECKS=all` checks every page in every
state, in about ten minutes.
"""

from __future__ import annotations

import pytest
from reader import ALL, STATES, violations, violations_of_both

pytestmark = pytest.mark.browser

CHANGED = {
    "search open": ("wsw-home", "wsw-matrix"),
    "drawer open": ("wsw-home", "wsw-matrix"),
    "filter set": ("data-wsw-filters",),
    "unfolded": ('<details class="wsw-fold',),
}
"""On which kinds of page a state is checked, by what stands in them."""
MISTAKES = {
    "color-contrast": '<p style="color: #999; background: #fff">too pale</p>',
    "image-alt": '<img src="data:,">',
    "link-name": '<a href="#content"></a>',
    "target-size": "<button style='width: 9px; height: 9px; padding: 0'>a</button>" * 2,
    "region": "<p>outside</p>",
}
"""By the rule that must find it."""


@pytest.fixture(scope="module")
def concerned(site, kinds) -> dict[str, list[str]]:
    """Return for each state the pages that it changes, one of each kind."""
    texts = {path: (site / path / "index.html").read_text("utf-8") for path in kinds}
    return {
        state: [path for path, text in texts.items() if any(mark in text for mark in marks)]
        for state, marks in CHANGED.items()
    }


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("state", CHANGED)
def test_axe_finds_nothing(open_page, paths, concerned, state, width):
    page = open_page("", width, reduced_motion="reduce")
    found = {}
    for path in paths if ALL else concerned[state]:
        page.goto(page.home + path)
        STATES[state](page)
        found[path] = violations_of_both(page, "light")
    assert found
    assert not {path: told for path, told in found.items() if told}


@pytest.mark.parametrize("rule", MISTAKES)
def test_axe_would_find_a_mistake(open_page, rule):
    page = open_page("about/", bypass_csp=True)
    page.evaluate("markup => document.body.insertAdjacentHTML('beforeend', markup)", MISTAKES[rule])
    assert rule in [told for told, _, _ in violations(page)]
