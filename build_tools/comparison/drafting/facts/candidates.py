"""Statements that may be one fact, put into words: the clearest claim for its title, who reports it for its text.

statements ──▶ claims of each ──▶ the best that stands by itself ──▶ the statements that tell the same ──▶ Fact
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from build_tools.comparison.drafting.claims.antecedents import as_others_introduce
from build_tools.comparison.drafting.claims.claim import STRICT, Claim, Leeway
from build_tools.comparison.drafting.claims.speaker_names import is_he_or_she
from build_tools.comparison.drafting.tellings.contrasts import are_of_two_times, contradicts, excludes
from build_tools.comparison.drafting.tellings.differences import difference_of_voice
from build_tools.comparison.drafting.tellings.disagreements import Disagreements
from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.membership import Membership
from build_tools.comparison.drafting.tellings.telling import (
    ArticleTelling,
    has_the_quoted,
    is_stray,
    is_turned,
    quotes_the_speaker,
    telling_of,
    tells,
    text_of,
    without_guesses,
)
from build_tools.comparison.drafting.titles.neutral_titles import neutral_titles, tells_one_of
from build_tools.comparison.drafting.titles.ranking import Claimed, best_first, needs_no_introduction
from build_tools.comparison.drafting.titles.shared_words import quoted_alike
from build_tools.comparison.drafting.titles.spoken_of import spoken_of, topic_title
from build_tools.comparison.drafting.titles.subjects import is_of_another
from build_tools.comparison.drafting.titles.support import bears_out
from build_tools.comparison.drafting.titles.title_words import Nearness, leaves_out, lemmas_shared, meets
from build_tools.comparison.drafting.titles.titles import Titles, title_of
from build_tools.comparison.drafting.titles.undated import without_day
from build_tools.comparison.matching.stances import stances_of
from build_tools.comparison.people.speakers import are_of_two_speakers, are_one_voice
from build_tools.models import Cell, Conflict, Fact, Group, Kind, Side, Stance
from build_tools.models.match import Part
from build_tools.models.text import NOT


class _Words(NamedTuple):
    """A fact's title and text, and the statements that they rest on."""

    title: str
    text: str
    sides: Sequence[Side]
    lead: Side | None = None
    """The statement that the title is made of, where it is at hand."""


