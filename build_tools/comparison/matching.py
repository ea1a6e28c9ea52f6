"""Which statements of several articles are the same utterance or the same assertion.

    pairs worth judging ──▶ tiers ──▶ the editor's decisions ──▶ groups that don't contradict themselves ──▶ Comparison

A confirmed match comes first and is never proposed again; a rejected one is left out, and no group brings its
statements together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from build_tools.comparison.groups import Bond, Edge, Groups, group_id, join_all
from build_tools.comparison.pairs import Field, Found, Key
from build_tools.comparison.reasons import why, why_not
from build_tools.comparison.speakers import Relation
from build_tools.comparison.tiers import OPPOSED, tier_of
from build_tools.models import (
    Analysis,
    Comparison,
    Group,
    Lexicon,
    Match,
    MatchDecision,
    Nearest,
    Opposed,
    Person,
    Side,
    Tier,
)

_RANK = {Tier.CONFIRMED: 0, Tier.LIKELY: 1, Tier.SUGGESTED: 2}
_OPPOSED_WORDS = 3
"""Two words in common are a topic; what one denies of the other's telling has more."""
_DIGITS = 3
"""Scores are rounded: more digits would say more than they know."""


def compare(
    articles: Sequence[Analysis],
    people: Mapping[str, Person],
    lexicon: Lexicon,
    decisions: Sequence[MatchDecision] = (),
) -> Comparison:
    """Find what two to eight articles of one event have in common.

    Args:
        articles: what attribution found in each, in any order; statements as an editor corrected them.
        people: people.yml by id; a statement's speaker may be an id, a name or a variant.
        lexicon: known spellings, states and the thesaurus.
        decisions: the editor's word on matches; ids that no article has are passed over.

    Returns:
        Matches, groups, oppositions, and for statements without a match the nearest one.
    """
    field = Field(articles, people, lexicon)
    found = field.found()
    ruled = _Ruled.of(field, decisions)
    proposals = {(f.a, f.b): proposal for f in found if (proposal := _propose(f, ruled)) is not None}
    proposals |= {key: _Proposal(Tier.CONFIRMED, "an editor confirmed it", 1.0) for key in ruled.confirmed}
    by_key = {(f.a, f.b): f for f in found}
    kept = _joined(field, proposals, by_key, ruled)
    matched = {number for key in kept.keys for number in key}
    return Comparison(
        matches=tuple(sorted(_matches(field, proposals, by_key, kept), key=lambda m: (m.a, m.b))),
        groups=tuple(sorted(_groups(field, proposals, kept), key=lambda g: g.members)),
        opposed=tuple(sorted(_oppositions(field, found, ruled), key=lambda o: (o.a, o.b))),
        nearest=tuple(sorted(_nearest(field, found, ruled, matched), key=lambda n: n.side)),
    )


@dataclass(frozen=True, slots=True)
class _Proposal:
    tier: Tier
    note: str
    score: float


