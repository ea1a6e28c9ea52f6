"""Read the amounts in a statement: how many of what, how exactly, in which time, and in which clause.

"at least 12 people were killed"         ──▶ count, 12 or more, dead
"a quarter of all boats", "one in four"  ──▶ share, 25
"12 million crowns a day"                ──▶ money, crown, 12 million × 365 a year
"was cleaned every week", "daily"        ──▶ often, 52 and 365 a year
"at about 5.40 a.m."                     ──▶ clock, minute 340, a quarter of an hour more or less
"Ann Brisk, 34,", "34-year-old Brisk"    ──▶ age, ann brisk, 34

What is counted comes with the terms, which the parser made; how it is meant stands in the text.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import product
from typing import Literal, NamedTuple

from build_tools.comparison.words.concepts import COUNT
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.numbers import IN_WORDS, NUMBER, SCALE, SCALES, amount
from build_tools.comparison.words.restrictions import around, clause_of, is_part, overlaps, restrictions
from build_tools.comparison.words.slots import is_whole, slot_of
from build_tools.comparison.words.victims import state_of
from build_tools.models import Span, Statement, Term, words
from build_tools.models.calendar import CALENDAR_NAMES, MONTHS
from build_tools.models.text import alternatives

Measure = Literal["count", "money", "share", "clock", "duration", "length", "often", "year", "age"]

# ---- numbers, and how exactly they are meant ----

_HOW = (
    r"(?:\b(?:(?P<least>at (?:the very )?least|more than|over|above|upwards of|(?:no|not) (?:fewer|less) than"
    r"|a minimum of)|(?P<nearly>nearly|almost|close to|just under)|(?P<most>up to|at most|as (?:many|much) as"
    r"|(?:fewer|less) than|under|below|(?:no|not) (?:more|longer) than|a maximum of|within)"
    r"|(?P<about>about|around|some|roughly|approximately|(?:an )?estimated|(?:just|shortly) (?:after|before))) )?"
)
_MENTION = re.compile(
    rf"{_HOW}(?<![\w.,])(?:between (?P<least_of>[$£€]?{NUMBER}) and "
    rf"|(?P<low>[$£€]?{NUMBER})(?: to | or |(?<=\d)[-–](?=\d)))?"
    rf"(?P<sign>[$£€])?(?<![\w.,])(?<![^\W\d]-)(?P<number>{NUMBER})(?![\d:]|[.,]\d)(?!(?<=10)[⁻⁰¹²³⁴-⁹])"
    rf"(?P<half> and a half\b(?: (?P<scale>{SCALE})\b)?)?(?P<after> or more\b| or so\b|[ -]odd\b)?",
    re.IGNORECASE,
)
_AT_LEAST = re.compile(rf"(?: [\w’'-]+){{0,5}}? at (?:the )?(?:very )?least\b(?! {NUMBER})", re.IGNORECASE)
_CLOCK = re.compile(
    rf"{_HOW}(?<![\w:.])(?:(?:between |from )?(?P<early>\d{{1,2}}(?:[:.]\d\d)? ?[ap]\.?m\b\.?)(?: and | to |-|–))?"
    r"(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.?m\b"
    r"|(?<!in )(?P<of_24>0\d|1[3-9]|2[0-3]|1[0-2](?=:\d\d (?:GMT|BST|CES?T|local)\b)):(?P<past>[0-5]\d)\b(?![:.]\d)"
    r"|(?P<half_past>half past )?(?:(?P<word>noon|midday|midnight)\b"
    rf"|(?P<told>{IN_WORDS}|1[0-2]|[1-9])(?: o[’']clock)? (?P<part>in the (?:morning|afternoon|evening)|at night)\b))",
    re.IGNORECASE,
)
_NAME = r"(?-i:[A-Z][\w’'-]+(?: [A-Z][\w.’'-]*)*)"
_AGE = re.compile(
    rf"(?P<whose>{_NAME}), (?:aged? )?(?P<age>\d{{1,2}}|1[01]\d)(?=[,.;)]|$)"
    rf"|(?<![\d,.])(?P<old>\d{{1,3}})-year-old (?:[a-z-]+ ){{0,3}}?(?P<who>{_NAME})"
)
"""Somebody's age, with the name."""
_PERIODS = {"hour": 8760.0, "day": 365.0, "week": 52.0, "month": 12.0, "year": 1.0}
_PERIOD = "|".join(_PERIODS)
PARTS = {"half": 50.0, "third": 100 / 3, "quarter": 25.0, "fifth": 20.0, "sixth": 100 / 6, "tenth": 10.0}
"""Shares that have a name, in hundredths."""
_NO_ORDINAL = (
    r"(?:(?<=s)|(?<=quarter)|(?= (?:of|the|more|less|fewer|higher|lower|were|are|have|to|in|on|from|by|since|this|last"
    r"|and|or|as|for|over|under)\b)|(?=[.;:)”\"]|$|,(?! [A-Z])))"
)
"""Behind a part: "a third of the crew", not "a third was missing"."""
_SHARE = re.compile(
    rf"{_HOW}(?:\b(?P<times>an?|one|two|three|four)[ -](?P<part>third|quarter|fifth|sixth|tenth)s?\b{_NO_ORDINAL}"
    rf"(?! of an? (?:{SCALE})\b)"
    r"|\b(?P<half>half)(?= (?:of|the|its|their|his|her|all)\b)"
    rf"|\b(?P<some>{IN_WORDS}) (?:in|out of)(?: every)? (?P<every>{IN_WORDS}|\d+)\b(?! (?:{_PERIOD}|minute|case)s?\b)"
    rf"|\b(?P<one>one) (?P<each>[\w’'-]+) (?:in|out of)(?: every)? (?P<of>{IN_WORDS}|\d+)\b(?! \w+s\b)"
    r"|(?<![\w.,])(?:(?P<low>\d[\d.]*)(?: to |-|–))?"
    rf"(?P<hundredths>\d+(?:\.\d+)?|\b{IN_WORDS})(?: ?%| ?per ?cent\b))",
    re.IGNORECASE,
)
_MAY_TELL = re.compile(
    rf"\d|\b(?:{IN_WORDS}|{SCALE}|{'|'.join(PARTS)}|{_PERIOD}|hourly|daily|weekly|monthly|yearly|noon|midday|midnight)\b",
    re.IGNORECASE,
)
"""Without any of these a text tells no amount."""
_NEARLY_SHARE, _ABOUT_SHARE, _ABOUT_MINUTES, _ABOUT_HUNDREDTHS = 0.9, 0.2, 10.0, 2.0
_NIGHT = 5
"""Up to this hour a night is after midnight: "two at night"."""
_ROUNDED = 0.49
_TOUCHING = 0.2
"""Two rough amounts that have less of either in common are told otherwise: "about 35", "around 50"."""
_LARGE = 100
"""Smaller numbers are counted, not rounded: of nine and ten dead one is wrong."""
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_DATE = re.compile(rf"\b(?:{alternatives(CALENDAR_NAMES)})\b\.? ?$")
_DAY_OF = re.compile(rf"(?:st|nd|rd|th)? (?:of )?(?:{alternatives(map(str.capitalize, MONTHS))})\b")
"""What stands before and behind a day of the month."""

