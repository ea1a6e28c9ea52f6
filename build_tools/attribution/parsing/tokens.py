"""The parse as plain data: what the rules read, and all that they need to know of spaCy.

Rules walk these light tokens instead of spaCy's objects: they are several times faster to read, can be made by hand in
a test, and keep the parser exchangeable.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

HYPHENS = frozenset("-‐‑")

ENDS_A_NAME = frozenset({"First", "Second", "Third"})
"""What may be the last word of a body's name, 'Old Lake First', where the parser begins a sentence."""

PARENTHESES = frozenset({",", "—", "–", "-"})
"""Marks that part what stands between two of them from its sentence."""


def word_set(text: str) -> frozenset[str]:
    """Return the words of a list written as running text."""
    return frozenset(text.split())


@dataclass(slots=True)
class Token:
    """One word or mark. `i` is its place in the passage, `start` and `end` are offsets into the article."""

    i: int
    text: str
    low: str
    lemma: str
    tag: str
    """Penn Treebank tag."""
    dep: str
    """Dependency label (ClearNLP scheme, as spaCy's English models give it)."""
    head: int
    """Index of the head; its own at a root."""
    start: int
    end: int
    sentence: int
    """Number of the sentence in the passage, from 0."""
    entity: str = ""
    """Entity type, '' outside of entities."""
    entity_start: bool = False
    kids: list[int] = field(default_factory=list)

    @property
    def is_verb(self) -> bool:
        """A verb form, auxiliaries included."""
        return self.tag.startswith("VB")

    @property
    def is_finite(self) -> bool:
        """Whether it is a form that makes a clause a sentence: 'shut', 'shuts', 'would'."""
        return self.tag in ("VBD", "VBZ", "VBP", "MD")

    @property
    def is_noun(self) -> bool:
        """A common or proper noun."""
        return self.tag.startswith("NN")

    @property
    def is_name(self) -> bool:
        """Whether it is a proper noun."""
        return self.tag.startswith("NNP")

    @property
    def is_reflexive(self) -> bool:
        """Whether it points back at its clause's own subject: 'herself'."""
        return self.tag == "PRP" and self.low.endswith(("self", "selves"))

    @property
    def is_word(self) -> bool:
        """Anything with a letter or digit in it."""
        return self.text[0].isalnum() or (len(self.text) > 1 and any(map(str.isalnum, self.text)))


@dataclass(slots=True)
class Passage:
    """A parsed stretch of one paragraph: its tokens, and the number of the paragraph in the article (from 1)."""

    tokens: list[Token]
    paragraph: int
    cues: frozenset[int] = frozenset()
    """Indices of the verbs that are cues of a clause."""
    tellers: frozenset[int] = frozenset()
    """Indices of all verbs that are cues."""
    sayers: frozenset[int] = frozenset()
    """Indices of those that report speech wherever they stand."""
    governing: dict[int, str] = field(default_factory=dict)
    """Words that decide whether what stands below them happened → their class in the lexicon."""
    links: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Last words of prepositions and conjunctions that do so → their first words and classes."""
    judging: dict[int, str] = field(default_factory=dict)
    """Tokens that say whether a clause below them is so, each with its class: 'absurd', 'evidence', 'unclear'."""
    raised: dict[int, int] = field(default_factory=dict)
    """Verbs that the parser attached too low → the verb that they stand beside."""

    def kids(self, token: Token, *deps: str) -> Iterator[Token]:
        """Return a token's dependants, in order; only those with one of the labels, if any is given."""
        for i in token.kids:
            if not deps or self.tokens[i].dep in deps:
                yield self.tokens[i]

    def opening(self, token: Token) -> int:
        """Return the offset at which a token's sentence begins."""
        return next(t.start for t in self.tokens if t.sentence == token.sentence)

    def kid(self, token: Token, *deps: str) -> Token | None:
        """Return the first dependant with one of the labels."""
        return next(self.kids(token, *deps), None)

    def head(self, token: Token) -> Token:
        """Return the head; the token itself at a root."""
        return self.tokens[token.head]

    def hang(self, token: Token, head: Token, dep: str) -> None:
        """Hang a token below another one, or make it a root where both are the same.

        Where the other hangs below it, the other takes its place first: nothing ever hangs below itself.
        """
        if token.i in self.above(head):
            over = self.head(token)
            self.hang(head, head if over is token else over, token.dep)
        if token.head != token.i:
            self.tokens[token.head].kids.remove(token.i)
        token.head, token.dep = head.i, dep
        if token.head != token.i:
            head.kids = sorted([*head.kids, token.i])

    def below(self, token: Token, without: frozenset[int] = frozenset()) -> list[int]:
        """Return the sorted indices of all that hangs below a token, itself included.

        Branches whose top is in `without` are left out. Iterative: a deep tree must not end the program.
        """
        found: list[int] = []
        waiting = [token.i]
        while waiting:
            i = waiting.pop()
            if i in without and i != token.i:
                continue
            found.append(i)
            waiting.extend(self.tokens[i].kids)
        return sorted(found)

    def above(self, token: Token) -> list[int]:
        """Return the indices of all that a token hangs below, the nearest first."""
        found: list[int] = []
        while token.head != token.i:
            token = self.tokens[token.head]
            found.append(token.i)
        return found

    def extent(self, token: Token, without: frozenset[int] = frozenset()) -> tuple[int, int]:
        """Return the first and last index of what hangs below a token. See `below`."""
        found = self.below(token, without)
        return found[0], found[-1]


def compound(tokens: Sequence[Token], i: int) -> str:
    """Return a token's lemma with the words that hyphens join to it from before: "tight-lipped" at "lipped"."""
    word, first = tokens[i].lemma, i
    while first > 1 and behind_hyphen(tokens, first - 2) is tokens[first]:
        first -= 2
        word = f"{tokens[first].low}-{word}"
    return word


def behind_hyphen(tokens: Sequence[Token], i: int) -> Token | None:
    """Return the word that a hyphen joins to a token, as in "Holt-Reed"; None where there is no such hyphen."""
    if i + 2 >= len(tokens) or tokens[i + 1].text not in HYPHENS or not tokens[i + 2].is_word:
        return None
    glued = tokens[i].end == tokens[i + 1].start and tokens[i + 1].end == tokens[i + 2].start
    return tokens[i + 2] if glued else None
