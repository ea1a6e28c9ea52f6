"""A decision → the texts of the files that it changes, checked; or why it can't be so.

    event's files ─decision─▶ values ─revise─▶ texts ─check─▶ Changed | Refusal
                                                      └▶ machine files, whose proofs follow the sheets

Nothing is written here: `history` writes what this returns. The command line, the tests and the desk call the same.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Annotated

from pydantic import Field, TypeAdapter, ValidationError

from build_tools.models import Machine, Problem, Settings
from build_tools.models.problem import InputError
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.guessing import not_to_be_guessed, shown_spans
from build_tools.sheets.checks.own_words import OVER_THE_CAP
from build_tools.sheets.checks.proofs import proofs_of
from build_tools.sheets.checks.reuse import headline_spans, own_spans, reproduced
from build_tools.sheets.edits.about_cells import Cite, ConfirmCell, SetStance, Uncite, WriteCell
from build_tools.sheets.edits.about_event import (
    ConfirmPeople,
    Correct,
    DropPerson,
    MergePeople,
    Release,
    WriteArticle,
    WriteEvent,
    WriteOutlet,
    WritePerson,
)
from build_tools.sheets.edits.about_facts import (
    ConfirmFact,
    DecideMatch,
    DropFact,
    JoinStatements,
    MergeFacts,
    MoveFact,
    NewFact,
    SplitFact,
    WriteFact,
)
from build_tools.sheets.edits.about_statements import (
    DropStatement,
    MarkWords,
    NameSpeaker,
    OwnVoice,
    SayWhetherSaid,
    WriteStatement,
)
from build_tools.sheets.edits.draft import Background, EditBuffer, RefusedError
from build_tools.sheets.edits.event_files import ARTICLES, DecisionFile, DecisionFiles
from build_tools.sheets.edits.trial import trial
from build_tools.sheets.files.atomic import held
from build_tools.sheets.files.folders import Folder
from build_tools.sheets.files.machine import dump_machine, load_machine
from build_tools.sheets.files.texts import Texts
from build_tools.sheets.merge.three_way import withheld
from build_tools.sheets.yaml.revise import CommentInTheWayError, is_same, revised, values_of

AnyDecision = Annotated[
    NameSpeaker
    | SayWhetherSaid
    | OwnVoice
    | WriteStatement
    | DropStatement
    | MarkWords
    | ConfirmFact
    | WriteFact
    | Cite
    | Uncite
    | SetStance
    | ConfirmCell
    | WriteCell
    | JoinStatements
    | MergeFacts
    | SplitFact
    | NewFact
    | DropFact
    | MoveFact
    | DecideMatch
    | ConfirmPeople
    | WritePerson
    | MergePeople
    | DropPerson
    | WriteEvent
    | WriteOutlet
    | WriteArticle
    | Correct
    | Release,
    Field(discriminator="do"),
]
DECISION: TypeAdapter[AnyDecision] = TypeAdapter(AnyDecision)
"""Reads a decision from JSON; what is none is refused with pydantic's reasons."""


@dataclass(frozen=True)
class Changed:
    """What a decision changes."""

    texts: Mapping[Path, str]
    """What each file shall hold: sheets first, then the machine's."""
    before: Mapping[Path, str | None]
    """The SHA-256 of what each held when this was made; None where there was no such file."""
    summary: str
    """What was done, in plain words."""


@dataclass(frozen=True)
class Refusal:
    """Why a decision doesn't hold, in plain words."""

    why: str


@dataclass(frozen=True)
class World:
    """What decisions on an event need besides its sheets."""

    folder: Folder
    settings: Settings
    articles_dir: Path | None = None

    def known(self) -> Background:
        """Return the means to look at machine files and texts; each is read when it is asked for."""
        texts = Texts(self.folder, self.articles_dir, self.settings.limits)
        return Background(self.settings, self._machine, lambda article: _text(texts, article))

    def _machine(self, article: str) -> Machine | None:
        path = self.folder.machine(article)
        return _machine(path, path.read_bytes()) if path.is_file() else None


@lru_cache(maxsize=64)
def _machine(path: Path, data: bytes) -> Machine | None:
    """Read a machine file; the same bytes are read once."""
    return load_machine(path.parent, path)[0]


def _text(texts: Texts, article: str) -> Text | None:
    try:
        return texts.read(article)
    except InputError:
        return None


SHORTER = (12, 8, 5)
"""Words of an excerpt that are tried where one of the usual length would be too much of an article."""


