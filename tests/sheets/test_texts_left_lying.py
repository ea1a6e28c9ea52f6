"""Texts that no sheet knows: another branch's, a reverted or removed event's, one of an event that was renamed.

Git ignores them, so they stay when all else goes. A run over everything leaves them alone and says so; only who names
the event has them drafted.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from sheets_world import EVENT_ID, HARBOUR, POST, SHEET, TEXT, attribute, edit, lines, put, snapshot

from build_tools.models import Severity
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract


def of_another_branch(root: Path) -> tuple[str, str]:
    put(root, "content/articles/crane/post.txt", POST)
    return "crane", "post"


def of_a_reverted_event(root: Path) -> tuple[str, str]:
    put(root, "content/articles/dredger/harbour.txt", HARBOUR)
    return "dredger", "harbour"


def of_a_renamed_event(root: Path) -> tuple[str, str]:
    (root / "data/events/crane").rename(root / "data/events/fallen-crane")
    return "crane", "harbour, herald"


def of_an_article_that_an_editor_took_out(root: Path) -> tuple[str, str]:
    edit(root, "data/events/crane/event.yml", "articles: [harbour, herald]", "articles: [harbour]")
    for file in ("articles/herald.yml", "machine/herald.json"):
        (root / "data/events/crane" / file).unlink()
    return "crane", "herald"


@pytest.mark.parametrize(
    "lying",
    [of_another_branch, of_a_reverted_event, of_a_renamed_event, of_an_article_that_an_editor_took_out],
)
def test_they_are_left_alone_and_reported_with_two_ways_out(
    project: Path, lying: Callable[[Path], tuple[str, str]]
) -> None:
    event, articles = lying(project)
    before = snapshot(project)
    told = extract(Cache(project), attribute=attribute)
    assert {name for name in snapshot(project) if name not in before} == set()
    assert articles == "herald" or snapshot(project) == before  # the columns of what is left may change
    assert [one.what for one in told if one.file == f"content/articles/{event}"] == [
        f"texts without sheets, left unchanged: {articles}"
    ]
    (cure,) = [one.cure for one in told if "without sheets" in one.what]
    assert f"extract {event}" in cure and "delete them" in cure
    assert all(one.severity is Severity.WARNING for one in told), lines(told)


def test_who_names_the_event_has_them_drafted(project: Path) -> None:
    of_another_branch(project)
    of_a_reverted_event(project)
    extract(Cache(project), events=[EVENT_ID, "dredger"], attribute=attribute)
    for sheet in ("crane/articles/post.yml", "dredger/articles/harbour.yml"):
        assert (project / "data/events" / sheet).is_file()
    assert "status: draft" in (project / "data/events/dredger/event.yml").read_text(encoding="utf-8")
    assert "without sheets" not in lines(extract(Cache(project), attribute=attribute))


def test_who_names_the_event_after_a_run_over_everything_has_them_drafted(project: Path) -> None:
    of_another_branch(project)
    extract(Cache(project), attribute=attribute)
    extract(Cache(project), events=[EVENT_ID], attribute=attribute)
    assert (project / "data/events/crane/articles/post.yml").is_file()


def test_an_article_that_is_added_brings_no_other(project: Path) -> None:
    of_another_branch(project)
    put(project, "content/articles/crane/quay.txt", "The quay was cleared on Monday.\n")
    told = extract(Cache(project), events=[EVENT_ID], asked={"quay"}, attribute=attribute)
    assert (project / "data/events/crane/articles/quay.yml").is_file()
    assert not (project / "data/events/crane/articles/post.yml").exists()
    assert "texts without sheets, left unchanged: post" in lines(told)


def test_another_articles_text_under_the_id_of_one_is_left_until_it_is_asked_for(project: Path) -> None:
    """Two branches may each have an article of one outlet, and so of one id."""
    extract(Cache(project), attribute=attribute)
    before = snapshot(project)
    put(project, TEXT, POST)
    for _ in range(2):
        told = [one for one in extract(Cache(project), attribute=attribute) if one.file == TEXT]
        assert [one.what for one in told] == ["this text is another article’s, not that of its sheet: left unchanged"]
        assert f"extract {EVENT_ID}" in told[0].cure and told[0].severity is Severity.WARNING
    assert snapshot(project) == before
    extract(Cache(project), events=[EVENT_ID], asked={"herald"}, attribute=attribute)
    assert snapshot(project) == before
    told = extract(Cache(project), events=[EVENT_ID], attribute=attribute)
    assert "the sheet follows the text, as asked" in lines(told)
    assert "Lena Orsk" in (project / SHEET).read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("was inspected in March and nothing was found to be wrong with it", "had been looked at, and all was well"),
        ("Nobody was hurt. ", ""),
        ("The harbour", "So it was.\n\nThe harbour"),
    ],
)
def test_a_later_version_is_read_by_a_run_over_everything(project: Path, old: str, new: str) -> None:
    extract(Cache(project), attribute=attribute)
    before = snapshot(project)
    edit(project, TEXT, old, new)
    assert "this text is another" not in lines(extract(Cache(project), attribute=attribute))
    assert snapshot(project) != before


def test_deleted_they_are_not_spoken_of_again(project: Path) -> None:
    of_a_reverted_event(project)
    assert "without sheets" in lines(extract(Cache(project), attribute=attribute))
    shutil.rmtree(project / "content/articles/dredger")
    assert "without sheets" not in lines(extract(Cache(project), attribute=attribute))
