"""Killed at any moment, what writes leaves whole files, and the next run ends as if nothing had happened.

`make bench` kills more often: WSW_KILLS=200, half of them each.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest
from folders import files
from killing import victims
from worked_example import EXAMPLE, copy_project

from build_tools.models import ArticleSheet
from build_tools.pipeline.add import Request, add
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.pipeline.pages import update
from build_tools.pipeline.remove import parts_of, remove
from build_tools.pipeline.site import build
from build_tools.sheets.checks.check import has_errors
from build_tools.sheets.files.folders import load_file
from build_tools.sheets.files.machine import load_drafts, load_machine

KILLS = int(os.environ.get("WSW_KILLS", "20")) // 2
PROJECT = Path(__file__).parents[2]


def test_sheets_and_machine_files_are_sound_after_a_killed_extract(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The texts swing between two states; each sheet and machine file is sound after each kill."""
    monkeypatch.syspath_prepend(PROJECT / "tests/sheets")
    from sheets_world import EVENT_ID, HARBOUR, attribute, make_project

    root, clean = make_project(tmp_path / "killed"), make_project(tmp_path / "clean")
    extract(Cache(root), events=[EVENT_ID], attribute=attribute)
    work = """
    from sheets_world import EVENT_ID, HARBOUR, attribute
    for text in (HARBOUR, HARBOUR + "\\nThe mayor wept.\\n"):
        put(root / "content/articles/crane/harbour.txt", text)
        extract(Cache(root), events=[EVENT_ID], attribute=attribute)
    """
    with victims(root, work, KILLS) as kills:
        for _ in kills:
            for path in (root / "data/events/crane/machine").glob("*.json"):
                assert load_machine(root, path)[0] is not None, path
            assert load_drafts(root, root / "data/events/crane/suggested.json")[1] == []
            for path in (root / "data/events/crane/articles").glob("*.yml"):
                assert load_file(root, path, ArticleSheet).is_sound, path.read_text(encoding="utf-8")
    (root / "content/articles/crane/next").unlink(missing_ok=True)
    (root / "content/articles/crane/harbour.txt").write_text(HARBOUR, encoding="utf-8")
    for each in (root, clean):
        assert not has_errors(extract(Cache(each), events=[EVENT_ID], attribute=attribute))
    assert files(root / "data") == files(clean / "data")


def test_pages_are_whole_after_a_killed_update(tmp_path: Path) -> None:
    """A fact swings between two wordings; each page is, to the byte, that of one or the other after each kill."""
    root = copy_project(tmp_path / "project")
    pages, facts = root / "content" / "pages", root / "data" / "events" / EXAMPLE / "facts.yml"
    one = facts.read_text(encoding="utf-8")
    other = one.replace("title: ", "title: Once more ", 1)
    allowed: list[dict[str, bytes]] = []
    for text in (other, one):
        facts.write_text(text, encoding="utf-8")
        assert not isinstance(update(Cache(root)), list)
        allowed.append(files(pages))
    (root / "one").write_text(one, encoding="utf-8")
    (root / "other").write_text(other, encoding="utf-8")
    work = f"""
    for name in ("other", "one"):
        put(root / "data/events/{EXAMPLE}/facts.yml", (root / name).read_text(encoding="utf-8"))
        update(Cache(root))
    """
    with victims(root, work, KILLS) as kills:
        for _ in kills:
            for name, data in files(pages).items():
                if not name.startswith(".writing/"):
                    assert data in [state.get(name) for state in allowed], name
    facts.write_text(one, encoding="utf-8")
    assert not isinstance(update(Cache(root)), list)
    assert files(pages) == allowed[1]


