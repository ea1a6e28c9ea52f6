"""Whatever stands in a project's files, checking, loading and extracting tell problems and never end in a traceback."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sheets_world import EVENT_ID, attribute

from build_tools.models import Problem
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.pipeline.load import load_project
from build_tools.sheets.checks.check import check

MARKS = ":-#'\"[]{}~?\t\n\x00\u2028\ufeffé"
WORDS = [": ", "  ", "- ", "null", "&a ", "*a", "!x ", "|\n", ">-\n", "---\n", "no", "-1", "1e9", "2026-02-30", "<<: "]
SNIPPETS = st.sampled_from([*MARKS, *WORDS, "harbour", "9" * 30])


@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])  # written anew
@given(data=st.data())
def test_damaged_files_are_reported_and_never_a_traceback(project: Path, tmp_path: Path, data: st.DataObject) -> None:
    root = tmp_path / "damaged"
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(project, root)
    files = sorted(path for part in ("data", "content") for path in (root / part).rglob("*") if path.is_file())
    for _ in range(data.draw(st.integers(1, 4))):
        path = data.draw(st.sampled_from(files))
        text = path.read_bytes().decode("utf-8", "replace")
        start = data.draw(st.integers(0, len(text)))
        end = data.draw(st.integers(start, min(len(text), start + 20)))
        path.write_bytes((text[:start] + data.draw(SNIPPETS) + text[end:]).encode())

    problems = check(root)
    _, wrong = load_project(root)

    assert all(isinstance(problem, Problem) and problem.what for problem in [*problems, *wrong])
    assert not set(wrong) - set(problems), "what loading tells, checking tells too"
    if not any(p.file in ("data/settings.yml", "data/outlets.yml") for p in problems):
        extract(Cache(root), events=[EVENT_ID], attribute=attribute)


@pytest.mark.parametrize(
    ("file", "was", "made"),
    [
        ("event.yml", "articles: [harbour", "articles: [noharbour"),
        ("machine/harbour.json", "[264, 330, 12]", f"[264, {'9' * 30}, 12]"),
    ],
    ids=["a listed article without a sheet", "a paragraph that ends behind the text"],
)
def test_what_was_once_found_is_reported(project: Path, file: str, was: str, made: str) -> None:
    path = project / "data" / "events" / EVENT_ID / file
    text = path.read_text("utf-8")
    assert was in text
    path.write_text(text.replace(was, made), "utf-8")
    _, wrong = load_project(project)
    assert set(wrong) <= set(check(project))
