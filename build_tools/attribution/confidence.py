"""How sure a statement is: content by its construction, times speaker by the way it was resolved.

The figures are hand-set, in steps of a few per cent, after the share of errors seen for each construction; the
reliability table in benchmarks/ shows how well they hold on articles they were not set on.
"""

from __future__ import annotations

from build_tools.attribution.drafts import Draft
from build_tools.attribution.speakers import Speaker

_FRAMES = {
    "that": 0.95,
    "quote": 0.85,
    "according": 0.92,
    "noun-that": 0.8,
    "to": 0.85,
    "object-to": 0.85,
    "object-tail": 0.85,
    "object": 0.78,
    "passive": 0.8,
    "preposition": 0.78,
    "raised": 0.65,
    "noun-to": 0.7,
    "noun-of": 0.6,
    "view": 0.75,
    "adverb": 0.7,
    "adj-that": 0.8,
    "adj-to": 0.75,
    "adj-of": 0.7,
    "colon": 0.9,
}
_CONSTRUCTIONS = {
    "subject": 1.0,
    "inverted": 0.97,
    "agent": 0.93,
    "possessive": 0.8,
    "relative": 0.78,
    "climbed": 0.88,
    "modified": 0.78,
}
_CARRIED = 0.8


def confidence(draft: Draft, speaker: Speaker) -> float:
    """Estimate the probability that a draft's content and speaker are right."""
    value = 0.97 if draft.has_quotes and draft.frame == "that" else _FRAMES.get(draft.frame, 0.75)
    if draft.mention:
        value *= _CONSTRUCTIONS.get(draft.mention.how, 0.85)
    value *= speaker.sure
    if draft.carried_from is not None:
        value *= _CARRIED
    return round(value, 2)
