"""How sure a statement is: a product of pieces of evidence, each with the share of right speakers that goes with it.

    construction of the content × place of the cue × construction of the mention × resolution of the mention

The figures are hand-set, in steps of a few per cent, after the share of wrong speakers seen for each piece; what lies
behind each is said next to it. The reliability table in benchmarks/ shows how well they hold.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.mentions import MOST_STEPS
from build_tools.attribution.speakers.named import Speaker
from build_tools.attribution.words.governed import RECEIVE
from build_tools.attribution.words.idioms import is_all_that_was_said
from build_tools.models import NotSaid

_FRAMES = {
    "that": 1.0,
    "signed": 1.0,
    "tagged": 0.95,
    "turn": 0.95,
    "quote": 0.92,
    "according": 0.95,
    "colon": 0.92,
    "introduced": 0.69,
    "followed": 0.84,
    "passive": 0.92,
    "claim": 0.92,
    "object-to": 0.92,
    "object-tail": 0.9,
    "preposition": 0.9,
    "object": 0.86,
    "to": 0.86,
    "view": 0.84,
    "adj-that": 0.84,
    "adj-to": 0.76,
    "adj-of": 0.81,
    "raised": 0.84,
    "adverb": 0.84,
    "noun-that": 0.76,
    "noun-to": 0.70,
    "noun-of": 0.70,
}
"""The looser a construction, the more often somebody else turns out to say it."""

_MENTIONS = {
    "subject": 1.0,
    "inverted": 0.95,
    "agent": 0.97,
    "climbed": 0.88,
    "misread": 0.88,
    "quoted": 0.9,
    "recorded": 0.9,
    "relative": 0.85,
    "nearby": 0.81,
    "possessive": 0.9,
    "controlled": 0.58,
    "modified": 0.55,
    "recovered": 0.53,
}
"""What is not the cue's own subject is borrowed from further away."""

_PLACES = {
    "ROOT": 1.0,
    "parataxis": 1.0,
    "prep": 0.98,
    "advcl": 0.9,
    "conj": 0.9,
    "nsubj": 0.93,
    "dobj": 0.73,
    "acomp": 0.81,
    "xcomp": 0.70,
    "ccomp": 0.60,
    "pcomp": 0.61,
    "relcl": 0.63,
    "pobj": 0.58,
    "acl": 0.5,
    "csubj": 0.62,
}
"""A cue below the main clause often stands in what another speaker says, who answers for it then."""

_BY_DOING = 0.85
"""Of a verb behind a preposition whose subject is the main verb's: 'ended the talk by saying', 'after saying'."""

_SUPPOSED = frozenset({"that", "if", "unless", "whether"})
"""Words that open a clause which is itself said or supposed."""

_LIGHT = word_set("appear seem continue begin start proceed go try attempt take")
"""Verbs that leave it to the next one to say what is done: 'went on to explain', 'took to the floor to say'."""

_HELD = RECEIVE | word_set("have enjoy keep retain")
"""Verbs whose object may be somebody else's: 'has the support of'."""

_THOUGHTS = frozenset({"belief", "intention", "emotion", "appearance"})
_WORDS = frozenset({"neutral", "implies-true", "implies-doubt", "insistent", "concessive", "denial", "commissive"})
"""Classes of cues that report words, rather than thoughts."""
_OTHERWISE = 0.76
"""Of a construction, a mention or a place that is in no table."""

_FEW_CHARACTERS = 30
_NOT_FINITE = 0.88
_SUPPOSITION = 0.55


@dataclass(frozen=True, slots=True)
class _Factor:
    """A piece of evidence: what it is, where it counts, and the share of right speakers that goes with it."""

    name: str
    counts: Callable[[Draft], bool]
    times: float


_FACTORS = (
    _Factor("a thought, which nobody has heard", lambda d: d.cue_class in _THOUGHTS, 0.92),
    _Factor("a speaker carried on from other words", lambda d: d.is_carried, 0.76),
    _Factor("few words", lambda d: sum(end - start for start, end in d.spans) < _FEW_CHARACTERS, 0.93),
)
"""What counts besides construction, mention and place."""


def confidence(draft: Draft, speaker: Speaker) -> float:
    """Estimate the probability that a statement names the right speaker.

    Args:
        draft: As settled.
        speaker: As resolved.
    """
    return round(evidence(draft) * speaker.sure, 2)


def evidence(draft: Draft) -> float:
    """Estimate the probability that a draft's mention is its speaker's, before the speaker is known."""
    construction = _FRAMES.get(draft.frame, _OTHERWISE)
    # A cue without a subject of its own stands below another: one fact, counted once.
    value = construction * min(_mention(draft), _place(draft))
    for factor in _FACTORS:
        if factor.counts(draft):
            value *= factor.times
    return value


