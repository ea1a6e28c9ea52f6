"""Voiced or not: whether words were spoken or written, or something was only thought, meant or done.

PARC's wide sense counts all of it; a newsroom counts what somebody said or wrote. The lexicon says of each cue in which
constructions it tells of words; here the sentence decides which of them this is.
"""

from __future__ import annotations

from build_tools.attribution.documents import DOCUMENTS
from build_tools.attribution.drafts import Draft
from build_tools.attribution.speakers import Speaker
from build_tools.attribution.tokens import word_set

_CLAUSES = frozenset({"that", "noun-that", "quote", "according", "view", "adverb"})
_OF_SOMETHING = frozenset({"object-tail"})
"""'Dismissed it as late', 'called it late': a judgement in words."""

_RECORDS = DOCUMENTS | word_set("data figure statistic result number document database guide test map rule law policy")
"""Things in which something can be read."""


def is_voiced(draft: Draft, speaker: Speaker) -> bool:
    """Say whether words were spoken or written.

    Args:
        draft: As settled.
        speaker: As resolved; a thing that is no record has no words.
    """
    source = draft.carried_from or draft
    if draft.carried_from is not None or source.anchor < 0:
        return True
    if source.mention is not None and _is_thing(source, speaker):
        return False
    if draft.has_quotes and _quotation_voices(draft):
        return True
    if source.voices == "all":
        return source.frame != "raised" or source.cue_class not in ("belief", "intention", "emotion")
    return source.voices == "clause" and (source.frame in _CLAUSES or _judges(source))


def _quotation_voices(draft: Draft) -> bool:
    """Whether words in marks are what was spoken, not a name for something done: 'established the “ban”'."""
    return draft.frame in _CLAUSES or draft.voices != "clause" or _judges(draft)


def _judges(draft: Draft) -> bool:
    return draft.frame in _OF_SOMETHING and draft.cue_class in ("evaluative", "neutral")


def _is_thing(draft: Draft, speaker: Speaker) -> bool:
    """Whether a thing that nobody reads stands in the speaker's place: 'the tariffs threatened', 'videos show'."""
    assert draft.mention is not None
    head = draft.passage.tokens[draft.mention.head]
    if head.lemma in _RECORDS or head.is_name or draft.has_quotes:
        return False
    return speaker.name is None and speaker.by == "description"
