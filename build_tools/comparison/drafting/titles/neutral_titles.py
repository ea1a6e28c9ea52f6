"""A clause with a question in place of what outlets tell differently: a number, a day, a place, whether it is so.

"Six guards climbed in through a skylight" ──▶ How many guards climbed in through a skylight
"The mill was shut on Sunday"              ──▶ When the mill was shut

Such a title says what two outlets agree on, and takes no side. It is made of the clause's own words.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from itertools import chain
from typing import Literal, NamedTuple

from build_tools.comparison.drafting.claims.antecedents import with_antecedents
from build_tools.comparison.drafting.claims.of_statement import claims_of
from build_tools.comparison.drafting.claims.speaker_names import I_OR_YOU, leans_back, speaker_of
from build_tools.comparison.drafting.clauses.completeness import OPEN_ENDS, is_complete
from build_tools.comparison.drafting.clauses.contents import in_own_voice
from build_tools.comparison.drafting.clauses.english_verbs import has_verb, is_auxiliary
from build_tools.comparison.drafting.clauses.references import names_in, open_pronouns, unintroduced
from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.overlap import share_held
from build_tools.comparison.drafting.titles.slot_titles import OF_SLOTS, TOLLS, WHOLE, slot_title, toll_title
from build_tools.comparison.matching.answers import DENIED
from build_tools.comparison.matching.figures import differences, figures
from build_tools.comparison.words.quantities import PARTS, TIMES, place_of_number
from build_tools.comparison.words.slots import THINGS
from build_tools.comparison.words.stems import beginning
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import About, Statement, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.text import NOT, NUMBER_WORDS, alternatives

_ASKS = re.compile(r"(?:(?:By )?[Hh]ow|(?:By |Until )?[Ww]hen|Which day|Where|What (?:share|is said)|Whether)\b")
_QUOTED = re.compile(r"[“”\"]|^['‘]|['’]$")
"""Words in quotation marks: a question is nobody's."""
_INNER_MARKS = re.compile(r"‘([^‘]*)’(?!\w)")
_MONEY = re.compile(r"[$£€]|\b(?:dollars?|pounds?|euros?|crowns?|florins?|yen|francs?|marks?|cents?)\b")
_SHARE = re.compile(r"^(?:%| ?per ?cent\b| percentage points?\b)\s*")
_RATE = re.compile(rf"^(?:an?|per|each|every|over the|during the) (?:{alternatives(TIMES)})\b\s*")
"""In which time an amount is reached, behind it."""
_OFTEN = re.compile(
    rf"\s*\b(?:(?:every|each|once an?) (?:{alternatives(TIMES)})|hourly|daily|weekly|monthly|yearly)\b", re.IGNORECASE
)
_NUMBER_OF = re.compile(
    r"^((?:The )?(?:[\w-]+ )?(?:number|death toll|toll|total|cost|price|turnout"
    r"|depth|height|length|width|weight|speed)\b.*?)"
    r" (?:has|have|had|is|was|rose|fell|stands|stood|reached|climbed|jumped)\b",
    re.IGNORECASE,
)
"""What says itself that it is a number, up to its verb."""
_DAY = rf"(?:(?:early|late|last|next|this) )*(?:{alternatives(CALENDAR_NAMES)})\.?"
_PART_OF_IT = r"morning|afternoon|evening|night|\d{1,2}(?:, \d{4})?|\d{4}"
_WHEN = re.compile(
    rf"(?:^| )(?:on |in |at )?(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_DAY}(?: (?:{_PART_OF_IT}))?(?=$|[ ,])", re.IGNORECASE
)
_NO_DAY_OF_A_DEED = re.compile(
    r"\b(?:by|until|till|before|after|since|from|to|for|of|between|than|a|the|every|each)$", re.I
)
"""What stands before a day on which nothing is done: "until Friday", "the Friday sailing"."""
_MOMENT = re.compile(r"(?:1[5-9]|20)\d\d|.*[\d ][ap]\.?m|.*\b(?:noon|midday|midnight)")
"""A year or a time of day."""
_NOUN = re.compile(
    r"\b(?:the|an?|its|his|her|their|[a-z]+[’']s) ([a-z]{4,})\b"
    r"(?= (?:on|by|in|until|till|of|at|is|was|will|would|runs?)\b|[,.]|$)",
    re.IGNORECASE,
)
"""What is named with an article, and is no adjective."""
_ANOTHER = re.compile(rf"\b(?:{alternatives(NUMBER_WORDS[2:])})\b|%|\bper ?cent\b", re.IGNORECASE)
"""What shows that a title has an amount in it."""
_SHARE_BESIDE = re.compile(r"[,(–—] ?(?:[a-z]+ )?[\w.-]+(?:%| ?per ?cent\b)", re.IGNORECASE)
"""The same number as a share, set off by itself: ", or 91 per cent"."""
_STRANDED = frozenset(words("for at"))
"""What may stand behind what it is said of: "how much the mask was insured for"; so may "to"."""
_REACHES = re.compile(
    r",|\b(?:who|which|that|whose|where|when|if|unless|although|though|because|while|after|before|than|and|or|but|as)\b"
)
"""What parts a number's clause from the beginning of a title."""
_AND_DID = re.compile(r",? and (?=\w{2,}ed\b)")
"""What begins another deed of the same doer, of which nobody asks when."""
_POINTS_BACK = re.compile(r"\b(?:any|no) such\b", re.IGNORECASE)
_ASIDE = re.compile(r"^,[^,]*$")
"""What is added behind a number and is no part of what it counts: ", the court heard"."""
_SET_OFF = re.compile(r"[,;:(–—]")
"""How what stands between a number's things and their verb begins: ", 91 per cent, ", " (four of them new) "."""
_OF_ALL = re.compile(r"^of (?:all )?(?!(?:all|the|its|his|her|their|our|these|those)\b)(?=[a-z]+s\b)")
"""A share of all there are: "a third of services"."""
_SEVERAL = re.compile(r"(?:(?<![su])s|people|men|women|children|percent)\W*$")
_NO_FIRST = re.compile(r"^(?:No|that no|no) (?=[a-z])")
_NOBODY_FIRST = re.compile(r"^(?:that )?(?:nobody|no[ -]one)\b", re.IGNORECASE)
_OF_SOMEBODY = re.compile(r"^[^A-Z]*\b(?:he|him|his|she|her|they|them|their|us)\b")
"""Who is meant by a pronoun before any name."""
_EVER = re.compile(r" ever(?= \w+ed\b)")
_AUX_NOT = re.compile(r"\b(will|would|had|has|have|was|were|is|are|can|could)(?: not| never|n[’']t)\b")
_THERE = re.compile(r"^[Tt]here ((?:is|are|was|were|had been|have been|will be|would be))$")
_IS = re.compile(r"\b(?:is|are|was|were|be|been)$")
_MOST_WORDS = 16


