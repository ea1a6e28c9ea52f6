"""Words that point back: in 'The union said it was late. The port denied that.' the port denies that it was late."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Token, word_set

_POINTS_BACK = word_set("that this")
_ANSWERS = ("denial", "implies-true")
"""Classes of cues that answer what somebody has just said."""


def only_points_back(draft: Draft) -> bool:
    """Return whether what is denied or confirmed is one word for what stands before."""
    return draft.cue_class in _ANSWERS and len(words := _words(draft)) == 1 and words[0].low in _POINTS_BACK


def pointed_back(drafts: Sequence[Draft]) -> list[Draft]:
    """Return the drafts, those that only point back with the words of the one statement in the sentence before.

    A bare "that" for which nothing stands before says nothing, and is left out; quoted words stay their speaker's.

    Args:
        drafts: Of one paragraph, no two alike, in the order of the text.
    """
    kept: list[Draft] = []
    for draft in drafts:
        if only_points_back(draft):
            before = [d for d in kept if _is_right_before(d, draft)]
            if len(before) == 1 and _is_plainly_said(before[0]):
                draft.spans = list(before[0].spans)
            elif _words(draft)[0].low == "that":
                continue
        kept.append(draft)
    return kept


def _is_plainly_said(draft: Draft) -> bool:
    """Whether it is a report of words: who confirms a denial confirms not what is denied."""
    return draft.frame == "that" and not draft.has_quotes and draft.how is None and draft.cue_class != "denial"


def _words(draft: Draft) -> list[Token]:
    tokens = draft.passage.tokens
    return [t for t in tokens if t.is_word and any(a <= t.start < b for a, b in draft.spans)]


def _is_right_before(draft: Draft, answer: Draft) -> bool:
    if draft.passage is not answer.passage or draft.anchor < 0 or not draft.spans or draft.mention is None:
        return False
    cues = (one.passage.tokens[one.anchor].sentence for one in (draft, answer))
    return next(cues) == next(cues) - 1
