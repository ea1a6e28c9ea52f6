"""Facts drafted from groups of matches and from what outlets assert in their own voice.

    groups ──▶ the clearest claim of each ──▶ title, text, a cell per article ─┐
    own-voice sentences in no fact yet that stand by themselves ───────────────┴──▶ facts.yml, `confirmed: false`

A title is one claim, a text says which outlets have it and how; both are made of the articles' words. What no claim
can be made of is left out and named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from build_tools.comparison.cells import Cells, cells_of_groups
from build_tools.comparison.claims import Claim, claims_of
from build_tools.comparison.concepts import content
from build_tools.comparison.conflicts import Discrepancy, find_conflicts
from build_tools.comparison.membership import Membership, is_sure, memberships
from build_tools.comparison.scoring import LIGHT
from build_tools.comparison.speaker_names import DraftNames, house_spellings, speaker_of
from build_tools.comparison.stances import stances_of
from build_tools.comparison.telling import ArticleTelling, text_of
from build_tools.comparison.topics import topics_of
from build_tools.models import (
    Analysis,
    Cell,
    Comparison,
    Conflict,
    Fact,
    Group,
    Kind,
    Lexicon,
    Person,
    Side,
    Stance,
    Statement,
    words,
)
from build_tools.models.match import About, Part

_FEWEST_TERMS = 5
"""An own-voice sentence with fewer content words is a link between others, not a fact."""
_FEWEST_ALONE = 7
"""Words of a title that one outlet alone tells: a shorter one leans on the sentences around it."""
_NAME_OR_NUMBER = re.compile(r"\s[“‘(]?[A-Z]\w|\d|^[A-Z]\w+[’']s ")
_TAIL = 7
"""Words at the end of a title that two titles don't share where it can be helped."""
_FIRST_NAMES = re.compile(r"^(?:[A-Z][\w.’'-]*\s+)+(?=[A-Z][\w.’'-]*\s)")
"""What stands before a surname at the beginning of a title."""
_LONG_TITLE = 34
"""Words of a title where several are sure to report what can't be said in fewer."""
_LONG = 40
"""Words that a claim may have where it stands in a text and not in a title."""


@dataclass
class Drafted:
    """Facts as the machine would put them."""

    facts: dict[str, Fact] = field(default_factory=dict)
    """By id, those told by most articles first, then in the order of the text; every one unconfirmed."""
    topics: dict[str, str] = field(default_factory=dict)
    """Titles by id: what several facts are about."""
    sure: set[str] = field(default_factory=set)
    """Ids of the facts whose tellings are likely to tell the same, or are sure to contradict each other."""
    left_out: dict[str, Fact] = field(default_factory=dict)
    """What matches and no claim could be made of: without words, for its cells alone."""


class _Material(NamedTuple):
    """All that facts are drafted from."""

    analyses: Sequence[Analysis]
    statements: Mapping[Side, Statement]
    called: DraftNames
    groups: Mapping[str, Group]
    nearest: Mapping[tuple[Side, str], str]
    """By side and other article, the nearest statement there."""
    earlier: Mapping[frozenset[str], Fact]
    """Facts drafted before, by what they cite: their words serve where the articles' are not at hand."""
    membership: Mapping[str, Membership]
    """By group, how its statements hang together."""


class _Clash(NamedTuple):
    """Two statements that seem to contradict each other."""

    a: Side
    b: Side
    about: About


class _FactInWords(NamedTuple):
    """A fact in words, and the statements that it rests on."""

    fact: Fact
    sides: Sequence[Side]


def draft_facts(  # noqa: PLR0913 - what the words are made of
    comparison: Comparison,
    analyses: Sequence[Analysis],
    people: Mapping[str, Person],
    lexicon: Lexicon,
    *,
    outlets: Mapping[str, str] | None = None,
    earlier: Iterable[Fact] = (),
) -> Drafted:
    """Draft facts, each a claim with who reports it and how.

    Args:
        comparison: what `compare` found between these articles.
        analyses: in the order of the columns; speakers are ids of people.yml where they are known there.
        people: people.yml by id, for the speakers' names.
        lexicon: known spellings.
        outlets: the outlet's printed name by article id; an article without one goes by its id.
        earlier: facts drafted before, for articles whose text is not at hand.
    """
    called = DraftNames(
        people, {a.article: (outlets or {}).get(a.article, a.article) for a in analyses}, house_spellings(lexicon)
    )
    material = _Material(
        analyses,
        {Side(a.article, s.id): s for a in analyses for s in a.statements},
        called,
        {group.id: group for group in comparison.groups},
        _nearest(comparison),
        {fact.cited: fact for fact in earlier if fact.cited},
        memberships(comparison),
    )
    drafted, titles = Drafted(), set[str]()
    _draft_matches(drafted, titles, material, comparison, lexicon)
    _draft_sentences_of_one(drafted, titles, material)
    return _with_topics(drafted)


