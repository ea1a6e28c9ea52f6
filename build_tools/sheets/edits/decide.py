"""A decision → the texts of the files that it changes, checked; or why it can't be so.

    event's files ─decision─▶ values ─revise─▶ texts ─check─▶ Changed | Refusal
                                                      └▶ machine files, whose proofs follow the sheets

Nothing is written here: `steps` writes what this returns. The command line, the tests and the desk call the same.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, Field, TypeAdapter, ValidationError

from build_tools.models import Machine, Problem
from build_tools.sheets.checks.machine_proofs import proved
from build_tools.sheets.checks.own_words_cap import OVER_THE_CAP
from build_tools.sheets.edits.about_cells import CellDecision
from build_tools.sheets.edits.about_event import EventDecision, PersonDecision
from build_tools.sheets.edits.about_facts import FactDecision
from build_tools.sheets.edits.about_statements import StatementDecision
from build_tools.sheets.edits.buffer import Background, EditBuffer, RefusedError
from build_tools.sheets.edits.decision_files import ARTICLES, DecisionFiles, kind_of
from build_tools.sheets.edits.fields import listed, refused
from build_tools.sheets.edits.trial import trial
from build_tools.sheets.files.atomic import FileChange, digest_on_disk
from build_tools.sheets.files.folders import SheetFile
from build_tools.sheets.files.machine import dump_machine
from build_tools.sheets.merge.three_way import withheld
from build_tools.sheets.yaml.revise import CommentInTheWayError, is_same, revised, values_of

AnyDecision = Annotated[
    StatementDecision | FactDecision | CellDecision | PersonDecision | EventDecision,
    Field(discriminator="do"),
]
DECISION: TypeAdapter[AnyDecision] = TypeAdapter(AnyDecision)
"""Reads a decision from JSON; what is none is refused with pydantic's reasons."""


@dataclass(frozen=True)
class Changed(FileChange):
    """What a decision changes: sheets first, then the machine's files."""

    summary: str
    """What was done, in plain words."""


@dataclass(frozen=True)
class Refusal:
    """Why a decision doesn't hold, in plain words."""

    why: str


SHORTER = (12, 8, 5)
"""Words of an excerpt that are tried where one of the usual length would be too much of an article."""


def decide(known: Background, files: DecisionFiles, decision: AnyDecision) -> Changed | Refusal:
    """Return what a decision changes, or why it can't be so."""
    problems: list[Problem] = []
    for length in (known.settings.excerpt_words, *SHORTER):  # until the article's own words are within the cap
        settings = known.settings.model_copy(update={"excerpt_words": length})
        try:
            texts, summary = _texts(EditBuffer(files, known, settings), decision)
        except RefusedError as error:
            return Refusal(error.why)
        after = files.with_texts(texts)
        articles = [name.removeprefix(ARTICLES) for name in texts if name.startswith(ARTICLES)]
        machines = {article: _proved(after, article, known) for article in articles}
        problems = trial(known, files, after, machines)
        if not problems or problems[0].kind != OVER_THE_CAP:
            break
    if problems:
        return Refusal(listed((problem.what, problem.cure) for problem in problems))
    paths = {after.files[name].path: after.files[name].mark + text for name, text in texts.items()}
    before = {files.files[name].path: files.files[name].sha256 for name in texts}
    for article, machine in machines.items():
        if machine is not None and machine != known.machine(article):
            path = known.folder.machine(article)
            paths[path], before[path] = dump_machine(machine), digest_on_disk(path)
    return Changed(paths, before, summary)


def _texts(draft: EditBuffer, decision: AnyDecision) -> tuple[dict[str, str], str]:
    """Return the new texts by file, and what is done in plain words.

    Raises:
        RefusedError: With the reason, whatever it is.
    """
    files = draft.files
    if files.faults:
        raise RefusedError(f"fix this file first: {files.faults[0]}")
    try:
        decision.make(draft)
        summary = decision.summary(dataclasses.replace(draft, values={}))
        texts = {name: _revised(files.files[name], kind_of(name), values) for name, values in draft.values.items()}
    except KeyError as error:
        raise RefusedError(f"there is no {error.args[0]} any more") from None
    except CommentInTheWayError as error:
        raise RefusedError(f"a comment is in the way (line {error.line}): make this change in the file") from None
    except ValidationError as error:
        raise refused(BaseModel, error.errors(include_url=False)) from None
    except ValueError as error:
        raise RefusedError(str(error)) from None
    changed = {name: text for name, text in texts.items() if text is not None}
    if not changed:
        raise RefusedError("nothing would change")
    return changed, summary


def _revised(file: SheetFile[Any], kind: type[BaseModel], values: dict[str, Any]) -> str | None:
    """Return a file's new text; None where its values are as they were."""
    old, new = values_of(file.model) if file.model else {}, values_of(kind.model_validate(values))
    if is_same(old, new):
        return None
    if file.loaded.root is None:
        raise RefusedError(f"{file.loaded.file} can’t be read")
    text = revised(file.text, file.loaded.root, kind, old, new)
    if text is None:
        raise RefusedError(
            f"{file.loaded.file} can’t be changed here without changing what is around it: put each key on its own line"
        )
    return text


def _proved(after: DecisionFiles, article: str, known: Background) -> Machine | None:
    """Return an article's machine file with the proofs of its sheet as it is to be; as it is without the text."""
    machine, text = known.machine(article), known.text_as_read(article)
    sheet = after.sheets.get(article)
    if machine is None or text is None or sheet is None:
        return machine
    drafted = machine.drafted and withheld(machine.drafted, sheet)
    return proved(dataclasses.replace(machine, drafted=drafted), sheet, text)
