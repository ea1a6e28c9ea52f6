"""An event's title: the best of what its articles say first; failing that, the people and things they are about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import NamedTuple

from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.comparison.drafting.explainer.draft_source import MOST_OUTLETS, DraftSource, told_by
from build_tools.comparison.drafting.explainer.first_sentences import Firsts
from build_tools.comparison.drafting.explainer.follow_ups import printed_later, tells_an_aftermath
from build_tools.comparison.drafting.explainer.headlines import main_piece
from build_tools.comparison.drafting.explainer.leads import Lead, Reach, telling_words
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.comparison.drafting.titles.undated import without_day
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.words.numbers import NUMBER, amount
from build_tools.comparison.words.verdicts import dresses_up, is_loaded
from build_tools.models import words
from build_tools.models.statement import OPENING
from build_tools.models.text import alternatives, listed

_LEAST = 0.5
"""The weight below which nothing says what happened."""
_FOR_ALL = 0.6
"""What it weighs that the other articles tell the same."""
_NAMELESS = 1.2
"""What it weighs less that whoever acts goes by an office alone: "the port chairman", but not "a port official"."""
_OFFICE_ALONE = re.compile(rf"The (?:[\w.’'-]+ ){{0,3}}?(?:{alternatives(ROLE_NOUNS)})s? (?![A-Z])")
_DRESSED_UP = 0.3
"""What it weighs less that an outlet dresses up what it tells: "opened fire on a peaceful trawler"."""
_BACKGROUND, _HAD_BEEN = 0.4, re.compile(r"(?:\S+ ){1,5}?had (?!been\b)")
"""The same that it tells what had been before: "The port had agreed to sell"."""
_HEADLINE = 1.0
"""What it weighs that an outlet chose a clause as its headline."""
_FEW = 7
"""Telling words of a clause that is no mere fragment of it."""
_OF_FIRST = 1.2
"""What it weighs that a headline has the words of its article's first sentence, which says best what happened."""
_AS_FIRST = 1.5
"""The same where they stand in that of another article."""
_TWO_SIDES = 0.1
"""The same that a headline has a second side behind what happened."""
_WORDS_ALONE = 1.5
"""What it weighs less that somebody says something, where a headline tells what was done: "quits, saying …"."""
_WORDS_BESIDE = 0.6
"""The same where no headline does, but a first sentence."""
_SAID = alternatives(SAYING | {"told"})
_SAYS = re.compile(
    rf"[^“”,]*?\b(?:{_SAID})\b|.*, [^,“”]+ (?:{_SAID})$|.*, according to [^,“”]+$"
    r"|.*, [^,“”]+ (?:tells?|told) [^,“”]+$"
)
"""A clause that gives somebody's word for what it tells."""
_LATER = 1.2
"""The same that only articles of a later day than the first tell it: they tell what came of the event."""
_AFTER = 0.8
"""The same where such a headline has something happen after something else."""
_FIRST = 0.8
"""What it weighs that a headline is of the day on which the event was first reported, where others are later."""
_OF_OTHERS, _REPORTS = 0.5, re.compile(r", the [A-Z][\w ]+ reports?$")
"""What it weighs less that a clause is what one outlet has from another."""
_DISPUTED = 1.0
"""The same that it gives an amount for which another outlet has another."""
_AMOUNT = re.compile(rf"[$£€]?({NUMBER})", re.IGNORECASE)
_MOST_NAMES = 2
"""Names in a title that has nothing else."""


class EventTitle(NamedTuple):
    """A drafted title."""

    text: str
    lead: Lead | None = None
    """What it is made of; None where nothing says what happened."""


def event_title(source: DraftSource, found: Firsts) -> EventTitle:
    """Return the title of an event.

    Args:
        source: What the explainer is drafted from.
        found: What may be said first, the best first.
    """
    first = next(iter(found.sentences), None)
    later = printed_later(source)
    fit = [
        (_weight(one, first, source) + _by_article(one, later), one)
        for one in found.clauses
        if one.reach is not Reach.NOBODY
    ]
    fit = [(weight, one) for weight, one in fit if weight >= _LEAST]
    if fit:
        deeds = [one for _, one in fit if one.reach is Reach.ALL and not gives_words(one.text)]
        earliest = min((one.paragraph for one in deeds), default=OPENING)

        def rank(pair: tuple[float, Lead]) -> tuple[bool, bool, bool, float]:
            weight, one = pair
            less = (_WORDS_ALONE if earliest == 0 else _WORDS_BESIDE * (earliest == 1)) * gives_words(one.text)
            return not one.is_quotation, not _is_loaded(one.text), one.reach is not Reach.LONG, weight - less

        best = max(fit, key=rank)[1]
        return EventTitle(without_day(best.text), best)
    return EventTitle(_by_names(source) or source.event_id.replace("-", " ").capitalize())


