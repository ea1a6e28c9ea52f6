"""Who speaks where a mention names somebody who does not: 'Tom Berg, not Ann Reed, said'."""

from __future__ import annotations

from dataclasses import replace

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token

_SET_APART = (("not",), ("rather", "than"), ("instead", "of"), ("as", "opposed", "to"))
"""What stands between two names, the first of which speaks and the second doesn't."""
_HUNG = ("appos", "conj", "pobj")
"""How the one hangs on the other."""


def without_contrast(passage: Passage, mention: Mention) -> Mention:
    """Return a mention without the name of somebody it says did not speak; unchanged where there is none.

    'Tom Berg, not Ann Reed, said', 'not Ann Reed but Tom Berg said', 'it was Tom Berg, rather than Ann Reed, who said'.
    """
    tokens = passage.tokens
    if mention.antecedent is not None:
        return replace(mention, antecedent=_meant(passage, tokens[mention.antecedent]).i)
    if tokens[mention.first].low == "not":
        return _behind_but(passage, mention)
    apart = next((i for i in range(mention.first + 1, mention.last) if _sets_apart(passage, i)), None)
    if apart is None:
        return mention
    last = apart - 1
    while last > mention.first and (tokens[last].text == "," or tokens[last].tag == "CC"):
        last -= 1
    head = tokens[mention.head] if mention.head <= last else _meant(passage, tokens[mention.head])
    return replace(mention, last=last, head=head.i if mention.first <= head.i <= last else last)


def _behind_but(passage: Passage, mention: Mention) -> Mention:
    words = passage.tokens[mention.first : mention.last]
    but = next((token.i for token in words if token.low == "but"), None)
    if but is None:
        return mention
    head = next((k.i for k in passage.kids(passage.tokens[mention.head], "conj") if k.i > but), mention.last)
    return replace(mention, first=but + 1, head=head)


def _meant(passage: Passage, noun: Token) -> Token:
    """Return the noun that another is set apart from; the same where none is."""
    if noun.dep not in _HUNG or not _sets_apart(passage, passage.extent(noun)[0], noun):
        return noun
    above = passage.head(noun)
    while not above.is_noun and passage.head(above) is not above:
        above = passage.head(above)
    return above if above.is_noun else noun


def _sets_apart(passage: Passage, i: int, noun: Token | None = None) -> bool:
    """Whether what says so begins at a token behind a comma or a conjunction, or ends right before a noun's phrase."""
    tokens = passage.tokens
    for marks in _SET_APART:
        for first in (i, i - len(marks)) if noun else (i,):
            words = tuple(token.low for token in tokens[first : first + len(marks)]) if first > 0 else ()
            if words == marks and (tokens[first - 1].text == "," or tokens[first - 1].tag == "CC"):
                return True
    return False
