"""A text that was parsed once is not gone through again, and makes the same article."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import patch

import pytest

from build_tools.models.problem import InputError
from build_tools.pipeline.cache import parsed_articles
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.parsed_articles import Parsing
from build_tools.reading import parse_article

FRONT = (
    "---\nheadline: Crane falls\ndate: {value: 2031-04-07, basis: stated, note: from the page}\noutlet: herald\n---\n\n"
)
BODY = (
    "SKARHOLM (AP) — A crane fell into the harbour on Monday.\n\n“It swayed for an hour,” Mira Hollin said.\n\n"
    "Sign up for our newsletter to get the harbour’s news every morning.\n"
)


@pytest.mark.parametrize(
    "text", [BODY, FRONT + BODY, BODY.replace("\n\n", "\r\n\r\n"), f"{BODY}\n\nCorrection: \ud7ff"]
)
def test_what_is_kept_makes_the_same_article(text: str, tmp_path: Path) -> None:
    whole = parse_article(text, "herald", name="herald.txt", encoding="utf-16")
    kept = Analyses(tmp_path)
    assert Parsing(kept)(text, "herald", name="herald.txt", encoding="utf-16") == whole
    with patch.object(parsed_articles, "parse_article", None):
        assert Parsing(kept)(text, "herald", name="herald.txt", encoding="utf-16") == whole


def test_the_text_itself_is_not_kept(tmp_path: Path) -> None:
    kept = Analyses(tmp_path)
    with patch.object(Analyses, "put", autospec=True) as put:
        Parsing(kept)(FRONT + BODY, "herald")
    assert "swayed" not in repr(put.call_args)


@pytest.mark.parametrize("damage", [{"paragraphs": 3}, {}, [], {"paragraphs": [], "cuts": [[1]], "metadata": {}}])
def test_what_is_damaged_is_parsed_again(damage: object, tmp_path: Path) -> None:
    kept = Analyses(tmp_path)
    with patch.object(Analyses, "get", return_value=damage):
        assert Parsing(kept)(BODY, "herald") == parse_article(BODY, "herald")


def test_what_is_refused_is_refused_each_time(tmp_path: Path) -> None:
    parse = Parsing(Analyses(tmp_path))
    for _ in range(2):
        with pytest.raises(InputError):
            parse("---\nheadline: Crane falls\n---\n", "herald")
