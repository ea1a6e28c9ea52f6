"""An event's title: what one article opens with, or a fact of several, in words that the other articles have too.

claims of the openings ─┐
facts of several ───────┴─▶ those understood alone ──▶ the one whose words most of the others share ──▶ title
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import mean
from typing import NamedTuple

from build_tools.comparison.claim import Claim, Standing
from build_tools.comparison.claims import claims_of
from build_tools.comparison.clauses import MOST_WORDS
from build_tools.comparison.draft_source import MOST_OUTLETS, DraftSource, told_by
from build_tools.comparison.english_verbs import has_verb
from build_tools.comparison.names import given
from build_tools.comparison.references import names_in, unintroduced
from build_tools.comparison.scoring import LIGHT
from build_tools.comparison.stems import stem
from build_tools.models import Analysis, Kind, Metadata, Statement, words
from build_tools.models.text import listed

_OPENING = 3
"""Paragraphs that open an article: they say what happened."""
_LONG = 14
"""Words from which each more is one too many."""
_LEAST = 0.2
"""The weight below which nothing says what happened."""
_MOST_OF_IT = 0.7
"""The share of a title's words that an article has which tells of the same."""
_LEAST_SHARE_OWN = 0.5
"""The share of an outlet's own claim that the other articles must have, on average: else it is one outlet's alone."""
_MOST_SHARED = 6
"""Words in common from which more tell nothing."""

_WHEN = re.compile(r"^(?:(?:And|But) )?(?:[Oo]n|[Aa]t|[Aa]fter|[Dd]uring|[Ff]ollowing) [^,]*, (?=[A-Z]|the |an? )")
"""What says when or where in front of a sentence: "On the second day of the strike, …"."""
_IS_SOMEBODY = re.compile(r"(?:[^a-z\s]\S* )+(?:is|was|are|were|has been|have been) (?:an?|the|one of|among)\b")
"""What somebody is, and not what happened: "Ann Brisk is a former mate"."""
_NESTED = re.compile(r"“[^”]*[‘(]")
"""A quotation in a quotation, or what a newsroom put into one in brackets."""
_MOST_NAMES = 2
"""Names in a title that has nothing else."""


class EventTitle(NamedTuple):
    """A drafted title."""

    text: str
    fact: str | None = None
    """The id of the fact whose title it is."""
    article: str | None = None
    """The article that opens with it, where it is no fact's."""
    holders: frozenset[str] = frozenset()
    """The articles that have most of its words."""


class _Candidate(NamedTuple):
    """What may be a title."""

    text: str
    articles: tuple[str, ...]
    """Those that are known to tell it."""
    paragraph: int
    """Where it stands first."""
    standing: Standing
    score: float = 1.0
    is_own: bool = False
    """Whether one outlet says it in its own voice."""
    fact: str | None = None
    is_sure: bool = False

    @property
    def is_quotation(self) -> bool:
        return ": “" in self.text


class _Held(NamedTuple):
    """The words of an article, as stems."""

    opening: frozenset[str]
    whole: frozenset[str]


def event_title(source: DraftSource) -> EventTitle:
    """Return the title that the articles' openings and facts give an event; else whom and what they tell of."""
    held = {a.article: _held(a, source.articles[a.article]) for a in source.analyses}
    given_names = {given(name) for name in source.called.full.values() if name}
    ranked = [
        (weight, one)
        for one in (*_of_facts(source), *_of_openings(source))
        if (weight := _weight(one, _telling_words(one.text, given_names), held)) is not None
    ]
    weight, best = max(ranked, key=lambda pair: (pair[0], pair[1].text), default=(0.0, None))
    if best is None or weight < _LEAST:
        return EventTitle(_by_names(source) or source.event_id.replace("-", " ").capitalize())
    told = _telling_words(best.text, given_names)
    holders = frozenset(name for name, found in held.items() if len(told & found.whole) >= _MOST_OF_IT * len(told))
    return EventTitle(best.text, best.fact, None if best.fact else best.articles[0], holders)


def _telling_words(text: str, given_names: Collection[str]) -> frozenset[str]:
    """Return the stems of the words that tell something; a given name is often printed by one outlet alone."""
    return frozenset(_stems(" ".join(w for w in words(text) if w not in given_names and w.casefold() not in LIGHT)))


