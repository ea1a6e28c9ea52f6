"""Two renderings of one utterance, word by word: shared, replaced, only here, and which words are quoted.

    Excerpt ──tokens──▶ weighted alignment ──▶ runs ──▶ islands of mere function words dissolved ──▶ Alignment

The alignment maximises the weight of shared words (Needleman & Wunsch 1970, without a price for gaps): a content word
weighs much more than "the", so that function words never pull two sentences out of step. Two spellings of one name are
the same word; two forms or synonyms of one word meet, but count as replaced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from build_tools.comparison.words.concepts import Same, vocabulary
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.names import consonants, plain, skeleton
from build_tools.comparison.words.stems import stem
from build_tools.models import Lexicon, Span
from build_tools.models.text import is_within

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\d+(?:[.,:]\d+)*(?: ?[ap](?:\.m\.|m\b))?|\w+(?:['’]\w+)*")
_CONTENT, _FUNCTION, _FORM, _SYNONYM = 2.0, 0.4, 1.0, 0.8
_ISLAND = 3
"""Fewer shared words than this in a row, all of them function words, are chance."""
_REPLACED_AT_MOST = 8
"""In a gap with nothing in common, longer stretches than this did not replace one another: each is only here."""
_TINY = 2
_SKELETON_LETTERS = 4
_STEM_LETTERS = 3


class WordMark(StrEnum):
    """How a stretch of words stands to the other rendering."""

    SHARED = "shared"
    REPLACED = "replaced"
    ONLY_A = "only-a"
    ONLY_B = "only-b"


class Excerpt(NamedTuple):
    """The words of a statement: pieces with the offset of each in the article, and the article's quoted stretches."""

    pieces: tuple[tuple[int, str], ...]
    quoted: tuple[Span, ...] = ()

    @staticmethod
    def plain(text: str) -> Excerpt:
        """Make an excerpt of bare words, none of them quoted."""
        return Excerpt(((0, text),))


class ExcerptWord(NamedTuple):
    """A word of an excerpt, and what stands before it: joined they give the excerpt back but for its tail."""

    text: str
    before: str
    start: int
    """Offset in the article."""
    end: int
    quoted: bool


class Stretch(NamedTuple):
    """A stretch of both renderings with one mark; one side is empty where it is only in the other."""

    mark: WordMark
    a: tuple[ExcerptWord, ...] = ()
    b: tuple[ExcerptWord, ...] = ()


class Alignment(NamedTuple):
    """Two renderings side by side: each side's stretches joined give its words, in order."""

    stretches: tuple[Stretch, ...]
    tail_a: str = ""
    """What stands after the last word: a full stop, a mark."""
    tail_b: str = ""

    @property
    def shared(self) -> float:
        """The share of all words, of both sides together, that are shared; 0 where there are none."""
        total = sum(len(s.a) + len(s.b) for s in self.stretches)
        return sum(len(s.a) + len(s.b) for s in self.stretches if s.mark is WordMark.SHARED) / total if total else 0.0


def tokens(excerpt: Excerpt) -> tuple[tuple[ExcerptWord, ...], str]:
    """Return the words of an excerpt and what stands after the last; pieces are joined by " … "."""
    found: list[ExcerptWord] = []
    before = ""
    for number, (offset, text) in enumerate(excerpt.pieces):
        before += " … " if number else ""
        end = 0
        for match in _TOKEN.finditer(text):
            start, stop = offset + match.start(), offset + match.end()
            quoted = is_within((start, stop), excerpt.quoted)
            found.append(ExcerptWord(match[0], before + text[end : match.start()], start, stop, quoted))
            before, end = "", match.end()
        before += text[end:]
    return tuple(found), before


def align(a: Excerpt, b: Excerpt, lexicon: Lexicon) -> Alignment:
    """Lay two renderings side by side, word by word."""
    return _aligned(a, b, Same(lexicon))


def meeting(
    a: Sequence[ExcerptWord], b: Sequence[ExcerptWord], lexicon: Lexicon
) -> list[tuple[ExcerptWord, ExcerptWord]]:
    """Pair the words of two stretches that mean much the same and are not the same, each once, in the order of `a`.

    Forms or synonyms of one word, two words for one state.
    """
    same = Same(lexicon)
    left = [(token, _key(token.text, same)) for token in b]
    pairs = []
    for token in a:
        key = _key(token.text, same)
        other = next((found for found in left if _weight(key, found[1]) < 0), None)
        if other is not None:
            left.remove(other)
            pairs.append((token, other[0]))
    return pairs


@lru_cache(maxsize=1024)
def _aligned(a: Excerpt, b: Excerpt, same: Same) -> Alignment:
    """Align once what several pages of an event show."""
    tokens_a, tail_a, keys_a = _read(a, same)
    tokens_b, tail_b, keys_b = _read(b, same)
    steps = _best_path([[_weight(x, y) for y in keys_b] for x in keys_a], len(keys_b))
    runs = _without_islands(_runs(steps), keys_a, keys_b)
    return Alignment(tuple(_stretches(runs, tokens_a, tokens_b)), tail_a, tail_b)


@lru_cache(maxsize=1024)
def _read(excerpt: Excerpt, same: Same) -> tuple[tuple[ExcerptWord, ...], str, list[_Key]]:
    """Read an excerpt's words, tail and keys once, however many it is laid beside."""
    words, tail = tokens(excerpt)
    return words, tail, [_key(token.text, same) for token in words]


class _Key(NamedTuple):
    """What a word is compared by."""

    plain: str
    name: str
    bones: str
    form: str
    state: str | None
    lines: frozenset[int]
    content: bool
    """Whether it is no mere function word."""


