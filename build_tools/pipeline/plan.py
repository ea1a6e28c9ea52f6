"""One event: its texts and sheets → what `extract` is to write for it.

    texts ─read─▶ articles ─attribute─▶ statements ─┬─▶ people.yml, facts.yml, event.yml: drafts and suggestions
                                                    └─▶ per article: entries ─merge─▶ sheet, with its machine file

Nothing is written here, so that any process may make the plan of any event. A sheet that nobody has edited is drafted
anew, one that somebody has edited is merged; sheet and machine file belong together.
"""

from __future__ import annotations

import dataclasses
import hashlib
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from build_tools.comparison.people.merging import speaker_ids
from build_tools.models import (
    Analysis,
    Article,
    ArticleSheet,
    Basis,
    Drafts,
    Event,
    Facts,
    Lexicon,
    Machine,
    Metadata,
    Outlet,
    Problem,
    Settings,
    Severity,
    SheetStatement,
)
from build_tools.models.problem import InputError
from build_tools.pipeline.cache.project import Cache, State
from build_tools.pipeline.check import checked
from build_tools.pipeline.machine_files import machine_of
from build_tools.pipeline.replacing import is_another
from build_tools.pipeline.suggestions import EventArticles, EventUpdate, suggest
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.check import Common, has_errors
from build_tools.sheets.checks.citations import Citations, named_by, named_in
from build_tools.sheets.files.atomic import FileChange
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.folders import (
    Folder,
    SheetFile,
    load_optional,
    read_sheet,
    relative,
    with_unix_line_ends,
    written_digest,
)
from build_tools.sheets.files.machine import dump_machine, load_drafts, load_machine
from build_tools.sheets.files.symlinks import name_fault
from build_tools.sheets.merge import drafts as draft
from build_tools.sheets.merge.entries import Rules, entered, sheet_of
from build_tools.sheets.merge.offsets import moves
from build_tools.sheets.merge.sheet_merge import MachineOutputs, MergeResult, merge_into
from build_tools.sheets.merge.steady_ids import steady
from build_tools.sheets.merge.three_way import hashed

Attribute = Callable[[Sequence[Article]], Iterable[Analysis]]
Read = Callable[[Path, str], Article]
"""Makes an article of a file, as `reading.read_article` does, and the id that it is to have."""


@dataclass(frozen=True)
class PlanContext:
    """What all events share."""

    root: Path
    settings: Settings
    outlets: Mapping[str, Outlet]
    lexicon: Lexicon
    articles_dir: Path | None
    read: Read
    attribute: Attribute
    asked: Set[str] | None = None
    """Articles whose texts may join their event or take the place of another; None for all at hand."""
    common: Common | None = None
    """By what an event is checked, too, of which nothing is to be written: its files have just been read."""
    pages_of: Callable[[str], object] | None = None
    """Makes the pages of such an event, if no error is in it."""


@dataclass(frozen=True)
class Plan:
    """What is to be written for an event, in this order, and what is to be reported."""

    folder: Folder
    state: State
    """The files that it was made of, as they were before they were read."""
    changes: list[FileChange] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    """Articles whose texts were left alone, as nobody has asked for them."""
    checked: tuple[Problem, ...] | None = None
    """What is wrong with the event, where it was checked."""
    pages: object = None
    """Its pages, where they were made."""


def plan(context: PlanContext, event: str) -> Plan:
    """Plan an event's extraction; an error in a file of its own leaves the files that depend on it as they are."""
    folder = Folder(context.root, event)
    made = Plan(folder, Cache(context.root, context.articles_dir).state(event))
    articles, problems = read_texts(context, folder)
    made.problems.extend(problems)
    if articles or (folder.drafts.exists() and folder.machines()):  # facts are compared without the texts, too
        _plan(context, made, articles)
    if context.common is None or made.changes:
        return made
    found = checked(context.common, event)
    is_sound = not (made.left or has_errors([*made.problems, *found]))
    return dataclasses.replace(
        made, checked=found, pages=context.pages_of(event) if context.pages_of and is_sound else None
    )


def known_articles(folder: Folder) -> Set[str]:
    """Return the ids of the articles that an event's event.yml lists or that have a sheet."""
    event = load_optional(folder.root, folder.path / "event.yml", Event).model if folder.path.is_dir() else None
    return {*folder.sheets(), *(event.articles if event else ())}


