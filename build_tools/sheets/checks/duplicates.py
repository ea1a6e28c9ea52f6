"""Entries of people.yml that are likely one person or institution, with why; an editor merges them, or lets them be."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from build_tools.models import Person, Problem, words
from build_tools.sheets.checks.event_rules import Rule
from build_tools.sheets.checks.scope import Scope, warning

_AFTER = frozenset({"jr", "sr", "ii", "iii"})


def likely_duplicates_are_reported(scope: Scope) -> Iterator[Problem]:
    """Two entries whose names can be one name: a surname alone, an initial, an abbreviation."""
    people = scope.people.model.root if scope.people.model else {}
    for (one, first), (other, second) in combinations(people.items(), 2):
        why = why_one(first, second)
        if why:
            what = f"`{other}` may be `{one}`: {why}"
            cure = "merge them at the desk, or add to one the other’s name under `variants` and move what it says"
            yield warning(scope.people, (other,), what, cure, key=True)


def why_one(one: Person, other: Person) -> str | None:
    """Return why two entries may be one; None where nothing says so.

    >>> why_one(Person(name="Ann Brisk"), Person(name="A. Brisk"))
    'one surname, and the given name of one begins like the other’s'
    """
    if (one.kind == "person") != (other.kind == "person"):
        return None
    a, b = _parts(one.name), _parts(other.name)
    if not a or not b:
        return None
    if one.kind == "person":
        return _persons(a, b)
    return _institutions(a, b) or (None if one.confirmed and other.confirmed else _within(a, b))


def _persons(a: list[str], b: list[str]) -> str | None:
    if a[-1] != b[-1]:
        return None
    if len(a) == 1 or len(b) == 1:
        return "one surname, and one of them has no given name"
    if a[0] != b[0] and (a[0].startswith(b[0]) or b[0].startswith(a[0])):
        return "one surname, and the given name of one begins like the other’s"
    return "one surname and given name, with another between" if a[0] == b[0] and a != b else None


def _institutions(a: list[str], b: list[str]) -> str | None:
    if a == b:
        return "the same name but for an article"
    short, long = sorted((a, b), key=len)
    initials = "".join(word[0] for word in long if word not in {"of", "the", "for", "and"})
    return "one is the initials of the other" if len(short) == 1 and len(long) > 1 and short[0] == initials else None


def _within(a: list[str], b: list[str]) -> str | None:
    """Why a drafted body may be another, if an editor has not confirmed both: "council" and "county council"."""
    short, long = sorted((a, b), key=len)
    is_within = short[-1] == long[-1] and set(short) < set(long)
    return "the name of one is part of the other’s" if is_within else None


def _parts(name: str) -> list[str]:
    found = [word.casefold().strip(".") for word in words(name.replace(".", " "))]
    return [word for word in found if word not in _AFTER | {"the"}]


RULES: tuple[Rule, ...] = (likely_duplicates_are_reported,)
