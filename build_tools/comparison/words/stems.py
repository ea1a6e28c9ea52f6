"""Word families: retaliate and retaliatory, decide and decision, involve and involvement.

A light suffix stripper in the manner of Porter (1980, "An algorithm for suffix stripping"), for lemmas only, so it
knows derivations and no inflections. Two lemmas of one stem count as nearly the same word, never quite.
"""

from __future__ import annotations

from functools import lru_cache

# Tried in order; the first that leaves a stem long enough is taken off. On the right what stands for it. Agents (-er,
# -or) and -y are left alone: officer and office, policy and police are no family.
_SUFFIXES = (
    ("isation", ""), ("ization", ""), ("ation", ""), ("atory", ""), ("ative", ""), ("ition", ""), ("ision", "id"),
    ("ssion", "t"), ("sion", "d"), ("tion", "t"), ("ment", ""), ("ance", ""), ("ence", ""), ("able", ""), ("ible", ""),
    ("ous", ""), ("ful", ""), ("nse", "nd"), ("ate", ""), ("ant", ""), ("ent", ""), ("ive", ""), ("ize", ""),
    ("ise", ""), ("ism", ""), ("ist", ""), ("ing", ""), ("ic", ""), ("al", ""), ("ly", ""),
)  # fmt: skip
_SHORTEST = 5
_BEGINNING = 5


def beginning(lemma: str) -> str:
    """Return the letters that a lemma has in common with its forms in a text: "plead" of "pleaded" and "pleads"."""
    return lemma[:_BEGINNING]


@lru_cache(maxsize=65536)
def stem(lemma: str) -> str:
    """Return the stem of a lower-case lemma; a word too short for one, or with anything but letters, stays itself."""
    if not lemma.isalpha():
        return lemma
    for suffix, instead in _SUFFIXES:
        bare = lemma.removesuffix(suffix) + instead
        if lemma.endswith(suffix) and len(bare) >= _SHORTEST:
            return bare.removesuffix("e")
    return lemma.removesuffix("e") if len(lemma) > _SHORTEST else lemma
