"""A pile → the events that it is about: each with its articles, why they belong together, how surely, and a title."""

from __future__ import annotations

import datetime
import math
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

import numpy as np

from build_tools.gathering.copies import ArticleAngle, Overlap, tellings
from build_tools.gathering.joining import STRANGE, THRESHOLD, join
from build_tools.gathering.neighbours import UNIT, Dense, similar
from build_tools.gathering.pile import Array, Pile
from build_tools.gathering.tokens import family
from build_tools.gathering.weights import Vectors, is_common, vectors
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.titles import SHORTENED

MOST_NAMES = 6
MOST_WORDS = 8
RANKED = 16
"""Words from which those that are shown are taken, without those of names and the common ones."""
LOOKED_AT = 40
"""Words of an article among which those that it shares are looked for: those that count most for it."""
_NO_NAMES = CALENDAR_NAMES | {*map(str.capitalize, SHORTENED), "Lord", "Lady", "Capt", "Sgt", "St"}
"""Words with a capital that name nobody."""
USUAL = THRESHOLD + STRANGE / 2
"""The similarity at which a pair with usual strangers is as likely of one event as not."""
STEEP = 25.0
"""How fast confidence rises with similarity: from a half to nine tenths in a tenth."""


@dataclass(frozen=True, slots=True)
class Why:
    """What the articles of an event have in common."""

    names: tuple[str, ...]
    words: tuple[str, ...]
    days: tuple[str, ...]
    """Days of publication as YYYY-MM-DD, then days that several of the texts name, as '3 May'."""


@dataclass(frozen=True, slots=True)
class Member:
    """An article of an event."""

    number: int
    """In the pile."""
    overlap: Overlap
    similarity: float
    """How near it is to the event's other articles on average; 0 for one that stands alone."""


@dataclass(frozen=True, slots=True)
class EventProposal:
    """An event, or an article that stands alone."""

    title: str
    members: tuple[Member, ...]
    why: Why
    confidence: float
    """From 0 to 1: that all of its articles are about one event; of an article alone, that no other is about it."""
    nearest: float
    """How near the nearest other event is."""


def propose(pile: Pile) -> list[EventProposal]:
    """Return the events that the articles of a pile are about; every article is in one of them.

    The order of the pile decides the order of what is returned and which of equals comes first, nothing else.
    """
    if not len(pile):
        return []
    made = vectors(pile)
    joined = join(made, similar(made), [_day(record["date"]) for record in pile.records])
    describing = _Describing(pile, made)
    return [describing.proposal(event, near) for event, near in zip(joined.events, joined.nearest, strict=True)]


def _day(date: str | None) -> int | None:
    try:
        return datetime.date.fromisoformat(date).toordinal() if date else None
    except ValueError:
        return None


