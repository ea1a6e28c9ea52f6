"""Names reduced to what survives a change of spelling.

A name goes through the lexicon first (Kiev → Kyiv), and only then through a skeleton: Zelensky, Zelenskyy and Zelenskiy
give one skeleton, Vladimir and Volodymyr another. A skeleton compares names of one event; it is no dictionary key.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

from build_tools.models import Lexicon, fold, words
from build_tools.models.text import without_accents
from build_tools.models.titles import COMMON_TITLES, PARTICLES

_ROLES = (
    "spokesman spokeswoman spokesperson chair director leader republican democrat lawmaker host official source "
    "reporter analyst jr sr the"
)
TITLES = COMMON_TITLES | frozenset(str.split(_ROLES))
"""Words around a name that are none of it."""

# Short forms of given names, by the long one: each line is one name.
_SHORT_FORMS = (
    "alexander alexandra alex", "andrew andy", "anthony tony", "benjamin ben benny bibi", "bernard bernie",
    "charles chuck charlie", "christopher chris", "daniel dan danny", "david dave", "donald don",
    "edward ed eddie ted", "elizabeth liz beth", "frederick fred", "gerald jerry gerry", "gregory greg",
    "jacob jake", "james jim jimmy", "jeffrey jeff", "john jack johnny", "joseph joe",
    "katherine catherine kate kathy cathy", "kenneth ken", "lawrence larry", "margaret maggie peggy",
    "matthew matt", "michael mike", "nicholas nick", "patricia patty", "patrick pat", "peter pete",
    "rebecca becky", "richard dick rick", "robert bob rob bobby", "ronald ron", "samuel sam",
    "stephen steven steve", "susan sue", "theodore ted", "thomas tom tommy", "timothy tim",
    "william bill will billy",
)  # fmt: skip
_LONG_FORMS = {
    form: frozenset(n for n, line in enumerate(_SHORT_FORMS) if form in line.split())
    for line in _SHORT_FORMS
    for form in line.split()
}

# Longest first: what one romanisation writes with two letters another writes with one.
_DIGRAPHS = (
    ("shch", "s"), ("tsch", "c"), ("kh", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("zh", "j"), ("sh", "s"),
    ("ch", "c"), ("ph", "f"), ("ck", "k"), ("ts", "c"), ("tz", "c"), ("ks", "x"), ("ou", "u"), ("oo", "u"), ("ee", "i"),
)  # fmt: skip
_LETTERS = str.maketrans({"y": "i", "j": "i", "w": "v", "q": "k"})
_VOWELS = re.compile(r"[aeiou]+")
_REPEATS = re.compile(r"(.)\1+")
_POSSESSIVE = re.compile(r"(?:'s|s')$")


@lru_cache(maxsize=1 << 15)
def plain(text: str) -> str:
    """Return a name in lower case without accents, full stops and a possessive: "U.S." → "us"."""
    bare = without_accents(fold(text).casefold()).replace(".", "")
    return re.sub(r"'s$", "", bare)


def skeleton(word: str) -> str:
    """Reduce one word of a name to what romanisations share, vowels kept: zelensky, zelenskyy → zelenski."""
    bare = re.sub(r"[^a-z]", "", plain(word))
    for long, short in _DIGRAPHS:
        bare = bare.replace(long, short)
    # Yelena and Elena, Yevgeny and Evgeny: one letter.
    return _REPEATS.sub(r"\1", bare.translate(_LETTERS)).replace("ie", "e")


def consonants(word: str) -> str:
    """Reduce one word further, to its first sound and its consonants: Vladimir, Volodymyr → vldmr.

    Good enough for two given names before the same surname, or for two places; too coarse for anything else.
    """
    bone = skeleton(word)
    return _REPEATS.sub(r"\1", bone[:1] + _VOWELS.sub("", bone[1:])) if bone else ""


def name_words(name: str) -> list[str]:
    """Return a name's words without titles: "President Volodymyr Zelensky" → ["Volodymyr", "Zelensky"]."""
    found = [_POSSESSIVE.sub("", word) for word in words(fold(name))]
    kept = [word for word in found if plain(word) not in TITLES]
    return kept or found


def surname(name: str) -> str:
    """Return the last word of a name, with the particle before it left out."""
    parts = name_words(name)
    return parts[-1] if parts else ""


def given(name: str) -> str:
    """Return the first word of a name of several, '' where there is only a surname."""
    parts = [word for word in name_words(name) if plain(word) not in PARTICLES]
    return parts[0] if len(parts) > 1 else ""


def same_given(a: str, b: str) -> bool:
    """Return whether two given names may be one: equal consonants, an initial, a beginning, or a short form: Bill."""
    if not a or not b:
        return True
    bones = skeleton(a), skeleton(b)
    if consonants(a) == consonants(b):
        return True
    if _LONG_FORMS.get(plain(a), frozenset()) & _LONG_FORMS.get(plain(b), frozenset()):
        return True
    short, long = sorted(bones, key=len)
    return bool(short) and long.startswith(short)


def same_person(a: str, b: str) -> bool:
    """Return whether two names may be one person's: the same surname skeleton and given names that agree."""
    one, other = skeleton(surname(a)), skeleton(surname(b))
    return bool(one) and one == other and same_given(given(a), given(b))


class NameMap(NamedTuple):
    """Known spellings and the words for states, each with the one form that stands for it."""

    house: Mapping[str, str]
    """From a plain spelling to the house spelling: kiev → Kyiv."""
    states: Mapping[str, str]
    """From a plain name, capital or demonym to the state: ukrainian → Ukraine."""
    kinds: Mapping[str, str]
    """From a plain spelling to what it names, as the lexicon says: kiev → place."""
    acronyms: frozenset[str]
    """The plain forms of names that are written in capitals."""
    seats: Mapping[str, str]
    """From the plain name of a house to the state whose leadership it stands for: white house → United States."""

    def spelled(self, name: str) -> str:
        """Return the house spelling of a name, or the name itself."""
        return self.house.get(plain(name), name)

    def is_name(self, word: str) -> bool:
        """Return whether a printed word may be a name of the lexicon: capitalised, an acronym in capitals throughout.

        "Is" is no IS, "us" no US.
        """
        return word[:1].isupper() and (word.isupper() or plain(word) not in self.acronyms)

    def state(self, name: str) -> str | None:
        """Return the state that a word stands for: Kiev → Ukraine, Washington → United States."""
        return self.states.get(plain(name)) or self.states.get(plain(self.spelled(name)))


def _plain_map(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for form, meaning in pairs:
        found.setdefault(plain(form), meaning)
    return found


def name_map(lexicon: Lexicon) -> NameMap:
    """Make the map of the lexicon's spellings and states."""
    house = _plain_map((form, s.house) for s in lexicon.spellings for form in (s.house, *s.forms))
    states = _plain_map(
        (form, state.name)
        for state in lexicon.states
        for form in (state.name, *filter(None, [state.capital]), *state.others)
    )
    seats = _plain_map((seat, state.name) for state in lexicon.states for seat in state.seats)
    kinds = _plain_map((form, s.what) for s in lexicon.spellings for form in (s.house, *s.forms))
    printed = [form for s in lexicon.spellings for form in (s.house, *s.forms)]
    printed += [form for state in lexicon.states for form in (state.name, *state.others)]
    acronyms = frozenset(plain(form) for form in printed if form.isupper())
    return NameMap(house, states, kinds, acronyms, seats)