class Candidate:
    """The statements of a group of matches, or one sentence that an outlet asserts itself: maybe a fact."""

    def __init__(
        self,
        sides: Sequence[Side],
        material: Material,
        group: Group | None = None,
        membership: Membership | None = None,
        clashes: Sequence[Clash] = (),
    ) -> None:
        """Take some statements for one fact.

        Args:
            sides: The statements.
            material: What facts are drafted from.
            group: The matches between them; None for an outlet's own sentence.
            membership: How they hang together, where there is a group.
            clashes: Where they seem to contradict each other.
        """
        self._sides, self._material, self._membership = sides, material, membership
        self._apart = Disagreements(clashes, material, membership)
        self._is_match = membership is not None and membership.is_sure
        self._told = {side: material.statements[side] for side in sides}
        self._is_of_one_voice = self._is_by_one(sides)
        self._parts: Mapping[Side, Part] = dict(zip(group.members, group.parts, strict=False)) if group else {}

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
        told = self._told if self._is_match else {}
        found = quoted_alike(told, self._material.called, leeway)
        return self._fact_of(sorted(found, key=lambda one: self._is_anothers(one[0])), titles)

    def fact_on_a_topic(self, titles: Titles, phrases: Sequence[str], opened: Collection[str]) -> Fact | None:
        """Return the fact that surely is one, titled with what somebody speaks of; None where that isn't plain.

        Args:
            titles: Those that are taken.
            phrases: What the articles call things, the best first.
            opened: The words that several articles open with.
        """
        found = spoken_of(self._told if self._is_match else {}, phrases, self._material.called, opened)
        return self._fact_of(found, titles, title=topic_title)

    def _fact_of(
        self, found: Sequence[tuple[Side, Claim]], titles: Titles, title: Callable[[Claim], str] | None = None
    ) -> Fact | None:
        """Return the fact of the first claim that the words of two outlets bear out, and no title has."""
        for side, claim in found:
            same, told = self._membership.sure(side) if self._membership else (), self._told
            sure = [one for one in same if not are_of_two_times(told[one], told[side])]
            quoting = {one for one in sure if has_the_quoted(told[one].text, claim.text)}
            if not titles.has(title(claim) if title else claim.text) and len({one.article for one in quoting}) > 1:
                reporting = {one for one in sure if tells(told[one].text, told[side].text, claim.text)}
                resting = self._resting_on(side, claim, sorted(quoting | reporting, key=self._sides.index))
                return self._fact(resting._replace(title=title(claim)) if title else resting)
        return None

    def _fact(self, in_words: _Words | None) -> Fact | None:
        if in_words is None or not in_words.title:
            return None
        kept = in_words.sides
        stances = self._stances(kept, in_words.lead)
        about = next((clash.about for clash in self._apart.of_outlets(kept)), None)
        return Fact(
            title=in_words.title,
            text=in_words.text,
            cells={article: self._cell(article, stance, kept) for article, stance in stances.items()},
            difference=self._difference(stances, kept),
            conflict=Conflict(about=about, resolution=None) if about else None,
            confirmed=False,
        )

    def _is_beside(self, side: Side, lead: Side) -> bool:
        """Whether a statement is beside what one tells: it quotes who speaks, is of another, or of one against it."""
        one, told = self._material.statements[side], self._material.statements[lead]
        called = self._material.called
        return (
            quotes_the_speaker(one, told, called)
            or is_of_another(one, told, called)
            or self._apart.is_quarrel(side, lead)
        )

    def _is_told_better(self, side: Side, lead: Side, kept: Sequence[Side]) -> bool:
        """Whether its article has what somebody says in that one's words, and this is the outlet's, or turned round."""
        one, told = self._told[side], self._told[lead]
        if side.article == lead.article or told.kind is Kind.OWN_VOICE or self._apart.differ(lead, side):
            return False
        others = (self._told[other] for other in kept if other.article == side.article and other != side)
        is_told = any(other.kind is not Kind.OWN_VOICE and not is_turned(other.text, told.text) for other in others)
        return is_told and (one.kind is Kind.OWN_VOICE or is_turned(one.text, told.text))

    def _is_by_one(self, sides: Iterable[Side]) -> bool:
        """Whether one speaker says all of what is said in some statements."""
        told = (self._told[side] for side in sides)
        speakers = {one.speaker or "" for one in told if one.kind is not Kind.OWN_VOICE}
        return "" not in speakers and are_one_voice(speakers, self._material.called.people)

    def is_sure(self, fact: Fact) -> bool:
        """Return whether all that tell a fact are likely to tell the same."""
        cited = [side for side in self._sides if side.statement in fact.cited]
        return (self._is_match or self._membership is None) and not self._doubted(cited)

    @property
    def holds_a_match(self) -> bool:
        """Return whether two articles tell the same, whether or not it can be put into words."""
        return any(self._telling_the_same(side) for side in self._sides)

    def wordless(self) -> Fact:
        """Return a fact without words, for its cells alone."""
        stances = stances_of(self._material.by_article(self._sides))
        cells = {article: self._cell(article, stance, self._sides) for article, stance in stances.items()}
        return Fact(title="", text="", cells=cells, confirmed=False)

    def _in_words(self, titles: Titles, leeway: Leeway) -> _Words | None:
        """Return the best claim that enough statements share, with the text that says who tells it and how."""
        if not any(self._material.statements[side].text for side in self._sides):
            return self._as_before()
        if neutral := self._in_neutral_words(titles):
            return neutral
        tellings = self._tellings(self._sides)
        apart, by_one = {side.article for side in self._apart.differing}, self._is_of_one_voice and not self._is_match
        surest = [one for one in tellings if one.sure or one.article in apart] or tellings
        open_ones = [one for one in surest if one.stance is not Stance.DENIED] or surest
        for lead, claim in self._best_first(open_ones, titles, leeway):
            side = Side(lead.article, claim.statement)
            kept = self._telling_the_same(side, claim.text)
            kept = [one for one in kept if not self._is_beside(one, side)]
            kept = [one for one in kept if not self._is_told_better(one, side, kept)]
            alike = self._tellings(kept)
            others = [one for one in alike if one.article not in {lead.article, *apart}]
            stray = {one.article for one in others if is_stray(one, lead, claim, by_one=by_one)}
            stray |= {one.article for one in others if not bears_out(one, lead, claim)}
            stray |= {one.article for one in alike if self._is_doubtful_denial(one, side, kept)}
            kept = [one for one in kept if one.article not in stray]
            alike = [one for one in alike if one.article not in stray]
            told_apart = [value for one in self._apart.of_outlets(kept) for value in one.values]
            claimed = self._claimed._replace(is_of_one_voice=self._is_by_one(kept))
            if not (leeway.may_lean or needs_no_introduction(claim, lead, alike, leeway, claimed)):
                continue
            if kept and (len(alike) > 1 or len(tellings) == 1) and not tells_one_of(claim.text, told_apart):
                return self._resting_on(side, claim, kept)
        return None

    def _in_neutral_words(self, titles: Titles) -> _Words | None:
        """Return a title that takes no side where outlets contradict each other, with what each tells."""
        for clash, neutral in self._neutral:
            found = [title for title in neutral if not titles.has(title)]
            told = ((side, claim) for side in (clash.a, clash.b) if found for claim in self._material.claims(side))
            ranked = sorted(told, key=lambda pair: (tells_one_of(pair[1].text, clash.values), pair[1].score))
            for title in found if ranked else ():
                side, claim = ranked[-1]
                kept = self._telling_the_same(side, title)
                kept = [one for one in kept if one in (clash.a, clash.b) or not self._is_beside(one, side)]
                if self._apart.is_within(clash, kept):
                    return self._resting_on(side, claim, kept)._replace(title=title)
        return None

    @cached_property
    def _neutral(self) -> list[tuple[Clash, list[str]]]:
        """Of each contradiction the titles that take no side; made once, as a fact is tried in several ways."""
        return [(clash, neutral_titles(clash, self._material)) for clash in self._apart.clashes]

    def _resting_on(self, lead: Side, claim: Claim, kept: Sequence[Side]) -> _Words:
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
            for one in self._tellings(kept)
        ]
        first = next(one for one in alike if one.article == lead.article)
        called, told = self._material.called, self._material.statements
        text = text_of(first, claim, alike, called)
        title = title_of(claim, told[lead], [told[side] for side in kept], called, text)
        is_of_days = any(one.about == "day" for one in self._apart.clashes)
        return _Words(title if is_of_days else without_day(title), text, kept, lead)

    def _as_before(self) -> _Words | None:
        """Return the words that a fact had when its articles' texts were at hand."""
        before = self._material.told_before({side.statement for side in self._sides})
        kept = [side for side in self._sides if before and side.statement in before.cited]
        return _Words(before.title, before.text, kept) if before else None

    def _best_first(
        self, tellings: Sequence[ArticleTelling], titles: Titles, leeway: Leeway
    ) -> list[tuple[ArticleTelling, Claim]]:
        """Return the claims that could be a title, the best first."""
        printed = " ".join(self._material.statements[side].text for side in self._sides)
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
        return Claimed(self._is_match, self._is_of_one_voice, self._apart.differing, bool(self._apart.clashes))

    def _is_anothers(self, side: Side) -> bool:
        """Whether "he" is said to say what another article has from somebody whom it names: a spokesman's words."""
        statement, people = self._material.statements[side], self._material.called.people
        if not is_he_or_she(statement):
            return False
        others = {self._material.statements[one].speaker or "" for one in self._sides if one.article != side.article}
        return any(people[one].kind == "person" for one in others - {statement.speaker} if one in people)

    def _telling_the_same(self, lead: Side, title: str = "") -> Sequence[Side]:
        """Return the statements that tell what one tells; none where a match leaves but one article.

        What is merely suggested has to share words with the title: the two may have met in what the title leaves out.
        None has another number than the title, unless that is told as a difference.
        """
        if self._membership is None:
            return self._sides
        sure, maybe = self._membership.sure(lead), self._membership.telling(lead)
        is_fact = len({one.article for one in sure}) > 1
        told, is_own = self._material.statements, self._material.statements[lead].kind is Kind.OWN_VOICE
        near = {side for side in maybe if self._meets(lead, side, title, is_fact)} | {*sure}
        kept = [
            side
            for side in self._sides
            if (side in near and not leaves_out(title, told[side], is_own=is_own)) or self._apart.differ(lead, side)
        ]
        words = self._material.vocabulary
        true = [
            one for one in kept if self._apart.differ(lead, one) or not excludes(title, told[lead], told[one], words)
        ]
        kept = true if title else kept
        return kept if len(kept) == len(self._sides) or len({side.article for side in kept}) > 1 else []

    def _meets(self, lead: Side, side: Side, title: str, is_fact: bool) -> bool:
        """Whether a statement that merely may tell the same shares what the title tells.

        Where one of two speakers says "not" and the other doesn't, much the same words seldom tell the same.
        """
        one, other = self._material.statements[lead], self._material.statements[side]
        is_turned = bool(NOT.search(one.text)) != bool(NOT.search(other.text))
        if is_turned and are_of_two_speakers(one, other, self._material.called.people):
            return False
        chance = self._membership.chance(lead, side) if self._membership else 0.0
        near = Nearness(chance, is_fact, self._is_match, self._is_of_one_voice)
        return meets(one, other, title, near, self._material.vocabulary)

    def _doubted(self, sides: Sequence[Side]) -> set[str]:
        """Return the articles all of whose statements are doubtful."""
        doubtful = self._membership.doubtful if self._membership else frozenset()
        return {side.article for side in sides} - {side.article for side in sides if side not in doubtful}

    def _tellings(self, sides: Sequence[Side]) -> list[ArticleTelling]:
        """Return how each article tells it, with the claims that its statements make."""
        told, parts = self._material.by_article(sides), self._parts
        told, doubted = {article: found for article, found in told.items() if found}, self._doubted(sides)
        stances, shared = stances_of(told), lemmas_shared([told[a] for a in told if a not in doubted])
        known = self._is_match or self._membership is None
        tellings = []
        for article in told:
            pieces = [(self._material.statements[one], parts.get(one, ())) for one in sides if one.article == article]
            telling = telling_of(article, stances[article], pieces, shared, self._material.called)
            others = [self._material.statements[one] for one in sides if one.article != article]
            claims = [as_others_introduce(claim, others, self._material.called) for claim in telling.claims]
            tellings.append(telling._replace(sure=known and article not in doubted, claims=claims))
        return without_guesses(tellings, told)

    def _cell(self, article: str, stance: Stance, kept: Sequence[Side]) -> Cell:
        suggested = next((side.statement for side in self._sides if side.article == article), None)
        return self._material.cell(article, stance, kept, suggested)

    def _stances(self, kept: Sequence[Side], lead: Side | None) -> dict[str, Stance]:
        """Return how each article has a fact; a denial that plainly denies nothing of it is somebody's word for it."""
        stances = stances_of(self._material.by_article(kept))
        denied = {article for article, stance in stances.items() if stance is Stance.DENIED}
        if lead is None or lead.article in denied:
            return stances
        return stances | {a: Stance.ATTRIBUTED for a in denied if not self._denies(a, lead, kept)}

    def _denies(self, article: str, lead: Side, kept: Sequence[Side]) -> bool:
        """Whether an article plainly has denied what a statement tells."""
        statements = self._material.statements
        its = (statements[side] for side in kept if side.article == article)
        return any(contradicts(denial, statements[lead], self._material.vocabulary) for denial in its)

    def _is_doubtful_denial(self, one: ArticleTelling, lead: Side, kept: Sequence[Side]) -> bool:
        """Whether an article has something denied that an editor has to read: it may be this or another thing."""
        if one.stance is not Stance.DENIED or one.article == lead.article or self._denies(one.article, lead, kept):
            return False
        same = self._membership.same(lead) if self._membership else ()
        return not any(side in same for side in kept if side.article == one.article)

    def _difference(self, stances: Mapping[str, Stance], kept: Sequence[Side]) -> str | None:
        is_sure = (self._is_match or self._membership is None) and not self._doubted(kept)
        return difference_of_voice(stances, kept, self._material, is_sure=is_sure)
