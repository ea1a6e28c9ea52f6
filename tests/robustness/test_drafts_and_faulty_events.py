"""What is on the site: released events without an error. One event's fault never keeps the others from being built."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
from folders import edit
from worked_example import EXAMPLE, copy_project

from build_tools import cli
from build_tools.models import Problem
from build_tools.pipeline import site
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.check import check_changed
from build_tools.pipeline.pages import Outcome, Wanted, update

OTHER = "second-event"
OF_OTHER = f"data/events/{OTHER}"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of two released events."""
    root = copy_project(tmp_path / "p")
    shutil.copytree(root / "data/events" / EXAMPLE, root / "data/events" / OTHER)
    monkeypatch.setattr(cli, "ROOT", root)
    return root


def draft(root: Path) -> None:
    edit(root / OF_OTHER / "event.yml", "status: released", "status: draft")


def shown(root: Path) -> set[str]:
    """Return the events that have a page, and those that the home page or a feed names."""
    pages = root / "content/pages"
    have = {path.parent.name for path in pages.glob("events/*/index.md")}
    for file in ("index.md", "feed.json", "feed.xml"):
        text = (pages / file).read_text(encoding="utf-8")
        assert {event for event in (EXAMPLE, OTHER) if f"events/{event}/" in text} <= have, file
    return have


def written(root: Path, wanted: Wanted) -> set[str]:
    assert isinstance(update(Cache(root), wanted=wanted), Outcome)
    return shown(root)


def test_a_draft_is_on_no_published_page(root: Path) -> None:
    draft(root)
    assert written(root, Wanted()) == {EXAMPLE}
    assert written(root, Wanted(drafts=True)) == {EXAMPLE, OTHER}
    for page in (root / "content/pages/events" / OTHER).rglob("index.md"):
        text = page.read_text(encoding="utf-8")
        assert "Draft." in text or "\nmoved: " in text, page
    assert written(root, Wanted()) == {EXAMPLE}, "and what was shown to its editor goes again"


def test_released_it_is_there_and_no_page_calls_it_a_draft(root: Path) -> None:
    draft(root)
    written(root, Wanted(drafts=True))
    edit(root / OF_OTHER / "event.yml", "status: draft", "status: released")
    assert written(root, Wanted()) == {EXAMPLE, OTHER}
    assert "Draft." not in (root / "content/pages/events" / OTHER / "index.md").read_text(encoding="utf-8")


def test_the_site_is_built_without_an_event_that_has_an_error(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(root / OF_OTHER / "facts.yml", "stance: asserted", "stance: shouted")
    outcome, problems = site.prepare(Cache(root), lambda _: None)
    assert isinstance(outcome, Outcome)
    assert shown(root) == {EXAMPLE}
    monkeypatch.setattr(site, "build", lambda *_, **__: site.Built(0, problems))
    assert cli.main(["build"]) == 1
    *_, error, count = capsys.readouterr().err.strip().splitlines()
    assert "shouted" in error
    assert count == f"1 error; the site is built without {OTHER}"


def test_the_pages_of_sound_events_are_written_as_soon_as_these_are_checked(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.rmtree(root / "content" / "articles")
    edit(root / OF_OTHER / "facts.yml", "stance: asserted", "stance: shouted")
    early: list[str] = []

    def check(cache: Cache, **more: Any) -> list[Problem]:
        early.extend(path.parent.name for path in root.glob("content/pages/events/*/index.md"))
        return check_changed(cache, **more)

    monkeypatch.setattr(site, "check_changed", check)
    outcome, _ = site.prepare(Cache(root), lambda _: None)
    assert isinstance(outcome, Outcome)
    assert early == [EXAMPLE]
    assert shown(root) == {EXAMPLE}
    assert {path for path in outcome.written.changed if path.startswith("events/")} == {*outcome.events[EXAMPLE]}


def test_an_error_of_no_single_event_leaves_the_pages_as_they_were(root: Path) -> None:
    written(root, Wanted())
    (root / "data/outlets.yml").write_text("a: [", encoding="utf-8")
    outcome, problems = site.prepare(Cache(root), lambda _: None)
    assert outcome is None and problems
    assert shown(root) == {EXAMPLE, OTHER}


def test_while_serving_a_faulty_event_keeps_the_pages_that_its_editor_looks_at(root: Path) -> None:
    written(root, Wanted(drafts=True))
    edit(root / OF_OTHER / "facts.yml", "stance: asserted", "stance: shouted")
    site.publish_and_mark(root, None, lambda _: None, lambda _: None)
    assert shown(root) >= {OTHER}
    assert "shouted" in (root / ".cache/problems.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("words", [[], ["--yes"], ["--yes", "--texts"]])
def test_an_event_is_taken_out_after_its_files_were_listed(
    root: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    texts, page = root / "content/articles" / EXAMPLE, root / "content/pages/about/more.md"
    page.parent.mkdir(parents=True, exist_ok=True)
    page.write_text(
        f"# More\n\ndata/events/{EXAMPLE}/event.yml\n\n[It](../events/{EXAMPLE}/index.md)\n", encoding="utf-8"
    )
    status = cli.main(["remove", EXAMPLE, *words])
    told = capsys.readouterr().err
    assert f"removes data/events/{EXAMPLE}/facts.yml" in told
    assert "links   content/pages/about/more.md:5 names" in told and "more.md:3" not in told
    assert status == (0 if words else 1)
    assert (root / "data/events" / EXAMPLE).exists() == (not words)
    assert texts.exists() == ("--texts" not in words)
    assert (f"keeps   content/articles/{EXAMPLE}/wire.txt" in told) == ("--texts" not in words)


def test_an_event_that_is_not_there_cannot_be_taken_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["remove", "second-evnt", "--yes"]) == 1
    assert "did you mean" in capsys.readouterr().err
