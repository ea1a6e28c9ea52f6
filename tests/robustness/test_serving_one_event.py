"""Serving one event of many: its pages and those of the site are built, the other events' are left out."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from project_copies import EXAMPLE, copy_project

from build_tools import cli
from build_tools.pipeline import site
from build_tools.pipeline.pages import Outcome, update


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of three events, with its pages."""
    root = copy_project(tmp_path_factory.mktemp("several") / "p")
    for name in ("one", "two"):
        shutil.copytree(root / "data/events" / EXAMPLE, root / "data/events" / name)
    assert isinstance(update(root, root / "content/pages"), Outcome)
    return root


def built(root: Path, *shown: str) -> set[str]:
    """Build as `serve` does; gives the events that have pages, and the site's own pages."""
    assert site.run_mkdocs(root, "build", "--quiet", shown=shown).wait() == 0
    pages = {path.parent.relative_to(root / "site").as_posix() for path in (root / "site").rglob("index.html")}
    return {page for page in pages if page.count("/") < 2}


def test_only_the_event_asked_for_is_built(root: Path) -> None:
    every = built(root)
    assert {"events/one", "events/two", f"events/{EXAMPLE}", ".", "about"} <= every
    assert built(root, "two") == every - {"events/one", f"events/{EXAMPLE}"}


def test_the_command_hands_the_events_on(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    monkeypatch.setattr(cli, "ROOT", root)
    monkeypatch.setattr(site, "serve", lambda *given: asked.append(given[-1]) or 0)
    assert cli.main(["serve", "two"]) == 0
    assert cli.main(["serve"]) == 0
    assert asked == [["two"], ()]


def test_an_event_that_is_not_there_is_told(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(cli, "ROOT", root)
    assert cli.main(["serve", "three"]) == 1
    assert "data/events/three: error: there is no such event" in capsys.readouterr().err
