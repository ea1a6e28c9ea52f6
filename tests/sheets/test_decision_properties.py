"""Whatever is decided, in whatever order, on sheets as editors leave them: nothing else changes, and all can be undone.

`make bench` runs more cases: WSW_CASES=500.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest
from decisions_drawn import EVENT, background, decisions, files_of, layouts
from hypothesis import Phase, event, given, settings
from hypothesis import strategies as st
from sheets_world import put, snapshot
from untouched import changed_paths, rest

from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.edits.about_facts import MoveFact
from build_tools.sheets.edits.decide import AnyDecision, Refusal
from build_tools.sheets.edits.steps import History, Step

CASES = int(os.environ.get("WSW_CASES", "30"))
OWN = ("event", "people", "facts", "corrections")


def only_what_was_decided(before: bytes, after: bytes, decision: AnyDecision) -> None:
    """Insist that of a sheet nothing but the entries whose values differ has other bytes."""
    one, two = before.decode("utf-8-sig"), after.decode("utf-8-sig")
    if isinstance(decision, MoveFact):
        assert sorted(one.splitlines()) == sorted(two.splitlines())
        return
    changed = changed_paths(one, two)
    assert rest(one, changed) == rest(two, changed), (decision, changed)


@pytest.fixture(scope="session")
def original(_finished: Path) -> Path:
    """Return the finished project, which no test changes."""
    return _finished


@pytest.mark.slow
@given(data=st.data())
@settings(max_examples=CASES, phases=[Phase.explicit, Phase.reuse, Phase.generate])
def test_sequences_of_decisions_are_undone_and_redone_to_the_byte(
    data: st.DataObject, original: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = Path(shutil.copytree(original, tmp_path_factory.mktemp("decided") / "project"))
    try:
        for name in OWN:
            text = (root / f"data/events/{EVENT}/{name}.yml").read_text(encoding="utf-8")
            put(root, f"data/events/{EVENT}/{name}.yml", data.draw(layouts(text), label=name))
        for path in (root / f"data/events/{EVENT}/articles").glob("*.yml"):
            path.write_bytes(data.draw(layouts(path.read_text(encoding="utf-8")), label=path.name).encode())
        assert not has_errors(check(root)), check(root)
        follow(data, root)
    finally:
        shutil.rmtree(root.parent)


def follow(data: st.DataObject, root: Path) -> None:
    """Decide several times, looking at each step; then take all back, and do it again."""
    history, states = History(background(root)), [snapshot(root)]
    for _ in range(data.draw(st.integers(1, 6))):
        decision = data.draw(decisions(files_of(root)))
        done = history.do(decision)
        event(f"{decision.do}: {type(done).__name__}")  # told by --hypothesis-show-statistics
        now = snapshot(root)
        if not isinstance(done, Step):
            assert isinstance(done, Refusal), decision
            assert now == states[-1]
            continue
        assert not has_errors(check(root)), (decision, [str(p) for p in check(root)])
        for name, held in now.items():
            if held != states[-1][name] and name.endswith(".yml"):
                only_what_was_decided(states[-1][name], held, decision)
        states.append(now)
    history = History(background(root))  # as after a restart
    for state in reversed(states[:-1]):
        assert isinstance(history.undo(), Step)
        assert snapshot(root) == state
    assert isinstance(history.undo(), Refusal)
    for state in states[1:]:
        assert isinstance(history.redo(), Step)
        assert snapshot(root) == state
