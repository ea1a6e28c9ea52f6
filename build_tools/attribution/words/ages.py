"""Ages, by which newspapers name a person again: 'Rosa Penn, 26, … the 26-year-old said'."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import HYPHENS, Token

LENGTH_OF_AGE = 5
"""Tokens of "26-year-old"."""


def written_out(tokens: Sequence[Token]) -> str:
    """Return the age that tokens begin with where it is written "26-year-old", else ''."""
    words = tokens[:LENGTH_OF_AGE]
    if len(words) < LENGTH_OF_AGE or not words[0].text.isdecimal() or not {words[1].text, words[3].text} <= HYPHENS:
        return ""
    return words[0].text if (words[2].low, words[4].low) == ("year", "old") else ""


def has_age_behind(tokens: Sequence[Token], last: int) -> bool:
    """Return whether an age stands between commas behind a token: 'Ann Reed, 54, said'. Only a person has one."""
    behind = tokens[last + 1 : last + 4]
    if len(behind) < 3 or behind[0].text != "," or behind[2].text not in (",", "."):
        return False
    return behind[1].text.isdecimal() and len(behind[1].text) <= 2


def age_beside(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the age that stands beside a name, else ''.

    'Ann Reed, 54, said', 'Ann Reed (54)', 'Ann Reed, a 54-year-old nurse', '54-year-old Ann Reed'.

    Args:
        tokens: Those of the passage.
        first: The name's first token.
        last: Its last one.
    """
    if first >= LENGTH_OF_AGE and (age := written_out(tokens[first - LENGTH_OF_AGE : first])):
        return age
    behind = tokens[last + 2 : last + 9]
    if last + 1 >= len(tokens) or tokens[last + 1].text not in (",", "("):
        return ""
    if len(behind) > 1 and behind[0].text.isdecimal() and behind[1].text in (",", ".", ")"):
        return behind[0].text
    return written_out(behind[1:] if behind and behind[0].low in ("a", "an", "the") else behind)
