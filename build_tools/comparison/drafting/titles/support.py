"""Whether an article supports a title: most of what either says is also in the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.quotations import carrying
from build_tools.comparison.drafting.clauses.sentences import sentences
from build_tools.comparison.drafting.tellings.overlap import holds, share_held, shared_by
from build_tools.comparison.drafting.tellings.telling import ArticleTelling, has_the_quoted
from build_tools.comparison.words.numbers import NUMBER
from build_tools.comparison.words.stems import beginning
from build_tools.models import Stance, words

_LEAST = 0.5
"""The share of what one tells that stands in the other."""
_LEAST_OF_WORDS = 0.67
"""The same of somebody's very words."""
_FEW = 3
"""Words that say something; what is as brief has met by synonyms."""
_WHERE = re.compile(r"\b(?:in|at|near) ([A-Z][a-z]{3,})\b")
"""A name of a place, as far as a capital shows."""
_BODY = re.compile(r"The ([A-Z]\w+) ")
"""A body at the head of a sentence."""
_NEARLY_ALL = 0.8
"""The share of another sentence's words from which it is that one which an article tells."""
_AMOUNT = re.compile(rf"[$£€]?(?:{NUMBER})(?: (?:thousand|million|billion|trillion|[a-z]+))?", re.IGNORECASE)
"""A number with what it counts."""
_INTENDED = re.compile(r"\bwould (?:\w+ly )?(?!be\b|have\b)([a-z]+)")
"""What somebody says they would do."""
_TO_COME = re.compile(r"\b(?:will|would|to|plans?|planned|could|may|might|should|must)\b|[’']ll\b", re.IGNORECASE)
"""A sentence of what is to come."""
_DUTY = re.compile(r"\b(?:should|must|ought to)\b")
"""What ought to be done."""
_MARKS = '“”" '
_ALIKE, _FIRST = 0.65, 3
"""How much two names for one place have in common, and how many letters at the beginning: "Halmstead", "Halmsted"."""


def bears_out(one: ArticleTelling, lead: ArticleTelling, claim: Claim) -> bool:
    """Return whether an article has enough of a reported claim for a fact with its title to count it.

    Where outlets contradict each other, an editor reads them; two newsrooms tell a deed in words of their own.

    Args:
        one: How the article tells it.
        lead: The telling of which the claim is made.
        claim: The claim.
    """
    if not one.printed or one.otherwise or one.stance is Stance.DENIED:
        return True
    asked = {"directive" in told.acts or bool(_DUTY.search(told.printed)) for told in (one, lead)}
    if not one.sure and len(asked) > 1 and Stance.ASSERTED in (one.stance, lead.stance):
        return False  # nobody's own sentence on armed pilots tells that a union asks for them
    if claim.quoted and one.sure:
        return not _tells_another_sentence(one, lead, claim)
    if claim.is_own and one.stance is Stance.ASSERTED:
        return not _is_of_another_body(claim.text, one.printed)
    claimed, printed = (_carrying(text) for text in (shared_by(claim.text, lead.printed), one.printed))
    if Stance.ASSERTED in (one.stance, lead.stance) and (
        _is_of_another_deed(claim.text, one.printed) or _is_of_another_deed(one.printed, claim.text)
    ):
        return False
    is_brief = min(len(claimed.split()), len(printed.split())) <= _FEW
    is_held = is_brief or share_borne_out(one, lead, claim) >= (_LEAST_OF_WORDS if claim.quoted else _LEAST)
    return is_held and not _is_elsewhere(claim.text, one.printed)


def share_borne_out(one: ArticleTelling, lead: ArticleTelling, claim: Claim) -> float:
    """Return which share of a claim an article tells as well, or of what it tells the claim: the greater."""
    claimed, printed = (_carrying(text) for text in (shared_by(claim.text, lead.printed), one.printed))
    return max(share_held(claimed, printed), share_held(printed, _carrying(claim.text)))


def _tells_another_sentence(one: ArticleTelling, lead: ArticleTelling, claim: Claim) -> bool:
    """Whether an article has none of the words quoted, and all but all of another sentence of the same statement."""
    if has_the_quoted(one.printed, claim.text) or claim.quoted is None:
        return False
    said = [sentence.strip(_MARKS) for part in lead.printed.split(" … ") for sentence in sentences(part)]
    others = [sentence for sentence in said if sentence and not holds(sentence, claim.quoted[1])]
    told = share_held(_carrying(claim.quoted[1]), one.printed)
    return max((share_held(_carrying(other), one.printed) for other in others), default=0.0) > max(told, _NEARLY_ALL)


def _is_of_another_deed(claim: str, printed: str) -> bool:
    """Whether all that a clause shares with an outlet's sentence is an amount, or what somebody would do isn't in it.

    >>> _is_of_another_deed("Ann Brisk demanded 8 million crowns in cash", "The 8 million crowns will not be paid")
    True
    >>> _is_of_another_deed("Ann Brisk said Halm would cancel its ferry contract", "Norlink won Halm's ferry contract")
    True
    """
    bare = [_carrying(_AMOUNT.sub(" ", text)) for text in (claim, printed)]
    is_of_amounts = bool(_AMOUNT.search(claim)) and not share_held(*bare) and not share_held(*reversed(bare))
    intended = tuple(beginning(verb) for verb in _INTENDED.findall(claim))
    is_done = any(word.casefold().startswith(intended) for word in words(printed))
    return is_of_amounts or (bool(intended) and not is_done and not _TO_COME.search(printed))


def _is_of_another_body(claim: str, printed: str) -> bool:
    """Whether a claim is about one body and an article's sentence about another: "The House …", "The Senate …"."""
    here, there = _BODY.match(claim), _BODY.match(printed)
    return here is not None and there is not None and here[1] not in words(printed) and there[1] not in words(claim)


def _carrying(text: str) -> str:
    """Return the words of a text that say something, names among them: no "he'd", each half of "double-dip"."""
    apart = text.replace("-", " ")
    said = carrying(apart)
    return " ".join(word.casefold() for word in words(apart) if word.casefold() in said) or apart


def _is_elsewhere(claim: str, printed: str) -> bool:
    """Whether a claim has a place that an article calls by a name much like it, or that is another place."""
    here, there = ({*_WHERE.findall(text)} for text in (claim, printed))
    return any(
        a[:_FIRST] == b[:_FIRST] and SequenceMatcher(None, a, b).ratio() >= _ALIKE
        for a in here - {*words(printed)}
        for b in there - {*words(claim)}
    )
