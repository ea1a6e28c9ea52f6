"""Facts drafted from groups of matches and from what outlets assert in their own voice (F7).

    groups ──▶ a fact each, a cell per article ─┐
    unmatched own-voice sentences ──▶ a fact each ┴──▶ facts.yml, `confirmed: false`

The words of a draft are made of terms and names, never of the articles' sentences: neutral words are the editor's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.cells import cells_of_groups, stance_of
from build_tools.comparison.concepts import NAMED, content
from build_tools.comparison.conflicts import Clash, find_conflicts
from build_tools.comparison.people import speaker_ids
from build_tools.comparison.scoring import LIGHT
from build_tools.models import (
    Analysis,
    Cell,
    Comparison,
    Conflict,
    Fact,
    Kind,
    Lexicon,
    Person,
    Side,
    Stance,
    Statement,
    Term,
)

_TITLE_WORDS = 4
_FEWEST_TERMS = 5
"""An own-voice sentence with fewer content words is a link between others, not a fact."""


class _Called(NamedTuple):
    """How speakers and outlets are called in a draft."""

    speakers: Mapping[str, str]
    outlets: Mapping[str, str]
    """By article id."""


def draft_facts(
    comparison: Comparison,
    analyses: Sequence[Analysis],
    people: Mapping[str, Person],
    lexicon: Lexicon,
    outlets: Mapping[str, str] | None = None,
) -> dict[str, Fact]:
    """Draft facts for an editor to put into words.

    Args:
        comparison: what `compare` found between these articles.
        analyses: in the order of the columns.
        people: people.yml by id, for the speakers' names.
        lexicon: known spellings.
        outlets: the outlet's printed name by article id; an article without one goes by its id.

    Returns:
        Facts by id, those told by most articles first, then in the order of the text; every one unconfirmed.
    """
    statements = {Side(a.article, s.id): s for a in analyses for s in a.statements}
    called = _Called(_speaker_names(analyses, people, lexicon), outlets or {})
    cells = {key: dict(by_article) for key, by_article in cells_of_groups(comparison).items()}
    cells |= _single_cells(comparison, statements)
    clashes = {clash.key: clash for clash in reversed(find_conflicts(cells, analyses, lexicon, comparison))}
    order = {side: number for number, side in enumerate(statements)}
    keys = sorted(cells, key=lambda key: (-len(cells[key]), min(order[side] for side in _sides(cells[key])), key))
    return {
        key.replace("g-", "f-", 1): _fact(cells[key], analyses, statements, called, clashes.get(key)) for key in keys
    }


def _speaker_names(analyses: Sequence[Analysis], people: Mapping[str, Person], lexicon: Lexicon) -> Mapping[str, str]:
    return {speaker: people[found].name for speaker, found in speaker_ids(analyses, people, lexicon).items()}


def _sides(by_article: Mapping[str, Sequence[str]]) -> list[Side]:
    return [Side(article, found) for article, ids in by_article.items() for found in ids]


def _single_cells(
    comparison: Comparison, statements: Mapping[Side, Statement]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Give a cell to every unmatched sentence that an outlet asserts itself and that has something to say."""
    matched = {side for group in comparison.groups for side in group.members}
    return {
        f"f-{side.statement}": {side.article: (side.statement,)}
        for side, statement in statements.items()
        if side not in matched and statement.kind is Kind.OWN_VOICE and len(content(statement.terms)) >= _FEWEST_TERMS
    }


def _fact(
    by_article: Mapping[str, tuple[str, ...]],
    analyses: Sequence[Analysis],
    statements: Mapping[Side, Statement],
    called: _Called,
    clash: Clash | None,
) -> Fact:
    told = {
        analysis.article: [statements[Side(analysis.article, found)] for found in by_article.get(analysis.article, ())]
        for analysis in analyses
    }
    stances = {article: stance_of(found) for article, found in told.items()}
    return Fact(
        title=_title([s for found in told.values() for s in found], called),
        text="Draft: "
        + "; ".join(_telling(article, told[article], stances[article], called) for article in told)
        + ".",
        cells={article: Cell(stance=stances[article], statements=by_article.get(article, ())) for article in told},
        difference=_difference(stances, called),
        conflict=Conflict(about=clash.about, resolution=None) if clash else None,
        confirmed=False,
    )


def _title(told: Sequence[Statement], called: _Called) -> str:
    """Name a fact after its speaker and the terms that most of its statements share: plainly a draft."""
    counted = Counter(term for s in told for term in set(content(s.terms)) if term.lemma not in LIGHT)
    common = sorted(counted, key=lambda term: (-counted[term], term.tag not in ("", "verb-negated"), term))
    lemmas = list(dict.fromkeys(_shown(term) for term in common))[:_TITLE_WORDS]
    speakers = {called.speakers.get(s.speaker, s.speaker) for s in told if s.speaker}
    terms = ", ".join(lemmas) or "untitled"
    return f"{speakers.pop()}: {terms}" if len(speakers) == 1 else terms[:1].upper() + terms[1:]


def _shown(term: Term) -> str:
    return term.lemma.title() if term.tag in NAMED else term.lemma


def _telling(article: str, told: Sequence[Statement], stance: Stance, called: _Called) -> str:
    outlet = called.outlets.get(article, article)
    if stance is Stance.NOT_MENTIONED:
        return f"{outlet} does not mention it in the text we hold"
    if stance is Stance.ASSERTED:
        return f"{outlet} asserts it in its own voice"
    speakers = _listed(called.speakers.get(s.speaker or "", s.speaker or "an unnamed speaker") for s in told)
    cues = _listed(f"“{s.cue}”" for s in told if s.cue)
    return f"{outlet} attributes it to {speakers}" + (f" ({cues})" if cues else "")


def _listed(found: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(found))


def _difference(stances: Mapping[str, Stance], called: _Called) -> str | None:
    """Describe a difference of voice between the articles that have the fact."""
    by_stance: dict[Stance, list[str]] = {}
    for article, stance in stances.items():
        if stance is not Stance.NOT_MENTIONED:
            by_stance.setdefault(stance, []).append(called.outlets.get(article, article))
    if len(by_stance) < 2:
        return None
    return "; ".join(f"{stance} in {', '.join(found)}" for stance, found in sorted(by_stance.items())) + "."
