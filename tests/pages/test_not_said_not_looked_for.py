"""What nobody looked for is no omission; what an article says was not said is never shown as said."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from harbour_event import FACTS, LAID, SAFE, SET, harbour

from build_tools.models import Facts
from build_tools.pages.render import pages

EVENT = "events/harbour-fire/"


def shown(facts=None, **said):
    """Render the pages with other facts, or with keys of the Bugle's "laid" changed."""
    project = harbour()
    (event,) = project.events
    articles = dict(event.articles)
    if said:
        bugle = articles["bugle"]
        changed = {**bugle.statements, LAID: bugle.statements[LAID].model_copy(update=said)}
        articles["bugle"] = bugle.model_copy(update={"statements": changed})
    event = replace(event, articles=articles, facts=facts or event.facts)
    return {path: data.decode(errors="replace") for path, data in pages(replace(project, events=(event,))).items()}


def with_cell(stance, **more):
    given = FACTS.model_dump(mode="json")
    given["facts"]["it-burned"]["cells"]["gazette"] = {"stance": stance, **more}
    return Facts.model_validate(given)


@pytest.mark.parametrize(
    ("stance", "badge", "counted"),
    [
        ("not-mentioned", "Not mentioned", "1 in one alone"),
        ("unchecked", "No match found, not checked", "2 found in one so far"),
    ],
)
def test_an_empty_cell_says_whether_somebody_looked(stance, badge, counted):
    page = shown(with_cell(stance))[f"{EVENT}side-by-side/index.md"]
    assert badge in page
    assert counted in page


def test_a_draft_of_which_nothing_is_shared_yet_says_so_once():
    given = FACTS.model_dump(mode="json")
    for fact in given["facts"].values():
        fact["cells"]["gazette"] = {"stance": "unchecked"}
        fact["cells"]["bugle"] = {"stance": "asserted", "statements": [SET]}
    page = shown(Facts.model_validate(given))[f"{EVENT}index.md"]
    assert "Each of 3 details</strong> is in one text so far; nobody has checked the others for them." in page
    assert "None of" not in page


def test_the_nearest_passage_is_folded_under_an_unchecked_cell():
    page = shown(with_cell("unchecked", nearest=SET))[f"{EVENT}side-by-side/index.md"]
    folded = page.split('<details class="wsw-near"', 1)[1].split("</details>", 1)[0]
    assert "Nearest passage" in folded
    assert "fire was set" in folded


@pytest.mark.parametrize(
    ("how", "words"),
    [
        ("negated", "not said"),
        ("unable", "not said: could not"),
        ("hypothetical", "not said: only supposed"),
        ("asked", "not said: only asked"),
    ],
)
def test_what_was_not_said_has_a_glyph_and_words_of_its_own(how, words):
    found = shown(said=False, how=how, cue="claimed")
    said_once = words == "not said"  # the badge of the cell says it there already
    for page in ("side-by-side/",) * (not said_once) + ("who-said-what/", "articles/bugle/"):
        lead = f'<span aria-hidden="true">⊘</span> {words}</span> · <bdi class="wsw-mention">harbour master Wyn Odell'
        assert lead in found[f"{EVENT}{page}index.md"]
    cells = found[f"{EVENT}side-by-side/index.md"]
    assert "⊘</span> Not said by <bdi>Wyn Odell</bdi>" in cells
    assert ("⊘</span> not said</span>" not in cells) or not said_once


def test_what_was_not_said_is_nobodys_quotation_in_the_data():
    found = shown(said=False, how="negated")
    graph = json.loads(found[f"{EVENT}index.md"].split('<script type="application/ld+json">')[1].split("</script>")[0])
    address = f"articles/bugle/#{LAID}"
    assert not [node for node in graph["@graph"] if node["@id"] == address and node["@type"] == "Quotation"]
    assert all({"@id": address} not in node.get("appearance", []) for node in graph["@graph"])
    row = next(line for line in found[f"{EVENT}data/statements.csv"].splitlines() if line.startswith(LAID))
    assert row.endswith(",no,negated")
    assert SAFE in found[f"{EVENT}data/statements.csv"]
