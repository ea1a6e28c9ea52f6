"""Who speaks at a headline's end: 'Pier was a “ruin”: coroner'; and what kinds of sources a headline names."""

from __future__ import annotations

from build_tools.attribution.drafts import Draft, Mention
from build_tools.attribution.parsing.tokens import Passage, Token, word_set
from build_tools.attribution.speakers.persons import Cast
from build_tools.attribution.words.body_nouns import ROLES
from build_tools.attribution.words.names import plain

LONGEST_LABEL = 5
"""Words before the colon of a transcript or headline."""

LONGEST_HEADLINE = 25
"""Tokens of a first paragraph that may be a headline."""

SHORTEST_HEADLINE = 3
"""Tokens before its last colon."""

_SOURCES = word_set(
    "poll report survey study analysis review official source police newspaper expert camp campaign lawyer prosecutor "
    "minister ministry spokesman spokeswoman judge court un eu union agency"
)
"""What a headline names in front of its colon: 'Police: No danger'."""


def said_by_last(passage: Passage, cast: Cast) -> Draft | None:
    """Read the headline 'Pier was a “ruin”: coroner': a sentence, a colon, and nothing but who says so."""
    tokens = passage.tokens
    colon = next((t.i for t in tokens[-LONGEST_LABEL - 1 :] if t.text == ":"), 0)
    who, said = tokens[colon + 1 :], tokens[:colon]
    if passage.paragraph > 1 or len(tokens) > LONGEST_HEADLINE or len(said) < SHORTEST_HEADLINE or not who:
        return None
    named = cast.at(who[-1]) or cast.by_surname.get(plain(who[-1].text))
    somebody = who[-1].lemma in _SOURCES or who[-1].low in ROLES or named
    if not somebody or not all(t.is_noun or t.tag == "JJ" for t in who) or not any(t.is_verb for t in said):
        return None
    mention = Mention(who[0].i, who[-1].i, who[-1].i)
    return Draft(passage, colon, colon, colon, "neutral", "colon", [(said[0].start, said[-1].end)], mention)


def is_source(name: Token) -> bool:
    """Return whether a headline may name it in front of its colon."""
    return name.lemma in _SOURCES or name.low in ROLES or name.entity in ("ORG", "PERSON")
