"""Voiced or not: whether words were spoken or written, or something was only thought, meant or done.

PARC's wide sense counts all of it; a newsroom counts what somebody said or wrote. The lexicon says of each cue in which
constructions it reports words; here the sentence decides which of them this is.
"""

from __future__ import annotations

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.tokens import Token, word_set
from build_tools.attribution.speakers.documents import DOCUMENTS
from build_tools.attribution.speakers.heard import heard_in_court
from build_tools.attribution.speakers.named import Speaker
from build_tools.attribution.words.body_nouns import BODIES, PEOPLE, ROLES
from build_tools.models import NotSaid
from build_tools.models.lexicon import UNVOICED

_CLAUSES = frozenset({"that", "noun-that", "quote", "according", "view", "colon", "tagged", "floating", "signed"})

_RECORDS = DOCUMENTS | word_set(
    "data datum figure statistic result number database guide test map rule law policy census log investigation "
    "inquiry audit research evidence"
)
"""Things in which something can be read."""

_DUTIES = word_set("report disclose declare notify inform announce publish register")
"""What the law has people and firms do with words."""

_AGENTS = ("er", "or", "ist", "man", "woman", "ian", "ant", "ee", "people")
"""Endings of words for people."""

ENOUGH_QUOTED = 4
"""Words; fewer in marks may name a thing that somebody did: 'established the “ban”'."""


def is_voiced(draft: Draft, speaker: Speaker, quoted_words: int) -> bool:
    """Return whether words were spoken or written.

    Args:
        draft: As settled.
        speaker: As resolved; a thing that is no record has no words.
        quoted_words: How many words of its content stand in quotation marks.
    """
    source = draft.carried_from or draft
    # That somebody could not verify a claim is what a reader must be told.
    unproved = draft.how is not None and draft.cue_class == "implies-true"
    unproved = unproved or draft.frame == "unsaid" or heard_in_court(draft)
    if draft.carried_from is not None or source.anchor < 0 or quoted_words >= ENOUGH_QUOTED or unproved:
        return True
    wordless = source.mention is not None and not draft.has_quotes and _is_thing(source, speaker)
    if wordless or _is_of_oneself(draft) or _is_a_duty(draft):
        return False
    if draft.frame == "adverb":
        return _reports(draft)
    if draft.has_quotes:
        judges = _judges(draft) or draft.cue_class == "evaluative"
        return judges or draft.frame in _CLAUSES or draft.voices != "clause"
    if source.frame == "raised":
        return source.cue_class not in UNVOICED
    return source.voices == "all" or (source.voices == "clause" and (source.frame in _CLAUSES or _judges(source)))


def _is_of_oneself(draft: Draft) -> bool:
    """'Found herself embroiled in a quarrel', 'saw itself as late': what happens to somebody, in no words."""
    if draft.anchor < 0 or draft.has_quotes or draft.voices != "clause":
        return False
    return any(t.start == draft.start and t.is_reflexive for t in draft.passage.tokens)


def _is_a_duty(draft: Draft) -> bool:
    """'By law firms must report a leak': what has to be done, and nobody's words; not 'should have said that'."""
    if draft.how is not NotSaid.HYPOTHETICAL or draft.has_quotes or draft.frame != "object":
        return False
    verb = draft.passage.tokens[draft.anchor]
    return verb.lemma in _DUTIES and any(k.low in ("must", "shall") for k in draft.passage.kids(verb, "aux"))


def _judges(draft: Draft) -> bool:
    """'Dismissed it as late', 'called it late', 'called the decision to sail “late”': a judgement in words."""
    in_words = draft.frame == "object-tail" or (draft.frame == "object" and _ends_quoted_behind_a_noun(draft))
    return in_words and draft.cue_class in ("evaluative", "neutral")


def _ends_quoted_behind_a_noun(draft: Draft) -> bool:
    """Whether the last words stand in marks right behind a noun: no part of its phrase, as they are in 'the “ban”'."""
    tokens = [t for t in draft.passage.tokens if draft.start <= t.start < draft.end]
    if not draft.has_quotes or not tokens or tokens[-1].end == draft.end:
        return False
    # The parser has no marks: they are the gaps between its words.
    opening = next((n for n in range(len(tokens) - 1, 0, -1) if tokens[n].start - tokens[n - 1].end > 1), 0)
    return opening > 0 and tokens[opening - 1].is_noun


def _reports(draft: Draft) -> bool:
    """Whether an adverb lays a whole clause at somebody's door: not 'the allegedly stolen car'."""
    passage = draft.passage
    host = passage.head(passage.tokens[draft.anchor])
    finite = host.tag in ("VBD", "VBZ", "VBP") or passage.kid(host, "aux", "auxpass") is not None
    return finite and host.dep not in ("amod", "acl", "pcomp")


def _is_thing(draft: Draft, speaker: Speaker) -> bool:
    """Whether a thing that nobody reads stands in the speaker's place: 'the tariffs threatened', 'videos show'."""
    assert draft.mention is not None
    head = draft.passage.tokens[draft.mention.head]
    named = head.is_name and not (head.tag == "NNPS" and head.i == draft.mention.first)  # 'Photographs' is no name
    if head.lemma in _RECORDS or named or not head.is_noun:
        return False
    if draft.cue_class == "implies-true":
        return not _is_person(head)
    if draft.frame in _CLAUSES and draft.cue_class != "implies-doubt":
        return False  # 'the port said that': whatever says something has somebody who says it
    return speaker.name is None and speaker.by == "description"


def _is_person(head: Token) -> bool:
    known = head.lemma in ROLES or head.lemma in PEOPLE or head.lemma in BODIES or bool(head.entity)
    return known or head.lemma.endswith(_AGENTS)