def _draft_matches(
    drafted: Drafted, titles: set[str], material: _Material, comparison: Comparison, lexicon: Lexicon
) -> None:
    """Draft what several articles tell; what no claim can be made of is left out, and named."""
    cells = cells_of_groups(comparison)
    clashes = _clashes(find_conflicts(cells, material.analyses, lexicon, comparison), comparison, material)
    opposed = {one.group for one in comparison.opposed if one.sure}
    for key in _in_order(cells, material):
        sides, name = _sides(cells[key]), key.replace("g-", "f-", 1)
        if made := _fact(key, sides, material, clashes.get(key, ()), titles):
            _take(drafted, titles, name, made.fact)
            sure = is_sure(material.groups[key]) and not _doubted(key, made.sides, material)
            drafted.sure |= {name} if key in opposed or sure else set()
        elif any(_telling_the_same(key, sides, side, material) for side in sides):
            drafted.left_out[name] = _wordless(sides, material)


def _draft_sentences_of_one(drafted: Drafted, titles: set[str], material: _Material) -> None:
    """Draft what one article alone asserts and no drafted fact rests on."""
    singles = _single_cells(drafted.facts.values(), material.statements)
    for name in _in_order(singles, material):
        if (made := _fact(name, _sides(singles[name]), material, (), titles)) and _says_enough(made.fact.title):
            _take(drafted, titles, name, made.fact)
            drafted.sure.add(name)


def _take(drafted: Drafted, titles: set[str], name: str, fact: Fact) -> None:
    """Add a fact, and note its title, which no other may have."""
    drafted.facts[name] = fact
    titles |= {_bare_title(fact.title), _tail(fact.title)}


def _says_enough(title: str) -> bool:
    """Whether a title that one outlet alone tells says something without the sentences around it."""
    return len(words(title)) >= _FEWEST_ALONE and bool(_NAME_OR_NUMBER.search(title))


def _clashes(found: Sequence[Discrepancy], comparison: Comparison, material: _Material) -> dict[str, list[_Clash]]:
    """Return by group what its tellings seem to contradict each other on, each with the two that do.

    A day or a place differs in any two things that are merely alike; it counts where they surely are one.
    """
    doubtful = {k for k, group in material.groups.items() if not is_sure(group) or material.membership[k].doubtful}
    told_apart = [*((one.group, one.a, one.b, one.about) for one in comparison.opposed if one.group)]
    told_apart += [
        (clash.key, clash.a, clash.b, clash.about)
        for clash in found
        if clash.about not in {"day", "place"} or clash.key not in doubtful
    ]
    clashes: dict[str, list[_Clash]] = {}
    for key, a, b, about in told_apart:
        clashes.setdefault(key, []).append(_Clash(a, b, about))
    return clashes


def _nearest(comparison: Comparison) -> dict[tuple[Side, str], str]:
    found: dict[tuple[Side, str], str] = {}
    for one in sorted(comparison.nearest, key=lambda near: -near.score):
        if one.other is not None:
            found.setdefault((one.side, one.other.article), one.other.statement)
    return found


def _sides(by_article: Mapping[str, Sequence[str]]) -> list[Side]:
    return [Side(article, found) for article, ids in by_article.items() for found in ids]


def _in_order(cells: Cells, material: _Material) -> list[str]:
    """Return the keys of cells: those of most articles first, then in the order of the text."""
    order = {side: number for number, side in enumerate(material.statements)}
    return sorted(cells, key=lambda key: (-len(cells[key]), min(order[side] for side in _sides(cells[key])), key))


def _single_cells(facts: Iterable[Fact], statements: Mapping[Side, Statement]) -> Cells:
    """Return a cell for each sentence that an outlet asserts itself, that has something to say and is in no fact."""
    told = {one for fact in facts for one in fact.cited}
    return {
        f"f-{side.statement}": {side.article: (side.statement,)}
        for side, statement in statements.items()
        if side.statement not in told
        and statement.kind is Kind.OWN_VOICE
        and len(content(statement.terms)) >= _FEWEST_TERMS
    }


