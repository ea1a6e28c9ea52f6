"""Why two statements were joined or were not, in words that an editor reads."""

from __future__ import annotations

from build_tools.comparison.pairs import Field, Found, Key
from build_tools.comparison.speakers import Relation

_SHOWN = 6
_RELATIONS = {
    Relation.SAME: "same speaker",
    Relation.KIN: "two institutions that may speak with one voice",
    Relation.OPEN: "a speaker is unnamed",
    Relation.OWN: "asserted in one outlet's own voice, attributed by the other",
    Relation.BOTH_OWN: "both in the outlets' own voice",
    Relation.DIFFERENT: "different speakers",
}


def shares(shared: tuple[str, ...]) -> str:
    """Return a list of the shared words: "both have 'decisions', 'Washington'"."""
    return "both have " + ", ".join(f"'{word}'" for word in shared[:_SHOWN])


def why(field: Field, key: Key, found: Found | None, note: str) -> tuple[str, ...]:
    """Return the reasons for a match."""
    reasons = [] if found is None else [_RELATIONS[found.pair.relation]]
    if found is not None and found.pair.likeness.meetings:
        reasons.append(shares(field.shared(found)))
    classes = {field.units[number].statement.cue_class for number in key}
    if classes == {"denial"}:
        reasons.append("both deny")
    return (*reasons, note) if note else tuple(reasons)


def why_not(field: Field, found: Found, taken: bool, rejected: bool) -> str:
    """Return why the nearest statement of another article is no match."""
    words = shares(field.shared(found))
    if rejected:
        return f"an editor read them as two points; {words}"
    if found.opposed:
        return f"one denies what the other tells; {words}"
    if found.pair.relation is Relation.DIFFERENT:
        voices = sorted({field.units[n].voice.name or field.units[n].voice.id for n in (found.a, found.b)})
        return f"different speakers ({', '.join(voices)}); {words}"
    if taken:
        return f"that one tells another statement; {words}"
    return f"little in common; {words}"
