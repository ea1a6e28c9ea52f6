"""The site built again and again, and in two folders at once: the same bytes, nothing left over, no growing cache.

`make endure` builds twenty times; here it is a tenth.
"""

from __future__ import annotations

import itertools
from pathlib import Path

import endurance
import pytest


def test_builds_in_a_row_and_at_once_leave_what_the_first_one_did(tmp_path: Path) -> None:
    assert endurance.endure(tmp_path, 2) == []


@pytest.mark.parametrize(
    ("left", "told"),
    [
        ("site/page.tmp{}", "build 2: site/page.tmp"),
        (".cache/analyses/{}.json", "the cache grew from"),
        ("site/index.html", "the two folders are not as after the first build"),
    ],
)
def test_what_a_build_leaves_or_changes_is_reported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, left: str, told: str
) -> None:
    counted = itertools.count()

    def build(*roots: Path) -> None:
        for root in roots:
            number = next(counted)
            path = root / left.format(number)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(str(number), encoding="utf-8")

    monkeypatch.setattr(endurance, "build", build)
    assert any(fault.startswith(told) for fault in endurance.endure(tmp_path, 2))
