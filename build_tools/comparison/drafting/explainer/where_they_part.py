"""Where outlets part, in a sentence of a standfirst: in a fact, between two speakers, or in how many died.

facts told differently ─┐
two sides of one matter ├─▶ each in its words, with who has it
victims counted otherwise ┘
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations

from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.speaker_names import is_he_or_she, speaker_of
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import names_in, open_pronouns
from build_tools.comparison.drafting.explainer.counted import (
    Counted,
    begins_with_victims,
    count_otherwise,
    counts_alike,
    counts_victims,
    victims_of,
)
from build_tools.comparison.drafting.explainer.draft_source import DraftSource, told_by
from build_tools.comparison.drafting.explainer.event_title import gives_words
from build_tools.comparison.drafting.explainer.leads import MOST_WORDS
from build_tools.comparison.drafting.explainer.parting import are_apart, is_of_polarity
from build_tools.comparison.drafting.explainer.sides import Side, two_sides
from build_tools.comparison.drafting.explainer.told import Told
from build_tools.comparison.drafting.tellings.overlap import DETAIL
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.models import Fact, Kind, Stance, Statement, words
from build_tools.models.text import listed

LENGTH = range(8, MOST_WORDS + 1)
"""Words of a sentence that has something to say and is read in one go."""
_WHOLE = re.compile(r"[A-Z0-9][^“”\"…;]*")
"""A sentence without gaps and quotations."""
_LENGTH_OF_COUNTS = range(4, 31)
"""Words of how many died."""
_HOW = {
    Stance.ASSERTED: ("states {} in its own voice", "state {} in their own voice"),
    Stance.ATTRIBUTED: ("attributes {}", "attribute {}"),
    Stance.DENIED: ("has {} denied", "have {} denied"),
}
"""What one outlet does with a fact, and what several do."""


_LIVES = re.compile(r"How many .*\b(?:died|killed|missing)\b")
_COURSE = re.compile(r"(?:How (?:fast|long|high)|When)\b")
"""Titles that ask for lives, and for the course of what happened: they weigh most."""
_DENIES = re.compile(r"\b(?:den(?:ies|ied|y)|disput(?:es|ed)|refut(?:es|ed)|contradict(?:s|ed)|false|untrue)\b")
"""What says that something isn't so; who "rejected calls" may say nothing of it."""
_SIDE_MATTER = re.compile(r"How (?:old|deep|far)\b|\b(?:were there|protested|arrested|detained)$")
"""Titles of what says little of what an event is about."""


