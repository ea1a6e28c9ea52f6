"""What outlets tell alike of an earlier year, under a heading that claims nothing: "What happened in Halm in 1987".

"In 1987 a smaller flood killed three anglers" ─┐
"three fishermen drowned in 1987"              ─┴─▶ one year, and another number or a name that little else has
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.drafting.clauses.references import names_in
from build_tools.comparison.drafting.facts.questions import told_in_each
from build_tools.comparison.drafting.tellings.material import Material
from build_tools.comparison.matching.stances import stances_of
from build_tools.comparison.words.concepts import ContentWord, content, word_likeness
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.numbers import NUMBER, amount
from build_tools.models import Fact, Kind, Side, Statement
from build_tools.models.text import alternatives

_YEAR = re.compile(r"\b(?:in|of|since|from) (1[6-9]\d\d|20\d\d)\b(?!-)", re.IGNORECASE)
_NUMBER = re.compile(rf"(?<![\w$£€.,])(?:{NUMBER})(?![\w,.]*\d)", re.IGNORECASE)
_LIGHT = re.compile(rf"{NUMBER}|{alternatives(FUNCTION_WORDS)}", re.IGNORECASE)
_SELDOM = 2
"""Statements of an article in which a name stands that pins down an earlier case, at most."""


class _Case(NamedTuple):
    """What a statement tells of a year."""

    side: Side
    year: str
    numbers: frozenset[float]
    names: frozenset[str]
    """Those that its article has seldom."""
    told: Sequence[ContentWord]


def earlier_cases(facts: Iterable[Fact], material: Material) -> dict[str, Fact]:
    """Return the facts on earlier cases, by id.

    Args:
        facts: Those that are drafted: what one tells of two outlets is told.
        material: What facts are drafted from.
    """
    drafted, found = list(facts), dict[str, Fact]()
    by_year: dict[str, list[_Case]] = {}
    for case in _cases(material):
        by_year.setdefault(case.year, []).append(case)
    for year, cases in by_year.items():
        sides = _joined(cases)
        if len(sides) > 1 and not any(sum(one.statement in fact.cited for one in sides) > 1 for fact in drafted):
            stances = stances_of(material.by_article(sides))
            cells = {article: material.cell(article, stance, sides) for article, stance in stances.items()}
            title = _title(year, [material.statements[side] for side in sides])
            if text := told_in_each(sides, material):
                name = f"f-{min(side.statement for side in sides)}-{year}"
                found[name] = Fact(title=title, text=text, cells=cells, confirmed=False)
    return found


def _cases(material: Material) -> Iterator[_Case]:
    """Return what outlets tell themselves of an earlier year, where an article has but one sentence on it."""
    names: dict[str, Counter[str]] = {}
    years: Counter[tuple[str, str]] = Counter()
    for side, one in material.statements.items():
        names.setdefault(side.article, Counter()).update(_names(one))
        years.update((side.article, year) for year in {*_YEAR.findall(one.text)})
    for side, one in material.statements.items():
        found = {*_YEAR.findall(one.text)}
        year = min(found, default="")
        if one.kind is Kind.OWN_VOICE and len(found) == 1 and years[side.article, year] == 1:
            counted = (amount(number[0]) for number in _NUMBER.finditer(one.text))
            numbers = frozenset(n for n in counted if n is not None and n > 1 and n != float(year))
            seldom = frozenset(name for name in _names(one) if names[side.article][name] <= _SELDOM)
            told = [material.vocabulary.word(term) for term in content(one.terms) if not _LIGHT.fullmatch(term.lemma)]
            yield _Case(side, year, numbers, seldom, told)


def _names(one: Statement) -> set[str]:
    return {*names_in(one.text)}


def _joined(cases: Sequence[_Case]) -> list[Side]:
    """Return the cases that are one: two with a number or a name in common, and what has a word of theirs."""
    both = next(((a, b) for a, b in combinations(cases, 2) if a.side.article != b.side.article and _are_one(a, b)), ())
    articles = {case.side.article for case in both}
    beside = [
        case for case in cases if case.side.article not in articles and any(_share_a_word(case, one) for one in both)
    ]
    return [case.side for case in cases if case in both or case in beside]


def _are_one(a: _Case, b: _Case) -> bool:
    return _share_a_word(a, b) and bool(a.numbers & b.numbers or a.names & b.names)


def _share_a_word(a: _Case, b: _Case) -> bool:
    return any(word_likeness(one, other) for one in a.told for other in b.told)


def _title(year: str, told: Sequence[Statement]) -> str:
    """Return "What happened at Halm Gate in 1987" where one has it so and all name it; else whom all name."""
    shared = set.intersection(*map(_names, told))
    place = next(
        (found for one in told for name in sorted(shared) if (found := _at(name).search(one.text))),
        None,
    )
    if place:
        return f"What happened {place[0]} in {year}"
    return f"What happened in {year}{''.join(f': {name}' for name in sorted(shared, key=len)[-1:])}"


def _at(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:at|in|near|off) {re.escape(name)}\b")
