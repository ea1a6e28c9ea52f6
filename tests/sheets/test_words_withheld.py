"""Drafted words are known by a hash in the machine file; of those that the sheet no longer gives, none is kept.

By a quick hash of an excerpt anybody could try what an editor cut off from it.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from sheets_world import HARBOUR, SHEET, TEXT, edit, put, read, run

from build_tools.models import ArticleSheet
from build_tools.sheets.checks.disputes import WITHHELD, word_hashes
from build_tools.sheets.files.folders import load_file

WHOLE = "- “The crane was inspected in March and nothing was found to be wrong with it,”"


def drafted(root: Path) -> dict[str, list[str]]:
    """Return the hashes that the machine file holds, by statement."""
    machine = json.loads(read(root, "data/events/crane/machine/harbour.json"))
    return {name: entry["words"] for name, entry in machine["drafted"]["statements"].items() if entry.get("words")}


def shown(root: Path) -> dict[str, list[str]]:
    """Return the hashes of the words that stand in the sheet, by statement."""
    sheet = load_file(root, root / SHEET, ArticleSheet).model
    assert sheet is not None
    return {name: list(word_hashes(entry.words)) for name, entry in sheet.statements.items()}


def shorten(root: Path) -> None:
    text = read(root)
    found = re.search(r"- [^\n]*The crane was inspected in March[^\n]*", text)
    assert found
    edit(root, SHEET, found[0], "- The crane was inspected in March")
    run(root)


def delete(root: Path) -> None:
    found = re.search(r"\n  harbour-779bbf:\n(?:    .*\n)*", read(root))
    assert found
    edit(root, SHEET, found[0], "\n")
    cell = "        stance: attributed\n        statements: [harbour-779bbf]\n"
    edit(root, "data/events/crane/facts.yml", cell, "        stance: not-mentioned\n")
    run(root)


@pytest.mark.parametrize("change", [shorten, delete])
def test_no_hash_is_kept_of_words_that_the_sheet_does_not_give(project: Path, change) -> None:
    before = drafted(project)
    assert all(words == shown(project)[name] for name, words in before.items())
    change(project)
    after, given = drafted(project), shown(project)
    changed = [name for name, words in after.items() if words != before[name]]
    assert [after[name] for name in changed] == [list(WITHHELD)]
    assert all(set(words) <= set(given[name]) for name, words in after.items() if name not in changed)


def test_shortened_words_stay_whatever_comes_of_the_article(project: Path) -> None:
    shorten(project)
    sheet = read(project)
    for text in (f"A storm came.\n\n{HARBOUR}", HARBOUR):
        put(project, TEXT, text)
        run(project)
        assert "- The crane was inspected in March\n" in read(project)
    assert read(project) == sheet


def test_words_put_back_are_the_machines_again(project: Path) -> None:
    before, sheet = drafted(project), read(project)
    shorten(project)
    (project / SHEET).write_text(sheet, encoding="utf-8")
    run(project)
    assert drafted(project) == before and read(project) == sheet
