"""JSON-LD in the pages, in schema.org's words, so that search engines and archives see who said what.

    explainer     BackgroundNewsArticle · Event · Person · NewsArticle · CorrectionComment · DefinedTermSet · Dataset
    side by side  Claim (a fact) with its appearances, which the articles' pages describe · what was actually said
    article page  NewsArticle · every statement whose words the sheet holds

A statement is given as what it is: words in quotation marks are a Quotation by the speaker; a paraphrase is a Claim of
the speaker's as the outlet interprets it; the outlet's own voice is a Claim of the outlet's. No ClaimReview: there is
no verdict. What a machine proposed and no editor confirmed is left out, and so is an inferred date. An invented event
is no news: its types are Article and CreativeWork, of the genre fiction.

Vocabulary: https://schema.org (BackgroundNewsArticle, Claim, CorrectionComment and others are "pending" terms there).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from build_tools.models import Basis, Correction, Kind, Known, Person, Stance
from build_tools.pages.event.corrections import entries
from build_tools.pages.event.frame import SECTIONS
from build_tools.pages.open_data.addresses import Addresses
from build_tools.pages.views.book import Book
from build_tools.pages.views.facts import CellView, FactView
from build_tools.pages.views.links import web
from build_tools.pages.views.originals import OriginalView
from build_tools.pages.views.outlets import Mark
from build_tools.pages.views.statements import StatementView

Node = dict[str, Any]

CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"
RIGHTS = "CC0 for our own words and numbers; quotations remain their publishers’ and speakers’."
LICENCES = {
    "CC0-1.0": CC0,
    "CC-BY-4.0": "https://creativecommons.org/licenses/by/4.0/",
    "CC-BY-SA-4.0": "https://creativecommons.org/licenses/by-sa/4.0/",
}
RESERVED = "all-rights-reserved"

_SPEAKS_AS = {"person": "Person", "state": "GovernmentOrganization"}
_MARKS = '“”"„«»'


def explainer_graph(book: Book) -> Node:
    """Describe an event's explainer and what it rests on, but for the facts: the page side by side describes those."""
    at = Addresses.of(book.project.settings.site, book.url)
    nodes = [
        _explainer(book, at),
        *(_article(book, at, key) for key in book.marks),
        *(_person(book, at, key, person) for key, person in book.sheets.people.items()),
        *(_correction(book, at, entry.id, entry.target, entry.correction) for entry in entries(book)),
        *_glossary(book, at),
        _dataset(book, at),
    ]
    return _graph(nodes)


def facts_graph(book: Book) -> Node:
    """Describe the facts that an editor confirmed, and what was actually said where it is known."""
    at = Addresses.of(book.project.settings.site, f"{book.url}side-by-side/")
    facts = [fact for fact in book.facts.values() if fact.confirmed]
    originals = (_original(book, at, fact, fact.original) for fact in facts if fact.original)
    return _graph([*(_claim(book, at, fact) for fact in facts), *originals])


def article_graph(book: Book, key: str) -> Node:
    """Describe one article and the statements in it."""
    at = Addresses.of(book.project.settings.site, book.marks[key].url)
    mine = book.of_article(key)
    speakers = {view.person for view in mine if view.person}
    people = (_person(book, at, name, book.sheets.people[name]) for name in sorted(speakers))
    return _graph([_article(book, at, key), *people, *_statements(book, at, mine)])


def _graph(nodes: Iterable[Node]) -> Node:
    kept = ({name: value for name, value in node.items() if value not in (None, "", [], ())} for node in nodes)
    return {"@context": "https://schema.org", "@graph": list(kept)}


def _ids(ids: Iterable[str]) -> list[Node]:
    return [{"@id": one} for one in dict.fromkeys(ids)]


def _article_id(mark: Mark) -> str:
    return f"{mark.url}#article"


def _person_id(book: Book, key: str) -> str:
    return f"{book.url}who-said-what/#{key}"


def _glossary_id(book: Book) -> str:
    return f"{book.url}wording/#glossary"


def _dataset_id(book: Book) -> str:
    return f"{book.url}sources/#data"


