"""Quotations and grammar joined: which draft speaks the words in quotation marks.

    drafts of a paragraph + its quotations ─▶ drafts whose contents hold whole quotations

In this order, so that a quotation never takes its cue from another sentence when its own has one: content by grammar
that touches the quotation; a cue in the rest of the quotation's own sentence; the quotation before it in the paragraph;
the paragraph before.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from build_tools.attribution.drafts import Draft, join
from build_tools.attribution.parsing.marks import Quotation
from build_tools.attribution.parsing.tokens import Passage
from build_tools.attribution.quotations.colons import followed, introduced
from build_tools.attribution.quotations.quoted_sentences import (
    SHORTEST_SENTENCE,
    is_label,
    is_sentence,
    is_title,
    names_a_work,
    own_sentence,
    sentence_about,
)
from build_tools.attribution.quotations.relative_clauses import who_says_it
from build_tools.models import NotSaid, Span
from build_tools.models.text import WORD

_CLAUSE_GOES_ON = re.compile(r"[^,;:.!?—–\"“”]{1,60}")

_ASKED = re.compile(
    r"\s*(?:(?:when|if|once) )?(?:asked|pressed|questioned|quizzed|challenged|to the question)\b", re.IGNORECASE
)
"""What a sentence begins with that tells a question before the answer to it."""

LONGEST_TAG = 6
"""Words behind speaker and cue, in a sentence of nothing else: 'told reporters on Monday'."""

Tags = Callable[[Passage, Quotation, tuple[Span, Span]], Draft | None]
"""Reads who speaks a quotation by the words right next to it. See `tags.tagged`."""


def attach(  # noqa: PLR0913 - all that a paragraph holds
    text: str,
    paragraph: Span,
    quotations: Sequence[Quotation],
    drafts: list[Draft],
    *,
    passages: Sequence[Passage],
    tags: Tags,
) -> list[Quotation]:
    """Attach each quotation of a paragraph to the draft that speaks it, widening the draft's content in place.

    Args:
        text: The article's text.
        paragraph: The paragraph's span.
        quotations: Its outermost quotations, in order.
        drafts: Its drafts, cues inside quotations left out; what is found without a cue is added.
        passages: Its passages.
        tags: Reads the words next to a quotation where the parser lost its cue.

    Returns:
        The quotations that no draft of the paragraph speaks.
    """
    speaks: dict[int, Draft] = {}
    place = _Paragraph(text, paragraph, quotations, drafts, passages, tags, speaks)
    left: list[Quotation] = []
    for quotation in quotations:
        speaker = _speaker(place, quotation)
        if speaker is not None:
            speaks[quotation.start] = speaker
        elif not names_a_work(text, quotation):
            left.append(quotation)
    return _with_the_next(text, quotations, left, speaks)


@dataclass(frozen=True)
class _Paragraph:
    """A paragraph whose quotations are attached. See `attach`."""

    text: str
    span: Span
    quotations: Sequence[Quotation]
    drafts: list[Draft]
    passages: Sequence[Passage]
    tags: Tags
    speaks: Mapping[int, Draft]
    """The drafts of the quotations before, by where these begin."""


def _speaker(place: _Paragraph, quotation: Quotation) -> Draft | None:
    """Return the draft that speaks a quotation, its content widened by it."""
    text, drafts = place.text, place.drafts
    if _is_put_to_the_speaker(place, quotation):
        return _asking(place, quotation)
    tag = _beside(place, quotation)
    relative = who_says_it(text, own_sentence(text, quotation, place.span, place.quotations)[0], quotation, drafts)
    owners = [relative] if relative else [d for d in drafts if any(_touch(s, quotation) for s in d.spans)]
    for draft in owners:
        _widen(text, draft, quotation)
        _narrow(text, draft, quotation)
    if owners or names_a_work(text, quotation):
        return owners[0] if owners else None
    if speaker := _by_own_clause(text, quotation, drafts):
        return speaker
    if tag is not None:
        drafts.append(tag)
        return tag
    speaker = _by_own_sentence(text, place.span, quotation, place.quotations, drafts)
    if speaker is None and (made := _without_cue(text, place.span, quotation, place.quotations, place.passages)):
        drafts.append(made)
        speaker = made
    if speaker is None and is_sentence(text, quotation) and not is_title(text, quotation):
        speaker = _follows_on(text, quotation, place.quotations, place.speaks)
    if speaker is None:
        return None
    if run_up := _run_up(speaker, quotation) or _subject_of(speaker, quotation):
        speaker.spans = [run_up]
    _widen(text, speaker, quotation)
    return speaker


def _is_put_to_the_speaker(place: _Paragraph, quotation: Quotation) -> bool:
    """'Asked at the gate, “Is it safe?” Ames said, “No”': a question, and the cue of its answer behind it."""
    before, after = own_sentence(place.text, quotation, place.span, place.quotations)
    asked = _ASKED.match(place.text, before[0], quotation.start)
    cues = [draft.passage.tokens[draft.anchor].start for draft in place.drafts if draft.anchor >= 0]
    return (
        asked is not None
        and not any(asked.end() <= cue < quotation.start for cue in cues)
        and any(after[0] <= cue < after[1] for cue in cues)
    )


def _asking(place: _Paragraph, quotation: Quotation) -> Draft | None:
    """Return the draft that asks a question, None where none has its cue; take the question from the drafts behind."""
    asking = None
    for draft in place.drafts:
        touches = any(_touch(span, quotation) for span in draft.spans)
        if draft.passage.tokens[draft.anchor].start >= quotation.end:
            draft.spans = [span for span in draft.spans if not _touch(span, quotation)]
        elif draft.takes_quotes and (touches or not draft.spans) and draft.anchor >= 0:
            asking = draft
    if asking is not None:
        _widen(place.text, asking, quotation)
    return asking


def _beside(place: _Paragraph, quotation: Quotation) -> Draft | None:
    """Return what the words right next to a quotation say about its speaker, where no draft has their cue."""
    text = place.text
    leads_on = (
        text[quotation.inner[1] - 1 : quotation.inner[1]] == "," or text[quotation.end : quotation.end + 1] == ":"
    )
    if not (leads_on or is_sentence(text, quotation) or len(WORD.findall(text, *quotation.inner)) > SHORTEST_SENTENCE):
        return None
    before, after = own_sentence(text, quotation, place.span, place.quotations)
    beside = before, sentence_about(text, quotation, place.span) or after
    found = (place.tags(passage, quotation, beside) for passage in place.passages if _holds(passage, quotation))
    tag = next((each for each in found if each), None)
    return tag and _mended_by(tag, place.drafts)


def _holds(passage: Passage, quotation: Quotation) -> bool:
    return passage.tokens[0].start <= quotation.start < passage.tokens[-1].end


def _mended_by(tag: Draft, drafts: Sequence[Draft]) -> Draft | None:
    """Return what the words next to a quotation say, as a draft of its own; None where another draft has their cue.

    That one gets their speaker where it has none.
    """
    same = [d for d in drafts if d.anchor == tag.anchor and d.passage is tag.passage and d.takes_quotes]
    for draft in same:
        agrees = draft.mention is None or (tag.mention is not None and draft.mention.head == tag.mention.head)
        draft.mention = draft.mention or tag.mention
        if agrees and draft.mention and not draft.spans:
            draft.frame = "tagged"
    return None if same else tag


def _with_the_next(
    text: str, quotations: Sequence[Quotation], left: list[Quotation], speaks: dict[int, Draft]
) -> list[Quotation]:
    """'“We looked twice.” “Nothing was found,” Ames said': nothing between two quotations, so both are hers."""
    alone = {q.start for q in left}
    for quotation, following in reversed(list(pairwise(quotations))):
        speaker = speaks.get(following.start)
        if quotation.start in alone and speaker and _leads_on(text, quotation, following):
            _widen(text, speaker, quotation)
            speaks[quotation.start] = speaker
    return [q for q in left if q.start not in speaks]


def _leads_on(text: str, quotation: Quotation, following: Quotation) -> bool:
    """Whether the next quotation's speaker speaks this one too; of “Is it safe?” “It is.” one asks the other."""
    return text[quotation.end : following.start].isspace() and not _asks_the_next(text, quotation, [following])


