"""The home page: the explainers, newest first, each with the one difference that tells most."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from build_tools.pages.environment import page
from build_tools.pages.frame import Files
from build_tools.pages.listing import Listing
from build_tools.pages.share_card.letters import covered
from build_tools.sheets import Project

CLAIM = "The same moment, told twice, side by side"
DESCRIPTION = f"{CLAIM}. Explainers of contested news events with every outlet’s exact words, and no verdict."


def make(project: Project, listings: Sequence[Listing], news: str | None = None) -> Files:
    """Render the home page. Real events come before invented ones, then newest first.

    Args:
        project: The project.
        listings: Its events.
        news: The address of the page of what is new, where there is one.
    """
    ordered = sorted(listings, key=lambda listing: listing.id)
    ordered.sort(key=lambda listing: listing.published, reverse=True)
    ordered.sort(key=lambda listing: listing.fictional)
    cards = [Markup(listing.card) for listing in ordered]  # rendered with every text escaped
    name = project.settings.site.name
    front = {
        "title": name,
        "description": DESCRIPTION,
        "image": "card.png" if covered(name) else None,
        "hide": ["navigation", "toc"],
    }
    return {"index.md": page("home", front, "", cards=cards, claim=CLAIM, site=project.settings.site, news=news)}
