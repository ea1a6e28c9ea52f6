"""What an article says that its organisations are: 'the regulator, Ofport', 'Aid Now, a charity'."""

from __future__ import annotations

from collections.abc import Iterator

from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.firms import ANY_BODY, is_giant
from build_tools.attribution.speakers.roles import words_of
from build_tools.attribution.words.body_nouns import BODIES

Kind = tuple[int, str, str]
"""Where a body is said to be something; the noun that says what; its name."""


def kinds(passage: Passage) -> Iterator[Kind]:
    """Return the kinds that a passage gives to the bodies that it names, in order."""
    for noun in passage.tokens:
        is_kind = noun.lemma in ANY_BODY or is_giant(passage.tokens, noun.i)
        if noun.tag != "NN" or not is_kind or noun.text[:1].isupper():
            continue
        name = _named_by(passage, noun)
        if name is not None and (whole := _whole(passage, name, noun)):
            yield noun.start, noun.lemma, whole


def common_bodies(passage: Passage) -> Iterator[tuple[int, str, str]]:
    """Return where a passage has a body without a name as its subject, the noun and its phrase: 'the council'."""
    for noun in passage.tokens:
        body = noun.tag == "NN" and noun.lemma in BODIES and noun.dep in ("nsubj", "nsubjpass") and noun.text.islower()
        if not body or noun.lemma == "police":  # for which "they" stands
            continue
        first = passage.tokens[passage.extent(noun)[0]]
        if first.low == "the" or passage.kid(noun, "poss") is not None:
            start = first.i + (first.low == "the")
            yield noun.start, noun.lemma, words_of(passage.tokens[start : noun.i + 1])


def _named_by(passage: Passage, noun: Token) -> Token | None:
    """Return the last word of the name that a noun stands beside."""
    over = passage.head(noun)
    if noun.dep in ("appos", "attr"):
        named = over if noun.dep == "appos" else passage.kid(over, "nsubj")
        return named if named is not None and named.is_name else None
    beside = passage.kid(noun, "appos")
    if beside is not None and beside.is_name:
        return beside
    after = passage.tokens[noun.i + 1] if noun.i + 1 < len(passage.tokens) else noun
    right_before = after.is_name and over.is_name and noun.dep in ("compound", "nmod") and noun.i < over.i
    return over if right_before else None


def _whole(passage: Passage, name: Token, noun: Token) -> str:
    """Return a body's whole name by its last word; '' where it is a person's or a place's."""
    tokens, first = passage.tokens, name.i
    while first > noun.i + 1 if noun.i < name.i else first > 0:
        before = tokens[first - 1]
        if not (before.is_name or (before.low in ("of", "for", "&") and tokens[first - 2].is_name)):
            break
        first -= 1
    run = [t for t in tokens[first : name.i + 1] if t.is_word or t.text == "&"]
    is_other = any(t.entity in ("PERSON", "DATE", "NORP") for t in run) or (run and run[-1].entity == "GPE")
    return "" if is_other else words_of(run)
