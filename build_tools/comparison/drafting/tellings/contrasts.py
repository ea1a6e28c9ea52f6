"""What a draft may say of two tellings: that they contradict each other, or that one is the outlet's own.

A false contradiction is worse than none. `compare` finds what may contradict, for an editor to read; a draft says so
only where both have the same words and one has a negation, a denial, a word that excludes the other's or another number
of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace

from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.matching.figures import (
    PROBABLE,
    Bar,
    Difference,
    Figure,
    are_of_one_matter,
    differences,
    figures,
    has,
)
from build_tools.comparison.matching.polarity import DETAILS, disputes, one_tells_all, words_told
from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.words.antonyms import exclude, take_opposite_sides
from build_tools.comparison.words.concepts import Profile, Vocabulary, word_likeness
from build_tools.comparison.words.dates import what_was_on_the_day
from build_tools.comparison.words.restrictions import narrows
from build_tools.comparison.words.stems import beginning
from build_tools.models import About, Comparison, Kind, Opposed, Side, Statement
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import NOT, alternatives

_FEWEST, _MORE = 2, 2
"""How many content words a denial must have, and how many more the other telling may have."""
_ALIKE = 0.6
"""The share of all their words that two tellings of one thing have in common."""
_OF_A_DAY = 1
"""Words that two tellings of one thing on two days may differ in: "voted to close the hall", "vote on the hall's funds"
are two votes."""
_MORE_OF_ONE = 3
"""How many more words one of two tellings may have that differ in a day or in a share."""
_EMPTY_VERBS = frozenset({"hold", "observe", "conduct", "carry", "set", "schedule", "plan"})
"""Verbs that say that something takes place: "hold" and "observe a day of mourning"."""
_UNTIL = (
    r"\b(?:by|until|till|before|after|since|from|to)(?= (?:(?:last|next|this|late|early) )?"
    rf"(?:{alternatives(CALENDAR_NAMES)})\b)"
)
_LIMIT = re.compile(_UNTIL)
_LIMITED = re.compile(rf"{_UNTIL}|\b(?:again|another|asked|urged|invited)\b")
"""A day until which, or from which on, something is so: no day on which it is done; and what makes it another deed."""
_TO_COME = re.compile(
    r"\b(?:will|(?:is|are) (?:(?:expected|due|set|scheduled|about|likely) )?to)( be)?(?: [a-z]+ly)? ([a-z]+)\b"
)
"""What is still to be done, or to be done to somebody."""
_HALF = 0.5
"""The share of a denial's words that the other telling must have."""
_INFINITIVE = re.compile(r"\bto \w+")
_AHEAD = re.compile(
    r"\b(?:will|would|(?:is|are|was|were) (?:(?:expected|due|set|scheduled|invited|planned) )?(?:to|for)|invited)\b"
)
"""What is still to be done."""
_LIMITS = re.compile(
    r"\b(?:such|like (?:this|that|these|those)|all|every|each|both|enough|again|alone|only|own|yet|in time)\b", re.I
)
"""What limits a negation to a part of what the other tells: "not built for snow like this", "not all boats"."""
_PART_OF_A_DAY = re.compile(r"\b(?:this (?:morning|afternoon|evening)|tonight|last night)\b", re.IGNORECASE)
_FAILURE = re.compile(
    r"\b(?:failure|failing) to (?!(?:do|be|have|get|take|make)\b)(\w+)(?=.*\b(?:would|will|could|might)\b)",
    re.IGNORECASE,
)
"""What would follow if something were not done: "failure to pass the law would …"."""
_ASKS_SOMEBODY = re.compile(
    r"(?:ask|urg|press|encourag|instruct|order|implor|beg|plead|call(?:s|ed|ing)? on)", re.IGNORECASE
)
_ASKED_FOR = re.compile(
    r"\bto ([a-z][^,;“”]*? whether .*|[a-z][^,;“”]*?)"
    r"(?= (?:with|over|on|in|at|for|about|from|by|before|after|of)\b|[,;“”]|$)"
)
"""A cue that has a hearer, and what the hearer is asked to do: "to take a harder line (with Halm)"."""
_REPORTS = re.compile(
    r"\b(?:said|says?|saying|t[eo]lls?|told|telling|stat(?:es|ed|ing)|according to|report(?:s|ed|edly|ing)?|claim\w*"
    r"|alleg\w+|accus\w+|announc\w+|add(?:s|ed)|argu(?:es|ed|ing)|warn\w*|insist\w*|den(?:y|ies|ied)|believ\w+"
    r"|suggest\w*|admit\w*|acknowledg\w+|indicat(?:es|ed)|call(?:s|ed|ing)|described|declar\w+|confirm\w*|explain\w*"
    r"|thinks?|thought|expect(?:s|ed)?|promis\w+|propos\w+|likely|apparently|(?-i:may)|might|could"
    r"|puts? (?:[\w’'-]+ ){1,8}?at)\b",
    re.IGNORECASE,
)
"""What shows that an outlet gives another's word for something, or leaves it open."""
Given = Mapping[str, Sequence[Figure]]
"""By article, all its amounts."""


