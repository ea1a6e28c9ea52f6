"""What is new: the last changes of the data, told day by day from Git's history (F28).

A reader is told what they can see: facts, statements, people, outlets. Settings, the lexicon and how sure the machine
is of its work are left to `changes` at the terminal and to pull requests.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.pages.environment import page
from build_tools.pages.frame import Files
from build_tools.pages.listing import Listing
from build_tools.sheets import Change, Since

URL = "changes/"
_FACT = re.compile("Fact (“[^”]*”)")
_LONGEST = 280
"""Characters of one change; the explainer has the whole."""
_TOLD = 15
"""Changes of one event on one day that are told; more are counted."""


@dataclass(frozen=True, slots=True)
class Told:
    """One change in words: what it is about leads to where it stands on the site."""

    before: str
    about: str
    after: str
    url: str
    """Empty for what no page has any more."""


@dataclass(frozen=True, slots=True)
class Group:
    """What changed on one day in one event, or in what all events share."""

    title: str
    url: str | None
    """The event's page; None where it has none."""
    changes: tuple[Told, ...]
    more: int


@dataclass(frozen=True, slots=True)
class News:
    """What changed on one day."""

    day: datetime.date
    groups: tuple[Group, ...]


def make(history: Sequence[Since] | None, listings: Sequence[Listing]) -> Files:
    """Render the page; no page where the history is not at hand, or tells nothing."""
    news = list(_news(history or (), {listing.id: listing for listing in listings}))
    if not news:
        return {}
    front = {
        "title": "What is new",
        "description": "The last changes of the data behind the explainers, each in a sentence.",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return {f"{URL}index.md": page("whats_new", front, URL, news=news)}


def _news(history: Sequence[Since], events: Mapping[str, Listing]) -> Iterator[News]:
    for day, commits in groupby(history, key=lambda since: since.commit.day):
        seen = [change for since in commits for change in since.changes if change.target]
        if seen:
            yield News(datetime.date.fromisoformat(day), tuple(_groups(seen, events)))


def _groups(changes: Sequence[Change], events: Mapping[str, Listing]) -> Iterator[Group]:
    for event in dict.fromkeys(change.event for change in changes):
        told = list(dict.fromkeys(change for change in changes if change.event == event))
        listing = events.get(event)
        title = listing.title if listing else event or "The whole site"
        where = _addresses(listing) if listing else {}
        shown = tuple(_told(change, where.get(change.target, "")) for change in told[:_TOLD])
        yield Group(title, f"events/{event}/" if listing else None, shown, len(told[_TOLD:]))


def _addresses(listing: Listing) -> dict[str, str]:
    """Give where each thing of an event stands, by id."""
    base = f"events/{listing.id}/"
    return {key: f"{base}{page}#{key}" for page, ids in listing.anchors.items() for key in ids}


def _told(change: Change, url: str) -> Told:
    """Cut a sentence at what it is about: a fact's title, or the id that it names."""
    title = _FACT.match(change.what)
    about = title[1] if title else change.target if change.target in change.what else ""
    before, _, after = change.what.partition(about) if about else ("", "", change.what)
    short = after if len(after) <= _LONGEST else after[:_LONGEST].rpartition(" ")[0] + " …"
    return Told(before, about, short, url if about else "")
