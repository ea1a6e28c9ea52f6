"""Whatever an editor does to people and facts before an article joins: nothing of theirs is lost, nothing comes back.

`make bench` runs more cases: WSW_CASES=500.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, reject, settings
from hypothesis import strategies as st
from sheets_world import EVENT_ID, FACTS, HARBOUR, OUTLETS, PEOPLE, TEXTS, attribute, lines, put, snapshot

from build_tools.models import Fact, Facts, Person
from build_tools.models.event import People
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.sheets.checks.check import check
from build_tools.sheets.files.folders import load_file

CASES = int(os.environ.get("WSW_CASES", "30"))
ENTRY = re.compile(r"(?P<indent> *)(?P<id>f-[\w-]+|[a-z]+-[a-z]+):$")
"""The line on which a fact or a person begins."""


@pytest.fixture(scope="module")
def drafted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose event was drafted from two articles."""
    root = tmp_path_factory.mktemp("drafted")
    put(root, "data/outlets.yml", OUTLETS)
    put(root, "data/settings.yml", "own_words_cap: 1.0\n")
    for article in ("harbour", "herald"):
        put(root, f"content/articles/crane/{article}.txt", TEXTS[article])
    extract(Cache(root), events=[EVENT_ID], attribute=attribute)
    return root


# ---- what an editor does, as edits of text ----


def put_into_words(text: list[str], at: int, note: str) -> None:
    text[at] = re.sub(r"^( *(?:title|name): ).*", rf"\1Edited {note}", text[at])


def confirm(text: list[str], at: int, note: str) -> None:
    if text[at].strip() == "confirmed: false":
        del text[at]


def remark(text: list[str], at: int, note: str) -> None:
    if re.match(r" *(?:title|name|stance|roles):", text[at]):
        text[at] += f" # remark {note}"


def line_of_remark(text: list[str], at: int, note: str) -> None:
    if found := ENTRY.match(text[at]):
        text.insert(at, f"{found['indent']}# remark {note}")


def blank(text: list[str], at: int, note: str) -> None:
    if ENTRY.match(text[at]):
        text.insert(at, "")


def rename(text: list[str], at: int, note: str) -> None:
    text[at] = ENTRY.sub(rf"\g<indent>renamed-{note}:", text[at])


def block_of(text: list[str], at: int) -> slice | None:
    """Return the lines of the entry that begins on a line."""
    found = ENTRY.match(text[at])
    if not found:
        return None
    inner = len(found["indent"]) + 1
    end = next((i for i in range(at + 1, len(text)) if not re.match(rf" {{{inner}}}", text[i])), len(text))
    return slice(at, end)


def delete(text: list[str], at: int, note: str) -> None:
    if block := block_of(text, at):
        del text[block]


def move_to_the_front(text: list[str], at: int, note: str) -> None:
    first = next((i for i, line in enumerate(text) if ENTRY.match(line)), None)
    block = block_of(text, at)
    if block and first is not None and first < at:
        moved = text[block]
        del text[block]
        text[first:first] = moved


EDITS: list[Callable[[list[str], int, str], None]] = [
    put_into_words, confirm, remark, line_of_remark, blank, rename, delete, move_to_the_front,
]  # fmt: skip


@st.composite
def edited(draw: st.DrawFn, text: str) -> str:
    made = text.rstrip("\n").split("\n")
    for number in range(draw(st.integers(0, 5))):
        draw(st.sampled_from(EDITS))(made, draw(st.integers(0, len(made) - 1)), str(number))
    newline = draw(st.sampled_from(["\n", "\n", "\r\n"]))
    return newline.join(made) + newline


def remarks(text: str) -> set[str]:
    return set(re.findall(r"# remark \d", text))


def facts(root: Path) -> dict[str, Fact] | None:
    loaded = load_file(root, root / FACTS, Facts)
    return dict(loaded.model.facts) if loaded.is_sound and loaded.model else None


def people(root: Path) -> dict[str, Person] | None:
    loaded = load_file(root, root / PEOPLE, People)
    return dict(loaded.model.root) if loaded.is_sound and loaded.model else None


def cited(fact: Fact) -> set[str]:
    return {one for cell in fact.cells.values() for one in cell.statements}


def theirs(before: dict[str, Fact], drafted: dict[str, Fact]) -> dict[str, Fact]:
    return {name: fact for name, fact in before.items() if drafted.get(name) != fact}


@pytest.mark.slow
@settings(max_examples=CASES)
@given(data=st.data())
def test_nothing_of_an_editors_is_lost_and_nothing_they_deleted_comes_back(drafted: Path, data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(shutil.copytree(drafted, Path(folder) / "project"))
        machine, met = facts(root) or {}, people(root) or {}
        texts = {name: data.draw(edited((root / name).read_text(encoding="utf-8"))) for name in (FACTS, PEOPLE)}
        for name, text in texts.items():
            (root / name).write_bytes(text.encode())
        before, who = facts(root), people(root)
        if before is None or who is None:
            reject()  # the edits broke the sheet, in which nothing is then written
        known = {problem.what for problem in check(root) if problem.severity == "error"}
        put(root, "content/articles/crane/post.txt", TEXTS["post"])
        if data.draw(st.booleans()):
            put(root, "content/articles/crane/harbour.txt", HARBOUR + "\nLena Orsk said that the port was safe.\n")

        told = extract(Cache(root), events=[EVENT_ID], attribute=attribute)

        after, now = facts(root), people(root)
        assert not [problem for problem in told if problem.severity == "error"], lines(told)
        assert after is not None and now is not None
        for name, text in texts.items():
            assert not remarks(text) - remarks((root / name).read_bytes().decode())
        for name, fact in theirs(before, machine).items():
            kept = after[name]
            assert kept.model_copy(update={"cells": fact.cells}) == fact
            assert {article: kept.cells[article] for article in fact.cells} == fact.cells
            assert kept.cells["post"].confirmed is not fact.confirmed
        gone = {one for name, fact in machine.items() if name not in before for one in cited(fact)}
        new = {name: fact for name, fact in after.items() if name not in before}
        assert not gone & {one for fact in new.values() for one in cited(fact)}
        assert not any(fact.confirmed for fact in new.values())
        for name, person in who.items():
            assert person == met.get(name) or now[name] == person
        deleted = {person.name for name, person in met.items() if name not in who} - {p.name for p in who.values()}
        assert not deleted & {person.name for name, person in now.items() if name not in who}
        assert {problem.what for problem in check(root) if problem.severity == "error"} <= known
        whole = snapshot(root)
        shutil.rmtree(root / ".cache")
        extract(Cache(root), events=[EVENT_ID], attribute=attribute)
        assert snapshot(root) == whole
