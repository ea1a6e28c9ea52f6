"""The web annotations: form by the W3C's model, place by the text, and no word more than the sheet holds."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from harbour_event import LAID, TEXTS, harbour, without_words, words_between
from jsonschema import Draft202012Validator
from own_events import ROOT, own_pages, own_project
from rdflib import RDF, Graph, Literal, Namespace

from build_tools.models.settings import Site
from build_tools.pages.open_data.web_annotations import named_by_hash
from build_tools.pages.render import pages
from build_tools.pages.views.context import BESIDE, beside, exact, held_characters
from build_tools.sheets.pieces import PlacedPiece

FILE = "events/harbour-fire/data/annotations.jsonld"
OA = Namespace("http://www.w3.org/ns/oa#")
SELECTOR = {
    "oneOf": [
        {
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string", "minLength": 1},
                "prefix": {"type": "string", "minLength": 1, "maxLength": BESIDE},
                "suffix": {"type": "string", "minLength": 1, "maxLength": BESIDE},
            },
            "additionalProperties": False,
        },
        {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
            "additionalProperties": False,
        },
    ]
}
ANNOTATION = {
    "required": ["id", "type", "target"],
    "properties": {
        "type": {"const": "Annotation"},
        "motivation": {"const": "describing"},
        "body": {"type": "array", "minItems": 2},
        "target": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["source", "selector"],
                "properties": {
                    "source": {"required": ["id"], "properties": {"type": {"const": "Text"}}},
                    "selector": {"type": "array", "minItems": 1, "items": SELECTOR},
                },
            },
        },
    },
}
COLLECTION = {
    "required": ["@context", "id", "type", "total", "first"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "type": {"const": "AnnotationCollection"},
        "total": {"type": "integer"},
        "first": {
            "required": ["id", "type", "items"],
            "properties": {"type": {"const": "AnnotationPage"}, "items": {"type": "array", "items": ANNOTATION}},
        },
    },
}
"""What https://www.w3.org/TR/annotation-model/ asks for, of the parts that we use."""


def read(project) -> dict:
    return json.loads(pages(project)[FILE])


def items_of(project) -> list[dict]:
    return read(project)["first"]["items"]


def test_annotations_are_valid():
    files = own_pages() | {FILE: pages(harbour())[FILE]}
    for path, data in files.items():
        if path.endswith("annotations.jsonld"):
            found = json.loads(data)
            Draft202012Validator(COLLECTION).validate(found)
            assert found["total"] == len(found["first"]["items"])
            assert len({item["id"] for item in found["first"]["items"]}) == found["total"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("type", "TextSelector"), ("exact", ""), ("prefix", "x" * (BESIDE + 1)), ("words", "a key of no selector")],
)
def test_a_mistake_in_a_selector_would_be_found(key, value):
    found = read(harbour())
    found["first"]["items"][0]["target"][0]["selector"][0][key] = value
    assert not Draft202012Validator(COLLECTION).is_valid(found)


def test_there_is_one_for_every_piece_of_every_statement():
    files = own_pages()
    for sheets in own_project().events:
        found = json.loads(files[f"events/{sheets.id}/data/annotations.jsonld"])
        words = [words for sheet in sheets.articles.values() for s in sheet.statements.values() for words in s.words]
        items = [item for item in found["first"]["items"] if "#original-" not in item["id"]]
        quoted = [item["target"][0]["selector"][0]["exact"] for item in items]
        assert len(quoted) == len(words)
        assert all(any(one in whole for whole in words) for one in quoted)


def test_it_reads_as_a_graph():
    context = {
        "oa": str(OA), "id": "@id", "type": "@type", "items": {"@id": "oa:items"}, "first": {"@id": "oa:first"},
        "target": {"@id": "oa:hasTarget"}, "selector": {"@id": "oa:hasSelector"}, "source": {"@id": "oa:hasSource"},
        "exact": "oa:exact", "Annotation": "oa:Annotation",
    }  # fmt: skip
    found = read(harbour(site=Site(url="https://who.example/"))) | {"@context": context}
    graph = Graph().parse(data=json.dumps(found), format="json-ld", publicID="https://who.example/")
    assert len(set(graph.subjects(RDF.type, OA.Annotation))) == 5
    assert (None, OA.exact, Literal("the harbour was safe")) in graph


