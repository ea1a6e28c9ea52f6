"""What the articles of an event call a thing in full: "the toll bill" is what a sentence means that says "the bill".

"a toll bill" (Courier) ─┐
"the toll bill" (Wire)  ─┴─▶ bill: toll

Of two such names for one noun there is none, unless one alone has a name in it: "the Lantern debate".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence

from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.clauses.english_verbs import is_auxiliary
from build_tools.comparison.drafting.clauses.references import PERSONS, names_in
from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import plain
from build_tools.models import Analysis, words

_FEWEST = 2
"""Articles that call a thing so."""
_LONGEST = 3
"""Words before a noun that are one name with it."""
_TELLS_NOT_WHICH = frozenset(
    words(
        "new current latest recent previous old final other same first second third last next own whole entire "
        "original initial major main big small proposed planned alleged possible several many two three four five only"
    )
)
"""Words before a noun that say nothing of what it is."""
_BODIES = frozenset(
    words(
        "party committee council commission agency board department union association federation authority institute "
        "foundation coalition museum hospital university college church bureau court league"
    )
)
"""What a body may be whose name ends in what it is."""
_JUDGES = re.compile(r"(?:ing|ed|able|ible|ous|ful|less|ish)$")
"""An adjective, by which the same thing may be called once."""
_WITH_A_NAME = re.compile(r"\b(?:[Tt]he|his|her|its|their) ((?:[A-Z][\w’'-]*\w ){1,3})([a-z]{3,})\b")
"""A noun that a name tells apart, in whatever marks: "the Lantern debate"."""


def usual_names(analyses: Sequence[Analysis], case: PrintedCase) -> dict[str, str]:
    """Return what articles put before a noun to say what it is, by the noun, where they agree.

    Args:
        analyses: The event's articles.
        case: How they print words.
    """
    by_noun: dict[str, list[frozenset[str]]] = defaultdict(list)
    known = Counter[str]()
    for analysis in analyses:
        found: dict[str, set[str]] = defaultdict(set)
        for noun, before in _of_article(analysis, case):
            found[noun] |= {" ".join(before[at:]) for at in range(len(before))}
        for noun, forms in found.items():
            by_noun[noun].append(frozenset(forms))
        known.update(frozenset().union(*found.values()))
    common = {form for form, count in known.items() if count >= _FEWEST}
    return {noun: name for noun, told in sorted(by_noun.items()) if _is_noun(noun) and (name := _agreed(told, common))}


def bodies_meant(analyses: Sequence[Analysis]) -> dict[str, dict[str, str]]:
    """Return by article which body a noun means, by the noun, where it or else the event has one of that kind.

    Args:
        analyses: The event's articles.
    """
    printed = {analysis.article: _bodies(analysis) for analysis in analyses}
    everywhere: dict[str, set[str]] = defaultdict(set)
    for found in printed.values():
        for noun, names in found.items():
            everywhere[noun] |= names
    return {
        analysis.article: {
            noun: next(iter(names))
            for noun, names in ({**everywhere, **printed[analysis.article]}).items()
            if len(names) == 1 and noun not in _told_of_others(analysis)
        }
        for analysis in analyses
    }


def _bodies(analysis: Analysis) -> dict[str, set[str]]:
    """Return the bodies that an article names, by the noun that they end in: "committee"."""
    found: dict[str, set[str]] = defaultdict(set)
    for use in analysis.names:
        before, _, noun = re.sub(r"^(?:an?|the) ", "", use.text, flags=re.IGNORECASE).rpartition(" ")
        if use.what == "organisation" and before and noun.istitle() and noun.casefold() in _BODIES:
            found[noun.casefold()].add(f"{before} {noun}")
    return found


def _told_of_others(analysis: Analysis) -> set[str]:
    """Return the nouns by which an article tells of things without a name: "a party at the port"."""
    return {one.noun for one in analysis.introductions if not one.text.casefold().startswith("the ")}


def modifiers(phrase: str, noun: str) -> list[str]:
    """Return the words before a noun that say what it is.

    >>> modifiers("the new toll bill of Ostrand", "bill"), modifiers("the mayor's bill", "bill")
    (['toll'], [])
    """
    at = re.search(rf"\b{re.escape(noun)}\b", phrase, re.IGNORECASE)
    before = re.sub(r"^.*[’']s? ", "", phrase[: at.start()] if at else "").replace(",", " ").split()
    while before and before[0].casefold() in FUNCTION_WORDS | _TELLS_NOT_WHICH:
        before = before[1:]
    is_name = len(before) <= _LONGEST and not any(_is_idle(word) for word in before)
    return before if is_name else []


def speaks_against(phrase: str, noun: str, name: str) -> bool:
    """Return whether a phrase means another thing than what is called so: "the trade bill" is no "toll bill"."""
    told = {word.casefold() for word in modifiers(phrase, noun) if not _JUDGES.search(word)}
    own = {word.casefold() for word in words(name)}
    return not (told <= own or own <= told)


def _is_idle(word: str) -> bool:
    return word.casefold() in FUNCTION_WORDS | _TELLS_NOT_WHICH or bool(_JUDGES.search(word)) or not word[0].isalpha()


def _of_article(analysis: Analysis, case: PrintedCase) -> Iterator[tuple[str, list[str]]]:
    """Return the nouns of an article, each with what stands before it and says what it is."""
    for one in analysis.introductions:
        yield one.noun, [_printed(word, case) for word in modifiers(one.text, one.noun)]
    for statement in analysis.statements:
        for name, noun in _WITH_A_NAME.findall(statement.text):
            if not re.search(r"[’']s? $", name):
                yield noun, name.split()


def _printed(word: str, case: PrintedCase) -> str:
    return word.lower() if case.is_small(word) else word


def _is_noun(word: str) -> bool:
    """Whether a word may be what a name tells apart, and is nobody: of persons there may be others."""
    return not (word in FUNCTION_WORDS or word in PERSONS or plain(word) in ROLE_NOUNS or is_auxiliary(word))


def _agreed(told: Iterable[Collection[str]], common: Collection[str]) -> str:
    """Return the longest name that several articles use, where none uses another; '' where they don't agree.

    Args:
        told: What each article puts before a noun.
        common: What several articles put before any noun: "gun control".
    """
    counts = Counter(form for forms in told for form in forms)
    usual = [form for form, count in counts.items() if count >= _FEWEST]
    named = [form for form in usual if names_in(f"by {form}")]
    once = [] if usual else [form for form in counts if form in common and " " in form and form.islower()]
    for option in (usual, named, once):
        longest = max(option, key=lambda form: (len(form.split()), form), default="")
        if longest and all(longest == form or longest.endswith(f" {form}") for form in option):
            return longest
    return ""
