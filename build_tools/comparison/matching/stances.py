"""The stances of one fact's articles, taken together: if all deny something, each attributes the denial."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from build_tools.comparison.matching.polarity import DISPUTES
from build_tools.comparison.matching.units import points_back
from build_tools.comparison.words.concepts import NEGATION
from build_tools.models import Kind, Stance, Statement
from build_tools.models.claim_nouns import CLAIM_NOUNS
from build_tools.models.sheet import stance_of
from build_tools.models.text import alternatives

_AS = re.compile(rf"(?:the|this|that|these|those|all) (?:{alternatives(CLAIM_NOUNS)})s? as\b")
"""What "rejected the charge as absurd" rejects: it says what somebody calls the charge."""


def stances_of(told: Mapping[str, Sequence[Statement]]) -> dict[str, Stance]:
    """Return how each article has a fact.

    Where all deny, what they say is the denial, which each attributes; so it is where the others have it as something
    that is not so: "denied that she knew" and "said she did not know" tell the same. Who gives the words of somebody
    whom another article quotes as well attributes them, whatever it says besides in its own voice.
    """
    stances = {article: stance_of(found) for article, found in told.items()}
    stances |= {
        a: stance_of(s for s in told[a] if s.kind is not Kind.OWN_VOICE)
        for a, stance in stances.items()
        if stance is Stance.ASSERTED and _shares_a_speaker(a, told)
    }
    stances |= {a: Stance.ATTRIBUTED for a, stance in stances.items() if stance is Stance.DENIED and _holds_to(a, told)}
    others = [told[article] for article, stance in stances.items() if stance is Stance.ATTRIBUTED]
    negated = bool(others) and all(any(map(_says_not, found)) for found in others)
    if negated or not any(stance in {Stance.ASSERTED, Stance.ATTRIBUTED} for stance in stances.values()):
        return {a: Stance.ATTRIBUTED if stance is Stance.DENIED else stance for a, stance in stances.items()}
    return stances


def _shares_a_speaker(article: str, told: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether somebody who speaks in an article speaks in another as well."""
    others = {s.speaker for a, found in told.items() if a != article for s in found}
    return bool(({s.speaker for s in told[article]} & others) - {None})


def _holds_to(article: str, told: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether who denies in an article says the same in another: "rejected that version" is then no denial of it."""
    hollow = all(map(_is_hollow, told[article]))
    deniers = {s.speaker for s in told[article]} - {None}
    others = {s.speaker for a, found in told.items() if a != article for s in found if stance_of([s]).is_told}
    return hollow and bool(deniers) and deniers <= others


def _is_hollow(statement: Statement) -> bool:
    """Whether a statement names what it is about by "that version" alone, or says what it calls that."""
    return points_back(statement) or bool(_AS.match(statement.text))


def _says_not(statement: Statement) -> bool:
    """Whether a statement is that something is not so, by a negation or by its cue: "disputed that the dam leaks"."""
    return bool(DISPUTES.match(statement.cue or "")) or any(term.tag == NEGATION for term in statement.terms)