# ---- units and times ----

_NO_RATE = r"(?! (?:off|out|ago|of|after|before|later|earlier|since|when|that)\b|[’'-])"
_PER = re.compile(
    r" ?(?:(?!(?:in|of|for|after|and|or|to)\b)[\w’'-]+ ){0,2}?"
    rf"(?:an? |per |each |every |(?:over|during) the )(?P<time>{_PERIOD})\b{_NO_RATE}",
    re.IGNORECASE,
)
_OFTEN = re.compile(
    rf"(?<!almost )(?<!nearly )\b(?:(?P<times>once|twice) an?|every|each) (?P<each>{_PERIOD})\b"
    r"(?! (?:of|since|for|that|when|before|after)\b)"
    r"|(?<!-)\b(?P<ly>hourly|daily|weekly|monthly|yearly)(?=$|[.,;:”\"]| (?:and|or|by|at|since|but)\b)"
)
_HOURS = {"second": 1 / 3600, "minute": 1 / 60, "hour": 1.0, "day": 24.0, "week": 168.0, "month": 730.0,
          "year": 8760.0, "decade": 87600.0}  # fmt: skip
_METRES = {"centimetre": 0.01, "centimeter": 0.01, "cm": 0.01, "metre": 1.0, "meter": 1.0, "m": 1.0, "foot": 0.305,
           "kilometre": 1e3, "kilometer": 1e3, "km": 1e3, "mile": 1609.0}  # fmt: skip
