"""The editor's corrections laid over the machine's output: who said what, as sheets have it."""

from __future__ import annotations

import dataclasses
from collections.abc import Collection, Iterable, Mapping, Sequence

from build_tools.models import Analysis, ArticleSheet, Machine, SheetStatement, Span, Statement, Term, words
from build_tools.models.sheet import UNNAMED


def analysis_of(article: str, sheet: ArticleSheet, machine: Machine | None) -> Analysis:
    """Return a sheet's statements as attribution would have given them, had it known what the editor knows."""
    if machine is None:
        return corrected(Analysis(article, ()), sheet)
    return corrected(Analysis(article, machine.statements, machine.names), sheet, machine.paragraphs)


def corrected(analysis: Analysis, sheet: ArticleSheet, paragraphs: Iterable[tuple[int, int, int]] = ()) -> Analysis:
    """Lay a sheet over what attribution found.

    Statements that the editor took out are left out; those that the editor added have their words as terms.
    """
    found = {statement.id: statement for statement in analysis.statements}
    statements = [
        corrected_statement(name, entry, found.get(name), paragraphs)
        for name, entry in sheet.statements.items()
        if entry.at or name in found
    ]
    statements.sort(key=lambda statement: (statement.spans, statement.id))
    return dataclasses.replace(analysis, statements=tuple(statements))


def as_in_sheets(
    analyses: Sequence[Analysis],
    sheets: Mapping[str, ArticleSheet],
    speakers: Mapping[str, str],
    drafted_speakers: Collection[str] = (),
) -> list[Analysis]:
    """Return what attribution found just now, with the corrections that sheets hold and with people's ids.

    Args:
        analyses: What was found, with the speakers' names as the machine gives them.
        sheets: The sheets by article; one without a sheet is as it was found.
        speakers: People's ids by those names.
        drafted_speakers: Ids of the statements whose speaker a sheet has as the machine wrote it. An id that it wrote
            before the last article joined may be another person's by now, or nobody's.
    """
    found: list[Analysis] = []
    for analysis in analyses:
        statements = tuple(
            dataclasses.replace(s, speaker=speakers.get(s.speaker or "", s.speaker)) for s in analysis.statements
        )
        named, sheet = dataclasses.replace(analysis, statements=statements), sheets.get(analysis.article)
        found.append(_with_words(_laid_over(named, sheet, drafted_speakers), analysis) if sheet else named)
    return found


def _laid_over(named: Analysis, sheet: ArticleSheet, drafted_speakers: Collection[str]) -> Analysis:
    """Lay a sheet over what attribution found, but for the speakers that were left to the machine."""
    found = {s.id: s for s in named.statements if s.id in drafted_speakers}
    laid = corrected(named, sheet)
    followed = (
        dataclasses.replace(s, speaker=found[s.id].speaker, names=found[s.id].names) if s.id in found else s
        for s in laid.statements
    )
    return dataclasses.replace(laid, statements=tuple(followed))


def _with_words(shortened: Analysis, found: Analysis) -> Analysis:
    """Return an analysis with the whole words of its statements, of which a sheet holds excerpts."""
    whole = {statement.id: statement for statement in found.statements}
    statements = (
        dataclasses.replace(s, text=whole[s.id].text) if s.id in whole and whole[s.id].spans == s.spans else s
        for s in shortened.statements
    )
    return dataclasses.replace(shortened, statements=tuple(statements))


def corrected_statement(
    name: str, entry: SheetStatement, machine: Statement | None, paragraphs: Iterable[tuple[int, int, int]]
) -> Statement:
    """Lay a sheet's entry over the machine's statement of the same id, if there is one."""
    spans = entry.at or (machine.spans if machine else ())
    text = " … ".join(entry.words)
    base = machine or Statement(name, spans, text, entry.kind, 1, terms=_terms(text), words=len(words(text)))
    return dataclasses.replace(
        base,
        spans=spans,
        text=text,
        kind=entry.kind,
        paragraph=_paragraph(spans, paragraphs, base.paragraph),
        speaker=None if entry.speaker == UNNAMED else entry.speaker,
        names=entry.speakers,
        mention=entry.mention,
        cue=entry.cue,
        cue_class=entry.cue_class,
        resolved_by=entry.resolved_by,
        confidence=base.confidence if entry.confidence is None else entry.confidence,
        medium=entry.medium,
        addressee=entry.addressee,
        day=entry.day,
        said=entry.said,
        how=None if entry.said else entry.how,
        inside=entry.inside,
    )


def _terms(text: str) -> tuple[Term, ...]:
    return tuple(sorted({Term(word.casefold()) for word in words(text)}))


def _paragraph(spans: tuple[Span, ...], paragraphs: Iterable[tuple[int, int, int]], otherwise: int) -> int:
    for number, (start, end, _) in enumerate(paragraphs, 1):
        if start <= spans[0][0] < end:
            return number
    return otherwise
