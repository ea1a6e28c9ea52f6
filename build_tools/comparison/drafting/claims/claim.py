"""What a draft says of a statement in one clause."""

from __future__ import annotations

from collections.abc import Collection
from enum import IntEnum
from typing import NamedTuple

from build_tools.comparison.drafting.clauses.references import POINTS_BACK, begins_introduced


class Standing(IntEnum):
    """How well a claim is understood by somebody who has read nothing else."""

    ALONE = 0
    NEARLY = 1
    """It has one noun that a sentence before it introduced: "Ann Brisk sold the ferry"."""
    LEANING = 2
    """It is about such a noun ("The ferry was sold"), has several, or leans in another way."""


class Claim(NamedTuple):
    """A statement in a clause that a reader understands who has read nothing else."""

    statement: str
    text: str
    """In sentence case, without a full stop: "Ann Brisk said the bridge would close"."""
    score: float
    """How well it reads, for choosing among several."""
    is_own: bool
    """Whether the outlet says it in its own voice."""
    leans: bool = False
    """Whether it speaks to somebody; is half of a thought; or hardly says more than "let's do it"."""
    introduced: tuple[str, ...] = ()
    """The nouns that a sentence before it introduced: "the ferry"."""
    pointed: tuple[str, ...] = ()
    """The nouns that quoted words point at: "this ferry"; a reader has to have met them."""
    quoted: tuple[str, str] | None = None
    """Speaker and words, where it is nothing but a quotation."""
    is_nameless: bool = False
    """Whether it names nobody and nothing, or somebody by "Mr." and surname alone: it leans unless its reader has met
    what it is about."""
    is_cut: bool = False
    """Whether it is a clause of a longer quoted sentence."""
    full: str = ""
    """The same with what its article introduced before called as it was there: "the swing bridge of Ostrand"."""

    @property
    def shown(self) -> str:
        """How a reader is shown it."""
        return self.full or self.text

    def standing(self, known: Collection[str] = ()) -> Standing:
        """Return how well a reader understands it.

        Args:
            known: Nouns that its reader has met.
        """
        unknown = [noun for noun in self.introduced if noun not in known]
        is_of_nothing = self.is_nameless and not {*self.introduced} & {*known}
        is_about_it = bool(self.introduced) and begins_introduced(self.shown)
        if (
            self.leans
            or not {*self.pointed} <= {*known}
            or is_of_nothing
            or len(unknown) > 1
            or is_about_it
            or not POINTS_BACK.isdisjoint(unknown)
        ):
            return Standing.LEANING
        return Standing.NEARLY if unknown else Standing.ALONE


class Leeway(NamedTuple):
    """How much a title may ask of its reader."""

    known: Collection[str] = ()
    """Nouns that its reader has met."""
    is_long: bool = False
    """Whether it may be long, if it quotes: there is none that is shorter."""
    may_lean: bool = False
    """Whether it may say little by itself."""
    topics: Collection[str] = ()
    """The words that several articles open with or have often: what it quotes has one of them, or a name."""


STRICT = Leeway()
"""What a title may ask of whoever has read nothing else."""
