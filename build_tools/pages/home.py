"""The home page: the explainers, newest first, each with the one difference that tells most."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.pages.book import Book
from build_tools.pages.environment import page
from build_tools.pages.explainer import told_differently
from build_tools.pages.facts import FactView
from build_tools.pages.frame import Files
from build_tools.pages.share_card.letters import covered
from build_tools.sheets import Project

CLAIM = "The same moment, told twice, side by side"
DESCRIPTION = f"{CLAIM}. Explainers of contested news events with every outlet’s exact words, and no verdict."


@dataclass(frozen=True, slots=True)
class Card:
    """One event on the home page."""

    book: Book
    lead: FactView | None


def make(project: Project, books: Sequence[Book]) -> Files:
    """Render the home page. Real events come before invented ones, then newest first."""
    ordered = sorted(books, key=lambda book: book.sheets.id)
    ordered.sort(key=lambda book: book.event.published, reverse=True)
    ordered.sort(key=lambda book: book.event.fictional)
    cards = [Card(book, next(iter(told_differently(book)), None)) for book in ordered]
    name = project.settings.site.name
    front = {
        "title": name,
        "description": DESCRIPTION,
        "image": "card.png" if covered(name) else None,
        "hide": ["navigation", "toc"],
    }
    return {"index.md": page("home", front, "", cards=cards, claim=CLAIM, site=project.settings.site)}
