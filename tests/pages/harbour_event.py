"""A project in memory for the pages' tests: two invented outlets on an invented harbour fire. No file is read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from build_tools.comparison.matching.compare import compare
from build_tools.models import (
    Analysis,
    ArticleSheet,
    Corrections,
    Cue,
    Cut,
    Event,
    Facts,
    Kind,
    Lexicon,
    Machine,
    NameUse,
    Outlet,
    Person,
    Settings,
    Spelling,
    Statement,
    Term,
    id_of_words,
)
from build_tools.models.settings import Site
from build_tools.sheets.article_text import Text
from build_tools.sheets.bundle import EventSheets, Project, YamlPlace
from build_tools.sheets.checks.proofs import proofs_of

TEXTS = {
    "bugle": (
        "A warehouse burned in Porth on Tuesday.\n"
        "“The fire was laid by strangers from the island,” harbour master Wyn Odell claimed.\n"
        "Council leader Ines Tarrow said the harbour was safe."
    ),
    "gazette": (
        "Odell told this newspaper that “the fire was set by strangers from the island” of Sarn.\n"
        "“Nobody from Sarn was near the harbour,” said Ines Tarrow."
    ),
}


def words_between(article: str, words: str) -> tuple[int, int]:
    """Find words in an article's text."""
    start = TEXTS[article].index(words)
    return start, start + len(words)


SAID = [
    # article, words, kind, speaker, mention, cue, quoted words, paragraph
    ("bugle", "A warehouse burned in Porth on Tuesday.", "own-voice", None, None, None, None, 1),
    ("bugle", "The fire was laid by strangers from the island,", "direct", "wyn-odell", "harbour master Wyn Odell",
     "claimed", "The fire was laid by strangers from the island,", 2),
    ("bugle", "the harbour was safe", "indirect", "ines-tarrow", "Council leader Ines Tarrow", "said", None, 3),
    ("gazette", "“the fire was set by strangers from the island” of Sarn", "mixed", "wyn-odell", "Odell", "told",
     "the fire was set by strangers from the island", 1),
    ("gazette", "Nobody from Sarn was near the harbour,", "direct", "ines-tarrow", "Ines Tarrow", "said",
     "Nobody from Sarn was near the harbour,", 2),
]  # fmt: skip
IDS = [id_of_words(row[0], row[1]) for row in SAID]
BURNED, LAID, SAFE, SET, NOBODY = IDS


def harbour(root: Path = Path(), *, with_texts: bool = False, site: Site | None = None) -> Project:
    """Make the project; with texts, both articles are under an open licence."""
    return Project(
        root=root,
        settings=Settings(site=site or Site()),
        outlets={
            "bugle": Outlet(name="The Bugle", country="Nowhere", owner="Nobody"),
            "gazette": Outlet(name="Gazette", references=({"title": "Card", "url": "https://gazette.example/about"},)),
        },
        lexicon=Lexicon(
            cues=(Cue(lemma="claim", described="implies-doubt"), Cue(lemma="say", described="neutral")),
            spellings=(Spelling(house="Porth", forms=("Port",)),),
        ),
        events=(event_sheets(with_texts=with_texts),),
    )


def event_sheets(*, with_texts: bool = False) -> EventSheets:
    """Make the one event."""
    people = {
        "wyn-odell": Person(name="Wyn Odell", variants=("Odell", "Wynn Odell"), roles=("harbour master",)),
        "ines-tarrow": Person(name="Ines Tarrow", roles=("council leader",)),
    }
    machines = {article: _machine(article) for article in TEXTS}
    analyses = {key: Analysis(key, machine.statements, machine.names) for key, machine in machines.items()}
    return EventSheets(
        id="harbour-fire",
        event=EVENT,
        people=people,
        articles={article: _sheet(article) for article in TEXTS},
        facts=FACTS,
        corrections=CORRECTIONS,
        machines=machines,
        comparison=compare(list(analyses.values()), people, Lexicon(), FACTS.matches),
        analyses=analyses,
        texts=dict(TEXTS) if with_texts else {},
        places={
            ("event",): YamlPlace("data/events/harbour-fire/event.yml", 1),
            ("facts", "who-laid-it"): YamlPlace("data/events/harbour-fire/facts.yml", 12),
            **{("statements", key.split("-")[0], key): YamlPlace("data/x.yml", 7) for key in IDS},
        },
    )


def _sheet(article: str) -> ArticleSheet:
    statements = {
        key: {
            "kind": kind, "at": [words_between(article, words)], "words": [words], "speaker": speaker,
            "mention": mention, "cue": cue, "resolved_by": "surname" if speaker else None, "confidence": 0.9,
        }
        for key, (where, words, kind, speaker, mention, cue, _, _) in zip(IDS, SAID, strict=True)
        if where == article
    }  # fmt: skip
    return ArticleSheet.model_validate(
        {
            "outlet": article,
            "metadata": {
                "date": {"value": "2031-05-04", "basis": "inferred", "note": "from its Tuesday"},
                "url": f"https://{article}.example/fire",
            },
            "cut": [{"start": 0, "end": 4, "what": "date-prefix", "reason": "a date"}],
            "statements": statements,
        }
    )


