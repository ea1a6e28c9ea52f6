"""The words of a statement as they are shown: which stand in quotation marks, and how they differ from another's.

    SheetStatement + Machine ──excerpt──▶ Words(text, quoted) ──aligned──▶ Runs

`words` in a sheet are pieces of the content. The display text joins them with " … " and gives back the quotation marks
that a wholly quoted piece lost, so that a reader sees whose words they are. Spans count in the display text.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from build_tools.comparison.align import Alignment, Excerpt, Mark, Token, align
from build_tools.models import Kind, Lexicon, Machine, SheetStatement, Span

_PUNCTUATION = 2
"""A piece may end this much before its statement, a full stop and a mark, and still be whole."""
_MARKS = "“”\"„«»‘’‚'"
_LEAST_SHARED = 0.2
"""Where fewer of the words are shared, nearly every word would be marked, which tells a reader nothing."""
_QUOTED = re.compile(r"“[^”]*”?|\"[^\"]*\"?|«[^»]*»?|„[^“”]*[“”]?")


@dataclass(frozen=True, slots=True)
class Words:
    """Words as displayed, and the spans of them that are a speaker's, in quotation marks (marks included)."""

    text: str
    quoted: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of words of one kind."""

    text: str
    quoted: bool = False
    """Whether it stands in quotation marks: a speaker's words, as the outlet gives them."""
    mark: str = ""
    """'' shared or not compared, 'only' or 'replaced'."""
    other: str = ""
    """For replaced words, the other rendering's; on the last run of the stretch, where a quotation cuts it."""


def shown(statement: SheetStatement, machine: Machine | None, statement_id: str) -> Words:
    """Give the words of a statement for display. Empty where the sheet holds none (F31).

    An excerpt that ends before the statement does ends in an ellipsis of ours.
    """
    if not statement.words:
        return Words("")
    pieces = _located(statement, machine, statement_id)
    quoted_in_article = _quoted_in(machine, statement_id)
    text, quoted = "", []
    for piece, place in pieces:
        text += " … " if text else ""
        shown_piece, spans = _piece(piece, place, quoted_in_article, statement.kind)
        quoted += [(len(text) + start, len(text) + end) for start, end in spans]
        text += shown_piece
    last, place = pieces[-1]
    if place is not None and statement.at and place + len(last) + _PUNCTUATION < statement.at[-1][1]:
        text += " …"
    return Words(text, tuple(quoted))


def _located(statement: SheetStatement, machine: Machine | None, statement_id: str) -> list[tuple[str, int | None]]:
    """Give the pieces in the order of the text, each with where in the article it begins, as far as is known."""
    proofs = sorted(p.start for p in machine.proofs if p.statement == statement_id) if machine else []
    if len(proofs) == len(statement.words):
        return list(zip(statement.words, proofs, strict=True))
    if len(statement.at) == len(statement.words) and all(
        end - start == len(piece) for (start, end), piece in zip(statement.at, statement.words, strict=True)
    ):
        return [(piece, start) for (start, _), piece in zip(statement.at, statement.words, strict=True)]
    return [(piece, None) for piece in statement.words]


def _quoted_in(machine: Machine | None, statement_id: str) -> tuple[Span, ...]:
    found = (s.quoted for s in machine.statements if s.id == statement_id) if machine else iter(())
    return next(found, ())


def _piece(piece: str, place: int | None, quoted: Sequence[Span], kind: Kind) -> tuple[str, list[Span]]:
    """Give one piece as displayed and the quoted spans in it.

    Where it stands in the article is known, the machine's quoted stretches tell whose words they are; otherwise the
    marks in the piece do. A mark that the piece lost at its edge is given back.
    """
    spans = [match.span() for match in _QUOTED.finditer(piece)]
    if place is not None and quoted:
        spans = [(max(a - place, 0), min(b - place, len(piece))) for a, b in quoted]
        spans = [(_before(piece, a), _after(piece, b)) for a, b in spans if b > a]
    elif not spans and kind is Kind.DIRECT:
        spans = [(0, len(piece))]
    if spans and spans[-1][1] == len(piece) and piece[-1] not in _MARKS:
        piece += "”"
        spans[-1] = (spans[-1][0], len(piece))
    if spans and spans[0][0] == 0 and piece[0] not in _MARKS:
        piece = f"“{piece}"
        spans = [(start + bool(start), end + 1) for start, end in spans]
    return piece, spans


def _before(piece: str, start: int) -> int:
    return start - 1 if start and piece[start - 1] in _MARKS else start


def _after(piece: str, end: int) -> int:
    return end + 1 if piece[end : end + 1] and piece[end] in _MARKS else end


def plain_runs(words: Words) -> tuple[Run, ...]:
    """Give words that are compared with nothing."""
    return _runs(words, ())


def aligned(a: Words, b: Words, lexicon: Lexicon) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    """Lay two statements side by side, word by word, and give each side's runs."""
    alignment = align(Excerpt.plain(a.text), Excerpt.plain(b.text), lexicon)
    if alignment.shared < _LEAST_SHARED:
        return plain_runs(a), plain_runs(b)
    return _runs(a, _marked(alignment, "a")), _runs(b, _marked(alignment, "b"))


def _marked(alignment: Alignment, side: str) -> list[tuple[int, int, str, str]]:
    """Give the stretches of one side that differ: start, end, mark, the other side's words."""
    found = []
    for stretch in alignment.stretches:
        mine, theirs = (stretch.a, stretch.b) if side == "a" else (stretch.b, stretch.a)
        if mine and stretch.mark is not Mark.SHARED:
            mark = "replaced" if stretch.mark is Mark.REPLACED else "only"
            found.append((mine[0].start, mine[-1].end, mark, _joined(theirs)))
    return found


def _joined(tokens: Sequence[Token]) -> str:
    return "".join(token.before * bool(i) + token.text for i, token in enumerate(tokens))


def _runs(words: Words, marked: Sequence[tuple[int, int, str, str]]) -> tuple[Run, ...]:
    """Cut the text wherever a quotation or a mark begins or ends."""
    edges = {0, len(words.text)} | {edge for span in words.quoted for edge in span}
    edges |= {edge for start, end, *_ in marked for edge in (start, end)}
    cuts = sorted(edges)
    return tuple(_run(words, marked, a, b) for a, b in itertools.pairwise(cuts))


def _run(words: Words, marked: Iterable[tuple[int, int, str, str]], start: int, end: int) -> Run:
    quoted = any(a <= start and end <= b for a, b in words.quoted)
    for a, b, mark, other in marked:
        if a <= start and end <= b:
            return Run(words.text[start:end], quoted, mark, other if end == b else "")
    return Run(words.text[start:end], quoted)
