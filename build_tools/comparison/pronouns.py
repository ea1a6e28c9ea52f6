"""Whether a clause points at somebody or something that it doesn't name: its reader can't know who or what is meant.

These are plain cases, most of which rule a claim out; `loose_ends.py` counts the rest, to choose among claims.
"""

from __future__ import annotations

import re

from build_tools.comparison.clauses import unquoted
from build_tools.comparison.english_verbs import has_verb
from build_tools.comparison.names import plain
from build_tools.comparison.person_roles import ROLE_NOUNS
from build_tools.models import Person, Statement, words
from build_tools.models.calendar import CALENDAR_NAMES

_HE, _SHE = re.compile(r"\b(?:he|him|his)\b", re.IGNORECASE), re.compile(r"\b(?:she|her|hers)\b", re.IGNORECASE)
_ASKS = re.compile(r"^(?:urg|ask|demand|order|recommend|request|propos|instruct|advis)", re.IGNORECASE)
"""Whoever asks that "he" do something is not "he"."""
_SEVERAL = re.compile(r"(?:\w+ ){0,2}[a-zA-Z]+[^s\W]s")
"""Several people: none of them is "he"."""
_DOCUMENT = re.compile(
    r"\b(?:letter|statement|report|poll|survey|ad|advertisement|resolution|article|story|memo|e-?mail|document|study"
    r"|filing|lawsuit|complaint|records?|documents|video|post|release)$",
    re.IGNORECASE,
)
"""What is no "he" or "she"."""
_THING = re.compile(
    r"\b(?:the|an?|his|her|their|its|my|our|your|no|some|any|every|each|this)\s+\w|\d|\b[A-Z]\w+"
    r"|\b[a-z]{3,}(?:[^s\W]s|ing|ion|ment|ness|ity)\b"
)
"""What an "it" or "them" after it may stand for."""
_OBJECT = re.compile(
    r"\b(?:it|them)(?=$|[.,;?!”]| (?:to|from|in|on|at|with|by|for|again|any|off|up|down|out|and|but|before|after)\b)",
    re.IGNORECASE,
)
_DEMONSTRATIVE = re.compile(
    r"\b(?:wants?|do|does|did|done|doing|of|about|for|with|against|respects?|like) that"
    r"(?=$|[.,;?!”]| (?:to|but|and|is|was)\b)"
    r"|\bof (?:them|these|those)\b"
    r"|\b(?:thinks?|thought|says?|said|believes?|knows?|means?) that(?:[’']s| (?:is|was))\b"
    r"|^(?:that )?that(?:[’']s| (?:is|was|are|were|would|will|can|could|may|has|had)(?:n[’']t)?)\b",
    re.IGNORECASE,
)
"""A "that" or "of them" that points at the sentence before."""


def points_outside(clause: str) -> bool:
    """Return whether an "it", "them" or "that" stands for nothing that the clause names before it.

    >>> points_outside("he did not know who could have sent it"), points_outside("he wrote the letter and sent it")
    (True, False)
    """
    found = _OBJECT.search(clause)
    dangling = found is not None and not _THING.search(clause[: found.start()].removeprefix("I "))
    return dangling or bool(_DEMONSTRATIVE.search(clause))


def begins_with_the_unknown(clause: str) -> bool:
    """Return whether a clause is about "the video" or "the Halm Democrat", whom the sentence before it introduced.

    >>> begins_with_the_unknown("The video was released in May"), begins_with_the_unknown("The war in Ostrand goes on")
    (True, False)
    """
    found = words(clause)
    if not found or found[0] not in {"The", "These", "Those"}:
        return False
    subject = next((found[:at] for at in range(1, len(found)) if has_verb(" ".join(found[: at + 1]))), found)
    names = [word for word in subject[1:] if word[:1].isupper() and re.split(r"['’]", word)[0] not in CALENDAR_NAMES]
    named = bool(names) and not {"he", "she", "they", "it"} & {*subject}
    return not named or plain(subject[-1]) in ROLE_NOUNS


def has_pronoun_of_nobody(statement: Statement, clause: str, person: Person | None) -> bool:
    """Return whether a "he" in what a paper or a body says is nobody whom the clause names: "a letter said he left"."""
    if _ASKS.search(statement.cue or "") and re.match(r"(?:that )?s?he\b", clause):
        return True
    pronoun = _HE.search(unquoted(clause)) or _SHE.search(unquoted(clause))
    mention = (statement.mention or "").strip(" ,")
    nobody = person.kind != "person" if person else bool(_DOCUMENT.search(mention) or _SEVERAL.fullmatch(mention))
    if pronoun is None or not nobody:
        return False
    return not re.search(r"(?:^|\s)[A-Z]\w", unquoted(clause)[: pronoun.start()])


def has_pronoun_of_a_stranger(clause: str) -> bool:
    """Return whether a clause has a "her" and names nobody but "Mr. Brisk", or a "his" and nobody but "Ms. Brisk"."""
    man, woman = "Mr." in clause, bool(re.search(r"\bM(?:r?s\.|iss )", clause))
    return bool(man and not woman and _SHE.search(clause)) or bool(woman and not man and _HE.search(clause))


def has_pronouns_of_two(clause: str) -> bool:
    """Return whether a clause has a "he" and a "she" and no name: one of them is nobody that the reader knows."""
    return bool(_HE.search(clause) and _SHE.search(clause)) and not re.search(r"\s[A-Z]\w", clause)
