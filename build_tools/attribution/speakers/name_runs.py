"""Where the names of persons stand in a passage: what the recogniser found, with its ends corrected, and missed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from build_tools.attribution.parsing.tokens import HYPHENS, Passage, Token, word_set
from build_tools.attribution.speakers.missed_names import (
    NO_SURNAME,
    addresses,
    hyphened,
    is_initial,
    is_surname,
    missed_name,
)
from build_tools.attribution.speakers.roles import CALLINGS, is_epithet, is_superlative
from build_tools.attribution.words.ages import has_age_behind
from build_tools.attribution.words.body_nouns import BODIES, ENDS_A_BODY, KIN, PERSONS, ROLES
from build_tools.attribution.words.given_names import is_given
from build_tools.attribution.words.names import MARK_TOKENS, PARTICLES, is_suffix, plain
from build_tools.models.titles import TITLES

MOST_SUFFIXES = 2

_STORMS = word_set("storm hurricane typhoon cyclone")

_NEVER_A_WORD = word_set("van von der ter zur bin ibn della")
"""Particles that are nothing else in English: "ten" and "den" may be."""


def surnames_of_persons(passages: Iterable[Passage]) -> frozenset[str]:
    """Return the surnames, plainly written, that stand behind "Mr" and the like, before an age or "himself"."""
    found: set[str] = set()
    for tokens in (passage.tokens for passage in passages):
        for before, name in pairwise(tokens):
            if is_surname(name) and (addresses(before) or has_age_behind(tokens, name.i) or _is_one(tokens, name.i)):
                found.add(plain(name.text))
        if tokens and is_surname(tokens[0]) and (has_age_behind(tokens, 0) or _is_one(tokens, 0)):
            found.add(plain(tokens[0].text))
    return frozenset(found)


def _is_one(tokens: Sequence[Token], i: int) -> bool:
    """'Reed himself spoke': whether a name is shown to be one person's."""
    return [t.low for t in tokens[i + 1 : i + 2]] in (["himself"], ["herself"])


def name_runs(passage: Passage, surnames: frozenset[str] = frozenset()) -> list[tuple[int, int]]:
    """Return first and last token of each name of a person, titles left out, suffixes taken in.

    Args:
        passage: The passage.
        surnames: As `surnames_of_persons` has found them in the whole article.
    """
    runs: list[tuple[int, int]] = []
    tokens = passage.tokens
    i = 0
    while i < len(tokens):
        if tokens[i].entity != "PERSON":
            last = missed_name(tokens, i, surnames)
            if last is not None:
                runs.append((i, last))
            i = i + 1 if last is None else last + 1
            continue
        first = i
        i += 1
        while i < len(tokens) and tokens[i].entity == "PERSON" and not tokens[i].entity_start:
            i += 1
        last = _past_given_name(tokens, hyphened(tokens, i - 1))
        i = max(i, last + 1)
        if (run := _trimmed(tokens, first, last)) and not _is_place(tokens, *run):
            first, last = run
            last = _past_nickname(tokens, first, last)
            last = _suffixed(tokens, _particles_behind(tokens, last))
            i = max(i, last + 1)
            runs.append((_before(tokens, _particles_before(tokens, first), last), last))
    return runs


