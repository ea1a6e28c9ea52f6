"""Whether a statement that may tell the same shares with a fact's title what it tells, and not names alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.concepts import content
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.stems import beginning
from build_tools.models import Kind, Statement, words
from build_tools.models.calendar import WEEKDAYS

_DAYS = frozenset(WEEKDAYS)
_FEWEST_SHARED = 2
"""Words that a title shares with a statement that merely may tell the same."""
_LEAST_SHARE = 0.4
"""The share of what a title claims that such a statement has as well."""
_SHORT_CLAIM, _LEAST_SHARE_BY_ONE = 2, 0.2
"""Words that say something in a short title of one speaker's; and the share of a longer one's, if it is probable."""
_FEWEST_SHARED_OWN = 4
"""The same where one of both is an outlet's own sentence; and half of the title's words."""
_PROBABLE, _HIGHLY, _LEAST_SHARE_OWN = 0.4, 0.9, 0.3
"""How likely two must tell the same for half of the title's words to do without a number; and for that share of it."""


def told_lemmas(statement: Statement) -> set[str]:
    """Return the lemmas that tell what a statement is about, and not when."""
    terms = (term for term in content(statement.terms) if term.tag != "day" and term.lemma not in LIGHT)
    return {term.lemma for term in terms if " " not in term.lemma}


def lemmas_shared(tellings: Sequence[Sequence[Statement]]) -> list[str]:
    """Return the lemmas that most articles share, two at least, in the order of the alphabet."""
    counted = Counter(
        lemma for told in tellings for lemma in {one for statement in told for one in told_lemmas(statement)}
    )
    for most in range(len(tellings), 1, -1):
        found = sorted(lemma for lemma, count in counted.items() if count >= most)
        if len(found) >= _FEWEST_SHARED:
            return found
    return []


def leaves_out(title: str, statement: Statement) -> bool:
    """Return whether a title has none of a statement's words: it tells what was cut off, if anything of this."""
    told = tuple(map(beginning, told_lemmas(statement)))
    return bool(title) and len(told) > 1 and not any(word.casefold().startswith(told) for word in words(title))


def meets(  # noqa: PLR0913 - two statements, and what is known of them
    one: Statement,
    other: Statement,
    title: str,
    *,
    chance: float,
    is_fact: bool,
    synonyms: Mapping[str, frozenset[int]] | None,
) -> bool:
    """Return whether two statements share words that a title holds, and not names alone.

    Outlets' own sentences on one matter are alike though they tell different things: one joins if it shares most of
    the title and is probably the same, or if it shares much with what is a fact without it.

    Args:
        one: The statement that the title is made of.
        other: What may tell the same.
        title: The title.
        chance: How likely the two tell the same.
        is_fact: Whether there is a fact without the other.
        synonyms: By lemma, its lines of the thesaurus, where one speaker says both; else None.
    """
    days, others = (_DAYS & {*words(text.casefold())} for text in (title, other.text))
    if days and others and not days & others:
        return False  # two deeds of two days
    shared = tuple(map(beginning, told_lemmas(one) & told_lemmas(other)))
    told = [word.casefold() for word in words(title) if word.casefold() not in FUNCTION_WORDS]
    held = [word for word in told if word.startswith(shared)]
    probable = chance >= _PROBABLE
    if Kind.OWN_VOICE in (one.kind, other.kind):
        much = is_fact and len(held) >= max(_FEWEST_SHARED_OWN, len(told) / 2)
        small = sum(word in words(title) for word in held)  # names alone tell nothing
        most = probable and small > 0 and len(held) > max(1, len(told) / 2)
        return much or most or (chance >= _HIGHLY and small > 1 and len(held) >= _LEAST_SHARE_OWN * len(told))
    small = any(word.islower() and word.startswith(shared) for word in [*words(title), *words(other.text)])
    claimed = {word.casefold() for word in words(one.text)}.intersection(told)  # no speaker's name
    fewest = 1 if probable and len(claimed) == 1 else _FEWEST_SHARED  # "demanded an apology"
    shares = not title or (len(held) >= max(fewest, _LEAST_SHARE * len(claimed)) and small)
    return shares or (synonyms is not None and _meets_by_one(one, other, title, synonyms, probable=probable))


def _meets_by_one(
    one: Statement, other: Statement, title: str, synonyms: Mapping[str, frozenset[int]], *, probable: bool
) -> bool:
    """Whether one speaker's two statements share what a short title ends in, or some of a long one.

    "Called the move reckless" and "called its decision reckless", in synonyms too.
    """
    there = told_lemmas(other)
    lines = frozenset[int]().union(*(synonyms.get(lemma, ()) for lemma in there))
    met = {lemma for lemma in told_lemmas(one) if lemma in there or lines & synonyms.get(lemma, frozenset())}
    shared = tuple(map(beginning, met - COMMON_WORDS))
    claimed = [word for word in words(title) if word.islower() and word in words(one.text)]
    claimed = [word for word in dict.fromkeys(claimed) if word not in FUNCTION_WORDS]
    if len(claimed) <= _SHORT_CLAIM:
        return bool(claimed) and claimed[-1].startswith(shared)
    held = sum(word.startswith(shared) for word in claimed)
    return probable and held >= max(_FEWEST_SHARED, _LEAST_SHARE_BY_ONE * len(claimed))
