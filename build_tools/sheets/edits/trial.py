"""Checking what a decision would leave, before anything of it is written: by the rules that `check` goes by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.models import Machine, Problem, Severity
from build_tools.sheets.checks import sheet_rules
from build_tools.sheets.checks.check import EVENT_RULES
from build_tools.sheets.checks.event_rules import folder_is_read
from build_tools.sheets.checks.own_words_cap import OwnWordsCap, texts_of
from build_tools.sheets.checks.scope import Scope, keys
from build_tools.sheets.checks.sheet_rules import Seen
from build_tools.sheets.edits.buffer import Background
from build_tools.sheets.edits.decision_files import ARTICLES, OUTLETS, OWN, DecisionFiles
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.texts import Texts


def trial(
    known: Background, before: DecisionFiles, after: DecisionFiles, machines: Mapping[str, Machine | None]
) -> list[Problem]:
    """Return the errors that there would be after a decision and are not there before it.

    Args:
        known: What is known of the event besides its sheets.
        before: The files as they stand.
        after: The files as they would be.
        machines: By article whose sheet would change, its machine file as it would be.
    """
    faults = [problem for problem in after.faults if problem not in before.faults]
    if faults:
        return faults
    found = sorted(_errors(known, after, machines))
    if not found:
        return []
    there = {_known_by(one) for one in _errors(known, before, dict.fromkeys(machines))}
    return [one for one in found if _known_by(one) not in there]


def _known_by(problem: Problem) -> tuple[str, str]:
    """Return what a problem is known by; a share that grew is the same problem."""
    return problem.file, problem.kind or problem.what


def _errors(known: Background, files: DecisionFiles, machines: Mapping[str, Machine | None]) -> Iterator[Problem]:
    return (problem for problem in _problems(known, files, machines) if problem.severity is Severity.ERROR)


def _problems(known: Background, files: DecisionFiles, machines: Mapping[str, Machine | None]) -> Iterator[Problem]:
    """Run the rules on files that are in memory; those of sheets, on the sheets that would change."""
    own, outlets = EventFiles(**{name: files.files[name] for name in OWN}), files.files[OUTLETS].loaded
    sheets = {n.removeprefix(ARTICLES): one.loaded for n, one in files.files.items() if n.startswith(ARTICLES)}
    statements = {article: frozenset(keys(sheet, "statements") or ()) for article, sheet in sheets.items()}
    texts = Texts(known.folder, None, known.settings.limits)
    scope = Scope(known.folder, known.settings, keys(outlets), own, texts, dict(statements))
    own_words = OwnWordsCap(scope, texts_of(outlets))
    for article, sheet in sheets.items():
        own_words.note(article, sheet)
    for article, machine in machines.items():
        seen = Seen(scope, article, sheets[article], machine or known.machine(article), known.text(article))
        own_words.add(seen)
        for rule in sheet_rules.RULES:
            yield from rule(seen)
    for of_event in EVENT_RULES:
        if of_event is not folder_is_read:  # which looks at the folder and not at what is decided
            yield from of_event(scope)
    yield from own_words.problems()
