"""The words of a statement as they are shown: which stand in quotation marks, and how they differ from another's.

    SheetStatement + proofs ──excerpt──▶ Words(text, quoted) ──aligned──▶ WordRuns

`words` in a sheet are pieces of the content. The display text joins them with " … " and gives back the quotation marks
that a wholly quoted piece lost, so that a reader sees whose words they are. Spans count in the display text.
"""

from __future__ import annotations

import itertools
from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

from build_tools.comparison.wording.align import Alignment, Excerpt, ExcerptWord, WordMark, align
from build_tools.models import Kind, Lexicon, SheetStatement, Span
from build_tools.models.quotation_marks import MARKS, PAIRS, QUOTED_IN_PIECE
from build_tools.models.runs import run_words
from build_tools.models.text import is_within

_PUNCTUATION = 2
"""A piece may end this much before its statement, a full stop and a mark, and still be whole."""
_LEAST_SHARED = 0.2
"""Where fewer of the words are shared, nearly every word would be marked, which tells a reader nothing."""
_SENTENCE_ENDS = (*".!?…", *(end + mark for end in ".!?…" for mark in '”"'))
"""How a piece ends that is a whole sentence."""
_NGRAM = 4
"""So many words in a row that an article has elsewhere, too, are not chance."""


class Words(NamedTuple):
    """Words as displayed, and the spans of them that are a speaker's, in quotation marks (marks included)."""

    text: str
    quoted: tuple[Span, ...] = ()

    @property
    def all_quoted(self) -> bool:
        """Whether every word stands in quotation marks."""
        inside = {at for start, end in self.quoted for at in range(start, end)}
        return bool(inside) and not any(char.isalnum() for at, char in enumerate(self.text) if at not in inside)


class WordRun(NamedTuple):
    """A stretch of words of one kind."""

    text: str
    quoted: bool = False
    """Whether it stands in quotation marks: a speaker's words, as the outlet gives them."""
    mark: str = ""
    """'' shared or not compared, 'only' or 'replaced'."""
    other: str = ""
    """For replaced words, the other rendering's; on the last run of the stretch, where a quotation cuts it."""


def shown(entry: SheetStatement, places: Sequence[Span | None] = (), quoted: Sequence[Span] = ()) -> Words:
    """Return the words of a statement for display. Empty where the sheet holds none.

    An excerpt that ends before the statement does ends in an ellipsis of ours; one in the outlet's own words that
    begins after it begins with one.

    Args:
        entry: The statement.
        places: Where in the article each of its pieces is proved to stand, if somebody has looked.
        quoted: The stretches of the article that it has in quotation marks.
    """
    if not entry.words:
        return Words("")
    text, spans, begin, last = "", [], None, ""
    for last, begin in _unbroken(entry.words, _beginnings(entry, places)):
        shown_piece, in_marks = _piece(last, begin, quoted, entry.kind)
        in_own_words = not in_marks or in_marks[0][0] > 0
        begins_later = begin is not None and entry.at and begin > entry.at[0][0] + _PUNCTUATION
        text += " … " if text else "… " if in_own_words and begins_later else ""
        spans += [(len(text) + start, len(text) + end) for start, end in in_marks]
        text += shown_piece
    if begin is not None and entry.at and begin + len(last) + _PUNCTUATION < entry.at[-1][1]:
        text += " …"
    return Words(text, tuple(spans))


def _beginnings(entry: SheetStatement, places: Sequence[Span | None]) -> list[int | None]:
    """Return where in the article each piece begins, as far as is known."""
    if places and all(places):
        return [_beginning(piece, place) for piece, place in zip(entry.words, places, strict=True) if place]
    lengths = [end - start for start, end in entry.at]
    return [start for start, _ in entry.at] if lengths == [*map(len, entry.words)] else [None] * len(entry.words)


