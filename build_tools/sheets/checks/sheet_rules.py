"""The rules for an article's sheet. One function, one rule; check.py runs them while the sheet is in memory."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from build_tools.models import (
    ArticleSheet,
    Cell,
    Fact,
    Facts,
    Kind,
    Machine,
    Problem,
    SheetStatement,
    Statement,
    fold,
    words,
)
from build_tools.models.ids import id_fault
from build_tools.models.problem import InputError
from build_tools.models.quotation_marks import unquoted
from build_tools.models.sheet import UNNAMED
from build_tools.models.text import counted, is_within
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.citations import cited_by
from build_tools.sheets.checks.disputes import disputes
from build_tools.sheets.checks.own_words import overlap
from build_tools.sheets.checks.proofs import Proofs
from build_tools.sheets.checks.quotations import Finding, find
from build_tools.sheets.checks.scope import Scope, error, refer, warning
from build_tools.sheets.files.folders import Loaded

UNREAD = "run `python -m build_tools extract` with the article’s text"


@dataclass
class Seen:
    """One sheet with all that its rules look at."""

    scope: Scope
    article: str
    sheet: Loaded[ArticleSheet]
    machine: Machine | None
    text: Text | None

    @property
    def entries(self) -> dict[str, SheetStatement]:
        """The statements that could be read."""
        return self.sheet.model.statements if self.sheet.model else {}

    @property
    def is_open(self) -> bool:
        """Whether the article's licence lets its full text be published."""
        sheet = self.sheet.model
        return sheet is not None and sheet.metadata.licence.value in self.scope.settings.open_licences

    @cached_property
    def findings(self) -> dict[str, list[Finding]]:
        """For each statement, where its pieces stand in the article, or why they are not proved."""
        if self.text is not None:
            return {name: find(entry, self.text, self.scope.texts) for name, entry in self.entries.items()}
        if self.machine is not None:
            proofs = Proofs(self.machine)
            return {name: proofs.find(name, entry) for name, entry in self.entries.items()}
        return {}

    @cached_property
    def found(self) -> dict[str, Statement]:
        """What the machine found, by id."""
        return {statement.id: statement for statement in self.machine.statements} if self.machine else {}


Rule = Callable[[Seen], Iterator[Problem]]


def outlet_is_known(seen: Seen) -> Iterator[Problem]:
    """The outlet has a card."""
    if seen.sheet.model:
        yield from refer(seen.sheet, ("outlet",), seen.sheet.model.outlet, seen.scope.outlets, "outlet")


def ids_belong_here(seen: Seen) -> Iterator[Problem]:
    """The article's id is one, and each statement's begins with it."""
    fault = id_fault(seen.article)
    if fault:
        yield error(seen.sheet, (), f"the file’s name `{seen.article}` can’t be an id", fault)
    for name in seen.entries:
        fault = id_fault(name)
        if fault or not name.startswith(f"{seen.article}-"):
            what = f"`{name}` can’t be the id of a statement of this article"
            yield error(seen.sheet, ("statements", name), what, fault or f"begin it with {seen.article}-", key=True)


def metadata_makes_sense(seen: Seen) -> Iterator[Problem]:
    """The date is a day, the address an address; an article is not older than its event."""
    if seen.sheet.model is None:
        return
    metadata, event = seen.sheet.model.metadata, seen.scope.event.model
    if metadata.url.is_known and not metadata.url.value.startswith(("https://", "http://")):
        what = f"`{metadata.url.value}` is not an address"
        yield error(seen.sheet, ("metadata", "url"), what, "an address begins with https://")
    if not metadata.date.is_known:
        return
    try:
        day = datetime.date.fromisoformat(metadata.date.value)
    except ValueError:
        what = f"there is no day `{metadata.date.value}`"
        cure = "write year, month and day as 2023-05-04, or unknown"
        yield error(seen.sheet, ("metadata", "date", "value"), what, cure)
        return
    if event and event.date and day < event.date:
        what = f"the article is dated {day}, before the event on {event.date}"
        yield warning(seen.sheet, ("metadata", "date", "value"), what, "see which of the two is right")


