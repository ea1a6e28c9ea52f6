"""One screen of the desk: what is to be decided, with all that its template shows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from build_tools.desk.shown import Desk, StatementOnDesk
from build_tools.desk.waiting import waiting
from build_tools.models import Event, Kind, Outlet, Person, Stance, words
from build_tools.models.ids import name_of_id
from build_tools.models.sheet import UNNAMED
from build_tools.sheets.edits.evidence import is_drafted
from build_tools.sheets.edits.steps import History

ARTICLE = {
    "headline": "Headline",
    "date": "Day",
    "url": "Web address",
    "author": "Author",
    "credit": "Credit",
    "licence": "Licence",
    "language": "Language",
}
"""What an editor may know of an article; the rest of its metadata is the machine's."""
SEEN_UNKNOWN = {"headline": "headline", "date": "day", "url": "web address"}
"""What readers look for in an article, and see as unknown; with what it is called."""


@dataclass(frozen=True)
class Screen:
    """A screen: its template, what that shows, and which statements are lit in the articles."""

    template: str
    views: dict[str, Any]
    lit: tuple[str, ...] = ()
    """Statements that belong to what is decided."""
    fact: str = ""
    """The fact whose cells a click on a statement changes."""
    scroll: str = ""
    """The statement that the articles are scrolled to."""


def screen(desk: Desk, at: str, history: History) -> Screen:
    """Return the screen at a place; what isn't there any more is said so."""
    kind, _, rest = at.partition("/")
    makers: dict[str, Callable[[], Screen | None]] = {
        "fact": lambda: _fact(desk, rest),
        "cell": lambda: _fact(desk, *rest.split("/", 1)),
        "statement": lambda: _statement(desk, rest),
        "same": lambda: _same(desk, *rest.split("/", 1)),
        "people": lambda: _people(desk),
        "explainer": lambda: _explainer(desk),
        "outlet": lambda: _outlet(desk, rest),
        "article": lambda: _article(desk, rest),
        "release": lambda: _release(desk),
        "correction": lambda: _correction(desk, rest),
        "history": lambda: Screen("history", {"journal": history.journal()}),
    }
    made = makers[kind]() if kind in makers else None
    return made or Screen("done", {"waiting": waiting(desk.files), "gone": kind in makers})


def _fact(desk: Desk, name: str, article: str = "") -> Screen | None:
    fact = desk.files.facts.facts.get(name)
    if fact is None:
        return None
    cells = desk.cells(fact)
    cited = tuple(view.id for cell in cells for view in cell.statements)
    near = next((view.id for cell in cells if cell.article == article for view in cell.nearest), "")
    names = list(desk.files.facts.facts)
    views = {
        "id": name,
        "fact": fact,
        "stale": _is_stale(desk, name),
        "cells": cells,
        "article": article,
        "topics": desk.files.event.topics,
        "others": {n: f.title for n, f in desk.files.facts.facts.items() if n != name},
        "stances": [stance for stance in Stance if stance is not Stance.UNCHECKED],
        "empty": [cell.outlet for cell in cells if cell.cell.stance is Stance.UNCHECKED],
        "before": names[names.index(name) - 1] if names.index(name) else "",
        "behind": (names[names.index(name) + 2 :] or [""])[0] if name != names[-1] else None,
    }
    return Screen("fact", views, cited, name, near or (cited[0] if cited else ""))


def _is_stale(desk: Desk, name: str) -> bool:
    """Whether a fact's text is the machine's, of statements that the fact doesn't rest on any more."""
    fact, then = desk.files.facts.facts[name], desk.files.drafts.facts.get(name)
    return then is not None and fact.cited != then.cited and is_drafted(desk.files, name)


def _statement(desk: Desk, name: str) -> Screen | None:
    view = desk.statement(name)
    if view is None:
        return None
    facts = {
        n: f.title for n, f in desk.files.facts.facts.items() if any(name in c.statements for c in f.cells.values())
    }
    others = [article for article in desk.files.sheets if article != view.article]
    views = {
        "one": view,
        "people": [one for one in _likeliest(desk, view) if one[0] != view.speaker],
        "called": _called(desk, view),
        "own": view.entry.kind is Kind.OWN_VOICE,
        "facts": facts,
        "like": desk.like([name], others),
    }
    return Screen("statement", views, (name,), scroll=name)


