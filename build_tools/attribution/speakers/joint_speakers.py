"""Several who speak together, in one mention: 'Holt and Penn', 'Ann Reed, Bo Sand and Petra Lund'."""

from __future__ import annotations

from build_tools.attribution.drafts import Mention
from build_tools.attribution.parsing.tokens import Passage, Token
from build_tools.attribution.speakers.persons import Cast


def persons_joined(cast: Cast, passage: Passage, mention: Mention, head: Token) -> list[str]:
    """Return the names of the persons joined in a mention; none where one of them is no person with a name.

    Args:
        cast: The persons of the article.
        passage: The passage.
        mention: In which they are joined.
        head: The first of them.
    """
    names: list[str] = []
    token: Token | None = head
    while token is not None and token.i <= mention.last:
        figure = cast.bearer(token)
        if figure is None or not token.is_name or figure.name in names:
            return []
        names.append(figure.name)
        token = passage.kid(token, "conj") or _person_beside(cast, passage, token)
    return names


def _person_beside(cast: Cast, passage: Passage, token: Token) -> Token | None:
    """Return the next person of a list that the parser took for an apposition."""
    beside = passage.kid(token, "appos")
    return beside if beside is not None and beside.is_name and cast.at(beside) else None


def heads_joined(passage: Passage, mention: Mention, head: Token) -> list[Token]:
    """Return the head of each part of a mention: of 'the union and the harbour board' "union" and "board"."""
    heads = [head]
    while (more := passage.kid(heads[-1], "conj") or _name_beside(passage, heads[-1])) and more.i <= mention.last:
        if any(t.text == "&" or t.low == "then" for t in passage.tokens[heads[-1].i : more.i]):
            break  # 'Penn & Co', 'Penn, and then the bus'
        heads.append(more)
    return heads


def _name_beside(passage: Passage, token: Token) -> Token | None:
    """Return the second name of a list of three and more, which the parser took for an apposition."""
    beside = passage.kid(token, "appos")
    names = beside is not None and token.is_name and beside.is_name and passage.kid(beside, "conj") is not None
    return beside if names else None