def speakers_are_known(seen: Seen) -> Iterator[Problem]:
    """Each attributed statement has a speaker, one of people.yml or `unnamed`; the outlet's own voice has none."""
    known = seen.scope.person_ids()
    for name, entry in seen.entries.items():
        path = ("statements", name, "speaker")
        if entry.kind is Kind.OWN_VOICE:
            if entry.speaker is not None:
                cure = "take the speaker out, or write another kind"
                yield error(seen.sheet, path, "an own-voice statement has no speaker", cure)
        elif entry.speaker is None:
            cure = "add `speaker: …`, an id of people.yml, or `speaker: unnamed`"
            yield error(seen.sheet, path, f"the statement `{name}` has no speaker", cure, key=True)
        elif entry.speaker != UNNAMED:
            yield from refer(seen.sheet, path, entry.speaker, known, "person")
        for n, speaker in enumerate(entry.speakers):
            yield from refer(seen.sheet, ("statements", name, "speakers", n), speaker, known, "person")
        if entry.speakers and entry.speaker not in entry.speakers:
            cure = "write the first of `speakers` as `speaker`, or take `speakers` out"
            yield error(seen.sheet, path, "`speakers` doesn’t hold the statement’s `speaker`", cure)


def nesting_is_known(seen: Seen) -> Iterator[Problem]:
    """A statement stands inside of one that there is, and not inside itself."""
    for name, entry in seen.entries.items():
        if entry.inside == name:
            yield error(seen.sheet, ("statements", name, "inside"), "a statement can’t stand inside itself")
        elif entry.inside is not None:
            known = seen.scope.statements.get(seen.article)
            yield from refer(seen.sheet, ("statements", name, "inside"), entry.inside, known, "statement")


def corrections_are_word_for_word(seen: Seen) -> Iterator[Problem]:
    """The words of an outlet's note of correction stand in what was cut as such."""
    if seen.text is None or seen.sheet.model is None:
        return
    for n, cut in enumerate(seen.sheet.model.cut):
        words = fold(cut.words.removesuffix(" …"))
        if words not in fold(seen.text.text[cut.start : cut.end]):
            cure = "write the outlet's words, or take `words` out and extract again"
            yield error(seen.sheet, ("cut", n, "words"), "these aren’t the words of the outlet’s note", cure)


def offsets_make_sense(seen: Seen) -> Iterator[Problem]:
    """Offsets lie in the text, in order, and not in what was cut."""
    length = len(seen.text.text) if seen.text else seen.machine.characters if seen.machine else None
    for name, entry in seen.entries.items():
        for i, (start, end) in enumerate(entry.at):
            path = ("statements", name, "at", i)
            if not 0 <= start < end:
                yield error(
                    seen.sheet,
                    path,
                    f"[{start}, {end}] is not a range of the text",
                    "write [start, end], the start first",
                )
            elif length is not None and end > length:
                yield error(seen.sheet, path, f"the text ends at {length}, before {end}", "correct the offsets")
            elif _is_cut(seen, start, end):
                what = f"[{start}, {end}] overlaps what was cut from the text"
                yield error(seen.sheet, path, what, "see `cut`, or correct the offsets")
        if any(a[1] > b[0] for a, b in pairwise(entry.at)):
            yield error(
                seen.sheet, ("statements", name, "at"), "the ranges overlap", "put them in the order of the text"
            )


def _is_cut(seen: Seen, start: int, end: int) -> bool:
    cuts = seen.sheet.model.cut if seen.sheet.model else ()
    return any(start < cut.end and cut.start < end for cut in cuts)


def quotations_are_proved(seen: Seen) -> Iterator[Problem]:
    """Each piece of words, each mention and each cue stands word for word in the article."""
    for name, findings in seen.findings.items():
        for finding in findings:
            if finding.span is None:
                yield error(seen.sheet, ("statements", name, *finding.piece.path), finding.what, finding.cure)


def text_is_the_one(seen: Seen) -> Iterator[Problem]:
    """There is a machine file, and it was made from the text at hand."""
    if seen.machine is None:
        if not seen.scope.folder.machine(seen.article).exists():  # a damaged one is reported as such
            yield error(seen.sheet, (), "no machine file: nothing proves what this sheet quotes", UNREAD)
    elif seen.text is not None and seen.text.sha256 != seen.machine.sha256:
        yield error(seen.sheet, (), "the article’s text has changed since the last `extract`", UNREAD)


