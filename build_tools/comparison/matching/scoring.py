"""How much of two statements' content is the same, and which pairs are worth asking about.

    profiles ──▶ Corpus (frequencies of roots, inverted index) ──▶ likeliest few per article ──▶ Likeness of each

Words are weighted by how rare they are among the statements of this event (Spärck Jones 1972, inverse document
frequency): in an event about drones, "drone" says little. The index adds up the weights of shared rarer words and only
the likeliest few per article are looked at closely, so the cost grows with the statements that could match, not with
all pairs.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypeVar

from build_tools.comparison.words.concepts import NAMED, SAME, SYNONYM, ContentWord, Profile, word_likeness
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.names import TITLES

Known = TypeVar("Known")
Key = str | int
"""What two words can meet at: a root, or the number of a thesaurus line."""

LIGHT = FUNCTION_WORDS | {
    "make",
    "take",
    "go",
    "get",
    "give",
    "come",
    "put",
    "let",
    "see",
    "say",
    "tell",
    "thing",
    "way",
    "1",
    "time",
}
"""Words that carry little by themselves however rare they are among so few statements."""
_TELLS_LITTLE = COMMON_WORDS | TITLES
_SMALL = frozenset(map(str, range(13)))
"""Numbers that many things have: seven dead now and in 1998, four lawsuits, 4 million."""
_LIGHT_WEIGHT = 0.4
_DAY_WEIGHT = 0.6
"""When a thing was said or happened recurs in statements that have nothing else in common."""
_RARE_SHARE = 0.2
"""A word in at most this share of the statements is rare enough to be a reason."""
_WHOLE = 3
"""Being found whole in another statement says little of one with fewer content words than this."""
_INDEXED = 20
"""How many of a statement's rarest words are asked for in the index."""
_NO_CONTENT = NAMED | {"number"}
_RUNS_INDEXED = 40
"""How many of a long quotation's runs are asked for: a shared passage is found by any of them."""
_LIKELIEST = 5
"""How many statements of each other article are looked at closely."""
_WEAKEST = 0.04
"""Share × evidence, as far as the index tells, below which nobody's second best is looked at."""
_POSTINGS = 150
"""A key that more statements than this have finds no candidates: it tells nothing apart."""


class Likeness(NamedTuple):
    """How much content two statements share."""

    score: float
    """0 to 1: half the cosine-like overlap, half the share of the fuller covered side, if it has words enough."""
    meetings: Sequence[tuple[float, int, int]]
    """The words that meet: how nearly they are the same, and the place of each in its statement."""
    exact: int
    """How many rare words they share to the letter, names and numbers aside: these recur in what is told of others."""
    plain: int
    """How many words they share, nearly or quite, that are neither names nor light."""
    telling: int
    """How many of these are none of the commonest words."""
    numbers: int
    """How many rare numbers they share, none of them small."""
    named: float
    """The part of what they share that is names and places, 0 to 1: these recur in what is told of other things."""
    coverage: tuple[float, float]
    """The share of each side's weight that the other has."""
    evidence: float
    """The shared weight, in units of a word that stands in one statement alone."""
    strength: float = 0.0
    """Score × evidence, how much speaks for a match: a high share of little, or a low share of much, is weak."""
    overlap: float = 0.0
    """How evenly they share: the cosine-like half of the score."""
    smaller: int = 0
    """How many content words the shorter of the two has."""
    runs: int = 0
    """How many runs of words inside quotation marks they share."""
    all_runs: bool = False
    """Whether these are all that one of the two has."""
    beyond: int = 0
    """How many of the telling words are no titles: "director" is as much of a name as what stands beside it."""
    same_quotation: bool = False
    """Whether these are all that either has, but for one that holds a word more: "should have come sooner"."""


NOTHING = Likeness(0.0, (), 0, 0, 0, 0, 0.0, (0.0, 0.0), 0.0)


