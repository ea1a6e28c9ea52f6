"""What "the letter" in a clause is: the phrase in which its article introduced it, where that is sure.

"Dockers sent a letter to the council on Monday. | The letter …" ──▶ The letter to the council …
"A young man met her. | Brisk asked the young man to leave" ──▶ Brisk asked a young man to leave

A wrong phrase is worse than none: an article that tells of two letters gives none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, groupby
from types import MappingProxyType
from typing import NamedTuple

from build_tools.comparison.drafting.claims.claim import Claim
from build_tools.comparison.drafting.claims.full_names import has_shared_surname
from build_tools.comparison.drafting.claims.speaker_names import DraftNames, sounds_like_a_vowel, spelled
from build_tools.comparison.drafting.claims.usual_names import modifiers, speaks_against
from build_tools.comparison.drafting.clauses.references import (
    DOCUMENT,
    PERSONS,
    bare_definites,
    names_in,
    unintroduced,
    unresolved,
)
from build_tools.comparison.drafting.clauses.sentences import unquoted
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import plain
from build_tools.models import Introduction, Kind, Statement, words
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.pronouns import FIRST_PERSON_PATTERN, THIRD_PERSON
from build_tools.models.text import alternatives

_A = re.compile(r"^an? ", re.IGNORECASE)
_THE = re.compile(r"^the ", re.IGNORECASE)
_SOME = re.compile(r"(?:some|more|few|(?:an)?other|second|third) ", re.IGNORECASE)
_SO_MANY = re.compile(r"(?:several|many|two|three|four|five) (?=\w)", re.IGNORECASE)
"""How many things there are that are "the letters" from then on."""
_DOING = re.compile(r"\w [a-z]{3,}ing\b")
_WHOSE = re.compile(r"[A-Z][\w.]*(?: [\w.]+){0,2}[’']s? ")
_SOMEBODY = re.compile(rf"\b(?:{FIRST_PERSON_PATTERN}|{alternatives(THIRD_PERSON)})\b", re.IGNORECASE)
_MARKS = re.compile(r"[“”\"()…]")
_ENDS = re.compile(rf"(?:[’']s)?(?:$|[,:;.?!”]| (?:{alternatives(FUNCTION_WORDS)}|\w+ed)\b)")
"""What follows a noun that is the last of its phrase: not as in "the cover shot"."""
_BODY = re.compile(r"\b[Tt]he ([a-z]+)\b")
_OWN = re.compile(r"\b(?:his|her|its|their) ([a-z]+)\b")
_GOES_ON = re.compile(
    rf" (?:(?:of|from|about|by|against|for|with|in|on|at|that|which|who)\b|to (?:[A-Z]|the\b))"
    rf"(?! (?:{alternatives(CALENDAR_NAMES)})\b)"
)
"""What follows a noun that its own clause already describes: "the letter to Halm"."""
NONE: Mapping[str, str] = MappingProxyType({})
_MOST_WORDS = 12
"""How many words of a phrase a title has room for."""


class Resolved(NamedTuple):
    """A clause with its references filled in, and the nouns that were."""

    text: str
    nouns: frozenset[str] = frozenset()


def with_antecedents(
    clause: str,
    met: Sequence[Introduction],
    *,
    is_own: bool,
    usual: Mapping[str, str] = NONE,
    bodies: Mapping[str, str] = NONE,
) -> Resolved:
    """Return a clause in which what its article introduced before is called as it was introduced.

    Args:
        clause: The clause; its quotations stay as printed.
        met: The phrases of its article before it.
        is_own: Whether the outlet says it: its adjectives are no words of somebody else.
        usual: What the articles put before a noun to say what it is, by the noun, where this one calls it nothing else.
        bodies: The body that a noun means, by the noun.
    """
    nouns = set[str]()
    for found in reversed(list(_BODY.finditer(clause))):
        name, after = bodies.get(found[1], ""), clause[found.end() :]
        goes_on = _GOES_ON.match(after) or (found.start() and not _ENDS.match(after))
        if name and not goes_on and name not in clause and not _is_quoted(clause, found.start()):
            clause = f"{clause[: found.start() + len('the ')]}{name}{after}"
            nouns.add(found[1])
    for found in reversed(list(_OWN.finditer(clause))):
        name, rest = usual.get(found[1], ""), clause[: found.start()] + clause[found.end() :]
        is_sure = not _is_quoted(clause, found.start()) and bool(_ENDS.match(clause[found.end() :]))
        if is_sure and names_in(f"by {name}") and _as_usual([found[1]], name, rest):
            clause = f"{clause[: found.start(1)]}{name} {clause[found.start(1) :]}"
    for start, phrase in reversed(list(bare_definites(clause))):
        end = start + len("the ") + len(" ".join(phrase))
        if _is_quoted(clause, start) or _GOES_ON.match(clause[end:]) or (start and not _ENDS.match(clause[end:])):
            continue
        noun = phrase[-1].casefold()
        same = [one for one in met if one.noun == noun]
        rest = clause[:start] + clause[end:]
        fuller = _fuller(phrase, same, rest, is_own=is_own)
        if not fuller and (fuller := _as_usual(phrase, usual.get(noun, ""), rest)):
            nouns |= {phrase[-1]} if start else set()  # "The toll bill" at the head is still to be introduced
        elif fuller and not fuller.casefold().endswith(phrase[-1].casefold()):
            nouns.add(phrase[-1])  # "the harbour letter" still leaves open which
        fuller = fuller or _as_first_met(phrase, same, is_first=start == 0)
        if fuller:
            fuller = fuller[:1].upper() + fuller[1:] if clause[start] == "T" else fuller
            clause = f"{clause[:start]}{fuller}{clause[end:]}"
    return Resolved(clause, frozenset(nouns))


def _is_quoted(clause: str, at: int) -> bool:
    return clause.count("“", 0, at) > clause.count("”", 0, at)


def as_introduced(claim: Claim, statement: Statement, called: DraftNames, *, is_its: bool = True) -> Claim:
    """Return a claim with what its article introduced before called as it was there.

    Args:
        claim: What is claimed.
        statement: The statement that it is made of, or one of another article that tells the same.
        called: How everything is called.
        is_its: Whether it is made of that statement: no other outlet's adjectives are its own.
    """
    printed, before = called.introduced.get(statement.id, ()), called.introduced_before(statement)
    against = {one.noun for one in printed if speaks_against(one.text, one.noun, called.usual.get(one.noun, ""))}
    usual = {noun: name for noun, name in called.usual.items() if noun not in against}
    bodies = called.bodies.get(statement.id, NONE)
    full, nouns = with_antecedents(claim.shown, before, is_own=claim.is_own and is_its, usual=usual, bodies=bodies)
    return _with(claim, Resolved(full, nouns), called)


def _with(claim: Claim, resolved: Resolved, called: DraftNames) -> Claim:
    """Return a claim that is shown in fuller words."""
    full = spelled(resolved.text, called)
    if full == claim.shown or has_shared_surname(full, called.full):
        return claim
    return claim._replace(
        full=full,
        introduced=tuple(one for one in claim.introduced if one not in resolved.nouns),
        quoted=(full.partition(": “")[0], claim.quoted[1]) if claim.quoted else None,
        is_nameless=claim.is_nameless and not names_in(full),
    )


def as_others_introduce(claim: Claim, others: Iterable[Statement], called: DraftNames) -> Claim:
    """Return a claim with what it leaves open called as other articles introduce it, whose statements have it too.

    Args:
        claim: What is claimed.
        others: The statements of other articles that may tell the same.
        called: How everything is called.
    """
    for one in others:
        if not {*claim.introduced}.isdisjoint(words(one.text)):
            claim = as_introduced(claim, one, called, is_its=False)
            claim = _with(claim, _as_told(claim.shown, one), called)
    return claim


def _as_told(clause: str, other: Statement) -> Resolved:
    """Return a clause with "the system" called as a statement has it that tells the same: "the alarm system"."""
    nouns, told = set[str](), "" if other.kind is Kind.DIRECT else unquoted(other.text)
    for start, phrase in reversed(list(bare_definites(clause))):
        end, noun = start + len("the ") + len(" ".join(phrase)), phrase[-1]
        found = re.search(rf"\bthe ((?:[\w’'-]+ ){{0,2}}){re.escape(noun)}((?: of [A-Z][\w’'-]*\w)?)\b", told)
        if len(phrase) > 1 or not found or _is_quoted(clause, start) or not _ENDS.match(clause[end:]):
            continue
        is_kind = modifiers(found[0], noun) == found[1].split() and found[0] != f"the {noun}"
        if is_kind and not _GOES_ON.match(clause[end:]) and not _repeats(found[0], noun, clause[:start] + clause[end:]):
            clause = f"{clause[:start]}{clause[start]}{found[0][1:]}{clause[end:]}"
            nouns.add(noun)
    return Resolved(clause, frozenset(nouns))


def _fuller(phrase: Sequence[str], same: Sequence[Introduction], rest: str, *, is_own: bool) -> str:
    """Return the phrase that introduced what "the" and some words stand for; '' where that isn't sure."""
    noun, told = phrase[-1].casefold(), {word.casefold() for word in phrase}
    forms = [[one.text for one in found] for _, found in groupby(same, lambda one: one.start)]
    are_two = sum(not (_THE.match(longest) or _WHOSE.match(longest)) for longest, *_ in forms) > 1
    carried = [_carrying(longest) for longest, *_ in forms]
    if are_two or not all(a <= b or b <= a for a, b in combinations(carried, 2)):
        return ""  # "a letter" and another one; "the Ostrand letter" and "the Halm letter"
    whole = [form for found in forms for form in found if not _is_torn(form, found)]
    for option in sorted(whole, key=len, reverse=True):
        shown = _as_known(option, noun, told, is_own=is_own)
        if shown and told <= {w.casefold() for w in words(option)} and not _repeats(shown, noun, rest):
            return shown
    return ""


def _is_torn(form: str, forms: Sequence[str]) -> bool:
    """Whether a form is cut off inside what a thing does: "a letter blaming pilots", printed "… pilots in Halm"."""
    rest = forms[0].removeprefix(form)
    return bool(rest != forms[0] and rest and _DOING.search(form))


def _as_usual(phrase: Sequence[str], name: str, rest: str) -> str:
    """Return "the toll bill" for "the bill" where the articles call it so; '' where the clause says it anyhow."""
    own = {word.casefold() for word in words(name)}
    is_more = bool(own) and {word.casefold() for word in phrase[:-1]} <= own
    is_said = not own.isdisjoint(word.casefold() for word in words(rest))
    return f"the {name} {phrase[-1]}" if is_more and not is_said else ""


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
    bare = phrase if _WHOSE.match(phrase) else _SO_MANY.sub("", _THE.sub("", _A.sub("", phrase, count=1), count=1))
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
