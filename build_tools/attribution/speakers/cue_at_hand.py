"""What the cue at hand, and the words it reports, tell of its speaker before anybody is looked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import word_set
from build_tools.attribution.speakers.excluded import not_meant
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.holders import Holders
from build_tools.attribution.speakers.persons import Cast
from build_tools.models.pronouns import FEMININE, MASCULINE

GENDERS = dict.fromkeys(MASCULINE | {"himself"}, "m") | dict.fromkeys(FEMININE | {"herself"}, "f")
"""Pronouns that stand for one person, with the gender."""

_SAY = word_set("say tell announce add insist deny confirm declare reply respond claim apologise apologize promise")
"""Cues whose subject has spoken."""

_ANSWER = word_set("respond reply answer comment")
"""Cues that tell, where nothing is said, of somebody who was asked."""

_SHOW = word_set("show depict feature reveal contain mention read refer")
"""Cues by which a thing speaks: 'it' is a video or a letter then, not the body that published it."""


@dataclass(frozen=True, slots=True)
class CueAtHand:
    """A cue, its mention and its words, as far as they rule speakers in or out."""

    voices: bool = False
    """Whether it reports speech, of which only people are capable."""
    shows: bool = False
    """Whether it tells what is to be seen in a thing: 'it shows'."""
    reads: bool = False
    """Whether it tells what is written in a thing: 'it reads'."""
    tags: bool = False
    """Whether the mention stands behind the words that it speaks: '“It is late,” he said'."""
    refuses: bool = False
    """Whether it tells of somebody who was asked and said nothing: 'she did not respond'."""
    genders_told: frozenset[str] = frozenset()
    """Of pronouns in the words: '“He is late,” the cook said' is another's."""
    named_before: Sequence[tuple[int, Figure]] = ()
    """Persons named in the words where these precede the mention: '“Reed is late,” his office said'."""
    others: Sequence[Figure] = ()
    """Whom a pronoun does not stand for: Reed in 'he said Reed was late'."""


def cue_at_hand(draft: Draft, mention: Mention, cast: Cast, holders: Holders) -> CueAtHand:
    """Read what a draft's cue and words tell of the person its mention stands for."""
    tokens = draft.passage.tokens
    cue, opening = tokens[draft.anchor if draft.anchor >= 0 else mention.head], tokens[mention.first]
    labels = draft.anchor < 0 and draft.frame == "signed"  # of a turn in an interview, whatever it looks like
    stands_behind = bool(draft.spans) and draft.start < opening.start
    before = [(a, min(b, opening.start)) for a, b in draft.spans]
    of_somebody = opening.tag == "PRP$" and mention.head != mention.first  # 'his office', and no 'was his answer'
    figures = cast.figures if stands_behind and of_somebody else ()
    within = {t.low for t in tokens if any(a <= t.start < b for a, b in draft.spans)}
    return CueAtHand(
        voices=labels or draft.frame == "unsaid" or (draft.anchor >= 0 and cue.lemma in _SAY),
        shows=cue.lemma in _SHOW and cue.tag in ("VBZ", "VBD"),
        reads=cue.lemma == "read" and cue.tag in ("VBZ", "VBD", "VBP"),
        refuses=draft.how is not None and cue.lemma in _ANSWER,
        tags=draft.has_quotes and stands_behind,
        genders_told=frozenset(GENDERS[word] for word in within & GENDERS.keys()),
        named_before=[(p, f) for f in figures for p in f.places if any(a <= p < b for a, b in before)],
        others=not_meant(draft, mention, cast, holders),
    )
