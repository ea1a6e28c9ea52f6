"""Whether an article has what a sheet says it has: word for word, or not at all.

The pieces of a statement that stand in the article (its words, its mention, its cue) are looked for in the text. What
proves the same without the text is in proofs.py.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from build_tools.models import SheetStatement, Span, fold
from build_tools.models.quotation_marks import OPENING
from build_tools.sheets.article_text import Text

SHORTEST = 12
"""Characters. What is shorter is found by chance: without offsets it proves nothing."""
_MOST_SHOWN = 3
"""Places of which the editor is asked which one is meant."""
_AROUND = 25
"""Characters shown on each side of such a place."""
_OPENING = re.compile(f"[{OPENING}'‘]")
CLOSING = re.compile(r"[.,;:!?…]?[\"'”’»“]")
"""Marks that open a quotation; marks that close one, with what may stand before them."""


class ClaimedWords(NamedTuple):
    """Something that a statement says stands in the article."""

    path: tuple[str | int, ...]
    """Where it stands in the sheet, from the statement on: ('words', 0), ('mention',), ('cue',)."""
    words: str


def only_words(entry: SheetStatement) -> SheetStatement:
    """Return a statement without mention and cue, which name who speaks and how."""
    return entry.model_copy(update={"mention": None, "cue": None})


class Finding(NamedTuple):
    """A piece, and where it stands in the article or why it is not proved."""

    piece: ClaimedWords
    span: Span | None
    what: str = ""
    cure: str = ""


def pieces_of(entry: SheetStatement) -> list[ClaimedWords]:
    """Return what of a statement has to stand word for word in the article."""
    pieces = [ClaimedWords(("words", i), words) for i, words in enumerate(entry.words)]
    named = [ClaimedWords((name,), value) for name, value in (("mention", entry.mention), ("cue", entry.cue)) if value]
    return pieces + named


def find(entry: SheetStatement, text: Text, elsewhere: Mapping[str, Text] = {}) -> list[Finding]:
    """Look for a statement's pieces in its article.

    Args:
        entry: The statement. Its `at` says where its words are; mention and cue are looked for near it.
        text: The article.
        elsewhere: The event's other articles by id, for the hint that a quotation is from there.
    """
    findings: list[Finding] = []
    after = 0
    for piece in pieces_of(entry):
        if piece.path[0] != "words":
            findings.append(_near(piece, entry, text))
            continue
        finding = _within(piece, entry, text, after)
        if finding.span:
            after = finding.span[1]
        elif not finding.cure:
            finding = _not_found(piece, entry, text, elsewhere)
        findings.append(finding)
    return findings


def _within(piece: ClaimedWords, entry: SheetStatement, text: Text, after: int) -> Finding:
    places = text.places(piece.words, _widened(entry.at, text.text))
    if entry.at and places:
        # Pieces come in the order of the text; words that recur are told apart by it.
        return Finding(piece, next((place for place in places if place[0] >= after), places[0]))
    if entry.at:
        others = text.places(piece.words)
        if others:
            start, end = others[0]
            what = f"“{shortened(piece.words)}” is in the article, but not where `at` says"
            return Finding(piece, None, what, f"correct `at`: the words are at [{start}, {end}]")
        return Finding(piece, None)
    if len(places) == 1 and len(fold(piece.words)) >= SHORTEST:
        return Finding(piece, places[0])
    if places:
        many = f"occurs {len(places)} times" if len(places) > 1 else f"is shorter than {SHORTEST} characters"
        return Finding(piece, None, f"“{shortened(piece.words)}” {many}", _which(places, text.text))
    return Finding(piece, None)


def _which(places: Sequence[Span], text: str) -> str:
    """Ask which place is meant: the first few, each with the words around it."""
    shown = []
    for start, end in places[:_MOST_SHOWN]:
        before, after = text[max(0, start - _AROUND) : start].split(" ")[1:], text[end : end + _AROUND].split(" ")[:-1]
        seen = " ".join(f"{' '.join(before)}{text[start:end]}{' '.join(after)}".split())
        shown.append(f"`at: [[{start}, {end}]]` for “…{seen}…”")
    more = f" … ({len(places) - _MOST_SHOWN} more)" if len(places) > _MOST_SHOWN else ""
    return f"quote more of the sentence, or say which is meant: {', '.join(shown)}{more}"


def _widened(spans: Iterable[Span], text: str) -> list[Span]:
    """Let each span take in the quotation marks around it, and the full stop or comma before a closing one."""
    return [
        (start - len(_OPENING.findall(text[start - 1 : start])), closing.end() if closing else end)
        for start, end in spans
        for closing in [CLOSING.match(text, end)]
    ]


def _near(piece: ClaimedWords, entry: SheetStatement, text: Text) -> Finding:
    places = text.places(piece.words)
    if not places:
        what = f"the {piece.path[0]} “{shortened(piece.words)}” is not word for word in the article"
        return Finding(piece, None, what, "write it as the article does, or take the line out")
    where = entry.at[0][0] if entry.at else 0
    return Finding(piece, min(places, key=lambda place: abs(place[0] - where)))


def _not_found(piece: ClaimedWords, entry: SheetStatement, text: Text, elsewhere: Mapping[str, Text]) -> Finding:
    what = f"not word for word in the article: “{shortened(piece.words)}”"
    for article in sorted(elsewhere):
        other = elsewhere.get(article)
        if other and other.sha256 != text.sha256 and len(fold(piece.words)) >= SHORTEST and other.places(piece.words):
            return Finding(piece, None, what, f"found in the article {article}")
    nearest = text.nearest(piece.words, entry.at) or text.nearest(piece.words)
    return Finding(piece, None, what, f"nearest: “{shortened(nearest)}”" if nearest else "nothing like it is there")


def shortened(words: str, limit: int = 200) -> str:
    """Return words in one line, without the marks around them, short enough for a message."""
    folded = " ".join(words.split()).strip('“”"')
    return folded if len(folded) <= limit else folded[: limit - 1] + "…"
