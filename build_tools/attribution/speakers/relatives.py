"""Whom or what "who" and "which" refer to, where the parser took the nearest noun."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import OF_PLACES
from build_tools.attribution.words.body_nouns import PEOPLE, ROLES

_UP = ("pobj", "prep", "agent", "acl", "appos", "poss")
"""Branches of a noun phrase, from the end of which one looks up for its head."""

_THINGS = ("GPE", "LOC", "FAC", "DATE", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT")


def whom_it_tells_of(passage: Passage, pronoun: Token, antecedent: Token, cast: Cast) -> Token:
    """Return the noun that a relative pronoun stands for: of "who" a person, of "which" behind people a document.

    'Ann Reed, a candidate in Kent’s 4th District, who said', 'a letter signed by all nurses, which said'.

    Args:
        passage: The passage.
        pronoun: "who", "which" or "that".
        antecedent: The noun that its clause hangs on by the parse.
        cast: The article's persons.
    """
    named = passage.head(antecedent)
    if pronoun.low == "who" and antecedent.dep == "appos" and cast.at(named) and not cast.at(antecedent):
        return named  # 'Ann Reed, a former engineer, who'
    if pronoun.low == "who" and (not _is_person(antecedent, cast) or _is_of_its_place(passage, antecedent)):
        near = next((t for t in reversed(passage.tokens[: pronoun.i]) if t.is_word), antecedent)
        if near is not antecedent and cast.at(near) and near.sentence == pronoun.sentence:
            return near  # 'the ire of Judge Ann Reed, who'
        persons = [t for t in _above(passage, antecedent) if _is_person(t, cast)]
        return next((t for t in persons if cast.at(t)), None) or (persons[0] if persons else antecedent)
    if pronoun.low == "which" and _is_person(antecedent, cast):
        return next((t for t in _above(passage, antecedent) if t.lemma in DOCUMENTS), antecedent)
    return antecedent


def _is_person(noun: Token, cast: Cast) -> bool:
    named = noun.entity in ("PERSON", "NORP") or cast.at(noun) is not None
    return named or (noun.entity not in _THINGS and (noun.lemma in ROLES | PEOPLE or noun.low.endswith(("ist", "man"))))


def _is_of_its_place(passage: Passage, name: Token) -> bool:
    """'The mayor of Tollwick, who': a place that the recogniser takes for a person."""
    of = passage.head(name)
    one = name.dep == "pobj" and not any(kid.is_name for kid in passage.kids(name))
    return one and of.low == "of" and passage.head(of).lemma in OF_PLACES


def _above(passage: Passage, noun: Token) -> list[Token]:
    """Return the nouns above a noun in its phrase, nearest first; the name of an apposition is behind what it names."""
    found: list[Token] = []
    while noun.dep in _UP and passage.head(noun) is not noun:
        noun = passage.head(noun)
        if noun.is_noun:
            found.append(noun)
    return found