def _explainer(book: Book, at: Addresses) -> Node:
    event, site = book.event, book.project.settings.site
    log = book.sheets.corrections.corrections
    changed = [day for day in (event.reviewed, *(entry.date for entry in log)) if day]
    parts = [book.url + path for path, _ in SECTIONS if path]
    parts += [_glossary_id(book)] * bool(event.glossary) + [_dataset_id(book)]
    return {
        "@type": "Article" if event.fictional else "BackgroundNewsArticle",
        "@id": at(book.url),
        "url": at(book.url),
        "headline": event.title,
        "abstract": event.standfirst,
        "genre": "Fiction" if event.fictional else "",
        "datePublished": event.published.isoformat() if event.published else "",
        "dateModified": max(changed).isoformat() if changed else "",
        "version": str(1 + len(log)),
        "inLanguage": "en",
        "about": {
            "@type": "Event",
            "name": event.short or event.title,
            **({"startDate": event.date.isoformat()} if event.date else {}),
            **({"location": {"@type": "Place", "name": event.place}} if event.place else {}),
        },
        "mentions": _ids(at(_person_id(book, key)) for key in book.sheets.people),
        "isBasedOn": _ids(at(_article_id(mark)) for mark in book.marks.values()),
        "citation": [{"@type": "CreativeWork", "name": ref.title, "url": ref.url} for ref in event.references],
        "hasPart": _ids(at(part) for part in parts),
        "correction": _ids(at(f"{book.url}sources/#{entry.id}") for entry in entries(book)),
        "publisher": {"@type": "Organization", "name": site.publisher or site.name},
        "publishingPrinciples": at("about/corrections-policy/"),
        "license": CC0,
        "copyrightNotice": RIGHTS,
    }


def _article(book: Book, at: Addresses, key: str) -> Node:
    sheet, mark = book.sheets.articles[key], book.marks[key]
    meta, fictional = sheet.metadata, book.event.fictional
    licence = _stated(meta.licence)
    return {
        "@type": "CreativeWork" if fictional else "NewsArticle",
        "@id": at(_article_id(mark)),
        "headline": _stated(meta.headline),
        "genre": "Fiction" if fictional else "",
        "datePublished": _stated(meta.date),
        "url": "" if fictional else web(_stated(meta.url)),
        "author": _stated(meta.author),
        "creditText": _stated(meta.credit),
        "inLanguage": _stated(meta.language),
        "publisher": _outlet(mark),
        "license": LICENCES.get(licence, "") if licence != RESERVED else "",
        "copyrightNotice": "All rights reserved" if licence == RESERVED else "",
        "subjectOf": {"@id": at(mark.url)},
    }


def _stated(known: Known) -> str:
    """Return a value that the article or the editor states; nothing where it is unknown or only inferred."""
    return known.value if known.is_known and known.basis is not Basis.INFERRED else ""


def _outlet(mark: Mark) -> Node:
    return {"@type": "Organization", "name": mark.name}


def _person(book: Book, at: Addresses, key: str, person: Person) -> Node:
    kind = _SPEAKS_AS.get(person.kind, "Organization")
    return {
        "@type": kind,
        "@id": at(_person_id(book, key)),
        "name": person.name,
        "alternateName": list(person.variants),
        "jobTitle" if kind == "Person" else "description": list(person.roles),
    }


def _claim(book: Book, at: Addresses, fact: FactView) -> Node:
    """Describe a fact. A denial is no appearance of what it denies, nor is its speaker the claim's author."""
    claiming = [cell for cell in _confirmed(fact) if cell.stance in (Stance.ASSERTED, Stance.ATTRIBUTED)]
    told = [telling.statement for cell in claiming for telling in cell.tellings if not telling.statement.not_said]
    speakers = _ids(at(_person_id(book, view.person)) for view in told if view.person)
    outlets = {cell.mark.name: _outlet(cell.mark) for cell in claiming if cell.stance is Stance.ASSERTED}
    first = _first(book, {view.mark.article for view in told})
    return {
        "@type": "Claim",
        "@id": at(fact.actions.permalink),
        "name": fact.title,
        "text": fact.text,
        "author": [*speakers, *outlets.values()],
        "appearance": _ids(at(view.actions.permalink) for view in told if view.words.text),
        "firstAppearance": {"@id": at(_article_id(book.marks[first]))} if first else None,
    }


