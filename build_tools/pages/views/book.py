"""One event made ready for its pages: every statement, fact, person and correction as a view, by id.

    EventSheets + Project ─▶ Book ─▶ home · explainer · side by side · who said what · … (one module each)

All addresses are relative to the site; a template makes them relative to its page.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from build_tools.comparison.matching.cells import cells_of_facts
from build_tools.comparison.matching.conflicts import Discrepancy, find_conflicts
from build_tools.comparison.wording.passages import Copies, is_one_report, shared_passages
from build_tools.models import (
    Comparison,
    Correction,
    Event,
    Fact,
    Kind,
    Machine,
    Person,
    SheetStatement,
    Statement,
    Tier,
)
from build_tools.models.text import listed
from build_tools.pages.views.conflicts import conflicts_of
from build_tools.pages.views.facts import CellView, FactView, cell_view, reported_by, unconfirmed
from build_tools.pages.views.held_words import HeldWords
from build_tools.pages.views.links import Actions, actions, web
from build_tools.pages.views.originals import OriginalView, original_view
from build_tools.pages.views.outlets import Mark, marks
from build_tools.pages.views.pairs import Pairs
from build_tools.pages.views.phrases import day, inner_marks
from build_tools.pages.views.spellings import Spellings, joined
from build_tools.pages.views.statements import (
    StatementView,
    citation,
    flags,
    not_said,
    paragraph_of,
    resolved_in_words,
    speaker_name,
    to_whom_and_where,
    verb_of,
)
from build_tools.pages.views.strip import strip
from build_tools.pages.views.words import plain_runs, shown
from build_tools.sheets.bundle import EventSheets, Project, YamlPlace

JOINED_TIERS = (Tier.CONFIRMED, Tier.LIKELY)
"""The matches that pages show as pairs; suggestions wait for an editor."""
PAGE_FROM = 3
"""From this many statements on a speaker has a page; fewer are found where the article has them."""
CHANGED = {"update": "updated", "clarification": "clarified", "correction": "corrected"}
"""How a page marks the spot that an entry of the log changed."""


@dataclass(frozen=True, eq=False)
class Book:
    """One event, seen by all its pages."""

    project: Project
    sheets: EventSheets

    @property
    def event(self) -> Event:
        """What the editor wrote in event.yml."""
        return self.sheets.event

    @property
    def comparison(self) -> Comparison:
        """What comparison found."""
        return self.sheets.comparison

    @property
    def url(self) -> str:
        """The explainer's address."""
        return f"events/{self.sheets.id}/"

    @property
    def short(self) -> str:
        """A short title."""
        return self.event.short or self.event.title

    @property
    def title(self) -> str:
        """The title, which says of an invented event that it is one."""
        return f"{self.event.title} (fictional)" if self.event.fictional else self.event.title

    @property
    def quoted_title(self) -> str:
        """The title in quotation marks."""
        return f"“{inner_marks(self.event.title)}”"

    @cached_property
    def marks(self) -> dict[str, Mark]:
        """Each article's mark, in the order of the columns."""
        return marks(self.sheets, self.project.outlets)

    @cached_property
    def spellings(self) -> Spellings:
        """The forms of the names met here."""
        said = (s for sheet in self.sheets.articles.values() for s in sheet.statements.values())
        facts = (f"{fact.title} {fact.text}" for fact in self.sheets.facts.facts.values())
        names = (mark.name for mark in self.marks.values())
        met = joined((*(joined((*s.words, s.mention, s.speaker)) for s in said), *facts, *names))
        return Spellings(self.project.lexicon, self.sheets.people, met)

    @cached_property
    def statements(self) -> dict[str, StatementView]:
        """Every statement of every sheet, by id, article by article in the order of the text."""
        found: dict[str, StatementView] = {}
        for article, sheet in self.sheets.articles.items():
            machine = self.sheets.machines.get(article)
            theirs = {s.id: s for s in machine.statements} if machine else {}
            for key, statement in sorted(sheet.statements.items(), key=lambda item: _order(item[1])):
                found[key] = self._statement(key, article, statement, machine, theirs.get(key))
        return found

    @cached_property
    def held(self) -> HeldWords:
        """What is held of the articles' words."""
        return HeldWords(self.sheets)

    def of_article(self, article: str) -> list[StatementView]:
        """Return an article's statements in the order of the text."""
        return [view for view in self.statements.values() if view.mark.article == article]

    @cached_property
    def facts(self) -> dict[str, FactView]:
        """Every fact, by id: topic by topic, in the editor's order; without one last, unless the first has none."""
        facts = self.sheets.facts.facts
        topics = {key: number for number, key in enumerate(self.event.topics)}
        topics[""] = -1 if any(not fact.topic for fact in list(facts.values())[:1]) else len(topics)
        ordered = sorted(facts.items(), key=lambda item: topics.get(item[1].topic or "", len(topics)))
        return {key: self._fact(number, key, fact) for number, (key, fact) in enumerate(ordered, 1)}

    @cached_property
    def fact_of(self) -> dict[str, list[FactView]]:
        """By statement id, the facts that cite it."""
        found: dict[str, list[FactView]] = {}
        for fact in self.facts.values():
            for cell in fact.cells:
                for telling in cell.tellings:
                    found.setdefault(telling.statement.id, []).append(fact)
        return found

    @cached_property
    def said_by(self) -> dict[str, list[StatementView]]:
        """By speaker's id (`unnamed` for those without a name), what they say, article by article."""
        found: dict[str, list[StatementView]] = {}
        for view in self.statements.values():
            if not view.own_voice:
                found.setdefault(view.person or view.who, []).append(view)
        return found

    def speaker_page(self, key: str) -> str:
        """Return the address of a speaker's own page; empty for those who say too little for one."""
        return f"{self.url}who-said-what/{key}/" if len(self.said_by.get(key, ())) >= PAGE_FROM else ""

    def speaker_address(self, key: str) -> str:
        """Return where a speaker's words stand together: their page, or their place in the list of speakers."""
        return self.speaker_page(key) or f"{self.url}who-said-what/#{key}"

    @cached_property
    def counterparts(self) -> dict[str, list[tuple[StatementView, Tier]]]:
        """By statement id, the same utterance in other articles: confirmed pairs first, the likest words first."""
        found: dict[str, list[tuple[StatementView, Tier]]] = {}
        for match in self.comparison.matches:
            for mine, theirs in ((match.a, match.b), (match.b, match.a)):
                if match.tier in JOINED_TIERS and theirs.statement in self.statements:
                    found.setdefault(mine.statement, []).append((self.statements[theirs.statement], match.tier))
        words = {key: set(self.statements[key].words.text.casefold().split()) for key in found}
        for key, others in found.items():
            others.sort(key=lambda o: (o[1] is not Tier.CONFIRMED, -len(words[key] & words[o[0].id])))
        return found

    @cached_property
    def utterances(self) -> dict[str, tuple[str, ...]]:
        """By statement id, the ids of the utterances that it reports, as far as an editor confirmed them."""
        found: dict[str, dict[str, None]] = {}
        for match in self.comparison.matches:
            if match.tier is Tier.CONFIRMED:
                for side in (match.a, match.b):
                    found.setdefault(side.statement, {})[match.utterance] = None
        return {key: tuple(sorted(names)) for key, names in found.items()}

    @cached_property
    def copies(self) -> tuple[Copies, ...]:
        """Articles that print one report: however many do, they are one voice."""
        return shared_passages({key: machine.passages for key, machine in self.sheets.machines.items()}).copies

    @property
    def one_report(self) -> bool:
        """Whether all of several articles print one report, so that none bears out another."""
        return len(self.marks) > 1 and is_one_report(self.marks, self.copies)

    @cached_property
    def corrected(self) -> dict[str, Correction]:
        """By the id of what was corrected, its last correction."""
        ordered = sorted(self.sheets.corrections.corrections, key=lambda correction: correction.date)
        return {correction.target: correction for correction in ordered}

    @cached_property
    def pairs(self) -> Pairs:
        """The statements laid side by side."""
        return Pairs(self.held, self.project.lexicon)

    def place(self, *key: str) -> YamlPlace | None:
        """Return where in the sheets a thing stands."""
        return self.sheets.places.get(key)

    def actions(self, permalink: str, cite: str, place: YamlPlace | None, what: str) -> Actions:
        """Make the links of a thing of this event."""
        fictional = " (fictional)" if self.event.fictional else ""
        sentence = f"{cite} In {self.quoted_title}{fictional}."
        return actions(self.project.settings.site, permalink, sentence, place, f"{what} ({self.sheets.id})")

    def _statement(
        self, key: str, article: str, sheet: SheetStatement, machine: Machine | None, found: Statement | None
    ) -> StatementView:
        mark = self.marks[article]
        people: Mapping[str, Person] = self.sheets.people
        words = shown(sheet, [piece.at for piece in self.held.pieces[article][key]], found.quoted if found else ())
        who = speaker_name(sheet, people, mark)
        person = sheet.speaker if sheet.speaker in people and sheet.kind is not Kind.OWN_VOICE else None
        cue, cue_class = verb_of(sheet)
        return StatementView(
            id=key,
            mark=mark,
            person=person,
            who=who,
            mention=sheet.mention or "",
            cue=cue,
            cue_class=cue_class,
            said=to_whom_and_where(sheet, cue),
            day=sheet.day or "",
            kind=sheet.kind,
            words=words,
            runs=plain_runs(words),
            strip=strip(machine, paragraph_of(found, sheet, machine)),
            resolved=resolved_in_words(sheet, people.get(person or "")),
            not_said=not_said(sheet),
            inside=sheet.inside or "",
            flags=(*flags(sheet, self.project.settings.unnamed_below), *self._changed(key)),
            note=sheet.note or "",
            also=self.spellings.also(joined((words.text, sheet.mention, who))),
            original=self._at_the_publisher(article, key, sheet),
            actions=self.actions(
                f"{mark.url}#{key}", citation(sheet, who, mark, words), self.place("statements", article, key), key
            ),
        )

    def _at_the_publisher(self, article: str, key: str, sheet: SheetStatement) -> str:
        """Return the address of a statement in its article; empty where that is unknown or invented."""
        url = self.sheets.articles[article].metadata.url
        address = url.value if url.is_known and not self.event.fictional else ""
        return self.held.at_the_publisher(article, key, address) if sheet.words else web(address)

    def _fact(self, number: int, key: str, fact: Fact) -> FactView:
        cells = [cell_view(mark, fact.cells.get(article), self.statements) for article, mark in self.marks.items()]
        if not fact.confirmed:
            cells = unconfirmed(cells, fact.title, fact.difference or "")
        return FactView(
            id=key,
            number=number,
            title=fact.title,
            text=fact.text,
            topic=self.event.topics.get(fact.topic or "", fact.topic or ""),
            topic_id=fact.topic or "",
            cells=self.pairs.marked(cells),
            difference=fact.difference or "",
            conflicts=conflicts_of(
                fact,
                self._discrepancies.get(key, ()),
                self.marks,
                {
                    cell.mark.article: " ".join((cell.says, listed(cell.names))).strip()
                    for cell in cells
                    if cell.mentioned
                },
            ),
            confirmed=fact.confirmed,
            corrected=next(iter(self._changed(key)), ""),
            also=self.spellings.also(f"{fact.title} {fact.text}"),
            actions=self.actions(
                f"{self.url}side-by-side/#{key}",
                f"{fact.title} ({reported_by(cells) or 'in no text we hold'}).",
                self.place("facts", key),
                f"“{fact.title}”",
            ),
            original=self.original(fact, cells),
            two_remarks={cell.tellings[0].statement.id for cell in cells if cell.tellings} in self._rejected,
            one_report=is_one_report([cell.mark.article for cell in cells if cell.mentioned], self.copies),
        )

    def original(self, fact: Fact, cells: Sequence[CellView]) -> OriginalView | None:
        """Make the view of a fact's original words, its own or those of a match that joins its tellings."""
        cited = {telling.statement.id for cell in cells for telling in cell.tellings}
        matched = (one.original for one in self.sheets.facts.matches if cited >= set(one.statements))
        original = fact.original or next(filter(None, matched), None)
        renderings = [cell.tellings[0].statement for cell in cells if cell.tellings]
        return original_view(original, renderings, self.sheets.people, self.project.lexicon)

    @cached_property
    def _rejected(self) -> frozenset[frozenset[str]]:
        """The statements that an editor found to be no one remark, pair by pair."""
        rejected = (match for match in self.sheets.facts.matches if match.decision == "rejected")
        return frozenset(frozenset(match.statements) for match in rejected)

    @cached_property
    def _discrepancies(self) -> Mapping[str, Sequence[Discrepancy]]:
        """By fact, what the tellings in its cells seem to disagree on; of a draft only what the draft says so of."""
        found: dict[str, list[Discrepancy]] = {}
        cells = cells_of_facts(self.sheets.facts.facts)
        analyses = list(self.sheets.analyses.values())
        for discrepancy in find_conflicts(cells, analyses, self.project.lexicon, self.comparison):
            fact = self.sheets.facts.facts[discrepancy.key]
            if fact.confirmed or (fact.conflict and fact.conflict.about == discrepancy.about):
                found.setdefault(discrepancy.key, []).append(discrepancy)
        return found

    def _changed(self, key: str) -> tuple[str, ...]:
        """Return when a thing was last changed after it was published: "corrected 3 June 2031"."""
        last = self.corrected.get(key)
        return (f"{CHANGED[last.kind]} {day(last.date)}",) if last else ()


def _order(statement: SheetStatement) -> tuple[int, int]:
    return statement.at[0] if statement.at else (0, 0)
