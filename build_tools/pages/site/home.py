"""The home page: the explainers, newest first, each with the one difference that tells most."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from build_tools.pages.event.frame import Files
from build_tools.pages.share_card.letters import covered
from build_tools.pages.site.listing import Listing
from build_tools.pages.templating import page, relative
from build_tools.sheets.bundle import Project

NEAR = 2
"""Pages to each side of the one shown that its list of pages names."""
CLAIM = "The same moment, told twice, side by side"
DESCRIPTION = f"{CLAIM}. Explainers of contested news events with every outlet’s exact words, and no verdict."


PER_PAGE = 20
"""Explainers on one page of the list: more would be a long way to scroll and a large page to load."""


def make(project: Project, listings: Sequence[Listing], news: str | None = None) -> Files:
    """Render the home page, and the pages that go on with its list where it is long.

    Newest first. Invented events stand here only while there is no real one: they have their place under About.

    Args:
        project: The project.
        listings: Its events.
        news: The address of the page of what is new, where there is one.
    """
    real = [listing for listing in listings if not listing.fictional]
    ordered = sorted(real or listings, key=lambda listing: listing.id)
    ordered.sort(key=lambda listing: listing.published, reverse=True)
    cards = [listing.card for listing in ordered]
    count = max(1, -(-len(cards) // PER_PAGE))
    files: Files = {}
    for number in range(1, count + 1):
        shown = cards[(number - 1) * PER_PAGE : number * PER_PAGE]
        files |= _page(project, number, count, shown, news)
    return files


def address(number: int) -> str:
    """Return the address of a page of the list, by its number."""
    return "" if number == 1 else f"explainers/{number}/"


def _page(project: Project, number: int, count: int, cards: Sequence[str], news: str | None) -> Files:
    name, url = project.settings.site.name, address(number)
    front = {
        "title": name if number == 1 else f"Explainers, page {number}",
        "description": DESCRIPTION if number == 1 else f"Page {number} of {count} of all explainers, newest first.",
        "image": "card.png" if covered(name) else None,
        "hide": ["navigation", "toc"],
        "search": None if number == 1 else {"exclude": True},
    }
    numbers = [(n, address(n)) for n in range(1, count + 1)]
    near = [(n, at) for n, at in numbers if n in {1, count} or abs(n - number) <= NEAR]
    # Every text of a card is escaped, so that this can only be a link; it is relative to the home page.
    moved = [Markup(card.replace('href="events/', f'href="{relative("events/", url)}')) for card in cards]
    body = page("home", front, url, cards=moved, claim=CLAIM, number=number, count=count, pages=near, news=news)
    return {f"{url}index.md": body}
