"""What a machine file holds of an article: content words without their order, and no quick hash of words in a row."""

from __future__ import annotations

import hashlib
import itertools
import json
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from worked_example import EXAMPLE

from build_tools.comparison.wording.passages import fingerprints
from build_tools.models import Term, statement_id
from build_tools.models.runs import ROUNDS, RUN, run_digest, run_words
from build_tools.pipeline.cache.project import Cache
from build_tools.pipeline.extract import extract
from build_tools.reading import read_article
from build_tools.sheets.checks.check import has_errors
from build_tools.sheets.checks.guessing import not_to_be_guessed
from build_tools.sheets.checks.own_words import own_spans

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


# ---- read back run by run ----

REACH = 5
"""Words of a run that somebody may guess who knows the others, their number of letters and the content words."""


def newly_read(machine: Mapping[str, Any], text: str) -> list[list[str]]:
    """Return the words in a row that can be read back who guesses run after run, each with what the last one gave."""
    known = [(proof["start"], proof["end"]) for proof in machine["proofs"]]
    known += [s[key] for s in machine["statements"] for key in ("mention_span", "cue_span") if s.get(key)]
    words = [(at, end) for _, at, end in run_words(text)]
    clear = {word for word in words if any(start <= word[0] < end for start, end in known)}
    read, runs = set(clear), [(passage["start"], passage["end"]) for passage in machine["passages"]]
    for _ in runs:
        for start, end in runs:
            unknown = {word for word in words if start <= word[0] < end} - read
            read |= unknown if len(unknown) <= REACH else set()
    rows: list[list[str]] = [[]]
    for word in words:
        rows = [*rows[:-1], [*rows[-1], text[slice(*word)]]] if word in read - clear else [*rows, []]
    return [row for row in rows if row]


@pytest.mark.parametrize("article", ARTICLES)
def test_no_more_than_three_words_in_a_row_are_guessed_from_what_stands_beside_them(article: str) -> None:
    """Those digests that would let somebody go on from an excerpt, word by word, are not kept."""
    machine = json.loads(held(article))
    text = (PROJECT / "content/articles" / EXAMPLE / f"{article}.txt").read_text(encoding="utf-8")
    rows = newly_read(machine, text)
    assert [row for row in rows if len(row) > 3] == []
    assert len(machine["passages"]) >= 20  # so that articles are still compared


def test_an_article_that_is_all_but_given_is_not_read_from_what_is_left() -> None:
    text = "The old dam above the town broke shortly before midnight after three days of rain and wind from the west"
    own, runs = [(0, len(text))], fingerprints(text, [(0, len(text))])
    assert len(runs) > 2
    assert not_to_be_guessed(runs, text, own, []) == runs  # nothing to begin with
    given = text.index(" after")
    kept = not_to_be_guessed(runs, text, own, [(0, given)])
    assert 0 < len(kept) < len(runs)
    assert all(len(run_words(text, (max(run.start, given), max(run.end, given)))) not in range(1, 6) for run in kept)
    nearly = [(0, text.index(" three")), (text.index("rain"), len(text))]
    assert not_to_be_guessed(runs, text, own, nearly) == runs  # "three days of": few enough


# ---- short statements ----

SHORT = """The ferry to Ostrand sank on Monday.

Mira Hollin said the harbour master had warned nobody. Divers found two empty lifeboats.

“The hull was sound,” Tom Ferrow said. Ferrow denied the crew was drunk.

The owners sold three older ferries.
"""
"""Statements of so few words that their orders can be tried."""
HASHES = ("md5", "sha1", "sha256", "sha512", "blake2b", "blake2s")


@pytest.fixture(scope="module")
def committed(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return all that is committed of an article with short statements, which was added today."""
    root = tmp_path_factory.mktemp("closed")
    (root / "data/events/ferry").mkdir(parents=True)
    (root / "content/articles/ferry").mkdir(parents=True)
    (root / "data/outlets.yml").write_text("gazette:\n  name: The Gazette\n", encoding="utf-8")
    (root / "content/articles/ferry/gazette.txt").write_text(SHORT, encoding="utf-8")
    shutil.copytree(PROJECT / "data/lexicon", root / "data/lexicon")
    assert not has_errors(extract(Cache(root), events=["ferry"]))
    return "\n".join(path.read_text(encoding="utf-8") for path in sorted((root / "data/events").rglob("*.*")))


def guesses() -> Iterator[str]:
    """Return each run of four words or more, as somebody who guessed it would hash it: with marks or without."""
    for sentence in re.split(r"\n+|(?<=[.”]) ", SHORT):
        found = sentence.split()
        for i in range(len(found)):
            for j in range(i + 4, len(found) + 1):
                run = " ".join(found[i:j])
                bare = run.strip("“”.,")
                yield from {run, bare, bare.casefold(), " ".join(w for w, _, _ in run_words(run))}


def test_no_guess_of_a_short_statement_can_be_proved(committed: str) -> None:
    """Whoever has the repository alone and guesses right finds no quick hash that says so: not in an id, either."""
    held = set(re.findall(r"\b[0-9a-f]{6,64}\b", committed))
    assert len(re.findall(r'"id": "gazette-[0-9a-f]{6}"', committed)) >= 5
    clear = SHORT[SHORT.index("“") : SHORT.index("”")].casefold() + committed.casefold()
    for guess in guesses():
        if guess.casefold() in clear:
            continue
        for name in HASHES:
            whole = hashlib.new(name, guess.encode()).hexdigest()
            for size in (6, 8, 12, 16, len(whole)):
                assert whole[:size] not in held, guess


@pytest.mark.parametrize(
    "text", ["Divers found two empty lifeboats", "Ferrow denied the crew was drunk", "The owners sold three ferries"]
)
def test_every_order_of_its_words_has_a_statements_id(text: str) -> None:
    terms = tuple(Term(word.casefold()) for word in text.split())
    orders = {" ".join(order) for order in itertools.permutations(text.split())}
    assert len(orders) > 100
    assert len({statement_id("gazette", order, terms) for order in orders}) == 1
    assert statement_id("gazette", text + " now", terms) != statement_id("gazette", text, terms)
