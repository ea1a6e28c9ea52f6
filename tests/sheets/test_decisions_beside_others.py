"""Decisions while a text editor, another desk or a kill comes between: nothing is lost, nothing half-written.

`make bench` runs more cases: WSW_CASES=500, WSW_KILLS=200.
"""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path

import pytest
from decisions_drawn import EVENT, background, files_of
from killing import victims
from sheets_world import read

from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.edits.decide import DECISION, Refusal
from build_tools.sheets.edits.steps import History, Step

SEQUENCES = max(1, int(os.environ.get("WSW_CASES", "50")) // 5)
KILLS = int(os.environ.get("WSW_KILLS", "20"))
FACTS = f"data/events/{EVENT}/facts.yml"


def title(number: int) -> dict[str, object]:
    return {"do": "write-fact", "fact": "nobody-hurt", "fields": {"title": f"Nobody hurt {number}"}}


def test_what_changed_since_it_was_shown_is_asked_again(project: Path) -> None:
    history, shown = History(background(project)), files_of(project).version
    path = project / FACTS
    saved = path.read_text(encoding="utf-8").replace("Inspected in March", "Inspected in spring")
    path.write_text(saved, encoding="utf-8")
    assert history.do(DECISION.validate_python(title(1)), shown) is None
    assert path.read_text(encoding="utf-8") == saved
    assert isinstance(history.do(DECISION.validate_python(title(1)), files_of(project).version), Step)
    assert "Inspected in spring" in read(project, FACTS)
    assert "Nobody hurt 1" in read(project, FACTS)


def test_sequences_of_two_desks_and_a_text_editor(project: Path, tmp_path: Path) -> None:
    for seed in range(SEQUENCES):
        root = Path(shutil.copytree(project, tmp_path / f"copy-{seed}"))
        chance, desks = random.Random(seed), [History(background(root)), History(background(root))]
        shown = [files_of(root).version] * 2
        typed: list[str] = []
        decided = 0
        for number in range(8):
            who = chance.randrange(3)
            if who == 2:  # the text editor saves the whole file, as it stands, with a line more
                path = root / FACTS
                path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n# typed {number}\n", encoding="utf-8")
                typed.append(f"# typed {number}")
                continue
            done = desks[who].do(DECISION.validate_python(title(number)), shown[who])
            shown[who] = files_of(root).version
            if isinstance(done, Step):
                decided = number
                assert f"title: Nobody hurt {number}\n" in read(root, FACTS)
        text = read(root, FACTS)
        assert all(line in text for line in typed)
        assert not decided or f"title: Nobody hurt {decided}\n" in text
        assert not has_errors(check(root))


def test_undo_finds_its_place_again_or_says_so(project: Path) -> None:
    history, path = History(background(project)), project / FACTS
    before = read(project, FACTS)
    assert isinstance(history.do(DECISION.validate_python(title(1))), Step)
    path.write_text(f"# a line above\n{read(project, FACTS)}", encoding="utf-8")
    assert isinstance(history.undo(), Step)
    assert read(project, FACTS) == f"# a line above\n{before}"
    assert isinstance(history.redo(), Step)
    path.write_text(read(project, FACTS).replace("Nobody hurt 1", "Someone hurt"), encoding="utf-8")
    refused = history.undo()
    assert isinstance(refused, Refusal)
    assert "has been changed there since" in refused.why
    assert "Someone hurt" in read(project, FACTS)


def test_nothing_is_undone_or_redone_that_the_editor_has_not_seen(project: Path) -> None:
    """Two desks share what was done: who presses undo means what they see, not what the other has done since."""
    one, other = History(background(project)), History(background(project))
    assert isinstance(one.do(DECISION.validate_python(title(1))), Step)
    shown = files_of(project).version
    assert isinstance(other.do(DECISION.validate_python(title(2)), shown), Step)
    assert one.undo(shown) is None
    assert "Nobody hurt 2" in read(project, FACTS)
    assert isinstance(one.undo(files_of(project).version), Step)
    assert other.redo("an older version") is None
    assert isinstance(other.redo(files_of(project).version), Step)
    assert "Nobody hurt 2" in read(project, FACTS)


@pytest.mark.slow
def test_sheets_are_sound_whatever_kills_the_writer(project: Path) -> None:
    work = """
    from build_tools.sheets.edits.buffer import Background
    from build_tools.sheets.edits.decide import DECISION
    from build_tools.sheets.files.folders import Folder, load_settings
    history = History(Background(Folder(root, "crane"), load_settings(root)))
    for do in ("cite", "uncite"):
        history.do(DECISION.validate_python({"do": do, "fact": "nobody-hurt", "statement": "herald-519a3f"}))
    history.do(DECISION.validate_python({"do": "merge-people", "into": "mira-hollin", "other": "tom-ferrow"}))
    history.undo()
    """
    chance = random.Random(7)
    with victims(project, work, KILLS) as kills:
        for _ in kills:
            history = History(background(project))
            done = history.do(
                DECISION.validate_python({"do": "write-event", "fields": {"place": str(chance.random())}})
            )
            assert isinstance(done, Step), done
            assert not has_errors(check(project))
            assert isinstance(history.undo(), Step)
            assert not list(project.rglob("*.unfinished"))
            while isinstance(history.undo(), Step):  # whatever was done can be taken back
                pass
            assert not has_errors(check(project))