def _fact(
    key: str, sides: Sequence[Side], material: _Material, clashes: Sequence[_Clash], taken: set[str]
) -> _FactInWords | None:
    """Put one fact into words; None where its statements give no claim that stands by itself."""
    in_words = _titled(key, sides, material, clashes, taken)
    if in_words is None:
        return None
    title, text, kept = in_words
    told: dict[str, list[Statement]] = {a.article: [] for a in material.analyses}
    for side in kept:
        told[side.article].append(material.statements[side])
    stances = stances_of(told)
    about = next((clash.about for clash in clashes if {clash.a, clash.b} <= set(kept)), None)
    fact = Fact(
        title=title,
        text=text,
        cells={article: _cell(article, stances[article], kept, sides, material) for article in told},
        difference=_difference(stances, material.called),
        conflict=Conflict(about=about, resolution=None) if about else None,
        confirmed=False,
    )
    return _FactInWords(fact, kept)


def _cell(article: str, stance: Stance, kept: Sequence[Side], sides: Sequence[Side], material: _Material) -> Cell:
    """Return an article's cell; an empty one with what comes nearest, first of all what was merely suggested."""
    told = tuple(side.statement for side in kept if side.article == article)
    if told:
        return Cell(stance=stance, statements=told)
    suggested = next((side.statement for side in sides if side.article == article), None)
    return Cell(stance=Stance.UNCHECKED, nearest=suggested or _nearest_in(article, kept, material.nearest))


def _wordless(sides: Sequence[Side], material: _Material) -> Fact:
    """Return a fact without words, for its cells alone."""
    told = {a.article: [material.statements[s] for s in sides if s.article == a.article] for a in material.analyses}
    stances = stances_of(told)
    cells = {article: _cell(article, stances[article], sides, sides, material) for article in told}
    return Fact(title="", text="", cells=cells, confirmed=False)


def _nearest_in(article: str, sides: Sequence[Side], nearest: Mapping[tuple[Side, str], str]) -> str | None:
    return next((nearest[side, article] for side in sides if (side, article) in nearest), None)


def _titled(
    key: str, sides: Sequence[Side], material: _Material, clashes: Sequence[_Clash], taken: set[str]
) -> tuple[str, str, Sequence[Side]] | None:
    """Return a fact's title, its text and the statements that it rests on."""
    if not any(material.statements[side].text for side in sides):
        return _as_before(sides, material)
    tellings = _tellings(key, sides, material)
    surest = [one for one in tellings if one.sure] or tellings
    open_ones = [one for one in surest if one.stance is not Stance.DENIED] or surest
    for lead, claim in _best_first(open_ones, taken, key in material.groups and is_sure(material.groups[key])):
        side = Side(lead.article, claim.statement)
        kept = _telling_the_same(key, sides, side, material)
        if kept:
            alike = _tellings(key, kept, material) if len(kept) < len(sides) else tellings
            against = _saying_otherwise(key, side, kept, clashes, material)
            alike = [one._replace(otherwise=one.article in against) for one in alike]
            first = next(one for one in alike if one.article == lead.article)
            return claim.text, text_of(first, claim, alike, material.called), kept
    return None


def _saying_otherwise(
    key: str, lead: Side, kept: Sequence[Side], clashes: Sequence[_Clash], material: _Material
) -> set[str]:
    """Return the articles whose tellings seem to contradict the one that gives the title."""
    against = set(material.membership[key].against(lead)) if key in material.groups else set()
    against |= {b if a == lead else a for a, b, _ in clashes if lead in (a, b)}
    return {side.article for side in kept if side in against} - {lead.article}


def _best_first(tellings: Sequence[ArticleTelling], taken: set[str], sure: bool) -> list[tuple[ArticleTelling, Claim]]:
    """Return the claims that could be a title, the best first.

    What several are sure to report is a fact, though its best title be long or a quotation that leans on another.
    """
    fit = [(one, claim) for one in tellings for claim in one.claims if sure or not claim.leans]
    long = [(one, claim) for one in tellings for claim in one.longer if sure and len(words(claim.text)) <= _LONG_TITLE]
    claims = [pair for pair in fit or long if _bare_title(pair[1].text) not in taken]

    def rank(pair: tuple[ArticleTelling, Claim]) -> tuple[bool, bool, bool, float, str]:
        claim = pair[1]
        return claim.leans, _tail(claim.text) in taken, claim.is_own, -claim.score, claim.text

    return sorted(claims, key=rank)


