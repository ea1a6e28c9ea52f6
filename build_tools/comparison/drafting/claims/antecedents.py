"""What "the letter" in a clause is: the phrase in which its article introduced it, where that is sure.

"Dockers sent a letter to the council on Monday. | The letter …" ──▶ The letter to the council …
"A young man met her. | Brisk asked the young man to leave" ──▶ Brisk asked a young man to leave

A wrong phrase is worse than none: an article that tells of two letters gives none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations, groupby
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.full_names import has_shared_surname
from build_tools.comparison.drafting.claims.speaker_names import DraftNames, sounds_like_a_vowel, spelled
from build_tools.comparison.drafting.clauses.references import (
    DOCUMENT,
    PERSONS,
    bare_definites,
    names_in,
    unintroduced,
    unresolved,
)
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import plain
from build_tools.models import Introduction, Statement, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.pronouns import FIRST_PERSON_PATTERN, THIRD_PERSON
from build_tools.models.text import alternatives

_A = re.compile(r"^an? ", re.IGNORECASE)
_THE = re.compile(r"^the ", re.IGNORECASE)
_SOME = re.compile(r"(?:some|several|many|more|few|(?:an)?other|second|third) ", re.IGNORECASE)
_WHOSE = re.compile(r"[A-Z][\w.]*(?: [\w.]+){0,2}[’']s? ")
_SOMEBODY = re.compile(rf"\b(?:{FIRST_PERSON_PATTERN}|{alternatives(THIRD_PERSON)})\b", re.IGNORECASE)
_MARKS = re.compile(r"[“”\"()…]")
_ENDS = re.compile(rf"(?:[’']s)?(?:$|[,:;.?!”]| (?:{alternatives(FUNCTION_WORDS)})\b)")
"""What follows a noun that is the last of its phrase: not as in "the cover shot"."""
_GOES_ON = re.compile(
    rf" (?:(?:of|from|about|by|against|for|with|in|on|at|that|which|who)\b|to (?:[A-Z]|the\b))"
    rf"(?! (?:{alternatives(CALENDAR_NAMES)})\b)"
)
"""How a noun goes on that its own clause says something of: "the letter to Halm"."""
_MOST_WORDS = 12
"""Words of a phrase that a title has room for."""


class Resolved(NamedTuple):
    """A clause, and of what it refers to the nouns of which it now says what they are."""

    text: str
    nouns: frozenset[str] = frozenset()


def with_antecedents(clause: str, met: Sequence[Introduction], *, is_own: bool) -> Resolved:
    """Return a clause in which what its article introduced before is called as it was introduced.

    Args:
        clause: The clause; its quotations stay as printed.
        met: The phrases of its article before it.
        is_own: Whether the outlet says it: its adjectives are no words of somebody else.
    """
    nouns = set[str]()
    for start, phrase in reversed(list(bare_definites(clause))):
        end = start + len("the ") + len(" ".join(phrase))
        is_quoted = clause.count("“", 0, start) > clause.count("”", 0, start)
        if is_quoted or _GOES_ON.match(clause[end:]) or (start and not _ENDS.match(clause[end:])):
            continue
        noun = phrase[-1].casefold()
        same = [one for one in met if one.noun == noun]
        fuller = _fuller(phrase, same, clause[:start] + clause[end:], is_own=is_own)
        if fuller and not fuller.casefold().endswith(phrase[-1].casefold()):
            nouns.add(phrase[-1])  # "the harbour letter" still leaves open which
        fuller = fuller or _as_first_met(phrase, same, is_first=start == 0)
        if fuller:
            fuller = fuller[:1].upper() + fuller[1:] if clause[start] == "T" else fuller
            clause = f"{clause[:start]}{fuller}{clause[end:]}"
    return Resolved(clause, frozenset(nouns))


def as_introduced(claim: Claim, statement: Statement, called: DraftNames) -> Claim:
    """Return a claim with what its article introduced before called as it was there.

    Args:
        claim: What is claimed.
        statement: The statement that it is made of.
        called: How everything is called.
    """
    full, nouns = with_antecedents(claim.text, called.introduced_before(statement), is_own=claim.is_own)
    full = spelled(full, called)
    if full == claim.text or has_shared_surname(full, called.full):
        return claim
    return claim._replace(
        full=full,
        introduced=tuple(one for one in claim.introduced if one not in nouns),
        quoted=(full.partition(": “")[0], claim.quoted[1]) if claim.quoted else None,
        is_nameless=claim.is_nameless and not names_in(full),
    )


def _fuller(phrase: Sequence[str], same: Sequence[Introduction], rest: str, *, is_own: bool) -> str:
    """Return the phrase that introduced what "the" and some words stand for; '' where that isn't sure."""
    noun, told = phrase[-1].casefold(), {word.casefold() for word in phrase}
    forms = [[one.text for one in found] for _, found in groupby(same, lambda one: one.start)]
    are_two = sum(not (_THE.match(longest) or _WHOSE.match(longest)) for longest, *_ in forms) > 1
    carried = [_carrying(longest) for longest, *_ in forms]
    if are_two or not all(a <= b or b <= a for a, b in combinations(carried, 2)):
        return ""  # "a letter" and another one; "the Ostrand letter" and "the Halm letter"
    for option in sorted((form for found in forms for form in found), key=len, reverse=True):
        shown = _as_known(option, noun, told, is_own=is_own)
        if shown and told <= {w.casefold() for w in words(option)} and not _repeats(shown, noun, rest):
            return shown
    return ""