_SIGNS = {"$": "dollar", "£": "pound", "€": "euro"}
_MONEY = frozenset(
    words(
        "dollar euro pound lira crown krona krone kroner kronor franc yen yuan rouble ruble rupee peso zloty florin "
        "penny pence"
    )
)
_SPELLED = {"person": "people", "other": "people", "pence": "penny"}
_SAVED = re.compile(r"\b(?:alive|rescued|saved|survived|freed|to safety)\b")
_PENCE = re.compile(r"p\b(?!\.)")
"""Behind a number: "640p"."""
_PEOPLE = re.compile(r" people\b")
_NO_THING = frozenset({"percent", "cent", "%", "point", "a.m.", "p.m.", "am", "pm"})


class Quantity(NamedTuple):
    """One amount that a statement tells."""

    measure: Measure
    thing: str
    """The lemma of what is counted, the currency, or whose age it is; '' where nothing is named, or anybody."""
    low: float
    high: float
    """Between what it lies: the same where it is exact, infinite where it is open."""
    number: str
    """The number, share, time of day or period: "1200", "one in five", "5.40 a.m", "week"."""
    clause: str = ""
    """The words of its clause, with a bar for its own number."""
    per: str = ""
    """The period in which it is reached; `low` and `high` are a year's then."""
    state: str = ""
    """What has become of those who are counted: dead, hurt, missing, arrested, present."""
    restrictions: frozenset[str] = frozenset()
    """Words by which it may be of another time, kind or degree."""
    slot: str = ""
    """What it is told of, as far as words around it show it: dead, aboard, price."""
    is_part: bool = False
    """Whether some among others may be counted, or none: "five of the boats", "two more"."""

    @property
    def is_closed(self) -> bool:
        """Return whether it lies between two amounts, and not merely above or below one."""
        return math.isfinite(self.high) and (self.low > 0 or self.high == 0)

    def excludes(self, other: Quantity) -> bool:
        """Return whether two amounts of one thing can't both be right: "about 40" may be 43."""
        overlap = min(self.high, other.high) - max(self.low, other.low)
        narrower = min(self.high - self.low, other.high - other.low)
        return overlap < 0 or 0 < overlap < _TOUCHING * narrower < math.inf


def quantities(statement: Statement) -> tuple[Quantity, ...]:
    """Return the amounts that a statement tells, in the order of its text, or those of its terms if it has none."""
    return _read(statement.text, tuple(term for term in statement.terms if term.tag == COUNT))


TIMES = frozenset(words("hour day week month year hourly daily weekly monthly yearly"))
"""Words for how often, or in which time."""


def tolls(text: str) -> Mapping[str, frozenset[str]]:
    """Return how many died, were hurt, are missing or were arrested, as far as a text says so plainly.

    >>> sorted(tolls("Twelve people were killed and 31 injured.").items())
    [('dead', frozenset({'12'})), ('hurt', frozenset({'31'}))]
    """
    plain = [one for one in _read(text, ()) if one.state and not one.is_part and not one.restrictions]
    return {one.state: frozenset(it.number for it in plain if it.state == one.state) for one in plain}


