"""One edit in a site of many events: exactly the pages that depend on it are written again."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from commands_run import hashes
from damaging import DAMAGE
from worked_example import EXAMPLE, copy_project

from build_tools.pages.render import pages
from build_tools.pages.writer import write
from build_tools.pipeline.cache import NOTED
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.check import check_changed
from build_tools.pipeline.load import load_project
from build_tools.pipeline.pages import Outcome, update
from build_tools.pipeline.workers import Workers
from build_tools.sheets.checks.check import check

OTHERS = 5


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of several events, all written once."""
    root = copy_project(tmp_path_factory.mktemp("finished") / "p")
    events = root / "data" / "events"
    for number in range(OTHERS):
        shutil.copytree(events / EXAMPLE, events / f"event-{number}")
    written(root)
    return root


@pytest.fixture
def root(finished: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return shutil.copytree(finished, tmp_path / "p")


def written(root: Path) -> tuple[str, ...]:
    """Update the pages; return those that were written."""
    done = update(Cache(root))
    assert isinstance(done, Outcome), done
    return done.written.changed


def edit(file: Path, pattern: str, instead: str) -> None:
    changed, count = re.subn(pattern, instead, file.read_text(encoding="utf-8"), count=1)
    assert count == 1
    file.write_text(changed, encoding="utf-8")


def test_nothing_changed_writes_nothing_and_loads_no_event(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        pytest.fail("an event was rendered again")

    monkeypatch.setattr("build_tools.pages.render.of_event", refuse)
    assert written(root) == ()


def test_one_edited_fact_writes_its_events_pages_alone(root: Path) -> None:
    edit(root / "data" / "events" / "event-3" / "facts.yml", "title: The bridge jams", "title: The bridge sticks")
    assert set(written(root)) == {
        f"events/event-3/{page}"
        for page in (
            "index.md", "side-by-side/index.md", "wording/index.md", "articles/courier/index.md",
            "articles/lantern/index.md", "articles/wire/index.md", "data/facts.csv", "data/event.json",
            "data/datapackage.json", "data/croissant.json",
        )
    }  # fmt: skip


def test_what_stands_on_the_home_page_is_written_there_too(root: Path) -> None:
    edit(root / "data" / "events" / "event-1" / "event.yml", "(?m)^title: .*$", "title: Another title")
    changed = written(root)
    assert "index.md" in changed
    assert {"feed.json", "feed.xml"} <= set(changed)
    assert all(page.startswith("events/event-1/") or "/" not in page for page in changed)


def test_a_page_that_somebody_touched_is_put_right(root: Path) -> None:
    page = root / "content" / "pages" / "events" / "event-2" / "index.md"
    before = page.read_bytes()
    page.write_bytes(b"mine")
    other = root / "content" / "pages" / "events" / "event-4" / "wording" / "index.md"
    other.unlink()
    assert set(written(root)) == {"events/event-2/index.md", "events/event-4/wording/index.md"}
    assert page.read_bytes() == before


def test_an_event_that_is_gone_leaves_nothing(root: Path) -> None:
    shutil.rmtree(root / "data" / "events" / "event-0")
    assert "index.md" in written(root)
    assert not (root / "content" / "pages" / "events" / "event-0").exists()
    assert not list((root / ".cache").rglob("event-0*"))


def test_settings_and_lexicon_concern_every_event(root: Path) -> None:
    names = root / "data" / "lexicon" / "en" / "names.yml"
    names.write_text(names.read_text(encoding="utf-8") + "# a remark\n", encoding="utf-8")
    assert written(root) == ()  # all were rendered again, and came out as they were
    edit(root / "data" / "outlets.yml", r"(tollwick-courier:\n  name: ).*", r"\1The Renamed Paper")
    assert {page.split("/")[1] for page in written(root) if page.startswith("events/")} == {
        EXAMPLE,
        *(f"event-{number}" for number in range(OTHERS)),
    }


def test_piece_by_piece_is_what_the_whole_is(root: Path, tmp_path: Path) -> None:
    edit(root / "data" / "events" / "event-3" / "facts.yml", "title: The bridge jams", "title: The bridge sticks")
    written(root)
    project, _ = load_project(root)
    assert project is not None
    shutil.copytree(root / "content" / "pages" / "about", tmp_path / "whole" / "about")
    write(pages(project), tmp_path / "whole")
    assert hashes(tmp_path / "whole") == hashes(root / "content" / "pages")


def test_a_faulty_event_keeps_its_pages_and_is_reported(root: Path) -> None:
    before = hashes(root / "content" / "pages")
    facts = root / "data" / "events" / "event-3" / "facts.yml"
    sound = facts.read_text(encoding="utf-8")
    facts.write_text(sound.replace("  bridge-jammed:", "  bridge-jammed: [", 1), encoding="utf-8")
    problems = update(Cache(root))
    assert isinstance(problems, list)
    assert {problem.file for problem in problems} == {"data/events/event-3/facts.yml"}
    assert hashes(root / "content" / "pages") == before
    facts.write_text(sound, encoding="utf-8")
    assert written(root) == ()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_cache_is_made_anew(root: Path, damage: Callable[[Path], object]) -> None:
    damage(root / NOTED)
    for record in (root / ".cache").rglob("*.json"):
        record.write_bytes(b"{")
    assert written(root) == ()


@pytest.mark.parametrize("jobs", [1, 2])
def test_checking_what_changed_finds_what_checking_finds(root: Path, jobs: int) -> None:
    assert check_changed(Cache(root), workers=Workers(jobs=jobs)) == check(root) == check_changed(Cache(root))
    edit(root / "data" / "events" / "event-1" / "facts.yml", "stance: asserted", "stance: shouted")
    assert check_changed(Cache(root)) == check(root) == check_changed(Cache(root))
    assert any(problem.file.startswith("data/events/event-1/") for problem in check(root))
    asked = ["event-1", "event-9"]
    assert check_changed(Cache(root), events=asked) == check(root, events=asked)
    assert [problem.what for problem in check(root, events=["event-9"])] == ["there is no event `event-9`"]


def test_a_card_whose_words_are_as_they_were_is_not_drawn_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        pytest.fail("a card was drawn")

    card = root / "content" / "pages" / "events" / "event-1" / "card.png"
    before = card.read_bytes()
    monkeypatch.setattr("build_tools.pages.share_card.card.drawn", refuse)
    edit(root / "data" / "events" / "event-1" / "people.yml", "roles: \\[", "roles: [of late, ")
    card.unlink()
    assert "events/event-1/card.png" in written(root)
    assert card.read_bytes() == before