class WhereTheyPart:
    """Where outlets part on an event, beside what its reader has been told."""

    def __init__(self, source: DraftSource, differ: Sequence[str], reader: Told) -> None:
        """Look for it.

        Args:
            source: What the explainer is drafted from.
            differ: Ids of the facts that are told differently, the surest first.
            reader: What the reader has been told.
        """
        self._source, self._differ, self._reader = source, differ, reader
        self._counted = Counted(source)

    def between_outlets(self) -> str:
        """Say what outlets tell differently, in the words of both."""
        # Where each outlet's words are given, no number and no day need surely be of one thing.
        facts, surely = [self._source.facts[name] for name in self._differ], self._surely_different()
        plain = [one for one in facts if one in surely or (one.conflict and one.conflict.about != "polarity")]
        facts = [*plain, *(one for one in facts if one.conflict is None and asks(one.title))]
        of_detail = [one for one in facts if not is_of_polarity(one)]
        of_detail.sort(key=lambda one: (not _LIVES.match(one.title), not _COURSE.match(one.title)))
        central = [one for one in of_detail if not _SIDE_MATTER.search(one.title)]
        sides = self._sides()
        is_quarrel = bool(sides[1:]) and any(_DENIES.search(one.text) for one in sides)
        # One side beside what happened says less than two numbers do.
        ways: Sequence[Callable[[], str]] = (
            lambda: self._first_in_words_of_both(one for one in facts if one not in of_detail),
            lambda: self._each(sides) if is_quarrel else "",
            lambda: self._first_in_words_of_both(central),
            lambda: self._each(sides) if sides[1:] else "",
            lambda: self._first_in_words_of_both(of_detail),
            lambda: self._each(sides),
        )
        return next(filter(None, (way() for way in ways)), "")

    def whose_voice_the_title_is(self) -> str:
        """Say who asserts what the title says where another attributes it."""
        plain = (fact for fact in self._surely_different() if "“" not in fact.title and fact.conflict is None)
        fact = next((one for one in plain if not self._reader.is_new(one.title)), None)
        return f"{self._in_whose_voice(fact)}." if fact else ""

    def who_alone_asserts(self) -> str:
        """Say of something new who asserts it where another attributes it."""
        facts = (one for one in self._surely_different() if not gives_words(one.title) and one.conflict is None)
        fact = next((one for one in facts if self._reader.is_new(one.title) and len(words(one.title)) in LENGTH), None)
        return f"{self._reader.introduced(fact.title)}: {self._in_whose_voice(fact)}." if fact else ""

    def _sides(self) -> tuple[Side, ...]:
        """Return two speakers on one matter, the one against the other."""
        return two_sides(self._source, self._reader.known(), self._reader.told)

    def _each(self, sides: Sequence[Side]) -> str:
        """Return what speakers tell, each with the outlet that has it."""
        told: list[tuple[str, str]] = []
        for one in sides:
            before = " ".join(text for _, text in told)
            text = self._reader.introduced(self._reader.with_speaker_first(one.text), before)
            told.append((self._source.outlet(one.article), text))
        return self._reader.each_in_its_words(told)

    def _surely_different(self) -> list[Fact]:
        return [self._source.facts[name] for name in self._differ if name in self._source.sure]

    def _first_in_words_of_both(self, facts: Iterable[Fact]) -> str:
        return next(filter(None, map(self._in_words_of_both, facts)), "")

    def _in_words_of_both(self, fact: Fact) -> str:
        """Return a fact as two outlets put it, where they seem to contradict each other or its title asks."""
        if fact.conflict is None and not asks(fact.title):
            return ""
        versions: dict[str, str] = {}
        for article in told_by(fact):
            if claim := self._clearest(fact, article):
                versions.setdefault(self._source.outlet(article), claim)
        pairs = combinations(versions.items(), 2)
        meant = fact.difference if fact.conflict is None and fact.difference else ""
        both = next(
            (
                (one, other)
                for one, other in pairs
                if are_apart(fact, one[1], other[1], are_meant=one[0] in meant and other[0] in meant)
            ),
            (),
        )
        return self._reader.each_in_its_words([one for one in both if not self._reader.is_in_a_sentence(one[1])])

    def how_many_victims(self) -> str:
        """Say how many died, were hurt or are missing, where outlets count them otherwise."""
        found: dict[str, str] = {}
        for article, text in self._clauses():
            if begins_with_victims(text) and self._counted.is_open(text) and len(words(text)) in _LENGTH_OF_COUNTS:
                found.setdefault(article, victims_of(text))
        read = (*self._reader.told, *self._reader.later)
        for one, other in combinations(found, 2):
            if count_otherwise(found[one], found[other]):
                new = [a for a in (one, other) if not any(counts_alike(found[a], told) for told in read)]
                said = [self._reader.with_speaker_first(self._reader.introduced(found[a])) for a in new]
                return self._reader.each_in_its_words([*zip(map(self._source.outlet, new), said, strict=True)])
        return ""

    def _clauses(self) -> Iterator[tuple[str, str]]:
        """Return what articles tell as clauses that are understood beside what was told, in the order of the text."""
        for side, statement in self._source.statements.items():
            for claim in claims_of(statement, (), self._source.called) if statement.said else ():
                if not claim.leans and not claim.quoted:
                    yield side.article, claim.text

    def _clearest(self, fact: Fact, article: str) -> str:
        """Return the clearest claim that an article makes of a fact; of an amount its plain words, if they are few."""
        cited = self._source.cited(fact, article)
        is_apart = not is_of_polarity(fact)  # in what stands in its details
        led = [] if is_apart or not asks(fact.title) else cited[:1]  # an outlet's own answer leads its cell
        claims = {one.id: claims_of(one, (), self._source.called) for one in cited}
        found = [claim for one in led for claim in claims[one.id]] or [c for some in claims.values() for c in some]
        best = max(found, key=lambda c: (is_apart and bool(DETAIL.search(c.text)), c.score, c.text), default=None)
        if best or not asks(fact.title):
            return best.text if best else ""
        plain = (self._in_plain_words(one) for one in led or cited)
        return next((said for said in plain if said and (not is_apart or DETAIL.search(said))), "")

    def _in_plain_words(self, one: Statement) -> str:
        """Return a few words that need no sentence before them, with who says them; '' of others."""
        text = one.text.rstrip(".,")
        name = "" if one.kind is Kind.OWN_VOICE else speaker_of(one, self._source.called) or one.mention or ""
        if text.startswith("that ") and name and one.cue:
            said = f"{name} {one.cue} {text}"
        else:
            said = f"{text}, {self._reader.case.inside(name)} said" if name else text
        is_fit = one.said and len(words(text)) in _LENGTH_OF_COUNTS and bool(_WHOLE.fullmatch(said))
        is_named = one.kind is Kind.OWN_VOICE or bool(name and names_in(f"by {name}")) or not is_he_or_she(one)
        is_clause = has_verb(text) or counts_victims(text)
        return said if is_fit and is_named and is_clause and not open_pronouns(said) else ""

    def _in_whose_voice(self, fact: Fact) -> str:
        """Say who states a fact in its own voice, and who attributes it to whom."""
        by_stance: dict[Stance, list[str]] = {}
        for article in told_by(fact):
            by_stance.setdefault(fact.cells[article].stance, []).append(article)
        pieces: list[str] = []
        for stance in sorted(by_stance):
            outlets = self._source.outlets(by_stance[stance])
            how = _HOW[stance][len(outlets) > 1].format("it" if pieces else "this")
            pieces.append(f"{listed(outlets)} {how}{self._to_whom(fact, by_stance[stance])}")
        return ", ".join(pieces)

    def _to_whom(self, fact: Fact, articles: Sequence[str]) -> str:
        """Return " to Ann Brisk" where articles attribute a fact to nobody else."""
        cited = [one for article in articles for one in self._source.cited(fact, article)]
        names = {speaker_of(one, self._source.called) for one in cited if one.kind is not Kind.OWN_VOICE}
        is_one = len(names) == 1 and None not in names and fact.cells[articles[0]].stance is Stance.ATTRIBUTED
        return f" to {self._reader.case.inside(str(next(iter(names))))}" if is_one else ""
