"""Facts drafted from groups of matches and from what outlets assert in their own voice.

    groups ──▶ the clearest claim of each ──▶ title, text, a cell per article ─┐
    unmatched own-voice sentences that stand by themselves ────────────────────┴──▶ facts.yml, `confirmed: false`

A title is one claim, a text says which outlets have it and how; both are made of the articles' words. What no claim
can be made of is left out and named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from build_tools.comparison.cells import cells_of_groups, stance_of
from build_tools.comparison.claims import Claim, claims_of
from build_tools.comparison.concepts import NEGATION, content
from build_tools.comparison.conflicts import Discrepancy, find_conflicts
from build_tools.comparison.opposites import ANAPHORS
from build_tools.comparison.scoring import LIGHT
from build_tools.comparison.speaker_names import DraftNames, house_spellings, speaker_of
from build_tools.comparison.telling import ArticleTelling, text_of
from build_tools.comparison.topics import subject_of, topics_of
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
    Tier,
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
_DISPUTES = re.compile(r"(?:den(?:y|ie)|disput|reject|refut)", re.IGNORECASE)
_FIRST_NAMES = re.compile(r"^(?:[A-Z][\w.’'-]*\s+)+(?=[A-Z][\w.’'-]*\s)")
"""What stands before a surname at the beginning of a title."""
_SURE = frozenset({Tier.LIKELY, Tier.CONFIRMED})
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
    doubtful: Mapping[str, frozenset[Side]]
    """By group, the statements that only a suggestion joins to the others."""


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
        {_cited(fact): fact for fact in earlier},
        {group.id: doubtful_in(group, comparison) for group in comparison.groups},
    )
    cells = {key: dict(found) for key, found in cells_of_groups(comparison).items()}
    cells |= _single_cells(comparison, material.statements)
    clashes = _clashes(find_conflicts(cells, analyses, lexicon, comparison), comparison)
    order = {side: number for number, side in enumerate(material.statements)}
    keys = sorted(cells, key=lambda key: (-len(cells[key]), min(order[side] for side in _sides(cells[key])), key))
    opposed = {one.group for one in comparison.opposed if one.sure}
    drafted, titles = Drafted(), set[str]()
    for key in keys:
        fact = _fact(key, cells[key], material, clashes.get(key), titles)
        name = key.replace("g-", "f-", 1)
        if fact.title and (key in material.groups or _says_enough(fact.title)):
            titles |= {_bare_title(fact.title), _tail(fact.title)}
            drafted.facts[name] = fact
            sure = _is_sure(material.groups.get(key)) and not _doubted(key, cells[key], material)
            drafted.sure |= {name} if key in opposed or sure else set()
        elif key in material.groups:
            drafted.left_out[name] = fact
    return _with_topics(drafted)


def _says_enough(title: str) -> bool:
    """Whether a title that one outlet alone tells says something without the sentences around it."""
    return len(words(title)) >= _FEWEST_ALONE and bool(_NAME_OR_NUMBER.search(title))


def _clashes(found: Sequence[Discrepancy], comparison: Comparison) -> dict[str, About]:
    """Return what the tellings of a group seem to contradict each other on.

    Only where they are likely to tell the same: numbers of two things that are merely alike are no contradiction.
    """
    sure = {group.id for group in comparison.groups if _is_sure(group) and not doubtful_in(group, comparison)}
    about = {clash.key: clash.about for clash in reversed(found) if clash.key in sure}
    return about | {one.group: one.about for one in reversed(comparison.opposed) if one.group}


def _nearest(comparison: Comparison) -> dict[tuple[Side, str], str]:
    found: dict[tuple[Side, str], str] = {}
    for one in sorted(comparison.nearest, key=lambda near: -near.score):
        if one.other is not None:
            found.setdefault((one.side, one.other.article), one.other.statement)
    return found


def _cited(fact: Fact) -> frozenset[str]:
    return frozenset(one for cell in fact.cells.values() for one in cell.statements)


def _sides(by_article: Mapping[str, Sequence[str]]) -> list[Side]:
    return [Side(article, found) for article, ids in by_article.items() for found in ids]


def _single_cells(
    comparison: Comparison, statements: Mapping[Side, Statement]
) -> dict[str, dict[str, tuple[str, ...]]]:
    """Return a cell for each unmatched sentence that an outlet asserts itself and that has something to say."""
    matched = {side for group in comparison.groups for side in group.members}
    return {
        f"f-{side.statement}": {side.article: (side.statement,)}
        for side, statement in statements.items()
        if side not in matched and statement.kind is Kind.OWN_VOICE and len(content(statement.terms)) >= _FEWEST_TERMS
    }


def _fact(
    key: str, by_article: Mapping[str, tuple[str, ...]], material: _Material, clash: About | None, taken: set[str]
) -> Fact:
    """Put one fact into words; without any where its statements give no claim that stands by itself."""
    sides = _sides(by_article)
    title, text = _titled(key, sides, material, taken) or ("", "")
    told = {
        a.article: [material.statements[Side(a.article, one)] for one in by_article.get(a.article, ())]
        for a in material.analyses
    }
    stances = _stances(told)
    cells = {
        article: Cell(stance=stances[article], statements=by_article[article])
        if article in by_article
        else Cell(stance=Stance.UNCHECKED, nearest=_nearest_in(article, sides, material.nearest))
        for article in told
    }
    return Fact(
        title=title,
        text=text,
        cells=cells,
        difference=_difference(stances, material.called),
        conflict=Conflict(about=clash, resolution=None) if clash else None,
        confirmed=False,
    )


def _nearest_in(article: str, sides: Sequence[Side], nearest: Mapping[tuple[Side, str], str]) -> str | None:
    return next((nearest[side, article] for side in sides if (side, article) in nearest), None)


def _stances(told: Mapping[str, Sequence[Statement]]) -> dict[str, Stance]:
    """Return how each article has a fact.

    Where all deny, what they say is the denial, which each attributes; so it is where the others have it as something
    that is not so: "denied that she knew" and "said she did not know" tell the same.
    """
    stances = {article: stance_of(found) for article, found in told.items()}
    stances |= {a: Stance.ATTRIBUTED for a, stance in stances.items() if stance is Stance.DENIED and _holds_to(a, told)}
    others = [told[article] for article, stance in stances.items() if stance is Stance.ATTRIBUTED]
    negated = bool(others) and all(any(map(_says_not, found)) for found in others)
    if negated or not any(stance in {Stance.ASSERTED, Stance.ATTRIBUTED} for stance in stances.values()):
        return {a: Stance.ATTRIBUTED if stance is Stance.DENIED else stance for a, stance in stances.items()}
    return stances


def _holds_to(article: str, told: Mapping[str, Sequence[Statement]]) -> bool:
    """Whether who denies in an article says the same in another: "rejected that version" is then no denial of it."""
    hollow = all(
        {term.lemma for term in content(s.terms) if term.lemma not in LIGHT} <= ANAPHORS for s in told[article]
    )
    deniers = {s.speaker for s in told[article]} - {None}
    others = {s.speaker for a, found in told.items() if a != article for s in found if stance_of([s]).is_told}
    return hollow and bool(deniers) and deniers <= others


def _says_not(statement: Statement) -> bool:
    """Whether a statement is that something is not so, by a negation or by its cue: "disputed that the dam leaks"."""
    return bool(_DISPUTES.match(statement.cue or "")) or any(term.tag == NEGATION for term in statement.terms)


def _titled(key: str, sides: Sequence[Side], material: _Material, taken: set[str]) -> tuple[str, str] | None:
    """Return a fact's title and text."""
    statements = [material.statements[side] for side in sides]
    if not any(statement.text for statement in statements):
        before = material.earlier.get(frozenset(side.statement for side in sides))
        return (before.title, before.text) if before else None
    tellings = _tellings(key, sides, material)
    surest = [one for one in tellings if one.sure] or tellings
    open_ones = [one for one in surest if one.stance is not Stance.DENIED] or surest
    claims = sorted(
        ((one, claim) for one in open_ones for claim in one.claims if _bare_title(claim.text) not in taken),
        key=lambda pair: (_tail(pair[1].text) in taken, pair[1].is_own, -pair[1].score, pair[1].text),
    )
    if claims:
        lead, claim = claims[0]
        return claim.text, text_of(lead, claim, tellings, material.called)
    longer = [(one, claim) for one in open_ones for claim in one.longer]
    if not longer:
        return None
    lead, claim = max(longer, key=lambda pair: (not pair[1].is_own, pair[1].score, pair[1].text))
    subject = subject_of(statements, claim.text, material.called)
    if subject is None or _bare_title(subject) in taken:
        return None
    return subject, text_of(lead, claim, tellings, material.called)


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
    stances = _stances({a: [material.statements[side] for side in found] for a, found in by_article.items()})
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
        sure = _is_sure(group) and article not in _doubted(key, {article: [s.statement for s in found]}, material)
        printed = " ".join(material.statements[side].text for side in found)
        told_by = tuple(dict.fromkeys(speakers))
        made.append(ArticleTelling(article, stances[article], told_by, known, claims, longer, sure, printed.strip()))
    return made


def _is_sure(group: Group | None) -> bool:
    """Whether all tellings are likely to tell the same; an unmatched sentence has but one."""
    return group is None or group.tier in _SURE


def _doubted(key: str, by_article: Mapping[str, Sequence[str]], material: _Material) -> set[str]:
    """Return the articles all of whose statements in a group are doubtful."""
    doubtful = material.doubtful.get(key, frozenset())
    return {a for a, ids in by_article.items() if ids and all(Side(a, one) in doubtful for one in ids)}


def doubtful_in(group: Group, comparison: Comparison) -> frozenset[Side]:
    """Return the statements of a group that no likely match joins to most of it.

    A group is as sure as the surest of its matches; the rest of it may have come by suggestions.
    """
    of = {side: {side} for side in group.members}
    matches = [match for match in comparison.matches if match.group == group.id]
    for match in matches:
        if match.tier in _SURE and match.a in of and match.b in of:
            joined = of[match.a] | of[match.b]
            of |= dict.fromkeys(joined, joined)
    if not matches or group.tier not in _SURE:
        return frozenset()
    main = max(group.members, key=lambda side: (len({one.article for one in of[side]}), len(of[side])))
    return frozenset(group.members) - of[main]


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
