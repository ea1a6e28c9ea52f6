"""Compare the amounts of two statements: whether they are of one matter, and can't both be right.

    quantities ──▶ with the words of their clauses ──▶ pairs of one measure that exclude each other ──▶ of one matter?

Two amounts of one thing are of one matter if their clauses share words that tell something, and none tells them apart:
another place, another time, another word behind the same preposition, or some of several.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple, TypeVar

from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.antonyms import exclude
from build_tools.comparison.words.concepts import NAMED, ContentWord, Vocabulary, word_likeness
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.quantities import Quantity, quantities
from build_tools.comparison.words.restrictions import narrows
from build_tools.models import Statement, words
from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.models.text import WORD

_SLOT = re.compile(
    r"\b(about|against|among|at|by|during|for|from|in|into|of|off|on|over|to|under|with|near|between|through)\b"
)
_WAY = re.compile(r"\b(to|by|from)(?: [\w’'-]+)?\s+\|")
"""Up to what an amount changed, from what, or how much."""
_DAYS = frozenset({*WEEKDAYS, *MONTHS})
_WISHED = re.compile(r"\b(?:offer\w*|bids?|asked|demand\w*|sought|seek\w*|want\w*|propos\w*)\b", re.IGNORECASE)
"""What somebody would give or have, which is not what came of it."""
_LACKING = re.compile(
    r"\b(?:hole|gap|shortfall|deficit)s? of\s+\||\|(?:\s+[a-z-]+){0,2}?\s+(?:hole|gap|shortfall|deficit)\b",
    re.IGNORECASE,
)
"""What is not there: no price, no cost of what would fill the hole."""
_DEEDS = tuple(
    re.compile(rf"\b(?:{deed})\b", re.IGNORECASE)
    for deed in (
        r"b(?:uy\w*|ought)|sell\w*|sold|sale|purchas\w*|acqui\w+|takeover|price[sd]?",
        r"len[dt]|lends|lending|loan\w*|borrow\w*|mortgage\w*|owe[sd]?|debts?",
        r"fine[sd]?|penalt\w+",
        r"donat\w+|gifts?|bequea\w+",
        r"salar\w+|wages?|bonus(?:es)?|pension",
        r"profits?|earn\w*",
        r"loss(?:es)?",
        r"invest\w*",
        r"insur\w+",
        r"tax(?:es)?",
    )
)
"""What is done with money: what somebody lends is not what another buys for."""
_CARRIED = frozenset({"take", "taken", "bring", "brought", "rush", "rushed", "carry", "transport", "airlift"})
"""Verbs that say of people that they came to a place: "taken to Halm Hospital", "rushed to Halm Hospital"."""
_TIMES_AS_MUCH = 5
"""Of one thing no outlet tells more than so many times the money, or another measure, that another does."""
_YEAR = re.compile(r"\b[Ii]n ((?:1[5-9]|20)\d\d)\b")
_FEW_LETTERS = 2
"""A lemma with no more is no form of a longer word."""
_NO_TELLING = FUNCTION_WORDS | LIGHT
_ALL = re.compile(r"\b(?:the|all|all the)\s+\|", re.IGNORECASE)
_MANY = 10
"""Of fewer there may be two lots: "the two men"."""
_HALF_ALIKE, _EVENLY = 1.0, 0.4
"""Words that two clauses share, and how evenly, from which somebody should read whether they are of one matter."""
_LOOSE, _LOOSELY = frozenset({"since", "without", "no", "last", "overnight"}), 0.2
"""Words that one of two matched statements may have more; and how evenly their clauses share words."""
_EVENLY_MATCHED, _MATCHED = 0.3, 0.3
"""The same of clauses in two statements that may tell the same; and how likely they must."""


class Figure(NamedTuple):
    """An amount with what stands in its clause."""

    quantity: Quantity
    told: frozenset[ContentWord]
    """The words of its clause that tell something, with the thing counted."""
    length: int
    """How many words of the clause tell something, known or not."""
    slots: Mapping[str, frozenset[str]]
    """By preposition, the words behind it."""
    order: tuple[str, ...]
    """Its words in their order, light ones left out, with a bar for the amount."""
    before: Mapping[str, str]
    """By word of the clause, the one right before it."""
    statement: StatementWords
    sorts: frozenset[object]
    """What it can be compared by: two with none in common are never of one thing."""


class StatementWords(NamedTuple):
    """What all amounts of one statement have around them."""

    named: frozenset[str]
    """Names and places."""
    days: frozenset[str]
    cue: str
    told: Mapping[str, ContentWord]
    """The words that tell something, by lemma."""
    years: frozenset[str] = frozenset()
    """In which it happened: "in 1971"."""


@lru_cache(maxsize=1 << 12)
def figures(statement: Statement, vocabulary: Vocabulary) -> tuple[Figure, ...]:
    """Return the amounts that a statement tells, each with its clause; kept, as each is compared with many."""
    found = quantities(statement)
    if not found:
        return ()
    terms = [term for term in statement.terms if term.tag in ("", "verb-negated", *NAMED)]
    known = {part: vocabulary.word(term) for term in terms for part in term.lemma.split()}
    named = frozenset(
        part for t in terms if t.tag in NAMED for part in vocabulary.names.spelled(t.lemma).casefold().split()
    )
    days = frozenset(term.lemma for term in statement.terms if term.tag == "day") & _DAYS
    around = StatementWords(
        named,
        days,
        statement.cue or "",
        {lemma: word for lemma, word in known.items() if lemma not in _NO_TELLING},
        frozenset(_YEAR.findall(statement.text)),
    )
    return tuple(_figure(one, known, around) for one in found)


def _figure(one: Quantity, known: Mapping[str, ContentWord], around: StatementWords) -> Figure:
    clause = one.clause.casefold()
    read = {w: _lemma(w, known) for w in words(clause) if w not in FUNCTION_WORDS and w[0].isalpha()}
    order = [read[w] for w in words(clause) if w in read]
    told = frozenset(known[w] for w in order if w in known and w not in _NO_TELLING)
    if one.thing in known and one.measure == "count":
        told |= {known[one.thing]}
    if not clause.strip():  # of a statement without its text all words count
        told = frozenset(around.told.values())
    slots: dict[str, frozenset[str]] = {}
    _, *parts = _SLOT.split(clause)
    for slot, behind in zip(parts[::2], parts[1::2], strict=True):
        if held := frozenset(read[w] for w in words(behind) if w in read):
            slots[slot] = slots.get(slot, frozenset()) | held
    length = len({w for w in order if w not in _NO_TELLING} | {w.exact for w in told})
    beside = itertools.pairwise(WORD.finditer(clause))
    pairs = [(read.get(w[0]), read.get(met[0])) for w, met in beside if clause[w.end() : met.start()] == " "]
    before = {later: earlier for earlier, later in pairs if earlier and later}
    thing = known.get(one.thing)
    sorts: set[object] = {(one.measure, one.state)}
    if one.measure == "count" and not one.state:
        sorts = {thing.root, *thing.lines} if thing else {one.thing}
    in_order = tuple(read.get(w, w) for w in re.findall(r"[\w’'-]+|\|", clause) if w in read or w == "|")
    return Figure(one, told, length, slots, in_order, before, around, frozenset(sorts))


def _lemma(word: str, known: Collection[str]) -> str:
    """Return the lemma of a word of a clause, as far as the statement's terms have it."""
    if word in known:
        return word
    return max((w for w in known if len(w) > _FEW_LETTERS and word.startswith(w[:-1][:5])), key=len, default=word)