def _mention(draft: Draft) -> float:
    """How sure the construction makes it that the mention is the cue's own."""
    return 1.0 if draft.mention is None or draft.frame == "view" else _MENTIONS.get(draft.mention.how, _OTHERWISE)


def _is_cleft(passage: Passage, verb: Token) -> bool:
    """'It was on Friday that she said …', '“…” was all she would say': not 'it is true that she said …'."""
    if is_all_that_was_said(passage, verb):
        return True
    be = passage.head(verb)
    subject = passage.kid(be, "nsubj")
    it_was = be.lemma == "be" and be.is_verb and subject is not None and subject.low == "it" and be.i < verb.i
    return it_was and verb.tag == "VBD" and passage.kid(be, "acomp", "attr", "neg") is None


def _is_inside_denial(draft: Draft) -> bool:
    """'It is not true that the board approved the sale': the clause below names who did not, and nobody else does."""
    if draft.how is not NotSaid.NEGATED or draft.group is None or draft.mention is None:
        return False
    words = draft.passage.tokens[draft.group[0] : draft.mention.first]
    return draft.mention.first <= draft.group[1] and any(t.low == "that" for t in words)


def _first_of_group(draft: Draft, cue: Token) -> Token:
    """Return the first verb of the words that say that nothing was said: of 'refused to rule out' it is 'refused'."""
    if draft.group is None:
        return cue
    passage, speaker = draft.passage, draft.mention.head if draft.mention else -1
    while draft.group[0] <= passage.head(cue).i < cue.i and not passage.head(cue).i < speaker < cue.i:
        cue = passage.head(cue)
    return cue


def _place_tells_nothing(draft: Draft) -> bool:
    how = draft.mention.how if draft.mention else ""
    return (
        draft.anchor < 0  # found without a cue
        or draft.passage.tokens[draft.anchor].tag in (":", "HYPH", ",")  # the cue is a mark
        or draft.frame in ("tagged", "view", "claim")  # found without a parse; 'in her view' is about the main clause
        or how in ("misread", "recorded")  # the parser's doubt is counted with the mention
        or (how, draft.frame) == ("possessive", "noun-that")  # 'rejected Holt’s claim that': hers anywhere
    )


def _place(draft: Draft) -> float:
    """How sure the place of the cue in its sentence makes it."""
    if _place_tells_nothing(draft):
        return 1.0
    passage = draft.passage
    at, unsaid = _reporting_verb(draft)
    value = 1.0
    if draft.how is None and _is_supposed(passage, at):
        value *= _SUPPOSITION
    if at.tag == "VB" and not (unsaid and passage.kid(at, "aux")):
        value *= _NOT_FINITE
    if at.dep == "acl" and at.tag == "VBG" and passage.head(at).lemma in DOCUMENTS:
        return value  # 'a statement vowing to appeal'
    if _is_cleft(passage, at) or _is_inside_denial(draft):
        return 1.0
    if at.dep == "pcomp" and draft.mention is not None and draft.mention.how == "climbed":
        return value * _BY_DOING
    for _ in range(MOST_STEPS):
        beside = _stands_beside(passage, at)
        value *= 1.0 if beside else _PLACES.get(at.dep, _OTHERWISE)
        if at.dep != "conj" and not beside:
            break
        at = passage.head(at)
    return value


def _stands_beside(passage: Passage, verb: Token) -> bool:
    """'He backs it; she does not': two main clauses, of which the parser made the first one the second's object."""
    over = passage.head(verb)
    marked = passage.kid(verb, "mark") is not None
    return verb.dep == "ccomp" and not marked and any(t.text == ";" for t in passage.tokens[verb.i : over.i])


def _reporting_verb(draft: Draft) -> tuple[Token, bool]:
    """Return the verb by which a cue hangs in its sentence, and whether it tells of words that were left unsaid.

    That is the first of 'went on to explain' or 'refused to rule out', the verb of 'gave hints of', or the one that the
    parser attached too low.
    """
    passage, at = draft.passage, draft.passage.tokens[draft.anchor]
    while at.dep == "xcomp" and passage.head(at).lemma in _LIGHT:
        at = passage.head(at)
    own = draft.mention is not None and draft.mention.how in ("subject", "climbed")
    if at.dep == "dobj" and own and passage.head(at).lemma not in _HELD:
        at = passage.head(at)
    left_out = draft.how in (NotSaid.NEGATED, NotSaid.UNABLE) and draft.cue_class in _WORDS
    unsaid = left_out and not _is_supposed(passage, at)
    if unsaid:
        at = _first_of_group(draft, at)
    return passage.tokens[passage.raised.get(at.i, at.i)], unsaid


def _is_supposed(passage: Passage, verb: Token) -> bool:
    return any(kid.low in _SUPPOSED for kid in passage.kids(verb, "mark"))