@lru_cache(maxsize=8192)
def _key(text: str, same: Same) -> _Key:
    """Make a word's key; the words of an event recur in all its renderings."""
    words = vocabulary(same.lexicon)
    bare = plain(text)
    is_name = words.names.is_name(text)
    spelled = plain(words.names.spelled(bare)) if is_name else bare
    capital = text[:1].isupper() and len(bare) >= _SKELETON_LETTERS and bare.isalpha()
    form = _uninflected(spelled)
    lines = words.lines.get(spelled, frozenset()) | words.lines.get(form, frozenset())
    bones = (skeleton(spelled), consonants(spelled)) if capital else ("", "")
    state = words.names.state(spelled) if is_name else None
    return _Key(spelled, *bones, stem(form), state, lines, state is not None or spelled not in FUNCTION_WORDS)


def _uninflected(word: str) -> str:
    """Take the commonest endings off: an alignment has surface words, not lemmas."""
    for suffix, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("s", "")):
        if word.endswith(suffix) and len(word) - len(suffix) >= _STEM_LETTERS and not word.endswith(("ss", "us")):
            return word.removesuffix(suffix) + instead
    return word


def _same(a: _Key, b: _Key) -> bool:
    if a.plain == b.plain:
        return True
    return bool(a.name and b.name) and (a.name == b.name or (len(a.bones) >= _SKELETON_LETTERS and a.bones == b.bones))


def _weight(a: _Key, b: _Key) -> float:
    """Return the weight of two words meeting; negative for forms and synonyms, which meet without being the same."""
    if _same(a, b):
        return _CONTENT if a.content else _FUNCTION
    if not (a.content and b.content):
        return 0.0
    if a.form == b.form:
        return -_FORM
    return -_SYNONYM if a.lines & b.lines or (a.state and a.state == b.state) else 0.0


def _best_path(weights: Sequence[Sequence[float]], columns: int) -> list[tuple[int, int, bool]]:
    """Return the heaviest way through: (index in a, index in b, whether they are the same word)."""
    rows = len(weights)
    best = [[0.0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows - 1, -1, -1):
        row, here, below, found = weights[i], best[i], best[i + 1], 0.0
        for j in range(columns - 1, -1, -1):
            found = max(found, below[j])
            if row[j]:
                found = max(found, abs(row[j]) + below[j + 1])
            here[j] = found
    path = []
    i = j = 0
    while i < rows and j < columns:
        meet = abs(weights[i][j])
        if meet and best[i][j] == meet + best[i + 1][j + 1]:
            path.append((i, j, weights[i][j] > 0))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return path


Run = list[tuple[int, int, bool]]


def _runs(path: Sequence[tuple[int, int, bool]]) -> list[Run]:
    """Cut a path into runs without a gap on either side, of the same or of replaced words."""
    runs: list[Run] = []
    for step in path:
        last = runs[-1][-1] if runs else None
        if last is not None and (last[0] + 1, last[1] + 1, last[2]) == step:
            runs[-1].append(step)
        else:
            runs.append([step])
    return runs


def _without_islands(runs: Sequence[Run], keys_a: Sequence[_Key], keys_b: Sequence[_Key]) -> list[Run]:
    """Leave out short runs of mere function words: chance, unless two renderings with more in common end in one."""
    kept = [run for run in runs if len(run) >= _ISLAND or any(keys_a[i].content for i, _, _ in run)]
    if kept and runs[-1] is not kept[-1] and runs[-1][-1][:2] == (len(keys_a) - 1, len(keys_b) - 1):
        kept.append(runs[-1])
    return kept


def _stretches(runs: Sequence[Run], a: Sequence[ExcerptWord], b: Sequence[ExcerptWord]) -> list[Stretch]:
    found: list[Stretch] = []
    i = j = 0
    for run in runs:
        (start_a, start_b, same), (end_a, end_b, _) = run[0], run[-1]
        found += _gap(tuple(a[i:start_a]), tuple(b[j:start_b]))
        i, j = end_a + 1, end_b + 1
        found.append(Stretch(WordMark.SHARED if same else WordMark.REPLACED, tuple(a[start_a:i]), tuple(b[start_b:j])))
    return _merged([*found, *_gap(tuple(a[i:]), tuple(b[j:]))])


def _gap(a: tuple[ExcerptWord, ...], b: tuple[ExcerptWord, ...]) -> list[Stretch]:
    """Return what stands between two runs: short against short of one sort replaces, all else is only here or there.

    A content word and a mere function word ("had", "unsuccessfully") do not stand for one another.
    """
    longer = max(len(a), len(b))
    telling = _has_content(a), _has_content(b)
    alike = longer <= _REPLACED_AT_MOST if all(telling) else longer <= _TINY and not any(telling)
    if a and b and alike:
        return [Stretch(WordMark.REPLACED, a, b)]
    only_a = [Stretch(WordMark.ONLY_A, a=a)] if a else []
    return only_a + ([Stretch(WordMark.ONLY_B, b=b)] if b else [])


def _has_content(side: Sequence[ExcerptWord]) -> bool:
    return any(plain(token.text) not in FUNCTION_WORDS for token in side)


def _merged(stretches: Sequence[Stretch]) -> list[Stretch]:
    """Join neighbours of one mark."""
    return [
        Stretch(mark, tuple(t for s in same for t in s.a), tuple(t for s in same for t in s.b))
        for mark, group in groupby(stretches, key=lambda s: s.mark)
        for same in [list(group)]
    ]
