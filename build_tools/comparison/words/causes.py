"""What is said to have brought something about: whom or what a text blames for a fire, a crash, an outage.

"a faulty cable had caused the fire"        ──▶ fire: "a faulty cable"
"blamed the driver for the crash"           ──▶ crash: "the driver"
"the outage was due to a fault in the hall" ──▶ outage: "a fault in the hall"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_tools.models.text import NOT

_HAPPENINGS = {
    "fire": r"fires?|blaze|inferno|flames",
    "crash": r"crash|collision|derailment|pile-up",
    "explosion": r"explosions?|blasts?",
    "shooting": r"shootings?|gunfire",
    "collapse": r"collapse|cave-in",
    "outage": r"outage|blackout|power (?:cut|failure)|breakdown|interruption",
    "leak": r"leak|spill|spillage",
    "breach": r"breach|hack|break-in|intrusion",
    "crush": r"crush|stampede",
    "outbreak": r"outbreak|poisonings?|sickness",
    "flood": r"floods?|flooding",
    "violence": r"riots?|unrest|violence|clashes|fighting",
    "sinking": r"sinking|capsizing",
    "delay": r"delays?|(?:was|were|been) delayed",
    "attack": r"attacks?|bombings?|assault",
    "death": r"deaths?",
}
"""By what it is called in a question, the everyday words for it."""
_VERBS = {
    "crash": r"derailed|crashed|left the (?:rails|road|track)",
    "collapse": r"collapsed|fell|gave way|came down",
    "explosion": r"exploded|blew up",
    "sinking": r"sank|capsized",
}
_ANY = r"accident|disaster|tragedy|catastrophe|incident"
_NO_COMPOUND = (
    r"(?![ -](?:doors?|brigade|service|chief|alarms?|stations?|exits?|department|crews?|officers?|drill|fighters?"
    r"|trucks?|engines?|hazards?|victims?|safety|inspectors?|escapes?|risk|tolls?|threats?|warnings?|penalty|site|scene)\b)"
)
_WORD = r"(?:[\w’'-]+ )"
_EFFECT = (
    rf"(?<![-’'])\b(?:{'|'.join(f'(?P<{name}>{read})' for name, read in _HAPPENINGS.items())}"
    rf"|(?P<any>{_ANY}))\b{_NO_COMPOUND}"
)
_MAY = (
    r"(?:(?:had|has|have|may have|might have|could have|must have|(?:is|are|was|were) (?:\w+ )?to have"
    r"|appeared to have) (?:probably |deliberately |likely )?)?"
)
_REST = r"(?P<cause>[^;—–“”\"]+)"
_DONE_BY = r"(?:caused|triggered|sparked|started|set off|ignited|provoked|brought (?:on|about)|carried out|set|lit)"
_BY = (
    rf"(?:{_DONE_BY}(?: \w+)? by|due to|(?<!sitting )(?<!got )(?<!came )down to|the result of|because of|blamed on"
    r"|put down to|attributed to|traced (?:back )?to|linked to|the (?:work|fault) of|stem(?:s|med) from"
    r"|result(?:s|ed) from|arose from|through the fault of)"
)
_DID = (
    r"(?:caus(?:ed|ing)|triggered|sparked|started|set off|provoked|led to|(?:was|were|is|are|been) behind"
    r"|(?:was|were|is|are|be) (?:responsible|to blame) for)"
)
_AUX = (
    r"(?: (?:was|were|is|are|be|been|had|has|have|may|might|could|must|to|not|never|also|believed|thought|said|found"
    r"|known|understood|appear(?:s|ed)|seem(?:s|ed)|\w+ly|\w+n[’']t))*"
)
_BETWEEN = (
    r"(?: (?:(?:in|at|on|near|off|aboard) (?:(?:the|an?|its|his|her|their) )?|of (?:the|an?|its|his|her|their) )"
    r"(?!and\b)[\w’'-]+(?: (?!and\b)[\w’'-]+)??){0,2}?"
    r"(?:, (?:which|who)[^,;.]{1,40},|,? (?:which|who)(?: \w+){0,2}?"
    r"| that (?:killed|hurt|injured|destroyed|damaged|closed|left)(?: \w+){1,4}?|,)?"
    rf"(?: \w+(?:ed|ing)(?: \w+){{0,4}}? and(?= (?:was|were|is)\b))?{_AUX} "
)
"""What stands between what happened and "caused by", where no other thing was caused."""
_BESIDE = re.compile(
    rf"\b(?:in|after|over|during|before|since|from|of) (?:(?:the|an?|this|that|its|his|her|their) )?{_WORD}?$",
    re.IGNORECASE,
)
"""What leads to a happening by the way: "in the fire two deaths were …"."""
_WHEN = rf"(?:when|because|after(?! (?:\d|noon|midnight|midday|dawn|dark|sunset|the start|{_WORD}o[’']clock)))"
_ON_PURPOSE = re.compile(r"deliberately|on purpose|intentionally", re.IGNORECASE)
_FRAMES = tuple(
    re.compile(frame, re.IGNORECASE)
    for frame in (
        rf"{_EFFECT}(?P<between>{_BETWEEN}){_BY} {_REST}",
        rf"(?P<before> ){_MAY}{_DID} (?:(?!(?:after|during|in|before) ){_WORD}){{0,3}}?{_EFFECT}",
        rf"\b(?:blam(?:e|es|ed|ing)|(?:hold|held)(?= [^;.]{{0,40}} responsible)) (?P<cause>[^;.]+?)"
        rf" (?:responsible )?for {_WORD}{{0,4}}?{_EFFECT}",
        rf"\bblam(?:e|es|ed|ing) {_WORD}{{0,3}}?{_EFFECT} on {_REST}",
        rf"{_EFFECT} {_WORD}{{0,2}}?(?:started|began|broke out|happened|occurred|erupted|came) {_WORD}?{_WHEN} {_REST}",
        rf"\bcause of {_WORD}{{0,3}}?{_EFFECT} (?:was|is|may|might|could|has been) {_REST}",
        rf"{_EFFECT} {_WORD}{{0,3}}?(?:started|set|lit) {_WORD}?(?P<cause>{_ON_PURPOSE.pattern})",
        r"\b(?:" + "|".join(rf"(?P<{name}>{read})" for name, read in _VERBS.items()) + r")\b"
        rf"(?:(?! (?:by|to|from)\b)[^;.]){{0,20}}? (?:because(?: of)?|due to) {_REST}",
        r"\b(?:evidence|signs?|traces?|proof) of (?P<cause>arson|sabotage|foul play)\b",
    )
)
"""How a text says what caused something; "before" where the cause stands before the verb."""
_BORDER = re.compile(r"[;—–“”\"]")
_MAY_TELL = re.compile(
    r"caus|trigger|spark|start|set|ignit|provok|brought|carried|lit\b|due to|down to|result|because|blam|h[eo]ld|put"
    r"|attribut|trac|link|work of|fault of|stem|arose|behind|responsib|began|broke|happen|occur|erupt|came"
    r"|evidence|sign|proof",
    re.IGNORECASE,
)
"""Without any of these a text names no cause."""
_OPEN = re.compile(r"\b(?:who|what|whether|how|why)\b", re.IGNORECASE)
_EITHER = re.compile(r"\beither\b", re.IGNORECASE)
"""What leaves it open."""
_ASIDE = re.compile(r", (?:which|who)\b[^,]*,")
_NOT_BEFORE = re.compile(rf"(?:{NOT.pattern})(?: \w+)?\W*$", re.IGNORECASE)
_NOT_FIRST = re.compile(rf"(?:{NOT.pattern})", re.IGNORECASE)
_ELSE = re.compile(r",? (?:but|(?:and )?not|rather than|instead of)\b.*|, (?:which|who)\b.*", re.IGNORECASE | re.DOTALL)
"""What a text names beside a cause."""
_NAMED = {
    name: re.compile(rf"\b(?:{read}|{_VERBS.get(name, read)})\b{_NO_COMPOUND}", re.IGNORECASE)
    for name, read in _HAPPENINGS.items()
}


class Cause(NamedTuple):
    """What a text says brought something about."""

    of: str
    """What that is called in a question: "fire"; '' for what is called an accident or a disaster."""
    words: str
    """What caused it, as printed."""
    is_so: bool = True
    """Whether that is said to have caused it, and not that it hasn't."""

    @property
    def is_meant(self) -> bool:
        """Return whether it was done on purpose, and nothing else is said."""
        return bool(_ON_PURPOSE.fullmatch(self.words))


