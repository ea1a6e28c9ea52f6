"""Who is interviewed: the person named around questions and answers, as a draft that says where."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import takewhile

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.figures import Figure
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.body_nouns import ROLES
from build_tools.attribution.words.names import plain
from build_tools.models.titles import TITLES

MOST_NAMES = 4
"""Words of a name in which the recogniser saw nobody."""


@dataclass(frozen=True, slots=True)
class Guests:
    """Finds persons of an article by where it names them."""

    passages: Sequence[Passage]
    cast: Cast

    def of(self, first: int, last: int) -> Draft | None:
        """Return who is interviewed in these paragraphs: the person named before them, else behind them."""
        opening = [p for p in self.passages if p.paragraph < first]
        closing = [p for p in self.passages if p.paragraph > last]
        found = self._most_prominent(opening) or next(_met(opening), None) or next(_roles_named(opening), None)
        return found or self._most_prominent(closing)

    def _most_prominent(self, passages: Sequence[Passage]) -> Draft | None:
        """The person named most, in the first paragraph, as one who speaks or with a role."""
        weight: Counter[str] = Counter()
        place: dict[str, Figure] = {}
        for passage in passages:
            for token in passage.tokens:
                figure = self.cast.at(token)
                if figure is None or _has_article(passage, token):
                    continue
                place.setdefault(figure.name, figure)
                weight[figure.name] += (
                    1 + 2 * (passage.paragraph == 1) + 2 * _is_met(passage, token) + bool(figure.role)
                )
        if not weight:
            return None
        return self.where_named(place[max(weight, key=lambda name: (weight[name], -place[name].places[0]))])

    def where_named(self, figure: Figure) -> Draft | None:
        """Return a draft whose mention is the fullest name of somebody in the text."""
        for passage in self.passages:
            for token in passage.tokens:
                if self.cast.at(token) is figure:
                    first = token.i
                    while first and _is_first_name(passage.tokens[first - 1], token):
                        first -= 1
                    return source_at(passage, passage.tokens[first : token.i + 1])
        return None


def _is_first_name(before: Token, surname: Token) -> bool:
    title = plain(before.text) in TITLES or before.low in ROLES
    return before.is_name and before.is_word and before.head == surname.i and not title


def _has_article(passage: Passage, token: Token) -> bool:
    """'The Gazette': an outlet, though the recogniser took it for a person."""
    return token.i > 0 and passage.tokens[token.i - 1].low == "the"


def _is_met(passage: Passage, token: Token) -> bool:
    """'An interview with Oke', 'Oke spoke with the Review', 'spoke to Oke'."""
    if token.dep == "nsubj":
        return True
    prep = next((t for t in passage.tokens[max(0, token.i - 4) : token.i] if t.low in ("with", "to")), None)
    who = passage.kid(passage.head(prep), "nsubj") if prep else None
    return prep is not None and (who is None or who.low not in ("he", "she"))  # 'Here he talks to Bo Reed'


def _met(opening: Sequence[Passage]) -> Iterator[Draft]:
    """Names in which the recogniser saw nobody: 'Ten minutes with Inés Oke', 'Inés Oke is a pilot'."""
    for passage in opening:
        for token in passage.tokens:
            name = list(takewhile(lambda t: t.is_name, passage.tokens[token.i :]))
            opens = token.i == 0 and bool(name) and name[-1].dep == "nsubj"
            met = token.i > 0 and passage.tokens[token.i - 1].low in ("with", "meet", "interview")
            if (met or opens) and 1 < len(name) <= MOST_NAMES:
                yield source_at(passage, name)


def _roles_named(opening: Sequence[Passage]) -> Iterator[Draft]:
    """The roles that an opening names: 'Interview: the harbour master on the crash'."""
    for passage in opening:
        for token in passage.tokens:
            if token.is_noun and (token.lemma in ROLES or token.low == "master") and not token.is_name:
                first = token.i
                while first and (passage.tokens[first - 1].is_noun or passage.tokens[first - 1].tag in ("JJ", "DT")):
                    first -= 1
                of = next((k for k in passage.kids(token, "prep") if k.low == "of"), None)
                last = (passage.kid(of, "pobj") if of is not None else None) or token  # 'the head of the yard'
                yield source_at(passage, passage.tokens[first : last.i + 1], token)


def source_at(passage: Passage, words: Sequence[Token], head: Token | None = None) -> Draft:
    """Return a draft without content whose mention is these words, the last of them their head if none is given."""
    mention = Mention(words[0].i, words[-1].i, (head or words[-1]).i, how="inverted")
    return Draft(passage, -1, 0, 0, "neutral", "signed", [], mention)
