"""In which of two conditions a text says that a thing is: open or locked, working or switched off.

"the fire doors had been open"         ──▶ "fire doors", open
"every alarm on this site was working" ──▶ "alarm", working
"the signal was not working"           ──▶ "signal", working, and not so
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.numbers import NUMBER
from build_tools.models import words

_PAIRS = {
    "open": ("open|unlocked|unbolted", "locked|shut|closed|bolted|barred|sealed|chained"),
    "working": (
        "working(?! (?:for|as|with|to|late|from|hard)\\b)|functioning|operational|switched on|turned on"
        "|in (?:good |full |proper )?working order",
        "switched off|turned off|out of order|unplugged|disabled|disconnected|deactivated|isolated|faulty|broken",
    ),
    "armed": ("armed", "unarmed"),
    "full": ("full|packed|overcrowded|overloaded", "empty|half[ -]empty"),
    "safe": ("safe|harmless", "unsafe|dangerous|contaminated|toxic|poisonous"),
    "peaceful": ("peaceful|calm|orderly", "violent"),
    "signed": ("signed", "unsigned"),
    "paid": ("paid", "unpaid"),
    "guilty": ("guilty", "innocent"),
    "sober": ("sober", "drunk"),
    "valid": ("valid", "invalid"),
    "legal": ("legal|lawful", "illegal|unlawful"),
    "in office": (
        "back on duty|on duty|still in office|at work again|back at work|at (?:his|her|my|their) (?:post|desk)",
        "on leave|suspended",
    ),
    "awake": ("awake", "asleep|sleeping"),
    "insured": ("insured", "uninsured"),
}
"""By what a question calls it: what says so, and what says that it isn't so."""
_SIDES = tuple(
    (name, is_so, re.compile(rf"(?P<told>{side})\b(?!-)", re.IGNORECASE))
    for name, sides in _PAIRS.items()
    for is_so, side in zip((True, False), sides, strict=True)
)
_IS = re.compile(
    r"(?P<aside>,[^,.;]{1,60},)? (?:(?P<open>(?:would|could|might|may|will|must|should|to) (?:have been|be))"
    r"|(?:was|were|is|are|stayed|remained|stood)(?P<n>n[’']t)?(?P<not> not| never| no longer)?(?: being| left| kept)?"
    r"|(?:has|have|had)(?P<n_>n[’']t)?(?P<not_> not| never)? been(?: left| kept)?)"
    r"(?: (?:still|always|now|all|also|fully|normally|clearly|largely|already))* [“\"‘]?(?:fully )?",
    re.IGNORECASE,
)
_DEVICE = (
    r"(?:alarm|siren|sensor|detector|sprinkler|camera|brake|engine|pump|valve|generator|signal|radio|equipment)s?"
    r"(?: systems?)?"
)
"""What either works or doesn't, and is much the same wherever it is."""
_SOUNDS = re.compile(r"(?:alarm|siren)s?$", re.IGNORECASE)
_SYSTEM = re.compile(r" systems?$")
_DID = re.compile(
    rf"(?P<no>\bno )?(?P<thing>(?:[a-z-]+ )?\b{_DEVICE})(?: (?:in|on|at) [^,.;]{{1,30}}?)?"
    r"(?: (?:had|has|have))?(?: all)?(?P<not> never| did not| didn[’']t| not| failed to)?"
    r" (?:(?P<sounded>sound(?:ed)?|rang|rung|ring|go off|went off|gone off)|(?P<silent>(?:was|were|stayed"
    r"|remained) silent)"
    r"|(?P<worked>work(?:ed)?|function(?:ed)?)(?! (?:for|as|with|to|late|from|hard|at|on|in)\b)"
    r"|(?P<failed>failed|malfunctioned|broke down))\b(?! to\b)",
    re.IGNORECASE,
)
"""What a device did, or didn't."""
_UNHEARD = re.compile(
    r"\b(?:(?:heard|hear|was|were|had been) no|(?:did not|didn[’']t|never) (?:hear|heard) (?:an?|any))"
    rf" (?P<thing>(?:[a-z]+ )?{_DEVICE})(?=$|[.,;:“”\"—…]| at all| from| in| on| anywhere| when| until| before)",
    re.IGNORECASE,
)
"""That nobody heard one: "we heard no siren", "there was no alarm"."""
_ENDS = re.compile(r"[.;:,“”\"—]")
_LEFT_OPEN = re.compile(r"\b(?:if|whether|unless|until|when|would|should|could)\b[^.;]*$", re.IGNORECASE)
_AND_THAT = re.compile(r".*\band that\b", re.IGNORECASE | re.DOTALL)
_BORDER = re.compile(r"\b(?:that|which|who|and|but|because|if|when|while|as|whether|where|so)\b")
_LEADS = re.compile(r"\b(?:in|on|at|of|to|for|from|with|behind|near|by|before|after|under|inside|outside)\b")
_OF = re.compile(r" ((?:of|to|for|from|behind|near|with|in|on|at|under|inside|outside) .*)", re.IGNORECASE)
_ANOTHER = re.compile(
    r"\b(?:another|other|second|third|last|first|previous|former|one|some|most|many|few|several|half|no|neither"
    r"|none|nobody"
    rf"|not|only|{NUMBER})\b",
    re.IGNORECASE,
)
"""What tells of other things of a kind, or of a part of them."""
_AT_TIMES = re.compile(
    r"(?: \w+ly)?(?: (?:by|until|since|for|from|last|next|every|before|after|to (?!drink|eat|use|swim|wear)|about)\b"
    r"| at (?:noon|midnight|night|dawn|dusk|weekends|times|\d)| in (?:the (?:morning|afternoon|evening|past)|\d|[A-Z]))"
)
"""What limits a condition to a time, to some, or makes it a deed."""
_MOST = 3
"""Words of what a thing is called."""