def _held(analysis: Analysis, metadata: Metadata) -> _Held:
    headline = metadata.headline.value if metadata.headline.is_known else ""
    opening = (one for one in analysis.statements if one.paragraph <= _OPENING)
    return _Held(
        frozenset([*_stems(headline), *(stem for one in opening for stem in _stems_of(one))]),
        frozenset([*_stems(headline), *(stem for one in analysis.statements for stem in _stems_of(one))]),
    )


def _stems_of(statement: Statement) -> Iterator[str]:
    """Return the words of a statement and of the sentence around it, with who speaks."""
    yield from _stems(f"{statement.text} {(statement.speaker or '').replace('-', ' ')}")
    for term in (*statement.terms, *statement.around):
        yield from _stems(term.lemma)


def _stems(text: str) -> Iterator[str]:
    return (stem(word.casefold()) for word in words(text))


def _of_openings(source: DraftSource) -> Iterator[_Candidate]:
    """Return the claims with which articles open."""
    for analysis in source.analyses:
        for one in analysis.statements:
            if one.text and one.paragraph <= _OPENING:
                for claim in claims_of(_without_when(one), (), source.called):
                    yield _Candidate(
                        claim.text,
                        (analysis.article,),
                        one.paragraph,
                        claim.standing(),
                        claim.score,
                        is_own=claim.is_own,
                    )


def _without_when(statement: Statement) -> Statement:
    """Return an outlet's own sentence without what says when or where in front of it."""
    when = _WHEN.match(statement.text) if statement.kind is Kind.OWN_VOICE else None
    if when is None or when.end() > statement.spans[0][1] - statement.spans[0][0]:
        return statement
    main = statement.text[when.end() :]
    (start, end), *rest = statement.spans
    return replace(statement, text=main[:1].upper() + main[1:], spans=((start + when.end(), end), *rest))


def _of_facts(source: DraftSource) -> Iterator[_Candidate]:
    """Return the titles of the facts that several outlets tell."""
    for name, fact in source.facts.items():
        told = told_by(fact)
        if len(told) > 1:
            places = (one.paragraph for article in told for one in source.cited(fact, article))
            bare = Claim("", fact.title, 0, is_own=False, introduced=tuple(unintroduced(fact.title)))
            standing = bare._replace(leans=not names_in(fact.title)).standing()
            yield _Candidate(
                fact.title, tuple(told), min(places, default=1), standing, fact=name, is_sure=name in source.sure
            )


def _weight(one: _Candidate, told: frozenset[str], held: Mapping[str, _Held]) -> float | None:
    """Return how well a title says what all articles tell; None where it isn't understood or is one outlet's alone.

    Args:
        one: What may be a title.
        told: Its telling words.
        held: The words of each article.
    """
    is_unfit = one.standing is Standing.LEANING or len(words(one.text)) > MOST_WORDS or _IS_SOMEBODY.match(one.text)
    if is_unfit or not told:
        return None
    opening = _share_elsewhere(told, [found.opening for found in held.values()])
    whole = _share_elsewhere(told, [found.whole for found in held.values()])
    if one.is_own and (whole < _LEAST_SHARE_OWN or not _verb_is_shared(one.text, held.values())):
        return None
    shared = sum(sum(word in found.opening for found in held.values()) > 1 for word in told)
    weight = 2 * opening + whole + 0.15 * min(shared, _MOST_SHARED) + 0.1 * one.score
    weight += 0.3 * (len(one.articles) - 1) * one.is_sure
    weight -= 0.6 * (one.paragraph > _OPENING) + 0.1 * min(one.paragraph - 1, _OPENING)
    weight -= 0.5 * (one.standing is Standing.NEARLY) + 1.0 * one.is_quotation + 0.2 * one.is_own
    weight -= 1.0 * bool(_NESTED.search(one.text))
    return weight - 0.05 * max(0, len(words(one.text)) - _LONG)


def _share_elsewhere(told: frozenset[str], articles: Sequence[frozenset[str]]) -> float:
    """Return the share of words that articles have on average, without the one that has most: it gives the title."""
    shares = sorted(len(told & found) / len(told) for found in articles)
    return mean(shares[:-1] or shares)


def _verb_is_shared(text: str, articles: Collection[_Held]) -> bool:
    """Whether another article has the verb of a claim: what somebody did may be told by all, a verdict is one's own."""
    verb = next((word for word in words(text)[1:] if has_verb(f"x {word}")), "")
    return sum(stem(verb.casefold()) in found.whole for found in articles) >= min(2, len(articles))


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
