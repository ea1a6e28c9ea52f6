"""What is held of the words of each of an event's articles, and where they lead: to the words at their publisher."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from build_tools.models import fold
from build_tools.pages.views.context import beside, held_characters
from build_tools.pages.views.links import text_fragment
from build_tools.pages.views.words import Ngrams, ngrams
from build_tools.sheets.bundle import EventSheets
from build_tools.sheets.pieces import PlacedPiece, placed_pieces

FEW = 3
"""Words that may well stand elsewhere in their article."""


@dataclass(frozen=True)
class HeldWords:
    """The words of an event's articles: of a text that may be shown all, else those of its sheet."""

    sheets: EventSheets

    @cached_property
    def pieces(self) -> dict[str, dict[str, tuple[PlacedPiece, ...]]]:
        """The pieces of the statements' words, by article and statement."""
        articles = self.sheets.articles.items()
        return {article: placed_pieces(sheet, self.sheets.machines.get(article)) for article, sheet in articles}

    @cached_property
    def _folded(self) -> dict[str, str]:
        """By article, all its words that are at hand, folded: its text, or else the words of its statements."""
        return {
            article: fold(self.sheets.texts.get(article, "")).casefold()
            or " | ".join(fold(one.words).casefold() for pieces in held.values() for one in pieces)
            for article, held in self.pieces.items()
        }

    @cached_property
    def ngrams_beside(self) -> dict[str, Ngrams]:
        """By article, the n-grams of as much as is at hand of all the others' texts."""
        held = {article: ngrams(folded) for article, folded in self._folded.items()}
        return {one: frozenset().union(*(found for other, found in held.items() if other != one)) for one in held}

    def at_the_publisher(self, article: str, statement: str, address: str) -> str:
        """Link to a statement's first words; with what stands around them where they are few or stand elsewhere too.

        Args:
            article: The article's id.
            statement: The id of one of its statements, of which words are held.
            address: The article's, at its publisher.
        """
        pieces = self.pieces[article]
        first = pieces[statement][0]
        text = self.sheets.texts.get(article, "")
        # The article's own dashes and spaces, where its text may be shown.
        written = text[slice(*first.at)] if text and first.at else first.words
        bare = fold(written).strip(" \"'.,").casefold()
        alone = len(bare.split()) > FEW and self._folded[article].count(bare) == 1
        if alone or first.at is None:
            return text_fragment(address, written)
        machine = self.sheets.machines.get(article)
        before, after = beside(held_characters(pieces, machine, text), first.at)
        return text_fragment(address, written, before.partition(" ")[2] or before, after.rpartition(" ")[0] or after)
