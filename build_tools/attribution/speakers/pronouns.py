"""Whom 'he', 'her office' or 'she' stands for, by who has spoken, was named or was brought in before."""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.abbreviations import without_abbreviation
from build_tools.attribution.speakers.bodies import Bodies
from build_tools.attribution.speakers.cue_at_hand import GENDERS, CueAtHand
from build_tools.attribution.speakers.descriptions import GONE_ON_WITHIN
from build_tools.attribution.speakers.figures import Figure, Place
from build_tools.attribution.speakers.firms import without_epithet, without_trade
from build_tools.attribution.speakers.holders import Holders
from build_tools.attribution.speakers.named import Named, Speaker
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import gender_of, words_of
from build_tools.attribution.words.body_nouns import KIN

_OF_A_STATE = word_set("ministry parliament army navy military")
"""What a state has and nobody in it, though they say 'his foreign ministry'."""

_DESCRIBED_WITHIN = 250
"""Characters back from a pronoun to the role, 'the mayor', whose holder it stands for."""
_OPENING = 30
"""Characters from the beginning of a sentence to a pronoun that is its subject: 'On Monday she'."""
_PRONOUN_REACH = 3000
"""Characters back from a pronoun to the name it stands for."""


@dataclass(slots=True)
class SoFar:
    """What the article has told before the mention at hand."""

    people: list[tuple[int, Figure]] = field(default_factory=list)
    """Persons who spoke, with the offset of the mention."""
    last_unnamed: tuple[Passage, Token, str] | None = None
    """The person who spoke last without a name: where, by which word, under which phrase."""
    cue: CueAtHand = field(default_factory=CueAtHand)
    """What the cue at hand and the words it reports tell of its speaker."""
    document_spoke: bool = False
    """Whether the last speaker spoke in a document."""

    @property
    def last_unnamed_at(self) -> int:
        """Where somebody without a name spoke last; -1 where nobody did."""
        return self.last_unnamed[1].start if self.last_unnamed else -1


