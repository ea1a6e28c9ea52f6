"""The pairs of units that could be one, each with what decides its tier.

    analyses ──▶ units ──▶ Corpus ──▶ likely pairs, each with relation and likeness ──▶ best of each row and column

Articles are taken in the order of their ids, whatever order they come in, so the result does not depend on it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from build_tools.comparison.concepts import vocabulary
from build_tools.comparison.features import Features, features, probability
from build_tools.comparison.polarity import Polarity, opposed
from build_tools.comparison.scoring import Corpus, Likeness
from build_tools.comparison.speakers import Relation, Voice, Voices, relation, role_of
from build_tools.comparison.tiers import Pair
from build_tools.comparison.units import units_of
from build_tools.models import Analysis, Kind, Lexicon, Person, Side

MARKED = frozenset({"denial", "evaluative", "concessive"})
"""Cue classes so rare that two only statements of one speaker with one of them are worth suggesting."""

UNSAID = frozenset({"belief", "intention", "emotion", "perception", "appearance"})
"""Cue classes that ascribe a state of mind, no words."""
_OPENING = 3
"""How many statements of the first paragraph open an article."""


@dataclass(frozen=True, slots=True)
class Found:
    """Two units that share content, or something else worth looking at."""

    a: int
    b: int
    pair: Pair
    opposed: Polarity | None


Key = tuple[int, int]
_Column = tuple[int, bool, bool, bool]


class Field:
    """All units of an event, and the pairs among them that are worth judging."""

    def __init__(self, articles: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> None:
        words = vocabulary(lexicon)
        analyses = sorted(articles, key=lambda found: found.article)
        self.units = units_of(analyses, words, Voices(people, words.names))
        self.sides = [Side(analysis.article, s.id) for analysis in analyses for s in analysis.statements]
        self._order = [f"{unit.side.statement} {unit.part}" for unit in self.units]
        self._articles = [unit.article for unit in self.units]
        self._corpus = Corpus([u.profile for u in self.units], [u.is_sentence for u in self.units])
        self._only = self._only_of_class()
        self._opening = self._openings()
        voices: dict[Voice, int] = {}
        self._voices = [voices.setdefault(unit.voice, len(voices)) for unit in self.units]
        self._relations: dict[tuple[int, int], Relation] = {}

    def relation(self, a: int, b: int) -> Relation:
        """Return what two units' speakers are to one another."""
        voices = self._voices[a], self._voices[b]
        found = self._relations.get(voices)
        if found is None:
            found = self._relations[voices] = relation(self.units[a].voice, self.units[b].voice)
        return found

    def likenesses(self) -> dict[Key, Likeness]:
        """Return what the pairs worth judging share, in the order of the units."""
        return {key: self._corpus.likeness(*key) for key in sorted(set(self._keys()))}

    def found(self) -> list[Found]:
        """Return the pairs worth judging, in the order of the units."""
        likeness = self.likenesses()
        relations = {key: self.relation(*key) for key in likeness}
        polar = {key: self._opposed(key, relations[key], like) for key, like in likeness.items()}
        best = self._best({key: like for key, like in likeness.items() if polar[key] is None}, relations)
        return [Found(a, b, self._pair(a, b, relations[a, b], likeness, best), polar[a, b]) for a, b in likeness]

    def _pair(
        self,
        a: int,
        b: int,
        related: Relation,
        likeness: Mapping[Key, Likeness],
        best: Mapping[tuple[int, _Column], float],
    ) -> Pair:
        like = likeness[a, b]
        return Pair(
            related,
            like,
            like.strength >= best.get((a, self._column(b, related)), 0.0),
            like.strength >= best.get((b, self._column(a, related)), 0.0),
            self._shared_class(a, b) if related is Relation.SAME else None,
            all(self._is_said(number) for number in (a, b)),
            a in self._opening and b in self._opening and self._same_opener(a, b),
            probability(self.features(a, b, related, likeness)),
            self.units[a].statement.said != self.units[b].statement.said,
            related is Relation.DIFFERENT and all(self.units[n].voice.family for n in (a, b)),
            self.units[a].is_sentence or self.units[b].is_sentence,
        )

    def _is_said(self, number: int) -> bool:
        statement = self.units[number].statement
        return statement.said and statement.cue_class not in UNSAID

    def features(self, a: int, b: int, related: Relation, likeness: Mapping[Key, Likeness]) -> Features:
        """Return what is weighed of a pair of units."""
        one, other = self.units[a], self.units[b]
        evenness = 0.0
        for first, second in ((one.before, b), (one.after, b), (a, other.before), (a, other.after)):
            if first is not None and second is not None and (like := likeness.get((first, second))):
                evenness = max(evenness, like.overlap)
        return features(one, other, related, likeness[a, b], evenness)

    def _opposed(self, key: Key, related: Relation, like: Likeness) -> Polarity | None:
        one, other = (self.units[number] for number in key)
        return opposed(one, other, related, like)

    def _keys(self) -> Iterator[Key]:
        """Return the numbers of pairs to look at, some of them twice; the smaller number first."""
        for number in range(len(self.units)):
            for other in self._corpus.likeliest(number, self._articles, self._order):
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
        roles = {role_of(self.units[n].statement.mention or "") for n in (a, b)}
        return relation is Relation.SAME or (relation is Relation.OPEN and len(roles) == 1 and "" not in roles)

    def _only_of_class(self) -> dict[int, str]:
        """Return the units that are their speaker's only one of a marked class in their article."""
        by_speaker: dict[tuple[int, str, Voice], list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            described = unit.statement.cue_class
            told = unit.voice.named and unit.statement.kind is not Kind.OWN_VOICE and not unit.is_sentence
            # What somebody dismisses or praises is told apart by their own words for it alone.
            quoted = described != "evaluative" or unit.statement.quoted_words > 0
            if described in MARKED and told and quoted:
                by_speaker[unit.article, described, unit.voice].append(number)
        return {numbers[0]: described for (_, described, _), numbers in by_speaker.items() if len(numbers) == 1}

    def _openings(self) -> frozenset[int]:
        """Return the units of the first few statements of each article's first paragraph; some texts have but one."""
        opening: dict[int, list[Side]] = defaultdict(list)
        numbers = set()
        for number, unit in enumerate(self.units):
            if unit.statement.paragraph != 1 or unit.is_sentence:
                continue
            first = opening[unit.article]
            if unit.side not in first:
                first.append(unit.side)
            if len(first) <= _OPENING:
                numbers.add(number)
        return frozenset(numbers)

    def _shared_class(self, a: int, b: int) -> str | None:
        described = self._only.get(a)
        return described if described == self._only.get(b) else None

    def _column(self, other: int, related: Relation) -> _Column:
        """Return what `other` competes among: an article's own voice, its speakers, another's words, sentences."""
        unit = self.units[other]
        return unit.article, unit.own, related is Relation.DIFFERENT, unit.is_sentence

    def _best(
        self, likeness: Mapping[Key, Likeness], relations: Mapping[Key, Relation]
    ) -> dict[tuple[int, _Column], float]:
        best: dict[tuple[int, _Column], float] = defaultdict(float)
        for (a, b), like in likeness.items():
            for one, other in ((a, b), (b, a)):
                key = one, self._column(other, relations[a, b])
                best[key] = max(best[key], like.strength)
        return best
