"""On real articles, where they are at hand: what annotators found in a text is never cut, and appeals are."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from build_tools.reading import parse_article

SHARED = Path(os.environ.get("SHARED", Path(__file__).parents[3] / "shared"))
GOLD = SHARED / "gold"

pytestmark = pytest.mark.skipif(not GOLD.is_dir(), reason=f"no folder of shared texts: {GOLD}")


def articles(name):
    return [json.loads(line) for line in (GOLD / name).read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize(("name", "key"), [("polnear_dev.jsonl", "statements"), ("basil_dev.jsonl", "phrases")])
def test_no_cut_takes_what_somebody_said(name, key):
    taken = []
    for gold in articles(name):
        article = parse_article(gold["text"], "x")
        taken += [
            gold["text"][cut.start : cut.end]
            for cut in article.cuts
            for said in gold[key]
            if cut.start < said["end"] and said["start"] < cut.end and cut.what != "correction"
        ]
    assert not taken


def test_the_appeal_the_credit_and_the_date_prefix_are_cut():
    known = json.loads((GOLD / "kremlin_pairs.json").read_text(encoding="utf-8"))["boilerplate"]
    for gold in articles("kremlin.jsonl"):
        article, lines = parse_article(gold["text"], "x"), known[gold["article"]]
        cut_at = {(cut.what, gold["text"].count("\n", 0, cut.start) + 1) for cut in article.cuts}
        if "appeal_from_line" in lines:
            assert ("credit", lines["credit_line"]) in cut_at
            assert min(line for what, line in cut_at if what == "appeal") == lines["appeal_from_line"]
            assert article.paragraphs[-1][1] < min(cut.start for cut in article.cuts)
        if "date_prefix_line" in lines:
            assert cut_at == {("date-prefix", lines["date_prefix_line"])}
            assert article.metadata.date.basis == "stated"