def sheet_and_machine_file_go_together(seen: Seen) -> Iterator[Problem]:
    """What isn't proved was written by another version of the machine file: a merge took one file from each side."""
    drafted = seen.machine.drafted.statements if seen.machine and seen.machine.drafted else None
    if drafted is None:
        return
    strange = [name for name, entry in seen.entries.items() if name not in drafted and entry.confidence is not None]
    moved = [name for name, entry in seen.entries.items() if name in drafted and entry.at != drafted[name].at]
    if 2 * len(moved) > len(seen.entries):
        strange += moved
    if any(finding.span is None for name in strange for finding in seen.findings[name]):
        what = (
            "the sheet and its machine file are of two versions of the article, as if a merge took one from each side"
        )
        cure = "take both, and the text, from the same side or commit, then run `python -m build_tools extract`"
        yield warning(seen.sheet, (), what, cure)


def pieces_are_short(seen: Seen) -> Iterator[Problem]:
    """Quotations and excerpts keep within the lengths of data/settings.yml; an open licence sets none."""
    settings = seen.scope.settings
    if seen.is_open:
        return
    for name, findings in seen.findings.items():
        for finding in findings:
            if finding.piece.path[0] != "words":
                continue
            path = ("statements", name, *finding.piece.path)
            total = len(words(finding.piece.words))
            own = _own_words(seen, name, finding)
            if total - own > settings.quotation_words:
                what = f"a quotation of {total - own} words; at most {settings.quotation_words} are allowed"
                yield error(seen.sheet, path, what, "split it at a sentence’s end into two pieces")
            if own > settings.excerpt_words:
                what = f"an excerpt with {own} of the outlet’s own words; at most {settings.excerpt_words} are allowed"
                yield error(seen.sheet, path, what, "shorten the excerpt")


def _own_words(seen: Seen, statement: str, finding: Finding) -> int:
    """Count the words of a piece that are the outlet's own: outside quotation marks."""
    piece, span, machine = finding.piece.words, finding.span, seen.found.get(statement)
    if seen.entries[statement].kind is Kind.DIRECT or (span and machine and is_within(span, machine.quoted)):
        return 0
    return len(words(unquoted(piece, [(0, len(piece))])[0]))


def excerpts_show_what_facts_rest_on(seen: Seen) -> Iterator[Problem]:
    """The words that a cell names stand in the excerpts of its statements; those that a fact names are noted."""
    facts = seen.scope.facts.model or Facts()
    for name, fact in facts.facts.items():
        cell = fact.cells.get(seen.article)
        if cell is None or not (cell.show or fact.show):
            continue
        excerpt = " … ".join(
            piece for one in cell.statements if one in seen.entries for piece in seen.entries[one].words
        )
        seen.scope.shown.update((name, phrase) for phrase in fact.show if _holds(excerpt, phrase))
        for i, phrase in enumerate(cell.show):
            if not _holds(excerpt, phrase):
                what = f"the excerpts of `{seen.article}` don’t hold “{phrase}”, on which the fact `{name}` rests"
                path = ("facts", name, "cells", seen.article, "show", i)
                yield error(seen.scope.facts, path, what, _how_to_show(seen, cell, phrase))


def _holds(excerpt: str, phrase: str) -> bool:
    return fold(phrase).casefold() in fold(excerpt).casefold()


def _how_to_show(seen: Seen, cell: Cell, phrase: str) -> str:
    """Return how the words come into an excerpt: from which statement's stretch of the text, or that there are none."""
    if seen.text is None:
        return (
            f"add a piece with these words to the `words` of {cell.statements[0] if cell.statements else 'a statement'}"
        )
    for one in cell.statements:
        if one in seen.entries and seen.text.places(phrase, seen.entries[one].at):
            return f"add `{phrase}` to the `words` of {one}, or let `extract` draft them again: delete them"
    if seen.text.places(phrase):
        return "the article has them, but in no statement of this cell: cite the one that holds them"
    return f"the article doesn’t have them; nearest: “{seen.text.nearest(phrase)}”"


_READING = re.compile(r"(?:appear|seem)(?:s|ed|ing)?\b", re.IGNORECASE)


def readings_are_the_outlets(seen: Seen) -> Iterator[Problem]:
    """What a speaker "appeared to" say is the outlet's reading, not the speaker's words."""
    for name, entry in seen.entries.items():
        if entry.cue and entry.kind is not Kind.OWN_VOICE and _READING.match(entry.cue):
            what = f"“{entry.cue}” is the outlet’s reading, and counts as words of `{entry.speaker}`"
            cure = "write `kind: own-voice` and take speaker, mention and cue out"
            yield warning(seen.sheet, ("statements", name, "cue"), what, cure)


