"""Facts that ask: two outlets seem to tell one thing otherwise, and an editor has to read whether they do.

    what may be opposite, amounts in one slot, two days of one thing ──▶ a title that takes no side ──▶ both tellings

Such a fact says of no outlet that it contradicts another; what plainly does is a fact with a conflict.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from build_tools.comparison.drafting.claims.full_names import in_full
from build_tools.comparison.drafting.claims.speaker_names import speaker_of
from build_tools.comparison.drafting.clauses.english_verbs import has_verb
from build_tools.comparison.drafting.tellings.contrasts import (
    all_tell_both_sides,
    amounts_given,
    gives_anothers_word,
    may_contradict,
)
from build_tools.comparison.drafting.tellings.material import Clash, Material
from build_tools.comparison.drafting.tellings.membership import SURE
from build_tools.comparison.drafting.tellings.telling import closed, spoken
from build_tools.comparison.drafting.titles.neutral_titles import neutral_titles, tells_one_of
from build_tools.comparison.drafting.titles.titles import Titles
from build_tools.comparison.matching.amounts_of_one_slot import in_one_slot
from build_tools.comparison.matching.answers import CAUSE, DENIED, MATTER, STANDING, answered_otherwise
from build_tools.comparison.matching.days_of_one_thing import on_another_day
from build_tools.comparison.matching.figures import (
    Figure,
    are_alike_in_a_match,
    differences,
    figures,
    has,
    may_be_of_one_matter,
    of_one_sort,
)
from build_tools.comparison.matching.opposites import DENIES_WHAT_STANDS_BEFORE
from build_tools.comparison.matching.stances import stances_of
from build_tools.comparison.words.quantities import place_of_number
from build_tools.models import Comparison, Fact, Kind, Opposed, Side, Span, Statement, words
from build_tools.models.lexicon import DENIAL
from build_tools.models.match import About

_DIFFERENT: dict[About, str] = {
    "number": "The numbers of {} and {} differ; whether they are of the same thing is for an editor to decide.",
    "day": "The days of {} and {} differ; whether they are of the same thing is for an editor to decide.",
    "polarity": "{} and {} seem to say the opposite; whether they mean the same is for an editor to decide.",
}
"""What is said of two outlets: named, so that a page sets these two side by side."""
_ANSWERS_DIFFER = "What {} and {} say differs; whether it comes to the same is for an editor to decide."
_BORDER = re.compile(r"[,;:](?!\d)|(?= (?:and|but|when|which|who|that|after|as|while|because|where)\b)")
_NEARER = re.compile(rf"{_BORDER.pattern}|(?= (?:from|into|by|in|on|at|for|with|behind|over|about|during|of)\b)")
"""Where words may be cut; and where no clause is short."""
_LEAD = 2
"""Paragraphs in which an article says how many died."""
_FEW = 16
"""Words of a telling of which no claim can be made that are given as they are."""


SILENCE = "silence"
"""The kind of question for who spoke to one outlet and not to another."""
_NO_COMMENT = re.compile(r"\b(?:comment|respond|repl(?:y|ied)|returned?|reached|answer\w*|available)\b", re.IGNORECASE)

_AT_ALL = re.compile(
    r"(?:to )?(?:comment|respond|reply|answer|be reached)|(?:(?:an?|any|our|repeated|several) )?"
    r"(?:requests?|calls?|letters?|messages?|questions?|e-?mails?)(?: for (?:comment|an interview))?",
    re.IGNORECASE,
)
_SOME_OF_THEM = re.compile(r"\b(?:one|two|three|four|five|another|some|most) of (?:the|them|those)\b", re.IGNORECASE)


class Question(NamedTuple):
    """What several statements may tell otherwise."""

    clashes: Sequence[Clash]
    sides: frozenset[Side]


def asked(
    comparison: Comparison,
    days: Iterable[Clash],
    facts: Iterable[Fact],
    material: Material,
    past: Collection[str] = (),
) -> dict[str, Fact]:
    """Return the facts that ask, by id.

    Args:
        comparison: What `compare` found, with all that may be opposite.
        days: Where two tellings of one thing have two days.
        facts: Those that are drafted: what these say outlets tell otherwise is no question.
        material: What facts are drafted from.
        past: Statements of an earlier case: who died then did not die now.
    """
    decided = [fact for fact in facts if fact.conflict]
    titles, found = Titles(), dict[str, Fact]()
    for fact in decided:
        titles.add(fact.title)
    opposite = [one for one in comparison.opposed if one.about == "polarity" and _is_open(one, material)]
    clashes = [*_answers(material), *(Clash(one.a, one.b, one.about) for one in opposite)]
    clashes += [*_amounts(comparison, material), *days, *_silences(material)]
    clashes += _other_days(material)
    matters = [one for one in clashes if one.slot == MATTER]
    clashes = [one for one in clashes if not any(_is_within(one, matter) for matter in matters)]
    clashes.sort(key=lambda one: one.slot == DENIED)  # what shares all its words has the better title
    unread = [c for c in clashes if not any(_is_told_by(fact, c) for fact in decided)]
    unread = [c for c in unread if c.about != "number" or {c.a.statement, c.b.statement}.isdisjoint(past)]
    for question in (_of_now(one, past) for one in _joined(unread, _alike(comparison), material)):
        if drafted := _fact(question, material, titles):
            titles.add(drafted.title)
            name = f"f-{min(drafted.cited)}-{question.clashes[0].about}"
            again = sum(one == name or one.startswith(f"{name}-") for one in found)
            found[f"{name}-{again + 1}" if again else name] = drafted
    return found


def _is_within(clash: Clash, matter: Clash) -> bool:
    """Whether a matter that outlets dispute has both of two that say yes and no."""
    is_of_it = clash.about == "polarity" and clash.slot not in (MATTER, CAUSE)
    return is_of_it and (not clash.asks or clash.slot == "absence") and {clash.a, clash.b} <= matter.beside


def _is_told_by(fact: Fact, clash: Clash) -> bool:
    """Whether a fact rests on both of two that clash, or on what two articles say in one matter."""
    beside = {side.article for side in clash.beside if side.statement in fact.cited} if clash.slot == MATTER else ()
    return {clash.a.statement, clash.b.statement} <= fact.cited or len(beside) > 1


def _is_open(opposed: Opposed, material: Material) -> bool:
    """Whether one may deny what the other tells: two who don't speak for each other, or an outlet itself."""
    one, other = (material.statements[side] for side in (opposed.a, opposed.b))
    is_linked = DENIES_WHAT_STANDS_BEFORE in opposed.why
    is_by_two = one.speaker != other.speaker and Kind.OWN_VOICE not in (one.kind, other.kind)
    is_by_two |= one.kind is not other.kind and Kind.OWN_VOICE in (one.kind, other.kind)
    return is_by_two and (is_linked or may_contradict(one, other, material.vocabulary))


