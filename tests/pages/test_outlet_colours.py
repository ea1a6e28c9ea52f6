"""Every outlet has a colour of its own, in light and dark, on the site and at the desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from build_tools.pages.views.outlets import GLYPHS

ROOT = Path(__file__).parents[2]
SHEETS = ("build_tools/theme/assets/wsw/site.css", "build_tools/desk/static/desk.css")


@pytest.mark.parametrize("sheet", SHEETS)
@pytest.mark.parametrize("number", range(1, len(GLYPHS) + 1))
def test_a_style_sheet_has_both_colours_of_each_outlet(sheet, number):
    css = (ROOT / sheet).read_text(encoding="utf-8")
    assert css.count(f"--o{number}: ") >= 2
    assert f"{{ --o: var(--o{number}); }}" in css
