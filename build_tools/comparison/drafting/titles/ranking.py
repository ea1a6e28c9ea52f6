"""Which of the claims that some statements make is a fact's title: how far it may lean, how long it may be."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim, Leeway, Standing
from build_tools.comparison.drafting.claims.quotations import is_slogan
from build_tools.comparison.drafting.clauses.references import begins_introduced
from build_tools.comparison.drafting.clauses.sentences import LONG_WORDS, MOST_WORDS, SHORT_WORDS
from build_tools.comparison.drafting.tellings.telling import ArticleTelling, has_the_quoted, share_alone
from build_tools.comparison.drafting.titles.support import share_borne_out
from build_tools.comparison.drafting.titles.titles import Titles
from build_tools.models import Side, words

_REPEATED = 0.5
"""What it counts for a title that another outlet quotes the same words."""
_ALONE = 1.0
"""What it counts against a title that all of it is one outlet's."""
_MORE_WORDS = 11
"""How many words more a title may have that quotes, where there is none but a long one."""
_SEVERAL = 3
"""Outlets that tell what is news enough for a title that leans on one noun."""
_MUCH = 0.67
"""The share of a title's words that the other outlet has, where it leans on one noun."""
_STEP = 3
"""Words by which one long title is longer than another."""


class Claimed(NamedTuple):
    """What is known of the statements that make some claims."""

    is_match: bool
    """Whether several articles likely tell the same."""
    is_of_one_voice: bool
    """Whether one speaker says all that may be the same."""
    differing: Collection[Side]
    """Those that tell a number, day or place otherwise."""
    clashes: bool
    """Whether outlets seem to contradict each other."""


def best_first(
    pairs: Sequence[tuple[ArticleTelling, Claim]],
    tellings: Sequence[ArticleTelling],
    titles: Titles,
    leeway: Leeway,
    claimed: Claimed,
) -> list[tuple[ArticleTelling, Claim]]:
    """Return the claims that could be a title, the best first: a long one that stands alone is none the better.

    Args:
        pairs: Claims, each with the telling that it is made of.
        tellings: How each article tells it.
        titles: Those that are taken.
        leeway: How much a title may ask of its reader.
        claimed: What is known of the statements.
    """

    def rank(pair: tuple[ArticleTelling, Claim]) -> tuple[bool, int, int, bool, bool, float, str]:
        """Put first what no other tells otherwise, stands alone, is short, repeats no title and is somebody's."""
        telling, claim = pair
        is_agreed = bool(claimed.differing) and Side(telling.article, claim.statement) not in claimed.differing
        long = max(0, len(words(claim.shown)) - SHORT_WORDS + _STEP - 1) // _STEP
        is_repeated = titles.has_end_of(claim.text)
        repeated = sum(has_the_quoted(one.printed, claim.text) for one in tellings) if claim.quoted else 0
        score = claim.score + _REPEATED * max(0, repeated - 1) - _ALONE * share_alone(claim, telling, tellings)
        standing = claim.standing(leeway.known) + bool(long)
        return is_agreed, standing, long, is_repeated, claim.is_own, -score, claim.text

    return sorted((pair for pair in pairs if _may_be_a_title(pair[1], leeway, claimed)), key=rank)


def needs_no_introduction(
    claim: Claim, lead: ArticleTelling, tellings: Sequence[ArticleTelling], leeway: Leeway, claimed: Claimed
) -> bool:
    """Return whether a claim may lean on a noun, if it does and quotes nobody: several tell it, or all much the same.

    Args:
        claim: The claim.
        lead: The telling that it is made of.
        tellings: How each article tells it that has it.
        leeway: How much a title may ask of its reader.
        claimed: What is known of the statements.
    """
    is_news = len(tellings) >= _SEVERAL or (claimed.is_match and claimed.is_of_one_voice and not claim.is_own)
    if claim.quoted or claimed.clashes or is_news or claim.standing(leeway.known) is Standing.ALONE:
        return True
    return all(share_borne_out(one, lead, claim) >= _MUCH for one in tellings if one.article != lead.article)


def _may_be_a_title(claim: Claim, leeway: Leeway, claimed: Claimed) -> bool:
    more = _MORE_WORDS * (leeway.is_long and "“" in claim.text)  # rather a long title with somebody's words than none
    most = LONG_WORDS if claim.quoted and leeway.is_long else MOST_WORDS + more * (not claim.quoted)
    if len(words(claim.shown)) > most or (claim.quoted and leeway.topics and is_slogan(claim.quoted[1], leeway.topics)):
        return False
    return claim.standing(leeway.known) <= _worst_standing(claim, leeway, claimed)


def _worst_standing(claim: Claim, leeway: Leeway, claimed: Claimed) -> Standing:
    """Return how far a title may lean: further where one person says it all, or several surely tell it."""
    is_about_it = begins_introduced(claim.text) and not (claimed.is_match or claimed.is_of_one_voice)
    if leeway.may_lean and not is_about_it and not (claim.quoted and claim.leans):
        return Standing.LEANING
    is_clear = claimed.is_match or claimed.is_of_one_voice or (claimed.clashes and not claim.quoted)
    return Standing.NEARLY if is_clear else Standing.ALONE
