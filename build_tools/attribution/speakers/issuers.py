"""Whose a document is: 'the statement', 'her letter', 'a memo from the ministry' → the author."""

from __future__ import annotations

import bisect
from collections.abc import Callable
from dataclasses import dataclass

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.bodies import Bodies
from build_tools.attribution.speakers.documents import DOCUMENTS, STATEMENTS, document_kind, is_beside, issuer_of
from build_tools.attribution.speakers.named import Named, Speaker
from build_tools.attribution.speakers.noun_phrases import plain
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.speakers.roles import words_of
from build_tools.attribution.words.body_nouns import BODIES

_PUTS_OUT = word_set("send write issue publish release post tweet")
"""What the author of a document does with it; to hand it on needs no author."""
_SHOWS = word_set("see read obtain receive get find")
"""What somebody who isn't its author does with it."""
_GATHERINGS = word_set("meeting hearing session inquest trial debate briefing interview event rally inspection visit")
"""What a document may be from, and what issues none: 'a report from this week's board meeting'."""

_READ_WITHIN = 500
"""Characters back from 'it reads' to what is read."""
_BROUGHT_IN_WITHIN = 2000
"""Characters back from 'the ad' to where it was brought in."""


@dataclass(frozen=True, slots=True)
class Issuers:
    """Finds who issued a document."""

    cast: Cast
    bodies: Bodies
    name: Callable[[Passage, Mention], Named]
    """Resolves a mention."""

    def find(self, passage: Passage, mention: Mention, head: Token, phrase: str) -> Named:
        """'The statement added', 'her letter said', 'a memo from the ministry says': the author.

        Where the text names no issuer, it speaks for itself: 'the letter, which says'.
        """
        if (issuer := self._issuer(passage, mention, head)) is not None:
            return issuer
        if passage.tokens[mention.first].low in ("the", "this", "that"):
            if (brought_in := self._brought_in(head)) is not None:
                return brought_in
            carries_on = mention.last - mention.first <= 1 and head.lemma in STATEMENTS
            if carries_on and (name := self.bodies.last(head.start, 600)):
                return Speaker(name, "document", 0.8), None
        return Speaker(phrase, "document", 0.85), None

    def of_it(self, passage: Passage, it: Token) -> Named | None:
        """'Reed sent a text. It said': who issued a document in the sentence before, else the document itself.

        'The Post has seen an e-mail. It says', 'A letter by her was read out. “…,” it said'.
        """
        before = (t for t in reversed(passage.tokens[: it.i]) if t.sentence < it.sentence)
        noun = next((t for t in before if t.lemma in DOCUMENTS and t.tag == "NN"), None)
        if noun is None:
            return None
        is_next, above = noun.sentence == it.sentence - 1, passage.head(noun)
        sent = noun.dep != "dobj" or above.lemma in _PUTS_OUT
        if is_next and sent and (mention := issuer_of(passage, noun)):
            speaker, figure = self.name(passage, mention)
            # 'The families replied with a letter'; a body that sent one is what "it" stands for anyway.
            is_somebody = figure is not None or speaker.by == "unnamed-source"
            return (Speaker(speaker.name, "document", speaker.sure * 0.9), figure) if is_somebody else None
        phrase = plain(passage, noun, "subject")
        shown = noun.dep == "dobj" and is_next and above.lemma in _SHOWS
        if not shown and self._acts_since(noun, it):
            return None
        said = Speaker(words_of(passage.tokens[noun.i : phrase.last + 1]), "document", 0.8)
        issuer = self._issuer(passage, phrase, noun)
        return issuer or ((said, None) if shown or noun.dep == "nsubjpass" else None)

    def _acts_since(self, noun: Token, it: Token) -> bool:
        """Whether a body did something between a document and 'it'."""
        return any(noun.start < body.at < it.start and body.acts for body in self.cast.bodies)

    def read_out(self, it: Token) -> Named | None:
        """'She found a letter from her husband. “…,” it reads': the document introduced last; its author speaks."""
        met = [one for found in self.cast.documents.values() for one in found if 0 < it.start - one[0] < _READ_WITHIN]
        if not met:
            return None
        _, passage, noun = max(met, key=lambda one: one[0])
        issuer = self._issuer(passage, plain(passage, noun, "subject"), noun)
        return issuer or (Speaker(noun.text, "document", 0.8), None)

    def _brought_in(self, head: Token) -> Named | None:
        """Who issued 'the ad' where it was brought in; None where none was near, or nobody is named there."""
        met = self.cast.documents.get(document_kind(head.lemma), [])
        n = bisect.bisect_left(met, head.start, key=lambda m: m[0]) - 1
        if n < 0 or head.start - met[n][0] > _BROUGHT_IN_WITHIN:
            return None
        _, passage, noun = met[n]
        named = self._issuer(passage, plain(passage, noun, "subject"), noun)
        if named is None and (mention := issuer_of(passage, noun)):
            speaker, figure = self.name(passage, mention)
            named = Speaker(speaker.name, "document", speaker.sure * 0.9), figure
        return named

    def _issuer(self, passage: Passage, mention: Mention, head: Token) -> Named | None:
        """Whom the phrase itself names: possessor, 'by' or 'from' somebody, or an organisation before the noun."""
        owner = passage.kid(head, "poss")
        for prep in passage.kids(head, "prep", "agent"):
            near = passage.kid(prep, "pobj") if prep.low in ("by", "from") else None
            if near is None or is_beside(prep, near) or near.lemma in _GATHERINGS or _is_where(passage, head, near):
                continue
            owner = owner or near
        if owner is not None:
            speaker, figure = self.name(passage, plain(passage, owner, "possessive", keep=head.i))
            return (Speaker(speaker.name, "document", speaker.sure * 0.95), figure) if speaker.name else None
        named = [t for t in passage.tokens[mention.first : head.i] if t.entity == "ORG" and t.low != "the"]
        return (Speaker(self.bodies.fuller(words_of(named)), "document", 0.85), None) if named else None


def _is_where(passage: Passage, document: Token, near: Token) -> bool:
    """'Reports from Norland': somebody's in a country, and not the country's."""
    body = near.entity == "PERSON" or near.low in BODIES or passage.kid(near, "det") is not None
    return document.low == "reports" and near.is_name and not body
