"""Rules for what an editor writes: errors that every reader who knows the articles would find. One function, one rule.

They look at words, so that they find kinds of error and not all of them: a fact and a stance that both deny, a day that
no text gives, marks that don't close, words that a fact rests on and that no excerpt shows.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator

from build_tools.models import Event, Fact, Moment, Original, Problem, Stance
from build_tools.models.calendar import MONTHS, WEEKDAYS
from build_tools.models.quotation_marks import QUOTED
from build_tools.models.text import DENYING, NOT
from build_tools.models.yaml_tree import KeyPath
from build_tools.sheets.checks.event_rules import Rule
from build_tools.sheets.checks.scope import Model, Scope, error, refer, warning
from build_tools.sheets.files.folders import Loaded

_DENIES = re.compile(rf"\b{DENYING}\b", re.IGNORECASE)
_ANY_DAY = re.compile(rf"\b(?:{'|'.join(WEEKDAYS)})", re.IGNORECASE)
_WHOLE_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_RELATIVE = re.compile(
    r"\b(?:today|tonight|yesterday|tomorrow|midnight|noon|morning|afternoon|evening|night|hours?|minutes?|weeks?"
    r"|days?|easter|christmas|anniversary)\b",
    re.IGNORECASE,
)
"""Words by which an article states a day without naming it."""


def fact_and_stance_do_not_both_deny(scope: Scope) -> Iterator[Problem]:
    """A fact that is denied says what is denied: where its first sentence denies as well, a reader reads twice no."""
    for name, fact in _facts(scope):
        denying = next((article for article, cell in fact.cells.items() if cell.stance is Stance.DENIED), None)
        for key, text in (("title", fact.title), ("text", fact.text)):
            own = re.split(r"(?<=\w\w[.!?]) ", QUOTED.sub("words", " ".join(text.split())), maxsplit=1)[0]
            denies, negates = _DENIES.search(own), NOT.search(re.split(r"[,;:.]| and | but ", own)[0])
            found = denies or (negates if key == "text" else None)
            if denying and found:
                what = f"the fact’s {key} has “{found[0]}”, and its cell for `{denying}` is denied: a double negative"
                cure = "write what is denied in the fact, or `stance: attributed` in the cell"
                # A denial of a denial is an error; of what wasn't so it may be right, and is asked about.
                yield (error if denies else warning)(scope.facts, ("facts", name, key), what, cure)
                break


def days_are_given_by_a_text(scope: Scope) -> Iterator[Problem]:
    """A moment's day is in the words quoted for it, or is marked as a limit."""
    event = scope.event.model
    for i, moment in enumerate(event.timeline if event else ()):
        fault = _day_fault(moment)
        if fault:
            yield warning(scope.event, ("timeline", i, "when"), *fault)


def _day_fault(moment: Moment) -> tuple[str, str] | None:
    """Return what is wrong with a moment's day, and the cure."""
    if moment.limit or not _WHOLE_DAY.match(moment.when):
        return None
    day = datetime.date.fromisoformat(moment.when[:10])
    quoted = " ".join(QUOTED.findall(" ".join(moment.precision.split()))).casefold()
    named = [match.casefold() for match in _ANY_DAY.findall(quoted)]
    weekday = WEEKDAYS[day.weekday()]
    if named and weekday not in named:
        return (
            f"{moment.when[:10]} is a {weekday.title()}, and the words quoted say {named[0].title()}",
            "see which of the two is right",
        )
    by_date = MONTHS[day.month - 1][:3] in quoted and str(day.day) in re.findall(r"\d+", quoted)
    if named or by_date or _RELATIVE.search(quoted):
        return None
    return (
        f"no words quoted in `precision` give the day {moment.when[:10]}",
        "quote the article’s words for the day, or add `limit: by`, no later than this day, or `limit: after`",
    )


