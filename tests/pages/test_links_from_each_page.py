"""Links of a page lead where they should from the place at which the page stands."""

from __future__ import annotations

from harbour_event import harbour

from build_tools.pages.render import pages
from build_tools.pages.templating import relative


def test_an_address_is_seen_from_each_page_that_shows_it() -> None:
    files = pages(harbour()).items()
    made = {path.removesuffix("index.md"): data.decode() for path, data in files if path.endswith(".md")}
    of_event = {url: text for url, text in made.items() if url.startswith("events/") and "wsw-foot" in text}
    assert len({url.count("/") for url in of_event}) == 3
    assert all(f'href="{relative("about/method/", url)}"' in text for url, text in of_event.items())