def _telling_the_same(key: str, sides: Sequence[Side], lead: Side, material: _Material) -> Sequence[Side]:
    """Return the statements that tell what one tells; none where a match leaves but one article."""
    if key not in material.groups:
        return sides
    telling = material.membership[key].telling(lead)
    kept = [side for side in sides if side in telling]
    return kept if len(kept) == len(sides) or len({side.article for side in kept}) > 1 else []


def _as_before(sides: Sequence[Side], material: _Material) -> tuple[str, str, Sequence[Side]] | None:
    """Return the words that a fact had when its articles' texts were at hand."""
    cited = {side.statement for side in sides}
    found = [(len(ids), fact) for ids, fact in material.earlier.items() if ids <= cited]
    if not found:
        return None
    _, before = max(found, key=lambda pair: (pair[0], pair[1].title))
    return before.title, before.text, [side for side in sides if side.statement in before.cited]


def _bare_title(title: str) -> str:
    """Return what two facts may not share: it counts once, whatever its speaker is called."""
    return title.partition(": “")[2].casefold() or _FIRST_NAMES.sub("", title).casefold()


def _tail(title: str) -> str:
    """Return what two facts had better not share: a clause, whoever is said to say it."""
    return " ".join(words(title)[-_TAIL:]).casefold()


def _tellings(key: str, sides: Sequence[Side], material: _Material) -> list[ArticleTelling]:
    """Return how each article tells it, with the claims that its statements make."""
    group = material.groups.get(key)
    parts: dict[Side, Part] = dict(zip(group.members, group.parts, strict=False)) if group else {}
    counted = Counter(lemma for side in sides for lemma in _lemmas(material.statements[side]))
    shared = [lemma for lemma, count in sorted(counted.items()) if count > 1]
    by_article: dict[str, list[Side]] = {}
    for side in sides:
        by_article.setdefault(side.article, []).append(side)
    stances = stances_of({a: [material.statements[side] for side in found] for a, found in by_article.items()})
    made = []
    for article, found in by_article.items():
        claims: list[Claim] = []
        longer: list[Claim] = []
        for side in found:
            statement, part = material.statements[side], parts.get(side, ())
            claims += claims_of(statement, part, material.called, shared)
            longer += claims_of(statement, part, material.called, shared, most=_LONG)
        speakers = [name for side in found if (name := speaker_of(material.statements[side], material.called))]
        known = tuple(dict.fromkeys(material.statements[side].speaker for side in found))
        sure = is_sure(group) and article not in _doubted(key, found, material)
        printed = " ".join(material.statements[side].text for side in found)
        told_by = tuple(dict.fromkeys(speakers))
        made.append(ArticleTelling(article, stances[article], told_by, known, claims, longer, sure, printed.strip()))
    return made


def _doubted(key: str, sides: Sequence[Side], material: _Material) -> set[str]:
    """Return the articles all of whose statements in a group are doubtful."""
    doubtful = material.membership[key].doubtful if key in material.membership else frozenset()
    return {side.article for side in sides} - {side.article for side in sides if side not in doubtful}


def _lemmas(statement: Statement) -> set[str]:
    return {term.lemma for term in content(statement.terms) if term.lemma not in LIGHT and " " not in term.lemma}


def _difference(stances: Mapping[str, Stance], called: DraftNames) -> str | None:
    """Describe a difference of voice between the articles that have the fact."""
    by_stance: dict[Stance, list[str]] = {}
    for article, stance in stances.items():
        if stance.is_told:
            by_stance.setdefault(stance, []).append(called.outlets.get(article, article))
    if len(by_stance) < 2:
        return None
    said = "; ".join(f"{stance} in {' and '.join(found)}" for stance, found in sorted(by_stance.items()))
    return said[:1].upper() + said[1:] + "."


def _with_topics(drafted: Drafted) -> Drafted:
    topics, of = topics_of(drafted.facts)
    facts = {name: fact.model_copy(update={"topic": of.get(name)}) for name, fact in drafted.facts.items()}
    return replace(drafted, facts=facts, topics=topics)
