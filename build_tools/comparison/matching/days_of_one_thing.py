"""Days and deadlines that two articles tell of one thing in words of their own.

    dated clauses of each article ──▶ another day, not named in the other article ──▶ words in common ──▶ pairs

"the report will be out by 30 June", "the report is promised for 15 July"
"the track was last inspected on 3 February", "the last inspection was on 23 January"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.antonyms import exclude
from build_tools.comparison.words.concepts import ContentWord, Vocabulary, word_likeness
from build_tools.comparison.words.dates import Date, dates
from build_tools.comparison.words.function_words import COMMON_WORDS
from build_tools.comparison.words.restrictions import narrows
from build_tools.models import Kind, Side, Statement
from build_tools.models.text import NOT

_ENOUGH, _MORE = 2, 4
"""Words that tell one thing of two days, of which one article has all that the other does; and how many more it may."""
_OF_A_DEADLINE = 0.2
"""The share of the words of both that two deadlines have in common, of which an article has few."""
_ITSELF = re.compile(r"\W*(?:that )?(?:it|he|she|they|we|I)\b")
_ONE_OF_A_KIND = re.compile(r"\b(?:last|first|next|latest|final) ([a-z]+)\b")
"""What there is one of: "its last inspection"."""


class Dated(NamedTuple):
    """A day with what is told of it."""

    side: Side
    date: Date
    told: tuple[ContentWord, ...]
    """The words of its clause, names left out, and who says so where that is its subject."""
    is_denied: bool


def _dated(statements: Mapping[Side, Statement], words: Vocabulary) -> Iterator[Dated]:
    for side, statement in statements.items():
        for one in dates(statement.text):
            yield Dated(side, one, _told(statement, one, words), bool(NOT.search(one.clause)))


def _told(statement: Statement, date: Date, words: Vocabulary) -> tuple[ContentWord, ...]:
    clause, light = date.clause.casefold(), LIGHT | COMMON_WORDS
    terms = [t for t in statement.terms if t.tag in ("", "verb-negated") and t.lemma not in light]
    within = [words.word(t) for t in terms if re.search(rf"\b{re.escape(t.lemma[:5])}", clause)]
    is_speakers = bool(_ITSELF.match(date.clause)) and statement.kind is not Kind.OWN_VOICE
    around = [words.word(t) for t in statement.around if is_speakers and not t.tag and t.lemma not in light]
    return tuple(dict.fromkeys((*within, *around)))


def on_another_day(statements: Mapping[Side, Statement], words: Vocabulary) -> Iterator[tuple[Dated, Dated]]:
    """Return what two articles tell of two days, neither of which the other article names.

    Args:
        statements: Those of all articles.
        words: Which words are one.
    """
    by_article: dict[str, list[Dated]] = {}
    for one in _dated(statements, words):
        by_article.setdefault(one.side.article, []).append(one)
    for some, others in combinations(by_article.values(), 2):
        for a, b in ((a, b) for a in some for b in others):
            is_other = a.date.excludes(b.date) and a.date.is_ahead == b.date.is_ahead and a.is_denied == b.is_denied
            is_named = _has(others, a.date) or _has(some, b.date)
            if is_other and a.date.is_deadline == b.date.is_deadline and not is_named and _are_of_one_thing(a, b):
                yield a, b


def _has(some: Sequence[Dated], date: Date) -> bool:
    return any(one.date.values == date.values for one in some)


def _are_of_one_thing(a: Dated, b: Dated) -> bool:
    if any(exclude(x.exact, y.exact) for x in a.told for y in b.told):
        return False
    met = {word.root for word in a.told if any(word_likeness(word, other) for other in b.told)}
    more = [
        [w for w in mine if not any(word_likeness(w, o) for o in theirs)]
        for mine, theirs in ((a.told, b.told), (b.told, a.told))
    ]
    if a.date.is_deadline:
        return bool(met) and 2 * len(met) >= _OF_A_DEADLINE * (len(a.told) + len(b.told))
    kinds = [{*_ONE_OF_A_KIND.findall(one.date.clause)} for one in (a, b)]
    is_one_of_a_kind = bool(met) and bool(kinds[0] & kinds[1])
    common = {word.exact for word in (*a.told, *b.told)} - {word.exact for some in more for word in some}
    is_limited = any(
        narrows(one.date.clause, {w.exact for w in some}, common) for one, some in zip((a, b), more, strict=True)
    )
    is_all = len(met) >= _ENOUGH and not (more[0] and more[1]) and len(more[0] + more[1]) <= _MORE
    return (is_all or is_one_of_a_kind) and not is_limited
