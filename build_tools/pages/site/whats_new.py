"""What is new: what changed in the explainers, day by day, from Git's history.

A reader is told what they can see, thing by thing and in an editor's words: what was corrected, which facts are new or
put into other words, which parts of an explainer were revised, how many statements were read anew. The single values,
the settings and how sure the machine is of its work are left to `changes` at the terminal and to pull requests.
"""

from __future__ import annotations

import datetime
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from build_tools.models.text import counted, listed
from build_tools.pages.event.frame import Files, Link
from build_tools.pages.site.listing import Listing
from build_tools.pages.templating import page
from build_tools.pages.views.phrases import SUGGESTED, sentence
from build_tools.sheets.history.change import Change, Thing
from build_tools.sheets.history.log import Since

URL = "changes/"
_LONGEST = 280
"""Characters of one line; the explainer has the whole."""
_MOST = 15
"""Lines of one event on one day; more are counted."""
_NAMED = 6
"""Facts named in one line; more are counted."""
_OF_A_FACT = {
    "title": "Retitled: ",
    "difference": "New note on what differs: ",
    "cells": "Based on other statements: ",
    "conflict": "New note on what looks like a contradiction: ",
    "topic": "Moved to another topic: ",
    "confirmed": "Checked by an editor: ",
}
"""What changed of facts, by its key in the sheet."""
_ELSE = "Revised: "
_SUGGESTED = f"{sentence(SUGGESTED)}: "
_OTHERS = {
    Thing.PERSON: "Who’s who: ",
    Thing.OUTLET: "About the outlets: ",
    Thing.ARTICLE: "Details of an article: ",
}
_OF_AN_EXPLAINER = {
    "title": "its headline",
    "standfirst": "its introduction",
    "told differently": "the pairs that it opens with",
    "known": "what is known",
    "unknown": "what isn’t known",
    "questions": "the questions",
    "timeline": "the order of events",
    "glossary": "the words used",
    "articles": "the articles compared",
}
"""The parts of an explainer, by their keys in the sheet."""


class NewsLine(NamedTuple):
    """One line: what it is about leads to where it stands on the site."""

    before: str
    about: tuple[Link, ...] = ()
    """Without an address for what no page has any more."""
    after: str = ""


class EventNews(NamedTuple):
    """What changed on one day in one event, or in what all events share."""

    title: str
    url: str | None
    """The event's page; None where it has none."""
    lines: tuple[NewsLine, ...]
    more: int


class DayNews(NamedTuple):
    """What changed on one day."""

    day: datetime.date
    groups: tuple[EventNews, ...]


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


def _news(history: Sequence[Since], events: Mapping[str, Listing]) -> Iterator[DayNews]:
    outlets = {outlet for listing in events.values() for outlet in listing.outlets}
    for day, commits in groupby(history, key=lambda since: since.commit.day):
        seen = [change for since in commits for change in since.changes if _is_shown(change, outlets)]
        groups = tuple(_groups(seen, events))
        if groups:
            yield DayNews(datetime.date.fromisoformat(day), groups)


def _groups(changes: Sequence[Change], events: Mapping[str, Listing]) -> Iterator[EventNews]:
    for event in dict.fromkeys(change.event for change in changes):
        listing = events.get(event)
        mine = list(dict.fromkeys(change for change in changes if change.event == event))
        lines = tuple(_lines(mine, _Site(listing)) if listing or not event else _withdrawn(mine))
        if lines:
            title = listing.title if listing else event or "All explainers"
            yield EventNews(title, f"events/{event}/" if listing else None, lines[:_MOST], len(lines[_MOST:]))


def _withdrawn(changes: Sequence[Change]) -> Iterator[NewsLine]:
    """Return that an explainer was taken out, and nothing of what it said: all of it was meant to go."""
    if any(change.kind is Thing.EXPLAINER and change.is_gone for change in changes):
        yield NewsLine("The explainer was taken out.")


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


def _is_shown(change: Change, outlets: Collection[str]) -> bool:
    """Whether a page shows what has changed: no setting, nor how sure the machine is, nor notes for editors.

    Args:
        change: Of an event, or of what all events share.
        outlets: The ids of the outlets on the site: one that only drafts name isn't public yet.
    """
    if change.kind is Thing.OUTLET:
        return change.target in outlets
    of_editors = change.kind is Thing.STATEMENT and change.field in {"settled", "candidate"}
    return not of_editors and change.kind not in {Thing.FILE, Thing.CONFIDENCE}