class Corpus:
    """The statements of one event: word frequencies and an index from words to statements."""

    def __init__(self, profiles: Sequence[Profile], articles: Sequence[int], repeating: Sequence[bool] = ()) -> None:
        """Count the words.

        Args:
            profiles: What is to be compared.
            articles: By number, the article that each stands in.
            repeating: Which of these repeat what others have, and don't count for how rare a word is.
        """
        self.profiles, self._articles = profiles, articles
        counted = [profile for n, profile in enumerate(profiles) if not (repeating and repeating[n])]
        told = {word for profile in profiles for word in profile.words}
        frequency = Counter(root for profile in counted for root in {word.root for word in profile.words})
        self._frequency = {word.root: frequency[word.root] or 1 for word in told}
        self._count = len(counted)
        self._rare_at_most = max(2.0, _RARE_SHARE * self._count)
        self._weights = _by_profile(profiles, {word: self.weight(word) for word in told})
        self._rare = _by_profile(profiles, {word: self.is_rare(word) for word in told})
        self._totals = [sum(weights) for weights in self._weights]
        self._norms = [math.sqrt(max(total, 1.0)) for total in self._totals]
        self._unique = math.log(1 + self._count)
        self._meetings = [_meetings(profile) for profile in profiles]
        self._whole = [min(1.0, len(profile.words) / _WHOLE) for profile in profiles]
        # Small numbers in the words' order compare faster than the words.
        order = {exact: n for n, exact in enumerate(sorted({word.exact for word in told}))}
        self._places = _by_profile(profiles, {word: order[word.exact] for word in told})
        self._keys = [self._keys_of(number) for number in range(len(profiles))]
        self._postings = self._index()

    def weight(self, word: ContentWord) -> float:
        """Return the weight of a word: its inverse document frequency, less for light words and days."""
        plain = math.log(1 + self._count / self._frequency[word.root])
        if word.exact in LIGHT:
            return plain * _LIGHT_WEIGHT
        return plain * _DAY_WEIGHT if word.tag == "day" else plain

    def is_rare(self, word: ContentWord) -> bool:
        """Return whether a word is rare enough among the event's statements to be a reason for a match."""
        return self._frequency[word.root] <= self._rare_at_most and word.exact not in LIGHT and word.tag != "day"

    def _keys_of(self, number: int) -> list[tuple[Key, float]]:
        """Return the keys of a statement's rarest words, each once, with the weight of meeting there."""
        profile, weights = self.profiles[number], self._weights[number]
        rarest = heapq.nsmallest(_INDEXED, range(len(weights)), key=lambda i: (-weights[i], profile.words[i].exact))
        keys: dict[Key, float] = {}
        for i in rarest:
            keys.setdefault(profile.words[i].root, weights[i])
            for line in profile.words[i].lines:
                keys.setdefault(line, weights[i] * SYNONYM)
        keys |= {f"run {run}": self._unique for run in sorted(profile.runs)[:_RUNS_INDEXED]}
        return list(keys.items())

    def _index(self) -> dict[Key, dict[int, list[int]]]:
        """Return by key and article the numbers of the statements there; without the keys that tell nothing apart."""
        postings: dict[Key, dict[int, list[int]]] = {}
        for number, keys in enumerate(self._keys):
            article = self._articles[number]
            for key, _ in keys:
                postings.setdefault(key, {}).setdefault(article, []).append(number)
        return {
            key: by_article
            for key, by_article in postings.items()
            if len(by_article) > 1 and sum(map(len, by_article.values())) <= _POSTINGS
        }

    def likeliest(self, number: int, order: Sequence[int]) -> list[int]:
        """Return, per article, the few statements that share most of one's rarer words.

        `order` tells the place of each statement among all by id, which breaks ties.
        """
        here = self._articles[number]
        shared: dict[int, dict[int, float]] = {}
        for key, weight in self._keys[number]:
            for article, numbers in self._postings.get(key, {}).items():
                if article != here:
                    there = shared.setdefault(article, {})
                    for other in numbers:
                        there[other] = there.get(other, 0.0) + weight
        norms, weakest = self._norms, _WEAKEST * self._norms[number] * self._unique
        chosen = []
        for there in shared.values():
            shares = [weight / norms[other] for other, weight in there.items()]
            least = sorted(shares)[-_LIKELIEST:][0]
            found = sorted((-s, order[o], o) for o, s in zip(there, shares, strict=True) if s >= least)
            # The best is always looked at: it may be the nearest that there is.
            chosen.append(found[0][2])
            chosen += [o for share, _, o in found[1:_LIKELIEST] if share * share * norms[o] >= weakest]
        return chosen

    def _pairs(self, a: int, b: int) -> list[tuple[float, int, int]]:
        """Pair the words of two statements one to one, nearest first: (nearness, index in a, index in b)."""
        words_a, words_b = self.profiles[a].words, self.profiles[b].words
        places_a, places_b = self._places[a], self._places[b]
        here, there = self._meetings[a], self._meetings[b]
        near = []
        for i, j in {(i, j) for key in here.keys() & there.keys() for i in here[key] for j in there[key]}:
            one, other = places_a[i], places_b[j]
            if one == other:
                near.append((-SAME, one, other, i, j))
            else:
                low, high = (one, other) if one < other else (other, one)
                near.append((-word_likeness(words_a[i], words_b[j]), low, high, i, j))
        near.sort()
        used_a: set[int] = set()
        used_b: set[int] = set()
        chosen = []
        for minus, _, _, i, j in near:
            if i not in used_a and j not in used_b:
                used_a.add(i)
                used_b.add(j)
                chosen.append((-minus, i, j))
        return chosen

    def likeness(self, a: int, b: int) -> Likeness:
        """Return how much content two statements share; the order of the two does not matter."""
        pairs = self._pairs(a, b)
        runs, all_runs, same_quotation = _shared_runs(self.profiles[a].runs, self.profiles[b].runs)
        if not pairs:
            return NOTHING._replace(runs=runs, all_runs=all_runs, same_quotation=same_quotation)
        words, weights_a, weights_b = self.profiles[a].words, self._weights[a], self._weights[b]
        rare_a, rare_b = self._rare[a], self._rare[b]
        here = there = weight = named = 0.0
        exact = plain = telling = beyond = numbers = 0
        # Added up in one pass: there are tens of thousands of pairs of statements.
        for near, i, j in pairs:
            word, met = words[i], near * (weights_a[i] + weights_b[j])
            here += near * weights_a[i]
            there += near * weights_b[j]
            weight += met
            if rare_a[i] or rare_b[j]:
                exact += near == SAME and word.tag not in _NO_CONTENT
                numbers += word.tag == "number" and word.exact.partition(" ")[0] not in _SMALL
            if word.tag in NAMED:
                named += met
            elif word.exact not in LIGHT:
                plain += 1
                telling += word.exact not in COMMON_WORDS
                beyond += word.exact not in _TELLS_LITTLE
        cover_a, cover_b = here / self._totals[a], there / self._totals[b]
        overlap, evidence = math.sqrt(cover_a * cover_b), weight / 2 / self._unique
        score = 0.5 * overlap + 0.5 * max(cover_a * self._whole[a], cover_b * self._whole[b])
        return Likeness(
            score=score,
            meetings=pairs,
            exact=exact,
            plain=plain,
            telling=telling,
            beyond=beyond,
            numbers=numbers,
            named=named / weight,
            coverage=(cover_a, cover_b),
            evidence=evidence,
            strength=score * evidence,
            overlap=overlap,
            smaller=min(len(weights_a), len(weights_b)),
            runs=runs,
            all_runs=all_runs,
            same_quotation=same_quotation,
        )

    def shared(self, a: int, b: int, like: Likeness) -> tuple[str, ...]:
        """Return the words that two statements share, weightiest first, as shown to a reader."""
        words_a, words_b = self.profiles[a].words, self.profiles[b].words
        weights_a, weights_b = self._weights[a], self._weights[b]
        met = [(-near * (weights_a[i] + weights_b[j]), words_a[i], words_b[j]) for near, i, j in like.meetings]
        met.sort(key=lambda one: (one[0], one[1].exact, one[2].exact))
        return tuple(_shown(one, other) for _, one, other in met)


