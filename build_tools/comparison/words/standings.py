"""What stands in news one way or the other: the search goes on or is over, she resigns or stays, he was sacked or not.

"The search will go on through the night" ──▶ search, so        "the search was called off" ──▶ search, not so
"Ann Reed will step down in May"          ──▶ resigns, Reed     "she had no plans to go"     ──▶ resigns, not so, she

Each question is asked once of an event, or once of each person; which words answer it is a closed table.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from build_tools.models.text import NOT

_SO, _NOT = True, False
_WHOSE = (
    r"(?P<who>(?:[A-Z][\w’'-]+ )*[A-Z][\w’'-]+|\b(?:[Hh]e|[Ss]he|I))"
    r"(?:, (?P<aside>(?:[^,.;]|,\d){1,60}),|,)? (?:(?:also|now|later|still|then) )?"
)
"""Who it is said of, right before the verb."""
_LEAVE = r"(?:resign|quit|step (?:down|aside)|stand down)"
_LEFT = r"(?:resigned|quit|stepped (?:down|aside)|stood down)"
_OFFER = r"(?:(?:will|would|is to|was to|intends? to|plans? to|decided to|ready to) |(?:has |have |had )?offered to )"
_HAS = r"(?:(?:has|have|had) )?"
_NEVER = r"(?:(?:has|have|had|did|does|will|would)(?: not| never|n[’']t) |never |won[’']t )"
_PASSIVE = r"(?:was|were|is|has been|had been|have been)"
_MADE_TO = r"(?:recall|closure|withdrawal|evacuation|shutdown)"
_WORK = r"(?:work|production|operations?|services?|traffic)"


class _Row(NamedTuple):
    """A question, and the words that answer it."""

    asks: str
    yes: str
    no: str
    is_of_somebody: bool = False


_TABLE = {
    "search": _Row(
        "Whether the search goes on",
        r"search(?: for [a-z ]{1,30}?| and rescue| operation| effort)? (?:(?:will|would|is to|was to) )?"
        r"(?:continue|go(?:es)? on|resume)\w*"
        r"|search(?: \w+){0,2} (?:is|was) (?:still )?(?:under way|continuing|going on)|(?:are|were) still searching",
        rf"(?:search|rescue)(?: (?:operation|effort|and rescue|for [a-z ]{{1,30}}))? {_PASSIVE} (?:called off"
        rf"|ended|over"
        r"|completed|abandoned|halted|stopped)|(?:ended|called off|abandoned|halted) (?:its|the|their) search",
    ),
    "appeal": _Row(
        "Whether there will be an appeal",
        r"(?:will|would|intend(?:s|ed)? to|plan(?:s|ned)? to|is to|going to|lodged an"
        r"|launched an) appeal(?! (?:to|for)\b)",
        r"(?:no plans?|decided not) to appeal|(?:will|would) not appeal(?! (?:to|for)\b)"
        r"|won[’']t appeal(?! (?:to|for)\b)",
    ),
    "power": _Row(
        "Whether the power is back",
        r"(?:power|electricity|lights?)(?: supply)? (?:(?:was|were|has been|had been|is) )?(?:(?:now"
        r"|fully) )?(?:restored|back"
        r"|again)|had (?:power|electricity) again",
        r"(?:power|electricity) (?:is|was|remains?|remained) (?:still )?(?:off|out|cut)|still (?:without|no) (?:power"
        r"|electricity)",
    ),
    "voluntary": _Row(
        "Whether it was voluntary",
        r"acted voluntarily|voluntarily|was voluntary|of (?:its|their) own accord",
        rf"(?:ordered|forced|compelled) (?:the|a|its|their) (?:\w+ )?{_MADE_TO}|(?:ordered|forced) to (?:recall"
        rf"|close|withdraw)",
    ),
    "refund": _Row(
        "Whether money is refunded",
        r"(?:full refund|be refunded|get (?:their|your|the) money back|(?:and|or) a refund)",
        r"no refunds?|not (?:get )?(?:their|your|the) money back|not be refunded",
    ),
    "deal": _Row(
        "Whether there was a deal",
        r"(?:reached|struck|signed) (?:an? )?(?:\w+ )?(?:deal|agreement)|agreed a deal",
        r"(?:was|is) no (?:deal|agreement)|without (?:a deal|an agreement)|failed to (?:agree|reach (?:a deal"
        r"|an agreement))"
        r"|talks (?:\w+ ){0,2}?(?:collapsed|failed|broke down)",
    ),
    "work": _Row(
        "Whether work went on",
        rf"{_WORK} (?:went|goes|carried|continued|continues|ran) (?:on|as usual|as normal|normally)|(?:no"
        rf"|any) stoppage",
        rf"{_WORK}(?: (?:at|in|on) [^,.;]{{1,30}})? {_PASSIVE} (?:halted|stopped|suspended|interrupted"
        rf"|at a standstill)",
    ),
    "recovered": _Row(
        "Whether anything was recovered",
        r"(?:had|has|have) been recovered|(?:was|were) recovered|police recovered",
        r"(?:none|nothing|not any) (?:of [^,.;]{1,40} )?(?:had|has|have|was) (?:been )?recovered"
        r"|(?:had|has|have|was|were) not (?:yet )?(?:been )?recovered",
    ),
    "alone": _Row(
        "Whether anybody helped",
        r"(?:had|with) (?:inside )?help|(?:had|with) accomplices|(?:had|with) an accomplice",
        r"acted alone|(?:had|were) no accomplices?|had no help",
    ),
    "planned": _Row(
        "Whether it was planned",
        r"(?:was|been|were) (?:an? )?(?:\w+ and )?(?:carefully |well[ -])?(?:planned|premeditated|co-?ordinated)",
        r"(?:was|been|were) (?:an? )?(?:spontaneous|unplanned|opportunistic)|spontaneously",
    ),
    "resigns": _Row(
        "Whether {} steps down",
        rf"{_WHOSE}(?:{_OFFER}{_LEAVE}|{_HAS}{_LEFT}|resigns|quits|steps down)\b(?! (?:the|a|an|his|her|its"
        rf"|school|smoking)\b)",
        rf"{_WHOSE}(?:{_NEVER}(?:offered to |going to )?(?:{_LEAVE}|{_LEFT})|(?:has|had|have) no plans to"
        rf" (?:go|leave|{_LEAVE})|(?:has |had )?refus(?:es|ed) to {_LEAVE}|(?:will|would) (?:stay|remain) (?:on"
        rf"|in (?:office"
        r"|the job|(?:his|her) post)))",
        is_of_somebody=True,
    ),
    "sorry": _Row(
        "Whether {} apologised",
        rf"{_WHOSE}(?:{_HAS}(?:apologi[sz]ed|said sorry)|(?:is|was|am) (?:\w+ )?sorry|apologi[sz]es)\b",
        rf"{_WHOSE}(?:{_NEVER}(?:apologi[sz]ed?|sa(?:id|y) sorry)|{_HAS}(?:refused to apologi[sz]e|show(?:n"
        rf"|ed) no remorse"
        r"|made no apology))",
        is_of_somebody=True,
    ),
    "came": _Row(
        "Whether {} came",
        rf"{_WHOSE}(?:{_HAS}(?:visited|attended|came to|flew to|arrived in|travelled to|went to))\b",
        rf"{_WHOSE}(?:{_NEVER}(?:come|came|visit(?:ed)?|attend(?:ed)?|go to)|stayed away)\b",
        is_of_somebody=True,
    ),
    "victory": _Row(
        "Whether {} claimed victory",
        rf"{_WHOSE}{_HAS}(?:declared (?:him|her)self(?: the)? winner|(?:claimed|declared) victory)",
        rf"{_WHOSE}(?:{_NEVER}(?:claimed?|declared?) victory|stopped short of (?:claiming|declaring) victory)",
        is_of_somebody=True,
    ),
    "conceded": _Row(
        "Whether {} conceded",
        rf"{_WHOSE}{_HAS}(?:conceded(?: defeat)?\b(?! that)|admitted defeat)",
        rf"{_WHOSE}(?:{_NEVER}conceded?|refus(?:es|ed) to concede|(?:would|will) not concede)",
        is_of_somebody=True,
    ),
    "plea": _Row(
        "How {} pleaded",
        rf"{_WHOSE}{_HAS}(?:pleaded|pled|entered a plea of) guilty",
        rf"{_WHOSE}{_HAS}(?:pleaded|pled|entered a plea of) not guilty",
        is_of_somebody=True,
    ),
}
"""By name, what is asked."""
_READ = {
    name: [re.compile(rf"\b(?:{read})", 0 if row.is_of_somebody else re.IGNORECASE) for read in (row.no, row.yes)]
    for name, row in _TABLE.items()
}
_POSTS = {
    "dismissed": re.compile(
        rf"{_WHOSE}{_PASSIVE} (?:dismissed|sacked|fired|axed|removed (?:from (?:office|his|her|the)))\b(?! as\b)"
    ),
    "suspended": re.compile(rf"{_WHOSE}{_PASSIVE} (?:(?:provisionally )?suspended|(?:put|placed) on (?:\w+ )?leave)\b"),
    "resigned": re.compile(rf"{_WHOSE}{_HAS}(?:{_LEFT})\b(?! (?:the|a|an|his|her|its|school|smoking)\b)"),
    "still in post": re.compile(
        rf"{_WHOSE}(?:remains|is still|stays) (?:in (?:post|office|(?:his|her) post)|(?:its|her|his|their) \w+\b)"
    ),
}
"""What has become of somebody who holds a post."""
_SAID = {
    "dismissed": "was dismissed",
    "suspended": "was suspended",
    "resigned": "resigned",
    "still in post": "is still in post",
}
_OPEN = re.compile(
    r"\b(?:if|whether|unless|until|should|must|could|might|may|call(?:s|ed|ing)? (?:on|for)|urg\w+|demand\w*"
    r"|ask(?:s|ed|ing)?"
    r"|want\w*|press\w*|before|once|had earlier|last year|years? ago)\b[^.;”\"]*$",
    re.IGNORECASE,
)
"""What leaves it open, or tells of another time."""
_TITLE = re.compile(
    r"M(?:r|rs|s|iss)|Dr|Prof|Lord|Lady|Sir|Dame|Judge|Sen|Rep|Gov|Gen|Col|Maj|Capt|Lt|Sgt|President|Minister|Governor"
    r"|Mayor|Director|Chief|Officer|Coach|Captain|Senator|Professor|King|Queen|Prince|Princess|Pope|Bishop"
)
"""What stands before a surname and is no first name."""
_IF = re.compile(r"\b(?:if|unless|until)\b")
_SENTENCE = re.compile(r"[.;“”\"?!](?=\s|$)|[“”\"]")
_NEAR = 3
"""Words before an answer in which a "not" turns it."""
_NAME = re.compile(r"(?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+")
PRONOUNS = frozenset({"he", "she", "i"})
"""What stands for the person told of."""


class Told(NamedTuple):
    """One answer in a text."""

    name: str
    """Which question it answers."""
    value: str
    """What is answered: "so", "not so", "suspended"."""
    who: str = ""
    """Whose it is, by the last of the name; "he", "she" or "i" where nobody is named, '' where it is nobody's."""
    shown: str = ""
    """The words that say so."""
    called: str = ""
    """Whose it is, by the last two words of a longer name."""


