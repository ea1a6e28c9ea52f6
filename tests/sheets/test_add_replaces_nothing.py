"""`add` never gives the sheet of one article to another, though the text of the first may not be at hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from sheets_world import attribute

from build_tools.models.problem import InputError
from build_tools.pipeline.add import Request, add
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
    extract(tmp_path, events=["harbour"], attribute=attribute)
    (tmp_path / "content/articles/harbour/lamp.txt").unlink()  # as in a clone: Git ignores it
    if says is None:
        added(text, **options)
        return
    with pytest.raises(InputError, match=re.escape(says)):
        added(text, **options)


def test_the_same_text_under_a_second_id_is_reported(tmp_path: Path) -> None:
    file = tmp_path / "lamp.txt"
    file.write_text(LAMP, encoding="utf-8")
    known = {"date": "2026-03-01"}
    add(tmp_path, file, Request("harbour", "gazette", "lamp", known))
    extract(tmp_path, events=["harbour"], attribute=attribute)
    assert "same text as lamp" in " ".join(add(tmp_path, file, Request("harbour", "gazette", "again", known)).notes)
