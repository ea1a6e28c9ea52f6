"""One event: its texts and sheets → what `extract` is to write for it.

    texts ─read─▶ articles ─attribute─▶ statements ─┬─▶ people.yml, facts.yml, event.yml, where there are none
                                                    └─▶ per article: entries ─merge─▶ sheet, with its machine file

Nothing is written here, so that any process may make the plan of any event. A sheet that nobody has edited is drafted
anew, one that somebody has edited is merged; sheet and machine file belong together.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_tools.comparison.facts import draft_facts
from build_tools.comparison.people import merge_people, speaker_ids
from build_tools.models import (
    Analysis,
    Article,
    ArticleSheet,
    Corrections,
    Event,
    Fact,
    Facts,
    Lexicon,
    Outlet,
    Person,
    Problem,
    Settings,
    Severity,
)
from build_tools.models.event import People
from build_tools.models.problem import InputError
from build_tools.models.text import digest
from build_tools.reading import read_article
from build_tools.sheets import draft
from build_tools.sheets.citations import cited_by, named_in
from build_tools.sheets.compared import compared
from build_tools.sheets.entries import Rules, enters, sheet_of
from build_tools.sheets.files import Folder, Loaded, load_bytes, load_file, load_optional, relative
from build_tools.sheets.machine import dump_machine, load_machine
from build_tools.sheets.machine_file import machine_of
from build_tools.sheets.merge import hashed
from build_tools.sheets.merging import Outputs, Result, merge_into
from build_tools.sheets.moving import moves
from build_tools.sheets.outside import name_fault
from build_tools.sheets.project import corrected
from build_tools.sheets.quotations import Text
from build_tools.sheets.stamps import State, state_of

Attribute = Callable[[Sequence[Article], Lexicon], Iterable[Analysis]]


@dataclass(frozen=True)
class Context:
    """What all events share."""

    root: Path
    settings: Settings
    outlets: Mapping[str, Outlet]
    lexicon: Lexicon
    articles_dir: Path | None
    attribute: Attribute


@dataclass(frozen=True)
class Change:
    """Files that must not be told apart, and what the first of them held when this was made of it."""

    texts: Mapping[Path, str]
    before: bytes | None


@dataclass(frozen=True)
class Plan:
    """What is to be written for an event, in this order, and what is to be told."""

    folder: Folder
    state: State
    """The files that it was made of, as they were before they were read."""
    changes: list[Change] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def draft(self, path: Path, text: str) -> None:
        """Plan a file that is not there."""
        self.changes.append(Change({path: text}, None))


def plan(context: Context, event: str) -> Plan:
    """Plan an event's extraction; an error in a file of its own leaves the files that depend on it as they are."""
    folder = Folder(context.root, event)
    made = Plan(folder, state_of(folder, context.articles_dir))
    articles, problems = read_texts(context, folder)
    made.problems.extend(problems)
    if articles:
        _plan(context, made, articles)
    return made


def read_texts(context: Context, folder: Folder) -> tuple[list[Article], list[Problem]]:
    """Read the texts at hand that can be read; tell what is wrong with the others."""
    articles: list[Article] = []
    problems: list[Problem] = []
    for article in folder.texts(context.articles_dir):
        path = folder.text(article, context.articles_dir)
        faults = name_fault(relative(folder.root, path), article) if path else []
        problems += faults
        try:
            if path is not None and not faults:
                articles.append(read_article(path, article))
        except InputError as error:
            problems += error.problems
    return articles, problems


def _plan(context: Context, made: Plan, articles: Sequence[Article]) -> None:
    folder = made.folder
    people = load_optional(folder.root, folder.path / "people.yml", People)
    facts = load_optional(folder.root, folder.path / "facts.yml", Facts)
    event = load_optional(folder.root, folder.path / "event.yml", Event)
    corrections = load_optional(folder.root, folder.path / "corrections.yml", Corrections)
    sheets = {article: load_file(folder.root, folder.sheet(article), ArticleSheet) for article in folder.sheets()}
    problems = [*people.problems, *facts.problems]
    problems += [p for loaded in (event, corrections) if loaded.root is None for p in loaded.problems]
    if problems:  # without them the machine can't tell what an editor meant: nothing is touched
        made.problems.extend(problems)
        return
    analyses = list(context.attribute(articles, context.lexicon))
    found = list(zip(articles, analyses, strict=True))
    who = _people(context, made, people, analyses)
    if not (folder.path / "facts.yml").exists():
        drafted = draft.facts_sheet(_draft_facts(context, folder, found, sheets, who))
        made.draft(folder.path / "facts.yml", drafted)
        facts = load_bytes(facts.file, drafted.encode(), Facts)
    rules = Rules(context.settings, who.speakers, cited_by(facts.model))
    held = named_in(event.root, facts.root, corrections.root)
    for each in found:
        _article(context, made, each, rules, held)
    _draft_rest(made, articles)
    made.problems.extend(_strangers(folder, analyses, who.speakers, context.settings))


class _Who(NamedTuple):
    """The people of an event."""

    people: Mapping[str, Person]
    speakers: Mapping[str, str]
    """Their ids by the names that the machine gives speakers."""


