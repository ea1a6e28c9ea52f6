"""What a machine file holds of an article: content words without their order, and no quick hash of words in a row."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

import pytest
from project_copies import EXAMPLE

from build_tools.models.runs import ROUNDS, RUN, run_digest, run_words
from build_tools.reading import read_article
from build_tools.sheets.checks.reuse import own_spans

PROJECT = Path(__file__).parents[2]
ARTICLES = sorted(path.stem for path in (PROJECT / "content/articles" / EXAMPLE).glob("*.txt"))
NAMING = ("speaker", "role", "mention", "candidate", "cue", "medium", "addressee", "day")
"""Of a statement: who speaks, how, where, to whom and when."""
HEX = re.compile(r"\b[0-9a-f]{8,64}\b")


def own_runs(article: str, size: int) -> list[str]:
    """Return every so many words in a row outside quotation marks, as they are hashed."""
    read = read_article(PROJECT / "content/articles" / EXAMPLE / f"{article}.txt", article)
    found = [run_words(read.text, span) for span in own_spans(read.text, read.paragraphs)]
    return [" ".join(w for w, _, _ in words[i : i + size]) for words in found for i in range(len(words) - size + 1)]


def held(article: str) -> str:
    return (PROJECT / "data/events" / EXAMPLE / "machine" / f"{article}.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("article", ARTICLES)
@pytest.mark.parametrize("size", range(4, 13))
def test_no_quick_hash_of_own_words_in_a_row_stands_in_it(article: str, size: int) -> None:
    digests = {found[:8] for found in HEX.findall(held(article))}
    runs = own_runs(article, size)
    assert runs
    quick = {hashlib.sha256(run.encode()).hexdigest()[:8] for run in runs}
    # The machine's own drafts are proved so; what is drafted stands in the sheet in clear.
    entries = json.loads(held(article))["drafted"]["statements"].values()
    drafted = {words[:8] for entry in entries for words in entry.get("words", ())}
    assert not quick & digests - drafted


@pytest.mark.parametrize("article", ARTICLES)
def test_runs_of_eight_are_known_by_a_hash_that_is_slow(article: str) -> None:
    known = {passage["digest"] for passage in json.loads(held(article))["passages"]}
    assert known <= {run_digest(run) for run in own_runs(article, RUN)}
    assert ROUNDS >= 500


@pytest.mark.parametrize("article", ARTICLES)
def test_no_four_own_words_in_a_row_stand_in_it_but_names(article: str) -> None:
    """Those of the sheet's own excerpts, mentions and metadata aside, which stand there in clear."""
    machine = json.loads(held(article))
    for name in ("metadata", "cuts", "drafted"):
        del machine[name]
    named = {one["text"] for one in machine["names"]}
    for statement in machine["statements"]:
        named |= {str(statement.pop(key, "")) for key in NAMING}
    text = json.dumps(machine, ensure_ascii=False).casefold()
    runs = [run for run in own_runs(article, 4) if run in text]
    shown = [run for run in runs if not any(run in one.casefold() for one in named)]
    assert not shown
