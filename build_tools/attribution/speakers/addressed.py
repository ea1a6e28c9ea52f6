"""Who of a family is "Mr Reed": no child; and none who the article says died, where he speaks now and another may."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.parsing.tokens import Token, word_set
from build_tools.attribution.speakers.figures import Figure

OF_AGE = 18
"""Years; newspapers call no younger one "Mr" or "Ms"."""

_SPEAK = word_set("say tell add claim insist deny believe think")


def who_is_addressed(known: Sequence[Figure], tokens: Sequence[Token], last: int) -> list[Figure]:
    """Return which of the bearers of a surname a form of address before it may mean.

    Args:
        known: The bearers, whose gender fits it.
        tokens: Those of the passage.
        last: The last token of the name.
    """
    fit = [figure for figure in known if not (figure.age.isdigit() and int(figure.age) < OF_AGE)]
    living = [figure for figure in fit if not figure.is_dead]
    return living if _speaks_now(tokens, last) and (living or fit[1:]) else fit


def _speaks_now(tokens: Sequence[Token], last: int) -> bool:
    """'Mr Reed said', and not 'Mr Reed had said in May', as one may of the dead."""
    verb = tokens[tokens[last].head]
    before = any(tokens[kid].low == "had" for kid in verb.kids)
    return tokens[last].dep == "nsubj" and verb.lemma in _SPEAK and not before
