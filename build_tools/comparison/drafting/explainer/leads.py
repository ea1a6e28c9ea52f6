"""What may be said first of an event, the best first: what happened, in words that the other articles have too.

claims of the openings ─┐
headlines ──────────────┼─▶ those understood alone ──▶ the one whose words most of the others share first
facts of several ───────┘
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import IntEnum
from statistics import mean
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim, Standing
from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.claims.speaker_names import speaker_of
from build_tools.comparison.drafting.clauses.cutting import without_who_says_so
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import names_in, unintroduced
from build_tools.comparison.drafting.explainer.counted import Counted, happening
from build_tools.comparison.drafting.explainer.draft_source import DraftSource, told_by
from build_tools.comparison.drafting.explainer.headlines import main_piece, pieces
from build_tools.comparison.drafting.explainer.openings import openings
from build_tools.comparison.drafting.tellings.overlap import share_held
from build_tools.comparison.drafting.tellings.telling import MOST, according_to
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.comparison.drafting.titles.spoken_of import is_topic
from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.people.person_roles import keeps_a_name_back
from build_tools.comparison.words.names import given
from build_tools.comparison.words.stems import stem
from build_tools.comparison.words.verdicts import FORECAST, is_loaded
from build_tools.models import Analysis, Kind, Metadata, Statement, words
from build_tools.models.statement import OPENING

_LONG = 20
"""Words from which each more is one too many."""
_LEAST_SHARE_OWN = 0.5
"""The share of an outlet's own claim that the other articles must have, on average: else it is one outlet's alone."""
VICTIMS = 0.8
"""What it weighs that a clause says how many died, were hurt or are missing."""
_TO_COME, _WILL = 1.2, re.compile(r"\b(?:will|won[’']t)\b")
"""What it weighs less that an outlet tells in its own voice what somebody will do: it is somebody's word."""
_IN_NO_SENTENCE = 0.4
"""What it weighs less for each word of a headline that none of the articles has in a sentence."""
_FEW_IN_NO_SENTENCE = 1
"""Words that a headline may have for itself: "axe" for "shut"; with more it is a verdict of its own."""
_MOST_SHARED = 8
"""Words in common from which more tell nothing."""
_LONGEST = 28
"""Words of the longest title, where there is a choice."""
MOST_WORDS = 34
"""Words of the longest sentence that is read in one go."""
_SUBJECT = 4
"""Words at the beginning of a headline that say whom it tells of."""
_IS_SOMETHING = re.compile(
    r"(.+?) (?:is|was|are|were|has been|have been) (?:an?|the(?! (?:subject|target|focus)\b)|one of|among"
    r"|\d[\d.,]* \w+ (?:long|old|high|wide|deep|away))\b"
)
_NESTED = re.compile(r"“[^”]*[‘(]")
"""A quotation in a quotation, or what a newsroom put into one in brackets."""


class Reach(IntEnum):
    """Of whom a clause may be told without saying who has it."""

    NOBODY = 0
    """It is an outlet's verdict, or not clear by itself."""
    LONG = 1
    """It tells what happened in more words than a title had better have."""
    PLAIN = 2
    """It tells what happened, as far as one outlet goes."""
    ALL = 3
    """The other articles have most of its words, and what was done."""


class Lead(NamedTuple):
    """What may be said first of an event."""

    claim: Claim
    articles: tuple[str, ...]
    """Those that are known to tell it."""
    paragraph: int
    """Where it stands first; 0 for a headline."""
    fact: str | None = None
    is_sure: bool = False
    weight: float = 0.0
    reach: Reach = Reach.PLAIN

    @property
    def text(self) -> str:
        """The clause."""
        return self.claim.text

    @property
    def is_quotation(self) -> bool:
        """Whether it is nothing but somebody's words."""
        return ": “" in self.text or self.text.startswith("“")

    @property
    def is_verdict(self) -> bool:
        """Whether it is what an outlet makes of what happened."""
        return self.claim.is_own and bool(FORECAST.search(self.text))


class Held(NamedTuple):
    """The words of an article, as stems."""

    opening: frozenset[str]
    """Those of the headline and of what the article opens with."""
    whole: frozenset[str]
    """All of them, the headline's too."""
    told: frozenset[str]
    """Those of its sentences."""