def test_selectors_find_the_words_in_the_worked_examples_texts():
    texts = {
        path.stem: path.read_bytes().decode("utf-8")
        for path in (ROOT / "content" / "articles" / "fictional-bridge-closure").glob("*.txt")
    }
    by_name = {
        named_by_hash(machine.sha256): texts[key]
        for sheets in own_project().events
        for key, machine in sheets.machines.items()
        if key in texts
    }
    seen = 0
    found = json.loads(own_pages()["events/fictional-bridge-closure/data/annotations.jsonld"])
    for item in found["first"]["items"]:
        quote, *position = item["target"][0]["selector"]
        text = by_name[item["target"][0]["source"]["id"]]
        if position:
            start, end = position[0]["start"], position[0]["end"]
            assert " ".join(text[start:end].split()) == " ".join(quote["exact"].split())
            assert text[:start].endswith(quote.get("prefix", ""))
            assert text[end:].startswith(quote.get("suffix", ""))
            seen += 1
    assert seen > 30


def test_a_text_that_may_not_be_shown_gives_nothing_but_the_sheets_words():
    machine = harbour().events[0].machines["bugle"]
    said = replace(machine.statements[1], cue_span=(10, 17), mention_span=(20, 44), quoted=())
    machine = replace(machine, statements=(said,))
    held = held_characters(
        {LAID: (PlacedPiece("laid by", (3, 10), ()), PlacedPiece("no place", None, ()))}, machine, ""
    )
    assert "".join(held[i] for i in sorted(held)) == "laid by" + "claimed" + "harbour master Wyn Odell"
    assert beside(held, (3, 10)) == ("", "claimed")
    assert held_characters({}, machine, "") == {}, "a statement that the sheet left out"


def test_a_text_under_an_open_licence_gives_what_stands_beside():
    held = held_characters({}, None, TEXTS["bugle"])
    start, end = words_between("bugle", "The fire was laid by strangers from the island,")
    assert beside(held, (start, end)) == (
        "A warehouse burned in Porth on Tuesday.\n“"[-BESIDE:],
        "” harbour master Wyn Odell claimed."[:BESIDE],
    )


@pytest.mark.parametrize(
    ("words", "at", "stands"),
    [
        ("“Not me,”", (0, 9), "“Not me,”"),
        ("“Not me,”", (1, 8), "Not me,"),
        ("“Not me", (1, 7), "Not me"),
        ("Not me,”", (1, 8), "Not me,"),
        ("two\nlines", (0, 11), "two\nlines"),
        ("“Not me,”", None, "“Not me,”"),
    ],
)
def test_a_mark_that_its_place_leaves_out_is_left_out(words, at, stands):
    assert exact(PlacedPiece(words, at, ())) == stands


@pytest.mark.parametrize(
    ("known", "before", "after"),
    [
        ({}, "", ""),
        ({3: "c", 4: "d", 8: "i"}, "cd", "i"),
        ({2: "b", 4: "d", 9: "j"}, "d", ""),
        (dict.fromkeys(range(-100, 100), "x"), "x" * BESIDE, "x" * BESIDE),
    ],
)
def test_beside_ends_at_a_gap(known, before, after):
    assert beside(known, (5, 8)) == (before, after)


def test_sheets_without_words_have_no_annotations():
    found = read(without_words(harbour()))
    assert found["total"] == 0
    Draft202012Validator(COLLECTION).validate(found)


def test_an_invented_articles_address_is_not_pointed_at():
    assert "bugle.example" not in json.dumps(items_of(harbour()))


def as_news(**changes):
    """Return the harbour event as if it had happened."""
    project = harbour()
    event = project.events[0].event.model_copy(update={"fictional": False})
    return replace(project, events=(replace(project.events[0], event=event, **changes),))


def test_offsets_count_in_the_text_that_we_hold_and_not_at_the_publisher():
    ours, theirs = items_of(as_news())[0]["target"]
    assert ours["source"]["id"] == named_by_hash("0" * 64)
    assert theirs["source"]["id"] == "https://bugle.example/fire"
    assert [selector["type"] for selector in theirs["selector"]] == ["TextQuoteSelector"]


def test_without_a_machine_file_and_an_address_the_articles_page_is_pointed_at():
    found = items_of(replace_machines(harbour()))
    assert {target["source"]["id"] for item in found for target in item["target"]} == {
        "../articles/bugle/",
        "../articles/gazette/",
    }


def replace_machines(project):
    return replace(project, events=(replace(project.events[0], machines={}),))
