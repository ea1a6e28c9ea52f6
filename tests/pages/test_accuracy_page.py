"""The page that says how often the machine is wrong shows the stored figures, whatever they are."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path

import pytest
from own_events import own_project

from build_tools.models.problem import InputError
from build_tools.pages.site import about

FIGURES = {
    "articles": 7,
    "statements": 1234,
    "attrib": 61.5,
    "direct": 81.5,
    "noise": 2.5,
    "wrong": 4.5,
    "unnamed": 3.5,
    "reliability": [{"from": 0.5, "to": 0.75, "statements": 99, "wrong": 9.5}],
}


NAMES = {"articles": 9, "phrases": 222, "speakers": 111, "covered": 92.5, "named": 68.5, "misnamed": 14.5}


def page(root: Path) -> str:
    return about.make(dataclasses.replace(own_project(), root=root))["about/accuracy.md"].decode()


def store(root: Path, text: str) -> None:
    (root / "data").mkdir()
    (root / "data" / "accuracy.json").write_text(text)


def test_every_stored_figure_is_on_the_page(tmp_path: Path) -> None:
    store(tmp_path, json.dumps({"some-gold": FIGURES}))
    shown = page(tmp_path)
    for figure in ("7 articles", "1,234", "61.5", "81.5", "2.5", "4.5", "3.5", "0.50 to 0.75", "99", "9.5"):
        assert figure in shown
    assert "Some-gold" in shown


def test_how_often_speakers_are_named_is_on_the_page(tmp_path: Path) -> None:
    store(tmp_path, json.dumps({"some-gold": FIGURES, "names-gold": NAMES}))
    shown = page(tmp_path)
    for figure in ("9 articles, 222 quoted phrases", "For 111 of", "92.5%", "68.5%", "14.5%"):
        assert figure in shown


def test_what_was_never_measured_is_said_to_be_so(tmp_path: Path) -> None:
    assert "Nothing has been measured yet." in page(tmp_path)


def test_a_damaged_file_is_reported_with_its_cure(tmp_path: Path) -> None:
    store(tmp_path, "{")
    with pytest.raises(InputError, match=r"data/accuracy\.json.*--store"):
        page(tmp_path)
