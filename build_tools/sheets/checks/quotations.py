"""Proving that what a sheet says an article says, the article says: word for word, or not at all.

With the text at hand, words are looked for in it, exact to the letter once typography and white space are folded,
through an index map back to the offsets. Without it, a hash in the machine file proves the same: of the folded words,
the offsets and the text's own hash. Nothing is ever matched roughly; "would" and "would not" are 99 % alike. Likeness
serves only to tell an editor what the article has instead.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import NamedTuple

from build_tools.models import Machine, Proof, SheetStatement, Span, fold, fold_map
from build_tools.models.quotation_marks import OPENING
from build_tools.models.text import WORD, digest

SHORTEST = 12
"""Characters. What is shorter is found by chance: without offsets it proves nothing."""

_MARKS = " \"'"
"""What may stand around a piece without being a part of it, folded."""
_OPENING = re.compile(f"[{OPENING}'‘]")
CLOSING = re.compile(r"[.,;:!?…]?[\"'”’»“]")
"""Marks that open a quotation; marks that close one, with what may stand before them."""
_JOINTS = tuple("'’ʼ-‐‑")


@dataclass(frozen=True)
class Text:
    """An article's text, folded once and searched many times."""

    text: str
    sha256: str

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        folded, offsets = fold_map(self.text)
        return folded, [*offsets, len(self.text)]

    def places(self, words: str, within: Iterable[Span] = ()) -> list[Span]:
        """Return the spans at which words stand, whole words only, in the order of the text.

        Args:
            words: What is sought, folded or not.
            within: Where to look; everywhere by default.
        """
        sought = fold(words).strip(_MARKS)
        spans = list(within)
        if not sought:
            return []
        offsets = self._folded[1]
        # No match begins or ends within a character: an ellipsis is three dots and not one.
        raw = [
            (offsets[start], offsets[end - 1] + 1)
            for start, end in self._all(sought)
            if (start == 0 or offsets[start - 1] < offsets[start]) and offsets[end - 1] < offsets[end]
        ]
        return [
            (start, end)
            for start, end in raw
            if _whole(self.text, start, end) and (not spans or any(s <= start and end <= e for s, e in spans))
        ]

    def _all(self, sought: str) -> Iterator[Span]:
        folded = self._folded[0]
        at = folded.find(sought)
        while at >= 0:
            yield at, at + len(sought)
            at = folded.find(sought, at + 1)

    def nearest(self, words: str, within: Iterable[Span] = ()) -> str:
        """Return the words of the text that are most like those sought; '' where none are. For messages alone."""
        spans = list(within) or [(0, len(self.text))]
        sought = WORD.findall(fold(words))
        best: tuple[float, str] = (0.0, "")
        for start, end in spans:
            here = [(fold(m[0]), m.start(), m.end()) for m in WORD.finditer(self.text, start, end)]
            score, first, last = _window(sought, [word for word, _, _ in here])
            if score > best[0]:
                best = score, " ".join(self.text[here[first][1] : here[last][2]].split())
        return best[1]


_CLITIC = re.compile(r"['’](?:s|ve|ll|re|d|m)\b", re.IGNORECASE)
"""A word of its own though written together with the one before it: the speaker of "we've said" is "we"."""


def _whole(text: str, start: int, end: int) -> bool:
    """Whether a stretch begins and ends between words: no "would" of "wouldn't", no "violent" of "non-violent"."""
    return _ends(text, end) and _begins(text, start)


def _begins(text: str, start: int) -> bool:
    return not (text[start].isalnum() and _joined(text[max(0, start - 2) : start][::-1]))


def _ends(text: str, end: int) -> bool:
    return not text[end - 1].isalnum() or not _joined(text[end : end + 2]) or bool(_CLITIC.match(text, end))


def whole_words(span: Span, text: str) -> Span | None:
    """Return a stretch without the parts of words at its ends, which no proof finds; None where nothing is left.

    >>> whole_words((0, 13), "clouds half-hidden")
    (0, 6)
    """
    start, end = span
    while start < end and not _begins(text, start):
        rest = re.search(r"\s+", text[start:end])
        start = start + rest.end() if rest else end
    while start < end and not _ends(text, end):
        kept = re.search(r"\s+\S*$", text[start:end])
        end = start + kept.start() if kept else start
    return (start, end) if start < end else None


def _joined(neighbours: str) -> bool:
    """Whether a word goes on: with a letter, or with an apostrophe or hyphen and then a letter."""
    return neighbours[:1].isalnum() or (neighbours[:1] in _JOINTS and neighbours[1:].isalnum())


def _window(sought: Sequence[str], words: Sequence[str]) -> tuple[float, int, int]:
    """Find the run of words most like those sought: how like, its first word and its last."""
    one, other = [word.casefold() for word in sought], [word.casefold() for word in words]
    longest = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    if not longest.size:
        return 0.0, 0, 0
    low, high = max(0, longest.b - longest.a - 3), longest.b + len(sought) - longest.a + 3
    blocks = SequenceMatcher(None, one, other[low:high], autojunk=False).get_matching_blocks()[:-1]
    first = max(low, low + blocks[0].b - blocks[0].a)
    last = min(len(words), low + blocks[-1].b + blocks[-1].size + len(sought) - blocks[-1].a - blocks[-1].size) - 1
    return sum(block.size for block in blocks) / max(len(sought), 1), first, max(first, last)


