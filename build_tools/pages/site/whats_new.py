"""What is new: what changed in the explainers, told day by day from Git's history.

A reader is told what they can see, thing by thing and in an editor's words: what was corrected, which facts are new or
put into other words, which parts of an explainer were revised, how many statements were read anew. The single values,
the settings and how sure the machine is of its work are left to `changes` at the terminal and to pull requests.
"""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from build_tools.pages.event.frame import Files, Link
from build_tools.pages.site.listing import Listing
from build_tools.pages.templating import page
from build_tools.pages.views.phrases import count, listed, sentence
from build_tools.sheets.history.changes import Change
from build_tools.sheets.history.log import Since

URL = "changes/"
_TITLE = re.compile("Fact “([^”]*)”")
_WAS = re.compile("; it was (“.*”)\\.$")
_LONGEST = 280
"""Characters of one line; the explainer has the whole."""
_TOLD = 15
"""Lines of one event on one day; more are counted."""
_OF_A_FACT = {
    "title": "With another title: ",
    "difference": "With a new note on what differs: ",
    "cells": "Resting on other statements: ",
    "conflict": "With a new note on what looks like a contradiction: ",
    "topic": "Under another topic: ",
    "confirmed": "Looked at by an editor: ",
}
"""What changed of facts, by its key in the sheet."""
_ELSE = "Revised: "
_OTHERS = {"person": "Who’s who: ", "outlet": "About the outlets: ", "article": "What is known of the article: "}
_OF_AN_EXPLAINER = {
    "title": "its headline",
    "standfirst": "its introduction",
    "told differently": "the pairs that it opens with",
    "known": "what we know",
    "unknown": "what we don’t know",
    "questions": "the questions",
    "timeline": "the order of events",
    "glossary": "the words used",
    "articles": "the articles compared",
}
"""The parts of an explainer, by their keys in the sheet."""


@dataclass(frozen=True, slots=True)
class Told:
    """One line: what it is about leads to where it stands on the site."""

    before: str
    about: tuple[Link, ...] = ()
    """Without an address for what no page has any more."""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What changed on one day in one event, or in what all events share."""

    title: str
    url: str | None
    """The event's page; None where it has none."""
    lines: tuple[Told, ...]
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
        "description": "What was corrected, added and revised in the explainers, day by day.",
        "hide": ["navigation", "toc"],
        "search": {"exclude": True},
    }
    return {f"{URL}index.md": page("whats_new", front, URL, news=news)}


def _news(history: Sequence[Since], events: Mapping[str, Listing]) -> Iterator[News]:
    for day, commits in groupby(history, key=lambda since: since.commit.day):
        seen = [change for since in commits for change in since.changes if change.target]
        groups = tuple(_groups(seen, events))
        if groups:
            yield News(datetime.date.fromisoformat(day), groups)


def _groups(changes: Sequence[Change], events: Mapping[str, Listing]) -> Iterator[Group]:
    for event in dict.fromkeys(change.event for change in changes):
        listing = events.get(event)
        mine = list(dict.fromkeys(change for change in changes if change.event == event))
        lines = tuple(_lines(mine, _Site(listing)))
        if lines:
            title = listing.title if listing else event or "All explainers"
            yield Group(title, f"events/{event}/" if listing else None, lines[:_TOLD], len(lines[_TOLD:]))


class _Site:
    """Where the things of an event stand, and what they are called."""

    def __init__(self, listing: Listing | None) -> None:
        self.home = f"events/{listing.id}/" if listing else ""
        anchors = listing.anchors.items() if listing else ()
        self._addresses = {key: f"{self.home}{page}#{key}" for page, ids in anchors for key in ids}
        self._names = listing.names if listing else {}

    def address(self, key: str) -> str:
        """Return where it stands; '' for what is no longer there."""
        return self._addresses.get(key, "")

    def link(self, key: str, name: str = "") -> Link:
        """Link to it by its name; by the given one or its id where nothing is left of it."""
        return Link(self.address(key), self._names.get(key, name or key))


def _lines(changes: Sequence[Change], site: _Site) -> Iterator[Told]:
    """Return what readers want first: corrections, then facts, the explainer, statements, people, outlets."""
    of = defaultdict[str, list[Change]](list)
    for change in changes:
        of[change.part.partition(" ")[0]].append(change)
    yield from (_correction(change, site) for change in of["correction"])
    yield from _facts(of["fact"], site)
    yield from _explainer(of["event"], site)
    yield from _statements(of["statement"], site)
    if of["pair"]:
        pairs = count(len({change.what for change in of["pair"]}), "pair")
        yield Told(f"{pairs} of statements: an editor decided whether they are one utterance.")
    for kind, before in _OTHERS.items():
        named = {change.target: change.part.partition(" ")[2] for change in reversed(of[kind])}
        if named:
            yield Told(before, tuple(site.link(key, name) for key, name in named.items()))


def _correction(change: Change, site: _Site) -> Told:
    kind = change.part.partition(" ")[2] or "correction"
    said = change.what.partition(f"{change.target}: ")[2] or "taken back"
    return Told(f"{sentence(kind)}: ", (site.link(change.target),), _short(f". {said}"))


def _facts(changes: Sequence[Change], site: _Site) -> Iterator[Told]:
    facts: dict[str, dict[str, Link]] = {before: {} for before in ("New: ", "Taken out: ", *_OF_A_FACT.values(), _ELSE)}
    reworded: dict[str, Told] = {}
    alone = {change.target for change in changes if change.part in {"fact new", "fact gone"}}
    for change in changes:
        part = change.part.partition(" ")[2].partition(":")[0]
        title = _TITLE.match(change.what)
        link = site.link(change.target, title[1] if title else "")
        if part in {"new", "gone"}:
            facts["New: " if part == "new" else "Taken out: "][change.target] = link
        elif change.target in alone:
            continue
        elif part == "text":
            was = _WAS.search(change.what)
            before = f". It read {was[1]}" if was else ""
            reworded.setdefault(change.target, Told("Reworded: ", (link,), _short(before)))
        else:
            facts[_OF_A_FACT.get(part, _ELSE)][change.target] = link
    for before, links in facts.items():
        if links:
            yield Told(before, tuple(links.values()))
        if before == "Taken out: ":
            yield from reworded.values()


def _explainer(changes: Sequence[Change], site: _Site) -> Iterator[Told]:
    parts = [change.part.partition(" ")[2] for change in changes]
    told = list(dict.fromkeys(_OF_AN_EXPLAINER[part] for part in parts if part in _OF_AN_EXPLAINER))
    itself = (Link(site.home, "The explainer"),)
    if "" in parts:
        yield Told("", itself, " is new." if site.home else " was taken out.")
    elif told:
        yield Told("", itself, f" was revised: {listed(told)}.")
    elif "reviewed" in parts:
        yield Told("", itself, " was reviewed.")


def _statements(changes: Sequence[Change], site: _Site) -> Iterator[Told]:
    for article in dict.fromkeys(_article(change) for change in changes):
        kinds: dict[str, set[str]] = {"new": set(), "gone": set(), "": set()}
        for change in changes:
            if _article(change) == article:
                kinds[change.part.partition(" ")[2]].add(change.target)
        read = kinds[""] - kinds["new"] - kinds["gone"]
        found = ((kinds["new"], "found"), (kinds["gone"], "taken out"), (read, "read anew"))
        told = [f"{count(len(ids), 'statement')} {word}" for ids, word in found if ids]
        yield Told("In ", (site.link(article),), f": {listed(told)}.")


def _article(change: Change) -> str:
    return change.target.rpartition("-")[0]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"