def told_otherwise(one: str, other: str) -> tuple[str, str]:
    """Return the amounts that two texts tell otherwise of one thing, as printed; '' of both where there are none.

    >>> told_otherwise("at least 23 people died in 2 days", "Nine people were killed.")
    ('at least 23', 'Nine')
    """
    for a, b in product(_read(one, ()), _read(other, ())):
        if a.slot and a.slot == b.slot and (a.low, a.high) != (b.low, b.high):
            places = place_of_number(one, a.number), place_of_number(other, b.number)
            if places[0] and places[1]:
                return one[slice(*places[0])], other[slice(*places[1])]
    return "", ""


def place_of_number(text: str, number: str) -> Span | None:
    """Return where an amount stands in a text, with what says how exactly it is meant; None where it doesn't.

    >>> place_of_number("for at least six boats", "6"), place_of_number("a fifth of them", "a fifth")
    ((4, 16), (0, 7))
    """
    value = amount(number)
    if value is not None:
        return next((one.span() for one in _MENTION.finditer(text) if _value(one) == value), None)
    at = text.casefold().find(number) if number and number not in TIMES else -1
    return (at, at + len(number)) if at >= 0 else None


def _value(found: re.Match[str]) -> float | None:
    """Return what a mention comes to: "two", "two and a half", "two and a half million"."""
    value = amount(found["number"])
    return (value + 0.5) * SCALES.get(found["scale"] or "", 1.0) if value is not None and found["half"] else value


@lru_cache(maxsize=16384)
def _read(text: str, terms: tuple[Term, ...]) -> tuple[Quantity, ...]:
    if not terms and not _MAY_TELL.search(text):
        return ()
    nouns: dict[float, list[str]] = {}
    for number, _, noun in (term.lemma.partition(" ") for term in terms):
        if (value := amount(number)) is not None and noun.rstrip(".").capitalize() not in CALENDAR_NAMES:
            nouns.setdefault(value, []).extend([_SPELLED.get(noun, noun)] if noun else [])
    found = sorted(_mentions(text, nouns), key=lambda one: one[0])
    spans = [span for span, _ in found]
    slots = _slots_of(text, found)
    told = [
        one._replace(
            clause=f"{clause_of(text, place, spans)} {one.clause}",
            thing="" if is_whole(slots[place], text[spans[place][1] :]) else one.thing,
            slot=slots[place],
            restrictions=restrictions(text, place, spans),
            is_part=is_part(text, spans[place], is_share=one.measure == "share")
            and not is_whole(slots[place], text[spans[place][1] :])
            and not _sets_off(one, [earlier for _, earlier in found[:place]], text, spans[place]),
        )
        for place, (_, one) in enumerate(found)
    ]
    untold = () if text else [(value, noun) for value, some in nouns.items() for noun in some or [""]]
    return (*told, *(_counted(f"{value:g}", (value, value), noun) for value, noun in untold))


def _slots_of(text: str, found: Sequence[tuple[Span, Quantity]]) -> list[str]:
    """Return what each amount is told of: by its clause, else by its sentence, if no other's clause says that.

    An age says more of somebody, and parts no clause: "jailed Ann Reed, 57, for four years".
    """
    spans = [span for span, _ in found]
    others = [span for span, one in found if one.measure != "age"]
    slots = [slot_of(one.measure, one.state, clause_of(text, place, spans)) for place, (_, one) in enumerate(found)]
    for place, (span, one) in enumerate(found):
        if not slots[place] and span in others:
            slot = slot_of(one.measure, one.state, around(text, others.index(span), others))
            slots[place] = slot if slot not in slots else ""
    return slots


def _sets_off(one: Quantity, earlier: Sequence[Quantity], text: str, span: Span) -> bool:
    """Whether "others" are those of whom something else has become: "two were killed and five others hurt"."""
    others = {before.state for before in earlier} - {"", one.state}
    is_set_off = bool(others) or bool(earlier and _SAVED.search(text, 0, span[0]))
    return is_set_off and bool(one.state) and text.startswith(" other", span[1])


