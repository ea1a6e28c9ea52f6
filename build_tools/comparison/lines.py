"""A match as one line of the command line's output."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from build_tools.models import Match, Side, Statement


def match_line(match: Match, files: Mapping[str, str], statements: Mapping[Side, Statement]) -> dict[str, Any]:
    """Give the JSON object for a match: {"a": {...}, "b": {...}, "tier", "group", "score", "why"}.

    Args:
        match: one match.
        files: the file of each article, by article id, as the user named it.
        statements: the statements by side, for their offsets.
    """
    return {
        "a": _side(match.a, files, statements),
        "b": _side(match.b, files, statements),
        "tier": str(match.tier),
        "group": match.group,
        "score": match.score,
        "why": list(match.why),
    }


def _side(side: Side, files: Mapping[str, str], statements: Mapping[Side, Statement]) -> dict[str, Any]:
    found = statements[side]
    return {
        "file": files[side.article],
        "id": found.id,
        "start": found.start,
        "end": found.end,
        "spans": [list(span) for span in found.spans],
    }
