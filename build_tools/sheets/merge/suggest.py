"""What the machine suggests for an event as a whole, once more articles are there than when it last did.

    then (what it last wrote: `Drafts`) ┐
    now  (what it would draft now)      ├─▶ the sheet with what is new, each piece marked `confirmed: false`
    sheet (the editor's file)           ┘

A suggestion that its editor has left as it was follows the machine. Whatever they touched is theirs: such a fact gets a
cell for each article that it has none for, loses a `nearest` that points at a statement that is gone, and nothing else
of it changes. What they deleted, under whatever id it came, is never suggested again. Facts are told apart by the
statements they cite, people by their names, so that an entry may be given another id.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from build_tools.models import Cell, Fact, Person, Stance
from build_tools.models.ids import free_id

Entry = TypeVar("Entry", Fact, Person)


@dataclass
class Suggested(Generic[Entry]):
    """The entries of a sheet with what is suggested for it."""

    sheet: dict[str, Entry]
    then: dict[str, Entry]
    """What the machine has suggested up to now, which the next time starts from."""


@dataclass(frozen=True)
class SuggestionContext:
    """What suggestions for facts depend on besides the facts themselves."""

    articles: Collection[str]
    """Ids of all articles, in the order of the columns."""
    statements: Collection[str]
    """Ids of all statements that there are."""
    named: Collection[str] = ()
    """Ids of entries that must stay, since something names them."""
    wordless: Collection[str] = ()
    """Ids of the machine's facts that it could not put into words: they offer cells, and are none themselves."""
    commented: Callable[[str], bool] = lambda _: False
    """Whether an editor wrote a comment into the entry of an id."""


def suggest_facts(
    then: Mapping[str, Fact], now: Mapping[str, Fact], sheet: Mapping[str, Fact], context: SuggestionContext
) -> Suggested[Fact]:
    """Bring the machine's facts into an editor's.

    Args:
        then: What the machine suggested up to now, by the id that it gave.
        now: What it would draft now, in its order.
        sheet: The editor's facts, in theirs.
        context: What else they depend on.

    Returns:
        The editor's facts in their order, then the new ones in the machine's.
    """
    untouched = _untouched(then, sheet, context.commented)
    declined = {one for name, fact in then.items() if name not in sheet for one in fact.cited}
    citing: dict[str, list[str]] = {}
    for name, fact in sheet.items():
        for one in fact.cited:
            citing.setdefault(one, []).append(name)
    followed: dict[str, Fact] = {}
    offers: dict[str, list[Fact]] = {}
    new: dict[str, Fact] = {}
    for name, fact in now.items():
        shared = Counter(owner for one in fact.cited for owner in citing.get(one, ()))
        theirs = [owner for owner in shared if owner not in untouched]
        ours = [owner for owner in sheet if owner in shared and owner in untouched and owner not in followed]
        if theirs:
            for owner in theirs:
                offers.setdefault(owner, []).append(fact)
        elif name in context.wordless:
            continue
        elif ours:
            followed[max(ours, key=lambda owner: shared[owner])] = fact
        elif not declined & fact.cited:
            new[free_id(name, {*sheet, *then, *new})] = fact
    kept = {
        name: followed.get(name) or _with_cells(fact, offers.get(name, ()), context) for name, fact in sheet.items()
    }
    for name in [one for one in sheet if one in untouched and one not in followed and one not in context.named]:
        others = {one for other, fact in {**kept, **new}.items() if other != name for one in fact.cited}
        if not kept[name].cited & set(context.statements) - others:
            del kept[name]
    result = {**kept, **new}
    return Suggested(result, _remembered(then, result, {*untouched, *new}, untouched - kept.keys()))


