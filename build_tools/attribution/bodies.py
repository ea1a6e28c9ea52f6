"""Organisations that speak: 'it', 'the group', 'the ministry'."""

from __future__ import annotations

import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from build_tools.attribution.persons import Body
from build_tools.attribution.tokens import word_set

GROUPS = word_set(
    "group organization organisation company agency firm association body nonprofit charity institute corporation "
    "outfit federation"
)
"""Words that stand for any organisation."""

BODIES = GROUPS | word_set(
    "administration government campaign team committee commission council court board police bank coalition "
    "office ministry department party union press panel jury parliament congress senate house authority regime "
    "delegation force cabinet military army leadership mission embassy opposition newspaper paper magazine channel "
    "station website lobby church university school hospital television radio broadcaster watchdog regulator"
)
"""Nouns for one body of people with one voice: whom 'it' may stand for."""

PEOPLE = word_set(
    "majority minority number percent family public community state country nation city town county camp staff crowd "
    "crew man woman person people source "
    "someone somebody anyone everyone one many some most all few several other others both none nobody friend "
    "mother father parent brother sister son daughter wife husband widow boy girl child client individual viewer "
    "reader voter caller speaker narrator announcer questioner cameraman neighbour neighbor relative victim "
    "survivor patient customer tourist"
)
"""Other nouns for somebody who may speak, one or many."""

_NEAR = 800
"""Characters back to the organisation that 'it' or 'the group' may stand for."""


@dataclass(slots=True)
class Bodies:
    """The organisations of an article: which were named, which have spoken."""

    named: Sequence[Body]
    known: dict[str, str]
    times: Counter[str] = field(init=False)
    """How often each is named: what is named once, in one word, may be the recogniser's mistake."""
    _spoke: list[tuple[int, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.times = Counter(body.name for body in self.named)

    def spoke(self, at: int, name: str) -> None:
        """Note that an organisation has spoken."""
        self._spoke.append((at, name))

    def last(self, at: int, near: int = _NEAR) -> str | None:
        """Give the organisation that spoke last, if that was near."""
        return self._spoke[-1][1] if self._spoke and at - self._spoke[-1][0] < near else None

    def group(self, noun: str, at: int) -> str | None:
        """Give the organisation that 'the group' stands for: the last that spoke or acted, if it is near."""
        if noun not in GROUPS:
            return None
        i = bisect.bisect_left(self.named, at, key=lambda body: body.at)
        near = [b for b in self.named[max(0, i - 12) : i] if at - b.at < _NEAR]
        acted = next((b for b in reversed(near) if b.acts and (" " in b.name or self.times[b.name] > 1)), None)
        spoke = self._spoke[-1] if self._spoke and at - self._spoke[-1][0] < _NEAR else None
        if acted and (spoke is None or acted.at >= spoke[0]):
            return acted.name
        return spoke[1] if spoke else None

    def fuller(self, phrase: str) -> str:
        """Give an organisation's fuller name where this one repeats its last word: 'ministry' → 'Foreign Ministry'."""
        if known := self.known.get(phrase.lower()):
            return known
        if not phrase or " " in phrase:
            return phrase
        ending = " " + phrase.lower()
        for _, name in reversed(self._spoke):
            if name.lower().endswith(ending):
                return name
        whole = [name for name in self.times if name.lower().endswith(ending)]
        return whole[0] if len(whole) == 1 else phrase
