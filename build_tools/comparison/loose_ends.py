"""What a clause leaves open to a reader who has read nothing else.

"Today, his neighbours urged him to leave the race": whose, whom, on which day, and which race? Claims are ranked by it;
the plain cases, most of which rule a claim out, are in `pronouns.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from build_tools.comparison.english_verbs import has_verb
from build_tools.comparison.function_words import FUNCTION_WORDS
from build_tools.comparison.person_roles import ROLE_NOUNS
from build_tools.models import words
from build_tools.models.calendar import CALENDAR_NAMES

_PRONOUN = re.compile(
    r"\b(?:(?P<person>he|him|his|she|her|hers)|(?P<several>they|them|their|theirs)|(?P<thing>it|its))\b(?!-)",
    re.IGNORECASE,
)
_EXPLETIVE = re.compile(
    r"it(?:[’']s| is| was| would be| will be| seems| appears| takes| took| remains) .*\b(?:to|that|if|who|when|for)\b",
    re.IGNORECASE,
)
"""An "it" that stands for what follows."""
_NAME = re.compile(r"(?<![.!?] )\b[A-Z][\w’'.-]*\w")
"""A capital that doesn't begin a second sentence."""
_SOMEBODY = re.compile(
    r"\b(?:(?:some|any|every|no)(?:body|one)|no one|whoever"
    r"|(?:the|an?|my|our|your|every|any|each|no|one) (?:[\w-]+ ){0,2}"
    rf"(?:{'|'.join(sorted(ROLE_NOUNS))}|\w{{2,}}(?:er|or|ist|ian|man|woman)|person|child|boy|girl|kid|son|wife|guy))\b",
    re.IGNORECASE,
)
"""Whom a "he" or "she" after it may stand for, without a name."""
_SEVERAL = re.compile(r"\b(?:[a-z-]{2,}[^s\W]s|people|men|women|children|police|everybody|everyone|anybody|anyone)\b")
"""Whom or what a "they" after it may stand for."""
_THING = re.compile(
    r"\b(?:the|an?|my|our|your|no|some|any|every|each) \w|\d|\b[a-z]{3,}(?:[^s\W]s|ing|ion|ment|ness|ity)\b"
)
"""What an "it" after it may stand for."""
_POINTING = re.compile(
    r"\b(?:these|those|such|the (?:former|latter|following|same|others?|above|below))\b(?! (?:who|of us|that are)\b)"
    r"|\bthis\b(?! (?:country|nation|state|town|city|world|planet|life|year|month|week|day|century|morning|afternoon"
    r"|evening|summer|winter|spring|fall|autumn)\b)"
    r"|(?<!\bso )(?<!\ball )(?<!\bnow )\bthat(?=$|[.,;?!”’]| (?:but|and|or)\b)"
    r"|(?:^|[,.;:–—] |\b(?:and|but|if|because|think|thinks|thought|say|said|says) )that(?:[’']s|[’']d| (?:is|was|are"
    r"|were|would|will|can|could|has|had|does|did|means|makes|made)(?:n[’']t)?)\b",
    re.IGNORECASE,
)
"""What points at another sentence: "those remarks", "that's why"."""
_WHEN = re.compile(
    r"\b(?:last|next|later|earlier|previous|same|recent) (?:\w+ )?(?:night|days?|weeks?|weekend|months?|years?"
    r"|spring|summer|fall|autumn|winter)\b|\b(?:later|earlier|then|now|ago|today|yesterday|tomorrow|tonight|recently|soon)\b"
    r"|\b(?:second|third|another) time\b",
    re.IGNORECASE,
)
"""A time that counts from a day which no title gives."""
_DEFINITE = re.compile(r"\b[Tt]he ((?:[a-z][\w’'-]*,? ?)+|(?=\d))")
_UNIQUE = frozenset(
    words(
        "president government country nation world public media press economy internet web police army military law "
        "future past earth sky sea poor rich elderly unemployed middle right left way time people most least only best "
        "worst first north south east west federal same truth constitution courts administration parliament house state"
    )
)
"""What needs no introduction, or is singled out by what follows."""
_BODIES = frozenset(
    words("company party agency group organisation organization bank department team court city committee union")
)
"""What a name before it may be: "Ostrand Ferries … the company"."""
_SINGLED_OUT = re.compile(
    r"(?:of|that|who|whom|whose|which|where|between|behind|against|for|about)\b|to (?=[a-z])"
    r"|(?:in|on|at|from|with|by) (?:the )?[A-Z]"
)
"""What begins a phrase that says which one is meant."""


