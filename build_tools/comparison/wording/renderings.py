"""Two renderings of each matched utterance, the words that replace one another, and who quotes which."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.wording.align import Excerpt, ExcerptWord, Stretch, WordMark, align, meeting
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import plain
from build_tools.models import Comparison, Lexicon, Match, Tier

_FEW = 2
"""Content words that may stand for as many others between shared words, whatever they mean."""
_SHORT = 2
"""Content words. Of a longer stretch only the words that meet are shown."""


class Replaced(NamedTuple):
    """Words of one rendering that stand for others in the other: "ridiculous", "laughable".

    They mean much the same by the thesaurus or their form, or stand alone between words that both renderings have.
    """

    a: str
    b: str


class Rendering(NamedTuple):
    """One match with its two renderings laid side by side."""

    match: Match
    replaced: tuple[Replaced, ...]
    """The stretches that replace one another, in order."""
    quoted_only_a: tuple[str, ...]
    """Stretches that `a` puts in quotation marks and `b`, having them too, does not."""
    quoted_only_b: tuple[str, ...]


def renderings(comparison: Comparison, excerpts: Mapping[str, Excerpt], lexicon: Lexicon) -> tuple[Rendering, ...]:
    """Lay each match's renderings side by side, in the order of the matches.

    Args:
        comparison: what `compare` found; the same phrase by another speaker is no rendering and left out.
        excerpts: the words at hand, by statement id; a match without both is left out.
        lexicon: known spellings and the thesaurus.
    """
    return tuple(
        rendering(match, excerpts[match.a.statement], excerpts[match.b.statement], lexicon)
        for match in comparison.matches
        if match.tier is not Tier.SAME_PHRASE and match.a.statement in excerpts and match.b.statement in excerpts
    )


def rendering(match: Match, a: Excerpt, b: Excerpt, lexicon: Lexicon) -> Rendering:
    """Lay the two renderings of one match side by side."""
    alignment = align(a, b, lexicon)
    return Rendering(
        match,
        tuple(_replaced(alignment.stretches, lexicon)),
        tuple(_quoted_only(alignment.stretches, first=True)),
        tuple(_quoted_only(alignment.stretches, first=False)),
    )


def _replaced(stretches: Sequence[Stretch], lexicon: Lexicon) -> Iterator[Replaced]:
    """Return short stretches that stand for one another, then single words that meet wherever they stand."""
    left_a: list[ExcerptWord] = []
    left_b: list[ExcerptWord] = []
    for number, stretch in enumerate(stretches):
        if stretch.mark is WordMark.SHARED:
            continue
        a, b = _trimmed(stretch.a), _trimmed(stretch.b)
        short = max(len(_content(stretch.a)), len(_content(stretch.b))) <= _SHORT
        if a and b and short and (_between_shared(stretches, number) or meeting(stretch.a, stretch.b, lexicon)):
            yield Replaced(a, b)
        else:
            left_a += stretch.a
            left_b += stretch.b
    yield from (Replaced(a.text, b.text) for a, b in meeting(left_a, left_b, lexicon))


def _between_shared(stretches: Sequence[Stretch], number: int) -> bool:
    """Whether one content word stands for one, or two for two, between words that both renderings have."""
    around = [stretches[n].mark if 0 <= n < len(stretches) else None for n in (number - 1, number + 1)]
    a, b = (len(_content(side)) for side in (stretches[number].a, stretches[number].b))
    return around == [WordMark.SHARED, WordMark.SHARED] and a == b <= _FEW


def _content(side: Iterable[ExcerptWord]) -> list[ExcerptWord]:
    return [token for token in side if plain(token.text) not in FUNCTION_WORDS or _in_capitals(token.text)]


def _in_capitals(word: str) -> bool:
    """Whether a word is written as an acronym: "US" is no "us"."""
    return len(word) > 1 and word.isupper()


def _trimmed(side: tuple[ExcerptWord, ...]) -> str:
    """Return a stretch without the function words at its ends."""
    content = _content(side)
    return _text(side[side.index(content[0]) : side.index(content[-1]) + 1]) if content else ""


def _text(side: tuple[ExcerptWord, ...]) -> str:
    return (side[0].text + "".join(token.before + token.text for token in side[1:])) if side else ""


def _quoted_only(stretches: Iterable[Stretch], *, first: bool) -> Iterator[str]:
    """Return shared stretches, in one side's words, that stand in marks there and nowhere else."""
    for stretch in stretches:
        if stretch.mark is not WordMark.SHARED:
            continue
        mine, theirs = (stretch.a, stretch.b) if first else (stretch.b, stretch.a)
        pairs = zip(mine, theirs, strict=True)
        for quoted, run in itertools.groupby(pairs, key=lambda pair: pair[0].quoted and not pair[1].quoted):
            if quoted and (text := _trimmed(tuple(here for here, _ in run))):
                yield text