def _of_now(question: Question, past: Collection[str]) -> Question:
    """Return a question without what is told of an earlier case, where it asks for a number."""
    now = frozenset(side for side in question.sides if side.statement not in past)
    return question._replace(sides=now) if question.clashes[0].about == "number" else question


def _alike(comparison: Comparison) -> Mapping[Side, set[Side]]:
    """Return the statements that are likely the same as each."""
    alike: dict[Side, set[Side]] = {}
    for match in comparison.matches:
        if match.tier in SURE:
            alike.setdefault(match.a, set()).add(match.b)
            alike.setdefault(match.b, set()).add(match.a)
    return alike


def _joined(clashes: Iterable[Clash], alike: Mapping[Side, set[Side]], material: Material) -> list[Question]:
    """Put together what asks one thing: with a statement in common, or one that tells the same as the other's."""
    questions: list[Question] = []
    for clash in clashes:
        sides = {clash.a, clash.b, *clash.beside}
        same = alike.get(clash.a, set()) | alike.get(clash.b, set())
        if clash.about == "polarity" and clash.slot != MATTER:
            sides |= same
        if clash.about == "number":  # a third outlet that surely tells the same, with one of the two amounts
            told = {side for side in same if tells_one_of(material.statements[side].text, clash.values)}
            sides |= {side for side in told if side.article not in (clash.a.article, clash.b.article)}
        met = [one for one in questions if one.sides & sides and any(_ask_one_thing(clash, c) for c in one.clashes)]
        questions = [one for one in questions if one not in met]
        together = [*(earlier for one in met for earlier in one.clashes), clash]
        questions.append(Question(together, frozenset(sides).union(*(one.sides for one in met))))
    return questions