def asked_of(name: str, who: str, values: Collection[str]) -> str:
    """Return a question in words.

    >>> asked_of("post", "Reed", ["suspended", "dismissed"])
    'Whether Reed was dismissed or suspended'

    Args:
        name: Which.
        who: Whose it is, as printed.
        values: What is answered.
    """
    if name != "post":
        return _TABLE[name].asks.format(who)
    said = " or ".join(_SAID[value] for value in sorted({*values}))
    return f"Whether {who} {said}".replace(" or was ", " or ")


def standings(text: str) -> Iterator[Told]:
    """Return what a text answers.

    >>> [(one.name, one.value) for one in standings("Police said the search was called off at dusk")]
    [('search', 'not so')]
    >>> [(one.who, one.value) for one in standings("The director, Ann Reed, has been suspended")]
    [('Reed', 'suspended')]
    """
    for name, (no, yes) in _READ.items():
        taken: list[tuple[int, int]] = []
        for pattern, is_so in ((no, _NOT), (yes, _SO)):
            for found in pattern.finditer(text):
                before = _SENTENCE.split(text[: found.start()])[-1]
                is_taken = any(a < found.end() and found.start() < b for a, b in taken)
                behind = _SENTENCE.split(text[found.end() :])[0]
                is_open = _OPEN.search(before) or (not _TABLE[name].is_of_somebody and _IF.search(behind))
                if is_taken or is_open or text[found.end() :].startswith("?"):
                    continue
                taken.append(found.span())
                is_turned = is_so and NOT.search(" ".join(before.split()[-_NEAR:])) is not None
                value = "so" if is_so is not is_turned else "not so"
                yield Told(name, value, *_called(found))
    for value, pattern in _POSTS.items():
        for found in pattern.finditer(text):
            if not (_OPEN.search(_SENTENCE.split(text[: found.start()])[-1]) or NOT.search(found[0])):
                yield Told("post", value, *_called(found))


def _called(found: re.Match[str]) -> tuple[str, str, str]:
    """Return whose an answer is, its words, and the name in full."""
    if "who" not in found.re.groupindex:
        return "", found[0], ""
    aside = found["aside"] or ""
    who = aside if _NAME.fullmatch(aside) else found["who"]  # "the director of Halm-3, Ann Reed, has been …"
    first, _, last = " ".join(who.split()[-2:]).rpartition(" ")
    if who.casefold() in PRONOUNS:
        return who.casefold(), found[0], ""
    return last, found[0], f"{first} {last}" if first and not _TITLE.fullmatch(first) else ""
