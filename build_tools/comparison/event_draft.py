"""The explainer, drafted from facts: what happened, what all report, where they part.

Every sentence is a fact's title or text, and rests on that fact; what only an editor can know (that no text says a
thing, when it was reviewed) is left out.
"""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from build_tools.comparison.english_verbs import has_verb
from build_tools.comparison.telling import closed, has_the_quoted, spoken
from build_tools.models import (
    Analysis,
    Event,
    Fact,
    Kind,
    Metadata,
    Moment,
    Point,
    Question,
    Side,
    Stance,
    Statement,
    words,
)
from build_tools.models.calendar import WEEKDAYS
from build_tools.models.text import listed

_MOST = 5
"""Facts, points and questions of each kind."""
_OPENING = 2
"""Paragraphs that open an article: they say what happened."""
_LONG_TITLE = 24
"""Words from which a title is long for an event."""
_ASKED = {
    "number": "which number is right",
    "day": "on which day",
    "place": "where",
    "polarity": "is this so or not",
}
_DIFFER_ON = {
    "number": "the number in this",
    "day": "the day of this",
    "place": "the place of this",
    "polarity": "whether this is so",
}


class DraftSource(NamedTuple):
    """What an explainer is drafted from."""

    event_id: str
    articles: Mapping[str, Metadata]
    """By id, in the order of the columns."""
    outlets: Mapping[str, str]
    """The outlets' printed names by article id, where they are known."""
    facts: Mapping[str, Fact]
    topics: Mapping[str, str]
    sure: Collection[str]
    """Ids of the facts whose tellings are likely to tell the same."""
    analyses: Sequence[Analysis]


def draft_event(source: DraftSource) -> Event:
    """Draft an event's explainer: a draft until its editor releases it, and reviewed by nobody.

    Its day is the earliest day of an article, and unknown where no article has one.
    """
    statements = {Side(a.article, s.id): s for a in source.analyses for s in a.statements}
    days = sorted(day for metadata in source.articles.values() if (day := _day(metadata)))
    shared = [name for name in source.facts if name in source.sure and _is_agreed(source.facts[name])]
    shared.sort(key=lambda name: not _is_printed_by_all(source.facts[name], statements))
    titled = min(source.facts, key=lambda name: _title_rank(name, source, statements), default=None)
    # The standfirst rather adds to the title than repeats it.
    first = min(shared, key=lambda name: name == titled, default=None) or _told_by_most(source, titled)
    differ = _differing_facts(source, statements)
    return Event(
        status="draft",
        confirmed=False,
        title=source.facts[titled].title if titled else source.event_id.replace("-", " ").capitalize(),
        standfirst=" ".join(
            filter(None, (_what_they_share(source, first, statements), _where_they_part(source, differ, first)))
        ),
        date=days[0] if days else None,
        published=days[-1] if days else None,
        reviewed=None,
        articles=tuple(source.articles),
        topics=dict(source.topics),
        told_differently=tuple(differ[:_MOST]),
        known=tuple(Point(text=source.facts[name].text, facts=(name,)) for name in shared[:_MOST]),
        questions=_questions(source),
        timeline=tuple(_timeline(source, statements)),
    )


def _day(metadata: Metadata) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(metadata.date.value) if metadata.date.is_known else None
    except ValueError:
        return None


def _is_told_by_all(fact: Fact) -> bool:
    return len(fact.cells) > 1 and all(cell.stance.is_told for cell in fact.cells.values())


def _is_agreed(fact: Fact) -> bool:
    return _is_told_by_all(fact) and fact.conflict is None


def _told_by_most(source: DraftSource, titled: str | None) -> str | None:
    """Return the fact that most outlets agree on, where none is everybody's; rather another than gives the title."""
    agreed = [name for name in source.facts if name in source.sure and source.facts[name].conflict is None]

    def rank(name: str) -> tuple[int, bool, bool]:
        # Rather in plain words than in a quotation, which may lean on what was said before it.
        fact = source.facts[name]
        return len(_articles_with(fact)), name != titled, "“" not in fact.title

    best = max(agreed, key=rank, default=None)
    return best if best and len(_articles_with(source.facts[best])) > 1 else None


