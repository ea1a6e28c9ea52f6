"""Which proposals of the grammar are believed: some constructions look like attributions and seldom are.

Each rule names a pattern of words, not a word: the lexicon says what a cue can mean, this says where it does not.
"""

from __future__ import annotations

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.statements.pointing_back import only_points_back
from build_tools.attribution.words.body_nouns import can_speak
from build_tools.attribution.words.idioms import impossible

LOOSE = frozenset(
    {"object", "object-tail", "object-to", "to", "preposition", "passive", "noun-of", "noun-to", "adj-of", "adj-to"}
)
"""Constructions that say what a verb is about, not what somebody says."""


_EMPTY = word_set("what which who whom")
_COUNTED = word_set(
    "number toll figure cost damage loss death total estimate price value count bill chance risk turnout crowd "
    "attendance"
)
_NAMED = word_set("named identified quoted")
_UNLESS = word_set("not only")
_BY_RIGHTS = word_set("should must ought")
_OPENING = 4
"""Words of a content in which it is read that somebody asks for no name: 'not to be named', 'to be named only'."""
_TIMELESS = frozenset({"VB", "VBP", "VBZ"})
_TELLING = word_set(
    "statement report letter post message announcement release memo tweet note document comment ad advertisement "
    "video article column speech book study poll survey banner sign email interview op-ed editorial petition"
)


def plausible(draft: Draft) -> bool:
    """Return whether a proposal is likely an attribution; a draft without a cue is.

    Args:
        draft: As the grammar proposed it; quotations have not been joined to it yet.
    """
    if draft.anchor < 0:
        return True
    passage, cue = draft.passage, draft.passage.tokens[draft.anchor]
    if cue.lemma == "put" and cue.is_verb and draft.cue_last == cue.i:
        target = passage.kid(cue, "dobj", "nsubjpass")  # 'put the toll at 40', not 'put the bag at the door'
        counts = any(_is_number(passage, k) for k in passage.kids(cue, "prep"))
        down = passage.kid(cue, "prt")
        to = (k for t in (cue, down) if t for k in passage.kids(t, "prep"))
        is_cause = down is not None and any(k.low == "to" for k in to)  # 'put the crack down to frost'
        return target is not None and (target.lemma in _COUNTED or counts or is_cause) and draft.mention is not None
    if draft.mention is None:
        return _without_speaker(passage, cue, draft)
    if draft.frame == "that":
        return not _of_a_thing(passage, draft)
    return draft.frame not in LOOSE or not (_of_a_thing(passage, draft) or _in_passing(passage, cue, draft))


def _is_number(passage: Passage, at: Token) -> bool:
    """'At 900', 'at eleven days'; not 'at 8 p.m.' nor 'at the door'."""
    noun = passage.kid(at, "pobj") if at.low == "at" else None
    number = next((t for t in (noun, *passage.kids(noun, "nummod")) if t and t.tag == "CD"), None) if noun else None
    return number is not None and number.entity != "TIME"


def _without_speaker(passage: Passage, cue: Token, draft: Draft) -> bool:
    """'It was reported that …' leaves the speaker open; 'never forget that …', 'the idea that …' have none."""
    if draft.frame == "noun-that":
        return draft.how is not None and draft.cue_class == "implies-true"  # 'no confirmation that it was late'
    if draft.frame != "that":
        return True
    if passage.kid(cue, "auxpass") is not None and any(k.low in _BY_RIGHTS for k in passage.kids(cue, "aux")):
        return False  # 'it should not be forgotten that', 'it must be said that'
    reports = cue.tag in ("VBD", "VBZ", "VBN") or passage.kid(cue, "nsubjpass", "auxpass") is not None
    return reports or (draft.how is not None and (_has_subject(draft) or impossible(passage, cue)))


def _has_subject(draft: Draft) -> bool:
    """Whether a verb group holds who did not say it: 'nobody would say', not 'never forget'."""
    first, last = draft.group or (draft.cue_first, draft.cue_last)
    return any(
        t.is_noun or t.tag == "PRP" or t.low in ("none", "neither", "who")
        for t in draft.passage.tokens[first : last + 1]
    )


def _of_a_thing(passage: Passage, draft: Draft) -> bool:
    """'A dress that showed …', 'a plan opposing …': the word before is no speaker, unless it is a piece of writing."""
    mention = draft.mention
    if mention is None:
        return False
    if mention.how == "relative":
        if passage.tokens[mention.head].low != "that":
            return False
        return mention.antecedent is None or not _may_tell(passage, passage.tokens[mention.antecedent])
    head = passage.tokens[mention.head]
    apart = passage.tokens[draft.cue_first - 1].text == ","  # 'The port, saying that it was late, shut'
    return (
        mention.how == "modified" and head.lemma not in _TELLING and not (head.is_name or (apart and can_speak(head)))
    )


def _may_tell(passage: Passage, noun: Token) -> bool:
    """Whether whatever 'that' stands for has words: a record, a name, or 'It was the mayor that said so'."""
    be = passage.head(noun)
    singled_out = noun.dep == "attr" and be.lemma == "be" and any(k.low == "it" for k in passage.kids(be, "nsubj"))
    return noun.lemma in _TELLING or noun.entity in ("ORG", "PERSON") or singled_out


def _in_passing(passage: Passage, cue: Token, draft: Draft) -> bool:
    """'Voters who support him', 'what he wants': a trait by the way, or a content that is a bare pronoun."""
    words = [t for t in passage.tokens if t.is_word and any(a <= t.start < b for a, b in draft.spans)]
    opening = {t.low for t in words[:_OPENING]}
    if {"to", "be"} <= opening and opening & _NAMED and opening & _UNLESS:
        return True  # 'who asked not to be named because', 'to be identified only by her first name'
    left_out = draft.how is not None and draft.cue_last > draft.anchor  # 'declined to comment on that'
    if len(words) == 1 and words[0].low in _EMPTY | {"that"} and not (only_points_back(draft) or left_out):
        return True
    if cue.tag == "VBG" and cue.dep == "csubj":
        return True  # 'owners reporting losses would pay less'
    relative = draft.mention is not None and draft.mention.how == "relative"
    if cue.dep == "relcl" and cue.tag in _TIMELESS and not relative and not _is_marked(passage, cue, draft):
        return True
    if draft.how is not None:
        return False  # 'it was not possible for the paper to verify the claim'
    finite = any(k.lemma in ("do", "will", "would") for k in passage.kids(cue, "aux"))
    return cue.tag == "VB" and cue.dep in ("conj", "advcl") and not finite


def _is_marked(passage: Passage, cue: Token, draft: Draft) -> bool:
    """'The move, which critics call “a gift”': marks behind the cue, of which the parser sees no more than the gap."""
    after = passage.tokens[cue.i + 1 : cue.i + 2]
    return draft.frame == "object-tail" and bool(after) and after[0].start - cue.end > 1