# ---- a statement's pieces: its words, its mention, its cue ----


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
            what = f"“{_short(piece.words)}” stands in the article, but not where `at` says"
            return Finding(piece, None, what, f"correct `at`: the words are at [{start}, {end}]")
        return Finding(piece, None)
    if len(places) == 1 and len(fold(piece.words)) >= SHORTEST:
        return Finding(piece, places[0])
    if places:
        many = f"stands at {len(places)} places" if len(places) > 1 else f"is shorter than {SHORTEST} characters"
        return Finding(piece, None, f"“{_short(piece.words)}” {many}", _which(places, text.text))
    return Finding(piece, None)


def _which(places: Sequence[Span], text: str, most: int = 3, around: int = 25) -> str:
    """Ask which place is meant, each with the words around it."""
    shown = []
    for start, end in places[:most]:
        before, after = text[max(0, start - around) : start].split(" ")[1:], text[end : end + around].split(" ")[:-1]
        seen = " ".join(f"{' '.join(before)}{text[start:end]}{' '.join(after)}".split())
        shown.append(f"`at: [[{start}, {end}]]` for “…{seen}…”")
    more = f" … ({len(places) - most} more)" if len(places) > most else ""
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
        what = f"the {piece.path[0]} “{_short(piece.words)}” is not word for word in the article"
        return Finding(piece, None, what, "write it as the article does, or take the line out")
    where = entry.at[0][0] if entry.at else 0
    return Finding(piece, min(places, key=lambda place: abs(place[0] - where)))


def _not_found(piece: ClaimedWords, entry: SheetStatement, text: Text, elsewhere: Mapping[str, Text]) -> Finding:
    what = f"not word for word in the article: “{_short(piece.words)}”"
    for article in sorted(elsewhere):
        other = elsewhere.get(article)
        if other and other.sha256 != text.sha256 and len(fold(piece.words)) >= SHORTEST and other.places(piece.words):
            return Finding(piece, None, what, f"found in the article {article}")
    nearest = text.nearest(piece.words, entry.at) or text.nearest(piece.words)
    return Finding(piece, None, what, f"nearest: “{_short(nearest)}”" if nearest else "nothing like it is there")


def _short(words: str, limit: int = 200) -> str:
    folded = " ".join(words.split()).strip('“”"')
    return folded if len(folded) <= limit else folded[: limit - 1] + "…"


# ---- proofs: the same without the text ----


def proof(statement: str, span: Span, words: str, sha256: str) -> Proof:
    """Make the proof that words stand at a span of the text with this hash."""
    return Proof(statement, *span, _seal(fold(words).strip(_MARKS), span, sha256))


def _seal(folded: str, span: Span, sha256: str) -> str:
    return digest(f"{folded} {span[0]} {span[1]} {sha256}")


def proofs_of(statements: Mapping[str, SheetStatement], text: Text) -> tuple[Proof, ...]:
    """Make the proofs of all pieces that the text bears out."""
    return tuple(
        proof(name, finding.span, finding.piece.words, text.sha256)
        for name, entry in statements.items()
        for finding in find(entry, text)
        if finding.span
    )


@dataclass(frozen=True)
class Sealed:
    """A machine file's proofs, by statement."""

    machine: Machine

    @cached_property
    def _by_statement(self) -> dict[str, list[Proof]]:
        found: dict[str, list[Proof]] = {}
        for one in self.machine.proofs:
            found.setdefault(one.statement, []).append(one)
        return found

    def find(self, name: str, entry: SheetStatement) -> list[Finding]:
        """Look for a statement's pieces among the proofs. See the module's `find`."""
        return [self._find(name, entry, piece) for piece in pieces_of(entry)]

    def places(self, name: str, entry: SheetStatement) -> list[Span | None]:
        """Return where each piece of a statement's words stands, None where no proof says so."""
        return [self._find(name, entry, ClaimedWords(("words", i), words)).span for i, words in enumerate(entry.words)]

    def _find(self, name: str, entry: SheetStatement, piece: ClaimedWords) -> Finding:
        folded = fold(piece.words).strip(_MARKS)
        for one in self._by_statement.get(name, []):
            span = (one.start, one.end)
            if one.sha256 == _seal(folded, span, self.machine.sha256):
                if piece.path[0] != "words" or not entry.at or _meets(span, entry.at):
                    return Finding(piece, span)
                what = f"“{_short(piece.words)}” stands in the article, but not where `at` says"
                return Finding(piece, None, what, f"correct `at`: the words are at [{span[0]}, {span[1]}]")
        what = f"not proved word for word: “{_short(piece.words)}”"
        return Finding(
            piece, None, what, "restore the words, or run `python -m build_tools extract` with the article’s text"
        )


def _meets(span: Span, spans: Iterable[Span]) -> bool:
    return any(start - 1 <= span[0] and span[1] <= end + 2 for start, end in spans)