def leads(source: DraftSource) -> list[Lead]:
    """Return what the articles' headlines, openings and shared facts say of an event, the best first."""
    held, counted = words_held(source), Counted(source)
    case, found = PrintedCase(source.analyses), list[Lead]()
    printed = [*_of_facts(source), *_of_headlines(source), *_of_openings(source)]
    plain = [*_without_victims(printed, counted)]
    for one in (*printed, *plain):
        told = telling_words(main_piece(one.text) if one.paragraph == 0 else one.text, source)
        if told and len(words(one.text)) <= MOST_WORDS and not case.shouts(one.text):
            weight = _weight(one, told, held) + VICTIMS * (counted.sureness(one.text) or (one in plain) / 2)
            is_stale = bool(plain) and counted.is_open(one.text)
            found.append(one._replace(weight=weight, reach=Reach.NOBODY if is_stale else _reach(one, told, held)))
    return sorted(found, key=lambda one: (-one.weight, one.text))


def words_held(source: DraftSource) -> dict[str, Held]:
    """Return the words of each article."""
    return {a.article: _held(a, source.articles[a.article]) for a in source.analyses}


def telling_words(text: str, source: DraftSource) -> frozenset[str]:
    """Return the stems of the words that tell something: no given name, which one outlet alone may print."""
    given_names = {given(name) for name in source.called.full.values() if name}
    return frozenset(_stems(" ".join(w for w in words(text) if w not in given_names and w.casefold() not in LIGHT)))


def _stems(text: str) -> Iterator[str]:
    return (stem(word.casefold()) for word in words(text))


def _held(analysis: Analysis, metadata: Metadata) -> Held:
    headline = metadata.headline.value if metadata.headline.is_known else ""
    opening = [one for one in analysis.statements if one.paragraph <= OPENING]
    first = {*_stems(headline), *(stem for one in (*opening, *analysis.opening) for stem in _stems_of(one))}
    told = frozenset(stem for one in analysis.statements for stem in _stems_of(one))
    return Held(frozenset(first), told.union(first), told)


def _stems_of(statement: Statement) -> Iterator[str]:
    """Return the words of a statement and of the sentence around it, with who speaks."""
    yield from _stems(f"{statement.text} {(statement.speaker or '').replace('-', ' ')}")
    for term in (*statement.terms, *statement.around):
        yield from _stems(term.lemma)


# ---- where they come from ----


def _of_openings(source: DraftSource) -> Iterator[Lead]:
    for claim, article, paragraph in openings(source):
        yield Lead(claim, (article,), paragraph)


def _of_headlines(source: DraftSource) -> Iterator[Lead]:
    case = PrintedCase(source.analyses)
    for article, metadata in source.articles.items():
        for text in pieces(metadata.headline.value) if metadata.headline.is_known else ():
            leans = _is_its_subjects_word(text, article, source)
            yield Lead(Claim("", case.sentence(text), 1.0, is_own=True, leans=leans), (article,), 0)


def _without_victims(found: Iterable[Lead], counted: Counted) -> Iterator[Lead]:
    """Return what happened without how many became victims, where articles tell another number of them."""
    for one in found:
        is_open = one.fact is None and counted.is_open(one.text)
        told = happening(one.text, may_be_phrase=True) if is_open else ""
        for text in filter(None, dict.fromkeys((told, without_who_says_so(told)))):
            yield one._replace(claim=one.claim._replace(text=text, introduced=tuple(unintroduced(text))))


def _is_its_subjects_word(headline: str, article: str, source: DraftSource) -> bool:
    """Whether a headline tells as a fact what below is but the word of whom it tells of: "Norland beats Halm"."""
    below = [one for side, one in source.statements.items() if side.article == article and one.paragraph > 1]
    telling = [one for one in below if share_held(headline, f"{one.text} {one.speaker or ''}") >= MOST]
    subject = _named(re.sub(r"\w+[’']s\b", "", " ".join(words(headline)[:_SUBJECT])))
    whose = (_named(speaker_of(one, source.called) or "") for one in telling if one.said)
    return not any(one.kind is Kind.OWN_VOICE for one in telling) and any(subject & one for one in whose)


def _named(text: str) -> set[str]:
    """Return the words with capitals, without the "s" of what is somebody's."""
    return {re.sub(r"[’']s?$", "", word) for word in words(text) if word[:1].isupper()}


