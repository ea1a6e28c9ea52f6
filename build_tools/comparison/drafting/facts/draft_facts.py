"""Facts drafted from groups of matches and from what outlets assert in their own voice.

    groups ──▶ the clearest claim of each ──▶ title, text, a cell per article ─┐
    own-voice sentences in no fact yet that stand by themselves ───────────────┴──▶ facts.yml, `confirmed: false`

A title is one claim, a text says which outlets have it and how; both are made of the articles' words. What no claim
can be made of is left out and named.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from build_tools.comparison.drafting.claims.claim import Leeway
from build_tools.comparison.drafting.claims.printed_case import PrintedCase
from build_tools.comparison.drafting.claims.speaker_names import draft_names
from build_tools.comparison.drafting.claims.usual_names import bodies_meant, usual_names
from build_tools.comparison.drafting.clauses.references import names_in, unintroduced
from build_tools.comparison.drafting.clauses.sentences import unquoted
from build_tools.comparison.drafting.facts.candidates import Candidate
from build_tools.comparison.drafting.facts.drafted import Drafted
from build_tools.comparison.drafting.facts.earlier_cases import earlier_cases
from build_tools.comparison.drafting.facts.headings import headed
from build_tools.comparison.drafting.facts.kindred import Kindred
from build_tools.comparison.drafting.facts.questions import asked
from build_tools.comparison.drafting.tellings.contrasts import (
    Given,
    amounts_given,
    are_both_to_come,
    differ_in_an_amount,
    happens_on_another_day,
    is_explained,
    plain,
    tell_the_same_but_a_detail,
)
from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.membership import Membership, memberships
from build_tools.comparison.drafting.tellings.overlap import DETAIL
from build_tools.comparison.drafting.tellings.telling import according_to
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.comparison.drafting.titles.spoken_of import phrases_of
from build_tools.comparison.drafting.titles.subjects import with_subjects
from build_tools.comparison.drafting.titles.titles import Titles
from build_tools.comparison.drafting.titles.topics import topics_of
from build_tools.comparison.matching.cells import Cells, cells_of_groups
from build_tools.comparison.matching.conflicts import Discrepancy, find_conflicts
from build_tools.comparison.matching.figures import ONE_VOICE, PROBABLE, SURE
from build_tools.comparison.people.speakers import are_of_two_speakers
from build_tools.comparison.words.concepts import NAMED, content, vocabulary
from build_tools.comparison.words.function_words import FUNCTION_WORDS
from build_tools.comparison.words.stems import stem
from build_tools.comparison.words.verdicts import is_loaded
from build_tools.models import Analysis, Comparison, Fact, Kind, Lexicon, Person, Side, Statement, Tier, words
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import alternatives

_FEWEST_TERMS = 5
"""An own-voice sentence with fewer content words is a link between others, not a fact."""
_FEWEST_ALONE = 7
"""Words of a title that one outlet alone tells: a shorter one leans on the sentences around it."""
_MOST_ALONE = 22
"""The same of one that says more than one thing."""
_ALIKE = 0.6
"""The share of the words of the shorter of two titles from which they tell the same."""
_PROBABLE = 0.5
"""How likely two that differ in a number, day or place must tell the same, where one has all of the other's words."""
_POSSIBLE, _LIKELIER = 0.15, 0.4
"""The same where they count the same victims or one voice tells the same in both, and where it isn't known to."""
_OFTEN = 2
"""Statements besides a fact's own from which a word is one that the articles are about."""
_SUBJECT = 6
"""Words at the beginning that say whom or what a title is about."""
_ANCHOR = re.compile(r"(?:(?<=\s)[“‘(]?|^(?=\S+ [A-Z]|\S+[’']s ))(?:[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+)*|\$?\d[\d.,]*)")
"""A name or a number: what pins a title down to somebody, somewhere or some amount."""
_NO_COMMENT = re.compile(
    r"\b(?:not|n[’']t|never) (?:\w+ )?(?:respond|repl|return|comment|be reached|available)"
    r"|declined (?:to comment|(?:\w+ )?interview)"
)
"""Whether a newsroom got an answer to its questions: no news of the event."""
_COMMENT = re.compile(
    r"\b(?:just|only|merely|but) (?:the latest|one of|another)\b|\bbut not before\b|\bof (?:his|her|its|their) own\b"
)
"""How a newsroom places something among others, which the sentence doesn't tell."""

