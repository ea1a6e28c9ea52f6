"""Analyses kept between runs: found again, and never out of date."""

from __future__ import annotations

import os
import sys

import pytest
from attributed_texts import article_of

from build_tools.models import Cue, Lexicon
from build_tools.pipeline import attribute as kept_attribution
from build_tools.pipeline.attribute import Attribution
from build_tools.pipeline.cache.analyses import Analyses
from build_tools.pipeline.cache.snapshot import FolderSnapshot

TEXT = "“The bridge is shut,” Mira Holt told reporters on Monday. The river rose."
ARTICLES = [article_of(TEXT + f" Day {n} was wet.", f"paper-{n}") for n in range(4)]


@pytest.fixture
def attribution(lexicon, tmp_path) -> Attribution:
    """Attribution that keeps its analyses in a folder."""
    return Attribution(lexicon, analyses=Analyses(tmp_path / "kept"))


def test_a_second_run_gives_the_same_without_parsing(attribution, monkeypatch):
    first = list(attribution(ARTICLES))
    monkeypatch.setattr(kept_attribution, "analyse_lot", None)  # would fail if it were called
    assert list(attribution(ARTICLES)) == first


def test_articles_kept_and_new_come_in_order(attribution):
    list(attribution(ARTICLES[1:3]))
    assert [analysis.article for analysis in attribution(ARTICLES)] == [article.id for article in ARTICLES]


def test_another_lexicon_is_another_analysis(tmp_path):
    article = article_of("Mira Holt sang that it was late.")
    (bare,) = Attribution(Lexicon(), analyses=Analyses(tmp_path))([article])
    assert all(statement.cue is None for statement in bare.statements)
    singing = Lexicon(cues=(Cue(lemma="sing", **{"class": "neutral"}, frames=("that",)),))
    (sung,) = Attribution(singing, analyses=Analyses(tmp_path))([article])
    assert [statement.cue for statement in sung.statements] == ["sang"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[1]"])
def test_a_damaged_analysis_is_made_anew(attribution, damage):
    first = list(attribution(ARTICLES))
    for kept in attribution.analyses.folder.glob("*/*"):
        kept.write_bytes(damage)
    assert list(attribution(ARTICLES)) == first


def test_what_was_used_last_is_kept_within_the_limit(attribution):
    analyses = attribution.analyses
    list(attribution(ARTICLES))
    files = sorted(analyses.folder.glob("*/*"))
    for day, kept in enumerate(files, 1):
        os.utime(kept, (day, day))
    list(attribution(ARTICLES[:2]))  # used again
    used = {kept for kept in files if kept.stat().st_mtime > len(ARTICLES)}
    analyses.trim(2 * max(kept.stat().st_size for kept in files) / 1_000_000)
    assert set(analyses.folder.glob("*/*")) == used
    analyses.trim(0)
    assert not list(analyses.folder.glob("*/*"))


def test_only_where_something_came_is_looked_at_what_is_over_the_limit(attribution, monkeypatch):
    analyses = attribution.analyses
    list(attribution(ARTICLES))
    analyses.trim(1)
    with monkeypatch.context() as no_looking:
        no_looking.setattr(FolderSnapshot, "files", lambda *_: pytest.fail("the folder was read"))
        analyses.trim(1)
    analyses.put("ab" * 20, "more")
    analyses.trim(0)
    assert not list(analyses.folder.glob("*/*"))


def test_nothing_to_read_imports_no_parser(attribution):
    list(attribution(ARTICLES))
    loaded = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "spacy"}
    try:
        list(attribution(ARTICLES))
        assert "spacy" not in sys.modules
    finally:
        sys.modules.update(loaded)
