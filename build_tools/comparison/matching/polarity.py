"""Whether one unit denies what the other tells.

"X denied that he knew" and "X said he did not know" agree; the accusation and its denial share nearly every word and
are opposites. A negation alone decides nothing: "not in Kyiv, but in Washington" denies nothing that the same words
without "not" assert, and of two long sentences only one thing is negated.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum

from build_tools.comparison.matching.scoring import LIGHT, Likeness
from build_tools.comparison.matching.units import Unit
from build_tools.comparison.people.speakers import Relation
from build_tools.comparison.words.antonyms import exclude, may_exclude, take_opposite_sides
from build_tools.comparison.words.concepts import Profile
from build_tools.models import Kind, Statement
from build_tools.models.text import NOT

DISPUTES = re.compile(r"(?:den(?:y|ie)|disput|reject|refut)", re.IGNORECASE)
"""Cues that say something isn't so."""
_CONDITION = re.compile(r"(?:that )?[“\"]?(?:if (?!anything|so\b|not\b)|unless |even if )", re.IGNORECASE)
_DECLINES = re.compile(r"(?:declin|refus)", re.IGNORECASE)
"""Cues that say that somebody won't do something: what the others tell may be so all the same."""
_OF_ONESELF = re.compile(
    r"[“\"‘]?(?:that )?(?:I|we|he|she|they)\b|.*\b(?:I|we) (?:do|did|have|am|are|would|will|can)(?:n[’']t| not)\b"
)
"""What somebody says of his own mind or doing."""


class Contrast(Enum):
    """How sure it is that two tell opposites."""

    SURE = "sure"
    """The same words with a negation between them."""
    DENIED = "denied"
    """One is a denial: of the other, if they have enough in common."""
    DOUBTFUL = "doubtful"
    """Much the same words; somebody has to read them."""


_STEM = 4
"""Letters by which a cue's verb is known again."""
_LONG = 8
"""Content words. In a longer statement a negated verb is one of many things said."""
_SAME_SHARE = 0.6
"""The share of the shorter's words that must be the other's before a negated verb turns it round."""
_FEW = 3
"""Content words of a statement about nobody, all of which the other must have: "no one was hurt"."""
_EVENNESS, _EVIDENCE, _COVERED = 0.43, 0.6, 0.55
"""What two persons' statements must share before a negation in one of them makes them opposites."""
_QUOTATION = 5
"""Runs of four words from which two print one quotation, one of them with more of it."""
_SHORT, _SHORT_EVENNESS = 6, 0.35
"""The same of statements with no more content words than that: they are about one thing each."""
_WHOLE = 3
"""Words that one telling has and another has all of, besides numbers, names, days and places, where both are of one
thing: "5,000 took part in the march"."""
DETAILS = frozenset({"name", "place", "number", "day"})


def disputes(statement: Statement) -> bool:
    """Return whether somebody is reported to say that what a statement tells isn't so: "denied", "rejected"."""
    return statement.denies or (statement.kind is not Kind.OWN_VOICE and bool(DISPUTES.match(statement.cue or "")))


def may_oppose(unit: Unit) -> bool:
    """Return whether a unit has anything in it that could make it another's opposite: a denial or a negation."""
    profile, statement = unit.profile, unit.statement
    excludes = len(profile.words) <= _SHORT and any(may_exclude(word.exact) for word in profile.words)
    return statement.denies or bool(profile.negated) or profile.nobody or excludes or " against " in statement.text


def opposed(a: Unit, b: Unit, related: Relation, like: Likeness) -> Contrast | None:
    """Return whether two units tell opposites, and how sure that is; None where nothing suggests it."""
    if a.is_sentence or b.is_sentence or not (a.statement.said and b.statement.said) or _supposes(a) != _supposes(b):
        return None
    denies_a, denies_b = a.statement.denies, b.statement.denies
    if denies_a != denies_b:
        # One denies. The other agrees if it says so with a negation of its own, or disputes it in another word.
        one, other = (a, b) if denies_a else (b, a)
        agrees = other.profile.negations > 0 or bool(DISPUTES.match(other.statement.cue or ""))
        return None if agrees else _denial_of(one, other, related)
    return _undenied(a, b, related, like)


def _supposes(unit: Unit) -> bool:
    """Whether it says what would be so, and contradicts nobody who says what is: "If it leaks, we didn't build it"."""
    return bool(_CONDITION.match(unit.statement.text))


def _denial_of(denial: Unit, other: Unit, related: Relation) -> Contrast | None:
    """Read a denial.

    To decline to answer “the critics” denies nothing that these say; and who rejects a toll says elsewhere, in
    other words, why.
    """
    declines = bool(_DECLINES.match(denial.statement.cue or ""))
    if _same_words(denial.profile, other.profile):
        return None if declines and denial.quoted else Contrast.SURE
    return None if declines or related is Relation.SAME else Contrast.DENIED