def _machine(article: str) -> Machine:
    text, paragraphs, at = TEXTS[article], [], 0
    for line in text.split("\n"):
        paragraphs.append((at, at + len(line), len(line.split())))
        at += len(line) + 1
    rows = [(key, row) for key, row in zip(IDS, SAID, strict=True) if row[0] == article]
    return Machine(
        article=article,
        sha256="0" * 64,
        characters=len(text),
        words=sum(count for *_, count in paragraphs),
        own_words=20,
        own_words_reproduced=7,
        paragraphs=tuple(paragraphs),
        metadata=_sheet(article).metadata,
        cuts=(Cut(0, 4, "date-prefix"),),
        statements=tuple(_statement(key, row) for key, row in rows),
        proofs=proofs_of(_sheet(article).statements, Text(text, "0" * 64)),
        names=(NameUse("Sarn", "place", 1, 1),),
    )


def _statement(key: str, row: tuple) -> Statement:
    article, words, kind, speaker, mention, cue, quoted, paragraph = row
    names = {"wyn-odell": "Wyn Odell", "ines-tarrow": "Ines Tarrow"}
    terms = tuple(sorted({Term(word.strip("“”,.").lower()) for word in words.split() if len(word) > 4}))
    return Statement(
        id=key, spans=(words_between(article, words),), text="", kind=Kind(kind), paragraph=paragraph,
        speaker=names.get(speaker or ""), mention=mention, cue=cue, cue_class="neutral" if cue else None,
        quoted=(words_between(article, quoted),) if quoted else (), terms=terms,
        words=len(words.split()), quoted_words=len(quoted.split()) if quoted else 0,
    )  # fmt: skip


EVENT = Event.model_validate(
    {
        "title": "Fire in the harbour", "short": "Harbour fire", "standfirst": "A warehouse burned.",
        "date": "2031-05-03", "place": "Porth", "fictional": True, "published": "2031-05-05",
        "reviewed": "2031-05-06", "articles": ["bugle", "gazette"], "topics": {"cause": "The cause"},
        "told_differently": ["who-laid-it"],
        "known": [{"text": "Something burned.", "facts": ["it-burned"]}],
        "unknown": [{"text": "Who did it.", "facts": ["who-laid-it"]}],
        "questions": {"who": {"question": "Who laid it?", "answer": "Nobody knows.", "facts": ["who-laid-it"]}},
        "timeline": [{"when": "2031-05-03", "precision": "on Tuesday", "text": "It burns.", "facts": ["it-burned"]}],
        "glossary": {"Sarn": "An island."},
        "references": [{"title": "A map", "url": "https://map.example/"}],
    }
)  # fmt: skip
FACTS = Facts.model_validate(
    {
        "facts": {
            "it-burned": {
                "title": "A warehouse burned",
                "text": "A warehouse in Porth burned.",
                "cells": {
                    "bugle": {"stance": "asserted", "statements": [BURNED]},
                    "gazette": {"stance": "not-mentioned"},
                },
            },
            "who-laid-it": {
                "title": "Who laid it",
                "text": "Strangers laid the fire, according to Wyn Odell.",
                "topic": "cause",
                "difference": "“Laid” in one, “set” in the other.",
                "cells": {
                    "bugle": {"stance": "attributed", "statements": [LAID]},
                    "gazette": {"stance": "attributed", "statements": [SET]},
                },
                "conflict": {"about": "place", "resolution": "Both mean Sarn."},
            },
            "nobody-there": {
                "title": "Nobody was there",
                "text": "Nobody from Sarn was there, says Ines Tarrow.",
                "confirmed": False,
                "cells": {"gazette": {"stance": "denied", "statements": [NOBODY], "note": "A denial."}},
            },
        },
        "matches": [{"statements": [LAID, SET], "decision": "confirmed"}],
    }
)
CORRECTIONS = Corrections.model_validate(
    {
        "corrections": [
            {"date": "2031-06-03", "kind": "correction", "target": "it-burned", "was": "Two", "now": "One", "why": "!"},
            {"date": "2031-06-04", "kind": "update", "target": LAID, "was": "a", "now": "b", "why": "new"},
            {"date": "2031-06-05", "kind": "clarification", "target": "event", "was": "c", "now": "d", "why": "plain"},
        ]
    }
)


def without_words(project: Project) -> Project:
    """Make the same project with sheets that hold no words."""
    sheets = project.events[0]
    bare = {
        key: sheet.model_copy(
            update={"statements": {i: s.model_copy(update={"words": ()}) for i, s in sheet.statements.items()}}
        )
        for key, sheet in sheets.articles.items()
    }
    return replace(project, events=(replace(sheets, articles=bare),))