@dataclass(frozen=True, slots=True)
class _Kept:
    keys: tuple[Key, ...]
    members: Mapping[int, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class _Ruled:
    """The editor's decisions as pairs of numbers."""

    confirmed: frozenset[Key]
    rejected: frozenset[Key]

    @staticmethod
    def of(field: Field, decisions: Sequence[MatchDecision]) -> _Ruled:
        """Take the editor's decisions apart into pairs of the field's items."""
        numbers = {item.side.statement: number for number, item in enumerate(field.items)}
        pairs: dict[str, set[Key]] = defaultdict(set)
        for decision in decisions:
            known = sorted(numbers[s] for s in decision.statements if s in numbers)
            pairs[decision.decision].update(
                (a, b) for a, b in combinations(known, 2) if field.items[a].article != field.items[b].article
            )
        return _Ruled(frozenset(pairs["confirmed"]), frozenset(pairs["rejected"] - pairs["confirmed"]))


def _propose(found: Found, ruled: _Ruled) -> _Proposal | None:
    key = found.a, found.b
    if found.opposed or key in ruled.confirmed:
        return None
    decided = tier_of(found.pair)
    # Who rejects a match does not say that the two have no phrase in common: often that is why it was rejected.
    if decided is None or (key in ruled.rejected and decided[0] is not Tier.SAME_PHRASE):
        return None
    return _Proposal(*decided, found.pair.likeness.score)


def _joined(field: Field, proposals: Mapping[Key, _Proposal], found: Mapping[Key, Found], ruled: _Ruled) -> _Kept:
    def clash(a: int, b: int) -> bool:
        key = min(a, b), max(a, b)
        return key in ruled.rejected or (key not in ruled.confirmed and field.clash(a, b))

    def rank(key: Key, proposal: _Proposal) -> tuple[int | float | str, ...]:
        strength = found[key].pair.likeness.strength if key in found else 0.0
        asserted = field.items[key[0]].own or field.items[key[1]].own
        return _RANK[proposal.tier], asserted, -strength, *(field.items[n].side.statement for n in key)

    groups = Groups([(item.article, item.own) for item in field.items], clash)
    edges = [
        Edge(*key, _bond(field, key, proposal), rank(key, proposal))
        for key, proposal in proposals.items()
        if proposal.tier in _RANK
    ]
    keys = tuple((edge.a, edge.b) for edge in join_all(edges, groups))
    return _Kept(keys, {number: tuple(groups.of(number)) for key in keys for number in key})


def _bond(field: Field, key: Key, proposal: _Proposal) -> Bond:
    if proposal.tier is not Tier.SUGGESTED:
        return Bond.CONFIRMED if proposal.tier is Tier.CONFIRMED else Bond.STRONG
    return Bond.WEAK if field.relation(*key) is Relation.SAME else Bond.FAINT


def _sides(field: Field, key: Key) -> tuple[Side, Side]:
    a, b = sorted(field.items[number].side for number in key)
    return a, b


def _group_id(field: Field, members: Sequence[int]) -> str:
    return group_id([field.items[n].side.statement for n in members])


def _matches(
    field: Field, proposals: Mapping[Key, _Proposal], found: Mapping[Key, Found], kept: _Kept
) -> Iterator[Match]:
    phrases = [key for key, proposal in proposals.items() if proposal.tier is Tier.SAME_PHRASE]
    for key in (*kept.keys, *phrases):
        proposal = proposals[key]
        members = kept.members[key[0]] if proposal.tier in _RANK else key
        reasons = why(field, key, found.get(key), proposal.note)
        yield Match(
            *_sides(field, key), proposal.tier, round(proposal.score, _DIGITS), _group_id(field, members), reasons
        )


def _groups(field: Field, proposals: Mapping[Key, _Proposal], kept: _Kept) -> Iterator[Group]:
    tiers: dict[tuple[int, ...], list[Tier]] = defaultdict(list)
    for key in kept.keys:
        tiers[kept.members[key[0]]].append(proposals[key].tier)
    for members, given in tiers.items():
        own = {field.items[n].own for n in members}
        yield Group(
            id=_group_id(field, members),
            tier=min(given, key=lambda tier: _RANK[tier]),
            members=tuple(sorted(field.items[n].side for n in members)),
            asserted_and_attributed=len(own) > 1,
        )


def _oppositions(field: Field, found: Sequence[Found], ruled: _Ruled) -> Iterator[Opposed]:
    for pair in found:
        key, like = (pair.a, pair.b), pair.pair.likeness
        telling = pair.pair.both_said and OPPOSED.reached_by(like) and len(like.meetings) >= _OPPOSED_WORDS
        if pair.opposed and telling and key not in ruled.rejected:
            yield Opposed(*_sides(field, key), round(like.score, _DIGITS), why(field, key, pair, "one denies it"))


def _nearest(field: Field, found: Sequence[Found], ruled: _Ruled, matched: set[int]) -> Iterator[Nearest]:
    best: dict[int, Found] = {}
    for pair in found:
        for number in (pair.a, pair.b):
            if number not in best or pair.pair.likeness.strength > best[number].pair.likeness.strength:
                best[number] = pair
    for number, item in enumerate(field.items):
        if number in matched:
            continue
        near = best.get(number)
        if near is None or not near.pair.likeness.meetings:
            yield Nearest(item.side, None, 0.0, "no other article has a telling word of it")
            continue
        other = near.b if near.a == number else near.a
        score = round(near.pair.likeness.score, _DIGITS)
        rejected = (near.a, near.b) in ruled.rejected
        yield Nearest(item.side, field.items[other].side, score, why_not(field, near, other in matched, rejected))
