"""Whether a clause's "he" and "she" are anybody whom it names; where not, its reader can't know who is meant."""

from __future__ import annotations

import re

from build_tools.comparison.clauses import unquoted
from build_tools.models import Person, Statement

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


def has_pronoun_of_nobody(statement: Statement, clause: str, person: Person | None) -> bool:
    """Return whether a "he" in what a document or a body says is nobody whom the clause names: "a letter said he left".

    Args:
        statement: With its mention and cue.
        clause: What is said.
        person: The speaker in people.yml, where known.
    """
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
