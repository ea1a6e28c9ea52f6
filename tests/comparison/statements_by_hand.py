"""Statements written by hand, as attribution would find them, for the tests of comparison.

Terms are written "valve flood/verb-negated Ostrava/place 3/number": a word and, after a slash, its tag.
"""

from __future__ import annotations

from build_tools.comparison.matching.compare import compare
from build_tools.models import Analysis, Kind, Lexicon, Spelling, State, Statement, Term

LEXICON = Lexicon(
    spellings=(Spelling(house="Kyiv", forms=("Kiev",), what="place"),),
    states=(
        State(name="Ukraine", capital="Kyiv", others=("Ukrainian",)),
        State(name="Russia", capital="Moscow", others=("Russian",), seats=("Kremlin",)),
        State(name="United States", capital="Washington", others=("US", "U.S."), seats=("White House",)),
    ),
    thesaurus=(("strike", "hit", "attack"), ("goal", "target"), ("drone", "uav"), ("absurd", "laughable")),
)


def terms(written: str) -> tuple[Term, ...]:
    """Return the terms of a written line."""
    return tuple(
        sorted(Term(word.replace("_", " "), tag) for word, _, tag in (t.partition("/") for t in written.split()))
    )


def says(
    article,
    number,
    speaker,
    written,
    *,
    cue="said",
    described="neutral",
    kind=Kind.INDIRECT,
    paragraph=2,
    text="",
    **more,
):
    """Return a statement; without a speaker it is unnamed, with speaker "own" in the outlet's own voice."""
    own = speaker == "own"
    return Statement(
        id=f"{article}-{number}",
        spans=((number * 100, number * 100 + 60),),
        text=text,
        kind=Kind.OWN_VOICE if own else kind,
        paragraph=paragraph,
        speaker=None if own else speaker,
        cue=None if own else cue,
        cue_class=None if own else described,
        terms=terms(written),
        **more,
    )


def article(name, *lines, **more):
    """Return an article of (speaker, terms) lines, or of (speaker, terms, {what else})."""
    return Analysis(
        name,
        tuple(says(name, n, line[0], line[1], **(line[2] if len(line) > 2 else {})) for n, line in enumerate(lines)),
        **more,
    )


FILLER = [
    ("Tom Berg", "harbour crane repair budget delay"),
    ("Eva Holm", "school roof inspection parent meeting"),
    ("own", "market square reopen Saturday/day festival band"),
    ("Eva Holm", "teacher strike wage offer vote"),
]
OTHER_FILLER = [(speaker, " ".join(f"un{word}" for word in line.split())) for speaker, line in FILLER]


def found(comparison, tier=None):
    """Return the pairs of ids that match, of one tier or of any."""
    return {(m.a.statement, m.b.statement) for m in comparison.matches if tier is None or m.tier is tier}


def two(a, b, people=None, decisions=(), lexicon=LEXICON):
    """Compare two articles whose first statements are the ones in question."""
    return compare(
        [article("east", a, *FILLER), article("west", b, *OTHER_FILLER)],
        people or {},
        lexicon,
        decisions,
    )


def said(speaker, mention=None):
    """Return as much of a statement of `article` as tells who speaks."""
    return (speaker, "dam", {"mention": mention or speaker})
