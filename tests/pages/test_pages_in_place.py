"""A page is on the disk before its name points at it, so that not even a power cut leaves half a page."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from build_tools.pages.writer import UNFINISHED, Writing, write

FILES = {"index.md": b"home", "events/fire/index.md": b"fire", "events/fire/data/facts.csv": b"id\r\n"}


@pytest.mark.parametrize("more", [0, 100], ids=["each by itself", "many in one call"])
def test_every_file_is_flushed_to_the_disk_before_it_is_put_in_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, more: int
) -> None:
    safe, replaced = set[int](), list[str]()
    fsync, sync, replace = os.fsync, os.sync, os.replace

    def bring(handle: int) -> None:
        fsync(handle)
        safe.add(os.fstat(handle).st_ino)

    def bring_all() -> None:
        sync()
        safe.update(path.stat().st_ino for path in tmp_path.rglob("*"))

    def put_in_place(beside: str, target: str) -> None:
        assert Path(beside).stat().st_ino in safe, target
        replace(beside, target)
        replaced.append(Path(target).relative_to(tmp_path).as_posix())

    monkeypatch.setattr(os, "fsync", bring)
    monkeypatch.setattr(os, "sync", bring_all)
    monkeypatch.setattr(os, "replace", put_in_place)
    files = {**FILES, **{f"events/{number}/index.md": b"another" for number in range(more)}}
    write(files, tmp_path)
    write({**files, "index.md": b"home again"}, tmp_path)
    assert sorted(replaced) == sorted([*files, ".generated", "index.md"])


def test_nothing_is_in_place_before_all_of_it_is_on_the_disk(tmp_path: Path) -> None:
    write(FILES, tmp_path)
    with Writing(tmp_path) as writing:
        writing.put({"index.md": b"home again"})
        assert (tmp_path / "index.md").read_bytes() == b"home"
        state = writing.state("index.md")
        writing.finish(FILES)
        assert writing.state("index.md") == state and (tmp_path / "index.md").read_bytes() == b"home again"
    assert not (tmp_path / UNFINISHED).exists()


def test_what_could_not_be_put_in_place_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: int) -> None:
        raise OSError(5, "Input/output error")

    write(FILES, tmp_path)
    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="Input/output"):
        write({**FILES, "index.md": b"home again"}, tmp_path)
    assert (tmp_path / "index.md").read_bytes() == b"home" and not (tmp_path / UNFINISHED).exists()


def test_a_page_that_leads_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="may not leave its folder"):
        write({"../index.md": b""}, tmp_path / "pages")
