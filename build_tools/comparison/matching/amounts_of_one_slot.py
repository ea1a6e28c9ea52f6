"""Amounts that two articles tell of one thing in words of their own: each has one number for it, and they differ.

figures of each article ──▶ by slot, what is told of all and of no other time ──▶ the only one in each ──▶ pairs
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.figures import (
    Difference,
    Figure,
    are_far_apart,
    are_meant_otherwise,
    are_of_two_things,
    between,
    has,
    limits_a_word,
    modify_otherwise,
)
from build_tools.comparison.words.antonyms import exclude
from build_tools.comparison.words.concepts import word_likeness
from build_tools.comparison.words.slots import (
    ALIKE_BESIDES,
    COUNTED_ON,
    DEAD,
    OF_EACH,
    THINGS,
    WHATEVER_THEY_ARE,
    WISHED,
    is_anybody,
    limits,
)
from build_tools.models import Side

_DAY, _HOURS_APART = 1440, 180
"""Minutes by which two outlets tell the hour of one deed otherwise."""
_TIMES_AS_MANY = 20
"""Times as many as which nobody counts the same: those whom the war killed, and two of them."""
_NEARLY_ALL = 0.8
"""The share in common of two clauses with the same persons and things from which they tell one deed."""
_LATEST = re.compile(r"\b(?:rose|ris(?:es|en)|climb\w*|grew|grown|stands|stood|now)\b", re.IGNORECASE)
"""What a toll has come to, beside what it was: "has risen to three"."""
Told = Sequence[tuple[Side, Figure]]
"""The amounts of an article, each with its statement."""
_Slot = tuple[str, str]
"""What is asked for, and of whom or in what currency."""


class Filled(NamedTuple):
    """Two amounts in one slot."""

    key: _Slot
    a: Side
    b: Side
    one: Figure
    other: Figure
    beside: frozenset[Side] = frozenset()
    """What else stands in it: what is disputed in their articles, and what others tell as one of the two."""

    @property
    def slot(self) -> str:
        """Return what is asked for."""
        return self.key[0]


def in_one_slot(told: Mapping[str, Told], voices: Mapping[Side, str], leading: Collection[Side]) -> Iterator[Filled]:
    """Return the amounts in which articles differ that have one number each for a thing, or one for each who speaks.

    Args:
        told: By article, what it tells.
        voices: Who says it, by statement; '' for the outlet itself and for whom nobody names.
        leading: What articles begin with: the number of dead there is that of all.
    """
    by_article = {article: _by_slot(found) for article, found in told.items()}
    for filled in _apart(by_article, told, voices, leading):
        yield filled._replace(beside=filled.beside | _agreeing(filled, by_article, voices))


def _agreeing(filled: Filled, by_article: Mapping[str, Mapping[_Slot, Told]], voices: Mapping[Side, str]) -> set[Side]:
    """Return what further articles have in a slot, where it is as one of two has it."""
    amounts = [one.quantity for one in (filled.one, filled.other)]
    found = set[Side]()
    for article, slots in by_article.items():
        if article not in (filled.a.article, filled.b.article) and filled.key in slots:
            only = _only(slots[filled.key], voices)
            if not _are_disputed(only):
                found |= {side for side, it in only if not all(it.quantity.excludes(amount) for amount in amounts)}
    return found


def _apart(
    by_article: Mapping[str, Mapping[_Slot, Told]],
    told: Mapping[str, Told],
    voices: Mapping[Side, str],
    leading: Collection[Side],
) -> Iterator[Filled]:
    for (one, mine), (other, theirs) in combinations(by_article.items(), 2):
        for slot in sorted(mine.keys() & theirs.keys()):
            first, second = _only(mine[slot], voices), _only(theirs[slot], voices)
            if not first or not second or (_are_disputed(first) and _are_disputed(second)):
                continue
            for (a, x), (b, y) in ((p, q) for p in first for q in second):
                is_only = all(len({one.quantity.number for _, one in some[slot]}) == 1 for some in (mine, theirs))
                are_tolls = slot[0] == DEAD and (is_only or {a, b} <= {*leading}) and _limits(x) == _limits(y)
                are_tolls = are_tolls and not are_far_apart(x, y)
                is_one = _differ(slot[0], x, y) and (are_tolls or _may_be_one(slot[0], between(x, y)))
                given = [
                    [(side, it) for side, it in some if not _are_disputed(only) or side not in dict(only)]
                    for some, only in ((told[one], first), (told[other], second))
                ]
                if is_one and not _are_elsewhere(x, y, *given):
                    beside = {side for only in (first, second) if _are_disputed(only) for side, _ in only}
                    yield Filled(slot, a, b, x, y, frozenset(beside))


def _by_slot(told: Told) -> dict[_Slot, list[tuple[Side, Figure]]]:
    """Return an article's amounts by slot."""
    found: dict[_Slot, list[tuple[Side, Figure]]] = {}
    for side, one in told:
        amount = one.quantity
        if not amount.is_part and not amount.per:
            for slot in _slots(one):
                found.setdefault(slot, []).append((side, one))
    return found


def _slots(one: Figure) -> Iterator[_Slot]:
    amount = one.quantity
    if amount.slot:
        of = amount.thing if amount.measure in ("age", "money") else ""
        yield amount.slot, of.rpartition(" ")[2]
    elif amount.measure == "count" and amount.thing not in OF_EACH and not is_anybody(amount.thing):
        yield from (
            (THINGS, str(sort)) for sort in one.sorts
        )  # its word family, and the words that newsrooms use for it


