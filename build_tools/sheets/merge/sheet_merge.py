"""A merge from file to file: load, merge the values, change the text, prove that it says what it should."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from typing import NamedTuple

from build_tools.models import ArticleSheet, Problem
from build_tools.sheets.article_text import Text
from build_tools.sheets.checks.quotations import find
from build_tools.sheets.checks.scope import warning
from build_tools.sheets.files.folders import Loaded
from build_tools.sheets.merge.offsets import Moves
from build_tools.sheets.merge.three_way import Commented, MergeContext, Merged, hashed, merge, withheld
from build_tools.sheets.yaml.layout import Layout
from build_tools.sheets.yaml.revise import rewritten


@dataclass
class MergeResult:
    """What is to be written, and what is to be reported."""

    sheet: ArticleSheet
    drafted: ArticleSheet
    text: str | None = None
    """The sheet's new text; None where it stays as it is."""
    problems: list[Problem] = field(default_factory=list)
    disputed: tuple[str, ...] = ()
    """The fields on which editor and machine disagree, as the machine file names them."""


class MachineOutputs(NamedTuple):
    """What the machine made of the article."""

    then: ArticleSheet | None
    """What it last wrote, with hashed words; None where that is not known."""
    now: ArticleSheet
    """What it would write now."""
    found: Collection[str] = ()
    """Ids of the statements that it found last time, to tell what is gone since."""
    disputed: Collection[str] = ()
    """The fields on which editor and machine disagreed last time."""
    moves: Moves | None = None
    """How the text changed since; None where it didn't."""


def merge_into(
    data: bytes, loaded: Loaded[ArticleSheet], outputs: MachineOutputs, text: Text, cited: Collection[str]
) -> MergeResult:
    """Merge the machine's new output into a sheet.

    Args:
        data: The sheet's bytes.
        loaded: What they say, without any fault.
        outputs: The machine's.
        text: The article's text, to fill in offsets that an editor left out.
        cited: Ids of the statements that a fact cites.

    Raises:
        ValueError: The sheet has a fault.
    """
    if loaded.model is None or loaded.root is None:
        raise ValueError(f"{loaded.file}: only a sheet without errors can be merged")
    commented = Layout(data.decode("utf-8-sig"), loaded.root).commented
    base, sheet, lost = _moved(outputs, loaded.model, commented)
    merged = merge(base, outputs.now, sheet, MergeContext(cited, outputs.disputed, commented))
    merged.sheet = _with_offsets(merged.sheet, text)
    problems = [*_reported(loaded, merged, outputs), *(_lost(loaded, name) for name in lost)]
    disputed = tuple("/".join(dispute.path) for dispute in merged.disputes)
    result = MergeResult(merged.sheet, merged.drafted, problems=problems, disputed=disputed)
    if merged.sheet == loaded.model:
        return result
    changed = rewritten(data, loaded.root, loaded.model, merged.sheet)
    if changed is None:
        what = "merging would change what an editor wrote here; the sheet was left as it is"
        cure = "write each key on a line of its own, or delete the file and extract again"
        then = outputs.then or withheld(hashed(outputs.now), loaded.model)
        return MergeResult(loaded.model, then, problems=[Problem(loaded.file, 0, 0, what, cure)])
    result.text = changed
    return result


def _moved(
    outputs: MachineOutputs, sheet: ArticleSheet, commented: Commented
) -> tuple[ArticleSheet | None, ArticleSheet, list[str]]:
    """Bring what was written of the old text to the offsets of the new one.

    Returns:
        What the machine last wrote; the sheet, with the offsets that are its editor's own moved along; and the ids of
        the statements whose offsets can't be moved for certain.
    """
    base, moves = outputs.then, outputs.moves
    if base is None or moves is None:
        return base, sheet, []
    then, now, lost = dict(base.statements), dict(sheet.statements), []
    for name, mine in sheet.statements.items():
        theirs = then.get(name)
        follows = theirs is not None and theirs.at == mine.at and name in outputs.now.statements
        if not mine.at or follows or commented("statements", name, "at"):
            continue
        moved = moves.of_editor(name, mine)
        if moved:
            now[name] = moved
            if theirs is not None and theirs.at == mine.at:  # nobody has touched it: both move alike
                then[name] = theirs.model_copy(update={"at": moved.at})
            elif theirs is not None:
                then[name] = moves.of_machine(theirs)
        elif theirs is None or name in outputs.now.statements:  # what is no longer found is reported as such
            lost.append(name)
    return base.model_copy(update={"statements": then}), sheet.model_copy(update={"statements": now}), lost


def _with_offsets(sheet: ArticleSheet, text: Text) -> ArticleSheet:
    """Fill in the offsets of statements that an editor added without them."""
    statements = dict(sheet.statements)
    for name, entry in sheet.statements.items():
        spans = [f.span for f in find(entry, text) if f.piece.path[0] == "words"] if not entry.at else []
        if spans and None not in spans:
            statements[name] = entry.model_copy(update={"at": tuple(span for span in spans if span)})
    return sheet.model_copy(update={"statements": statements})


def _reported(loaded: Loaded[ArticleSheet], merged: Merged, outputs: MachineOutputs) -> list[Problem]:
    once = {*outputs.found, *(outputs.then.statements if outputs.then else ())}
    gone = [n for n in merged.sheet.statements if n in once and n not in outputs.now.statements]
    return [*(dispute.as_problem(loaded) for dispute in merged.disputes), *(_gone(loaded, name) for name in gone)]


def _lost(loaded: Loaded[ArticleSheet], name: str) -> Problem:
    what = f"the text has changed around the statement `{name}`, and nothing says where its words now stand"
    return warning(loaded, ("statements", name, "at"), what, "see whether `at` still holds")


def _gone(loaded: Loaded[ArticleSheet], name: str) -> Problem:
    what = f"the statement `{name}` is no longer found in the article"
    cure = "it stays because it is edited or cited; see whether it still holds"
    return warning(loaded, ("statements", name), what, cure, key=True)