class Condition(NamedTuple):
    """What a text says of a thing."""

    thing: str
    """As printed, without an article: "fire doors"."""
    name: str
    """What is asked: open, working, armed."""
    is_so: bool
    of: frozenset[str] = frozenset()
    """Words of what says which of several it is, and stands behind: "of the port"."""


def conditions(text: str) -> Iterator[Condition]:
    """Return in which conditions a text says that things are.

    >>> list(conditions("the fire door was not locked"))
    [Condition(thing='fire door', name='open', is_so=True, of=frozenset())]
    """
    yield from _deeds(text)
    for found in _IS.finditer(text):
        if found["open"] or not any(side.match(text, found.end()) for _, _, side in _SIDES):
            continue
        subject = _BORDER.split(_ENDS.split(text[: found.start()])[-1])[-1]
        thing, of = _thing(_LEADS.split(subject)[0]), _OF.search(subject)
        if _ANOTHER.search(subject) or any(letter.isupper() for letter in found["aside"] or ""):
            continue
        is_turned = any(found[part] for part in ("n", "not", "n_", "not_"))
        for name, is_so, side in _SIDES if thing else ():
            is_device = re.fullmatch(rf"(?:.* )?{_DEVICE}", thing, re.IGNORECASE)
            if (told := side.match(text, found.end())) and (is_device or not _AT_TIMES.match(text, told.end())):
                behind = frozenset(words(of[1].casefold())) - FUNCTION_WORDS if of else frozenset[str]()
                called = _SYSTEM.sub("", thing) if is_device else thing
                yield Condition(called, name, is_so is not is_turned, frozenset() if is_device else behind)


def _deeds(text: str) -> Iterator[Condition]:
    """Return what devices did: "the alarm never went off", "no siren sounded", "the sensors worked"."""
    for found in _UNHEARD.finditer(text):
        if _SOUNDS.search(found["thing"]) and not _LEFT_OPEN.search(_ENDS.split(text[: found.start()])[-1]):
            yield Condition(_SYSTEM.sub("", _thing(found["thing"])), "heard", is_so=False)
    for found in _DID.finditer(text):
        is_out, is_turned = bool(found["silent"] or found["failed"]), bool(found["no"] or found["not"])
        name = "heard" if found["sounded"] or found["silent"] else "working"
        thing = _SYSTEM.sub("", _thing(found["thing"]))
        before = _AND_THAT.sub("", _ENDS.split(text[: found.start()])[-1])
        is_some = _ANOTHER.search(f"{' '.join(before.split()[-2:])} {found[0]}".replace(found["no"] or "\0", ""))
        if thing and not is_some and not _LEFT_OPEN.search(before):
            yield Condition(thing, name, is_out is is_turned)


def _thing(subject: str) -> str:
    """Return what a subject ends with, without what leads to it: "fire doors" of "he said the fire doors"."""
    found: list[str] = []
    for word in reversed(words(subject)):
        if word.casefold() in FUNCTION_WORDS:
            break
        if not word.islower():
            return ""  # "the Halm gate", "Reed’s door": one of several
        found.insert(0, word)
    return " ".join(found) if len(found) <= _MOST else ""
