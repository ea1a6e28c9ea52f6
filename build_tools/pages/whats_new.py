"""What is new: the last changes of the data, told day by day from Git's history (F28).

A reader is told what they can see: facts, statements, people, outlets. Settings, the lexicon and how sure the machine
is of its work are left to `changes` at the terminal and to pull requests.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.pages.environment import page
from build_tools.pages.frame import Files
from build_tools.pages.listing import Listing
from build_tools.sheets import Change, Since

URL = "changes/"
_TOLD = 15
"""Changes of one event on one day that are told; more are counted."""


@dataclass(frozen=True, slots=True)
class Group:
    """What changed on one day in one event, or in what all events share."""

    title: str
    url: str | None
    """The event's page; None where it has none."""
    changes: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class News:
    """What changed on one day."""

    day: datetime.date
    groups: tuple[Group, ...]


def make(history: Sequence[Since] | None, listings: Sequence[Listing]) -> Files:
    """Render the page; no page where the history is not at hand, or tells nothing."""
    events = {listing.id: listing.title for listing in listings}
    news = list(_news(history or (), events))
    if not news:
        return {}
    front = {
        "title": "What is new",
        "description": "The last changes of the data behind the explainers, each in a sentence.",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return {f"{URL}index.md": page("whats_new", front, URL, news=news)}


def _news(history: Sequence[Since], events: Mapping[str, str]) -> Iterator[News]:
    for day, commits in groupby(history, key=lambda since: since.commit.day):
        seen = [change for since in commits for change in since.changes if change.target]
        if seen:
            yield News(datetime.date.fromisoformat(day), tuple(_groups(seen, events)))


def _groups(changes: Sequence[Change], events: Mapping[str, str]) -> Iterator[Group]:
    for event in dict.fromkeys(change.event for change in changes):
        told = list(dict.fromkeys(change.what for change in changes if change.event == event))
        url = f"events/{event}/" if event in events else None
        yield Group(events.get(event, event) or "The whole site", url, tuple(told[:_TOLD]), len(told[_TOLD:]))
