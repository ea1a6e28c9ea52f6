"""An event's plan, made once of the same files and kept: what was deleted, or was like this before, costs no reading.

texts, sheets, machine files, settings, lexicon, model, code ─hash─▶ kept under this hash ─▶ Plan
                                                             else ─plan─▶ Plan ─▶ kept
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from build_tools.models import Problem, Severity
from build_tools.pipeline.plan import Change, Context, Plan, plan
from build_tools.pipeline.records import State, named, state_of
from build_tools.pipeline.store import Store, key_of
from build_tools.sheets.files.atomic import in_data
from build_tools.sheets.files.folders import Folder

PLANS = Path(".cache") / "plans"


def planned(context: Context, event: str) -> Plan:
    """Give an event's plan: the one that was made of the same files, else one made now.

    A plan with an error is not kept, nor is one whose files were saved while it was made.
    """
    folder = Folder(context.root, event)
    if not context.version:
        return plan(context, folder)
    state = state_of(folder, context.articles_dir)
    store, key = Store(context.root / PLANS), _key(context, state)
    if (record := store.get(key)) is not None:
        with suppress(ValueError):  # somebody else's record
            return _plan(folder, state, record)
    made = plan(context, folder)
    sound = all(problem.severity is not Severity.ERROR for problem in made.problems)
    if sound and state_of(folder, context.articles_dir) == state:
        with suppress(OSError):  # then the next run makes it again
            store.put(key, _record(made))
    return made


def is_kept(context: Context, event: str) -> bool:
    """Whether `planned` has only to read a plan."""
    state = state_of(Folder(context.root, event), context.articles_dir)
    return bool(context.version) and _key(context, state) in Store(context.root / PLANS)


def _key(context: Context, state: State) -> str:
    return key_of(context.version, named(state))


def _record(made: Plan) -> dict[str, Any]:
    at = made.folder.root
    changes = [
        [[path.relative_to(at).as_posix(), text, path in change.before] for path, text in change.texts.items()]
        for change in made.changes
    ]
    return {"changes": changes, "problems": list(map(asdict, made.problems)), "bearing": made.bearing}


def _plan(folder: Folder, state: State, record: dict[str, Any]) -> Plan:
    changes = []
    for files in record["changes"]:
        texts = {in_data(folder.root, name): text for name, text, _ in files}
        before = {folder.root / name: state.get(str(folder.root / name)) for name, _, watched in files if watched}
        changes.append(Change(texts, before))
    problems = [Problem.of(told) for told in record["problems"]]
    return Plan(folder, state, changes, problems, record["bearing"])