def _unbroken(words: Sequence[str], begins: Sequence[int | None]) -> list[tuple[str, int | None]]:
    """Join the sentences between which the article has nothing but a space: there is nothing left out."""
    found: list[tuple[str, int | None]] = []
    for piece, begin in zip(words, begins, strict=True):
        before, at = found[-1] if found else ("", None)
        if at is not None and begin == at + len(before) + 1 and before.endswith(_SENTENCE_ENDS):
            found[-1] = (f"{before} {piece}", at)
        else:
            found.append((piece, begin))
    return found


def _beginning(piece: str, place: Span) -> int:
    """Return where a piece begins, with the quotation mark before it that its place leaves out."""
    start, end = place
    return start - 1 if piece[0] in MARKS and len(piece) > end - start else start


def _piece(piece: str, place: int | None, quoted: Sequence[Span], kind: Kind) -> tuple[str, list[Span]]:
    """Return one piece as displayed and the quoted spans in it.

    Where it stands in the article is known, the machine's quoted stretches tell whose words they are; otherwise the
    marks in the piece do. A mark that the piece lost at its edge is given back, of the kind at its other edge.
    """
    spans = [match.span() for match in QUOTED_IN_PIECE.finditer(piece)]
    if place is not None and quoted:
        spans = [(max(a - place, 0), min(b - place, len(piece))) for a, b in quoted]
        spans = [(_before(piece, a), _after(piece, b)) for a, b in spans if b > a]
    elif not spans and kind is Kind.DIRECT:
        spans = [(0, len(piece))]
    if spans == [(0, len(piece))] and _quotes_at_one_end(piece):
        return f"‘{piece}’", [(0, len(piece) + 2)]
    if spans and spans[-1][1] == len(piece) and piece[-1] not in MARKS:
        piece += PAIRS.get(piece[spans[-1][0]], "”")
        spans[-1] = (spans[-1][0], len(piece))
    if spans and spans[0][0] == 0 and piece[0] not in MARKS:
        piece = next((begin for begin, end in PAIRS.items() if end == piece[spans[0][1] - 1]), "“") + piece
        spans = [(start + bool(start), end + 1) for start, end in spans]
    return piece, spans


def _quotes_at_one_end(piece: str) -> bool:
    """Whether what somebody quotes begins or ends a piece, which has lost the marks around all of it.

    >>> _quotes_at_one_end("He said, “Tell my mother,”"), _quotes_at_one_end("“Tell my mother”")
    (True, False)
    """
    whole = any(one.span() == (0, len(piece)) for one in QUOTED_IN_PIECE.finditer(piece))
    at_an_edge = piece[0] in '“"' or piece[-1] in '”"'
    return at_an_edge and not whole and piece.count("“") == piece.count("”") and piece.count('"') % 2 == 0


def _before(piece: str, start: int) -> int:
    return start - 1 if start and piece[start - 1] in MARKS else start


def _after(piece: str, end: int) -> int:
    return end + 1 if piece[end : end + 1] and piece[end] in MARKS else end


def plain_runs(words: Words) -> tuple[WordRun, ...]:
    """Return words that are compared with nothing."""
    return _runs(words, ())


Ngrams = frozenset[tuple[str, ...]]
"""Every few words in a row of a text."""


def ngrams(text: str) -> Ngrams:
    """Return the n-grams of a text, in small letters."""
    said = [word for word, _, _ in run_words(text)]
    return frozenset(zip(*(said[i:] for i in range(_NGRAM)), strict=False))


def have_much_in_common(one: Sequence[str], other: Sequence[str]) -> bool:
    """Return whether two tellings share a run of three words, or more than half of the shorter one's words.

    >>> have_much_in_common("that the system worked".split(), "It was a sad day but the system worked".split())
    True
    """
    run = {*zip(one, one[1:], one[2:], strict=False)} & {*zip(other, other[1:], other[2:], strict=False)}
    a, b = {*one}, {*other}
    return bool(run) or len(a & b) * 2 > min(len(a), len(b))


