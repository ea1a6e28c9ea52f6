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
from build_tools.comparison.people.speakers import INSTITUTIONS
from build_tools.comparison.words.concepts import COUNT, Vocabulary, counted, vocabulary
from build_tools.comparison.words.details import exclude_each_other, times, tolls
from build_tools.comparison.words.names import TITLES
from build_tools.models import About, Analysis, Comparison, Lexicon, Side, Statement
from build_tools.models.calendar import MONTHS, WEEKDAYS

Values = Mapping[str, frozenset[str]]
"""What a statement says, by what it says it of: only the same can clash."""

_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
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


def find_conflicts(
    cells: Cells, analyses: Sequence[Analysis], lexicon: Lexicon, comparison: Comparison
) -> tuple[Discrepancy, ...]:
    """Find what two articles' tellings of one fact disagree on.

    Two statements clash in weekdays, dates or places if each has as many as the other and none in common: a telling
    with more detail clashes with nothing. Numbers clash only where they count the same: "61" and "30 years" don't, nor
    do two amounts of money, nor "about 40" and "43". An amount a day clashes with the same a week, and daily with
    weekly. A year clashes with a year alone; a place with one behind the same preposition. A place that the other
    article has as well clashes with nothing, for Boston and Massachusetts may be one; nor does a number that the other
    article has in this fact, of the same things or of what isn't named. What `compare` found opposed, in polarity or
    number, is taken over.

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
        figures = {a: _figures([statements[side] for side in sides if side.article == a]) for a in by_article}
        for a, b in combinations(sides, 2):
            if a.article == b.article:
                continue
            if (a, b) in opposed:
                found.add(Discrepancy(key, opposed[a, b], a, b, (), ()))
            clashes = _differences(key, a, b, statements, words)
            also = {"place": known, "number": figures}
            found.update(c for frame, c in clashes if c.about not in also or not _both_known(c, frame, also[c.about]))
    return tuple(sorted(found))


def _both_known(clash: Discrepancy, frame: str, known: Mapping[str, frozenset[str]]) -> bool:
    """Whether one of two articles has the other's place or number as well, so that it contradicts nobody."""
    ways = ((clash.values_a, clash.b), (clash.values_b, clash.a))
    return any({value, f"{value} {frame}"} & known[side.article] for values, side in ways for value in values)


def _differences(
    key: str, a: Side, b: Side, statements: Mapping[Side, Statement], words: Vocabulary
) -> list[tuple[str, Discrepancy]]:
    """Return what two statements differ in, each with what it is said of."""
    found = []
    for about, values in _KINDS:
        here, there = values(statements[a], words), values(statements[b], words)
        for frame in sorted(here.keys() & there.keys()):
            one, other = here[frame], there[frame]
            # One telling with three numbers and one with a single number count different things.
            is_either = len(one) == len(other) and not one & other
            if is_either and not (values in _COUNTED and _may_be_one(one, statements[a], other, statements[b])):
                found.append((frame, Discrepancy(key, about, a, b, tuple(sorted(one)), tuple(sorted(other)))))
    return found


def _may_be_one(values: frozenset[str], one: Statement, others: frozenset[str], other: Statement) -> bool:
    """Whether a number may be the other's as well, for all that their texts say of how exactly they are meant."""
    pairs = [(a, b) for a in values for b in others]
    return len(pairs) == 1 and not any(exclude_each_other(a, one.text, b, other.text) for a, b in pairs)


def _figures(statements: Iterable[Statement]) -> frozenset[str]:
    """Return a cell's numbers with what they count, or alone: "six days' notice; it asks for ten"."""
    found: set[str] = set()
    for one in statements:
        named = {number for numbers in counted(one.terms).values() for number in numbers}
        found |= {term.lemma for term in one.terms if term.tag == COUNT}
        found |= {term.lemma for term in one.terms if term.tag == "number"} - named
    return frozenset(found)


def _numbers(statement: Statement, _: Vocabulary) -> Values:
    """Return numbers by what they count, "2 people" as people: 2; a bare number may count anything."""
    # Two amounts of money are of two things, more often than not.
    return {noun: numbers for noun, numbers in counted(statement.terms).items() if noun[0].isalnum()}


def victims(statement: Statement) -> Values:
    """Return how many died, were hurt or are missing, by that and by whom: "dead worker"; people are anybody."""
    nouns = {number: noun for noun, numbers in counted(statement.terms).items() for number in numbers}
    return _by_frame(
        (f"{state} {nouns.get(number, '')}".replace(" people", "").replace(" person", "").rstrip(), number)
        for state, numbers in tolls(statement.text).items()
        for number in numbers
    )


def _victims(statement: Statement, _: Vocabulary) -> Values:
    return victims(statement)


def _times(statement: Statement, _: Vocabulary) -> Values:
    return times(statement.text)


def _by_frame(pairs: Iterable[tuple[str, str]]) -> Values:
    found: dict[str, set[str]] = {}
    for frame, value in pairs:
        if frame:
            found.setdefault(frame, set()).add(value)
    return {frame: frozenset(values) for frame, values in found.items()}


def _alone(values: frozenset[str]) -> Values:
    return {"": values} if values else {}


def _years(statement: Statement, _: Vocabulary) -> Values:
    if _days(statement) & set(MONTHS):
        return {}
    told = (term.lemma for term in statement.terms if term.tag in ("number", "day"))
    return _alone(frozenset(lemma for lemma in told if _YEAR.fullmatch(lemma)))


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
    ("number", _numbers),
    ("number", _victims),
    ("number", _years),
    ("number", _times),
    ("day", _weekdays),
    ("day", _dates),
    ("place", _standing),
)
_COUNTED = (_numbers, _victims)
