"""Statements that may be one fact, put into words: the clearest claim for its title, who reports it for its text.

statements ──▶ claims of each ──▶ the best that stands by itself ──▶ the statements that tell the same ──▶ Fact
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property

from build_tools.comparison.drafting.claims.claim import STRICT, Claim, Leeway
from build_tools.comparison.drafting.claims.speaker_names import is_he_or_she
from build_tools.comparison.drafting.facts.cells import InWords, fact_in_words, fact_without_words
from build_tools.comparison.drafting.facts.kindred import Kindred
from build_tools.comparison.drafting.tellings.contrasts import are_of_two_times
from build_tools.comparison.drafting.tellings.material import Clash
from build_tools.comparison.drafting.tellings.telling import ArticleTelling, has_the_quoted, tells, text_of
from build_tools.comparison.drafting.titles.neutral_titles import neutral_titles, tells_one_of
from build_tools.comparison.drafting.titles.ranking import Claimed, best_first, needs_no_introduction
from build_tools.comparison.drafting.titles.shared_words import quoted_alike
from build_tools.comparison.drafting.titles.spoken_of import spoken_of, topic_title
from build_tools.comparison.drafting.titles.titles import Titles, title_of
from build_tools.comparison.drafting.titles.undated import without_day
from build_tools.models import Fact, Side, Stance


class Candidate:
    """Statements that may be one fact, and the words for it."""

    def __init__(self, kindred: Kindred) -> None:
        """Take some statements, and which of them tell the same."""
        self._kindred, self._apart, self._material = kindred, kindred.apart, kindred.material

    def fact(self, titles: Titles, leeway: Leeway = STRICT) -> Fact | None:
        """Return the fact in words; None where the statements give no claim that stands by itself.

        Args:
            titles: Those that are taken.
            leeway: How much a title may ask of its reader.
        """
        return self._fact(self._in_words(titles, leeway))

    def fact_in_shared_words(self, titles: Titles, leeway: Leeway) -> Fact | None:
        """Return the fact that surely is one, titled with what its outlets quote alike; None where they don't.

        Args:
            titles: Those that are taken.
            leeway: How much a title may ask of its reader.
        """
        told = self._kindred.told if self._kindred.is_match else {}
        found = quoted_alike(told, self._material.called, leeway)
        return self._fact_of(sorted(found, key=lambda one: self._is_anothers(one[0])), titles)

    def fact_on_a_topic(self, titles: Titles, phrases: Sequence[str], opened: Collection[str]) -> Fact | None:
        """Return the fact that surely is one, titled with what somebody speaks of; None where that isn't plain.

        Args:
            titles: Those that are taken.
            phrases: What the articles call things, the best first.
            opened: The words that several articles open with.
        """
        told = self._kindred.told if self._kindred.is_match else {}
        found = spoken_of(told, phrases, self._material.called, opened)
        return self._fact_of(found, titles, title=topic_title)

    @property
    def statements(self) -> frozenset[str]:
        """The ids of its statements."""
        return frozenset(side.statement for side in self._kindred.sides)

    def is_sure(self, fact: Fact) -> bool:
        """Return whether all that tell a fact are likely to tell the same."""
        return self._kindred.are_surely_one(side for side in self._kindred.sides if side.statement in fact.cited)

    @property
    def holds_a_match(self) -> bool:
        """Return whether two articles tell the same, whether or not it can be put into words."""
        return any(self._kindred.telling_the_same(side) for side in self._kindred.sides)

    @property
    def matched_best(self) -> tuple[str, ...]:
        """Return the ids of the statements that were matched best and tell the same, one of each article."""
        return tuple(side.statement for side in self._kindred.matched_best())

    @property
    def sides(self) -> Sequence[Side]:
        """Return its statements."""
        return self._kindred.sides

    def wordless(self) -> Fact:
        """Return a fact without words, for its cells alone."""
        return fact_without_words(self._kindred)

    def _fact(self, told: InWords | None) -> Fact | None:
        return fact_in_words(told, self._kindred) if told and told.title else None

    def _fact_of(
        self, found: Sequence[tuple[Side, Claim]], titles: Titles, title: Callable[[Claim], str] | None = None
    ) -> Fact | None:
        """Return the fact of the first claim that the words of two outlets bear out, and no title has."""
        told = self._kindred.told
        for side, claim in found:
            sure = [one for one in self._kindred.sure(side) if not are_of_two_times(told[one], told[side])]
            quoting = {one for one in sure if has_the_quoted(told[one].text, claim.text)}
            if not titles.has(title(claim) if title else claim.text) and len({one.article for one in quoting}) > 1:
                reporting = {one for one in sure if tells(told[one].text, told[side].text, claim.text)}
                kept = sorted(quoting | reporting, key=self._kindred.sides.index)
                resting = self._resting_on(side, claim, kept)
                return self._fact(resting._replace(title=title(claim)) if title else resting)
        return None

    def _in_words(self, titles: Titles, leeway: Leeway) -> InWords | None:
        """Return the best claim that enough statements share, with the text that says who tells it and how."""
        if not any(one.text for one in self._kindred.told.values()):
            return self._as_before()
        if neutral := self._in_neutral_words(titles):
            return neutral
        tellings = self._kindred.tellings(self._kindred.sides)
        apart = {side.article for side in self._apart.differing}
        surest = [one for one in tellings if one.sure or one.article in apart] or tellings
        open_ones = [one for one in surest if one.stance is not Stance.DENIED] or surest
        for lead, claim in self._best_first(open_ones, titles, leeway):
            kept = self._kindred.bearing_out(lead, claim)
            alike = self._kindred.tellings(kept)
            told_apart = [value for one in self._apart.of_outlets(kept) for value in one.values]
            claimed = self._claimed._replace(is_of_one_voice=self._kindred.are_by_one(kept))
            if not (leeway.may_lean or needs_no_introduction(claim, lead, alike, leeway, claimed)):
                continue
            if kept and (len(alike) > 1 or len(tellings) == 1) and not tells_one_of(claim.text, told_apart):
                return self._resting_on(Side(lead.article, claim.statement), claim, kept)
        return None

    def _in_neutral_words(self, titles: Titles) -> InWords | None:
        """Return a title that takes no side where outlets contradict each other, with what each tells."""
        for clash, neutral in self._neutral:
            found = [title for title in neutral if not titles.has(title)]
            told = ((side, claim) for side in (clash.a, clash.b) if found for claim in self._material.claims(side))
            ranked = sorted(told, key=lambda pair: (tells_one_of(pair[1].text, clash.values), pair[1].score))
            for title in found if ranked else ():
                side, claim = ranked[-1]
                kept = self._kindred.telling_the_same(side, title)
                kept = [one for one in kept if one in (clash.a, clash.b) or not self._kindred.is_beside(one, side)]
                if self._apart.is_within(clash, kept):
                    return self._resting_on(side, claim, kept)._replace(title=title)
        return None

    @cached_property
    def _neutral(self) -> list[tuple[Clash, list[str]]]:
        """Of each contradiction the titles that take no side; made once, as a fact is tried in several ways."""
        return [(clash, neutral_titles(clash, self._material)) for clash in self._apart.clashes]

    def _resting_on(self, lead: Side, claim: Claim, kept: Sequence[Side]) -> InWords:
        """Return a claim as title, with the text that says who tells it and how."""
        against = self._apart.contradicting(lead, kept)
        quarrels = {side.article for side in kept if self._apart.is_quarrel(side, lead)}
        differing = {side.article for side in kept if any(self._apart.differ(side, other) for other in kept)}
        alike = [
            one._replace(
                otherwise=one.article in against - quarrels,
                is_quarrel=one.article in quarrels,
                is_shown=one.article in differing,
                claims=[c for c in one.claims if tells_one_of(c.text, self._apart.values)] or one.claims,
            )
            for one in self._kindred.tellings(kept)
        ]
        first = next(one for one in alike if one.article == lead.article)
        called, told = self._material.called, self._material.statements
        text = text_of(first, claim, alike, called)
        title = title_of(claim, told[lead], [told[side] for side in kept], called, text)
        is_of_days = any(one.about == "day" for one in self._apart.clashes)
        return InWords(title if is_of_days else without_day(title), text, kept, lead)

    def _as_before(self) -> InWords | None:
        """Return the words that a fact had when its articles' texts were at hand."""
        sides = self._kindred.sides
        before = self._material.told_before({side.statement for side in sides})
        kept = [side for side in sides if before and side.statement in before.cited]
        return InWords(before.title, before.text, kept) if before else None

    def _best_first(
        self, tellings: Sequence[ArticleTelling], titles: Titles, leeway: Leeway
    ) -> list[tuple[ArticleTelling, Claim]]:
        """Return the claims that could be a title, the best first."""
        printed = " ".join(one.text for one in self._kindred.told.values())
        pairs = [
            (one, claim)
            for one in tellings
            for claim in one.claims
            if not titles.has(claim.shown)
            and not self._is_anothers(Side(one.article, claim.statement))
            and self._material.is_sober(claim.text, printed)
        ]
        return best_first(pairs, tellings, titles, leeway, self._claimed)

    @property
    def _claimed(self) -> Claimed:
        of = self._kindred
        return Claimed(of.is_match, of.is_of_one_voice, self._apart.differing, bool(self._apart.clashes))

    def _is_anothers(self, side: Side) -> bool:
        """Whether "he" is said to say what another article has from somebody whom it names: a spokesman's words."""
        told, people = self._kindred.told, self._material.called.people
        if not is_he_or_she(told[side]):
            return False
        others = {one.speaker or "" for other, one in told.items() if other.article != side.article}
        return any(people[one].kind == "person" for one in others - {told[side].speaker} if one in people)