class _Describing:
    def __init__(self, pile: Pile, vectors: Vectors) -> None:
        self.pile, self.vectors, self.dense = pile, vectors, Dense(vectors)
        self.numbers = {spelling: number for number, spelling in enumerate(pile.spellings)}

    def _rarity_of(self, word: str) -> float:
        number = self.numbers.get(family(word))
        return float(self.vectors.rarity[number]) if number is not None else 0.0

    def proposal(self, event: Sequence[int], near: float) -> EventProposal:
        """Describe one event."""
        similarity = self._similarities(event)
        overlaps = tellings(self.pile, event) if len(event) > 1 else {event[0]: Overlap(ArticleAngle.INDEPENDENT)}
        why = self._why(event)
        return EventProposal(
            title=self._title(event, similarity, why),
            members=tuple(Member(number, overlaps[number], round(similarity[number], 3)) for number in event),
            why=why,
            confidence=confidence_of(similarity, near),
            nearest=round(max(near, 0.0), 3),
        )

    def _similarities(self, event: Sequence[int]) -> dict[int, float]:
        """Return how near each article is to the others of its event on average."""
        if len(event) == 1:
            return {event[0]: 0.0}
        articles = np.array(event)
        products = self.dense.hold(*event).with_each(articles) / UNIT
        own = np.array([float(np.square(self.vectors.weights[self.vectors.row(number)]).sum()) for number in event])
        averages = (products - own / UNIT) / (len(event) - 1)
        return dict(zip(event, averages.tolist(), strict=True))

    def _why(self, event: Sequence[int]) -> Why:
        records = [self.pile.records[number] for number in event]
        least = 1 if len(event) == 1 else 2
        names = shared_names([record["names"] for record in records], least, self._rarity_of)
        days = sorted({record["date"] for record in records if record["date"]})
        days_named = Counter(day for record in records for day in record["told_days"])
        told_days = [day for day, count in sorted(days_named.items()) if count >= least]
        return Why(tuple(names[:MOST_NAMES]), self._words(event, least, names), (*days, *told_days))

    def _words(self, event: Sequence[int], least: int, names: Sequence[str]) -> tuple[str, ...]:
        """Return the words that most of the event's weight is on, but for those of names, as they are written there."""
        places = np.concatenate([self._heaviest(number) for number in event])
        words, which, articles = np.unique(self.pile.words[places], return_inverse=True, return_counts=True)
        weights = np.bincount(which, self.vectors.weights[places])
        weights[articles < least] = 0.0
        ends = np.cumsum(articles)
        by_word = places[np.argsort(which, kind="stable")]
        in_names = {part.lower() for name in names for part in name.split()}
        # All that are as heavy as the last of those looked at are looked at: their numbers must not decide.
        last = max(1.0, float(np.sort(weights)[-RANKED:].min(initial=1.0)))
        ranked = sorted((-weights[word], word) for word in np.flatnonzero(weights >= last).tolist())
        shown: list[str] = []
        for _, equals in groupby(ranked, key=itemgetter(0)):
            forms = sorted(
                self._form(by_word[ends[word] - articles[word] : ends[word]])
                for _, word in equals
                if not is_common(self.pile.spellings[words[word]])
            )
            shown += [form for form in forms if form not in in_names]
            if len(shown) >= MOST_WORDS:
                break
        return tuple(shown[:MOST_WORDS])

    def _heaviest(self, article: int) -> Array:
        """Return where the words are that count most for an article, but for those of names."""
        row = self.vectors.row(article)
        weights = np.where(self.pile.named[row], 0.0, self.vectors.weights[row])
        return np.asarray(np.argsort(-weights, kind="stable")[:LOOKED_AT] + row.start)

    def _form(self, places: Array) -> str:
        """Return how a word is mostly written."""
        forms: list[str] = [self.pile.spellings[form].lower() for form in self.pile.forms[places].tolist()]
        return min(forms, key=lambda form: (-forms.count(form), form))

    def _title(self, event: Sequence[int], similarity: dict[int, float], why: Why) -> str:
        """Return the headline of the most typical article of the first day, or what the articles have in common."""
        records = self.pile.records
        headed = [number for number in event if records[number]["headline"]]
        if headed:
            first = min(records[number]["date"] or "9999" for number in headed)
            typical = min(
                (number for number in headed if (records[number]["date"] or "9999") == first),
                key=lambda number: (-round(similarity[number], 6), number),
            )
            return " ".join(records[typical]["headline"].split())
        names, words = ", ".join(why.names[:2]), ", ".join(why.words[:3])
        return ": ".join(part for part in (names, words) if part) or "Untitled"


def shared_names(counted: Sequence[dict[str, int]], least: int, rarity: Callable[[str], float]) -> list[str]:
    """Return the names that several articles have: rare ones of most articles first, of two in one another the longer.

    Args:
        counted: The names of each article with how often it has them.
        least: How many articles must have a name.
        rarity: How rare a word is in the pile, from 0 to 1.
    """
    articles = Counter(name for names in counted for name in names)
    ranked = sorted(
        (-round(count * max(rarity(part) for part in name.split()), 6), name)
        for name, count in articles.items()
        if count >= least and name not in _NO_NAMES
    )
    kept: list[str] = []
    for _, name in ranked:
        parts = set(name.split())
        within = any(parts <= set(other.split()) for other in kept)
        around = [other for other in kept if parts > set(other.split())]
        if around:
            kept[kept.index(around[0])] = name
            kept = [other for other in kept if other not in around[1:]]
        elif not within:
            kept.append(name)
    return kept


def confidence_of(similarity: dict[int, float], near: float) -> float:
    """Return how sure it is: an event is as sure as its least typical article, and one alone as what is nearest to it.

    `near` is 0 and more only where something alike was found and allowed for; what nearly joined makes less sure.
    """
    doubt = 1 / (1 + math.exp(-STEEP * (near - THRESHOLD)))
    if len(similarity) == 1:
        return round(1 - doubt, 2)
    belongs = 1 / (1 + math.exp(-STEEP * (min(similarity.values()) - USUAL)))
    return round(belongs * (1 - doubt / 2), 2)
