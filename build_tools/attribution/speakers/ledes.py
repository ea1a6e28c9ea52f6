"""Somebody the opening leaves unnamed and the next paragraph names: 'A pilot was freed. … Ann Reed, 44,'."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.roles import ANY_PERSON, gender_of

_OPENING = 3
"""How many paragraphs the opening has at most; the headline may be the first."""


def add_role_from_opening(passages: Sequence[Passage], figures: Sequence[Figure]) -> None:
    """Add the role that the opening used ("a pilot") to the person named right after it, in place.

    This is done only where the opening has exactly one unnamed person, and the next paragraph begins with the full
    name and age of somebody who has no other role.

    Args:
        passages: The whole article.
        figures: Its persons.
    """
    for lede, following in pairwise(passages[:_OPENING]):
        nouns = [t for t in lede.tokens if _is_somebody(lede, t)]
        if len(nouns) != 1 or any(f.places and f.places[0] < following.tokens[0].start for f in figures):
            continue
        first = min((f for f in figures if f.places), key=lambda f: f.places[0], default=None)
        if first is None or not _opens(following, first) or not first.age or first.held | first.described_as:
            return
        gender = gender_of({nouns[0].lemma})
        if not gender or first.gender in ("", gender):
            first.described_as.add(nouns[0].lemma)
            first.held.add(nouns[0].lemma)
        return


def _is_somebody(passage: Passage, noun: Token) -> bool:
    """Whether a noun brings in a person without a name: "a pilot"."""
    one = noun.tag == "NN" and noun.lemma in ANY_PERSON and noun.dep not in ("compound", "attr", "appos")
    return one and passage.tokens[passage.extent(noun)[0]].low in ("a", "an")


def _opens(passage: Passage, figure: Figure) -> bool:
    """Whether a passage begins with somebody's full name."""
    surname = next((t for t in passage.tokens if t.start == figure.places[0]), None)
    opens = surname is not None and all(t.is_name for t in passage.tokens[: surname.i])
    return opens and " " in figure.name and surname is not None and surname.dep in ("nsubj", "nsubjpass")
