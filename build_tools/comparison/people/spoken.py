"""The statements that somebody made, each with one speaker, as who's who takes them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from build_tools.comparison.people.speakers import GROUPS, OFFICERS, Voices, head_of
from build_tools.comparison.words.names import plain
from build_tools.models import Analysis, Statement
from build_tools.models.text import alternatives

_ITS_OFFICER = re.compile(rf"\b[Ii]ts ((?:[a-z]+ ){{0,2}}(?:{alternatives(OFFICERS)}))\b(?! [a-z])")
_THE = re.compile(r"the ", re.IGNORECASE)
_RIGHT_BEFORE = 60
"""Characters between what a body says and what its officer says: room for a verb, and for who that is."""


def spoken(analyses: Sequence[Analysis]) -> list[Statement]:
    """Return the statements with a speaker; one of several is each of theirs."""
    made = [(a, s, _together(a, s)) for a in sorted(analyses, key=lambda found: found.article) for s in a.statements]
    return [
        replace(s, speaker=name, names=(), mention=None if names else s.mention)
        for a, s, names in made
        if s.speaker
        for name in names or (s.speaker,)
        if not a.article.replace("-", "").endswith(plain(name).replace(" ", ""))  # "The Lantern understands"
    ]


def _together(analysis: Analysis, statement: Statement) -> tuple[str, ...]:
    """Return the names of those who speak together; none where one is half of a name: "Gay and Lesbian League"."""
    terms = {use.text for use in analysis.names if use.what == "term" and " " not in use.text}
    is_one_name = all(name.split()[-1].istitle() for name in statement.names)
    return () if is_one_name and terms.intersection(statement.names) else statement.names


def with_bodies_named(analysis: Analysis, voices: Voices) -> Analysis:
    """Put the body that spoke right before for the "its" of an officer: "its director" → "director of the board"."""
    named: list[Statement] = []
    for one in analysis.statements:
        before = named[-1] if named else None
        speaker = before.speaker or "" if before else ""
        # "Its director" is none of health officials, who are several.
        may_be_it = voices.is_institution(speaker) and head_of(plain(speaker)) not in GROUPS
        if before and one.mention and may_be_it:
            the = "the " if _THE.match(before.mention or speaker) else ""
            body = f"{the}{_THE.sub('', speaker)}".replace("\\", r"\\")  # no reference to a group
            is_near = one.start - before.spans[-1][1] <= _RIGHT_BEFORE
            named.append(replace(one, mention=_ITS_OFFICER.sub(rf"\1 of {body}", one.mention)) if is_near else one)
        else:
            named.append(one)
    return replace(analysis, statements=tuple(named))
