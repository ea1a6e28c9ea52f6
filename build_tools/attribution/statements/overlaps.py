"""Of drafts that claim the same words, keep the one with the better evidence.

A statement inside another's content is what the outer speaker says that somebody says: the outer speaker answers for
it, so the inner one becomes a link of the outer's chain and no statement of its own (PARC annotates few of them).
"""

from __future__ import annotations

from build_tools.attribution.drafts import Draft

SAME = 0.8
"""Share of common characters above which two contents are the same."""

WITHIN = 0.9
"""Share of a content's characters above which it stands inside another."""

LONGEST_TAG = 8
"""Tokens from the cue of a quotation to that of the person who reports it."""

_FIRM = frozenset({"that", "quote", "according", "colon", "signed", "tagged"})
"""Constructions that seldom deceive."""


def without_overlaps(drafts: list[Draft]) -> list[Draft]:
    """Leave out drafts whose content another one of the paragraph has; in the order of the text."""
    kept: list[Draft] = []
    drafts = [outer for outer in drafts if not any(_announces(outer, draft) for draft in drafts)]
    for draft in drafts:
        holder = next((o for o in drafts if _speaks_inside(draft, o) and not _speaks_inside(o, draft)), None)
        if holder is None:
            kept.append(draft)
        elif draft.mention is not None and draft.spans:
            holder.chain.append(draft)
    drafts, kept = [d for d in kept if not any(_vouches_for(d, o) for o in drafts)], []
    for draft in sorted(drafts, key=_rank):
        if all(_alike(draft, other) < SAME for other in kept):
            kept.append(draft)
    separate: list[Draft] = []
    for draft in sorted(kept, key=lambda d: (-_length(d), d.start)):
        outer = next((o for o in separate if _common(draft, o) >= WITHIN * _length(draft)), None)
        if outer is None or _is_wordless(outer, draft):
            separate.append(draft)
        elif draft.mention is not None and draft.anchor >= 0:
            outer.chain.append(draft)
    return sorted(separate, key=lambda d: (d.start, -d.end))


def _vouches_for(outer: Draft, draft: Draft) -> bool:
    """Whether a cue only says where a quotation was heard: '“No,” Ames said, according to a recording'.

    Or by whom, right behind the quotation's own cue: '“No,” Ames said, the Courier reported'.
    """
    if draft is outer or not _is_quotation(draft) or not _holds_cue(outer, draft):
        return False
    if outer.frame == "according" or outer.mention is None or draft.mention is None:
        return outer.frame == "according"
    tagged = outer.frame == "that" and outer.mention.last == outer.anchor - 1
    comma = outer.passage.tokens[outer.mention.first - 1].text == ","
    return tagged and comma and draft.anchor < outer.mention.first <= draft.anchor + LONGEST_TAG


def _announces(outer: Draft, draft: Draft) -> bool:
    """Whether a body only leads to what somebody of its own says: 'The union says otherwise: its chair said that …'."""
    if draft is outer or draft.mention is None or outer.has_quotes or not _holds_cue(outer, draft):
        return False
    first = draft.passage.tokens[draft.mention.first]
    before = draft.passage.tokens[first.i - 1].text if first.i else ""
    return first.start == outer.start and first.low in ("its", "their") and before == ":"


def _is_quotation(draft: Draft) -> bool:
    """Whether a content begins with a quotation mark and its cue follows: words, not a report of them."""
    if not draft.has_quotes or draft.frame == "according" or draft.anchor < 0:
        return False
    cue = draft.passage.tokens[draft.anchor].start
    first = next((t for t in draft.passage.tokens if t.start >= draft.start), None)
    return first is not None and first.text[0] in "\"“«'‘`" and draft.start < cue


def _holds_cue(outer: Draft, draft: Draft) -> bool:
    at = draft.passage.tokens[draft.anchor].start
    return draft.anchor >= 0 and any(start <= at < end for start, end in outer.spans)


def _speaks_inside(draft: Draft, outer: Draft) -> bool:
    """Whether a draft's cue is among what a firm and named speaker says."""
    promises = outer.frame == "to" and outer.voices == "all" and draft.voices == "quotation"  # 'demanded to know why'
    promises = promises or _is_asked_to_speak(draft, outer)
    if draft is outer or not (outer.frame in _FIRM or promises) or outer.mention is None:
        return False
    return _holds_cue(outer, draft) and not _vouches_for(outer, draft)


def _is_asked_to_speak(draft: Draft, outer: Draft) -> bool:
    """'The union called for her to explain why': she has explained nothing."""
    if draft.anchor < 0 or draft.mention is None or outer.frame not in ("preposition", "object-to", "to"):
        return False
    tokens, passage = draft.passage.tokens, draft.passage
    who, verb = tokens[draft.mention.first], tokens[draft.anchor]
    infinitive = verb.tag == "VB" and any(k.tag == "TO" for k in passage.kids(verb, "aux"))
    return infinitive and outer.passage is passage and outer.start <= who.start < verb.start < outer.end


def _is_wordless(outer: Draft, draft: Draft) -> bool:
    """Whether nobody speaks but in the inner statement: 'stood by its claim that', 'nobody knows if she said so'."""
    if outer.mention is None and outer.how is not None and draft.how is not None:
        return draft.mention is not None
    act = (
        outer.voices != "all"
        and not outer.has_quotes
        and outer.frame in ("to", "object", "preposition", "adj-of", "adj-to")
    )
    return act and draft.voices == "all" and draft.frame in ("noun-that", "that") and draft.mention is not None


def _rank(draft: Draft) -> tuple[bool, bool, bool, bool, int]:
    plain = draft.mention is not None and draft.mention.how == "subject"
    return draft.mention is None, draft.frame not in _FIRM, not draft.has_quotes, not plain, draft.start


def _length(draft: Draft) -> int:
    return sum(end - start for start, end in draft.spans)


def _common(a: Draft, b: Draft) -> int:
    return sum(max(0, min(e, f) - max(s, t)) for s, e in a.spans for t, f in b.spans)


def _alike(a: Draft, b: Draft) -> float:
    common = _common(a, b)
    total = _length(a) + _length(b) - common
    return common / total if total else 1.0
