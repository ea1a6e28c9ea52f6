"""Extraction: article texts → drafted and merged sheets, and the machine files that prove them.

    texts ─read─▶ articles ─attribute─▶ statements ─┬─▶ people.yml, facts.yml, event.yml, where there are none
                                                    └─▶ per article: entries ─merge─▶ sheet, then machine file

An event of which nothing has changed since the last time is passed over before anything is parsed. A sheet that nobody
has edited is drafted anew, one that somebody has edited is merged; sheet and machine file are written together.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from build_tools.comparison.facts import draft_facts
from build_tools.comparison.matching import compare
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
from build_tools.sheets.entries import Rules, enters, sheet_of
from build_tools.sheets.files import (
    Folder,
    Loaded,
    event_ids,
    load_bytes,
    load_file,
    load_lexicon,
    load_optional,
    load_outlets,
    load_settings,
    relative,
)
from build_tools.sheets.machine import dump_machine, load_machine
from build_tools.sheets.machine_file import machine_of
from build_tools.sheets.merge import hashed
from build_tools.sheets.merging import Outputs, Result, merge_into
from build_tools.sheets.moving import moves
from build_tools.sheets.project import corrected
from build_tools.sheets.quotations import Text
from build_tools.sheets.stamps import Stamps
from build_tools.sheets.validate import did_you_mean
from build_tools.sheets.write import lock, recover, sweep, write, write_together

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


def extract(
    root: Path,
    *,
    events: Sequence[str] | None = None,
    articles_dir: Path | None = None,
    attribute: Attribute | None = None,
) -> list[Problem]:
    """Read and attribute the articles at hand; draft what is missing, merge the rest, write the machine files.

    Args:
        root: The project.
        events: Ids of the events; by default all that have a folder in data/events or content/articles.
        articles_dir: Where texts lie that the project may not hold, as <event>/<article>.txt.
        attribute: What finds the statements; by default the project's own, loaded only when there is work.

    Returns:
        What to tell: errors (a text or sheet that can't be used; its files are left alone) and warnings (conflicts,
        statements no longer found, texts not at hand).

    Raises:
        InputError: The settings, the outlets or the lexicon can't be used.
    """
    context = Context(
        root=root,
        settings=load_settings(root),
        outlets=load_outlets(root),
        lexicon=load_lexicon(root),
        articles_dir=articles_dir,
        attribute=attribute or _own_attribution(root),
    )
    problems: list[Problem] = []
    with lock(root):
        recover(root)
        for folder in (root / "data", root / "content" / "articles"):
            sweep(folder)
        there = sorted({*event_ids(root), *_text_events(root)})
        stamps = Stamps(root)
        for event in there if events is None else events:
            if event not in there:
                problems.append(_unknown_event(event, there))
                continue
            problems += _event(context, Folder(root, event), stamps)
        stamps.save()
    return sorted(set(problems))


def _own_attribution(root: Path) -> Attribute:
    def attribute(articles: Sequence[Article], lexicon: Lexicon) -> Iterable[Analysis]:
        from build_tools.attribution import attribute as find

        found: Iterable[Analysis] = find(articles, lexicon, cache=root / ".cache" / "attribution")
        return found

    return attribute


def _text_events(root: Path) -> list[str]:
    return [path.name for path in (root / "content" / "articles").glob("*") if any(path.glob("*.txt"))]


def _unknown_event(event: str, there: Sequence[str]) -> Problem:
    return Problem("data/events", 0, 0, f"there is no event `{event}`", did_you_mean(event, there))


# ---- one event ----


def _event(context: Context, folder: Folder, stamps: Stamps) -> list[Problem]:
    problems = _absent(context, folder)
    if stamps.is_fresh(folder.event, stamps.of(folder, context.articles_dir)):
        return problems
    for _ in range(2):
        # Only what a pass leaves as it found it is known to be done: an editor may save something meanwhile.
        before = stamps.of(folder, context.articles_dir)
        articles, wrong = _read(context, folder)
        wrong += _extract(context, folder, articles) if articles else []
        problems += wrong
        if any(problem.severity is Severity.ERROR for problem in wrong):
            break
        if stamps.of(folder, context.articles_dir) == before:
            stamps.note(folder.event, before)
            break
    return problems


def _absent(context: Context, folder: Folder) -> list[Problem]:
    """Tell, in one line, the articles that have a sheet and no text."""
    at_hand = set(folder.texts(context.articles_dir))
    absent = [article for article in folder.sheets() if article not in at_hand]
    if not absent:
        return []
    what = f"texts not at hand, files left alone: {', '.join(absent)}"
    file = relative(folder.root, folder.path)
    return [Problem(file, 0, 0, what, "name their folder: --articles DIR, or ARTICLES=DIR", Severity.WARNING)]


def _read(context: Context, folder: Folder) -> tuple[list[Article], list[Problem]]:
    articles: list[Article] = []
    problems: list[Problem] = []
    for article in folder.texts(context.articles_dir):
        path = folder.text(article, context.articles_dir)
        try:
            if path is not None:
                articles.append(read_article(path, article))
        except InputError as error:
            problems += error.problems
    return articles, problems


def _extract(context: Context, folder: Folder, articles: Sequence[Article]) -> list[Problem]:
    people = load_optional(folder.root, folder.path / "people.yml", People)
    facts = load_optional(folder.root, folder.path / "facts.yml", Facts)
    event = load_optional(folder.root, folder.path / "event.yml", Event)
    corrections = load_optional(folder.root, folder.path / "corrections.yml", Corrections)
    sheets = {article: load_file(folder.root, folder.sheet(article), ArticleSheet) for article in folder.sheets()}
    problems = [*people.problems, *facts.problems]
    problems += [p for loaded in (event, corrections) if loaded.root is None for p in loaded.problems]
    if problems:
        return problems  # without them the machine can't tell what an editor meant: nothing is touched
    analyses = list(context.attribute(articles, context.lexicon))
    found = list(zip(articles, analyses, strict=True))
    who = _people(context, folder, people, analyses)
    if not (folder.path / "facts.yml").exists():
        drafted = _draft_facts(context, found, sheets, who)
        write(folder.path / "facts.yml", draft.facts_sheet(drafted))
        facts = load_file(folder.root, folder.path / "facts.yml", Facts)
    rules = Rules(context.settings, who.speakers, cited_by(facts.model))
    held = named_in(event.root, facts.root, corrections.root)
    for article, analysis in found:
        problems += _article(context, folder, (article, analysis), rules, held)
    _draft_rest(folder, articles)
    return [*problems, *_strangers(folder, analyses, who.speakers, context.settings)]


class _Who(NamedTuple):
    """The people of an event."""

    people: Mapping[str, Person]
    speakers: Mapping[str, str]
    """Their ids by the names that the machine gives speakers."""


def _people(context: Context, folder: Folder, people: Loaded[People], analyses: Sequence[Analysis]) -> _Who:
    """Give the people that people.yml knows; draft it where there is none."""
    path = folder.path / "people.yml"
    if path.exists() and people.model:
        known: Mapping[str, Person] = people.model.root
    else:
        known = merge_people(_entering(analyses, context.settings), context.lexicon)
        write(path, draft.people_sheet(known))
    return _Who(known, speaker_ids(analyses, known, context.lexicon))


def _entering(analyses: Sequence[Analysis], settings: Settings) -> list[Analysis]:
    return [dataclasses.replace(a, statements=tuple(s for s in a.statements if enters(s, settings))) for a in analyses]


def _draft_facts(
    context: Context,
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
    comparison = compare(told, who.people, context.lexicon)
    cards = {article.id: context.outlets.get(_outlet(article, sheets.get(article.id))) for article, _ in found}
    printed = {article: card.name for article, card in cards.items() if card}
    return draft_facts(comparison, told, who.people, context.lexicon, printed)


def _outlet(article: Article, loaded: Loaded[ArticleSheet] | None) -> str:
    """Give the id of an article's outlet: what its file says, else its sheet, else it goes by the article's name."""
    return article.outlet or (loaded.model.outlet if loaded and loaded.model else article.id)


def _draft_rest(folder: Folder, articles: Sequence[Article]) -> None:
    """Draft event.yml and corrections.yml where there are none."""
    for name, text in (
        ("event.yml", draft.event_sheet(folder.event, articles)),
        ("corrections.yml", draft.corrections_sheet()),
    ):
        if not (folder.path / name).exists():
            write(folder.path / name, text)


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


def _article(
    context: Context, folder: Folder, found: tuple[Article, Analysis], rules: Rules, held: frozenset[str]
) -> list[Problem]:
    """Write an article's sheet, drafted or merged, and then its machine file."""
    article, analysis = found
    path = folder.sheet(article.id)
    before, problems = load_machine(context.root, folder.machine(article.id))
    if problems:
        return problems
    data = _bytes(path)
    file = relative(context.root, path)
    loaded = None if data is None else load_bytes(file, data, ArticleSheet)
    if loaded is not None and not loaded.is_sound:
        return list(loaded.problems)  # a broken sheet is its editor's to mend: nothing is touched
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
    texts = {} if merged.text is None else {path: merged.text}
    texts[folder.machine(article.id)] = dump_machine(
        dataclasses.replace(machine, disputed=merged.disputed, sheet_sha256=sealed)
    )
    if _bytes(path) != data:
        return [Problem(file, 0, 0, "saved while `extract` ran; left as it is", "run it again", Severity.WARNING)]
    write_together(context.root, texts)
    return merged.problems


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None