def fill_cells(now: Iterable[Fact], sheet: Mapping[str, Fact], context: SuggestionContext) -> dict[str, Fact]:
    """Return the editor's facts, each with the cells that it lacks, and otherwise as they are.

    Args:
        now: What the machine would draft now; of it come the statements that a cell cites.
        sheet: The editor's facts.
        context: What else they depend on.
    """
    drafted = [(fact.cited, fact) for fact in now]
    return {
        name: _with_cells(fact, [offer for one, offer in drafted if one & fact.cited], context)
        for name, fact in sheet.items()
    }


def _with_cells(fact: Fact, offers: Iterable[Fact], context: SuggestionContext) -> Fact:
    """Add the cells that a fact lacks for the event's articles, to a confirmed one marked as suggestions.

    Of a cell that is there goes what points at a statement that is gone.

    Each fact has a cell for each article, so that no editor takes one out on purpose: a merge may have lost it.
    """
    cells = dict(fact.cells)
    for article, there in fact.cells.items():
        if there.nearest and article in context.articles and there.nearest not in context.statements:
            cells[article] = there.model_copy(update={"nearest": None})
    for article in [article for article in context.articles if article not in fact.cells]:
        offered = [cell for offer in offers if (cell := offer.cells.get(article)) and cell.statements]
        statements = dict.fromkeys(one for cell in offered for one in cell.statements)
        # That no match was found says nothing of the article: it is for an editor to look.
        stance = offered[0].stance if offered else Stance.UNCHECKED
        empty = (cell for offer in offers if (cell := offer.cells.get(article)) and not cell.statements)
        nearest = None if offered else next((cell.nearest for cell in empty if cell.nearest), None)
        confirmed = not fact.confirmed
        cells[article] = Cell(stance=stance, statements=tuple(statements), nearest=nearest, confirmed=confirmed)
    return fact if cells == fact.cells else fact.model_copy(update={"cells": cells})


def suggest_people(
    then: Mapping[str, Person],
    now: Mapping[str, Person],
    sheet: Mapping[str, Person],
    known: Mapping[str, str],
    commented: Callable[[str], bool],
) -> Suggested[Person]:
    """Bring the people that the machine met into an editor's.

    Args:
        then: Whom the machine suggested up to now, by the id that it gave.
        now: Whom it would draft now.
        sheet: The editor's people.
        known: The sheet's ids by the names that the machine gives speakers.
        commented: Whether an editor wrote a comment into the entry of an id.

    Returns:
        The editor's people in their order, then the new ones in the order of ids.
    """
    untouched = _untouched(then, sheet, commented)
    declined = {form for name, person in then.items() if name not in sheet for form in _forms(person)}
    called = {form: name for name, person in sheet.items() for form in _forms(person)}
    called |= {form.casefold(): name for form, name in known.items()}
    followed: dict[str, Person] = {}
    new: dict[str, Person] = {}
    for name, person in now.items():
        owners = {called[form] for form in _forms(person) if form in called}
        if len(owners) == 1 and owners <= untouched - followed.keys():
            followed[owners.pop()] = person
        elif not owners and not declined & _forms(person):
            new[free_id(name, {*sheet, *then, *new})] = person
    result = {**{name: followed.get(name, person) for name, person in sheet.items()}, **new}
    return Suggested(result, _remembered(then, result, {*untouched, *new}))


def _forms(person: Person) -> set[str]:
    return {form.casefold() for form in (person.name, *person.variants)}


# ---- for both ----


def _untouched(then: Mapping[str, Entry], sheet: Mapping[str, Entry], commented: Callable[[str], bool]) -> set[str]:
    return {name for name, entry in sheet.items() if then.get(name) == entry and not commented(name)}


def _remembered(
    then: Mapping[str, Entry], result: Mapping[str, Entry], ours: Iterable[str], gone: Collection[str] = ()
) -> dict[str, Entry]:
    """Return what has been suggested up to now, as last written; `gone` is what the machine took back itself."""
    kept = {name: entry for name, entry in then.items() if name not in gone}
    return {**kept, **{name: result[name] for name in ours if name in result}}
