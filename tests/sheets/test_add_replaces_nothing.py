"""`add` never gives the sheet of one article to another, though the text of the first may not be at hand."""

from __future__ import annotations

import re
from contextlib import nullcontext
from pathlib import Path

import pytest
from sheets_world import attribute

from build_tools.models.problem import InputError
from build_tools.pipeline.add import Request, add
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract

LAMP = """Ada Penn said on Monday: “The lamp went out at nine and nobody lit it again.”

“We saw the ship turn back,” said Tom Oake, the pilot of the harbour.
"""


@pytest.mark.parametrize(
    ("options", "text", "says"),
    [
        ({}, LAMP, None),
        ({}, LAMP + "\nThe lamp was lit on Tuesday.\n", None),
        ({}, "Somebody else wrote of cabbages.\n\n“Cabbages are cheap,” said Ida Storm.\n", "it is another one"),
        ({"outlet": "other-paper"}, LAMP, "of another outlet, `gazette`"),
        ({"date": "2026-05-01"}, LAMP, "of an article of 2026-03-01"),
    ],
)
def test_without_its_text_a_sheet_is_not_given_to_another_article(
    tmp_path: Path, options: dict[str, str], text: str, says: str | None
) -> None:
    def added(text: str, outlet: str = "gazette", date: str = "2026-03-01") -> None:
        file = tmp_path / "lamp.txt"
        file.write_text(text, encoding="utf-8")
        add(tmp_path, file, Request("harbour", outlet, "lamp", {"date": date}))

    added(LAMP)
    extract(Cache(tmp_path), events=["harbour"], attribute=attribute)
    (tmp_path / "content/articles/harbour/lamp.txt").unlink()  # as in a clone: Git ignores it
    if says is None:
        added(text, **options)
        return
    with pytest.raises(InputError, match=re.escape(says)):
        added(text, **options)


def test_a_sheet_of_which_no_words_are_known_goes_by_its_headline(tmp_path: Path) -> None:
    sheet = tmp_path / "data/events/harbour/articles/lamp.yml"
    sheet.parent.mkdir(parents=True)
    sheet.write_text("outlet: gazette\nmetadata: {headline: The lamp of Ostrand}\n", encoding="utf-8")
    for text, is_refused in (("Cabbages are cheap\n\nSo they are.\n", True), (f"The lamp of Ostrand\n\n{LAMP}", False)):
        file = tmp_path / "lamp.txt"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(InputError, match="another one") if is_refused else nullcontext():
            add(tmp_path, file, Request("harbour", "gazette", "lamp"))


@pytest.mark.parametrize("at_hand", [True, False])
@pytest.mark.parametrize(
    ("outlet", "date", "text", "is_same"),
    [
        ("gazette", "2026-03-01", LAMP, True),
        ("other-paper", "2026-03-02", LAMP, True),
        ("gazette", "2026-03-01", LAMP.replace("\n", "\r\n"), True),
        ("gazette", "2026-03-01", LAMP + "\nThe lamp was lit on Tuesday.\n", False),
        ("gazette", "2026-03-01", re.sub("[aeiou]", "o", LAMP), False),
    ],
)
def test_the_same_text_under_a_second_id_is_reported(
    tmp_path: Path, outlet: str, date: str, text: str, *, is_same: bool, at_hand: bool
) -> None:
    """Whatever else is known about it, and whether the first is at hand or not."""
    file = tmp_path / "lamp.txt"
    file.write_text(LAMP, encoding="utf-8")
    add(tmp_path, file, Request("harbour", "gazette", "lamp", {"date": "2026-03-01"}))
    extract(Cache(tmp_path), events=["harbour"], attribute=attribute)
    if not at_hand:
        (tmp_path / "content/articles/harbour/lamp.txt").unlink()
    file.write_bytes(text.encode())
    notes = add(tmp_path, file, Request("harbour", outlet, "again", {"date": date})).notes
    assert ("same text as lamp" in " ".join(notes)) is is_same


def test_the_same_text_twice_in_a_folder_is_reported(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    for name in ("a", "b"):
        (folder / f"{name}.txt").write_text(LAMP, encoding="utf-8")
    assert "b.txt has the same text as a" in " ".join(add(tmp_path, folder, Request("harbour", "gazette")).notes)


def test_what_an_editor_said_of_an_article_stays_when_its_text_comes_again(tmp_path: Path) -> None:
    """The day was given when it was added; another editor's clone has no text, and they give it without the day."""
    file = tmp_path / "lamp.txt"
    file.write_text(LAMP, encoding="utf-8")
    for known in ({"date": "2026-03-01"}, {}):
        add(tmp_path, file, Request("harbour", "gazette", "lamp", known))
        extract(Cache(tmp_path), events=["harbour"], attribute=attribute)
        (tmp_path / "content/articles/harbour/lamp.txt").unlink()
        sheet = (tmp_path / "data/events/harbour/articles/lamp.yml").read_text(encoding="utf-8")
        assert "date: {value: 2026-03-01, basis: editor}" in sheet
