"""A drafted standfirst: what all or most outlets report, and where they part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

from build_tools.comparison.clauses import MOST_WORDS
from build_tools.comparison.draft_source import MOST_OUTLETS, DraftSource, told_by
from build_tools.comparison.event_title import EventTitle
from build_tools.comparison.names import skeleton, surname
from build_tools.comparison.scoring import LIGHT
from build_tools.comparison.stems import stem
from build_tools.comparison.telling import closed, spoken
from build_tools.models import Analysis, Fact, Kind, Stance, words
from build_tools.models.text import listed

_ALIKE = 0.6
"""The share of the words of the shorter of two clauses from which they tell the same."""
_FEWEST_TIMES = 2
"""Times from which somebody counts as quoted or named: one statement that doesn't name them may be another's."""
_MOST_QUOTED = 2
"""Persons named for each outlet that alone quotes or names them."""
_ROLE_WORDS = range(2, 8)
"""Words of a role that says who somebody is: "sister" or a whole career doesn't."""
_MOST_NAMED = 3
"""Persons named whom all outlets name."""
_ONE_TEXT = 0.8
"""The share of an article's statements from which another that has them too prints the same text."""
_DIFFER_ON = {"number": "the number in this", "day": "the day of this", "place": "the place of this"}
_HOW = {
    Stance.ASSERTED: ("states {} in its own voice", "state {} in their own voice"),
    Stance.ATTRIBUTED: ("attributes {}", "attribute {}"),
    Stance.DENIED: ("has {} denied", "have {} denied"),
}
"""What one outlet does with a fact, and what several do."""


def standfirst(source: DraftSource, title: EventTitle, differ: Sequence[str]) -> str:
    """Return two sentences that add to an event's title: what all or most report; where they part.

    Args:
        source: What the explainer is drafted from.
        title: The event's.
        differ: Ids of the facts that are told differently, the surest first.
    """
    first = _most_shared(source, title)
    outlets = source.outlets(source.articles)
    is_matched = any(len(told_by(fact)) > 1 for fact in source.facts.values())
    none = f"No match was found between what {listed(outlets)} tell." if outlets[1:] and not is_matched else ""
    share = _what_they_share(source, title, first) or none
    told = f"The event as {listed(outlets)} {'tell' if outlets[1:] else 'tells'} it."
    parted = _where_they_part(source, title, first, differ)
    return " ".join(filter(None, (share or (told if not (is_matched and parted) else ""), parted)))


# ---- what they share ----


def _most_shared(source: DraftSource, title: EventTitle) -> str | None:
    """Return the fact that most articles agree on; rather one that adds to the title, and in plain words."""

    def rank(name: str) -> tuple[int, bool, bool, bool, bool]:
        fact = source.facts[name]
        return (
            len(told_by(fact)),
            not _are_alike(fact.title, title.text),
            "“" not in fact.title,
            len(words(fact.title)) <= MOST_WORDS,
            source.is_printed_by_all(fact),
        )

    sure = (name for name in source.facts if name in source.sure and source.facts[name].conflict is None)
    agreed = [name for name in sure if source.is_reported_by_all(source.facts[name])]
    best = max(agreed, key=rank, default=None)
    return best if best and len(told_by(source.facts[best])) > 1 else None


def _are_alike(one: str, other: str) -> bool:
    """Whether two clauses share most of their words."""
    a, b = ({stem(word.casefold()) for word in words(text) if word.casefold() not in LIGHT} for text in (one, other))
    return len(a & b) >= _ALIKE * min(len(a), len(b))


def _what_they_share(source: DraftSource, title: EventTitle, first: str | None) -> str:
    """Say what all report; else what most do, and where no match was found; else whom all name."""
    if first is None:
        return _what_they_tell_of(source, title)
    fact = source.facts[first]
    telling = source.outlets(told_by(fact))
    repeats = _are_alike(fact.title, title.text)
    subject = _together(source, telling, begins=repeats)
    how = "" if source.is_printed_by_all(fact) else ", each in its own words"
    unmatched = _unmatched(source, telling)
    verb = "report"
    if len(telling) == 1:
        subject, verb, how = telling[0], "reports", " in more than one article"
    return (
        f"{subject} {verb} this{how}{unmatched}." if repeats else f"{_clause(fact)}, {subject} {verb}{how}{unmatched}."
    )


