"""An editor brings a drafted event to release in a real browser, and it then says what the finished one says."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from fictional import event_id, write_event
from generated import Generated
from opened_desk import EXAMPLE, PROJECT, Opened
from player import Player, Target, cells_of, cited
from playwright.sync_api import Browser, Page

from build_tools.models import Kind
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.edits.decision_files import DecisionFiles
from build_tools.sheets.files.folders import Folder

pytestmark = [pytest.mark.browser, pytest.mark.slow]
MOST_ACTIONS = 60
MOST_AN_OUTLET = 12


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Open a page; errors on it fail the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    wrong: list[str] = []
    opened.on("pageerror", lambda error: wrong.append(str(error)))
    opened.on(
        "console",
        lambda told: wrong.append(told.text) if told.type == "error" and "status of" not in told.text else None,
    )
    yield opened
    context.close()
    assert wrong == []


def test_the_worked_example_is_finished_at_the_desk(desk: Opened, page: Page) -> None:
    drafted = DecisionFiles.read(Folder(desk.root, EXAMPLE))
    target = Target.of(PROJECT, EXAMPLE, drafted)
    player = Player(page, desk.root, EXAMPLE, target)
    page.goto(desk.start())
    try:
        player.play()
    finally:
        print("\n".join(f"{number:3} {action}" for number, action in enumerate(player.actions, 1)))
    files = player.files
    assert not has_errors(check(desk.root))
    assert files.event.status == "released"
    assert "status: released" in files.files["event"].text
    assert all(fact.confirmed for fact in files.facts.facts.values())
    assert all(person.confirmed for person in files.people.root.values())
    facts = {name: cells for name, cells in target.facts.items() if cited(cells)}
    told = {player.told[name]: cells_of(fact) for name, fact in files.facts.facts.items()}
    assert told == facts
    assert _groups(files) == _groups(target.files, target.names)
    assert len(player.actions) <= MOST_ACTIONS


def _groups(files: DecisionFiles, names: dict[str, str] | None = None) -> set[frozenset[str]]:
    """Give, for each speaker, the statements that are theirs: people are the same who say the same."""
    found: dict[str, set[str]] = {}
    for sheet in files.sheets.values():
        for name, entry in sheet.statements.items():
            known = name if names is None else names.get(name)
            if known and entry.speaker and entry.kind is not Kind.OWN_VOICE:
                found.setdefault(entry.speaker, set()).add(known)
    return {frozenset(said) for said in found.values()}


def test_five_generated_outlets_are_finished_at_the_desk(
    open_desk: Callable[[Path], Opened], tmp_path: Path, page: Page
) -> None:
    root = tmp_path / "project"
    shutil.copytree(PROJECT / "data" / "lexicon", root / "data" / "lexicon")
    for name in ("outlets.yml", "settings.yml"):
        shutil.copy(PROJECT / "data" / name, root / "data" / name)
    settings = root / "data" / "settings.yml"  # the generated articles have little but what is cited
    text = settings.read_text(encoding="utf-8").replace("own_words_cap: 0.5", "own_words_cap: 0.9")
    settings.write_text(text, encoding="utf-8")
    write_event(root, 1, 5)
    extract(Cache(root), events=[event_id(1)])
    desk = open_desk(root)
    target = Generated.of(root, 1, DecisionFiles.read(Folder(root, event_id(1))))
    player = Player(page, root, event_id(1), target)
    page.goto(desk.start(event_id(1)))
    try:
        player.play()
    finally:
        print("\n".join(f"{number:3} {action}" for number, action in enumerate(player.actions, 1)))
    files = player.files
    assert not has_errors(check(root))
    assert files.event.status == "released"
    assert all(fact.confirmed for fact in files.facts.facts.values())
    told = {player.told[name]: cells_of(fact) for name, fact in files.facts.facts.items()}
    assert told == {name: cells for name, cells in target.facts.items() if name in told}
    assert target.must <= told.keys()
    assert len(player.actions) <= 5 * MOST_AN_OUTLET
