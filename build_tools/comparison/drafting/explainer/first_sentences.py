"""What happened, in the whole first sentence of one article: that whose words the other articles share first.

A first sentence is written for whoever has read nothing else, and has in it who says so: nothing is taken out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from statistics import mean
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.claims.speaker_names import I_OR_YOU, spelled
from build_tools.comparison.drafting.clauses.cutting import SAYS_SO
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import names_in, unintroduced, unresolved
from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.comparison.drafting.clauses.sentences import (
    DATELINE,
    bare,
    is_headline,
    unquoted,
    with_curly_marks,
    without_connectives,
)
from build_tools.comparison.drafting.explainer.counted import Counted, happening
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.drafting.explainer.follow_ups import FollowUps, printed_later
from build_tools.comparison.drafting.explainer.leads import (
    VICTIMS,
    Lead,
    Reach,
    centrality,
    leads,
    says_who_somebody_is,
    telling_words,
    words_held,
)
from build_tools.comparison.words.verdicts import FORECAST, is_loaded, is_verdict
from build_tools.models import Analysis, Statement, words
from build_tools.models.text import alternatives

_LENGTH = range(10, 49)
"""Words of a sentence that says what happened."""
_LONG = 36
"""Words from which each more is one too many."""
_SECOND = 0.6
"""What it weighs less that a sentence is an article's second."""
_CUT = 0.4
"""The same where it is but a clause of a sentence."""
_VERDICT = 0.6
"""The same where an outlet judges or foretells."""
_HEADLINES = 2.0
"""What it weighs that a sentence has the words of the headlines, which say what happened."""
_LEANS = re.compile(r"(?:It|He|She|They|This|That|These|Those|There|His|Her|Their|Call|What|How|Why|If)\b")
"""How a first sentence begins that makes its reader wait for the point."""
_ATTRIBUTED = 0.5
"""What it weighs that a sentence says who says so: in its outlet's own voice another may have it otherwise."""
_WIRE = 0.4
"""The same where it stands behind a dateline: agencies tell what happened, and leave verdicts to others."""
_SCENE, _SETS_A_SCENE = 0.4, re.compile(r"(?:\S+ ){1,5}?(?:had|(?:was|were) still) (?!been\b)")
"""What it weighs less that a sentence tells what had been before: "Neighbours had lit candles"."""
_EXCLUSIVE, _LEARNED = 0.3, re.compile(r"\b(?:has|have) learned$|\bcan (?:exclusively )?reveal\b")
"""What it weighs less that an outlet alone says so: "…, the Courier has learned"."""
_FOLLOW_UP = 0.8
"""The same where it tells what came of what happened."""
_LATER = 0.5
"""The same where its article is of a later day than the first."""
_COMMENT = re.compile(
    rf", (?:which (?!.*\b(?:{alternatives(SAYING)})\b)|(?:in )?(?:the (?:(?:most|least) \w+|worst|biggest|largest"
    r"|deadliest|latest|first|second|third)|one of the) )[^,“”]*$"
)
"""What an outlet adds of its own at the end: "…, which may cost him votes"."""
_AND = re.compile(r"^(?:And|But|Now),? (?=\w)")


class Firsts(NamedTuple):
    """What may be said first of an event, each the best first."""

    clauses: Sequence[Lead]
    sentences: Sequence[Lead]
    """Whole, or cut where they are too long."""


def firsts(source: DraftSource) -> Firsts:
    """Return what may be said first of an event."""
    clauses = leads(source)
    return Firsts(clauses, _sentences(source, clauses))


