"""What a draft may say of two tellings: that they contradict each other, or that one is the outlet's own.

A false contradiction is worse than none. `compare` finds what may contradict, for an editor to read; a draft says so
only where both have the same words and one has a negation, a denial, a word that excludes the other's or another number
of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from build_tools.comparison.drafting.english_verbs import has_verb
from build_tools.comparison.drafting.overlap import details
from build_tools.comparison.matching.conflicts import victims
from build_tools.comparison.matching.polarity import DETAILS, DISPUTES, one_tells_all, words_told
from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.antonyms import exclude
from build_tools.comparison.words.concepts import COUNT, NAMED, Profile, Vocabulary, counted, likeness
from build_tools.comparison.words.details import (
    TIMES,
    differ_in_rate,
    exclude_each_other,
    narrows,
    place_of_number,
    times,
    what_was_on_the_day,
)
from build_tools.comparison.words.stems import beginning
from build_tools.models import About, Comparison, Kind, Opposed, Side, Statement
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.lexicon import DENIAL
from build_tools.models.text import NOT, NUMBER_WORDS, alternatives

_FEWEST, _MORE = 2, 2
"""Words that say something in what is denied; and how many more the other telling may have."""
_ALIKE = 0.6
"""The share of the words of both that two tellings of one thing have in common."""
_OF_A_DAY = 1
"""Words that two tellings of one thing on two days may differ in: "voted to close the hall", "vote on the hall's funds"
are two votes."""
_MORE_OF_ONE = 3
"""How many more words the one of two may have that tell one thing of another day or with another share."""
_EMPTY_VERBS = frozenset({"hold", "observe", "conduct", "carry", "set", "schedule", "plan"})
"""Verbs that say that something takes place: "hold" and "observe a day of mourning"."""
_SHARES = frozenset({"percent", "point", "degree"})
_LIMITED = re.compile(
    r"\b(by|until|till|before|after|since|from|to) (?:(?:last|next|this|late|early) )?"
    rf"(?:{alternatives(CALENDAR_NAMES)})\b"
)
"""A day until which, or from which on, something is so: no day on which it is done."""
_PART = re.compile(
    rf"\b(?:\d[\d,.]*|{'|'.join(NUMBER_WORDS[2:11])}|dozens?|hundreds?|thousands?) (?:of|more|others?)\b"
    r"|\b(?:another|including|among)\b",
    re.IGNORECASE,
)
"""A number of some among others."""
_COUNTED_APART = re.compile(
    r"\b(?:(?:(?:this|last|past|next) )?(?:year|month|decade)s?(?!-old)|(?:this|last|past|next) (?:week|quarter)"
    r"|(?:1[5-9]|20)\d\d|since|before|overnight|first|second|third|other|remaining|could|can|(?-i:may)|might"
    r"|feared|presumed|believed|seriously|severely|critically|badly|slightly|lightly)\b",
    re.IGNORECASE,
)
"""What a number is of besides what it counts: another time, another of several, what may be, another degree."""
_TO_COME = re.compile(
    r"\b(?:will|(?:is|are) (?:(?:expected|due|set|scheduled|about|likely) )?to)( be)?(?: [a-z]+ly)? ([a-z]+)\b"
)
"""What is still to be done, or to be done to somebody."""
_LIMITS = re.compile(
    r"\b(?:such|like (?:this|that|these|those)|all|every|each|both|enough|again|alone|only|own|yet|in time)\b", re.I
)
"""What limits a negation to a part of what the other tells: "not built for snow like this", "not all boats"."""
_REPORTS = re.compile(
    r"\b(?:said|says?|saying|t[eo]lls?|told|telling|stat(?:es|ed|ing)|according to|report(?:s|ed|edly|ing)?|claim\w*"
    r"|alleg\w+|accus\w+|announc\w+|add(?:s|ed)|argu(?:es|ed|ing)|warn\w*|insist\w*|den(?:y|ies|ied)|believ\w+"
    r"|suggest\w*|admit\w*|acknowledg\w+|indicat(?:es|ed)|call(?:s|ed|ing)|described|declar\w+|confirm\w*|explain\w*"
    r"|thinks?|thought|expect(?:s|ed)?|promis\w+|propos\w+|likely|apparently|(?-i:may)|might|could)\b",
    re.IGNORECASE,
)
"""What shows that an outlet gives another's word for something, or leaves it open."""
_CLOCK = re.compile(r"^[ap]\.?m\b|^o[’']clock")
"""What follows an hour, which newsrooms write in many ways."""
NumbersGiven = Sequence[set[tuple[str, str]]]
"""Of each article, its numbers with what they count."""


