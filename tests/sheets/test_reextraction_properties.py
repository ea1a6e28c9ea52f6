"""A whole project, edited at random, extracted again from a text changed at random: nothing of an editor's is lost.

`make bench` runs more cases: WSW_CASES=500.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from sheets_world import EVENT_ID, HARBOUR, SHEET, attribute, snapshot
from test_merge_properties import edited, remarks

from build_tools.models import ArticleSheet
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import check
from build_tools.sheets.files.folders import load_file

CASES = int(os.environ.get("WSW_CASES", "30"))
SENTENCES = [
    "The mayor wept. ",
    "Lena Orsk said that the port was safe. ",
    "Nobody was hurt. ",
    "“Yes,” Tom Ferrow said. ",
]
LOST = (
    "not word for word",
    "is in the article, but not where",
    "occurs",
    "overlaps what was cut",
    "the text ends",
)
"""What a check may say of an editor's words once the text no longer has them."""


@st.composite
def changed_texts(draw: st.DrawFn) -> str:
    """Return the article with sentences put in, put elsewhere or taken out."""
    parts = HARBOUR.rstrip("\n").split("\n\n")
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(parts) - 1))
        change = draw(st.sampled_from(["put in", "take out", "swap"]))
        if change == "put in":
            parts.insert(at, draw(st.sampled_from(SENTENCES)).strip())
        elif change == "take out" and len(parts) > 2:
            del parts[at]
        else:
            parts[0], parts[at] = parts[at], parts[0]
    return "\n\n".join(parts) + "\n"


def errors(root: Path) -> set[str]:
    return {problem.what for problem in check(root) if problem.severity == "error" and problem.file == SHEET}


@pytest.mark.slow
@settings(max_examples=CASES)
@given(data=st.data())
def test_nothing_of_an_editors_is_lost_and_a_second_run_changes_nothing(_finished: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(_finished, Path(folder) / "project"))
        sheet = root / SHEET
        text = data.draw(edited(sheet.read_text(encoding="utf-8")))
        sheet.write_bytes(text.encode())
        before = load_file(root, sheet, ArticleSheet)
        if not before.is_sound or before.model is None:
            reject()  # the edits broke the sheet, which is then never merged
        known = errors(root)
        (root / "content/articles/crane/harbour.txt").write_text(data.draw(changed_texts()), encoding="utf-8")

        told = extract(Cache(root), events=[EVENT_ID], attribute=attribute)

        after = load_file(root, sheet, ArticleSheet)
        assert not [problem for problem in told if problem.severity == "error"], told
        assert after.is_sound and after.model is not None
        assert not set(remarks(text)) - set(remarks(sheet.read_bytes().decode()))
        for name, mine in before.model.statements.items():
            if mine.note or (mine.mention or "").startswith("edited-"):
                now = after.model.statements[name]
                assert (now.note, now.mention) == (mine.note, mine.mention)
        assert not {what for what in errors(root) - known if not any(words in what for words in LOST)}
        whole = snapshot(root)
        shutil.rmtree(root / ".cache")
        extract(Cache(root), events=[EVENT_ID], attribute=attribute)
        assert snapshot(root) == whole
