"""Why two statements were joined, in words that an editor reads."""

from __future__ import annotations

from build_tools.comparison.matching.pairs import Field, Found, Key
from build_tools.comparison.people.speakers import Relation

_SHOWN = 6
_RELATIONS = {
    Relation.SAME: "same speaker",
    Relation.KIN: "two institutions that may speak with one voice",
    Relation.OPEN: "a speaker is unnamed",
    Relation.OWN: "asserted in one outlet's own voice, attributed by the other",
    Relation.BOTH_OWN: "both in the outlets' own voice",
    Relation.DIFFERENT: "different speakers",
}


def why(field: Field, key: Key, found: Found | None, note: str) -> tuple[str, ...]:
    """Return the reasons for a match."""
    reasons = [] if found is None else [_RELATIONS[found.pair.relation]]
    if found is not None and found.pair.likeness.meetings:
        reasons.append("both have " + ", ".join(f"'{word}'" for word in field.shared(found)[:_SHOWN]))
    classes = {field.units[number].statement.cue_class for number in key}
    if classes == {"denial"}:
        reasons.append("both deny")
    return (*reasons, note) if note else tuple(reasons)
