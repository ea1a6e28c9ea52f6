"""How many died, were hurt or are missing: where articles give different numbers, and what happened without them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.words.numbers import NUMBER
from build_tools.comparison.words.quantities import tolls
from build_tools.models import words
from build_tools.models.text import alternatives

VICTIMS = frozenset(words("dead hurt missing"))
"""States in which whoever is counted is a victim."""
_FEWEST = 4
"""Words from which a clause or a phrase says what happened."""
_COUNTS_FIRST = re.compile(
    rf"(?:(?:at least|more than|about|some|nearly|all) )?(?:{NUMBER})\b|the death toll\b", re.IGNORECASE
)
_LIMITS = re.compile(r" (?:since|when|after|before|as|in|last|on|by)\b")
"""What begins to say when, where or how."""
_WHEN = re.compile(r" (?:when|after|as) (?=(?:an?|the|[A-Z]|\d)\b)", re.IGNORECASE)
"""What leads from victims to what happened: "19 drowned when the ferry sank"."""
_HAPPENING = re.compile(
    r"(?P<before>.+?) in (?:an? )?(?=(?:[a-z’'-]+ ){0,3}?(?:accident|attack|avalanche|blast|blaze|bombing|capsizing"
    r"|clash|collapse|collision|crash|crush|derailment|earthquake|explosion|fire|flood|landslide|mudslide|pile-up|raid|riot"
    r"|shipwreck|shooting|sinking|stabbing|stampede|storm|wildfire)(?:e?s)?\b)"
)
"""The same before a noun that says what happened: "six dead in a crush at …", but not "in police custody"."""
_BY = re.compile(r" (?:in|by) (?:an? )?(?=[a-z])")
"""What ends how many they are: by whom, or in what, they were killed is no part of it."""
_SAYS = re.compile(rf"[^,]*\b(?:{alternatives(SAYING | {'told'})})\b")
"""Where a clause gives somebody's word, it is not what happened: "killed when police say a gunman opened fire"."""


class Counted:
    """What the articles of an event say of how many became victims."""

    def __init__(self, source: DraftSource) -> None:
        """Count them in headlines, first sentences and statements."""
        self._told: dict[str, dict[str, frozenset[str]]] = defaultdict(dict)
        for analysis in source.analyses:
            headline = source.articles[analysis.article].headline
            printed = [headline.value] if headline.is_known else []
            printed += [one.text for one in (*analysis.opening, *analysis.statements)]
            for text in printed:
                for state, numbers in _victims(text).items():
                    self._told[analysis.article].setdefault(state, numbers)

    def is_open(self, text: str) -> bool:
        """Return whether a text has a number of victims that an article tells otherwise."""
        found = _victims(text)
        return any(
            state in told and told[state].isdisjoint(found[state]) for told in self._told.values() for state in found
        )

    def sureness(self, text: str) -> int:
        """Return 1 for a text with victims whom no article counts otherwise, -1 for others, 0 for none."""
        return 0 if not counts_victims(text) else -1 if self.is_open(text) else 1


def counts_victims(text: str) -> bool:
    """Return whether a text says how many died, were hurt or are missing.

    >>> counts_victims("Two dead in mill fire"), counts_victims("Some 300 marched in Halm")
    (True, False)
    """
    return bool(_victims(text))


def _victims(text: str) -> Mapping[str, frozenset[str]]:
    """Return how many became victims by state: what says when or where limits no number here."""
    found = {**tolls(_LIMITS.split(text)[0]), **tolls(text)}
    return {state: numbers for state, numbers in found.items() if state in VICTIMS}


def happening(text: str, *, may_be_phrase: bool = False) -> str:
    """Return what happened to victims who are counted, without how many there are; '' where a text has it not apart.

    >>> happening("At least 19 drowned when a ferry sank off Halm")
    'A ferry sank off Halm'
    >>> happening("Six died in a crush at the gate of Halm", may_be_phrase=True)
    'Crush at the gate of Halm'
    >>> happening("Six were killed by police in a riot at the gate of Halm", may_be_phrase=True)
    ''

    Args:
        text: A clause.
        may_be_phrase: Whether it may be a noun phrase, as a title is.
    """
    for led in _WHEN.finditer(text):
        rest = text[led.end() :]
        if counts_victims(text[: led.start()]) and not counts_victims(rest) and has_verb(rest):
            return "" if _SAYS.match(rest) else _begun(rest)
    phrase = _HAPPENING.match(text) if may_be_phrase else None
    rest = text[phrase.end() :] if phrase else ""
    # Who killed them is the news: "killed by police in a riot".
    if phrase is None or " by " in phrase["before"] or not counts_victims(phrase["before"]):
        return ""
    if not counts_victims(rest) and len(words(rest)) >= _FEWEST and not _SAYS.match(rest):
        return _begun(re.split(r", |; | (?:before|after|when|while|as) ", rest)[0])
    return ""


def victims_of(text: str) -> str:
    """Return how many died, were hurt or are missing, without what happened to them.

    >>> victims_of("At least 19 drowned when a ferry sank off Halm")
    'At least 19 drowned'
    """
    ends = (led.start() for way in (_WHEN, _BY) for led in way.finditer(text) if counts_victims(text[: led.start()]))
    return text[: min(ends, default=len(text))]


def begins_with_victims(text: str) -> bool:
    """Return whether a clause is about how many became victims, and doesn't count them by the way.

    >>> begins_with_victims("At least 19 people drowned"), begins_with_victims("Troops shot four gunmen dead")
    (True, False)
    """
    return bool(_COUNTS_FIRST.match(text)) and counts_victims(text)


def counts_alike(one: str, other: str) -> bool:
    """Return whether two clauses have the same number of the same victims."""
    here, there = _victims(one), _victims(other)
    return any(here[state] & there[state] for state in here.keys() & there.keys())


def count_otherwise(one: str, other: str) -> bool:
    """Return whether two clauses have another number of the same victims, though each may be "at least" so many."""
    here, there = _victims(one), _victims(other)
    return any(here[state].isdisjoint(there[state]) for state in here.keys() & there.keys())


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