def _ask_one_thing(one: Clash, other: Clash) -> bool:
    """Whether two ask one thing: of one statement's numbers the dead are one, the hurt another."""
    if one.asks != other.asks and (MATTER in (one.slot, other.slot) or (one.asks and other.asks)):
        return False
    return one.about == other.about and (not (one.values and other.values) or bool(one.values & other.values))


def _amounts(comparison: Comparison, material: Material) -> Iterator[Clash]:
    """Return the amounts that may be of one thing, unless an article has both."""
    chances = {frozenset((m.a, m.b)): 1.0 if m.tier in SURE else m.probability for m in comparison.matches}
    amounts = amounts_given(material.statements, material.vocabulary)
    given = {article: [one for one in some if one.quantity.is_closed] for article, some in amounts.items()}
    told: dict[str, list[tuple[Side, tuple[Figure, ...]]]] = {}
    for side, statement in material.statements.items():
        if found := figures(statement, material.vocabulary):
            told.setdefault(side.article, []).append((side, found))
    for one, other in combinations(told, 2):
        for (a, some), (b, others) in of_one_sort(told[one], told[other]):
            for between in differences(some, others):
                is_toll = bool(between.a.quantity.state)  # told in many words: see slots
                chance = chances.get(frozenset((a, b)))
                is_near = may_be_of_one_matter(between, chance or 0.0)
                is_near = not is_toll and (is_near or (chance is not None and are_alike_in_a_match(between)))
                if is_near and not (has(given[other], between.a) or has(given[one], between.b)):
                    yield Clash(a, b, "number", _numbers(between.a, between.b))
    each = {
        article: [
            (side, _not_of(material.called.outlets.get(article, ""), one)) for side, some in found for one in some
        ]
        for article, found in told.items()
    }
    leading = {side for side, one in material.statements.items() if one.paragraph <= _LEAD}
    for filled in in_one_slot(each, _voices(material), leading):
        values = _numbers(filled.one, filled.other)
        yield Clash(filled.a, filled.b, "number", values, filled.slot, beside=filled.beside)


def _not_of(outlet: str, one: Figure) -> Figure:
    """Return an amount without the outlet's own name among those around it: "the Courier has counted nine"."""
    called = outlet.replace(" ", "").casefold()
    named = frozenset(name for name in one.statement.named if name not in called)
    return one._replace(statement=one.statement._replace(named=named))


def _answers(material: Material) -> Iterator[Clash]:
    """Return what articles answer otherwise to one question, in whatever words."""
    persons = {one for one, person in material.called.people.items() if person.kind == "person"}
    for one in answered_otherwise(material.statements, material.vocabulary, persons):
        asks = in_full(one.asks, material.called.full)
        yield Clash(one.a, one.b, "polarity", one.values, one.row, one.sides, asks)


def _silences(material: Material) -> Iterator[Clash]:
    """Return where somebody said nothing to one outlet, as it tells, and is quoted by another."""
    by_speaker: dict[str, dict[str, list[Side]]] = {}
    for side, one in material.statements.items():
        if (known := material.called.people.get(one.speaker or "")) and known.kind == "person":
            by_speaker.setdefault(one.speaker or "", {}).setdefault(side.article, []).append(side)
    for told in by_speaker.values():
        silent = {a: some for a, some in told.items() if not any(material.statements[side].said for side in some)}
        silent = {a: [side for side in some if _leaves_unsaid(material.statements[side])] for a, some in silent.items()}
        spoken = {a: [side for side in some if material.statements[side].said] for a, some in told.items()}
        for a, b in ((a, b) for a in silent if silent[a] for b in spoken if spoken[b]):
            pair = silent[a][0], spoken[b][0]
            question = f"Whether {speaker_of(material.statements[pair[0]], material.called)} commented"
            yield Clash(*pair, "polarity", slot=SILENCE, beside=frozenset(pair), asks=question)