def plain(comparison: Comparison, statements: Mapping[Side, Statement], words: Vocabulary) -> Comparison:
    """Return a comparison that holds only such opposites as a draft may call so."""
    profiles = {side: words.profile(one.terms) for side, one in statements.items()}
    given = numbers_given(statements) if comparison.opposed else ()
    return replace(
        comparison,
        opposed=tuple(
            one
            for one in comparison.opposed
            if contradicts(statements[one.a], statements[one.b], words)
            and not _is_told_by_one(one, statements, profiles, given)
        ),
    )


def contradicts(one: Statement, other: Statement, words: Vocabulary) -> bool:
    """Return whether two tellings plainly can't both be so: the same words, but that one turns them round."""
    a, b = words.profile(one.terms), words.profile(other.terms)
    if _is_turned(one, a) != _is_turned(other, b):
        turned, straight = ((one, a), (other, b)) if _is_turned(one, a) else ((other, b), (one, a))
        return _turns(*turned, *straight)
    is_counted = _differ_in_number(a, b, one.text, other.text)
    differ_in_number = is_counted and tell_the_same_but_a_detail(one, other, words, "number")
    return not _is_turned(one, a) and (_differ_in_one(a, b) or differ_in_number)


def tell_the_same_but_a_detail(
    one: Statement, other: Statement, words: Vocabulary, about: About, *, is_sure: bool = True
) -> bool:
    """Return whether two tellings are alike but for names, numbers, days and places: these are then of one thing.

    Args:
        one: The one.
        other: The other.
        words: Which words are one.
        about: What they differ in.
        is_sure: Whether they likely tell the same; else one has to tell all that the other does.
    """
    a, b = (words_told(words.profile(s.terms), DETAILS) for s in (one, other))
    is_alike = len(a & b) >= max(_FEWEST, _ALIKE * len(a | b)) and (about != "day" or len(a ^ b) <= _OF_A_DAY)
    is_alike = is_alike and not narrows(one.text, a - b, a & b) and not narrows(other.text, b - a, a & b)
    if about == "number" and _count_two_things(one, other):
        return False
    limits = [sorted(found[1].casefold() for found in _LIMITED.finditer(s.text)) for s in (one, other)]
    is_part = about == "number" and any(_PART.search(s.text) for s in (one, other))
    return ((is_sure and is_alike) or one_tells_all(a, b)) and limits[0] == limits[1] and not is_part


def counts_the_same_victims(one: Statement, other: Statement) -> bool:
    """Return whether two say how many died, were hurt or are missing, and can't both be right."""
    here, there = victims(one), victims(other)
    if _count_two_things(one, other):
        return False
    alone = [who for who in here.keys() & there.keys() if len(here[who]) == len(there[who]) == 1]
    pairs = [(number, another) for who in alone for number in here[who] for another in there[who]]
    return any(exclude_each_other(number, one.text, another, other.text) for number, another in pairs)


def tells_another_number(one: Statement, other: Statement, title: str) -> bool:
    """Return whether a title, made of one statement, has a number, a share or a period that another excludes."""
    here, there = ({**counted(s.terms), **victims(s)} for s in (one, other))
    apart = [noun for noun in here.keys() & there.keys() if not here[noun] & there[noun] and not _CLOCK.search(noun)]
    pairs = [(number, another) for noun in apart for number in here[noun] for another in there[noun]]
    pairs = [pair for pair in pairs if place_of_number(title, pair[0])]
    excluded = pairs and all(exclude_each_other(a, one.text, b, other.text) for a, b in pairs)
    is_told = bool({number for number, _ in pairs} & details(other.text))
    return bool(excluded and not is_told) or differ_in_rate(title, other.text)


def excludes(title: str, lead: Statement, other: Statement) -> bool:
    """Return whether a title, made of one statement, can't stand over another: of another number, or done by then."""
    return tells_another_number(lead, other, title) or tells_it_is_to_come(title, other.text)


