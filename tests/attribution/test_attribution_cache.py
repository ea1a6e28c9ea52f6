"""Analyses kept between runs: found again, and never out of date."""

from __future__ import annotations

import os
import sys

from attributed_texts import article_of

from build_tools.attribution import attribute, engine
from build_tools.models import Cue, Lexicon
from build_tools.pipeline.store import trim

TEXT = "“The bridge is shut,” Mira Holt told reporters on Monday. The river rose."


def test_a_second_run_gives_the_same_without_parsing(lexicon, tmp_path, monkeypatch):
    first = list(attribute([article_of(TEXT)], lexicon, cache=tmp_path))
    monkeypatch.setattr(engine, "analyse", None)  # would fail if it were called
    assert list(attribute([article_of(TEXT)], lexicon, cache=tmp_path)) == first


def test_articles_kept_and_new_come_in_order(lexicon, tmp_path):
    texts = [article_of(TEXT + f" Day {n} was wet.", f"paper-{n}") for n in range(4)]
    list(attribute(texts[1:3], lexicon, cache=tmp_path))
    assert [a.article for a in attribute(texts, lexicon, cache=tmp_path)] == [t.id for t in texts]


def test_another_lexicon_is_another_analysis(lexicon, tmp_path):
    list(attribute([article_of(TEXT)], lexicon, cache=tmp_path))
    (bare,) = attribute([article_of("Mira Holt sang that it was late.")], Lexicon(), cache=tmp_path)
    assert all(s.cue is None for s in bare.statements)
    singing = Lexicon(cues=(Cue(lemma="sing", **{"class": "neutral"}, frames=("that",)),))
    (sung,) = attribute([article_of("Mira Holt sang that it was late.")], singing, cache=tmp_path)
    assert [s.cue for s in sung.statements] == ["sang"]


def test_a_broken_file_is_made_anew(lexicon, tmp_path):
    first = list(attribute([article_of(TEXT)], lexicon, cache=tmp_path))
    for kept in tmp_path.glob("*/*"):
        kept.write_text("{", encoding="utf-8")
    assert list(attribute([article_of(TEXT)], lexicon, cache=tmp_path)) == first


def test_a_cache_keeps_within_its_limit_what_was_used_last(lexicon, tmp_path):
    texts = [article_of(TEXT + f" Day {n} was wet.", f"paper-{n}") for n in range(4)]
    list(attribute(texts, lexicon, cache=tmp_path))
    sizes = [kept.stat().st_size for kept in tmp_path.glob("*/*")]
    for day, kept in enumerate(sorted(tmp_path.glob("*/*")), 1):
        os.utime(kept, (day, day))
    list(attribute(texts[:2], lexicon, cache=tmp_path))  # used again
    used = {kept for kept in tmp_path.glob("*/*") if kept.stat().st_mtime > len(texts)}
    trim([tmp_path], 2 * max(sizes) / 1_000_000)
    assert set(tmp_path.glob("*/*")) == used
    trim([tmp_path], 0)
    assert not list(tmp_path.glob("*/*"))


def test_nothing_to_read_imports_no_parser(lexicon, tmp_path):
    list(attribute([article_of(TEXT)], lexicon, cache=tmp_path))
    loaded = {name: sys.modules.pop(name) for name in list(sys.modules) if name.partition(".")[0] == "spacy"}
    try:
        list(attribute([article_of(TEXT)], lexicon, cache=tmp_path))
        assert "spacy" not in sys.modules
    finally:
        sys.modules.update(loaded)
