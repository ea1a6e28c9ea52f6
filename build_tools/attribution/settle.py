"""Of drafts that claim the same words, keep the one with the better evidence."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft

SAME = 0.8
"""Share of common characters above which two contents are the same."""


def settle(drafts: list[Draft]) -> list[Draft]:
    """Leave out drafts whose content another one of the paragraph has as well; in the order of the text."""
    kept: list[Draft] = []
    for draft in sorted(drafts, key=_rank):
        if all(_alike(draft, other) < SAME for other in kept):
            kept.append(draft)
    return sorted(kept, key=lambda d: (d.start, -d.end))


def _rank(draft: Draft) -> tuple[bool, bool, int]:
    return draft.mention is None, not draft.has_quotes or not draft.takes_quotes, draft.start


def _alike(a: Draft, b: Draft) -> float:
    common = sum(max(0, min(e, f) - max(s, t)) for s, e in a.spans for t, f in b.spans)
    total = sum(e - s for s, e in a.spans) + sum(e - s for s, e in b.spans) - common
    return common / total if total else 1.0