class Difference(NamedTuple):
    """Two amounts of one sort that can't both be right."""

    a: Figure
    b: Figure
    shared: float
    """How many words that tell something their clauses share; the commonest count half."""

    @property
    def evenness(self) -> float:
        """Return the share of both clauses that is in common."""
        return 2 * self.shared / max(1, self.a.length + self.b.length)

    @property
    def evidence(self) -> float:
        """Return how much speaks for one matter; what the statements share besides counts half."""
        around = _shared(self.a.statement.told.values(), self.b.statement.told.values()) - self.shared
        return self.shared + bool(self.a.quantity.state) + max(0, around) / 2


Name = TypeVar("Name")
Telling = tuple[Name, Sequence[Figure]]
"""A statement that tells amounts, by whatever names it, with these."""


def of_one_sort(
    some: Iterable[Telling[Name]], others: Sequence[Telling[Name]]
) -> Iterator[tuple[Telling[Name], Telling[Name]]]:
    """Return, in order, which statements of two articles have amounts of one sort: no others can differ in one.

    Args:
        some: The statements of the one that tell amounts.
        others: Those of the other.
    """
    by_sort: dict[object, list[int]] = {}
    for place, (_, told) in enumerate(others):
        for sort in {sort for one in told for sort in one.sorts}:
            by_sort.setdefault(sort, []).append(place)
    for one in some:
        sorts = {sort for told in one[1] for sort in told.sorts}
        for place in sorted({place for sort in sorts for place in by_sort.get(sort, ())}):
            yield one, others[place]


