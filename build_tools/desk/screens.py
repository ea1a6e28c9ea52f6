"""One screen of the desk: what is to be decided, with all that its template shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from build_tools.desk.shown import Desk, StatementOnDesk
from build_tools.desk.waiting import waiting
from build_tools.models import Event, Kind, NotSaid, Outlet, Stance, words
from build_tools.sheets.edits.history import History


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
        "people": _likeliest(desk, view),
        "hows": list(NotSaid),
        "own": view.entry.kind is Kind.OWN_VOICE,
        "facts": facts,
        "like": desk.like([name], others),
    }
    return Screen("statement", views, (name,), scroll=name)


def _likeliest(desk: Desk, view: StatementOnDesk) -> list[tuple[str, str]]:
    """Return the people, those first whom the article's words for the speaker name, then who says most in it."""
    people, entries = desk.files.people.root, desk.files.sheets[view.article].statements.values()
    said = Counter(entry.speaker for entry in entries if entry.speaker)
    named = _words(" ".join((view.entry.mention or "", view.entry.candidate or "")))
    likeness = {name: len(named & _words(" ".join((one.name, *one.roles)))) for name, one in people.items()}
    order = sorted(people, key=lambda name: (-likeness[name], -said[name], people[name].name))
    return [(name, people[name].name) for name in order]


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
    card = desk.files.outlets.root.get(name) or Outlet(name=name.replace("-", " ").title())
    fields = {n: f.description for n, f in Outlet.model_fields.items() if n not in ("languages", "references")}
    return Screen("outlet", {"id": name, "card": card, "fields": fields})


def _article(desk: Desk, name: str) -> Screen | None:
    sheet = desk.files.sheets.get(name)
    if sheet is None:
        return None
    fields = {n: f.description for n, f in type(sheet.metadata).model_fields.items()}
    return Screen("article", {"id": name, "sheet": sheet, "fields": fields, "outlet": desk.name(name)})


def _release(desk: Desk) -> Screen:
    return Screen("release", {"event": desk.files.event, "waiting": waiting(desk.files)})


def _correction(desk: Desk, target: str) -> Screen:
    fact = desk.files.facts.facts.get(target)
    facts = {name: one.title for name, one in desk.files.facts.facts.items()}
    return Screen("correction", {"target": target or "event", "facts": facts, "was": fact.text if fact else ""})
