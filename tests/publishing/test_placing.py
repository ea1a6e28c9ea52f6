"""A site is put in place file by file; whatever stops that, the next run ends right; what is others' is left alone."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from damaging import DAMAGE, spoil
from folders import files
from hypothesis import given
from hypothesis import strategies as st

from build_tools.models.problem import InputError
from build_tools.pipeline.cache.store import Store
from build_tools.pipeline.publishing import placing
from build_tools.pipeline.publishing.packs import digest_of
from build_tools.pipeline.publishing.placing import Placed, Put, WantedPart, place

SITE = {
    "": {"index.html": b"home", "assets/a.css": b"p {}", "search/search_index.json": b"{}"},
    "flood": {"events/flood/index.html": b"a flood", "events/flood/data.csv": b"a,b"},
    "fire": {"events/fire/index.html": b"a fire"},
}


def record(folder: Path) -> Placed:
    return Placed.of(Store(folder / "noted.db"), "site", folder / "site.unfinished")


def put(folder: Path, site: Mapping[str, Mapping[str, bytes]]) -> Put:
    def wanted(content: Mapping[str, bytes]) -> WantedPart:
        hashes = {path: digest_of(data) for path, data in content.items()}
        return WantedPart(repr(sorted(hashes.items())), lambda: hashes, lambda path: [content[path]])

    done = place(folder / "site", record(folder), {part: wanted(content) for part, content in site.items()})
    assert {path: data for part in done.states.values() for path, data in part.items()} == {
        path: f"{found.st_size} {found.st_mtime_ns}"
        for path in whole(site)
        for found in [(folder / "site" / path).stat()]
    }
    return done._replace(states={})


def whole(site: Mapping[str, Mapping[str, bytes]]) -> dict[str, bytes]:
    return {path: data for content in site.values() for path, data in content.items()}


def test_only_what_changed_is_written_and_what_is_gone_is_removed(tmp_path: Path) -> None:
    assert put(tmp_path, SITE).written == tuple(sorted(whole(SITE)))
    assert put(tmp_path, SITE) == Put()
    later = {"": {**SITE[""], "index.html": b"home again"}, "flood": {"events/flood/index.html": b"a flood"}}
    assert put(tmp_path, later) == Put(("index.html",), ("events/fire/index.html", "events/flood/data.csv"))
    assert files(tmp_path / "site") == whole(later)
    assert not (tmp_path / "site" / "events" / "fire").exists()


@pytest.mark.parametrize("path", ["index.html", "events/flood/index.html"])
@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(b"mine")], ids=["lost", "touched"])
def test_what_somebody_touched_is_put_right(tmp_path: Path, path: str, harm) -> None:
    put(tmp_path, SITE)
    harm(tmp_path / "site" / path)
    assert put(tmp_path, SITE).written == (path,)
    assert files(tmp_path / "site") == whole(SITE)


def test_a_page_comes_after_what_it_needs_and_before_what_leads_to_it(tmp_path: Path, monkeypatch) -> None:
    order: list[str] = []

    def replace(here: str, there: str, move=os.replace) -> None:
        order.append(str(there).removeprefix(f"{tmp_path}/site/"))
        move(here, there)

    (tmp_path / "site" / "events" / "flood").mkdir(parents=True)  # else each is tried twice
    (tmp_path / "site" / "events" / "fire").mkdir()
    for folder in ("assets", "search"):
        (tmp_path / "site" / folder).mkdir()
    monkeypatch.setattr(os, "replace", replace)
    put(tmp_path, SITE)
    assert order[:6] == [
        "assets/a.css",
        "events/flood/data.csv",
        "events/fire/index.html",
        "events/flood/index.html",
        "index.html",
        "search/search_index.json",
    ]


class Killed(BaseException): ...


@given(
    at=st.integers(0, 12),
    then=st.sampled_from([SITE, {"": SITE[""]}, {**SITE, "storm": {"events/storm/index.html": b"s"}}]),
)
def test_killed_anywhere_the_next_run_ends_right(at: int, then, tmp_path_factory: pytest.TempPathFactory) -> None:
    folder = tmp_path_factory.mktemp("killed")
    put(folder, {"": {"index.html": b"old", "old.html": b"old"}, "fire": SITE["fire"]})
    count = iter(range(100))
    steps = {name: getattr(os, name) for name in ("replace", "makedirs")}

    def step(name: str):
        def done(*given, **named):
            if next(count) == at:
                raise Killed
            return steps[name](*given, **named)

        return done

    with pytest.MonkeyPatch.context() as patch:
        for name in steps:
            patch.setattr(placing.os, name, step(name))
        try:
            put(folder, SITE)
        except Killed:
            for path, data in files(folder / "site").items():
                assert data in (b"old", whole(SITE).get(path), b"a fire"), "no file is ever half"
    put(folder, then)
    assert files(folder / "site") == whole(then)


def test_a_folder_of_which_nothing_is_recorded_becomes_the_site(tmp_path: Path) -> None:
    for path in ("old/index.html", "index.html", ".git/config", "CNAME"):
        (tmp_path / "site" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "site" / path).write_text("old")
    put(tmp_path, SITE)
    assert files(tmp_path / "site") == {**whole(SITE), ".git/config": b"old"}


@pytest.mark.parametrize("is_one_file_system", [True, False])
def test_files_on_their_way_are_below_the_site_only_where_it_is_a_file_system_of_its_own(
    tmp_path: Path, monkeypatch, is_one_file_system: bool
) -> None:
    ways: set[Path] = set()

    def replace(here: str, there: str, move=os.replace) -> None:
        if Path(there).is_relative_to(tmp_path / "site"):
            ways.add(Path(here).parent)
        move(here, there)

    def refuse(*_: object) -> None:
        raise OSError(errno.EXDEV, "Invalid cross-device link")

    monkeypatch.setattr(os, "replace", replace)
    if not is_one_file_system:
        monkeypatch.setattr(Path, "rename", refuse)
    put(tmp_path, SITE)
    assert ways == {tmp_path / ("site.unfinished" if is_one_file_system else "site/.writing")}
    assert not any(folder.exists() for folder in ways)
    assert files(tmp_path / "site") == whole(SITE)


def test_what_others_put_there_later_stays(tmp_path: Path) -> None:
    put(tmp_path, SITE)
    (tmp_path / "site" / "CNAME").write_text("news.example")
    put(tmp_path, {"": SITE[""]})
    assert files(tmp_path / "site") == {**SITE[""], "CNAME": b"news.example"}


@pytest.mark.parametrize("link", ["events", "events/flood"])
def test_nothing_is_written_through_a_symbolic_link(tmp_path: Path, link: str) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "site" / link).parent.mkdir(parents=True)
    (tmp_path / "site" / link).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(InputError) as raised:
        put(tmp_path, SITE)
    assert [problem.file for problem in raised.value.problems] == [f"site/{link}"]
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("path", ["../outside.html", "/etc/outside.html", "events/../../outside.html"])
def test_a_forged_path_is_refused(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="may not leave its folder"):
        put(tmp_path, {"": {path: b"x"}})


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_record_that_is_lost_is_made_anew(tmp_path: Path, damage: Callable[[Path], object]) -> None:
    put(tmp_path, SITE)
    damage(tmp_path / "noted.db")
    put(tmp_path, SITE)
    assert files(tmp_path / "site") == whole(SITE)
    assert put(tmp_path, SITE) == Put()


def test_a_record_that_is_lost_while_files_are_moved_is_not_taken_for_the_whole(tmp_path: Path, monkeypatch) -> None:
    put(tmp_path, SITE)
    with monkeypatch.context() as patch:
        patch.setattr(placing._Writing, "__exit__", lambda *_: (tmp_path / "noted.db").unlink())
        put(tmp_path, {**SITE, "flood": {"events/flood/index.html": b"another flood"}})
    put(tmp_path, {"": SITE[""]})
    assert files(tmp_path / "site") == SITE[""]


@pytest.mark.parametrize("kind", ["keys of site", "files of site"])
@pytest.mark.parametrize("later", [SITE, {part: SITE[part] for part in ("", "flood")}], ids=["as it was", "without it"])
def test_a_damaged_row_is_made_anew_and_what_it_listed_is_known_again(tmp_path: Path, kind: str, later) -> None:
    put(tmp_path, SITE)
    spoil(tmp_path / "noted.db", kind, "fire")
    (tmp_path / "site" / "events" / "fire" / "index.html").write_bytes(b"mine")
    put(tmp_path, later)
    assert files(tmp_path / "site") == whole(later)
    assert put(tmp_path, later) == Put()


def test_what_is_known_to_be_as_it_was_left_is_not_looked_at(tmp_path: Path) -> None:
    put(tmp_path, SITE)
    (tmp_path / "site" / "events" / "fire" / "index.html").write_bytes(b"mine")

    def looked_at(key: str) -> dict[str, Mapping[str, str]]:
        wanted = {}
        for part, content in SITE.items():
            hashes = {path: digest_of(data) for path, data in content.items()}
            noted = repr(sorted(hashes.items())) + (key if part == "fire" else "")
            wanted[part] = WantedPart(noted, lambda hashes=hashes: hashes, lambda path, held=content: [held[path]])
        return dict(place(tmp_path / "site", record(tmp_path), wanted, ["fire"]).states)

    assert looked_at("").keys() == {"", "flood"}
    assert looked_at("another").keys() == set(SITE), "but where something else is wanted there"
    assert files(tmp_path / "site") == whole(SITE)