def differences(one: Sequence[Figure], other: Sequence[Figure]) -> list[Difference]:
    """Return the amounts in which two statements differ; what the other has as well, anywhere, is none."""
    comparable = [(a, b) for a in one for b in other if are_comparable(a, b)]
    found = [between(a, b) for a, b in comparable if a.quantity.excludes(b.quantity)]
    found = [d for d in found if not has(other, d.a) and not has(one, d.b)]
    return [d for d in found if not any(_is_rival(d, e) for e in found)]


def between(a: Figure, b: Figure) -> Difference:
    """Return two amounts with what their clauses share."""
    return Difference(a, b, _shared(a.told, b.told))


def _is_rival(one: Difference, other: Difference) -> bool:
    """Whether another pair of amounts is as good for one of two."""
    return one is not other and (one.a is other.a or one.b is other.b) and other.shared >= one.shared


def has(some: Iterable[Figure], one: Figure) -> bool:
    """Return whether among some amounts is one that may be the same, of the same thing or of what isn't named."""
    return any(
        (are_comparable(one, c) or _may_count(c.quantity, one.quantity)) and not one.quantity.excludes(c.quantity)
        for c in some
    )


def _may_count(bare: Quantity, one: Quantity) -> bool:
    """Whether an amount may be of the same, as nothing is said of what has become of those, nor of who they are."""
    return bare.measure == "count" and bare.thing in ("", one.thing) and not bare.state


def are_comparable(a: Figure, b: Figure) -> bool:
    """Return whether two amounts are of one measure and thing; a part can't be more than its whole."""
    one, other = a.quantity, b.quantity
    if (one.measure, one.state, bool(one.per)) != (other.measure, other.state, bool(other.per)):
        return False
    if one.thing == other.thing:
        return bool(one.thing or one.state) or one.measure not in ("count", "money")
    if one.state and not (one.thing and other.thing):
        part, whole = (one, other) if one.thing else (other, one)
        return part.low > whole.high
    return one.measure == "count" and any(
        _is_thing(x, a) and _is_thing(y, b) and word_likeness(x, y) for x in a.told for y in b.told
    )


def _is_thing(word: ContentWord, figure: Figure) -> bool:
    return word.shown == figure.quantity.thing


def _shared(some: Iterable[ContentWord], others: Collection[ContentWord]) -> float:
    met = (w for w in some if any(word_likeness(w, other) for other in others))
    return sum(0.5 if w.shown in COMMON_WORDS else 1.0 for w in met)


class Bar(NamedTuple):
    """How much must speak for it that two amounts are of one matter."""

    evidence: float
    evenness: float


SURE, ONE_VOICE, PROBABLE = Bar(1, 0.25), Bar(1, 0.4), Bar(2, 0.4)
"""Where two statements likely tell the same; where one voice may; and where nothing else is known of them."""


def are_of_one_matter(found: Difference, bar: Bar) -> bool:
    """Return whether two clauses share enough, and nothing in them shows that they count two things."""
    a, b = found.a, found.b
    is_one_amount = a.quantity.per and a.quantity.number == b.quantity.number  # a day and a week
    thing = a.quantity.measure == "count" and not a.quantity.state
    is_near = found.shared > thing and found.evidence >= bar.evidence and found.evenness >= bar.evenness
    return (is_near or bool(is_one_amount)) and not are_told_apart(a, b)


def may_be_of_one_matter(found: Difference, chance: float) -> bool:
    """Return whether somebody should read if two amounts are of one matter: they stand in one slot.

    Args:
        found: The two.
        chance: How likely their statements tell the same.
    """
    a, b = found.a, found.b
    thing = a.quantity.measure == "count" and not a.quantity.state
    is_alike = found.shared > max(thing, _HALF_ALIKE) and found.evenness >= _EVENLY
    is_alike |= found.shared > thing and found.evenness >= _EVENLY_MATCHED and chance >= _MATCHED
    is_near = is_alike or (_is_all(a) and _is_all(b))
    return is_near and not are_told_apart(a, b) and not (limits_a_word(a, b) or limits_a_word(b, a))


def are_alike_in_a_match(found: Difference) -> bool:
    """Return whether two statements that may tell the same give two amounts for something both have a word of."""
    a, b = found.a, found.b
    one, other = a.quantity, b.quantity
    thing = one.measure == "count" and not one.state
    is_near = found.shared > thing and found.evenness >= _LOOSELY and one.measure != "year"
    is_open = one.restrictions ^ other.restrictions <= _LOOSE and not (one.is_part or other.is_part)
    return is_near and is_open and not (are_of_two_things(a, b) or limits_a_word(a, b) or limits_a_word(b, a))


