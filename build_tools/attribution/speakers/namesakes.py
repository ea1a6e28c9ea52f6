"""Several of one surname: who 'the elder Reed' is."""

from __future__ import annotations

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.body_nouns import KIN
from build_tools.attribution.words.names import plain

_GENERATIONS = word_set("elder older younger senior junior")
_YOUNG = ("younger", "junior")
_TOLD_WITHIN = 700
"""Characters back to the full name that 'the younger Reed' stands for."""


def is_one_of_several(passage: Passage, mention: Mention) -> bool:
    """Return whether a mention tells somebody from namesakes by age: 'the elder Reed', 'the younger Reed'."""
    words = passage.tokens[mention.first : mention.last + 1]
    return len(words) > 2 and words[0].low == "the" and words[1].low in _GENERATIONS and words[-1].is_name


def of_several(cast: Cast, age: Token, name: Token) -> Figure | None:
    """Return who 'the elder Reed' is: the bearer of the name last named in full, near enough; else nobody.

    Of two with ages, the older one; or a relative with a given name alone who was told of since: 'his daughter, Tess'.

    Args:
        cast: The article's persons.
        age: What tells them apart: "elder".
        name: The surname.
    """
    near = [m.figure for m in cast.mentions if name.start - _TOLD_WITHIN < m.at < name.start]
    known = [f for f in near if _bears(f, name) or (" " not in f.name and f.held & KIN)]
    aged = {f.name: f for f in known if f.age.isdecimal()}
    if len(aged) == len({f.name for f in known}) == 2:
        eldest = max(aged.values(), key=lambda f: int(f.age))
        return next(f for f in aged.values() if (f is eldest) == (age.low not in _YOUNG))
    return known[-1] if known else None


def _bears(figure: Figure, name: Token) -> bool:
    return " " in figure.name and plain(figure.surname) == plain(name.text)
