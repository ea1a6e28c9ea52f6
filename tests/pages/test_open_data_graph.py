"""The JSON-LD of the pages, read as a graph by rdflib and held against its list of schema.org's terms."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest
from harbour_event import EVENT, LAID, NOBODY, SAFE, harbour
from own_events import own_project
from rdflib import RDF, SDO, Graph, URIRef

from build_tools.models.settings import Site
from build_tools.pages.json_text import json_block
from build_tools.pages.open_data.jsonld import article_graph, explainer_graph, facts_graph, quoted_words
from build_tools.pages.render import pages
from build_tools.pages.views.book import Book

BASE = "https://who.example/"
HOME = f"{BASE}events/harbour-fire/"
TERMS = set(dir(SDO))
"""Every type and property of schema.org that rdflib knows."""
BLOCK = re.compile(r'<script type="application/ld\+json">(.*?)</script>')


def read(graph: dict) -> Graph:
    """Read a graph without the network: schema.org's context maps every term into its vocabulary."""
    assert graph["@context"] == "https://schema.org"
    local = {"@vocab": str(SDO), **{name: {"@type": "@id"} for name in ("url", "license", "publishingPrinciples")}}
    return Graph().parse(data=json.dumps(graph | {"@context": local}), format="json-ld", publicID=HOME)


def book_of(project) -> Book:
    return Book(project, project.events[0])


@pytest.fixture(scope="module")
def news():
    """The harbour event as if it had happened, at a public address."""
    project = harbour(site=Site(url=BASE))
    event = EVENT.model_copy(update={"fictional": False})
    return book_of(replace(project, events=(replace(project.events[0], event=event),)))


@pytest.fixture(scope="module")
def graph(news):
    return read(explainer_graph(news))


@pytest.fixture(scope="module")
def claims(news):
    return read(facts_graph(news))


def every_graph():
    project = own_project()
    for book in [Book(project, sheets) for sheets in project.events] + [book_of(harbour())]:
        yield explainer_graph(book)
        yield facts_graph(book)
        yield from (article_graph(book, key) for key in book.marks)


def test_every_term_is_one_of_schema_org():
    for found in every_graph():
        triples = read(found)
        names = set(triples.predicates()) - {RDF.type} | set(triples.objects(predicate=RDF.type))
        unknown = names - TERMS
        assert not unknown


def test_a_term_that_is_none_would_be_found():
    assert SDO.NewsArticle in TERMS
    assert URIRef(f"{SDO}NewsArticles") not in TERMS


def test_there_is_no_verdict():
    assert not [1 for found in every_graph() if "ClaimReview" in json.dumps(found)]


def test_the_explainer_is_described(graph):
    page = URIRef(HOME)
    assert graph.value(page, RDF.type) == SDO.BackgroundNewsArticle
    assert str(graph.value(page, SDO.dateModified)) == "2031-06-05"
    assert str(graph.value(page, SDO.version)) == "4"
    assert set(graph.objects(page, SDO.isBasedOn)) == set(graph.subjects(RDF.type, SDO.NewsArticle))
    assert set(graph.objects(page, SDO.mentions)) == set(graph.subjects(RDF.type, SDO.Person))
    assert set(graph.objects(page, SDO.correction)) == set(graph.subjects(RDF.type, SDO.CorrectionComment))
    parts = {str(part) for part in graph.objects(page, SDO.hasPart)}
    assert parts >= {f"{HOME}side-by-side/", f"{HOME}wording/#glossary"}
    assert graph.value(page, SDO.publishingPrinciples) == URIRef(f"{BASE}about/corrections-policy/")
    assert [str(graph.value(node, SDO.name)) for node in graph.objects(page, SDO.citation)] == ["A map"]


def test_people_have_their_other_names(graph):
    person = URIRef(f"{HOME}who-said-what/#wyn-odell")
    assert {str(name) for name in graph.objects(person, SDO.alternateName)} == {"Odell", "Wynn Odell"}


