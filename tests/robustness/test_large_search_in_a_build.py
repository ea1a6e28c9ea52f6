"""`search: pagefind` in the settings: a build makes it so, or tells at once what is missing."""

from __future__ import annotations

import json
from importlib.util import find_spec
from pathlib import Path

import pytest
from commands_run import run


@pytest.fixture
def project(root: Path) -> Path:
    (root / "data" / "settings.yml").write_text("search: pagefind\n", encoding="utf-8")
    return root


@pytest.mark.skipif(find_spec("pagefind_bin") is None, reason="Pagefind is not installed: `make pagefind` does it")
def test_a_build_has_an_index_in_parts_and_the_pages_the_same_policy(project: Path) -> None:
    done = run(project, "build")
    assert done.returncode == 0, done.stderr
    assert list((project / "site" / "pagefind" / "index").iterdir())
    assert json.loads((project / "site" / "search" / "search_index.json").read_bytes())["docs"] == []
    page = (project / "site" / "index.html").read_text(encoding="utf-8")
    assert "Content-Security-Policy" in page
    assert "wasm" not in page


def test_without_the_package_nothing_is_built_and_the_cure_is_reported(project: Path) -> None:
    planted = project / "planted"
    planted.mkdir()
    (planted / "sitecustomize.py").write_text("import sys\nsys.modules['pagefind_bin'] = None\n", encoding="utf-8")
    done = run(project, "build", environment={"PYTHONPATH": str(planted)})
    assert done.returncode == 1
    assert "`search: pagefind` needs a package that is not installed (run: make pagefind)" in done.stderr
    assert "Traceback" not in done.stderr
    assert not (project / "site").exists()
