"""The whole project for the pages: sheets loaded, the editor's corrections laid over the machine's output, compared.

    settings, outlets, lexicon ──────────────┐
    event, people, facts, corrections ───────┼─▶ Project
    articles/*.yml + machine/*.json ─▶ Analysis ─compare─▶ Comparison

It needs neither the article texts nor a parser: a clone without them gives the same project. A full text is read only
where its licence allows publication and its hash is the one that the machine file was made from.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from build_tools.comparison.matching.compare import compare
from build_tools.models import ArticleSheet, Corrections, Facts, Lexicon, Machine, Problem, Settings
from build_tools.models.decode import decode_file
from build_tools.models.ids import id_fault
from build_tools.models.text import digest
from build_tools.pipeline.corrected import analysis_of
from build_tools.sheets.bundle import EventSheets, Project
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.folders import Folder, event_ids, load_file, read_outlets, read_settings
from build_tools.sheets.files.lexicon import read_lexicon
from build_tools.sheets.files.machine import load_drafts, load_machine
from build_tools.sheets.files.positions import places_in_sheet, places_of
from build_tools.sheets.history.forge import completed


def load_project(root: Path, *, events: Sequence[str] | None = None) -> tuple[Project | None, list[Problem]]:
    """Load everything that the pages are made of.

    Args:
        root: The project.
        events: Ids of the events wanted; all by default.

    Returns:
        The project, without the parts that can't be used (None where not even its settings can), and all problems
        of loading. Whether references hold and quotations are proved is for `check`.
    """
    settings, outlets = read_settings(root), read_outlets(root)
    lexicon, problems = read_lexicon(root)
    problems += [*settings.problems, *outlets.problems]
    if settings.model is None or outlets.model is None:
        return None, sorted(problems)
    site = completed(root, settings.model.site, os.environ)
    used = settings.model.model_copy(update={"site": site})
    loaded: list[EventSheets] = []
    for event in event_ids(root) if events is None else events:
        sheets, wrong = load_event(root, event, used, lexicon)
        problems += wrong
        if sheets is not None:
            loaded.append(sheets)
    project = Project(root, used, outlets.model.root, lexicon, tuple(loaded))
    return project, sorted(problems)


def load_event(
    root: Path, event_id: str, settings: Settings, lexicon: Lexicon
) -> tuple[EventSheets | None, list[Problem]]:
    """Load one event; None where its event.yml can't be used at all. See `load_project`."""
    folder = Folder(root, event_id)
    files = EventFiles.of(folder)
    problems, event = files.problems, files.event.model
    if event is None:
        return None, problems
    places = places_of(files)
    articles: dict[str, ArticleSheet] = {}
    machines: dict[str, Machine] = {}
    there = frozenset(folder.sheets())  # a listed article without a sheet is reported where it is listed, by `check`
    for article in [one for one in event.articles if one in there and id_fault(one) is None]:  # no id, no path
        sheet = load_file(root, folder.sheet(article), ArticleSheet)
        machine, wrong = load_machine(root, folder.machine(article))
        problems += [*sheet.problems, *wrong]
        if sheet.model is not None:
            articles[article] = sheet.model
            places |= places_in_sheet(article, sheet)
        if machine is not None:
            machines[article] = machine
    analyses = {article: analysis_of(article, sheet, machines.get(article)) for article, sheet in articles.items()}
    people, facts = files.person_by_id, files.facts.model or Facts()
    bundle = EventSheets(
        id=event_id,
        event=event,
        people=people,
        articles=articles,
        facts=facts,
        corrections=files.corrections.model or Corrections(),
        machines=machines,
        comparison=compare(list(analyses.values()), people, lexicon, facts.matches),
        analyses=analyses,
        untold=_untold(folder) if event.status == "draft" else (),
        texts=open_texts(folder, articles, machines, settings),
        places=places,
    )
    return bundle, problems


def _untold(folder: Folder) -> tuple[tuple[str, ...], ...]:
    """Return the matches that no drafted fact tells; what is wrong with the file that has them `check` reports."""
    drafts, _ = load_drafts(folder.root, folder.drafts)
    return drafts.untold if drafts else ()


# ---- full texts ----


def open_texts(
    folder: Folder, sheets: Mapping[str, ArticleSheet], machines: Mapping[str, Machine], settings: Settings
) -> dict[str, str]:
    """Return the full texts that may be published: open licence, in content/articles, and unchanged since `extract`."""
    texts: dict[str, str] = {}
    for article, sheet in sheets.items():
        path = folder.text(article, None)
        if sheet.metadata.licence.value not in settings.open_licences or path is None or article not in machines:
            continue
        text = decode_file(path, settings.limits).text
        if digest(text) == machines[article].sha256:
            texts[article] = text
    return texts