def _asks_the_next(text: str, quotation: Quotation, others: Sequence[Quotation]) -> bool:
    following = next((q for q in others if q.start >= quotation.end), None)
    asks = text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:] == "?"
    return asks and following is not None and text[quotation.end : following.start].isspace()


def _follows_on(
    text: str, quotation: Quotation, others: Sequence[Quotation], speaks: Mapping[int, Draft]
) -> Draft | None:
    """The draft that speaks the quotation before it in the paragraph: one of whole sentences, if there is any."""
    if _asks_the_next(text, quotation, others):
        return None
    before = [q for q in others if q.start < quotation.start and q.start in speaks]
    whole = [q for q in before if is_sentence(text, q)]
    chosen = (whole or before)[-1:]
    return speaks[chosen[0].start] if chosen else None


def _touch(span: Span, quotation: Quotation) -> bool:
    return span[0] < quotation.end and quotation.start < span[1]


def _widen(text: str, draft: Draft, quotation: Quotation) -> None:
    """Take a quotation into a content, and with it the white space between it and what is there already."""
    start, end = quotation.start, quotation.end
    before = max((b for _, b in draft.spans if b <= start), default=start)
    after = min((a for a, _ in draft.spans if a >= end), default=end)
    start = before if start - before < 4 and not text[before:start].strip() else start
    end = after if after - end < 4 and not text[end:after].strip() else end
    draft.spans = join([*draft.spans, (start, end)])
    draft.has_quotes = True


