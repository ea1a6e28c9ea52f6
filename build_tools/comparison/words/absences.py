"""What a text says there was not, or did not happen: "no warning", "no patient was harmed", "did not fire".

"the police gave no warning"        ──▶ there was no "warning"
"no money had changed hands"        ──▶ not so: "money had changed hands"
"there was no evidence of arson"    ──▶ there was no "arson"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.models import words
from build_tools.models.text import NOT

_IS = r"(?:was|were|is|are|had been|has been|have been)"
_HELD = (
    rf"there {_IS}|g[ai]ven?|gave|found|find|finds|recorded|saw|seen|heard|show(?:s|ed|n)?|received|issued|carried"
    r"|noticed|detected|made|took|taken|used|fired|sent|got|wore|suffered|held|left"
)
_NONE = re.compile(
    rf"\b(?:(?P<held>{_HELD}) )?(?:no(?! one\b)|not (?:an?|any|one)(?: single)?|not a single"
    r"|(?<=n[’']t )(?:an?|any)|without (?:any|an?))"
    r" (?P<of>(?:[a-z]+ )?(?:evidence|signs?|traces?|proof|indication|suggestion)(?: at all)? (?:of|that|to suggest)"
    r" (?:(?:the|any|an?) (?:other )?)?)?(?P<rest>[a-z][^.,;:“”\"—…]*)",
    re.IGNORECASE,
)
_VERB = re.compile(
    rf"^(?P<thing>(?:[\w’'-]+ ){{1,3}}?)(?P<deed>(?:{_IS}|had|has|have) [\w’'-]+|appear\w*|left|came|went|hit|fell"
    r"|sounded|took|died|worked)\b"
)
_THERE = re.compile(
    r"appear|(?:was|were|been) (?:found|seen|used|given|heard|sent|issued|received|involved|present|recorded|noticed"
    r"|detected|made|fired|thrown|shown|held|taken|reported)"
)
_NOT = re.compile(
    r"\b(?:(?:did|does|do|had|has|have)(?: not|n[’']t|(?: \w+)? never)"
    r"|(?:was|were)(?: not|n[’']t| never)(?= \w+(?:ed|en|ught)\b)|never)"
    r" (?P<deed>(?!know|see|want|have|had|think|believe|say|said|mention|feel|seem|mean|like|need|expect|intend|plan)"
    r"[a-z][^.,;:“”\"—…]*)",
    re.IGNORECASE,
)
_AND = re.compile(r" and (?=(?:no|that|it|he|she|they)\b)")
"""Where another thing begins to be told."""
_ENDS = re.compile(r"[.,;:“”\"—…]")
_NO_THING = frozenset(
    words(
        "plan plans doubt reason choice way problem question money time idea comment need right intention chance hope"
    )
    + words("word evidence sign longer matter limit point use room place case interest good secret answer reply name")
    + words("names details family families friend friends")
)
"""What can be absent without anybody having claimed that it was there."""
_LIMITED = re.compile(
    r"\b(?:like|such|other|more|all|every|each|both|enough|yet|again|only|alone|further)\b", re.IGNORECASE
)
"""What limits it to a part of what there may be."""
_MOST = 3


class Absence(NamedTuple):
    """What isn't so, or wasn't there."""

    words: str
    """Words that a statement of the opposite would share: "warning", "money had changed hands"."""
    is_thing: bool
    """Whether it is a thing that wasn't there."""
    who: str = ""
    """Who didn't do it."""


def absences(text: str) -> Iterator[Absence]:
    """Return what a text says there was not, and what it says was not done.

    >>> [one.words for one in absences("they found no trace of petrol")]
    ['petrol']
    """
    if not NOT.search(text):
        return
    for found in _NONE.finditer(text):
        rest = _AND.split(found["rest"])[0]
        if _LIMITED.search(rest):
            continue
        told = _VERB.match(rest)
        if found["of"] or found["held"] or (told and _THERE.match(told["deed"])):
            thing = _noun(told["thing"] if told else rest)
            if thing and thing.split()[-1].casefold() not in _NO_THING and not (found["of"] and thing.endswith("ing")):
                yield Absence(thing, is_thing=True)
        elif told and not NOT.search(rest):
            yield Absence(rest, is_thing=False)
    for found in _NOT.finditer(text):
        if not (NOT.search(found["deed"]) or _LIMITED.search(found["deed"])):
            yield Absence(found["deed"], is_thing=False, who=_ENDS.split(text[: found.start()])[-1])


def _noun(rest: str) -> str:
    """Return the words with which something begins, up to one that tells nothing."""
    found: list[str] = []
    for word in rest.split():
        if word.casefold() in FUNCTION_WORDS:
            break
        found.append(word)
    return " ".join(found) if 0 < len(found) <= _MOST else ""