_PASSING = re.compile(rf"\b(?:was|were) (?:[\w-]+ly )?\w+ing\b|\b(?:{alternatives(map(str.capitalize, WEEKDAYS))})\b")
"""What went on as a newsroom wrote, or was still to come, and is long over: "was heading to Halm", "due on Friday"."""
_SUPPOSED = re.compile(
    r"\b(?:is|are|was|were) (?:widely |generally )?(?:thought|believed|expected|considered|seen|said|likely)\b"
)
"""What somebody thinks of whom nobody tells: "are thought to have more boats"."""
_NOWHERE = re.compile(
    r"\bthe (?!\d)[A-Z][a-z]+\.? \d{1,2},? [a-z]+\b(?! (?:on|of|(?:in|at) (?:the )?[A-Z]))"
    r"|\bthe (?:[A-Z][a-z]+ )?(?:primary|election|run-?off|race)\b(?! (?:in|for|of|at)\b)"
)
"""What a day alone tells apart, or nothing: "the May 3 storm", "the Whig primary"."""


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
    case = PrintedCase(analyses)
    bodies = bodies_meant(analyses)
    called = draft_names(people, outlets or {}, analyses, lexicon)._replace(
        usual=usual_names(analyses, case),
        bodies={one.id: bodies[a.article] for a in analyses for one in a.statements},
    )
    material = Material(
        analyses,
        with_subjects(analyses, comparison, called),
        called,
        _nearest(comparison),
        {fact.cited: fact for fact in earlier if fact.cited},
        vocabulary(lexicon),
        case,
    )
    drafted, titles = Drafted(), Titles()
    _draft_matches(drafted, titles, material, comparison, lexicon)
    _draft_sentences_of_one(drafted, titles, material)
    return _with_topics(drafted)


def _draft_matches(
    drafted: Drafted, titles: Titles, material: Material, comparison: Comparison, lexicon: Lexicon
) -> None:
    """Draft what several articles tell; what no claim can be made of is left out, and named."""
    all_found, comparison = comparison, plain(comparison, material.statements, material.vocabulary)
    cells, members = cells_of_groups(comparison), memberships(comparison, material.statements)
    groups = {group.id: group for group in comparison.groups}
    found = find_conflicts(cells, material.analyses, lexicon, comparison)
    clashes = _clashes(found, comparison, members, material)
    opposed = {one.group for one in comparison.opposed if one.sure}
    candidates = {
        key: Candidate(Kindred(_sides(cells[key]), material, groups[key], members[key], clashes.get(key, ())))
        for key in _in_order(cells, material.statements)
    }
    facts = _in_words(candidates, titles, material)
    earlier = earlier_cases([fact for fact in facts.values() if not asks(fact.title)], material)
    # Who died in an earlier case are none of those whom outlets count now.
    facts = {key: fact for key, fact in facts.items() if not any(_is_beside(fact, one) for one in earlier.values())}
    past = {one for fact in earlier.values() for one in fact.cited}
    questions = asked(all_found, _open_days(found, members, material), facts.values(), material, past)
    drafted.facts |= questions | earlier
    facts = {key: fact for key, fact in facts.items() if fact.conflict or not _is_part_of(fact, questions.values())}
    for key, candidate in candidates.items():
        name = key.replace("g-", "f-", 1)
        if fact := facts.get(key):
            drafted.facts[name] = fact
            drafted.sure |= {name} if key in opposed or candidate.is_sure(fact) else set()
        elif candidate.holds_a_match or groups[key].tier is Tier.OPPOSED:
            drafted.left_out[name], drafted.best[name] = candidate.wordless(), candidate.matched_best


