"""Whether a statement that may tell the same shares more than names with a fact's title."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.references import PERSONS
from build_tools.comparison.drafting.tellings.overlap import shares_a_word
from build_tools.comparison.matching.polarity import words_told
from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.matching.units import points_back
from build_tools.comparison.words.concepts import NAMED, ContentWord, Vocabulary, content, word_likeness
from build_tools.comparison.words.function_words import COMMON_WORDS, FUNCTION_WORDS
from build_tools.comparison.words.stems import beginning
from build_tools.models import Kind, Statement, words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.claim_nouns import CLAIM_NOUNS
from build_tools.models.text import NOT

_DAYS = frozenset(WEEKDAYS)
_FEWEST_SHARED = 2
"""Words that a title shares with a statement that merely may tell the same."""
_LEAST_SHARE = 0.4
"""The share of what a title claims that such a statement has as well."""
_SHORT_CLAIM, _LEAST_SHARE_BY_ONE = 2, 0.2
"""Words that say something in a short title of one speaker's; and the share of a longer one's, if it is probable."""
_FEWEST_SHARED_OWN = 4
"""The same where one of both is an outlet's own sentence; and half of the title's words."""
_PROBABLE, _HIGHLY, _LEAST_SHARE_OWN = 0.4, 0.8, 0.2
"""How likely two must tell the same for half of the title's words to do without a number; and for that share of it."""
_LEAST_PROBABLE, _LEAST_BY_ONE = 0.25, 0.21
"""The probability below which two tell the same only if they are brief; of one speaker alone not even then."""
_BEHIND_A_HEAD = re.compile(r" (?:of|about|on|for|in|to|as|that|which|who)\b")
"""What a phrase goes on with behind the noun that it is about."""
_SUBJECT = re.compile(
    r"[“‘\"]?(?:that )?(?:the|an?|his|her|its|their|our|one|this) (?:[\w’'-]+ ){0,2}?([\w’'-]+)"
    r" (?:is|are|was|were|ha[sd]|have|would|will|could|can|should|must)\b"
)
"""A subject with its verb, at the beginning."""
_RELATIVE = re.compile(r" (?:who|which|whose|that|for)\b")
"""Where a clause goes on with of whom or what it speaks."""
_WHOM = PERSONS - frozenset(words("person people couple"))
"""Words for somebody in whom two tellings meet that tell different things of him: "the young man"."""
_COMPOUND_NAME = re.compile(r"\b[A-Z][\w’']*(?:-\w+)+")
_ANY_DEED = frozenset(words("decision move plan step action measure proposal deal matter situation ruling"))
"""What another may call a ban or an order: the subject may be the same."""
_BRIEF, _EVENLY, _EVENLY_BY_ONE = 8, 0.45, 0.33
"""Words that a brief statement tells at most, and how evenly two such share theirs; less by one speaker."""


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


def leaves_out(title: str, statement: Statement, *, is_own: bool) -> bool:
    """Return whether a title has none of a statement's words: it tells what was cut off, if anything of this.

    Args:
        title: The title.
        statement: What may tell the same.
        is_own: Whether the title is of an outlet's own sentence: names are not enough then, nor words for whom or
            what it speaks of, as in "the ruling | that bars the ferries".
    """
    told = tuple(map(beginning, told_lemmas(statement)))
    if not title or len(told) < _FEWEST_SHARED:
        return False
    if not any(word.casefold().startswith(told) for word in words(title)):
        return True
    main, text = (_COMPOUND_NAME.sub("", one) for one in (_RELATIVE.split(title)[0], statement.text))
    is_long = sum(word.islower() and word not in FUNCTION_WORDS for word in words(main)) >= _FEWEST_SHARED
    return is_own and is_long and not shares_a_word(main, text.casefold())


