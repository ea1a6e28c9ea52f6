"""The explainer, drafted from facts: what happened, what all report, where they part.

Every sentence is made of articles’ words, or says who prints which; what only an editor can know (that no text says a
thing, when it was reviewed) is left out.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence

from build_tools.comparison.drafting.clauses.cutting import says_so_last
from build_tools.comparison.drafting.explainer.draft_source import DraftSource, is_told_by_all, told_by
from build_tools.comparison.drafting.explainer.event_day import day_in, last, printed_on
from build_tools.comparison.drafting.explainer.event_title import EventTitle, event_title, gives_words
from build_tools.comparison.drafting.explainer.first_sentences import Firsts, firsts
from build_tools.comparison.drafting.explainer.standfirst import first_sentence, standfirst
from build_tools.comparison.drafting.tellings.telling import closed, ends_in, leaves_open
from build_tools.comparison.drafting.titles.neutral_titles import asks
from build_tools.comparison.drafting.titles.spoken_of import is_topic
from build_tools.models import Event, Fact, Kind, Moment, Point, Question, Stance, Statement, words
from build_tools.models.calendar import WEEKDAYS

_MOST = 5
"""Points and questions of each kind."""
_MOST_DIFFERENCES = 8
"""Facts that an explainer opens with as told differently: where outlets part is what readers come for."""
_SIDE_MATTER = re.compile(r"How (?:old|deep|far)\b")
_OF_AMOUNTS = re.compile(r"(?:By )?[Hh]ow\b|What share\b")
_ASKED = {
    "number": "which number is right",
    "day": "on which day",
    "place": "where",
    "polarity": "who has it otherwise",
}


def draft_event(source: DraftSource) -> Event:
    """Draft an event's explainer: a draft until its editor releases it, and reviewed by nobody.

    Its day is the weekday on which the sentence that says what happened has it done, before its article was published;
    else it is unknown: the day of an article is no day of an event.
    """
    days = sorted(day for metadata in source.articles.values() if (day := printed_on(metadata)))
    shared = [name for name in source.facts if name in source.sure and _is_agreed(source.facts[name])]
    shared.sort(key=lambda name: not source.is_printed_by_all(source.facts[name]))
    differ = _differing_facts(source)
    found = firsts(source)
    title = event_title(source, found)
    return Event(
        status="draft",
        confirmed=False,
        title=title.text,
        standfirst=standfirst(source, title, found, differ),
        date=_day_of(title, found, source, days),
        published=days[-1] if days else None,
        reviewed=None,
        articles=tuple(source.articles),
        topics=dict(source.topics),
        told_differently=tuple(differ[:_MOST_DIFFERENCES]),
        known=tuple(Point(text=source.facts[name].text, facts=(name,)) for name in shared[:_MOST]),
        questions=_questions(source),
        timeline=tuple(_timeline(source)),
    )


def _day_of(
    title: EventTitle, found: Firsts, source: DraftSource, days: Sequence[datetime.date]
) -> datetime.date | None:
    """Return the one day on which the sentences behind a title and first in a standfirst have what happened."""
    behind = [one for one in found.sentences if title.lead and one.articles == title.lead.articles]
    opening = first_sentence(source, title, found.sentences)
    told = set[datetime.date]()
    for sentence in (*behind[:1], *filter(None, [opening]), *found.sentences[:1]):
        text, printed = sentence.text, printed_on(source.articles[sentence.articles[0]])
        done = text.rpartition(",")[0] if says_so_last(text) else text
        when = day_in(done, printed) if printed else None
        told |= {when} if when else set()
    return next(iter(told)) if len(told) == 1 and max(told) <= days[0] else None


def _is_agreed(fact: Fact) -> bool:
    return is_told_by_all(fact) and fact.conflict is None and not leaves_open(fact.text)


def _differing_facts(source: DraftSource) -> list[str]:
    """Return the facts that pairs of outlets tell differently: what a title asks for, then those told by all."""
    found = [
        name for name, fact in source.facts.items() if (fact.conflict or fact.difference) and _is_shown(source, fact)
    ]
    asked = [name for name in found if asks(source.facts[name].title)]
    found = [name for name in found if name not in asked]
    whole = [name for name in found if is_told_by_all(source.facts[name])]
    found = whole or found
    # What may be two things is no difference, where there are some that are sure.
    found = [name for name in found if name in source.sure or source.facts[name].conflict] or found
    found.sort(key=lambda name: (source.facts[name].conflict is None, name not in source.sure))
    asked.sort(key=lambda name: (source.facts[name].conflict is None, -len(told_by(source.facts[name]))))
    asked.sort(key=lambda name: bool(_SIDE_MATTER.match(source.facts[name].title)))
    return [*asked, *found]


def _is_shown(source: DraftSource, fact: Fact) -> bool:
    """Whether two cells and more have words, and whoever speaks in them is named, unless it asks for an amount.

    A headline in an outlet's own voice makes no difference where the text below has it from somebody.
    """
    told = told_by(fact)
    cited = [one for article in told for one in source.cited(fact, article)]
    is_whole = len(cited) == len(fact.cited)
    is_of_voice = not (fact.conflict or asks(fact.title))
    if is_of_voice and any(source.is_in_headline_alone(fact, article) for article in told):
        return False
    if is_of_voice and source.names_whoever_speaks(fact):
        return False
    is_known = bool(_OF_AMOUNTS.match(fact.title)) or all(one.kind is Kind.OWN_VOICE or one.speaker for one in cited)
    return len(told) > 1 and is_whole and is_known


def _questions(source: DraftSource) -> dict[str, Question]:
    """Ask what a contradiction raises; its answer says who tells what, and no more."""
    found = {}
    for name, fact in source.facts.items():
        is_asked = asks(fact.title)  # a title that takes no side
        is_clear = (name in source.sure or is_asked) and "“" not in fact.title
        if is_clear and fact.conflict and fact.conflict.about in _ASKED:
            asked = "which is right" if is_asked else _ASKED[fact.conflict.about]
            question = f"{fact.title.rstrip('?!.')} – {asked}?"
            found[f"q-{name.removeprefix('f-')}"[:60].strip("-")] = Question(
                question=question, answer=fact.text, facts=(name,)
            )
    return dict(list(found.items())[:_MOST])


def _timeline(source: DraftSource) -> list[Moment]:
    """Put what was said on a weekday that an article names into order, by the day of the article."""
    found: dict[str, Moment] = {}
    for name, fact in source.facts.items():
        for article, one, statement in () if fact.conflict or is_topic(fact.title) else _dated(source, fact):
            if name not in source.sure and not ends_in(fact.title, statement.text):
                continue  # what may be two things may have two days
            printed = printed_on(source.articles[article]) if article in source.articles else None
            weekday = next((day for day in WEEKDAYS if (statement.day or "").casefold().strip() == day), None)
            if printed and weekday and name not in found and not _is_of_another_day(fact.title, statement, weekday):
                when = last(weekday, printed)
                precision = f"said on “{statement.day}”, in {source.outlet(article)} of {printed.day} {printed:%B %Y}"
                found[name] = Moment(
                    when=when.isoformat(),
                    precision=precision,
                    text=closed(fact.title),
                    statements=(one,),
                    facts=(name,),
                )
    return sorted(found.values(), key=lambda moment: (moment.when, moment.text))


def _is_of_another_day(title: str, statement: Statement, weekday: str) -> bool:
    """Whether a statement tells what was done on another day than that on which it was said: "stopped on Sunday"."""
    told = ({word.casefold() for word in words(text)} & {*WEEKDAYS} for text in (title, statement.text))
    return not gives_words(title) and bool(next(filter(None, told), set()) - {weekday})


def _dated(source: DraftSource, fact: Fact) -> Iterator[tuple[str, str, Statement]]:
    for article, cell in fact.cells.items():
        if cell.stance is not Stance.ASSERTED:
            yield from ((article, one.id, one) for one in source.cited(fact, article))