def marks_are_balanced(scope: Scope) -> Iterator[Problem]:
    """Quotation marks in the editor's words open and close in pairs."""
    facts: list[tuple[KeyPath, str]] = []
    for name, fact in _facts(scope):
        cells = ((("cells", article, "note"), cell.note) for article, cell in fact.cells.items())
        given = ((("title",), fact.title), (("text",), fact.text), (("difference",), fact.difference), *cells)
        facts += [(("facts", name, *path), text) for path, text in given if text]
    yield from (_unpaired(scope.facts, path, text) for path, text in facts if is_unbalanced(text))
    event = scope.event.model
    yield from (_unpaired(scope.event, path, text) for path, text in _of_event(event) if is_unbalanced(text))


def _of_event(event: Event | None) -> Iterator[tuple[KeyPath, str]]:
    """Return the sentences of an explainer, each with its place."""
    if event is None:
        return
    yield from (((key,), getattr(event, key)) for key in ("title", "standfirst"))
    yield from ((("known", i, "text"), point.text) for i, point in enumerate(event.known))
    yield from ((("unknown", i, "text"), point.text) for i, point in enumerate(event.unknown))
    yield from ((("questions", key, "answer"), one.answer) for key, one in event.questions.items())
    for i, one in enumerate(event.timeline):
        yield from ((("timeline", i, key), getattr(one, key)) for key in ("text", "precision"))


def _unpaired(loaded: Loaded[Model], path: KeyPath, text: str) -> Problem:
    opening, closing = text.count("“"), text.count("”")
    if opening == closing:  # straight marks: an odd one may be an inch
        return warning(loaded, path, 'an unpaired straight quotation mark (")', "write quotation marks as “ and ”")
    what = f"unpaired quotation marks: {opening} open, {closing} close"
    return error(loaded, path, what, "add the missing one")


def is_unbalanced(text: str) -> bool:
    """Return whether double quotation marks don't come in pairs.

    >>> is_unbalanced("he said “yes” twice"), is_unbalanced("he said “yes")
    (False, True)
    """
    depth = 0
    for sign in text:
        depth += (sign == "“") - (sign == "”")
        if depth not in {0, 1}:
            return True
    return depth != 0 or text.count('"') % 2 == 1


def shown_words_are_held(scope: Scope) -> Iterator[Problem]:
    """Words that a fact names are in an excerpt of at least one of its cells; the cells' own are each sheet's rule."""
    if None in scope.statements.values():
        return
    for name, fact in _facts(scope):
        for i, phrase in enumerate(fact.show):
            if (name, phrase) not in scope.shown:
                what = f"no excerpt of the fact’s statements holds “{phrase}”"
                cure = f"add a piece with these words to the `words` of one of {', '.join(sorted(fact.cited)[:4])}"
                yield error(scope.facts, ("facts", name, "show", i), what, cure)


def originals_have_speakers(scope: Scope) -> Iterator[Problem]:
    """Who said the original words is somebody of people.yml; words in another language have a translation."""
    facts = scope.facts.model
    found: list[tuple[KeyPath, Original | None]] = [
        (("facts", name, "original"), fact.original) for name, fact in _facts(scope)
    ]
    found += [(("matches", i, "original"), one.original) for i, one in enumerate(facts.matches if facts else ())]
    for path, original in found:
        if original is None:
            continue
        yield from refer(scope.facts, (*path, "speaker"), original.speaker, scope.person_ids(), "person")
        if not original.language.casefold().startswith("en") and not original.translation:
            what = "the original words have no translation"
            yield warning(scope.facts, path, what, "add `translation: …`, your own; it is marked as yours", key=True)


def _facts(scope: Scope) -> Iterator[tuple[str, Fact]]:
    yield from (scope.facts.model.facts if scope.facts.model else {}).items()


RULES: tuple[Rule, ...] = (
    fact_and_stance_do_not_both_deny,
    days_are_given_by_a_text,
    marks_are_balanced,
    shown_words_are_held,
    originals_have_speakers,
)
