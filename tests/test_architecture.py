"""The way of the data that docs/architecture.md draws is the way of the imports."""

from __future__ import annotations

import re
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[1]
PAPER = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
DRAWN = re.search(r"```imports\n(.*?)```", PAPER, re.DOTALL)
STEPS = [tuple(line.split(" -> ")) for line in DRAWN.group(1).splitlines()] if DRAWN else []
DECIDED = re.findall(r"^\|[^|]*\? \| `([^`]+)` \| `([^`]+)` \|$", PAPER, re.MULTILINE)


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("build_tools")


def test_the_way_is_drawn() -> None:
    assert len(STEPS) > 10


@pytest.mark.parametrize(("importer", "imported"), STEPS)
def test_each_step_is_an_import(imports: grimp.ImportGraph, importer: str, imported: str) -> None:
    found = imports.find_modules_directly_imported_by(f"build_tools.{importer}")
    assert any(name.startswith(f"build_tools.{imported}") for name in found)


def test_places_are_named() -> None:
    assert len(DECIDED) > 10


@pytest.mark.parametrize(("file", "name"), DECIDED)
def test_what_the_paper_says_is_decided_in_a_file_is_there(file: str, name: str) -> None:
    place = next(path for path in (ROOT / file, ROOT / "build_tools" / file) if path.exists())
    assert name in place.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(set(re.findall(r"`([\w/-]+\.py)`", PAPER))))
def test_each_module_that_the_paper_names_is_there(name: str) -> None:
    assert (ROOT / name).is_file() or any((ROOT / "build_tools").rglob(name))


def test_only_the_cache_and_the_check_of_symlinks_name_its_folder() -> None:
    code = sorted((ROOT / "build_tools").rglob("*.py"))
    named = {path.relative_to(ROOT / "build_tools").as_posix() for path in code if '".cache' in path.read_text("utf-8")}
    assert named == {"pipeline/cache/__init__.py", "sheets/files/symlinks.py"}


def test_only_the_cache_lays_out_its_folder(imports: grimp.ImportGraph) -> None:
    cache = "build_tools.pipeline.cache"
    modules = imports.find_modules_that_directly_import(cache)
    assert len(modules) > 5
    for module in modules:
        uses = imports.get_import_details(importer=module, imported=cache)
        assert not any("FOLDER" in use["line_contents"] for use in uses), module
