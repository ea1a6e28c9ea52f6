"""What the reader of a standfirst has been told, and how the next sentence is put: nobody is introduced twice."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from build_tools.comparison.drafting.claims.full_names import as_met, introductions
from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.clauses.reporting import SAYING
from build_tools.comparison.drafting.explainer.draft_source import DraftSource
from build_tools.comparison.drafting.explainer.leads import Lead, telling_words
from build_tools.comparison.drafting.tellings.telling import closed, spoken
from build_tools.models import words
from build_tools.models.text import NOT, alternatives

_ALIKE = 0.45
"""The share of the words of the shorter of two clauses from which they tell the same."""
_ALIKE_IN_ALL = 0.55
"""The share of a clause's words from which all that was told tells it."""
_SAYS = alternatives(SAYING - {"reported", "reports", "notes", "claims"} | {"announced", "announces"})
_SAID_LAST = re.compile(rf"([^“”]+), ((?:according to )?[^,“”]+?)( (?:{_SAYS}))?")
"""A clause with who says so behind it: there is no room for who reports it."""


class Told:
    """What has been told of an event, by its title and a standfirst."""

    def __init__(self, source: DraftSource, title: str, lead: Lead | None) -> None:
        """Begin with the title.

        Args:
            source: What the explainer is drafted from.
            title: The event's.
            lead: What it is made of.
        """
        self.source, self.case = source, PrintedCase(source.analyses)
        self._introductions = introductions(source.analyses, source.called.full)
        self.told = [title]
        self.later: list[str] = []
        """What is told of where outlets part."""
        self._used: set[str] = set()
        """The statements that what was told is made of."""
        self.heard: set[str] = set()
        """The outlets whose words were given."""
        if lead:
            self.use(lead)

    def known(self) -> set[str]:
        """Return the nouns that a reader has met."""
        return {word for told in self.told for word in words(told.casefold())}

    def use(self, lead: Lead) -> None:
        """Note what a clause is made of that is told."""
        self._used |= self.source.facts[lead.fact].cited if lead.fact else {lead.claim.statement} - {""}

    def is_told_of(self, lead: Lead) -> bool:
        """Return whether a clause is of a fact that was told in the words of another."""
        told = (fact for fact in self.source.facts.values() if fact.cited & self._used)
        return any(lead.claim.statement in fact.cited for fact in told)

    def is_new(self, text: str) -> bool:
        """Return whether a clause tells what was not told yet."""
        one = telling_words(text, self.source)
        told = [telling_words(told, self.source) for told in (*self.told, *self.later)]
        is_told = len(one & frozenset[str]().union(*told)) >= _ALIKE_IN_ALL * len(one)
        return not is_told and not any(_are_alike(one, other) for other in told)

    def is_in_a_sentence(self, text: str) -> bool:
        """Return whether a sentence below the title has all words of a clause."""
        of_it, is_denial = {*words(text.casefold())}, bool(NOT.search(text))
        return any(of_it <= {*words(one.casefold())} and bool(NOT.search(one)) is is_denial for one in self.told[1:])

    def introduced(self, text: str, before: str = "") -> str:
        """Return a clause with the office of whoever is new in it, and by surname whoever was named before."""
        return as_met(f"{text}", " ".join((*self.told, before)), self.source.called.full, self._introductions)

    def with_speaker_first(self, said: str) -> str:
        """Return "The board said the port closed" of "The port closed, the board said"."""
        found = _SAID_LAST.fullmatch(said)
        if found is None or not (found[3] or found[2].startswith("according to ")):
            return said
        first = f"{found[2]}{found[3] or ','} {self.case.inside(found[1])}"
        return first[:1].upper() + first[1:]

    def each_in_its_words(self, told: Sequence[tuple[str, str]]) -> str:
        """Return what outlets tell, each in its words; one that has both is named once."""
        self.later += (text for _, text in told)
        pieces, last = list[str](), ""
        for outlet, text in told:
            who = "" if outlet == last else f"according to {outlet}, "
            pieces.append(f"{who}{self.case.inside(spoken(text))}")
            last = outlet
        said = "; ".join(pieces)
        return closed(f"{said[:1].upper()}{said[1:]}") if said else ""


def _are_alike(one: Collection[str], other: Collection[str]) -> bool:
    """Whether two clauses share most of their telling words."""
    return len({*one} & {*other}) >= _ALIKE * min(len(one), len(other))