def _confirmed(fact: FactView) -> list[CellView]:
    return [cell for cell in fact.cells if cell.confirmed]


def _first(book: Book, articles: Iterable[str]) -> str:
    """Name the article that had it first, where all state their day and one is alone on the first."""
    days = {key: _stated(book.sheets.articles[key].metadata.date) for key in articles}
    earliest = [key for key, day in days.items() if day == min(days.values())]
    return earliest[0] if len(earliest) == 1 and all(days.values()) else ""


def _statements(book: Book, at: Addresses, views: Iterable[StatementView]) -> list[Node]:
    """Describe statements that were made; what an article says was not said is nobody's quotation or claim."""
    return [_statement(book, at, view) for view in views if view.words.text and not view.not_said]


def _statement(book: Book, at: Addresses, view: StatementView) -> Node:
    common = {
        "@id": at(view.actions.permalink),
        "isPartOf": {"@id": at(_article_id(view.mark))},
        "inLanguage": view.mark.lang,
        "identifier": [_utterance(one) for one in book.utterances.get(view.id, ())] or None,
    }
    speaker = _ids([at(_person_id(book, view.person))])[0] if view.person else None
    words = quoted_words(view)
    if view.kind in (Kind.DIRECT, Kind.MIXED) and words:
        return {"@type": "Quotation", **common, "text": words, "creator": speaker}
    if view.kind is Kind.OWN_VOICE:
        return {"@type": "Claim", **common, "text": view.words.text, "author": _outlet(view.mark)}
    interpreter = _outlet(view.mark)
    return {"@type": "Claim", **common, "text": view.words.text, "author": speaker, "claimInterpreter": interpreter}


def _utterance(name: str) -> Node:
    """Describe an utterance's id, which all statements bear that report it, in whatever article."""
    return {"@type": "PropertyValue", "propertyID": "utterance", "value": name}


def _original(book: Book, at: Addresses, fact: FactView, original: OriginalView) -> Node:
    """Describe what was actually said: a quotation of the speaker, from a source outside the articles."""
    translation = {"@type": "Quotation", "text": original.translation, "inLanguage": "en"}
    return {
        "@type": "Quotation",
        "@id": at(f"{fact.actions.permalink}-original"),
        "text": original.words,
        "inLanguage": original.lang,
        "creator": {"@id": at(_person_id(book, original.person))} if original.person else None,
        "isBasedOn": original.url,
        "about": {"@id": at(fact.actions.permalink)},
        "workTranslation": translation if original.translation else None,
    }


def quoted_words(view: StatementView) -> str:
    """Return the speaker's own words of a statement, without their marks; stretches are joined by an ellipsis."""
    stretches = (view.words.text[start:end].strip(_MARKS) for start, end in view.words.quoted)
    return " … ".join(stretch for stretch in stretches if stretch)


def _correction(book: Book, at: Addresses, key: str, target: str, correction: Correction) -> Node:
    return {
        "@type": "CorrectionComment",
        "@id": at(f"{book.url}sources/#{key}"),
        "datePublished": correction.date.isoformat(),
        "text": f"Before: {correction.was} After: {correction.now} Why: {correction.why}",
        "about": {"@id": at(target)},
    }


def _glossary(book: Book, at: Addresses) -> list[Node]:
    terms: Mapping[str, str] = book.event.glossary
    if not terms:
        return []
    defined = [{"@type": "DefinedTerm", "name": name, "description": meaning} for name, meaning in terms.items()]
    return [
        {
            "@type": "DefinedTermSet",
            "@id": at(_glossary_id(book)),
            "name": "Words used here",
            "hasDefinedTerm": defined,
        }
    ]


def _dataset(book: Book, at: Addresses) -> Node:
    files = (("datapackage.json", "application/json"), ("annotations.jsonld", "application/ld+json"))
    return {
        "@type": "Dataset",
        "@id": at(_dataset_id(book)),
        "name": f"Who said what: {book.title}",
        "description": f"Statements, speakers, facts and matches of “{book.title}”, as tables and as W3C annotations.",
        "license": CC0,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": at(f"{book.url}data/{name}"), "encodingFormat": kind}
            for name, kind in files
        ],
    }
