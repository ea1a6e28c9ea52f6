"""What waits for an editor's decision, in the order in which it matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.words.names import name_words, same_person
from build_tools.models import Kind, Outlet, Person, Stance
from build_tools.models.sheet import UNNAMED
from build_tools.sheets.checks.duplicates import why_one
from build_tools.sheets.edits.decision_files import DecisionFiles

MOST_SAME = 40
"""People among whom pairs are looked for that may be one; their number grows with the square."""


class Waiting(NamedTuple):
    """One decision that waits."""

    at: str
    """Which screen it is decided on: fact/ID, statement/ID, people, same/ID/ID, cell/ID/ARTICLE, explainer …"""
    group: str
    title: str
    hint: str = ""


def waiting(files: DecisionFiles) -> list[Waiting]:
    """Return what waits in an event, first things first.

    A wrong or missing speaker comes first, then who is who, then facts; what the reader meets on the first screen comes
    when the facts stand, and release last.
    """
    if files.files["event"].model is None:
        return []
    found = [*_speakers(files), *_same_people(files), *_people(files), *_facts(files), *_cells(files), *_outlets(files)]
    if not files.event.confirmed:
        found.append(Waiting("explainer", "Explainer", "Title, standfirst and days", "drafted by the machine"))
    if files.event.status == "draft" and not found:
        found.append(Waiting("release", "Release", "Release the event"))
    return found


def _speakers(files: DecisionFiles) -> Iterator[Waiting]:
    """Yield quotations without a speaker, and what a fact rests on that nobody is known to have said."""
    cited = {statement for fact in files.facts.facts.values() for statement in fact.cited}
    for article, sheet in files.sheets.items():
        for name, entry in sheet.statements.items():
            nobody = entry.speaker in (None, UNNAMED) and entry.kind is not Kind.OWN_VOICE
            decided = entry.resolved_by == "editor"
            if nobody and not decided and (name in cited or entry.kind in (Kind.DIRECT, Kind.MIXED)):
                words = entry.words[0] if entry.words else name
                yield Waiting(f"statement/{name}", "Who says it?", words, article)


def _same_people(files: DecisionFiles) -> Iterator[Waiting]:
    """Yield pairs of people that may be one, with a suggestion among them: a name in common, or as `check` warns."""
    people = list(files.people.root.items())[:MOST_SAME]
    for (a, one), (b, two) in combinations(people, 2):
        if (not one.confirmed or not two.confirmed) and _may_be_one(one, two):
            yield Waiting(f"same/{a}/{b}", "One and the same?", f"{one.name} / {two.name}")


def _may_be_one(one: Person, two: Person) -> bool:
    if why_one(one, two):
        return True
    if one.kind != two.kind:
        return False
    if any(same_person(a, b) for a in (one.name, *one.variants) for b in (two.name, *two.variants)):
        return True
    words = [frozenset(word.casefold() for word in name_words(person.name)) for person in (one, two)]
    return bool(words[0] and words[1]) and (words[0] <= words[1] or words[1] <= words[0])


def _people(files: DecisionFiles) -> Iterator[Waiting]:
    new = [person.name for person in files.people.root.values() if not person.confirmed]
    if new:
        yield Waiting("people", "Who’s who", ", ".join(new[:3]) + (" …" if len(new) > 3 else ""), f"{len(new)} new")


def _facts(files: DecisionFiles) -> Iterator[Waiting]:
    for name, fact in files.facts.facts.items():
        if not fact.confirmed:
            having = sum(cell.stance.is_told for cell in fact.cells.values())
            yield Waiting(f"fact/{name}", "Facts", fact.title, f"in {having} of {len(files.event.articles)} articles")


def _cells(files: DecisionFiles) -> Iterator[Waiting]:
    for name, fact in files.facts.facts.items():
        for article, cell in fact.cells.items():
            if fact.confirmed and (not cell.confirmed or cell.stance is Stance.UNCHECKED):
                yield Waiting(f"cell/{name}/{article}", "Facts to look at again", fact.title, article)


def _outlets(files: DecisionFiles) -> Iterator[Waiting]:
    cards = files.outlets.root
    for outlet in dict.fromkeys(sheet.outlet for sheet in files.sheets.values()):
        if _is_bare(cards.get(outlet)):
            yield Waiting(f"outlet/{outlet}", "Outlets", cards[outlet].name if outlet in cards else outlet, "its card")


def _is_bare(card: Outlet | None) -> bool:
    return card is None or not (card.country or card.owner or card.type)


def after(old: Sequence[Waiting], new: Sequence[Waiting], at: str) -> str:
    """Return what is shown after a decision: the same screen while it waits or never did, else what comes next."""
    was, now = [one.at for one in old], [one.at for one in new]
    if at in now or at not in was:
        return at
    following = [one for one in was[was.index(at) + 1 :] if one in now]
    return following[0] if following else now[0] if now else "done"
