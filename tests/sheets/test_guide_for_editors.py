"""The page for editors: its examples are sound, and it names every key that an editor may write."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pydantic import BaseModel

from build_tools.models import (
    ArticleSheet,
    Cell,
    Conflict,
    Correction,
    Corrections,
    Event,
    Fact,
    Facts,
    MatchDecision,
    Metadata,
    Moment,
    Person,
    Point,
    Question,
    Reference,
    SheetStatement,
)
from build_tools.models.event import People
from build_tools.sheets.files.folders import load_bytes

PAGE = Path(__file__).parents[2] / "content/pages/about/editing.md"
TEXT = PAGE.read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```yaml\n# (\S+)\n(.*?)```", TEXT, re.DOTALL)
MODELS = {
    "facts.yml": Facts,
    "people.yml": People,
    "corrections.yml": Corrections,
    "articles/courier.yml": ArticleSheet,
}


@pytest.mark.parametrize(("file", "yaml"), EXAMPLES)
def test_an_example_is_sound(file: str, yaml: str) -> None:
    loaded = load_bytes(file, yaml.encode(), MODELS[file])
    assert loaded.problems == ()


def test_every_kind_of_sheet_but_the_longest_has_an_example() -> None:
    assert {file for file, _ in EXAMPLES} == set(MODELS)


@pytest.mark.parametrize(
    "model",
    [ArticleSheet, Cell, Conflict, Correction, Corrections, Event, Fact, Facts, MatchDecision, Metadata, Moment, Person,
     Point, Question, Reference, SheetStatement],
)  # fmt: skip
def test_every_key_is_named(model: type[BaseModel]) -> None:
    named = set(re.findall(r"`(\w+)`", TEXT)) | set(re.findall(r"(?m)^ *(?:- )?(\w+):", TEXT))
    named |= set(re.findall(r"`(\w+):", TEXT))
    assert set(model.model_fields) <= named
