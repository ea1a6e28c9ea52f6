"""The pairs of units that could be one, each with what decides its tier.

    analyses ──▶ units ──▶ Corpus ──▶ likely pairs, each with relation and likeness ──▶ best of each row and column

Articles are taken in the order of their ids, whatever order they come in, so the result does not depend on it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product
from typing import NamedTuple

from build_tools.comparison.matching.features import Features, features, probability
from build_tools.comparison.matching.polarity import Contrast, may_oppose, opposed
from build_tools.comparison.matching.scoring import Corpus, Likeness
from build_tools.comparison.matching.tiers import Pair
from build_tools.comparison.matching.units import points_back, units_of
from build_tools.comparison.people.speakers import Relation, Voice, Voices, relation, role_of
from build_tools.comparison.words.concepts import vocabulary
from build_tools.models import Analysis, Kind, Lexicon, Person, Side

REFUSAL = "refusal to say"
"""The class of what somebody did not say."""
MARKED = frozenset({"denial", "evaluative", "concessive", REFUSAL})
"""Cue classes so rare that two only statements of one speaker with one of them are worth suggesting."""

UNSAID = frozenset({"belief", "intention", "emotion", "perception", "appearance"})
"""Cue classes that ascribe a state of mind, no words."""
_LITTLE = 3
"""Statements up to which somebody says so little in an article that each is compared with each."""
_IF = re.compile(r"[“\"]?(?:that )?(?:[Ii]f|[Uu]nless|[Ss]hould) ")
_OPENING = 3
"""How many statements of the first paragraph open an article."""


class Found(NamedTuple):
    """Two units that share content, or something else worth looking at."""

    a: int
    b: int
    pair: Pair
    opposed: Contrast | None


Key = tuple[int, int]


class Field:
    """All units of an event, and the pairs among them that are worth judging."""

    def __init__(self, articles: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> None:
        self.vocabulary = words = vocabulary(lexicon)
        analyses = sorted(articles, key=lambda found: found.article)
        self.units = units_of(analyses, words, Voices(people, words.names))
        self.sides = [Side(analysis.article, s.id) for analysis in analyses for s in analysis.statements]
        names = [f"{unit.side.statement} {unit.part}" for unit in self.units]
        places = {name: place for place, name in enumerate(sorted(names))}
        self._order = [places[name] for name in names]
        self._articles = [unit.article for unit in self.units]
        self._corpus = Corpus([u.profile for u in self.units], self._articles, [u.is_sentence for u in self.units])
        self._only = self._only_of_class()
        self._opening = self._openings()
        voices: dict[Voice, int] = {}
        self._voices = [voices.setdefault(unit.voice, len(voices)) for unit in self.units]
        self._spoken = Counter((u.article, voices[u.voice]) for u in {u.side: u for u in self.units}.values())
        self._relations: dict[tuple[int, int], Relation] = {}
        self._columns = [8 * unit.article + 4 * unit.own + 2 * unit.is_sentence for unit in self.units]
        self._width = 8 * len(analyses)
        # What stands in quotation marks was said, whatever the cue makes of it: "seemed to gloat: “…”".
        self._said = [u.said and (u.quoted or u.statement.cue_class not in UNSAID) for u in self.units]
        self._supposed = [bool(_IF.match(unit.statement.text)) for unit in self.units]
        self._may_oppose = [may_oppose(unit) for unit in self.units]

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
        related = [self.relation(*key) for key in likeness]
        polar = [self._opposed(key, rel, like) for (key, like), rel in zip(likeness.items(), related, strict=True)]
        rivals = [self._rivals(key, rel) for key, rel in zip(likeness, related, strict=True)]
        best: dict[int, float] = {}
        for like, polarity, places in zip(likeness.values(), polar, rivals, strict=True):
            if polarity is None:
                for place in places:
                    if like.strength > best.get(place, 0.0):
                        best[place] = like.strength
        return [
            Found(*key, self._pair(key, rel, likeness, [best.get(place, 0.0) for place in places]), polarity)
            for key, rel, polarity, places in zip(likeness, related, polar, rivals, strict=True)
        ]

    def _pair(self, key: Key, related: Relation, likeness: Mapping[Key, Likeness], best: Sequence[float]) -> Pair:
        """Return what decides a pair's tier, `best` being the strength of the likeliest for each of the two."""
        (a, b), like = key, likeness[key]
        return Pair(
            related,
            like,
            like.strength >= best[0],
            like.strength >= best[1],
            self._shared_class(a, b) if related is Relation.SAME else None,
            self._said[a] and self._said[b],
            a in self._opening and b in self._opening and self._same_opener(a, b),
            probability(self.features(a, b, related, likeness)),
            self.units[a].said != self.units[b].said,
            related is Relation.DIFFERENT and bool(self.units[a].voice.family and self.units[b].voice.family),
            self.units[a].is_sentence or self.units[b].is_sentence,
            self.units[a].quoted or self.units[b].quoted,
            related is not Relation.SAME and not like.runs and self._supposed[a] != self._supposed[b],
        )

    def shared(self, found: Found) -> tuple[str, ...]:
        """Return the words that two units share, weightiest first, as shown to a reader."""
        return self._corpus.shared(found.a, found.b, found.pair.likeness)

    def features(self, a: int, b: int, related: Relation, likeness: Mapping[Key, Likeness]) -> Features:
        """Return what is weighed of a pair of units."""
        one, other = self.units[a], self.units[b]
        evenness = 0.0
        for first, second in ((one.before, b), (one.after, b), (a, other.before), (a, other.after)):
            if first is not None and second is not None and (like := likeness.get((first, second))):
                evenness = max(evenness, like.overlap)
        few = 1 / (self._spoken[self._by(a)] * self._spoken[self._by(b)]) if related is Relation.SAME else 0.0
        return features(one, other, likeness[a, b], evenness, few)

    def _by(self, number: int) -> tuple[int, int]:
        """Return the article and the voice of a unit."""
        return self._articles[number], self._voices[number]

    def _opposed(self, key: Key, related: Relation, like: Likeness) -> Contrast | None:
        a, b = key
        if not (self._may_oppose[a] or self._may_oppose[b]):
            return None
        return opposed(self.units[a], self.units[b], related, like)

    def _keys(self) -> Iterator[Key]:
        """Return the numbers of pairs to look at, some of them twice; the smaller number first."""
        # "It should have come sooner" tells nothing by its words, but another who quotes them quotes the same.
        pointing = {n for n, u in enumerate(self.units) if points_back(u.statement) and not u.profile.runs}
        for number in range(len(self.units)):
            for other in self._corpus.likeliest(number, self._order):
                if pointing.isdisjoint((number, other)):
                    yield min(number, other), max(number, other)
        yield from self._marked_pairs()
        yield from self._pairs_of_few()
        yield from self._opening_pairs()

    def _marked_pairs(self) -> Iterator[Key]:
        by_class: dict[str, list[int]] = defaultdict(list)
        for number, described in sorted(self._only.items()):
            by_class[described].append(number)
        for numbers in by_class.values():
            for a, b in combinations(numbers, 2):
                if self._articles[a] != self._articles[b] and self.relation(a, b) is Relation.SAME:
                    yield a, b

    def _pairs_of_few(self) -> Iterator[Key]:
        """Return all pairs of what somebody says who says little in either article."""
        by_voice: dict[tuple[int, int], list[int]] = defaultdict(list)
        for number, unit in enumerate(self.units):
            if unit.voice.named and not unit.own and not unit.is_sentence and self._spoken[self._by(number)] <= _LITTLE:
                by_voice[self._by(number)].append(number)
        for (one, some), (other, others) in combinations(sorted(by_voice.items()), 2):
            if one[0] != other[0] and self.relation(some[0], others[0]) is Relation.SAME:
                yield from product(some, others)

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
            described = unit.statement.cue_class if unit.statement.said else REFUSAL
            is_hollow = described == REFUSAL and points_back(unit.statement)  # "would not comment"
            told = unit.voice.named and unit.statement.kind is not Kind.OWN_VOICE and not unit.is_sentence
            # What somebody dismisses or praises is told apart by their own words for it alone.
            quoted = described != "evaluative" or unit.statement.quoted_words > 0
            if described in MARKED and told and quoted and not is_hollow:
                by_speaker[unit.article, described, unit.voice].append(number)
        return {numbers[0]: described for (_, described, _), numbers in by_speaker.items() if len(numbers) == 1}

    def _openings(self) -> frozenset[int]:
        """Return the units of the first few statements of each article's first paragraph; some texts have but one."""
        opening: dict[int, set[str]] = defaultdict(set)
        numbers = set()
        for number, unit in enumerate(self.units):
            if unit.statement.paragraph != 1 or unit.is_sentence:
                continue
            first = opening[unit.article]
            if len(first) < _OPENING or unit.side.statement in first:
                first.add(unit.side.statement)
                numbers.add(number)
        return frozenset(numbers)

    def _shared_class(self, a: int, b: int) -> str | None:
        described = self._only.get(a)
        return described if described == self._only.get(b) else None

    def _rivals(self, key: Key, related: Relation) -> tuple[int, int]:
        """Number, for each of two units, what the other competes among there.

        That is what the other's article has of one kind: its own voice, its speakers, another's words, sentences.
        """
        a, b = key
        apart = related is Relation.DIFFERENT
        return a * self._width + self._columns[b] + apart, b * self._width + self._columns[a] + apart