def _leaves_unsaid(one: Statement) -> bool:
    """Whether somebody is told not to have spoken at all, and not of one thing: "did not comment on the fire"."""
    return bool(_NO_COMMENT.search(f"{one.cue} {one.text}")) and bool(_AT_ALL.fullmatch(one.text.strip(" .,")))


def _voices(material: Material) -> Mapping[Side, str]:
    return {side: speaker_of(one, material.called) or "" for side, one in material.statements.items()}


def _numbers(one: Figure, other: Figure) -> frozenset[str]:
    return frozenset({one.quantity.number, other.quantity.number})


def _other_days(material: Material) -> Iterator[Clash]:
    """Return where two articles tell one thing of two days, whoever says it."""
    statements, known = material.statements, material.vocabulary
    for a, b in on_another_day(statements, known):
        one, other = (figures(statements[it.side], known) for it in (a, b))
        is_of_some = any(_SOME_OF_THEM.search(statements[it.side].text) for it in (a, b))
        if not (is_of_some or any(differences(one, other))):  # else they are two events
            yield Clash(a.side, b.side, "day", frozenset({a.date.shown, b.date.shown}), "day")


def _fact(question: Question, material: Material, titles: Titles) -> Fact | None:
    """Return a question as a fact; None where it has no title, or no two outlets words that can be told."""
    values = frozenset[str]().union(*(clash.values for clash in question.clashes))
    may_lack = all(clash.asks or clash.about == "polarity" for clash in question.clashes)
    told_in = {side for side in question.sides if not may_lack or tells_one_of(material.statements[side].text, values)}
    clauses = {
        side: _clause(side, values if side in told_in else (), material)
        for side in material.statements
        if side in question.sides
    }
    sides = [side for side, clause in clauses.items() if clause]
    for clash in question.clashes:
        title = next((one for one in neutral_titles(clash, material) if not titles.has(one)), "")
        if title and {clash.a, clash.b} <= {*sides}:
            stances = stances_of(material.by_article(sides))
            # Each outlet's own answer leads its cell: the denial, not the claim that it denies.
            led = [clash.a, clash.b, *(side for side in sides if side not in (clash.a, clash.b))]
            cells = {article: material.cell(article, stance, led) for article, stance in stances.items()}
            text = _told_in_each(clauses, material)
            told = filter(None, material.by_article(sides).values())
            is_told_by_all = clash.about == "polarity" and all_tell_both_sides(told, material.vocabulary)
            differs = None if is_told_by_all else _DIFFERENT[clash.about]
            differs = _ANSWERS_DIFFER if clash.slot in (CAUSE, DENIED, MATTER, SILENCE, STANDING) else differs
            named = [material.called.outlets.get(article, article) for article in _who_differ(clash, question)]
            differs = differs and differs.format(", ".join(named[:-1]), named[-1])
            return Fact(title=title, text=text, cells=cells, difference=differs, confirmed=False)
    return None


def _who_differ(clash: Clash, question: Question) -> Sequence[str]:
    """Return the articles of two that clash, and a further one that has yet another number."""
    differing = {frozenset((one.a.article, one.b.article)) for one in question.clashes if one.about == "number"}
    found = [clash.a.article, clash.b.article]
    for article in sorted({one for pair in differing for one in pair} - {*found}):
        if all({article, other} in differing for other in found):
            found.append(article)
    return found


def told_in_each(sides: Iterable[Side], material: Material) -> str:
    """Return what several outlets tell, each in its own words; '' where one has none that can be told.

    Args:
        sides: The statements that tell it.
        material: What facts are drafted from.
    """
    clauses = {side: _clause(side, (), material) for side in sides}
    is_whole = {side.article for side in clauses} == {side.article for side, clause in clauses.items() if clause}
    return _told_in_each(clauses, material) if is_whole else ""


def _told_in_each(clauses: Mapping[Side, str], material: Material) -> str:
    articles = dict.fromkeys(side.article for side, clause in clauses.items() if clause)
    return " ".join(_told(article, clauses, material) for article in articles)


