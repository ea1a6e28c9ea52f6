"""The project's own YAML files, mutated: what is wrong is told with file, line and column, never with a traceback.

Lines are taken out, doubled, swapped, moved in and out, characters flipped, values put for others of another type, keys
repeated, hostile pieces put in, files cut short or nested deep. FUZZ_EXAMPLES says how many times (200 by default;
`make fuzz` takes 20,000); the seeds are fixed.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

import pytest
from commands_run import hashes
from hangs import watchdog
from hypothesis import given, settings
from hypothesis import strategies as st
from injections import INJECTIONS
from worked_example import EXAMPLE, copy_project

from build_tools.pipeline.load import load_project
from build_tools.sheets.checks.check import check, has_errors
from build_tools.sheets.files.folders import load_bytes
from build_tools.sheets.files.machine import load_machine

EVENT = f"data/events/{EXAMPLE}"
FILES = (
    f"{EVENT}/articles/courier.yml",
    f"{EVENT}/articles/wire.yml",
    f"{EVENT}/facts.yml",
    f"{EVENT}/event.yml",
    f"{EVENT}/people.yml",
    f"{EVENT}/corrections.yml",
    "data/outlets.yml",
    "data/settings.yml",
    "data/lexicon/en/names.yml",
    "data/lexicon/en/governors.yml",
    "data/lexicon/en/states.yml",
    "data/lexicon/en/thesaurus.yml",
    "data/lexicon/en/cues.yml",
)
EXAMPLES = int(os.environ.get("FUZZ_EXAMPLES", "200")) // len(FILES) + 1
FUZZ = settings(max_examples=EXAMPLES, derandomize=True)
SCALARS = (
    *(
        "",
        "~",
        "null",
        "true",
        "no",
        "0",
        "-1",
        "1e999",
        ".nan",
        "0x1F",
        "9" * 400,
        "2026-02-30",
        "2026-05-03T25:61:00",
    ),
    *("[]", "{}", "[[]]", "{a: 1}", "- x", '"', "'", "|", ">-", "&a x", "*a", "!!python/object:os.system x", "<<", "?"),
    *("../../etc/passwd", "con", "x" * 5000, "\ufeff", "\u202e", "\x00", "\u2028", "\ud800", "e\u0301", "١٢"),
)
PIECES = (*SCALARS, *INJECTIONS[:40], "\t", "\r", "\r\n", "\n", ": ", " #", "---\n", "...\n", "%YAML 9\n", "- ", "  ")


class Mutation(NamedTuple):
    """One change of a text: what is done, where (two numbers, taken as far as the text is long), with which piece."""

    name: str
    at: int
    to: int
    piece: str


def lines_changed(change: Callable[[list[str], int, int, str], None]) -> Callable[[str, Mutation], str]:
    """Make a change of a text out of one of its lines, which is given two places among them."""

    def changed(text: str, how: Mutation) -> str:
        lines = text.splitlines(keepends=True) or [""]
        change(lines, how.at % len(lines), how.to % len(lines), how.piece)
        return "".join(lines)

    return changed


def swap(lines: list[str], at: int, to: int, _: str) -> None:
    lines[at], lines[to] = lines[to], lines[at]


def delete(lines: list[str], at: int, to: int, _: str) -> None:
    del lines[at : at + 1 + to % 5]


def double(lines: list[str], at: int, to: int, _: str) -> None:
    lines[to:to] = lines[at : at + 1 + to % 5]


def move_in(lines: list[str], at: int, to: int, _: str) -> None:
    lines[at] = " " * (1 + to % 9) + lines[at]


def move_out(lines: list[str], at: int, to: int, _: str) -> None:
    lines[at] = re.sub(rf"^ {{1,{1 + to % 4}}}", "", lines[at])


def another_value(lines: list[str], at: int, to: int, piece: str) -> None:
    lines[at] = re.sub(r"(:|-) .*", lambda found: f"{found[1]} {piece}", lines[at])


def repeat_key(lines: list[str], at: int, to: int, piece: str) -> None:
    lines.insert(to, re.sub(r": .*", lambda _: f": {piece}", lines[at]))


def nest(lines: list[str], at: int, to: int, _: str) -> None:
    lines[at] = lines[at].rstrip("\n") + "[{a: "[: 1 + to % 5] * (to % 3000) + "\n"


def put_in(text: str, how: Mutation) -> str:
    at = how.at % (len(text) + 1)
    return text[:at] + how.piece + text[at + how.to % 3 :]


def flip(text: str, how: Mutation) -> str:
    at = how.at % max(len(text), 1)
    return text[:at] + chr(ord(text[at : at + 1] or "a") ^ (1 << how.to % 7)) + text[at + 1 :]


def cut_short(text: str, how: Mutation) -> str:
    return text[: how.at % (len(text) + 1)]


MUTATIONS: dict[str, Callable[[str, Mutation], str]] = {
    **{
        f.__name__: lines_changed(f) for f in (swap, delete, double, move_in, move_out, another_value, repeat_key, nest)
    },
    **{f.__name__: f for f in (put_in, flip, cut_short)},
}
PLACES = st.integers(0, 1_000_000)
MUTATED = st.lists(
    st.builds(Mutation, st.sampled_from(sorted(MUTATIONS)), PLACES, PLACES, st.sampled_from(PIECES)),
    min_size=1,
    max_size=4,
)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project that one test after the other mutates and puts right again."""
    root = copy_project(tmp_path_factory.mktemp("mutated") / "p")
    assert not [problem for problem in check(root) if problem.severity == "error"]
    return root


def mutated(text: str, mutations: Sequence[Mutation]) -> str:
    for how in mutations:
        text = MUTATIONS[how.name](text, how)
    return text


@pytest.fixture
def _unchanged_files_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read only the mutated file again and again: the others hold what they held."""
    monkeypatch.setattr("build_tools.sheets.files.folders.load_bytes", lru_cache(maxsize=64)(load_bytes))
    monkeypatch.setattr(sys.modules["build_tools.sheets.checks.check"], "load_machine", cache(load_machine))


@pytest.mark.usefixtures("_unchanged_files_read_once")
@pytest.mark.parametrize("name", FILES)
def test_faults_of_a_mutated_file_are_reported_where_they_stand(root: Path, name: str) -> None:
    sound = (root / name).read_text(encoding="utf-8")
    before = hashes(root / "data"), hashes(root / "content"), sorted(root.parent.iterdir())

    @FUZZ
    @given(MUTATED)
    def told(mutations: Sequence[Mutation]) -> None:
        data = mutated(sound, mutations).encode("utf-8", "surrogatepass")
        (root / name).write_bytes(data)
        with watchdog():
            problems = check(root)
            project, wrong = (None, problems) if has_errors(problems) else load_project(root)
        assert project is not None or has_errors(problems), "what passes the check makes pages"
        assert has_errors(problems) or not has_errors(wrong)
        for problem in problems:
            assert problem.what
            assert str(problem).isprintable(), "nothing of a file acts on a terminal"
            if problem.file == name:
                assert 1 <= problem.line <= data.count(b"\n") + 1 + data.count(b"\r"), problem
                assert problem.column >= 1, problem

    try:
        told()
    finally:
        (root / name).write_text(sound, encoding="utf-8")
    assert (hashes(root / "data"), hashes(root / "content"), sorted(root.parent.iterdir())) == before
