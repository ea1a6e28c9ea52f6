"""Where the tellings of one fact seem to contradict each other: numbers, days, places, polarity.

Only found, never judged: "at work on Thursday" and "not there at the time" only look like a conflict, because the day
differs. An editor resolves it, with the reason.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.cells import Cells
from build_tools.comparison.matching.figures import Difference, differences, figures, has
from build_tools.comparison.people.speakers import INSTITUTIONS
from build_tools.comparison.words.concepts import Vocabulary, vocabulary
from build_tools.comparison.words.names import TITLES
from build_tools.models import About, Analysis, Comparison, Lexicon, Side, Statement
from build_tools.models.calendar import MONTHS, WEEKDAYS

Values = Mapping[str, frozenset[str]]
"""What a statement says, by what it says it of: only the same can clash."""

_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?|\d{4}(?:-\d\d-\d\d)?")


class Discrepancy(NamedTuple):
    """Two tellings of one fact that differ in something that can only be one way; `a` sorts before `b`."""

    key: str
    """The fact or group."""
    about: About
    a: Side
    b: Side
    values_a: tuple[str, ...]
    """What the one says, in lower case: ("2",), ("tuesday",)."""
    values_b: tuple[str, ...]
    of: str = ""
    """What a number counts, by its lemma: "officer"."""


def find_conflicts(
    cells: Cells, analyses: Sequence[Analysis], lexicon: Lexicon, comparison: Comparison
) -> tuple[Discrepancy, ...]:
    """Find what two articles' tellings of one fact disagree on.

    Two statements clash in weekdays, dates or places if each has as many as the other and none in common: a telling
    with more detail clashes with nothing. Amounts clash only where they count the same and can't both be right; what
    counts nothing, as an amount of money, a share or a year, only where its clause shares a word with the other's. A
    place clashes with one behind the same preposition. A place that the other article has as well clashes with
    nothing, for Boston and Massachusetts may be one; nor does an amount that it has in this fact. What `compare` found
    opposed, in polarity or number, is taken over.

    Args:
        cells: by fact, by article, the ids of its statements: `cells_of_groups` or `cells_of_facts`.
        analyses: what attribution found, for the terms.
        lexicon: spellings and states: Kiev and Kyiv are one place.
        comparison: for what denies what.
    """
    words = vocabulary(lexicon)
    statements = {Side(a.article, s.id): s for a in analyses for s in a.statements}
    opposed = {(found.a, found.b): found.about for found in comparison.opposed}
    known = {a.article: frozenset[str]().union(*(_places(s, words) for s in a.statements)) for a in analyses}
    found: set[Discrepancy] = set()
    for key, by_article in cells.items():
        sides = sorted(Side(article, one) for article, ids in by_article.items() for one in ids)
        sides = [side for side in sides if side in statements]
        amounts = {side: figures(statements[side], words) for side in sides}
        given = {a: [one for side in sides if side.article == a for one in amounts[side]] for a in by_article}
        for a, b in combinations(sides, 2):
            if a.article == b.article:
                continue
            if (a, b) in opposed:
                found.add(Discrepancy(key, opposed[a, b], a, b, (), ()))
            clashes = _differences(key, a, b, statements, words)
            found.update(c for c in clashes if c.about != "place" or not _both_known(c, known))
            for one in differences(amounts[a], amounts[b]):
                if _counts_one_thing(one) and not has(given[b.article], one.a) and not has(given[a.article], one.b):
                    values = ((one.a.quantity.number,), (one.b.quantity.number,))
                    found.add(Discrepancy(key, "number", a, b, *values, one.a.quantity.thing))
    return tuple(sorted(found))


def _counts_one_thing(found: Difference) -> bool:
    quantity = found.a.quantity
    return bool(found.shared or quantity.state or (quantity.measure == "count" and quantity.thing))


def _both_known(clash: Discrepancy, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of two articles has the other's place as well, so that it contradicts nobody."""
    return not known[clash.b.article].isdisjoint(clash.values_a) or not known[clash.a.article].isdisjoint(
        clash.values_b
    )


def _differences(
    key: str, a: Side, b: Side, statements: Mapping[Side, Statement], words: Vocabulary
) -> list[Discrepancy]:
    """Return the days and places in which two statements differ."""
    found = []
    for about, values in _KINDS:
        here, there = values(statements[a], words), values(statements[b], words)
        for frame in sorted(here.keys() & there.keys()):
            one, other = here[frame], there[frame]
            # A telling with two days and one with a single day may speak of different things.
            if len(one) == len(other) and not one & other:
                found.append(Discrepancy(key, about, a, b, tuple(sorted(one)), tuple(sorted(other))))
    return found


def _by_frame(pairs: Iterable[tuple[str, str]]) -> Values:
    found: dict[str, set[str]] = {}
    for frame, value in pairs:
        if frame:
            found.setdefault(frame, set()).add(value)
    return {frame: frozenset(values) for frame, values in found.items()}


def _alone(values: frozenset[str]) -> Values:
    return {"": values} if values else {}


def _days(statement: Statement) -> frozenset[str]:
    return frozenset(term.lemma for term in statement.terms if term.tag == "day")


def _weekdays(statement: Statement, _: Vocabulary) -> Values:
    return _alone(_days(statement) & set(WEEKDAYS))


def _dates(statement: Statement, _: Vocabulary) -> Values:
    """Return months with their days and years; "morning" and "early" are no dates."""
    months = _days(statement) & set(MONTHS)
    return _alone(months | {day for day in _days(statement) if _DATE.fullmatch(day)} if months else frozenset())


def _places(statement: Statement, words: Vocabulary) -> frozenset[str]:
    """Return places that are no states, nor words for one: a state acts in a sentence more often than it is a place."""
    found = {words.names.spelled(term.lemma).casefold() for term in statement.terms if term.tag == "place"}
    return frozenset(p for p in found if words.names.state(p) is None and p not in TITLES | INSTITUTIONS)


def _standing(statement: Statement, words: Vocabulary) -> Values:
    """Return places by the preposition before them: what was hit and where it stands are two things."""
    places = _places(statement, words)
    pairs = (term.lemma.partition(" ")[::2] for term in statement.terms if term.tag == "where")
    named = ((frame, words.names.spelled(place).casefold()) for frame, place in pairs)
    return _by_frame((frame, place) for frame, place in named if place in places)


_KINDS: tuple[tuple[About, Callable[[Statement, Vocabulary], Values]], ...] = (
    ("day", _weekdays),
    ("day", _dates),
    ("place", _standing),
)
