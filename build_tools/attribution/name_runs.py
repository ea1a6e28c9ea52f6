"""Where the names of persons stand in a passage: what the recogniser found, mended at its ends, and what it missed."""

from __future__ import annotations

from collections.abc import Sequence

from build_tools.attribution.names import PARTICLES, is_suffix
from build_tools.attribution.roles import ROLES, TITLES
from build_tools.attribution.tokens import Passage, Token

MOST_SUFFIXES = 2
HYPHENS = frozenset("-‐‑")


def name_runs(passage: Passage) -> list[tuple[int, int]]:
    """Return first and last token of each name of a person, titles left out, suffixes taken in."""
    runs: list[tuple[int, int]] = []
    tokens = passage.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].entity != "PERSON":
            last = _titled(tokens, i)
            if last is not None:
                runs.append((i, last))
            i = i + 1 if last is None else last + 1
            continue
        first = i
        i += 1
        while i < len(tokens) and tokens[i].entity == "PERSON" and not tokens[i].entity_start:
            i += 1
        last = _hyphened(tokens, i - 1)
        i = max(i, last + 1)
        if run := _trimmed(tokens, first, last):
            first, last = run
            last = _suffixed(tokens, last)
            i = max(i, last + 1)
            runs.append((_particles_before(tokens, first), last))
    return runs


def surname_at(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return the token of the surname in a run: the last that is no suffix."""
    while last > first and (is_suffix(tokens[last]) or not tokens[last].is_word):
        last -= 1
    return last


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Leave out titles, possessives and marks at the ends of a run; None where no name is left."""
    while last > first and (tokens[last].low in ("'s", "’s", "'", "’") or not tokens[last].is_word):
        last -= 1
    given = first
    while given < last and tokens[given].low.rstrip(".") in TITLES:
        given += 1
    while given < last and not tokens[given].is_name:
        given += 1
    low = tokens[last].low.rstrip(".")
    titled = given > first or (first > 0 and tokens[first - 1].low.rstrip(".") in ("mr", "mrs", "ms", "miss", "dr"))
    whole = given < last and tokens[given].lemma not in ROLES  # 'Stephen King' is a name, 'Vice President' is none
    if not _names_somebody(tokens, last) or (low in TITLES and not whole and not titled):
        return None
    return (given, last) if low not in TITLES or whole or given == first else None


def _names_somebody(tokens: Sequence[Token], last: int) -> bool:
    """Whether a token may end a name; the tagger takes the second half of 'Holt-Reed' for a common word."""
    token = tokens[last]
    half = last > 1 and token.text[:1].isupper() and tokens[last - 1].text in HYPHENS
    return token.is_word and (token.is_name or half)


def double(tokens: Sequence[Token], last: int) -> int:
    """Return the first token of a surname that ends here: of 'Holt-Reed' that of 'Holt'."""
    first = last
    while first > 1 and tokens[first - 1].text in HYPHENS and tokens[first - 1].end == tokens[first].start:
        if tokens[first - 2].end != tokens[first - 1].start or not tokens[first - 2].text[:1].isupper():
            break
        first -= 2
    return first


def _hyphened(tokens: Sequence[Token], last: int) -> int:
    """Go on to the end of a double name that the recogniser left at its hyphen: 'Holt-Reed'."""
    while last + 2 < len(tokens) and tokens[last + 1].text in HYPHENS and tokens[last + 2].text[:1].isupper():
        glued = tokens[last].end == tokens[last + 1].start and tokens[last + 1].end == tokens[last + 2].start
        if not glued or not tokens[last + 2].is_word:
            break
        last += 2
    return last


def _suffixed(tokens: Sequence[Token], last: int) -> int:
    """Go on over suffixes, with or without a comma: 'Reed Jr.', 'Reed, Jr.', 'Reed III'."""
    for _ in range(MOST_SUFFIXES):
        after = last + 1
        if after + 1 < len(tokens) and tokens[after].text == "," and is_suffix(tokens[after + 1]):
            after += 1
        if after >= len(tokens) or not is_suffix(tokens[after]):
            break
        last = after
    return last


def _particles_before(tokens: Sequence[Token], first: int) -> int:
    """Take in the given name before particles that the recogniser cut off: 'Ursula von der Leyen'."""
    at = first
    while at > 0 and tokens[at - 1].low in PARTICLES and tokens[at - 1].low not in ("st", "saint", "a"):
        at -= 1
    if at in (first, 0):
        return first
    before = tokens[at - 1]
    given = before.is_name and before.text[:1].isupper() and before.low.rstrip(".") not in TITLES
    return at - 1 if given else first


def _titled(tokens: Sequence[Token], first: int) -> int | None:
    """Return the last token of a name that the recogniser missed: two or three names right behind a title or a role."""
    if not first or not tokens[first].is_name or tokens[first].low.rstrip(".") in TITLES:
        return None
    before = tokens[first - 1]
    if before.low.rstrip(".") not in TITLES and (before.lemma not in ROLES or before.is_name):
        return None
    last = first
    while last + 1 < len(tokens) and tokens[last + 1].is_name and tokens[last + 1].entity != "PERSON":
        last += 1
    return last if 1 <= last - first <= 2 and tokens[last].is_word else None
