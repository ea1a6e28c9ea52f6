"""What attribution finds in an article."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from build_tools.models.lexicon import DENIAL
from build_tools.models.text import Count, Span


class Kind(StrEnum):
    """How the words stand: all in quotation marks, partly, not at all, or asserted by the outlet itself."""

    DIRECT = "direct"
    MIXED = "mixed"
    INDIRECT = "indirect"
    OWN_VOICE = "own-voice"


class NotSaid(StrEnum):
    """Why a statement was not made, according to the article."""

    NEGATED = "negated"
    """Somebody did not say it: 'has not confirmed', 'refused to say whether', 'nobody said'."""
    UNABLE = "unable"
    """Somebody could not: 'could not independently verify'."""
    HYPOTHETICAL = "hypothetical"
    """It should, would or might have been said: 'should have warned', 'if she says'."""
    ASKED = "asked"
    """Somebody asks whether it was said, or is asked to say it: 'did the mayor say …?'."""


class Term(NamedTuple):
    """A content word of a statement, for comparing: lower-case lemma, and what it is."""

    lemma: str
    tag: str = ""
    """'' a plain word, or one of name, place, number, day, verb-negated, negation; or `count`, `where`, `run`,
    `unsaid` (a negated verb of saying over a clause: "nobody has said that she resigns").

    What is negated is tagged so: a verb, or what stands in its place with "be": "is not safe", "no war". The lemma of a
    negation is "nobody" where it denies whom a statement is about, else "not". A `count` is a number
    once more with what it counts, "30 year"; a `where` a place once more with the preposition before it, "in boston".
    The lemma of a `run` is the digest of four words in a row inside quotation marks: see `word_runs`.
    """


class Piece(NamedTuple):
    """A part of a statement that is compared by itself: a sentence of it, or a stretch in quotation marks."""

    spans: tuple[Span, ...]
    terms: tuple[Term, ...]
    """Its content words, sorted, as `Statement.terms`."""
    quoted: bool = False
    """Whether all of it stands in quotation marks."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution in PARC's sense (Pareti 2016): a speaker, a cue and a content.

    Spans and offsets are code points into the article's text.
    """

    id: str
    spans: tuple[Span, ...]
    """The pieces of the content, in order; more than one where the cue splits a quotation."""
    text: str
    """The spans' words joined by ' … '."""
    kind: Kind
    paragraph: int
    """The paragraph in which the content begins, counted from 1."""
    speaker: str | None = None
    """Who the speaker is, as fully as the article names them; None where that is not sure enough."""
    names: tuple[str, ...] = ()
    """Each of those who speak, where several do; `speaker` names them all."""
    role: str | None = None
    """The words that introduce the speaker in the article: 'Kremlin spokesman', 'head of the Tollwick branch'."""
    mention: str | None = None
    """The speaker's surface words: 'he', 'the spokesman'."""
    mention_span: Span | None = None
    candidate: str | None = None
    """Instead of a mention: whom the sentence seems to name, on too little evidence; for the editor alone."""
    cue: str | None = None
    """The words that attribute; where nothing was said, the whole verb group as it stands: 'has not confirmed'."""
    cue_span: Span | None = None
    cue_class: str | None = None
    """The cue's described class in the lexicon: neutral, denial …"""
    resolved_by: str | None = None
    """How `speaker` was found from `mention`: full-name, surname, role, pronoun, carry-over …"""
    confidence: float = 1.0
    """Estimated probability that speaker and content are right, 0 to 1."""
    medium: str | None = None
    """Where it was said, where the text says so: 'on Telegram', 'in a statement'."""
    addressee: str | None = None
    """Whom it was said to, where the text says so: 'reporters', 'MSNBC'."""
    day: str | None = None
    """The day it was said, in the text's words: 'Thursday'."""
    said: bool = True
    """Whether the article reports that it was said; what stands in the content was not, where this is false."""
    how: NotSaid | None = None
    """Where `said` is false: why."""
    voiced: bool = True
    """Whether words were spoken or written; thoughts, intentions and deeds are not, and enter no sheet."""
    inside: str | None = None
    """The id of the statement that this one stands inside of (nested attribution)."""
    chain: tuple[str, ...] = ()
    """Whom the speaker quotes in turn, with the cue: 'Moscow believes'."""
    quoted: tuple[Span, ...] = ()
    """The stretches of the content that stand in quotation marks (marks left out)."""
    terms: tuple[Term, ...] = ()
    """The content words, sorted (a bag: never the text itself)."""
    around: tuple[Term, ...] = ()
    """The content words of the rest of its sentences, sorted: who speaks, the cue, to whom, and what else is told."""
    sentence: Span | None = None
    """The sentence that it stands in, where that is one and tells more than the statement does."""
    pieces: tuple[Piece, ...] = ()
    """What it is compared by, in order; empty where it is compared whole."""
    words: Count = 0
    """How many words the content has."""
    quoted_words: Count = 0
    """How many of them stand in quotation marks."""

    @property
    def introduced(self) -> str | None:
        """The speaker as newspapers introduce one: "Lis Holt, spokeswoman for the union"; None where unnamed.

        With the role only behind a full name and where it says for whom the person speaks: a title alone ("Senator")
        tells nobody apart.
        """
        if not self.speaker or not self.role or " " not in self.speaker:
            return self.speaker
        if not any(word[:1].isupper() for word in self.role.split()[:-1] + self.role.split()[1:]):
            return self.speaker
        return f"{self.speaker}, {self.role}"

    @property
    def denies(self) -> bool:
        """Whether somebody is reported to deny the content: "denied that …"."""
        return self.cue_class == DENIAL and self.kind is not Kind.OWN_VOICE

    @property
    def start(self) -> int:
        """Where the content begins."""
        return self.spans[0][0]

    @property
    def end(self) -> int:
        """Where the content ends (exclusive)."""
        return self.spans[-1][1]


@dataclass(frozen=True, slots=True)
class NameUse:
    """A name or label as an article prints it, and how often."""

    text: str
    what: str
    """person, place, organisation, or term (what the outlet calls a thing)."""
    own: Count
    """How often outside quotation marks."""
    quoted: Count
    """How often inside them."""
    head: str = ""
    """For a person the surname, for a term the head noun's lemma."""


class Introduction(NamedTuple):
    """A phrase that says more of a thing than "the letter": "a letter to the council"."""

    noun: str
    """In small letters: "letter"."""
    text: str
    start: Count


OPENING = 3
"""Paragraphs that open an article."""


@dataclass(frozen=True, slots=True)
class Analysis:
    """All that attribution found in one article."""

    article: str
    statements: tuple[Statement, ...]
    """In the order of the text, own-voice sentences among them."""
    names: tuple[NameUse, ...] = ()
    opening: tuple[Statement, ...] = ()
    """The sentences of its first `OPENING` paragraphs, each whole, with the words it quotes; no file holds them."""
    introductions: tuple[Introduction, ...] = ()
    """In the order of the text; no file holds them."""