def tells_it_is_to_come(title: str, other: str) -> bool:
    """Return whether a title says that something will be done which another text says was done.

    >>> tells_it_is_to_come("Ann Brisk will sell the ferry", "Brisk sold the ferry")
    False
    >>> tells_it_is_to_come("Ann Brisk is expected to visit the port", "Brisk visited the port")
    True
    """
    for found in _TO_COME.finditer(title):
        done = f"{found[2].removesuffix('ed').removesuffix('e')}ed"
        was = r"(?:was|were|ha[sd] been|have been) (?:\w+ly )?" if found[1] else r"(?<!be )(?<!been )"
        if re.search(rf"\b{was}{done}\b", other):
            return True
    return False


def _count_two_things(one: Statement, other: Statement) -> bool:
    """Whether what two count is somebody's or somewhere else's or, by their words, of two times, kinds or degrees."""
    named = [{term.lemma for term in s.terms if term.tag in NAMED} for s in (one, other)]
    apart = [{found.casefold() for found in _COUNTED_APART.findall(s.text)} for s in (one, other)]
    return bool(named[0] - named[1] and named[1] - named[0]) or apart[0] != apart[1]


def tells_all_but_a_detail(one: Statement, other: Statement, words: Vocabulary, about: About) -> bool:
    """Return whether two of one voice tell one thing, the one perhaps with a few words more, and differ in a detail.

    On another day happens what is named just before the day in both; another number is one of the same share, or tells
    how often.

    Args:
        one: The one.
        other: The other.
        words: Which words are one.
        about: What they differ in.
    """
    profiles = [words.profile(s.terms) for s in (one, other)]
    are_often = about == "number" and all("" in times(s.text) for s in (one, other))
    empty = LIGHT | _EMPTY_VERBS | (TIMES if are_often else frozenset())
    told = [[w for w in p.words if w.exact not in empty and w.tag not in DETAILS] for p in profiles]
    less, more = sorted(told, key=len)
    longer = other.text if less is told[0] else one.text
    shared = {word.exact for word in more if any(likeness(word, met) for met in less)}
    extra = {word.exact for word in more} - shared
    limits = [sorted(found[1].casefold() for found in _LIMITED.finditer(s.text)) for s in (one, other)]
    places = [{term.lemma for term in s.terms if term.tag == "place"} for s in (one, other)]
    is_apart = about == "number" and (places[0] != places[1] or (not are_often and _count_two_things(one, other)))
    is_one = len(shared) >= len(less) and len(extra) <= _MORE_OF_ONE and not narrows(longer, extra, shared)
    if not is_one or limits[0] != limits[1] or is_apart:
        return False
    if about == "day":
        days = [beginning(what_was_on_the_day(s.text)) for s in (one, other)]
        return bool(less) and days[0] == days[1] != ""
    counted_alike = profiles[0].counts.keys() & profiles[1].counts.keys() & _SHARES
    return about == "number" and bool(counted_alike or are_often) and len(less) >= _FEWEST


def tell_one_amount_in_other_times(one: Statement, other: Statement) -> bool:
    """Return whether two tell one amount of the same, the one a day and the other a week."""
    (here, nouns), (there, others) = ((times(s.text), counted(s.terms)) for s in (one, other))
    is_of_the_same = any(nouns[noun] & others[noun] for noun in nouns.keys() & others.keys())
    amounts = (here.keys() & there.keys()) - {""}
    return is_of_the_same and any(here[amount].isdisjoint(there[amount]) for amount in amounts)


def numbers_given(statements: Mapping[Side, Statement]) -> NumbersGiven:
    """Return for each article its numbers, with what they count."""
    given: dict[str, set[tuple[str, str]]] = {}
    for side, statement in statements.items():
        counts = (term.lemma.partition(" ") for term in statement.terms if term.tag == COUNT)
        there = given.setdefault(side.article, set())
        there.update((number, noun) for number, _, noun in counts)
        there.update((number, who) for who, numbers in victims(statement).items() for number in numbers)
    return [*given.values()]


def is_explained(a: Statement, b: Statement, given: NumbersGiven) -> bool:
    """Return whether an article has the numbers of both, of the same things: "17, up from 14"."""
    one, other = ({**counted(s.terms), **victims(s)} for s in (a, b))
    return any(
        any({(n, noun), (n, "")} & there for n in one[noun]) and any({(n, noun), (n, "")} & there for n in other[noun])
        for noun in one.keys() & other.keys()
        for there in given
    )