def limits_a_word(a: Figure, b: Figure) -> bool:
    """Whether one limits a word that both have, by one that the other lacks: "youth unemployment"."""
    shared = {word.exact for word in a.told if any(word_likeness(word, met) for met in b.told)}
    return narrows(a.quantity.clause, {word.exact for word in a.told} - shared, shared)


def _is_all(one: Figure) -> bool:
    """Whether an amount is of all there are: "the 23 sailors"."""
    is_named = bool(one.quantity.thing) and not one.quantity.state and one.quantity.low >= _MANY
    return is_named and bool(_ALL.search(one.quantity.clause))


def are_told_apart(a: Figure, b: Figure) -> bool:
    """Return whether anything shows that two amounts count two things."""
    named, others = a.statement.named, b.statement.named
    if a.quantity.restrictions != b.quantity.restrictions or a.quantity.is_part or b.quantity.is_part:
        return True
    return bool(named - others and others - named) or are_of_two_things(a, b)


def are_of_two_things(a: Figure, b: Figure) -> bool:
    """Return whether the words of two clauses show that their amounts are of two things."""
    ways = [_WAY.search(one.quantity.clause.casefold()) for one in (a, b)]
    if all(ways) and len({way[1] for way in ways if way}) > 1:
        return True
    if any(exclude(x.exact, y.exact) for x in a.told for y in b.told):
        return True
    if are_meant_otherwise(a, b) or (a.quantity.measure == "money" and are_far_apart(a, b)):
        return True
    return _fill_a_slot_otherwise(a, b) or modify_otherwise(a, b) or _are_a_word_apart(a, b)


def are_meant_otherwise(a: Figure, b: Figure) -> bool:
    """Return whether only one of two amounts is what somebody would give or have, or what is not there.

    "Offered to buy it for 9 crowns", "a gap of 9 crowns". So are amounts of money with which two things are done.
    """
    wished = (bool(_WISHED.search(f"{one.statement.cue} {one.quantity.clause}")) for one in (a, b))
    lacking = (bool(_LACKING.search(one.quantity.clause)) for one in (a, b))
    is_money = a.quantity.measure == "money"
    done, other = ({deed for deed in _DEEDS if is_money and deed.search(one.quantity.clause)} for one in (a, b))
    return len({*wished}) > 1 or len({*lacking}) > 1 or bool(done and other and done.isdisjoint(other))


def are_far_apart(a: Figure, b: Figure) -> bool:
    """Return whether one amount is so many times the other that they are no two tellings of one."""
    one, other = a.quantity, b.quantity
    return max(one.low, other.low) > _TIMES_AS_MUCH * min(one.high, other.high)


def _fill_a_slot_otherwise(a: Figure, b: Figure) -> bool:
    """Whether something else stands behind one preposition: "for children", "for adults", or for nobody."""
    for one, other in ((a, b), (b, a)):
        who = one.slots.get("for", frozenset()) if one.quantity.measure in ("money", "share") else frozenset[str]()
        if who and "for" not in other.slots and who.isdisjoint(other.order):
            return True
    return any(not _meet(a.slots[slot], b.slots[slot], a, b) for slot in a.slots.keys() & b.slots.keys())


def _are_a_word_apart(a: Figure, b: Figure) -> bool:
    """Whether two clauses are the same but for one word, and so of two things: "was built", "was rebuilt"."""
    apart = [(x, y) for x, y in zip(a.order, b.order, strict=False) if x != y]
    is_one = len(a.order) == len(b.order) and len(apart) == 1 and not a.quantity.state
    return is_one and not _CARRIED.issuperset(apart[0]) and not _are_alike(apart[0][0], a, apart[0][1], b)


def _meet(some: frozenset[str], others: frozenset[str], a: Figure, b: Figure) -> bool:
    return not some.isdisjoint(others) or any(_are_alike(x, a, y, b) for x in some for y in others)


def modify_otherwise(a: Figure, b: Figure) -> bool:
    """Return whether each has another word just before one that both have: "food exports", "steel exports"."""
    held = {*a.before, *a.before.values()}, {*b.before, *b.before.values()}
    pairs = [(a.before[w], b.before[w]) for w in a.before.keys() & b.before.keys()]
    return any(one not in held[1] and other not in held[0] and not _are_alike(one, a, other, b) for one, other in pairs)


def _are_alike(word: str, a: Figure, other: str, b: Figure) -> bool:
    one, met = a.statement.told.get(word), b.statement.told.get(other)
    return bool(one and met and word_likeness(one, met))
