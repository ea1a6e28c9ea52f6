"""A second speaker, whose verb is left out: 'Ames said the pier was safe, Reed that it would fall'.

The parser takes the second half for part of the first. Here the order of the words decides: a border, somebody who can
speak, "that", a clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from build_tools.attribution.drafts import Draft, Mention, spans_of
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, ROLES

LONGEST_NAME = 7
"""Tokens between the border and "that"."""

_BORDERS = word_set(", ; and but while")
_OPENS = word_set("the his her their its our another others")
_AGENTS = ("er", "or", "ist", "man", "woman")
_NOT_OF_A_NAME = word_set("a an this that these those some any no")


def second_speakers(draft: Draft) -> Iterator[Draft]:
    """Cut from a draft's content what others say by its verb, and return their drafts.

    Args:
        draft: As proposed; its content is cut in place.
    """
    passage, verb = draft.passage, draft.passage.tokens[draft.anchor] if draft.anchor >= 0 else None
    if verb is None or not verb.is_verb or draft.frame != "that" or not draft.spans or draft.start < verb.end:
        return
    rest = [t for t in passage.tokens[draft.cue_last + 1 :] if t.sentence == verb.sentence]
    found = [m for t in rest if t.low == "that" and (m := _speaker_before(passage, t, verb))]
    if not found:
        return
    ends = [m.first for m in found[1:]] + [rest[-1].i + 1]
    last = draft.end
    for mention, end in zip(found, ends, strict=True):
        that = mention.last + 1
        inside = [i for i in _clause(passage, passage.tokens[that]) if that <= i < end]
        end_of_all = max(last, passage.tokens[max(inside, default=that)].end)
        words = [t.i for t in passage.tokens[that:end] if t.start < end_of_all]
        while words and not passage.tokens[words[-1]].is_word:
            words.pop()
        if words and passage.tokens[words[-1]].low in _BORDERS:
            words.pop()
        yield replace(draft, spans=spans_of(passage, words), mention=mention, chain=[])
    border = found[0].first - 1
    while passage.tokens[border - 1].low in _BORDERS:
        border -= 1
    cut = passage.tokens[border - 1].end
    draft.spans = [(a, min(b, cut)) for a, b in draft.spans if a < cut]


def _speaker_before(passage: Passage, that: Token, verb: Token) -> Mention | None:
    """Return who stands between a border and "that", if they can speak and a whole clause follows."""
    tokens = passage.tokens
    border = next(
        (i for i in range(that.i - 1, max(verb.i, that.i - LONGEST_NAME - 1), -1) if _is_border(tokens[i])), None
    )
    if border is None or border + 1 == that.i or border - verb.i < 3:
        return None
    name = tokens[border + 1 : that.i]
    head = name[-1]
    if any(t.is_verb or (t.tag in ("IN", "MD", "TO") and t.low not in ("of", "for")) for t in name):
        return None
    named = head.text[:1].isupper() and (head.is_name or head.entity != "") and name[0].low not in _NOT_OF_A_NAME
    person = head.lemma in ROLES | PEOPLE | BODIES or (head.tag == "NN" and head.low.endswith(_AGENTS))
    can_speak = person and name[0].low in _OPENS
    if not (named or can_speak) or not _is_whole(passage, that, tokens[border - 1]):
        return None
    return Mention(border + 1, head.i, head.i, how="subject")


def _is_border(token: Token) -> bool:
    """Whether a word may stand between two speakers."""
    return token.low in _BORDERS


def _is_whole(passage: Passage, that: Token, before: Token) -> bool:
    """Whether "that" opens a clause of its own, and not one about the noun before it."""
    clause = passage.head(that)
    subject = passage.kid(clause, "nsubj", "nsubjpass", "expl")
    if subject is None or subject is that or subject.i < that.i:
        return False
    # By the parser, 'the surveyor that nobody …' describes a noun; but it can only stand beside another one.
    return that.dep == "mark" or not (before.is_noun or before.tag in ("PRP", "CD"))


def _clause(passage: Passage, that: Token) -> list[int]:
    """Return the tokens of the clause that "that" opens."""
    return passage.below(passage.head(that))
