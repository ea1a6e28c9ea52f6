"""What several drafted facts are about: a name that their titles share."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from build_tools.comparison.drafting.tellings.telling import according_to
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import TITLES, plain
from build_tools.models import Fact
from build_tools.models.calendar import CALENDAR_NAMES
from build_tools.models.ids import make_id

_NAME = re.compile(
    r"(?<![\w’'-])[A-Z][\w’'-]*(?:\.(?= [A-Z]))?(?: (?:of |the |for )?[A-Z][\w’'-]*(?:(?<=\b[A-Z])\.(?= [A-Z]))?)*"
)
_PERSON = re.compile(r"(?!The )[A-Z][\w-]+(?: [A-Z]\.)?(?: [A-Z][\w-]+){1,2}")
_ADDRESS = re.compile(r"^(?:Mr|Mrs|Ms|Dr)\.? ")
_MOST = 6
_FEWEST = 2
"""Facts that a topic has."""


def topics_of(facts: Mapping[str, Fact]) -> tuple[dict[str, str], dict[str, str]]:
    """Return the titles of topics by id, and the topic's id of each fact that has one.

    A topic is a name that stands in the titles of two facts and more, and not in most of them.
    """
    named = _fullest({name: _names(fact.title.partition(according_to(""))[0]) for name, fact in facts.items()})
    counted = Counter(one for found in named.values() for one in found)
    most = max(_FEWEST, len(facts) * 2 // 3)
    fit = [one for one, count in counted.items() if _FEWEST <= count <= most and make_id(one)]
    chosen = sorted(fit, key=lambda one: (-counted[one], one))[:_MOST]
    of = {}
    for name, found in named.items():
        # The rarest tells most of what a fact is about.
        here = sorted((one for one in found if one in chosen), key=lambda one: (counted[one], one))
        if here:
            of[name] = here[0]
    kept = Counter(of.values())
    titles = {one: one for one in chosen if kept[one] >= _FEWEST}
    ids = {one: make_id(one) for one in titles}
    return {ids[one]: one for one in titles}, {name: ids[one] for name, one in of.items() if one in titles}


def _fullest(named: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Put the full name for a surname or "Mr. Brisk" where the titles have just one that ends in it."""
    all_names = {one for found in named.values() for one in found}
    bare = {one: _ADDRESS.sub("", one) for one in all_names}
    whole = sorted(one for one in all_names if _PERSON.fullmatch(one) and plain(one.split()[0]) not in TITLES)
    ends = {
        one: [other for other in whole if other.endswith(f" {bare[one]}")] if " " not in bare[one] else []
        for one in all_names
    }
    persons = {one: {(other.split()[0], other.split()[-1]) for other in found} for one, found in ends.items()}
    meant = {one: max(ends[one], key=len) if len(persons[one]) == 1 else bare[one] for one in all_names}
    return {name: list(dict.fromkeys(meant[one] for one in found)) for name, found in named.items()}


def _names(title: str) -> list[str]:
    """Return the names in a title; its first word only where more of a name follows, or a name is known from it."""
    found = []
    for match in _NAME.finditer(title):
        name = re.sub(r"[’']s$|[’']$", "", match[0])
        first = match.start() == 0 and " " not in name
        word = re.split(r"[’']", name)[0].casefold()  # "I’m" is no name
        # A day is when, and not what.
        if not first and name not in CALENDAR_NAMES and word not in FUNCTION_WORDS and len(name) > 2:
            found.append(name)
    return list(dict.fromkeys(found))
