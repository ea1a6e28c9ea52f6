"""Matches and opposites as lines of the command line's output."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from build_tools.models import SENTENCE, Comparison, Match, Meeting, Opposed, Part, Side, Span, Statement, Tier


def lines(
    comparison: Comparison, files: Mapping[str, str], statements: Mapping[Side, Statement]
) -> Iterator[dict[str, Any]]:
    """Return a JSON object a match: {"a": {...}, "b": {...}, "tier", "group", "score", "why", "utterance"}.

    Where several pieces of two statements meet, each has a line; neighbours of one quotation have one `utterance`. A
    side's `id` is the statement's, its `spans` are what of it meets the other. `utterance` is null where two persons
    speak.

    Args:
        comparison: what was found.
        files: the file of each article, by article id, as the user named it.
        statements: the statements by side, for their offsets.
    """
    everything: list[Match | Opposed] = [*comparison.matches, *comparison.opposed]
    for found in sorted(everything, key=lambda found: (found.a, found.b)):
        meetings = found.meetings if isinstance(found, Match) else (found.meeting,)
        for meeting in meetings or (None,):
            yield _line(found, meeting or Meeting((), (), found.score, ""), files, statements)


def _line(
    found: Match | Opposed, meeting: Meeting, files: Mapping[str, str], statements: Mapping[Side, Statement]
) -> dict[str, Any]:
    return {
        "a": _side(found.a, meeting.a, files, statements),
        "b": _side(found.b, meeting.b, files, statements),
        "tier": str(found.tier if isinstance(found, Match) else Tier.OPPOSED),
        "group": found.group or None,
        "score": meeting.score,
        "why": list(found.why),
        "utterance": meeting.utterance or None,
    }


def _side(side: Side, part: Part, files: Mapping[str, str], statements: Mapping[Side, Statement]) -> dict[str, Any]:
    found = statements[side]
    spans = spans_of(found, part)
    return {
        "file": files[side.article],
        "id": found.id,
        "start": spans[0][0],
        "end": spans[-1][1],
        "spans": [list(span) for span in spans],
    }


def spans_of(statement: Statement, part: Part) -> tuple[Span, ...]:
    """Return where a part of a statement stands in its article."""
    if part == SENTENCE and statement.sentence is not None:
        return (statement.sentence,)
    if not part or min(part) < 0 or max(part) >= len(statement.pieces):
        return statement.spans
    return tuple(span for place in part for span in statement.pieces[place].spans)
