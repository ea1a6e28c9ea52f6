"""Mention → speaker: who 'he', 'the spokesman', 'Peskov' or 'it' is, and how sure that is.

Drafts are resolved in the order of the text, so that each sees who has spoken and who was the subject before it. What
cannot be told apart stays unnamed: a wrong speaker is the worst error.
"""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.mentions import plain
from build_tools.attribution.persons import HONORIFICS, ROLES, TITLES, Cast, Figure
from build_tools.attribution.tokens import Passage, Token, word_set

_SINGULAR = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
_PLURAL = frozenset({"they", "them", "their", "we", "i", "you", "my", "our", "your", "me", "us", "one"})
_NEUTER = frozenset({"it", "its"})
_DOCUMENT = word_set("statement report letter post message announcement release memo tweet note document comment")
_GENERIC = frozenset(["official", "politician", "man", "woman", "person"])


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks: the name, how it was found, and how sure that is (0 to 1)."""

    name: str | None
    by: str | None
    sure: float


NOBODY = Speaker(None, None, 0.3)


@dataclass(slots=True)
class Resolver:
    """Resolves the mentions of one article, in order."""

    cast: Cast
    _people: list[tuple[int, Figure]] = field(default_factory=list)
    """Persons who spoke, with the offset of the mention."""
    _bodies: list[tuple[int, str]] = field(default_factory=list)
    """Organisations and states that spoke."""

    def resolve(self, draft: Draft) -> Speaker:
        """Name the speaker of a draft. Must be called in the order of the text."""
        if draft.mention is None:
            return NOBODY
        speaker, figure = self._name(draft.passage, draft.mention)
        at = draft.passage.tokens[draft.mention.first].start
        if figure is not None:
            self._people.append((at, figure))
            self._learn_gender(draft, figure)
        elif speaker.name is not None and speaker.by in ("organisation", "it", "document"):
            self._bodies.append((at, speaker.name))
        return speaker

    def _learn_gender(self, draft: Draft, figure: Figure) -> None:
        assert draft.mention is not None
        word = draft.passage.tokens[draft.mention.head].low
        if not figure.gender and word in _SINGULAR:
            figure.gender = _SINGULAR[word]

    def _name(self, passage: Passage, mention: Mention) -> tuple[Speaker, Figure | None]:
        tokens = passage.tokens
        head = tokens[mention.head]
        if mention.how == "relative":
            if mention.antecedent is None:
                return NOBODY, None
            inner = plain(passage, tokens[mention.antecedent], "antecedent", keep=mention.head)
            speaker, figure = self._name(passage, inner)
            return Speaker(speaker.name, speaker.by and "relative-clause", speaker.sure * 0.95), figure
        if head.low in _SINGULAR:
            return self._pronoun(passage, head)
        if head.low in _NEUTER:
            return self._it(head)
        if head.low in _PLURAL or head.tag in ("PRP", "PRP$", "DT", "WP"):
            return Speaker(None, None, 0.4), None
        return self._noun(passage, mention, head)

    def _noun(  # noqa: PLR0911 - one return a kind of phrase
        self, passage: Passage, mention: Mention, head: Token
    ) -> tuple[Speaker, Figure | None]:
        tokens = passage.tokens
        if head.is_name or head.entity == "PERSON" or head.text.isupper():
            figure = self._figure_at(passage, mention, head)
            if figure is not None:
                full = mention.last > mention.first and " " in figure.name
                return Speaker(figure.name, "full-name" if full else "surname", 0.97 if full else 0.94), figure
        for i in range(mention.first, mention.last + 1):
            if tokens[i].dep == "appos" and (figure := self.cast.at(tokens[i])) and tokens[i].head == head.i:
                return Speaker(figure.name, "full-name", 0.95), figure
        last = tokens[mention.last]
        if (figure := self.cast.at(last)) and not any(t.low in ("of", "for") for t in tokens[mention.first : last.i]):
            return Speaker(figure.name, "full-name", 0.93), figure
        phrase = _phrase(passage, mention)
        if head.lemma in _DOCUMENT and head.dep != "poss":
            return self._document(passage, mention, head, phrase)
        if head.lemma in ROLES and not head.is_name and head.tag != "NNS":
            figure = self._by_role(passage, mention, head)
            if figure is not None:
                return Speaker(figure.name, "role", 0.8), figure
        if head.tag in ("NNS",) or (head.lemma in ROLES and not head.is_name):
            return Speaker(phrase, "unnamed-source", 0.9), None
        if head.is_name or head.entity in ("ORG", "GPE", "NORP") or _has_name(passage, mention):
            return Speaker(self._body(phrase), "organisation", 0.92), None
        return Speaker(self._body(phrase), "description", 0.85), None

    def _figure_at(self, passage: Passage, mention: Mention, head: Token) -> Figure | None:
        tokens = passage.tokens
        for i in range(mention.last, mention.first - 1, -1):
            if tokens[i].head == head.i or i == head.i:
                figure = self.cast.at(tokens[i])
                if (figure is not None and tokens[i].dep not in ("poss", "pobj")) or (figure and i == head.i):
                    return figure
        if head.entity in ("", "PERSON", "ORG") and (head.is_name or head.text.isupper()):
            known = self.cast.by_surname.get(head.low, [])
            if len(known) == 1 and head.low.rstrip(".") not in TITLES:
                return known[0]
        return None

    def _pronoun(self, passage: Passage, head: Token) -> tuple[Speaker, Figure | None]:
        """The person last named as a speaker or subject before it, if the gender does not forbid it."""
        gender = _SINGULAR[head.low]
        at = head.start
        best: tuple[int, Figure, bool] | None = None
        spoke = self._people[-1] if self._people else None
        for figure in self.cast.figures:
            if figure.gender and figure.gender != gender:
                continue
            i = bisect.bisect_left(figure.salient, at)
            if i:
                place = figure.salient[i - 1]
                if best is None or place > best[0]:
                    best = (place, figure, False)
        if spoke and (not spoke[1].gender or spoke[1].gender == gender) and (best is None or spoke[0] >= best[0]):
            best = (spoke[0], spoke[1], True)
        if best is None:
            return Speaker(None, None, 0.5), None
        near = at - best[0]
        sure = 0.88 if best[2] else 0.78
        if near > 600:
            sure -= 0.15
        if near > 1500:
            sure -= 0.2
        return Speaker(best[1].name, "pronoun", sure), best[1]

    def _it(self, head: Token) -> tuple[Speaker, Figure | None]:
        if self._bodies and head.start - self._bodies[-1][0] < 800:
            return Speaker(self._bodies[-1][1], "it", 0.8), None
        return Speaker(None, None, 0.4), None

    def _document(self, passage: Passage, mention: Mention, head: Token, phrase: str) -> tuple[Speaker, Figure | None]:
        """'The statement added': whoever issued it, if an organisation has just spoken."""
        bare = mention.last - mention.first <= 1 and passage.tokens[mention.first].low in ("the", "this", "that")
        if bare and self._bodies and head.start - self._bodies[-1][0] < 600:
            return Speaker(self._bodies[-1][1], "document", 0.8), None
        return Speaker(phrase, "document", 0.85), None

    def _by_role(  # noqa: PLR0911 - one return a piece of evidence
        self, passage: Passage, mention: Mention, head: Token
    ) -> Figure | None:
        """'Putin's spokesman', 'the Republican senator': the one person whose title shares the words."""
        tokens = passage.tokens
        wanted = {head.lemma, _same_role(head.lemma)}
        indefinite = tokens[mention.first].low in ("a", "an", "one", "another", "some", "any")
        if indefinite:
            return None
        detail = self._detail(passage, mention, head)
        holders = [f for f in self.cast.figures if f.places and wanted & {*f.roles, *map(_same_role, f.roles)}]
        if head.lemma in _GENERIC:
            return self._recent(head, detail)
        if not holders:
            return None
        if detail:
            scored = sorted(
                ((len(detail & _stems(f.roles)), -n, f) for n, f in enumerate(holders)), key=lambda s: s[:2]
            )
            top = scored[-1]
            if top[0] and (len(scored) == 1 or scored[-2][0] < top[0]):
                return top[2]
            if top[0] == 0 and len(holders) > 1:
                return None
        if len(holders) == 1:
            return holders[0]
        return self._last_of(holders, head.start)

    def _detail(self, passage: Passage, mention: Mention, head: Token) -> set[str]:
        """Stems of the other words of the phrase; a person in it brings their title along ('Putin's': presidential)."""
        words: set[str] = set()
        for token in passage.tokens[mention.first : mention.last + 1]:
            if token.i == head.i or not (token.is_noun or token.tag.startswith("JJ")):
                if token.low in ("his", "her") and (figure := self._pronoun(passage, token)[1]):
                    words |= figure.roles
                continue
            words.add(token.lemma)
            if figure := self.cast.at(token):
                words |= {r for r in figure.roles if r not in HONORIFICS}
        return _stems(words)

    def _recent(self, head: Token, detail: set[str]) -> Figure | None:
        """A general word ('the Kremlin official'): the last speaker, if a word of the phrase fits and it is near."""
        if not self._people or head.start - self._people[-1][0] > 400:
            return None
        figure = self._people[-1][1]
        return figure if figure.roles and detail else None

    def _last_of(self, holders: list[Figure], at: int) -> Figure | None:
        for _, figure in reversed(self._people):
            if figure in holders:
                return figure
        placed = [(max((p for p in f.places if p < at), default=-1), f) for f in holders]
        best = max(placed, key=lambda p: p[0])
        return best[1] if best[0] >= 0 else None

    def _body(self, phrase: str) -> str:
        """An organisation's fuller name, where this one repeats its last word: 'the ministry' → 'Foreign Ministry'."""
        last = phrase.rsplit(maxsplit=1)[-1].lower() if phrase else ""
        for _, name in reversed(self._bodies):
            if " " not in phrase and name.lower().endswith(" " + last):
                return name
        return phrase


def _same_role(word: str) -> str:
    for ending in ("woman", "person"):
        if word.endswith(ending):
            return word.removesuffix(ending) + "man"
    return {"sen": "senator", "gov": "governor", "rep": "representative"}.get(word.rstrip("."), word)


def _stems(words: set[str]) -> set[str]:
    return {w[:6] for w in words if len(w) > 2}


def _phrase(passage: Passage, mention: Mention) -> str:
    """The mention's words without article; spaces as between words, 's joined."""
    tokens = passage.tokens[mention.first : mention.last + 1]
    if tokens and tokens[0].low in ("the", "a", "an", "this", "that") and len(tokens) > 1:
        tokens = tokens[1:]
    text = ""
    for token, before in zip(tokens, [None, *tokens], strict=False):
        text += ("" if before is None or before.end == token.start else " ") + token.text
    return text


def _has_name(passage: Passage, mention: Mention) -> bool:
    return any(t.is_name for t in passage.tokens[mention.first : mention.last + 1])
