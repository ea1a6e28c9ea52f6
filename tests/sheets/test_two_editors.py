"""Two editors at work on one event, each on a branch; then a merge or a rebase with either side of the machine's files.

Whatever they did, and whichever side is taken: one `extract` later no edit is lost, nothing confirmed has changed, each
fact has a cell for each article, and the check is clean.

`make bench` runs more cases: WSW_CASES=500.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from editors_at_work import EVENT, FACTS, QUAY, WORK, Editor, extracted, join, repository, work
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from repositories import git
from sheets_world import POST, lines, put, snapshot

from build_tools.models import ArticleSheet, Cell, Event, Fact, Facts, Severity
from build_tools.sheets.checks.check import check
from build_tools.sheets.files.folders import load_file

CASES = int(os.environ.get("WSW_CASES", "15"))


@pytest.fixture
def shared(project: Path) -> Path:
    """A repository with a finished event in which each editor has facts and a sheet of their own."""
    return repository(project)


def facts(root: Path) -> dict[str, Fact]:
    loaded = load_file(root, root / FACTS, Facts)
    assert loaded.is_sound and loaded.model, lines(loaded.problems)
    return dict(loaded.model.facts)


def confirmed(found: Mapping[str, Fact]) -> dict[tuple[str, str], Cell]:
    return {
        (name, article): cell
        for name, fact in found.items()
        if fact.confirmed
        for article, cell in fact.cells.items()
        if cell.confirmed
    }


def at(root: Path, who: Editor) -> dict[str, Fact]:
    git(root, "checkout", "--quiet", who.branch)
    return facts(root)


STEPS = st.lists(st.integers(0, len(WORK) - 1), min_size=1, max_size=6)


@pytest.mark.slow
@settings(
    max_examples=CASES,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],  # the repository is copied anew
)
@given(
    first=STEPS,
    second=STEPS,
    how=st.sampled_from(["merge", "rebase"]),
    side=st.sampled_from(["ours", "theirs", "driver"]),
    with_texts=st.booleans(),
)
def test_nothing_of_either_is_lost(
    shared: Path, first: list[int], second: list[int], how: str, side: str, with_texts: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(shared, Path(folder) / "project"))
        one = Editor("one", "post", POST, "inspected", "harbour")
        other = Editor("other", "quay", QUAY, "nobody-hurt", "herald")
        work(root, one, first)
        work(root, other, second)
        told = confirmed(at(root, other)) | confirmed(at(root, one))
        join(root, one, other, how, side)
        if with_texts:
            for article, text in (("post", POST), ("quay", QUAY)):
                if (root / f"data/events/crane/articles/{article}.yml").exists():
                    put(root, f"content/articles/crane/{article}.txt", text)
        else:
            shutil.rmtree(root / "content")

        extracted(root)

        wrong = [problem for problem in check(root) if problem.severity is Severity.ERROR]
        assert not wrong, lines(wrong)
        whole = {name: data.decode() for name, data in snapshot(root).items()}
        yaml = "".join(text for name, text in whole.items() if name.endswith(".yml"))
        for who in (one, other):
            assert all(words in yaml for words in who.did if words.removesuffix(":") not in who.deleted)
        after, gone = facts(root), {*one.deleted, *other.deleted}
        assert not gone & after.keys()
        articles = load_file(root, root / EVENT, Event).model
        assert articles is not None
        for name, fact in after.items():
            assert set(articles.articles) <= fact.cells.keys(), name
        for (name, article), cell in told.items():
            assert name in gone or name not in after or after[name].cells[article] == cell
        assert {f"{name}.yml" for name in articles.articles} == {
            path.name for path in (root / "data/events/crane/articles").iterdir()
        }
        shutil.rmtree(root / ".cache", ignore_errors=True)
        extracted(root)
        assert {name: data.decode() for name, data in snapshot(root).items()} == whole
        assert load_file(root, root / "data/events/crane/articles/harbour.yml", ArticleSheet).is_sound
