"""What comes of an article that is added: what was cut from it, its sheet, what is now there to be read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from pathlib import Path

from build_tools.models import Article, ArticleSheet, Facts, Kind, Problem, Severity
from build_tools.models.event import People
from build_tools.models.sheet import UNNAMED
from build_tools.models.text import counted
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.reading import corrected, unmarked
from build_tools.sheets.files.folders import Folder, event_ids, load_file, load_optional, relative
from build_tools.sheets.yaml.validate import nearest

_EXCERPT = 70
"""Characters of what was cut that are reported: enough to recognise it."""


def cut_lines(article: Article) -> list[str]:
    """Return a line for each cut: as what, its first words, and why; of a correction also what it sets right."""
    lines = []
    for cut in article.cuts:
        if cut.what == "front-matter":
            continue
        words = " ".join(unmarked(article.text[cut.start : cut.end]).split())
        shown = words if len(words) <= _EXCERPT else words[:_EXCERPT].rsplit(" ", 1)[0] + " …"
        lines.append(f"{article.id}: cut as {cut.what.replace('-', ' ')}: {shown} ({cut.reason})")
        if cut.what == "correction" and (right := corrected(words).now):
            lines.append(f"{article.id}: the outlet's correction sets right: {right}")
    return lines


def draft(
    root: Path, event: str, articles_dir: Path | None, asked: Set[str] | None = None
) -> tuple[list[Path], list[Problem]]:
    """Extract the event, so that the articles have their sheets and people and facts what they bring.

    Args:
        root: The project.
        event: The event's id.
        articles_dir: Where texts lie that the project may not hold.
        asked: Ids of the articles to draft; other texts that lie there are left alone. By default all are drafted.

    Returns:
        The sheets that were written, and what is to be reported.
    """
    folder, others = Folder(root, event), event_ids(root)
    before = Cache(root, articles_dir).state(event)
    problems = extract(Cache(root, articles_dir), events=[event], asked=asked)
    if event not in others and (near := _slip_for(event, others)):
        cure = f"did you mean `{near}`?"
        problems.append(Problem(relative(root, folder.path), 0, 0, "this is a new event", cure, Severity.WARNING))
    after = Cache(root, articles_dir).state(event)
    return [
        Path(path) for path, digest in after.items() if path.endswith(".yml") and before.get(path) != digest
    ], problems


def _slip_for(event: str, others: Iterable[str]) -> str | None:
    """Return the event that a new id may be a slip for: not "strike-3" for "strike-4", which are numbered on purpose.

    >>> _slip_for("lamps-out", ["lamp-out"]), _slip_for("strike-4", ["strike-3"])
    ('lamp-out', None)
    """
    return nearest(event, (other for other in others if _unnumbered(other) != _unnumbered(event)))


def _unnumbered(event: str) -> str:
    return re.sub(r"-?\d+", "", event)


def summary(root: Path, event: str, articles: Iterable[str]) -> list[str]:
    """Return in a few lines what is now there to be read: of each article added, and of the event."""
    folder = Folder(root, event)
    lines = []
    for article in articles:
        sheet = load_file(root, folder.sheet(article), ArticleSheet).model
        if sheet is not None:
            lines.append(f"{article}: {_statements(sheet)}")
    facts = load_optional(root, folder.path / "facts.yml", Facts).model or Facts()
    people = load_optional(root, folder.path / "people.yml", People).model or People({})
    cells = [cell for fact in facts.facts.values() if fact.confirmed for cell in fact.cells.values()]
    waiting = {
        "fact": sum(not fact.confirmed for fact in facts.facts.values()),
        "cell": sum(not cell.confirmed for cell in cells),
        "speaker": sum(not person.confirmed for person in people.root.values()),
    }
    waits = ", ".join(counted(number, noun) for noun, number in waiting.items() if number)
    lines.append(f"{event}: to read and confirm: {waits}" if waits else f"{event}: nothing to confirm")
    return lines


def _statements(sheet: ArticleSheet) -> str:
    """Write how many statements a sheet has, and how many of them name nobody."""
    unnamed = [entry for entry in sheet.statements.values() if entry.speaker == UNNAMED]
    quotations = sum(entry.kind in (Kind.DIRECT, Kind.MIXED) for entry in unnamed)
    without = [
        f"{counted(number, noun)} without a speaker’s name"
        for noun, number in (("quotation", quotations), ("report", len(unnamed) - quotations))
        if number
    ]
    return ", ".join([counted(len(sheet.statements), "statement"), *without])
