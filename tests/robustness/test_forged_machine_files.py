"""Machine files that somebody wrote by hand: a clear refusal, and no word on a page that no sheet has."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from worked_example import EXAMPLE, copy_project

from build_tools import cli
from build_tools.models import ArticleSheet, Severity
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.pages import Outcome, update
from build_tools.sheets.checks.check import check
from build_tools.sheets.checks.proofs import proof
from build_tools.sheets.files.folders import load_bytes

MACHINE = f"data/events/{EXAMPLE}/machine/wire.json"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "p", texts=False)


def forge(root: Path, path: tuple[str | int, ...], value: object) -> None:
    held = json.loads((root / MACHINE).read_bytes())
    place: Any = held
    for part in path[:-1]:
        place = place[part]
    place[path[-1]] = value
    (root / MACHINE).write_text(json.dumps(held), encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "value", "says"),
    [
        (("sha256",), "../../../etc/passwd", "sha256: String should match pattern"),
        (("sha256",), "A" * 64, "sha256: String should match pattern"),
        (("own_words",), -1, "own_words: Input should be greater than or equal to 0"),
        (("own_words_reproduced",), 10**400, "own_words_reproduced: "),
        (("characters",), 10**39, "characters: Input should be less than or equal to 1000000000"),
        (("statements", 0, "words"), 10**39, "statements.0.words: Input should be less than"),
        (("statements", 0, "spans"), "everywhere", "statements.0.spans: "),
    ],
)
def test_what_no_run_would_have_written(root: Path, path: tuple[str | int, ...], value: object, says: str) -> None:
    forge(root, path, value)
    for problems in (check(root), update(Cache(root))):
        assert not isinstance(problems, Outcome)
        damaged = [problem for problem in problems if f"the machine file is damaged: {says}" in problem.what]
        assert [problem.file for problem in damaged] == [MACHINE]


def test_a_forged_proof_is_no_proof_where_the_text_is(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "p")
    sheet = root / "data" / "events" / EXAMPLE / "articles" / "wire.yml"
    machine = json.loads((root / MACHINE).read_bytes())
    made = machine["proofs"][0]
    written = sheet.read_text(encoding="utf-8")
    said = load_bytes("", written.encode(), ArticleSheet).model
    assert said is not None
    words = said.statements[made["statement"]].words[0]
    invented = f"not {words}"
    sheet.write_text(written.replace(words, invented), encoding="utf-8")
    forged = proof(made["statement"], (made["start"], made["end"]), invented, machine["sha256"])
    forge(root, ("proofs", 0, "sha256"), forged.sha256)
    (told,) = [problem for problem in check(root) if problem.severity is Severity.ERROR]
    assert told.file.endswith("articles/wire.yml")
    assert "not word for word in the article" in told.what


def test_both_sides_of_a_merge_are_reported_at_their_line_with_a_cure(root: Path) -> None:
    file = next((root / "data").rglob("machine/wire.json"))
    held = file.read_text(encoding="utf-8").splitlines(keepends=True)
    both = [held[0], "<<<<<<< HEAD\n", held[1], "=======\n", held[1], ">>>>>>> theirs\n", *held[2:]]
    file.write_text("".join(both), encoding="utf-8")
    (problem,) = [one for one in check(root) if one.file.endswith("wire.json")]
    assert (problem.line, "git checkout --ours" in problem.cure) == (2, True)


@pytest.mark.parametrize("texts", [True, False])
@pytest.mark.parametrize("kept", [(), ("facts.yml",), ("event.yml",)])
def test_an_article_renamed_with_its_machine_file_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], texts: bool, kept: tuple[str]
) -> None:
    root = copy_project(tmp_path / "p", texts=texts)
    event = root / "data" / "events" / EXAMPLE
    for path in [*event.rglob("wire.*"), *(root / "content").rglob("wire.*")]:
        path.rename(path.with_stem("telegraph"))
    for sheet in event.rglob("*.yml"):
        if sheet.name not in kept:
            sheet.write_text(re.sub(r"(?<![\w-])wire(?!\w)", "telegraph", sheet.read_text("utf-8")), "utf-8")
    monkeypatch.setattr(cli, "ROOT", root)
    monkeypatch.delenv("ARTICLES", raising=False)
    assert cli.main(["check"]) == 1
    assert "the machine file of the article `wire` under another name" in capsys.readouterr().err
    assert cli.main(["serve", "--once"]) == 0
    (event / "machine" / "telegraph.json").unlink(missing_ok=True)
    cli.main(["extract"])
    assert cli.main(["check"]) == (0 if texts and not kept else 1)