def _in_words(candidates: Mapping[str, Candidate], titles: Titles, material: Material) -> dict[str, Fact]:
    """Return the facts for which there is a title, by key: first those whose titles ask least of a reader."""
    opened, phrases = _opened_with(material.analyses), phrases_of(material.analyses)
    told_in = _told_in(material.analyses)

    def leeway(one: Candidate, *known: str, is_long: bool = False) -> Leeway:
        topics = opened.union(word for word, found in told_in.items() if len(found - one.statements) >= _OFTEN)
        return Leeway(frozenset(known), is_long, topics=topics)

    # "The bridge" is understood beside "The swing bridge of Ostrand", and where that is what articles open with.
    # What several quote is news, and where nothing of it stands by itself, what somebody spoke of is.
    facts: dict[str, Fact] = {}
    ways: Sequence[Callable[[Candidate], Fact | None]] = (
        lambda one: one.fact(titles, leeway(one)),
        lambda one: one.fact(titles, leeway(one, *opened, *titles.words)),
        lambda one: one.fact_in_shared_words(titles, leeway(one, *opened, *titles.words)),
        lambda one: one.fact(titles, leeway(one, *opened, *titles.words, is_long=True)),
        lambda one: one.fact_on_a_topic(titles, phrases, opened),
        lambda one: one.fact(titles, leeway(one, *opened, *titles.words)),
    )
    for way in ways:
        facts |= _put_into_words(_without(candidates, facts), titles, way)
    # Rather "The bridge was closed" than nothing of an event.
    facts = facts or _put_into_words(candidates, titles, lambda one: one.fact(titles, Leeway(may_lean=True)))
    return facts | _put_into_words(
        _without(candidates, facts),
        titles,
        lambda one: headed(one.sides, material, titles, are_one=one.holds_a_match),
    )


def _opened_with(analyses: Sequence[Analysis]) -> frozenset[str]:
    """Return what a reader of an event has met: the words that several articles open with, or one does and all have."""
    first = [[one.text for one in (*a.opening, *a.statements) if one.paragraph <= 1] for a in analyses]
    met = [{w.casefold() for text in texts for w in {*words(text)} - {*unintroduced(text)}} for texts in first]
    told = [{word.casefold() for one in a.statements for word in words(one.text)} for a in analyses]
    by_all = frozenset[str].intersection(*map(frozenset, told)) if len(told) > 1 else frozenset()
    return frozenset(one for one, count in Counter(chain.from_iterable(met)).items() if count > 1 or one in by_all)


def _told_in(analyses: Sequence[Analysis]) -> dict[str, frozenset[str]]:
    """Return the words that several statements have, each with their ids."""
    found: dict[str, set[str]] = {}
    for one in chain.from_iterable(analysis.statements for analysis in analyses):
        for word in words(one.text.casefold()):
            found.setdefault(word, set()).add(one.id)
    return {word: frozenset(ids) for word, ids in found.items() if len(ids) >= _OFTEN}


def _without(candidates: Mapping[str, Candidate], facts: Collection[str]) -> dict[str, Candidate]:
    return {key: candidate for key, candidate in candidates.items() if key not in facts}


def _put_into_words(
    candidates: Mapping[str, Candidate], titles: Titles, fact_of: Callable[[Candidate], Fact | None]
) -> dict[str, Fact]:
    """Return the facts for which there is a title, by key, and note their titles as taken."""
    facts = {}
    for key, candidate in candidates.items():
        if fact := fact_of(candidate):
            titles.add(fact.title)
            facts[key] = fact
    return facts


def _draft_sentences_of_one(drafted: Drafted, titles: Titles, material: Material) -> None:
    """Draft what one article alone asserts and no drafted fact rests on, where it needs no sentence around it."""
    singles = _single_cells(drafted.facts.values(), material.statements)
    for name in _in_order(singles, material.statements):
        fact = Candidate(Kindred(_sides(singles[name]), material)).fact(titles)
        is_told = fact is not None and any(_tell_alike(fact.title, other.title) for other in drafted.facts.values())
        if fact and not is_told and _says_enough(fact.title.partition(according_to(""))[0]):
            titles.add(fact.title)
            drafted.facts[name] = fact
            drafted.sure.add(name)


def _says_enough(title: str) -> bool:
    """Whether a title that one outlet alone tells says who and what without the sentences around it."""
    is_about_somebody = bool(names_in(" ".join(title.split()[:_SUBJECT]))) and len(_ANCHOR.findall(title)) > 1
    is_news = bool(DETAIL.search(title)) and not any(one.search(title) for one in (_NO_COMMENT, _COMMENT))
    is_news = is_news and not any(one.search(unquoted(title)) for one in (_PASSING, _SUPPOSED, _NOWHERE))
    is_news = is_news and not is_loaded(title)
    is_brief = _FEWEST_ALONE <= len(words(title)) <= _MOST_ALONE
    return is_brief and is_about_somebody and is_news


def _tell_alike(one: str, other: str) -> bool:
    """Whether two titles share most of the words that tell something: no reader wants the second."""
    a, b = ({stem(word.casefold()) for word in words(title)} - FUNCTION_WORDS for title in (one, other))
    return len(a & b) >= _ALIKE * min(len(a), len(b))


