"""The project with the worked example, for tests that build, break or poison it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from worked_example import copy_project

from build_tools import cli


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return a copy of the project that a test may change."""
    return copy_project(tmp_path / "p")


@pytest.fixture
def project(root: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return such a copy, as the project that the command line works on."""
    monkeypatch.setattr(cli, "ROOT", root)
    monkeypatch.delenv("ARTICLES", raising=False)
    return root


@pytest.fixture
def call(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Callable[..., CompletedProcess[str]]:
    """Return a function that runs a command in this process: what a new one would do costs seconds to start."""
    monkeypatch.chdir(project)

    def called(*words: str) -> CompletedProcess[str]:
        status = cli.main(list(words))
        return CompletedProcess(words, status, *capsys.readouterr())

    return called