def _is_loaded(title: str) -> bool:
    """Whether a title has a tabloid's words; the first has its capital anyhow: "Bunglers axe bridge"."""
    return is_loaded(title) or is_loaded(title[:1].lower() + title[1:])


def _weight(one: Lead, first: Lead | None, source: DraftSource) -> float:
    weight = one.weight + _FOR_ALL * (one.reach is Reach.ALL) - _DRESSED_UP * dresses_up(one.text)
    weight -= _BACKGROUND * bool(_HAD_BEEN.match(one.text))
    weight -= _DISPUTED * gives_what_is_disputed(one.text, source)
    weight -= _NAMELESS * bool(_OFFICE_ALONE.match(one.text)) + _OF_OTHERS * bool(_REPORTS.search(one.text))
    return weight + _of_headline(one, first, source) if one.paragraph == 0 else weight


def gives_what_is_disputed(text: str, source: DraftSource) -> bool:
    """Return whether a clause has an amount that a fact asks for, and an outlet gives otherwise."""
    given = _amounts(text)
    for fact in source.facts.values() if given else ():
        if asks(fact.title) and fact.difference:
            told = [_amounts(" ".join(one.text for one in source.cited(fact, a))) for a in told_by(fact)]
            if any(given & some for some in told) and any(some and not given & some for some in told):
                return True
    return False


def _amounts(text: str) -> set[float]:
    found = (amount(number[1]) for number in _AMOUNT.finditer(text))
    return {one for one in found if one is not None and one > 1}


def _by_article(one: Lead, later: Collection[str]) -> float:
    """Return what it weighs more of which articles a clause is, some of them printed later than others."""
    is_headline = one.paragraph == 0
    if all(article in later for article in one.articles):
        return -_LATER - _AFTER * (is_headline and tells_an_aftermath(one.text))
    return _FIRST * (is_headline and bool(later))


def _of_headline(one: Lead, first: Lead | None, source: DraftSource) -> float:
    """Return what it weighs that a clause is a headline: more where it says what the first sentence does."""
    weight = _HEADLINE + _TWO_SIDES * (main_piece(one.text) != one.text)
    if first is None:
        return weight
    told = telling_words(main_piece(one.text), source)
    share = len(told & telling_words(first.text, source)) / max(_FEW, len(told))
    return weight + share * (_AS_FIRST + _OF_FIRST * (one.articles == first.articles))


def gives_words(text: str) -> bool:
    """Return whether a clause gives somebody's word for what it tells, or quotes it.

    >>> gives_words("The bridge is shut, Ann Brisk said"), gives_words("Ann Brisk quits, saying she is tired")
    (True, False)
    """
    return "“" in text or bool(_SAYS.match(text))


def _by_names(source: DraftSource) -> str:
    """Return whom and what all articles name, the most often first; '' where there is nobody and nothing."""
    printed: list[Counter[str]] = []
    for analysis in source.analyses:
        printed.append(Counter())
        for use in analysis.names:
            if use.what != "term" and len(use.text) > 2:
                printed[-1][use.text] += use.own + use.quoted
    counted = {name: sum(found[name] for found in printed) for name in printed[0]} if printed else {}
    everywhere = [name for name in counted if all(name in found for found in printed)]
    in_full = {name: source.called.full.get(name) or name for name in everywhere}
    persons = {name for name in source.called.full.values() if name}
    ranked = sorted(everywhere, key=lambda name: (in_full[name] not in persons, -counted[name], name))
    chosen: list[str] = []
    for name in ranked:
        if not any(words(name)[-1] in other for other in chosen):
            chosen.append(in_full[name] if in_full[name] in persons else _with_article(name, source))
    outlets = source.outlets(source.articles)
    telling = listed(outlets) if len(outlets) <= MOST_OUTLETS else f"{len(outlets)} outlets"
    verb = "tell" if outlets[1:] else "tells"
    return f"{listed(chosen[:_MOST_NAMES])}, as {telling} {verb} it" if len(chosen) > 1 else ""


def _with_article(name: str, source: DraftSource) -> str:
    """Return a name with "the" where it mostly stands so: "the Harbour Board"."""
    texts = [one.text for one in source.statements.values()]
    with_it, in_all = (sum(text.casefold().count(one.casefold()) for text in texts) for one in (f"the {name}", name))
    return f"the {name}" if 2 * with_it > in_all else name