def test_each_file_of_the_site_is_a_whole_builds_after_a_killed_build(tmp_path: Path) -> None:
    """An event swings between two wordings and a draft: each file of the site is one that a whole build made.

    What is a draft when a build is killed, and was one in the build before, is on no page.
    """
    root = copy_project(tmp_path / "project")
    event, facts = (root / "data/events" / EXAMPLE / name for name in ("event.yml", "facts.yml"))
    released, worded = event.read_text(encoding="utf-8"), facts.read_text(encoding="utf-8")
    states = {
        "one": (released, worded),
        "other": (released, worded.replace("title: ", "title: Once more ", 1)),
        "draft": (released.replace("status: released", "status: draft"), worded),
    }
    assert states["draft"][0] != released
    allowed: dict[str, set[bytes]] = {}
    for name, texts in states.items():
        for file, text in zip(("event", "facts"), texts, strict=True):
            (root / f"{name}.{file}").write_text(text, encoding="utf-8")
    began = time.monotonic()
    for name in ("draft", "other", "one"):
        event.write_text(states[name][0], encoding="utf-8")
        facts.write_text(states[name][1], encoding="utf-8")
        assert build(Cache(root), lambda _: None).status == 0
        for path, data in files(root / "site").items():
            allowed.setdefault(path, set()).add(data)
    seconds = (time.monotonic() - began) / 6
    whole = files(root / "site")
    work = f"""
    from build_tools.pipeline.cache.project import Cache
    from build_tools.pipeline.site import build
    for name in ("other", "draft", "one"):
        put(root / "data/events/{EXAMPLE}/event.yml", (root / (name + ".event")).read_text(encoding="utf-8"))
        put(root / "data/events/{EXAMPLE}/facts.yml", (root / (name + ".facts")).read_text(encoding="utf-8"))
        build(Cache(root), lambda _: None)
    """
    with victims(root, work, KILLS, seconds) as kills:
        for number, _ in enumerate(kills):
            for path, data in files(root / "site").items():
                assert data in allowed.get(path, ()), (number, path)
    for name in ("draft", "one"):
        event.write_text(states[name][0], encoding="utf-8")
        facts.write_text(states[name][1], encoding="utf-8")
        assert build(Cache(root), lambda _: None).status == 0
        assert (root / "site/events" / EXAMPLE).exists() == (name == "one")
    assert files(root / "site") == whole


def test_an_article_is_there_whole_or_not_at_all_after_a_killed_add(tmp_path: Path) -> None:
    """An article is added, and its text taken away again: after each kill it is there whole or not at all."""
    root = tmp_path / "killed"
    (root / "content").mkdir(parents=True)
    source = root / "quay.txt"
    source.write_text("The quay was shut on Monday, Ada Brandt said.\n\n" * 200, encoding="utf-8")
    work = """
    from build_tools.pipeline.add import Request, add
    add(root, root / "quay.txt", Request("quay", "post"))
    for path in (root / "content/articles/quay").glob("*.txt"):
        path.unlink()
    """
    whole = None
    with victims(root, work, KILLS) as kills:
        for _ in kills:
            found = {path.read_bytes() for path in (root / "content/articles/quay").glob("*.txt")}
            whole = whole or next(iter(found), None)
            assert not found or found == {whole}
            for path in (root / "content/articles/quay").glob("*.txt"):
                path.unlink()  # a second one of the same name would be refused
    for path in (root / "content/articles/quay").glob("*.txt"):
        path.unlink()
    add(root, source, Request("quay", "post"))
    assert [path.suffix for path in (root / "content/articles/quay").iterdir()] == [".txt"]


def test_an_event_is_whole_or_off_the_site_after_a_killed_remove(tmp_path: Path) -> None:
    """An event is removed again and again: after each kill it is whole, or without event.yml and so off the site."""
    root = copy_project(tmp_path / "project")
    event = root / "data/events" / EXAMPLE
    whole = files(event)
    shutil.copytree(event, root / "kept")
    work = f"""
    import shutil
    from build_tools.pipeline.remove import parts_of, remove
    remove(root, parts_of(root, "{EXAMPLE}"))
    shutil.rmtree(root / "next", ignore_errors=True)
    shutil.copytree(root / "kept", root / "next")
    (root / "next").rename(root / "data/events/{EXAMPLE}")
    """
    with victims(root, work, KILLS) as kills:
        for _ in kills:
            assert not (event / "event.yml").exists() or files(event) == whole
    remove(root, parts_of(root, EXAMPLE))
    assert not event.exists()


def test_a_page_of_an_event_that_a_killed_run_began_is_not_left_behind(tmp_path: Path) -> None:
    """What was written before the kill is known to the next run, which takes it away once its event is gone."""
    from build_tools.pages.writer import Writing, write

    writing = Writing(tmp_path)
    writing.put({f"events/gone/{number}.md": b"gone" for number in range(600)})  # killed here: never finished
    assert (tmp_path / "events/gone/599.md").exists()
    write({}, tmp_path)
    assert files(tmp_path) == {".generated": b""}