class Counted(NamedTuple):
    """A number in a clause."""

    before: str
    things: str
    """What is counted: "guards", "crowns"; '' where nothing is named."""
    after: str
    asks: str
    """With what a question for it begins: "How many", "How much", "What share"."""


def neutral_titles(clash: Clash, material: Material) -> list[str]:
    """Return what two statements that contradict each other agree on, the best first.

    Args:
        clash: The two, and what they differ in.
        material: What facts are drafted from.
    """
    if clash.asks:
        return [with_antecedents(clash.asks, (), is_own=True, usual=material.called.usual).text]
    one, other = (material.statements[side] for side in (clash.a, clash.b))
    about, values = clash.about, {*clash.values}
    texts = (one.text, other.text)
    apart = [
        (d.a.quantity, d.b.quantity)
        for d in differences(figures(one, material.vocabulary), figures(other, material.vocabulary))
        if about == "number" and (not values or values & {d.a.quantity.number, d.b.quantity.number})
    ]
    for a, b in apart if not clash.slot or clash.slot in TOLLS else ():
        if a.state:
            thing = a.thing or b.thing
            of_people = [toll_title(a.state, "" if is_loaded(thing) else thing, texts)]
            is_of_place = a.state == "present"
            return _in_general(clash._replace(slot=a.state), (), one, other, material) if is_of_place else of_people
    if clash.slot == "age":
        return _ages(one, other, values, material)
    values = values or {number for pair in apart for number in (pair[0].number, pair[1].number) if number}
    nouns = {thing for pair in apart for thing in (pair[0].thing, pair[1].thing) if thing}
    printed = {word for text in texts for word in words(text) if _SEVERAL.search(word) and not _MONEY.search(word)}
    several = sorted(word for noun in nouns for word in printed if word.startswith(beginning(noun)))
    if clash.slot in TOLLS and clash.slot not in OF_SLOTS:
        return [toll_title(clash.slot, "", texts)]
    in_general = _in_general(clash, several, one, other, material)
    if clash.slot in WHOLE:
        return in_general
    asked = _asked_by_clauses(clash, values, nouns, material)
    # "How many houses were damaged and two bridges destroyed" has another number in it.
    plain = [title for title in asked if about != "number" or not _ANOTHER.search(title)]
    return [*plain, *in_general, *(title for title in asked if title not in plain)]


