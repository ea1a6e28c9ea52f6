"""Which of the statements that may be one fact tell the same: whatever title it gets, it rests on these alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from build_tools.comparison.drafting.claims.antecedents import as_others_introduce
from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.speaker_names import is_a_crowd
from build_tools.comparison.drafting.tellings.contrasts import contradicts, excludes
from build_tools.comparison.drafting.tellings.disagreements import Disagreements
from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.membership import Membership
from build_tools.comparison.drafting.tellings.telling import (
    ArticleTelling,
    is_stray,
    is_turned,
    quotes_the_speaker,
    telling_of,
    without_guesses,
)
from build_tools.comparison.drafting.titles.subjects import is_of_another
from build_tools.comparison.drafting.titles.support import bears_out
from build_tools.comparison.drafting.titles.title_words import Nearness, leaves_out, lemmas_shared, meets, told_lemmas
from build_tools.comparison.matching.stances import stances_of
from build_tools.comparison.people.speakers import are_of_two_speakers, are_one_voice
from build_tools.models import Group, Kind, Side, Stance
from build_tools.models.match import Part
from build_tools.models.text import NOT

_A_QUESTION = re.compile(r"(?:(?:an?|the|several|[\w’']+[’']s?) )?questions? (?:about|on|over|whether|regarding)\b")
_FEWEST_UNSAID = 2
"""Words that two statements share of what somebody is told not to have said: "the photo" alone may be anything."""


class Kindred:
    """The statements of a group of matches, or one sentence that an outlet asserts itself."""

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
        self.sides, self.material, self._membership = sides, material, membership
        self.apart = Disagreements(clashes, material, membership)
        self.is_match = membership is not None and membership.is_sure
        """Whether two articles likely tell the same."""
        self.told = {side: material.statements[side] for side in sides}
        self.is_of_one_voice = self.are_by_one(sides)
        self._parts: Mapping[Side, Part] = dict(zip(group.members, group.parts, strict=False)) if group else {}

    def are_by_one(self, sides: Iterable[Side]) -> bool:
        """Return whether one speaker says all of what is said in some of the statements."""
        told = (self.told[side] for side in sides)
        speakers = {one.speaker or "" for one in told if one.kind is not Kind.OWN_VOICE}
        return "" not in speakers and are_one_voice(speakers, self.material.called.people)

    def are_surely_one(self, sides: Iterable[Side]) -> bool:
        """Return whether all articles of some of the statements are likely to tell the same."""
        return (self.is_match or self._membership is None) and not self._doubted(sides)

    def sure(self, lead: Side) -> Iterable[Side]:
        """Return the statements that likely tell what one tells, or surely the opposite; none without a match."""
        return self._membership.sure(lead) if self._membership else ()

    def matched_best(self) -> list[Side]:
        """Return the two statements that were matched best and tell the same, with the best of each further article."""
        pairs = self._membership.best_first if self._membership else ()
        found: dict[str, Side] = {}
        for lead, other in (way for pair in pairs for way in (pair, pair[::-1])):
            if (not found or found.get(lead.article) == lead) and other in self.telling_the_same(lead):
                found = {lead.article: lead, other.article: other} | found
        return [side for side in self.sides if found.get(side.article) == side]

    def telling_the_same(self, lead: Side, title: str = "") -> Sequence[Side]:
        """Return the statements that tell what one tells; none where a match leaves but one article.

        What is merely suggested has to share words with the title: the two may have met in what the title leaves out.
        None has another number than the title, unless that is told as a difference.
        """
        if self._membership is None:
            return self.sides
        sure, maybe = self._membership.sure(lead), self._membership.telling(lead)
        is_fact = len({one.article for one in sure}) > 1
        told, is_own = self.material.statements, self.material.statements[lead].kind is Kind.OWN_VOICE
        near = {side for side in maybe if self._meets(lead, side, title, is_fact)} | {*sure}
        kept = [
            side
            for side in self.sides
            if (side in near and not leaves_out(title, told[side], is_own=is_own)) or self.apart.differ(lead, side)
        ]
        words = self.material.vocabulary
        true = [
            one for one in kept if self.apart.differ(lead, one) or not excludes(title, told[lead], told[one], words)
        ]
        kept = true if title else kept
        return kept if len(kept) == len(self.sides) or len({side.article for side in kept}) > 1 else []

    def bearing_out(self, lead: ArticleTelling, claim: Claim) -> list[Side]:
        """Return the statements that a fact may rest on whose title is a claim of one article.

        Args:
            lead: How that article tells it.
            claim: The claim.
        """
        side = Side(lead.article, claim.statement)
        kept = [one for one in self.telling_the_same(side, claim.text) if not self.is_beside(one, side)]
        kept = [one for one in kept if not self._is_told_better(one, side, kept)]
        apart, by_one = {one.article for one in self.apart.differing}, self.is_of_one_voice and not self.is_match
        alike = self.tellings(kept)
        others = [one for one in alike if one.article not in {lead.article, *apart}]
        stray = {one.article for one in others if is_stray(one, lead, claim, by_one=by_one)}
        stray |= {one.article for one in others if not bears_out(one, lead, claim)}
        stray |= {one.article for one in alike if self._is_doubtful_denial(one, side, kept)}
        return [one for one in kept if one.article not in stray]

    def is_beside(self, side: Side, lead: Side) -> bool:
        """Return whether one is beside what another tells: quotes who speaks, is of another, or of one against it."""
        one, told = self.material.statements[side], self.material.statements[lead]
        called = self.material.called
        return (
            quotes_the_speaker(one, told, called)
            or is_of_another(one, told, called)
            or self.apart.is_quarrel(side, lead)
        )

    def denies(self, article: str, lead: Side, kept: Sequence[Side]) -> bool:
        """Return whether an article plainly has denied what a statement tells, in those that are kept."""
        statements = self.material.statements
        its = (statements[side] for side in kept if side.article == article)
        return any(contradicts(denial, statements[lead], self.material.vocabulary) for denial in its)

    def tellings(self, sides: Sequence[Side]) -> list[ArticleTelling]:
        """Return how each article tells it, with the claims that its statements make."""
        told = {article: found for article, found in self.material.by_article(sides).items() if found}
        doubted, called = self._doubted(sides), self.material.called
        stances, shared = stances_of(told), lemmas_shared([told[a] for a in told if a not in doubted])
        known = self.is_match or self._membership is None
        tellings = []
        for article in told:
            of_it = [one for one in sides if one.article == article]
            pieces = [(self.material.statements[one], self._parts.get(one, ())) for one in of_it]
            telling = telling_of(article, stances[article], pieces, shared, called)
            others = [self.material.statements[one] for one in sides if one.article != article]
            claims = [as_others_introduce(claim, others, called) for claim in telling.claims]
            tellings.append(telling._replace(sure=known and article not in doubted, claims=claims))
        return without_guesses(tellings, told)

    def _is_told_better(self, side: Side, lead: Side, kept: Sequence[Side]) -> bool:
        """Whether its article has what somebody says in that one's words, and this is the outlet's, or turned round."""
        one, told = self.told[side], self.told[lead]
        if side.article == lead.article or told.kind is Kind.OWN_VOICE or self.apart.differ(lead, side):
            return False
        others = (self.told[other] for other in kept if other.article == side.article and other != side)
        is_told = any(other.kind is not Kind.OWN_VOICE and not is_turned(other.text, told.text) for other in others)
        return is_told and (one.kind is Kind.OWN_VOICE or is_turned(one.text, told.text))

    def _is_doubtful_denial(self, one: ArticleTelling, lead: Side, kept: Sequence[Side]) -> bool:
        """Whether an article has something denied that an editor has to read: it may be this or another thing."""
        if one.stance is not Stance.DENIED or one.article == lead.article or self.denies(one.article, lead, kept):
            return False
        same = self._membership.same(lead) if self._membership else ()
        return not any(side in same for side in kept if side.article == one.article)

    def _meets(self, lead: Side, side: Side, title: str, is_fact: bool) -> bool:
        """Whether a statement that merely may tell the same shares what the title tells.

        What two speakers say in much the same words is seldom the same, unless one of them is a crowd; what somebody
        didn't say may have been asked about the same in one word.
        """
        one, other = self.material.statements[lead], self.material.statements[side]
        if not (one.said and other.said) and len(told_lemmas(one) & told_lemmas(other)) < _FEWEST_UNSAID:
            return False
        if _A_QUESTION.match(one.text) or _A_QUESTION.match(other.text):
            return False  # what somebody was asked is not what they said
        is_turned_round = bool(NOT.search(one.text)) != bool(NOT.search(other.text))
        are_two = are_of_two_speakers(one, other, self.material.called.people)
        if are_two and (is_turned_round or not (is_a_crowd(one) or is_a_crowd(other))):
            return False
        chance = self._membership.chance(lead, side) if self._membership else 0.0
        near = Nearness(chance, is_fact, self.is_match, self.is_of_one_voice)
        return meets(one, other, title, near, self.material.vocabulary)

    def _doubted(self, sides: Iterable[Side]) -> set[str]:
        """Return the articles all of whose statements are doubtful."""
        doubtful = self._membership.doubtful if self._membership else frozenset()
        told = list(sides)
        return {side.article for side in told} - {side.article for side in told if side not in doubtful}
