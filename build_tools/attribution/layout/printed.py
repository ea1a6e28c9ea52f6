"""Letters and statements printed in full: paragraphs that somebody wrote, without marks and without a cue.

Dear neighbours,              The club published the following statement:
We have sold the mill.        We are sorry for what happened.
Yours sincerely,              The game will be played again, and we shall be there.
Ann Reed                      The game is on Saturday.      the outlet's own again: nobody says "we"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from build_tools.attribution.drafts import Draft
from build_tools.attribution.layout.dialogue import Dialogue
from build_tools.attribution.parsing.tokens import Passage
from build_tools.attribution.quotations.colons import announced
from build_tools.attribution.quotations.name_lines import name_line, named
from build_tools.attribution.speakers.documents import DOCUMENTS, issuer_of
from build_tools.attribution.speakers.persons import Cast
from build_tools.models import Article
from build_tools.models.pronouns import FIRST_PERSON_PATTERN
from build_tools.models.quotation_marks import OPENING

LONGEST_LETTER = 25
"""Paragraphs."""

LONGEST_SIGNATURE = 12
"""Words of a line."""

_SALUTATION = re.compile(
    r"(?:(?:My )?[Dd]ear(?:est)?\b(?: (?:M(?:r|s|rs|essrs)|Dr|Prof|Rev|Sen|Rep|Gov|Hon)\.)?[^.!?:]{1,70}"
    r"|To (?:the [Ee]ditor|whom it may concern)|Fellow \w+"
    r"|(?:Friends|Colleagues|Sirs?|Madam)(?: and \w+)?)[,:]"
)
_CLOSE = re.compile(
    r"(?:(?:Yours|Sincerely|Respectfully|Faithfully|Cordially)\b[^.!?]{0,30}?"
    r"|(?:With |My )?(?:(?:best|kind|warm|many) )?(?:regards|wishes|thanks))(?:,|$)\s*",
    re.IGNORECASE | re.MULTILINE,
)
_FOLLOWS = re.compile(r"\b(?:following|in full|as follows|below)\b[^.]*:$")
_ISSUED = re.compile(
    r"\b(?:publish|issu|releas|post|shar|tweet|circulat|put out|sent)\w*(?: out)? (?:this|a|an)\b[^.]*"
    r"\b(?:statement|letter|message|note|post|apology|email|memo)\b(?! (?:by|from|of)\b)[^.]*:$"
)
"""Who shares a letter "by the union" or "from the union" is not who wrote it."""
_ENDS = re.compile(r"^\W*(?:ENDS?|###?|[Ee]nd of (?:the )?statement)\W*$", re.MULTILINE)
_ITEM = re.compile(r"[•·▪*–-]\s|\(?\d{1,2}[.)]\s")
_WE = re.compile(rf"\b(?:{FIRST_PERSON_PATTERN})\b", re.IGNORECASE)


def add_printed(dialogue: Dialogue, article: Article, passages: Sequence[Passage], cast: Cast) -> None:
    """Add the letters and statements that an article prints in full to its turns: who writes speaks, as in an answer.

    Args:
        dialogue: The article's turns; where it has some, nothing is added.
        article: The article.
        passages: Its parse.
        cast: Its persons.
    """
    if dialogue.answers:
        return
    by_paragraph = {p.paragraph: p for p in reversed(passages)}
    reading = _Reading(article, by_paragraph, cast)
    number = 1
    while number < len(article.paragraphs):
        printed = reading.letter(number) or reading.statement(number)
        if printed is not None:
            dialogue.questions.update(printed.around)
            for each in (n for n in printed.body if reading.words(n)[:1] not in OPENING):
                dialogue.answers[each] = article.paragraphs[each - 1][0], printed.writer
            number = max(printed.body)
        number += 1


@dataclass(frozen=True)
class _Printed:
    """The paragraphs of a letter or statement, those around them, and the draft whose mention says who wrote it."""

    body: range
    around: tuple[int, ...] = ()
    writer: Draft | None = None


@dataclass(frozen=True)
class _Reading:
    article: Article
    passages: dict[int, Passage]
    cast: Cast

    def words(self, number: int) -> str:
        return self.article.text[slice(*self.article.paragraphs[number - 1])]

    def letter(self, opening: int) -> _Printed | None:
        """Read the letter that a salutation opens; None where no close or signature ends it."""
        if not _SALUTATION.fullmatch(self.words(opening)):
            return None
        last = min(len(self.article.paragraphs), opening + LONGEST_LETTER)
        for number in range(opening + 2, last + 1):
            close = _CLOSE.match(self.words(number))
            at = number + 1 if close and close.end() == len(self.words(number)) else number
            signature = self._signature(at, close.end() if close and at == number else 0, closed=close is not None)
            if signature or at > number:  # "Thanks to all of you …" closes nothing
                around = (opening, number, at) if signature else (opening, number)
                return _Printed(range(opening + 1, number), around, signature or self._sender(opening))
        return None

    def _signature(self, number: int, start: int, *, closed: bool) -> Draft | None:
        """The line that names who signs a letter; without a close before it, it must name a person of the article."""
        passage = self.passages.get(number)
        if passage is None:
            return None
        if not closed:
            return name_line(passage, self.cast)
        first = self.article.paragraphs[number - 1][0] + start
        line = self.words(number)[start:].splitlines()[0]
        tokens = [t for t in passage.tokens if first <= t.start < first + len(line)]
        mention = named(tokens) if 0 < len(line.split()) <= LONGEST_SIGNATURE and tokens else None
        return Draft(passage, -1, 0, 0, "neutral", "signed", [], mention) if mention else None

    def _sender(self, opening: int) -> Draft | None:
        """Who is said to have sent the letter below: 'Ann Reed sent this letter to the crew'."""
        for passage in (self.passages[n] for n in (opening - 1, opening - 2) if n in self.passages):
            for noun in (t for t in passage.tokens if t.is_noun and t.lemma in DOCUMENTS):
                if mention := issuer_of(passage, noun):
                    return Draft(passage, -1, 0, 0, "neutral", "signed", [], mention)
        return None

    def statement(self, lead: int) -> _Printed | None:
        """Read the statement that a sentence with a colon announces, as far as it is surely no longer the outlet's."""
        passage = self.passages.get(lead)
        if passage is None or not self.words(lead).endswith(":") or self.words(lead + 1)[:1] in OPENING:
            return None
        if not _FOLLOWS.search(self.words(lead)) and not self._is_issued(lead):
            return None
        documents = [t for t in passage.tokens if t.is_noun and t.lemma in DOCUMENTS]
        following = (t for t in documents if any(k.low == "following" for k in passage.kids(t)))
        mention = next((found for t in following if (found := issuer_of(passage, t))), None)
        signed = Draft(passage, -1, 0, 0, "neutral", "signed", [], mention) if mention else None
        writer = (signed or announced(passage)) if documents else None
        last = self._end(lead + 1) or self._past_list(max(self._in_person(lead + 1), default=lead + 1))
        return _Printed(range(lead + 1, last + 1), (), writer) if writer else None

    def _is_issued(self, lead: int) -> bool:
        """Whether somebody is said to have put out a statement, and who speaks next is "we": 'issued a statement:'."""
        issued = _ISSUED.search(self.words(lead))
        return issued is not None and next(self._in_person(lead + 1), None) == lead + 1

    def _end(self, first: int) -> int | None:
        """The paragraph behind which a line, cut from the article's own text, says that a statement ends: 'ENDS'."""
        text, paragraphs = self.article.text, self.article.paragraphs
        within = range(first, min(len(paragraphs) - 1, first + LONGEST_LETTER) + 1)
        return next((n for n in within if _ENDS.search(text[paragraphs[n - 1][1] : paragraphs[n][1]])), None)

    def _past_list(self, last: int) -> int:
        """The last line of a list that a statement's last paragraph leads to, else that paragraph."""
        listed = self.words(last).endswith(":") or _ITEM.match(self.words(last))
        while listed and last < len(self.article.paragraphs) and _ITEM.match(self.words(last + 1)):
            last += 1
        return last

    def _in_person(self, first: int) -> Iterator[int]:
        """The paragraphs in the first person, each at most one away from the one before."""
        at = first
        for number in range(first, min(len(self.article.paragraphs), first + LONGEST_LETTER) + 1):
            words = self.words(number)
            if number > at + 2 or any(mark in words for mark in OPENING):
                return
            if _WE.search(words):
                yield number
                at = number