def _mentions(text: str, nouns: Mapping[float, Sequence[str]]) -> Iterator[tuple[Span, Quantity]]:
    """Return where in a text each amount stands; what is read as a time or a share is no count."""
    taken: list[Span] = []
    for pattern, read in ((_CLOCK, _time_of_day), (_SHARE, _share), (_OFTEN, _how_often), (_AGE, _age)):
        for found in pattern.finditer(text):
            if not overlaps(found.span(), taken) and not _is_of_the_calendar(found):
                taken.append(found.span())
                yield found.span(), read(found)
    for found in _MENTION.finditer(text):
        if not overlaps(found.span("number"), taken) and (one := _count(found, text, nouns)):
            yield found.span(), one


def _is_of_the_calendar(found: re.Match[str]) -> bool:
    return (found.groupdict().get("whose") or "").rpartition(" ")[2] in CALENDAR_NAMES


def _age(found: re.Match[str]) -> Quantity:
    years = float(found["age"] or found["old"])
    return Quantity("age", (found["whose"] or found["who"]).casefold(), years, years, found["age"] or found["old"])


def _time_of_day(found: re.Match[str]) -> Quantity:
    minutes = 0.0 if (found["word"] or "").casefold() == "midnight" else 720.0
    if found["told"]:
        hour, part = int(amount(found["told"]) or 0) % 12, found["part"].casefold()
        minutes = 60.0 * (hour + 12 * (part != "in the morning" and (part != "at night" or hour > _NIGHT)))
    minutes += 30 * bool(found["half_past"])
    if found["hour"]:
        minutes = 60.0 * (int(found["hour"]) % 12 + 12 * (found["half"] in "pP")) + float(found["minute"] or 0)
    if found["of_24"]:
        minutes = 60.0 * int(found["of_24"]) + float(found["past"])
    if found["early"] and (early := _CLOCK.match(found["early"])):
        return Quantity("clock", "", min(_time_of_day(early).low, minutes), minutes, found[0].casefold())
    spread = _ABOUT_MINUTES if any(found[how] for how in ("least", "nearly", "most", "about")) else 0.0
    return Quantity("clock", "", minutes - spread, minutes + spread, found[0].casefold())


def _share(found: re.Match[str]) -> Quantity:
    if found["hundredths"]:
        value = amount(found["hundredths"]) or 0.0
        low, high = _between(found, value, _ROUNDED * 10.0 ** -len(found["hundredths"].partition(".")[2]))
        first = amount((found["low"] or "").rstrip("."))  # none of "from 1.5.2023 to 5%"
        low = low if first is None else min(low, first)
    else:
        every = amount(found["every"] or found["of"] or "")
        some = amount(found["some"] or found["one"] or found["times"] or "a") or 1.0
        part = PARTS.get((found["part"] or found["half"] or "").casefold(), 100 / every if every else 0.0)
        low, high = _between(found, some * part, _ABOUT_HUNDREDTHS)
        low, high = (some * part - 2, some * part + 2) if found["about"] else (low, high)
    return Quantity("share", "", low, high, found["hundredths"] or found[0].casefold(), found["each"] or "")


def _how_often(found: re.Match[str]) -> Quantity:
    period = found["each"] or found["ly"].removesuffix("ly").replace("dai", "day")
    value = _PERIODS[period] * (2 if found["times"] == "twice" else 1)
    return Quantity("often", "", value, value, period)


def _between(found: re.Match[str], value: float, rounded: float) -> tuple[float, float]:
    """Return between what an amount lies, as the words around it have it."""
    after = (found.groupdict().get("after") or "").casefold()
    if found["least"] or "more" in after or _AT_LEAST.match(found.string, found.end()):
        return value, math.inf
    if found["most"]:
        return 0.0, value
    if found["nearly"]:
        return _NEARLY_SHARE * value, value
    if found["about"] or after:
        share = _about(value)
        return (1 - share) * value, (1 + share) * value
    return value - rounded, value + rounded


