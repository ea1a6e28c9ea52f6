"""A site rendered in parts is, to the byte, what MkDocs alone makes of the whole, whatever was changed before."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from folders import edit, files
from sites import ADDRESS, add_event, alone, make_project, publish, published
from worked_example import EXAMPLE

pytestmark = pytest.mark.slow


def change_a_fact(root: Path) -> None:
    edit(root / "data/events/event-1/facts.yml", "title: The bridge jams", "title: The bridge sticks")


def add_rename_and_delete_events(root: Path) -> None:
    events = root / "data" / "events"
    (events / "event-1").rename(events / "a-new-name")
    add_event(root, "event-3")
    shutil.rmtree(events / "event-2")


def set_the_address(root: Path) -> None:
    edit(root / "data/settings.yml", "  name: Who Said What", f"  name: Who Said What\n  url: {ADDRESS}")


def change_a_title_and_a_template(root: Path) -> None:
    edit(root / f"data/events/{EXAMPLE}/event.yml", "\ntitle: ", "\ntitle: Once more, ")
    edit(root / "build_tools/pages/templates/wording.html", "wsw-standfirst", "wsw-standfirst wsw-new")


def change_the_theme_and_a_page_by_hand(root: Path) -> None:
    edit(root / "build_tools/theme/partials/footer.html", "in their exact words", "in their own words")
    (root / "build_tools/theme/assets/wsw/more.css").write_text("p { color: red }\n", encoding="utf-8")
    more = "# More\n\nSee [an event](../events/event-3/index.md) and `code <b>`.\n\n## A part\n\n[there](#a-part)\n"
    (root / "content/pages/about/more.md").write_text(more, encoding="utf-8")
    edit(root / "mkdocs.yml", "      - about/index.md\n", "      - about/index.md\n      - about/more.md\n")


CHANGES = (
    lambda _: None,
    change_a_fact,
    add_rename_and_delete_events,
    set_the_address,
    change_a_title_and_a_template,
    change_the_theme_and_a_page_by_hand,
)


def test_the_same_bytes_after_each_change(tmp_path: Path) -> None:
    root = make_project(tmp_path / "a project", 3)
    for change in CHANGES:
        change(root)
        epoch, _ = publish(root)
        made, whole = files(root / "site"), files(alone(root, epoch))
        assert made.keys() == whole.keys(), change
        assert [path for path in made if made[path] != whole[path]] == [], change


def test_only_the_event_that_changed_is_rendered(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", 3)
    assert published(root) == ["event-1", "event-2", EXAMPLE]
    assert published(root) == []
    change_a_fact(root)
    assert published(root) == ["event-1"]


def test_without_the_cache_and_without_the_site_the_same_comes_out(tmp_path: Path) -> None:
    root = make_project(tmp_path / "p", 2)
    published(root)
    first = files(root / "site")
    shutil.rmtree(root / "site")
    assert published(root) == [], "all is kept"
    assert files(root / "site") == first
    shutil.rmtree(root / ".cache")
    published(root)
    assert files(root / "site") == first
    for lost in ("rendered/*.pack", "rendered/*.search", "noted.db"):
        for file in (root / ".cache").glob(lost):
            file.write_bytes(b"damaged")
        shutil.rmtree(root / "site")
        published(root)
        assert files(root / "site") == first
