"""A link into a page lands on what it names: in sight, below what sticks to the top, out of whatever is folded."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser

TARGETS = "main :is(h1, h2, h3)[id]"
NOT_LANDED = """async (targets) => {
    const missed = [];
    const shown = (one) => one.textContent.trim() && !one.matches(".wsw-vh");
    const all = [...document.querySelectorAll(targets)].filter(shown);
    const every = Math.ceil(all.length / 4);
    for (const target of all.filter((_, n) => n % every === 0)) {
        document.querySelectorAll("details").forEach(one => { one.open = false; });
        location.hash = "";
        location.hash = target.id;
        await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
        const box = target.getBoundingClientRect();
        const at = document.elementFromPoint(box.left + 3, box.top + 3);
        if (!at || !(target.contains(at) || at.contains(target))) missed.push([target.id, Math.round(box.top)]);
    }
    return missed;
}"""
LANDED = """() => {
    const box = document.querySelector(":target").getBoundingClientRect();
    const bars = [".md-header", ".wsw-matrix__head"].map(name => document.querySelector(name)?.getBoundingClientRect());
    const bar = Math.max(...bars.filter(one => one && one.top < 60).map(one => one.bottom));
    return [box.top - bar, innerHeight - box.bottom];
}"""


def test_headings_of_every_kind_of_page_can_be_linked_to(open_page, kinds):
    page = open_page("")
    missed = {}
    for path in kinds:
        page.goto(page.home + path)
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            found = page.evaluate(NOT_LANDED, TARGETS)
            if found:
                missed[path, width] = found
    assert not missed


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize(
    ("page", "targets"),
    [
        ("events/kremlin-drones/side-by-side/", r'<h3 id="([^"]+)"><span class="wsw-number"'),
        ("events/kremlin-drones/articles/rt/", r'<h2 class="wsw-statement__words[^"]*" id="([^"]+)"'),
        ("events/kremlin-drones/", r'id="(moment-[^"]+)"'),
        ("events/kremlin-drones/", r'id="(question-[^"]+)"'),
    ],
    ids=["a detail", "a statement", "a folded moment", "a folded answer"],
)
def test_an_address_with_a_fragment_opens_there_without_scripts(open_page, site, page, targets, width):
    ids = re.findall(targets, (site / page / "index.html").read_text(encoding="utf-8"))
    there = open_page(f"{page}#{ids[len(ids) // 2]}", width, java_script_enabled=False)
    assert there.locator(":target").is_visible()
    below, above = there.evaluate(LANDED)
    assert below >= 0
    assert above >= 0
