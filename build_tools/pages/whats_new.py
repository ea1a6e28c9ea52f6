"""What is new: the last changes of the data, told commit by commit from Git's history (F28)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from build_tools.pages.environment import page
from build_tools.pages.frame import Files
from build_tools.pages.listing import Listing
from build_tools.sheets import Since

URL = "changes/"
_TOLD = 15
"""Changes of one event in one commit that are told; more are counted."""


@dataclass(frozen=True, slots=True)
class Group:
    """What one commit changed in one event, or in what all events share."""

    title: str
    url: str | None
    """The event's page; None where it has none."""
    changes: tuple[str, ...]
    more: int


@dataclass(frozen=True, slots=True)
class News:
    """What one commit changed."""

    id: str
    day: datetime.date
    subject: str
    groups: tuple[Group, ...]


def make(history: Sequence[Since] | None, listings: Sequence[Listing]) -> Files:
    """Render the page; no page where the history is not at hand, or tells nothing."""
    if not history:
        return {}
    events = {listing.id: listing.title for listing in listings}
    front = {
        "title": "What is new",
        "description": "The last changes of the data behind the explainers, each in a sentence.",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    news = [
        News(
            f"c-{since.commit.sha[:10]}",
            datetime.date.fromisoformat(since.commit.day),
            since.commit.subject,
            tuple(_groups(since, events)),
        )
        for since in history
    ]
    return {f"{URL}index.md": page("whats_new", front, URL, news=news)}


def _groups(since: Since, events: Mapping[str, str]) -> Iterator[Group]:
    for event in dict.fromkeys(change.event for change in since.changes):
        told = [change.what for change in since.changes if change.event == event]
        url = f"events/{event}/" if event in events else None
        yield Group(events.get(event, event) or "The whole site", url, tuple(told[:_TOLD]), len(told[_TOLD:]))
