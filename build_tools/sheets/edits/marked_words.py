"""Words marked in an article → the entry of a statement with no more of them than may be reproduced."""

from __future__ import annotations

import re
from collections.abc import Mapping

from build_tools.models import Kind, Machine, Settings, SheetStatement, Span, Statement, place_id, words
from build_tools.models.quotation_marks import unquoted
from build_tools.models.text import WORD, without_space
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.citations import Cited
from build_tools.sheets.merge.excerpts import shown_spans


def entry_of_words(text: Text, span: Span, machine: Machine, settings: Settings, *, own_voice: bool) -> SheetStatement:
    """Return the entry of a statement made of marked words, still without a speaker.

    Args:
        text: The article's text.
        span: What was marked; it is widened to whole words.
        machine: The article's machine file, for the paragraph that the words stand in.
        settings: The lengths that may be reproduced.
        own_voice: Whether the outlet says it itself.
    """
    start, end = _whole_words(text.text, span)
    quoted = _quoted(text.text, (start, end), machine)
    kind = Kind.OWN_VOICE if own_voice else _kind(text.text, (start, end), quoted)
    found = Statement("", ((start, end),), "", kind, 1, quoted=tuple(quoted))
    spans = shown_spans(found, text.text, settings, Cited())
    said = tuple(" ".join(text.text[a:b].split()) for a, b in spans)
    return SheetStatement(kind=kind, at=((start, end),), words=said)


def id_of(entry: SheetStatement, text: Text, machine: Machine, sheet: Mapping[str, SheetStatement]) -> str:
    """Return the id of what has just an entry's words in the sheet or the machine file, else one made of its place."""
    known = [(name, one.at) for name, one in sheet.items()]
    if machine.sha256 == text.sha256:
        known += [(statement.id, statement.spans) for statement in machine.statements]
    inner = _inner(text.text, entry.at)
    same = (name for name, spans in known if inner and _inner(text.text, spans) == inner)
    return next(same, place_id(machine.article, text.sha256, entry.at[0]))


def words_of(entry: SheetStatement, found: Statement | None, text: Text | None, settings: Settings) -> tuple[str, ...]:
    """Return the words that a statement shows once a fact cites it; those it has where there is no text at hand."""
    if text is None or not entry.at:
        return entry.words
    base = found or Statement("", entry.at, "", entry.kind, 1)
    base = Statement(base.id, entry.at, "", entry.kind, base.paragraph, quoted=base.quoted)
    spans = shown_spans(base, text.text, settings, Cited())
    return tuple(" ".join(text.text[start:end].split()) for start, end in spans) or entry.words


def _whole_words(text: str, span: Span) -> Span:
    """Widen a span to the words that it begins and ends in, and take off the white space around it."""
    start, end = without_space((max(0, span[0]), min(len(text), span[1])), text)
    line = (text.rfind("\n", 0, start) + 1, text.find("\n", end) if text.find("\n", end) >= 0 else len(text))
    for word in WORD.finditer(text, *line):
        if word.start() < start < word.end():
            start = word.start()
        if word.start() < end < word.end():
            end = word.end()
    return start, end


def _inner(text: str, spans: tuple[Span, ...]) -> Span | None:
    """Return where the words of a stretch begin and end, without the marks around them; None of several stretches."""
    found = list(WORD.finditer(text, *spans[0])) if len(spans) == 1 else []
    return (found[0].start(), found[-1].end()) if found else None


def _quoted(text: str, span: Span, machine: Machine) -> list[Span]:
    """Return the stretches of a span that stand in quotation marks."""
    paragraphs = [(start, end) for start, end, _ in machine.paragraphs]
    around = [one for one in paragraphs if one[0] < span[1] and span[0] < one[1]] or [span]
    quoted: list[Span] = []
    for (start, _), outside in zip(around, unquoted(text, around), strict=True):
        for blank in re.finditer(" +", outside):
            begin, past = without_space((start + blank.start(), start + blank.end()), text)
            begin, past = max(span[0], begin), min(span[1], past)
            quoted += [(begin, past)] if begin < past else []
    return quoted


def _kind(text: str, span: Span, quoted: list[Span]) -> Kind:
    all_words = len(words(text[span[0] : span[1]]))
    in_marks = sum(len(words(text[start:end])) for start, end in quoted)
    return Kind.INDIRECT if not in_marks else Kind.DIRECT if in_marks >= all_words else Kind.MIXED
