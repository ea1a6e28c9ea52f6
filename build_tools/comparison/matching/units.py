"""Statements → the units that are compared: their pieces, and the sentences that they stand in.

    Statement ──▶ a unit a piece ──▶ and one for its sentence, where that tells more than the statement

"He apologised for the ruling" has three words of content, none of them "sorry": as a sentence it can be met.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from build_tools.comparison.matching.scoring import LIGHT
from build_tools.comparison.people.speakers import Voice, Voices
from build_tools.comparison.words.concepts import Profile, Vocabulary, content
from build_tools.models import SENTENCE, Analysis, Part, Side, Span, Statement, Term, words
from build_tools.models.claim_nouns import CLAIM_NOUNS

_TELLS_MORE = 2 / 3
"""The rest of a sentence, as a share of the statement's content words, from which the whole is worth comparing."""
_QUOTED_SHARE = 0.8
"""The share of its words in quotation marks from which a statement of one piece counts as a quotation."""


class Unit(NamedTuple):
    """What is compared as one, by number: its place in the list of all."""

    article: int
    side: Side
    statement: Statement
    part: Part
    profile: Profile
    voice: Voice
    quoted: bool = False
    before: int | None = None
    """The number of the unit that stands before it in its article; None for a sentence."""
    after: int | None = None

    @property
    def own(self) -> bool:
        """Whether it is in the outlet's own voice."""
        return self.voice.own

    @property
    def said(self) -> bool:
        """Whether it was said, and does not tell in turn of what was not."""
        return self.statement.said and not self.profile.unsaid

    @property
    def is_sentence(self) -> bool:
        """Whether it is the sentence around a statement rather than words of it."""
        return self.part == SENTENCE


def units_of(analyses: Sequence[Analysis], vocabulary: Vocabulary, voices: Voices) -> list[Unit]:
    """Take statements apart into what is compared, article by article in the order of the text.

    Args:
        analyses: In the order of their ids.
        vocabulary: For the statements' terms.
        voices: For their speakers.
    """
    found: list[Unit] = []
    for number, analysis in enumerate(analyses):
        seen: set[Span] = set()
        made = [
            Unit(number, Side(analysis.article, s.id), s, part, vocabulary.profile(terms), voices.of(s), quoted)
            for s in analysis.statements
            for part, terms, quoted in _taken_apart(s, seen)
        ]
        found += _in_order(made, len(found))
    return found


def _taken_apart(statement: Statement, seen: set[Span]) -> Iterator[tuple[Part, tuple[Term, ...], bool]]:
    """Return the parts of a statement with their terms, and whether they are quotations; a sentence only once."""
    if statement.pieces:
        for place, piece in enumerate(statement.pieces):
            yield (place,), piece.terms, piece.quoted
    else:
        yield (), statement.terms, 0 < _QUOTED_SHARE * statement.words <= statement.quoted_words
    around = _around(statement)
    # What somebody would not say often stands before it alone: "Asked when the crane was last seen to, she declined".
    if (
        statement.sentence
        and not (statement.said and statement.terms and points_back(statement))
        and statement.sentence not in seen
        and len(content(around)) >= _TELLS_MORE * len(content(statement.terms))
    ):
        seen.add(statement.sentence)
        yield SENTENCE, (*statement.terms, *around), False


def points_back(statement: Statement) -> bool:
    """Return whether a statement says "the claim" or "it" and no more: what it is about stands before it."""
    return {term.lemma for term in content(statement.terms)} - LIGHT <= CLAIM_NOUNS


def _around(statement: Statement) -> tuple[Term, ...]:
    """Return the terms around a statement in its sentence, without its speaker's name and office.

    Whatever "opposition leader Paul Ebner" says, every sentence that introduces him has these words.
    """
    speaker = {word.casefold() for word in words(statement.mention or "")}
    return tuple(term for term in statement.around if not speaker.intersection(term.lemma.casefold().split()))


def _in_order(made: Sequence[Unit], first: int) -> Iterator[Unit]:
    """Return the units with the numbers of their neighbours; sentences repeat other units' words and are nobody's."""
    words = [i for i, unit in enumerate(made) if not unit.is_sentence]
    before = dict(zip(words[1:], words, strict=False))
    after = dict(itertools.pairwise(words))
    for i, u in enumerate(made):
        earlier, later = before.get(i), after.get(i)
        yield Unit(
            u.article, u.side, u.statement, u.part, u.profile, u.voice, u.quoted,
            None if earlier is None else first + earlier, None if later is None else first + later,
        )  # fmt: skip