def _of_facts(source: DraftSource) -> Iterator[Lead]:
    """Return the titles of the facts that several outlets tell."""
    for name, fact in source.facts.items():
        told = told_by(fact)
        is_verdict = any(fact.title.endswith(according_to(source.outlet(one))) for one in told)
        if len(told) > 1 and fact.conflict is None and not (is_verdict or asks(fact.title) or is_topic(fact.title)):
            places = (one.paragraph for article in told for one in source.cited(fact, article))
            nameless, introduced = not names_in(fact.title), tuple(unintroduced(fact.title))
            claim = Claim("", fact.title, 1.0, is_own=False, introduced=introduced, is_nameless=nameless)
            yield Lead(claim, tuple(told), min(places, default=1), fact=name, is_sure=name in source.sure)


# ---- which is best ----


def _weight(one: Lead, told: frozenset[str], held: Mapping[str, Held]) -> float:
    """Return how well a clause says what all articles tell.

    Args:
        one: What may be said first.
        told: Its telling words.
        held: The words of each article.
    """
    standing, is_own = one.claim.standing(), one.claim.is_own
    weight = centrality(told, held.values()) + 0.1 * one.claim.score
    weight += 0.5 * (len(one.articles) - 1) * one.is_sure
    weight -= 0.3 * (one.paragraph > OPENING) + 0.4 * min(max(0, one.paragraph - 1), OPENING)
    weight -= 1.0 * (standing is not Standing.ALONE) + 2.0 * one.is_quotation + 0.2 * is_own
    weight -= _IN_NO_SENTENCE * _told_nowhere(one, told, held)
    weight -= _TO_COME * (is_own and bool(_WILL.search(one.text)))
    weight -= 1.0 * (bool(_NESTED.search(one.text)) or is_loaded(one.text)) + 0.2 * keeps_a_name_back(one.text)
    return weight - 0.05 * max(0, len(words(one.text)) - _LONG)


def centrality(told: frozenset[str], held: Collection[Held]) -> float:
    """Return how much of what is told all articles tell, those that open with it before those that have it below.

    Args:
        told: Telling words.
        held: The words of each article.
    """
    opening = share_elsewhere(told, [found.opening for found in held])
    whole = share_elsewhere(told, [found.whole for found in held])
    shared = sum(sum(word in found.opening for found in held) > 1 for word in told)
    return 2 * opening + whole + 0.15 * min(shared, _MOST_SHARED)


def _told_nowhere(one: Lead, told: frozenset[str], held: Mapping[str, Held]) -> int:
    """Return how many words of a headline no article has in a sentence: "Bunglers axe beloved bridge"."""
    return sum(all(word not in found.told for found in held.values()) for word in told) if one.paragraph == 0 else 0


def says_who_somebody_is(text: str) -> bool:
    """Return whether a clause says who somebody is, and not what happened.

    >>> says_who_somebody_is("Ann Brisk is a former mate"), says_who_somebody_is("Ann Brisk has a week to decide")
    (True, False)
    """
    found = _IS_SOMETHING.match(text)
    return found is not None and not has_verb(found[1])


def _reach(one: Lead, told: frozenset[str], held: Mapping[str, Held]) -> Reach:
    is_clear = one.claim.standing() is not Standing.LEANING and not says_who_somebody_is(one.text)
    if one.is_verdict or not is_clear:
        return Reach.NOBODY
    if len(words(one.text)) > _LONGEST:
        return Reach.LONG
    whole = share_elsewhere(told, [found.whole for found in held.values()])
    is_shared = one.is_sure or whole >= _LEAST_SHARE_OWN
    is_shared = is_shared and _told_nowhere(one, told, held) <= _FEW_IN_NO_SENTENCE
    return Reach.ALL if is_shared and (not one.claim.is_own or _verb_is_shared(one, held.values())) else Reach.PLAIN


def share_elsewhere(told: frozenset[str], articles: Sequence[frozenset[str]]) -> float:
    """Return the share of words that articles have on average, without the one that has most: it gives the clause."""
    shares = sorted(len(told & found) / len(told) for found in articles)
    return mean(shares[:-1] or shares)


def _verb_is_shared(one: Lead, articles: Collection[Held]) -> bool:
    """Whether another article has the verb of a claim: what somebody did may be told by all, a verdict is one's own."""
    verb = next((word for word in words(one.text)[1:] if has_verb(f"x {word}")), "")
    if not verb and one.paragraph == 0:
        return True  # "Port to close"
    return sum(stem(verb.casefold()) in found.whole for found in articles) >= min(2, len(articles))