def _lines(changes: Sequence[Change], site: _Site) -> Iterator[NewsLine]:
    """Return what readers want first: corrections, then facts, the explainer, statements, people, outlets."""
    of = defaultdict[Thing, list[Change]](list)
    for change in changes:
        of[Thing.FACT if change.kind is Thing.CELL else change.kind].append(change)
    yield from (_correction(change, site) for change in _standing(of[Thing.CORRECTION]))
    yield from _facts(of[Thing.FACT], site)
    yield from _explainer(of[Thing.EXPLAINER], site)
    yield from _statements(of[Thing.STATEMENT], site)
    if of[Thing.MATCH]:
        pairs = counted(len({(change.name, change.after) for change in of[Thing.MATCH]}), "pair")
        yield NewsLine(f"{pairs} of statements: an editor decided whether they are one remark.")
    for kind, before in _OTHERS.items():
        named = {change.target: change.name for change in reversed(of[kind])}
        if named:
            yield NewsLine(before, tuple(site.link(key, name) for key, name in named.items()))


def _standing(corrections: Sequence[Change]) -> list[Change]:
    """Return the changes of the log without the entries that came and went on one day, or were merely reworded."""
    gone = {change for change in corrections if change.is_gone}
    passing = {change for change in corrections if not change.is_gone and replace(change, after=None) in gone}
    passing |= {replace(change, after=None) for change in passing}
    standing = [change for change in corrections if change not in passing]
    reworded = Counter(change.target for change in standing if not change.is_gone)
    reworded.subtract(change.target for change in standing if change.is_gone)
    return [change for change in standing if not change.is_gone or reworded[change.target] < 0]


def _correction(change: Change, site: _Site) -> NewsLine:
    if change.is_gone:
        return NewsLine("Correction: ", (site.link(change.target),), ", withdrawn")
    said = f" Before: {_ended(change.before)} After: {_ended(change.after)} Why: {_ended(change.detail)}"
    return NewsLine(f"{sentence(change.field)}: ", (site.link(change.target),), "." + _short(said))


def _facts(changes: Sequence[Change], site: _Site) -> Iterator[NewsLine]:
    headings = ("New: ", "Taken out: ", *_OF_A_FACT.values(), _ELSE, _SUGGESTED)
    facts: dict[str, dict[str, Link]] = {before: {} for before in headings}
    reworded: dict[str, NewsLine] = {}
    alone = {change.target for change in changes if change.kind is Thing.FACT and (change.is_new or change.is_gone)}
    for change in changes:
        field = "cells" if change.kind is Thing.CELL else change.field.partition(":")[0]
        link = site.link(change.target, change.name)
        if change.suggested or field == "suggestion":
            facts[_SUGGESTED][change.target] = link
        elif change.kind is Thing.FACT and (change.is_new or change.is_gone):
            facts["New: " if change.is_new else "Taken out: "][change.target] = link
        elif change.target in alone:
            continue
        elif field == "text":
            before = f". Before: {_ended(change.before.removeprefix('“').removesuffix('”'))}" if change.before else ""
            reworded.setdefault(change.target, NewsLine("Reworded: ", (link,), _short(before)))
        else:
            facts[_OF_A_FACT.get(field, _ELSE)][change.target] = link
    for before, links in facts.items():
        if links:
            named = tuple(links.values())
            more = f" and {len(named) - _NAMED} more" if len(named) > _NAMED else ""
            yield NewsLine(before, named[:_NAMED], more)
        if before == "Taken out: ":
            yield from reworded.values()


def _explainer(changes: Sequence[Change], site: _Site) -> Iterator[NewsLine]:
    parts = [re.split("[,:]", change.field)[0] for change in changes]
    revised = list(dict.fromkeys(_OF_AN_EXPLAINER[part] for part in parts if part in _OF_AN_EXPLAINER))
    itself = (Link(site.home, "The explainer"),)
    whole = [change for change in changes if not change.field]
    if whole:
        yield NewsLine("", itself, " was taken out." if whole[0].is_gone else " is new.")
    elif revised:
        yield NewsLine("", itself, f" was revised: {listed(revised)}.")
    elif "reviewed" in parts:
        yield NewsLine("", itself, " was reviewed.")


def _statements(changes: Sequence[Change], site: _Site) -> Iterator[NewsLine]:
    for article in dict.fromkeys(change.name for change in changes):
        mine = [change for change in changes if change.name == article]
        new = {change.target for change in mine if change.is_new}
        gone = {change.target for change in mine if change.is_gone}
        changed = {change.target for change in mine} - new - gone
        kinds = ((new, "found"), (gone, "taken out"), (changed, "read anew"))
        parts = [f"{counted(len(ids), 'statement')} {word}" for ids, word in kinds if ids]
        yield NewsLine("In ", (site.link(article),), f": {listed(parts)}.")


def _ended(text: str | None) -> str:
    """Return a text as a sentence: with a full stop, unless it has its own end; '' of none."""
    return f"{text or ''}" if not text or re.search("[.!?…][”’]?$", text) else f"{text}."


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rpartition(" ")[0] + " …"
