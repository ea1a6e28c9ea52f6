"""Proofs that words stand in an article, for those who don't have its text.

A proof is a hash in the machine file: of the folded words, of their offsets and of the text's own hash.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from build_tools.models import Machine, Proof, SheetStatement, Span
from build_tools.models.text import digest
from build_tools.sheets.article_text import Text, comparable
from build_tools.sheets.checks.quotations import ClaimedWords, Finding, find, pieces_of, shortened


def proof(statement: str, span: Span, words: str, sha256: str) -> Proof:
    """Make the proof that words stand at a span of the text with this hash."""
    return Proof(statement, *span, _hash(comparable(words), span, sha256))


def _hash(folded: str, span: Span, sha256: str) -> str:
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
class Proofs:
    """A machine file's proofs, by statement."""

    machine: Machine

    @cached_property
    def _by_statement(self) -> dict[str, list[Proof]]:
        found: dict[str, list[Proof]] = {}
        for one in self.machine.proofs:
            found.setdefault(one.statement, []).append(one)
        return found

    def find(self, name: str, entry: SheetStatement) -> list[Finding]:
        """Look for a statement's pieces among the proofs, as `quotations.find` does in the text."""
        return [self._find(name, entry, piece) for piece in pieces_of(entry)]

    def places(self, name: str, entry: SheetStatement) -> list[Span | None]:
        """Return where each piece of a statement's words stands, None where no proof says so."""
        return [self._find(name, entry, ClaimedWords(("words", i), words)).span for i, words in enumerate(entry.words)]

    def _find(self, name: str, entry: SheetStatement, piece: ClaimedWords) -> Finding:
        folded = comparable(piece.words)
        for one in self._by_statement.get(name, []):
            span = (one.start, one.end)
            if one.sha256 == _hash(folded, span, self.machine.sha256):
                if piece.path[0] != "words" or not entry.at or _meets(span, entry.at):
                    return Finding(piece, span)
                what = f"“{shortened(piece.words)}” is in the article, but not where `at` says"
                return Finding(piece, None, what, f"correct `at`: the words are at [{span[0]}, {span[1]}]")
        what = f"not proved word for word: “{shortened(piece.words)}”"
        return Finding(
            piece, None, what, "restore the words, or run `python -m build_tools extract` with the article’s text"
        )


def _meets(span: Span, spans: Iterable[Span]) -> bool:
    return any(start - 1 <= span[0] and span[1] <= end + 2 for start, end in spans)
