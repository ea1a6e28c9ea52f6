"""How sure a statement is: a product of pieces of evidence, each with the share of right speakers that goes with it.

    construction of the content × place of the cue × construction of the mention × resolution of the mention

The figures are hand-set, in steps of a few per cent, after the share of wrong speakers seen for each piece; what lies
behind each is said beside it. The reliability table in benchmarks/ shows how well they hold.
"""

from __future__ import annotations

from build_tools.attribution.drafts import Draft
from build_tools.attribution.speakers import Speaker
from build_tools.attribution.tokens import Passage, Token

_FRAMES = {
    "that": 1.0,
    "signed": 1.0,
    "quote": 0.95,
    "according": 0.97,
    "colon": 0.95,
    "introduced": 0.8,
    "followed": 0.9,
    "passive": 0.95,
    "object-to": 0.95,
    "object-tail": 0.94,
    "preposition": 0.94,
    "object": 0.92,
    "to": 0.92,
    "view": 0.9,
    "adj-that": 0.9,
    "adj-to": 0.85,
    "adj-of": 0.88,
    "raised": 0.9,
    "adverb": 0.9,
    "noun-that": 0.85,
    "noun-to": 0.78,
    "noun-of": 0.78,
}
"""The looser a construction, the more often somebody else turns out to say it."""

_MENTIONS = {
    "subject": 1.0,
    "inverted": 0.97,
    "agent": 0.98,
    "climbed": 0.94,
    "relative": 0.92,
    "nearby": 0.88,
    "possessive": 0.8,
    "controlled": 0.72,
    "modified": 0.7,
    "mended": 0.68,
}
"""What is not the cue's own subject is borrowed from further away."""

_PLACES = {
    "ROOT": 1.0,
    "parataxis": 1.0,
    "prep": 0.99,
    "advcl": 0.94,
    "conj": 0.94,
    "nsubj": 0.96,
    "dobj": 0.85,
    "acomp": 0.88,
    "xcomp": 0.82,
    "ccomp": 0.8,
    "pcomp": 0.82,
    "relcl": 0.82,
    "pobj": 0.8,
    "acl": 0.75,
    "csubj": 0.75,
}
"""A cue below the main clause often stands in what another speaker says, who answers for it then."""

_SUPPOSED = frozenset({"that", "if", "because", "unless", "whether"})
"""Words that open a clause which is itself said or supposed."""

_THOUGHTS = frozenset({"belief", "intention", "emotion", "appearance"})
_CARRIED = 0.85
_THOUGHT = 0.95
_NOT_FINITE = 0.94
_SUPPOSITION = 0.75
_FEW_WORDS = 0.96


def confidence(draft: Draft, speaker: Speaker) -> float:
    """Estimate the probability that a draft names the right speaker.

    Args:
        draft: As settled.
        speaker: As resolved.
    """
    value = _FRAMES.get(draft.frame, 0.85) * speaker.sure
    if draft.mention:
        value *= _MENTIONS.get(draft.mention.how, 0.85)
    if draft.anchor >= 0:
        value *= _place(draft.passage, draft.passage.tokens[draft.anchor])
    if draft.cue_class in _THOUGHTS:
        value *= _THOUGHT
    if draft.carried_from is not None:
        value *= _CARRIED
    if sum(end - start for start, end in draft.spans) < 30:
        value *= _FEW_WORDS
    return round(value, 2)


def _place(passage: Passage, cue: Token) -> float:
    """How sure the place of the cue in its sentence makes it."""
    if cue.tag in (":", "HYPH", ","):
        return 1.0
    value = 1.0
    if any(kid.low in _SUPPOSED for kid in passage.kids(cue, "mark")):
        value *= _SUPPOSITION
    if cue.tag == "VB":
        value *= _NOT_FINITE
    at = cue
    for _ in range(4):
        value *= _PLACES.get(at.dep, 0.85)
        if at.dep != "conj":
            break
        at = passage.head(at)
    return value