def loose_ends(clause: str) -> int:
    """Return how many words of a clause point at what it doesn't name; all its open pronouns count once.

    >>> loose_ends("Tom Ferrow wants to sell his boat"), loose_ends("Ann Brisk said those plans would ruin him")
    (0, 1)
    """
    plainly = _unmarked(clause)
    pointing = (found for found in _POINTING.finditer(plainly) if not _is_named_before(found, plainly))
    return has_open_pronoun(clause) + sum(1 for _ in pointing)


def has_open_pronoun(clause: str) -> bool:
    """Return whether a "she", "they" or "it" stands for nobody and nothing that a clause names before it."""
    plainly = _unmarked(clause)
    return any(not _is_resolved(found, plainly) for found in _PRONOUN.finditer(plainly))


def unintroduced(clause: str) -> list[str]:
    """Return the nouns with "the" that nothing in a clause singles out.

    >>> unintroduced("The remarks were about the cost of the war in Ostrand")
    ['remarks']
    """
    return [noun for _, noun in _definites_unexplained(_unmarked(clause))]


def begins_unintroduced(clause: str) -> bool:
    """Return whether a clause begins with a noun with "the" that nothing singles out: "The appointment came late"."""
    return any(start == 0 for start, _ in _definites_unexplained(clause))


def _unmarked(clause: str) -> str:
    return re.sub(r"[“”]", "", clause)


def counts_from_an_unknown_day(clause: str) -> bool:
    """Return whether a clause says when by a day that it doesn't give: "last week", "two days later"."""
    return bool(_WHEN.search(clause))


def _is_resolved(pronoun: re.Match[str], clause: str) -> bool:
    """Whether somebody or something before a pronoun may be what it stands for."""
    before = clause[: pronoun.start()]
    named = _has_name(before)
    if pronoun["person"]:
        return named or bool(_SOMEBODY.search(before))
    if pronoun["several"]:
        return named or bool(_SEVERAL.search(before))
    return named or bool(_THING.search(before)) or bool(_EXPLETIVE.match(clause[pronoun.start() :]))


def _is_named_before(pointing: re.Match[str], clause: str) -> bool:
    """Whether the noun of "these letters" stands in a clause before it."""
    noun = (words(clause[pointing.end() :]) or [""])[0].casefold()
    return noun not in FUNCTION_WORDS and noun in map(str.casefold, words(clause[: pointing.start()]))


def _has_name(text: str) -> bool:
    """Whether a text holds a name: a capital that no day, no month and no first word of a sentence has."""
    led = re.sub(r"^\w+(?:ly\b|(?=,)),? ?", "", _WHEN.sub("", text, count=1) if _WHEN.match(text) else text)
    return any(name not in CALENDAR_NAMES and name.casefold() not in FUNCTION_WORDS for name in _NAME.findall(led))


def _definites_unexplained(clause: str) -> Iterator[tuple[int, str]]:
    """Return where "the" stands before a noun that nothing singles out, and the noun."""
    for found in _DEFINITE.finditer(clause):
        phrase: list[str] = []
        for word in found[1].replace(",", " ,").split():
            if word == "," or word.casefold() in FUNCTION_WORDS or (phrase and has_verb(f"{phrase[-1]} {word}")):
                break
            phrase.append(word)
        after = clause[found.start(1) + len(" ".join(phrase)) :].lstrip()
        if phrase and not _is_known(phrase, clause[: found.start()]) and not _says_which(phrase, after):
            yield found.start(), phrase[-1]


def _is_known(phrase: Sequence[str], before: str) -> bool:
    """Whether everybody knows what words after "the" mean, or the name of a body before them does."""
    nouns = {re.sub(r"[’']s?$", "", word) for word in phrase}
    return bool(_UNIQUE & nouns) or (bool(_BODIES & nouns) and _has_name(before))


def _says_which(phrase: Sequence[str], after: str) -> bool:
    return phrase[0].endswith("est") or after[:1].isupper() or after[:1].isdigit() or bool(_SINGLED_OUT.match(after))
