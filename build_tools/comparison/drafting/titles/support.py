"""Whether an article supports a title: most of what either says is also in the other."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.quotations import carrying
from build_tools.comparison.drafting.tellings.overlap import share_held, shared_by
from build_tools.comparison.drafting.tellings.telling import ArticleTelling
from build_tools.models import Stance, words

_LEAST = 0.5
"""The share of what one tells that stands in the other."""
_LEAST_OF_WORDS = 0.67
"""The same of somebody's very words."""
_FEW = 3
"""Words that say something; what is as brief has met by synonyms."""
_WHERE = re.compile(r"\b(?:in|at|near) ([A-Z][a-z]{3,})\b")
"""A name of a place, as far as a capital shows."""
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
    if (claim.quoted and one.sure) or not one.printed or one.otherwise or one.stance is Stance.DENIED:
        return True
    if claim.is_own and one.stance is Stance.ASSERTED:
        return True
    claimed, printed = (_carrying(text) for text in (shared_by(claim.text, lead.printed), one.printed))
    is_brief = min(len(claimed.split()), len(printed.split())) <= _FEW
    is_held = is_brief or share_borne_out(one, lead, claim) >= (_LEAST_OF_WORDS if claim.quoted else _LEAST)
    return is_held and not _is_elsewhere(claim.text, one.printed)


def share_borne_out(one: ArticleTelling, lead: ArticleTelling, claim: Claim) -> float:
    """Return which share of a claim an article tells as well, or of what it tells the claim: the greater."""
    claimed, printed = (_carrying(text) for text in (shared_by(claim.text, lead.printed), one.printed))
    return max(share_held(claimed, printed), share_held(printed, _carrying(claim.text)))


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