def _as_first_met(phrase: Sequence[str], same: Sequence[Introduction], *, is_first: bool) -> str:
    """Return "a young man" for "the young man" where nothing more is said of the one who is told of.

    Persons, and who or what speaks: "he did not believe the incident mattered" isn't "an incident".
    """
    noun, told = phrase[-1].casefold(), {word.casefold() for word in phrase}
    introduced = {one.text.casefold() for one in same}
    are_one = len(introduced) == 1 and bool(_A.match(same[0].text)) and told <= _carrying(same[0].text)
    may_be = noun in PERSONS or (is_first and (plain(noun) in ROLE_NOUNS or bool(DOCUMENT.match(noun))))
    return f"{'an' if sounds_like_a_vowel(phrase[0]) else 'a'} {' '.join(phrase)}" if are_one and may_be else ""


def _carrying(phrase: str) -> set[str]:
    return {word.casefold() for word in words(phrase)} - FUNCTION_WORDS


def _as_known(phrase: str, noun: str, told: set[str], *, is_own: bool) -> str:
    """Return how a phrase is written of what is known; '' where it doesn't say which.

    "a new letter to the council" is "the letter to the council" where somebody else says so.
    """
    bare = phrase if _WHOSE.match(phrase) else _THE.sub("", _A.sub("", phrase, count=1), count=1)
    at = re.search(rf"\b{re.escape(noun)}\b", bare, re.IGNORECASE)
    if at is None or _SOME.match(bare):
        return ""
    before, after = bare[: at.start()].split(), bare[at.end() :]
    named = names_in(f"by {bare[: at.start()]}")
    is_known = _says_which(after) or (bool(named) and not _A.match(phrase))
    kept = [word for word in before if is_own or not word.islower() or word.casefold() in told]
    shown = f"{'' if _WHOSE.match(phrase) else 'the '}{' '.join([*kept, bare[at.start() : at.end()].lower()])}{after}"
    is_short = len(words(shown)) <= _MOST_WORDS
    is_clear = not (unresolved(shown) or unintroduced(after) or _SOMEBODY.search(shown) or _MARKS.search(shown))
    return shown if is_known and is_short and is_clear else ""


def _says_which(after: str) -> bool:
    """Whether what stands behind a noun says more than "issued Thursday"."""
    found = [word for word in words(after) if word not in CALENDAR_NAMES]
    telling = [word for word in found if word.casefold() not in FUNCTION_WORDS]
    return len(telling) > (not found or found[0].casefold() not in FUNCTION_WORDS)


def _repeats(phrase: str, noun: str, rest: str) -> bool:
    """Whether a phrase tells of a thing what the rest of the clause tells as well."""
    own = _carrying(phrase) - {noun}
    return len(own & _carrying(rest)) * 2 >= len(own)