def _run_up(draft: Draft, quotation: Quotation) -> Span | None:
    """'Says no matter what they do, “the bridge stays”': a clause between cue and marks is said as well."""
    if draft.spans or draft.anchor < 0:
        return None
    tokens = draft.passage.tokens
    first = max(draft.cue_last, draft.mention.last if draft.mention else 0) + 1
    between = [t for t in tokens[first:] if t.end <= quotation.start]
    clause = any(t.is_finite for t in between) and between[-1].sentence == tokens[draft.anchor].sentence
    if not clause or any(t.text in (":", ";", "“", '"', "``") for t in between):
        return None
    return (between[0].start, quotation.start) if between[0].is_word else None


def _subject_of(draft: Draft, quotation: Quotation) -> Span | None:
    """'The old pier, Ames said, “will not hold”': what stands before a parenthesis is the subject of what she says."""
    if draft.spans or draft.anchor < 0 or draft.mention is None:
        return None
    tokens = draft.passage.tokens
    verb = next((t for t in tokens if t.start >= quotation.inner[0]), tokens[-1])
    first = min(draft.mention.first, draft.cue_first)
    before = [t for t in tokens[: max(first - 1, 0)] if t.sentence == tokens[first].sentence]
    apart = tokens[first - 1].text == "," and tokens[verb.i - 2].text == ","
    if not before or not apart or not verb.is_finite or not tokens[draft.cue_last].end < quotation.start:
        return None
    plain = before[-1].is_noun and not any(t.is_finite or not (t.is_word or t.text == "-") for t in before)
    return (before[0].start, before[-1].end) if plain and before[0].tag not in ("IN", "RB", "CC") else None


def _without_cue(
    text: str, paragraph: Span, quotation: Quotation, others: Sequence[Quotation], passages: Sequence[Passage]
) -> Draft | None:
    """A whole sentence in marks that a colon introduces, or a subject and some verb follow."""
    if not is_sentence(text, quotation):
        return None
    before, after = own_sentence(text, quotation, paragraph, others)
    for passage in passages:
        if not passage.tokens or not passage.tokens[0].start <= quotation.start <= passage.tokens[-1].end:
            continue
        comma = text[quotation.inner[0] : quotation.inner[1]].rstrip()[-1:] in (",", "!", "?", "—")
        return introduced(passage, quotation, before, text) or (followed(passage, quotation, after) if comma else None)
    return None


def _narrow(text: str, draft: Draft, quotation: Quotation) -> None:
    """'She called for drive: "Go on," she said': a quotation right before its cue is all there is on that side."""
    cue = draft.passage.tokens[draft.cue_first].start
    first = min(cue, draft.passage.tokens[draft.mention.first].start) if draft.mention else cue
    if not (quotation.end <= first <= quotation.end + 2 and is_sentence(text, quotation)):
        return
    if text[max(0, quotation.start - 3) : quotation.start].rstrip()[-1:] in (":", ".", "!", "?", "”", '"'):
        draft.spans = [s for s in draft.spans if s[0] >= quotation.start or s[1] < quotation.start] or draft.spans
        draft.spans = [(max(a, quotation.start), b) if a < quotation.start < b else (a, b) for a, b in draft.spans]


