"""What a sentence says happened to the people it names: that they died, or are before a court or a board."""

from __future__ import annotations

from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.noun_phrases import what_it_names

DIE = word_set("die perish drown")
NO_MORE = DIE | word_set("collapse disappear vanish")
"""Verbs whose subject seldom speaks afterwards."""
_KILL = word_set("kill murder drown")
_NOT_SURELY = word_set("not n't n’t never nearly almost reportedly feared presumed if may might could would will")
"""Beside a verb, or for it: that nobody has surely died."""

_ACCUSE = word_set(
    "accuse charge indict arrest jail convict sentence sue acquit detain imprison fine prosecute try ban suspend"
)


def is_accused(passage: Passage, name: Token) -> bool:
    """Return whether a sentence tells that a named person was taken to court or banned, and so needs a lawyer."""
    bearer = what_it_names(passage, name)
    return bearer.dep == "nsubjpass" and passage.head(bearer).lemma in _ACCUSE


def is_told_dead(passage: Passage, name: Token) -> bool:
    """Return whether a sentence tells that a named person died: 'Reed, 51, drowned', 'Reed was shot dead'."""
    bearer = what_it_names(passage, name)
    verb = passage.head(bearer)
    words = {kid.low for kid in passage.kids(verb)}
    if words & _NOT_SURELY or verb.low in _NOT_SURELY:
        return False
    dead = "dead" in words
    if bearer.dep == "nsubj":
        return verb.lemma in DIE or (dead and verb.lemma == "be")
    return bearer.dep == "nsubjpass" and (verb.lemma in _KILL or dead)