def test_a_claim_has_its_author_and_its_appearances(claims, news):
    claim = URIRef(f"{HOME}side-by-side/#who-laid-it")
    assert claims.value(claim, RDF.type) == SDO.Claim
    assert list(claims.objects(claim, SDO.author)) == [URIRef(f"{HOME}who-said-what/#wyn-odell")]
    told = list(claims.objects(claim, SDO.appearance))
    assert len(told) == 2
    # The articles' pages describe them.
    described = [node for key in news.marks for node in article_graph(news, key)["@graph"]]
    nodes = [node for node in described if node["@id"] in {str(one) for one in told}]
    assert [node["@type"] for node in nodes] == ["Quotation", "Quotation"]
    assert {node["creator"]["@id"] for node in nodes} == {f"{HOME}who-said-what/#wyn-odell"}


def test_a_denial_is_no_appearance_and_a_suggestion_is_left_out(claims, news):
    assert URIRef(f"{HOME}side-by-side/#nobody-there") not in set(claims.subjects())
    denied = news.facts["nobody-there"]._replace(confirmed=True)
    book = replace(news)
    book.__dict__["facts"] = {"nobody-there": denied}
    claim = next(node for node in facts_graph(book)["@graph"] if node["@type"] == "Claim")
    assert "author" not in claim
    assert "appearance" not in claim


def test_an_inferred_date_is_not_published(graph):
    assert not [1 for article in graph.subjects(RDF.type, SDO.NewsArticle) if graph.value(article, SDO.datePublished)]


def test_quoted_words_are_quotations_and_paraphrases_are_the_outlets(news):
    nodes = {node["@id"].split("#")[-1]: node for node in article_graph(news, "bugle")["@graph"]}
    assert nodes[LAID]["@type"] == "Quotation"
    assert nodes[LAID]["text"] == "The fire was laid by strangers from the island,"
    assert nodes[SAFE]["@type"] == "Claim"
    assert nodes[SAFE]["claimInterpreter"]["name"] == "The Bugle"
    assert nodes[SAFE]["author"]["@id"].endswith("#ines-tarrow")
    assert quoted_words(news.statements[NOBODY]) == "Nobody from Sarn was near the harbour,"


def test_an_invented_event_is_no_news():
    types = {node["@type"] for node in explainer_graph(book_of(harbour()))["@graph"]}
    assert not [kind for kind in types if "News" in kind]
    assert explainer_graph(book_of(harbour()))["@graph"][0]["genre"] == "Fiction"


def test_without_an_address_ids_are_relative_to_the_page():
    ids = [node["@id"] for node in explainer_graph(book_of(harbour()))["@graph"]]
    assert ids[0] == "./"
    assert "who-said-what/#wyn-odell" in ids
    assert "#who-laid-it" in [node["@id"] for node in facts_graph(book_of(harbour()))["@graph"]]
    assert not [one for one in ids if "://" in one]


def test_the_first_to_have_it_is_named_where_all_state_their_day(news):
    def first(bugle: str, gazette: str, basis: str = "stated"):
        days = {"bugle": bugle, "gazette": gazette}
        articles = {
            key: sheet.model_copy(
                update={
                    "metadata": sheet.metadata.model_validate(
                        {"date": {"value": days[key], "basis": basis} if days[key] else "unknown"}
                    )
                }
            )
            for key, sheet in news.sheets.articles.items()
        }
        book = Book(news.project, replace(news.sheets, articles=articles))
        claims = {node["@id"]: node for node in facts_graph(book)["@graph"] if node["@type"] == "Claim"}
        return claims[f"{HOME}side-by-side/#who-laid-it"].get("firstAppearance", {}).get("@id")

    assert first("2031-05-05", "2031-05-04") == f"{HOME}articles/gazette/#article"
    assert first("2031-05-04", "2031-05-04") is None
    assert first("2031-05-05", "") is None
    assert first("2031-05-05", "2031-05-04", "inferred") is None


def test_words_cannot_leave_the_block():
    hostile = "</script><script>alert(1)</script><!-- & \u2028"
    written = str(json_block({"text": hostile}))
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written)["text"] == hostile.replace("\u2028", "")


def test_pages_hold_their_graphs():
    for path, data in pages(harbour()).items():
        found = BLOCK.findall(data.decode()) if path.endswith(".md") else []
        expected = re.fullmatch(r"events/harbour-fire/(side-by-side/|articles/\w+/)?index.md", path)
        assert len(found) == bool(expected), path
        assert all(json.loads(one)["@graph"] for one in found)