def _undenied(a: Unit, b: Unit, related: Relation, like: Likeness) -> Contrast | None:
    """Read two of which neither or both deny: one may be negated, or say what the other's words exclude."""
    if related is not Relation.DIFFERENT and (_exclude(a.profile, b.profile) or _say_it_of_the_cue(a, b)):
        return Contrast.SURE
    if related is not Relation.DIFFERENT and take_opposite_sides(a.statement.text, b.statement.text):
        return Contrast.SURE if like.overlap >= _SHORT_EVENNESS else Contrast.DOUBTFUL
    both_say_nobody = a.profile.nobody and b.profile.nobody  # "nobody was hurt", "no one was injured"
    if both_say_nobody or not (a.profile.negated or b.profile.negated or a.profile.nobody or b.profile.nobody):
        return None
    nobody = related is not Relation.DIFFERENT and _about_nobody(a.profile, b.profile)
    if nobody or _turned(a.profile, b.profile, related):
        return Contrast.SURE
    if related not in (Relation.DIFFERENT, Relation.OPEN) or not _contradicts(a.profile, b.profile, like):
        return None
    each_of_oneself = related is Relation.DIFFERENT and all(_OF_ONESELF.match(u.statement.text) for u in (a, b))
    return None if each_of_oneself else Contrast.DOUBTFUL


def _say_it_of_the_cue(a: Unit, b: Unit) -> bool:
    """Whether one says that what the other's cue says isn't so: "ruled out a strike", "a strike is not ruled out"."""
    for one, other in ((a, b), (b, a)):
        cue, told = (one.statement.cue or "").casefold(), {word.root for word in one.profile.words}
        verb = any(cue.startswith(root[:_STEM]) for root in other.profile.negated if len(root) >= _STEM)
        if verb and told and told <= {word.root for word in other.profile.words}:
            return True
    return False


def _same_words(a: Profile, b: Profile) -> bool:
    """Whether two have the same content words, and enough of them to be about one thing."""
    roots = {word.root for word in a.words}
    return len(roots) > 1 and roots == {word.root for word in b.words}


def _exclude(a: Profile, b: Profile) -> bool:
    """Whether two short statements are the same but for a word each, and these exclude one another."""
    if len(a.words) != len(b.words) or not 1 < len(a.words) <= _SHORT or a.negations or b.negations:
        return False
    shared = {word.exact for word in a.words} & {word.exact for word in b.words}
    one, other = ([word.exact for word in p.words if word.exact not in shared] for p in (a, b))
    return len(one) == len(other) == 1 and exclude(one[0], other[0])


def _turned(a: Profile, b: Profile, related: Relation) -> bool:
    """Whether two short statements tell the same, and one of them that something in it isn't so."""
    shared = {word.root for word in a.words} & {word.root for word in b.words}
    shorter, longer = sorted((len(a.words), len(b.words)))
    # "He had been warned", "he had not been warned": one word is enough where one speaker says no other.
    fewest = 1 if longer == 1 and related is Relation.SAME else 2
    same = longer <= _LONG and len(shared) >= max(fewest, _SAME_SHARE * shorter)
    once = sorted((a.negations, b.negations)) == [0, 1]
    turned = (a.negated ^ b.negated) - a.asserted_too - b.asserted_too  # who used "what should not have been used"
    return same and once and bool(shared & turned)


def _about_nobody(a: Profile, b: Profile) -> bool:
    """Whether one says of nobody what the other says of somebody."""
    none, some = (a, b) if a.nobody else (b, a)
    told = {word.root for word in none.words if word.exact not in LIGHT}
    # "She had done nothing wrong" and "I have not done anything wrong" agree.
    return none.nobody and not some.negations and 0 < len(told) <= _FEW and told <= {word.root for word in some.words}


def words_told(profile: Profile, but: Collection[str] = ()) -> frozenset[str]:
    """Return the roots of the words that tell what is so, without those of some tags."""
    words = (word for word in profile.words if word.exact not in LIGHT and word.tag not in but)
    return frozenset(word.root for word in words if not NOT.fullmatch(word.exact))


def one_tells_all(a: frozenset[str], b: frozenset[str]) -> bool:
    """Return whether one of two tells all that the other does, and that is enough to be one thing."""
    return min(len(a), len(b)) >= _WHOLE and (a <= b or b <= a)


def _contradicts(a: Profile, b: Profile, like: Likeness) -> bool:
    """Whether one says that something isn't so which both are about."""
    shared = {word.root for _, i, _ in like.meetings if (word := a.words[i]).exact not in LIGHT}
    if not shared & (a.negated ^ b.negated) or like.runs >= _QUOTATION:
        return False
    if like.overlap >= _EVENNESS and like.evidence >= _EVIDENCE and max(like.coverage) >= _COVERED:
        return True
    short = max(len(a.words), len(b.words)) <= _SHORT
    return short and len(shared) > 1 and like.overlap >= _SHORT_EVENNESS