def _told(article: str, clauses: Mapping[Side, str], material: Material) -> str:
    """Return what an outlet tells, in its own words."""
    its = {side: clause for side, clause in clauses.items() if side.article == article and clause}
    told = [material.statements[side] for side in its]
    are_own = all(one.kind is Kind.OWN_VOICE and not gives_anothers_word(one.text) for one in told)
    outlet = material.called.outlets.get(article, article)
    return f"{outlet}{', in its own voice' if are_own else ''}: {closed('; '.join(dict.fromkeys(its.values())))}"


def _clause(side: Side, values: Collection[str], material: Material) -> str:
    """Return the clearest that a statement claims, of what outlets tell otherwise; else its words, if they are few."""
    statement = material.statements[side]
    if claims := [one for one in material.claims(side) if not values or tells_one_of(one.text, values)]:
        return spoken(max(claims, key=lambda one: (one.score, one.text)).text)
    name = speaker_of(statement, material.called)
    if name and statement.cue_class == DENIAL and statement.text.startswith("that ") and statement.said:
        return f"{name} {statement.cue} {statement.text.rstrip('.,')}"
    if name and not statement.said and _leaves_unsaid(statement):
        return f"{name} {str(statement.cue).removesuffix(statement.text).strip()} {statement.text.rstrip('.,')}"
    stretches = (one.strip('“”" .,').removeprefix("that ").removeprefix("and ") for one in statement.text.split(" … "))
    printed = next((one for one in stretches if not values or tells_one_of(one, values)), "")
    is_whole = statement.said and statement.cue_class != DENIAL and (has_verb(printed) or bool(values))
    printed = _few_words(printed, values)
    if not (is_whole and printed):
        return ""
    if any(mark in printed for mark in '“”"'):
        return "" if values else _with_its_quotation(statement, name)
    return f"{name}: “{printed}”" if name else f"“{printed}”"


def _with_its_quotation(statement: Statement, name: str | None) -> str:
    """Return a short report with words in quotation marks, as printed: who said it, how, and what."""
    told = re.sub(r"\"([^\"]*)\"", r"“\1”", statement.text.rstrip("., "))
    is_one = told.startswith("that ") and '"' not in told and " … " not in told and len(words(told)) <= _FEW
    return f"{name} {statement.cue} {told}" if name and is_one and statement.said else ""


def _place_of(value: str, printed: str) -> Span | None:
    """Return where a number or a few words stand in a text."""
    phrase = r"\W+".join(map(re.escape, words(value)))
    told = re.search(rf"\b{phrase}\b", printed, re.IGNORECASE)
    return place_of_number(printed, value) or (told.span() if told else None)


def _few_words(printed: str, values: Collection[str]) -> str:
    """Return words as printed, if they are few; of many those around a value, from one border of a clause to another.

    >>> before = "On the last evening of a very long auction in Halm Town"
    >>> _few_words(f"{before}, the mill was sold for 58m, and the heirs{16 * ' wept'}.", {"58m"})
    '… the mill was sold for 58m …'
    >>> _few_words(f"The mill was sold for 58m, and the heirs{20 * ' wept'}.", {"58m"})
    'The mill was sold for 58m …'
    """
    if len(words(printed)) <= _FEW:
        return printed
    if not values:  # its beginning, up to where it says enough
        ends = [one.start() for one in _BORDER.finditer(printed) if len(words(printed[: one.start()])) <= _FEW]
        beginning = printed[: max(ends, default=0)].strip(" ,;:")
        return f"{beginning} …" if has_verb(beginning) else ""
    start, end = min(filter(None, (_place_of(value, printed) for value in values)), default=(0, 0))
    for way in (_BORDER, _NEARER):
        borders = [one.end() for one in way.finditer(printed)]
        told = [
            (a, b)
            for a in (0, *(at for at in borders if at <= start))
            for b in (*(at for at in borders if at >= end), len(printed))
            if end and len(words(printed[a:b])) <= _FEW
        ]
        if told:
            break
    if not told:
        return ""
    a, b = max(told, key=lambda one: one[1] - one[0])
    return f"{'… ' if a else ''}{printed[a:b].strip(' ,;:')}{' …' if b < len(printed) else ''}"