def _clause(fact: Fact) -> str:
    """Return a fact's title as the beginning of a sentence."""
    return spoken(fact.title)


def _what_they_tell_of(source: DraftSource, title: EventTitle) -> str:
    """Say who tells of what the title says, and whom all name; or who alone opens with it."""
    outlets = source.outlets(source.articles)
    telling = source.outlets(article for article in source.articles if article in title.holders)
    named = listed(_named_by_all(source, title))
    if len(outlets) < 2:
        return ""
    if telling == outlets:
        return f"{_together(source, outlets)} tell of this{f' and name {named}' if named else ''}."
    if named:
        return f"{_together(source, outlets)} name {named}."
    if title.article is None:
        return ""
    opening = source.outlet(title.article)
    unmatched = _unmatched(source, [opening, *telling])
    if telling[1:]:
        return f"{_together(source, telling)} tell of this{unmatched}."
    return f"{opening} opens with this{unmatched}."


def _together(source: DraftSource, outlets: Sequence[str], *, begins: bool = True) -> str:
    """Return several outlets as a subject: "The Courier and The Wire both", "All 8 outlets"."""
    if len(outlets) > MOST_OUTLETS and len(outlets) == len(source.outlets(source.articles)):
        return f"{'All' if begins else 'all'} {len(outlets)} outlets"
    return f"{listed(outlets)} {'both' if len(outlets) == 2 else 'all'}"


def _unmatched(source: DraftSource, telling: Sequence[str]) -> str:
    """Say in which outlets no match was found, at the end of a sentence; '' where all tell it."""
    others = [outlet for outlet in source.outlets(source.articles) if outlet not in telling]
    where = listed(others) if len(others) <= MOST_OUTLETS else f"{len(others)} others"
    return f"; no match was found in {where}" if others else ""


def _named_by_all(source: DraftSource, title: EventTitle) -> list[str]:
    """Return the persons whom all articles name, but those of the title."""
    printed = [_printed(analysis) for analysis in source.analyses]
    counted: Counter[str] = Counter()
    for name in filter(None, source.called.full.values()):
        times = [found[skeleton(surname(name))] for found in printed]
        if all(times) and surname(name) not in title.text:
            counted[name] = sum(times)
    return sorted(counted, key=lambda name: (-counted[name], name))[:_MOST_NAMED]


def _printed(analysis: Analysis) -> Counter[str]:
    """Return how often an article prints each word that may be a surname, whatever its spelling."""
    found: Counter[str] = Counter()
    for use in analysis.names:
        found.update(dict.fromkeys(map(skeleton, words(use.text)), use.own + use.quoted))
    return found


# ---- where they part ----


def _where_they_part(source: DraftSource, title: EventTitle, first: str | None, differ: Sequence[str]) -> str:
    """Say what they tell differently; else whom one outlet alone quotes or quotes most; '' where there is neither."""
    sure = [name for name in differ if name in source.sure and "“" not in source.facts[name].title]
    for name in sure:
        fact = source.facts[name]
        if fact.conflict and fact.conflict.about in _DIFFER_ON:
            return f"They seem to differ on {_DIFFER_ON[fact.conflict.about]}: {closed(_clause(fact))}"
    for name in sure:
        fact = source.facts[name]
        if fact.conflict is None:
            is_title = _are_alike(fact.title, title.text)
            about = "it" if name == first else "what the title says" if is_title else ""
            how = _in_whose_voice(source, fact, about or "it")
            return f"{how}." if about else f"{_clause(fact)}: {how}."
    return _whom_one_quotes(source) or _whom_each_quotes_most(source) or _of_one_text(source)


def _in_whose_voice(source: DraftSource, fact: Fact, about: str) -> str:
    """Say who states a fact in its own voice, and who attributes it."""
    by_stance: dict[Stance, list[str]] = {}
    for article in told_by(fact):
        by_stance.setdefault(fact.cells[article].stance, []).append(article)
    pieces: list[str] = []
    for stance in sorted(by_stance):
        outlets = source.outlets(by_stance[stance])
        what = "it" if pieces else about
        pieces.append(f"{listed(outlets)} {_HOW[stance][len(outlets) > 1].format(what)}")
    return ", ".join(pieces)


