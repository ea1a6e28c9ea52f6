"""Whether one statement denies what the other tells.

"X denied that he knew" and "X said he did not know" agree; the accusation and its denial share nearly every word and
are opposites. A negation alone decides nothing: "not in Kyiv, but in Washington" denies nothing that the same words
without "not" assert.
"""

from __future__ import annotations

from build_tools.comparison.concepts import Profile

DENIAL = "denial"


def opposed(a: Profile, a_class: str | None, b: Profile, b_class: str | None) -> bool:
    """Whether two statements are opposites, given the described classes of their cues."""
    denies_a, denies_b = a_class == DENIAL, b_class == DENIAL
    shared = {word.root for word in a.words} & {word.root for word in b.words}
    verbs = shared & (a.negated | b.negated)
    if verbs:
        signs = {(denies_a != (verb in a.negated), denies_b != (verb in b.negated)) for verb in verbs}
        if all(sign_a == sign_b for sign_a, sign_b in signs):
            return False
        # A parse may miss that "could not 'in any way' validate" negates the verb: a negation anywhere is enough doubt.
        return not ((denies_a or a.negations) and (denies_b or b.negations))
    if denies_a == denies_b:
        return False
    # One denies. The other agrees if it says so with a negation of its own.
    return (b if denies_a else a).negations == 0