def _shared_runs(a: frozenset[str], b: frozenset[str]) -> tuple[int, bool, bool]:
    """Return how many runs are shared, whether that is all of one side, and whether it is all but one of either."""
    shared = len(a & b)
    is_all = 0 < shared == min(len(a), len(b))
    return shared, is_all, is_all and max(len(a), len(b)) - shared <= 1


def _by_profile(profiles: Sequence[Profile], known: Mapping[ContentWord, Known]) -> list[tuple[Known, ...]]:
    """Return by profile what is known of each of its words; worked out once for each word, not for each profile."""
    return [tuple(map(known.__getitem__, profile.words)) for profile in profiles]


def _meetings(profile: Profile) -> dict[Key, list[int]]:
    """Return the words of a profile, by index, at all that they can meet another at."""
    found: dict[Key, list[int]] = defaultdict(list)
    for i, word in enumerate(profile.words):
        keys: tuple[Key, ...] = (word.root, *word.lines)
        for key in keys:
            found[key].append(i)
    return dict(found)


def _shown(a: ContentWord, b: ContentWord) -> str:
    """Name a shared word for a reader: once if it is the same, both if not, in an order of their own."""
    if a.exact == b.exact:
        return (
            max(a.shown, b.shown, key=lambda shown: (shown != shown.casefold(), shown)) if a.tag in NAMED else a.shown
        )
    return "/".join(sorted((a.shown, b.shown)))