class Nearness(NamedTuple):
    """What is known of two statements besides their words."""

    chance: float
    """How likely the two tell the same."""
    is_fact: bool
    """Whether there is a fact without the second."""
    has_match: bool
    """Whether two others of the group likely tell the same."""
    is_of_one_voice: bool
    """Whether one speaker says all that may be the same."""


def meets(one: Statement, other: Statement, title: str, near: Nearness, words_known: Vocabulary) -> bool:
    """Return whether two statements share words that a title holds, and not names alone.

    Outlets' own sentences on one matter are alike though they tell different things: one joins if it shares most of
    the title and is probably the same, or if it shares much with what is a fact without it, or if both are brief.

    Args:
        one: The statement that the title is made of.
        other: What may tell the same.
        title: The title.
        near: What else is known of the two.
        words_known: Which words are one.
    """
    days, others = (_DAYS & {*words(text.casefold())} for text in (title, other.text))
    are_two_deeds = days and others and not days & others
    if are_two_deeds or _are_of_two_subjects(one, other, words_known) or _is_anothers_quotation(one, other, near):
        return False
    if _may_be_brief(one, other, near) and _tell_alike(one, other, title, words_known, near):
        return True
    if near.chance < _LEAST_PROBABLE:
        return False
    shared = tuple(map(beginning, (told_lemmas(one) & told_lemmas(other)) - _WHOM))
    told = [word.casefold() for word in words(title) if word.casefold() not in FUNCTION_WORDS]
    held = [word for word in told if word.startswith(shared)]
    probable = near.chance >= _PROBABLE
    # A title that holds all of a telling holds what the two share, "lost" for "lose" and "six" for "6" as well.
    is_whole = {word.casefold() for word in words(one.text)} - FUNCTION_WORDS <= {*told}
    named = {term.lemma for term in one.terms if term.tag in NAMED}
    count = max(len(held), len((told_lemmas(one) & told_lemmas(other)) - named) if probable and is_whole else 0)
    if Kind.OWN_VOICE in (one.kind, other.kind):
        much = near.is_fact and count >= max(_FEWEST_SHARED_OWN, len(told) / 2)
        small = sum(word in words(title) for word in held)  # names alone tell nothing
        most = probable and small > 0 and count > max(1, len(told) / 2)
        return much or most or (near.chance >= _HIGHLY and small > 1 and count >= _LEAST_SHARE_OWN * len(told))
    small = any(word.islower() and word.startswith(shared) for word in [*words(title), *words(other.text)])
    claimed = {word.casefold() for word in words(one.text)}.intersection(told)  # no speaker's name
    fewest = 1 if probable and len(claimed) == 1 else _FEWEST_SHARED  # "demanded an apology"
    if not title or (count >= max(fewest, _LEAST_SHARE * len(claimed)) and small):
        return True
    by_one = near.is_of_one_voice and not near.has_match
    return by_one and _meets_by_one(one, other, title, words_known.lines, probable=probable)


def _is_anothers_quotation(one: Statement, other: Statement, near: Nearness) -> bool:
    """Whether the other is somebody's very words, and one is a report of whoever said so: not known to be the same."""
    is_quoted = one.kind is not Kind.DIRECT and other.kind is Kind.DIRECT
    return is_quoted and near.chance < _HIGHLY and (one.speaker is None or other.speaker is None)


def _are_of_two_subjects(one: Statement, other: Statement, words_known: Vocabulary) -> bool:
    """Whether two say no more alike than one word, of another thing each: "the crew was tired", "the captain was"."""
    subjects = [_subject(s, words_known) for s in (one, other)]
    named = [word for word in subjects if word and word.exact not in _ANY_DEED]
    if len(named) < len(subjects) or word_likeness(*named):
        return False
    a, b = (words_told(words_known.profile(s.terms)) for s in (one, other))
    return len(a & b) <= 1


