"""What a text says of a number or a day besides it: how exactly it is meant, who was counted, what was that day.

"at least 12 people were killed"  ──▶ 12 or more; dead: 12
"a strike on Thursday"            ──▶ strike
"was cleaned every week"          ──▶ week
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Mapping

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.stems import beginning
from build_tools.models import words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import NUMBER_WORDS, alternatives

# ---- how exactly a number is meant ----

_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9}
_NUMBER = rf"(?:\d[\d,]*(?:\.\d+)?|(?:{'|'.join(NUMBER_WORDS[1:])})\b)(?:[ -](?:{'|'.join(_SCALES)})\b)?"
_FROM = r"at least|more than|over|above|upwards of|(?:no|not) (?:fewer|less) than|a minimum of"
_NEARLY = r"nearly|almost|close to|just under"
_AT_MOST = r"up to|at most|as (?:many|much) as|(?:fewer|less) than|under|below|no more than|a maximum of"
_ABOUT = r"about|around|some|roughly|approximately|(?:an )?estimated"
_QUALIFIED = re.compile(
    rf"(?:\b(?:(?P<least>{_FROM})|(?P<nearly>{_NEARLY})|(?P<most>{_AT_MOST})|(?P<about>{_ABOUT})) )?[$£€]?"
    rf"(?<![\w.,])(?P<number>{_NUMBER})(?:(?P<more> or more\b)|(?P<odd>(?: or so|[ -]odd)\b))?",
    re.IGNORECASE,
)
_RANGE = re.compile(
    rf"(?<![\w.,])(?:\bbetween (?P<least>{_NUMBER}) and|(?P<low>{_NUMBER})(?: to| or|-|–)) ?(?P<high>{_NUMBER})",
    re.IGNORECASE,
)
"""A number between two: "10 to 15", "one or two"."""
_NEARLY_SHARE, _ABOUT_SHARE = 0.9, 0.2
_LARGE = 100
"""Smaller numbers are counted, not rounded: of nine and ten dead one is wrong."""


def exclude_each_other(number: str, text: str, other: str, other_text: str) -> bool:
    """Return whether two numbers can't both be right, as their texts mean them: "about 40" may be 43.

    Nor do 70 a day exclude 490 a week.

    >>> exclude_each_other("12", "at least 12 were hurt", "11", "Eleven were hurt")
    True
    >>> exclude_each_other("900", "more than 900 signed", "1200", "1,200 signed")
    False

    Args:
        number: The one, as terms have it: "1200", "4.2million".
        text: Where it stands.
        other: The other.
        other_text: Where that stands.
    """
    one, two = _value(number), _value(other)
    if one is None or two is None:
        return True
    here, there = times(text).get(number), times(other_text).get(other)
    if here and there and here != there:
        return False
    coarser = min(_decimals(number), _decimals(other))
    if _decimals(number) != _decimals(other) and abs(one - two) < 10.0**-coarser:
        return False
    (low, high), (least, most) = _bounds(number, one, text), _bounds(other, two, other_text)
    return high < least or most < low


def place_of_number(text: str, number: str) -> tuple[int, int] | None:
    """Return where a number stands in a text, with what says how exactly it is meant; None where it doesn't.

    >>> place_of_number("for at least six boats", "6")
    (4, 16)
    """
    return next((one.span() for one in _QUALIFIED.finditer(text) if _plain(one["number"]) == number), None)


def _bounds(number: str, value: float, text: str) -> tuple[float, float]:
    """Return between what a number lies: a large round one may have been rounded."""
    for found in _RANGE.finditer(text):
        ends = [_plain(found["least"] or found["low"]), _plain(found["high"])]
        if number in ends:
            return min(_value(end) or 0.0 for end in ends), max(_value(end) or 0.0 for end in ends)
    for found in _QUALIFIED.finditer(text):
        if _plain(found["number"]) == number:
            if found["least"] or found["more"]:
                return value, math.inf
            if found["most"]:
                return 0.0, value
            if found["nearly"]:
                return _NEARLY_SHARE * value, value
            if found["about"] or found["odd"]:
                return (1 - _ABOUT_SHARE) * value, (1 + _ABOUT_SHARE) * value
    zeros = len(number) - len(number.rstrip("0")) if number.isdigit() and value >= _LARGE else 0
    rounded = 10.0**zeros / 2 if zeros else 0.0
    return value - rounded, value + rounded


def _plain(number: str) -> str:
    """Return a number as terms have it."""
    low = number.casefold().replace(",", "").replace("-", "").replace(" ", "")
    return str(NUMBER_WORDS.index(low)) if low in NUMBER_WORDS else low


def _value(number: str) -> float | None:
    scale = next((name for name in _SCALES if number.endswith(name)), "")
    try:
        return float(number.removesuffix(scale)) * _SCALES.get(scale, 1.0)
    except ValueError:
        return None


def _decimals(number: str) -> int:
    found = re.search(r"\.(\d+)", number)
    return len(found[1]) if found else 0


# ---- how often, and which share ----

_PERIOD = r"hour|day|week|month|year"
_PARTS = {"half": 2, "a third": 3, "one third": 3, "a quarter": 4, "one quarter": 4, "a fifth": 5, "a tenth": 10}
_IN = "|".join(NUMBER_WORDS[2:11])
_SHARE = re.compile(
    rf"\b(?P<part>{'|'.join(_PARTS)}) of\b|\bone in (?P<every>{_IN}|\d+)\b"
    r"|(?<![\w.,])(?P<hundredths>\d+(?:\.\d+)?)(?: ?%| per ?cent\b)",
    re.IGNORECASE,
)
_SAME_SHARE = 2.0
"""Hundredths by which two may differ that are one share, rounded."""


def differ_in_rate(one: str, other: str) -> bool:
    """Return whether two texts have another period each, or another share each: they can't both be right.

    >>> differ_in_rate("cleaned every week", "cleaned daily"), differ_in_rate("a quarter of all boats", "25% sail")
    (True, False)
    """
    often, there = (frozenset[str]().union(*times(text).values()) for text in (one, other))
    shares, others = _shares(one), _shares(other)
    is_near = any(abs(a - b) <= _SAME_SHARE for a in shares for b in others)
    return bool(often and there and not often & there) or bool(shares and others and not is_near)


def _shares(text: str) -> set[float]:
    """Return the shares in a text, in hundredths."""
    found: set[float] = set()
    for one in _SHARE.finditer(text):
        if one["hundredths"]:
            found.add(float(one["hundredths"]))
        else:
            every = one["every"] or str(_PARTS[one["part"].casefold()])
            found.add(100 / float(_plain(every)) if _plain(every) != "0" else 0.0)
    return found


TIMES = frozenset(words("hour day week month year hourly daily weekly monthly yearly"))
"""Words for how often, or in which time."""
_OFTEN = re.compile(
    rf"(?<!almost )(?<!nearly )\b(?:every|each) (?P<each>{_PERIOD})\b(?! (?:of|since|for|that|when|before|after)\b)"
    r"|(?<!-)\b(?P<ly>hourly|daily|weekly|monthly|yearly)(?=$|[.,;:”\"]| (?:and|or|by|at|since|but)\b)"
)
_RATE = re.compile(
    rf"(?<![\w.,])(?P<number>{_NUMBER}) (?:(?!(?:in|of|for|after|and|or|to)\b)[\w’'-]+ )?"
    rf"(?:an? |per |each |every |(?:over|during) the )(?P<time>{_PERIOD})\b"
    r"(?! (?:off|out|ago|of|after|before|later|earlier|since|when|that)\b|[’'-])",
    re.IGNORECASE,
)


def times(text: str) -> Mapping[str, frozenset[str]]:
    """Return in which time each amount of a text is reached, or how often a thing is done where no amount is told.

    >>> dict(times("it loses 12 million crowns a day")), dict(times("the tank was cleaned daily"))
    ({'12million': frozenset({'day'})}, {'': frozenset({'day'})})
    """
    found: dict[str, frozenset[str]] = {}
    for one in _RATE.finditer(text):
        number = _plain(one["number"])
        found[number] = found.get(number, frozenset()) | {one["time"].casefold()}
    if found or re.search(_NUMBER, text, re.IGNORECASE) or re.search(r"\b(?:once|twice|not|never)\b|n[’']t\b", text):
        return found
    often = {one["each"] or one["ly"].removesuffix("ly").replace("dai", "day") for one in _OFTEN.finditer(text)}
    return {"": frozenset(often)} if often else {}


# ---- how many died, were hurt, are missing ----

_STATES = {
    "dead": (r"killed|dead|died|dies|die", r"kill(?:s|ed|ing)?|claim(?:s|ed|ing)? the lives of"),
    "hurt": (r"injured|hurt|wounded", r"injur(?:es|ed|ing)|wound(?:s|ed|ing)|hurt(?:s|ing)?"),
    "missing": (r"missing|unaccounted for", r"(?!)"),
    "arrested": (r"arrested|detained", r"arrest(?:s|ed|ing)|detain(?:s|ed|ing)"),
}
"""By state, what is said of those who are counted, and what counts them behind it."""
_NO_TOLL = (
    r"(?:and|or|of|more|others?|if|not|never|could|would|might|may|can|(?:seconds?|minutes?|hours?|days?|weeks?|months?|"
    r"years?|percent|per|cent|miles?|kilomet\w+|met\w+|times?|members?|an?|said|says|who|whose|that|when|after|before|"
    r"feared|presumed|believed|thought)\b)"
)
"""What stands between a number and "killed" where it counts no victims."""
_LED = r"(?<![\w.,$£€’'-])"
_SOME_OR_NONE = re.compile(
    r"\b(?:no|any|(?:an)?other|remaining|additional|further|first|last|including|among|(?:none|neither) of(?: the)?"
    rf"|(?:{alternatives(CALENDAR_NAMES)})\.?|{_NUMBER} (?:to|or)|between {_NUMBER} and) $",
    re.IGNORECASE,
)
"""What stands before a number that is not all who died."""
_QUALIFIER = rf"(?:(?:{_FROM}|{_NEARLY}|{_AT_MOST}|{_ABOUT}) )?"
_TOLLS = {
    state: re.compile(
        rf"{_LED}(?P<before>{_NUMBER})(?! ?%)(?: (?!{_NO_TOLL}\b|{_NUMBER})[\w’'-]+){{0,4}}? (?:{told})\b"
        rf"|(?<!have )(?<!not )\b(?:{counting}) {_QUALIFIER}(?P<after>{_NUMBER})(?! ?%| (?:{_NO_TOLL})\b)"
        rf"{r'|death toll (?:[a-z]+ ){0,3}?(?P<toll>' + _NUMBER + ')' if state == 'dead' else ''}",
        re.IGNORECASE,
    )
    for state, (told, counting) in _STATES.items()
}
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def tolls(text: str) -> Mapping[str, frozenset[str]]:
    """Return how many died, were hurt, are missing or were arrested, as far as a text says so plainly.

    >>> sorted(tolls("Twelve people were killed and 31 injured.").items())
    [('dead', frozenset({'12'})), ('hurt', frozenset({'31'}))]
    """
    found: dict[str, frozenset[str]] = {}
    for state, pattern in _TOLLS.items():
        counted = (one for one in pattern.finditer(text) if not _SOME_OR_NONE.search(text[: one.start()]))
        numbers = {_plain(next(filter(None, one.groups()))) for one in counted}
        if told := frozenset(number for number in numbers if not _YEAR.fullmatch(number)):
            found[state] = told
    return found


# ---- what was on a day ----

_DAY = re.compile(
    rf"\b(?:(?:{alternatives(CALENDAR_NAMES)})\b\.?(?: \d{{1,2}}\b)?(?:,? \d{{4}}\b)?|(?:1[5-9]|20)\d\d\b)"
)
_BESIDE_A_DAY = frozenset(words("last next late early evening morning night afternoon noon week month year mid first"))


def what_was_on_the_day(text: str) -> str:
    """Return the word that a text's only day is said of; empty where it has none or several, or nothing before it.

    >>> what_was_on_the_day("the union plans a strike on Thursday"), what_was_on_the_day("On Thursday they walked out")
    ('strike', '')
    """
    days = list(_DAY.finditer(text))
    before = words(text[: days[0].start()].casefold()) if len(days) == 1 else []
    while before and (before[-1] in FUNCTION_WORDS | _BESIDE_A_DAY or not before[-1].isalpha()):
        before.pop()
    return before[-1] if before else ""


def narrows(text: str, extra: Collection[str], shared: Collection[str]) -> bool:
    """Return whether a text limits a word that two share by one that the other lacks: "food exports" of "exports".

    Args:
        text: That which has more words.
        extra: These.
        shared: The words of both.
    """
    more, common = ({beginning(word) for word in some} for some in (extra, shared))
    told = [beginning(word) for word in words(text.casefold()) if word not in ("the", "its", "a", "an", "their")]
    for place, word in enumerate(told[:-1]):
        after = told[place + 2 :][:1] if told[place + 1] == "of" else told[place + 1 :][:1]
        if word in more and common.intersection(after):
            return True
    return False
