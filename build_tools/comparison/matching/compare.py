"""Which statements of several articles are the same utterance or the same assertion.

    units ──▶ pairs worth judging ──▶ proposals ──▶ groups that don't contradict themselves ──▶ Comparison
                                                 └▶ opposites: one fact told the opposite way

A confirmed match comes first and is never proposed again; a rejected one is left out, and no group brings its
statements together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from build_tools.comparison.matching.joining import Joined, group_of, joined, parts_of, utterance_of
from build_tools.comparison.matching.nearest import nearest
from build_tools.comparison.matching.opposites import Camps, Opposition, contradicting_groups, oppositions
from build_tools.comparison.matching.pairs import Field, Found, Key
from build_tools.comparison.matching.proposals import RANK, PairProposal, Ruled, Sides, proposed, sides_of
from build_tools.comparison.matching.reasons import why
from build_tools.comparison.people.speakers import Relation
from build_tools.models import (
    Analysis,
    Comparison,
    Group,
    Lexicon,
    Match,
    MatchDecision,
    Meeting,
    Opposed,
    Part,
    Person,
    Tier,
)
from build_tools.models.collector import collector_off

_DIGITS = 3
"""Scores are rounded: more digits would say more than they know."""


@collector_off()
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
        decisions: the editor's word on matches; ids that no article has are skipped.

    Returns:
        Matches, groups, oppositions, and for statements without a match the nearest one of each other article.
    """
    field = Field(articles, people, lexicon)
    found = field.found()
    by_key = {(f.a, f.b): f for f in found}
    ruled = Ruled.of(field.sides, decisions)
    proposals = proposed(field, found, ruled)
    kept = joined(field, proposals, by_key, ruled)
    against = oppositions(field, found, ruled, kept, proposals)
    contradicting = contradicting_groups(kept, against)
    matches = sorted(_matches(field, proposals, by_key, kept, contradicting), key=lambda m: (m.a, m.b))
    opposed = sorted(_opposed(field, against, kept, contradicting), key=lambda o: (o.a, o.b))
    groups = [*_groups(field, proposals, kept, contradicting), *_contradicting(field, contradicting)]
    return Comparison(
        matches=tuple(matches),
        groups=tuple(sorted(groups, key=lambda g: (g.members, g.parts))),
        opposed=tuple(opposed),
        nearest=nearest(field, found, matches, opposed),
    )


def _matches(
    field: Field,
    proposals: Mapping[Key, PairProposal],
    found: Mapping[Key, Found],
    kept: Joined,
    contradicting: Sequence[Camps],
) -> Iterator[Match]:
    groups = {kept.of(key[0]): group_of(field, kept.of(key[0])) for key in kept.keys}
    groups |= {camp: group_of(field, (*pair[0], *pair[1])) for pair in contradicting for camp in pair}
    held = set(kept.keys)
    by_sides: dict[Sides, list[Key]] = defaultdict(list)
    for key in (*kept.keys, *kept.loose):
        by_sides[sides_of(field, key)].append(key)
    phrases = {sides_of(field, key): key for key, proposal in proposals.items() if proposal.tier is Tier.SAME_PHRASE}
    for sides, keys in by_sides.items():
        best = min(keys, key=lambda key: (RANK[proposals[key].tier], -proposals[key].score, key))
        members = kept.of(best[0])
        yield Match(
            *sides,
            proposals[best].tier,
            round(proposals[best].score, _DIGITS),
            groups[members] if best in held else "",
            why(field, best, found.get(best), proposals[best].note),
            tuple(_meeting(field, key, proposals, kept) for key in sorted(keys)),
            utterance_of(field, members),
            round(proposals[best].weight, _DIGITS),
        )
    for sides, key in phrases.items():
        if sides not in by_sides:
            reasons = why(field, key, found.get(key), proposals[key].note)
            score = round(proposals[key].score, _DIGITS)
            meeting = Meeting(*_parts(field, key), score, "")
            yield Match(*sides, Tier.SAME_PHRASE, score, "", reasons, (meeting,))


def _meeting(field: Field, key: Key, proposals: Mapping[Key, PairProposal], kept: Joined) -> Meeting:
    utterance = utterance_of(field, kept.of(key[0]))
    return Meeting(*_parts(field, key), round(proposals[key].score, _DIGITS), utterance)


def _parts(field: Field, key: Key) -> tuple[Part, Part]:
    """Return the parts of two statements that meet, in the order of the statements."""
    a, b = sorted((field.units[number] for number in key), key=lambda unit: unit.side)
    return a.part, b.part


def _groups(
    field: Field, proposals: Mapping[Key, PairProposal], kept: Joined, contradicting: Sequence[Camps]
) -> Iterator[Group]:
    """Return the groups that contradict no other."""
    taken = {camp for pair in contradicting for camp in pair}
    tiers: dict[tuple[int, ...], list[Tier]] = defaultdict(list)
    for key in kept.keys:
        tiers[kept.of(key[0])].append(proposals[key].tier)
    for members, given in tiers.items():
        if members not in taken:
            tier = min(given, key=lambda tier: RANK[tier])
            yield _group(field, members, tier, utterance_of(field, members))


def _contradicting(field: Field, contradicting: Sequence[Camps]) -> Iterator[Group]:
    for one, other in contradicting:
        yield _group(field, (*one, *other), Tier.OPPOSED, "")


def _group(field: Field, members: Sequence[int], tier: Tier, utterance: str) -> Group:
    parts = parts_of(field, members)
    return Group(
        id=group_of(field, members),
        tier=tier,
        members=tuple(parts),
        parts=tuple(parts.values()),
        utterance=utterance,
    )


def _opposed(
    field: Field, against: Sequence[Opposition], kept: Joined, contradicting: Sequence[Camps]
) -> Iterator[Opposed]:
    groups = {frozenset(pair): group_of(field, (*pair[0], *pair[1])) for pair in contradicting}
    for found in against:
        a, b = found.key
        tellings = kept.of(a), kept.of(b)
        one_speaks = field.relation(a, b) is Relation.SAME
        utterance = utterance_of(field, (*tellings[0], *tellings[1])) if one_speaks else ""
        score = round(found.score, _DIGITS)
        yield Opposed(
            *sides_of(field, found.key),
            score,
            why(field, found.key, found.found, found.note),
            groups.get(frozenset(tellings), ""),
            found.about,
            sure=found.sure,
            meeting=Meeting(*_parts(field, found.key), score, utterance),
        )