def gone_statements_are_flagged(seen: Seen) -> Iterator[Problem]:
    """What the machine once found and no longer finds is reported, with what it finds there now."""
    drafted = seen.machine.drafted.statements if seen.machine and seen.machine.drafted else {}
    for name, entry in seen.entries.items():
        if name in drafted and name not in seen.found:
            there = [s.id for s in seen.found.values() if s.id in seen.entries and overlap(s.spans, entry.at)]
            instead = f"there it now finds {', '.join(there[:3])}: " if there else ""
            facts = [id_ for id_, fact in (seen.scope.facts.model or Facts()).facts.items() if _cites(fact, name)]
            resting = f"; {'a fact rests' if len(facts) == 1 else 'facts rest'} on it: {', '.join(facts)}"
            what = f"the statement `{name}` is no longer found in the article{resting if facts else ''}"
            cure = f"{instead}move what cites it to another, or leave it"
            yield warning(seen.sheet, ("statements", name), what, cure, key=True)


def _cites(fact: Fact, statement: str) -> bool:
    return any(statement in cell.statements for cell in fact.cells.values())


def disputes_are_reported(seen: Seen) -> Iterator[Problem]:
    """Where editor and machine both changed a field, it is reported until one of them is chosen."""
    if seen.machine and seen.sheet.model:
        yield from (dispute.as_problem(seen.sheet) for dispute in disputes(seen.sheet.model, seen.machine))


def unnamed_are_counted(seen: Seen) -> Iterator[Problem]:
    """Statements whose speaker nobody has named yet are reported in one line an article."""
    unnamed = [name for name, entry in seen.entries.items() if entry.speaker == UNNAMED]
    if unnamed:
        path = ("statements", unnamed[0], "speaker")
        cure = "the first one is here: write who says it, where the article says"
        what = f"{counted(len(unnamed), 'statement has', 'statements have')} no named speaker"
        yield warning(seen.sheet, path, what, cure)


def uncited_are_counted(seen: Seen) -> Iterator[Problem]:
    """Statements that no fact cites are reported in one line an article."""
    cited = cited_by(seen.scope.facts.model or Facts())
    uncited = [name for name in seen.entries if name not in cited]
    if uncited:
        what = f"no fact cites {len(uncited)} of {counted(len(seen.entries), 'statement')}"
        cure = "the first one is here: cite it in a cell of facts.yml, or leave it"
        yield warning(seen.sheet, ("statements", uncited[0]), what, cure, key=True)


def released_excerpts_are_cited(seen: Seen) -> Iterator[Problem]:
    """A released event shows an outlet's own words only where a fact rests on them; a draft shows more."""
    event = seen.scope.event.model
    if event is None or event.status == "draft" or seen.is_open:
        return
    cited = cited_by(seen.scope.facts.model or Facts())
    shown = [
        name
        for name, findings in seen.findings.items()
        if name not in cited
        and seen.entries[name].kind is Kind.OWN_VOICE
        and any(_own_words(seen, name, finding) for finding in findings if finding.piece.path[0] == "words")
    ]
    if shown:
        what = f"no fact of this released event cites {counted(len(shown), 'excerpt')} of own words"
        yield warning(seen.sheet, ("statements", shown[0], "words"), what, f"the first one is here: {UNREAD}")


RULES: tuple[Rule, ...] = (
    outlet_is_known,
    ids_belong_here,
    metadata_makes_sense,
    speakers_are_known,
    nesting_is_known,
    offsets_make_sense,
    corrections_are_word_for_word,
    text_is_the_one,
    quotations_are_proved,
    sheet_and_machine_file_go_together,
    pieces_are_short,
    excerpts_show_what_facts_rest_on,
    released_excerpts_are_cited,
    readings_are_the_outlets,
    gone_statements_are_flagged,
    disputes_are_reported,
    unnamed_are_counted,
    uncited_are_counted,
)


def read_text(scope: Scope, article: str) -> tuple[Text | None, list[Problem]]:
    """Return an article's text if it is at hand, and what is wrong with it."""
    try:
        return scope.texts.read(article), []
    except InputError as problem:
        return None, problem.problems
