"""Bodies and their abbreviations: 'Port Safety Agency (PSA)', and 'PSA' alone elsewhere."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from build_tools.attribution.parsing.tokens import Token, word_set
from build_tools.attribution.speakers.roles import words_of
from build_tools.attribution.words.body_nouns import BODIES
from build_tools.models.agencies import INITIALS

SHORTEST, LONGEST = 2, 7
"""Letters of an abbreviation."""

_SMALL = word_set("of and the for in on to de du la le des und für & a")
_MOST_SMALL = 3


def abbreviations(passages: Iterable[Sequence[Token]]) -> dict[str, str]:
    """Return the abbreviations of an article, in small letters, with the names that they stand for.

    One that nobody explains stands for the only name with its initials, of three words or more, or of a body.

    Args:
        passages: The tokens of each passage.
    """
    read = [list(tokens) for tokens in passages]
    found = {short.lower(): name for tokens in read for short, name in _explained(tokens)}
    used = {t.text.replace(".", "") for tokens in read for t in tokens if is_short(t)} - {s.upper() for s in found}
    used -= INITIALS  # 'AP' is no airport police
    if not used:
        return found
    names = sorted({name for tokens in read for name in _long_names(tokens)})
    initials = Counter(_initials(name.split()) for name in names)
    return {
        **{
            letters.lower(): name
            for name in names
            if initials[letters := _initials(name.split())] == 1 and letters in used
        },
        **found,
    }


def _long_names(tokens: Sequence[Token]) -> Iterator[str]:
    """Runs of three proper nouns or more, or two that name a body, small words between them taken in."""
    run: list[Token] = []
    for token in [*tokens, None]:
        if token is not None and (token.is_name or (run and token.low in _SMALL and token.low != "a")):
            run.append(token)
            continue
        while run and run[-1].low in _SMALL:
            run.pop()
        if sum(t.is_name for t in run) > SHORTEST - (bool(run) and run[-1].low in BODIES):
            yield words_of(run)
        run = []


def is_short(token: Token) -> bool:
    """Return whether a token is written as an abbreviation: PSA, U.N., NGOs."""
    letters = token.text.replace(".", "")
    return letters.isalpha() and letters.isupper() and SHORTEST <= len(letters) <= LONGEST


def without_abbreviation(tokens: list[Token]) -> list[Token]:
    """Leave out the abbreviation in a bracket behind a name: 'Port Safety Agency (PSA)'."""
    short = len(tokens) > 3 and tokens[-1].text == ")" and tokens[-3].text == "(" and is_short(tokens[-2])
    return tokens[:-3] if short else tokens


def _explained(tokens: Sequence[Token]) -> Iterator[tuple[str, str]]:
    """'Port Safety Agency (PSA)', 'Port Safety, or PS,': the words before whose initials are the letters behind."""
    for at in range(2, len(tokens) - 1):
        around = tokens[at - 1].text, tokens[at + 1].text
        beside = around == ("(", ")") or (around == ("or", ",") and tokens[at - 2].text == ",")
        if not beside or not is_short(tokens[at]):
            continue
        letters = tokens[at].text.replace(".", "")
        for start in range(at - 2, max(-1, at - 3 - len(letters) - _MOST_SMALL), -1):
            words = [t for t in tokens[start : at - 1] if t.is_word]
            begins = tokens[start].text[:1].isupper() and tokens[start].low not in _SMALL
            if begins and _initials([t.text for t in words]) == letters:
                yield tokens[at].text, words_of(tokens[start : words[-1].i + 1])
                break


def _initials(words: Iterable[str]) -> str:
    return "".join(word[0].upper() for word in words if word.lower() not in _SMALL and word[:1].isalpha())
