"""The first view of the explainer is light: what a cold browser asks for, compressed as a web host does."""

from __future__ import annotations

import gzip
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser

PAGE = "events/kremlin-drones/"
ALL_KB, OURS_KB = 170, 76


def test_the_first_view_is_light(open_page, site):
    page = open_page("about/", service_workers="block")
    page.route("**/*", lambda route: route.continue_())  # routing keeps the browser from using what it has seen
    asked = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path.lstrip("/")))
    with page.expect_request("**/site.js"), page.expect_request("**/search_index*"):  # the last that a view asks for
        page.goto(page.home + PAGE, wait_until="networkidle")
    files = [path + "index.html" if path.endswith("/") else path for path in asked]
    weights = {file: len(gzip.compress((site / file).read_bytes())) / 1000 for file in files}
    ours = {file: kb for file, kb in weights.items() if "wsw" in file or file.endswith(".html")}
    assert {"assets/wsw/site.css", "assets/wsw/site.js", f"{PAGE}index.html"} <= ours.keys()
    assert any("search_index" in file for file in weights)
    assert sum(weights.values()) <= ALL_KB, weights
    assert sum(ours.values()) <= OURS_KB, ours