def read_texts(context: PlanContext, folder: Folder) -> tuple[list[Article], list[Problem]]:
    """Read the texts at hand that can be read; report what is wrong with the others."""
    articles: list[Article] = []
    problems: list[Problem] = []
    at_hand = folder.texts(context.articles_dir)
    if context.asked is not None:
        known = known_articles(folder) | context.asked
        at_hand = [article for article in at_hand if article in known]
    for article in at_hand:
        path = folder.text(article, context.articles_dir)
        file = relative(folder.root, path) if path else ""
        faults = name_fault(file, article) if path else []
        problems += faults
        try:
            if path is not None and not faults:
                articles.append(context.read(path, article))
        except InputError as error:
            problems += [one._replace(file=file) if one.file == str(path) else one for one in error.problems]
    return articles, problems


def _plan(context: PlanContext, made: Plan, articles: Sequence[Article]) -> None:
    folder = made.folder
    files, before = EventFiles.of(folder, new=True), _Before.of(folder)
    if files.unreadable:  # without them the machine can't tell what an editor meant: nothing is touched
        made.problems.extend(files.unreadable)
        return
    articles = _without_strangers(context, made, before, articles)
    articles = [_with_editors_metadata(article, before.machine(article.id)) for article in articles]
    found = [
        (article, steady(article, analysis, before.machine(article.id), before.statements(article.id)))
        for article, analysis in zip(articles, context.attribute(articles), strict=True)
    ]
    outcome = _suggestions(context, folder, files, before, found)
    made.problems.extend([*outcome.problems, *outcome.warnings])
    if outcome.change.texts:
        made.changes.append(outcome.change)
    entering = [entered(analysis, context.settings) for _, analysis in found]
    event = files.event.model
    rules = Rules(
        context.settings,
        speaker_ids(entering, outcome.people, context.lexicon),
        Citations.of(outcome.facts, outcome.untold, draft=event is None or event.status == "draft"),
    )
    # What the explainer and the log of corrections name must not vanish either.
    named = named_by(outcome.facts) | named_in(files.event.loaded.root, files.corrections.loaded.root)
    shared = _ArticleContext(context, before, rules, named)
    for article, analysis in found:
        _article(shared, made, article, analysis)
    made.problems.extend(_unknown_speakers(folder, entering, rules.speakers))


def _without_strangers(context: PlanContext, made: Plan, before: _Before, articles: Sequence[Article]) -> list[Article]:
    """Leave out texts of other articles than those whose sheets have their ids, unless asked for; report both."""
    models = {name: sheet.model for name, sheet in before.sheets.items()}
    strangers = [one.id for one in articles if is_another(models.get(one.id), before.machine(one.id), one)]
    for name in strangers:
        if context.asked is not None and name not in context.asked:
            made.left.append(name)
            continue
        what = "this text is another article’s, not that of its sheet: the sheet follows the text, as asked"
        cure = "if it should not, take the event’s files back from Git, and the article’s own text"
        made.problems.append(
            Problem(relative(context.root, made.folder.sheet(name)), 0, 0, what, cure, Severity.WARNING)
        )
    for name in made.left:
        what = "this text is another article’s, not that of its sheet: left unchanged"
        cure = f"put the article’s own text there, or use this one: python -m build_tools extract {made.folder.event}"
        file = relative(context.root, made.folder.text(name, context.articles_dir) or made.folder.sheet(name))
        made.problems.append(Problem(file, 0, 0, what, cure, Severity.WARNING))
    return [article for article in articles if article.id not in made.left]


def _with_editors_metadata(article: Article, before: Machine | None) -> Article:
    """Return an article with what an editor said of it when it was first added, which its text may now lack."""
    if before is None:
        return article
    there, given = before.metadata, article.metadata
    said = {name for name in Metadata.model_fields if getattr(there, name).basis is Basis.EDITOR}
    lost = {name: getattr(there, name) for name in said if getattr(given, name).basis is not Basis.EDITOR}
    return dataclasses.replace(article, metadata=given.model_copy(update=lost)) if lost else article