def _articles_with(fact: Fact) -> list[str]:
    """Return the articles that have a fact."""
    return [article for article, cell in fact.cells.items() if cell.stance.is_told]


class _TitleRank(NamedTuple):
    """What a fact's title is chosen by for the event's: the least is best."""

    of_one: bool
    """Whether one outlet alone tells it."""
    verbless: bool
    is_quotation: bool
    unsure: bool
    """Whether the outlets merely may tell the same."""
    long: bool
    late: bool
    """Whether no article opens with it."""
    fewer: int
    """How many outlets tell it, with a minus."""
    place: int
    quotes: bool


def _title_rank(name: str, source: DraftSource, statements: Mapping[Side, Statement]) -> _TitleRank:
    fact = source.facts[name]
    told = len(_articles_with(fact))
    cited = [
        statements.get(Side(article, one)) for article in _articles_with(fact) for one in fact.cells[article].statements
    ]
    place = min((one.paragraph for one in cited if one), default=0)
    return _TitleRank(
        of_one=told < 2,
        verbless=not has_verb(fact.title),
        is_quotation=": “" in fact.title,
        unsure=name not in source.sure,
        long=len(words(fact.title)) > _LONG_TITLE,
        late=place > _OPENING,
        fewer=-told,
        place=place,
        quotes="“" in fact.title,
    )


def _outlet(article: str, source: DraftSource) -> str:
    return source.outlets.get(article, article)


def _outlets(articles: Iterable[str], source: DraftSource) -> list[str]:
    """Return the names of the outlets of articles, each once: one may have several articles."""
    return list(dict.fromkeys(_outlet(article, source) for article in articles))


def _is_printed_by_all(fact: Fact, statements: Mapping[Side, Statement]) -> bool:
    """Whether every article that has a fact has the words that its title quotes."""
    printed = (
        " ".join(statements[side].text for one in cell.statements if (side := Side(article, one)) in statements)
        for article, cell in fact.cells.items()
    )
    return all(has_the_quoted(one, fact.title) for one in printed)


def _what_they_share(source: DraftSource, first: str | None, statements: Mapping[Side, Statement]) -> str:
    """Say what all report; else what most do, and where no match was found."""
    if first is None:
        outlets = _outlets(source.articles, source)
        return f"The event as {listed(outlets)} {'tell' if len(outlets) > 1 else 'tells'} it."
    fact = source.facts[first]
    telling = _outlets(_articles_with(fact), source)
    claim = _ending_a_sentence(fact)
    if len(telling) == 1:
        return f"{telling[0]} has this in more than one article: {claim}"
    together = "both" if len(telling) == 2 else "all"
    how = "" if _is_printed_by_all(fact, statements) else ", each in its own words"
    others = [outlet for outlet in _outlets(source.articles, source) if outlet not in telling]
    unmatched = f", and no match was found in {listed(others)}" if others else ""
    return f"{listed(telling)} {together} have this{how}{unmatched}: {claim}"


def _ending_a_sentence(fact: Fact) -> str:
    """Return a fact's title as the end of a sentence."""
    return closed(spoken(fact.title))


def _where_they_part(source: DraftSource, differ: Sequence[str], first: str | None) -> str:
    """Say what they tell differently; else what one outlet alone tells; nothing where there is neither."""
    if not differ:
        return _what_one_reports(source)
    fact = source.facts[differ[0]]
    if fact.conflict and (differ[0] not in source.sure or "“" in fact.title):
        return f"Their tellings may contradict each other on this: {_ending_a_sentence(fact)}"
    if fact.conflict:
        about = _DIFFER_ON.get(fact.conflict.about, "what is said of this")
        return f"Their tellings seem to differ on {about}: {_ending_a_sentence(fact)}"
    how = f"{(fact.difference or '')[:1].lower()}{(fact.difference or '')[1:]}"
    if how and differ[0] == first:
        return f"They part in how: {how}"
    aside = f" ({how[:-1]})" if how else ""
    part = "They part" if differ[0] in source.sure else "They may part"
    return f"{part} in how they tell this{aside}: {_ending_a_sentence(fact)}"


