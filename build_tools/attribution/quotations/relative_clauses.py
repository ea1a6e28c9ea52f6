"""Who a "who" is right before a quotation: 'She denied it, as did Ames, who told reporters: “It is safe”'."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.drafts import Draft
from build_tools.attribution.parsing.marks import Quotation
from build_tools.models import Span


def who_says_it(text: str, before: Span, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """Return the draft of the relative clause that leads to a quotation, None where none does.

    The words of the cues before then end before that clause.

    Args:
        text: The article's text.
        before: The quotation's own sentence, as far as it stands before it.
        quotation: The quotation.
        drafts: The paragraph's drafts, changed in place.
    """
    if text[before[0] : quotation.start].rstrip()[-1:] not in (":", ","):
        return None
    near = [d for d in drafts if d.anchor >= 0 and before[0] <= _cue_end(d) <= before[1]]
    last = max(near, key=_cue_end, default=None)
    if last is None or not last.takes_quotes or last.mention is None or last.mention.how != "relative":
        return None
    who, comma = (last.passage.tokens[last.mention.head - n] for n in (0, 1))
    between = text[_cue_end(last) : quotation.start].rstrip()[:-1]
    if who.low != "who" or comma.text != "," or any(mark in between for mark in ",;"):
        return None
    for draft in near:
        draft.spans = [(a, min(b, comma.start)) for a, b in draft.spans if a < comma.start and draft is not last]
    return last


def _cue_end(draft: Draft) -> int:
    return draft.passage.tokens[draft.cue_last].end