def _subject(statement: Statement, words_known: Vocabulary) -> ContentWord | None:
    """Return the noun of which a statement says what it is or does: the crew of "the crew was tired"."""
    found = _SUBJECT.match(statement.text.casefold())
    known = {word.exact: word for word in words_known.profile(statement.terms).words} if found else {}
    return next((word for exact, word in known.items() if found and found[1].startswith(beginning(exact))), None)


def _may_be_brief(one: Statement, other: Statement, near: Nearness) -> bool:
    """Whether two statements may be one for being brief: they probably are, or a day or a number is in both.

    A speaker comes back to a topic, and of a fact without them there is no need.
    """
    if points_back(one) or points_back(other) or (near.has_match and not near.is_fact):
        return False
    told = ({(term.tag, term.lemma) for term in s.terms if term.tag in ("number", "day")} for s in (one, other))
    least = _LEAST_BY_ONE if _are_by_one(one, other) and not near.has_match else _LEAST_PROBABLE
    return near.chance >= least or bool(set.intersection(*told))


def _tell_alike(one: Statement, other: Statement, title: str, words_known: Vocabulary, near: Nearness) -> bool:
    """Whether two brief statements share much of what they tell, names and places aside, and a title has it.

    A single word may be enough by one speaker, "resign", and where the two probably are one.
    """
    profile = words_known.profile(one.terms)
    a, b = words_told(profile, NAMED), words_told(words_known.profile(other.terms), NAMED)
    by_one = _are_by_one(one, other)
    # "That argument" and "the same argument" are words for what was said, by two speakers.
    if min(len(a), len(b)) < (1 if by_one else _FEWEST_SHARED) or max(len(a), len(b)) > _BRIEF:
        return False
    if (a <= b or b <= a) and bool(NOT.search(one.text)) != bool(NOT.search(other.text)):
        return False  # "warned of a collapse", "nobody had warned of a collapse"
    met = [word for word in profile.words if word.root in a & b and word.exact not in CLAIM_NOUNS | _WHOM]
    held = tuple(beginning(word.exact) for word in met if word.exact not in COMMON_WORDS)
    is_told = bool(held) and all(_is_about(text, held) for text in (title, one.text, other.text))
    shared = len({word.root for word in met})
    evenness = shared / math.sqrt(len(a) * len(b))
    fewest = 1 if by_one or near.chance >= _PROBABLE else _FEWEST_SHARED
    return is_told and shared >= fewest and evenness >= (_EVENLY_BY_ONE if by_one else _EVENLY)


def _are_by_one(one: Statement, other: Statement) -> bool:
    return bool(one.speaker) and one.speaker == other.speaker


def _is_about(text: str, held: tuple[str, ...]) -> bool:
    """Whether a clause has one of some words, or a phrase without a verb is of it: "the date of the vote" is a date."""
    found = words(text) if has_verb(text) else words(_BEHIND_A_HEAD.split(text)[0])[-1:]
    return any(word.casefold().startswith(held) for word in found)


def _meets_by_one(
    one: Statement, other: Statement, title: str, synonyms: Mapping[str, frozenset[int]], *, probable: bool
) -> bool:
    """Whether one speaker's two statements share what a short title ends in, or some of a long one.

    "Called the move reckless" and "called its decision reckless", in synonyms too.
    """
    there = told_lemmas(other)
    lines = frozenset[int]().union(*(synonyms.get(lemma, ()) for lemma in there))
    met = {lemma for lemma in told_lemmas(one) if lemma in there or lines & synonyms.get(lemma, frozenset())}
    shared = tuple(map(beginning, met - COMMON_WORDS - _WHOM))
    claimed = [word for word in words(title) if word.islower() and word in words(one.text)]
    claimed = [word for word in dict.fromkeys(claimed) if word not in FUNCTION_WORDS]
    if len(claimed) <= _SHORT_CLAIM:
        return bool(claimed) and claimed[-1].startswith(shared)
    held = sum(word.startswith(shared) for word in claimed)
    return probable and held >= max(_FEWEST_SHARED, _LEAST_SHARE_BY_ONE * len(claimed))