def _what_one_reports(source: DraftSource) -> str:
    """Return what one outlet tells and no match was found for elsewhere: no omission, until an editor has looked."""
    if len(source.articles) < 2:
        return ""
    for fact in source.facts.values():
        told = [article for article, cell in fact.cells.items() if cell.stance.is_told]
        if len(told) == 1 and "“" not in fact.title:
            return f"No match was found elsewhere for what {_outlet(told[0], source)} tells: {_ending_a_sentence(fact)}"
    return ""


def _differing_facts(source: DraftSource, statements: Mapping[Side, Statement]) -> list[str]:
    """Return the facts that pairs of outlets tell differently: those without an empty cell first."""
    found = [
        name
        for name, fact in source.facts.items()
        if (fact.conflict or fact.difference) and _is_shown(fact, statements)
    ]
    whole = [name for name in found if _is_told_by_all(source.facts[name])]
    found = whole or found
    # What may be two things is no difference, where there are some that are sure.
    found = [name for name in found if name in source.sure or source.facts[name].conflict] or found
    return sorted(found, key=lambda name: (source.facts[name].conflict is None, name not in source.sure))


def _is_shown(fact: Fact, statements: Mapping[Side, Statement]) -> bool:
    """Whether two cells and more have words, and whoever speaks in them is named."""
    told = {article: cell for article, cell in fact.cells.items() if cell.stance.is_told}
    cited = [statements.get(Side(article, one)) for article, cell in told.items() for one in cell.statements]
    return len(told) > 1 and all(one and (one.kind is Kind.OWN_VOICE or one.speaker) for one in cited)


def _questions(source: DraftSource) -> dict[str, Question]:
    """Ask what a contradiction raises; its answer says who tells what, and no more."""
    found = {}
    for name, fact in source.facts.items():
        if name in source.sure and "“" not in fact.title and fact.conflict and fact.conflict.about in _ASKED:
            question = f"{fact.title.rstrip('?!.')} – {_ASKED[fact.conflict.about]}?"
            found[f"q-{name.removeprefix('f-')}"[:60].strip("-")] = Question(
                question=question, answer=fact.text, facts=(name,)
            )
    return dict(list(found.items())[:_MOST])


def _timeline(source: DraftSource, statements: Mapping[Side, Statement]) -> list[Moment]:
    """Put what was said on a weekday that an article names into order, by the day of the article."""
    found: dict[str, Moment] = {}
    for name, fact in source.facts.items():
        for article, one, statement in _dated(fact, statements):
            if name not in source.sure and not _is_made_of(fact.title, statement):
                continue  # what may be two things may have two days
            printed = _day(source.articles[article]) if article in source.articles else None
            weekday = next((day for day in WEEKDAYS if (statement.day or "").casefold().strip() == day), None)
            if printed and weekday and name not in found:
                when = printed - datetime.timedelta(days=(printed.weekday() - WEEKDAYS.index(weekday)) % 7)
                precision = f"said on “{statement.day}”, in {_outlet(article, source)} of {printed.day} {printed:%B %Y}"
                found[name] = Moment(
                    when=when.isoformat(),
                    precision=precision,
                    text=closed(fact.title),
                    statements=(one,),
                    facts=(name,),
                )
    return sorted(found.values(), key=lambda moment: (moment.when, moment.text))


def _is_made_of(title: str, statement: Statement) -> bool:
    """Whether a title ends in a statement's words."""
    return " ".join(words(title)[-4:]) in " ".join(words(statement.text))


def _dated(fact: Fact, statements: Mapping[Side, Statement]) -> Iterator[tuple[str, str, Statement]]:
    cells: Iterable[tuple[str, str]] = (
        (article, one) for article, cell in fact.cells.items() for one in cell.statements
    )
    for article, one in cells:
        statement = statements.get(Side(article, one))
        if statement is not None and fact.cells[article].stance is not Stance.ASSERTED:
            yield article, one, statement