def _about(value: float) -> float:
    """Return by what share "about" may miss: nobody who writes "about 1.9 million" means 2.1 million."""
    digits = f"{value:.12g}".replace(".", "").partition("e")[0].strip("0")
    return _ABOUT_SHARE if len(digits) <= 1 or digits[1:] == "5" else _ABOUT_SHARE / 4


def _count(found: re.Match[str], text: str, nouns: Mapping[float, Sequence[str]]) -> Quantity | None:
    """Return what a number counts; None of a day of the month, and of digits beyond any amount."""
    value, whole = _value(found), amount(found["number"])
    first = amount(found["least_of"] or found["low"] or "")
    is_day = _DAY_OF.match(text, found.end("number")) or (
        _DATE.search(text[: found.start("number")]) and not (value is not None and nouns.get(value))
    )
    if value is None or math.isinf(value) or is_day:
        return None
    end = found.end("half") if found["half"] else found.end("number")
    before, after = text[: found.start()], text[end:]
    number = found["number"].casefold()
    plain = number if number[0].isdigit() and not found["half"] else f"{value:g}"
    if _YEAR.fullmatch(number) and not nouns.get(value):
        return Quantity("year", "", value, value, plain)
    zeros = len(plain) - len(plain.rstrip("0")) if plain.replace(",", "").isdigit() and value >= _LARGE else 0
    digits = len(plain.partition(".")[2].rstrip("abcdefghijklmnopqrstuvwxyz -")) + number.startswith("half ")
    scale = next((size for word, size in SCALES.items() if number.endswith(word)), 1.0)
    rounded = (
        _ROUNDED * 10.0**zeros if zeros else scale * _ROUNDED * 10.0**-digits if "." in plain or scale > 1 else 0.0
    )
    low, high = (min(first, value), max(first, value)) if first is not None else _between(found, value, rounded)
    named = nouns.get(value) or nouns.get(whole or value, ())
    noun = next((one for one in named if re.search(rf"\b{re.escape(one[:4])}", after[:80], re.IGNORECASE)), "")
    sign = found["sign"] or next((one[0] for one in (found["low"], found["least_of"]) if one and one[0] in _SIGNS), "")
    if not nouns and (word := re.match(r" ([a-z]+?)s?\b", after)) and word[1] not in FUNCTION_WORDS:
        noun = word[1]
    if not named and _PEOPLE.match(after):
        noun = "people"  # at the head of a sentence a number in words is often parsed as no number of anything
    noun = _SIGNS.get(sign) or ("penny" if _PENCE.match(after) else "") or noun or next(iter(named), "")
    return _counted(plain.replace(",", ""), (low, high), noun, before, after)


def _counted(number: str, between: tuple[float, float], noun: str, before: str = "", after: str = "") -> Quantity:
    """Return a number of things with their unit, in which time they are reached, and what has become of them."""
    (low, high), noun = between, _SIGNS.get(noun, noun)
    if noun in _HOURS or noun in _METRES:
        is_length = noun in _METRES
        factor = _METRES[noun] if is_length else _HOURS[noun]
        is_other = is_length and re.match(r" ?(?:cubic|square)", after, re.IGNORECASE)
        measure: Measure = "count" if is_other else "length" if is_length else "duration"
        return Quantity(measure, noun if is_other else "", low * factor, high * factor, number)
    per = _PER.match(after)
    each = _PERIODS[per["time"].casefold()] if per else 1.0
    if noun in _MONEY or noun in _NO_THING:
        return Quantity("money" if noun in _MONEY else "share", noun, low * each, high * each, number,
                        per=per["time"].casefold() if per else "")  # fmt: skip
    state = state_of(before, after)
    thing = "" if state and noun == "people" else noun
    return Quantity("count", thing, low * each, high * each, number, "", per["time"].casefold() if per else "", state)