def aligned(
    a: Words, b: Words, lexicon: Lexicon, beside_a: Ngrams = frozenset(), beside_b: Ngrams = frozenset()
) -> tuple[tuple[WordRun, ...], tuple[WordRun, ...]]:
    """Lay two statements side by side, word by word, and return each side's runs.

    Args:
        a: The words of one.
        b: The words of the other.
        lexicon: Knows the spellings of names.
        beside_a: The n-grams of all articles but the one's: what these have is not only in it.
        beside_b: Those of all but the other's.
    """
    alignment = align(Excerpt.plain(a.text), Excerpt.plain(b.text), lexicon)
    if alignment.shared < _LEAST_SHARED:
        return plain_runs(a), plain_runs(b)
    return _runs(a, _marked(alignment, "a", beside_a)), _runs(b, _marked(alignment, "b", beside_b))


def _marked(alignment: Alignment, side: str, elsewhere: Ngrams) -> list[tuple[int, int, str, str]]:
    """Return the stretches of one side that differ: start, end, mark, the other side's words."""
    found = []
    sides = [(s.a, s.b) if side == "a" else (s.b, s.a) for s in alignment.stretches]
    tail = alignment.tail_b if side == "a" else alignment.tail_a
    there = {token.text.casefold() for _, theirs in sides for token in theirs}
    for number, (stretch, (mine, theirs)) in enumerate(zip(alignment.stretches, sides, strict=True)):
        if not theirs:
            if all(token.text.casefold() in there for token in mine):
                continue  # the other has these words too, elsewhere
            said = ngrams(_joined(mine))
            if len(said & elsewhere) * 2 > len(said):
                continue  # another article has them, in whatever statement
            after = next((token.before for _, tokens in sides[number + 1 :] for token in tokens), tail)
            ends = not any(stretch.mark is WordMark.SHARED for stretch in alignment.stretches[number:])
            if "…" in after or (ends and "…" in tail):
                continue  # the other's excerpt is cut here: its article may have them
        elif mine and stretch.mark is WordMark.REPLACED and _is_at_a_cut(number, alignment):
            continue  # what stands where one of the excerpts is cut stands for nothing
        if mine and stretch.mark is not WordMark.SHARED:
            mark = "replaced" if stretch.mark is WordMark.REPLACED else "only"
            found.append((mine[0].start, mine[-1].end, mark, _joined(theirs)))
    return found


def _is_at_a_cut(number: int, alignment: Alignment) -> bool:
    """Whether a stretch stands before all that is shared, or after it, where one of the two excerpts is cut."""
    shared = [n for n, stretch in enumerate(alignment.stretches) if stretch.mark is WordMark.SHARED] or [-1]
    first = alignment.stretches[0]
    begins = any("…" in tokens[0].before for tokens in (first.a, first.b) if tokens)
    return (number < shared[0] and begins) or (number > shared[-1] and "…" in alignment.tail_a + alignment.tail_b)


def _joined(tokens: Sequence[ExcerptWord]) -> str:
    return "".join(token.before * bool(i) + token.text for i, token in enumerate(tokens))


def _runs(words: Words, marked: Sequence[tuple[int, int, str, str]]) -> tuple[WordRun, ...]:
    """Cut the text wherever a quotation or a mark begins or ends; marks are in the order of the text."""
    edges = {0, len(words.text)} | {edge for span in words.quoted for edge in span}
    edges |= {edge for start, end, *_ in marked for edge in (start, end)}
    left = deque(marked)
    found = []
    for start, end in itertools.pairwise(sorted(edges)):
        text, quoted = words.text[start:end], is_within((start, end), words.quoted)
        if left and left[0][0] <= start:
            _, until, mark, other = left[0]
            found.append(WordRun(text, quoted, mark, other if end == until else ""))
            if end == until:
                left.popleft()
        else:
            found.append(WordRun(text, quoted))
    return tuple(found)