def _is_turned(statement: Statement, profile: Profile) -> bool:
    """Whether a statement says that something is not so."""
    disputes = _is_denial(statement) or (statement.kind is not Kind.OWN_VOICE and DISPUTES.match(statement.cue or ""))
    return bool(disputes or profile.negations or NOT.search(statement.text))


def _is_denial(statement: Statement) -> bool:
    return statement.cue_class == DENIAL and statement.kind is not Kind.OWN_VOICE


def _turns(turned: Statement, its: Profile, straight: Statement, others: Profile) -> bool:
    """Whether one says that what the other tells is not so, and little else: "not here" leaves open whether there."""
    said, told = words_told(its), words_told(others)
    twice = max(its.negations, len(NOT.findall(turned.text))) + _is_denial(turned) > 1
    verb = its.negated - its.asserted_too  # who used "what should not have been used" used it
    is_other = bool(its.negated) and not verb & told and not its.nobody
    limits = [{found.casefold() for found in _LIMITS.findall(one.text)} for one in (turned, straight)]
    are_claims = straight.said and turned.said and all(has_verb(one.text) for one in (turned, straight) if one.text)
    is_same = said <= told and len(said) >= _FEWEST and len(told - said) <= _MORE
    return are_claims and is_same and not (twice or is_other or limits[0] - limits[1])


def _differ_in_one(a: Profile, b: Profile) -> bool:
    """Whether two have the same words but one each, which exclude each other: "open", "shut"."""
    one, other = ({w.exact for w in p.words if w.exact not in LIGHT} for p in (a, b))
    if len(one - other) != 1 or len(other - one) != 1 or len(one) < _FEWEST:
        return False
    return exclude(*(one - other), *(other - one))


def _differ_in_number(a: Profile, b: Profile, text: str, other: str) -> bool:
    """Whether two have another number of the same things, and not both can be right."""
    nouns = [noun for noun in a.counts.keys() & b.counts.keys() if not a.counts[noun] & b.counts[noun]]
    alone = [noun for noun in nouns if len(a.counts[noun]) == len(b.counts[noun]) == 1]
    pairs = [(one, another) for noun in alone for one in a.counts[noun] for another in b.counts[noun]]
    return any(exclude_each_other(one, text, another, other) for one, another in pairs)


def _is_told_by_one(
    found: Opposed, statements: Mapping[Side, Statement], profiles: Mapping[Side, Profile], given: NumbersGiven
) -> bool:
    """Whether the article of one of two opposites tells the other as well, whoever says so there."""
    a, b = found.a, found.b
    if _is_turned(statements[a], profiles[a]) == _is_turned(statements[b], profiles[b]):
        return is_explained(statements[a], statements[b], given)
    turned, straight = (a, b) if _is_turned(statements[a], profiles[a]) else (b, a)
    core = words_told(profiles[turned])
    return any(
        side.article in (a.article, b.article)
        and core <= words_told(profiles[side])
        and _is_turned(one, profiles[side]) is (side.article == straight.article)
        for side, one in statements.items()
        if side not in (a, b)
    )


def gives_anothers_word(text: str) -> bool:
    """Return whether an outlet's own sentence gives somebody's word for what it tells, or leaves it open."""
    return bool(_REPORTS.search(text))


def is_its_own(statement: Statement, others: Iterable[Statement], speakers: Collection[str | None]) -> bool:
    """Return whether an outlet plainly says something itself that another attributes.

    Args:
        statement: The outlet's sentence.
        others: What its article has from others.
        speakers: Whom the other outlets have it from: here they say nothing of the kind.
    """
    around = " ".join(term.lemma for term in statement.around)
    if gives_anothers_word(statement.text) or re.search(
        r"\b(?:say|tell|report|announce|accord|claim|allege)\b", around
    ):
        return False
    held = {term.lemma for term in statement.terms if term.lemma not in LIGHT and not term.tag}
    near = (one for one in others if one.speaker in speakers or one.paragraph == statement.paragraph)
    return not any(2 * len(held & {term.lemma for term in one.terms}) >= len(held) for one in near)
