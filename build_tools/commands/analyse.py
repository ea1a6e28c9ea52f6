"""`attribute` and `compare`: any files, and of the project only its lexicon and settings."""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from build_tools.commands.options import add_command, add_workers, workers
from build_tools.commands.terminal import report
from build_tools.models import Analysis, Article, Problem, Settings, Severity, Side
from build_tools.models.problem import InputError

if TYPE_CHECKING:
    from build_tools.commands.options import Commands

Read = tuple[str, Article]
"""A file's name as it was given, and the article in it."""


def add_to(commands: Commands) -> None:
    """Add the commands of this module."""
    for name, run, says in (
        ("attribute", attribute, "print who said what in each file, one JSON object a file"),
        ("compare", compare, "print which statements of several files match, one JSON object a match"),
    ):
        command = add_command(commands, name, run, says)
        command.add_argument("files", nargs="+", metavar="FILE", help="text, HTML, MHTML, e-mail, PDF or Markdown")
        command.add_argument("--no-cache", action="store_true", help="neither read nor write cached results")
        add_workers(command)


def attribute(root: Path, arguments: argparse.Namespace) -> int:
    """Print who said what in each file."""
    from build_tools.sheets.files.folders import load_settings

    articles, problems = _read(arguments.files, load_settings(root))
    for (file, article), analysis in zip(articles, _analyses(root, arguments, articles), strict=True):
        print(json.dumps(_analysis_record(file, article, analysis), ensure_ascii=False))
    return report(problems)


def compare(root: Path, arguments: argparse.Namespace) -> int:
    """Print which statements of several files match: of those that would enter sheets, as in an event."""
    from build_tools.comparison.matching.compare import compare as match
    from build_tools.comparison.matching.lines import lines
    from build_tools.sheets.files.folders import load_settings
    from build_tools.sheets.files.lexicon import load_lexicon
    from build_tools.sheets.merge.entries import entered

    settings = load_settings(root)
    articles, problems = _read(arguments.files, settings)
    if not arguments.files[1:]:
        says, cure = "there is only this one article, and nothing to compare it with", "name two or more"
        problems.append(Problem(arguments.files[0], 0, 0, says, cure, Severity.WARNING))
    analyses = [entered(found, settings) for found in _analyses(root, arguments, articles)]
    files = {article.id: file for file, article in articles}
    statements = {Side(found.article, statement.id): statement for found in analyses for statement in found.statements}
    for line in lines(match(analyses, {}, load_lexicon(root)), files, statements):
        print(json.dumps(line, ensure_ascii=False))
    return report(problems)


def _read(files: Sequence[str], settings: Settings) -> tuple[list[Read], list[Problem]]:
    """Read the files that can be read; return what is wrong with the others. Two files of one name get two ids."""
    from build_tools.reading import read_with_notes

    articles: list[Read] = []
    problems: list[Problem] = []
    taken: Counter[str] = Counter()
    for file in files:
        try:
            article, notes = read_with_notes(Path(file), limits=settings.limits, any_language=settings.any_language)
        except InputError as error:
            problems.extend(error.problems)
            continue
        problems += [Problem(file, 0, 0, line, "", Severity.WARNING) for line in notes]
        taken[article.id] += 1
        again = taken[article.id]
        articles.append((file, article if again == 1 else replace(article, id=f"{article.id}-{again}")))
    return articles, problems


def _analyses(root: Path, arguments: argparse.Namespace, articles: Sequence[Read]) -> Iterator[Analysis]:
    from build_tools.pipeline.attribute import Attribution
    from build_tools.pipeline.cache.project import Cache
    from build_tools.sheets.files.folders import load_settings
    from build_tools.sheets.files.lexicon import load_lexicon

    kept = None if arguments.no_cache else Cache(root).analyses
    settings = load_settings(root)
    attribution = Attribution(load_lexicon(root, cues=True), settings.unnamed_below, kept)
    yield from attribution((article for _, article in articles), workers(arguments, settings))
    if kept:
        kept.trim(settings.limits.cache_megabytes)


def _analysis_record(file: str, article: Article, analysis: Analysis) -> dict[str, Any]:
    return {
        "file": file,
        "sha256": article.sha256,
        "cut": [{"start": cut.start, "end": cut.end, "what": cut.what} for cut in article.cuts],
        "statements": [
            {
                "id": statement.id,
                "start": statement.start,
                "end": statement.end,
                "spans": statement.spans,
                "text": statement.text,
                "speaker": statement.introduced,
                "name": statement.speaker,
                **({"names": statement.names} if statement.names else {}),
                "role": statement.role,
                "mention": statement.mention,
                "candidate": statement.candidate,
                "cue": statement.cue,
                "cue_class": statement.cue_class,
                "kind": statement.kind,
                "resolved_by": statement.resolved_by,
                "confidence": statement.confidence,
                "medium": statement.medium,
                "addressee": statement.addressee,
                "day": statement.day,
                "inside": statement.inside,
                "said": statement.said,
                **({} if statement.said else {"how": statement.how}),
                "voiced": statement.voiced,
                "chain": statement.chain,
                "quoted": statement.quoted,
                "paragraph": statement.paragraph,
            }
            for statement in analysis.statements
        ],
    }
