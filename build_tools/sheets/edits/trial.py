"""Checking what a decision would leave, before anything of it is written: by the rules that `check` goes by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from build_tools.models import Machine, Problem, Severity
from build_tools.sheets.checks import editorial_rules, event_rules, own_words, sheet_rules
from build_tools.sheets.checks.scope import Scope, keys
from build_tools.sheets.checks.sheet_rules import Seen
from build_tools.sheets.edits.buffer import Background
from build_tools.sheets.edits.decision_files import ARTICLES, OUTLETS, OWN, DecisionFiles
from build_tools.sheets.files.event_files import EventFiles
from build_tools.sheets.files.texts import Texts


def trial(
    known: Background, before: DecisionFiles, after: DecisionFiles, machines: Mapping[str, Machine | None]
) -> Problem | None:
    """Return the first error that there would be after a decision and is not there before it; None where none is.

    Args:
        known: What is known of the event besides its sheets.
        before: The files as they stand.
        after: The files as they would be.
        machines: By article whose sheet would change, its machine file as it would be.
    """
    faults = [problem for problem in after.faults if problem not in before.faults]
    if faults:
        return faults[0]
    found = sorted(_errors(known, after, machines))
    if not found:
        return None
    there = {_known_by(one) for one in _errors(known, before, dict.fromkeys(machines))}
    return next((one for one in found if _known_by(one) not in there), None)


def _known_by(problem: Problem) -> tuple[str, str]:
    """Return what a problem is known by; a share that grew is the same problem."""
    return problem.file, problem.kind or problem.what


def _errors(known: Background, files: DecisionFiles, machines: Mapping[str, Machine | None]) -> Iterator[Problem]:
    scope = _scope(known, files)
    for article in machines:
        seen = Seen(
            scope,
            article,
            files.files[ARTICLES + article].loaded,
            machines[article] or known.machine(article),
            known.text(article),
        )
        for rule in (*sheet_rules.RULES, *own_words.RULES):
            yield from (problem for problem in rule(seen) if problem.severity is Severity.ERROR)
    for of_event in (*event_rules.RULES, *editorial_rules.RULES):
        if of_event is not event_rules.folder_is_read:  # which looks at the folder and not at what is decided
            yield from (problem for problem in of_event(scope) if problem.severity is Severity.ERROR)


def _scope(known: Background, files: DecisionFiles) -> Scope:
    """Return what the rules see of an event whose files are in memory."""
    own, outlets = EventFiles(**{name: files.files[name] for name in OWN}), keys(files.files[OUTLETS].loaded)
    texts = Texts(known.folder, None, known.settings.limits)
    sheets = [(n.removeprefix(ARTICLES), one.loaded) for n, one in files.files.items() if n.startswith(ARTICLES)]
    shared = own_words.texts_of(files.files[OUTLETS].loaded)
    statements = {article: frozenset(keys(sheet, "statements") or ()) for article, sheet in sheets}
    return Scope(known.folder, known.settings, outlets, own, texts, lambda: sheets, shared, dict(statements))