def decide(world: World, files: DecisionFiles, decision: AnyDecision) -> Changed | Refusal:
    """Return what a decision changes, or why it can't be so."""
    whole, problem = world.known(), None
    for length in (whole.settings.excerpt_words, *SHORTER):  # until the article's own words are within the cap
        known = dataclasses.replace(whole, settings=whole.settings.model_copy(update={"excerpt_words": length}))
        try:
            texts, summary = _texts(files, known, decision)
        except RefusedError as error:
            return Refusal(error.why)
        after = files.with_texts(texts)
        machines = {a: _proved(after, a, known) for a in _articles(texts)}
        problem = trial(world.folder, world.settings, known, files, after, machines)
        if problem is None or problem.kind != OVER_THE_CAP:
            break
    if problem:
        return Refusal(_with_cure(problem))
    paths = {files.files[name].path: text for name, text in _with_marks(files, texts).items()}
    before = {files.files[name].path: files.files[name].sha256 for name in texts}
    for article, machine in machines.items():
        if machine is not None and machine != known.machine(article):
            path = world.folder.machine(article)
            paths[path], before[path] = dump_machine(machine), held(path)
    return Changed(paths, before, summary)


def _texts(files: DecisionFiles, known: Background, decision: AnyDecision) -> tuple[dict[str, str], str]:
    """Return the new texts by file, and what is done in plain words.

    Raises:
        RefusedError: With the reason, whatever it is.
    """
    if files.faults:
        raise RefusedError(f"fix this file first: {files.faults[0]}")
    draft = EditBuffer(files, known)
    try:
        decision.make(draft)
        summary = decision.summary(EditBuffer(files, known))
        revisions = {name: _revised(files.files[name], values) for name, values in draft.values.items()}
    except KeyError as error:
        raise RefusedError(f"there is no {error.args[0]} any more") from None
    except CommentInTheWayError as error:
        raise RefusedError(f"a comment is in the way (line {error.line}): make this change in the file") from None
    except ValidationError as error:
        raise RefusedError(_in_words(error)) from None
    except ValueError as error:
        raise RefusedError(str(error)) from None
    texts = {name: text for name, text in revisions.items() if text is not None}
    if not texts:
        raise RefusedError("nothing would change")
    return texts, summary


def _revised(file: DecisionFile, values: dict[str, object]) -> str | None:
    """Return the file's new text; None where its values are as they were."""
    old, new = file.values(), values_of(file.kind.model_validate(values))
    if is_same(old, new):
        return None
    if file.loaded.root is None:
        raise RefusedError(f"{file.loaded.file} can’t be read")
    text = revised(file.text, file.loaded.root, file.kind, old, new)
    if text is None:
        raise RefusedError(
            f"{file.loaded.file} can’t be changed here without changing what is around it: put each key on its own line"
        )
    return text


def _with_marks(files: DecisionFiles, texts: Mapping[str, str]) -> dict[str, str]:
    """Put the byte order mark back before a text whose file has one."""
    return {name: files.files[name].mark + text for name, text in texts.items()}


def _articles(texts: Mapping[str, str]) -> list[str]:
    return [name.removeprefix(ARTICLES) for name in texts if name.startswith(ARTICLES)]


def _proved(after: DecisionFiles, article: str, known: Background) -> Machine | None:
    """Return an article's machine file with the proofs of its sheet as it is to be; as it is without the text."""
    machine, text = known.machine(article), known.text_as_read(article)
    sheet = after.files[ARTICLES + article].model
    if machine is None or text is None or sheet is None:
        return machine
    own = own_spans(text.text, [(start, end) for start, end, _ in machine.paragraphs])
    proofs = sorted(set(proofs_of(sheet.statements, text)), key=lambda one: (one.start, one.end, one.statement))
    proved = dataclasses.replace(
        machine,
        proofs=tuple(proofs),
        own_words_reproduced=reproduced(sheet, text, own),
        drafted=machine.drafted and withheld(machine.drafted, sheet),
    )
    shown = [*shown_spans(proved), *headline_spans(sheet.metadata, text)]
    return dataclasses.replace(proved, passages=not_to_be_guessed(machine.passages, text.text, own, shown))


def _in_words(error: ValidationError) -> str:
    first = error.errors(include_url=False)[0]
    where = " ".join(str(part).replace("_", " ") for part in first["loc"])
    return f"{where}: {first['msg'].removeprefix('Value error, ')}"


def _with_cure(problem: Problem) -> str:
    cure = f" ({problem.cure})" if problem.cure else ""
    return f"{problem.what}{cure}"