def _people(context: Context, made: Plan, people: Loaded[People], analyses: Sequence[Analysis]) -> _Who:
    """Give the people that people.yml knows; draft it where there is none."""
    path = made.folder.path / "people.yml"
    if path.exists() and people.model:
        known: Mapping[str, Person] = people.model.root
    else:
        known = merge_people(_entering(analyses, context.settings), context.lexicon)
        made.draft(path, draft.people_sheet(known))
    return _Who(known, speaker_ids(analyses, known, context.lexicon))


def _entering(analyses: Sequence[Analysis], settings: Settings) -> list[Analysis]:
    return [dataclasses.replace(a, statements=tuple(s for s in a.statements if enters(s, settings))) for a in analyses]


def _draft_facts(
    context: Context,
    folder: Folder,
    found: Sequence[tuple[Article, Analysis]],
    sheets: Mapping[str, Loaded[ArticleSheet]],
    who: _Who,
) -> Mapping[str, Fact]:
    """Draft facts from what matches, with the corrections that sheets already hold."""
    told: list[Analysis] = []
    for analysis in _entering([analysis for _, analysis in found], context.settings):
        named = tuple(
            dataclasses.replace(s, speaker=who.speakers.get(s.speaker or "", s.speaker)) for s in analysis.statements
        )
        loaded = sheets.get(analysis.article)
        machine = dataclasses.replace(analysis, statements=named)
        told.append(corrected(machine, loaded.model) if loaded and loaded.model else machine)
    comparison = compared(folder, told, who.people, context.lexicon)
    cards = {article.id: context.outlets.get(_outlet(article, sheets.get(article.id))) for article, _ in found}
    printed = {article: card.name for article, card in cards.items() if card}
    return draft_facts(comparison, told, who.people, context.lexicon, printed)


def _outlet(article: Article, loaded: Loaded[ArticleSheet] | None) -> str:
    """Give the id of an article's outlet: what its file says, else its sheet, else it goes by the article's name."""
    return article.outlet or (loaded.model.outlet if loaded and loaded.model else article.id)


def _draft_rest(made: Plan, articles: Sequence[Article]) -> None:
    """Draft event.yml and corrections.yml where there are none."""
    folder = made.folder
    for name, text in (
        ("event.yml", draft.event_sheet(folder.event, articles)),
        ("corrections.yml", draft.corrections_sheet()),
    ):
        if not (folder.path / name).exists():
            made.draft(folder.path / name, text)


def _strangers(
    folder: Folder, analyses: Sequence[Analysis], speakers: Mapping[str, str], settings: Settings
) -> list[Problem]:
    """Tell, in one line, the speakers that people.yml doesn't know."""
    names = {s.speaker for a in _entering(analyses, settings) for s in a.statements if s.speaker}
    unknown = sorted(names - set(speakers))
    if not unknown:
        return []
    shown = ", ".join(unknown[:8]) + (" …" if len(unknown) > 8 else "")
    cure = "add them, or the form of the name to someone’s `variants`; until then they stay `unnamed`"
    file = relative(folder.root, folder.path / "people.yml")
    return [Problem(file, 0, 0, f"speakers that are nobody’s name here: {shown}", cure, Severity.WARNING)]


# ---- one article ----


def _article(context: Context, made: Plan, found: tuple[Article, Analysis], rules: Rules, held: frozenset[str]) -> None:
    """Plan an article's sheet, drafted or merged, and its machine file."""
    article, analysis = found
    path, proofs = made.folder.sheet(article.id), made.folder.machine(article.id)
    before, problems = load_machine(context.root, proofs)
    data = path.read_bytes() if path.exists() else None
    loaded = None if data is None else load_bytes(relative(context.root, path), data, ArticleSheet)
    if problems or (loaded is not None and not loaded.is_sound):
        # A broken sheet is its editor's to mend: nothing is touched.
        made.problems.extend(problems or (loaded.problems if loaded else ()))
        return
    new = sheet_of(article, analysis.statements, _outlet(article, loaded), rules)
    drafted = draft.article_sheet(new)
    text = drafted if data is None else data.decode()
    ours = text == drafted or (before is not None and before.sheet_sha256 == digest(text))
    stays = held & loaded.model.statements.keys() - new.statements.keys() if loaded and loaded.model else frozenset()
    if loaded is None or data is None or (ours and not stays):  # no words are in it but the machine's
        merged = Result(new, hashed(new), drafted)
    else:
        last = {statement.id for statement in before.statements} if before else set()
        whole = Text(article.text, article.sha256)
        moved = moves(before, analysis.statements, whole)
        outputs = Outputs(before.drafted if before else None, new, last, before.disputed if before else (), moved)
        merged = merge_into(data, loaded, outputs, whole, held)
    machine = machine_of(article, analysis, merged.sheet, merged.drafted)
    sealed = digest(text if merged.text is None else merged.text) if ours else ""
    texts = {path: text if merged.text is None else merged.text}
    texts[proofs] = dump_machine(dataclasses.replace(machine, disputed=merged.disputed, sheet_sha256=sealed))
    made.changes.append(Change(texts, data))
    made.problems.extend(merged.problems)
