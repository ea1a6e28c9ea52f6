"""The worked example's articles and gold: they fit, hold the hard cases, and anyone can repeat the accuracy figures.

The bounds are what the present code reaches, with a little room: a change that makes it worse is told.
"""

from __future__ import annotations

import functools
import itertools
import shutil
from pathlib import Path

import pytest
from scoring import Figures, load_gold, load_pairs, score, score_pairs, spans_of

from build_tools.models import words
from build_tools.pipeline.cache.project import Cache
from build_tools.reading import read_article

PROJECT = Path(__file__).parents[1]
ARTICLES = PROJECT / "content/articles/fictional-bridge-closure"
FIXTURES = Path(__file__).parent / "fixtures/worked-example"
IDS = ("courier", "lantern", "wire")
GOLD = {gold["article"]: gold for gold in load_gold(FIXTURES)}
PAIRS = load_pairs(FIXTURES)


def body(article):
    return " ".join(article.text[start:end] for start, end in article.paragraphs)


@pytest.mark.parametrize("id_", IDS)
def test_each_article_says_that_it_is_fictional_and_free(id_):
    article = read_article(ARTICLES / f"{id_}.txt")
    assert "Fictional" in article.text[: article.cuts[0].end]
    assert article.metadata.licence.value == "CC0-1.0"
    assert 250 <= len(words(body(article))) <= 400


@pytest.mark.parametrize("id_", IDS)
def test_the_gold_fits_its_article(id_):
    gold, article = GOLD[id_], read_article(ARTICLES / f"{id_}.txt")
    assert gold["text"] == article.text
    for statement in gold["statements"]:
        spans = [tuple(span) for span in spans_of(statement)]
        assert (statement["start"], statement["end"]) == (spans[0][0], spans[-1][1])
        assert all(any(a <= start < end <= b for a, b in article.paragraphs) for start, end in spans)
        assert all(article.text[start:end] == article.text[start:end].strip() for start, end in spans)
        assert statement["mention"] in body(article)
        assert statement["cue"] in body(article)


def test_the_pairs_name_statements_of_different_articles_once():
    owner = {statement["id"]: id_ for id_, gold in GOLD.items() for statement in gold["statements"]}
    pairs = [frozenset(pair) for key in ("same", "also_ok", "never") for pair in PAIRS[key]]
    assert len(pairs) == len(set(pairs))
    assert all(len({owner[a], owner[b]}) == 2 for a, b in pairs)


def test_the_hard_cases_are_there():
    statements = {s["id"]: s for gold in GOLD.values() for s in gold["statements"]}
    text = "\n".join(gold["text"] for gold in GOLD.values())
    assert len(spans_of(statements["C4"])) == 2, "a quotation split by its cue"
    assert "\n\n" in GOLD["courier"]["text"][statements["C2"]["start"] : statements["C2"]["end"]], "two paragraphs"
    assert "‘" in GOLD["courier"]["text"][statements["C13"]["start"] : statements["C13"]["end"]], "a nested quotation"
    assert not statements["L14"]["mention"], "a quotation without a cue"
    assert "‘They were told" in text, "single marks"
    assert all(phrase in text for phrase in ("he added", "The spokeswoman", "according to", "denied", "accused"))
    assert {"Yelena Drozdik", "Elena Drozdik"} <= {s.get("speaker") for s in statements.values()}
    assert any(c.what == "appeal" for c in read_article(ARTICLES / "lantern.txt").cuts)


def test_two_of_the_articles_share_agency_copy():
    def runs(id_):
        tokens = words(body(read_article(ARTICLES / f"{id_}.txt")))
        return {tuple(tokens[i : i + 15]) for i in range(len(tokens) - 14)}

    sharing = [(a, b) for a, b in itertools.combinations(IDS, 2) if runs(a) & runs(b)]
    assert sharing == [("courier", "wire")]


# ---- accuracy ----


@functools.cache
def analyses():
    pytest.importorskip("spacy")
    from build_tools.attribution import attribute
    from build_tools.sheets.files.folders import load_settings
    from build_tools.sheets.files.lexicon import load_lexicon

    articles = [read_article(ARTICLES / f"{id_}.txt") for id_ in IDS]
    return tuple(attribute(articles, load_lexicon(PROJECT), unnamed_below=load_settings(PROJECT).unnamed_below))


def test_who_said_what_is_found():
    figures = [score(GOLD[analysis.article], analysis.statements) for analysis in analyses()]
    total = functools.reduce(Figures.__add__, figures)
    assert total.attrib_f1 >= 0.87, total
    assert total.named >= 0.87 * total.nameable, total


def test_nothing_is_attributed_from_the_appeal():
    article = read_article(ARTICLES / "lantern.txt")
    [analysis] = [analysis for analysis in analyses() if analysis.article == "lantern"]
    end = article.paragraphs[-1][1]
    assert max(statement.end for statement in analysis.statements) <= end


def test_the_same_utterances_are_joined_and_look_alikes_are_not():
    from build_tools.comparison.matching.compare import compare
    from build_tools.sheets.files.lexicon import load_lexicon

    spans = {s.id: s.spans for analysis in analyses() for s in analysis.statements}
    found = compare(list(analyses()), {}, load_lexicon(PROJECT), ()).matches
    joined = {tier: [m for m in found if m.tier == tier] for tier in ("likely", "suggested")}

    def figures(matches):
        sides = [tuple((side.article, spans[side.statement]) for side in (m.a, m.b)) for m in matches]
        return score_pairs(list(GOLD.values()), PAIRS, sides)

    likely, all_ = figures(joined["likely"]), figures(joined["likely"] + joined["suggested"])
    assert likely.look_alikes == 0, likely
    assert all_.recalled >= 0.75 * all_.same, all_


# ---- its sheets ----


@pytest.fixture
def copy(tmp_path):
    for part in ("data/lexicon", "data/events/fictional-bridge-closure", "content/articles/fictional-bridge-closure"):
        shutil.copytree(PROJECT / part, tmp_path / part)
    for file in ("data/settings.yml", "data/outlets.yml"):
        shutil.copy(PROJECT / file, tmp_path / file)
    return tmp_path


def sheets(root):
    folder = root / "data/events/fictional-bridge-closure"
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.*")}


@pytest.mark.parametrize("lost", ["articles/lantern.yml", "machine/lantern.json", "articles", "machine", ""])
def test_its_article_sheets_are_as_the_machine_makes_them(copy, lost):
    pytest.importorskip("spacy")
    from build_tools.pipeline.extract import extract

    folder = copy / "data/events/fictional-bridge-closure"
    path = folder / lost
    if path.is_file():
        path.unlink()
    elif lost:
        shutil.rmtree(path)
    extract(Cache(copy))
    assert sheets(copy) == sheets(PROJECT)


def test_the_sheets_hold_what_an_explainer_needs():
    from build_tools.pipeline.load import load_project
    from build_tools.sheets.checks.check import check

    assert not [
        problem for problem in check(PROJECT, events=["fictional-bridge-closure"]) if problem.severity == "error"
    ]
    project, _ = load_project(PROJECT, events=["fictional-bridge-closure"])
    [sheets_] = project.events
    event = sheets_.event
    assert event.fictional
    assert len(sheets_.facts.facts) >= 8
    assert len(event.questions) >= 5
    assert len(event.told_differently) == 3
    assert event.known and event.unknown and event.timeline and event.glossary
    assert sheets_.corrections.corrections
    assert {decision.decision for decision in sheets_.facts.matches} == {"confirmed", "rejected"}
    assert any(fact.conflict and fact.conflict.resolution for fact in sheets_.facts.facts.values())
