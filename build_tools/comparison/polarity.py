"""Whether one statement denies what the other tells.

"X denied that he knew" and "X said he did not know" agree; the accusation and its denial share nearly every word and
are opposites. A negation alone decides nothing: "not in Kyiv, but in Washington" denies nothing that the same words
without "not" assert.
"""

from __future__ import annotations

from build_tools.comparison.concepts import Profile

DENIAL = "denial"
_LONG = 10
"""Content words. In a longer statement a negated verb is one of many things said."""
_SAME_SHARE = 0.5
"""The share of the shorter's words that must be the other's before a negated verb turns it round."""


def opposed(a: Profile, a_class: str | None, b: Profile, b_class: str | None) -> bool:
    """Whether two statements are opposites, given the described classes of their cues."""
    denies_a, denies_b = a_class == DENIAL, b_class == DENIAL
    if denies_a != denies_b:
        # One denies. The other agrees if it says so with a negation of its own.
        return (b if denies_a else a).negations == 0
    return _turned(a, b)


def _turned(a: Profile, b: Profile) -> bool:
    """Whether two short statements tell the same but for a negated verb, and only one has a negation at all."""
    if bool(a.negations) == bool(b.negations):
        return False
    shared = {word.root for word in a.words} & {word.root for word in b.words}
    shorter, longer = sorted((len(a.words), len(b.words)))
    same = longer <= _LONG and len(shared) >= _SAME_SHARE * shorter
    return same and bool(shared & (a.negated | b.negated))
