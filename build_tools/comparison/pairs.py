"""The pairs of statements that could be one, each with what decides its tier.

    analyses ──▶ items ──▶ Corpus ──▶ likely pairs, each with relation and likeness ──▶ best of each row and column

Articles are taken in the order of their ids, whatever order they come in, so the result does not depend on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from build_tools.comparison.concepts import Profile, vocabulary
from build_tools.comparison.polarity import opposed
from build_tools.comparison.scoring import Corpus, Likeness
from build_tools.comparison.speakers import Relation, Voice, Voices, relation, role_of
from build_tools.comparison.tiers import Pair
from build_tools.models import Analysis, Kind, Lexicon, Person, Side, Statement

MARKED = frozenset({"denial", "evaluative", "concessive"})
"""Cue classes so rare that two only statements of one speaker with one of them are worth suggesting."""

UNSAID = frozenset({"belief", "intention", "emotion", "perception", "appearance"})
"""Cue classes that ascribe a state of mind, no words."""
_OPENING = 3
"""How many statements of the first paragraph open an article."""


@dataclass(frozen=True, slots=True)
class Item:
    """A statement with what comparing needs, by number: its place in the list of all."""

    article: int
    side: Side
    statement: Statement
    profile: Profile
    voice: Voice

    @property
    def own(self) -> bool:
        """Whether it is in the outlet's own voice."""
        return self.voice.own


@dataclass(frozen=True, slots=True)
class Found:
    """Two items that share content, or something else worth looking at."""

    a: int
    b: int
    pair: Pair
    opposed: bool


Key = tuple[int, int]


class Field:
    """All statements of an event, and the pairs among them that are worth judging."""

    def __init__(self, articles: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> None:
        words = vocabulary(lexicon)
        voices = Voices(people, words.names)
        self.items = [
            Item(number, Side(analysis.article, s.id), s, words.profile(s.terms), voices.of(s))
            for number, analysis in enumerate(sorted(articles, key=lambda found: found.article))
            for s in analysis.statements
        ]
        self._ids = [item.side.statement for item in self.items]
        self._articles = [item.article for item in self.items]
        self._corpus = Corpus([item.profile for item in self.items])
        self._only = self._only_of_class()
        self._opening = self._openings()

    def relation(self, a: int, b: int) -> Relation:
        """Say what two items' speakers are to one another."""
        return relation(self.items[a].voice, self.items[b].voice)

    def opposed(self, a: int, b: int) -> bool:
        """Whether one item denies what the other tells."""
        one, other = self.items[a], self.items[b]
        return opposed(one.profile, one.statement.cue_class, other.profile, other.statement.cue_class)

    def clash(self, a: int, b: int) -> bool:
        """Whether two items may never stand in one group."""
        return self.relation(a, b) is Relation.DIFFERENT or self.opposed(a, b)

    def found(self) -> list[Found]:
        """Give the pairs worth judging, in the order of the items."""
        likeness = {key: self._corpus.likeness(*key) for key in sorted(self._keys())}
        relations = {key: self.relation(*key) for key in likeness}
        opposites = {key for key in likeness if self.opposed(*key)}
        best = self._best({k: like for k, like in likeness.items() if k not in opposites}, relations)
        return [
            Found(
                a,
                b,
                Pair(
                    relations[a, b],
                    like,
                    like.strength >= best[a, self._column(b, relations[a, b])],
                    like.strength >= best[b, self._column(a, relations[a, b])],
                    self._shared_class(a, b) if relations[a, b] is Relation.SAME else None,
                    UNSAID.isdisjoint({self.items[a].statement.cue_class, self.items[b].statement.cue_class}),
                    a in self._opening and b in self._opening and self._same_opener(a, b),
                ),
                (a, b) in opposites,
            )
            for (a, b), like in likeness.items()
        ]

    def _keys(self) -> Iterator[Key]:
        """Give the numbers of pairs to look at, some of them twice; the smaller number first."""
        for number in range(len(self.items)):
            for other in self._corpus.likeliest(number, self._articles, self._ids):
                yield min(number, other), max(number, other)
        yield from self._marked_pairs()
        yield from self._opening_pairs()

    def _marked_pairs(self) -> Iterator[Key]:
        by_class: dict[str, list[int]] = defaultdict(list)
        for number, described in sorted(self._only.items()):
            by_class[described].append(number)
        for numbers in by_class.values():
            for a, b in combinations(numbers, 2):
                if self._articles[a] != self._articles[b] and self.relation(a, b) is Relation.SAME:
                    yield a, b

    def _opening_pairs(self) -> Iterator[Key]:
        for a, b in combinations(sorted(self._opening), 2):
            if self._articles[a] != self._articles[b] and self._same_opener(a, b):
                yield a, b

    def _same_opener(self, a: int, b: int) -> bool:
        """Whether two openings have one speaker, or call them the same: "his spokesman", "the king's spokesman"."""
        relation = self.relation(a, b)
        roles = {role_of(self.items[n].statement.mention or "") for n in (a, b)}
        return relation is Relation.SAME or (relation is Relation.OPEN and len(roles) == 1 and "" not in roles)

    def _only_of_class(self) -> dict[int, str]:
        """Give the items that are their speaker's only one of a marked class in their article."""
        by_speaker: dict[tuple[int, str, Voice], list[int]] = defaultdict(list)
        for number, item in enumerate(self.items):
            described = item.statement.cue_class
            if described in MARKED and item.voice.named and item.statement.kind is not Kind.OWN_VOICE:
                by_speaker[item.article, described, item.voice].append(number)
        return {numbers[0]: described for (_, described, _), numbers in by_speaker.items() if len(numbers) == 1}

    def _openings(self) -> frozenset[int]:
        """Give the first few items of each article's first paragraph; some texts are one paragraph long."""
        counted: dict[int, int] = defaultdict(int)
        opening = set()
        for number, item in enumerate(self.items):
            counted[item.article] += 1
            if item.statement.paragraph == 1 and counted[item.article] <= _OPENING:
                opening.add(number)
        return frozenset(opening)

    def _shared_class(self, a: int, b: int) -> str | None:
        described = self._only.get(a)
        return described if described == self._only.get(b) else None

    def _column(self, other: int, related: Relation) -> tuple[int, bool, bool]:
        """Say among what `other` competes: an article's own voice, its speakers, or another speaker's words."""
        return self._articles[other], self.items[other].own, related is Relation.DIFFERENT

    def _best(
        self, likeness: Mapping[Key, Likeness], relations: Mapping[Key, Relation]
    ) -> defaultdict[tuple[int, tuple[int, bool, bool]], float]:
        best: defaultdict[tuple[int, tuple[int, bool, bool]], float] = defaultdict(float)
        for (a, b), like in likeness.items():
            for one, other in ((a, b), (b, a)):
                key = one, self._column(other, relations[a, b])
                best[key] = max(best[key], like.strength)
        return best