def _likeliest(desk: Desk, view: StatementOnDesk) -> list[tuple[str, str]]:
    """Return the people: those whom the article's words for the speaker name, then who is named nearest to the words.

    Somebody whom the article doesn't name comes after all whom it does.
    """
    people, entries = desk.files.people.root, desk.files.sheets[view.article].statements.values()
    said = Counter(entry.speaker for entry in entries if entry.speaker)
    named = _words(" ".join((view.entry.mention or "", view.entry.candidate or "")))
    likeness = {name: len(named & _words(" ".join((one.name, *one.roles)))) for name, one in people.items()}
    far = {name: _distance(desk, view, one) for name, one in people.items()}

    def rank(name: str) -> tuple[bool, int, int, int, str]:
        """Put first whom the article has at all, then the likeliest by name, the nearest and who says most."""
        absent = far[name] == NOWHERE and not said[name]
        return absent, -likeness[name], far[name], -said[name], people[name].name

    order = sorted(people, key=rank)
    return [(name, people[name].name) for name in order]


def _called(desk: Desk, view: StatementOnDesk) -> str:
    """Return the article's words for a speaker without a name, to name them by; nothing where they are a pronoun."""
    if view.speaker not in (None, UNNAMED) or not _words(view.entry.mention or ""):
        return ""
    called = re.sub(r"^(?:the|a|an)\s+", "", view.entry.mention or "", flags=re.IGNORECASE)
    names = {form.casefold() for one in desk.files.people.root.values() for form in (one.name, *one.variants)}
    return "" if called.casefold() in names else called


NOWHERE = 1_000_000_000
"""The distance, in characters, of somebody whom the article doesn't name: more than any article has."""


def _distance(desk: Desk, view: StatementOnDesk, person: Person) -> int:
    """Return how many characters lie between a statement and the nearest form of a name in its article."""
    text = desk.known.text_as_read(view.article)
    if text is None or not view.entry.at:
        return NOWHERE
    start, end = view.entry.at[0][0], view.entry.at[-1][1]
    forms = {person.name, *person.variants} | ({person.name.split()[-1]} if person.kind == "person" else set())
    places = (match.start() for form in forms for match in re.finditer(rf"\b{re.escape(form)}\b", text.text))
    return min((max(start - place, place - end, 0) for place in places), default=NOWHERE)


def _words(text: str) -> frozenset[str]:
    return frozenset(word.casefold() for word in words(text) if len(word) > 3)


def _said_by(desk: Desk, person: str) -> list[StatementOnDesk]:
    names = [
        n
        for sheet in desk.files.sheets.values()
        for n, entry in sheet.statements.items()
        if person in (entry.speaker, *entry.speakers)
    ]
    return [view for name in names if (view := desk.statement(name))]


def _same(desk: Desk, one: str, two: str = "") -> Screen | None:
    people = desk.files.people.root
    if one not in people or two not in people:
        return None
    sides = [(name, people[name], _said_by(desk, name)) for name in (one, two)]
    lit = tuple(view.id for _, _, said in sides for view in said)
    return Screen("same", {"sides": sides}, lit, scroll=lit[0] if lit else "")


def _people(desk: Desk) -> Screen:
    people = desk.files.people.root
    rows = [(name, person, _said_by(desk, name)) for name, person in people.items()]
    rows.sort(key=lambda row: row[1].confirmed)
    return Screen("people", {"rows": rows, "new": [name for name, person in people.items() if not person.confirmed]})


def _explainer(desk: Desk) -> Screen:
    event = desk.files.event
    facts = {name: fact.title for name, fact in desk.files.facts.facts.items()}
    lines = ("title", "standfirst", "short", "date", "place", "published", "reviewed", "next_review")
    known = {name: field.description for name, field in Event.model_fields.items()}
    return Screen(
        "explainer",
        {"event": event, "lines": lines, "known": known, "facts": facts, "waits": {w.at for w in waiting(desk.files)}},
    )


def _outlet(desk: Desk, name: str) -> Screen:
    card = desk.files.outlets.root.get(name) or Outlet(name=name_of_id(name))
    fields = {n: f.description for n, f in Outlet.model_fields.items() if n not in ("languages", "references")}
    waits = {w.at for w in waiting(desk.files)}
    return Screen("outlet", {"id": name, "card": card, "fields": fields, "waits": waits})


def _article(desk: Desk, name: str) -> Screen | None:
    sheet = desk.files.sheets.get(name)
    if sheet is None:
        return None
    first = next(iter(sheet.statements), "")
    return Screen("article", {"id": name, "sheet": sheet, "fields": ARTICLE, "outlet": desk.name(name)}, scroll=first)


def _release(desk: Desk) -> Screen:
    unknown = []
    for article, sheet in desk.files.sheets.items():
        fields = [called for name, called in SEEN_UNKNOWN.items() if not getattr(sheet.metadata, name).is_known]
        if fields:
            unknown.append((article, desk.name(article), fields))
    return Screen("release", {"event": desk.files.event, "waiting": waiting(desk.files), "unknown": unknown})


def _correction(desk: Desk, target: str) -> Screen:
    fact = desk.files.facts.facts.get(target)
    facts = {name: one.title for name, one in desk.files.facts.facts.items()}
    return Screen("correction", {"target": target or "event", "facts": facts, "was": fact.text if fact else ""})