def causes(text: str) -> Iterator[Cause]:
    """Return what a text says has caused what.

    >>> list(causes("Reed blamed arson for the blaze"))
    [Cause(of='fire', words='arson', is_so=True)]
    """
    for frame in _FRAMES if _MAY_TELL.search(text) else ():
        for found in frame.finditer(text):
            groups = {name: read for name, read in found.groupdict().items() if read}
            cause = _BORDER.split(text[: found.start()])[-1] if "before" in groups else groups["cause"]
            is_beside = groups.get("between", "").strip() and _BESIDE.search(text[: found.start()])
            if not (is_beside or _OPEN.search(cause) or _EITHER.search(text, 0, found.end())):
                named = next((name for name in groups if name in _HAPPENINGS), "")
                yield Cause(named, _ELSE.sub("", cause).strip(" ,."), not _is_denied(text, found, cause))


def _is_denied(text: str, found: re.Match[str], cause: str) -> bool:
    """Return whether a "not" stands before what names a cause, in it, or at the head of the cause."""
    told = _ASIDE.sub("", text[found.start() : found.start("cause")]) if found.groupdict().get("cause") else ""
    return bool(_NOT_BEFORE.search(text[: found.start()]) or NOT.search(told) or _NOT_FIRST.match(cause.strip()))


def happenings(text: str) -> frozenset[str]:
    """Return what happens according to a text, as questions call it.

    >>> sorted(happenings("A blaze at the mill; its fire doors were shut"))
    ['fire']
    """
    return frozenset(name for name, read in _NAMED.items() if read.search(text))
