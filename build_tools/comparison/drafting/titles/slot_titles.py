"""Titles that ask for an amount by what it is told of, where no clause of an outlet's asks for it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from build_tools.comparison.words.stems import beginning
from build_tools.models import words

TOLLS = {
    "dead": (re.compile(r"\bkill(?:ed|s|ing)?\b"), "were killed", "died"),
    "hurt": (re.compile(r"\binjur(?:ed|es|ing)\b"), "were injured", "were hurt"),
    "missing": (re.compile(r"\bmissing\b"), "are missing", "are missing"),
    "arrested": (re.compile(r"\bdetain(?:ed|s|ing)\b"), "were detained", "were arrested"),
    "present": (re.compile(r"\b(?:protest|demonstrat)"), "protested", "were there"),
}
"""By what is said of those who are counted: a word, what to say where all have it, and what else."""
OF_SLOTS = {
    "aboard": "How many people were aboard",
    "evacuated": "How many people had to leave",
    "ill": "How many people fell ill",
    "in hospital": "How many people are in hospital",
    "employed": "How many people are employed",
    "shots": "How many shots were fired",
    "present": "How many people were there",
    "arrested": "How many people were arrested",
    "a share": "How much each share was valued at",
    "price": "How much was agreed as the price",
    "damage": "How much the damage comes to",
    "fine": "How much the fine is",
    "profit": "How much the profit was",
    "aid": "How much aid is given",
    "loss": "How much the loss is put at",
    "out of work": "How many people lost their jobs",
    "jobs": "How many jobs are at stake",
    "suspended": "How many people were suspended",
    "on strike": "How many people stop work",
    "affected": "How many were affected",
    "joined": "How many people joined",
    "culprits": "How many people are said to have done it",
    "response": "How long it took to get there",
    "turnout": "How high the turnout was",
    "wanted": "How much is asked for",
    "sentence": "How long the sentence is",
    "demanded": "How long a sentence was asked for",
    "strike": "How long the strike lasts",
    "votes": "What share of the votes it was",
    "depth": "How deep it is",
    "away": "How far away it was",
    "cost": "How much it costs",
    "spent": "How much was spent",
    "outage": "How long supply was cut off",
    "speed": "How fast it was going",
    "fall": "By how much it fell",
    "rise": "By how much it rose",
    "hour": "When it happened",
}
"""What two amounts of one slot answer."""
_VEHICLE = re.compile(
    r"\b(train|bus|coach|car|van|lorry|truck|tram|plane|aircraft|jet|helicopter|ferry|boat|ship|tanker|yacht)\b",
    re.IGNORECASE,
)
_CROWD = re.compile(r"\b(supporters|protesters|demonstrators|marchers|mourners|fans|parents)\b", re.IGNORECASE)
_OCCASION = re.compile(
    r"\b(rally|protest|march|demonstration|vigil|concert|meeting|funeral|parade|festival|ceremony)\b", re.IGNORECASE
)
_AT = re.compile(
    r"\b(?:at|in|to|outside|in front of) (?:the )?(?:[A-Z]\w+[’']s )?"
    r"((?:[A-Z][\w’-]+(?: (?:de|of) (?=[A-Z]))? ?)+\b)"
)
"""A place to which people come."""
WHOLE = frozenset(OF_SLOTS) - {*words("strike votes depth away cost spent fall rise hour wanted")}
"""Slots that say as much as any clause."""


def slot_title(slot: str, told: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return the title of a fact on an amount, with what all name that it is told of.

    >>> slot_title("speed", [("The train was doing 97 km/h", []), ("A train that ran at the permitted 80", [])])
    'How fast the train was going'
    >>> slot_title("spent", [("Norlink has spent $9m", ["Norlink"]), ("it has spent $8m", ["Norlink"])])
    'How much Norlink spent'

    Args:
        slot: What is asked for.
        told: What each outlet says, and the names in it, that of who says it among them.
    """
    texts = [text for text, _ in told]
    plain = OF_SLOTS[slot]
    if slot == "speed" and (what := _in_all(_VEHICLE, texts)):
        return f"How fast the {what} was going"
    if slot == "present":
        who = _in_all(_CROWD, texts) or "people"
        if what := _in_all(_OCCASION, texts):
            return f"How many {who} were at the {what}"
        names = [frozenset(found[1].strip() for found in _AT.finditer(text)) for text in texts]
        if place := max(frozenset.intersection(*names), key=len, default=""):
            return f"How many {who} were at {place}"
    if slot == "spent":
        called = frozenset.intersection(
            *(frozenset(word for name in names for word in name.split()) for _, names in told)
        )
        for whose in sorted(called):
            if any(re.search(rf"\b{re.escape(whose)}\b[^.;]* (?:spen|invest)", text) for text in texts):
                return f"How much {whose} spent"
    return plain


def _in_all(pattern: re.Pattern[str], texts: Collection[str]) -> str:
    """Return what all of some texts name, where it is but one thing."""
    found = [frozenset(one.casefold() for one in pattern.findall(text)) for text in texts]
    shared = frozenset.intersection(*found)
    return min(shared) if len(shared) == 1 else ""


def toll_title(state: str, noun: str, texts: Collection[str]) -> str:
    """Return the title of a fact on how many died, were hurt, are missing or were arrested.

    >>> toll_title("dead", "miner", ["Six miners died", "A cave-in killed nine miners"])
    'How many miners died'

    Args:
        state: Which of these, as `tolls` has it.
        noun: What is counted; '' for people.
        texts: What the outlets say.
    """
    word, shared, else_ = TOLLS[state]
    plural = next(
        (w for t in texts for w in words(t) if noun and w.startswith(beginning(noun)) and w.endswith("s")), ""
    )
    return f"How many {plural or 'people'} {shared if all(word.search(text) for text in texts) else else_}"
