"""What extraction would do to an event is kept: the same files need no reading, and anything else is read anew."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import pytest
from sheets_world import HARBOUR, SHEET, TEXT, attribute, edit, lines, make_project, put, snapshot

from build_tools.models import Analysis, Article, Lexicon
from build_tools.pipeline import planned
from build_tools.pipeline.extract import extract
from build_tools.pipeline.plan import plan

EVENT = "data/events/crane"
Planned = Callable[[Path], tuple[int, str]]


@pytest.fixture
def extracted(monkeypatch: pytest.MonkeyPatch) -> Planned:
    """Extract as the command does, with the simple attribution; gives how many plans were made, and what was told."""
    made = []

    def simple(articles: Sequence[Article], lexicon: Lexicon, **_: object) -> Iterable[Analysis]:
        return attribute(articles, lexicon)

    monkeypatch.setattr("build_tools.attribution.attribute", simple)
    monkeypatch.setattr(planned, "plan", lambda *given: made.append(given) or plan(*given))

    def run(root: Path) -> tuple[int, str]:
        made.clear()
        told = lines(extract(root))
        return len(made), told

    return run


@pytest.fixture
def root(tmp_path: Path, extracted: Planned) -> Path:
    """A project that was extracted once, from nothing but its texts."""
    root = make_project(tmp_path / "p")
    put(root, "data/lexicon/cues.yml", "- {lemma: say, class: neutral}\n")
    shutil.rmtree(root / EVENT)
    assert extracted(root)[0] == 1
    return root


def forget(root: Path) -> None:
    """Delete the sheets, as they were before the first run."""
    shutil.rmtree(root / EVENT)


def test_deleted_sheets_are_made_again_byte_for_byte_and_nothing_is_read(root: Path, extracted: Planned) -> None:
    before = snapshot(root)
    forget(root)
    assert extracted(root) == (0, "")
    assert snapshot(root) == before
    shutil.rmtree(root / ".cache")
    forget(root)
    assert extracted(root) == (1, "")
    assert snapshot(root) == before


def test_what_a_plan_tells_is_told_again(root: Path, extracted: Planned) -> None:
    (root / EVENT / "people.yml").write_text("mira-hollin: {name: Mira Hollin}\n", encoding="utf-8")
    edited = {path: path.read_bytes() for path in (root / EVENT).rglob("*") if path.is_file()}
    made, told = extracted(root)
    assert made and "nobody’s name here: Tom Ferrow" in told
    forget(root)
    for path, data in edited.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    assert extracted(root) == (0, told)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (TEXT, HARBOUR + "\nThe mayor wept.\n"),
        ("content/articles/crane/post.txt", HARBOUR),
        ("data/lexicon/cues.yml", "- {lemma: wail, class: neutral}\n"),
        ("data/settings.yml", "own_words_cap: 0.4\n"),
        ("data/outlets.yml", "harbour: {name: The Other Gazette}\n"),
        (f"{EVENT}/people.yml", "mira-hollin: {name: Mira Hollin, kind: person}\n"),
    ],
)
def test_another_text_lexicon_setting_or_sheet_is_another_plan(
    root: Path, extracted: Planned, file: str, text: str
) -> None:
    forget(root)
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, encoding="utf-8")
    assert extracted(root)[0] == 1


@pytest.mark.parametrize("part", ["code_of", "model_version"])
def test_other_code_or_another_model_is_another_plan(
    root: Path, extracted: Planned, part: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "other.py").write_text("changed = True\n", encoding="utf-8")
    other = [str(tmp_path / "other.py")] if part == "code_of" else "another model 2.0"
    monkeypatch.setattr(sys.modules["build_tools.pipeline.extract"], part, lambda *_: other)
    assert extracted(root)[0] == 1, "nor is an event passed over that was planned by the other"
    forget(root)
    assert extracted(root)[0] == 1


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[:-1], lambda data: data[:40] + b"x" + data[41:]]
)
def test_a_damaged_plan_is_made_anew(root: Path, extracted: Planned, damage: Callable[[bytes], bytes]) -> None:
    before = snapshot(root)
    for kept in (root / planned.PLANS).glob("*/*"):
        kept.write_bytes(damage(kept.read_bytes()))
    forget(root)
    assert extracted(root) == (1, "")
    assert snapshot(root) == before


def test_a_plan_with_an_error_is_not_kept(root: Path, extracted: Planned) -> None:
    kept = set((root / planned.PLANS).glob("*/*"))
    edit(root, SHEET, "outlet: harbour", "outlet: [")
    for _ in range(2):
        made, told = extracted(root)
        assert made and "harbour.yml" in told
    assert set((root / planned.PLANS).glob("*/*")) == kept


def test_a_plan_whose_files_were_saved_while_it_was_made_is_not_kept(
    root: Path, extracted: Planned, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / TEXT).write_text(HARBOUR + "\nThe mayor wept.\n", encoding="utf-8")
    (root / "data/outlets.yml").write_text("{}\n", encoding="utf-8")
    kept = set((root / planned.PLANS).glob("*/*"))

    def plan_while_somebody_saves(*given: object) -> object:
        (root / TEXT).write_text(HARBOUR + f"\nThe mayor wept {len(list(root.rglob('*')))} times.\n", encoding="utf-8")
        (root / TEXT.replace("harbour.txt", f"{len(list(root.rglob('*')))}.txt")).write_text("It rained.\n")
        return plan(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(planned, "plan", plan_while_somebody_saves)
    extract(root)
    assert set((root / planned.PLANS).glob("*/*")) == kept


def test_plans_are_kept_within_the_limit_of_the_cache(root: Path, extracted: Planned) -> None:
    assert list((root / planned.PLANS).glob("*/*"))
    (root / "data/settings.yml").write_text("limits: {cache_megabytes: 0}\n", encoding="utf-8")
    extracted(root)
    assert not list((root / planned.PLANS).glob("*/*"))


def test_without_a_folder_to_keep_them_in_plans_are_made(root: Path, extracted: Planned) -> None:
    shutil.rmtree(root / planned.PLANS)
    (root / planned.PLANS).write_text("in the way", encoding="utf-8")
    before = snapshot(root)
    forget(root)
    assert extracted(root) == (1, "")
    assert snapshot(root) == before
