"""The pages' policy in a real browser: nothing of ours is blocked, and what got past every escape would be."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.browser

WATCH = """
window.blocked = [];
document.addEventListener("securitypolicyviolation", e => blocked.push(`${e.violatedDirective} ${e.blockedURI}`));
"""


def test_every_page_has_a_policy_without_unsafe_inline(site):
    found = sorted(site.rglob("*.html"))
    assert site / "404.html" in found
    for path in found:
        policies = re.findall(
            r'http-equiv="Content-Security-Policy" content="([^"]*)"', path.read_text(encoding="utf-8")
        )
        assert len(policies) == 1, path
        assert "unsafe" not in policies[0]


@pytest.mark.parametrize(
    "markup",
    [
        "<script>window.ran = 1</script>",
        "<img src=x onerror='window.ran = 1'>",
        "<img src='https://other.example/x.png'>",
    ],
)
def test_what_got_past_every_escape_would_be_blocked(open_page, site, markup):
    text = (site / "about" / "index.html").read_text(encoding="utf-8")
    page = open_page("")
    page.add_init_script(WATCH)
    page.route("**/about/", lambda route: route.fulfill(body=text.replace("</main>", f"{markup}</main>")))
    page.goto(page.home + "about/")
    page.wait_for_function("blocked.length > 0")
    assert page.evaluate("window.ran") is None