def _trimmed(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Leave out titles, possessives and marks at the ends of a run; None where no name is left."""
    while last > first and (tokens[last].low in ("'s", "’s", "'", "’") or not tokens[last].is_word):
        last -= 1
    storm = tokens[last - 1] if last and first >= last - 1 else None
    speaks = tokens[last].dep == "nsubj" and tokens[tokens[last].head].lemma in ("say", "tell")  # 'Storm Reid said'
    if storm is not None and storm.low in _STORMS and storm.text[:1].isupper() and not speaks:
        return None  # 'Storm Ida', which no "she" stands for
    given = first
    while given < last and tokens[given].text in KIN:
        given += 1  # 'Reed’s son Tom'
    while given < last and tokens[given].low.rstrip(".") in TITLES:
        given += 1
    while given < last and not (tokens[given].is_name and tokens[given].is_word):
        given += 1
    given += given < last and is_epithet(tokens, given)
    while last - given > 1 and _is_rank(tokens, given):
        given += 1
    while last - given > 1 and tokens[given].low in ROLES | CALLINGS and not is_given(tokens[given].text):
        given += 1  # 'Nurse Joy Reed', 'Striker Dani Reed'
    low = tokens[last].low.rstrip(".")
    titled = given > first or (first > 0 and tokens[first - 1].low.rstrip(".") in ("mr", "mrs", "ms", "miss", "dr"))
    # 'Stephen King' is a name, 'Vice President' and 'Halm's Toughest Sheriff' are none.
    whole = given < last and tokens[given].lemma not in ROLES and not is_superlative(tokens, given)
    if not _names_somebody(tokens, last) or (low in TITLES and not whole and not titled):
        return None
    return (given, last) if low not in TITLES or whole or given == first else None


def _is_rank(tokens: Sequence[Token], i: int) -> bool:
    """'DSP Ann Reed': capitals before a name in small letters; 'AJ Reed' has a name of two."""
    rank, name = tokens[i].text, tokens[i + 1].text
    return rank.isalpha() and rank.isupper() and len(rank) > 2 and not name.isupper()


def _is_place(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'A teacher at Hill School, Ashby, said': one name between commas behind a body is where that stands."""
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    parted = first > 1 and tokens[first - 1].text == "," and behind is not None and behind.text == ","
    return first == last and parted and tokens[first - 2].entity == "ORG" and tokens[first - 2].dep == "pobj"


def _names_somebody(tokens: Sequence[Token], last: int) -> bool:
    """Whether a token may end a name; the tagger takes the second half of 'Holt-Reed' for a common word."""
    token = tokens[last]
    half = last > 1 and token.text[:1].isupper() and tokens[last - 1].text in HYPHENS
    return token.is_word and (token.is_name or half)


def _past_given_name(tokens: Sequence[Token], last: int) -> int:
    """Take in the surname that the recogniser cut off: 'DAN | AUBREY'."""
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is None or after.i != tokens[last].head or not is_given(tokens[last].text):
        return last
    surname = is_surname(after) and after.entity in ("", "DATE") and after.low not in NO_SURNAME | ENDS_A_BODY | BODIES
    return after.i if surname else last


def _past_nickname(tokens: Sequence[Token], first: int, last: int) -> int:
    """Take in the surname behind a nickname in marks, at which the recogniser cuts a name: 'Gerald “Sandy” Holt'."""
    marks = [t.i for t in tokens[first + 1 : last + 5] if t.text in MARK_TOKENS]
    if len(marks) < 2 or marks[0] > last + 1 or not 1 < marks[1] - marks[0] <= 3:
        return last
    behind = tokens[marks[1] + 1 : marks[1] + 2]
    nickname = tokens[marks[0] + 1 : marks[1]]
    whole = all(t.text[:1].isupper() for t in (*nickname, *behind)) and any(t.is_name for t in behind)
    return max(last, behind[0].i) if whole else last


def _suffixed(tokens: Sequence[Token], last: int) -> int:
    """Extend over suffixes, with or without a comma: 'Reed Jr.', 'Reed, Jr.', 'Reed III'."""
    last = stop_of_suffix(tokens, last)
    for _ in range(MOST_SUFFIXES):
        after = last + 1
        if after + 1 < len(tokens) and tokens[after].text == "," and is_suffix(tokens[after + 1]):
            if [t for t in tokens[after + 2 : after + 3] if t.low in ("for", "of")]:
                break  # 'Reed, MP for Tollwick', which says what Reed is
            after += 1
        if after >= len(tokens) or not is_suffix(tokens[after]):
            break
        last = stop_of_suffix(tokens, after)
    return last


def stop_of_suffix(tokens: Sequence[Token], last: int) -> int:
    """Return the stop glued to a suffix, where the tokenizer parted them: of 'Sr' in 'Ames Sr. said'."""
    if last + 1 >= len(tokens) or not is_suffix(tokens[last]) or tokens[last].low not in ("jr", "sr", "esq"):
        return last
    after = tokens[last + 1]
    return last + 1 if after.text == "." and after.start == tokens[last].end else last


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


def _opens_a_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """'Petter Hamre told': a sentence's first word before a surname that speaks, which no list of given names has."""
    before = tokens[first - 1]
    opens = first == 1 or tokens[first - 2].sentence != before.sentence
    plain_name = before.tag == "NNP" and before.text[1:].islower() and not is_epithet(tokens, before.i)
    other = before.low.rstrip(".") in TITLES or before.low in ROLES | BODIES | CALLINGS | PERSONS
    speaks = tokens[last].dep == "nsubj" and before.head == last == first
    return opens and plain_name and speaks and not other


def _before(tokens: Sequence[Token], first: int, last: int) -> int:
    """Take in an initial or a given name that the recogniser left out: 'A. | J. Abel', 'Amber | Reed', 'Oda | Reed KC'.

    Behind a suffix the name before it was taken for the surname, and the given name may be any.
    """
    before = tokens[first - 1] if first else None
    if before is None or before.sentence != tokens[first].sentence:
        return first
    needed = first < last and is_suffix(tokens[first + 1]) and before.low.rstrip(".") not in TITLES | ROLES
    given = (
        before.is_name
        and before.entity == ""
        and before.dep == "compound"
        and (needed or is_given(before.text) or _opens_a_name(tokens, first, last))
    )
    return first - 1 if given or is_initial(before) else first


def _particles_behind(tokens: Sequence[Token], last: int) -> int:
    """Take in the surname behind particles where the recogniser cut a name in two: 'Karel van | der Meer'."""
    at = last if tokens[last].text in PARTICLES else last + 1
    known = PARTICLES if [t for t in tokens[at + 1 : at + 2] if t.entity == "PERSON"] else _NEVER_A_WORD
    if at == last + 1 and not (at < len(tokens) and tokens[at].text in known):
        return last
    while at < len(tokens) and tokens[at].text in PARTICLES:
        at += 1
    surname = at < len(tokens) and tokens[at].is_name and tokens[at].text[:1].isupper()
    return at if surname else last