def _only(some: Told, voices: Mapping[Side, str]) -> Told:
    """Return an article's amounts in a slot, if they may all be one, or are what two persons dispute.

    Those of another time count for nothing, nor does what a toll was before it rose.
    """
    found = [(side, one) for side, one in some if not _limits(one)] or some
    found = [it for it in found if it[1].quantity.slot in COUNTED_ON and _LATEST.search(it[1].quantity.clause)] or found
    if len(found) > 1 and found[0][1].quantity.slot in COUNTED_ON:  # besides 23 dead, one whom a shopkeeper shot
        most = max(found, key=lambda it: it[1].quantity.low)
        found = [it for it in found if not are_far_apart(it[1], most[1])]
    apart = [(a, b) for (a, x), (b, y) in combinations(found, 2) if x.quantity.excludes(y.quantity)]
    return found if all(voices[a] != voices[b] for a, b in apart) else ()


def _are_disputed(some: Told) -> bool:
    return any(a.quantity.excludes(b.quantity) for (_, a), (_, b) in combinations(some, 2))


def _limits(one: Figure) -> frozenset[str]:
    amount = one.quantity
    if amount.measure == "age":
        return frozenset()
    found = limits(amount.slot, amount.restrictions, amount.clause)
    return found | one.statement.years if amount.slot in COUNTED_ON else found


def _differ(slot: str, a: Figure, b: Figure) -> bool:
    """Whether two amounts disagree: they can't both be right, or one is more than the least of the other."""
    one, other = a.quantity, b.quantity
    least, most = sorted((one, other), key=lambda it: it.low)
    is_more = slot in COUNTED_ON and not least.is_closed and most.low > least.low
    return one.excludes(other) or is_more


def _may_be_one(slot: str, found: Difference) -> bool:
    a, b = found.a, found.b
    one, other = a.quantity, b.quantity
    if one.measure == "age":
        return _are_one_name(one.thing, other.thing)
    if one.measure == "clock":
        apart = abs(one.low - other.low)
        if found.shared > 1 and found.evenness < _NEARLY_ALL:
            return False  # "the guard raised the alarm", "the guard switched the alarm off"
        return _limits(a) == _limits(b) and min(apart, _DAY - apart) <= _HOURS_APART
    if one.measure == "count":
        is_near = max(one.low, other.low) <= _TIMES_AS_MANY * min(one.high, other.high)
        is_one = is_near and (slot != THINGS or (found.shared > 1 and _are_like_things(a, b)))
        return is_one and _limits(a) == _limits(b) and (slot in WHATEVER_THEY_ARE or _may_be_the_same(a, b))
    if slot not in WISHED and are_meant_otherwise(a, b):
        return False
    is_of_one_time = _limits(a) == _limits(b) or (one.measure == "money" and not (_limits(a) and _limits(b)))
    return is_of_one_time and not are_far_apart(a, b) and (slot not in ALIKE_BESIDES or _are_alike_besides(found))


def _are_alike_besides(found: Difference) -> bool:
    """Whether two clauses have a word in common, and none that shows that they are of two things."""
    a, b = found.a, found.b
    is_limited = limits_a_word(a, b) or limits_a_word(b, a)
    return found.shared >= 1 and not are_of_two_things(a, b) and not is_limited


def _are_like_things(a: Figure, b: Figure) -> bool:
    """Whether nothing shows that things of one noun are others: "food exports", what somebody would have.

    That they are of one noun is too little to ask: five pupils at a bench, eleven in a class.
    """
    return (
        not are_meant_otherwise(a, b) and not modify_otherwise(a, b) and not limits_a_word(a, b) | limits_a_word(b, a)
    )


def _may_be_the_same(a: Figure, b: Figure) -> bool:
    """Whether those counted may be the same: "people" in one are no fewer than the "sailors" of the other."""
    one, other = a.quantity, b.quantity
    if any(exclude(x.exact, y.exact) for x in a.told for y in b.told):
        return False
    anybody = [is_anybody(it.thing, it.slot) for it in (one, other)]
    if all(anybody):
        return True
    if any(anybody):
        part, whole = (other, one) if anybody[0] else (one, other)
        return part.low > whole.low
    return any(x.shown == one.thing and y.shown == other.thing and word_likeness(x, y) for x in a.told for y in b.told)


def _are_one_name(one: str, other: str) -> bool:
    """Whether two names with one surname are one: "old george tarrant", "tarrant", and not "edith tarrant"."""
    given, others = {*one.split()[:-1]}, {*other.split()[:-1]}
    return not given or not others or not given.isdisjoint(others)


def _are_elsewhere(a: Figure, b: Figure, mine: Told, theirs: Told) -> bool:
    """Whether two are told of two days, or name what the other article doesn't: two places, two ships.

    So is what the other article counts as well, at another time.
    """
    if a.quantity.measure == "age":
        return False
    is_latest = any(one.quantity.slot == DEAD and _LATEST.search(one.quantity.clause) for one in (a, b))
    if not is_latest and a.statement.days and b.statement.days and a.statement.days.isdisjoint(b.statement.days):
        return True
    given, others = ([one for _, one in told if one.quantity.is_closed] for told in (mine, theirs))
    if a.quantity.slot == DEAD:  # "the official figure is eight or nine" says of nobody that they are dead
        given, others = ([one for one in some if one.quantity.state or one.quantity.thing] for some in (given, others))
    if has(others, a) or has(given, b):
        return a.quantity.is_closed and b.quantity.is_closed
    here, there = a.statement.named, b.statement.named
    known = [frozenset[str]().union(*(one.statement.named for _, one in told)) for told in (mine, theirs)]
    return bool(here - there and there - here) and not (here & known[1] or there & known[0])