def _clashes(
    found: Sequence[Discrepancy], comparison: Comparison, members: Mapping[str, Membership], material: Material
) -> dict[str, list[Clash]]:
    """Return by group what its tellings seem to contradict each other on, each with the two that do.

    A number, a day or a place differs in any two things that are merely alike; it counts where they surely are one.
    Of another day and with another number is another thing.
    """
    told_apart = [(one.group, Clash(one.a, one.b, one.about)) for one in comparison.opposed if one.group]
    given = amounts_given(material.statements, material.vocabulary)
    differing: dict[tuple[Side, Side], set[str]] = {}
    for one in found:
        differing.setdefault((one.a, one.b), set()).add(one.about)
    told_apart += [
        (one.key, Clash(one.a, one.b, one.about, frozenset({*one.values_a, *one.values_b})))
        for one in found
        if _is_of_one_thing(one, members, material, given) and not {"number", "day"} <= differing[one.a, one.b]
    ]
    clashes: dict[str, list[Clash]] = {}
    for key, clash in told_apart:
        clashes.setdefault(key, []).append(clash)
    return clashes


def _open_days(found: Iterable[Discrepancy], members: Mapping[str, Membership], material: Material) -> Iterator[Clash]:
    """Return where outlets that likely tell one thing to come have two days for it."""
    for one in found:
        texts = [material.statements[side].text for side in (one.a, one.b)]
        if one.about == "day" and one.b in members[one.key].same(one.a) and are_both_to_come(*texts):
            yield Clash(one.a, one.b, "day", frozenset({*one.values_a, *one.values_b}))


def _is_beside(fact: Fact, case: Fact) -> bool:
    """Whether a fact has what two outlets tell of an earlier case."""
    return len(fact.cited & case.cited) > 1


def _is_part_of(fact: Fact, questions: Iterable[Fact]) -> bool:
    """Whether a question has all that a fact tells."""
    return any(fact.cited <= question.cited for question in questions)


def _is_of_one_thing(clash: Discrepancy, members: Mapping[str, Membership], material: Material, given: Given) -> bool:
    one, other = (material.statements[side] for side in (clash.a, clash.b))
    is_sure = clash.b in members[clash.key].same(clash.a)
    chance = members[clash.key].chance(clash.a, clash.b)
    words = material.vocabulary
    is_own = one.kind is other.kind is Kind.OWN_VOICE
    is_own |= _is_about_its_speaker(one, other) or _is_about_its_speaker(other, one)
    of_one = is_sure or (chance >= _POSSIBLE and (is_own or (bool(one.speaker) and one.speaker == other.speaker)))
    of_one |= chance >= _LIKELIER and not are_of_two_speakers(one, other, material.called.people)
    may_be = is_sure or chance >= _PROBABLE
    if clash.about == "number":
        bar = SURE if is_sure else ONE_VOICE if of_one or may_be else PROBABLE
        return differ_in_an_amount(one, other, words, bar) and not is_explained(one, other, given, words)
    is_one = may_be and tell_the_same_but_a_detail(one, other, words, clash.about, is_sure=is_sure)
    return is_one or (clash.about == "day" and of_one and happens_on_another_day(one, other, words))


def _is_about_its_speaker(own: Statement, said: Statement) -> bool:
    """Whether an outlet tells itself of somebody by name who says the other: "Ann Brisk will sell the ferry"."""
    named = {word for term in own.terms if term.tag in NAMED for word in term.lemma.split()}
    speaker = (said.speaker or "").casefold().replace("-", " ").split()
    return own.kind is Kind.OWN_VOICE and bool(speaker) and named.issuperset(speaker)


def _nearest(comparison: Comparison) -> dict[tuple[Side, str], str]:
    found: dict[tuple[Side, str], str] = {}
    for one in sorted(comparison.nearest, key=lambda near: -near.score):
        found.setdefault((one.side, one.other.article), one.other.statement)
    return found


def _sides(by_article: Mapping[str, Sequence[str]]) -> list[Side]:
    return [Side(article, found) for article, ids in by_article.items() for found in ids]


def _in_order(cells: Cells, statements: Iterable[Side]) -> list[str]:
    """Return the keys of cells: those of most articles first, then in the order of the text."""
    order = {side: number for number, side in enumerate(statements)}
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


def _with_topics(drafted: Drafted) -> Drafted:
    topics, of = topics_of(drafted.facts)
    facts = {name: fact.model_copy(update={"topic": of.get(name)}) for name, fact in drafted.facts.items()}
    return replace(drafted, facts=facts, topics=topics)
