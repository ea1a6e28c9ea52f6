"""Every link of the built site leads somewhere, and every fragment to an id: lychee says so, without the network."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from tools import lychee

MISTAKES = {
    "no such page": "../nowhere/",
    "no such file": "/picture.png",
    "no such fragment": "../there/#nowhere",
    "no such fragment on the page itself": "#nowhere",
}


@pytest.fixture(scope="module")
def broken():
    program = lychee()

    def found(folder: Path) -> tuple[int, dict[str, list[str]]]:
        options = ["--offline", "--include-fragments", "--index-files", "index.html", "--format", "json"]
        run = subprocess.run(
            [program, *options, "--no-progress", "--root-dir", str(folder), str(folder / "**" / "*.html")],
            capture_output=True,
            text=True,
            check=False,
        )
        told = json.loads(run.stdout)
        wrong = {
            Path(page).relative_to(folder).as_posix(): [f"{one['url']}: {one['status']['text']}" for one in links]
            for page, links in told["error_map"].items()
        }
        return told["successful"], wrong

    return found


def test_no_link_is_broken(site, paths, broken):
    followed, wrong = broken(site)
    assert not wrong
    assert followed > len(paths)


@pytest.mark.parametrize("link", MISTAKES.values(), ids=MISTAKES)
def test_a_broken_link_would_be_found(tmp_path, broken, link):
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text("<h1 id=top>A</h1><a href='../there/#top'>a</a>", encoding="utf-8")
    (tmp_path / "here" / "index.html").write_text(
        f"<a href='../there/#top'>a</a><a href='{link}'>b</a>", encoding="utf-8"
    )
    followed, wrong = broken(tmp_path)
    assert followed == 2
    assert [len(links) for links in wrong.values()] == [1]