def plain(comparison: Comparison, statements: Mapping[Side, Statement], words: Vocabulary) -> Comparison:
    """Return a comparison that holds only such opposites as a draft may call so."""
    profiles = {side: words.profile(one.terms) for side, one in statements.items()}
    given = amounts_given(statements, words) if comparison.opposed else {}
    return replace(
        comparison,
        opposed=tuple(
            one
            for one in comparison.opposed
            if contradicts(statements[one.a], statements[one.b], words)
            and not _is_told_by_one(one, statements, profiles, given, words)
        ),
    )


def contradicts(one: Statement, other: Statement, words: Vocabulary) -> bool:
    """Return whether two tellings plainly can't both be so: the same words, but that one turns them round."""
    a, b = words.profile(one.terms), words.profile(other.terms)
    if _is_turned(one, a) != _is_turned(other, b):
        turned, straight = ((one, a), (other, b)) if _is_turned(one, a) else ((other, b), (one, a))
        return _turns(*turned, *straight)
    is_plain = _differ_in_one(a, b) or _take_sides(one, other, a, b)
    return not _is_turned(one, a) and (is_plain or differ_in_an_amount(one, other, words, PROBABLE))


def may_contradict(one: Statement, other: Statement, words: Vocabulary) -> bool:
    """Return whether one says that something is not so which the other may tell: for somebody to read."""
    a, b = words.profile(one.terms), words.profile(other.terms)
    if _is_turned(one, a) == _is_turned(other, b):
        return False
    its, straight, others = (a, other, b) if _is_turned(one, a) else (b, one, a)
    said = [word for word in its.words if word.exact not in LIGHT and word.tag not in DETAILS]
    met = [word for word in said if any(word_likeness(word, another) for another in others.words)]
    return bool(met) and len(met) >= _HALF * len(said) and has_verb(_INFINITIVE.sub("", straight.text))


def differ_in_an_amount(one: Statement, other: Statement, words: Vocabulary, bar: Bar) -> bool:
    """Return whether two tellings have two amounts of one matter that can't both be right."""
    return any(are_of_one_matter(d, bar) for d in differences(figures(one, words), figures(other, words)))


