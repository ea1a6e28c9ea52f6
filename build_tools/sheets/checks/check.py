"""Checking: everything that is wrong with the sheets, all at once, each with its line and its cure.

    settings, outlets, lexicon ─▶ for each event: event, people, facts, corrections
                                   └▶ for each sheet: load, run the sheet rules, keep its ids and its text
                                   └▶ run the event rules, and the cap on own words

Sheets pass one at a time and once, so that little of each stays in memory.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from build_tools.models import ArticleSheet, Problem, Settings, Severity
from build_tools.models.text import counted
from build_tools.sheets.checks import duplicates, editorial_rules, event_rules, sheet_rules
from build_tools.sheets.checks.hand_written import hand_written
from build_tools.sheets.checks.own_words_cap import EditorText, OwnWordsCap, texts_of
from build_tools.sheets.checks.scope import Scope, error, keys
from build_tools.sheets.checks.sheet_rules import Seen, read_text
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.folders import Folder, asked_for, event_ids, load_file, read_outlets, read_settings
from build_tools.sheets.files.lexicon import read_lexicon
from build_tools.sheets.files.machine import load_machine
from build_tools.sheets.files.symlinks import leading_out
from build_tools.sheets.files.texts import Texts

EVENT_RULES: tuple[event_rules.Rule, ...] = (*event_rules.RULES, *editorial_rules.RULES, *duplicates.RULES)
"""What holds of an event as a whole: checked here, and tried before a decision is written (sheets/edits/trial.py)."""


def check(
    root: Path,
    *,
    events: Sequence[str] | None = None,
    articles_dir: Path | None = None,
    require_text: bool = False,
) -> list[Problem]:
    """Check the sheets of a project.

    Args:
        root: The project.
        events: Ids of the events to check; all by default.
        articles_dir: Where texts lie that the project may not hold, as <event>/<article>.txt.
        require_text: Whether an article whose text is not at hand is an error.

    Returns:
        All problems, sorted by file and line; warnings among them.
    """
    if led_out := leading_out(root):
        return led_out  # before a file is read that may lie anywhere
    common = Common.of(root, articles_dir)
    there, missing = asked_for(events, event_ids(root))
    problems = [*common.problems, *missing]
    for event in there:
        problems += common.check(event, require_text=require_text)
    return sorted(set(problems))


@dataclass(frozen=True)
class Common:
    """What all events are checked by: settings and outlets, with what is wrong with them and with the lexicon."""

    root: Path
    articles_dir: Path | None
    settings: Settings
    outlets: Collection[str] | None
    problems: tuple[Problem, ...]
    writings: Sequence[EditorText] = ()
    """What editors wrote in settings.yml and outlets.yml."""

    @staticmethod
    def of(root: Path, articles_dir: Path | None, by_hand: Sequence[Problem] | None = None) -> Common:
        """Read the project's own files, and the pages written by hand unless what is wrong with them is known."""
        settings, outlets = read_settings(root), read_outlets(root)
        _, problems = read_lexicon(root)
        found = (
            *problems,
            *settings.problems,
            *outlets.problems,
            *(hand_written(root) if by_hand is None else by_hand),
        )
        known = keys(outlets)
        known = known if known is None else tuple(known)  # which can be handed to other processes
        writings = [*texts_of(settings), *texts_of(outlets)]
        return Common(root, articles_dir, settings.model or Settings(), known, found, writings)

    def check(self, event: str, *, require_text: bool = False) -> list[Problem]:
        """Return what is wrong with one event, which must be there."""
        folder = Folder(self.root, event)
        texts = Texts(folder, self.articles_dir, self.settings.limits)
        scope = Scope(folder, self.settings, self.outlets, EventFiles.of(folder), texts)
        return list(_event(scope, OwnWordsCap(scope, self.writings), require_text))


def _event(scope: Scope, own_words: OwnWordsCap, require_text: bool) -> Iterator[Problem]:
    yield from scope.files.problems
    for article in scope.folder.sheets():
        sheet = load_file(scope.folder.root, scope.folder.sheet(article), ArticleSheet)
        own_words.note(article, sheet)
        scope.statements[article] = None if sheet.root is None else frozenset(keys(sheet, "statements") or ())
        machine, damaged = load_machine(scope.folder.root, scope.folder.machine(article))
        text, unreadable = read_text(scope, article)
        yield from [*sheet.problems, *damaged, *unreadable]
        if sheet.model is None:
            continue
        if text is None and require_text and not unreadable:
            cure = "name its folder: --articles DIR, or ARTICLES=DIR"
            yield error(sheet, (), "the article’s text is not at hand", cure)
        seen = Seen(scope, article, sheet, machine, text)
        own_words.add(seen)
        for rule in sheet_rules.RULES:
            yield from rule(seen)
    for of_event in EVENT_RULES:
        yield from of_event(scope)
    yield from own_words.problems()


# ---- reporting ----


def as_text(problems: Iterable[Problem]) -> str:
    """Return problems as text, one a line."""
    return "".join(f"{problem}\n" for problem in problems)


def as_github(problems: Iterable[Problem]) -> str:
    """Return problems as workflow commands, which a forge shows next to the lines of a pull request.

    The format is that of "Workflow commands for GitHub Actions": `::error file=…,line=…,col=…::message`.
    """
    return "".join(
        f"::{problem.severity} file={_property(problem.file)},line={max(problem.line, 1)},col={max(problem.column, 1)}"
        f"::{_message(problem.what)}{_message(f' ({problem.cure})') if problem.cure else ''}\n"
        for problem in problems
    )


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def as_json(problems: Iterable[Problem]) -> str:
    """Return problems for tools: a JSON list of objects with file, line, column, severity, what and cure."""
    fields = ("file", "line", "column", "severity", "what", "cure")
    records = [{name: getattr(problem, name) for name in fields} for problem in problems]
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


FORMATS = {"text": as_text, "github": as_github, "json": as_json}
"""What `check --format` takes."""


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether a problem is an error, which stops publication."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def verdict(problems: Sequence[Problem]) -> str:
    """Return one line that says whether the site can be built."""
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    if errors:
        return f"{counted(errors, 'error')} to fix before the site can be built; {counted(warnings, 'warning')}"
    return f"no error: the site can be built; {counted(warnings, 'warning')}"