@dataclass(frozen=True)
class _Before:
    """What an event's folder had of its articles before the machine looked at them."""

    sheets: Mapping[str, SheetFile[ArticleSheet]]
    machines: Mapping[str, tuple[Machine | None, list[Problem]]]
    drafts: Drafts | None
    problems: list[Problem]

    @classmethod
    def of(cls, folder: Folder) -> _Before:
        """Read it."""
        sheets = {name: read_sheet(folder.root, folder.sheet(name), ArticleSheet) for name in folder.sheets()}
        machines = {article: load_machine(folder.root, folder.machine(article)) for article in folder.machines()}
        return cls(sheets, machines, *load_drafts(folder.root, folder.drafts))

    @property
    def is_sound(self) -> bool:
        """Whether every file says what its editor meant."""
        damaged = any(problems for _, problems in self.machines.values())
        return not self.problems and not damaged and all(sheet.loaded.is_sound for sheet in self.sheets.values())

    def machine(self, article: str) -> Machine | None:
        """Return an article's machine file."""
        return self.machines.get(article, (None, []))[0]

    def statements(self, article: str) -> Mapping[str, SheetStatement]:
        """Return the statements of an article's sheet by id; none where it has no sound sheet."""
        sheet = self.sheets[article].model if article in self.sheets else None
        return sheet.statements if sheet else {}

    def is_edited(self, article: str) -> bool:
        """Return whether somebody has edited an article's sheet since the machine wrote it."""
        machine = self.machine(article)
        return machine is None or not self.sheets[article].is_as_written(machine.sheet_sha256)


def _suggestions(
    context: PlanContext, folder: Folder, files: EventFiles, before: _Before, found: Sequence[tuple[Article, Analysis]]
) -> EventUpdate:
    """Suggest people, facts and the explainer, unless a fault keeps the machine from reading what editors wrote."""
    if before.problems or (files.are_there and not before.is_sound):
        return EventUpdate(files.person_by_id, files.facts.model or Facts(), problems=before.problems)
    return suggest(folder, files, before.drafts, _found(context, before, found))


def _found(context: PlanContext, before: _Before, found: Sequence[tuple[Article, Analysis]]) -> EventArticles:
    """Gather what is known of the articles: of one whose text is not at hand, what its machine file holds."""
    sheets = {name: sheet.model for name, sheet in before.sheets.items() if sheet.model}
    machines = {name: machine for name in sheets if (machine := before.machine(name))}
    analyses = {name: Analysis(name, machine.statements, machine.names) for name, machine in machines.items()}
    analyses |= {article.id: analysis for article, analysis in found}
    here = {article.id: article for article, _ in found}
    outlets = {name: sheet.outlet for name, sheet in sheets.items()}
    outlets |= {article.id: _outlet(article, sheets.get(article.id)) for article in here.values()}
    return EventArticles(
        texts={name: here[name].sha256 if name in here else machines[name].sha256 for name in sorted(analyses)},
        extracted={name: machine.sha256 for name, machine in machines.items()},
        metadata={name: here[name].metadata if name in here else machines[name].metadata for name in analyses},
        outlets={name: context.outlets[one].name for name, one in outlets.items() if one in context.outlets},
        analyses={name: entered(analysis, context.settings) for name, analysis in analyses.items()},
        sheets={name: _without_the_gone(sheet, machines.get(name), analyses) for name, sheet in sheets.items()},
        edited={
            s.speaker
            for n, sheet in sheets.items()
            if before.is_edited(n)
            for s in sheet.statements.values()
            if s.speaker
        },
        lexicon=context.lexicon,
        corrections=[
            (name, str(mine.kind), mine.speaker or "", *mine.speakers, str(mine.said))
            for article, sheet in sheets.items()
            for name, mine in sheet.statements.items()
            if _is_corrected(mine, machines.get(article), name)
        ],
        drafted_speakers={
            name
            for article, sheet in sheets.items()
            for name, mine in sheet.statements.items()
            if _has_drafted_speaker(mine, machines.get(article), name)
        },
    )


def _is_corrected(mine: SheetStatement, machine: Machine | None, name: str) -> bool:
    """Whether an editor says otherwise than the machine who made a statement, or whether it was made."""
    drafted = machine.drafted.statements.get(name) if machine and machine.drafted else None
    of = operator.attrgetter("kind", "speaker", "speakers", "said")
    return drafted is not None and of(mine) != of(drafted)


