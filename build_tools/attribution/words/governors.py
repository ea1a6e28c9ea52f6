"""Which words of a passage stand over others and decide whether what these say happened: 'refuse', 'chance', 'free'.

    Lexicon ─GovernorIndex.of─▶ words by class ─mark─▶ Passage.governing: token → class ─Effect─▶ polarity

A word never says what a sentence means alone: it turns what has been read so far, see `polarity/verb_groups.py`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import Enum, auto

from build_tools.attribution.parsing.tokens import Passage, Token, compound, word_set
from build_tools.models import Governor, Lexicon

NEGATIVE_ADVERBS = word_set("not nor neither never nowhere seldom rarely little hardly scarcely")
"""What negates a clause from its front: 'Nowhere does she say'."""
MOST_BETWEEN = 1
"""Adverbs between a verb and its particle."""
LONGEST_LINK = 3
"""Words of a preposition or conjunction."""


class Effect(Enum):
    """What a word does to a cue below it."""

    NEGATE = auto()
    UNABLE = auto()
    SUPPOSE = auto()
    ASK = auto()
    ABLE = auto()
    """By itself nothing; negated, somebody is unable."""
    DONE = auto()
    """What was only possible was done: 'took the chance'."""
    FACT = auto()
    """Said, even where what stands over it is negated: 'was not wrong to say'."""


@dataclass(frozen=True, slots=True)
class Above:
    """What stands over a verb."""

    token: Token
    effects: tuple[Effect, ...]
    first: int
    """The first of its tokens."""
    cue: int = -1
    """The token that could be a cue of its own: 'reluctant', where `token` is the verb before it."""
    climbs: bool = True
    """Whether what stands over it in turn counts as well."""


EFFECTS: dict[str, tuple[Effect, ...]] = {
    "said": (),
    "known": (),
    "fact": (Effect.FACT,),
    "unsaid": (Effect.NEGATE,),
    "done": (Effect.DONE,),
    "able": (Effect.ABLE,),
    "unable": (Effect.UNABLE,),
    "chance": (Effect.SUPPOSE, Effect.ABLE),
    "hypothetical": (Effect.SUPPOSE,),
    "asked": (Effect.ASK,),
}
"""What the classes of the lexicon do."""
OPEN = frozenset({"able", "chance"})
"""Nouns of what can be done: to take, find or use it is to do it."""

_Phrases = dict[str, list[tuple[tuple[str, ...], str]]]


@dataclass(slots=True)
class GovernorIndex:
    """The lexicon's governing words, each with its class."""

    verbs: _Phrases = field(default_factory=lambda: defaultdict(list))
    others: dict[str, dict[str, str]] = field(default_factory=lambda: {"NN": {}, "JJ": {}})
    links: dict[str, str] = field(default_factory=dict)
    """Prepositions and conjunctions."""
    clauses: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, lexicon: Lexicon) -> GovernorIndex:
        """Index a lexicon."""
        index = cls()
        for governor in lexicon.governors:
            index._add(governor)
        for entries in index.verbs.values():
            entries.sort(key=lambda entry: -len(entry[0]))
        return index

    def _add(self, governor: Governor) -> None:
        for verb in governor.verbs:
            first, *rest = verb.split()
            self.verbs[first].append((tuple(rest), governor.makes))
        self.others["NN"] |= dict.fromkeys(governor.nouns, governor.makes)
        self.others["JJ"] |= dict.fromkeys(governor.adjectives, governor.makes)
        self.links |= dict.fromkeys((*governor.prepositions, *governor.conjunctions), governor.makes)
        self.clauses |= dict.fromkeys(governor.clauses, governor.makes)

    def mark(self, passage: Passage) -> None:
        """Note on a passage which of its tokens govern others."""
        passage.governing = {t.i: makes for t in passage.tokens if (makes := self._class_of(passage, t)) is not None}
        judging = ((t.i, self.clauses.get(t.low) or self.clauses.get(t.lemma)) for t in passage.tokens)
        passage.judging = {i: makes for i, makes in judging if makes is not None}
        passage.links = {t.i: link for t in passage.tokens if (link := self._link(passage, t)) is not None}

    def _class_of(self, passage: Passage, token: Token) -> str | None:
        if token.is_noun:
            return self.others["NN"].get(token.lemma)
        adjectives = self.others["JJ"]
        if token.i and (two := f"{passage.tokens[token.i - 1].low} {token.low}") in adjectives:
            return adjectives[two]  # 'hard pressed'
        if token.is_verb and (makes := self._of_verb(passage, token)) is not None:
            return makes
        if token.is_verb or token.tag[:2] in ("JJ", "RB", "IN"):
            hyphened = compound(passage.tokens, token.i).replace("-", " ") if not token.is_verb else ""
            return adjectives.get(hyphened) or adjectives.get(token.low)
        return None

    def _of_verb(self, passage: Passage, verb: Token) -> str | None:
        for rest, makes in self.verbs.get(verb.lemma, ()):
            if not rest:
                return makes
            for apart in range(MOST_BETWEEN + 1):
                first = verb.i + 1 + apart
                if tuple(t.low for t in passage.tokens[first : first + len(rest)]) == rest:
                    return makes
                if not passage.tokens[first:] or passage.tokens[first].tag not in ("RB", "PRP", "PRP$"):
                    break
        return None

    def _link(self, passage: Passage, last: Token) -> tuple[int, str] | None:
        """Return the first token of the longest preposition or conjunction that ends with a token, and its class."""
        found, words = None, ""
        for first in range(last.i, max(last.i - LONGEST_LINK, -1), -1):
            if passage.tokens[first].sentence != last.sentence:
                break
            words = f"{passage.tokens[first].low} {words}".strip()
            if words in self.links:
                found = first, self.links[words]
        return found