def _asked_by_clauses(clash: Clash, values: Collection[str], nouns: Collection[str], material: Material) -> list[str]:
    """Return the clauses of two statements as questions for what they tell otherwise, the best first."""
    about, one, other = clash.about, material.statements[clash.a], material.statements[clash.b]
    found: dict[str, tuple[bool, int, float, int]] = {}
    for told, otherwise in ((one, other), (other, one)):
        own = in_own_voice(told)
        # "The company earned 310 million crowns" leans on what stands before it, and asks all the same.
        clauses = [claim.text for claim in claims_of(own, (), material.called)]
        if about == "polarity":
            spoken = (claim.quoted[1] for claim in claims_of(told, (), material.called) if claim.quoted)
            clauses += [said for said in spoken if not I_OR_YOU.search(said)]
        for clause in clauses or [own.text.rstrip(".")]:
            inside = material.case.inside(clause)
            title = neutral_title(inside, values, nouns, about)
            is_denial = bool(NOT.search(inside))
            title = title or (neutral_title(inside, values, nouns, "deadline") if clash.slot == "day" else "")
            title = title or (_without_not(inside) if about == "polarity" else "")
            if title:
                found[title] = (
                    clash.slot == DENIED and not is_denial,
                    len(unintroduced(title)),
                    -share_held(title, otherwise.text),
                    len(title),
                )
    if found or about != "polarity":
        return sorted(found, key=lambda title: (found[title], title))
    return [title for told in (one, other) if (title := _without_not(told.text.strip(" .,")))]


def _without_not(text: str) -> str:
    """Return the question whether what a text denies is so; '' where it isn't one plain sentence.

    >>> _without_not("No ferry will run at all"), _without_not("Reed will not sign the letter")
    ('Whether any ferry will run', 'Whether Reed will sign the letter')
    >>> _without_not("nobody had ever asked for cuts")
    'Whether anybody had asked for cuts'
    >>> _without_not("the sale was not ‘a theft of ferries’")
    'Whether the sale was “a theft of ferries”'
    """
    text = _EVER.sub("", text)
    turned = [_NO_FIRST.sub("any ", text), _NOBODY_FIRST.sub("anybody", text), _AUX_NOT.sub(r"\1", text)]
    plain = _INNER_MARKS.sub(r"“\1”", next((one for one in turned if one != text), "").removesuffix(" at all"))
    is_quoted = '"' in plain or plain[:1] == "“" or plain.count("“") != plain.count("”")
    is_whole = (
        plain
        and not NOT.search(plain)
        and not is_quoted
        and not _OF_SOMEBODY.search(plain)
        and len(words(plain)) < _MOST_WORDS
    )
    return f"Whether {plain}" if is_whole and _is_led_by_its_subject(plain) and has_verb(plain) else ""


def _in_general(
    clash: Clash, several: Collection[str], one: Statement, other: Statement, material: Material
) -> list[str]:
    """Return titles for what no clause asks for in its words."""
    if clash.slot in OF_SLOTS:
        told = [
            (it.text, [*names_in(it.text), *filter(None, [speaker_of(it, material.called)])]) for it in (one, other)
        ]
        return [slot_title(clash.slot, told)]
    if clash.slot == "day":
        return [title] if (title := _day_of_a_noun(one, other)) else []
    plain = "How many {}" if clash.slot == THINGS else "The number of {}"
    return [plain.format(word) for word in several if clash.about == "number"]


