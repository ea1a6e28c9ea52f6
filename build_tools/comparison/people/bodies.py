"""Bodies: which speakers are named ones, and which of their names and descriptions are of one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from build_tools.comparison.people.person_roles import ROLE_NOUNS
from build_tools.comparison.people.speakers import GROUPS, INSTITUTIONS, OFFICERS, head_of, telling
from build_tools.comparison.words.names import NameMap, plain
from build_tools.models import words
from build_tools.models.agencies import INITIALS
from build_tools.models.pronouns import POSSESSIVE, THIRD_PERSON
from build_tools.models.text import alternatives

DETERMINER = re.compile(rf"^(?:{alternatives(POSSESSIVE)}|the|a|an)\b\s*", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<!\w)[A-Z]")
OFFICES = frozenset({"office", "ministry", "department", "service", "presidency", "cabinet", "embassy", "secretariat"})
_PUBLIC_BODIES = frozenset({
    "police", "council", "government", "parliament", "congress", "senate", "court", "army", "navy", "coastguard",
    "opposition", "prosecution", "defence", "defense", "commission", "union",
})  # fmt: skip
"""Bodies that the articles of one event may all call so, without a name."""
_NATIONAL = frozenset({
    "ministry", "embassy", "government", "parliament", "army", "navy", "force", "forces", "court", "party", "police",
})  # fmt: skip
_ONE_IN_A_PLACE = frozenset({"council"})
"""Bodies that two countries of an event may both call so, and one that a place has once."""
_NOBODYS_NAME = frozenset({
    "documents", "records", "reports", "rules", "polls", "letters", "statements", "draft", "letter", "states",
})  # fmt: skip
"""What is described by one word, with a capital or without: "States said"."""
HOUSEHOLD = frozenset({"family", "families", "relatives", "parents", "children", "neighbours", "neighbors", "friends"})
"""What a name ends in that is of several persons, and no body: "Tom Berg's family"."""
_AMERICAN = frozenset({"u", "s", "us", "united", "states"})
_NO_DEPARTMENT = frozenset({"state", "navy", "army", "labour"})
"""What is something else without "Department" behind it."""
_PARTIES = frozenset({"republicans", "democrats", "republican", "democrat"})
_SOME_GROUP = re.compile(r"\bgroups?$")
"""What ends like this is described: "an Ostrand group"."""
_OF_SOMEBODY = re.compile(r"[a-z][\w-]*(?: [a-z][\w-]*)*['’]s?\b")
"""What begins like this is described by somebody without a name: "the president's team"."""
_OWNED = re.compile(r"['’]s? ([a-z][\w -]*|(?:[\w-]+ )+[a-z][\w-]*)$")
"""What somebody has, with a small letter at one end: "Ada Lind's grieving family"."""
_OF_A_PERSON = re.compile(r"((?:[A-Z][\w.-]* )*)([A-Z][\w-]+)['’]s? ([a-z][\w -]*)$")
"""The given names and the surname of somebody, and what they have."""
_WHO_SPEAK = INSTITUTIONS | HOUSEHOLD | ROLE_NOUNS | OFFICERS | frozenset(words(
    "lawyers attorneys barrister solicitor doctor wife husband widow son daughter mother father brother sister partner "
    "boss owner manager agent side camp workers staff employees members firm airline airport port museum gallery zoo "
    "club charity watchdog regulator operator brewery factory hotel shop shipyard railway website newspaper paper "
    "magazine channel station diocese parish prison clinic academy college library theatre brigade coastguard chamber "
    "secretariat mission consulate trust society alliance observatory laboratory"
))  # fmt: skip
_BELONGING = re.compile(r"^(?:county|city|town|country|nation|state|region|province|district|island)['’]s (?=\S+ \S)")
"""Where a body belongs that another outlet calls without it: "the county's rescue service"."""

_FEWEST_INITIALS = 3


def is_plural(form: str) -> bool:
    """Whether a form is nothing but "critics" or "officials": nothing says which of them speak."""
    one = plain(form)
    known = one in GROUPS - _PARTIES | _NOBODYS_NAME or one.removesuffix("s") in ROLE_NOUNS - _PARTIES
    return " " not in form and known


def is_body(name: str, count: int) -> bool:
    """Whether an institution is named and not merely described: by one word without a capital, or as somebody's.

    "The police" and "the council" are as good as named where they speak more than once.
    """
    bare = DETERMINER.sub("", name)
    if _SOME_GROUP.search(bare) or is_plural(bare):
        return False
    if " " not in bare and not _CAPITAL.search(bare):
        return bare in _PUBLIC_BODIES and count > 1
    owned = _OWNED.search(bare)
    if owned and head_of(plain(owned[1])) not in _WHO_SPEAK:
        return False  # "Ada Lind's visit", "the union's appeal"
    is_somebodys = _OF_SOMEBODY.match(bare) and bare.split()[-1] not in OFFICES
    return bool(_CAPITAL.search(bare)) or not is_somebodys


def same_body(name: str, called: Iterable[str], names: NameMap) -> bool:
    """Whether a body is called so elsewhere, by its words in another order, or without "county's" before it."""
    if any(_is_of_one_person(name, other) for other in called):
        return True
    told = _BELONGING.sub("", _bare(name, names))
    others = {_BELONGING.sub("", _bare(other, names)) for other in called}
    words_of = {key for other in others if " " in other for key in _telling_of_body(other, names)}
    return told in others or not words_of.isdisjoint(_telling_of_body(told, names))


def _is_of_one_person(name: str, other: str) -> bool:
    """Whether two have the same, and one of them is named by surname alone: "Lind's office", "Ada Lind's office"."""
    mine, theirs = _OF_A_PERSON.match(DETERMINER.sub("", name)), _OF_A_PERSON.match(DETERMINER.sub("", other))
    if not (mine and theirs):
        return False
    return mine.groups()[1:] == theirs.groups()[1:] and not (mine[1] and theirs[1])


def names_nobody(form: str, mention: str, uses: Mapping[str, int]) -> bool:
    """Whether a word that was taken for a speaker is none: "Tests showed", or a place that isn't said to speak.

    Args:
        form: The speaker.
        mention: What the sentence calls the speaker.
        uses: As what the articles use the word, and how often.
    """
    if " " in form or len(uses) != 1:
        return False
    if "place" in uses:
        return form not in mention and plain(mention) not in THIRD_PERSON
    several = form.endswith("s") and not form.isupper() and plain(form) not in GROUPS | INSTITUTIONS
    return "term" in uses and several


def is_short_for(name: str, other: str, names: NameMap) -> bool:
    """Whether a description may be short for a body's name: "the fire service" for "Halm Fire and Rescue Service".

    Not of what two countries have, and of one word only what a place has one of.
    """
    short, long = (telling(_bare(one, names), names) for one in (name, other))
    is_part = bool(short) and set(short) < set(long) and short[-1] == long[-1]
    if _CAPITAL.search(name) or "'s " in plain(other) or not is_part:
        return False
    return short[-1] not in _NATIONAL | GROUPS if len(short) > 1 else short[-1] in _ONE_IN_A_PLACE


def is_abbreviation(name: str, other: str) -> bool:
    """Whether a name is short for a body's: its initials, "the F.A.A.", or all of it but the last word, a trade.

    >>> is_abbreviation("FAA", "Federal Aviation Agency"), is_abbreviation("Halm Point", "Halm Point Homes")
    (True, True)
    """
    bare, whole = DETERMINER.sub("", name), DETERMINER.sub("", other)
    capitals = [word[0] for word in whole.split() if word[:1].isupper()]
    if bare.replace(".", "").isupper():
        return len(capitals) >= _FEWEST_INITIALS and bare not in INITIALS and bare.replace(".", "") == "".join(capitals)
    is_name = " " in bare and head_of(plain(bare)) not in _WHO_SPEAK  # not "Coast Guard" of "Coast Guard Academy"
    return is_name and whole.split()[:-1] == bare.split() and whole.split()[-1][:1].isupper()


def _telling_of_body(name: str, names: NameMap) -> set[frozenset[str]]:
    """Return the words that tell a body: "the Treasury Department" is the U.S. one, and "the Treasury"."""
    told = frozenset(telling(name, names))
    if "department" not in told:
        return {told}
    office = told - _AMERICAN
    alone = office - {"department"}
    return {office, alone} if alone and office == told and not alone <= _NO_DEPARTMENT else {office}


def _bare(name: str, names: NameMap) -> str:
    """Return an institution's name without its article, with the house spelling of a state's name."""
    bare = DETERMINER.sub("", name)
    return plain(names.state(bare) or names.spelled(bare))