def _sentences(source: DraftSource, clauses: Iterable[Lead]) -> list[Lead]:
    """Return the first sentences of articles that say what happened, the best first."""
    judge = _Judge(source)
    cut = (
        one
        for one in clauses
        if one.paragraph == 1 and not (one.fact or one.is_quotation) and one.reach is not Reach.NOBODY
    )
    found = [one._replace(weight=judge.weight(one.text) - _CUT) for one in cut if len(words(one.text)) in _LENGTH]
    opens_with = dict[str, str]()
    for analysis in source.analyses:
        for at, sentence, text in _first_two(analysis, source):
            opens_with.setdefault(analysis.article, text)
            if telling_words(text, source) and _says_what_happened(text, is_first=at == 0) and not judge.shouts(text):
                told = Claim(sentence.id, text, 1.0, is_own=True)
                wire = _WIRE * bool(DATELINE.match(sentence.text))
                weight = judge.weight(text, is_first=at == 0) - _SECOND * at + wire
                lead = Lead(told, (analysis.article,), sentence.paragraph, weight=weight)
                found += [lead, *judge.without_victims(lead)]
    follow_ups, later = FollowUps(source, opens_with), printed_later(source)
    found = [
        one._replace(
            weight=one.weight
            - _FOLLOW_UP * follow_ups.tells(one.text, one.articles[0])
            - _LATER * (one.articles[0] in later)
        )
        for one in found
    ]
    return sorted(found, key=lambda one: (-one.weight, one.text))


class _Judge:
    """How well sentences say what happened in an event."""

    def __init__(self, source: DraftSource) -> None:
        self._source, self._held = source, words_held(source).values()
        self._counted, self._case = Counted(source), PrintedCase(source.analyses)
        printed = (one.headline.value for one in source.articles.values() if one.headline.is_known)
        self._headlines = [found for one in printed if (found := telling_words(one, source))]

    def shouts(self, text: str) -> bool:
        """Return whether a text has a common word in capitals, for emphasis."""
        return self._case.shouts(text)

    def weight(self, text: str, *, is_first: bool = True) -> float:
        """Return how well a text says what happened.

        Args:
            text: A sentence, or a clause of one.
            is_first: Whether it is, or is of, an article's first sentence.
        """
        told = telling_words(text, self._source)
        weight = centrality(told, self._held) - 0.05 * max(0, len(words(text)) - _LONG)
        weight += _HEADLINES * mean([len(told & one) / len(one) for one in self._headlines] or [0])
        weight += _ATTRIBUTED * bool(SAYS_SO.search(unquoted(text))) - _SCENE * bool(_SETS_A_SCENE.match(text))
        weight -= _EXCLUSIVE * bool(_LEARNED.search(text)) + _VERDICT * is_verdict(text)
        return weight + VICTIMS * self._counted.sureness(text) * (is_first or self._counted.is_open(text))

    def without_victims(self, lead: Lead) -> Iterator[Lead]:
        """Return what happened without how many became victims, where articles tell another number of them."""
        told = happening(lead.text) if self._counted.is_open(lead.text) else ""
        if len(words(told)) in _LENGTH:
            yield lead._replace(claim=lead.claim._replace(text=told), weight=self.weight(told))


def _first_two(analysis: Analysis, source: DraftSource) -> Iterator[tuple[int, Statement, str]]:
    """Return an article's first two sentences below its headline, with curly marks and without brackets."""
    printed = source.articles[analysis.article].headline
    headline = words(printed.value) if printed.is_known else []
    below = [one for one in analysis.opening if words(one.text) != headline and not is_headline(one.text)]
    below = below[next((at for at, one in enumerate(below) if DATELINE.match(one.text)), 0) :]
    for at, one in enumerate(below[:2]):
        if text := with_curly_marks(_AND.sub("", DATELINE.sub("", " ".join(one.text.split())))):
            plain = _COMMENT.sub("", without_connectives(bare(text)))
            yield at, one, spelled(plain[:1].upper() + plain[1:], source.called)


def _says_what_happened(text: str, *, is_first: bool) -> bool:
    """Whether a sentence is understood by whoever has read nothing else, and tells plainly what happened."""
    if (
        len(words(text)) not in _LENGTH
        or text[0] in "“‘"
        or text.endswith(("?", "!"))
        or re.search(r"[\[\]…*:](?!\d)", text)
    ):
        return False
    if _LEANS.match(text) or I_OR_YOU.search(unquoted(text)) or is_loaded(text) or says_who_somebody_is(text):
        return False
    is_clear = is_first or not (unresolved(text) or unintroduced(text) or FORECAST.search(text))
    return is_clear and (is_first or bool(names_in(text))) and has_verb(text)