def _ages(one: Statement, other: Statement, values: Collection[str], material: Material) -> list[str]:
    """Return the title that asks for somebody's age, by what both outlets call them."""
    names = [
        [
            amount.quantity.thing.split()
            for amount in figures(said, material.vocabulary)
            if amount.quantity.number in values
        ]
        for said in (one, other)
    ]
    mine, theirs = ({*chain.from_iterable(some)} for some in names)
    told = max(chain.from_iterable(names), key=len)
    whose = [part for part in told if part in mine & theirs]
    return [f"How old {' '.join(map(str.capitalize, whose))} is"]


def asks(title: str) -> bool:
    """Return whether a title asks for what outlets tell otherwise.

    >>> asks("How many boats sank"), asks("The boats sank")
    (True, False)
    """
    return bool(_ASKS.match(title))


def tells_one_of(text: str, values: Collection[str]) -> bool:
    """Return whether a text has one of the values that outlets tell differently."""
    told = f" {' '.join(words(text.casefold()))} "
    return any(place_of_number(text, value) or f" {value} " in told for value in values)


def neutral_title(
    clause: str, values: Collection[str], nouns: Collection[str], about: About | Literal["deadline"]
) -> str:
    """Return a clause with a question in place of what is told otherwise; '' where it can't be put so.

    >>> neutral_title("the army had sent six boats", {"6"}, {"boat"}, "number")
    'How many boats the army had sent'

    Args:
        clause: What one outlet tells, without who says so.
        values: What outlets tell differently: "6", "sunday".
        nouns: Lemmas of what is counted, as far as known.
        about: What these are.
    """
    if NOT.search(clause) or _POINTS_BACK.search(clause) or _QUOTED.search(clause):
        return ""
    if about == "number":
        found = _of_a_number(clause, values, nouns)
    elif about == "day":
        found = _asked("When", clause, _WHEN, values)
    elif about == "deadline":
        ways = (("By when", _by(values, "by|before")), ("Until when", _by(values, "until|till")))
        found = next(filter(None, (_asked(question, clause, way, values) for question, way in ways)), "")
    elif about == "polarity":
        found = f"Whether {clause}" if _is_led_by_its_subject(clause) and has_verb(clause) else ""
    else:
        there = re.compile(rf" (?:in|at|near) (?:the )?(?:{alternatives(values)})\b(?! (?-i:[A-Z]))", re.IGNORECASE)
        found = _asked("Where", clause, there, values)
    title = found[:1].upper() + found[1:]
    is_whole = bool(found) and (is_complete(title) or found.startswith("How ")) and not open_pronouns(title)
    is_plain = len(words(title)) <= _MOST_WORDS and not (about == "number" and _SHARE_BESIDE.search(title))
    return title if is_whole and is_plain else ""


def _by(values: Collection[str], word: str) -> re.Pattern[str]:
    return re.compile(rf" (?:{word}) (?:the )?(?:{alternatives(values)})\b", re.IGNORECASE)


def _day_of_a_noun(one: Statement, other: Statement) -> str:
    """Return the question for the day of what two texts name with an article; '' where they name nothing alike."""
    named = [{found[1].casefold() for found in _NOUN.finditer(said.text)} for said in (one, other)]
    shared = [found[1] for found in _NOUN.finditer(one.text) if found[1].casefold() in named[0] & named[1]]
    return f"Which day is given for the {shared[0]}" if shared else ""


def _of_a_number(clause: str, values: Collection[str], nouns: Collection[str]) -> str:
    if (often := _OFTEN.search(clause)) and not any(place_of_number(clause, value) for value in values):
        rest = clause[: often.start()] + clause[often.end() :]
        return f"How often {rest}" if _is_led_by_its_subject(rest) else ""
    if moment := [value for value in values if _MOMENT.fullmatch(value) and not nouns]:
        return _asked("When", clause, re.compile(rf" (?:in |at )?(?:{alternatives(moment)})\.?", re.IGNORECASE), values)
    if told := _NUMBER_OF.match(clause):
        return told[1]
    place = next(filter(None, (place_of_number(clause, value) for value in sorted(values))), None)
    found = _counted(clause, place, nouns) if place else None
    if found is None:
        return ""
    if not found.before and has_verb(f"they {found.after}"):
        return " ".join(filter(None, (found.asks, found.things, found.after)))
    return _of_an_object(found)