def _has_drafted_speaker(mine: SheetStatement, machine: Machine | None, name: str) -> bool:
    """Whether a sheet has who speaks as the machine wrote it."""
    drafted = machine.drafted.statements.get(name) if machine and machine.drafted else None
    return drafted is not None and (mine.speaker, mine.speakers) == (drafted.speaker, drafted.speakers)


def _without_the_gone(sheet: ArticleSheet, machine: Machine | None, analyses: Mapping[str, Analysis]) -> ArticleSheet:
    """Leave out of a sheet what the machine wrote there and no longer finds."""
    if machine is None or machine.drafted is None:
        return sheet
    gone = machine.drafted.statements.keys() - {s.id for s in analyses[machine.article].statements}
    return sheet.model_copy(update={"statements": {n: s for n, s in sheet.statements.items() if n not in gone}})


def _outlet(article: Article, sheet: ArticleSheet | None) -> str:
    """Return the id of an article's outlet: what its file says, else its sheet, else it goes by the article's name."""
    return article.outlet or (sheet.outlet if sheet else article.id)


def _unknown_speakers(folder: Folder, analyses: Sequence[Analysis], speakers: Mapping[str, str]) -> list[Problem]:
    """Report, in one line, the speakers that people.yml doesn't know."""
    names = {s.speaker for a in analyses for s in a.statements if s.speaker}
    unknown = sorted(names - set(speakers))
    if not unknown:
        return []
    shown = ", ".join(unknown[:8]) + (" …" if len(unknown) > 8 else "")
    cure = "add them, or add the name to someone’s `variants`; until then they stay `unnamed`"
    file = relative(folder.root, folder.path / "people.yml")
    return [Problem(file, 0, 0, f"speakers who are not in people.yml: {shown}", cure, Severity.WARNING)]


# ---- one article ----


class _ArticleContext(NamedTuple):
    """What the plans of an event's articles share."""

    context: PlanContext
    before: _Before
    rules: Rules
    named: frozenset[str]
    """Ids of the statements that something names."""


def _article(shared: _ArticleContext, made: Plan, article: Article, analysis: Analysis) -> None:
    """Plan an article's sheet, drafted or merged, and its machine file."""
    path, proofs = made.folder.sheet(article.id), made.folder.machine(article.id)
    before, problems = shared.before.machines.get(article.id, (None, []))
    sheet = shared.before.sheets.get(article.id)
    data, loaded = (sheet.data, sheet.loaded) if sheet else (None, None)
    if problems or (loaded is not None and not loaded.is_sound):
        # A broken sheet is for its editor to fix: nothing is touched.
        made.problems.extend(problems or (loaded.problems if loaded else ()))
        return
    new = sheet_of(article, analysis.statements, _outlet(article, loaded.model if loaded else None), shared.rules)
    drafted = draft.article_sheet(new)
    text = drafted if data is None else data.decode()
    as_drafted = with_unix_line_ends(text) == drafted
    ours = as_drafted or (sheet is not None and before is not None and sheet.is_as_written(before.sheet_sha256))
    there = loaded.model.statements.keys() if loaded and loaded.model else frozenset()
    stays = shared.named & (there - new.statements.keys())
    if loaded is None or data is None or (ours and not stays):  # no words are in it but the machine's
        merged = MergeResult(new, hashed(new), text if as_drafted else drafted)
    else:
        last = {statement.id for statement in before.statements} if before else set()
        whole = Text(article.text, article.sha256)
        moved = moves(before, analysis.statements, whole)
        outputs = MachineOutputs(
            before.drafted if before else None, new, last, before.disputed if before else (), moved
        )
        merged = merge_into(data, loaded, outputs, whole, shared.named)
    machine = machine_of(article, analysis, merged.sheet, merged.drafted)
    written = text if merged.text is None else merged.text
    texts = {path: written}
    texts[proofs] = dump_machine(
        dataclasses.replace(machine, disputed=merged.disputed, sheet_sha256=written_digest(written) if ours else "")
    )
    made.changes.append(FileChange(texts, {path: None if data is None else hashlib.sha256(data).hexdigest()}))
    made.problems.extend(merged.problems)