def _by_own_clause(text: str, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """'Dismissed moves by the council to “bury” the report as “stale”': a fragment goes on a content of its own clause.

    The content then runs on to the fragment's end; a comma, a stop or another cue between the two keeps them apart.
    """
    if not text[quotation.inner[0] : quotation.inner[0] + 1].islower():
        return None
    for draft in drafts:
        end = max((b for _, b in draft.spans if b <= quotation.start), default=None)
        if end is None or draft.frame == "quote" or not _CLAUSE_GOES_ON.fullmatch(text, end, quotation.start):
            continue
        if any(end <= other.passage.tokens[other.anchor].start < quotation.start for other in drafts):
            continue
        draft.spans = join([*draft.spans, (end, quotation.end)])
        draft.has_quotes = True
        return draft
    return None


_OPENS_CLAUSE = re.compile(r"\s+(?:when|while|as|after|before|because|although|though|but|which|who|whom)\b")
"""Behind a quotation: a cue in such a clause is that of something else ('“No,” when Reed asked her')."""


_LED_BY_CUE = re.compile(r" (?!on )(?:\w+ )?")
"""Between a cue and a short quotation of its own: 'said “never”', 'answered simply “never”'; not 'said on “Dawn”'."""


def _cue_end(draft: Draft) -> int:
    return draft.passage.tokens[draft.cue_last].end


def _by_own_sentence(
    text: str, paragraph: Span, quotation: Quotation, others: Sequence[Quotation], drafts: list[Draft]
) -> Draft | None:
    before, after = own_sentence(text, quotation, paragraph, others)
    near: list[tuple[int, Draft]] = []
    lead = text[before[0] : quotation.start].rstrip()[-1:]
    if is_title(text, quotation) and lead not in (":", ","):
        return None
    for draft in drafts:
        may_take = draft.takes_quotes or (draft.frame == "that" and draft.has_quotes)  # '“No,” he concluded, “not yet”'
        if not may_take or _names_its_source(draft, quotation) or _unsaid(draft, quotation):
            continue
        if is_label(text, quotation) and not _LED_BY_CUE.fullmatch(text, _cue_end(draft), quotation.start):
            continue
        cue = draft.passage.tokens[draft.anchor]
        if after[0] <= cue.start < after[1]:
            aside = 60 if _OPENS_CLAUSE.match(text, quotation.end) else 0
            near.append((cue.start - quotation.end + aside, draft))
        elif before[0] <= cue.start < before[1]:
            distance = quotation.start - _cue_end(draft)
            # A colon or comma before the marks points back at the cue; a word before them seldom does.
            if lead in (":", ",", "—", "–", "-") or distance < 25 or not draft.spans:
                near.append((distance + (0 if lead in (":", ",") or distance < 3 else 30), draft))
    if not near:
        return _tagged_behind(text, quotation, drafts)
    return min(near, key=lambda n: n[0])[1]


def _unsaid(draft: Draft, quotation: Quotation) -> bool:
    """'Ames would not say why. “We shall see,” said Reed': only words right behind it are what somebody did not say."""
    if draft.how in (None, NotSaid.HYPOTHETICAL):
        return False
    last = draft.group[1] if draft.group else draft.cue_last
    return not 0 <= quotation.start - draft.passage.tokens[last].end < 4


def _tagged_behind(text: str, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """'“They are gone.” Ames said.': a stop before the marks, and then a sentence of nothing but speaker and cue."""
    for draft in drafts:
        if not draft.takes_quotes or draft.mention is None or draft.spans:
            continue
        tokens = draft.passage.tokens
        first, last = min(draft.mention.first, draft.cue_first), max(draft.mention.last, draft.cue_last)
        rest = [t for t in tokens[last + 1 :] if t.sentence == tokens[last].sentence]
        behind = tokens[first].start >= quotation.end
        alone = last - first == draft.mention.last - draft.mention.first + 1 and len(rest) <= LONGEST_TAG
        said = not any(t.is_verb or t.text in (",", ":", "“", '"') for t in rest)  # 'told reporters on Monday.'
        if behind and alone and said and not text[quotation.end : tokens[first].start].strip():
            return draft
    return None


def _names_its_source(draft: Draft, quotation: Quotation) -> bool:
    """'According to “The Long Bridge,” a film': the title of what is cited."""
    after_cue = quotation.start - _cue_end(draft)
    return draft.frame == "according" and 0 <= after_cue < 3