def _counted(clause: str, place: tuple[int, int], nouns: Collection[str]) -> Counted | None:
    """Read what a number counts, behind it; None where that isn't plain."""
    before, number, after = clause[: place[0]].strip(), clause[slice(*place)], clause[place[1] :]
    if after[:1] in ("-", "–") or after[:2] == "st":
        return None
    if share := _SHARE.match(after):
        of = after[share.end() :]
        return Counted(before, "", of, "What share" if of.startswith("of ") else "How much")
    stems = tuple(map(beginning, {*nouns, *TIMES}))
    told = after.split()
    at = next((i for i, word in enumerate(told[:4]) if stems and word.casefold().startswith(stems)), -1)
    things, rest = " ".join(told[: at + 1]), " ".join(told[at + 1 :])
    rest = _ASIDE.sub("", f", {rest}" if things.endswith(",") else rest)
    if _SET_OFF.match(rest) or (things and not _SEVERAL.search(things)):
        return None  # "640 members, 91 per cent, voted", "one bus in four"
    is_share = any(
        word.rstrip("s") in PARTS for word in words(number.casefold().removesuffix(" and a half"))
    ) and not rest.startswith("of ")
    asks = "How much" if is_share or _MONEY.search(f"{number} {things}") else "How many"
    return Counted(before, "" if asks == "How much" else things.rstrip(","), _OF_ALL.sub("", _RATE.sub("", rest)), asks)


def _of_an_object(found: Counted) -> str:
    """Return the question for a number that stands behind its verb: "how many boats | the army sent"."""
    if not found.after:  # "sales had fallen by | a fifth"
        found = found._replace(before=found.before.removesuffix(" by"))
    subject, _, last = found.before.rpartition(" ")
    is_plain = found.asks == "How many" and not found.things
    if (last == "of" and not is_plain) or (last == "worth" and not _IS.search(subject)):
        whole = f"{subject} {found.after}".strip()  # "a reward of 250 crowns | was offered"
        return whole if has_verb(whole) and not _REACHES.search(found.before) else ""
    if there := _THERE.match(found.before):
        return f"{found.asks} {found.things} there {there[1]} {found.after}".strip()
    is_whole = _is_led_by_its_subject(found.before) and has_verb(found.before) and not is_plain
    if not is_whole or _REACHES.search(found.before):
        return ""
    is_stranded = last == "to" or (last in _STRANDED and found.asks == "How much" and not found.after)
    if last == "for" and found.things and found.things.split()[-1].rstrip("s") in TIMES:
        return f"How long {subject}"
    if last.casefold() in OPEN_ENDS - {"had", "has", "have"} and not is_stranded:
        return ""
    told = (found.after, found.before) if last == "to" or found.after.startswith("of ") else (found.before, found.after)
    return " ".join(filter(None, (found.asks, found.things, *told)))


def _asked(question: str, clause: str, pattern: re.Pattern[str], values: Collection[str]) -> str:
    """Return a clause with a question before it and no day, or no place, in it."""
    found = [one for one in pattern.finditer(clause) if any(value in one[0].casefold() for value in values)]
    if len(found) != 1:
        return ""
    before, after = clause[: found[0].start()], _AND_DID.split(clause[found[0].end() :])[0].lstrip(" ,")
    rest = f"{before} {after}".strip()
    is_plain = not _NO_DAY_OF_A_DEED.search(before) and has_verb(rest) and _is_led_by_its_subject(rest)
    return f"{question} {rest}" if is_plain else ""


def _is_led_by_its_subject(clause: str) -> bool:
    """Whether a clause begins with its subject, and no other leads to it."""
    return bool(words(clause)) and not leans_back(clause) and not is_auxiliary(words(clause)[0].casefold())