def _whom_one_quotes(source: DraftSource) -> str:
    """Say whom one outlet alone quotes, or at least names: their names stand nowhere in the other outlets' articles."""
    by_outlet: dict[str, list[Analysis]] = {}
    for analysis in source.analyses:
        by_outlet.setdefault(source.outlet(analysis.article), []).append(analysis)
    printed = {
        outlet: {bone for one in found for bone in _printed_anywhere(one)} for outlet, found in by_outlet.items()
    }
    pieces = []
    for outlet, found in by_outlet.items():
        elsewhere = {bone for other, bones in printed.items() if other != outlet for bone in bones}
        for verb, names in (("quotes", _quoted(source, found)), ("names", _named(source, found))):
            alone = [name for name in names if skeleton(surname(name)) not in elsewhere]
            if alone and len(by_outlet) > 1:
                pieces.append(f"only {outlet} {verb} {listed(_with_role(source, n) for n in alone[:_MOST_QUOTED])}")
                break
    sentence = "; ".join(pieces[:MOST_OUTLETS])
    return closed(f"{sentence[:1].upper()}{sentence[1:]}") if sentence else ""


def _with_role(source: DraftSource, name: str) -> str:
    """Return a person's name with what the articles call them, which a reader of one line doesn't know."""
    roles = (role for one in source.called.people.values() if one.name == name for role in one.roles)
    role = next((role for role in roles if len(words(role)) in _ROLE_WORDS), "")
    return f"{name} ({role})" if role else name


def _whom_each_quotes_most(source: DraftSource) -> str:
    """Say whom each outlet quotes most, where that isn't one person."""
    by_person: dict[str, list[str]] = {}
    for analysis in source.analyses:
        for name in _quoted(source, [analysis])[:1]:
            by_person.setdefault(name, []).append(analysis.article)
    if len({skeleton(surname(name)) for name in by_person}) < max(2, len(by_person)):
        return ""  # two persons of one surname may be one
    pieces: list[str] = []
    for name, articles in by_person.items():
        outlets = source.outlets(articles)
        verb = "quote " if outlets[1:] else "quotes "
        pieces.append(f"{listed(outlets)} {'' if pieces else verb}{name}{'' if pieces else ' most'}")
    return closed(", ".join(pieces))


def _printed_anywhere(analysis: Analysis) -> set[str]:
    said = (f"{one.text} {one.mention or ''}" for one in analysis.statements)
    return {*_printed(analysis), *(skeleton(word) for text in said for word in words(text))}


def _quoted(source: DraftSource, analyses: Sequence[Analysis]) -> list[str]:
    """Return the persons whom an outlet quotes, those whom it quotes most first."""
    counted: Counter[str] = Counter()
    quoted, named = set[str](), set[str]()
    for one in (one for analysis in analyses for one in analysis.statements):
        person = source.called.people.get(one.speaker or "")
        if person and person.kind == "person" and " " in person.name and one.said and one.kind is not Kind.OWN_VOICE:
            counted[person.name] += 1
            if one.kind is not Kind.INDIRECT:
                quoted.add(person.name)
                named |= {person.name} if one.resolved_by == "full-name" else set()
    return [
        name for name, count in counted.most_common() if name in named or (count >= _FEWEST_TIMES and name in quoted)
    ]


def _named(source: DraftSource, analyses: Sequence[Analysis]) -> list[str]:
    """Return the persons whom an outlet names, those whom it names most first."""
    counted: Counter[str] = Counter()
    for name in filter(None, source.called.full.values()):
        counted[name] = sum(_printed(analysis)[skeleton(surname(name))] for analysis in analyses)
    return [name for name, count in counted.most_common() if count >= _FEWEST_TIMES]


def _of_one_text(source: DraftSource) -> str:
    """Say that articles print one report, where all do."""
    texts = [{one.text for one in analysis.statements if one.text} for analysis in source.analyses]
    pairs = list(combinations(texts, 2))
    are_one = bool(pairs) and all(a and b and len(a & b) >= _ONE_TEXT * min(len(a), len(b)) for a, b in pairs)
    return "They print one report, which counts as one voice." if are_one else ""