@dataclass(slots=True)
class Pronouns:
    """Finds the person a pronoun stands for, and reads phrases that have one in them."""

    cast: Cast
    bodies: Bodies
    so_far: SoFar
    holders: Holders = field(init=False)
    """Set by the caller: roles and pronouns need each other."""

    def find(self, head: Token, *, named: bool = False) -> Named:
        """The person last named as a speaker or subject before it, if the gender does not forbid it.

        Args:
            head: The pronoun.
            named: Whether nobody without a name can be meant: 'he himself'.
        """
        gender, at = GENDERS[head.low], head.start
        in_content = [named for named in self.so_far.cue.named_before if named[1].gender in ("", gender)]
        if in_content and head.tag == "PRP$":
            return Speaker(in_content[0][1].name, "pronoun", 0.7), in_content[0][1]
        spoke = next((at for at in reversed(self.so_far.people[-2:]) if at[1] not in self.so_far.cue.others), None)
        best = self._told_of(head, gender)
        has_spoken = False
        if spoke and spoke[1].gender in ("", gender) and (best is None or spoke[0] >= best[0]):
            best, has_spoken = spoke, True
        named_at = best[0] if best else -1
        unnamed = self._brought_in(head, gender, named_at) or self._unnamed_again(head, gender, named_at)
        if unnamed and not named:
            return Speaker(unnamed, "pronoun", 0.75), None
        if told := self._in_a_role(head, gender, named_at):
            return told
        if best is None:
            name = self.bodies.only_guess(at, GONE_ON_WITHIN)
            return (Speaker(name, "pronoun", 0.7) if name else Speaker(None, None, 0.5)), None
        near = at - best[0]
        sure = 0.88 if has_spoken else 0.78
        if near > 600:
            sure -= 0.15
        if near > 1500:
            sure -= 0.2
        return Speaker(best[1].name, "pronoun", sure), best[1]

    def _in_a_role(self, pronoun: Token, gender: str, named_at: int) -> Named | None:
        """'Questions for Ann Reed. The coach shrugged. “No,” she said': the one named in the paragraph before a role.

        Only where nobody has that role: not who spoke in the paragraph before.
        """
        before = _last_before(self.cast.described, pronoun)
        if before is None or pronoun.tag == "PRP$":
            return None
        place, passage, role = before
        is_here = named_at < place and pronoun.start < passage.tokens[-1].end
        if not is_here or gender_of({role.lemma}) not in ("", gender):
            return None
        phrase = plain(passage, role, "subject")
        if self.holders.find(passage, phrase, role) is not None:
            return None
        start = passage.tokens[0].start
        named = {m.figure.name: m.figure for m in self.cast.mentions if start <= m.at < place}
        fitting = [figure for figure in named.values() if figure.gender in ("", gender)]
        return (Speaker(fitting[0].name, "pronoun", 0.7), fitting[0]) if len(fitting) == 1 else None

    def _told_of(self, pronoun: Token, gender: str) -> tuple[int, Figure] | None:
        """The last subject before a pronoun: of a sentence that is over its main one, and a role for its holder."""
        at = pronoun.start
        before = bisect.bisect_left(self.cast.mentions, at, key=lambda m: m.at)
        since = bisect.bisect_left(self.cast.mentions, at - _PRONOUN_REACH, key=lambda m: m.at)
        near = [
            m
            for m in self.cast.mentions[since:before]
            if m.figure.gender in ("", gender) and m.figure not in self.so_far.cue.others
        ]
        last = next((m for m in reversed(near) if m.rank or (m.owns and pronoun.tag == "PRP$")), None)
        if last and last.ends <= at:
            last = max((m for m in near if m.ends == last.ends and (m.rank or m is last)), key=lambda m: (m.rank, m.at))
        may_be_object = pronoun.tag == "PRP$" or self.so_far.cue.refuses
        alone = may_be_object and near and _is_alone(near[-1], near, at) and near[-1].figure.gender == gender
        told_of = near[-1] if alone else last
        described = _last_before(self.cast.described, pronoun)
        if described is not None and at - described[0] < _DESCRIBED_WITHIN:
            place, passage, role = described
            holder = self.holders.find(passage, plain(passage, role, "subject"), role)
            if holder is not None and holder.gender in ("", gender) and (told_of is None or told_of.at < place):
                return place, holder
        return (told_of.at, told_of.figure) if told_of else None

    def _unnamed_again(self, pronoun: Token, gender: str, named_at: int) -> str | None:
        """'His sister said. … she added', 'a guard said. “It is late,” he said': the last speaker, who has no name.

        Whom a role stands beside may be meant as well: 'a spokesman said. He wanted to stay'.
        """
        if self.so_far.last_unnamed is None:
            return None
        passage, noun, phrase = self.so_far.last_unnamed
        here = pronoun.start < passage.tokens[-1].end and (self.so_far.cue.tags or pronoun.dep == "nsubj")
        goes_on = noun.lemma in KIN or named_at < 0 or here
        near = named_at < noun.start and pronoun.start - noun.start < GONE_ON_WITHIN
        return phrase if goes_on and near and gender_of({noun.lemma}) in ("", gender) else None

    def _brought_in(self, pronoun: Token, gender: str, named_at: int) -> str | None:
        """'Her husband was less patient. “They lied,” he said': who was told of last, and has no name."""
        unnamed = _last_before(self.cast.unnamed, pronoun)
        if unnamed is None or pronoun.tag == "PRP$" or unnamed[0] < named_at:
            return None
        place, passage, noun = unnamed
        meets = any(GENDERS.get(k.low) == gender for k in passage.kids(passage.head(noun), "dobj"))  # 'a man asked him'
        theirs = gender_of({noun.lemma})
        alone = noun.low == "one" or named_at < passage.tokens[0].start  # 'One of the clerks laughed. …, he said'
        fits = theirs == gender or (not theirs and alone)
        if pronoun.start > passage.tokens[-1].end or not fits or meets:
            return None
        if place < self.so_far.last_unnamed_at:
            return None
        return self.phrase(passage, plain(passage, noun, "subject"))

    def phrase(self, passage: Passage, mention: Mention) -> str:
        """The mention's words without article, a pronoun before them resolved: 'her office' → 'Holt’s office'."""
        words = without_abbreviation(list(passage.tokens[mention.first : mention.last + 1]))
        tokens = without_epithet(without_trade(words))
        first = tokens[0]
        if len(tokens) > 1 and first.low in ("the", "a", "an", "this", "that"):
            return words_of(tokens[1:])
        if len(tokens) > 1 and first.low in ("his", "her") and tokens[-1].lemma in _OF_A_STATE:
            return words_of(tokens[1:])
        if len(tokens) > 1 and first.low in ("his", "her") and (figure := self.find(first)[1]):
            return f"{figure.name}’s {words_of(tokens[1:])}"
        if len(tokens) > 1 and first.low == "its" and (name := self.bodies.it(first.start)):
            return f"{name}’s {words_of(tokens[1:])}"
        return words_of(tokens)


def _last_before(met: Sequence[tuple[int, Passage, Token]], pronoun: Token) -> tuple[int, Passage, Token] | None:
    """Return the last of what the article has met, in order, before a pronoun."""
    n = bisect.bisect_left(met, pronoun.start, key=lambda one: one[0]) - 1
    return met[n] if n >= 0 else None


def _is_alone(named: Place, near: Sequence[Place], at: int) -> bool:
    """'The board fined Ann Reed. Her lawyer …': the only one named in the sentence before, though no subject."""
    others = any(m.figure is not named.figure for m in near if m.ends == named.ends)
    return not others and 0 <= at - named.ends < _OPENING