def tell_the_same_but_a_detail(
    one: Statement, other: Statement, words: Vocabulary, about: About, *, is_sure: bool = True
) -> bool:
    """Return whether two tellings are alike but for names, days and places: these are then of one thing.

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
    limits = [sorted(_LIMITED.findall(s.text)) for s in (one, other)]
    return ((is_sure and is_alike) or one_tells_all(a, b)) and limits[0] == limits[1]


def tells_another_number(one: Statement, other: Statement, title: str, words: Vocabulary) -> bool:
    """Return whether a title, made of one statement, has an amount that another excludes."""
    told = figures(replace(one, text=title), words)
    return any(_counts_the_same(d) for d in differences(told, figures(other, words)))


def _counts_the_same(found: Difference) -> bool:
    amount = found.a.quantity
    return bool(amount.thing or amount.state or amount.measure in ("share", "often"))


def excludes(title: str, lead: Statement, other: Statement, words: Vocabulary) -> bool:
    """Return whether a title, made of one statement, can't stand over another.

    The other has another number, tells what was done by then, has no word of what is asked for, or quotes what was said
    at another time of day.
    """
    is_of_another = are_of_two_times(lead, other) or _asks_something_else(lead, other, words)
    is_of_another = is_of_another or _would_fail(title, other.text) or _would_fail(other.text, title)
    return is_of_another or tells_it_is_to_come(title, other.text) or tells_another_number(lead, other, title, words)


def _would_fail(one: str, other: str) -> bool:
    """Whether one tells what "failure to pass" a law would bring, and the other that it is passed."""
    verbs = "|".join(sorted({found.casefold() for found in _FAILURE.findall(other)}))
    is_done = verbs and re.search(rf"\b(?:{verbs})(?:e?s|e?d|ing)?\b", _FAILURE.sub("", one))
    return bool(is_done) and not NOT.search(one) and not re.search(r"\bfail", one, re.IGNORECASE)


def _asks_something_else(one: Statement, other: Statement, words: Vocabulary) -> bool:
    """Whether somebody is asked in one to do what the other has no word of: "asked the young pilot to leave"."""
    found = _ASKED_FOR.findall(one.text) if _ASKS_SOMEBODY.match(one.cue or "") else []
    asked = re.findall(r"[\w’'-]+", " ".join(found).casefold())
    told, held = (words.profile(s.terms).words for s in (one, other))
    deed = [word for word in told if any(said.startswith(beginning(word.exact)) for said in asked)]
    return bool(deed) and not any(word_likeness(word, met) for word in deed for met in held)


def are_of_two_times(one: Statement, other: Statement) -> bool:
    """Return whether two quotations speak of two times of a day: "we met this morning", "we met tonight"."""
    a, b = ({*map(str.casefold, _PART_OF_A_DAY.findall(s.text))} for s in (one, other))
    return one.kind is other.kind is Kind.DIRECT and bool(a and b) and a.isdisjoint(b)


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


def are_both_to_come(one: str, other: str) -> bool:
    """Return whether two texts say when something is to be done, each on one day and not until or from then on.

    >>> are_both_to_come("she will speak on Monday", "she is due to appear on Tuesday")
    True
    >>> are_both_to_come("she will stay until Monday", "she is due to appear on Tuesday")
    False
    """
    return all(_AHEAD.search(text) and not _LIMIT.search(text) for text in (one, other))


def happens_on_another_day(one: Statement, other: Statement, words: Vocabulary) -> bool:
    """Return whether two of one voice tell one thing, the one perhaps with a few words more, of two days.

    On another day happens what is named just before the day in both.
    """
    empty = LIGHT | _EMPTY_VERBS
    profiles = [words.profile(s.terms) for s in (one, other)]
    told = [[w for w in p.words if w.exact not in empty and w.tag not in DETAILS] for p in profiles]
    less, more = sorted(told, key=len)
    longer = other.text if less is told[0] else one.text
    shared = {word.exact for word in more if any(word_likeness(word, met) for met in less)}
    extra = {word.exact for word in more} - shared
    limits = [sorted(_LIMITED.findall(s.text)) for s in (one, other)]
    is_one = len(shared) >= len(less) and len(extra) <= _MORE_OF_ONE and not narrows(longer, extra, shared)
    days = [beginning(what_was_on_the_day(s.text)) for s in (one, other)]
    return is_one and limits[0] == limits[1] and bool(less) and days[0] == days[1] != ""


def amounts_given(statements: Mapping[Side, Statement], words: Vocabulary) -> Given:
    """Return for each article its amounts."""
    given: dict[str, list[Figure]] = {}
    for side, statement in statements.items():
        given.setdefault(side.article, []).extend(figures(statement, words))
    return given


def is_explained(a: Statement, b: Statement, given: Given, words: Vocabulary) -> bool:
    """Return whether an article has the amounts of both, of the same things: "17, up from 14"."""
    found = differences(figures(a, words), figures(b, words))
    return bool(found) and all(any(has(there, d.a) and has(there, d.b) for there in given.values()) for d in found)


def all_tell_both_sides(told: Iterable[Sequence[Statement]], words: Vocabulary) -> bool:
    """Return whether each of several articles says itself that something is so and, by another, that it is not."""
    return all(len({_is_turned(one, words.profile(one.terms)) for one in found}) > 1 for found in told)


def _is_turned(statement: Statement, profile: Profile) -> bool:
    """Whether a statement says that something is not so."""
    return bool(disputes(statement) or profile.negations or NOT.search(statement.text))


def _turns(turned: Statement, its: Profile, straight: Statement, others: Profile) -> bool:
    """Whether one says that what the other tells is not so, and little else: "not here" leaves open whether there."""
    said, told = words_told(its), words_told(others)
    twice = max(its.negations, len(NOT.findall(turned.text))) + turned.denies > 1
    verb = its.negated - its.asserted_too  # who used "what should not have been used" used it
    is_other = bool(its.negated) and not verb & told and not its.nobody
    limits = [{found.casefold() for found in _LIMITS.findall(one.text)} for one in (turned, straight)]
    are_claims = straight.said and turned.said and all(has_verb(one.text) for one in (turned, straight) if one.text)
    is_same = said <= told and len(said) >= _FEWEST and len(told - said) <= _MORE
    return are_claims and is_same and not (twice or is_other or limits[0] - limits[1])


def _take_sides(one: Statement, other: Statement, a: Profile, b: Profile) -> bool:
    """Whether one tells all that the other does, the one for something and the other against it."""
    said, told = words_told(a), words_told(b)
    return (said <= told or told <= said) and take_opposite_sides(one.text, other.text)


def _differ_in_one(a: Profile, b: Profile) -> bool:
    """Whether two have the same words but one each, which exclude each other: "open", "shut"."""
    one, other = ({w.exact for w in p.words if w.exact not in LIGHT} for p in (a, b))
    if len(one - other) != 1 or len(other - one) != 1 or len(one) < _FEWEST:
        return False
    return exclude(*(one - other), *(other - one))


def _is_told_by_one(
    found: Opposed,
    statements: Mapping[Side, Statement],
    profiles: Mapping[Side, Profile],
    given: Given,
    words: Vocabulary,
) -> bool:
    """Whether the article of one of two opposites tells the other as well, whoever says so there."""
    a, b = found.a, found.b
    if _is_turned(statements[a], profiles[a]) == _is_turned(statements[b], profiles[b]):
        return is_explained(statements[a], statements[b], given, words)
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
